extension HeadingNumber {
  /// The number at the beginning of a heading, and how many bytes it takes with the space and the
  /// colon or dash behind it.
  ///
  /// What counts as a number:
  /// - decimals with a dot behind them (`5.`, `5.2.`, `1a.`), unless a month follows (`1. Mai`);
  /// - decimals of two and more parts without one (`5.2`), if no part has more than three digits;
  /// - a bare number of at most two digits if a word with a capital follows that is no unit or span
  ///   of time: `3 Bevölkerung`, but not `2018 im Rückblick` or `10 Jahre Einheit`;
  /// - Roman numerals and single capitals with a dot (`I.`, `A.`), a small letter with a parenthesis (`a)`),
  ///   numbers in parentheses (`(3)`);
  /// - `§`, `§§`, and the words for parts of statutes with a number, before (`Erster Abschnitt`)
  ///   or behind (`Artikel 5`); `Anlage` and `Anhang` also alone.
  ///
  /// Behind each a space, a tab, a no-break space or the heading's end must stand.
  public static func leading(in title: [UInt8]) -> (number: HeadingNumber, length: Int)? {
    var reader = HeadingNumberReader(bytes: title)
    reader.skipSpace()
    guard let number = reader.number() else { return nil }
    return (number, reader.position)
  }
}

/// Reads a number from the beginning of a heading's bytes.
struct HeadingNumberReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() -> HeadingNumber? {
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case 0x30...0x39: return decimal()
    case UInt8(ascii: "("): return parenthesised()
    case 0xC2 where at(position + 1) == 0xA7: return paragraph()
    default: return letters() ?? worded()
    }
  }

  func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// Bytes of the space at an index: space, tab, line end, U+00A0, U+202F, U+2009.
  func spaceLength(at index: Int) -> Int {
    switch at(index) {
    case 0x20, 0x09, 0x0A, 0x0D: index < bytes.count ? 1 : 0
    case 0xC2 where at(index + 1) == 0xA0: 2
    case 0xE2 where at(index + 1) == 0x80 && (at(index + 2) == 0xAF || at(index + 2) == 0x89): 3
    default: 0
    }
  }

  mutating func skipSpace() {
    while case let length = spaceLength(at: position), length > 0 { position += length }
  }

  var isAtBoundary: Bool { position >= bytes.count || spaceLength(at: position) > 0 }

  /// Digits without a leading zero, at most four, and one small letter behind them.
  mutating func component() -> HeadingNumber.Component? {
    let start = position
    var value = 0
    while case let byte = at(position), byte >= 0x30, byte <= 0x39, position - start < 5 {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    guard position > start, position - start < 5, bytes[start] != 0x30 else {
      position = start
      return nil
    }
    var suffix = ""
    if case let byte = at(position), byte >= 0x61, byte <= 0x7A, !isLetter(at: position + 1) {
      suffix = String(decoding: [byte], as: UTF8.self)
      position += 1
    }
    return HeadingNumber.Component(value, suffix)
  }

  /// Whether a letter stands at an index; of what is no ASCII all but spaces and the signs of U+2000 to U+2FFF.
  func isLetter(at index: Int) -> Bool {
    let byte = at(index)
    return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0xC3 && byte != 0xE2
  }

  /// Passes what parts a number from its title: spaces, and one dash or colon.
  mutating func finish() {
    if at(position) == UInt8(ascii: ":") { position += 1 }
    skipSpace()
    let start = position
    switch at(position) {
    case UInt8(ascii: "-"): position += 1
    case 0xE2
    where at(position + 1) == 0x80 && (at(position + 2) & 0xFE == 0x94 || at(position + 2) == 0x93):
      position += 3
    default: return
    }
    if isAtBoundary { skipSpace() } else { position = start }
  }

  private mutating func parenthesised() -> HeadingNumber? {
    let start = position
    position += 1
    guard let component = component(), at(position) == UInt8(ascii: ")") else {
      position = start
      return nil
    }
    position += 1
    guard isAtBoundary else {
      position = start
      return nil
    }
    skipSpace()
    return HeadingNumber(
      kind: .parenthesised, components: [component],
      label: "(\(component.number)\(component.suffix))")
  }
}
