public import Diagnostics
public import YAMLReading

/// A kind of paper that the county has of its own: a template, and the paper whose view it takes. One
/// is made wherever that paper is.
public struct OwnPaper: Sendable {
  /// Small letters and digits: `kurzbericht`, whose papers are `kurzbericht-2019` and so on.
  public let name: String
  public let span: Span
  /// What the start page calls it; the name with a capital where nothing is said.
  public let title: LocalizedText
  public let view: OwnPaperView
  /// The template's name below `templates/`: `kurzbericht` is `kurzbericht.html.xml`.
  public let template: String
  /// Where it is named; the paper's own place where it is not.
  public let templateSpan: Span
  public let forms: [OwnPaperForm]
}

/// The papers whose views a template of the county's own can take, by the names of their kinds.
public enum OwnPaperView: String, FieldChoice {
  case concept, report, vorlage, comparison, proposal, synopsis, draft, review, index

  public var words: [String] {
    switch self {
    case .concept: ["konzept", "concept"]
    case .report: ["bericht", "report"]
    case .vorlage: ["vorlage"]
    case .comparison: ["vergleich", "comparison"]
    case .proposal: ["vorschlag", "proposal"]
    case .synopsis: ["synopse", "synopsis"]
    case .draft: ["entwurf", "draft"]
    case .review: ["prüfung", "review"]
    case .index: ["übersicht", "index"]
    }
  }
}

public enum OwnPaperForm: String, FieldChoice {
  case html, docbook

  public var words: [String] { [rawValue] }
}
