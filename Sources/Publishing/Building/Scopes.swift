internal import Diagnostics
internal import Markup
internal import Workspace
internal import YAMLReading

/// Finds what each paper of a workspace draws from.
struct Scopes {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// A concept with its predecessor, whose title it names, and those that it links to.
  func concept(_ place: Int) -> PlannedPaper.Scope {
    let concept = workspace.concepts[place]
    var concepts = linked(from: concept.source.id).union([place])
    if let before = concept.predecessor.flatMap({ workspace.conceptPlace($0.value) }) {
      concepts.insert(before)
    }
    for entry in concept.history {
      if let place = workspace.conceptPlace(entry.revision.value) { concepts.insert(place) }
    }
    let numbers = Set(concept.history.flatMap(\.proposals).map { folded($0.value) })
    let proposals = workspace.proposals.indices.filter { place in
      workspace.proposals[place].number.map { numbers.contains(folded($0.value)) } ?? false
    }
    return PlannedPaper.Scope(concepts: concepts.sorted(), proposals: proposals)
  }

  /// Two revisions with those that they link to.
  func comparison(_ old: Int, _ new: Int) -> PlannedPaper.Scope {
    var concepts: Set<Int> = [old, new]
    for place in [old, new] {
      concepts.formUnion(linked(from: workspace.concepts[place].source.id))
    }
    return PlannedPaper.Scope(
      concepts: concepts.sorted(), proposals: resolved(behind: old, upTo: new))
  }

  /// The proposals that were decided between two revisions.
  private func resolved(behind old: Int, upTo new: Int) -> [Int] {
    guard let last = workspace.concepts[new].adopted?.value else { return [] }
    let first = workspace.concepts[old].adopted?.value
    return workspace.proposals.indices.filter { place in
      let proposal = workspace.proposals[place]
      // One proposal's changes may be decided on different days.
      return proposal.decisions.contains { decision in
        guard workspace.decides(decision, on: proposal), let day = decision.date?.value else {
          return false
        }
        return day <= last && first.map { $0 < day } ?? true
      }
    }
  }

  /// A report with the one before it, whose states it compares, and the statistics.
  func report(_ place: Int) -> PlannedPaper.Scope {
    var scope = vorlage(place)
    if place > 0 { scope.reports.insert(place - 1, at: 0) }
    scope.hasFigures = true
    return scope
  }

  /// A report's file with its concept, and what both link to.
  func vorlage(_ place: Int) -> PlannedPaper.Scope {
    let report = workspace.reports[place]
    var concepts = linked(from: report.source.id)
    if let concept = report.concept.flatMap({ workspace.conceptPlace($0.value) }) {
      concepts.insert(concept)
      concepts.formUnion(linked(from: workspace.concepts[concept].source.id))
    }
    return PlannedPaper.Scope(concepts: concepts.sorted(), reports: [place])
  }

  /// A proposal with the revision that it amends, and the others of its year where it stands beside
  /// what they insert.
  func proposal(_ place: Int) -> PlannedPaper.Scope {
    let proposal = workspace.proposals[place]
    guard let base = workspace.amended(by: proposal),
      let number = workspace.conceptPlace(base.revision)
    else {
      return PlannedPaper.Scope(proposals: [place])
    }
    let concepts = linked(from: base.source.id).union(linked(from: proposal.source.id))
    let own = Set(proposal.document.sections.compactMap(\.id))
    let needsOthers = proposal.changes.compactMap(\.place?.anchor.value).contains { anchor in
      base.section(anchor) == nil && !own.contains(anchor)
    }
    let others = workspace.proposals.indices.filter {
      workspace.proposals[$0].year == proposal.year
    }
    return PlannedPaper.Scope(
      concepts: concepts.union([number]).sorted(), proposals: needsOthers ? others : [place])
  }

  /// Several proposals with the revisions that they amend.
  func proposals(_ proposals: [Int]) -> PlannedPaper.Scope {
    var concepts: Set<Int> = []
    for place in proposals { concepts.formUnion(proposal(place).concepts) }
    return PlannedPaper.Scope(concepts: concepts.sorted(), proposals: proposals)
  }

  /// What a year's proposals make of the concept: of the revision that they amend, or of a later one
  /// that holds when they are decided.
  func draft(_ proposals: [Int]) -> PlannedPaper.Scope {
    var scope = self.proposals(proposals)
    let amended = proposals.compactMap { place in
      workspace.proposals[place].amends.flatMap { workspace.conceptPlace($0.value) }
    }
    let later = (amended.max() ?? 0)..<workspace.concepts.count
    scope.concepts = Set(scope.concepts).union(later).sorted()
    return scope
  }

  /// A review with the revision that it checks and the proposals that followed.
  func review(_ place: Int) -> PlannedPaper.Scope {
    let review = workspace.reviews[place]
    var concepts = linked(from: review.document.source.id)
    if let concept = review.concept.flatMap({ workspace.conceptPlace($0.value) }) {
      concepts.insert(concept)
    }
    return PlannedPaper.Scope(
      concepts: concepts.sorted(),
      proposals: workspace.proposals.indices.filter {
        workspace.proposals[$0].year == review.year
      }, reviews: [place])
  }

  /// A review's file with the revision that it checks.
  func vorlage(ofReview place: Int) -> PlannedPaper.Scope {
    var scope = review(place)
    scope.proposals = []
    return scope
  }

  var all: PlannedPaper.Scope {
    PlannedPaper.Scope(
      concepts: Array(workspace.concepts.indices), reports: Array(workspace.reports.indices),
      proposals: Array(workspace.proposals.indices), reviews: Array(workspace.reviews.indices))
  }

  private func linked(from file: UInt32) -> Set<Int> {
    Set((workspace.linkedRevisions[file] ?? []).compactMap { workspace.conceptPlace($0) })
  }
}
