internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Workspace {
  /// What would be wrong with a revision that proposals make and is not wrong with the one before: a
  /// link to nowhere, an unknown field, an actor that nobody knows, a gap in the numbers. Once
  /// resolved, it could only be mended by another resolution; so it is said before, at the change
  /// that brings it.
  func faults(
    of text: RevisionText, as revision: RevisionName, from base: Concept,
    _ changes: [AdoptedChange],
    repeatsFindings: Bool
  ) -> [Diagnostic] {
    let path = "concept/\(revision).md"
    let (concept, found) = checked(SourceFile(path: path, bytes: text.bytes), revision)
    guard !found.isEmpty else { return [] }
    var known: [String: Int] = [:]
    for finding in checked(base.source, base.revision).findings {
      known[Self.key(finding), default: 0] += 1
    }
    let layout = SectionLayout(concept.document)
    /// The last change of each section.
    var owners: [String: AdoptedChange] = [:]
    for change in changes {
      for section in change.sections { owners[section] = change }
    }
    var said = SaidOfChanges(self)
    var new: [Diagnostic] = []
    for finding in found {
      let key = Self.key(finding)
      if let count = known[key], count > 0 {
        known[key] = count - 1
        continue
      }
      // The revision may name itself.
      if finding.slug == Problem.unknownRevision.slug,
        finding.arguments["name"] == String(revision)
      {
        continue
      }
      // Whoever wrote it, or else changed its section last.
      let owner = finding.span.flatMap { span in
        text.owner(of: Int(span.start)).map { changes[$0] }
          ?? owners[layout.name(at: Int(span.start), in: concept.document)]
      }
      if !repeatsFindings, let owner, said.takes(key, of: owner) { continue }
      var placed = finding
      placed.span = owner.map { proposals[$0.proposal].changes[$0.change].span }
      placed.path = owner == nil ? path : nil
      new.append(placed)
    }
    return new
  }

  private func checked(
    _ file: SourceFile, _ revision: RevisionName
  ) -> (concept: Concept, findings: [Diagnostic]) {
    let findings = Findings()
    let concept = readConcept(file, revision: revision, findings: findings)
    Checker(workspace: self, findings: findings).check(concept)
    return (concept, findings.diagnostics)
  }

  /// What makes two findings of two revisions the same; lines move.
  fileprivate static func key(_ finding: Diagnostic) -> String {
    let arguments = finding.arguments.filter { $0.key != "line" }.sorted { $0.key < $1.key }
    return ([finding.slug] + arguments.map { "\($0.key)=\($0.value)" }).joined(separator: "\u{0}")
  }
}

/// What is said of the text of changes where they are read, and need not be said again of the revision that they
/// make.
private struct SaidOfChanges {
  private let workspace: Workspace
  /// By proposals and their changes, how often each finding is there.
  private var findings: [Int: [Int: [String: Int]]] = [:]

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Whether a finding has been told of a change already, each as often as it has been.
  mutating func takes(_ key: String, of owner: AdoptedChange) -> Bool {
    if findings[owner.proposal] == nil {
      findings[owner.proposal] = read(workspace.proposals[owner.proposal])
    }
    guard let count = findings[owner.proposal]?[owner.change]?[key], count > 0 else { return false }
    findings[owner.proposal]?[owner.change]?[key] = count - 1
    return true
  }

  private func read(_ proposal: Proposal) -> [Int: [String: Int]] {
    var found: [Int: [String: Int]] = [:]
    var rest = proposal.changes[...]
    let told = readProposalText(proposal.source).diagnostics.compactMap { finding in
      finding.span.map { (start: $0.start, key: Workspace.key(finding)) }
    }
    var change: Int?
    for (start, key) in told.sorted(by: { $0.start < $1.start }) {
      while let next = rest.first, next.span.start <= start {
        change = next.index
        rest.removeFirst()
      }
      if let change { found[change, default: [:]][key, default: 0] += 1 }
    }
    return found
  }
}

extension SectionLayout {
  /// By which name changes know the section that holds a byte.
  fileprivate func name(at place: Int, in document: Document) -> String {
    var (low, high) = (0, document.sections.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if own(middle).lowerBound <= place { low = middle } else { high = middle }
    }
    return low == 0 ? Reference.head : document.sections[low].name
  }
}
