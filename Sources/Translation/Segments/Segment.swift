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
  var hash: TextHash { TextHash(text) }

  /// Whether there is anything to translate in it.
  public var hasWords: Bool { containsLetters(text) }
}

/// Whether a text holds letters outside of addresses: `03631 000-231` and `a@example.org` need no
/// translator.
func containsLetters(_ text: String) -> Bool {
  text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).contains { word in
    guard !word.contains(UInt8(ascii: "@")) else { return false }
    let word = Substring(word)
    return word.unicodeScalars.contains { $0.properties.isAlphabetic } && !word.contains("://")
  }
}
