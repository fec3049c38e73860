extension [UInt8] {
  /// Appends a number that is not negative in decimal, filled with zeros to at least `digits`.
  mutating func appendDecimal(_ value: Int, digits: Int = 1) {
    appendDecimal(UInt64(clamping: value), digits: digits)
  }

  mutating func appendDecimal(_ value: UInt64, digits: Int = 1, group: [UInt8] = []) {
    var count = 1
    var scale: UInt64 = 1
    while value / scale >= 10 {
      scale *= 10
      count += 1
    }
    var missing = digits
    while missing > count {
      append(UInt8(ascii: "0"))
      missing -= 1
    }
    while scale > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
      count -= 1
      if count > 0, count % 3 == 0, !group.isEmpty { append(contentsOf: group) }
      scale /= 10
    }
  }

  /// Replaces ASCII's digits behind a place by those of another script.
  mutating func replaceDigits(from start: Int, zero: Unicode.Scalar) {
    let written = Array(self[start...])
    removeSubrange(start...)
    for byte in written {
      let digit = Unicode.Scalar(zero.value &+ UInt32(byte &- UInt8(ascii: "0")))
      if isDigit(byte), let digit, let bytes = UTF8.encode(digit) {
        append(contentsOf: bytes)
      } else {
        append(byte)
      }
    }
  }
}
