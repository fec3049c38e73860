public import Diagnostics
public import Localization
public import YAMLReading

/// What a flyer says once for all languages.
public struct FlyerFacts: Sendable {
  public var department: Reference?
  /// Instead of the department's own, field by field.
  public var contact: Contact?
  public var hours: [OpeningHours] = []
  public var web: Located<String>?
  public var fold = Fold.letter
  /// The number that matters.
  public var figure: FlyerFigure?
  public var picture: Located<String>?
  /// The picture's file, where it could be read.
  public var pictureFile: SourceFile?
  public var imprint: FlyerImprint?
  public var validUntil: Located<CalendarDate>?
  /// Whether the text in the source language is the binding one.
  public var isBinding = false
  public var isFunded: Located<Bool>?
  public var funders: [Funder] = []
  public var links = FlyerLinks()
  /// Instead of the workspace's.
  public var policy = GapPolicies()

  public init() {}
}

/// The number that matters: a value, which each language writes in its own way, or a text.
public enum FlyerFigure: Sendable, Equatable {
  case number(Number)
  case percentage(Percentage)
  case money(Money)
  case text(String)

  /// - Parameter text: in German. What German would not write in this way is no value: `2020` may be a
  ///   year, but `1.500` is a number.
  public init(_ text: String) {
    let plain = text.replacing("\u{A0}", with: " ")
    func isWritten(_ append: (Formats, inout [UInt8]) -> Void) -> Bool {
      Formats(.german).text { append($0, &$1) }.replacing("\u{A0}", with: " ") == plain
    }
    if let money = readMoney(plain), isWritten({ $0.append(money, to: &$1) }) {
      self = .money(money)
    } else if plain.hasSuffix(" %"), let number = readGermanNumber(String(plain.dropLast(2))),
      isWritten({ $0.append(Percentage(number), to: &$1) })
    {
      self = .percentage(Percentage(number))
    } else if let number = readGermanNumber(plain), isWritten({ $0.append(number, to: &$1) }) {
      self = .number(number)
    } else {
      self = .text(text)
    }
  }
}

/// How the sheet is folded.
public enum Fold: String, FieldChoice {
  /// Wickelfalz: A4 to DIN lang, the flap folded in; 97, 100 and 100 mm.
  case letter
  /// Zickzack: A4 to DIN lang, three panels of 99 mm.
  case zigzag
  /// Einbruch: A4 to A5.
  case half
  case a4, a5

  public var words: [String] {
    switch self {
    case .letter: ["wickelfalz", "letter"]
    case .zigzag: ["zickzack", "zigzag", "leporello"]
    case .half: ["einbruch", "half"]
    case .a4: ["a4"]
    case .a5: ["a5"]
    }
  }

  /// How wide a funder's logo can be, in millimetres: as the column of the sheet that holds the small print
  /// (css/flyer-print.css, flyer-flat.css, flyer-a5.css).
  public var logoLimit: Int {
    switch self {
    case .letter, .zigzag: 82
    case .half: 122
    case .a4: 74
    case .a5: 50
    }
  }
}

/// On which days at what times somebody is there.
public struct OpeningHours: Sendable, Equatable {
  /// First and last weekday of each run, 1 for Monday.
  public let days: [ClosedRange<Int>]
  /// Minutes since midnight.
  public let times: [ClosedRange<Int>]
}

/// What the press laws of the Länder ask of printed matter, and what is usual beside it.
public struct FlyerImprint: Sendable {
  public let publisher: String
  public let address: String
  /// Verantwortlich im Sinne des Presserechts (V.i.S.d.P.).
  public let responsible: String
  public let printer: String?
  /// Stand.
  public let state: Located<LooseDate>?
  public let pictureCredits: String?
  public let printRun: Number?
  /// "kostenlos, nicht zur Wahlwerbung"
  public let isFree: Bool
}

/// Who pays for it, in the words that it prescribes. They are never translated.
public struct Funder: Sendable {
  public let span: Span
  public let name: String
  /// The prescribed sentence, by language.
  public let sentence: LocalizedText
  public let logo: Located<String>?
  public internal(set) var logoFile: SourceFile?
  /// The smallest width of the logo in millimetres.
  public let width: Number?
  /// The last day on which it has to be named.
  public let until: LooseDate?
}

/// Where the publisher says what the law demands of web pages.
public struct FlyerLinks: Sendable {
  public var imprint: Located<String>?
  public var privacy: Located<String>?
  public var accessibility: Located<String>?

  public var all: [Located<String>] { [imprint, privacy, accessibility].compactMap(\.self) }
}

/// What is printed where a translation is not up to date.
public struct GapPolicies: Sendable {
  public var missing: GapPolicy?
  public var stale: GapPolicy?
  /// How much of a translation must be up to date for it to be made at all.
  public var threshold: Located<Percentage>?
  public init() {}
}

public enum GapPolicy: String, FieldChoice {
  /// The paper is not made.
  case refuse
  /// The source's text, marked as such.
  case source
  /// The old translation, marked as such.
  case old

  public var words: [String] {
    switch self {
    case .refuse: ["verweigern", "refuse"]
    case .source: ["quelle", "source"]
    case .old: ["alt", "old"]
    }
  }
}

/// What `vorlage.yaml` says about all flyers.
public struct FlyerSettings: Sendable {
  /// The language that flyers are written in, where it is not the official one.
  public var source: Language?
  public var policy = GapPolicies()
  /// The norm by which the official language binds: § 23 VwVfG.
  public var norm: String?
  /// The address below which the flyers' pages stand on the web.
  public var web: Located<String>?
  public init() {}
}
