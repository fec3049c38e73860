import Localization
import Templating

@testable import Publishing

extension Sample {
  var proposal: ProposalView {
    ProposalView(
      paper: paper("proposal-2020-05"), number: "2020-05", facts: facts, standing: "Standing",
      standingKey: isFull ? "resolved" : "open", occasion: some("Legal situation"),
      occasionWhat: some(inline("What happened")), occasionNorm: some(inline("Norm")),
      occasionSource: some(inline("Source")), reasons: some(block("Reasons")),
      statement: some(block("Statement")), costs: some(block("Costs")), finances: nil,
      changes: all(change("1"), bareChange("2")), decisions: all(decision, bareDecision),
      base: side("2018"), form: "house", papers: papers)
  }

  var papers: [PaperLinkView] {
    all(PaperLinkView(label: "Synopsis", url: address), PaperLinkView(label: "Review", url: nil))
  }

  func change(_ id: String) -> ProposedChangeView {
    ProposedChangeView(
      id: "change-\(id)", title: "Change \(id)", target: "5.1 Target", url: address,
      place: "Place \(id)", remarks: ["Below \(id)"], reason: inline("Reason \(id)"),
      recommendation: "Advice \(id)",
      result: "Result \(id)", resultKey: "resolved", text: columns("change-\(id)"),
      amended: [columns("change-\(id)-amended")], problems: ["Problem \(id)"])
  }

  private func bareChange(_ id: String) -> ProposedChangeView {
    ProposedChangeView(
      id: "change-\(id)", title: "Change \(id)", target: nil, url: nil, place: nil, remarks: [],
      reason: nil, recommendation: nil, result: nil, resultKey: nil,
      text: ComparedColumnsView(
        oldName: "Left", newName: "Right", sections: [], oldFootnotes: nil, newFootnotes: nil),
      amended: [], problems: [])
  }

  private func columns(_ id: String) -> ComparedColumnsView {
    ComparedColumnsView(
      oldName: "Left", newName: "Right",
      sections: [
        comparedSection(id + "-a", flag: "changed", [], true),
        comparedSection(id + "-b", flag: "added", [], true),
      ],
      oldFootnotes: nil, newFootnotes: nil)
  }

  var decision: DecisionView {
    DecisionView(
      body: "Kreistag", date: day, result: "resolved", resultKey: "resolved", yes: 36, no: 2,
      abstentions: 1, resolution: "KT 5", mover: "Mover", validFrom: day, isDecision: true)
  }

  var bareDecision: DecisionView {
    DecisionView(
      body: "Board", date: nil, result: nil, resultKey: nil, yes: nil, no: nil, abstentions: nil,
      resolution: nil, mover: nil, validFrom: nil, isDecision: false)
  }

  var synopsis: SynopsisView {
    SynopsisView(
      paper: paper("synopsis-2020"), base: side("2018"), summary: "Summary",
      hasRecommendations: isFull, hasDecisions: isFull,
      proposals: all(listed("2020-05", address), listed("2020-06", nil)),
      changes: all(row("1", first: nil), row("2", first: URLValue(fragment: "change-1"))),
      form: "house", papers: papers)
  }

  private func listed(_ number: String, _ url: URLValue?) -> SynopsisProposalView {
    SynopsisProposalView(
      number: number, title: "Proposal \(number)", kind: "Kind", proposer: some("Proposer"),
      standing: "Standing", url: url)
  }

  private func row(_ id: String, first: URLValue?) -> SynopsisChangeView {
    let isFirst = first == nil
    return SynopsisChangeView(
      proposal: listed("2020-05", address), change: isFirst ? change(id) : bareChange(id),
      recommendations: isFirst ? [decision, bareDecision] : [],
      recommended: isFirst ? columns("x") : nil, decision: isFirst ? decision : nil,
      result: isFirst ? "Result" : nil, resolved: isFirst ? columns("y") : nil,
      isAsRecommended: isFirst, reasons: isFirst ? block("Reasons") : nil,
      statement: isFirst ? block("Statement") : nil, first: first)
  }

  var draft: DraftView {
    DraftView(
      paper: paper("draft-2020"), facts: facts, outcome: some("Outcome"), problems: all("Problem"),
      opening: some(block("Opening")), sections: all(section("a", 1), bareSection("b")),
      footnotes: some(block("Footnotes")), papers: papers)
  }

  var review: ReviewView {
    ReviewView(
      paper: paper("review-2020"), facts: facts, standing: "Standing", resultKey: some("proposals"),
      opening: some(block("Opening")),
      parts: all(
        ReviewPartView(id: "part-1", title: inline("Legal situation"), text: block("Text")),
        ReviewPartView(id: "part-2", title: inline("Social situation"), text: nil)),
      proposals: all(listed("2020-05", address), listed("2020-06", nil)),
      footnotes: some(block("Footnotes")), papers: papers)
  }
}
