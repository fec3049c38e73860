internal import Diagnostics
internal import Localization
internal import Workspace
internal import YAMLReading

/// Reads YAML, every field of it in several ways, and as a catalogue of messages.
@Sendable func fuzzYAML(_ bytes: [UInt8]) {
  let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
  let (value, diagnostics) = readYAML(file)
  for diagnostic in diagnostics {
    guard let span = diagnostic.span else { continue }
    precondition(span.start <= span.end && Int(span.end) <= bytes.count, "a finding outside")
  }
  let findings = Findings()
  if let value { read(value, findings, depth: 0) }
  var files = SourceFiles()
  files.add(path: file.path, bytes: bytes)
  for finding in findings.diagnostics.prefix(20) {
    _ = TextRendering(language: .de).render(finding, in: files)
  }
  _ = Catalogue.read(file, language: .german)
}

private func read(_ value: YAMLValue, _ findings: Findings, depth: Int) {
  guard case .map(let entries) = value.content, depth < 100 else { return }
  let fields = FieldReader(value, span: value.span, findings: findings)
  for entry in entries.prefix(20) {
    let key = entry.key
    _ = fields.text(key, key)
    _ = fields.texts(key, key)
    _ = fields.boolean(key, key)
    if case .scalar(let text) = entry.value.content {
      _ = readGermanNumber(text)
      _ = InlineText(Located(text, entry.value.span))
    }
    read(entry.value, findings, depth: depth + 1)
  }
  fields.finish()
}
