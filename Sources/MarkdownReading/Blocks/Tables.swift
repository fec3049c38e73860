import Diagnostics
import Markup

extension Reader {
  /// Makes the open paragraph's last line a table's header, if the line is a delimiter row with as
  /// many cells (GFM 0.29, "Tables").
  mutating func beginTable(_ text: Bytes, _ tip: inout Int) -> Bool {
    guard let columns = delimiterRow(text) else { return false }
    let headerStart = paragraph.lastStart
    var headerEnd = paragraph.end
    headerEnd = endWithoutSpace(text, headerStart, headerEnd)
    let cells = rowCells(text, headerStart, headerEnd, limit: columns.count + 1)
    guard cells.count == columns.count else { return false }
    let isWhole = headerStart == paragraph.start
    if isWhole {
      blocks.removeLast()
      open.removeLast()
      tip -= 1
    } else {
      paragraph.end = paragraph.previousEnd
      close(text, downTo: tip)
      tip -= 1
    }
    wasBlank = wasBlank && isWhole
    add(.table, text, &tip, start: headerStart)
    let node = open[tip].node
    blocks[node].first = UInt32(alignments.count)
    alignments += columns
    blocks[node].second = UInt32(alignments.count)
    blocks[node].value = UInt16(columns.count)
    open[tip].end = endWithoutSpace(text, nonspace, lineEnd)
    addRow(cells, text, headerStart, headerEnd, node, isHeader: true)
    isLineDone = true
    return true
  }

  /// Adds the line as a row of the open table.
  mutating func addTableRow(_ text: Bytes) {
    let end = endWithoutSpace(text, nonspace, lineEnd)
    guard let table = open.last else { return }
    let columns = Int(blocks[table.node].value)
    let cells = rowCells(text, nonspace, end, limit: columns)
    filledCells += columns - cells.count
    if cells.count == columns { reportSurplus(text, cells.last?.upperBound ?? end, end) }
    if filledCells > Limits.Markdown.filledCells {
      report(.tableTooSparse, nonspace, end, ["limit": "\(Limits.Markdown.filledCells)"])
      close(text, downTo: open.count - 1)
      beginParagraph(text)
      return
    }
    addRow(cells, text, nonspace, end, table.node, isHeader: false)
    open[open.count - 1].end = end
  }

  /// Reports what stands behind a row's last column.
  private mutating func reportSurplus(_ text: Bytes, _ lastEnd: Int, _ end: Int) {
    var start = text.skipSpaces(from: lastEnd, to: end)
    guard start < end, text[start] == UInt8(ascii: "|") else { return }
    start = text.skipSpaces(from: start + 1, to: end)
    if start < end { report(.surplusCells, start, end) }
  }

  private mutating func addRow(
    _ cells: [Range<Int>], _ text: Bytes, _ start: Int, _ end: Int, _ table: Int,
    isHeader: Bool
  ) {
    let first = Int(blocks[table].first)
    let count = Int(blocks[table].value)
    let flags: NodeFlags = isHeader ? .header : []
    blocks.append(
      Node(
        .tableRow, start: UInt32(start), end: UInt32(end), flags: flags,
        next: UInt32(blocks.count + 1 + count)))
    for column in 0..<count {
      let cell = column < cells.count ? cells[column] : end..<end
      blocks.append(
        Node(
          .tableCell, start: UInt32(cell.lowerBound), end: UInt32(cell.upperBound), flags: flags,
          value: UInt16(alignments[first + column].rawValue), next: UInt32(blocks.count + 1),
          first: UInt32(cell.lowerBound), second: UInt32(cell.upperBound)))
    }
  }

  /// The cells of a row without the space around them. A bar with a backslash parts no cells.
  private func rowCells(
    _ text: Bytes, _ start: Int, _ end: Int, limit: Int
  ) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = start
    if index < end, text[index] == UInt8(ascii: "|") { index += 1 }
    var cellStart = index
    while cells.count < limit {
      let atEnd = index >= end
      if atEnd, text.skipSpaces(from: cellStart, to: end) == end { break }
      if atEnd || text[index] == UInt8(ascii: "|") {
        let first = text.skipSpaces(from: cellStart, to: index)
        cells.append(first..<endWithoutSpace(text, first, index))
        if atEnd { break }
        cellStart = index + 1
      } else if text[index] == .backslash, index + 1 < end, text[index + 1] == UInt8(ascii: "|") {
        index += 1
      }
      index += 1
    }
    return cells
  }

  /// The alignments that a delimiter row says: `| --- | :-: |`.
  private mutating func delimiterRow(_ text: Bytes) -> [ColumnAlignment]? {
    var columns: [ColumnAlignment] = []
    var index = nonspace
    if text[index] == UInt8(ascii: "|") { index += 1 }
    while true {
      index = text.skipSpaces(from: index, to: lineEnd)
      if index == lineEnd { break }
      let isLeft = text[index] == UInt8(ascii: ":")
      if isLeft { index += 1 }
      let dashes = index
      while index < lineEnd, text[index] == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      let isRight = index < lineEnd && text[index] == UInt8(ascii: ":")
      if isRight { index += 1 }
      columns.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
      index = text.skipSpaces(from: index, to: lineEnd)
      if index == lineEnd { break }
      guard text[index] == UInt8(ascii: "|") else { return nil }
      index += 1
      if columns.count > Limits.Markdown.tableColumns {
        report(.tableTooWide, nonspace, lineEnd, ["limit": "\(Limits.Markdown.tableColumns)"])
        return nil
      }
    }
    return columns.isEmpty ? nil : columns
  }
}
