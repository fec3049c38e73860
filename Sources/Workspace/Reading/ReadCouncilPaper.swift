internal import Diagnostics
internal import Localization
internal import YAMLReading

/// Reads the map `vorlage` of a report's front matter.
func readCouncilPaper(_ fields: FieldReader) -> CouncilPaper {
  let number = fields.text("nummer", "number")
  let kind = fields.choice("art", "kind", as: PaperKind.self)
  let date = fields.day("datum", "date")
  let isPublic = fields.boolean("öffentlich", "public")
  let submitter = fields.text("einreicher", "submitter")
  let subject = fields.text("betreff", "subject")
  let consultation = fields.maps("beratungsfolge", "consultation").compactMap(readConsultation)
  let finances = fields.map("finanzen", "finances").map(readFinances)
  let paper = CouncilPaper(
    span: fields.span, given: Set(CouncilPaper.required.filter(fields.isGiven)),
    number: number, kind: kind,
    term: fields.text("wahlperiode", "term")?.value,
    date: date,
    version: fields.text("stand", "version"),
    isPublic: isPublic,
    whyNotPublic: fields.text("nichtöffentlich-weil", "not-public-because")?.value,
    fileNumber: fields.text("aktenzeichen", "file-number")?.value,
    submitter: submitter,
    author: fields.text("verfasser", "author"),
    rapporteur: fields.text("berichterstatter", "rapporteur")?.value,
    lead: fields.text("federführend", "lead"),
    involved: fields.texts("beteiligt", "involved"),
    contact: fields.text("ansprechpartner", "contact")?.value,
    refersTo: fields.texts("bezug", "refers-to").map(\.value),
    legalBasis: fields.inlines("rechtsgrundlage", "legal-basis"),
    subject: subject, consultation: consultation, finances: finances,
    cosigned: fields.maps("mitzeichnung", "cosigned").compactMap(readCosigning),
    checks: fields.maps("prüfvermerke", "checks").map(readCheckNote),
    annexes: fields.maps("anlagen", "annexes").map(readAnnex),
    amendment: fields.text("fortschreibung", "amendment"),
    signatures: fields.maps("unterschriften", "signatures").map(readSignature))
  fields.finish()
  return paper
}

private func readConsultation(_ fields: FieldReader) -> Consultation? {
  guard let body = fields.text("gremium", "body") else {
    fields.missing("gremium")
    return nil
  }
  let consultation = Consultation(
    body: body,
    date: fields.day("datum", "date"),
    item: fields.text("top", "item")?.value,
    isPublic: fields.boolean("öffentlich", "public")?.value,
    role: fields.choice("zuständigkeit", "role", as: BodyRole.self),
    result: fields.choice("ergebnis", "result", as: ConsultationResult.self),
    isResultGiven: fields.isGiven("ergebnis"),
    yes: fields.count("ja", "yes")?.value,
    no: fields.count("nein", "no")?.value,
    abstentions: fields.count("enthaltung", "abstentions")?.value,
    resolution: fields.text("beschluss", "resolution")?.value)
  fields.finish()
  return consultation
}

func readFinances(_ fields: FieldReader) -> Finances {
  let impact = fields.boolean("auswirkungen", "impact")
  let items = fields.maps("positionen", "items").map { item in
    let position = FinanceItem(
      purpose: item.text("zweck", "purpose")?.value,
      amount: item.money("betrag", "amount"), isAmountGiven: item.isGiven("betrag"),
      year: item.year("jahr", "year")?.value,
      account: item.text("konto", "account")?.value,
      cover: item.text("deckung", "cover")?.value,
      grants: item.text("fördermittel", "grants")?.value,
      followUp: item.text("folgekosten", "follow-up-costs")?.value)
    item.finish()
    return position
  }
  let finances = Finances(
    span: fields.span, hasImpact: impact?.value, items: items,
    note: fields.text("hinweis", "note")?.value)
  fields.finish()
  return finances
}

private func readCosigning(_ fields: FieldReader) -> Cosigning? {
  guard let office = fields.text("stelle", "office") else {
    fields.missing("stelle")
    return nil
  }
  let cosigning = Cosigning(
    office: office, remark: fields.text("vermerk", "remark")?.value,
    date: fields.day("datum", "date")?.value, name: fields.text("name", "name")?.value)
  fields.finish()
  return cosigning
}

private func readCheckNote(_ fields: FieldReader) -> CheckNote {
  let note = CheckNote(
    kind: fields.text("art", "kind")?.value ?? "",
    result: fields.text("ergebnis", "result")?.value ?? "")
  fields.finish()
  return note
}

private func readAnnex(_ fields: FieldReader) -> Annex {
  let title = fields.text("titel", "title")
  if title == nil { fields.missing("titel") }
  let annex = Annex(
    title: title?.value ?? "", paper: fields.text("papier", "paper"),
    file: fields.text("datei", "file"))
  fields.finish()
  return annex
}

private func readSignature(_ fields: FieldReader) -> Signature {
  let role = fields.text("funktion", "role")
  if role == nil { fields.missing("funktion") }
  let signature = Signature(
    role: role?.value ?? "", name: fields.text("name", "name")?.value,
    date: fields.day("datum", "date")?.value)
  fields.finish()
  return signature
}
