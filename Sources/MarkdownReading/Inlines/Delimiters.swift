import Markup

extension Reader {
  /// A run of `*`, `_` or `~`: what it may do is decided by what stands beside it.
  mutating func readDelimiters(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    var next = index + 1
    while next < end, text[next] == byte { next += 1 }
    let length = next - index
    if byte == UInt8(ascii: "~"), length > 2 { return next }
    let before = text.scalarClass(before: index, start: inline.start)
    let after = text.scalarClass(at: next, end: end)
    let isLeft =
      after != .whitespace
      && !(after.isPunctuation && before == .other)
    let isRight =
      before != .whitespace
      && !(before.isPunctuation && after == .other)
    var opens = isLeft
    var closes = isRight
    if byte == UInt8(ascii: "_") {
      opens = isLeft && (!isRight || before.isPunctuation)
      closes = isRight && (!isLeft || after.isPunctuation)
    }
    guard opens || closes else { return next }
    append(.text(index, next), endingAt: next)
    let count = inline.delimiters.count
    if count > 0 { inline.delimiters[count - 1].next = count }
    inline.delimiters.append(
      Delimiter(
        piece: Int32(inline.tail), byte: byte, opens: opens, closes: closes, length: length,
        previous: count - 1, next: -1))
    return next
  }

  /// Pairs the delimiters from an index on and forgets them ("process emphasis").
  mutating func pairDelimiters(from bottom: Int) {
    defer {
      inline.delimiters.removeSubrange(bottom...)
      if bottom > 0 { inline.delimiters[bottom - 1].next = -1 }
    }
    guard inline.delimiters.count > bottom + 1 else { return }
    // Below which no opener is left, by byte, whether the closer may open too, and its length.
    var bottoms = InlineArray<18, Int>(repeating: bottom)
    var closer = bottom
    while closer >= 0 {
      let run = inline.delimiters[closer]
      guard run.closes else {
        closer = run.next
        continue
      }
      let slot = bottomSlot(run)
      var opener = run.previous
      while opener >= bottoms[slot] {
        if matches(inline.delimiters[opener], run) { break }
        opener = inline.delimiters[opener].previous
      }
      if opener >= bottoms[slot], opener >= bottom {
        closer = pair(opener, closer)
      } else {
        bottoms[slot] = closer
        let next = run.next
        if !run.opens { remove(closer) }
        closer = next
      }
    }
  }

  private func bottomSlot(_ run: Delimiter) -> Int {
    switch run.byte {
    case UInt8(ascii: "*"): (run.opens ? 3 : 0) + run.length % 3
    case UInt8(ascii: "_"): 6 + (run.opens ? 3 : 0) + run.length % 3
    default: 12 + run.length
    }
  }

  private func matches(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.opens, opener.byte == closer.byte else { return false }
    if closer.byte == UInt8(ascii: "~") { return opener.length == closer.length }
    return !(opener.closes || closer.opens) || closer.length % 3 == 0
      || (opener.length + closer.length) % 3 != 0
  }

  private mutating func remove(_ index: Int) {
    let run = inline.delimiters[index]
    if run.previous >= 0 { inline.delimiters[run.previous].next = run.next }
    if run.next >= 0 { inline.delimiters[run.next].previous = run.previous }
  }

  /// Makes one or two bytes of each run a pair; returns the next closer to look at.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Int {
    let openPiece = Int(inline.delimiters[opener].piece)
    let closePiece = Int(inline.delimiters[closer].piece)
    let openEnd = inline.pieces[openPiece].end
    let closeStart = inline.pieces[closePiece].start
    let openLeft = openEnd - inline.pieces[openPiece].start
    let closeLeft = inline.pieces[closePiece].end - closeStart
    let used: UInt32
    let kind: NodeKind
    if inline.delimiters[closer].byte == UInt8(ascii: "~") {
      used = openLeft
      kind = .strikethrough
    } else {
      used = openLeft >= 2 && closeLeft >= 2 ? 2 : 1
      kind = used == 2 ? .strong : .emphasis
    }
    // What stands between them is no partner for anything outside.
    inline.delimiters[opener].next = closer
    inline.delimiters[closer].previous = opener
    inline.pieces[openPiece].end = openEnd - used
    inline.pieces[openPiece].second = openEnd - used
    inline.pieces[closePiece].start = closeStart + used
    inline.pieces[closePiece].first = closeStart + used
    insert(
      Piece(role: .opening, kind: kind, start: openEnd - used, end: openEnd), after: openPiece)
    insert(
      Piece(role: .closing, kind: kind, start: closeStart, end: closeStart + used),
      before: closePiece)
    if openLeft == used { remove(opener) }
    guard closeLeft == used else { return closer }
    let next = inline.delimiters[closer].next
    remove(closer)
    return next
  }
}
