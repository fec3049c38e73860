public import Diagnostics
internal import YAMLReading

/// The consolidated text that a year's proposals make of the concept before anybody has decided: what
/// the council votes upon.
public struct Draft: Sendable {
  /// The revision that is amended.
  public let base: Concept
  /// The text; `nil` where the proposals cannot be put together.
  public let text: Concept?
  /// Whether it is as the committees recommend, and not as proposed: once one of them has spoken.
  public let isRecommended: Bool
  /// The numbers of the proposals that are in it.
  public let numbers: [String]
  /// Why there is no text.
  public let problems: [Diagnostic]
}

extension Workspace {
  /// The draft of a year's proposals.
  ///
  /// - Returns: `nil` where none of them amends a revision that is there.
  public func draft(of year: Int) -> Draft? {
    let isRecommended = proposals.contains { proposal in
      proposal.year == year
        && (recommendation(on: proposal) != nil
          || proposal.changes.contains { recommendation(on: proposal, $0) != nil })
    }
    guard let adoption = adoption(of: year, for: isRecommended ? .recommendedDraft : .draft),
      let base = concept(adoption.base)
    else { return nil }
    var numbers: [String] = []
    for change in adoption.changes where numbers.last != change.number {
      numbers.append(change.number)
    }
    // No revision has this number, so that the draft is taken for none.
    let text = adoption.bytes.map { bytes in
      readConcept(
        SourceFile(path: "", bytes: bytes), revision: RevisionName(-year), findings: Findings())
    }
    return Draft(
      base: base, text: text, isRecommended: isRecommended, numbers: numbers,
      problems: adoption.bytes == nil
        ? adoption.diagnostics.filter { $0.severity == .error } : [])
  }
}
