internal import Localization
internal import Templating

/// Goes once over the written markup of a flyer's text and touches texts alone: what is not up to date
/// is marked, what runs from left to right is isolated in text that runs from right to left, quotation
/// marks become the language's own, and Leichte Sprache gets a line for each sentence.
struct FlyerFinish {
  private let setting: FlyerSetting
  private let vocabulary: Vocabulary
  private var quotes: QuoteSetter
  /// Whether the text is the source's; in text of its direction nothing is isolated.
  private var isSource = false
  /// How many elements of code are open, in which nothing is set.
  private var codes = 0

  init(_ setting: FlyerSetting, _ vocabulary: Vocabulary) {
    self.setting = setting
    self.vocabulary = vocabulary
    quotes = QuoteSetter(setting.language)
  }

  mutating func append(_ written: [UInt8], to bytes: inout [UInt8]) {
    var index = 0
    while index < written.count {
      let byte = written[index]
      switch byte {
      case UInt8(ascii: "<"):
        index = appendTag(written, index, &bytes)
      case UInt8(ascii: "&"):
        let end = written[index...].firstIndex(of: UInt8(ascii: ";")) ?? index
        if codes > 0 || !quotes.append(entity: written, index...end, to: &bytes) {
          bytes += written[index...end]
        }
        index = end + 1
      case 0xEF where isMark(written, index):
        mark(written[index + 2] - 0x90, &bytes)
        index += 3
      default:
        index = appendText(written, index, &bytes)
      }
    }
  }

  private mutating func appendText(
    _ written: [UInt8], _ index: Int, _ bytes: inout [UInt8]
  ) -> Int {
    if setting.isRightToLeft, !isSource {
      let end = LeftToRightRun.end(in: written, from: index, isHebrew: setting.language.isHebrew)
      if end > index {
        quotes.note(written[index])
        return isolate(written, index..<end, &bytes)
      }
    }
    if setting.breaksSentences, vocabulary == .html,
      written[index] == 0x20 || isSoftBreak(written, index), endsSentence(written, index)
    {
      bytes.append(contentsOf: "<br/>".utf8)
      quotes.note(0x20)
      return index + 1
    }
    if codes > 0 || !quotes.append(text: written, index, to: &bytes) {
      bytes.append(written[index])
      quotes.note(written[index])
    }
    return index + 1
  }

  // MARK: tags

  /// Copies a tag, without marks in its attributes: who hears a picture's description is told no
  /// difference there, but its language. Descriptions get the quotation marks of theirs.
  private mutating func appendTag(
    _ written: [UInt8], _ start: Int, _ bytes: inout [UInt8]
  ) -> Int {
    let end = written[start...].firstIndex(of: UInt8(ascii: ">")) ?? written.count - 1
    let isEnd = start + 1 <= end && written[start + 1] == UInt8(ascii: "/")
    let name = written[(start + (isEnd ? 2 : 1))...end].prefix { isLetterOrDigit($0) }
    if Self.codeNames.contains(where: { name.elementsEqual($0.utf8) }) {
      codes = max(0, codes + (isEnd ? -1 : 1))
      quotes.note(0x78)
    } else if !Self.inlineNames.contains(where: { name.elementsEqual($0.utf8) }) {
      quotes.begin()
    }
    if vocabulary == .html, written[start...end].elementsEqual("<table>".utf8) {
      let isTight = TightTable.begins(in: written, at: start)
      bytes.append(contentsOf: (isTight ? "<table class=\"tight\">" : "<table>").utf8)
      return end + 1
    }
    var index = start
    while index <= end {
      if written[index] == 0xEF, isMark(written, index) {
        index += 3
      } else if written[index] == 0x20, !isEnd, vocabulary == .html,
        let value = description(written, index, end)
      {
        append(description: written, index..<value.lowerBound, value, &bytes)
        index = value.upperBound
      } else {
        bytes.append(written[index])
        index += 1
      }
    }
    return end + 1
  }

  /// The value of an attribute that is read out, where one stands behind a space in a tag.
  private func description(_ written: [UInt8], _ space: Int, _ end: Int) -> Range<Int>? {
    for name in Self.descriptions where written[space...end].starts(with: name) {
      let start = space + name.count
      return written[start...end].firstIndex(of: 0x22).map { start..<$0 }
    }
    return nil
  }

  private func append(
    description written: [UInt8], _ name: Range<Int>, _ value: Range<Int>, _ bytes: inout [UInt8]
  ) {
    var text: [UInt8] = []
    var isOfSource = isSource
    var index = value.lowerBound
    while index < value.upperBound {
      if written[index] == 0xEF, isMark(written, index) {
        if written[index + 2] == 0x90 { isOfSource = true }
        index += 3
      } else {
        text.append(written[index])
        index += 1
      }
    }
    let language = isOfSource ? setting.source : setting.language
    if isOfSource, !isSource { bytes.append(contentsOf: " lang=\"\(language.tag)\"".utf8) }
    bytes += written[name]
    var quotes = QuoteSetter(language)
    quotes.append(attribute: text, to: &bytes)
  }

  private static let descriptions = [Array(" alt=\"".utf8), Array(" title=\"".utf8)]

  private static let codeNames = ["code", "pre", "literal", "programlisting", "screen"]
  private static let inlineNames = [
    "em", "strong", "del", "ins", "a", "span", "small", "bdi", "sup", "br", "emphasis", "link",
    "phrase",
  ]

  // MARK: marks

  private func isMark(_ written: [UInt8], _ index: Int) -> Bool {
    index + 2 < written.count && written[index + 1] == 0xA3
      && (0x90...0x95).contains(written[index + 2])
  }

  private mutating func mark(_ kind: UInt8, _ bytes: inout [UInt8]) {
    let direction = setting.source.direction.rawValue
    let word =
      setting.borrowed.map {
        " \(vocabulary == .html ? "lang" : "xml:lang")=\"\($0.tag)\" dir=\"\($0.direction.rawValue)\""
      } ?? ""
    let text: String
    switch (kind, vocabulary) {
    case (0, .html):
      text = "<span class=\"from-source\" lang=\"\(setting.source.tag)\" dir=\"\(direction)\">"
    case (0, _):
      text = "<phrase role=\"from-source\" xml:lang=\"\(setting.source.tag)\" dir=\"\(direction)\">"
    case (1, .html): text = "</span>"
    case (4, .html): text = "<span class=\"machine\">"
    case (4, _): text = "<phrase role=\"machine\">"
    case (5, .html): text = "</span> <small class=\"mark\"\(word)>[\(setting.machine)]</small>"
    case (5, _): text = "</phrase> <emphasis role=\"mark\"\(word)>[\(setting.machine)]</emphasis>"
    case (2, .html): text = "<span class=\"outdated\">"
    case (2, _): text = "<phrase role=\"outdated\">"
    case (3, .html): text = "</span> <small class=\"mark\"\(word)>[\(setting.outdated)]</small>"
    case (3, _): text = "</phrase> <emphasis role=\"mark\"\(word)>[\(setting.outdated)]</emphasis>"
    default: text = "</phrase>"
    }
    if kind < 2 {
      isSource = kind == 0
      quotes = QuoteSetter(isSource ? setting.source : setting.language)
    }
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a run of Latin words and numbers as one that keeps its direction.
  private func isolate(_ written: [UInt8], _ run: Range<Int>, _ bytes: inout [UInt8]) -> Int {
    let name = vocabulary == .html ? "bdi" : "phrase"
    bytes.append(contentsOf: "<\(name) dir=\"ltr\">".utf8)
    bytes += written[run]
    bytes.append(contentsOf: "</\(name)>".utf8)
    return run.upperBound
  }

  // MARK: sentences

  /// Whether a line ends within a paragraph, as the text's author wrapped it.
  private func isSoftBreak(_ written: [UInt8], _ place: Int) -> Bool {
    guard written[place] == 0x0A, place > 0, place + 1 < written.count else { return false }
    func isInline(_ tag: Int) -> Bool {
      let name = written[(tag + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix {
        isLetterOrDigit($0)
      }
      return !name.elementsEqual("br".utf8)
        && Self.inlineNames.contains { name.elementsEqual($0.utf8) }
    }
    if written[place - 1] == UInt8(ascii: ">") {
      guard let open = written[..<place].lastIndex(of: UInt8(ascii: "<")), isInline(open) else {
        return false
      }
    }
    guard written[place + 1] == UInt8(ascii: "<") else { return true }
    return written[(place + 1)...].dropFirst().first != UInt8(ascii: "/") && isInline(place + 1)
  }

  /// Whether a space stands between two sentences: behind a full stop that is no ordinal's, a question
  /// mark or an exclamation mark, and before a capital; quotation marks and brackets aside.
  private func endsSentence(_ written: [UInt8], _ space: Int) -> Bool {
    guard space > 1, space + 1 < written.count else { return false }
    var text = written[..<space]
    while let last = text.last {
      if last == UInt8(ascii: ">"), let open = text.lastIndex(of: UInt8(ascii: "<")), open > 0 {
        // `**Nichts.** Der …`: the mark's end stands between.
        text = text[..<open]
      } else if let mark = Self.closing.first(where: { text.suffix($0.count).elementsEqual($0) }) {
        text = text.dropLast(mark.count)
      } else {
        break
      }
    }
    var isQuestion = false
    switch text.last {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): isQuestion = true
    case UInt8(ascii: ":"): break
    case UInt8(ascii: "."):
      let digits = text.dropLast().reversed().prefix { (0x30...0x39).contains($0) }.count
      // Nobody counts to four digits: it is a year.
      guard digits == 0 || digits == 4 else { return false }
    default: return false
    }
    let next = written[space + 1]
    return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= next || next == 0xC3
      || next == UInt8(ascii: "<") || next == 0xE2 || next == UInt8(ascii: "(")
      || written[(space + 1)...].starts(with: "&quot;".utf8)
      || isQuestion && 0x30...0x39 ~= next
  }

  /// What may stand between a sentence's end and the space behind it.
  private static let closing = [")", "“", "”", "‘", "’", "&quot;", "'"].map { Array($0.utf8) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}
