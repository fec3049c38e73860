internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Reads one change of a proposal.
///
/// - Parameters:
///   - run: the change's own section and those that belong to its text.
///   - index: how many changes stand before it.
/// - Returns: `nil` where it says neither what it changes nor where it inserts.
func readChange(
  _ run: Range<Int>, _ index: Int, of document: Document, findings: Findings
) -> Change? {
  let section = document.sections[run.lowerBound]
  let span = document.span(of: section.heading ?? 0)
  let fields =
    dataFields(of: section, in: document, findings: findings)
    ?? FieldReader(nil, span: span, findings: findings)
  let target = fields.text("ändert", "amends")
  let place = readPlace(fields)
  let dropped = fields.boolean("entfällt", "dropped")
  let isDropped = dropped?.value ?? false
  let number = fields.text("nummer", "number")
  if let number, HeadingNumber(number.value) == nil {
    findings.add(.notNumber(number))
  }
  let title = fields.text("titel", "title")
  let duty = fields.text("pflicht", "duty")
  let data = readEdits(fields.value("daten", "data"), section, document, findings)
  let recommended = readEdits(
    fields.value("daten-empfohlen", "data-recommended"), section, document, findings)
  let decided = readEdits(
    fields.value("daten-beschlossen", "data-decided"), section, document, findings)
  let recorded = readEdits(
    fields.value("daten-bisher", "data-old"), section, document, findings, isRecord: true)
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
  let reader = ChangeTextReader(document: document, findings: findings)
  let record = isDropped ? reader.record(run) : nil
  let text = isDropped && target != nil ? .none : reader.read(run, isInsertion: target == nil)
  let hasData = data != nil || recommended != nil || decided != nil
  if isDropped, target != nil {
    let isChanged = place != nil || number != nil || title != nil || hasData
    if isChanged || record?.isAlone == false {
      findings.add(Diagnostic(.droppedAndChanged, at: span))
    }
  }
  // What nothing would come of is not passed over in silence.
  let withoutMeaning: [(name: String, isGiven: Bool)] =
    if target == nil {
      [
        ("entfällt", dropped != nil), ("nummer", number != nil), ("titel", title != nil),
        ("pflicht", duty != nil), ("daten", hasData), ("prüfsumme", checksum != nil),
      ]
    } else if target?.namesHead == true {
      [
        ("entfällt", dropped != nil), ("nummer", number != nil), ("titel", title != nil),
        ("pflicht", duty != nil), (place?.relation.word ?? "", place != nil),
      ]
    } else {
      []
    }
  for field in withoutMeaning where field.isGiven {
    findings.add(
      Diagnostic(
        .fieldWithoutMeaning, at: fields.keySpan(field.name) ?? span, ["key": field.name]))
  }
  let change = Change(
    index: index, span: span, title: section.title, target: target, place: place,
    isDropped: isDropped,
    newNumber: number, newTitle: title, duty: duty, data: data ?? [],
    recommendedData: recommended, decidedData: decided, recordedData: recorded,
    checksum: checksum, recordedText: record?.text, text: text,
    recommendation: recommendation, result: result, reason: reason)
  if case .none = text, target != nil, place == nil, !isDropped, number == nil, title == nil,
    data == nil, recommended == nil, decided == nil
  {
    findings.add(Diagnostic(.changeWithoutContent, at: span))
  }
  return change
}

extension Diagnostic {
  /// A new number that is none.
  static func notNumber(_ number: Located<String>) -> Diagnostic {
    Diagnostic(.notNumber, at: number.span, ["number": number.value])
  }
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

/// The fields under `daten`, each as the lines that it takes; or a text, which is the whole block.
///
/// - Parameter isRecord: whether they say what was there, and not what is to be.
private func readEdits(
  _ value: YAMLValue?, _ section: Section, _ document: Document, _ findings: Findings,
  isRecord: Bool = false
) -> [DataEdit]? {
  guard let value else { return nil }
  if case .scalar(let text) = value.content, text.utf8.contains(0x0A) {
    var lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).map(
      Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return [DataEdit(key: Located("", value.span), lines: lines)]
  }
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
    case .scalar(let text)
    where (isRecord ? ["fehlte", "missing"] : ["entfaellt", "removed"]).contains(folded(text)):
      return DataEdit(key: key, lines: nil)
    case .scalar(let text) where !isRecord && text.utf8.allSatisfy { $0 <= 0x20 }:
      findings.add(Diagnostic(.dataWithoutValue, at: key.span, ["key": entry.key]))
      return nil
    default:
      return DataEdit(key: key, lines: entry.lines(in: document.source.bytes))
    }
  }
}
