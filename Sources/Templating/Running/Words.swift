// Texts are copied and looked through eight bytes at a time. All of it goes through spans, which check
// their bounds: the compiler makes one load and one store of what stands here byte by byte.

/// How many bytes are read and written at once.
let wordBytes = 8

/// Eight bytes of a text, the first of them lowest.
@inline(__always)
func word(_ source: borrowing Span<UInt8>, at place: Int) -> UInt64 {
  precondition(place >= 0 && place <= source.count &- wordBytes)
  return UInt64(source[place]) | UInt64(source[place &+ 1]) << 8
    | UInt64(source[place &+ 2]) << 16 | UInt64(source[place &+ 3]) << 24
    | UInt64(source[place &+ 4]) << 32 | UInt64(source[place &+ 5]) << 40
    | UInt64(source[place &+ 6]) << 48 | UInt64(source[place &+ 7]) << 56
}

/// Writes eight bytes, the lowest first.
@inline(__always)
func store(_ word: UInt64, in target: inout MutableSpan<UInt8>, at place: Int) {
  var rest = target._mutatingExtracting(droppingFirst: place)
  var piece = rest._mutatingExtracting(first: wordBytes)
  precondition(piece.count == wordBytes)
  piece[0] = UInt8(truncatingIfNeeded: word)
  piece[1] = UInt8(truncatingIfNeeded: word &>> 8)
  piece[2] = UInt8(truncatingIfNeeded: word &>> 16)
  piece[3] = UInt8(truncatingIfNeeded: word &>> 24)
  piece[4] = UInt8(truncatingIfNeeded: word &>> 32)
  piece[5] = UInt8(truncatingIfNeeded: word &>> 40)
  piece[6] = UInt8(truncatingIfNeeded: word &>> 48)
  piece[7] = UInt8(truncatingIfNeeded: word &>> 56)
}

/// The last word of a text of `count` bytes, from a place at a distance of whole words from its
/// beginning: with zeros behind it.
@inline(__always)
func lastWord(_ source: borrowing Span<UInt8>, from place: Int) -> UInt64 {
  let count = source.count
  let rest = count &- place
  if count >= wordBytes {
    return word(source, at: count &- wordBytes)
      &>> UInt64(truncatingIfNeeded: (wordBytes &- rest) &* 8)
  }
  // The two halves of four to seven bytes overlap, so do the three single bytes of one to three.
  if count >= 4 {
    let low = UInt64(halfWord(source, at: 0))
    let high = UInt64(halfWord(source, at: count &- 4))
    return low | high &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
  }
  guard count > 0 else { return 0 }
  let middle = count &>> 1
  return UInt64(source[0]) | UInt64(source[middle]) &<< UInt64(truncatingIfNeeded: middle &* 8)
    | UInt64(source[count &- 1]) &<< UInt64(truncatingIfNeeded: (count &- 1) &* 8)
}

@inline(__always)
private func halfWord(_ source: borrowing Span<UInt8>, at place: Int) -> UInt32 {
  precondition(place >= 0 && place <= source.count &- 4)
  return UInt32(source[place]) | UInt32(source[place &+ 1]) << 8
    | UInt32(source[place &+ 2]) << 16 | UInt32(source[place &+ 3]) << 24
}

/// A word of eight equal bytes.
@inline(__always)
private func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Marks each byte of a word that may not be copied as it is by its highest bit: those below space,
/// `&`, `<`, `>`, in attributes `"`, and 0xEF, with which U+FFFE and U+FFFF begin.
///
/// Without its highest bit no byte carries into the next: adding 0x7F sets the bit unless the byte
/// was zero, adding 0x60 sets it from a space on.
@inline(__always)
func marks(_ word: UInt64, isAttribute: Bool) -> UInt64 {
  let low = word & repeated(0x7F)
  // `<` and `>` differ in one bit, so do `"` and `&`.
  let angles = (low | repeated(0x02)) ^ repeated(0x3E)
  let ampersands = (low | (isAttribute ? repeated(0x04) : 0)) ^ repeated(0x26)
  let plain =
    (angles &+ repeated(0x7F)) & (ampersands &+ repeated(0x7F)) & (low &+ repeated(0x60))
  let beyond = (low ^ repeated(0x6F)) &+ repeated(0x7F)
  return ((~plain & ~word) | (~beyond & word)) & repeated(0x80)
}

/// What stands for a byte that is marked: its bytes from the lowest, and how many in the highest.
@inline(__always)
func replacement(of byte: UInt8, isAttribute: Bool) -> UInt64 {
  switch byte {
  case UInt8(ascii: "\""): 0x0600_3B74_6F75_7126
  case UInt8(ascii: "&"): 0x0500_003B_706D_6126
  case UInt8(ascii: "<"): 0x0400_0000_3B74_6C26
  case UInt8(ascii: ">"): 0x0400_0000_3B74_6726
  default: rareReplacement(of: byte, isAttribute: isAttribute)
  }
}

@inline(never)
private func rareReplacement(of byte: UInt8, isAttribute: Bool) -> UInt64 {
  switch byte {
  // Parsers would change these: `&#9;`, `&#10;`, `&#13;`.
  case 0x09 where isAttribute: 0x0400_0000_3B39_2326
  case 0x0A where isAttribute: 0x0500_003B_3031_2326
  case 0x0D: 0x0500_003B_3331_2326
  case 0x09, 0x0A, 0x20...: 0x0100_0000_0000_0000 | UInt64(byte)
  // U+FFFD, for what XML forbids.
  default: 0x0300_0000_00BD_BFEF
  }
}
