internal import Workspace
internal import YAMLReading

/// What a paper shows of the other papers of its workspace: which there are, and what it is annexed
/// to.
struct Surroundings: Sendable {
  /// The papers to which each one's head leads: the index, the newest Vorlage, report and concept.
  let navigation: [String]
  /// The names of the papers that are there or are being made.
  private let available: Set<String>
  private let annexes: [String: Annexed]
  /// By the names of their files.
  private let proposalNames: [String: String]

  /// The newest Vorlage to which a paper is annexed, and the annex's number.
  struct Annexed: Sendable {
    let vorlage: String
    let number: Int
  }

  /// Nothing is around it.
  init() {
    navigation = []
    available = []
    annexes = [:]
    proposalNames = [:]
  }

  init(_ workspace: Workspace, available: Set<String>) {
    let newest = [
      workspace.reports.last { available.contains($0.vorlageName) }?.vorlageName,
      workspace.reports.last { available.contains($0.paperName) }?.paperName,
      workspace.concepts.last { available.contains($0.paperName) }?.paperName,
    ]
    navigation = ["index"] + newest.compactMap(\.self)
    self.available = available
    proposalNames = workspace.proposalPaperNames
    var annexes: [String: Annexed] = [:]
    for vorlage in workspace.reports.map(\.paper) + workspace.reviews.map(\.paper) {
      guard let vorlage, let number = vorlage.number else { continue }
      for (index, annex) in vorlage.annexes.enumerated().reversed() {
        guard let paper = annex.paper?.value else { continue }
        annexes[paper] = Annexed(vorlage: number.value, number: index + 1)
      }
    }
    self.annexes = annexes
  }

  func annexing(_ paper: String) -> Annexed? { annexes[paper] }

  /// The stable name of a proposal's paper.
  func name(of proposal: Proposal) -> String { proposalNames[proposal.name] ?? "" }

  /// The papers to which one may lead besides what its head does: those made of the documents that
  /// it draws from, and the annexes of a Vorlage.
  func reach(of paper: PlannedPaper, in workspace: Workspace) -> Set<String> {
    // The start page leads to all.
    if paper.type == .index { return available }
    var names: Set<String> = []
    for index in paper.scope.concepts { names.insert(workspace.concepts[index].paperName) }
    if paper.type == .concept { names.formUnion(workspace.comparedRevisions().map(\.name)) }
    if paper.type == .comparison || paper.type == .comparisonSynopsis {
      let base = paper.comparisonName
      names.formUnion([base, base + "-synopsis"])
    }
    for index in paper.scope.reports {
      let report = workspace.reports[index]
      names.formUnion([report.paperName, report.vorlageName])
      if paper.type == .vorlage {
        names.formUnion(report.paper?.annexes.compactMap(\.paper?.value) ?? [])
      }
    }
    for index in paper.scope.proposals {
      let proposal = workspace.proposals[index]
      names.insert(name(of: proposal))
      names.formUnion(proposal.papersOfYear)
    }
    for index in paper.scope.reviews {
      let review = workspace.reviews[index]
      names.formUnion(["review-\(review.year)", review.vorlageName])
      if paper.type == .vorlage {
        names.formUnion(review.paper?.annexes.compactMap(\.paper?.value) ?? [])
      }
    }
    if paper.type == .flyerIndex {
      names.insert("index")
      names.formUnion(available.filter { $0.contains("/") })
    }
    return names.intersection(available)
  }

  /// All that one paper shows of the others.
  func add(_ paper: PlannedPaper, of workspace: Workspace, to fingerprint: inout Fingerprint) {
    for name in navigation { fingerprint.add(name) }
    fingerprint.add(annexing(paper.name)?.vorlage ?? "")
    fingerprint.add(annexing(paper.name)?.number ?? 0)
    for name in reach(of: paper, in: workspace).sorted() { fingerprint.add(name) }
  }
}

extension Concept {
  /// The stable name of its paper.
  var paperName: String { "concept-\(revision)" }
}

extension Report {
  /// The stable names of its papers.
  var paperName: String { "report-\(year)" }
  var vorlageName: String { "vorlage-\(year)" }
}

extension Proposal {
  /// The stable names of the papers on all proposals of its year.
  var papersOfYear: [String] { ["synopsis-\(year)", "review-\(year)", "draft-\(year)"] }
}

extension PlannedPaper {
  /// The name of the comparison whose form this is.
  var comparisonName: String {
    // A paper of the county's own has another first part.
    let standard = template.isEmpty ? name : type.rawValue + name.drop { $0 != "-" }
    return type == .comparisonSynopsis
      ? String(standard.dropLast("-synopsis".utf8.count)) : standard
  }
}
