internal import Workspace
internal import YAMLReading

extension Composer {
  /// What the deciding body made of one change: what the change says of itself, else what was decided on
  /// its proposal. Of a proposal that was resolved as amended, a change that has no other wording was
  /// resolved as it was proposed.
  func result(of change: Change, in proposal: Proposal) -> DecisionResult? {
    // What was put off and is debated again stays put off until somebody decides.
    if let own = workspace.ownResult(of: change, in: proposal) ?? change.result?.value {
      return own
    }
    guard let result = workspace.deciding(on: proposal, change)?.result?.value else { return nil }
    guard result == .resolvedAmended, proposal.saysHow else { return result }
    let isAmended = amendments(of: change, in: proposal).contains { $0.key != "recommended" }
    return isAmended ? result : .resolved
  }

  /// What a committee recommends to do with one change.
  ///
  /// - Parameter isLast: whether no committee spoke after it; what a change says of its recommendation is
  ///   the last committee's.
  func advice(
    _ decision: Decision, isLast: Bool, on change: Change, of proposal: Proposal
  ) -> DecisionResult? {
    guard let result = decision.result?.value else { return nil }
    // A decision that names the change is on it alone.
    guard isLast, decision.changes == nil else { return result }
    if let own = change.recommendation?.value { return own }
    let isAmended = amendments(of: change, in: proposal).contains { $0.key != "resolved" }
    switch result {
    case .recommendedAmended, .resolvedAmended:
      return isAmended || !proposal.saysHow ? result : .recommended
    case .partly:
      // In part: which part is told by what was decided.
      guard let decided = change.result?.value else { return result }
      if decided.isAdoption { return isAmended ? .recommendedAmended : .recommended }
      return decided
    default: return result
    }
  }
}

extension Proposal {
  /// Whether any change has another wording or a result of its own, so that the others have none.
  fileprivate var saysHow: Bool {
    changes.contains {
      $0.hasAmendedWording || $0.result != nil || $0.recommendation != nil
    }
  }
}
