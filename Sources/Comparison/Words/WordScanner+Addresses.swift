extension WordScanner {
  /// How far is looked for the sign of an address (RFC 5321 section 4.5.3.1), so that a text without spaces
  /// takes no longer than its length.
  private static var addressLimit: Int { 254 }

  /// The end of `https://kreis.de/x`, `www.kreis.de`, `amt@kreis.de`, without what ends the sentence.
  func address(_ text: borrowing Span<UInt8>, _ begin: Int) -> Int? {
    let isWeb = Self.webSchemes.contains { Self.begins($0, text, begin, end) }
    let limit = isWeb ? end : min(end, begin + Self.addressLimit)
    var stop = begin
    var at: Int?
    while stop < limit, Self.isAddressByte(text[stop]) {
      if text[stop] == UInt8(ascii: "@") { at = stop }
      stop += 1
    }
    while stop > begin, Self.endsSentence(text[stop - 1]) { stop -= 1 }
    if isWeb { return stop - begin > 4 ? stop : nil }
    guard let at, at > begin, at + 1 < stop else { return nil }
    return stop
  }

  private static let webSchemes = ["https://", "http://", "www."].map { Array($0.utf8) }

  private static func begins(
    _ word: [UInt8], _ text: borrowing Span<UInt8>, _ begin: Int, _ end: Int
  ) -> Bool {
    guard begin + word.count <= end else { return false }
    for offset in word.indices where text[begin + offset] != word[offset] { return false }
    return true
  }

  /// What may stand in an address (RFC 3986 section 2), brackets apart, which the text puts around it.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2A, 0x5F: true
    default: false
    }
  }

  /// The end of `03631 911-0`: an area code of three digits and more, and groups of digits behind it. No number
  /// has more than fifteen (ITU-T E.164).
  mutating func telephone(_ text: borrowing Span<UInt8>, _ begin: Int) -> Int? {
    guard text[begin] == UInt8(ascii: "0") else { return nil }
    var digits = 0
    var groups = 0
    var stop = begin
    while stop < end {
      let first = stop
      while stop < end, text[stop] &- 0x30 < 10 { stop += 1 }
      digits += stop - first
      if groups == 0, digits < 3 { return nil }
      groups += 1
      if digits > 15 { return nil }
      let part = glyph(text, stop, end)
      guard part.length > 0,
        part.kind == .space || part.kind == .hyphen || part.scalar == 0x2F || part.kind == .dash,
        glyph(text, stop + part.length, end).kind == .digit
      else { break }
      stop += part.length
    }
    guard groups > 1, !glyph(text, stop, end).isWordPart else { return nil }
    needsNormalising = true
    return stop
  }
}
