/// Byte classes of CommonMark; one or two comparisons each, so that loops over them stay tight.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let backslash: UInt8 = 0x5C

  @inline(__always) var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  @inline(__always) var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isLetter || isDigit }
  @inline(__always) var isControl: Bool { self < 0x20 || self == 0x7F }

  /// A control character that no text needs and XML 1.0 forbids.
  @inline(__always) var isForbiddenControl: Bool {
    self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D
  }

  /// ASCII punctuation (CommonMark 0.31.2, §2.1).
  @inline(__always) var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isAlphanumeric
  }

  @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

/// The bytes that are read. (`Span` alone is a place in a file here.)
typealias Bytes = Swift.Span<UInt8>
