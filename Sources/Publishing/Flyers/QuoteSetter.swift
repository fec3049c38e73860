internal import Localization

/// Sets straight quotation marks as a language has them (``QuotationMarks``), apostrophes, and the
/// narrow spaces of French.
///
/// Only a pair in one block is set: a mark before which nothing, a space or a bracket stands, and that
/// nothing parts from what follows, opens; the next one that follows a word closes. One without the
/// other stays as it was written (`7"`). Single marks are set as a pair, too, as the language's inner ones;
/// outside of double ones only where no number and no lone letter follows (`'84`, `'n`). Else one
/// behind a letter is an apostrophe. What was typed as a curly mark or an angle stays.
struct QuoteSetter {
  private let marks: QuotationMarks
  private let isFrench: Bool
  /// The last three bytes of text, the newest last; zeros at the beginning of a block.
  private var tail: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// Where in the output a pair may have begun.
  private var outer: Int?
  private var inner: Int?

  init(_ language: Language) {
    marks = QuotationMarks(language)
    isFrench = language.base == "fr"
  }

  /// A block begins or ends; a quotation does not reach beyond it.
  mutating func begin() {
    tail = (0, 0, 0)
    outer = nil
    inner = nil
  }

  /// Takes note of a byte of text that was written.
  mutating func note(_ byte: UInt8) { tail = (tail.1, tail.2, byte) }

  /// Writes a double quotation mark, which stands as an entity in markup.
  ///
  /// - Returns: whether it was one; others are left to the caller.
  mutating func append(
    entity written: [UInt8], _ range: ClosedRange<Int>, to bytes: inout [UInt8]
  ) -> Bool {
    guard written[range].elementsEqual("&quot;".utf8) else {
      note(UInt8(ascii: "&"))
      return false
    }
    defer { note(UInt8(ascii: "\"")) }
    if let start = outer {
      guard followsWord else { return false }
      outer = nil
      // A single mark that opened before may still close behind.
      if let opened = inner, opened > start { inner = nil }
      bytes.replaceSubrange(start..<start + range.count, with: marks.opening.utf8)
      bytes.append(contentsOf: marks.closing.utf8)
      return true
    }
    if mayOpen, hasWord(written, behind: range.upperBound) { outer = bytes.count }
    return false
  }

  /// Writes a text as it stands in an attribute, with its entities.
  mutating func append(attribute written: [UInt8], to bytes: inout [UInt8]) {
    begin()
    var index = 0
    while index < written.count {
      guard written[index] == UInt8(ascii: "&") else {
        if !append(text: written, index, to: &bytes) {
          bytes.append(written[index])
          note(written[index])
        }
        index += 1
        continue
      }
      let end = written[index...].firstIndex(of: UInt8(ascii: ";")) ?? index
      if !append(entity: written, index...end, to: &bytes) { bytes += written[index...end] }
      index = end + 1
    }
  }

  /// Writes what has to be set besides.
  ///
  /// - Returns: whether it did; else the byte is left to the caller.
  mutating func append(text written: [UInt8], _ index: Int, to bytes: inout [UInt8]) -> Bool {
    switch written[index] {
    case UInt8(ascii: "'"): appendSingle(written, index, &bytes)
    case 0x20 where isFrench: appendSpace(written, index, &bytes)
    default: false
    }
  }

  private mutating func appendSingle(
    _ written: [UInt8], _ index: Int, _ bytes: inout [UInt8]
  ) -> Bool {
    let isBefore = hasWord(written, behind: index)
    let set: String
    if followsLetter, isBefore || inner == nil {
      set = "’"
    } else if let start = inner, followsWord {
      inner = nil
      // A double one that opened in between is left open.
      if let opened = outer, opened > start { outer = nil }
      bytes.replaceSubrange(start...start, with: marks.innerOpening.utf8)
      set = marks.innerClosing
    } else {
      if inner == nil, mayOpen, isBefore, outer != nil || beginsWord(written, behind: index) {
        inner = bytes.count
      }
      return false
    }
    bytes.append(contentsOf: set.utf8)
    note(UInt8(ascii: "'"))
    return true
  }

  /// `Bonjour !`: a narrow no-break space before `;`, `!`, `?` and `»` and behind `«`, a no-break space
  /// before `:`. Only where the author put a space.
  private mutating func appendSpace(
    _ written: [UInt8], _ index: Int, _ bytes: inout [UInt8]
  ) -> Bool {
    let next = index + 1 < written.count ? written[index + 1] : 0
    let set: String
    if [UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
      || next == 0xC2 && index + 2 < written.count && written[index + 2] == 0xBB
      || tail.1 == 0xC2 && tail.2 == 0xAB
    {
      set = "\u{202F}"
    } else if next == UInt8(ascii: ":") {
      set = "\u{A0}"
    } else {
      return false
    }
    bytes.append(contentsOf: set.utf8)
    note(0x20)
    return true
  }

  /// Nothing, a space, a bracket or a dash stands before.
  private var mayOpen: Bool {
    switch tail.2 {
    case 0, 0x20, 0x0A, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: "\""):
      true
    case 0xA0: tail.1 == 0xC2
    case 0x93, 0x94: tail.0 == 0xE2 && tail.1 == 0x80  // – —
    default: false
    }
  }

  private var followsWord: Bool { tail.2 != 0 && tail.2 != 0x20 && tail.2 != 0x0A }

  /// An ASCII letter or one of another script.
  private var followsLetter: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= tail.2 | 0x20 || tail.2 >= 0x80 && tail.0 != 0xE2
  }

  /// Whether a word follows without a space, behind tags of emphasis and the like.
  private func hasWord(_ written: [UInt8], behind place: Int) -> Bool {
    var index = place + 1
    for _ in 0..<4 {
      guard index < written.count else { return false }
      let byte = written[index]
      guard byte == UInt8(ascii: "<") else {
        return byte >= 0x80 || isASCIIWord(byte) || byte == UInt8(ascii: "'")
          || byte == UInt8(ascii: "&") && !written[index...].starts(with: "&quot;".utf8)
      }
      // An end tag, or the next block.
      guard index + 1 < written.count, written[index + 1] != UInt8(ascii: "/"),
        let end = written[index...].firstIndex(of: UInt8(ascii: ">"))
      else { return false }
      index = end + 1
    }
    return false
  }

  /// Whether a word of more than one letter follows (`A2` is one), and no number.
  private func beginsWord(_ written: [UInt8], behind place: Int) -> Bool {
    var index = place + 1
    while index < written.count, written[index] == UInt8(ascii: "<"),
      let end = written[index...].firstIndex(of: UInt8(ascii: ">"))
    { index = end + 1 }
    guard index + 1 < written.count else { return false }
    let (first, second) = (written[index], written[index + 1])
    return first >= 0x80
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
        && (second >= 0x80 || isASCIIWord(second))
  }

  private func isASCIIWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}

/// A plain text with the quotation marks of a language, as it stands in attributes and heads.
func quoted(_ text: String, as language: Language) -> String {
  guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }) else { return text }
  var escaped: [UInt8] = []
  appendEscaped(text, to: &escaped)
  var quotes = QuoteSetter(language)
  var bytes: [UInt8] = []
  quotes.append(attribute: escaped, to: &bytes)
  return String(decoding: bytes, as: UTF8.self).replacing("&quot;", with: "\"").replacing(
    "&lt;", with: "<"
  ).replacing("&gt;", with: ">").replacing("&amp;", with: "&")
}
