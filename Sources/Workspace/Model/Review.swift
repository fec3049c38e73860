public import Localization
public import Markup
public import YAMLReading

/// The yearly check of the concept against the legal and social situation (chapter 6): one file
/// `proposals/YEAR-pruefung.md`.
public struct Review: Sendable {
  public let year: Int
  public let document: Document
  public let title: String
  /// The revision that was checked.
  public let concept: Located<RevisionName>?
  public let date: Located<CalendarDate>?
  public let body: Reference?
  public let result: Located<Result>?
  public let yes: Int?
  public let no: Int?
  public let abstentions: Int?
  public let resolution: String?
  public let parts: [ReviewPart]

  /// What came of it.
  public enum Result: String, FieldChoice {
    case proposals, noChange

    public var words: [String] {
      switch self {
      case .proposals: ["Änderungsvorschläge", "proposals"]
      case .noChange: ["keine Änderung", "no change"]
      }
    }
  }
}

/// A part of a review.
public struct ReviewPart: Sendable {
  public let kind: Kind
  /// The place among the document's sections.
  public let section: Int

  public enum Kind: String, CaseIterable, Sendable {
    case legal, social, result

    public var words: [String] {
      switch self {
      case .legal: ["Rechtslage", "Legal situation"]
      case .social: ["Soziale Lage", "Social situation"]
      case .result: ["Ergebnis", "Result"]
      }
    }
  }
}
