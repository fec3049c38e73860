import Markup

extension HTMLWriter {
  /// A cell's element by alignment: 0 none, 1 left, 2 center, 3 right, with 4 added in the header.
  mutating func beginTable(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    switch node.kind {
    case .table:
      output.breakLine()
      return begin("<table>\n", id, node)
    case .tableRow:
      let isHeader = node.flags.contains(.header)
      output.breakLine()
      if isHeader {
        output.add("<thead>\n")
      } else if open.last?.detail == 0 {
        output.add("<tbody>\n")
        open[open.count - 1].detail = 1
      }
      return begin("<tr>\n", id, node, detail: isHeader ? 1 : 0)
    default:
      let isHeader = node.flags.contains(.header)
      output.breakLine()
      output.add(isHeader ? "<th" : "<td")
      if isHeader, !options.isPlain { output.add(" scope=\"col\"") }
      let name = options.isPlain ? "align" : "class"
      switch document.alignment(of: id) {
      case .none: break
      case .left: output.add(" \(name)=\"left\"")
      case .center: output.add(" \(name)=\"center\"")
      case .right: output.add(" \(name)=\"right\"")
      }
      return begin(">", id, node, detail: isHeader ? 1 : 0)
    }
  }

  mutating func closeTable(_ kind: NodeKind, _ detail: Int) {
    switch kind {
    case .table: output.add(detail == 1 ? "</tbody>\n</table>\n" : "</table>\n")
    case .tableRow: output.add(detail == 1 ? "</tr>\n</thead>\n" : "</tr>\n")
    default: output.add(detail == 1 ? "</th>\n" : "</td>\n")
    }
  }
}
