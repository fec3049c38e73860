public import Localization
public import Templating

/// The annual report.
public struct ReportView: View {
  public var paper: PaperView
  public var year: Int
  public var previousYear: Int?
  public var period: DateRange?
  public var asOf: CalendarDate?
  public var closing: CalendarDate?
  public var figures: [KeyFigureView]
  public var chart: (any Writable)?
  public var counts: [StateCountView]
  public var measureCount: Int
  public var summary: (any Writable)?
  public var changes: (any Writable)?
  public var changedStates: [ChangeView]
  public var decisions: (any Writable)?
  public var costs: (any Writable)?
  public var total: Money?
  public var hasCosts: Bool
  public var vorlage: PaperLinkView?
  public var chapters: [ChapterView]
  public var earlier: [EarlierView]
  public var unreported: [MeasureView]
  public var withoutTarget: [MeasureView]
  public var ownersGone: [OwnerGoneView]
  public var footnotes: (any Writable)?

  public static let typeName = "Report"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    // Years are names, not quantities: as numbers they would be grouped (2.019).
    .text("year", "The year reported on") { String($0.year) },
    .text("previousYear", "The year of the report before, where there is one") {
      $0.previousYear.map(String.init)
    },
    .dateRange("period", "The reporting period") { $0.period },
    .date("asOf", "The day to which figures belong (Stichtag)") { $0.asOf },
    .date("closing", "Until when contributions were considered (Redaktionsschluss)") {
      $0.closing
    },
    .list("figures", of: KeyFigureView.self, "The figures of page one, five at most") {
      $0.figures
    },
    .content("chart", "The states as an inline picture") { $0.chart },
    .list("counts", of: StateCountView.self, "How many measures are in each state") { $0.counts },
    .integer("measureCount", "How many measures the concept has") { $0.measureCount },
    .content("summary", "The summary, where the report has one") { $0.summary },
    .content("changes", "What changed, in the officer's words") { $0.changes },
    .list(
      "changedStates", of: ChangeView.self, "Measures whose state changed since the last report"
    ) { $0.changedStates },
    .content("decisions", "What needs a decision") { $0.decisions },
    .content("costs", "What it costs, in the officer's words") { $0.costs },
    .money("total", "The sum of the Vorlage's amounts") { $0.total },
    .boolean("hasCosts", "Whether the Vorlage has financial effects") { $0.hasCosts },
    .record("vorlage", of: PaperLinkView.self, "The Vorlage of this report") { $0.vorlage },
    .list("chapters", of: ChapterView.self, "The measures by section of the concept") {
      $0.chapters
    },
    .list("earlier", of: EarlierView.self, "How earlier resolutions were carried out") {
      $0.earlier
    },
    .list("unreported", of: MeasureView.self, "Measures that nobody reported on") {
      $0.unreported
    },
    .list("withoutTarget", of: MeasureView.self, "Measures without a measurable target") {
      $0.withoutTarget
    },
    .list("ownersGone", of: OwnerGoneView.self, "Measures whose owner has gone") {
      $0.ownersGone
    },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
  ]
}

/// One of the figures of page one.
public struct KeyFigureView: View {
  public var value: any Writable
  public var label: any Writable

  public static let typeName = "KeyFigure"
  public static let fields: Fields<Self> = [
    .phrase("value", "The figure") { $0.value },
    .phrase("label", "What it counts") { $0.label },
  ]
}

/// How many measures are in a state.
public struct StateCountView: View {
  public var state: StateView
  public var count: Int
  public var previous: Int?

  public static let typeName = "StateCount"
  public static let fields: Fields<Self> = [
    .record("state", of: StateView.self, "The state") { $0.state },
    .integer("count", "How many measures") { $0.count },
    .integer("previous", "How many in the report before") { $0.previous },
  ]
}

/// A measure whose state changed.
public struct ChangeView: View {
  public var measure: MeasureView
  public var url: URLValue?
  public var old: StateView
  public var new: StateView

  public static let typeName = "Change"
  public static let fields: Fields<Self> = [
    .record("measure", of: MeasureView.self, "The measure") { $0.measure },
    .url("url", "Where this report describes it") { $0.url },
    .record("old", of: StateView.self, "Its state in the report before") { $0.old },
    .record("new", of: StateView.self, "Its state now") { $0.new },
  ]
}

/// The measures of one section of the concept.
public struct ChapterView: View {
  public var number: String?
  public var title: any Writable
  public var measures: [MeasureReportView]

  public static let typeName = "Chapter"
  public static let fields: Fields<Self> = [
    .text("number", "The section's number") { $0.number },
    .phrase("title", "The section's title") { $0.title },
    .list("measures", of: MeasureReportView.self, "Its measures") { $0.measures },
  ]
}

/// What the report says of one measure.
public struct MeasureReportView: View {
  public var measure: MeasureView
  /// What the concept demands, in a few words.
  public var demand: String
  public var state: StateView?
  public var text: (any Writable)?
  public var progress: Percentage?
  /// Progress against target, as a picture.
  public var bar: (any Writable)?
  public var values: [IndicatorView]
  public var target: String?
  public var due: String?
  public var newDue: String?
  /// How long the deadline has passed, in words.
  public var overdue: String?
  public var reason: (any Writable)?
  public var parts: [CommitmentView]
  public var costs: Money?
  public var previousState: StateView?
  public var hasChanged: Bool

  public static let typeName = "MeasureReport"
  public static let fields: Fields<Self> = [
    .record("measure", of: MeasureView.self, "The measure") { $0.measure },
    .text("demand", "Proviso and discretion, in words; may be empty") { $0.demand },
    .record("state", of: StateView.self, "How it stands; absent without a report") { $0.state },
    .content("text", "What happened") { $0.text },
    .percentage("progress", "How far it is, where it has an end or a target") { $0.progress },
    .content("bar", "Progress or value against the target, as an inline picture") { $0.bar },
    .list("values", of: IndicatorView.self, "The figures") { $0.values },
    .text("target", "The figure to be reached, in words") { $0.target },
    .text("due", "The deadline, in words") { $0.due },
    .text("newDue", "The new deadline, in words") { $0.newDue },
    .text("overdue", "How long the deadline has passed, in words") { $0.overdue },
    .phrase("reason", "Why it is delayed or dropped") { $0.reason },
    .list("parts", of: CommitmentView.self, "Its single commitments") { $0.parts },
    .money("costs", "What it costs") { $0.costs },
    .record("previousState", of: StateView.self, "How it stood in the report before") {
      $0.previousState
    },
    .boolean("hasChanged", "Whether the state differs from the report before") { $0.hasChanged },
  ]
}

/// A figure of a measure.
public struct IndicatorView: View {
  public var what: String
  public var value: Number
  public var unit: String
  /// Whether it is measured against the target.
  public var isTargetValue: Bool
  /// Whether it reaches the target; absent for other figures.
  public var meetsTarget: Bool?
  /// The same figure in the report before.
  public var previous: Number?

  public static let typeName = "Indicator"
  public static let fields: Fields<Self> = [
    .text("what", "What is counted") { $0.what },
    .number("value", "The figure") { $0.value },
    .text("unit", "The unit; may be empty") { $0.unit },
    .boolean("isTargetValue", "Whether it is measured against the target") { $0.isTargetValue },
    .boolean("meetsTarget", "Whether it reaches the target") { $0.meetsTarget },
    .number("previous", "The same figure in the report before") { $0.previous },
  ]
}

/// One of a measure's commitments.
public struct CommitmentView: View {
  public var label: String
  public var what: (any Writable)?
  public var state: StateView?
  public var progress: Percentage?

  public static let typeName = "Commitment"
  public static let fields: Fields<Self> = [
    .text("label", "Its letter") { $0.label },
    .phrase("what", "What it is") { $0.what },
    .record("state", of: StateView.self, "How it stands") { $0.state },
    .percentage("progress", "How far it is") { $0.progress },
  ]
}

/// How an earlier resolution was carried out.
public struct EarlierView: View {
  public var resolution: String
  public var on: CalendarDate?
  public var body: String?
  public var item: String?
  public var subject: (any Writable)?
  public var state: StateView?
  public var text: (any Writable)?

  public static let typeName = "EarlierResolution"
  public static let fields: Fields<Self> = [
    .text("resolution", "The resolution's number") { $0.resolution },
    .date("on", "When it was taken") { $0.on },
    .text("body", "Who took it") { $0.body },
    .text("item", "Which of its points") { $0.item },
    .phrase("subject", "What it says") { $0.subject },
    .record("state", of: StateView.self, "How it stands") { $0.state },
    .phrase("text", "What was done") { $0.text },
  ]
}

/// An actor whose responsibility has ended without a successor.
public struct OwnerGoneView: View {
  public var actor: ActorView
  public var measures: [MeasureView]

  public static let typeName = "OwnerGone"
  public static let fields: Fields<Self> = [
    .record("actor", of: ActorView.self, "Who it was, and until when") { $0.actor },
    .list("measures", of: MeasureView.self, "The measures that need another owner") {
      $0.measures
    },
  ]
}

/// Another paper, to link to.
public struct PaperLinkView: View {
  public var label: String
  public var url: URLValue?

  public static let typeName = "PaperLink"
  public static let fields: Fields<Self> = [
    .text("label", "Its kind and number") { $0.label },
    .url("url", "Where it is") { $0.url },
  ]
}
