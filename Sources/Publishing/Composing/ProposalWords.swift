internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

/// What became of proposals, and where their changes stand, in words.
extension Composer {
  /// "Vorschlag 2020-05"
  func label(of proposal: Proposal) -> String {
    words("proposal.label", ["number": .text(proposal.label)])
  }

  /// What counts of the decisions, in a sentence each: that of the deciding body and those of its
  /// decisions that name changes, else the last recommendation.
  func standing(of proposal: Proposal) -> (text: String, key: String) {
    let (counted, isFinal) = counted(of: proposal)
    let results = counted.compactMap(\.result?.value)
    guard let last = results.last, results.count == counted.count else {
      return (words("proposal.open"), "open")
    }
    let text = words.set(
      zip(counted, results).map { summary(of: $0, $1) }.joined(separator: " "))
    guard isFinal else { return (text + " " + words("proposal.pending"), "open") }
    return (
      text, (counted.count == 1 && counted[0].changes == nil ? last : result(of: proposal)).key
    )
  }

  /// "beschlossen am 29.09.2020"; what was recommended counts only as long as nobody decided.
  func shortStanding(of proposal: Proposal) -> String {
    let (counted, isFinal) = counted(of: proposal)
    guard let decision = counted.last, let last = decision.result?.value else { return "" }
    let isOne = !isFinal || counted.count == 1 && decision.changes == nil
    let word = words("result.\((isOne ? last : result(of: proposal)).key)")
    guard let date = decision.date else { return word }
    return words(
      "index.status.decided", ["result": .text(word), "date": .text(words.day(date.value))])
  }

  /// The decisions that count, and whether they are more than advice.
  private func counted(of proposal: Proposal) -> (decisions: [Decision], isFinal: Bool) {
    if let ended = workspace.ending(of: proposal) { return ([ended], true) }
    let named = proposal.decisions.filter {
      $0.changes != nil && workspace.decides($0, on: proposal)
    }
    let all = [workspace.deciding(on: proposal)].compactMap(\.self) + named
    return all.isEmpty ? (proposal.decisions.suffix(1), false) : (all, true)
  }

  /// What became of a proposal whose changes were decided one by one: the same of all, or a part.
  private func result(of proposal: Proposal) -> DecisionResult {
    let results = proposal.changes.map { change in
      workspace.ownResult(of: change, in: proposal)
        ?? workspace.deciding(on: proposal, change)?.result?.value
    }
    if let first = results.first, let same = first, results.allSatisfy({ $0 == same }) {
      return same
    }
    return results.contains { $0?.isAdoption == true || $0 == .partly } ? .partly : .rejected
  }

  /// "Geändert beschlossen: Kreistag, 29.09.2020, 36 Ja, 2 Nein, 2 Enthaltungen, Beschluss KT 0512/2020."
  private func summary(of decision: Decision, _ result: DecisionResult) -> String {
    var parts = [changes(of: decision), bodyName(decision.body)].compactMap(\.self)
    if let date = decision.date { parts.append(words.day(date.value)) }
    if let votes = votes(decision.yes, decision.no, decision.abstentions) { parts.append(votes) }
    if let resolution = decision.resolution {
      parts.append(words("proposal.by-resolution", ["number": .text(unbroken(resolution.value))]))
    }
    let what = words("result.\(result.key)")
    return words(
      "proposal.standing",
      [
        "result": .text(what.prefix(1).uppercased() + what.dropFirst()),
        "details": .text(parts.joined(separator: ", ")),
      ])
  }

  /// "Änderung 2"; `nil` where a decision is on the whole proposal.
  func changes(of decision: Decision) -> String? {
    decision.changes.map { changes in
      words(
        "proposal.ofChanges",
        [
          "count": .number(Number(changes.count)),
          "list": .text(changes.map { String($0 + 1) }.joined(separator: ", ")),
        ])
    }
  }

  /// A number that stays on its line.
  private func unbroken(_ text: String) -> String {
    text.split(separator: " ").joined(separator: "\u{A0}")
  }

  /// "36 Ja, 2 Nein, 2 Enthaltungen"; `nil` where nobody counted.
  func votes(_ yes: Int?, _ no: Int?, _ abstentions: Int?) -> String? {
    guard yes != nil || no != nil || abstentions != nil else { return nil }
    return words(
      "proposal.votes",
      [
        "yes": .number(Number(yes ?? 0)), "no": .number(Number(no ?? 0)),
        "abstentions": .text(
          words(
            "proposal.abstentions", ["count": .number(Number(abstentions ?? 0))])),
      ])
  }

  /// The label of the section that a change names: of the revision, else of what proposals insert.
  func label(ofAnchor reference: Reference, in base: Concept) -> String {
    let name = reference.value
    if let section = base.sections(named: name).first { return label(of: section) }
    for proposal in workspace.proposals {
      if let section = proposal.document.sections.first(where: { $0.id == name }) {
        return label(of: section)
      }
    }
    return name
  }

  /// Where a change moves its section or inserts one.
  func place(of change: Change, in base: Concept) -> String? {
    guard let place = change.place else { return placeByNumber(of: change, in: base) }
    let relation =
      switch place.relation {
      case .before: "before"
      case .after: "after"
      case .under: "under"
      }
    let kind = change.target == nil ? "insert" : "move"
    return words.set(
      words(
        "proposal.\(kind)-\(relation)",
        ["section": .text(label(ofAnchor: place.anchor, in: base))]))
  }

  /// Where a section comes to stand that stays in its place, but gets a number of another depth: in the
  /// nearest section above it of a higher rank. `nil` where it stands there already.
  private func placeByNumber(of change: Change, in base: Concept) -> String? {
    let sections = base.document.sections
    guard let target = change.target,
      let section = base.sections(named: target.value).first, let old = section.number,
      let number = change.newNumber.flatMap({ HeadingNumber($0.value) }),
      old.kind == .decimal, number.kind == .decimal, number.depth != old.depth
    else { return nil }
    let level = section.level + number.depth - old.depth
    var parent: Int? = section.index - 1
    while let place = parent, place > 0, sections[place].level >= level {
      parent = sections[place].parent
    }
    let place = parent ?? 0
    if place == section.parent ?? 0 { return nil }
    guard place > 0 else { return words("proposal.move-up") }
    return words.set(
      words("proposal.move-under", ["section": .text(label(of: sections[place]))]))
  }
}

extension DecisionResult {
  /// The key by which messages and style sheets know it.
  var key: String {
    switch self {
    case .recommendedAmended: "recommended-amended"
    case .resolvedAmended: "resolved-amended"
    default: rawValue
    }
  }
}
