internal import Localization
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

/// The program's own words in a paper: messages of the paper's catalogue, and values as its
/// language writes them.
struct Words: Sendable {
  let catalogue: Catalogue
  var language: Language { catalogue.language }
  private var formats: Formats { catalogue.formats }

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func callAsFunction(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    catalogue.text(key, arguments)
  }

  /// A text with the no-break spaces that its language wants.
  func set(_ text: String) -> String { typeset(text, language: language.base) }

  func text(_ text: LocalizedText?) -> String? { text.map { set($0.text(in: language.tag)) } }

  func day(_ date: CalendarDate) -> String { formats.text { $0.appendShort(date, to: &$1) } }

  /// A deadline: the day, or the vague words as they were written.
  func date(_ date: LooseDate) -> String {
    date.vagueText.map(set) ?? day(date.last)
  }

  func number(_ number: Number) -> String { formats.text { $0.append(number, to: &$1) } }

  func number(_ number: Number, unit: String) -> String {
    formats.text { $0.append(number, unit: unit, to: &$1) }
  }

  func percent(_ value: Percentage) -> String { formats.text { $0.append(value, to: &$1) } }

  func money(_ value: Money) -> String { formats.text { $0.append(value, to: &$1) } }

  func state(_ state: MeasureState) -> StateView {
    StateView(key: state.key, label: self("state.\(state.key)"))
  }

  func actor(_ reference: Reference, in workspace: Workspace) -> ActorView {
    guard let actor = workspace.actor(reference) else {
      return ActorView(name: set(reference.value), short: set(reference.value), until: nil)
    }
    return self.actor(actor)
  }

  func actor(_ actor: Actor) -> ActorView {
    ActorView(
      name: set(actor.name.text(in: language.tag)), short: set(actor.label(in: language.tag)),
      until: actor.until?.value.last)
  }

  func actors(_ references: [Reference], in workspace: Workspace) -> [ActorView] {
    references.map { actor($0, in: workspace) }
  }

  func target(_ target: Target) -> String {
    let bound =
      switch target.bound {
      case .atLeast: "target.at-least"
      case .atMost: "target.at-most"
      case .exactly: "target.exactly"
      }
    var arguments: [String: MessageArgument] = [
      "value": .number(target.value), "unit": .text(set(target.unit)),
    ]
    guard let per = target.per else { return self(bound, arguments) }
    arguments["per"] = .text(set(per))
    return self(bound + "-per", arguments)
  }

  /// How long a day lies back, in months or, under a month, in days.
  func overdue(since due: CalendarDate, on day: CalendarDate) -> String {
    let months =
      (day.year - due.year) * 12 + day.month - due.month
      - (day.day < due.day && !day.isLastOfMonth ? 1 : 0)
    return months > 0
      ? self("overdue.months", ["count": .number(Number(months))])
      : self("overdue.days", ["count": .number(Number(due.days(until: day)))])
  }
}

extension MeasureState {
  /// The key by which templates, style sheets and messages know the state.
  var key: String {
    switch self {
    case .done: "done"
    case .ongoing: "ongoing"
    case .onTrack: "on-track"
    case .delayed: "delayed"
    case .notStarted: "not-started"
    case .noOccasion: "no-occasion"
    case .dropped: "dropped"
    }
  }
}

extension Force {
  var key: String { self == .onRequest ? "on-request" : rawValue }
}

extension ConsultationResult {
  var key: String {
    switch self {
    case .recommendedAmended: "recommended-amended"
    case .resolvedAmended: "resolved-amended"
    default: rawValue
    }
  }
}

extension PaperKind {
  var key: String { self == .reportAndResolution ? "report-and-resolution" : rawValue }
}
