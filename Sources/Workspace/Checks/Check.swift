internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

/// Everything that can only be said when all files have been read.
///
/// - Returns: the revisions to which the links of each file lead, by the file's number.
func check(_ workspace: Workspace, findings: Findings) -> [UInt32: Set<Int>] {
  let checker = Checker(workspace: workspace, findings: findings)
  checker.checkActors()
  checker.checkFigures()
  for concept in workspace.concepts { checker.check(concept) }
  checker.checkTargets()
  for report in workspace.reports { checker.check(report) }
  checker.checkYears()
  return checker.links.revisions
}

/// Collects which revisions the files link to. A reference, as ``Findings`` is one.
final class LinkedRevisions {
  fileprivate(set) var revisions: [UInt32: Set<Int>] = [:]

  func add(_ revision: Int, from file: UInt32) { revisions[file, default: []].insert(revision) }
}

/// One run of the checks. The methods stand in the files of this folder.
struct Checker {
  let workspace: Workspace
  let findings: Findings
  let links = LinkedRevisions()

  func report(
    _ problem: Problem, _ span: Span?, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    findings.add(Diagnostic(problem, at: span, arguments, suggestion: suggestion))
  }

  /// Reports references that no actor answers to.
  func checkActor(_ reference: Reference) {
    guard workspace.actor(reference) == nil else { return }
    let known = workspace.actors.flatMap { [$0.id] + $0.name.all + ($0.short?.all ?? []) }
    report(
      .unknownActor, reference.span, ["name": reference.value],
      suggestion: nearest(to: reference.value, among: known))
  }

  func checkActors(_ references: [Reference]) { references.forEach(checkActor) }

  func checkBody(_ reference: Reference) {
    guard workspace.settings.body(reference) == nil else { return }
    let known = workspace.settings.bodies.flatMap { [$0.id] + $0.name.all }
    report(
      .unknownBody, reference.span, ["name": reference.value],
      suggestion: nearest(to: reference.value, among: known))
  }

  func line(of span: Span) -> String {
    guard let file = workspace.sources[span.file] else { return "?" }
    return String(file.lineColumn(at: Int(span.start)).line)
  }
}
