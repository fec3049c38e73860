import Localization
import Templating

@testable import Publishing

extension Sample {
  var report: ReportView {
    ReportView(
      paper: paper("report-2019"), year: 2019, previousYear: some(2018),
      period: some(day.flatMap { DateRange($0, $0) }), asOf: some(day), closing: some(day),
      figures: all(KeyFigureView(value: inline("6.688"), label: inline("people"))),
      chart: some(SamplePicture()),
      counts: all(
        StateCountView(state: state("done"), count: 2, previous: 1),
        StateCountView(state: state("on-track"), count: 7, previous: nil)),
      measureCount: isFull ? 27 : 0, summary: some(block("Summary")),
      changes: some(block("Changes")),
      changedStates: all(
        ChangeView(measure: measure("x"), url: address, old: state("delayed"), new: state("done"))),
      decisions: some(block("Decisions")), costs: some(block("Costs")),
      total: some(Money(euroCents: 2_255_000)), hasCosts: isFull,
      vorlage: some(PaperLinkView(label: "Vorlage 0417/2019", url: address)),
      chapters: all(
        ChapterView(
          number: "5.2", title: inline("Chapter"), measures: [fullReport, bareReport]),
        ChapterView(number: nil, title: inline("Empty chapter"), measures: [])),
      earlier: all(
        EarlierView(
          resolution: "KT 118/2018", on: day, body: "Kreistag", item: "2",
          subject: inline("Subject"), state: state("done"), text: inline("Carried out")),
        EarlierView(
          resolution: "KT 119/2018", on: nil, body: nil, item: nil, subject: nil, state: nil,
          text: nil)),
      unreported: all(measure("u")), withoutTarget: all(measure("t")),
      ownersGone: actors.map { OwnerGoneView(actor: $0, measures: [measure("o")]) },
      footnotes: some(block("Footnotes")))
  }

  private var fullReport: MeasureReportView {
    MeasureReportView(
      measure: measure("full"), demand: "Demand", state: state("delayed"),
      text: block("What happened"), progress: Percentage(70), bar: SamplePicture(),
      values: [
        IndicatorView(
          what: "Missions", value: 412, unit: "", isTargetValue: true, meetsTarget: true,
          previous: 310),
        IndicatorView(
          what: "Places", value: 9, unit: "places", isTargetValue: true, meetsTarget: false,
          previous: nil),
      ],
      target: "350 a year", due: "Mid 2018", newDue: "30.06.2020", overdue: "15 months",
      reason: inline("Reason"),
      parts: [
        CommitmentView(
          label: "a", what: inline("Part"), state: state("ongoing"), progress: Percentage(50)),
        CommitmentView(label: "b", what: nil, state: nil, progress: nil),
      ],
      costs: Money(euroCents: 1_440_000), previousState: state("on-track"), hasChanged: true)
  }

  private var bareReport: MeasureReportView {
    MeasureReportView(
      measure: Sample(isFull: false, language: language).measure("bare"), demand: "", state: nil,
      text: nil, progress: nil, bar: nil, values: [], target: nil, due: nil, newDue: nil,
      overdue: nil, reason: nil, parts: [], costs: nil, previousState: nil, hasChanged: false)
  }
}
