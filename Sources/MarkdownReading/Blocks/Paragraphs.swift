import Markup

extension Reader {
  mutating func beginParagraph(_ text: Bytes) {
    var tip = open.count - 1
    add(.paragraph, text, &tip, start: nonspace)
    paragraph = ParagraphLines(
      start: nonspace, end: lineEnd, lastStart: nonspace, previousEnd: nonspace,
      firstBlank: blanks.count)
  }

  /// Adds the line to the open paragraph. What stands before its content on the line is blanked if it
  /// is the mark of a quotation, so that the paragraph's content is one run of bytes.
  mutating func addParagraphLine(_ text: Bytes) {
    if paragraph.start < paragraph.end {
      for index in lineStart..<nonspace where !text[index].isSpaceOrTab {
        blanks.append(lineStart..<nonspace)
        break
      }
    }
    paragraph.previousEnd = paragraph.end
    paragraph.lastStart = nonspace
    paragraph.end = lineEnd
  }

  /// Takes definitions and a task's box off the beginning; returns false where nothing is left.
  mutating func finishParagraph(_ block: inout OpenBlock, _ text: Bytes) -> Bool {
    readTask(text, block.node)
    definitionPlace = (open.last?.node ?? 0, block.node)
    readDefinitions(text)
    var end = paragraph.end
    while end > paragraph.start, text[end - 1].isSpaceOrTab || text[end - 1].isLineEnd { end -= 1 }
    if paragraph.start >= end {
      blocks.removeLast()
      return false
    }
    blocks[block.node].start = UInt32(paragraph.start)
    blocks[block.node].first = UInt32(paragraph.start)
    blocks[block.node].second = UInt32(end)
    block.end = end
    return true
  }

  /// `[ ]` or `[x]` at the beginning of an item (GFM 0.29, "Task list items").
  private mutating func readTask(_ text: Bytes, _ node: Int) {
    let start = paragraph.start
    guard options.taskLists, start + 3 < paragraph.end, text[start] == UInt8(ascii: "["),
      text[start + 2] == UInt8(ascii: "]"), text[start + 3].isWhitespace,
      let item = open.last, item.kind == .listItem, item.node == node - 1
    else { return }
    let mark = text[start + 1]
    guard mark == .space || mark | 0x20 == UInt8(ascii: "x") else { return }
    var next = start + 3
    while next < paragraph.end, text[next].isWhitespace { next += 1 }
    guard next < paragraph.end else { return }
    blocks[item.node].flags.insert(.task)
    if mark != .space { blocks[item.node].flags.insert(.done) }
    paragraph.start = next
  }

  /// The paragraph's lines with the marks of quotations blanked, if there are any.
  private func blankedParagraph(_ text: Bytes) -> [UInt8]? {
    guard blanks.count > paragraph.firstBlank else { return nil }
    var copy: [UInt8] = []
    copy.reserveCapacity(paragraph.end - paragraph.start)
    for index in paragraph.start..<paragraph.end { copy.append(text[index]) }
    for blank in blanks[paragraph.firstBlank...] {
      for index in blank where index >= paragraph.start && index < paragraph.end {
        copy[index - paragraph.start] = .space
      }
    }
    return copy
  }

  /// Takes link reference definitions off the beginning of the paragraph.
  mutating func readDefinitions(_ text: Bytes) {
    guard paragraph.start < paragraph.end, text[paragraph.start] == UInt8(ascii: "[") else {
      return
    }
    if let copy = blankedParagraph(text) {
      let base = paragraph.start
      paragraph.start = base + readDefinitions(copy.span, 0, copy.count, base: base)
    } else {
      paragraph.start = readDefinitions(text, paragraph.start, paragraph.end, base: 0)
    }
  }
}
