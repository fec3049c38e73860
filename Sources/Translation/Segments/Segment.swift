/// What a translator is given at a time: a heading, a paragraph, an item, a cell, a front matter text,
/// the description of a picture. In Leichte Sprache, which is no parallel translation, a whole section.
public struct Segment: Sendable, Equatable {
  /// Where it stands among its kind: `titel`, `h2`, `p`, `li p`, `th`, `td`, `alt`; a section of Leichte
  /// Sprache as `§id`. Segments correspond only where these are equal.
  public let kind: String
  /// The Markdown of its inlines on one line; a hard break is a backslash and a line break.
  public let text: String
  /// Its bytes in the file: the inlines, or the value in the front matter.
  public let range: Range<Int>

  public init(kind: String, text: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// What it is compared by: ``text`` without the differences in writing that no translator minds.
  public var key: String { comparable(text) }

  /// Whether there is anything to translate in it.
  public var hasWords: Bool { containsLetters(text) }
}

/// Whether a text holds letters outside of addresses: `03631 000-231` and `a@example.org` need no
/// translator.
func containsLetters(_ text: String) -> Bool {
  text.split(whereSeparator: { $0 == " " || $0 == "\n" }).contains { word in
    !word.contains("@") && !word.contains("://")
      && word.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

/// A text without what typing and wrapping change: runs of space are one, invisible characters go,
/// quotation marks, apostrophes, dashes and ellipses are of one kind.
public func comparable(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isPlain = true
  for byte in text.utf8 where byte >= 0x80 || byte == 0x27 || byte == 0x2E || byte == 0x2D {
    isPlain = false
    break
  }
  if isPlain {
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
  } else {
    appendComparable(text, to: &bytes)
  }
  while bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

private func appendComparable(_ text: String, to bytes: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0x2009:
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    case 0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFEFF: break
    case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: bytes.append(0x22)
    case 0x27, 0x2018, 0x2019, 0x201A, 0x2BC: bytes.append(0x27)
    case 0x2013, 0x2014, 0x2015, 0x2212: bytes.append(0x2D)
    case 0x2026: bytes += [0x2E, 0x2E, 0x2E]
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}

/// Eight hexadecimal digits that tell texts apart (FNV-1a, 32 bits of 64 folded). Not against forgery.
public func digest(_ text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let folded = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  let digits = String(folded, radix: 16)
  return String(repeating: "0", count: 8 - digits.utf8.count) + digits
}
