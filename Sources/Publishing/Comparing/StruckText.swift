internal import Comparison
internal import Markup

/// Where a side's text is struck out in the document itself, which has nothing to do with what a
/// revision takes out.
struct StruckText {
  /// In the order of the text.
  private var ranges: [Range<Int>] = []

  init(_ side: Side) {
    let nodes = side.document.nodes
    guard nodes.contains(where: { $0.kind == .strikethrough }) else { return }
    var outermost: (node: NodeID, end: NodeID) = (0, 0)
    var struck = [UInt32](repeating: 0, count: nodes.count)
    for id in nodes.indices {
      if nodes[id].kind == .strikethrough, id >= outermost.end {
        outermost = (id, Int(nodes[id].next))
      }
      if id < outermost.end { struck[id] = UInt32(outermost.node) }
    }
    var last: UInt32 = 0
    for (place, piece) in side.pieces.enumerated() {
      let end = place + 1 < side.pieces.count ? side.pieces[place + 1].textStart : side.text.count
      let node = struck[piece.leaf]
      if node > 0, node == last, let open = ranges.popLast() {
        ranges.append(open.lowerBound..<end)
      } else if node > 0 {
        ranges.append(piece.textStart..<end)
      }
      last = node
    }
  }

  /// A text with Markdown's sign around what is struck out in it.
  func marked(_ range: Range<Int>, in text: [UInt8]) -> ArraySlice<UInt8> {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].lowerBound < range.upperBound else { return text[range] }
    var result: [UInt8] = []
    var start = range.lowerBound
    for struck in ranges[low...] {
      let part = struck.clamped(to: range)
      if struck.lowerBound >= range.upperBound { break }
      result += text[start..<part.lowerBound]
      result += [0x7E, 0x7E]
      result += text[part]
      result += [0x7E, 0x7E]
      start = part.upperBound
    }
    result += text[start..<range.upperBound]
    return result[...]
  }
}
