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
  }

  private(set) var changes: [Chosen] = []
  /// The deciding body's decisions on adopted proposals, each with its proposal's label.
  private(set) var decisions: [(label: String, decision: Decision)] = []

  /// The year that names the revision: that of the last decision.
  var revision: Int? { decisions.compactMap { $0.decision.date?.value.year }.max() }

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
        if purpose != .draft { continue }
      case .over:
        continue
      case .decided(let decision):
        decisions.append((proposal.label, decision))
      }
      for (index, change) in proposal.changes.enumerated() {
        let result = change.result?.value
        var isAdopted = true
        if let result {
          isAdopted = result.isAdoption || (purpose == .draft && result.isOpen)
        } else if outcome.isPartial {
          isAdopted = purpose == .draft
          if purpose != .draft {
            findings.add(Diagnostic(.changeUndecided, at: change.span, ["number": proposal.label]))
          }
        }
        guard isAdopted else { continue }
        changes.append(
          Chosen(proposal: place, place: index, source: proposal, change: change))
      }
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

  var isPartial: Bool {
    if case .decided(let decision) = self { decision.result?.value == .partly } else { false }
  }
}

extension DecisionResult {
  /// Whether nothing stands against it yet.
  var isOpen: Bool { self == .recommended || self == .recommendedAmended }
}

extension Workspace {
  /// What counts of the decisions on a proposal: the last one of the deciding body, or of whoever may
  /// decide alone on an editorial change; without one, whether the matter ended otherwise.
  func outcome(of proposal: Proposal) -> Outcome {
    let deciding = proposal.decisions.last { decision in
      if proposal.kind?.value == .editorial, let authority = proposal.authority,
        authority.key == decision.body.key
      {
        return true
      }
      return settings.body(decision.body)?.role == .decision
    }
    if let last = proposal.decisions.last?.result?.value, last.endsTheMatter { return .over }
    guard let deciding, let result = deciding.result?.value else { return .open }
    if result.isAdoption || result == .partly { return .decided(deciding) }
    return result.isOpen ? .open : .over
  }
}
