internal import Diagnostics
internal import Workspace

/// Reads the bytes as a proposal's file and as the changes of one that was adopted, and amends a small
/// concept with each: adopting ends with a revision or with an error that says why, and the finding
/// lies within its file.
@Sendable func fuzzProposal(_ bytes: [UInt8]) {
  adopt(["proposals/2020-1.md": bytes])
  let head = """
    ---
    nummer: 2
    titel: Vorschlag
    art: Anpassung
    ändert: 2018
    anlass: {was: Anlass}
    vorgeschlagen-von: beirat
    entscheidungen: [{gremium: kreistag, datum: 1.9.2020, ergebnis: beschlossen, beschluss: KT 1, \
    gilt-ab: 1.10.2020}]
    ---

    """
  adopt(["proposals/2020-2.md": Array(head.utf8) + bytes])
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
    // What was made of it can be read, and what it differs in be proposed again.
    guard purpose == .draft, let bytes = adoption.bytes, let base = workspace.concept(2018) else {
      continue
    }
    let copy = SourceFile(path: "copy.md", bytes: bytes)
    _ = workspace.newProposals(from: copy, of: base, kind: .adaptation, year: 2021)
  }
}
