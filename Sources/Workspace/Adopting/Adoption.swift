public import Diagnostics
internal import Localization
internal import YAMLReading

/// What becomes of the proposals of a year: the next revision, or why there is none.
public struct Adoption: Sendable {
  /// The revision that is amended.
  public let base: Int
  /// The year that names the next one.
  public let revision: Int
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
}

/// A reference in the text that follows a renumbering.
public struct FollowedReference: Sendable {
  /// In the revision that is amended.
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

extension Workspace {
  /// The next revision of the concept, made from the proposals of a year. Pure: nothing is written.
  ///
  /// Untouched text stays the same to the byte. Refused, with diagnostics instead of bytes, are
  /// changes that contradict each other, that were written for another text than the revision's, or
  /// that have not been decided. The order of the files does not matter.
  ///
  /// - Returns: `nil` where no proposal of that year amends a revision that is there.
  public func adoption(of year: Int, for purpose: AdoptionPurpose = .revision) -> Adoption? {
    let places = proposals.indices.filter { proposals[$0].year == year }
      .sorted { proposals[$0].precedes(proposals[$1]) }
    let amended = places.compactMap { proposals[$0].amends?.value }
    guard let newest = amended.max(), self.concept(newest) != nil else { return nil }
    let findings = Findings()
    let selection = Selection(self, places, purpose, findings)
    // What was put off for years amends the revision that then holds.
    let revision = selection.revision ?? year
    let base =
      concepts.last { !$0.isExtract && $0.revision < revision && $0.revision >= newest }
      ?? self.concept(newest)
    guard let base else { return nil }
    if base.isExtract {
      findings.add(
        Diagnostic(
          .wholeOfExtract, at: proposals[places[0]].amends?.span,
          ["revision": String(base.revision)]))
    } else if selection.changes.isEmpty, purpose == .revision, findings.diagnostics.isEmpty {
      findings.add(Diagnostic(.nothingAdopted, path: "proposals", ["year": String(year)]))
    }
    // A revision made by hand may do without its history.
    let hasHistory =
      purpose != .comparison || self.concept(revision).map { !$0.history.isEmpty } ?? true
    var editor = RevisionEditor(workspace: self, base: base, findings: findings)
    for place in selection.changes.indices { editor.apply(selection.changes[place], place) }
    if !purpose.isDraft {
      editor.applyHead(selection, base: base, revision: revision, hasHistory: hasHistory)
    }
    let result = editor.finish()
    return Adoption(
      base: base.revision, revision: revision,
      bytes: findings.diagnostics.contains { $0.severity == .error } ? nil : result.bytes,
      changes: editor.adopted, followed: result.followed, diagnostics: findings.diagnostics)
  }
}

extension Proposal {
  /// By number, read as a clerk reads it (2 before 10), else by the file's name.
  func precedes(_ other: Proposal) -> Bool {
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
