internal import Diagnostics
internal import Localization
internal import YAMLReading

/// What is decided together of one proposal: all of its changes, or, where decisions name some of
/// them, those on which the same decision counts.
struct Matter: Hashable {
  /// The place of the proposal among the workspace's.
  let proposal: Int
  /// The places of the changes among the proposal's.
  private(set) var changes: [Int]
  let outcome: Outcome

  static func == (left: Matter, right: Matter) -> Bool {
    left.proposal == right.proposal && left.changes == right.changes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(proposal)
    hasher.combine(changes.first)
  }

  /// Without some of its changes.
  func without(_ places: Set<Int>) -> Matter {
    Matter(
      proposal: proposal, changes: changes.filter { !places.contains($0) }, outcome: outcome)
  }

  fileprivate mutating func add(_ change: Int) { changes.append(change) }
}

extension Workspace {
  /// What of a proposal is decided together, in the order of its changes.
  func matters(of place: Int) -> [Matter] {
    let proposal = proposals[place]
    guard proposal.decisions.contains(where: { $0.changes != nil }), !proposal.changes.isEmpty
    else {
      return [
        Matter(
          proposal: place, changes: Array(proposal.changes.indices),
          outcome: outcome(of: nil, in: proposal))
      ]
    }
    var matters: [Matter] = []
    /// By the places in the file of the decisions that count.
    var places: [Int: Int] = [:]
    for change in proposal.changes {
      let outcome = outcome(of: change, in: proposal)
      let key =
        switch outcome {
        case .open: -1
        case .over: -2
        case .decided(let decision): Int(decision.body.span.start)
        }
      if let place = places[key] {
        matters[place].add(change.index)
      } else {
        places[key] = matters.count
        matters.append(Matter(proposal: place, changes: [change.index], outcome: outcome))
      }
    }
    return matters
  }

  /// The same of all proposals of a year.
  func matters(ofYear year: Int) -> [Matter] {
    proposals.indices.filter { proposals[$0].year == year }.flatMap { matters(of: $0) }
  }
}

extension Workspace {
  /// The changes of earlier years' proposals that were put off and on which a body spoke again in a
  /// year, by their proposals' places.
  public func takenUp(in year: Int) -> [(proposal: Int, changes: [Int])] {
    proposals.indices.filter { proposals[$0].year < year }.compactMap { place in
      let proposal = proposals[place]
      guard proposal.decisions.contains(where: { $0.date?.value.year == year }) else { return nil }
      let changes = proposal.changes.filter {
        yearsBehindDelay($0, of: proposal).contains(year)
      }
      return changes.isEmpty ? nil : (place, changes.map(\.index))
    }
  }

  /// The years of the decisions on a change that come after it was put off.
  private func yearsBehindDelay(_ change: Change, of proposal: Proposal) -> [Int] {
    let decisions = proposal.decisions(on: change)
    let delay = decisions.firstIndex { decision in
      decides(decision, on: proposal) && result(of: change, by: decision)?.isDelay == true
    }
    return delay.map { decisions[($0 + 1)...].compactMap { $0.date?.value.year } } ?? []
  }

  /// The years that have a synopsis: those of proposals, and those in which what was put off before is
  /// taken up.
  public var synopsisYears: [Int] {
    var years = Set(proposals.map(\.year))
    for proposal in proposals where proposal.decisions.count > 1 {
      for change in proposal.changes {
        years.formUnion(yearsBehindDelay(change, of: proposal).filter { $0 > proposal.year })
      }
    }
    return years.sorted()
  }
}
