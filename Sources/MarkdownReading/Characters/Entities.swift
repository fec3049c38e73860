/// Looks up character references (CommonMark 0.31.2, §2.5).
enum Entities {
  private static let table = Array(entityTable.utf8)

  /// Where each entry of the table begins.
  private static let entries: [Int] = {
    var starts = [0]
    for (index, byte) in table.enumerated() where byte == UInt8(ascii: ";") {
      starts.append(index + 1)
    }
    starts.removeLast()
    return starts
  }()

  /// The longest name has 31 letters.
  private static let longestName = 31

  /// Appends the scalars of the reference that begins with the `&` at an index.
  ///
  /// - Returns: the index behind its semicolon, or `nil` if there is none.
  static func resolve(
    _ text: Bytes, at start: Int, end: Int, to result: inout [UInt8]
  ) -> Int? {
    var index = start + 1
    guard index < end else { return nil }
    if text[index] == UInt8(ascii: "#") { return resolveNumber(text, at: index + 1, end, &result) }
    while index < end, text[index].isAlphanumeric, index - start <= longestName { index += 1 }
    guard index < end, text[index] == UInt8(ascii: ";"), index > start + 1,
      let value = value(of: text, start + 1, index)
    else { return nil }
    append(hexadecimals: value, to: &result)
    return index + 1
  }

  private static func resolveNumber(
    _ text: Bytes, at start: Int, _ end: Int, _ result: inout [UInt8]
  ) -> Int? {
    var index = start
    guard index < end else { return nil }
    let isHexadecimal = text[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end, index - first <= 7, let digit = digit(text[index], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index - first <= (isHexadecimal ? 6 : 7), index < end,
      text[index] == UInt8(ascii: ";")
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    result += String(scalar ?? "\u{FFFD}").utf8
    return index + 1
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    guard isHexadecimal, letter >= 0x61, letter <= 0x66 else { return nil }
    return UInt32(letter - 0x61 + 10)
  }

  /// Where the table keeps the scalars of a name, by binary search.
  private static func value(of text: Bytes, _ start: Int, _ end: Int) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      var entry = entries[middle]
      var index = start
      while index < end, table[entry] == text[index] {
        entry += 1
        index += 1
      }
      if index == end, table[entry] == UInt8(ascii: ":") { return entry + 1 }
      // A name ends with a colon, which stands before all letters and behind all digits.
      let here = table[entry] == UInt8(ascii: ":") ? 0 : table[entry]
      if index < end, here < text[index] { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func append(hexadecimals start: Int, to result: inout [UInt8]) {
    var value: UInt32 = 0
    var index = start
    while true {
      let byte = table[index]
      if let digit = digit(byte, true) {
        value = value * 16 + digit
      } else {
        if let scalar = Unicode.Scalar(value) { result += String(scalar).utf8 }
        value = 0
        if byte == UInt8(ascii: ";") { return }
      }
      index += 1
    }
  }
}
