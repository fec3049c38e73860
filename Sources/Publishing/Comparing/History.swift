internal import Comparison
internal import Localization
internal import Markup
internal import Workspace
internal import YAMLReading

/// One measure through all revisions and reports.
struct MeasureHistory: Sendable {
  /// As the newest revision that has it calls it.
  let id: String
  let number: String
  let title: String
  let events: [Event]

  /// What a revision did to it, or what a report said of it.
  struct Event: Sendable {
    let date: CalendarDate?
    /// Of the revision; the report's year.
    let name: RevisionName
    let content: Content
  }

  enum Content: Sendable {
    /// A revision in which it stands for the first time, or from which the history begins.
    case came(Measure, parent: String?)
    /// A later revision; its section in both.
    case revised(Revision)
    case reported(MeasureReport, text: Fragment)
  }

  struct Revision: Sendable {
    let comparison: Comparison
    let pair: SectionPair
    let old: ComparedSource
    let new: ComparedSource
  }
}

extension Composer {
  /// - Parameter name: id, number or title; the newest revision that knows it counts.
  func history(of name: String) -> MeasureHistory? {
    let concepts = workspace.concepts.filter { !$0.isExtract }
    guard let place = concepts.lastIndex(where: { $0.measure(name) != nil }),
      let found = concepts[place].measure(name)
    else { return nil }
    let steps = zip(concepts, concepts.dropFirst()).map { old, new in
      step(old, new)
    }
    // Backwards to where it came from, then forwards to where it went.
    var section = found.section
    var first = place
    while first > 0, let before = steps[first - 1].pair(new: section)?.old {
      section = before
      first -= 1
    }
    var events: [MeasureHistory.Event] = []
    var known: [RevisionName: Measure] = [:]
    if let measure = concepts[first].measures.first(where: { $0.section == section }) {
      known[concepts[first].revision] = measure
      events.append(
        event(concepts[first], .came(measure, parent: parent(of: section, in: concepts[first]))))
    }
    for next in first..<steps.count {
      guard let pair = steps[next].pair(old: section) else { break }
      events.append(event(concepts[next + 1], .revised(steps[next].revision(pair))))
      guard let now = pair.new else { break }
      section = now
      known[concepts[next + 1].revision] = concepts[next + 1].measures.first {
        $0.section == now
      }
    }
    for report in workspace.reports {
      guard let concept = report.concept.flatMap({ workspace.concept($0.value) }),
        let measure = known[concept.revision],
        let said = report.measures.first(where: {
          concept.measure($0.reference.value)?.id == measure.id
        })
      else { continue }
      events.append(
        MeasureHistory.Event(
          date: (report.closing ?? report.asOf)?.value, name: RevisionName(report.year),
          content: .reported(said, text: report.document.sections[said.section].content)))
    }
    let sorted = events.enumerated().sorted { left, right in
      (left.element.key, left.offset) < (right.element.key, right.offset)
    }
    return MeasureHistory(
      id: found.id, number: found.number, title: words.set(found.title),
      events: sorted.map(\.element))
  }

  private struct Step {
    let comparison: Comparison
    let old: ComparedSource
    let new: ComparedSource

    func pair(old section: Int) -> SectionPair? {
      comparison.sections.first { $0.old == section }
    }

    func pair(new section: Int) -> SectionPair? {
      comparison.sections.first { $0.new == section }
    }

    func revision(_ pair: SectionPair) -> MeasureHistory.Revision {
      MeasureHistory.Revision(comparison: comparison, pair: pair, old: old, new: new)
    }
  }

  private func step(_ old: Concept, _ new: Concept) -> Step {
    let (left, right) = (source(of: old), source(of: new))
    return Step(comparison: compare(left.text, right.text), old: left, new: right)
  }

  private func event(_ concept: Concept, _ content: MeasureHistory.Content)
    -> MeasureHistory.Event
  {
    MeasureHistory.Event(
      date: (concept.adopted ?? concept.validFrom)?.value, name: concept.revision,
      content: content)
  }

  private func parent(of section: Int, in concept: Concept) -> String? {
    concept.document.sections[section].parent.map { label(of: concept.document.sections[$0]) }
  }
}

extension MeasureHistory.Event {
  /// What is not dated stands at the end of its year.
  var key: String { date?.iso ?? "\(name.year)-12-31" }
}
