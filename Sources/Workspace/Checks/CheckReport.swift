internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  func check(_ report: Report) {
    checkIDs(report.document)
    checkHeadings(report.document, numbered: false)
    checkGendering(report.document)
    guard let name = report.concept else { return }
    guard let concept = workspace.concept(name.value) else {
      reportUnknownRevision(String(name.value), name.span)
      return
    }
    checkLinks(report.document, home: concept)
    checkMeasures(report, concept)
    for figure in report.keyFigures { check(figure, home: concept) }
    for earlier in report.earlier {
      if let body = earlier.body { checkBody(body) }
      for text in [earlier.subject, earlier.text].compactMap(\.self) {
        checkLinks(text, home: concept)
      }
    }
    if let paper = report.paper { check(paper, of: report, concept) }
  }

  private func check(_ figure: KeyFigure, home: Concept) {
    checkLinks(figure.label, home: home)
    switch figure.source {
    case .text(let text): checkLinks(text, home: home)
    case .statistic(let reference):
      checkDestination("stat:\(reference.value)", reference.span, text: nil, home: home)
    case .count: break
    }
  }

  /// Each measure once, and nothing that is no measure.
  private func checkMeasures(_ report: Report, _ concept: Concept) {
    var seen: [String: Span] = [:]
    for measureReport in report.measures {
      let reference = measureReport.reference
      guard let measure = concept.measure(reference.value) else {
        // Every number is but a digit away from another: only a name suggests what was meant.
        let isNumber = reference.value.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        let known = isNumber ? [] : concept.measures
        self.report(
          .unknownMeasure, reference.span,
          ["name": reference.value, "revision": String(concept.revision)]
        ) { nearest(to: reference.value, among: known.lazy.map(\.id)) }
        continue
      }
      if let first = seen[measure.id] {
        self.report(
          .duplicateReport, reference.span, ["number": measure.number, "line": line(of: first)])
      }
      seen[measure.id] = reference.span
      let section = report.document.sections[measureReport.section]
      if let number = section.number, number.label != measure.number {
        self.report(
          .numberDiffers, report.document.span(of: section.heading ?? 0),
          ["expected": measure.number, "number": number.label])
      }
      check(measureReport, measure, report, concept)
    }
    let unreported = concept.measures.filter { seen[$0.id] == nil }.map(\.number)
    if !unreported.isEmpty {
      self.report(
        .unreportedMeasure, report.yearSpan,
        ["measures": unreported.joined(separator: ", ")])
    }
  }

  private func check(
    _ measureReport: MeasureReport, _ measure: Measure, _ report: Report, _ concept: Concept
  ) {
    let target = workspace.additionalTarget(measure, of: concept)?.target ?? measure.target
    let hasEnd = target != nil || workspace.due(of: measure, in: concept) != nil
    checkProgress(measureReport.state, measureReport.progress, hasEnd: hasEnd)
    for part in measureReport.parts { checkProgress(part.state, part.progress, hasEnd: hasEnd) }
    for text in [measureReport.reason].compactMap(\.self) + measureReport.parts.compactMap(\.what) {
      checkLinks(text, home: concept)
    }
    if let state = measureReport.state, state.value == .noOccasion,
      measure.force?.value != .onRequest
    {
      self.report(.noCause, state.span)
    }
    for value in measureReport.values where value.isTargetValue {
      if let target, let unit = value.unit, folded(unit) != folded(target.unit) {
        self.report(.unitDiffers, value.span, ["unit": unit, "expected": target.unit])
      }
    }
    checkDeadline(measureReport, measure, report, concept)
  }

  /// - Parameter hasEnd: whether the measure has a target or a deadline, so that a percentage means
  ///   something even where it goes on.
  private func checkProgress(
    _ state: Located<MeasureState>?, _ progress: Located<Percentage>?, hasEnd: Bool
  ) {
    guard let progress else { return }
    let number = progress.value.number
    guard number >= 0, number <= 100 else {
      report(.progressRange, progress.span)
      return
    }
    guard let state else { return }
    let contradicts =
      switch state.value {
      case .done: number != 100
      case .notStarted: !number.isZero
      case .onTrack, .delayed: number == 100
      case .ongoing, .noOccasion, .dropped: false
      }
    if contradicts {
      report(
        .stateContradiction, progress.span,
        ["state": state.value.words[0], "progress": number.germanText])
    } else if !hasEnd, [.ongoing, .noOccasion].contains(state.value) {
      report(.progressWithoutEnd, progress.span, ["state": state.value.words[0]])
    }
  }

  /// A deadline that has passed needs a state that says why.
  private func checkDeadline(
    _ measureReport: MeasureReport, _ measure: Measure, _ report: Report, _ concept: Concept
  ) {
    guard let day = report.referenceDay, let state = measureReport.state?.value,
      let due = workspace.due(of: measure, in: concept), due.last < day
    else { return }
    let explained =
      switch state {
      case .done, .dropped, .noOccasion: true
      case .delayed: measureReport.reason != nil
      case .onTrack, .ongoing, .notStarted:
        measureReport.newDue.map { $0.value.last >= day } ?? false
      }
    if !explained {
      let span = measureReport.state?.span
      self.report(
        .deadlinePassed, span, ["due": due.vagueText ?? due.last.germanText])
    }
  }

  /// A report and a debate for each year in which a concept has been in force (chapters 4.1 and 6).
  func checkYears() {
    guard let today = workspace.today,
      let first = workspace.concepts.first(where: { !$0.isExtract && $0.validFrom != nil }),
      let validFrom = first.validFrom, validFrom.value.year <= today.year
    else { return }
    for year in validFrom.value.year...today.year {
      guard let report = workspace.report(year) else {
        let endOfYear = CalendarDate(year: year, month: 12, day: 31)
        if let endOfYear, endOfYear <= today {
          findings.add(
            Diagnostic(.missingReport, path: "reports", ["year": String(year)]))
        }
        continue
      }
      guard report.isHeadReadable else { continue }
      let debated = report.paper?.debates.contains { $0.date?.value.year == year }
      if debated != true {
        self.report(.missingDebate, report.yearSpan, ["year": String(year)])
      }
    }
  }
}

extension Workspace {
  /// When a measure is due: as the Integrationsbeirat set it, else as the concept says.
  public func due(of measure: Measure, in concept: Concept) -> LooseDate? {
    additionalTarget(measure, of: concept)?.due?.value ?? measure.due?.value
  }
}
