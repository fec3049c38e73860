internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// Deadlines of measures and duties of the concept in force, as they stand on a day.
  func calendar(on today: CalendarDate?) -> [CalendarGroupView] {
    guard let today, let concept = workspace.conceptInForce(on: today) else { return [] }
    let name = "concept-\(concept.revision)"
    let links = links(of: "index", [places(of: concept)])
    var dated: [(due: CalendarDate, entry: CalendarEntryView)] = []
    var standing: [CalendarEntryView] = []
    for facts in concept.data {
      let section = concept.document.sections[facts.section]
      let note = words("calendar.section", ["number": .text(section.number?.label ?? "")])
      for duty in facts.duties {
        let base = CalendarEntryView(
          due: when(duty) ?? words("due.standing"),
          what: phrase(duty.what, links) ?? TextContent(duty.id), note: note,
          who: words.actors(duty.who, in: workspace), status: "", detail: "",
          isOverdue: false,
          url: url(ofPaper: name, anchor: anchors(of: concept)[section]))
        let occurrences = occurrences(of: duty, in: concept, until: today)
        if occurrences.isEmpty { standing.append(base) }
        for occurrence in occurrences {
          dated.append(
            (occurrence.due, dutyEntry(base, duty, occurrence, on: today)))
        }
      }
    }
    for measure in concept.measures {
      guard let due = workspace.due(of: measure, in: concept),
        let entry = measureEntry(measure, due, concept, on: today)
      else { continue }
      dated.append((due.last, entry))
    }
    let sorted = dated.enumerated().sorted { left, right in
      (left.element.due, left.offset) < (right.element.due, right.offset)
    }.map(\.element.entry)
    return [
      group("overdue", sorted.filter(\.isOverdue)),
      group("coming", sorted.filter { !$0.isOverdue }),
      group("standing", standing),
    ].filter { !$0.entries.isEmpty }
  }

  private func group(_ key: String, _ entries: [CalendarEntryView]) -> CalendarGroupView {
    CalendarGroupView(key: key, title: words("calendar.\(key)"), entries: entries)
  }

  /// One time that a duty falls due.
  private struct Occurrence {
    let due: CalendarDate
    let text: String
    /// Whether the workspace shows that it was done; `nil` where it cannot show it.
    var isDone: Bool?
    var status: String?
  }

  /// A yearly duty falls due at the end of each year in which the concept has been in force. A year
  /// that is over stands in the calendar only if the duty names its evidence and that is missing.
  private func occurrences(
    of duty: Duty, in concept: Concept, until today: CalendarDate
  ) -> [Occurrence] {
    if case .date(let date) = duty.due {
      return [Occurrence(due: date.last, text: words.date(date))]
    }
    guard duty.isYearly, let from = concept.validFrom?.value.year, from <= today.year else {
      return []
    }
    return (from...today.year).compactMap { year in
      guard let due = CalendarDate(year: year, month: 12, day: 31) else { return nil }
      var occurrence = Occurrence(due: due, text: words.day(due))
      if let evidence = duty.evidence { show(evidence, in: year, &occurrence) }
      return year == today.year || occurrence.isDone == false ? occurrence : nil
    }
  }

  /// Looks for a duty's evidence in the year's report and Vorlage.
  private func show(_ evidence: Duty.Evidence, in year: Int, _ occurrence: inout Occurrence) {
    let report = workspace.report(year)
    let yearText: [String: MessageArgument] = ["year": .text(String(year))]
    switch evidence {
    case .report:
      occurrence.isDone = report != nil
      if report != nil { occurrence.status = words("calendar.status-report", yearText) }
    case .vorlage:
      let number = report?.paper?.number?.value
      occurrence.isDone = number != nil
      occurrence.status = number.map {
        words("calendar.status-vorlage", ["number": .text($0)])
      }
    case .debate:
      let stations = report?.paper?.debates ?? []
      let held = stations.last { $0.result != nil }
      occurrence.isDone = held != nil
      if let date = held?.date?.value {
        occurrence.status = words("calendar.status-debated", ["date": .text(words.day(date))])
      } else if let date = stations.first?.date?.value {
        occurrence.status = words("calendar.status-scheduled", ["date": .text(words.day(date))])
      }
    }
  }

  private func dutyEntry(
    _ base: CalendarEntryView, _ duty: Duty, _ occurrence: Occurrence, on today: CalendarDate
  ) -> CalendarEntryView {
    var entry = base
    entry.due = occurrence.text
    entry.isOverdue = occurrence.due < today && occurrence.isDone != true
    entry.status =
      entry.isOverdue
      ? words.overdue(since: occurrence.due, on: today)
      : occurrence.status ?? words("calendar.status-open")
    if entry.isOverdue { entry.detail = occurrence.status ?? "" }
    return entry
  }

  /// A measure's deadline with the state that the newest report gives it; finished ones are left
  /// out.
  private func measureEntry(
    _ measure: Measure, _ due: LooseDate, _ concept: Concept, on today: CalendarDate
  ) -> CalendarEntryView? {
    let newest = workspace.reports.last { report in
      report.concept.flatMap { workspace.concept($0.value) }?.revision == concept.revision
        && report.referenceDay.map { $0 <= today } ?? true
    }
    let report = newest?.measures.first {
      concept.measure($0.reference.value)?.id == measure.id
    }
    let state = report?.state?.value
    if state == .done || state == .dropped { return nil }
    let newDue = report?.newDue?.value
    let isOverdue =
      due.last < today && !(newDue.map { $0.last >= today } ?? false && state != .delayed)
    let stateWord = state.map { words("state.\($0.key)") } ?? words("calendar.status-open")
    let later = newDue.map { words("calendar.new-due", ["date": .text(words.date($0))]) }
    let detail = [isOverdue ? stateWord : nil, later].compactMap(\.self).joined(separator: ", ")
    return CalendarEntryView(
      due: words.date(due), what: TextContent(words.set(measure.title)),
      note: words("calendar.measure", ["number": .text(measure.number)]),
      who: words.actors(measure.responsible, in: workspace),
      status: isOverdue ? words.overdue(since: due.last, on: today) : stateWord, detail: detail,
      isOverdue: isOverdue,
      url: url(ofPaper: "concept-\(concept.revision)", anchor: anchors(of: concept)[measure]))
  }
}
