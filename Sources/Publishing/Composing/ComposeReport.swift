internal import Diagnostics
internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The annual report; `nil` without the concept that it reports on.
  func report(_ report: Report) -> ReportView? {
    guard let concept = report.concept.flatMap({ workspace.concept($0.value) }) else { return nil }
    let name = "report-\(report.year)"
    let sections = anchors(of: concept)
    let links = links(
      of: name,
      [
        PaperPlaces(report: report, concept: concept, sections),
        PaperPlaces(concept: concept, sections),
      ])
    let previous = workspace.reports.last { $0.year < report.year }
    let measures = ReportedMeasures(report, concept, previous: previous)
    let footnotes = FootnoteList(document: report.document, links: links, language: language.base)
    let total = report.paper?.finances?.total
    let chapters = chapters(measures, report, concept, links)
    let counts = counts(measures)
    return ReportView(
      paper: paper(
        name: name, kind: words("kind.annual-report"), title: report.title,
        sender: report.paper?.submitter.map { words.actor($0, in: workspace).name },
        footer: footer(
          "report", ["year": .text(String(report.year))],
          date: (report.closing ?? report.asOf)?.value)),
      year: report.year, previousYear: previous?.year, period: report.period?.value,
      asOf: report.asOf?.value, closing: report.closing?.value,
      figures: report.keyFigures.prefix(5).map { figure($0, measures, report, links) },
      chart: chart(counts, on: report.referenceDay), counts: counts,
      measureCount: concept.measures.count,
      summary: part(.summary, of: report, links), changes: part(.changes, of: report, links),
      changedStates: changes(measures, report, concept, links),
      decisions: part(.decisions, of: report, links), costs: part(.costs, of: report, links),
      total: total, hasCosts: report.paper?.finances?.hasImpact ?? false,
      vorlage: report.paper?.number.map { number in
        PaperLinkView(
          label: words("paper.vorlage-number", ["number": .text(number.value)]),
          url: url(ofPaper: "vorlage-\(report.year)"))
      },
      chapters: chapters, earlier: report.earlier.map { earlier($0, links) },
      unreported: concept.measures.filter { measures.report(on: $0) == nil }.map {
        measure($0, of: concept, links)
      },
      withoutTarget: concept.measures.filter { hasNoTarget($0, concept) }.map {
        measure($0, of: concept, links)
      },
      ownersGone: ownersGone(concept, report, links),
      footnotes: footnotes.isEmpty ? nil : footnotes)
  }

  func part(
    _ kind: ReportPart.Kind, of texts: some PaperTexts, _ links: PaperLinks
  ) -> (any Writable)? {
    texts.part(kind).flatMap {
      content(texts.document.sections[$0.section].content, links, headingShift: 2)
    }
  }

  /// No figure, no deadline, and not only on request: nothing by which it could be held to account
  /// (chapter 4.2).
  private func hasNoTarget(_ measure: Measure, _ concept: Concept) -> Bool {
    measure.force?.value != .onRequest && measure.target == nil
      && workspace.additionalTarget(measure, of: concept)?.target == nil
      && workspace.due(of: measure, in: concept) == nil
  }

  private func counts(_ measures: ReportedMeasures) -> [StateCountView] {
    MeasureState.allCases.map { state in
      StateCountView(
        state: words.state(state), count: measures.count(state),
        previous: measures.previousCount(state))
    }
  }

  private func figure(
    _ figure: KeyFigure, _ measures: ReportedMeasures, _ report: Report, _ links: PaperLinks
  ) -> KeyFigureView {
    let value: any Writable
    switch figure.source {
    case .text(let text):
      value = phrase(text, links) ?? TextContent("")
    case .statistic(let name):
      value = TextContent(workspace.figure(name.value).map(figureText) ?? "–")
    case .count(let count):
      value = TextContent(words.number(Number(self.count(count.value, measures, report))))
    }
    return KeyFigureView(value: value, label: phrase(figure.label, links) ?? TextContent(""))
  }

  private func figureText(_ figure: Figure) -> String {
    guard let value = figure.value else { return "–" }
    return figure.isPercentage ? words.number(value, unit: "%") : words.number(value)
  }

  private func count(
    _ count: KeyFigure.Count, _ measures: ReportedMeasures, _ report: Report
  ) -> Int {
    switch count {
    case .measures: measures.concept.measures.count
    case .onTarget: measures.count(.done) + measures.count(.ongoing) + measures.count(.onTrack)
    case .delayed: measures.count(.delayed)
    case .done: measures.count(.done)
    case .notStarted: measures.count(.notStarted)
    case .noOccasion: measures.count(.noOccasion)
    case .unreported: measures.concept.measures.filter { measures.report(on: $0) == nil }.count
    case .overdue:
      measures.concept.measures.filter { measure in
        measures.report(on: measure).flatMap { overdue(measure, $0, measures.concept, report) }
          != nil
      }.count
    }
  }

  /// How long the deadline of a measure has passed on the report's own day; `nil` where it has not,
  /// where the measure is finished, or where a later deadline was set and is being kept.
  func overdue(
    _ measure: Measure, _ measureReport: MeasureReport, _ concept: Concept, _ report: Report
  ) -> String? {
    guard let day = report.referenceDay, let due = workspace.due(of: measure, in: concept)?.last,
      due < day, let state = measureReport.state?.value
    else { return nil }
    switch state {
    case .done, .dropped, .noOccasion: return nil
    case .onTrack, .ongoing:
      if let newDue = measureReport.newDue, newDue.value.last >= day { return nil }
    case .delayed, .notStarted: break
    }
    return words.overdue(since: due, on: day)
  }

  private func changes(
    _ measures: ReportedMeasures, _ report: Report, _ concept: Concept, _ links: PaperLinks
  ) -> [ChangeView] {
    concept.measures.compactMap { measure in
      guard let old = measures.previousReport(on: measure)?.state?.value,
        let new = measures.report(on: measure)?.state?.value, old != new
      else { return nil }
      return ChangeView(
        measure: self.measure(measure, of: concept, links),
        url: URLValue(fragment: anchors(of: concept)[measure]), old: words.state(old),
        new: words.state(new))
    }
  }

  private func earlier(_ earlier: EarlierResolution, _ links: PaperLinks) -> EarlierView {
    EarlierView(
      resolution: words.set(earlier.resolution), on: earlier.on,
      body: earlier.body.map(bodyName), item: earlier.item,
      subject: phrase(earlier.subject, links), state: earlier.state.map { words.state($0.value) },
      text: phrase(earlier.text, links))
  }

  func bodyName(_ reference: Reference) -> String {
    words.text(workspace.settings.body(reference)?.name)
      ?? words.actor(reference, in: workspace).name
  }

  /// Owners whose time ends within the report's year or before, with what they leave behind.
  private func ownersGone(
    _ concept: Concept, _ report: Report, _ links: PaperLinks
  ) -> [OwnerGoneView] {
    guard let end = CalendarDate(year: report.year, month: 12, day: 31) else { return [] }
    return workspace.actors.compactMap { actor in
      guard let until = actor.until?.value.last, until <= end, actor.successor == nil else {
        return nil
      }
      let measures = concept.measures.filter { measure in
        measure.responsible.contains { workspace.actor($0)?.id == actor.id }
      }
      guard !measures.isEmpty else { return nil }
      return OwnerGoneView(
        actor: words.actor(actor), measures: measures.map { measure($0, of: concept, links) })
    }
  }
}

/// What a report and the one before say of each measure of the concept.
struct ReportedMeasures {
  let concept: Concept
  private let reports: [String: MeasureReport]
  private let previous: [String: MeasureReport]?

  init(_ report: Report, _ concept: Concept, previous: Report?) {
    self.concept = concept
    func byMeasure(_ report: Report) -> [String: MeasureReport] {
      var result: [String: MeasureReport] = [:]
      for measureReport in report.measures {
        guard let measure = concept.measure(measureReport.reference.value) else { continue }
        result[measure.id] = measureReport
      }
      return result
    }
    reports = byMeasure(report)
    self.previous = previous.map(byMeasure)
  }

  func report(on measure: Measure) -> MeasureReport? { reports[measure.id] }

  func previousReport(on measure: Measure) -> MeasureReport? { previous?[measure.id] }

  func count(_ state: MeasureState) -> Int {
    reports.values.count { $0.state?.value == state }
  }

  func previousCount(_ state: MeasureState) -> Int? {
    previous.map { $0.values.count { $0.state?.value == state } }
  }
}

extension Finances {
  /// The sum of the amounts; `nil` where there are none.
  var total: Money? {
    let amounts = items.compactMap(\.amount?.value)
    guard let first = amounts.first else { return nil }
    return amounts.dropFirst().reduce(first) { $0.adding($1) ?? $0 }
  }
}
