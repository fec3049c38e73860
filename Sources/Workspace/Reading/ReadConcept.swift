internal import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Reads one `concept/YEAR.md`.
func readConcept(_ file: SourceFile, revision: RevisionName, findings: Findings) -> Concept {
  let (document, diagnostics) = readMarkdown(file)
  findings.add(contentsOf: diagnostics)
  let fields = frontMatter(of: document, findings: findings)
  var measures: [Measure] = []
  var data: [SectionFacts] = []
  for section in document.sections where section.heading != nil {
    if section.isMeasure {
      measures.append(readMeasure(section, in: document, findings: findings))
    } else if let fields = dataFields(of: section, in: document, findings: findings) {
      data.append(readSectionFacts(section, fields))
    }
  }
  let title = fields.text("titel", "title")
  if title == nil { fields.missing("titel") }
  let concept = Concept(
    revision: revision, document: document, title: title?.value ?? "",
    subtitle: fields.text("untertitel", "subtitle")?.value,
    adopted: fields.day("beschlossen", "adopted"),
    resolution: fields.text("beschluss", "resolution")?.value,
    validFrom: fields.day("gilt-ab", "valid-from"),
    horizon: fields.text("laufzeit", "horizon")?.value,
    predecessor: fields.revision("vorgänger", "predecessor"),
    history: fields.maps("verlauf", "history").compactMap(readRevisionEntry),
    isExtract: fields.boolean("auszug", "extract")?.value ?? false,
    adoptedBy: fields.text("von", "adopted-by"),
    draftedBy: fields.texts("erarbeitet", "drafted-by"),
    sources: fields.inlines("quellen", "sources"),
    note: fields.inline("hinweis", "note"),
    data: data, measures: measures, lookup: ConceptLookup(document, measures, data))
  fields.finish()
  return concept
}

private func readRevisionEntry(_ fields: FieldReader) -> RevisionEntry? {
  guard let revision = fields.revision("fassung", "revision") else {
    if !fields.isGiven("fassung") { fields.missing("fassung") }
    return nil
  }
  let entry = RevisionEntry(
    revision: revision, adopted: fields.day("beschlossen", "adopted"),
    resolution: fields.text("beschluss", "resolution"),
    validFrom: fields.day("gilt-ab", "valid-from"),
    proposals: fields.texts("vorschläge", "proposals"), note: fields.inline("hinweis", "note"))
  fields.finish()
  return entry
}

/// The fields of a document's front matter; no fields, and no complaint yet, where it has none.
func frontMatter(of document: Document, findings: Findings) -> FieldReader {
  let nothing = document.source.span(0, 0)
  guard let range = document.frontMatter else {
    let isOpen = findings.diagnostics.contains { finding in
      finding.slug == Problem.frontMatterOpen.slug && finding.span?.file == document.source.id
    }
    return FieldReader(nil, span: nothing, findings: findings, isReadable: !isOpen)
  }
  guard document.frontMatterFormat == .yaml else {
    findings.add(Diagnostic(.frontMatterFormat, at: document.span(range)))
    return FieldReader(nil, span: nothing, findings: findings, isReadable: false)
  }
  let (value, diagnostics) = readYAML(document.source, range: range)
  findings.add(contentsOf: diagnostics)
  return FieldReader(
    value, span: document.source.span(0, 3), findings: findings, isReadable: diagnostics.isEmpty)
}

/// The fields of the data block under a heading.
func dataFields(
  of section: Section, in document: Document, findings: Findings
) -> FieldReader? {
  guard let data = section.data else { return nil }
  let (value, diagnostics) = readYAML(document.source, range: data.range)
  findings.add(contentsOf: diagnostics)
  return FieldReader(
    value, span: document.span(of: data.node), findings: findings, isReadable: diagnostics.isEmpty)
}

extension Section {
  /// Whether the heading says that this section is a measure.
  var isMeasure: Bool { classes.contains("massnahme") || classes.contains("measure") }
}

private func readMeasure(
  _ section: Section, in document: Document, findings: Findings
) -> Measure {
  let heading = section.heading ?? 0
  let fields =
    dataFields(of: section, in: document, findings: findings)
    ?? FieldReader(nil, span: document.span(of: heading), findings: findings)
  let number = section.number?.label ?? ""
  let measure = Measure(
    section: section.index, id: section.id ?? number, number: number, title: section.title,
    headingSpan: document.span(of: heading),
    responsible: fields.texts("zuständig", "responsible"),
    involved: fields.texts("beteiligt", "involved"),
    force: fields.choice("verbindlichkeit", "force", as: Force.self),
    proviso: fields.inline("vorbehalt", "proviso"),
    discretion: fields.inline("ermessen", "discretion-over"),
    norms: fields.inlines("norm", "norm"),
    due: fields.looseDate("frist", "due"),
    target: readTarget(fields),
    isInferred: fields.boolean("erschlossen", "inferred")?.value ?? false,
    note: fields.inline("hinweis", "note"))
  if measure.responsible.isEmpty { fields.missing("zuständig") }
  if measure.force == nil { fields.missing("verbindlichkeit") }
  fields.finish()
  return measure
}

private func readSectionFacts(_ section: Section, _ fields: FieldReader) -> SectionFacts {
  let facts = SectionFacts(
    section: section.index,
    responsible: fields.texts("zuständig", "responsible"),
    duties: fields.maps("pflichten", "duties").map { readDuty($0, section: section.index) },
    remainsInForce: fields.texts("fortgeltend", "remains-in-force"))
  _ = fields.value("hinweis", "note")
  fields.finish()
  return facts
}

private func readDuty(_ fields: FieldReader, section: Int) -> Duty {
  let id = fields.text("id", "id")
  if id == nil { fields.missing("id") }
  var isYearly = false
  if let turn = fields.text("turnus", "every") {
    isYearly = ["jaehrlich", "jahr", "year", "yearly", "jedes-jahr"].contains(folded(turn.value))
    if !isYearly {
      fields.findings.add(
        Diagnostic(
          .badChoice, at: turn.span, ["text": turn.value, "choices": "jährlich"]))
    }
  }
  var due: DutyDue?
  if let text = fields.text("frist", "due") {
    if ["jahresende", "end-of-year", "end-of-the-year"].contains(folded(text.value)) {
      due = .endOfYear
    } else if let date = fields.looseDate(text) {
      due = .date(date.value)
    }
  }
  let who = fields.texts("wer", "who")
  if who.isEmpty { fields.missing("wer") }
  let duty = Duty(
    section: section, id: id?.value ?? "", idSpan: id?.span ?? fields.span, who: who,
    with: fields.texts("mit", "with"), to: fields.text("an", "to"), isYearly: isYearly, due: due,
    form: fields.text("form", "form")?.value, what: fields.inline("was", "what"),
    condition: fields.inline("solange", "while"),
    evidence: fields.choice("nachweis", "evidence", as: Duty.Evidence.self)?.value)
  fields.finish()
  return duty
}
