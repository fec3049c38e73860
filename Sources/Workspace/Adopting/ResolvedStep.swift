internal import Diagnostics
internal import Localization
internal import YAMLReading

/// What of a year's proposals comes into force together and so makes one revision: what was decided
/// on one day, and what is valid from one day.
struct ResolvedStep {
  /// The places of its proposals among the workspace's.
  private(set) var proposals: [Int] = []
  private(set) var days: Set<CalendarDate> = []
  private(set) var validFrom: CalendarDate?

  /// The day of the last decision, which dates the revision.
  var day: CalendarDate? { days.max() }

  fileprivate func takes(_ decision: Decision) -> Bool {
    if let day = decision.date?.value, days.contains(day) { return true }
    if let day = decision.validFrom?.value { return day == validFrom }
    return decision.date == nil
  }

  fileprivate mutating func add(_ proposal: Int, _ decision: Decision) {
    proposals.append(proposal)
    if let day = decision.date?.value { days.insert(day) }
    validFrom = validFrom ?? decision.validFrom?.value
  }
}

extension Workspace {
  /// What was adopted of a year's proposals, in the order in which it was decided.
  func steps(of year: Int) -> [ResolvedStep] {
    var decided: [(proposal: Int, decision: Decision)] = []
    for place in proposals.indices where proposals[place].year == year {
      if case .decided(let decision) = outcome(of: proposals[place]) {
        decided.append((place, decision))
      }
    }
    // What is not dated comes last, and joins what there is.
    func key(_ decision: Decision) -> String { decision.date?.value.iso ?? "~" }
    decided.sort { left, right in
      let (a, b) = (key(left.decision), key(right.decision))
      return a == b
        ? proposals[left.proposal].precedes(proposals[right.proposal]) : a < b
    }
    var steps: [ResolvedStep] = []
    for (proposal, decision) in decided {
      let place = steps.firstIndex { $0.takes(decision) }
      if place == nil { steps.append(ResolvedStep()) }
      steps[place ?? steps.count - 1].add(proposal, decision)
    }
    return steps
  }

  /// How the revision is called that a step makes: after the year of its decision, or, where that
  /// year has another revision, after the day.
  func name(of step: ResolvedStep, year: Int) -> RevisionName {
    guard let day = step.day else { return RevisionName(year) }
    let (dated, plain) = (RevisionName(day), RevisionName(day.year))
    if concepts.contains(where: { $0.revision == dated }) { return dated }
    let others = Set(proposals.map(\.year)).sorted().flatMap { steps(of: $0) }.filter {
      $0.day?.year == day.year && $0.day != day
    }
    if let there = concepts.first(where: { $0.revision == plain }) {
      let adopted = there.adopted?.value
      let isAnother =
        adopted != day
        && (others.contains { $0.day == adopted }
          || step.proposals.contains { self.concept(amended: $0)?.revision == plain })
      return isAnother ? dated : plain
    }
    let isAlone = others.isEmpty && !concepts.contains { $0.revision.year == day.year }
    return isAlone ? plain : dated
  }

  /// What other years' proposals have resolved before a step and behind the revision that it amends,
  /// and what no revision holds yet.
  func earlierSteps(
    than step: ResolvedStep, after base: Concept
  ) -> [(year: Int, step: ResolvedStep)] {
    guard let day = step.day else { return [] }
    return Set(proposals.map(\.year)).sorted().flatMap { year in
      steps(of: year).filter { other in
        guard let resolved = other.day, resolved < day else { return false }
        let order = [resolved.year, resolved.month, resolved.day]
        return base.order.lexicographicallyPrecedes(order) && !hasRevision(of: other, year: year)
      }.map { (year, $0) }
    }
  }

  /// The revision that a proposal amends.
  func concept(amended proposal: Int) -> Concept? {
    proposals[proposal].amends.flatMap { self.concept($0.value) }
  }

  func hasRevision(of step: ResolvedStep, year: Int) -> Bool {
    let name = name(of: step, year: year)
    return concepts.contains { $0.revision == name }
  }
}
