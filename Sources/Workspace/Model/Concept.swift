public import Diagnostics
public import Localization
public import Markup
public import YAMLReading

/// One revision of the concept.
public struct Concept: Sendable {
  /// From the file's name.
  public let revision: RevisionName
  public let document: Document
  public let title: String
  public let subtitle: String?
  public let adopted: Located<CalendarDate>?
  /// The resolution by which it was adopted.
  public let resolution: String?
  public let validFrom: Located<CalendarDate>?
  /// The years that it covers, as text.
  public let horizon: String?
  public let predecessor: Located<RevisionName>?
  /// This revision and those before it, the oldest first; empty where the file names none.
  public let history: [RevisionEntry]
  /// Whether the file holds only the points that other papers cite.
  public let isExtract: Bool
  public let adoptedBy: Reference?
  public let draftedBy: [Reference]
  public let sources: [InlineText]
  public let note: InlineText?
  /// The data of sections other than measures, by section index.
  public let data: [SectionFacts]
  /// In the order of the document.
  public let measures: [Measure]
  let lookup: ConceptLookup

  public var source: SourceFile { document.source }

  /// The section that an id or a number names.
  public func section(_ name: String) -> Section? {
    lookup.sections[name].map { document.sections[$0] }
  }

  /// All sections that a name can mean: the one of an id, else those of a number, else those of a
  /// title, with or without its number.
  public func sections(named name: String) -> [Section] {
    let places = lookup.sections.places(name)
    if !places.isEmpty { return places.map { document.sections[$0] } }
    if name.last == ".", name.dropLast().last?.isNumber == true {
      return sections(named: String(name.dropLast()))
    }
    return lookup.sectionTitles.places(name, in: document).map { document.sections[$0] }
  }

  /// The section that a change of a proposal means.
  ///
  /// A number or a title says what it said in the revision that the proposal amends; in another
  /// revision the section is found again by its id.
  func sections(named name: String, in amended: Concept?) -> [Section] {
    if let place = lookup.sections.place(ofID: name) { return [document.sections[place]] }
    guard let amended, amended.revision != revision else { return sections(named: name) }
    let meant = amended.sections(named: name)
    guard meant.count == 1 else { return meant }
    guard let id = meant[0].id else { return sections(named: name) }
    return lookup.sections.place(ofID: id).map { [document.sections[$0]] } ?? []
  }

  /// The measure that a report's heading or a reference names: by id, number or title.
  public func measure(_ name: String) -> Measure? {
    lookup.measure(name).map { measures[$0] }
  }

  /// The measure that a section is.
  public func measure(in section: Section) -> Measure? {
    lookup.measureOfSection[section.index].map { measures[$0] }
  }

  /// The data of a section that is no measure.
  public func data(of section: Section) -> SectionFacts? {
    lookup.dataOfSection[section.index].map { data[$0] }
  }
}

/// What the concept binds somebody to do.
public struct Measure: Sendable {
  public let section: Int
  /// The identity through all revisions: the heading's id, else its number.
  public let id: String
  /// A label that may change: `5.4.1.10`.
  public let number: String
  public let title: String
  public let headingSpan: Span
  public let responsible: [Reference]
  public let involved: [Reference]
  public let force: Located<Force>?
  public let proviso: InlineText?
  /// What is left to discretion.
  public let discretion: InlineText?
  public let norms: [InlineText]
  public let due: Located<LooseDate>?
  public let target: Target?
  /// Whether the responsible actor was inferred, since the concept names none.
  public let isInferred: Bool
  public let note: InlineText?
}

/// How strongly a measure binds.
public enum Force: String, FieldChoice {
  /// "wird", "ist zu"
  case duty
  /// "wird angestrebt"
  case aim
  /// "setzt sich ein", "unterstützt"
  case support
  /// "kann"
  case discretion
  /// "auf Anfrage"
  case onRequest

  public var words: [String] {
    switch self {
    case .duty: ["Pflicht", "duty"]
    case .aim: ["Ziel", "aim"]
    case .support: ["Unterstützung", "support"]
    case .discretion: ["Ermessen", "discretion"]
    case .onRequest: ["auf Anfrage", "on-request", "on request"]
    }
  }
}

/// A figure to be reached.
public struct Target: Sendable {
  public let value: Number
  public let unit: String
  /// The time in which it is to be reached: "Jahr".
  public let per: String?
  public let bound: Bound
  public let span: Span

  public enum Bound: Sendable { case exactly, atLeast, atMost }

  /// Whether a value reaches the target.
  public func isMet(by value: Number) -> Bool {
    switch bound {
    case .exactly: value == self.value
    case .atLeast: value >= self.value
    case .atMost: value <= self.value
    }
  }
}

/// Data of a section that is no measure.
public struct SectionFacts: Sendable {
  public let section: Int
  public let responsible: [Reference]
  public let duties: [Duty]
  /// Points of an earlier revision that stay in force.
  public let remainsInForce: [Reference]
}

/// What the concept asks of its own process.
public struct Duty: Sendable {
  public let section: Int
  public let id: String
  public let idSpan: Span
  public let who: [Reference]
  public let with: [Reference]
  public let to: Reference?
  /// Whether it comes round every year.
  public let isYearly: Bool
  /// Until when: a date, or the end of each year.
  public let due: DutyDue?
  public let form: String?
  public let what: InlineText?
  /// The condition under which it holds.
  public let condition: InlineText?
  /// What in the workspace shows that it was done for a year.
  public let evidence: Evidence?

  /// What can show that a yearly duty was done.
  public enum Evidence: String, FieldChoice {
    /// The annual report is there.
    case report
    /// The Vorlage is there.
    case vorlage
    /// The Beratungsfolge records a debate.
    case debate

    public var words: [String] {
      switch self {
      case .report: ["Bericht", "report"]
      case .vorlage: ["Vorlage", "paper"]
      case .debate: ["Beratung", "debate"]
      }
    }
  }
}

/// When a duty falls due.
public enum DutyDue: Sendable {
  case date(LooseDate)
  case endOfYear
}

/// A figure that the Integrationsbeirat has set besides the concept (chapter 4.1).
public struct AdditionalTarget: Sendable {
  public let measure: Reference
  public let target: Target?
  public let due: Located<LooseDate>?
  public let resolution: String?
  public let resolvedOn: CalendarDate?
  public let note: InlineText?
}
