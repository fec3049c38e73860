internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Reads one change of a proposal.
///
/// - Parameter run: the change's own section and those that belong to its text.
/// - Returns: `nil` where it says neither what it changes nor where it inserts.
func readChange(_ run: Range<Int>, of document: Document, findings: Findings) -> Change? {
  let section = document.sections[run.lowerBound]
  let span = document.span(of: section.heading ?? 0)
  let fields =
    dataFields(of: section, in: document, findings: findings)
    ?? FieldReader(nil, span: span, findings: findings)
  let target = fields.text("ändert", "amends")
  let place = readPlace(fields)
  let isDropped = fields.boolean("entfällt", "dropped")?.value ?? false
  let number = fields.text("nummer", "number")
  let title = fields.text("titel", "title")
  let duty = fields.text("pflicht", "duty")
  let data = readEdits(fields.value("daten", "data"), section, document, findings)
  let recommended = readEdits(
    fields.value("daten-empfohlen", "data-recommended"), section, document, findings)
  let decided = readEdits(
    fields.value("daten-beschlossen", "data-decided"), section, document, findings)
  let checksum = fields.text("prüfsumme", "checksum")
  let recommendation = fields.choice(
    "empfehlung", "recommendation", as: DecisionResult.self)
  let result = fields.choice("ergebnis", "result", as: DecisionResult.self)
  let reason = fields.inline("grund", "reason")
  fields.finish()
  guard target != nil || place != nil else {
    findings.add(Diagnostic(.changeWithoutTarget, at: span))
    return nil
  }
  let text = ChangeTextReader(document: document, findings: findings)
    .read(run, isInsertion: target == nil)
  let change = Change(
    span: span, title: section.title, target: target, place: place, isDropped: isDropped,
    newNumber: number, newTitle: title, duty: duty, data: data ?? [],
    recommendedData: recommended, decidedData: decided, checksum: checksum, text: text,
    recommendation: recommendation, result: result, reason: reason)
  if case .none = text, target != nil, place == nil, !isDropped, number == nil, title == nil,
    data == nil, recommended == nil, decided == nil
  {
    findings.add(Diagnostic(.changeWithoutContent, at: span))
  }
  return change
}

private func readPlace(_ fields: FieldReader) -> ChangePlace? {
  let places = [
    fields.text("vor", "before").map { ChangePlace(relation: .before, anchor: $0) },
    fields.text("nach", "after").map { ChangePlace(relation: .after, anchor: $0) },
    fields.text("in", "under").map { ChangePlace(relation: .under, anchor: $0) },
  ].compactMap(\.self)
  if places.count > 1 {
    fields.findings.add(Diagnostic(.twoPlaces, at: places[1].anchor.span))
  }
  return places.first
}

/// The fields under `daten`, each as the lines that it takes.
private func readEdits(
  _ value: YAMLValue?, _ section: Section, _ document: Document, _ findings: Findings
) -> [DataEdit]? {
  guard let value else { return nil }
  guard case .map(let entries) = value.content, let block = section.data else {
    findings.add(Diagnostic(.expectedMap, at: value.span))
    return nil
  }
  // The fields behind `daten` end where the block does or a field of a smaller indentation begins.
  let layout = EntryLayout(
    entries, in: document.source,
    end: EntryLayout.end(of: entries, in: document.source, limit: block.range.upperBound))
  return layout.entries.compactMap { entry in
    let key = Located(
      entry.key, document.source.span(entry.start, entry.start + entry.key.utf8.count))
    guard entry.startsLine else {
      findings.add(Diagnostic(.dataOnOneLine, at: key.span))
      return nil
    }
    switch entry.value.content {
    case .null:
      findings.add(Diagnostic(.dataWithoutValue, at: key.span, ["key": entry.key]))
      return nil
    case .scalar(let text) where ["entfaellt", "removed"].contains(folded(text)):
      return DataEdit(key: key, lines: nil)
    default:
      return DataEdit(key: key, lines: entry.lines(in: document.source.bytes))
    }
  }
}
