internal import Diagnostics
internal import Localization
internal import Templating
internal import Workspace

/// The compiled page of each type of paper in each vocabulary. Loading is the work of one thread;
/// what was loaded may go to any.
struct PaperTemplates: Sendable {
  private var concepts: [Page: Template<ConceptView>] = [:]
  private var reports: [Page: Template<ReportView>] = [:]
  private var vorlagen: [Page: Template<VorlageView>] = [:]
  private var indexes: [Page: Template<IndexView>] = [:]
  private var comparisons: [Page: Template<ComparisonView>] = [:]
  private var synopses: [Page: Template<ComparisonView>] = [:]
  private var proposals: [Page: Template<ProposalView>] = [:]
  private var proposalSynopses: [Page: Template<SynopsisView>] = [:]
  private var drafts: [Page: Template<DraftView>] = [:]
  private var reviews: [Page: Template<ReviewView>] = [:]
  /// What was found in the pages, in the order in which they were loaded.
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages in which something was found.
  private(set) var complaining: Set<Page> = []

  struct Page: Hashable, Sendable {
    let type: PaperType
    let vocabulary: Vocabulary
    /// The name of its file.
    let template: String
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
        page.template, vocabulary: page.vocabulary, view: view)
      return (template, found)
    }
    let found: [Diagnostic]
    switch page.type {
    case .concept: (concepts[page], found) = template(ConceptView.self)
    case .report: (reports[page], found) = template(ReportView.self)
    case .vorlage: (vorlagen[page], found) = template(VorlageView.self)
    case .index: (indexes[page], found) = template(IndexView.self)
    case .comparison: (comparisons[page], found) = template(ComparisonView.self)
    case .comparisonSynopsis: (synopses[page], found) = template(ComparisonView.self)
    case .proposal: (proposals[page], found) = template(ProposalView.self)
    case .synopsis: (proposalSynopses[page], found) = template(SynopsisView.self)
    case .draft: (drafts[page], found) = template(DraftView.self)
    case .review: (reviews[page], found) = template(ReviewView.self)
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
      _ view: Root?, _ templates: [Page: Template<Root>]
    ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
      guard let view, let template = templates[paper.page] else { return (nil, []) }
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
  var page: PaperTemplates.Page {
    PaperTemplates.Page(
      type: type, vocabulary: vocabulary, template: template.isEmpty ? type.rawValue : template)
  }

  /// The year in the name: `report-2019`.
  var year: Int? { Int(name.split(separator: "-").last ?? "") }

  /// The revision in the name: `concept-2020-06-15`.
  var revision: RevisionName? { RevisionName(name.drop { $0 != "-" }.dropFirst()) }
}
