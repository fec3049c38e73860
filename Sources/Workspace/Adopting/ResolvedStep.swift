internal import Diagnostics
internal import Localization
internal import YAMLReading

/// What comes into force together and so makes one revision: of what was decided in one session,
/// whatever the year of its proposals (what was put off is taken up with the next year's), and of
/// a year's proposals, what is valid from one day.
struct ResolvedStep {
  private(set) var matters: [Matter] = []
  /// The years of its proposals.
  private(set) var years: Set<Int> = []
  private(set) var days: Set<CalendarDate> = []
  private(set) var validFrom: CalendarDate?

  /// The day of the last decision, which dates the revision.
  var day: CalendarDate? { days.max() }

  /// The last of its years, after which the revision is called where no decision has a day.
  var year: Int { years.max() ?? 0 }

  /// The day from which it is valid, and the day of the resolution: the order in which revisions follow each
  /// other, as ``Concept/order`` is. Without a day of validity that of the resolution stands for it.
  var order: [Int] {
    guard let first = validFrom ?? day else { return [year, 0, 0] }
    let second = day ?? first
    return [first.year, first.month, first.day, second.year, second.month, second.day]
  }

  fileprivate func takes(_ decision: Decision, of year: Int) -> Bool {
    if let day = decision.validFrom?.value, let validFrom, day != validFrom { return false }
    if let day = decision.date?.value, days.contains(day) { return true }
    guard years.contains(year) else { return false }
    if let day = decision.validFrom?.value { return day == validFrom }
    return decision.date == nil
  }

  /// Whether days of resolutions cannot tell it from another step, or would put it on the wrong side: both
  /// were resolved on one day, or what was resolved later is valid earlier.
  fileprivate func crosses(_ other: ResolvedStep) -> Bool {
    guard let day, let otherDay = other.day, let validFrom, let otherFrom = other.validFrom else {
      return false
    }
    guard validFrom != otherFrom else { return false }
    return day == otherDay || (day < otherDay) != (validFrom < otherFrom)
  }

  fileprivate mutating func add(_ matter: Matter, of year: Int, _ decision: Decision) {
    matters.append(matter)
    years.insert(year)
    if let day = decision.date?.value { days.insert(day) }
    validFrom = validFrom ?? decision.validFrom?.value
  }
}

extension Workspace {
  /// What was adopted, in the order in which it comes into force.
  func resolvedSteps() -> [ResolvedStep] {
    var decided: [(matter: Matter, decision: Decision)] = []
    for matter in proposals.indices.flatMap({ matters(of: $0) }) {
      if case .decided(let decision) = matter.outcome { decided.append((matter, decision)) }
    }
    // What is not dated comes last, and joins what there is.
    func key(_ decision: Decision) -> String { decision.date?.value.iso ?? "~" }
    decided.sort { left, right in
      let (a, b) = (key(left.decision), key(right.decision))
      return a == b
        ? proposals[left.matter.proposal].precedes(proposals[right.matter.proposal]) : a < b
    }
    var steps: [ResolvedStep] = []
    for (matter, decision) in decided {
      let year = proposals[matter.proposal].year
      let place = steps.firstIndex { $0.takes(decision, of: year) }
      if place == nil { steps.append(ResolvedStep()) }
      steps[place ?? steps.count - 1].add(matter, of: year, decision)
    }
    return steps.enumerated().sorted { left, right in
      let (a, b) = (left.element.order, right.element.order)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
  }

  /// Those to which proposals of a year belong.
  func steps(of year: Int) -> [ResolvedStep] {
    resolvedSteps().filter { $0.years.contains(year) }
  }

  /// How the revision is called that a step makes: after the year of its decision, or, where that
  /// year has another revision, after the day; and where days of resolutions do not tell one from another, after the
  /// day from which it is valid.
  func name(of step: ResolvedStep) -> RevisionName {
    guard let day = step.day else { return RevisionName(step.year) }
    let (dated, plain) = (RevisionName(day), RevisionName(day.year))
    let steps = resolvedSteps()
    if let validFrom = step.validFrom, steps.contains(where: { step.crosses($0) }) {
      // It may have its revision already, made when it crossed no other.
      let there = concepts.first { concept in
        (concept.revision == dated || concept.revision == plain)
          && concept.adopted?.value == day && concept.validFrom?.value == validFrom
      }
      return there?.revision ?? RevisionName(validFrom)
    }
    if concepts.contains(where: { $0.revision == dated }) { return dated }
    let others = steps.filter {
      $0.day?.year == day.year && $0.day != day
    }
    if let there = concepts.first(where: { $0.revision == plain }) {
      let adopted = there.adopted?.value
      let isAnother =
        adopted != day
        && (others.contains { $0.day == adopted }
          || step.matters.contains { self.concept(amended: $0.proposal)?.revision == plain })
      return isAnother ? dated : plain
    }
    let isAlone = others.isEmpty && !concepts.contains { $0.revision.year == day.year }
    return isAlone ? plain : dated
  }

  /// What comes into force before a step and behind the revision that it amends, and what no
  /// revision holds yet.
  func earlierSteps(than step: ResolvedStep, after base: Concept) -> [ResolvedStep] {
    guard step.day != nil else { return [] }
    return resolvedSteps().filter { other in
      other.day != nil && other.order.lexicographicallyPrecedes(step.order)
        && base.order.lexicographicallyPrecedes(other.order) && !hasRevision(of: other)
    }
  }

  /// Whether what was resolved on the day of a decision comes into force on several, so that it has to say
  /// on which of them.
  func isAmongSeveral(_ decision: Decision) -> Bool {
    guard let day = decision.date?.value else { return false }
    return resolvedSteps().count { $0.days.contains(day) } > 1
  }

  /// The revision that a proposal amends.
  func concept(amended proposal: Int) -> Concept? {
    proposals[proposal].amends.flatMap { self.concept($0.value) }
  }

  func hasRevision(of step: ResolvedStep) -> Bool {
    let name = name(of: step)
    return concepts.contains { $0.revision == name }
  }
}
