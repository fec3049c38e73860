/// What a character is to the reading of words.
enum CharacterClass: UInt8 {
  /// Parts words and is never compared.
  case space
  /// Soft hyphens, zero-width characters: as if they were not there.
  case ignorable
  case letter
  case digit
  /// A combining mark, which belongs to the letter before it.
  case mark
  /// One letter of a script that does not part words by spaces: a word of its own.
  case ideograph
  case doubleQuote
  /// Single quotation mark or apostrophe.
  case singleQuote
  case hyphen
  /// En dash, em dash and their like.
  case dash
  case section
  /// Any other sign.
  case sign

  /// The class of a byte of ASCII.
  @inline(__always) static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x00...0x20, 0x7F: .space
    case 0x22: .doubleQuote
    case 0x27, 0x60: .singleQuote
    case 0x2D: .hyphen
    default: .sign
    }
  }

  /// The class of a character beyond ASCII.
  static func of(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? .sign : .letter
    case 0x80...0xBF: latinSign(scalar)
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x610...0x61A,
      0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
      0x20D0...0x20FF, 0xFE20...0xFE2F:
      .mark
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x5BE, 0x5C0, 0x5C3, 0x589, 0x37E, 0x387: .sign
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F: .digit
    case 0x2000...0x206F: punctuation(scalar)
    case 0x20A0...0x2BFF: scalar >= 0x2100 && scalar <= 0x218F && scalar != 0x2116 ? .letter : .sign
    case 0x2E00...0x2E7F, 0xFE30...0xFE6F, 0xFF01...0xFF0F: .sign
    case 0x3000: .space
    case 0x3001...0x303F: .sign
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0xE01...0xE3A,
      0xE40...0xE4E, 0xE80...0xEFF, 0x1780...0x17FF, 0x1000...0x109F:
      .ideograph
    case 0xFEFF, 0xFE00...0xFE0F: .ignorable
    case 0xFFFD, 0x1F000...0x1FAFF: .sign
    default: .letter
    }
  }

  private static func latinSign(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0xA0, 0x80...0x9F: .space
    case 0xA7: .section
    case 0xAA, 0xB5, 0xBA, 0xB2, 0xB3, 0xB9: .letter
    case 0xAB, 0xBB: .doubleQuote
    case 0xAD: .ignorable
    case 0xB4: .singleQuote
    default: .sign
    }
  }

  private static func punctuation(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .ignorable
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: .singleQuote
    case 0x201C...0x201F, 0x2033: .doubleQuote
    default: .sign
    }
  }
}

/// One character of a text.
struct Glyph {
  let scalar: UInt32
  let length: Int
  let kind: CharacterClass

  /// Not a character: before the beginning, behind the end.
  static let none = Glyph(scalar: 0, length: 0, kind: .space)

  var isWordPart: Bool { kind == .letter || kind == .digit || kind == .mark }
}

/// Reads the character at a place; bytes that are not UTF-8 are one sign each.
func glyph(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Glyph {
  guard index < end else { return .none }
  let byte = text[index]
  if byte < 0x80 {
    return Glyph(scalar: UInt32(byte), length: 1, kind: CharacterClass.ascii(byte))
  }
  let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  guard byte >= 0xC2, byte < 0xF5, index + length <= end else {
    return Glyph(scalar: UInt32(byte), length: 1, kind: .sign)
  }
  var scalar = UInt32(byte) & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let next = text[index + offset]
    if next & 0xC0 != 0x80 { return Glyph(scalar: UInt32(byte), length: 1, kind: .sign) }
    scalar = scalar << 6 | UInt32(next & 0x3F)
  }
  return Glyph(scalar: scalar, length: length, kind: CharacterClass.of(scalar))
}

/// The character that ends in front of a place.
func glyph(before index: Int, _ text: borrowing Span<UInt8>, _ start: Int) -> Glyph {
  guard index > start else { return .none }
  var at = index - 1
  while at > start, index - at < 4, text[at] & 0xC0 == 0x80 { at -= 1 }
  return glyph(text, at, index)
}
