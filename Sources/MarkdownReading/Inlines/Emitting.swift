import Diagnostics
import Markup

extension Reader {
  /// Appends the pieces as nodes. Neighbouring texts become one; what is nested too deep, text.
  mutating func emitPieces() {
    var open: [Int] = []
    var skipped: [Bool] = []
    // Texts become one only where nothing begins or ends between them.
    var mergeable = -1
    var index = Int(inline.pieces[0].next)
    while index >= 0 {
      let piece = inline.pieces[index]
      switch piece.role {
      case .leaf: emit(piece, &mergeable)
      case .opening:
        mergeable = -1
        let isTooDeep = open.count >= Limits.Markdown.inlineNesting
        skipped.append(isTooDeep)
        if isTooDeep {
          report(
            .nestingTooDeep, Int(piece.start), Int(piece.end),
            ["limit": "\(Limits.Markdown.inlineNesting)"])
          emit(.text(Int(piece.start), Int(piece.end)), &mergeable)
        } else {
          open.append(nodes.count)
          nodes.append(
            Node(
              piece.kind, start: piece.start, end: piece.end, flags: piece.flags, first: piece.first
            ))
        }
      case .closing:
        mergeable = -1
        if skipped.popLast() == true {
          emit(.text(Int(piece.start), Int(piece.end)), &mergeable)
        } else if let node = open.popLast() {
          nodes[node].end = piece.end
          nodes[node].next = UInt32(nodes.count)
        }
      }
      index = Int(piece.next)
    }
  }

  @inline(__always)
  private mutating func emit(_ piece: Piece, _ mergeable: inout Int) {
    if piece.kind == .text {
      if piece.first == piece.second { return }
      let last = mergeable
      if last >= 0, nodes[last].second == piece.first, nodes[last].end == piece.start,
        piece.first == piece.start
      {
        nodes[last].end = piece.end
        nodes[last].second = piece.second
        return
      }
      mergeable = nodes.count
    } else {
      mergeable = -1
    }
    nodes.append(
      Node(
        piece.kind, start: piece.start, end: piece.end, flags: piece.flags,
        next: UInt32(truncatingIfNeeded: nodes.count + 1), first: piece.first, second: piece.second)
    )
  }
}
