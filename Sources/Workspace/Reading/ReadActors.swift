internal import Diagnostics
internal import YAMLReading

/// Reads `actors.yaml`: a map of ids to fields.
func readActors(_ value: YAMLValue?, file: SourceFile, findings: Findings) -> [Actor] {
  let root = FieldReader(
    value, span: file.span(0, 0), findings: findings, isReadable: value != nil)
  reportOddCharacters(of: root.content, in: file, findings: findings)
  guard let list = root.map("akteure", "actors") else {
    root.missing("akteure")
    root.finish()
    return []
  }
  root.finish()
  return list.allEntries().map { entry in
    let fields = FieldReader(entry.value, span: entry.keySpan, findings: findings)
    let name = fields.localized("name", "name")
    if name == nil { fields.missing("name") }
    let actor = Actor(
      id: entry.key, idSpan: entry.keySpan,
      name: name ?? LocalizedText(entry.key),
      short: fields.localized("kurz", "short"),
      kind: fields.text("art", "kind")?.value,
      since: fields.looseDate("seit", "since")?.value,
      until: fields.looseDate("bis", "until"),
      successor: fields.text("nachfolge", "successor"),
      contact: fields.map("kontakt", "contact").map(readContact),
      note: fields.text("hinweis", "note")?.value)
    fields.finish()
    return actor
  }
}

func readContact(_ fields: FieldReader) -> Contact {
  let email = fields.text("email", "mail")
  if let email, !isEmailAddress(email.value) {
    fields.findings.add(Diagnostic(.badEmail, at: email.span, ["text": email.value]))
  }
  let phone = fields.text("telefon", "phone")
  if let phone, telephoneDigits(phone.value) == nil {
    fields.findings.add(Diagnostic(.badPhone, at: phone.span, ["text": phone.value]))
  }
  let contact = Contact(
    person: fields.text("person", "person")?.value,
    phone: phone?.value,
    email: email?.value,
    web: fields.text("web", "website")?.value,
    address: fields.text("anschrift", "address")?.value,
    room: fields.text("zimmer", "room")?.value)
  fields.finish()
  return contact
}
