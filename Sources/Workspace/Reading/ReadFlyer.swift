public import Diagnostics
public import Localization
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// A flyer's file with what it says of the flyer as a whole.
struct ReadFlyerText: Sendable {
  let text: FlyerText
  /// Only of the source.
  let facts: FlyerFacts?
}

/// Reads a translation alone, as a workspace would read it: for who writes one.
public func readTranslation(
  _ file: SourceFile, language: Language
) -> (text: FlyerText, diagnostics: [Diagnostic]) {
  let findings = Findings()
  let read = readFlyerText(
    file, language: language, isSource: false, record: nil, findings: findings)
  return (read.text, findings.diagnostics)
}

/// Reads one `flyers/NAME/TAG.md`.
///
/// - Parameter isSource: whether it is the text that the others were translated from; what is said
///   once for all languages stands there and nowhere else.
func readFlyerText(
  _ file: SourceFile, language: Language, isSource: Bool, record: SourceFile?, findings: Findings
) -> ReadFlyerText {
  let (document, diagnostics) = readMarkdown(file)
  findings.add(contentsOf: diagnostics)
  let fields = frontMatter(of: document, findings: findings)
  reportOddCharacters(of: document, findings: findings)
  reportOddCharacters(of: fields.content, in: file, findings: findings)
  var texts: [FlyerField: Located<String>] = [:]
  for field in FlyerField.allCases { texts[field] = fields.text(field.name.de, field.name.en) }
  if texts[.title] == nil { fields.missing("titel") }
  let web = fields.text("web", "website")
  let released = fields.map("freigegeben", "released").map { release in
    let result = Release(by: release.text("von", "by"), on: release.day("am", "on"))
    release.finish()
    return result
  }
  let text = FlyerText(
    language: language, document: document, fields: texts, start: fields.start,
    web: isSource ? nil : web, translator: fields.text("übersetzung", "translator")?.value,
    isMachine: fields.boolean("maschinell", "machine")?.value ?? false, released: released,
    testedBy: fields.text("geprüft", "tested-by")?.value, record: record)
  var facts: FlyerFacts?
  if isSource {
    facts = readFacts(fields)
    facts?.web = web
  } else {
    for name in sharedKeys where fields.value(name.de, name.en) != nil {
      let place = fields.keys.first { [folded(name.de), folded(name.en)].contains(folded($0.key)) }
      findings.add(Diagnostic(.flyerSaidTwice, at: place?.span, ["key": name.de]))
    }
  }
  fields.finish()
  return ReadFlyerText(text: text, facts: facts)
}

/// What only the source says.
private let sharedKeys = [
  FieldName("stelle", "department"), FieldName("kontakt", "contact"),
  FieldName("öffnungszeiten", "opening-hours"), FieldName("falz", "fold"),
  FieldName("zahl", "figure"), FieldName("bild", "picture"), FieldName("impressum", "imprint"),
  FieldName("gültig-bis", "valid-until"), FieldName("verbindlich", "binding"),
  FieldName("gefördert", "funded"), FieldName("förderer", "funders"), FieldName("links", "links"),
  FieldName("fehlend", "missing"), FieldName("veraltet", "stale"),
  FieldName("schwelle", "threshold"),
]

private func readFacts(_ fields: FieldReader) -> FlyerFacts {
  var facts = FlyerFacts()
  facts.department = fields.text("stelle", "department")
  if facts.department == nil { fields.missing("stelle") }
  facts.contact = fields.map("kontakt", "contact").map(readContact)
  facts.hours = readHours(fields)
  facts.fold = fields.choice("falz", "fold", as: Fold.self)?.value ?? .letter
  facts.figure = fields.text("zahl", "figure").map { FlyerFigure($0.value) }
  facts.picture = fields.text("bild", "picture")
  if let imprint = fields.map("impressum", "imprint") {
    facts.imprint = readImprint(imprint)
  } else {
    fields.missing("impressum")
  }
  facts.validUntil = fields.day("gültig-bis", "valid-until")
  facts.isBinding = fields.boolean("verbindlich", "binding")?.value ?? false
  facts.isFunded = fields.boolean("gefördert", "funded")
  facts.funders = fields.maps("förderer", "funders").compactMap {
    readFunder($0, facts.fold)
  }
  if let links = fields.map("links", "links") {
    facts.links = FlyerLinks(
      imprint: links.text("impressum", "imprint"), privacy: links.text("datenschutz", "privacy"),
      accessibility: links.text("barrierefreiheit", "accessibility"))
    links.finish()
  }
  facts.policy = readPolicies(fields)
  return facts
}

private func readHours(_ fields: FieldReader) -> [OpeningHours] {
  let texts = fields.texts("öffnungszeiten", "opening-hours")
  let read = texts.map { OpeningHours($0.value) }
  for (text, hours) in zip(texts, read) where hours == nil {
    fields.findings.add(Diagnostic(.badHours, at: text.span, ["text": text.value]))
  }
  for place in overlaps(read) {
    fields.findings.add(Diagnostic(.hoursOverlap, at: texts[place].span))
  }
  return read.compactMap(\.self)
}

/// The places of those that say of a time what another one, or they themselves, have said.
private func overlaps(_ hours: [OpeningHours?]) -> [Int] {
  var spans: [(minutes: ClosedRange<Int>, place: Int)] = []
  for (place, hours) in hours.enumerated() {
    guard let hours else { continue }
    for day in Set(hours.days.flatMap { $0 }) {
      let midnight = day * 1_440
      spans += hours.times.map { (midnight + $0.lowerBound...midnight + $0.upperBound, place) }
    }
  }
  spans.sort { ($0.minutes.lowerBound, $0.place) < ($1.minutes.lowerBound, $1.place) }
  var found: Set<Int> = []
  guard var last = spans.first else { return [] }
  for span in spans.dropFirst() {
    if span.minutes.lowerBound < last.minutes.upperBound {
      found.insert(max(span.place, last.place))
    }
    if span.minutes.upperBound > last.minutes.upperBound { last = span }
  }
  return found.sorted()
}

/// `fehlend`, `veraltet` and `schwelle`, of a flyer or of all.
func readPolicies(_ fields: FieldReader) -> GapPolicies {
  var policies = GapPolicies()
  if let missing = fields.choice("fehlend", "missing", as: GapPolicy.self) {
    // There is no old text where there is none.
    policies.missing = missing.value == .old ? .source : missing.value
  }
  policies.stale = fields.choice("veraltet", "stale", as: GapPolicy.self)?.value
  if let threshold = fields.percentage("schwelle", "threshold") {
    let number = threshold.value.number
    if number < Number(0) || number > Number(100) {
      fields.findings.add(Diagnostic(.badThreshold, at: threshold.span))
    } else {
      policies.threshold = threshold
    }
  }
  return policies
}

private func readImprint(_ fields: FieldReader) -> FlyerImprint {
  let publisher = fields.text("herausgeber", "publisher")
  if publisher == nil { fields.missing("herausgeber") }
  let address = fields.text("anschrift", "address")
  if address == nil { fields.missing("anschrift") }
  let responsible = fields.text("verantwortlich", "responsible")
  if responsible == nil { fields.missing("verantwortlich") }
  let imprint = FlyerImprint(
    publisher: publisher?.value ?? "", address: address?.value ?? "",
    responsible: responsible?.value ?? "", printer: fields.text("druck", "printer")?.value,
    state: fields.looseDate("stand", "state"),
    pictureCredits: fields.text("bildnachweis", "picture-credits")?.value,
    printRun: fields.count("auflage", "print-run").map { Number($0.value) },
    isFree: fields.boolean("kostenlos", "free")?.value ?? false)
  fields.finish()
  return imprint
}

private func readFunder(_ fields: FieldReader, _ fold: Fold) -> Funder? {
  let name = fields.text("name", "name")
  if name == nil { fields.missing("name") }
  let sentence = fields.localized("satz", "sentence")
  if sentence == nil { fields.missing("satz") }
  let logo = fields.text("logo", "logo")
  var width = fields.number("mindestbreite", "min-width")
  if let wanted = width, wanted.value < Number(1) || wanted.value > Number(fold.logoLimit) {
    fields.findings.add(
      Diagnostic(
        .logoWidth, at: wanted.span,
        ["width": wanted.value.germanText, "limit": String(fold.logoLimit)]))
    width = nil
  }
  let until = fields.looseDate("bis", "until")
  fields.finish()
  guard let name, let sentence else { return nil }
  return Funder(
    span: fields.start, name: name.value, sentence: sentence, logo: logo, logoFile: nil,
    width: width?.value, until: until?.value)
}
