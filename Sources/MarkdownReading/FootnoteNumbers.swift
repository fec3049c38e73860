import Diagnostics
import Markup

extension Reader {
  /// Numbers the footnotes in the order of first reference: those of the text, then those that only
  /// other footnotes refer to. References keep which one of their footnote they are.
  mutating func numberFootnotes() {
    guard !footnotes.isEmpty else { return }
    var order: [Int] = []
    var id = 0
    while id < nodes.count {
      if nodes[id].kind == .footnoteDefinition {
        id = Int(nodes[id].next)
        continue
      }
      number(id, &order)
      id += 1
    }
    var next = 0
    while next < order.count {
      let definition = footnotes[order[next]].definition
      for id in definition + 1..<Int(nodes[definition].next) { number(id, &order) }
      next += 1
    }
    // That a second definition of a label is not used has been said of it already.
    let first = Set(footnoteLabels.values)
    for (index, footnote) in footnotes.enumerated()
    where footnote.number == 0 && first.contains(index) {
      let start = Int(footnote.label.start)
      let end = Int(footnote.label.end)
      report(.unusedFootnote, start - 2, end + 1, ["label": file.text(start..<end)])
    }
  }

  private mutating func number(_ id: Int, _ order: inout [Int]) {
    guard nodes[id].kind == .footnoteReference else { return }
    let footnote = Int(nodes[id].first)
    if footnotes[footnote].number == 0 {
      order.append(footnote)
      footnotes[footnote].number = order.count
    }
    footnotes[footnote].references += 1
    nodes[id].second = UInt32(footnotes[footnote].references)
  }
}
