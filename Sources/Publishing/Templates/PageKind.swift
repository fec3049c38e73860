internal import Diagnostics
internal import Templating

/// A kind of page that the program makes, with the view that its template takes.
public struct PageKind: Sendable {
  /// The template's name, too: `report` is `report.html.xml` and `report.docbook.xml`.
  public let name: String
  let view: ViewType
  public var viewName: String { view.name }
  let vocabularies: [Vocabulary]

  private init(
    _ name: String, _ view: any View.Type, _ vocabularies: [Vocabulary] = [.html, .docbook]
  ) {
    self.name = name
    self.view = ViewType(view)
    self.vocabularies = vocabularies
  }

  /// Every kind, in the order of the index.
  public static let all = [
    PageKind("concept", ConceptView.self),
    PageKind("report", ReportView.self),
    PageKind("vorlage", VorlageView.self),
    PageKind("comparison", ComparisonView.self),
    PageKind("comparison-synopsis", ComparisonView.self),
    PageKind("proposal", ProposalView.self),
    PageKind("synopsis", SynopsisView.self),
    PageKind("draft", DraftView.self),
    PageKind("review", ReviewView.self),
    PageKind("index", IndexView.self),
    PageKind("history", HistoryView.self, [.html]),
    PageKind("page", PageView.self, [.html]),
  ]

  /// A kind by its name or by that of its view.
  public static func named(_ name: String) -> PageKind? {
    all.first { $0.name == name } ?? all.first { $0.view.name.lowercased() == name.lowercased() }
  }

  /// Loads the page with everything that it uses.
  func load(
    _ vocabulary: Vocabulary, from library: inout TemplateLibrary
  ) -> (files: [String], diagnostics: [Diagnostic]) {
    let found = library.check(name, vocabulary: vocabulary, view: view)
    return (library.files(of: name, vocabulary: vocabulary, view: view.type), found)
  }
}
