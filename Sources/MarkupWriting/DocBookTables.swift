import Markup

extension DocBookWriter {
  /// A table as CALS `informaltable`. The body needs a row: a table that is only a header, or has none,
  /// begins with it.
  mutating func beginTable(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    let columns = document.columns(of: id)
    output.add("<informaltable frame=\"topbot\"><tgroup cols=\"\(columns.count)\">\n")
    for (number, alignment) in columns.enumerated() {
      output.add("<colspec colname=\"c\(number + 1)\"")
      switch alignment {
      case .none: break
      case .left: output.add(" align=\"left\"")
      case .center: output.add(" align=\"center\"")
      case .right: output.add(" align=\"right\"")
      }
      output.add("/>\n")
    }
    if !hasHeader(id, document) { output.add("<tbody>\n") }
    return begin("", "</tbody></tgroup></informaltable>\n", node)
  }

  mutating func beginRow(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    guard node.flags.contains(.header), let table = open.last, Int(node.next) < table.end else {
      let isOnlyHeader = node.flags.contains(.header)
      return begin(isOnlyHeader ? "<row role=\"header\">" : "<row>", "</row>\n", node)
    }
    return begin("<thead><row>", "</row></thead>\n<tbody>\n", node)
  }

  /// Whether a table begins with a header that has rows behind it.
  private func hasHeader(_ id: NodeID, _ document: Document) -> Bool {
    let first = id + 1
    let end = Int(document.nodes[id].next)
    return first < end && document.nodes[first].flags.contains(.header)
      && Int(document.nodes[first].next) < end
  }
}
