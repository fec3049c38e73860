internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  func checkProposals() {
    var numbers: [String: Proposal] = [:]
    for (place, proposal) in workspace.proposals.enumerated() {
      if let number = proposal.number {
        if let first = numbers[number.key] {
          report(
            .duplicateProposal, number.span,
            ["number": number.value, "other": first.source.path])
        } else {
          numbers[number.key] = proposal
        }
      }
      check(proposal, place)
    }
    var reviewed: [Int: Review] = [:]
    for review in workspace.reviews {
      check(review)
      if let first = reviewed[review.year] {
        report(
          .duplicateReview, review.document.source.span(0, 3),
          ["year": String(review.year), "other": first.document.source.path])
      } else {
        reviewed[review.year] = review
      }
      if let date = review.date, date.value.year != review.year {
        report(
          .reviewOfOtherYear, date.span,
          ["year": String(review.year), "date": date.value.germanText])
      }
    }
    checkReviewedYears()
  }

  private func check(_ proposal: Proposal, _ place: Int) {
    if let proposer = proposal.proposer { checkActor(proposer) }
    for decision in proposal.decisions {
      if !workspace.isNamedAuthority(decision, on: proposal) { checkBody(decision.body) }
      if let result = decision.result {
        check(result, yes: decision.yes, no: decision.no, isFavourable: result.value.isFavourable)
      }
    }
    if let authority = proposal.authority { checkActor(authority) }
    findings.add(contentsOf: workspace.editorialFaults(of: proposal, proposal.changes))
    for matter in workspace.matters(of: place) {
      if case .decided(let decision) = matter.outcome {
        findings.add(contentsOf: workspace.dayFaults(of: proposal, decision))
      }
    }
    checkResults(of: proposal)
    findings.add(
      contentsOf: workspace.unsaidAdvice(on: proposal, proposal.changes)
        .map { $0.lowered(to: .warning) })
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

  /// More against than for something, and yet it was adopted; or the other way round.
  private func check<Result: FieldChoice>(
    _ result: Located<Result>, yes: Int?, no: Int?, isFavourable: Bool
  ) {
    guard isFavourable, let yes, let no, yes <= no else { return }
    report(
      .votesAgainst, result.span,
      ["result": result.value.words[0], "yes": String(yes), "no": String(no)])
  }

  /// What a change says of itself must go with what the deciding body resolved of the whole.
  private func checkResults(of proposal: Proposal) {
    checkResolvedAgain(proposal)
    for change in proposal.changes {
      guard let decision = workspace.deciding(on: proposal, change),
        let result = decision.result?.value, !result.isOpen, result != .partly
      else { continue }
      // What was decided of a change before a decision named it may be another thing, but was not
      // adopted then.
      let own =
        decision.changes == nil || change.result?.value.isAdoption == true
        ? change.result : nil
      // Where the whole was resolved as amended, the amendment can be that a change falls.
      let isContrary = own.map { own in
        result == .resolved
          ? !own.value.isAdoption && !own.value.isOpen
          : !result.isAdoption && own.value.isAdoption
      }
      if isContrary == true, let own {
        report(
          .resultContradicts, own.span,
          [
            "result": own.value.words[0], "whole": result.words[0],
            "body": decision.body.value,
          ])
      } else if result == .resolved, own?.value ?? .resolved == .resolved,
        change.isDecidedOtherwise(in: proposal)
      {
        report(
          .amendedWithoutSaying, own?.span ?? change.span,
          ["number": proposal.label])
      }
    }
  }

  /// What was adopted once, wholly or in part, goes into the later revision only, where the whole is
  /// resolved once more.
  private func checkResolvedAgain(_ proposal: Proposal) {
    let decisions = proposal.decisions.filter { workspace.decides($0, on: proposal) }
    guard let last = decisions.last(where: { $0.changes == nil }), let result = last.result,
      result.value.isAdoption,
      let first = decisions.last(where: { earlier in
        guard let day = earlier.date?.value, let now = last.date?.value, day < now else {
          return false
        }
        return earlier.changes == nil
          ? earlier.result?.value == .partly : earlier.result?.value.isAdoption == true
      })
    else { return }
    report(
      .resolvedAgain, result.span,
      ["number": proposal.label, "date": first.date?.value.germanText ?? "–"])
  }

  /// What a change names must be there: in the revision, or among what other proposals insert.
  private func check(_ change: Change, of proposal: Proposal, _ concept: Concept) {
    if let reason = change.reason { checkLinks(reason, home: concept) }
    if let target = change.target {
      if target.namesHead, concept.sections(named: target.value).isEmpty {
        for finding in change.fieldsOfResolution { findings.add(finding) }
      } else {
        checkSection(target, in: concept)
      }
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
    checkVote(on: review)
    guard let revision = review.concept else { return }
    guard let concept = workspace.concept(revision.value) else {
      reportUnknownRevision(String(revision.value), revision.span)
      return
    }
    checkLinks(review.document, home: concept)
    if let paper = review.paper {
      check(paper, of: review, concept)
      checkAnnexes(of: paper, review)
    }
  }

  /// The Vorlage amends the concept, and the council sees every proposal of the year; but what was
  /// withdrawn or settled otherwise nobody has to resolve.
  private func checkAnnexes(of paper: CouncilPaper, _ review: Review) {
    let names = workspace.proposalPaperNames
    let annexed = Set(paper.annexes.compactMap { $0.paper?.key })
    let proposals = workspace.proposals.filter {
      $0.year == review.year && workspace.ending(of: $0) == nil
    }.sorted { $0.precedes($1) }
    guard !proposals.isEmpty else { return }
    // At the first line, not over the whole of the map.
    let span = Span(
      file: paper.span.file, start: paper.span.start, end: min(paper.span.end, paper.span.start + 1)
    )
    let missing = proposals.filter { proposal in
      names[proposal.name].map { !annexed.contains(folded($0)) } ?? false
    }
    if !missing.isEmpty {
      report(
        .proposalsNotAnnexed, span,
        [
          "numbers": missing.map(\.label).joined(separator: ", "),
          "example": names[missing[0].name] ?? "",
        ])
    }
    if paper.amendment == nil {
      report(.paperWithoutAmendment, span, ["year": String(review.year)])
    }
  }

  /// The Beirat checks the concept by a resolution, which has a day and votes and says what came of it.
  private func checkVote(on review: Review) {
    let start = review.document.source.span(0, 3)
    let fields: [(name: String, isGiven: Bool)] = [
      ("gremium", review.body != nil), ("datum", review.date != nil), ("ja", review.yes != nil),
      ("nein", review.no != nil),
    ]
    for field in fields where !field.isGiven {
      report(.reviewWithoutVote, start, ["what": field.name])
    }
    guard let result = review.result else { return }
    check(result, yes: review.yes, no: review.no, isFavourable: true)
    let numbers = workspace.proposals.filter { $0.year == review.year }.sorted { $0.precedes($1) }
      .map(\.label)
    if result.value == .noChange, !numbers.isEmpty {
      report(
        .reviewDenied, result.span,
        [
          "result": result.value.words[0], "year": String(review.year),
          "numbers": numbers.joined(separator: ", "),
        ])
    }
  }

  /// Every year in which a whole concept was in force from its first day to its last, as far as it is
  /// over, and every one from the first that was reviewed to the last of which anything is told
  /// (chapter 6).
  private func checkReviewedYears() {
    let years = Set(workspace.reviews.map(\.year))
    let told = Set(workspace.proposals.map(\.year)).union(years)
    let whole = workspace.concepts.first { !$0.isExtract && $0.validFrom != nil }
    let inForce = whole?.validFrom.map { $0.value.year + 1 }
    let over = workspace.today.map { $0.month == 12 && $0.day == 31 ? $0.year : $0.year - 1 }
    guard let first = [inForce, told.min()].compactMap(\.self).min() else { return }
    let reported = years.isEmpty ? [] : workspace.reports.map(\.year)
    guard let last = (told + reported + [over].compactMap(\.self)).max(), first <= last else {
      return
    }
    for year in first...last where !years.contains(year) {
      report(.missingReview, nil, path: "proposals", ["year": String(year)])
    }
  }
}
