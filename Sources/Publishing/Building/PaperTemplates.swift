internal import Diagnostics
internal import Localization
internal import Templating
internal import Workspace

/// The compiled page of each type of paper in each vocabulary. Loading is the work of one thread;
/// what was loaded may go to any.
struct PaperTemplates: Sendable {
  private var concepts: [Vocabulary: Template<ConceptView>] = [:]
  private var reports: [Vocabulary: Template<ReportView>] = [:]
  private var vorlagen: [Vocabulary: Template<VorlageView>] = [:]
  private var indexes: [Vocabulary: Template<IndexView>] = [:]
  private var comparisons: [Vocabulary: Template<ComparisonView>] = [:]
  private var synopses: [Vocabulary: Template<ComparisonView>] = [:]
  private var proposals: [Vocabulary: Template<ProposalView>] = [:]
  private var proposalSynopses: [Vocabulary: Template<SynopsisView>] = [:]
  private var drafts: [Vocabulary: Template<DraftView>] = [:]
  private var reviews: [Vocabulary: Template<ReviewView>] = [:]
  /// What was found in the pages, in the order in which they were loaded.
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages in which something was found.
  private(set) var complaining: Set<Page> = []

  struct Page: Hashable, Sendable {
    let type: PaperType
    let vocabulary: Vocabulary
  }

  /// Loads the pages that some papers need, in their order.
  init(for papers: [PlannedPaper], from overlay: TemplateOverlay, _ catalogue: Catalogue) {
    var library = TemplateLibrary(source: overlay, catalogues: [catalogue])
    var loaded: Set<Page> = []
    for paper in papers where loaded.insert(paper.page).inserted {
      let found = load(paper.page, from: &library)
      if !found.isEmpty { complaining.insert(paper.page) }
      diagnostics += found
    }
  }

  private mutating func load(_ page: Page, from library: inout TemplateLibrary) -> [Diagnostic] {
    func template<Root: View>(_ view: Root.Type) -> (Template<Root>?, [Diagnostic]) {
      let (template, found) = library.template(
        page.type.rawValue, vocabulary: page.vocabulary, view: view)
      return (template, found)
    }
    let found: [Diagnostic]
    switch page.type {
    case .concept: (concepts[page.vocabulary], found) = template(ConceptView.self)
    case .report: (reports[page.vocabulary], found) = template(ReportView.self)
    case .vorlage: (vorlagen[page.vocabulary], found) = template(VorlageView.self)
    case .index: (indexes[page.vocabulary], found) = template(IndexView.self)
    case .comparison: (comparisons[page.vocabulary], found) = template(ComparisonView.self)
    case .comparisonSynopsis: (synopses[page.vocabulary], found) = template(ComparisonView.self)
    case .proposal: (proposals[page.vocabulary], found) = template(ProposalView.self)
    case .synopsis: (proposalSynopses[page.vocabulary], found) = template(SynopsisView.self)
    case .draft: (drafts[page.vocabulary], found) = template(DraftView.self)
    case .review: (reviews[page.vocabulary], found) = template(ReviewView.self)
    }
    return found
  }

  /// The bytes of one paper.
  ///
  /// - Returns: nothing where its view cannot be made or its template has an error.
  func render(
    _ paper: PlannedPaper, _ composer: Composer
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    func write<Root: View>(
      _ view: Root?, _ templates: [Vocabulary: Template<Root>]
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
      guard let view, let template = templates[paper.vocabulary] else { return (nil, []) }
      return template.render(view, in: RenderContext(composer.words.catalogue))
    }
    let workspace = composer.workspace
    let year = paper.year ?? 0
    switch paper.type {
    case .concept:
      return write(paper.revision.flatMap { workspace.concept($0) }.map(composer.concept), concepts)
    case .report: return write(workspace.report(year).flatMap(composer.report), reports)
    case .vorlage:
      if let review = workspace.reviews.first(where: { $0.vorlageName == paper.name }) {
        return write(composer.vorlage(review), vorlagen)
      }
      return write(workspace.report(year).flatMap(composer.vorlage), vorlagen)
    case .index: return write(composer.index(), indexes)
    case .comparison: return write(composer.comparison(of: paper), comparisons)
    case .comparisonSynopsis: return write(composer.comparison(of: paper), synopses)
    case .proposal:
      let proposal = workspace.proposals.first { $0.name == paper.subject }
      return write(proposal.flatMap { composer.proposal($0, name: paper.name) }, proposals)
    case .synopsis: return write(composer.synopsis(of: year, name: paper.name), proposalSynopses)
    case .draft: return write(composer.draft(of: year, name: paper.name), drafts)
    case .review:
      let review = workspace.reviews.first { $0.year == year }
      return write(review.map { composer.review($0, name: paper.name) }, reviews)
    }
  }
}

extension PlannedPaper {
  var page: PaperTemplates.Page { PaperTemplates.Page(type: type, vocabulary: vocabulary) }

  /// The year in the name: `report-2019`.
  var year: Int? { Int(name.split(separator: "-").last ?? "") }

  /// The revision in the name: `concept-2020-06-15`.
  var revision: RevisionName? { RevisionName(name.drop { $0 != "-" }.dropFirst()) }
}
