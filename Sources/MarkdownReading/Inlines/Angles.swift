import Diagnostics
import Markup

extension Reader {
  /// `<https://…>`, `<a@b.de>` or raw HTML.
  mutating func readAngle(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    if let close = text.autolinkEnd(from: index, to: end) {
      return addAutolink(index, close, prefix: [])
    }
    if let close = text.mailLinkEnd(from: index, to: end) {
      return addAutolink(index, close, prefix: Array("mailto:".utf8))
    }
    guard let next = htmlEnd(text, index, end) else { return index + 1 }
    addHTML(text, index, next)
    return next
  }

  private mutating func addAutolink(_ start: Int, _ close: Int, prefix: [UInt8]) -> Int {
    let address = resolvedAddress(start + 1..<close)
    let isPlain = address.count == close - start - 1
    let content =
      isPlain ? TextRange(start: UInt32(start + 1), end: UInt32(close)) : keep(address)
    let destination = prefix.isEmpty ? content : keep(prefix + address)
    var opening = Piece(role: .opening, kind: .link, start: UInt32(start), end: UInt32(start + 1))
    opening.first = UInt32(links.count)
    links.append(
      LinkRecord(
        destination: destination, form: .angle, sourceStart: UInt32(start + 1),
        sourceEnd: UInt32(close)))
    append(opening, endingAt: start + 1)
    var text = Piece.text(start + 1, close)
    (text.first, text.second) = (content.start, content.end)
    append(text)
    append(Piece(role: .closing, kind: .link, start: UInt32(close), end: UInt32(close + 1)))
    inline.textStart = close + 1
    return close + 1
  }

  /// An address with character references resolved, which are recognized "in any context besides code spans or
  /// code blocks, including URLs" (CommonMark 0.31.2, §2.5); backslashes say nothing in it (§6.5).
  private func resolvedAddress(_ range: Range<Int>) -> [UInt8] {
    let bytes = bytesWithoutEscapedBars(range)
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"),
        let next = Entities.resolve(bytes.span, at: index, end: bytes.count, to: &result)
      {
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private mutating func addHTML(_ text: Bytes, _ start: Int, _ end: Int) {
    var content = unescapedBars(start..<end)
    for index in start..<end where text[index].isLineEnd {
      content = joinedLines(text, start, end)
      break
    }
    var piece = Piece(
      role: .leaf, kind: .htmlInline, start: UInt32(start), end: UInt32(end),
      first: content.start, second: content.end)
    if isComment(text, start, end) {
      piece.flags = .remark
    } else {
      report(.rawHTML, start, end)
    }
    append(piece, endingAt: end)
  }

  private mutating func joinedLines(_ text: Bytes, _ start: Int, _ end: Int) -> TextRange {
    var copy: [UInt8] = []
    var index = start
    while index < end {
      if text[index].isLineEnd {
        copy.append(.lineFeed)
        index = text.skipWhitespace(from: index, to: end)
      } else {
        copy.append(text[index])
        index += 1
      }
    }
    return keep(copy)
  }

  /// The index behind the raw HTML at an index (CommonMark 0.31.2, §6.6). That an end is missing is
  /// remembered, so that many beginnings take no more than linear time.
  private mutating func htmlEnd(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    guard start + 1 < end else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "!"):
      if text.has("--", at: start + 2, end: end) {
        if text.has(">", at: start + 4, end: end) { return start + 5 }
        if text.has("->", at: start + 4, end: end) { return start + 6 }
        return find("-->", text, start + 4, end, memo: 0)
      }
      if text.has("[CDATA[", at: start + 2, end: end) {
        return find("]]>", text, start + 9, end, memo: 1)
      }
      guard start + 2 < end, text[start + 2].isLetter else { return nil }
      return find(">", text, start + 2, end, memo: 2)
    case UInt8(ascii: "?"): return find("?>", text, start + 2, end, memo: 3)
    default: return text.htmlTagEnd(from: start, to: end)
    }
  }

  private mutating func find(
    _ word: String, _ text: Bytes, _ start: Int, _ end: Int, memo: Int
  ) -> Int? {
    guard start < inline.missing[memo] else { return nil }
    let first = word.utf8.first ?? 0
    var index = start
    while index < end {
      if text[index] == first, text.has(word, at: index, end: end) {
        return index + word.utf8.count
      }
      index += 1
    }
    inline.missing[memo] = start
    return nil
  }
}
