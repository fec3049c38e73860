internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Checker {
  /// Holds each revision against what was resolved: nothing may have slipped in or got lost.
  func checkRevisions() {
    let years = Set(workspace.proposals.map(\.year)).sorted()
    checkOthers(than: checkAdopted())
    for year in years { checkProspect(of: year) }
  }

  /// - Returns: the revisions that were held against the proposals that made them.
  private func checkAdopted() -> Set<RevisionName> {
    var held: Set<RevisionName> = []
    /// The years of whose proposals a revision is not there yet.
    var pending: Set<Int> = []
    for adoption in workspace.adoptions() {
      let years = Set(adoption.changes.map { workspace.proposals[$0.proposal].year })
      // What follows amends the revision that is not there yet.
      guard pending.isDisjoint(with: years) else { continue }
      addNew(adoption.diagnostics)
      if adoption.bytes == nil { held.insert(adoption.revision) }
      guard !adoption.changes.isEmpty, let bytes = adoption.bytes else { continue }
      guard let revision = workspace.concept(adoption.revision),
        let base = workspace.concept(adoption.base)
      else {
        report(
          .notYetAdopted, nil, path: "concept",
          ["year": String(adoption.year), "revision": String(adoption.revision)])
        pending.formUnion(years)
        continue
      }
      held.insert(adoption.revision)
      if revision.history.isEmpty, revision.document.frontMatter != nil {
        report(
          .historyIncomplete, revision.source.span(0, 3),
          ["revision": String(adoption.revision)])
      }
      report(
        RevisionDeviations(
          changes: adoption.changes, base: base, revision: revision,
          expected: InsertedText(bytes).document))
    }
    return held
  }

  /// Behind the first revision that proposals amend, one that no proposals made must be what its
  /// predecessor was; but what names no predecessor is a concept of its own.
  private func checkOthers(than held: Set<RevisionName>) {
    let amended = workspace.proposals.compactMap {
      $0.amends.flatMap { workspace.conceptPlace($0.value) }
    }
    guard let first = amended.min() else { return }
    for revision in workspace.concepts[(first + 1)...]
    where !revision.isExtract && !held.contains(revision.revision) {
      guard let name = revision.predecessor?.value, let base = workspace.concept(name),
        !base.isExtract
      else { continue }
      report(
        RevisionDeviations(
          changes: [], base: base, revision: revision, expected: base.document,
          isOfProposals: false))
    }
  }

  private func report(_ deviations: RevisionDeviations) {
    for deviation in deviations.all {
      report(deviation.problem, deviation.span, deviation.arguments)
    }
  }

  /// Whether what has not been decided yet can still be: it must fit the newest revision. It is said
  /// and no more, since its paper shows how it stands.
  private func checkProspect(of year: Int) {
    addNew(workspace.prospect(of: year).map { $0.lowered(to: .warning) })
  }

  /// What reading the files or another check has found already is not said twice.
  private func addNew(_ others: [Diagnostic]) {
    for finding in others {
      let isKnown = findings.diagnostics.contains {
        $0.slug == finding.slug && $0.span == finding.span && $0.arguments == finding.arguments
      }
      if !isKnown { findings.add(finding) }
    }
  }
}
