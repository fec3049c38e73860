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
  /// The fields of the Vorlage with which the year's proposals go to the Kreistag.
  public let paper: CouncilPaper?
  /// The texts of that Vorlage.
  public let paperParts: [ReportPart]

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

/// What holds the texts of a Vorlage, by their headings.
public protocol PaperTexts {
  var document: Document { get }
  func part(_ kind: ReportPart.Kind) -> ReportPart?
}

extension Report: PaperTexts {}

extension Review: PaperTexts {
  public func part(_ kind: ReportPart.Kind) -> ReportPart? {
    paperParts.first { $0.kind == kind }
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
