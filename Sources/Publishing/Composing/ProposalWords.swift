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

  /// What counts of the decisions, in a sentence: that of the deciding body, else the last
  /// recommendation.
  func standing(of proposal: Proposal) -> (text: String, key: String) {
    let ended = workspace.ending(of: proposal)
    guard let decision = ended ?? workspace.deciding(on: proposal) ?? proposal.decisions.last,
      let result = decision.result?.value
    else { return (words("proposal.open"), "open") }
    let isFinal = ended != nil || workspace.decides(decision, on: proposal)
    var text = words.set(summary(of: decision, result))
    if !isFinal { text += " " + words("proposal.pending") }
    return (text, isFinal ? result.key : "open")
  }

  /// "beschlossen am 29.09.2020"; what was recommended counts only as long as nobody decided.
  func shortStanding(of proposal: Proposal) -> String {
    guard
      let decision = workspace.ending(of: proposal) ?? workspace.deciding(on: proposal)
        ?? proposal.decisions.last,
      let result = decision.result?.value
    else { return "" }
    let word = words("result.\(result.key)")
    guard let date = decision.date else { return word }
    return words(
      "index.status.decided", ["result": .text(word), "date": .text(words.day(date.value))])
  }

  /// "Geändert beschlossen: Kreistag, 29.09.2020, 36 Ja, 2 Nein, 2 Enthaltungen, Beschluss KT 0512/2020."
  private func summary(of decision: Decision, _ result: DecisionResult) -> String {
    var parts = [bodyName(decision.body)]
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
