internal import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Reads one `proposals/YEAR-….md`.
func readProposal(_ file: SourceFile, year: Int, name: String, findings: Findings) -> Proposal {
  let (document, diagnostics) = readProposalText(file)
  findings.add(contentsOf: diagnostics)
  if let open = document.unclosedBlock {
    let range = document.range(of: open.node)
    let line = file.bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
    findings.add(
      Diagnostic(
        .unclosedText, at: file.span(range.lowerBound, line.endIndex), ["end": open.end]))
  }
  let fields = frontMatter(of: document, findings: findings)
  let number = fields.text("nummer", "number")
  if number == nil { fields.missing("nummer") }
  let title = fields.text("titel", "title")
  if title == nil { fields.missing("titel") }
  let kind = fields.choice("art", "kind", as: ProposalKind.self)
  if kind == nil { fields.missing("art") }
  let amends = fields.revision("ändert", "amends")
  if amends == nil { fields.missing("ändert") }
  let occasion = fields.map("anlass", "occasion").map(readOccasion)
  if occasion == nil { fields.missing("anlass") }
  let proposer = fields.text("vorgeschlagen-von", "proposer")
  if proposer == nil { fields.missing("vorgeschlagen-von") }
  let authority = fields.text("befugt", "authority")
  if kind?.value == .editorial, authority == nil { fields.missing("befugt") }
  let (parts, changes) = readBody(of: document, findings: findings)
  let decisions = fields.maps("entscheidungen", "decisions").compactMap {
    readDecision($0, on: changes)
  }
  checkSessions(decisions, findings)
  let proposal = Proposal(
    name: name, year: year, document: document, number: number, title: title?.value ?? "",
    kind: kind, amends: amends, occasion: occasion, proposer: proposer,
    date: fields.day("datum", "date"), authority: authority,
    finances: fields.map("finanzen", "finances").map(readFinances),
    decisions: inOrder(decisions), parts: parts, changes: changes)
  fields.finish()
  if changes.isEmpty, !file.bytes.isEmpty {
    findings.add(Diagnostic(.proposalWithoutChange, at: file.span(0, 3)))
  }
  return proposal
}

/// A proposal's Markdown, and what is wrong with it whatever the concept says.
func readProposalText(_ file: SourceFile) -> (document: Document, diagnostics: [Diagnostic]) {
  let (document, diagnostics) = readMarkdown(file)
  // Old and new text of one passage define the same footnotes, or only refer to them.
  let ofPassages = [Problem.unknownFootnote, .unusedFootnote, .duplicateFootnote].map(\.slug)
  return (document, diagnostics.filter { !ofPassages.contains($0.slug) })
}

private func readOccasion(_ fields: FieldReader) -> Occasion {
  let occasion = Occasion(
    kind: fields.choice("art", "kind", as: Occasion.Kind.self),
    what: fields.inline("was", "what"), norm: fields.inline("norm", "norm"),
    source: fields.inline("quelle", "source"))
  if occasion.what == nil { fields.missing("was") }
  fields.finish()
  return occasion
}

/// By their days; as they stand in the file where one has none. What a body resolves on a day of the whole does
/// not undo what it resolves on that day of single changes.
private func inOrder(_ decisions: [Decision]) -> [Decision] {
  let days = decisions.compactMap { $0.date?.value }
  guard days.count == decisions.count else { return decisions }
  var sorted = zip(days, decisions).enumerated().sorted { left, right in
    (left.element.0, left.offset) < (right.element.0, right.offset)
  }.map(\.element.1)
  let sessions = Dictionary(grouping: sorted.indices) { Session(sorted[$0]) }
  for places in sessions.values {
    let ofWhole = places.filter { sorted[$0].changes == nil }
    let ofSome = places.filter { sorted[$0].changes != nil }
    for (place, decision) in zip(places, (ofWhole + ofSome).map { sorted[$0] }) {
      sorted[place] = decision
    }
  }
  return sorted
}

/// What a body resolves on one day.
private struct Session: Hashable {
  let body: String
  let day: CalendarDate?

  init(_ decision: Decision) {
    body = decision.body.key
    day = decision.date?.value
  }
}

/// Which changes a body adopted and rejected on the same day.
private func checkSessions(_ decisions: [Decision], _ findings: Findings) {
  var results: [Session: [Int: Located<DecisionResult>]] = [:]
  for decision in decisions {
    guard let result = decision.result, !result.value.isDelay else { continue }
    let session = Session(decision)
    for change in decision.changes ?? [] {
      let first = results[session, default: [:]].updateValue(result, forKey: change)
      guard let first, first.value != result.value else { continue }
      findings.add(
        Diagnostic(
          .decidedTwice, at: result.span,
          [
            "place": String(change + 1), "date": decision.date?.value.germanText ?? "–",
            "first": first.value.words[0], "second": result.value.words[0],
          ]))
    }
  }
}

private func readDecision(_ fields: FieldReader, on changes: [Change]) -> Decision? {
  guard let body = fields.text("gremium", "body") else {
    fields.missing("gremium")
    return nil
  }
  let result = fields.choice("ergebnis", "result", as: DecisionResult.self)
  if result == nil { fields.missing("ergebnis") }
  let named = fields.texts("änderungen", "changes")
  if !named.isEmpty, let result, result.value == .partly {
    fields.findings.add(Diagnostic(.partOfPart, at: result.span))
  }
  let decision = Decision(
    body: body, date: fields.day("datum", "date"), result: result,
    yes: fields.count("ja", "yes")?.value, no: fields.count("nein", "no")?.value,
    abstentions: fields.count("enthaltung", "abstentions")?.value,
    resolution: fields.text("beschluss", "resolution"),
    mover: fields.text("antrag-von", "mover"), validFrom: fields.day("gilt-ab", "valid-from"),
    changes: named.isEmpty
      ? nil : named.compactMap { readName($0, of: changes, fields.findings) })
  fields.finish()
  return decision
}

/// The change that a decision names: by its place in the proposal (1, 2, …), the section that it
/// changes, or its heading.
private func readName(
  _ name: Located<String>, of changes: [Change], _ findings: Findings
) -> Int? {
  if let place = Int(name.value), changes.indices.contains(place - 1) { return place - 1 }
  let meant = changes.filter { $0.target?.key == name.key || folded($0.title) == name.key }
  if meant.count == 1 { return meant[0].index }
  findings.add(
    Diagnostic(
      .unknownChange, at: name.span, ["name": name.value, "count": String(changes.count)]))
  return nil
}

/// The parts of prose, and the changes: each runs from its heading to the next change or part.
private func readBody(
  of document: Document, findings: Findings
) -> (parts: [ProposalPart], changes: [Change]) {
  var parts: [ProposalPart] = []
  var changes: [Change] = []
  let sections = document.sections
  var open: Int?
  /// Where the part or change ends that is being read.
  func close(at end: Int) {
    guard let first = open else { return }
    open = nil
    if let change = readChange(first..<end, changes.count, of: document, findings: findings) {
      changes.append(change)
    }
  }
  var isInPart = false
  for section in sections.dropFirst() {
    if isChange(section, in: document) {
      close(at: section.index)
      open = section.index
      isInPart = false
    } else if let kind = ProposalPart.Kind.allCases.first(where: { section.isCalled($0.words) }) {
      close(at: section.index)
      parts.append(ProposalPart(kind: kind, section: section.index))
      isInPart = true
    } else if open == nil, !isInPart {
      findings.add(
        Diagnostic(
          .unknownPart, at: document.span(of: section.heading ?? 0), ["title": section.title]))
    }
  }
  close(at: sections.count)
  return (parts, changes)
}

/// Whether a section's heading or its data say that it is a change.
private func isChange(_ section: Section, in document: Document) -> Bool {
  if section.number == nil, section.id == nil {
    let title = folded(section.title)
    if ["aenderung", "change"].contains(where: title.hasPrefix) { return true }
  }
  guard let data = section.data,
    case .map(let entries) = readYAML(document.source, range: data.range).value?.content
  else { return false }
  return entries.contains { entry in
    ["aendert", "amends", "nach", "after", "vor", "before", "in", "under"]
      .contains(folded(entry.key))
  }
}

extension Section {
  /// Whether the title, without a number or an id, is one of some words.
  func isCalled(_ words: [String]) -> Bool {
    guard number == nil else { return false }
    let title = folded(title)
    return words.contains { folded($0) == title }
  }
}
