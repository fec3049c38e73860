public import Diagnostics
public import Localization
public import Markup
public import YAMLReading

/// The annual report on how the concept is carried out.
public struct Report: Sendable {
  public let year: Int
  public let yearSpan: Span
  /// Whether its front matter could be read: of one that could not, nothing is known to be missing.
  public let isHeadReadable: Bool
  public let document: Document
  /// The revision that it reports on.
  public let concept: Located<RevisionName>?
  public let title: String
  public let period: Located<DateRange>?
  /// The Stichtag of the figures.
  public let asOf: Located<CalendarDate>?
  /// The Redaktionsschluss: until when contributions were considered.
  public let closing: Located<CalendarDate>?
  /// The figures of page one.
  public let keyFigures: [KeyFigure]
  public let earlier: [EarlierResolution]
  /// The fields of the Vorlage with which the report goes to the Kreistag.
  public let paper: CouncilPaper?
  public let parts: [ReportPart]
  public let measures: [MeasureReport]

  public var source: SourceFile { document.source }

  /// The day against which this report measures deadlines.
  public var referenceDay: CalendarDate? { asOf?.value ?? period?.value.last }

  public func part(_ kind: ReportPart.Kind) -> ReportPart? {
    parts.first { $0.kind == kind }
  }

  public func content(of part: ReportPart) -> Fragment {
    document.sections[part.section].content
  }
}

/// One of the figures on page one.
public struct KeyFigure: Sendable {
  public enum Source: Sendable {
    /// What the officer wrote.
    case text(InlineText)
    /// A statistic `id@date`.
    case statistic(Reference)
    /// Counted from the report itself.
    case count(Located<Count>)
  }

  public let source: Source
  public let label: InlineText

  /// What of a report can be counted.
  public enum Count: String, FieldChoice {
    case measures, onTarget, delayed, done, notStarted, noOccasion, overdue, unreported

    public var words: [String] {
      switch self {
      case .measures: ["massnahmen", "measures"]
      case .onTarget: ["im-ziel", "on-target"]
      case .delayed: ["verzögert", "delayed"]
      case .done: ["erledigt", "done"]
      case .notStarted: ["nicht-begonnen", "not-started"]
      case .noOccasion: ["kein-anlass", "no-occasion"]
      case .overdue: ["überfällig", "overdue"]
      case .unreported: ["ohne-bericht", "unreported"]
      }
    }
  }
}

/// How an earlier resolution was carried out.
public struct EarlierResolution: Sendable {
  public let resolution: String
  public let on: CalendarDate?
  public let body: Reference?
  public let item: String?
  public let subject: InlineText?
  public let state: Located<MeasureState>?
  public let text: InlineText?
}

/// A prose part of the report, recognised by its heading.
public struct ReportPart: Sendable {
  public let kind: Kind
  public let section: Int

  public enum Kind: String, FieldChoice {
    case summary, changes, decisions, resolution, reasons, alternatives, costs

    public var words: [String] {
      switch self {
      case .summary: ["Zusammenfassung", "Summary"]
      case .changes: ["Was sich geändert hat", "What has changed", "Änderungen"]
      case .decisions: ["Was zu entscheiden ist", "What needs a decision", "Entscheidungsbedarf"]
      case .resolution: ["Beschlussvorschlag", "Proposed resolution"]
      case .reasons: ["Begründung", "Sachverhalt", "Begründung/Sachverhalt", "Reasons"]
      case .alternatives: ["Alternativen", "Alternatives"]
      case .costs: ["Was es kostet", "What it costs", "Kosten"]
      }
    }
  }
}

/// What a report says of one measure.
public struct MeasureReport: Sendable {
  public let section: Int
  /// The name by which the heading refers to the measure: id, number or title.
  public let reference: Reference
  public let state: Located<MeasureState>?
  public let progress: Located<Percentage>?
  public let values: [IndicatorValue]
  /// Why it is delayed or dropped.
  public let reason: InlineText?
  public let newDue: Located<LooseDate>?
  public let parts: [CommitmentReport]
  public let costs: Located<Money>?
}

/// One of several commitments of a measure.
public struct CommitmentReport: Sendable {
  public let label: String
  public let what: InlineText?
  public let state: Located<MeasureState>?
  public let progress: Located<Percentage>?
}

/// A figure that shows how far a measure is.
public struct IndicatorValue: Sendable {
  public let what: String
  public let value: Number
  public let unit: String?
  public let asOf: CalendarDate?
  /// Whether it is the value that the target is measured by.
  public let isTargetValue: Bool
  public let span: Span
}

/// How a measure stands.
public enum MeasureState: String, FieldChoice {
  case done, ongoing, onTrack, delayed, notStarted, noOccasion, dropped

  public var words: [String] {
    switch self {
    case .done: ["erledigt", "done"]
    case .ongoing: ["laufend", "ongoing"]
    case .onTrack: ["im Plan", "on-track", "on track"]
    case .delayed: ["verzögert", "delayed"]
    case .notStarted: ["nicht begonnen", "not-started", "not started"]
    case .noOccasion: ["kein Anlass", "no-occasion", "no occasion"]
    case .dropped: ["entfallen", "dropped"]
    }
  }
}
