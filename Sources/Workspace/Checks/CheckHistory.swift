internal import Diagnostics
internal import Localization
internal import YAMLReading

extension Checker {
  /// Holds a concept's revision history against the revisions that it names.
  func checkHistory(of concept: Concept) {
    guard let last = concept.history.last else { return }
    var previous: RevisionEntry?
    for entry in concept.history {
      if let previous, let before = previous.adopted?.value, let adopted = entry.adopted?.value,
        adopted < before, !isValidLater(entry, than: previous)
      {
        report(
          .historyOrder, entry.revision.span,
          ["revision": String(entry.revision.value), "other": String(previous.revision.value)])
      }
      previous = entry
      check(entry, of: concept)
    }
    if !last.revision.value.means(concept.revision) {
      report(
        .historyIncomplete, last.revision.span, ["revision": String(concept.revision)])
    }
    // No line of the predecessor's history may be lost.
    guard let predecessor = concept.predecessor.flatMap({ workspace.concept($0.value) }) else {
      return
    }
    let kept = concept.history.map(\.revision.value)
    let before = predecessor.history.map(\.revision.value) + [predecessor.revision]
    if let lost = before.first(where: { name in
      !kept.contains { $0.means(name) || name.means($0) }
    }) {
      report(.historyIncomplete, concept.history[0].revision.span, ["revision": String(lost)])
    }
  }

  /// What is valid later may have been adopted earlier.
  private func isValidLater(_ entry: RevisionEntry, than other: RevisionEntry) -> Bool {
    guard let day = entry.validFrom?.value, let before = other.validFrom?.value else {
      return false
    }
    return before < day
  }

  /// What the history says of a revision must be what the revision says itself.
  private func check(_ entry: RevisionEntry, of concept: Concept) {
    for number in entry.proposals where !workspace.proposals.isEmpty {
      let known = workspace.proposals.map(\.label)
      if !known.contains(where: { folded($0) == number.key }) {
        report(.historyProposal, number.span, ["number": number.value]) {
          nearest(to: number.value, among: known)
        }
      }
    }
    let name = String(entry.revision.value)
    guard let named = workspace.concept(entry.revision.value) else { return }
    func compare(_ here: String?, _ there: String?, _ span: Span?) {
      guard let here, let there, here != there else { return }
      report(
        .historyDiffers, span ?? entry.revision.span,
        ["revision": name, "here": here, "there": there, "path": named.source.path])
    }
    compare(
      entry.adopted?.value.germanText, named.adopted?.value.germanText, entry.adopted?.span)
    compare(entry.resolution?.value, named.resolution, entry.resolution?.span)
    compare(
      entry.validFrom?.value.germanText, named.validFrom?.value.germanText, entry.validFrom?.span)
  }
}
