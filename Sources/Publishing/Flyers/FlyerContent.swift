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

  /// Leichte Sprache: a sentence a line.
  var breaksSentences: Bool { language.isSimple }
  var isRightToLeft: Bool { language.direction == .rightToLeft }
}

/// A piece of a flyer's text: marks what is not up to date, isolates what runs from left to right in a
/// text that runs from right to left, and sets a sentence a line in Leichte Sprache.
struct FlyerContent: Writable {
  let fragment: Fragment
  let links: PaperLinks
  let setting: FlyerSetting
  var headingShift = 0
  var hasIDs = true

  var isEmpty: Bool { fragment.isEmpty }

  var plainText: String {
    typeset(withoutMarks(fragment.plainText), language: setting.language.tag)
  }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    var options = WritingOptions()
    options.links = links.resolving(as: vocabulary)
    options.typography = setting.language.tag
    options.headingShift = headingShift
    if !hasIDs { options.headingIDs = .none }
    var written: [UInt8] = []
    fragment.write(as: vocabulary, options, into: &written)
    FlyerFinish(setting, vocabulary).append(written, to: &bytes)
  }
}

/// A single text of a flyer, such as its title.
struct FlyerPhrase: Writable {
  let text: String
  let setting: FlyerSetting

  /// - Parameter field: with what marks it is printed.
  init(_ field: ComposedField, _ setting: FlyerSetting) {
    let text = withoutMarks(field.text)
    if field.isSource {
      self.text = TextMarks.sourceBegin + text + TextMarks.sourceEnd
    } else if field.isOld {
      self.text = TextMarks.oldBegin + text + TextMarks.oldEnd
    } else {
      self.text = text
    }
    self.setting = setting
  }

  init(_ text: String, _ setting: FlyerSetting) {
    self.text = withoutMarks(text)
    self.setting = setting
  }

  var isEmpty: Bool { text.isEmpty }
  var plainText: String { typeset(withoutMarks(text), language: setting.language.tag) }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    var written: [UInt8] = []
    appendEscaped(typeset(text, language: setting.language.tag), to: &written)
    FlyerFinish(setting, vocabulary).append(written, to: &bytes)
  }
}

/// A number, address or name that keeps its own direction wherever it stands.
struct IsolatedText: Writable {
  let plainText: String
  /// Whether it runs from left to right whatever it holds, as telephone numbers do.
  var isLeftToRight = false

  var isEmpty: Bool { plainText.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let direction = isLeftToRight ? " dir=\"ltr\"" : ""
    let name = vocabulary == .html ? "bdi" : "phrase"
    bytes.append(contentsOf: "<\(name)\(direction)>".utf8)
    TextContent(plainText).write(as: vocabulary, into: &bytes)
    bytes.append(contentsOf: "</\(name)>".utf8)
  }
}

private func withoutMarks(_ text: String) -> String {
  guard text.utf8.contains(0xEF) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.filter { !(0xF8D0...0xF8D3).contains($0.value) }))
}

/// Goes once over written markup; touches texts alone.
private struct FlyerFinish {
  let setting: FlyerSetting
  let vocabulary: Vocabulary

  init(_ setting: FlyerSetting, _ vocabulary: Vocabulary) {
    self.setting = setting
    self.vocabulary = vocabulary
  }

  func append(_ written: [UInt8], to bytes: inout [UInt8]) {
    // In text of the source's direction nothing is isolated.
    var isSource = false
    var index = 0
    while index < written.count {
      let byte = written[index]
      switch byte {
      case UInt8(ascii: "<"):
        let end = written[index...].firstIndex(of: UInt8(ascii: ">")) ?? written.count - 1
        bytes += written[index...end]
        index = end + 1
      case UInt8(ascii: "&"):
        let end = written[index...].firstIndex(of: UInt8(ascii: ";")) ?? index
        bytes += written[index...end]
        index = end + 1
      case 0xEF where isMark(written, index):
        mark(written[index + 2] - 0x90, &isSource, &bytes)
        index += 3
      default:
        if setting.isRightToLeft, !isSource, beginsLatin(written, index) {
          index = isolate(written, index, &bytes)
        } else if setting.breaksSentences, vocabulary == .html, byte == 0x20,
          endsSentence(written, index)
        {
          bytes.append(contentsOf: "<br/>".utf8)
          index += 1
        } else {
          bytes.append(byte)
          index += 1
        }
      }
    }
  }

  private func isMark(_ written: [UInt8], _ index: Int) -> Bool {
    index + 2 < written.count && written[index + 1] == 0xA3
      && (0x90...0x93).contains(written[index + 2])
  }

  private func mark(_ kind: UInt8, _ isSource: inout Bool, _ bytes: inout [UInt8]) {
    let direction = setting.source.direction.rawValue
    let text: String
    switch (kind, vocabulary) {
    case (0, .html):
      text = "<span class=\"from-source\" lang=\"\(setting.source.tag)\" dir=\"\(direction)\">"
    case (0, _):
      text = "<phrase role=\"from-source\" xml:lang=\"\(setting.source.tag)\" dir=\"\(direction)\">"
    case (1, .html): text = "</span>"
    case (2, .html): text = "<span class=\"outdated\">"
    case (2, _): text = "<phrase role=\"outdated\">"
    case (3, .html): text = "</span> <small class=\"mark\">[\(setting.outdated)]</small>"
    case (3, _): text = "</phrase> <emphasis role=\"mark\">[\(setting.outdated)]</emphasis>"
    default: text = "</phrase>"
    }
    if kind < 2 { isSource = kind == 0 }
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a run of Latin words and numbers as one that keeps its direction.
  private func isolate(_ written: [UInt8], _ start: Int, _ bytes: inout [UInt8]) -> Int {
    var end = start
    var index = start
    while index < written.count {
      let byte = written[index]
      if isLatin(byte) {
        index += 1
        end = index
      } else if byte == 0xC3 || byte == 0xC2, index + 1 < written.count {
        index += 2
        end = index
      } else if Array("@._+/%-: ".utf8).contains(byte) {
        index += 1
      } else {
        break
      }
    }
    let name = vocabulary == .html ? "bdi" : "phrase"
    bytes.append(contentsOf: "<\(name) dir=\"ltr\">".utf8)
    bytes += written[start..<max(end, start + 1)]
    bytes.append(contentsOf: "</\(name)>".utf8)
    return max(end, start + 1)
  }

  /// Also `§ 23` and `+49`.
  private func beginsLatin(_ written: [UInt8], _ index: Int) -> Bool {
    isLatin(written[index]) || written[index] == UInt8(ascii: "+")
      || written[index] == 0xC2 && index + 1 < written.count && written[index + 1] == 0xA7
  }

  private func isLatin(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Whether a space stands between two sentences: behind a full stop that is no ordinal's, a question
  /// mark or an exclamation mark, and before a capital.
  private func endsSentence(_ written: [UInt8], _ space: Int) -> Bool {
    guard space > 1, space + 1 < written.count else { return false }
    var last = space - 1
    // `**Nichts.** Der …`: the mark's end stands between.
    while written[last] == UInt8(ascii: ">"),
      let open = written[..<last].lastIndex(of: UInt8(ascii: "<")), open > 0
    {
      last = open - 1
    }
    switch written[last] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): break
    case UInt8(ascii: "."):
      guard last > 0, !(0x30...0x39).contains(written[last - 1]) else { return false }
    default: return false
    }
    let next = written[space + 1]
    return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= next || next == 0xC3
      || next == UInt8(ascii: "<") || next == 0xE2
  }
}
