public import Localization
public import Templating
public import Workspace

/// The reading version of a revision of the concept.
public struct ConceptView: View {
  public var paper: PaperView
  public var revision: RevisionName
  public var isExtract: Bool
  public var facts: [FactView]
  public var note: (any Writable)?
  /// Text before the first heading.
  public var opening: (any Writable)?
  public var sections: [SectionView]
  public var sources: [any Writable]
  /// Of this revision and those before it, the oldest first.
  public var history: [RevisionEntryView]
  public var footnotes: (any Writable)?

  public static let typeName = "Concept"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("revision", "The year or day that names the revision") { String($0.revision) },
    .boolean("isExtract", "Whether only the points cited elsewhere are here") { $0.isExtract },
    .list("facts", of: FactView.self, "Adopted on, resolution, valid from and the like") {
      $0.facts
    },
    .phrase("note", "A note on the revision") { $0.note },
    .content("opening", "Text before the first heading") { $0.opening },
    .list("sections", of: SectionView.self, "The chapters") { $0.sections },
    .phrases("sources", "What the concept rests on") { $0.sources },
    .list(
      "history", of: RevisionEntryView.self,
      "The revision history: this revision and those before it, the oldest first"
    ) { $0.history },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
  ]
}

/// A line of the revision history.
public struct RevisionEntryView: View {
  public var revision: String
  public var url: URLValue?
  public var adopted: CalendarDate?
  public var resolution: String?
  public var validFrom: CalendarDate?
  /// The proposals from which it was made.
  public var proposals: [SynopsisProposalView]
  public var note: (any Writable)?
  /// The comparison with the revision before it.
  public var comparison: URLValue?

  public static let typeName = "RevisionEntry"
  public static let fields: Fields<Self> = [
    .text("revision", "The year or day that names the revision") { $0.revision },
    .url("url", "Its own paper; absent for this one") { $0.url },
    .date("adopted", "When it was adopted") { $0.adopted },
    .text("resolution", "By which resolution") { $0.resolution },
    .date("validFrom", "From when it is valid") { $0.validFrom },
    .list("proposals", of: SynopsisProposalView.self, "The proposals from which it was made") {
      $0.proposals
    },
    .phrase("note", "What else is to be said of it") { $0.note },
    .url("comparison", "The comparison with the revision before it") { $0.comparison },
  ]
}

/// A section of the concept with its subsections.
public struct SectionView: View {
  public var id: String
  public var number: String?
  public var title: any Writable
  public var plainTitle: String
  /// 1 for a chapter.
  public var level: Int
  public var url: URLValue?
  public var text: (any Writable)?
  public var measure: MeasureView?
  public var responsible: [ActorView]
  public var duties: [DutyView]
  public var sections: [SectionView]

  public static let typeName = "Section"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .text("number", "The number, where it has one") { $0.number },
    .phrase("title", "The title without the number") { $0.title },
    .text("plainTitle", "The title as text") { $0.plainTitle },
    .integer("level", "1 for a chapter, 2 for its sections") { $0.level },
    .url("url", "A link to this section") { $0.url },
    .content("text", "The section's own text") { $0.text },
    .record("measure", of: MeasureView.self, "The measure's data, if the section is one") {
      $0.measure
    },
    .list("responsible", of: ActorView.self, "Who is responsible for the whole section") {
      $0.responsible
    },
    .list("duties", of: DutyView.self, "What the section asks of the process") { $0.duties },
    .list("sections", of: SectionView.self, "The subsections") { $0.sections },
  ]
}

/// A measure's data.
public struct MeasureView: View {
  public var id: String
  public var number: String
  public var title: String
  /// Where the concept lays it down.
  public var url: URLValue?
  public var responsible: [ActorView]
  public var involved: [ActorView]
  public var force: String
  /// `duty`, `aim`, `support`, `discretion`, `on-request`
  public var forceKey: String
  public var proviso: (any Writable)?
  public var discretion: (any Writable)?
  public var norms: [any Writable]
  public var due: String?
  public var target: String?
  /// Who set the target or the deadline besides the concept, with the resolution.
  public var targetSource: String?
  public var isInferred: Bool
  public var note: (any Writable)?

  public static let typeName = "Measure"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .text("number", "The number, such as 5.2.4") { $0.number },
    .text("title", "The title") { $0.title },
    .url("url", "Where the concept lays it down") { $0.url },
    .list("responsible", of: ActorView.self, "Who is responsible") { $0.responsible },
    .list("involved", of: ActorView.self, "Who is involved") { $0.involved },
    .text("force", "How strongly it binds, in words") { $0.force },
    .text("forceKey", "duty, aim, support, discretion or on-request") { $0.forceKey },
    .phrase("proviso", "Under what proviso it stands") { $0.proviso },
    .phrase("discretion", "What is left to discretion") { $0.discretion },
    .phrases("norms", "The norms cited") { $0.norms },
    .text("due", "Until when, as the concept or the Integrationsbeirat says") { $0.due },
    .text("target", "The figure to be reached, in words") { $0.target },
    .text("targetSource", "Who set target or deadline, where not the concept itself") {
      $0.targetSource
    },
    .boolean("isInferred", "Whether the concept names no one and this is inferred") {
      $0.isInferred
    },
    .phrase("note", "A note") { $0.note },
  ]
}

/// What the concept asks of its own process.
public struct DutyView: View {
  public var what: (any Writable)?
  public var who: [ActorView]
  public var with: [ActorView]
  public var to: ActorView?
  /// When: "jährlich", "zum Jahresende", a date.
  public var when: String?
  public var form: String?
  public var condition: (any Writable)?

  public static let typeName = "Duty"
  public static let fields: Fields<Self> = [
    .phrase("what", "What is to be done") { $0.what },
    .list("who", of: ActorView.self, "Who owes it") { $0.who },
    .list("with", of: ActorView.self, "With whom") { $0.with },
    .record("to", of: ActorView.self, "To whom it is owed") { $0.to },
    .text("when", "When, in words") { $0.when },
    .text("form", "In what form") { $0.form },
    .phrase("condition", "As long as what holds") { $0.condition },
  ]
}
