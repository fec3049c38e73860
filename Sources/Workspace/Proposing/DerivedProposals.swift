public import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Proposals derived from an edited copy of the concept.
public struct DerivedProposals: Sendable {
  public let proposals: [DerivedProposal]
  /// What could not be expressed, with its place in the copy.
  public let diagnostics: [Diagnostic]
}

/// One of them, ready to be filled in.
public struct DerivedProposal: Sendable {
  /// `2021-01`
  public let number: String
  /// The path of its file.
  public let path: String
  public let title: String
  public let text: String
}

extension Workspace {
  /// Proposals whose adoption makes an edited copy out of a revision, byte for byte; what cannot be
  /// expressed is reported with its place. Changes that depend on each other make one proposal: what
  /// moves, comes or goes beside each other, with the numbers that follow; all else is one proposal a
  /// section.
  ///
  /// How lines end, a byte order mark and the like stay as in the revision, which is noted. What the
  /// resolution itself puts into the front matter (adopted on, resolution, valid from, predecessor, history) is none of a proposal.
  public func newProposals(
    from changed: SourceFile, of concept: Concept, kind: ProposalKind, year: Int
  ) -> DerivedProposals {
    var deriver = ProposalDeriver(self, base: concept, changed: changed)
    let groups = deriver.derive()
    var proposals: [DerivedProposal] = []
    for group in groups {
      let number = nextProposalNumber(in: year, skipping: proposals.count)
      proposals.append(group.proposal(number, kind: kind, amending: concept, in: self))
    }
    return DerivedProposals(
      proposals: proposals,
      diagnostics: deriver.form.diagnostics + deriver.verify(proposals.map(\.text), changed))
  }
}

extension ProposalDeriver {
  /// What adopting the proposals does not make as the copy has it.
  ///
  /// - Parameter file: the copy as it is, whose places are named.
  func verify(_ texts: [String], _ file: SourceFile) -> [Diagnostic] {
    let (bytes, findings) = adopted(texts)
    var diagnostics: [Diagnostic] = []
    func report(_ section: Section, _ place: Int) {
      let place = self.place(place, in: file)
      diagnostics.append(
        Diagnostic(
          .notExpressible, at: file.span(place, min(place + 1, file.bytes.count)), path: file.path,
          ["section": section.index == 0 ? "–" : section.name, "revision": String(base.revision)]))
    }
    let wanted = changed.source.bytes
    if bytes != wanted, Self.withoutEnd(bytes) == Self.withoutEnd(wanted) {
      let end = file.bytes.count
      diagnostics.append(
        Diagnostic(
          .lastLineEndKept, at: file.span(max(0, end - 1), end), path: file.path,
          ["revision": String(base.revision)]))
    } else if bytes != wanted {
      let result = readMarkdown(SourceFile(path: "", bytes: bytes)).document
      let layout = SectionLayout(result)
      let made = result.sections.map { bytes[layout.own($0.index)] }
      let copy = changed.sections.map { wanted[newLayout.own($0.index)] }
      if made.count == copy.count {
        for section in changed.sections where copy[section.index] != made[section.index] {
          let same = Self.common(copy[section.index], made[section.index])
          report(section, newLayout.own(section.index).lowerBound + same)
        }
      } else {
        // Which sections have no counterpart, on either side.
        var reported: Set<Int> = []
        for change in copy.difference(from: made) {
          switch change {
          case .insert(let place, _, _): reported.insert(place)
          case .remove(let place, _, _): reported.insert(min(place, copy.count - 1))
          }
        }
        for place in reported.sorted() {
          report(changed.sections[place], newLayout.own(place).lowerBound)
        }
      }
    }
    // What stands against the text itself, such as a link to a section that goes.
    for finding in findings where finding.severity == .error {
      var finding = finding
      finding.span = nil
      finding.path = file.path
      diagnostics.append(finding)
    }
    return diagnostics
  }

  /// The place in the copy as it is of one in it without what is no text.
  private func place(_ place: Int, in file: SourceFile) -> Int {
    let before = changed.source.bytes[..<place]
    let line = before.count { $0 == 0x0A } + 1
    let column = place - ((before.lastIndex(of: 0x0A) ?? -1) + 1)
    return min(
      CopyForm.start(ofLine: line, in: file.bytes) + column, max(0, file.bytes.count - 1))
  }

  private static func withoutEnd(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
  }

  /// How many bytes two texts begin with alike.
  private static func common(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    var count = 0
    for (a, b) in zip(left, right) {
      guard a == b else { break }
      count += 1
    }
    return count
  }

  /// What the revision becomes when all the proposals are adopted, and what stands against it.
  func adopted(_ texts: [String]) -> (bytes: [UInt8], findings: [Diagnostic]) {
    let findings = Findings()
    var editor = RevisionEditor(workspace: workspace, base: base, findings: findings)
    var owner = 0
    for (place, text) in texts.enumerated() {
      let file = SourceFile(path: "", bytes: Array(text.utf8))
      let found = Findings()
      let proposal = readProposal(file, year: 0, name: "", findings: found)
      // What is left to be filled in is missing in every new proposal.
      for finding in found.diagnostics where finding.slug != Problem.missingField.slug {
        findings.add(finding)
      }
      for (index, change) in proposal.changes.enumerated() {
        editor.apply(
          Selection.Chosen(
            proposal: place, place: index, source: proposal, change: change, wording: .proposed),
          owner)
        owner += 1
      }
    }
    return (editor.finish().text.bytes, findings.diagnostics)
  }
}
