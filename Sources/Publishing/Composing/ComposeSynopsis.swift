internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// All proposals of a year, and what was put off of earlier ones and taken up in it; `nil` where none
  /// amends a revision that is there.
  func synopsis(of year: Int, name: String) -> SynopsisView? {
    let takenUp = Dictionary(
      workspace.takenUp(in: year).map { (workspace.proposals[$0.proposal].name, $0) },
      uniquingKeysWith: { first, _ in first })
    let proposals = workspace.proposals.filter { $0.year == year || takenUp[$0.name] != nil }
      .sorted { $0.precedes($1) }
    let places = proposals.compactMap { proposal in
      proposal.amends.flatMap { workspace.conceptPlace($0.value) }
    }
    guard let base = places.max().map({ workspace.concepts[$0] }) else { return nil }
    var rows: [Row] = []
    let order = ConceptOrder(base, proposals)
    for proposal in proposals {
      guard let own = workspace.amended(by: proposal) else { continue }
      let meant = takenUp[proposal.name]?.changes ?? Array(proposal.changes.indices)
      for change in meant.map({ proposal.changes[$0] }) {
        rows.append(
          Row(proposal: proposal, base: own, change: change, place: order.place(of: change)))
      }
    }
    let sorted = rows.enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }.map(\.element)
    // Most proposals of a year amend the same revision.
    var links: [RevisionName: PaperLinks] = [:]
    for base in sorted.map(\.base) where links[base.revision] == nil {
      links[base.revision] = self.links(
        of: name, [self.places(of: base)])
    }
    var firsts: [String: String] = [:]
    let changes = sorted.enumerated().map { index, row in
      let id = "change-\(index + 1)"
      let view = self.row(
        row, id: id, links[row.base.revision] ?? self.links(of: name, []),
        first: firsts[row.proposal.name])
      if firsts[row.proposal.name] == nil { firsts[row.proposal.name] = id }
      return view
    }
    let title = words("synopsis.title", ["title": .text(base.title)])
    return SynopsisView(
      paper: paper(
        name: name, kind: words("kind.synopsis"), title: title,
        sender: words.text(workspace.settings.county.sender),
        footer: words("footer.synopsis", ["year": .text(String(year))])),
      base: side(base), summary: summary(proposals),
      hasRecommendations: changes.contains { !$0.recommendations.isEmpty },
      hasDecisions: changes.contains { $0.decision != nil },
      proposals: proposals.map(listed), changes: changes,
      form: workspace.settings.synopsis.rawValue, papers: papersOfYear(year, without: name))
  }

  /// A change with where it belongs.
  private struct Row {
    let proposal: Proposal
    let base: Concept
    let change: Change
    let place: Int
  }

  private func row(
    _ row: Row, id: String, _ links: PaperLinks, first: String?
  ) -> SynopsisChangeView {
    let (proposal, change) = (row.proposal, row.change)
    let view = self.change(
      change, of: proposal, row.base, id: id, links: links, amendedAs: .brief)
    let advices = proposal.decisions(on: change).filter {
      !workspace.decides($0, on: proposal) && $0.result?.value.endsTheMatter != true
    }
    let recommendations = advices.enumerated().map { place, advice in
      var view = self.decision(advice, on: proposal)
      let own = self.advice(
        advice, isLast: place == advices.count - 1, on: change, of: proposal)
      view.result = own.map { words("result.\($0.key)") }
      view.resultKey = own?.key
      return view
    }
    let ending = workspace.ending(of: proposal, change)
    let decision = ending ?? workspace.deciding(on: proposal, change)
    let result =
      workspace.ownResult(of: change, in: proposal) ?? change.result?.value
      ?? ending?.result?.value ?? self.result(of: change, in: proposal)
    let keys = amendments(of: change, in: proposal).map(\.key)
    return SynopsisChangeView(
      proposal: listed(proposal), change: view,
      recommendations: recommendations,
      recommended: keys.firstIndex { $0 != "resolved" }.map { view.amended[$0] },
      decision: decision.map { self.decision($0, on: proposal) },
      result: decision == nil
        ? nil : result.map { words("result.\($0.key)") },
      resolved: keys.firstIndex(of: "resolved").map { view.amended[$0] },
      isAsRecommended: keys.contains("both"),
      reasons: first == nil ? part(.reasons, of: proposal, links) : nil,
      statement: first == nil ? part(.statement, of: proposal, links) : nil,
      first: first.flatMap { URLValue(fragment: $0) })
  }

  func listed(_ proposal: Proposal) -> SynopsisProposalView {
    SynopsisProposalView(
      number: proposal.label, title: words.set(proposal.title),
      kind: proposal.kind.map { words("synopsis.kind-\($0.value.rawValue)") } ?? "",
      proposer: proposal.proposer.map { words.actor($0, in: workspace).short },
      standing: words.set(shortStanding(of: proposal)),
      url: url(ofPaper: surroundings.name(of: proposal)))
  }

  /// "14 Vorschläge: 10 beschlossen, …"
  private func summary(_ proposals: [Proposal]) -> String {
    var counts: [(word: String, count: Int)] = []
    for proposal in proposals {
      let key = standing(of: proposal).key
      let word = key == "open" ? words("synopsis.open") : words("result.\(key)")
      if let place = counts.firstIndex(where: { $0.word == word }) {
        counts[place].count += 1
      } else {
        counts.append((word, 1))
      }
    }
    let parts = counts.map { count in
      words(
        "synopsis.part", ["count": .number(Number(count.count)), "result": .text(count.word)])
    }
    return words.set(
      words(
        "synopsis.summary",
        [
          "count": .number(Number(proposals.count)),
          "list": .text(parts.joined(separator: ", ")),
        ]))
  }
}

/// Where the changes of proposals stand in the order of the concept.
private struct ConceptOrder {
  private let base: Concept
  /// The changes that insert a section of an id.
  private var inserting: [String: Change] = [:]
  /// Where sections of the base move, by their places.
  private var moving: [Int: ChangePlace] = [:]

  init(_ base: Concept, _ proposals: [Proposal]) {
    self.base = base
    for proposal in proposals {
      let sections = proposal.document.sections
      for change in proposal.changes {
        guard let target = change.target, let place = change.place,
          let section = base.sections(named: target.value).first
        else { continue }
        moving[section.index] = moving[section.index] ?? place
      }
      for change in proposal.changes where change.target == nil {
        guard case .insertion(let text) = change.text else { continue }
        for section in sections {
          guard let id = section.id, inserting[id] == nil,
            text.proposed.contains(section.range.lowerBound)
          else { continue }
          inserting[id] = change
        }
      }
    }
  }

  /// The front matter comes first; what is inserted stands behind what it stands beside, and where that
  /// moves, at its new place.
  func place(of change: Change) -> Int {
    if let target = change.target {
      return base.sections(named: target.value).first.map { 3 * $0.index } ?? -1
    }
    guard var place = change.place else { return -1 }
    // No chain is longer than there are insertions and moves.
    for _ in 0...(inserting.count + moving.count) {
      if let section = base.sections(named: place.anchor.value).first {
        if let next = moving[section.index] {
          place = next
          continue
        }
        switch place.relation {
        case .before: return 3 * section.index - 1
        case .after, .under: return 3 * last(below: section) + 1
        }
      }
      guard let next = inserting[place.anchor.value]?.place else { break }
      place = next
    }
    return 3 * base.document.sections.count
  }

  private func last(below section: Section) -> Int {
    var last = section
    while let child = last.children.last { last = base.document.sections[child] }
    return last.index
  }
}
