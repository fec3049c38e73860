internal import Diagnostics
internal import Localization
internal import YAMLReading

/// Reads `vorlage.yaml`.
func readSettings(_ value: YAMLValue?, file: SourceFile, findings: Findings) -> Settings {
  let fields = FieldReader(
    value, span: file.span(0, 0), findings: findings, isReadable: value != nil)
  var settings = Settings()
  settings.exampleMark = readExampleMark(fields)
  if let county = fields.map("kreis", "county") {
    settings.county = readCounty(county)
  } else {
    fields.missing("kreis")
  }
  let languages = fields.texts("sprachen", "languages").compactMap { text -> Language? in
    if let language = Language(text.value), language.isKnown { return language }
    findings.add(Diagnostic(.unknownLanguage, at: text.span, ["text": text.value]))
    return nil
  }
  if !languages.isEmpty { settings.languages = languages }
  settings.gendering = fields.choice("gendern", "gendering", as: Gendering.self)?.value
  settings.today = fields.day("heute", "today")?.value
  settings.bodies = readBodies(fields.map("gremien", "bodies"), findings: findings)
  settings.editors = fields.texts("redaktionell", "editorial")
  settings.labels = (fields.map("bezeichnungen", "labels")?.allEntries() ?? []).compactMap {
    entry in
    fields.localized(entry.value).map { (entry.key, $0, entry.keySpan) }
  }
  if let paper = fields.map("vorlage", "paper") { settings.paper = readPaperSettings(paper) }
  if let form = fields.choice("synopse", "synopsis", as: SynopsisForm.self)?.value {
    settings.synopsis = form
  }
  settings.comparisons = fields.texts("vergleiche", "comparisons").compactMap { text in
    guard let pair = readPair(text) else {
      findings.add(Diagnostic(.badComparison, at: text.span, ["text": text.value]))
      return nil
    }
    return pair
  }
  let known = findings.diagnostics.count
  settings.ownPapers = (fields.map("papiere", "papers")?.allEntries() ?? []).compactMap {
    readOwnPaper($0, findings: findings)
  }
  settings.ownPaperFindings = Array(findings.diagnostics[known...])
  if let flyers = fields.map("flyer", "flyers") { settings.flyers = readFlyerSettings(flyers) }
  fields.finish()
  return settings
}

private func readFlyerSettings(_ fields: FieldReader) -> FlyerSettings {
  var settings = FlyerSettings()
  if let text = fields.text("quelle", "source") {
    if let language = Language(text.value), language.isKnown {
      settings.source = language
    } else {
      fields.findings.add(Diagnostic(.unknownLanguage, at: text.span, ["text": text.value]))
    }
  }
  settings.policy = readPolicies(fields)
  settings.norm = fields.text("rechtsgrundlage", "legal-basis")?.value
  settings.web = fields.text("web", "website")
  fields.finish()
  return settings
}

private func readOwnPaper(_ entry: YAMLEntry, findings: Findings) -> OwnPaper? {
  let fields = FieldReader(entry.value, span: entry.keySpan, findings: findings)
  let view = fields.choice("sicht", "view", as: OwnPaperView.self)?.value
  let template = fields.text("vorlage", "template")
  let title = fields.localized("titel", "title") ?? LocalizedText(entry.key.capitalizedAtStart)
  let forms = fields.texts("formen", "forms").compactMap {
    fields.choice($0, as: OwnPaperForm.self)?.value
  }
  if view == nil, fields.value("sicht", "view") == nil { fields.missing("sicht") }
  fields.finish()
  let isName =
    entry.key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    && !entry.key.isEmpty && OwnPaperView(rawValue: entry.key) == nil
    && !["flyer", "history", "page"].contains(entry.key)
  guard isName else {
    findings.add(Diagnostic(.badPaperName, at: entry.keySpan, ["name": entry.key]))
    return nil
  }
  guard let view else { return nil }
  return OwnPaper(
    name: entry.key, span: entry.keySpan, title: title, view: view,
    template: template?.value ?? entry.key, templateSpan: template?.span ?? entry.keySpan,
    forms: forms.isEmpty ? [.html] : forms)
}

extension String {
  fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

/// Two years or days, however they are joined: `2012-2020`, `2018 – 15.06.2020`.
private func readPair(_ text: Located<String>) -> RevisionPair? {
  var rest = text.value.split { !("0"..."9").contains($0) }.map(String.init)[...]
  var names: [RevisionName] = []
  while let first = rest.first {
    let three = rest.prefix(3)
    let day =
      CalendarDate(iso: three.joined(separator: "-"))
      ?? CalendarDate(iso: three.reversed().joined(separator: "-"))
    guard let name = day.map({ RevisionName($0) }) ?? RevisionName(first) else { return nil }
    names.append(name)
    rest = rest.dropFirst(day == nil ? 1 : 3)
  }
  guard names.count == 2, names[0] != names[1] else { return nil }
  return RevisionPair(old: names[0], new: names[1], span: text.span)
}

/// `beispieldaten: ja`, or the county's own wording of the mark.
private func readExampleMark(_ fields: FieldReader) -> String? {
  guard let text = fields.text("beispieldaten", "example-data") else { return nil }
  switch folded(text.value) {
  case "ja", "yes", "true", "wahr": return ""
  case "nein", "no", "false", "falsch": return nil
  default: return text.value
  }
}

private func readCounty(_ fields: FieldReader) -> County {
  var county = County()
  if let name = fields.localized("name", "name") {
    county.name = name
  } else {
    fields.missing("name")
  }
  county.short = fields.localized("kurz", "short")
  county.state = fields.text("land", "state")?.value
  county.sender = fields.localized("absender", "sender")
  county.address = fields.text("anschrift", "address")?.value
  county.web = fields.text("web", "website")?.value
  county.coatOfArms = fields.text("wappen", "coat-of-arms")
  county.accent = fields.text("farbe", "accent")
  fields.finish()
  return county
}

private func readBodies(_ list: FieldReader?, findings: Findings) -> [Body] {
  (list?.allEntries() ?? []).map { entry in
    let fields = FieldReader(entry.value, span: entry.keySpan, findings: findings)
    _ = fields.value("rang", "level")
    let body = Body(
      id: entry.key, idSpan: entry.keySpan,
      name: fields.localized("name", "name") ?? LocalizedText(entry.key),
      short: fields.localized("kurz", "short"),
      role: fields.choice("zuständigkeit", "role", as: BodyRole.self)?.value)
    fields.finish()
    return body
  }
}

private func readPaperSettings(_ fields: FieldReader) -> PaperSettings {
  var paper = PaperSettings()
  paper.head = fields.texts("kopf", "head").compactMap { fields.choice($0, as: PaperField.self) }
  paper.parts = fields.texts("teile", "parts").compactMap { fields.choice($0, as: PaperPart.self) }
  paper.cosigners = fields.texts("mitzeichnung", "cosign")
  paper.validWithoutSignature =
    fields.text("gueltig-ohne-unterschrift", "valid-without-signature")?.value
  fields.finish()
  return paper
}
