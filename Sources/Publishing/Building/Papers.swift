internal import Diagnostics
internal import Parallel
public import Localization
internal import Markup
internal import Templating
internal import Translation
public import Workspace
internal import YAMLReading

/// A kind of paper.
public enum PaperType: String, Sendable, CaseIterable {
  case concept, report, vorlage, comparison, proposal, synopsis, draft, review, flyer, index
  /// A comparison's other form, made along with it.
  case comparisonSynopsis = "comparison-synopsis"
  /// A flyer in two languages side by side, the print shop's copy with bleed, and the Wendeflyer with a
  /// language on each side; all are made along with it.
  case flyerPair = "flyer-pair"
  case flyerPrint = "flyer-print"
  case flyerTurn = "flyer-turn"
  /// The start page in a language in which there are flyers, made along with the index.
  case flyerIndex = "flyer-index"

  /// What is made along with papers of another kind is not asked for by itself.
  public static let ofCommands = allCases.filter {
    ![.comparisonSynopsis, .flyerPair, .flyerPrint, .flyerTurn, .flyerIndex].contains($0)
  }
}

/// One file that a build makes: a paper in one language and one vocabulary.
public struct PlannedPaper: Sendable {
  public let type: PaperType
  /// The stable name: `report-2019`.
  public private(set) var name: String
  public let language: Language
  let vocabulary: Vocabulary
  /// The paths of the workspace's files of which an error in one refuses the paper.
  let sources: Set<String>
  let scope: Scope
  /// The name of the file of which there is one for each paper, where years do not tell them apart.
  var subject = ""
  /// The template of a kind of the county's own; empty for those that the program knows.
  private(set) var template = ""
  /// The second language of a flyer that is set side by side.
  var second: Language?

  /// Which of the workspace's documents a paper draws from, by their places; it is made from a
  /// workspace that holds no others.
  struct Scope: Sendable, Equatable {
    var concepts: [Int] = []
    var reports: [Int] = []
    var proposals: [Int] = []
    var reviews: [Int] = []
    var hasFigures = false
    var flyer: Int?
  }

  /// The folder below the workspace's output folder: a language, or two.
  var folder: String { second.map { "\(language.tag)-\($0.tag)" } ?? language.tag }

  /// Whether it speaks the words of the flyers' languages, of which the official one is but one.
  var isOfFlyers: Bool { scope.flyer != nil || type == .flyerIndex }

  /// By what other papers know it: flyers have one name in all languages.
  var key: String { isOfFlyers ? "\(folder)/\(name)" : name }

  /// Below the workspace's output folder: `de/report-2019.html`.
  public var path: String {
    "\(folder)/\(name)\(vocabulary.suffix)"
  }
}

extension Workspace {
  /// Every paper of the workspace, in the order of the index. Official papers are in the official
  /// language alone (DESIGN §5).
  public func plannedPapers() -> [PlannedPaper] { plannedPapers(flyers: flyerEditions()) }

  /// Every flyer with the languages in which it is made; several at once.
  func flyerEditions() -> [FlyerEdition] {
    inParallel(flyers) { FlyerEdition($0, in: self) }
  }

  func plannedPapers(flyers editions: [FlyerEdition]) -> [PlannedPaper] {
    let statistics = Set(figures.compactMap { sources[$0.span.file]?.path })
    let common: Set = ["vorlage.yaml", "actors.yaml"]
    var papers: [PlannedPaper] = []
    let scopes = Scopes(self)
    func plan(
      _ type: PaperType, _ name: String, _ sources: Set<String>, _ scope: PlannedPaper.Scope,
      subject: String = ""
    ) {
      for vocabulary in [Vocabulary.html, .docbook] {
        papers.append(
          PlannedPaper(
            type: type, name: name, language: settings.officialLanguage, vocabulary: vocabulary,
            sources: sources, scope: scope, subject: subject))
      }
    }
    for (place, concept) in concepts.enumerated() {
      plan(
        .concept, "concept-\(concept.revision)", common.union([concept.source.path]),
        scopes.concept(place))
    }
    for pair in comparedRevisions() {
      let name = pair.name
      let sources = common.union([concepts[pair.old].source.path, concepts[pair.new].source.path])
      let scope = scopes.comparison(pair.old, pair.new)
      plan(.comparison, name, sources, scope)
      plan(.comparisonSynopsis, name + "-synopsis", sources, scope)
    }
    for (place, report) in reports.enumerated() {
      var drawn = common.union(["targets.yaml", report.source.path]).union(statistics)
      if let concept = report.concept.flatMap({ self.concept($0.value) }) {
        drawn.insert(concept.source.path)
      }
      plan(.report, "report-\(report.year)", drawn, scopes.report(place))
      if report.paper != nil {
        plan(.vorlage, "vorlage-\(report.year)", drawn, scopes.vorlage(place))
      }
    }
    let names = proposalPaperNames
    for (place, proposal) in proposals.enumerated() {
      var drawn = common.union([proposal.source.path])
      if let base = amended(by: proposal) { drawn.insert(base.source.path) }
      plan(
        .proposal, names[proposal.name] ?? "", drawn, scopes.proposal(place),
        subject: proposal.name)
    }
    for year in synopsisYears {
      let places = proposals.indices.filter { proposals[$0].year == year }
      let all = takenUp(in: year).map(\.proposal) + places
      func sources(_ places: [Int]) -> Set<String> {
        common.union(places.map { proposals[$0].source.path })
          .union(places.compactMap { amended(by: proposals[$0])?.source.path })
      }
      if all.contains(where: { amended(by: proposals[$0]) != nil }) {
        plan(.synopsis, "synopsis-\(year)", sources(all), scopes.proposals(all))
      }
      if places.contains(where: { amended(by: proposals[$0]) != nil }) {
        plan(.draft, "draft-\(year)", sources(places), scopes.draft(places))
      }
    }
    var reviewed: Set<Int> = []
    for (place, review) in reviews.enumerated() where reviewed.insert(review.year).inserted {
      plan(
        .review, "review-\(review.year)", common.union([review.document.source.path]),
        scopes.review(place))
      guard review.paper != nil else { continue }
      var drawn = common.union([review.document.source.path])
      if let concept = review.concept.flatMap({ self.concept($0.value) }) {
        drawn.insert(concept.source.path)
      }
      plan(.vorlage, review.vorlageName, drawn, scopes.vorlage(ofReview: place))
    }
    for (place, edition) in editions.enumerated() {
      papers += plannedPapers(of: edition, place, common)
    }
    if !concepts.isEmpty || !reports.isEmpty || !flyers.isEmpty {
      plan(.index, "index", common, scopes.all)
    }
    for language in editions.languages where language != settings.officialLanguage {
      for vocabulary in [Vocabulary.html, .docbook] {
        papers.append(
          PlannedPaper(
            type: .flyerIndex, name: "index", language: language, vocabulary: vocabulary,
            sources: common, scope: PlannedPaper.Scope()))
      }
    }
    return papers + papers.flatMap { paper in settings.ownPapers.compactMap { paper.of($0) } }
  }
}

extension PlannedPaper {
  /// The paper of the county's own that takes this one's view.
  fileprivate func of(_ own: OwnPaper) -> PlannedPaper? {
    guard type.rawValue == own.view.rawValue,
      own.forms.contains(where: { $0.vocabulary == vocabulary })
    else { return nil }
    var paper = self
    paper.name = own.name + name.dropFirst(type.rawValue.utf8.count)
    paper.template = own.template
    return paper
  }
}

extension OwnPaperForm {
  var vocabulary: Vocabulary {
    switch self {
    case .html: .html
    case .docbook: .docbook
    }
  }
}

/// Two revisions of a workspace, by their places.
struct ComparedRevisions: Sendable {
  let old: Int
  let new: Int
  /// The stable name of their paper: `comparison-2018-2020`.
  let name: String
}

extension Workspace {
  /// Consecutive revisions, of which neither is an extract, and the pairs that `vorlage.yaml` names.
  func comparedRevisions() -> [ComparedRevisions] {
    let whole = concepts.indices.filter { !concepts[$0].isExtract }
    var pairs = zip(whole, whole.dropFirst()).map { ($0, $1) }
    for pair in settings.comparisons {
      guard let old = conceptPlace(pair.old),
        let new = conceptPlace(pair.new)
      else { continue }
      pairs.append((old, new))
    }
    var seen: Set<String> = []
    return pairs.compactMap { old, new in
      let name = "comparison-\(concepts[old].revision)-\(concepts[new].revision)"
      guard seen.insert(name).inserted else { return nil }
      return ComparedRevisions(old: old, new: new, name: name)
    }
  }
}

extension Diagnostic {
  /// Whether an error stands in the fields of a Vorlage, or is about a part that only it needs.
  func concerns(vorlage: CouncilPaper) -> Bool {
    guard let span else { return false }
    let slugs = [Problem.missingPart, .emptyResolution, .missingNotice].map(\.slug)
    return slugs.contains(slug)
      || (vorlage.span.start <= span.start && span.end <= vorlage.span.end)
  }
}
