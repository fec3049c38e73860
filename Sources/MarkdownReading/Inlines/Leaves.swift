import Diagnostics
import Markup

extension Reader {
  /// A line end: soft, or hard behind two spaces (a backslash is read elsewhere).
  mutating func readLineEnd(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    var before = index
    while before > inline.textStart, text[before - 1].isSpaceOrTab { before -= 1 }
    var spaces = 0
    while spaces < 2, index - spaces > before, text[index - spaces - 1] == .space { spaces += 1 }
    return addBreak(text, spaces == 2 ? .hardBreak : .softBreak, before, index, end)
  }

  private mutating func addBreak(
    _ text: Bytes, _ kind: NodeKind, _ start: Int, _ lineEnd: Int, _ end: Int
  ) -> Int {
    var next = lineEnd + 1
    if text[lineEnd] == .carriageReturn, next < end, text[next] == .lineFeed { next += 1 }
    let piece = Piece(role: .leaf, kind: kind, start: UInt32(start), end: UInt32(next))
    next = text.skipSpaces(from: next, to: end)
    append(piece, endingAt: next)
    return next
  }

  mutating func readBackslash(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    let next = index + 1
    guard next < end else { return next }
    if text[next].isLineEnd { return addBreak(text, .hardBreak, index, next, end) }
    var character = next
    // In a cell "\|" is a bar already where escapes are read.
    if inline.isCell, text[next] == .backslash, next + 1 < end, text[next + 1] == UInt8(ascii: "|")
    {
      character = next + 1
    }
    guard text[character].isPunctuation else { return next }
    append(
      Piece(
        role: .leaf, kind: .text, start: UInt32(index), end: UInt32(character + 1),
        first: UInt32(character), second: UInt32(character + 1)), endingAt: character + 1)
    return character + 1
  }

  mutating func readEntity(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    let start = side.count
    guard let next = Entities.resolve(text, at: index, end: end, to: &side) else {
      return index + 1
    }
    let base = file.bytes.count
    append(
      Piece(
        role: .leaf, kind: .text, start: UInt32(index), end: UInt32(next),
        first: UInt32(base + start), second: UInt32(base + side.count)), endingAt: next)
    return next
  }

  /// A code span (CommonMark 0.31.2, §6.1).
  mutating func readCode(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    var inside = index
    while inside < end, text[inside] == UInt8(ascii: "`") { inside += 1 }
    let length = inside - index
    guard let close = closingBackticks(text, inside, end, length) else { return inside }
    let content = codeContent(text, inside, close)
    append(
      Piece(
        role: .leaf, kind: .code, start: UInt32(index), end: UInt32(close + length),
        first: content.start, second: content.end), endingAt: close + length)
    return close + length
  }

  /// Where the next run of as many backticks begins. What was seen on the way is remembered, so that
  /// many runs without a partner take no more than linear time.
  private mutating func closingBackticks(
    _ text: Bytes, _ start: Int, _ end: Int, _ length: Int
  ) -> Int? {
    if inline.backticksRead {
      guard length < inline.backticks.count, inline.backticks[length] >= start else { return nil }
    } else {
      inline.backticks.removeAll(keepingCapacity: true)
    }
    var index = start
    while index < end {
      guard text[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let begin = index
      while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
      if index - begin == length { return begin }
      if !inline.backticksRead {
        while inline.backticks.count <= index - begin { inline.backticks.append(-1) }
        inline.backticks[index - begin] = begin
      }
    }
    inline.backticksRead = true
    return nil
  }

  private mutating func codeContent(_ text: Bytes, _ start: Int, _ end: Int) -> TextRange {
    var needsCopy = false
    var isBlank = true
    for index in start..<end {
      let byte = text[index]
      if byte.isLineEnd || inline.isCell && byte == .backslash { needsCopy = true }
      if byte != .space && !byte.isLineEnd { isBlank = false }
    }
    guard needsCopy else {
      let isPadded = !isBlank && end - start > 2 && text[start] == .space && text[end - 1] == .space
      let inset = isPadded ? 1 : 0
      return TextRange(start: UInt32(start + inset), end: UInt32(end - inset))
    }
    var copy: [UInt8] = []
    var index = start
    while index < end {
      let byte = text[index]
      if byte.isLineEnd {
        copy.append(.space)
        index = text.skipWhitespace(from: index, to: end)
        continue
      }
      if inline.isCell, byte == .backslash, index + 1 < end, text[index + 1] == UInt8(ascii: "|") {
        index += 1
      }
      copy.append(text[index])
      index += 1
    }
    if !isBlank, copy.count > 1, copy[0] == .space, copy[copy.count - 1] == .space {
      copy.removeFirst()
      copy.removeLast()
    }
    return keep(copy)
  }
}
