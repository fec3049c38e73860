internal import Diagnostics
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
    return PlannedPaper.Scope(concepts: concepts.sorted())
  }

  /// Two revisions with those that they link to.
  func comparison(_ old: Int, _ new: Int) -> PlannedPaper.Scope {
    var concepts: Set<Int> = [old, new]
    for place in [old, new] {
      concepts.formUnion(linked(from: workspace.concepts[place].source.id))
    }
    return PlannedPaper.Scope(concepts: concepts.sorted())
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

  var all: PlannedPaper.Scope {
    PlannedPaper.Scope(
      concepts: Array(workspace.concepts.indices), reports: Array(workspace.reports.indices))
  }

  private func linked(from file: UInt32) -> Set<Int> {
    Set((workspace.linkedRevisions[file] ?? []).compactMap { workspace.conceptPlace($0) })
  }
}
