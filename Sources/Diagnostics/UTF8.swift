/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7).
public func firstInvalidUTF8(_ text: borrowing Swift.Span<UInt8>) -> Int? {
  let count = text.count
  var index = 0
  while index < count {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      continue
    }
    // Umlauts.
    if byte >= 0xC2, byte < 0xE0 {
      guard index + 1 < count, text[index + 1] & 0xC0 == 0x80 else { return index }
      index += 2
      continue
    }
    let (length, low, high): (Int, UInt8, UInt8) =
      switch byte {
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, index + length <= count, (low...high).contains(text[index + 1])
    else { return index }
    for next in (index + 2)..<(index + length) where text[next] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}

/// The same in a part of a text, as an index of it.
public func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
  firstInvalidUTF8(bytes.span).map { bytes.startIndex + $0 }
}
