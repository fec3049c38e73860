internal import Diagnostics
internal import Templating
public import Workspace

/// A kind of page that the program makes, with the view that its template takes.
public struct PageKind: Sendable {
  /// The template's name, too: `report` is `report.html.xml` and `report.docbook.xml`.
  public let name: String
  let view: ViewType
  public var viewName: String { view.name }
  let vocabularies: [Vocabulary]
  /// Flyers are made in more languages than papers, with catalogues that hold only what they say.
  let isFlyer: Bool
  /// The paper of a county's own for which it is made.
  let ownPaper: OwnPaper?

  private init(
    _ name: String, _ view: any View.Type, _ vocabularies: [Vocabulary] = [.html, .docbook],
    isFlyer: Bool = false, of ownPaper: OwnPaper? = nil
  ) {
    self.ownPaper = ownPaper
    self.isFlyer = isFlyer
    self.name = name
    self.view = ViewType(view)
    self.vocabularies = vocabularies
  }

  /// Every kind that the program knows.
  public static let all =
    PaperType.allCases.filter { $0 != .flyerPrint }.map {
      PageKind($0.rawValue, $0.view, $0.vocabularies, isFlyer: $0.isOfFlyers)
    } + [
      PageKind("history", HistoryView.self, [.html]), PageKind("page", PageView.self, [.html]),
    ]

  /// Those, and a county's own.
  public static func all(with own: [OwnPaper]) -> [PageKind] {
    all
      + own.compactMap { paper in
        PaperType(rawValue: paper.view.rawValue).map {
          PageKind(paper.template, $0.view, paper.forms.map(\.vocabulary), of: paper)
        }
      }
  }

  /// A kind by its template's name, by its own in `vorlage.yaml`, or by that of its view.
  public static func named(_ name: String, among kinds: [PageKind]) -> PageKind? {
    kinds.first { $0.name == name } ?? kinds.first { $0.ownPaper?.name == name }
      ?? kinds.first { $0.view.name.lowercased() == name.lowercased() }
  }

  /// Loads the page with everything that it uses.
  ///
  /// - Returns: what is wrong there.
  func check(_ vocabulary: Vocabulary, in library: inout TemplateLibrary) -> [Diagnostic] {
    library.check(name, vocabulary: vocabulary, view: view)
      .namingWhereMissing(ownPaper.map { [$0] } ?? [])
  }

  /// The files of the page, which was loaded, itself first.
  func files(_ vocabulary: Vocabulary, in library: inout TemplateLibrary) -> [String] {
    library.files(of: name, vocabulary: vocabulary, view: view.type)
  }
}

extension [Diagnostic] {
  /// A template that there is not is missing where `vorlage.yaml` names it.
  func namingWhereMissing(_ papers: [OwnPaper]) -> [Diagnostic] {
    map { finding in
      guard finding.slug == Problem.templateMissing.slug, finding.span == nil,
        let paper = papers.first(where: { finding.path?.hasPrefix($0.template + ".") ?? false })
      else { return finding }
      var placed = finding
      placed.span = paper.templateSpan
      return placed
    }
  }
}

extension PaperType {
  /// Whether it is made in the flyers' languages.
  fileprivate var isOfFlyers: Bool {
    [.flyer, .flyerPair, .flyerTurn, .flyerIndex].contains(self)
  }

  /// A sheet for printing is no text for DocBook.
  fileprivate var vocabularies: [Vocabulary] { self == .flyerTurn ? [.html] : [.html, .docbook] }

  /// The view that its template takes.
  fileprivate var view: any View.Type {
    switch self {
    case .concept: ConceptView.self
    case .report: ReportView.self
    case .vorlage: VorlageView.self
    case .comparison, .comparisonSynopsis: ComparisonView.self
    case .proposal: ProposalView.self
    case .synopsis: SynopsisView.self
    case .draft: DraftView.self
    case .review: ReviewView.self
    case .flyer, .flyerPrint: FlyerView.self
    case .flyerPair, .flyerTurn: FlyerPairView.self
    case .flyerIndex: FlyerIndexView.self
    case .index: IndexView.self
    }
  }
}
