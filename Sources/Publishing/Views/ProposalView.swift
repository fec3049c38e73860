public import Localization
public import Templating

/// A proposal to amend the concept, with what became of it.
public struct ProposalView: View {
  public var paper: PaperView
  public var number: String
  public var facts: [FactView]
  /// What was decided or recommended last, in a sentence.
  public var standing: String
  public var standingKey: String
  /// What gave rise to it: "Rechtslage".
  public var occasion: String?
  public var occasionWhat: (any Writable)?
  public var occasionNorm: (any Writable)?
  public var occasionSource: (any Writable)?
  public var reasons: (any Writable)?
  public var statement: (any Writable)?
  public var costs: (any Writable)?
  public var finances: FinancesView?
  public var changes: [ProposedChangeView]
  public var decisions: [DecisionView]
  public var base: ComparedSideView
  /// `house` or `federal`: how changes look in two columns.
  public var form: String
  /// Other papers on the proposals of the year.
  public var papers: [PaperLinkView]

  public static let typeName = "Proposal"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("number", "The proposal's number") { $0.number },
    .list("facts", of: FactView.self, "Number, kind, revision, proposer, date") { $0.facts },
    .text("standing", "What was decided or recommended last, in a sentence") { $0.standing },
    .text(
      "standingKey", "resolved, resolved-amended, partly, rejected and the like; open before that"
    ) { $0.standingKey },
    .text("occasion", "What gave rise to it: the legal or the social situation") { $0.occasion },
    .phrase("occasionWhat", "What happened") { $0.occasionWhat },
    .phrase("occasionNorm", "The norm") { $0.occasionNorm },
    .phrase("occasionSource", "Where that stands") { $0.occasionSource },
    .content("reasons", "The Begründung") { $0.reasons },
    .content("statement", "The Stellungnahme der Verwaltung") { $0.statement },
    .content("costs", "What the proposal says of its financial effects") { $0.costs },
    .record("finances", of: FinancesView.self, "The financial effects as figures") { $0.finances },
    .list("changes", of: ProposedChangeView.self, "The changes, in the order of the proposal") {
      $0.changes
    },
    .list("decisions", of: DecisionView.self, "What the bodies decided, in their order") {
      $0.decisions
    },
    .record("base", of: ComparedSideView.self, "The revision that is amended") { $0.base },
    .text("form", "house or federal: how changes look in two columns") { $0.form },
    .list("papers", of: PaperLinkView.self, "Other papers on the proposals of the year") {
      $0.papers
    },
  ]
}

/// One change that a proposal makes.
public struct ProposedChangeView: View {
  public var id: String
  /// As the proposal calls it: "Änderung 1: Flyer".
  public var title: String
  /// The section that is changed: "5.2.5 Mehrsprachige Flyer".
  public var target: String?
  public var url: URLValue?
  /// Where it moves or is inserted, in words.
  public var place: String?
  public var remarks: [String]
  public var reason: (any Writable)?
  /// What the committees recommend to do with this change alone.
  public var recommendation: String?
  /// What was decided on this change alone.
  public var result: String?
  public var resultKey: String?
  public var text: ComparedColumnsView
  /// What was proposed beside what was recommended or resolved instead.
  public var amended: [ComparedColumnsView]
  /// Why it cannot be made to the revision.
  public var problems: [String]

  public static let typeName = "ProposedChange"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .text("title", "What the proposal calls it") { $0.title },
    .text("target", "The section that is changed; absent where one is inserted") { $0.target },
    .url("url", "Where the revision has that section") { $0.url },
    .text("place", "Where it moves or is inserted, in words") { $0.place },
    .texts("remarks", "What else happens: numbers below that follow") { $0.remarks },
    .phrase("reason", "The reason for this change alone") { $0.reason },
    .text("recommendation", "What the committees recommend on this change alone, in words") {
      $0.recommendation
    },
    .text("result", "What was decided on this change alone, in words") { $0.result },
    .text("resultKey", "resolved, rejected and the like") { $0.resultKey },
    .record("text", of: ComparedColumnsView.self, "The revision beside the proposal") { $0.text },
    .list(
      "amended", of: ComparedColumnsView.self,
      "The proposal beside what was recommended, and beside what was resolved instead"
    ) { $0.amended },
    .texts("problems", "Why it cannot be made to the revision") { $0.problems },
  ]
}

/// Two texts side by side.
public struct ComparedColumnsView: View {
  public var oldName: String
  public var newName: String
  public var sections: [ComparedSectionView]
  public var oldFootnotes: (any Writable)?
  public var newFootnotes: (any Writable)?

  public static let typeName = "ComparedColumns"
  public static let fields: Fields<Self> = [
    .text("oldName", "What the left column is called") { $0.oldName },
    .text("newName", "What the right column is called") { $0.newName },
    .list("sections", of: ComparedSectionView.self, "The sections that differ") { $0.sections },
    .content("oldFootnotes", "The footnotes of the left column") { $0.oldFootnotes },
    .content("newFootnotes", "The footnotes of the right column, or of both texts in one") {
      $0.newFootnotes
    },
  ]
}

/// What a body decided on a proposal.
public struct DecisionView: View {
  public var body: String
  public var date: CalendarDate?
  public var result: String?
  public var resultKey: String?
  public var yes: Int?
  public var no: Int?
  public var abstentions: Int?
  public var resolution: String?
  public var mover: String?
  public var validFrom: CalendarDate?
  public var isDecision: Bool
  /// Absent where it is on the whole proposal.
  public var changes: String?

  public static let typeName = "Decision"
  public static let fields: Fields<Self> = [
    .text("body", "The body's name") { $0.body },
    .date("date", "The day of the session") { $0.date },
    .text("result", "What came of it, in words") { $0.result },
    .text("resultKey", "recommended, resolved, rejected and the like") { $0.resultKey },
    .integer("yes", "Votes in favour") { $0.yes },
    .integer("no", "Votes against") { $0.no },
    .integer("abstentions", "Abstentions") { $0.abstentions },
    .text("resolution", "The resolution's number") { $0.resolution },
    .text("mover", "Who moved the amendment") { $0.mover },
    .date("validFrom", "From when it is in force") { $0.validFrom },
    .boolean("isDecision", "Whether this body decides") { $0.isDecision },
    .text("changes", "On which changes of the proposal alone") { $0.changes },
  ]
}
