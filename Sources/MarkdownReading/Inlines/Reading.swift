import Markup

extension Reader {
  /// Reads a run as inlines and appends them to the document's nodes.
  mutating func readInlines(_ text: Bytes, _ start: Int, _ end: Int, isCell: Bool) {
    if start >= end { return }
    inline.pieces.removeAll(keepingCapacity: true)
    inline.delimiters.removeAll(keepingCapacity: true)
    inline.brackets.removeAll(keepingCapacity: true)
    inline.inactiveBrackets = 0
    inline.pieces.append(Piece(role: .leaf, kind: .text, start: 0, end: 0))
    inline.tail = 0
    inline.start = start
    inline.end = end
    inline.textStart = start
    inline.isCell = isCell
    inline.mayHoldAddresses = false
    inline.mayHoldBracketedAddresses = false
    inline.backticksRead = false
    inline.missing = [.max, .max, .max, .max]
    var index = start
    while true {
      index = nextSpecial(text, index, end)
      if index >= end { break }
      index = readSpecial(text, index, end)
    }
    flushText(end)
    pairDelimiters(from: 0)
    let first = nodes.count
    emitPieces()
    if inline.mayHoldAddresses, options.bareLinks { linkAddresses(text, from: first) }
  }

  /// The next byte that may begin something other than text.
  @inline(__always)
  private func nextSpecial(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      switch text[index] {
      case 0x0A, 0x0D, 0x21, 0x26, 0x2A, 0x3A, 0x3C, 0x40, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x77, 0x7E:
        return index
      default: index += 1
      }
    }
    return index
  }

  /// Reads what begins at a special byte, and says where to go on.
  private mutating func readSpecial(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    switch text[index] {
    case .lineFeed, .carriageReturn: return readLineEnd(text, index, end)
    case .backslash: return readBackslash(text, index, end)
    case UInt8(ascii: "&"): return readEntity(text, index, end)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return readDelimiters(text, index, end)
    case UInt8(ascii: "~"):
      return options.strikethrough ? readDelimiters(text, index, end) : index + 1
    case UInt8(ascii: "["): return openBracket(index, index + 1, isImage: false)
    case UInt8(ascii: "!"):
      guard index + 1 < end, text[index + 1] == UInt8(ascii: "[") else { return index + 1 }
      return openBracket(index, index + 2, isImage: true)
    case UInt8(ascii: "]"): return closeBracket(text, index, end)
    case UInt8(ascii: "`"): return readCode(text, index, end)
    case UInt8(ascii: "<"): return readAngle(text, index, end)
    case UInt8(ascii: ":"): return options.bareLinks ? readWebAddress(text, index, end) : index + 1
    case UInt8(ascii: "w"): return options.bareLinks ? readWWW(text, index, end) : index + 1
    default:
      inline.mayHoldAddresses = true
      return index + 1
    }
  }

  // MARK: Pieces

  @inline(__always)
  mutating func append(_ piece: Piece) {
    let index = inline.pieces.count
    inline.pieces.append(piece)
    inline.pieces[index].previous = Int32(truncatingIfNeeded: inline.tail)
    inline.pieces[inline.tail].next = Int32(truncatingIfNeeded: index)
    inline.tail = index
  }

  /// Makes the text before an index a piece.
  @inline(__always)
  mutating func flushText(_ index: Int) {
    if inline.textStart < index { append(.text(inline.textStart, index)) }
    inline.textStart = index
  }

  /// Appends a piece whose bytes end at an index, with the text before it.
  mutating func append(_ piece: Piece, endingAt end: Int) {
    flushText(Int(piece.start))
    append(piece)
    inline.textStart = end
  }

  mutating func insert(_ piece: Piece, after index: Int) {
    let new = Int32(inline.pieces.count)
    let next = inline.pieces[index].next
    inline.pieces.append(piece)
    inline.pieces[Int(new)].previous = Int32(index)
    inline.pieces[Int(new)].next = next
    inline.pieces[index].next = new
    if next >= 0 {
      inline.pieces[Int(next)].previous = new
    } else {
      inline.tail = Int(new)
    }
  }

  mutating func insert(_ piece: Piece, before index: Int) {
    insert(piece, after: Int(inline.pieces[index].previous))
  }
}
