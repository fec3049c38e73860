internal import Diagnostics
internal import Localization
internal import Translation
internal import Workspace

/// Takes the bytes in as a file from translators, in either format: whole or not at all, findings lie
/// within the file, and what was made of it can go out and come back without changing anything.
@Sendable func fuzzExchange(_ bytes: [UInt8]) {
  var files = flyerFiles(record: record)
  let workspace = readFlyers(files: files)
  let file = SourceFile(id: 99, path: "back", bytes: bytes)
  let result = importTranslation(file, into: workspace)
  let isRefused = result.diagnostics.contains { $0.severity == .error }
  precondition(!isRefused || result.files.isEmpty, "taken in halfway")
  for finding in result.diagnostics {
    guard let span = finding.span else { continue }
    precondition(span.start <= span.end && Int(span.end) <= bytes.count, "a finding outside")
  }
  guard !result.files.isEmpty else { return }
  for (path, bytes) in result.files {
    precondition(path.hasPrefix("flyers/kurs/") && !path.contains(".."), "a file elsewhere")
    files.files[path] = bytes
  }
  checkRoundTrip(files)
}

/// Reads the bytes as the record of a translation: every text has one state, what is confirmed is up to
/// date, and what goes out comes back without changing anything.
@Sendable func fuzzRecord(_ bytes: [UInt8]) {
  var files = flyerFiles(record: bytes)
  checkRoundTrip(files)
  let flyer = readFlyers(files: files).flyers[0]
  guard let text = flyer.translations.first else { return }
  let state = translationState(of: flyer, in: text)
  for finding in state.diagnostics {
    guard let span = finding.span else { continue }
    precondition(span.start <= span.end && Int(span.end) <= bytes.count, "a finding outside")
  }
  let updated = updatedRecord(state, of: text, confirming: true, same: true, releasing: true)
  files.files[text.recordPath] = updated.bytes
  let again = readFlyers(files: files).flyers[0]
  let after = translationState(of: again, in: again.translations[0])
  precondition(after.diagnostics.isEmpty, "a record that cannot be read")
  precondition(
    after.count(.stale) + after.count(.edited) + after.count(.untranslated) == 0,
    "confirmed, and not up to date")
  precondition(after.unplaced == state.unplaced, "something kept was lost")
}

private func checkRoundTrip(_ files: MemoryFiles) {
  let workspace = readFlyers(files: files)
  guard let flyer = workspace.flyers.first else { preconditionFailure("the flyer is gone") }
  for text in flyer.translations {
    guard let document = ExchangeDocument(flyer, to: text.language) else { continue }
    for format in ExchangeFormat.allCases {
      let sent = SourceFile(id: 99, path: "sent", bytes: document.bytes(as: format))
      let back = importTranslation(sent, into: workspace)
      precondition(!back.diagnostics.contains { $0.severity == .error }, "refuses its own")
      precondition(back.files.isEmpty, "no round trip")
    }
  }
}

private func flyerFiles(record: [UInt8]) -> MemoryFiles {
  var files = MemoryFiles([
    "vorlage.yaml": "kreis: {name: Kreis}\n", "actors.yaml": "akteure: {amt: {name: Amt}}\n",
    "flyers/kurs/de.md": source, "flyers/kurs/en.md": translation,
  ])
  files.files["flyers/kurs/en.source.txt"] = record
  return files
}

private let source = """
  ---
  titel: Ein Kurs
  stelle: amt
  impressum: {herausgeber: Kreis, anschrift: Ort, verantwortlich: Stab}
  ---

  # Kosten {#kosten}

  **Nichts.** Der Kurs ist [frei](https://example.org/a) und `offen`.

  - Montag
  - Dienstag um 9

  | Kurs | Wann |
  | --- | --- |
  | A1 | abends |

  Zum Schluss noch ein Satz.

  """

private let translation = """
  ---
  titel: A course
  ---

  # Costs {#kosten}

  **Nothing.** The course is [free](https://example.org/a) and `open`.

  - Monday
  - Tuesday at 9

  | Course | When |
  | --- | --- |
  | A1 | in the evening |

  """

/// What was translated last time; the second item has changed since.
private let record: [UInt8] = {
  let files = flyerFiles(record: [])
  let flyer = readFlyers(files: files).flyers[0]
  let text = flyer.translations[0]
  let record = updatedRecord(
    translationState(of: flyer, in: text), of: text, confirming: true, same: true)
  return Array(
    String(decoding: record.bytes, as: UTF8.self).replacing("um 9", with: "um 10").utf8)
}()
