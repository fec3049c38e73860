internal import Diagnostics
internal import Localization
internal import YAMLReading

/// The changes of a year's proposals that go into the next revision, and what was decided of it.
struct Selection {
  struct Chosen {
    let proposal: Int
    let place: Int
    let source: Proposal
    let change: Change
    let wording: Wording
  }

  private(set) var changes: [Chosen] = []
  /// The deciding body's decisions on adopted proposals.
  private(set) var decisions: [(proposal: Proposal, decision: Decision)] = []

  init(_ workspace: Workspace, _ places: [Int], _ purpose: AdoptionPurpose, _ findings: Findings) {
    for place in places {
      let proposal = workspace.proposals[place]
      let outcome = workspace.outcome(of: proposal)
      switch outcome {
      case .open:
        if purpose == .revision {
          findings.add(
            Diagnostic(
              .undecided, at: proposal.number?.span ?? proposal.source.span(0, 3),
              ["number": proposal.label]))
        }
        if !purpose.isDraft { continue }
      case .over:
        if !purpose.isDraft || !workspace.isInDraft(proposal, purpose) { continue }
      case .decided(let decision):
        decisions.append((proposal, decision))
        if purpose == .revision {
          findings.add(contentsOf: workspace.editorialFaults(of: proposal))
          findings.add(contentsOf: workspace.dayFaults(of: proposal))
        }
        if !purpose.isDraft { checkAmended(proposal, decision, findings) }
      }
      // A draft "as recommended" must not claim what nobody recommended.
      if purpose == .recommendedDraft {
        findings.add(contentsOf: workspace.unsaidAdvice(on: proposal))
      }
      for (index, change) in proposal.changes.enumerated() {
        let wording: Wording?
        if purpose.isDraft {
          wording = workspace.draftWording(of: change, in: proposal, purpose)
        } else {
          wording = decidedWording(of: change, in: proposal, outcome, findings)
        }
        guard let wording else { continue }
        changes.append(
          Chosen(
            proposal: place, place: index, source: proposal, change: change, wording: wording))
      }
    }
  }

  /// The wording of a change that was adopted; `nil` where it was not.
  private func decidedWording(
    of change: Change, in proposal: Proposal, _ outcome: Outcome, _ findings: Findings
  ) -> Wording? {
    // Advice is no decision either.
    guard let result = change.result?.value ?? outcome.result, result != .partly, !result.isOpen
    else {
      findings.add(Diagnostic(.changeUndecided, at: change.span, ["number": proposal.label]))
      return nil
    }
    guard result.isAdoption else { return nil }
    return result == .resolvedAmended ? .amended : .decided
  }

  /// What was resolved as amended must say how.
  private func checkAmended(_ proposal: Proposal, _ decision: Decision, _ findings: Findings) {
    let unsaid = proposal.changes.filter { !$0.hasAmendedWording }
    for change in unsaid {
      guard let result = change.result, result.value == .resolvedAmended else { continue }
      findings.add(Diagnostic(.amendedWithoutText, at: result.span, ["number": proposal.label]))
    }
    if let result = decision.result, result.value == .resolvedAmended,
      unsaid.count == proposal.changes.count, !unsaid.contains(where: { $0.result != nil })
    {
      findings.add(Diagnostic(.amendedWithoutText, at: result.span, ["number": proposal.label]))
    }
  }
}

extension Workspace {
  /// What the committees' advice does not say: how a proposal is to be amended, or which of its changes
  /// are meant.
  func unsaidAdvice(on proposal: Proposal) -> [Diagnostic] {
    guard let advice = recommendation(on: proposal), let result = advice.result else { return [] }
    let arguments = [
      "number": proposal.label, "body": advice.body.value, "result": result.value.words[0],
    ]
    let changes = proposal.changes
    switch result.value {
    case .recommendedAmended, .resolvedAmended:
      guard !changes.contains(where: { $0.hasAmendedWording || $0.recommendation != nil }) else {
        return []
      }
      return [Diagnostic(.adviceWithoutText, at: result.span, arguments)]
    case .partly:
      return changes.filter { $0.recommendation == nil && $0.result == nil }.map {
        Diagnostic(.adviceWithoutText, at: $0.span, arguments)
      }
    default:
      return []
    }
  }
}

extension Change {
  /// Whether it says how it reads otherwise than proposed.
  public var hasAmendedWording: Bool {
    if recommendedData != nil || decidedData != nil { return true }
    func isAmended(_ text: ProposedText) -> Bool {
      text.recommended != nil || text.decided != nil
    }
    switch text {
    case .none: return false
    case .rewrite(let new), .insertion(let new): return isAmended(new)
    case .passages(let passages): return passages.contains { isAmended($0.new) }
    }
  }
}

/// What has become of a proposal.
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
}

extension DecisionResult {
  /// Whether nothing stands against it yet.
  var isOpen: Bool { self == .recommended || self == .recommendedAmended }

  /// Whether it speaks for a change, wholly or in part.
  var isFavourable: Bool { isAdoption || isOpen || self == .partly }

  /// Whether it only puts off what is to be decided.
  var isDelay: Bool { self == .deferred || self == .adjourned || self == .referred }
}

extension Workspace {
  /// What counts of the decisions on a proposal: the last one of the deciding body, or of whoever may
  /// decide alone on an editorial change; without one, whether the matter ended otherwise.
  func outcome(of proposal: Proposal) -> Outcome {
    if ending(of: proposal) != nil { return .over }
    guard let place = proposal.decisions.lastIndex(where: { decides($0, on: proposal) }),
      let result = proposal.decisions[place].result?.value
    else { return .open }
    if result.isAdoption || result == .partly { return .decided(proposal.decisions[place]) }
    // What was put off and has been debated again since waits for its decision.
    let isTakenUp = result.isDelay && place + 1 < proposal.decisions.count
    return result.isOpen || isTakenUp ? .open : .over
  }

  /// The decision that ended a matter before anybody adopted it: withdrawn, or done with otherwise.
  ///
  /// What was adopted is not undone by what others say of it later; only the deciding body can.
  public func ending(of proposal: Proposal) -> Decision? {
    guard let last = proposal.decisions.last, last.result?.value.endsTheMatter == true else {
      return nil
    }
    guard !decides(last, on: proposal),
      let decided = proposal.decisions.last(where: { decides($0, on: proposal) })?.result?.value
    else { return last }
    return decided.isAdoption || decided == .partly ? nil : last
  }

  func isOpen(_ proposal: Proposal) -> Bool {
    if case .open = outcome(of: proposal) { true } else { false }
  }

  /// Whether a decision is the deciding body's, or that of whoever may decide alone on an editorial
  /// change.
  public func decides(_ decision: Decision, on proposal: Proposal) -> Bool {
    if isAuthority(decision, on: proposal) { return true }
    return settings.body(decision.body)?.role == .decision
  }

  /// Whether a decision is that of whoever may decide alone on an editorial change.
  func isAuthority(_ decision: Decision, on proposal: Proposal) -> Bool {
    guard let authority = proposal.authority, mayCorrect(authority) else { return false }
    return isNamedAuthority(decision, on: proposal)
  }

  /// Whether a decision is that of whom the proposal itself names for it.
  func isNamedAuthority(_ decision: Decision, on proposal: Proposal) -> Bool {
    guard proposal.kind?.value == .editorial, let authority = proposal.authority else {
      return false
    }
    return isSame(authority, decision.body)
  }

  /// Whether somebody is among those whom `vorlage.yaml` lets decide on editorial changes alone; whoever
  /// proposes one does not choose. Where it names nobody, who may is not known here.
  func mayCorrect(_ authority: Reference) -> Bool {
    settings.editors.isEmpty || settings.editors.contains { isSame($0, authority) }
  }

  /// By the id here and by the name there.
  private func isSame(_ left: Reference, _ right: Reference) -> Bool {
    if left.key == right.key { return true }
    guard let named = actor(left) else { return false }
    return named.id == actor(right)?.id
  }

  /// What the committees recommend: the last decision of a body that does not decide itself.
  public func recommendation(on proposal: Proposal) -> Decision? {
    proposal.decisions.last {
      !decides($0, on: proposal) && $0.result?.value.endsTheMatter == false
    }
  }

  /// Whether a proposal that was not adopted is in the draft that was voted upon: where the
  /// committees had recommended it, and where it was only put off.
  fileprivate func isInDraft(_ proposal: Proposal, _ purpose: AdoptionPurpose) -> Bool {
    guard ending(of: proposal) == nil else { return false }
    if purpose == .recommendedDraft, let advice = recommendation(on: proposal)?.result?.value {
      return advice.isFavourable
    }
    return deciding(on: proposal)?.result?.value.isDelay ?? false
  }

  /// What cannot be of the days of the decision by which a proposal was adopted, and what seldom is.
  func dayFaults(of proposal: Proposal) -> [Diagnostic] {
    guard case .decided(let decision) = outcome(of: proposal), let date = decision.date else {
      return []
    }
    var faults: [Diagnostic] = []
    // A year that means several revisions does not say which of them.
    if let base = amended(by: proposal), base.revision == proposal.amends?.value,
      let adopted = base.adopted?.value, date.value < adopted
    {
      faults.append(
        Diagnostic(
          .decidedBeforeBase, at: date.span,
          [
            "date": date.value.germanText, "base": String(base.revision),
            "there": adopted.germanText,
          ]))
    }
    if let validFrom = decision.validFrom, validFrom.value < date.value {
      faults.append(
        Diagnostic(
          .validBeforeVote, at: validFrom.span,
          ["here": validFrom.value.germanText, "date": date.value.germanText]))
    }
    return faults
  }

  /// The wording of a change in a draft; `nil` where it is not in it.
  fileprivate func draftWording(
    of change: Change, in proposal: Proposal, _ purpose: AdoptionPurpose
  ) -> Wording? {
    guard purpose == .recommendedDraft, let advice = recommendation(on: proposal)?.result?.value
    else {
      let result = change.result?.value
      return result.map { $0.isFavourable || $0.isDelay } ?? true ? .proposed : nil
    }
    guard advice.isFavourable, change.result?.value.endsTheMatter != true else { return nil }
    // Recommended in part: what the change says of itself, else what was decided of it.
    let own = change.recommendation?.value ?? (advice == .partly ? change.result?.value : nil)
    return own.map { $0.isFavourable } ?? true ? .recommended : nil
  }
}
