internal import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Reads one `reports/YEAR.md`.
func readReport(_ file: SourceFile, year: Int, findings: Findings) -> Report {
  let (document, diagnostics) = readMarkdown(file)
  findings.add(contentsOf: diagnostics)
  let fields = frontMatter(of: document, findings: findings)
  var parts: [ReportPart] = []
  var measures: [MeasureReport] = []
  for section in document.sections where section.heading != nil {
    if let kind = ReportPart.Kind.allCases.first(where: { $0.names(section) }) {
      parts.append(ReportPart(kind: kind, section: section.index))
    } else if section.isMeasureReport {
      measures.append(readMeasureReport(section, in: document, findings: findings))
    }
  }
  let title = fields.text("titel", "title")
  if title == nil { fields.missing("titel") }
  let yearField = fields.year("jahr", "year")
  if let yearField, yearField.value != year {
    findings.add(
      Diagnostic(
        .yearDiffers, at: yearField.span,
        ["year": String(yearField.value), "file": String(year)]))
  }
  let concept = fields.revision("konzept", "concept")
  if concept == nil { fields.missing("konzept") }
  let period = fields.dateRange("zeitraum", "period")
  if period == nil { fields.missing("zeitraum") }
  let asOf = fields.day("stichtag", "as-of")
  if asOf == nil { fields.missing("stichtag") }
  let closing = fields.day("redaktionsschluss", "closing-date")
  let figures = fields.maps("kennzahlen", "figures").compactMap(readKeyFigure)
  let earlier = fields.maps("frühere-beschlüsse", "earlier-resolutions").map(readEarlier)
  let paper = fields.map("vorlage", "paper").map(readCouncilPaper)
  fields.finish()
  return Report(
    year: year, yearSpan: yearField?.span ?? file.span(0, 3),
    isHeadReadable: fields.isReadable, document: document, concept: concept,
    title: title?.value ?? "", period: period, asOf: asOf, closing: closing, keyFigures: figures,
    earlier: earlier, paper: paper, parts: parts, measures: measures)
}

extension Section {
  /// A section with a number, an id or a data block reports on a measure; the chapter that holds
  /// them (`# Maßnahmen`) has none of these.
  fileprivate var isMeasureReport: Bool { number != nil || id != nil || data != nil }
}

extension ReportPart.Kind {
  fileprivate func names(_ section: Section) -> Bool {
    guard section.number == nil else { return false }
    let title = folded(section.title)
    return words.contains { folded($0) == title } || section.id == rawValue
  }
}

private func readMeasureReport(
  _ section: Section, in document: Document, findings: Findings
) -> MeasureReport {
  let heading = document.span(of: section.heading ?? 0)
  let fields =
    dataFields(of: section, in: document, findings: findings)
    ?? FieldReader(nil, span: heading, findings: findings)
  let reference =
    section.id.map { Located($0, section.idSpan ?? heading) }
    ?? Located(section.number?.label ?? section.title, heading)
  let state = fields.choice("stand", "state", as: MeasureState.self)
  if state == nil { fields.missing("stand") }
  let report = MeasureReport(
    section: section.index, reference: reference, state: state,
    progress: fields.percentage("fortschritt", "progress"),
    values: readValues(fields),
    reason: fields.inline("grund", "reason"),
    newDue: fields.looseDate("neue-frist", "new-due"),
    parts: fields.maps("teile", "parts").map(readCommitment),
    costs: fields.money("kosten", "costs"))
  fields.finish()
  return report
}

private func readValues(_ fields: FieldReader) -> [IndicatorValue] {
  fields.maps("werte", "values").compactMap { value in
    guard let number = value.number("wert", "value") else {
      // Left empty, as a new report is begun: the rest is still right.
      if !value.isGiven("wert") { value.findings.add(Diagnostic(.missingValue, at: value.start)) }
      return nil
    }
    let indicator = IndicatorValue(
      what: value.text("was", "what")?.value ?? "", value: number.value,
      unit: value.text("einheit", "unit")?.value, asOf: value.day("stichtag", "as-of")?.value,
      isTargetValue: value.boolean("ziel", "target")?.value ?? false, span: number.span)
    value.finish()
    return indicator
  }
}

private func readCommitment(_ fields: FieldReader) -> CommitmentReport {
  let commitment = CommitmentReport(
    label: fields.text("kennung", "label")?.value ?? "",
    what: fields.inline("was", "what"),
    state: fields.choice("stand", "state", as: MeasureState.self),
    progress: fields.percentage("fortschritt", "progress"))
  fields.finish()
  return commitment
}

private func readKeyFigure(_ fields: FieldReader) -> KeyFigure? {
  let source: KeyFigure.Source?
  if let text = fields.inline("wert", "value") {
    source = .text(text)
  } else if let statistic = fields.text("stat", "stat") {
    source = .statistic(statistic)
  } else {
    source = fields.choice("zähle", "count", as: KeyFigure.Count.self).map { .count($0) }
  }
  let label = fields.inline("text", "label")
  fields.finish()
  guard let source, let label else {
    if source != nil {
      fields.missing("text")
    } else if !fields.isGiven("zähle") {
      fields.missing("wert")
    }
    return nil
  }
  return KeyFigure(source: source, label: label)
}

private func readEarlier(_ fields: FieldReader) -> EarlierResolution {
  let resolution = fields.text("beschluss", "resolution")
  if resolution == nil { fields.missing("beschluss") }
  let earlier = EarlierResolution(
    resolution: resolution?.value ?? "", on: fields.day("vom", "on")?.value,
    body: fields.text("gremium", "body"), item: fields.text("punkt", "item")?.value,
    subject: fields.inline("gegenstand", "subject"),
    state: fields.choice("stand", "state", as: MeasureState.self),
    text: fields.inline("text", "text"))
  fields.finish()
  return earlier
}
