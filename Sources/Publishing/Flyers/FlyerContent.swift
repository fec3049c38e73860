internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Translation

/// What a flyer's text needs beyond that of other papers.
struct FlyerSetting: Sendable {
  let language: Language
  /// Of the text that stands for what is not translated.
  let source: Language
  /// The word behind an old translation.
  let outdated: String
  /// The word behind what a machine translated.
  let machine: String
  /// Whose words these two are, where the language has none of its own.
  var borrowed: Language?
  /// The pictures of the text, by the address that stands there.
  var pictures = FlyerPictures()

  /// Leichte Sprache: a sentence a line.
  var breaksSentences: Bool { language.isSimple }
  var isRightToLeft: Bool { language.direction == .rightToLeft }
}

/// A piece of a flyer's text: marks what is not up to date, isolates what runs from left to right in a
/// text that runs from right to left, sets quotation marks as the language has them, and a sentence a
/// line in Leichte Sprache (``FlyerFinish``).
struct FlyerContent: Writable {
  let fragment: Fragment
  let links: PaperLinks
  let setting: FlyerSetting
  var headingShift = 0
  var hasIDs = true
  /// The text whose footnotes stand behind this piece, its last one; in DocBook they stand in place.
  var footnotes: Document?
  /// Stands before the ids of footnotes where there are several texts on a page.
  var footnotePrefix = ""

  var isEmpty: Bool { fragment.isEmpty && footnotes == nil }

  var plainText: String {
    let text = typeset(TextMarks.removed(from: fragment.plainText), language: setting.language.tag)
    return quoted(text, as: setting.language)
  }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    var options = WritingOptions()
    options.links = links.resolving(as: vocabulary)
    options.typography = setting.language.tag
    options.headingShift = headingShift
    options.pictures = setting.pictures
    if !hasIDs { options.headingIDs = .none }
    options.footnotePrefix = footnotePrefix
    var written: [UInt8] = []
    fragment.write(as: vocabulary, options, into: &written)
    if let footnotes {
      if vocabulary == .html {
        var writer = HTMLWriter(options: options)
        writer.writeFootnotes(of: footnotes, to: &written)
      } else if fragment.isBlank {
        // A section has to have something in it.
        written += "<para/>".utf8
      }
    }
    var finish = FlyerFinish(setting, vocabulary)
    finish.append(written, to: &bytes)
  }
}

extension ComposedText {
  /// The body where it has footnotes, which are listed once.
  var withFootnotes: Document? { document.footnotes.isEmpty ? nil : document }
}

/// A single text of a flyer, such as its title.
struct FlyerPhrase: Writable {
  let text: String
  let setting: FlyerSetting

  /// - Parameter field: with what marks it is printed.
  init(_ field: ComposedField, _ setting: FlyerSetting) {
    var text = TextMarks.removed(from: field.text)
    if field.isSource { text = TextMarks.sourceBegin + text + TextMarks.sourceEnd }
    if field.isOld { text = TextMarks.oldBegin + text + TextMarks.oldEnd }
    if field.isMachine { text = TextMarks.machineBegin + text + TextMarks.machineEnd }
    self.text = text
    self.setting = setting
  }

  init(_ text: String, _ setting: FlyerSetting) {
    self.text = TextMarks.removed(from: text)
    self.setting = setting
  }

  var isEmpty: Bool { text.isEmpty }
  var plainText: String {
    let isSource = text.contains(TextMarks.sourceBegin)
    let language = isSource ? setting.source : setting.language
    return quoted(typeset(TextMarks.removed(from: text), language: language.tag), as: language)
  }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    var written: [UInt8] = []
    appendEscaped(typeset(text, language: setting.language.tag), to: &written)
    var finish = FlyerFinish(setting, vocabulary)
    finish.append(written, to: &bytes)
  }
}

/// A number, address or name that keeps its own direction wherever it stands.
struct IsolatedText: Writable {
  let plainText: String
  /// Whether it runs from left to right whatever it holds, as telephone numbers do.
  var isLeftToRight = false
  /// Behind what it may break in HTML.
  var joint: Character = "@"

  var isEmpty: Bool { plainText.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let direction = isLeftToRight ? " dir=\"ltr\"" : ""
    let name = vocabulary == .html ? "bdi" : "phrase"
    bytes.append(contentsOf: "<\(name)\(direction)>".utf8)
    TextContent(plainText, joint: joint).write(as: vocabulary, into: &bytes)
    bytes.append(contentsOf: "</\(name)>".utf8)
  }
}
