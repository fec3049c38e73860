internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Workspace {
  /// What stands against a year's proposals that nobody has decided yet, beside those that are resolved
  /// and have not made a revision, and what would be wrong with what they make of the newest revision,
  /// whichever they were written for.
  ///
  /// What cannot be made is told and left out, so that it does not hide what is wrong with the rest.
  func prospect(of year: Int) -> [Diagnostic] {
    let open = matters(ofYear: year).filter(\.outcome.isOpen)
    guard !open.isEmpty else { return [] }
    let pending = steps(of: year).filter { !hasRevision(of: $0) }.flatMap(\.matters)
    var matters = open + pending
    var left = LeftOut()
    var found: [Diagnostic] = []
    // What contradicts, what the text as a whole does not allow, what is wrong with the text.
    for _ in 0..<3 {
      guard
        let adoption = adoption(
          of: matters, year, step: nil, after: concepts.lastIndex { !$0.isExtract }, for: .draft,
          later: [], repeatsFindings: false)
      else { break }
      found += adoption.diagnostics.filter { !left.explains($0) }
      let errors = adoption.diagnostics.filter { $0.severity == .error }
      let faulty = changes(at: errors.compactMap(\.span), among: matters)
      guard !faulty.isEmpty else { break }
      for (place, changes) in faulty {
        for change in changes { left.add(proposals[place].changes[change], of: proposals[place]) }
      }
      matters = matters.map { matter in
        matter.without(faulty[matter.proposal] ?? [])
      }
    }
    return found
  }

  /// The changes in which places of files stand, by their proposals' places; all of a proposal where it
  /// is none of them.
  private func changes(at spans: [Span], among matters: [Matter]) -> [Int: Set<Int>] {
    var files: [UInt32: Int] = [:]
    for matter in matters where !matter.changes.isEmpty {
      files[proposals[matter.proposal].source.id] = matter.proposal
    }
    var found: [Int: Set<Int>] = [:]
    for span in spans {
      guard let place = files[span.file] else { continue }
      let changes = proposals[place].changes
      if let change = changes.last(where: { $0.span.start <= span.start }) {
        found[place, default: []].insert(change.index)
      } else {
        found[place, default: []].formUnion(changes.indices)
      }
    }
    return found
  }
}

/// What was left out of a text, and what follows from that alone.
private struct LeftOut {
  /// The sections that would have been inserted.
  private var ids: Set<String> = []
  /// Whether anything would have come, gone or got another number or place.
  private var movesNumbers = false

  mutating func add(_ change: Change, of proposal: Proposal) {
    if change.isDropped || change.place != nil || change.newNumber != nil { movesNumbers = true }
    guard case .insertion(let text) = change.text else { return }
    for section in proposal.document.sections {
      guard let id = section.id, text.proposed.contains(section.range.lowerBound) else { continue }
      ids.insert(id)
    }
  }

  func explains(_ finding: Diagnostic) -> Bool {
    let ofNumbers: [Problem] = [
      .numberTaken, .numberSequence, .numberParent, .sectionMisplaced,
    ]
    if movesNumbers, ofNumbers.contains(where: { $0.slug == finding.slug }) { return true }
    return finding.arguments.values.contains { text in
      ids.contains(text.hasPrefix("#") ? String(text.dropFirst()) : text)
    }
  }
}
