import Diagnostics
import Markup

extension MarkdownWriter {
  /// A column is as wide as its widest cell, but no wider than this: a long text stands out.
  private static let widest = 60

  mutating func writeTable(_ id: NodeID) {
    let columns = document.columns(of: id)
    var rows: [(cells: [[UInt8]], surplus: [UInt8])] = []
    for row in document.children(of: id) {
      var cells: [[UInt8]] = []
      for cell in document.children(of: row) {
        guard document.hasChildren(cell) else {
          cells.append([])
          continue
        }
        var inlines = MarkdownInlines(self, .cell)
        cells.append(inlines.written(document.descendants(of: cell)))
      }
      rows.append((cells, surplus(of: row)))
    }
    var widths = [Int](repeating: 3, count: columns.count)
    for row in rows {
      for (column, cell) in row.cells.enumerated() where width(cell) <= Self.widest {
        widths[column] = max(widths[column], width(cell))
      }
    }
    for (number, row) in rows.enumerated() {
      var text: [UInt8] = [UInt8(ascii: "|")]
      for (column, cell) in row.cells.enumerated() {
        text.append(0x20)
        text += padded(cell, to: widths[column], columns[columns.startIndex + column])
        text += [0x20, UInt8(ascii: "|")]
      }
      if !row.surplus.isEmpty { text += [0x20] + row.surplus }
      line(text)
      if number == 0 { line(delimiterRow(columns, widths)) }
    }
  }

  /// What an author wrote behind the last column: it shows nowhere, but is not ours to take away.
  private func surplus(of row: NodeID) -> [UInt8] {
    var last = row
    for cell in document.children(of: row) { last = cell }
    let bytes = document.source.bytes
    let end = document.range(of: row).upperBound
    var start = document.range(of: last).upperBound
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < end, bytes[start] == UInt8(ascii: "|") else { return [] }
    start += 1
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return Array(bytes[start..<end])
  }

  private func delimiterRow(_ columns: ArraySlice<ColumnAlignment>, _ widths: [Int]) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "|")]
    for (alignment, width) in zip(columns, widths) {
      let left = alignment == .left || alignment == .center
      let right = alignment == .right || alignment == .center
      text.append(0x20)
      text.append(left ? UInt8(ascii: ":") : UInt8(ascii: "-"))
      text += [UInt8](repeating: UInt8(ascii: "-"), count: width - 2)
      text.append(right ? UInt8(ascii: ":") : UInt8(ascii: "-"))
      text += [0x20, UInt8(ascii: "|")]
    }
    return text
  }

  private func padded(_ cell: [UInt8], to width: Int, _ alignment: ColumnAlignment) -> [UInt8] {
    let missing = max(0, width - self.width(cell))
    let before =
      switch alignment {
      case .right: missing
      case .center: missing / 2
      case .none, .left: 0
      }
    return [UInt8](repeating: 0x20, count: before) + cell
      + [UInt8](repeating: 0x20, count: missing - before)
  }

  /// Scalars that take a column: marks and soft hyphens take none.
  private func width(_ cell: [UInt8]) -> Int {
    if cell.allSatisfy({ $0 < 0x80 }) { return cell.count }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }
}
