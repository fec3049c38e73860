public import Diagnostics
internal import Localization
internal import YAMLReading

/// What becomes of the proposals of a year: the next revision, or why there is none.
public struct Adoption: Sendable {
  /// The revision that is amended.
  public let base: RevisionName
  /// The last year of the proposals.
  public let year: Int
  /// The name of the next one.
  public let revision: RevisionName
  /// What is to be made after it of the same year's proposals.
  public let later: [RevisionName]
  /// The next revision's file; `nil` where anything stands against it.
  public let bytes: [UInt8]?
  /// The changes that go into it, by the numbers of their proposals.
  public let changes: [AdoptedChange]
  /// References in the text that follow a renumbering.
  public let followed: [FollowedReference]
  public let diagnostics: [Diagnostic]
}

/// A change that goes into the next revision.
public struct AdoptedChange: Sendable {
  /// The place of its proposal among the workspace's.
  public let proposal: Int
  /// The place among the proposal's changes.
  public let change: Int
  /// The number of its proposal.
  public let number: String
  /// The ids of the sections that it changes, inserts, drops or moves; numbers where they have none.
  public internal(set) var sections: [String]
  /// Whether the next revision is another by it.
  public internal(set) var hasEffect = true
}

/// A reference in the text that follows a renumbering.
public struct FollowedReference: Sendable {
  /// In the revision that is amended, or in the proposal that brings the text.
  public let span: Span
  public let id: String
  public let old: String
  public let new: String
}

/// Which proposals and what of them go into a revision.
public enum AdoptionPurpose: Sendable {
  /// The next revision: what the deciding body adopted. All must have been decided.
  case revision
  /// The same, leaving out what has not been decided yet.
  case comparison
  /// The text that is voted upon, as proposed: all that was not rejected or withdrawn.
  case draft
  /// The text that is voted upon, as the committees recommend: without what they advise against. As
  /// proposed where none has spoken yet.
  case recommendedDraft

  var isDraft: Bool { self == .draft || self == .recommendedDraft }
}

extension Adoption {
  /// The next revision as it reads; `nil` where anything stands against it.
  public var concept: Concept? {
    bytes.map { bytes in
      readConcept(
        SourceFile(path: "concept/\(revision).md", bytes: bytes), revision: revision,
        findings: Findings())
    }
  }
}

extension Workspace {
  /// The next revision of the concept, made from the proposals of a year. Pure: nothing is written.
  ///
  /// Untouched text stays the same to the byte. Refused, with diagnostics instead of bytes, are
  /// changes that contradict each other, that were written for another text than the revision's, or
  /// that have not been decided. The order of the files does not matter.
  ///
  /// What comes into force on different days makes several revisions: this is the first that the
  /// workspace does not have yet, else the last. What was resolved of other years' proposals in the
  /// same session goes with it.
  ///
  /// - Returns: `nil` where no proposal of that year amends a revision that is there.
  ///
  /// - Parameter marksDraft: whether a draft says of itself that it is one, as a file that goes round by
  ///   itself has to; papers bring a mark of their own.
  public func adoption(
    of year: Int, for purpose: AdoptionPurpose = .revision, marksDraft: Bool = false
  ) -> Adoption? {
    let all = matters(ofYear: year)
    var steps = steps(of: year)
    // What was put off may be resolved in a year that has no proposals of its own.
    if all.isEmpty { steps = resolvedSteps().filter { $0.day?.year == year } }
    let next = steps.firstIndex { !hasRevision(of: $0) }
    if !purpose.isDraft {
      let place = next ?? steps.count - 1
      let step = steps.indices.contains(place) ? steps[place] : nil
      let settled = Set(
        steps.enumerated().filter { $0.offset != place }.flatMap(\.element.matters))
      return adoption(
        of: all.filter { !settled.contains($0) }
          + (step?.matters ?? []).filter { proposals[$0.proposal].year != year },
        year, step: step, for: purpose,
        later: steps.dropFirst(place + 1).map { name(of: $0) })
    }
    // The draft holds what has no revision yet; when all has one, what made the last.
    let open = all.contains { $0.outcome.isOpen }
    let done = open ? (next ?? steps.count) : min(next ?? .max, max(0, steps.count - 1))
    let settled = Set(steps.prefix(done).flatMap(\.matters))
    return adoption(
      of: all.filter { !settled.contains($0) }, year, step: steps.dropFirst(done).last,
      after: steps.prefix(done).last.flatMap { conceptPlace(name(of: $0)) },
      for: purpose, later: [], marksDraft: marksDraft)
  }

  /// Every revision that proposals make or have made, in the order of their resolutions, without what
  /// has not been decided.
  public func adoptions() -> [Adoption] {
    resolvedSteps().compactMap { step in
      adoption(
        of: step.matters, step.year, step: step, for: .comparison, later: [], repeatsFindings: false
      )
    }
  }

  /// - Parameters:
  ///   - step: what of them was decided together.
  ///   - after: the place of a revision that the base may not precede.
  ///   - repeatsFindings: whether what was said of a proposal's own text is said again of what it makes.
  func adoption(
    of matters: [Matter], _ year: Int, step: ResolvedStep?, after: Int? = nil,
    for purpose: AdoptionPurpose, later: [RevisionName], marksDraft: Bool = false,
    repeatsFindings: Bool = true
  ) -> Adoption? {
    let matters = matters.enumerated().sorted { left, right in
      let (a, b) = (left.element.proposal, right.element.proposal)
      return a == b ? left.offset < right.offset : proposals[a].precedes(proposals[b])
    }.map(\.element)
    let amended = matters.compactMap {
      proposals[$0.proposal].amends.flatMap { conceptPlace($0.value) }
    }
    guard let newest = (amended + [after].compactMap(\.self)).max() else { return nil }
    let findings = Findings()
    let selection = Selection(self, matters, purpose, findings)
    let revision = step.map { name(of: $0) } ?? RevisionName(year)
    // What was put off for years amends the revision that then holds.
    let order = step.map { $0.day == nil ? [year, 0, 0] : $0.order } ?? [year, 0, 0]
    let before = concepts.lastIndex { concept in
      !concept.isExtract && concept.revision != revision
        && concept.order.lexicographicallyPrecedes(order)
    }
    let base = concepts[max(before ?? newest, newest)]
    if base.isExtract {
      findings.add(
        Diagnostic(
          .wholeOfExtract, at: matters.first.flatMap { proposals[$0.proposal].amends?.span },
          ["revision": String(base.revision)]))
    } else if selection.changes.isEmpty, purpose == .revision, findings.diagnostics.isEmpty {
      findings.add(Diagnostic(.nothingAdopted, path: "proposals", ["year": String(year)]))
    }
    if purpose == .revision, let step {
      for earlier in earlierSteps(than: step, after: base) {
        findings.add(
          Diagnostic(
            .earlierFirst, path: "proposals",
            ["year": String(earlier.year), "revision": String(name(of: earlier))]))
      }
    }
    // A revision made by hand may do without its history.
    let hasHistory =
      purpose != .comparison || self.concept(revision).map { !$0.history.isEmpty } ?? true
    var editor = RevisionEditor(workspace: self, base: base, findings: findings)
    editor.tellsMentions = purpose != .comparison
    for place in selection.changes.indices { editor.apply(selection.changes[place], place) }
    if !purpose.isDraft {
      editor.applyHead(selection, base: base, revision: revision, hasHistory: hasHistory)
    }
    if purpose.isDraft, marksDraft { editor.markDraft(of: year) }
    let result = editor.finish()
    if findings.diagnostics.allSatisfy({ $0.severity < .error }), !base.isExtract,
      !concepts.contains(where: { $0.revision == revision })
    {
      let faults = faults(
        of: result.text, as: purpose.isDraft ? base.revision : revision, from: base,
        editor.adopted, repeatsFindings: repeatsFindings)
      // It is for the council to decide; and for whoever prepares it to know.
      findings.add(contentsOf: faults.map { $0.lowered(to: .warning) })
    }
    return Adoption(
      base: base.revision, year: step?.year ?? year, revision: revision, later: later,
      bytes: findings.diagnostics.contains { $0.severity == .error } ? nil : result.text.bytes,
      changes: editor.adopted, followed: result.followed, diagnostics: findings.diagnostics)
  }
}

extension Proposal {
  /// By number, read as a clerk reads it (2 before 10), else by the file's name.
  public func precedes(_ other: Proposal) -> Bool {
    let (left, right) = (Self.key(label), Self.key(other.label))
    return left == right ? name < other.name : left.lexicographicallyPrecedes(right)
  }

  /// Digits padded, so that numbers sort by value.
  private static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    for byte in Array(text.utf8) + [0] {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        if !digits.isEmpty {
          key += [UInt8](repeating: 0x30, count: max(0, 12 - digits.count)) + digits
          digits = []
        }
        key.append(byte)
      }
    }
    return key
  }
}
