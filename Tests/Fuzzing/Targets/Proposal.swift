internal import Diagnostics
internal import Workspace

/// Reads the bytes as a proposal's file and as the changes of one that was adopted, and amends a small
/// concept with each: adopting ends with a revision or with an error that says why, and the finding
/// lies within its file. What adopting writes, no check finds fault with; what is derived from it makes
/// it again. The first bytes also choose what was decided, by whom and in which order.
@Sendable func fuzzProposal(_ bytes: [UInt8]) {
  adopt(["proposals/2020-1.md": bytes])
  let resolved = """
    entscheidungen: [{gremium: kreistag, datum: 1.9.2020, ergebnis: beschlossen, beschluss: KT 1, \
    gilt-ab: 1.10.2020}]

    """
  adopt(["proposals/2020-2.md": head(2, resolved) + bytes])
  let (choices, rest) = (bytes.prefix(4), bytes.dropFirst(4))
  adopt([
    "proposals/2020-2.md": head(2, decisions(choices)) + rest,
    "proposals/2020-3.md": head(3, decisions(choices.reversed())) + Array(otherChange.utf8),
  ])
}

private func head(_ number: Int, _ decisions: String) -> [UInt8] {
  let text = """
    ---
    nummer: \(number)
    titel: Vorschlag
    art: redaktionell
    ändert: 2018
    anlass: {was: Anlass}
    vorgeschlagen-von: beirat
    befugt: amt
    \(decisions)---

    """
  return Array(text.utf8)
}

private let otherChange = """
  # Änderung

  ```yaml
  ändert: ende
  titel: Schluss
  ```

  ## Ergänzung

  Mehr.

  """

/// One decision a byte.
private func decisions(_ choices: some Sequence<UInt8>) -> String {
  let bodies = ["kreistag", "beirat", "amt", "kreistag"]
  let results = [
    "beschlossen", "empfohlen", "abgelehnt", "vertagt", "zurückgezogen", "geändert beschlossen",
    "teilweise", "erledigt",
  ]
  let entries = choices.map { byte in
    let (body, result, day) = (
      bodies[Int(byte & 3)], results[Int(byte >> 2 & 7)], Int(byte >> 5) + 1
    )
    return
      "  - {gremium: \(body), datum: \(day).9.2020, ergebnis: \(result), beschluss: KT \(day), "
      + "gilt-ab: 1.10.2020}\n"
  }
  return entries.isEmpty ? "" : "entscheidungen:\n" + entries.joined()
}

private let concept = """
  ---
  titel: Konzept
  gilt-ab: 01.04.2018
  ---

  # 1 Anfang {#anfang}

  Am Anfang steht
  ein Satz. <!-- prüfen -->

  # 2 Flyer {#flyer .massnahme}

  ```yaml
  zuständig: amt   # bis auf Weiteres
  verbindlichkeit: Ziel
  frist: 2020
  ```

  Flyer sind gut.

  ## 2.1 Druck {#druck}

  ```yaml
  pflichten:
    - id: drucken
      wer: amt
  ```

  Siehe [Abschnitt 3](#ende) und [3](#ende).

  # 3 Ende {#ende}

  Siehe [2.1](#druck).

  """

private func adopt(_ proposals: [String: [UInt8]]) {
  var files = MemoryFiles([:])
  files.files = proposals
  files.files["vorlage.yaml"] = Array(
    "kreis: {name: Kreis}\ngremien: {kreistag: {name: KT, zuständigkeit: Entscheidung}}\n".utf8)
  files.files["actors.yaml"] = Array("akteure: {amt: {name: Amt}, beirat: {name: Beirat}}\n".utf8)
  files.files["concept/2018.md"] = Array(concept.utf8)
  let workspace = readWorkspace(name: "fuzz", files: files)
  for purpose in [AdoptionPurpose.revision, .comparison, .draft, .recommendedDraft] {
    guard let adoption = workspace.adoption(of: 2020, for: purpose) else { continue }
    let isRefused = adoption.diagnostics.contains { $0.severity == .error }
    precondition(isRefused == (adoption.bytes == nil), "neither a revision nor a reason")
    for finding in adoption.diagnostics {
      guard let span = finding.span else { continue }
      let size = workspace.sources[span.file]?.bytes.count ?? 0
      precondition(span.start <= span.end && Int(span.end) <= size, "a finding outside")
    }
    guard let bytes = adoption.bytes else { continue }
    if purpose == .comparison, !adoption.changes.isEmpty {
      checkArrived(bytes, as: adoption.revision, files)
    }
    // What was made of it can be read, and what it differs in be proposed again.
    if purpose == .draft, let base = workspace.concept(2018) {
      derive(bytes, base, workspace, files)
    }
  }
}

/// What adopting wrote is what was resolved.
private func checkArrived(_ bytes: [UInt8], as revision: RevisionName, _ files: MemoryFiles) {
  var files = files
  files.files["concept/\(revision).md"] = bytes
  let faults: Set = [
    "changed-without-resolution", "proposal-not-arrived", "proposal-arrived-differently",
  ]
  let found = readWorkspace(name: "fuzz", files: files).diagnostics.filter {
    faults.contains($0.slug) && ($0.arguments["revision"] ?? "") == String(revision)
  }
  precondition(found.isEmpty, "what was adopted is found fault with")
}

private func derive(
  _ bytes: [UInt8], _ base: Concept, _ workspace: Workspace, _ files: MemoryFiles
) {
  let copy = SourceFile(path: "copy.md", bytes: bytes)
  let derived = workspace.newProposals(from: copy, of: base, kind: .adaptation, year: 2021)
  guard derived.diagnostics.isEmpty, !derived.proposals.isEmpty else { return }
  var files = files
  for path in files.names(in: "proposals") { files.files["proposals/\(path)"] = nil }
  for proposal in derived.proposals { files.files[proposal.path] = Array(proposal.text.utf8) }
  let again = readWorkspace(name: "fuzz", files: files).adoption(of: 2021, for: .draft)
  precondition(again?.bytes == bytes, "what was derived makes another text")
}
