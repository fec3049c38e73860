internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Checker {
  func checkProposals() {
    var numbers: [String: Proposal] = [:]
    for proposal in workspace.proposals {
      if let number = proposal.number {
        if let first = numbers[number.key] {
          report(
            .duplicateProposal, number.span,
            ["number": number.value, "other": first.source.path])
        } else {
          numbers[number.key] = proposal
        }
      }
      check(proposal)
    }
    for review in workspace.reviews { check(review) }
    checkReviewedYears()
  }

  private func check(_ proposal: Proposal) {
    if let proposer = proposal.proposer { checkActor(proposer) }
    for decision in proposal.decisions {
      if !workspace.isAuthority(decision, on: proposal) { checkBody(decision.body) }
      check(decision)
    }
    if let authority = proposal.authority { checkActor(authority) }
    guard let amends = proposal.amends else { return }
    guard let concept = workspace.concept(amends.value) else {
      reportUnknownRevision(String(amends.value), amends.span)
      return
    }
    for text in [proposal.occasion?.what, proposal.occasion?.norm, proposal.occasion?.source] {
      if let text { checkLinks(text, home: concept) }
    }
    for change in proposal.changes { check(change, of: proposal, concept) }
  }

  /// More against than for a proposal, and yet it was adopted.
  private func check(_ decision: Decision) {
    guard let result = decision.result, let yes = decision.yes, let no = decision.no, yes <= no,
      result.value.isFavourable
    else { return }
    report(
      .votesAgainst, result.span,
      ["result": result.value.words[0], "yes": String(yes), "no": String(no)])
  }

  /// What a change names must be there: in the revision, or among what other proposals insert.
  private func check(_ change: Change, of proposal: Proposal, _ concept: Concept) {
    if let reason = change.reason { checkLinks(reason, home: concept) }
    if let target = change.target,
      !(target.namesHead && concept.sections(named: target.value).isEmpty)
    {
      checkSection(target, in: concept)
    }
    if let anchor = change.place?.anchor, !cache.inserted(workspace).contains(anchor.value) {
      checkSection(anchor, in: concept)
    }
  }

  private func checkSection(_ reference: Reference, in concept: Concept) {
    let meant = concept.sections(named: reference.value)
    if meant.count > 1 { return findings.add(.ambiguousSection(reference, meant)) }
    guard let section = meant.first else {
      report(.unknownSection, reference.span, ["name": reference.value]) {
        nearest(to: reference.value, among: concept.document.sections.compactMap(\.id))
      }
      return
    }
    guard let id = section.id, id != reference.value else { return }
    report(
      .namedByNumber, reference.span,
      ["number": reference.value, "revision": String(concept.revision), "id": id])
  }

  private func check(_ review: Review) {
    checkIDs(review.document)
    if let body = review.body { checkBody(body) }
    guard let revision = review.concept else { return }
    guard let concept = workspace.concept(revision.value) else {
      reportUnknownRevision(String(revision.value), revision.span)
      return
    }
    checkLinks(review.document, home: concept)
    if let paper = review.paper { check(paper, of: review, concept) }
  }

  /// Every year from the first that was reviewed to the last of which anything is told.
  private func checkReviewedYears() {
    let years = workspace.reviews.map(\.year)
    guard let first = years.min() else { return }
    let told = workspace.reports.map(\.year) + workspace.proposals.map(\.year) + years
    for year in first...(told.max() ?? first) where !years.contains(year) {
      report(.missingReview, nil, path: "proposals", ["year": String(year)])
    }
  }
}
