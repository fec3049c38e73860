internal import Diagnostics
internal import YAMLReading

/// What has become of a proposal or of one of its changes.
enum Outcome {
  /// Nobody who may decide has done so.
  case open
  /// Rejected, put off or withdrawn.
  case over
  /// Adopted, wholly or in part.
  case decided(Decision)

  var result: DecisionResult? {
    if case .decided(let decision) = self { decision.result?.value } else { nil }
  }

  var isOpen: Bool { if case .open = self { true } else { false } }
}

extension DecisionResult {
  /// Whether nothing stands against it yet.
  var isOpen: Bool { self == .recommended || self == .recommendedAmended }

  /// Whether it speaks for a change, wholly or in part.
  var isFavourable: Bool { isAdoption || isOpen || self == .partly }

  /// Whether it only puts off what is to be decided.
  public var isDelay: Bool { self == .deferred || self == .adjourned || self == .referred }
}

extension Proposal {
  /// The decisions that concern a change: those on the whole proposal and those that name it; without
  /// a change those on the whole.
  public func decisions(on change: Change?) -> [Decision] {
    decisions.filter { decision in
      decision.changes.map { named in change.map { named.contains($0.index) } ?? false } ?? true
    }
  }
}

extension Workspace {
  /// What counts of the decisions on a proposal or a change of it: the last one of the deciding body,
  /// or of whoever may decide alone on an editorial change; without one, whether the matter ended
  /// otherwise.
  func outcome(of change: Change?, in proposal: Proposal) -> Outcome {
    if ending(of: proposal, change) != nil { return .over }
    let decisions = proposal.decisions(on: change)
    guard let place = decisions.lastIndex(where: { decides($0, on: proposal) }),
      let result = decisions[place].result?.value
    else { return .open }
    let later = decisions[(place + 1)...]
    if result.isAdoption || result == .partly {
      // What was put off of what was adopted otherwise, and is debated again by itself.
      let isTakenUp = later.contains { $0.changes != nil }
      let isDelayed = self.result(of: change, by: decisions[place])?.isDelay
      return isTakenUp && isDelayed == true ? .open : .decided(decisions[place])
    }
    // What was put off and has been debated again since waits for its decision.
    return result.isOpen || result.isDelay && !later.isEmpty ? .open : .over
  }

  /// The decision that ended a matter before anybody adopted it: withdrawn, or done with otherwise.
  ///
  /// What was adopted is not undone by what others say of it later; only the deciding body can.
  public func ending(of proposal: Proposal, _ change: Change? = nil) -> Decision? {
    let decisions = proposal.decisions(on: change)
    guard let last = decisions.last, last.result?.value.endsTheMatter == true else { return nil }
    guard !decides(last, on: proposal),
      let deciding = decisions.last(where: { decides($0, on: proposal) }),
      let decided = result(of: change, by: deciding)
    else { return last }
    return decided.isAdoption || decided == .partly ? nil : last
  }

  /// The decision that counts: the last one of the deciding body, or of whoever may decide alone on an
  /// editorial change. Without a change, the last one on the whole proposal.
  public func deciding(on proposal: Proposal, _ change: Change? = nil) -> Decision? {
    proposal.decisions(on: change).last { decides($0, on: proposal) }
  }

  /// What committees recommend: the last decision of a body that does not decide itself.
  public func recommendation(on proposal: Proposal, _ change: Change? = nil) -> Decision? {
    proposal.decisions(on: change).last {
      !decides($0, on: proposal) && $0.result?.value.endsTheMatter == false
    }
  }

  /// What was decided on a change alone: by the decision that names it, else what the change says
  /// itself. Nothing where it was put off and is debated again.
  public func ownResult(of change: Change, in proposal: Proposal) -> DecisionResult? {
    guard let decision = deciding(on: proposal, change), decision.result != nil else {
      return change.result?.value
    }
    if decision.changes != nil { return decision.result?.value }
    let isTakenUp =
      change.result?.value.isDelay == true
      && outcome(of: change, in: proposal).isOpen
    return isTakenUp ? nil : change.result?.value
  }

  /// What a decision makes of a change: what it says of those that it names, else what the change
  /// says itself.
  func result(of change: Change?, by decision: Decision) -> DecisionResult? {
    guard let change, decision.changes == nil else { return decision.result?.value }
    return change.result?.value ?? decision.result?.value
  }
}
