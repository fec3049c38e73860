internal import Diagnostics
internal import Workspace

/// Reads the bytes as the front matter and as each data block of a workspace: of a section, a measure, a
/// measure's report. Findings lie within their files, and the text around the blocks is still read.
@Sendable func fuzzDataBlock(_ bytes: [UInt8]) {
  var files = MemoryFiles([:])
  files.files["vorlage.yaml"] = Array("kreis: {name: Landkreis}\nheute: 2021-06-30\n".utf8)
  files.files["actors.yaml"] = Array("akteure:\n  amt: {name: Sozialamt, kurz: SozA}\n".utf8)
  files.files["statistics/a.csv"] = Array("id;stichtag;wert\nx;31.12.2019;6.553\n".utf8)
  files.files["concept/2018.md"] =
    front(bytes, "titel: Konzept\ngilt-ab: 1.1.2018\n") + section("# 1 Lage {#lage}", bytes)
    + section("# 2 Beratung {#beratung .massnahme}", bytes) + Array("# 3 Ende {#ende}\n".utf8)
  files.files["reports/2018.md"] =
    front(bytes, "titel: Bericht\nkonzept: 2018\njahr: 2018\n")
    + Array("# Zusammenfassung\nText.\n\n# Maßnahmen\n".utf8)
    + section("## 2 Beratung {#beratung}", bytes) + Array("## 3 Ende {#ende}\n".utf8)
  let workspace = readWorkspace(name: "fuzz", files: files)
  for finding in workspace.diagnostics {
    guard let span = finding.span else { continue }
    let size = workspace.sources[span.file]?.bytes.count ?? 0
    precondition(span.start <= span.end && Int(span.end) <= size, "a finding outside")
  }
  let rendering = TextRendering(language: .de)
  for finding in workspace.diagnostics.shown(in: workspace.sources) {
    _ = rendering.render(finding, in: workspace.sources)
  }
  // Whatever ends the block early may begin a fence or a comment, which swallows what follows.
  let isPlain = !bytes.contains { "`~<".utf8.contains($0) }
  if isPlain, let concept = workspace.concepts.first {
    precondition(concept.document.sections.contains { $0.id == "ende" }, "the rest is not read")
  }
}

/// What is needed, and then the bytes.
private func front(_ bytes: [UInt8], _ fields: String) -> [UInt8] {
  Array("---\n\(fields)".utf8) + bytes + Array("\n---\n".utf8)
}

private func section(_ heading: String, _ bytes: [UInt8]) -> [UInt8] {
  Array("\(heading)\n```yaml\n".utf8) + bytes + Array("\n```\n\nText.\n\n".utf8)
}
