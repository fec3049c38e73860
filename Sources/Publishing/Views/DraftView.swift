public import Templating

/// The consolidated text upon which the council votes.
public struct DraftView: View {
  public var paper: PaperView
  public var facts: [FactView]
  /// What was decided since, in a sentence.
  public var outcome: String?
  /// Why the proposals cannot be put together; then there is no text.
  public var problems: [String]
  public var opening: (any Writable)?
  public var sections: [SectionView]
  public var footnotes: (any Writable)?
  public var papers: [PaperLinkView]

  public static let typeName = "Draft"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .list("facts", of: FactView.self, "The revision amended, the wording, the proposals in it") {
      $0.facts
    },
    .text("outcome", "What was decided since, in a sentence") { $0.outcome },
    .texts("problems", "Why the proposals cannot be put together; then there is no text") {
      $0.problems
    },
    .content("opening", "Text before the first heading") { $0.opening },
    .list("sections", of: SectionView.self, "The chapters") { $0.sections },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
    .list("papers", of: PaperLinkView.self, "Other papers on the proposals of the year") {
      $0.papers
    },
  ]
}
