import Markup

extension MarkdownWriter {
  mutating func writeList(_ id: NodeID, _ marker: UInt8) {
    guard let list = document.list(of: id) else { return }
    if currentCare == .verbatim, prefixes.isEmpty { return writeVerbatim(id) }
    var number = list.start
    var isFirst = true
    for item in document.children(of: id) {
      if !isFirst, !list.isTight { line([]) }
      isFirst = false
      var mark = list.isOrdered ? Array(String(number).utf8) : []
      mark += [marker, 0x20]
      let indent = [UInt8](repeating: 0x20, count: mark.count)
      switch document.taskState(of: item) {
      case .open: mark += "[ ] ".utf8
      case .done: mark += "[x] ".utf8
      case nil: break
      }
      inside(mark, indent) {
        $0.writeBlocks(in: item, isTight: list.isTight, outer: marker)
      }
      // A number has nine digits at most (CommonMark 0.31.2, §5.2).
      number = min(number + 1, 999_999_999)
    }
  }

  /// A list's marker: `-`, or the author's `.` or `)`; another one than that of a list directly before, or of
  /// the list whose item begins with this one.
  func marker(of id: NodeID, _ other: UInt8) -> UInt8 {
    guard document.kind(id) == .orderedList else {
      return [UInt8(ascii: "-"), UInt8(ascii: "*")].first { $0 != other } ?? UInt8(ascii: "-")
    }
    let own = UInt8(truncatingIfNeeded: document.nodes[id].value)
    if own != other { return own }
    return own == UInt8(ascii: ".") ? UInt8(ascii: ")") : UInt8(ascii: ".")
  }
}
