/// What a translator is given at a time: a heading, a paragraph, an item, a cell, a front matter text,
/// the description of a picture. In Leichte Sprache, which is no parallel translation, a whole section.
public struct Segment: Sendable, Equatable {
  /// Where it stands among its kind: `titel`, `h2`, `p`, `li p`, `th`, `td`, `alt`; a section of Leichte
  /// Sprache as `§id`. Segments correspond only where these are equal.
  public let kind: String
  /// The Markdown of its inlines on one line; a hard break is a backslash and a line break.
  public let text: String
  /// The same with each label's address in its place, which the file says elsewhere: by this a record knows a
  /// source, so that another address is noticed.
  public let meaning: String
  /// Its bytes in the file: the inlines, or the value in the front matter.
  public let range: Range<Int>

  public init(kind: String, text: String, meaning: String? = nil, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.meaning = meaning ?? text
    self.range = range
  }

  /// What it is compared by: ``text`` without the differences in writing that no translator minds.
  var hash: TextHash { TextHash(text) }

  /// Whether it is one of a table's cells.
  static func isCell(_ kind: String) -> Bool { kind.hasSuffix("td") || kind.hasSuffix("th") }

  /// Whether there is anything to translate in it.
  public var hasWords: Bool { containsLetters(text) }
}

/// Whether a text holds letters outside of addresses: `03631 000-231` and `a@example.org` need no
/// translator.
func containsLetters(_ text: String) -> Bool {
  var hasLetters = false
  var isAddress = false
  // How much of "://" stands right before.
  var matched = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\n":
      if hasLetters, !isAddress { return true }
      (hasLetters, isAddress, matched) = (false, false, 0)
    case ":": matched = 1
    case "/" where matched > 0:
      matched += 1
      if matched == 3 { isAddress = true }
    default:
      if scalar == "@" { isAddress = true }
      matched = 0
      // The table is asked for what is no plain letter only.
      if !hasLetters {
        hasLetters = scalar.isASCII ? isLetter(scalar) : scalar.properties.isAlphabetic
      }
    }
  }
  return hasLetters && !isAddress
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
