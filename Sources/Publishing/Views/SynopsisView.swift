public import Templating

/// All proposals of a year side by side with the revision that they amend.
public struct SynopsisView: View {
  public var paper: PaperView
  public var base: ComparedSideView
  /// How many proposals there are, and what became of them, in a sentence.
  public var summary: String
  /// Whether a committee has recommended anything yet.
  public var hasRecommendations: Bool
  /// Whether anything has been decided yet.
  public var hasDecisions: Bool
  /// The proposals by number.
  public var proposals: [SynopsisProposalView]
  /// The changes in the order of the concept.
  public var changes: [SynopsisChangeView]
  /// `house` or `federal`: how changes look in two columns.
  public var form: String
  public var papers: [PaperLinkView]

  public static let typeName = "ProposalSynopsis"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .record("base", of: ComparedSideView.self, "The revision that is amended") { $0.base },
    .text("summary", "How many proposals there are, and what became of them") { $0.summary },
    .boolean("hasRecommendations", "Whether a committee has spoken yet") {
      $0.hasRecommendations
    },
    .boolean("hasDecisions", "Whether anything has been decided yet") { $0.hasDecisions },
    .list("proposals", of: SynopsisProposalView.self, "The proposals by number") {
      $0.proposals
    },
    .list("changes", of: SynopsisChangeView.self, "The changes in the order of the concept") {
      $0.changes
    },
    .text("form", "house or federal: how changes look in two columns") { $0.form },
    .list("papers", of: PaperLinkView.self, "Other papers on the proposals of the year") {
      $0.papers
    },
  ]
}

/// A proposal in the list of a synopsis.
public struct SynopsisProposalView: View {
  public var number: String
  public var title: String
  public var kind: String
  public var proposer: String?
  /// What was decided or recommended last, in a few words.
  public var standing: String
  public var url: URLValue?

  public static let typeName = "SynopsisProposal"
  public static let fields: Fields<Self> = [
    .text("number", "Its number") { $0.number },
    .text("title", "Its title") { $0.title },
    .text("kind", "Its kind, in a word") { $0.kind },
    .text("proposer", "Who proposed it") { $0.proposer },
    .text("standing", "What was decided or recommended last; empty before that") { $0.standing },
    .url("url", "Its own paper") { $0.url },
  ]
}

/// A change in the synopsis.
public struct SynopsisChangeView: View {
  public var proposal: SynopsisProposalView
  public var change: ProposedChangeView
  /// What each committee said.
  public var recommendations: [DecisionView]
  /// The wording that they recommend instead; absent where it is as proposed.
  public var recommended: ComparedColumnsView?
  /// What was decided, in a sentence of few words.
  public var decision: DecisionView?
  /// What ended the matter or was decided on this change, in words.
  public var result: String?
  /// The wording that was resolved; absent where it is as proposed or as recommended.
  public var resolved: ComparedColumnsView?
  /// Whether it was resolved as the committees recommend.
  public var isAsRecommended: Bool
  /// Reasons and statement stand with the first change of a proposal.
  public var reasons: (any Writable)?
  public var statement: (any Writable)?
  /// Where the reasons stand, for the other changes.
  public var first: URLValue?
  /// Whether an earlier row names reasons, votes and days already.
  public var isRepeated: Bool { first != nil }
  /// `long` where the row is too long to be kept on one page.
  public var extent: String? { lines > Self.keptLines ? "long" : nil }

  /// How many lines a row may have that is not broken over pages: about a third of a page.
  private static let keptLines = 12

  /// About how many lines it takes in print: a line holds some 36 characters of the texts and 24 of the
  /// other columns.
  private var lines: Int {
    func lines(_ columns: ComparedColumnsView?, _ width: Int, isOld: Bool) -> Int {
      (columns?.sections ?? []).reduce(0) { sum, section in
        let texts =
          section.data.compactMap { isOld ? $0.old : $0.new }
          + section.blocks.compactMap { ($0.text ?? (isOld ? $0.old : $0.new))?.plainText }
        return sum + 2 + texts.reduce(0) { $0 + $1.utf8.count / width + 1 }
      }
    }
    let why = [reasons, statement].compactMap { $0?.plainText.utf8.count }.reduce(0, +)
    return max(
      lines(change.text, 36, isOld: true), lines(change.text, 36, isOld: false),
      3 * recommendations.count + lines(recommended, 24, isOld: false),
      3 + lines(resolved, 24, isOld: false), why / 24 + 2)
  }

  public static let typeName = "SynopsisChange"
  public static let fields: Fields<Self> = [
    .record("proposal", of: SynopsisProposalView.self, "The proposal that it belongs to") {
      $0.proposal
    },
    .record("change", of: ProposedChangeView.self, "The change with its texts") { $0.change },
    .list("recommendations", of: DecisionView.self, "What each committee said") {
      $0.recommendations
    },
    .record("recommended", of: ComparedColumnsView.self, "The wording recommended instead") {
      $0.recommended
    },
    .record("decision", of: DecisionView.self, "What was decided on the proposal") {
      $0.decision
    },
    .text("result", "What was decided on this change, in words") { $0.result },
    .record(
      "resolved", of: ComparedColumnsView.self,
      "The wording resolved; absent where it is as proposed or as recommended"
    ) { $0.resolved },
    .boolean("isAsRecommended", "Whether the wording recommended was resolved") {
      $0.isAsRecommended
    },
    .content("reasons", "The Begründung, with the first change of a proposal") { $0.reasons },
    .content("statement", "The Stellungnahme, with the first change of a proposal") {
      $0.statement
    },
    .boolean("isRepeated", "Whether an earlier row names reasons, votes and days already") {
      $0.isRepeated
    },
    .url("first", "Where the reasons stand, for the other changes") { $0.first },
    .text("extent", "long where the row is too long to be kept on one page") { $0.extent },
  ]
}
