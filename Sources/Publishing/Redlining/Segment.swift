internal import Comparison
internal import Markup

/// Whether text is kept, taken out or put in.
enum RevisionKind: Sendable {
  case kept, deleted, inserted

  var node: NodeKind? {
    switch self {
    case .kept: nil
    case .deleted: .deleted
    case .inserted: .inserted
    }
  }
}

/// Some bytes of one leaf, and what became of them.
struct Segment {
  let kind: RevisionKind
  let isOld: Bool
  let leaf: NodeID
  /// Bytes of the side's text.
  let text: Range<Int>
  /// Whether the leaf begins here: what has no text of its own stands once.
  let isStart: Bool
  /// The column, in a table's row.
  let cell: Int
}

/// One side with what is needed to go from its leaves upwards.
struct RedlinedSide {
  let side: Side
  /// The node that holds each node.
  private let parents: [UInt32]

  init(_ side: Side) {
    self.side = side
    let nodes = side.document.nodes
    var parents = [UInt32](repeating: 0, count: nodes.count)
    var open: [NodeID] = []
    for id in nodes.indices {
      while let last = open.last, id >= Int(nodes[last].next) { open.removeLast() }
      parents[id] = UInt32(open.last ?? 0)
      if Int(nodes[id].next) > id + 1 { open.append(id) }
    }
    self.parents = parents
  }

  /// The inline nodes around a leaf, the outermost first.
  func inlines(around leaf: NodeID) -> [NodeID] {
    var chain: [NodeID] = []
    var id = Int(parents[leaf])
    while id > 0, side.document.kind(id).isInline {
      chain.append(id)
      id = Int(parents[id])
    }
    return chain.reversed()
  }

  /// The containers around a unit, the outermost first, as places in ``Side/containers``.
  func containers(of unit: Unit) -> [Int] {
    var chain: [Int] = []
    var next = unit.container
    while let container = next {
      chain.append(container)
      next = side.containers[container].parent
    }
    return chain.reversed()
  }

  /// Appends the segments of a range of a unit's text.
  ///
  /// - Parameters:
  ///   - piece: the first of the unit's pieces that may matter; moved on, since ranges come in order.
  func append(
    _ range: Range<Int>, of unit: Unit, as kind: RevisionKind, isOld: Bool, piece: inout Int,
    to segments: inout [Segment]
  ) {
    let pieces = unit.pieces
    while piece < pieces.upperBound {
      let start = side.pieces[piece].textStart
      let end =
        piece + 1 < pieces.upperBound ? side.pieces[piece + 1].textStart : unit.text.upperBound
      if start >= range.upperBound { return }
      let leaf = side.pieces[piece].leaf
      let part = max(start, range.lowerBound)..<max(min(end, range.upperBound), range.lowerBound)
      if !part.isEmpty {
        segments.append(
          Segment(
            kind: kind, isOld: isOld, leaf: leaf, text: part, isStart: part.lowerBound == start,
            cell: 0))
      }
      if end > range.upperBound { return }
      piece += 1
    }
  }
}
