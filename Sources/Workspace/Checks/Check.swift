internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

/// Everything that can only be said when all files have been read.
///
/// - Returns: the revisions to which the links of each file lead, by the file's number.
func check(_ workspace: Workspace, findings: Findings) -> [UInt32: Set<RevisionName>] {
  let checker = Checker(workspace: workspace, findings: findings)
  checker.checkActors()
  checker.checkFigures()
  for concept in workspace.concepts { checker.check(concept) }
  checker.checkTargets()
  checker.checkComparisons()
  for report in workspace.reports { checker.check(report) }
  checker.checkYears()
  checker.checkProposals()
  checker.checkFlyers()
  checker.checkRevisions()
  return checker.links.revisions
}

/// What one run of the checks knows of the documents, and how often it found what.
final class CheckerCache {
  private var sections: [ObjectIdentifier: SectionLookup] = [:]
  private var counts: [String: Int] = [:]

  func lookup(_ document: Document) -> SectionLookup {
    // A text from a field is asked about once.
    if document.origin != nil { return SectionLookup(document) }
    let key = ObjectIdentifier(document)
    if let known = sections[key] { return known }
    let made = SectionLookup(document)
    sections[key] = made
    return made
  }

  private var insertedIDs: Set<String>?

  /// The ids of the sections that proposals insert.
  func inserted(_ workspace: Workspace) -> Set<String> {
    if let insertedIDs { return insertedIDs }
    let ids = Set(workspace.proposals.flatMap { $0.document.sections.compactMap(\.id) })
    insertedIDs = ids
    return ids
  }

  /// How often a problem was found in a file, with this time.
  func count(_ problem: Problem, in file: UInt32?) -> Int {
    counts["\(problem.slug) \(file ?? .max)", default: 0] += 1
    return counts["\(problem.slug) \(file ?? .max)"] ?? 0
  }
}

/// Collects which revisions the files link to. A reference, as ``Findings`` is one.
final class LinkedRevisions {
  fileprivate(set) var revisions: [UInt32: Set<RevisionName>] = [:]

  func add(_ revision: RevisionName, from file: UInt32) {
    revisions[file, default: []].insert(revision)
  }
}

/// One run of the checks. The methods stand in the files of this folder.
struct Checker {
  let workspace: Workspace
  let findings: Findings
  let links = LinkedRevisions()
  let cache = CheckerCache()

  /// - Parameter suggestion: looks for a name that was probably meant; asked no more often than
  ///   findings of one kind are shown.
  func report(
    _ problem: Problem, _ span: Span?, path: String? = nil, _ arguments: [String: String] = [:],
    suggestion: () -> String? = { nil }
  ) {
    let isShown = cache.count(problem, in: span?.file) <= Limits.Findings.ofOneKind
    findings.add(
      Diagnostic(
        problem, at: span, path: path, arguments, suggestion: isShown ? suggestion() : nil))
  }

  /// Reports references that no actor answers to.
  func checkActor(_ reference: Reference) {
    guard workspace.actor(reference) == nil else { return }
    report(.unknownActor, reference.span, ["name": reference.value]) {
      let known = workspace.actors.flatMap { [$0.id] + $0.name.all + ($0.short?.all ?? []) }
      return nearest(to: reference.value, among: known)
    }
  }

  func checkActors(_ references: [Reference]) { references.forEach(checkActor) }

  func checkBody(_ reference: Reference) {
    guard workspace.settings.body(reference) == nil else { return }
    report(.unknownBody, reference.span, ["name": reference.value]) {
      let known = workspace.settings.bodies.flatMap { [$0.id] + $0.name.all }
      return nearest(to: reference.value, among: known)
    }
  }

  func line(of span: Span) -> String {
    guard let file = workspace.sources[span.file] else { return "?" }
    return String(file.lineColumn(at: Int(span.start)).line)
  }
}
