internal import Diagnostics
internal import YAMLReading

/// Reads `actors.yaml`: a map of ids to fields.
func readActors(_ value: YAMLValue?, file: SourceFile, findings: Findings) -> [Actor] {
  let root = FieldReader(
    value, span: file.span(0, 0), findings: findings, isReadable: value != nil)
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
  let contact = Contact(
    person: fields.text("person", "person")?.value,
    phone: fields.text("telefon", "phone")?.value,
    email: email?.value,
    web: fields.text("web", "website")?.value,
    address: fields.text("anschrift", "address")?.value,
    room: fields.text("zimmer", "room")?.value)
  fields.finish()
  return contact
}

/// Whether a text can be an e-mail address as offices have them: a name, one `@` and a domain with a full
/// stop in it. Quoted names and comments (RFC 5322, section 3.4.1) are none here.
private func isEmailAddress(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard parts.count == 2, let name = parts.first, let domain = parts.last, !name.isEmpty,
    !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || "<>()[],;:\\\"?#/".utf8.contains($0) })
  else { return false }
  let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
}
