internal import Diagnostics
internal import Localization
internal import Parallel
internal import Templating
internal import Translation
internal import Workspace

/// The compiled page of each type of paper in each vocabulary.
struct PaperTemplates: Sendable {
  private let shelves: [Shelf: LoadedPages]
  /// What was found in the pages, in the order in which their papers are planned, as far as they are loaded
  /// together.
  let diagnostics: [Diagnostic]
  /// The pages in which something was found.
  let complaining: Set<Page>

  struct Page: Hashable, Sendable {
    let type: PaperType
    let vocabulary: Vocabulary
    /// The name of its file.
    let template: String
  }

  /// What is loaded together: pages of one vocabulary share components, and flyers have words of their own.
  private struct Shelf: Hashable, Sendable {
    let isOfFlyers: Bool
    let vocabulary: Vocabulary

    init(_ paper: PlannedPaper) {
      isOfFlyers = paper.isOfFlyers
      vocabulary = paper.vocabulary
    }
  }

  /// Loads the pages that some papers need.
  ///
  /// - Parameters:
  ///   - flyers: the catalogues of the flyers' languages, which hold only what flyers say.
  ///   - own: the county's own kinds of paper.
  init(
    for papers: [PlannedPaper], from overlay: TemplateOverlay, _ catalogue: Catalogue,
    flyers: [Catalogue], own: [OwnPaper]
  ) {
    var pages: [(shelf: Shelf, pages: [Page])] = []
    var known: Set<Page> = []
    for paper in papers where known.insert(paper.page).inserted {
      let shelf = Shelf(paper)
      if let index = pages.firstIndex(where: { $0.shelf == shelf }) {
        pages[index].pages.append(paper.page)
      } else {
        pages.append((shelf, [paper.page]))
      }
    }
    let loaded = inParallel(pages) { shelf, pages in
      (
        shelf,
        LoadedPages(
          pages, from: overlay, shelf.isOfFlyers ? flyers : [catalogue], own: own)
      )
    }
    diagnostics = loaded.flatMap(\.1.diagnostics)
    complaining = loaded.reduce(into: []) { $0.formUnion($1.1.complaining) }
    shelves = Dictionary(uniqueKeysWithValues: loaded)
  }

  /// The bytes of one paper.
  ///
  /// - Returns: nothing where its view cannot be made or its template has an error.
  func render(
    _ paper: PlannedPaper, _ publisher: Publisher
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    shelves[Shelf(paper)]?.render(paper, publisher) ?? (nil, [])
  }
}

/// The pages of one shelf. Loading is the work of one thread; what was loaded may go to any.
private struct LoadedPages: Sendable {
  typealias Page = PaperTemplates.Page

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
  private var flyers: [Page: Template<FlyerView>] = [:]
  private var pairs: [Page: Template<FlyerPairView>] = [:]
  private var flyerIndexes: [Page: Template<FlyerIndexView>] = [:]
  /// What was found in the pages, in the order in which they were loaded.
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages in which something was found.
  private(set) var complaining: Set<Page> = []

  init(_ pages: [Page], from overlay: TemplateOverlay, _ catalogues: [Catalogue], own: [OwnPaper]) {
    var library = TemplateLibrary(source: overlay, catalogues: catalogues)
    for page in pages {
      let found = load(page, from: &library)
      if !found.isEmpty { complaining.insert(page) }
      diagnostics += found.namingWhereMissing(own)
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
    case .flyer, .flyerPrint: (flyers[page], found) = template(FlyerView.self)
    case .flyerPair, .flyerTurn: (pairs[page], found) = template(FlyerPairView.self)
    case .flyerIndex: (flyerIndexes[page], found) = template(FlyerIndexView.self)
    }
    return found
  }

  func render(
    _ paper: PlannedPaper, _ publisher: Publisher
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let composer = publisher.composer(for: paper)
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
    case .index: return write(composer.index(publisher.flyerEditions), indexes)
    case .flyer, .flyerPrint:
      guard let edition = publisher.flyer(paper), let text = edition.text(in: paper.language) else {
        return (nil, [])
      }
      return write(
        composer.flyer(edition, text, FlyerSheet(hasBleed: paper.type == .flyerPrint)), flyers)
    case .flyerIndex: return write(composer.flyerIndex(publisher.flyerEditions), flyerIndexes)
    case .flyerPair, .flyerTurn:
      guard let edition = publisher.flyer(paper), let left = edition.text(in: paper.language),
        let right = paper.second.flatMap(edition.text),
        let other = publisher.secondComposer(for: paper)
      else { return (nil, []) }
      return write(
        paper.type == .flyerPair
          ? composer.flyerPair(edition, left, right, other: other)
          : composer.flyerTurn(
            edition, left, right, other: other, hasBleed: paper.name.hasSuffix("-print")), pairs)
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
    // The print shop's copy of a flyer is the same page, with bleed.
    let own = type == .flyerPrint ? PaperType.flyer : type
    return PaperTemplates.Page(
      type: type, vocabulary: vocabulary, template: template.isEmpty ? own.rawValue : template)
  }

  /// The year in the name: `report-2019`.
  var year: Int? { Int(name.split(separator: "-").last ?? "") }

  /// The revision in the name: `concept-2020-06-15`.
  var revision: RevisionName? { RevisionName(name.drop { $0 != "-" }.dropFirst()) }
}
