public import Templating

/// The yearly check of the concept against the legal and social situation.
public struct ReviewView: View {
  public var paper: PaperView
  public var facts: [FactView]
  /// What came of it, and by which votes, in a sentence.
  public var standing: String
  /// `proposals` or `noChange`.
  public var resultKey: String?
  public var opening: (any Writable)?
  public var parts: [ReviewPartView]
  /// The proposals that followed.
  public var proposals: [SynopsisProposalView]
  public var footnotes: (any Writable)?
  public var papers: [PaperLinkView]

  public static let typeName = "Review"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .list("facts", of: FactView.self, "Body, date, revision, resolution") { $0.facts },
    .text("standing", "What came of it, and by which votes") { $0.standing },
    .text("resultKey", "proposals or noChange") { $0.resultKey },
    .content("opening", "Text before the first heading") { $0.opening },
    .list("parts", of: ReviewPartView.self, "Legal situation, social situation, result") {
      $0.parts
    },
    .list("proposals", of: SynopsisProposalView.self, "The proposals that followed") {
      $0.proposals
    },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
    .list("papers", of: PaperLinkView.self, "Other papers on the proposals of the year") {
      $0.papers
    },
  ]
}

/// A part of a review.
public struct ReviewPartView: View {
  public var id: String
  public var title: any Writable
  public var text: (any Writable)?

  public static let typeName = "ReviewPart"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .phrase("title", "The heading") { $0.title },
    .content("text", "What it says; absent where it is empty") { $0.text },
  ]
}
