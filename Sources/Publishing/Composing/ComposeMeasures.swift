internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The measures by the section of the concept in which they stand.
  func chapters(
    _ measures: ReportedMeasures, _ report: Report, _ concept: Concept, _ links: PaperLinks
  ) -> [ChapterView] {
    let sections = concept.document.sections
    var chapters: [(parent: Int, measures: [MeasureReportView])] = []
    for measure in concept.measures {
      let parent = sections[measure.section].parent ?? measure.section
      let view = measureReport(measure, measures, report, concept, links)
      if chapters.last?.parent == parent {
        chapters[chapters.count - 1].measures.append(view)
      } else {
        chapters.append((parent, [view]))
      }
    }
    return chapters.map { chapter in
      let section = sections[chapter.parent]
      return ChapterView(
        number: section.number?.label, title: title(section, links), measures: chapter.measures)
    }
  }

  private func measureReport(
    _ measure: Measure, _ measures: ReportedMeasures, _ report: Report, _ concept: Concept,
    _ links: PaperLinks
  ) -> MeasureReportView {
    let current = measures.report(on: measure)
    let previous = measures.previousReport(on: measure)
    let target = workspace.additionalTarget(measure, of: concept)?.target ?? measure.target
    let values = (current?.values ?? []).map { value in
      indicator(value, target: target, previous: previous)
    }
    let view = self.measure(measure, of: concept, links)
    let progress = current?.progress?.value
    return MeasureReportView(
      measure: view, demand: demand(measure), state: current?.state.map { words.state($0.value) },
      text: current.flatMap {
        content(report.document.sections[$0.section].content, links, headingShift: 3)
      },
      progress: progress,
      bar: bar(progress: progress, values: current?.values ?? [], target: target), values: values,
      target: view.target, due: view.due, newDue: current?.newDue.map { words.date($0.value) },
      overdue: current.flatMap { overdue(measure, $0, concept, report) },
      reason: phrase(current?.reason, links),
      parts: (current?.parts ?? []).map { commitment($0, links) }, costs: current?.costs?.value,
      previousState: previous?.state.map { words.state($0.value) },
      hasChanged: previous?.state != nil && previous?.state?.value != current?.state?.value)
  }

  /// Proviso and discretion in one line.
  private func demand(_ measure: Measure) -> String {
    let discretion = measure.discretion.map { text in
      words("demand.discretion", ["what": .text(text.fragment.plainText)])
    }
    return [measure.proviso?.fragment.plainText, discretion].compactMap(\.self)
      .map(words.set).joined(separator: "; ")
  }

  private func indicator(
    _ value: IndicatorValue, target: Target?, previous: MeasureReport?
  ) -> IndicatorView {
    let before = previous?.values.first {
      folded($0.what) == folded(value.what)
        && folded($0.unit ?? "") == folded(value.unit ?? "")
    }
    return IndicatorView(
      what: words.set(value.what), value: value.value, unit: value.unit.map(words.set) ?? "",
      isTargetValue: value.isTargetValue,
      meetsTarget: value.isTargetValue ? target.map { $0.isMet(by: value.value) } : nil,
      previous: before?.value)
  }

  private func commitment(_ part: CommitmentReport, _ links: PaperLinks) -> CommitmentView {
    CommitmentView(
      label: part.label, what: phrase(part.what, links),
      state: part.state.map { words.state($0.value) }, progress: part.progress?.value)
  }
}
