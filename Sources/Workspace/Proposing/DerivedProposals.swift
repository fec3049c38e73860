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
  /// Lines end as in the revision, whatever the copy has. What the resolution itself puts into the
  /// front matter (adopted on, resolution, valid from, predecessor, history) is none of a proposal.
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
      proposals: proposals, diagnostics: deriver.verify(proposals.map(\.text)))
  }
}

extension ProposalDeriver {
  /// What adopting the proposals does not make as the copy has it.
  func verify(_ texts: [String]) -> [Diagnostic] {
    let (bytes, findings) = adopted(texts)
    var diagnostics: [Diagnostic] = []
    func report(_ section: Section, _ place: Int) {
      let span = changed.source.span(place, min(place + 1, changed.source.bytes.count))
      diagnostics.append(
        Diagnostic(
          .notExpressible, at: span, path: changed.source.path,
          ["section": section.index == 0 ? "–" : section.name, "revision": String(base.revision)]))
    }
    let wanted = changed.source.bytes
    if bytes != wanted {
      let result = readMarkdown(SourceFile(path: "", bytes: bytes)).document
      let layout = SectionLayout(result)
      if result.sections.count == changed.sections.count {
        for section in changed.sections {
          let (own, made) = (newLayout.own(section.index), layout.own(section.index))
          guard wanted[own] != bytes[made] else { continue }
          report(section, own.lowerBound + Self.common(wanted[own], bytes[made]))
        }
      } else {
        let place = Self.common(wanted[...], bytes[...])
        let section = changed.sections.last { newLayout.own($0.index).lowerBound <= place }
        report(section ?? changed.sections[0], place)
      }
    }
    // What stands against the text itself, such as a link to a section that goes.
    for finding in findings where finding.severity == .error {
      var finding = finding
      finding.span = nil
      finding.path = changed.source.path
      diagnostics.append(finding)
    }
    return diagnostics
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
      let proposal = readProposal(file, year: 0, name: "", findings: Findings())
      for (index, change) in proposal.changes.enumerated() {
        editor.apply(
          Selection.Chosen(
            proposal: place, place: index, source: proposal, change: change, wording: .proposed),
          owner)
        owner += 1
      }
    }
    return (editor.finish().bytes, findings.diagnostics)
  }
}
