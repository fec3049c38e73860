import Markup

extension Reader {
  /// `## Title ##` (CommonMark 0.31.2, §4.2).
  mutating func addATXHeading(_ text: Bytes, _ tip: inout Int) -> Bool {
    var index = nonspace
    while index < lineEnd, text[index] == UInt8(ascii: "#") { index += 1 }
    let level = index - nonspace
    guard level <= 6, index == lineEnd || text[index].isSpaceOrTab else { return false }
    let end = endWithoutSpace(text, index, lineEnd)
    add(.heading, text, &tip, start: nonspace, end: end)
    while index < end, text[index].isSpaceOrTab { index += 1 }
    var contentEnd = end
    var hasAttributes = readHeadingAttributes(text, index, &contentEnd)
    let beforeClosing = contentEnd
    contentEnd = withoutClosingSequence(text, index, contentEnd)
    if !hasAttributes, contentEnd < beforeClosing {
      hasAttributes = readHeadingAttributes(text, index, &contentEnd)
    }
    let node = blocks.count - 1
    if hasAttributes { blocks[node].flags.insert(.hasAttributes) }
    blocks[node].value = UInt16(level)
    blocks[node].first = UInt32(index)
    blocks[node].second = UInt32(max(index, contentEnd))
    isLineDone = true
    return true
  }

  private func withoutClosingSequence(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start, text[index - 1] == UInt8(ascii: "#") { index -= 1 }
    if index == start { return start }
    guard index < end, text[index - 1].isSpaceOrTab else { return end }
    return endWithoutSpace(text, start, index)
  }

  /// A paragraph and a line of `=` or `-` (CommonMark 0.31.2, §4.3).
  mutating func makeSetextHeading(_ byte: UInt8, _ text: Bytes, _ tip: inout Int) -> Bool {
    var index = nonspace
    while index < lineEnd, text[index] == byte { index += 1 }
    while index < lineEnd, text[index].isSpaceOrTab { index += 1 }
    guard index == lineEnd else { return false }
    let node = open[tip].node
    definitionPlace = (open[tip - 1].node, node)
    readDefinitions(text)
    if paragraph.start >= paragraph.end {
      // All of it was definitions: the line begins the paragraph anew.
      blocks[node].start = UInt32(nonspace)
      paragraph = ParagraphLines(
        start: nonspace, end: nonspace, lastStart: nonspace, previousEnd: nonspace,
        firstBlank: blanks.count)
      return false
    }
    var end = endWithoutSpace(text, paragraph.start, paragraph.end)
    if readHeadingAttributes(text, paragraph.start, &end) {
      blocks[node].flags.insert(.hasAttributes)
    }
    let lineEnd = endWithoutSpace(text, nonspace, self.lineEnd)
    blocks[node].kind = .heading
    blocks[node].value = byte == UInt8(ascii: "=") ? 1 : 2
    blocks[node].start = UInt32(paragraph.start)
    blocks[node].first = UInt32(paragraph.start)
    blocks[node].second = UInt32(end)
    blocks[node].end = UInt32(lineEnd)
    blocks[node].next = UInt32(blocks.count)
    open.removeLast()
    tip -= 1
    open[tip].end = max(open[tip].end, lineEnd)
    isLineDone = true
    return true
  }
}

extension NodeFlags {
  /// While blocks are read: the heading has the next entry of the attributes' table.
  static let hasAttributes = NodeFlags(rawValue: 128)
}
