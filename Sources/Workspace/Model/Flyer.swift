public import Diagnostics
public import Localization
public import Markup
public import YAMLReading

/// A flyer: one folder `flyers/NAME` with one file a language.
public struct Flyer: Sendable {
  /// The folder's name.
  public let name: String
  /// The text that the others were translated from.
  public let source: FlyerText
  /// By their tags; the source is not among them.
  public let translations: [FlyerText]
  /// What is said once for all languages, in the source's front matter.
  public let facts: FlyerFacts
  /// The pictures in its texts, by the address that stands there.
  public let pictures: [String: SourceFile]

  /// The source first.
  public var texts: [FlyerText] { [source] + translations }

  public func text(in language: Language) -> FlyerText? {
    texts.first { $0.language == language }
  }
}

/// A flyer in one language.
public struct FlyerText: Sendable {
  public let language: Language
  public let document: Document
  /// What the front matter says in this language.
  public let fields: [FlyerField: Located<String>]
  /// Where its front matter begins.
  public let start: Span
  /// The page in this language, where the translation names one of its own.
  public let web: Located<String>?
  public let translator: String?
  /// Whether a machine translated it.
  public let isMachine: Bool
  public let released: Release?
  /// Who tested a text in Leichte Sprache.
  public let testedBy: String?
  /// The record of what each segment was translated from, where there is one.
  public let record: SourceFile?

  public var file: SourceFile { document.source }

  /// The path of the record: `flyers/sprachkurse/en.source.txt`.
  public var recordPath: String {
    String(file.path.dropLast(".md".utf8.count)) + ".source.txt"
  }

  public func text(_ field: FlyerField) -> String? { fields[field]?.value }
}

/// Front matter that is said in every language.
public enum FlyerField: String, Sendable, CaseIterable {
  case title, subtitle, figureText, pictureText, hoursNote

  /// The key, in German and English.
  public var name: FieldName {
    switch self {
    case .title: FieldName("titel", "title")
    case .subtitle: FieldName("untertitel", "subtitle")
    case .figureText: FieldName("zahl-text", "figure-text")
    case .pictureText: FieldName("bild-text", "picture-text")
    case .hoursNote: FieldName("zeiten-hinweis", "hours-note")
    }
  }
}

/// Who let a text go out, and when.
public struct Release: Sendable {
  public let by: Reference?
  public let on: Located<CalendarDate>?
}
