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
  let source = Array(text.utf8)
  func space() { if let last = bytes.last, last != 0x20 { bytes.append(0x20) } }
  var index = 0
  while index < source.count {
    let byte = source[index]
    let second = index + 1 < source.count ? source[index + 1] : 0
    let third = index + 2 < source.count ? source[index + 2] : 0
    switch (byte, second, third) {
    case (0x20, _, _), (0x09, _, _), (0x0A, _, _), (0x0D, _, _):
      space()
      index += 1
    // No-break space, soft hyphen, guillemets.
    case (0xC2, 0xA0, _):
      space()
      index += 2
    case (0xC2, 0xAD, _): index += 2
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _):
      bytes.append(0x22)
      index += 2
    case (0xCA, 0xBC, _):
      bytes.append(0x27)
      index += 2
    case (0xE2, 0x80, _):
      switch third {
      case 0x89, 0xAF: space()
      case 0x8B, 0x8C, 0x8E, 0x8F: break
      case 0x9C, 0x9D, 0x9E: bytes.append(0x22)
      case 0x98, 0x99, 0x9A: bytes.append(0x27)
      case 0x93, 0x94, 0x95: bytes.append(0x2D)
      case 0xA6: bytes += [0x2E, 0x2E, 0x2E]
      default: bytes += [byte, second, third]
      }
      index += 3
    // The word joiner, the minus sign, the byte order mark.
    case (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): index += 3
    case (0xE2, 0x88, 0x92):
      bytes.append(0x2D)
      index += 3
    default:
      bytes.append(byte)
      index += 1
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
