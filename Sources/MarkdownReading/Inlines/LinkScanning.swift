import Diagnostics
import Markup

/// The parts of links (CommonMark 0.31.2, §6.3), as runs of a span.
extension Bytes {
  func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// Spaces, tabs and line ends. Paragraphs have no blank lines, so there is at most one line end.
  func skipWhitespace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isSpaceOrTab || self[index].isLineEnd { index += 1 }
    return index
  }

  /// Where the next line begins if nothing else stands on this one.
  func lineRestIfBlank(from start: Int, to end: Int) -> Int? {
    var index = skipSpaces(from: start, to: end)
    if index == end { return end }
    guard self[index].isLineEnd else { return nil }
    if self[index] == .carriageReturn, index + 1 < end, self[index + 1] == .lineFeed { index += 1 }
    return index + 1
  }

  /// The `]` of the label whose `[` stands at an index.
  func labelEnd(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    let limit = Swift.min(end, start + 2 + Limits.Markdown.linkLabel)
    while index < limit {
      switch self[index] {
      case .backslash: index += 2
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return index
      default: index += 1
      }
    }
    return nil
  }

  /// The destination at an index: its content, and the index behind it with its `>`.
  func linkDestination(
    from start: Int, to end: Int, isInline: Bool
  ) -> (start: Int, end: Int, next: Int)? {
    var index = start
    if index < end, self[index] == UInt8(ascii: "<") {
      index += 1
      while index < end {
        switch self[index] {
        case UInt8(ascii: ">"): return (start + 1, index, index + 1)
        case UInt8(ascii: "<"), .lineFeed, .carriageReturn: return nil
        case .backslash: index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    loop: while index < end {
      let byte = self[index]
      switch byte {
      case .backslash:
        index += index + 1 < end && self[index + 1].isPunctuation ? 2 : 1
        continue loop
      case UInt8(ascii: "("):
        depth += 1
        if depth > Limits.Markdown.destinationParentheses { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break loop }
        depth -= 1
      default:
        if byte.isControl || byte == .space { break loop }
      }
      index += 1
    }
    if depth > 0 || (index == start && !isInline) { return nil }
    return (start, index, index)
  }

  /// The index behind a title's closing quotation mark or parenthesis.
  func linkTitleEnd(from start: Int, to end: Int) -> Int? {
    let closing: UInt8
    switch self[start] {
    case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < end {
      let byte = self[index]
      if byte == closing { return index + 1 }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { return nil }
      index += byte == .backslash ? 2 : 1
    }
    return nil
  }
}
