internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Workspace {
  /// What would be wrong with a revision that proposals make and is not wrong with the one before: a
  /// link to nowhere, an unknown field, an actor that nobody knows, a gap in the numbers. Once
  /// resolved, it could only be mended by another resolution; so it is said before, at the change
  /// that brings it.
  func faults(
    of text: RevisionText, as revision: RevisionName, from base: Concept, _ changes: [AdoptedChange]
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
  private static func key(_ finding: Diagnostic) -> String {
    let arguments = finding.arguments.filter { $0.key != "line" }.sorted { $0.key < $1.key }
    return ([finding.slug] + arguments.map { "\($0.key)=\($0.value)" }).joined(separator: "\u{0}")
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
