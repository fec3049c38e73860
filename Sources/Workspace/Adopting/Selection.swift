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

  init(
    _ workspace: Workspace, _ matters: [Matter], _ purpose: AdoptionPurpose, _ findings: Findings
  ) {
    for matter in matters {
      let proposal = workspace.proposals[matter.proposal]
      let chosen = matter.changes.map { proposal.changes[$0] }
      switch matter.outcome {
      case .open:
        if purpose == .revision {
          let isWhole = chosen.count == proposal.changes.count
          findings.add(
            Diagnostic(
              .undecided,
              at: (isWhole ? proposal.number?.span : chosen.first?.span)
                ?? proposal.source.span(0, 3),
              ["number": proposal.label]))
        }
        if !purpose.isDraft { continue }
      case .over:
        if !purpose.isDraft { continue }
      case .decided(let decision):
        decisions.append((proposal, decision))
        if purpose == .revision {
          findings.add(contentsOf: workspace.editorialFaults(of: proposal, chosen))
          findings.add(contentsOf: workspace.dayFaults(of: proposal, decision))
        }
        if !purpose.isDraft { checkAmended(chosen, of: proposal, decision, findings) }
      }
      // A draft "as recommended" must not claim what nobody recommended.
      if purpose == .recommendedDraft {
        findings.add(contentsOf: workspace.unsaidAdvice(on: proposal, chosen))
      }
      for change in chosen {
        let wording: Wording?
        if purpose.isDraft {
          wording = workspace.draftWording(of: change, in: proposal, matter.outcome, purpose)
        } else {
          let own = workspace.ownResult(of: change, in: proposal)
          wording = decidedWording(of: change, own, in: proposal, matter.outcome, findings)
        }
        guard let wording else { continue }
        changes.append(
          Chosen(
            proposal: matter.proposal, place: change.index, source: proposal, change: change,
            wording: wording))
      }
    }
  }

  /// The wording of a change that was adopted; `nil` where it was not.
  ///
  /// - Parameter own: what was decided on it alone.
  private func decidedWording(
    of change: Change, _ own: DecisionResult?, in proposal: Proposal, _ outcome: Outcome,
    _ findings: Findings
  ) -> Wording? {
    // Advice is no decision either.
    guard let result = own ?? outcome.result, result != .partly, !result.isOpen
    else {
      findings.add(Diagnostic(.changeUndecided, at: change.span, ["number": proposal.label]))
      return nil
    }
    guard result.isAdoption else { return nil }
    return result == .resolvedAmended ? .amended : .decided
  }

  /// What was resolved as amended must say how.
  private func checkAmended(
    _ changes: [Change], of proposal: Proposal, _ decision: Decision, _ findings: Findings
  ) {
    let unsaid = changes.filter { !$0.hasAmendedWording }
    // Of what a decision names it says the result itself.
    let own = decision.changes == nil ? unsaid.compactMap(\.result) : []
    for result in own where result.value == .resolvedAmended {
      findings.add(Diagnostic(.amendedWithoutText, at: result.span, ["number": proposal.label]))
    }
    if let result = decision.result, result.value == .resolvedAmended,
      unsaid.count == changes.count, own.isEmpty
    {
      findings.add(Diagnostic(.amendedWithoutText, at: result.span, ["number": proposal.label]))
    }
  }
}

extension Workspace {
  /// What the committees' advice on changes does not say: how they are to be amended, or which of them
  /// are meant.
  func unsaidAdvice(on proposal: Proposal, _ changes: [Change]) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    // All changes on which the committees spoke together.
    var spoken: [(advice: Decision, changes: [Change])] = []
    for change in changes {
      guard let advice = recommendation(on: proposal, change) else { continue }
      if let place = spoken.firstIndex(where: { $0.advice.body.span == advice.body.span }) {
        spoken[place].changes.append(change)
      } else {
        spoken.append((advice, [change]))
      }
    }
    for (advice, changes) in spoken {
      guard let result = advice.result else { continue }
      let arguments = [
        "number": proposal.label, "body": advice.body.value, "result": result.value.words[0],
      ]
      switch result.value {
      case .recommendedAmended, .resolvedAmended:
        if !changes.contains(where: { $0.hasAmendedWording || $0.recommendation != nil }) {
          faults.append(Diagnostic(.adviceWithoutText, at: result.span, arguments))
        }
      case .partly:
        faults += changes.filter { $0.recommendation == nil && $0.result == nil }.map {
          Diagnostic(.adviceInPart, at: $0.span, arguments)
        }
      default: break
      }
    }
    return faults
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

extension Workspace {
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

  /// What cannot be of the days of a decision by which something was adopted, and what seldom is.
  func dayFaults(of proposal: Proposal, _ decision: Decision) -> [Diagnostic] {
    guard let date = decision.date else { return [] }
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

  /// The wording of a change in a draft; `nil` where it is not in it. What was not adopted is in the
  /// draft that was voted upon where the committees had recommended it, and where it was only put off.
  fileprivate func draftWording(
    of change: Change, in proposal: Proposal, _ outcome: Outcome, _ purpose: AdoptionPurpose
  ) -> Wording? {
    let advice =
      purpose == .recommendedDraft ? recommendation(on: proposal, change) : nil
    let advised = advice?.result?.value
    if case .over = outcome {
      guard ending(of: proposal, change) == nil else { return nil }
      if advised == nil, deciding(on: proposal, change)?.result?.value.isDelay != true {
        return nil
      }
    }
    let result = ownResult(of: change, in: proposal)
    guard let advice, let advised else {
      return result.map { $0.isFavourable || $0.isDelay } ?? true ? .proposed : nil
    }
    guard advised.isFavourable, result?.endsTheMatter != true else { return nil }
    // Recommended in part: what the change says of itself, else what was decided of it.
    let own =
      advice.changes == nil
      ? change.recommendation?.value ?? (advised == .partly ? result : nil) : nil
    return own.map { $0.isFavourable } ?? true ? .recommended : nil
  }
}
