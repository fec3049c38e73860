internal import Diagnostics
internal import Localization
internal import YAMLReading

/// Reads `targets.yaml`: figures that were set besides the concept.
func readTargets(_ value: YAMLValue?, file: SourceFile, findings: Findings) -> [AdditionalTarget] {
  let root = FieldReader(
    value, span: file.span(0, 0), findings: findings, isReadable: value != nil)
  let targets = root.maps("ziele", "targets").compactMap { fields -> AdditionalTarget? in
    guard let measure = fields.text("massnahme", "measure") else {
      fields.missing("massnahme")
      return nil
    }
    let target = AdditionalTarget(
      measure: measure,
      target: readTarget(fields),
      due: fields.looseDate("frist", "due"),
      resolution: fields.text("beschluss", "resolution")?.value,
      resolvedOn: fields.day("vom", "on")?.value,
      note: fields.inline("hinweis", "note"))
    fields.finish()
    return target
  }
  root.finish()
  return targets
}

/// Reads the field `ziel`: a map, or a text such as `mindestens 12 Plätze pro Jahr`.
func readTarget(_ fields: FieldReader) -> Target? {
  guard let value = fields.value("ziel", "target") else { return nil }
  if case .scalar(let text) = value.content {
    if let target = readTargetText(text, span: value.span) { return target }
    fields.findings.add(Diagnostic(.badTarget, at: value.span, ["text": text]))
    return nil
  }
  let map = FieldReader(value, span: value.span, findings: fields.findings)
  guard let number = map.number("wert", "value") else {
    map.missing("wert")
    return nil
  }
  let atLeast = map.boolean("mindestens", "at-least")?.value ?? false
  let atMost = map.boolean("höchstens", "at-most")?.value ?? false
  let target = Target(
    value: number.value, unit: map.text("einheit", "unit")?.value ?? "",
    per: map.text("pro", "per")?.value,
    bound: atLeast ? .atLeast : atMost ? .atMost : .exactly, span: value.span)
  map.finish()
  return target
}

private func readTargetText(_ text: String, span: Span) -> Target? {
  var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
  var bound = Target.Bound.exactly
  switch words.first.map(folded) {
  case "mindestens", "mind.", "min.", "wenigstens": bound = .atLeast
  case "hoechstens", "max.", "maximal": bound = .atMost
  case "at" where words.count > 2:
    if folded(words[1]) == "least" { bound = .atLeast }
    if folded(words[1]) == "most" { bound = .atMost }
    if bound != .exactly { words.removeFirst() }
  default: break
  }
  if bound != .exactly { words.removeFirst() }
  guard let first = words.first, let number = readGermanNumber(first) else { return nil }
  words.removeFirst()
  var per: String?
  if let at = words.firstIndex(where: { ["pro", "je", "per"].contains(folded($0)) }) {
    per = words[(at + 1)...].joined(separator: " ")
    words.removeSubrange(at...)
  } else if words.last.map(folded) == "jaehrlich" {
    per = "Jahr"
    words.removeLast()
  }
  return Target(
    value: number, unit: words.joined(separator: " "), per: per, bound: bound, span: span)
}
