internal import Diagnostics
internal import Localization

enum Token: Sendable {
  case name(String)
  case text(String)
  case number(Number)
  case sign(Sign)
  case end

  var isEnd: Bool { if case .end = self { true } else { false } }

  func `is`(_ wanted: Sign) -> Bool { if case .sign(wanted) = self { true } else { false } }
}

/// Punctuation in expressions.
enum Sign: Sendable {
  case point, comma, open, close, colon, pipe, number
  /// `??`
  case fallback
  /// `==`
  case equal
  /// `!=`
  case notEqual

  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .point
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "("): self = .open
    case UInt8(ascii: ")"): self = .close
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "|"): self = .pipe
    case UInt8(ascii: "#"): self = .number
    default: return nil
    }
  }

  init?(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (UInt8(ascii: "?"), UInt8(ascii: "?")): self = .fallback
    case (UInt8(ascii: "="), UInt8(ascii: "=")): self = .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): self = .notEqual
    default: return nil
    }
  }
}

/// Takes the bytes of an expression apart.
struct Tokenizer {
  let text: SourceText
  let limit: Int
  private(set) var index: Int
  /// What cannot begin any token, or a text without its closing quotation mark.
  private(set) var failure: (range: Range<Int>, isOpenText: Bool)?

  init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    limit = range.upperBound
  }

  mutating func next() -> (token: Token, range: Range<Int>) {
    while index < limit, isSpace(text.bytes[index]) { index += 1 }
    let start = index
    let token = scan()
    return (token, text.source(start..<index))
  }

  private mutating func scan() -> Token {
    guard index < limit else { return .end }
    let start = index
    let byte = text.bytes[index]
    if isNameStart(byte) {
      while index < limit, isNameByte(text.bytes[index]) { index += 1 }
      return .name(string(start..<index))
    }
    if isDigit(byte)
      || (byte == UInt8(ascii: "-") && index + 1 < limit && isDigit(text.bytes[index + 1]))
    {
      index += 1
      while index < limit, isDigit(text.bytes[index]) || isPoint(at: index) { index += 1 }
      guard let number = Number(plain: string(start..<index)) else { return fail(start, false) }
      return .number(number)
    }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      index += 1
      while index < limit, text.bytes[index] != byte { index += 1 }
      guard index < limit else { return fail(start, true) }
      index += 1
      return .text(string(start + 1..<index - 1))
    }
    if index + 1 < limit, let sign = Sign(byte, text.bytes[index + 1]) {
      index += 2
      return .sign(sign)
    }
    index += 1
    return Sign(byte).map { .sign($0) } ?? fail(start, false)
  }

  /// A point between digits.
  private func isPoint(at index: Int) -> Bool {
    text.bytes[index] == UInt8(ascii: ".") && index + 1 < limit && isDigit(text.bytes[index + 1])
  }

  private mutating func fail(_ start: Int, _ isOpenText: Bool) -> Token {
    if failure == nil { failure = (text.source(start..<max(index, start + 1)), isOpenText) }
    index = limit
    return .end
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

func isNameStart(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
}

func isNameByte(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

/// Whether a text can be a variable: a letter, then letters, digits and underscores.
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, isNameStart(first) else { return false }
  return text.utf8.allSatisfy(isNameByte)
}
