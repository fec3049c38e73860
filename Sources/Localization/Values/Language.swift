/// The direction in which a language is written.
public enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A language as BCP 47 names it: `de`, `en`, `pt-BR`, `zh-Hant`, `de-simple`.
///
/// The tag is kept in the form that RFC 5646 section 2.1.1 recommends: the language in small
/// letters, a script with a capital, a region in capitals.
public struct Language: Sendable, Hashable {
  public let tag: String
  /// The language itself, without script, region and variant: `de` of `de-simple`.
  public let base: String
  /// By script where the tag names one, else by the likely one of language and region.
  public let direction: Direction

  public static let german = Language(known: "de")
  public static let english = Language(known: "en")

  private init(known tag: String) {
    self.tag = tag
    base = String(decoding: tag.utf8.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    direction = LikelyScript.isRightToLeft(tag) ? .rightToLeft : .leftToRight
  }

  /// - Returns: `nil` for what is not a language tag: subtags of one to eight letters or digits,
  ///   the first of two to eight letters.
  public init?(_ text: String) {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    var parts: [String] = []
    for (index, subtag) in subtags.enumerated() {
      guard (index == 0 ? 2 : 1)...8 ~= subtag.count,
        subtag.allSatisfy({ isLetter($0) || (index > 0 && isDigit($0)) })
      else { return nil }
      parts.append(Self.canonical(String(decoding: subtag, as: UTF8.self), first: index == 0))
    }
    self.init(known: parts.joined(separator: "-"))
  }

  /// Leichte Sprache and its like: marked by the variant `simple` (IANA subtag registry).
  public var isSimple: Bool { tag.hasSuffix("-simple") }

  public static func == (one: Language, other: Language) -> Bool { one.tag == other.tag }
  public func hash(into hasher: inout Hasher) { hasher.combine(tag) }

  /// What the language's own speakers call it (CLDR), else the tag.
  public var ownName: String { LanguageNames.own(tag, base) ?? tag }

  /// The comma of a list with the space behind it: Arabic script and its kin turn it round, Hebrew does not
  /// (CLDR, `listPatterns`).
  public var listComma: String { direction == .rightToLeft && !isHebrew ? "، " : ", " }

  /// Whether it is written in Hebrew script, by its tag or by its likely script (CLDR).
  public var isHebrew: Bool { LikelyScript.isHebrew(tag) }

  /// Whether the program has formats for the language.
  public var isKnown: Bool { Self.known.contains(base) }

  /// Whether texts can be in it: it is known, or named as BCP 47 names languages, with two or three letters.
  /// Then labels are English, and so are formats.
  public var isUsable: Bool { isKnown || (2...3).contains(base.utf8.count) }

  private static let known: Set<String> = [
    "de", "en", "fr", "tr", "ar", "uk", "ru", "pl", "fa", "prs", "vi", "ti", "ro", "bg", "es", "it",
    "ku", "ps", "sq", "so",
  ]

  private static func canonical(_ subtag: String, first: Bool) -> String {
    let lower = subtag.lowercased()
    if first { return lower }
    if lower.utf8.allSatisfy(isLetter) {
      if lower.utf8.count == 2 { return lower.uppercased() }
      if lower.utf8.count == 4 { return lower.prefix(1).uppercased() + lower.dropFirst() }
    }
    return lower
  }
}

extension Language: CustomStringConvertible {
  public var description: String { tag }
}

func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
