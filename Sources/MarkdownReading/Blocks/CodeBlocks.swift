import Diagnostics
import Markup

extension Reader {
  /// Opens a fenced code block (CommonMark 0.31.2, §4.5).
  mutating func beginFence(_ byte: UInt8, _ text: Bytes, _ tip: inout Int) -> Bool {
    var index = nonspace
    while index < lineEnd, text[index] == byte { index += 1 }
    let length = index - nonspace
    guard length >= 3 else { return false }
    let infoStart = text.skipSpaces(from: index, to: lineEnd)
    let infoEnd = endWithoutSpace(text, infoStart, lineEnd)
    if byte == UInt8(ascii: "`") {
      for index in infoStart..<infoEnd where text[index] == byte { return false }
    }
    let fenceIndent = indent
    add(.codeBlock, text, &tip, start: nonspace)
    open[tip].marker = byte
    open[tip].fenceLength = length
    open[tip].indent = fenceIndent
    open[tip].end = endWithoutSpace(text, nonspace, lineEnd)
    leaf = LeafContent(
      start: nextLine, end: nextLine, sourceStart: nextLine, sourceEnd: nextLine,
      info: resolved(text, infoStart, infoEnd))
    isLineDone = true
    return true
  }

  /// Opens an indented code block (CommonMark 0.31.2, §4.4).
  mutating func beginIndentedCode(_ text: Bytes, _ tip: inout Int) {
    advance(columns: 4, text)
    add(.codeBlock, text, &tip, start: position)
    leaf = LeafContent(start: position, end: position, sourceStart: lineStart, sourceEnd: position)
  }

  /// Adds the rest of the line to the open code or HTML block.
  mutating func addLeafLine(_ text: Bytes) {
    let isWhole = !isTabPartlyRead && nextLine == lineEnd + 1 && text[lineEnd] == .lineFeed
    if !leaf.isCopied, isWhole, leaf.end == position || leaf.start == leaf.end {
      if leaf.start == leaf.end { leaf.start = position }
      leaf.end = nextLine
    } else {
      copyLeaf(text)
      if isTabPartlyRead {
        for _ in 0..<4 - column % 4 { side.append(.space) }
        position += 1
      }
      appendRun(text, position, lineEnd)
      side.append(.lineFeed)
      leaf.end = file.bytes.count + side.count
    }
    leaf.sourceEnd = nextLine
    let end = endWithoutSpace(text, position, lineEnd)
    if end > position { open[open.count - 1].end = max(open[open.count - 1].end, end) }
  }

  /// Goes over from a run of the source to a copy.
  private mutating func copyLeaf(_ text: Bytes) {
    guard !leaf.isCopied else { return }
    let start = file.bytes.count + side.count
    appendRun(text, leaf.start, leaf.end)
    leaf.start = start
    leaf.end = file.bytes.count + side.count
    leaf.isCopied = true
  }

  private mutating func appendRun(_ text: Bytes, _ start: Int, _ end: Int) {
    if start < end { side += file.bytes[start..<end] }
  }

  mutating func finishLeaf(_ block: inout OpenBlock, _ text: Bytes) {
    if block.kind == .codeBlock, block.fenceLength == 0 { dropBlankLines(text) }
    let content = TextRange(start: UInt32(leaf.start), end: UInt32(leaf.end))
    if block.kind == .htmlBlock {
      dropLastLineEnd(&block, content, text)
      return
    }
    blocks[block.node].first = UInt32(codes.count)
    codes.append(
      CodeRecord(
        content: content, info: leaf.info, sourceStart: UInt32(leaf.sourceStart),
        sourceEnd: UInt32(leaf.sourceEnd), isFenced: block.fenceLength > 0))
  }

  private mutating func dropLastLineEnd(
    _ block: inout OpenBlock, _ content: TextRange, _ text: Bytes
  ) {
    blocks[block.node].first = content.start
    blocks[block.node].second = max(content.start, content.end &- 1)
    if isComment(text, Int(blocks[block.node].start), block.end) {
      blocks[block.node].flags.insert(.comment)
    } else {
      report(.rawHTML, Int(blocks[block.node].start), block.end)
    }
  }

  /// An indented code block ends with its last line that is not blank.
  private mutating func dropBlankLines(_ text: Bytes) {
    let length = file.bytes.count
    while leaf.end > leaf.start {
      let byte = leaf.isCopied ? side[leaf.end - length - 1] : text[leaf.end - 1]
      guard byte.isWhitespace else { break }
      leaf.end -= 1
    }
    // The last line keeps its spaces and its line end.
    while true {
      let byte: UInt8
      if leaf.isCopied {
        guard leaf.end - length < side.count else { break }
        byte = side[leaf.end - length]
      } else {
        guard leaf.end < text.count else { break }
        byte = text[leaf.end]
      }
      leaf.end += 1
      if byte == .lineFeed { break }
    }
    while leaf.sourceEnd > leaf.sourceStart, text[leaf.sourceEnd - 1].isWhitespace {
      leaf.sourceEnd -= 1
    }
  }
}
