import Diagnostics
import Publishing
import Testing

/// The list of what was made decides what may be removed, so nobody may smuggle anything into it.
@Suite struct ManifestTests {
  @Test(arguments: [
    "../secret.txt", "/etc/passwd", "de/../../secret.txt", "..", "de/..", "../", "./../x",
  ])
  func pathsThatLeadOutAreRefused(_ path: String) {
    let text = """
      {"format": "vorlage-output/1", "files": [{"path": "\(path)", "inputs": "0", "size": 1}]}
      """
    let output = MemoryOutput([".vorlage.json": Array(text.utf8), path: [0x41]])
    let result = Example.build(SmallWorkspace.files, into: output)
    #expect(output.removals == [])
    #expect(output.files[path] == [0x41])
    #expect(result.diagnostics.contains { $0.slug == "output-list" })
    #expect(output.files[".vorlage.json"] == SmallWorkspace.output.files[".vorlage.json"])
  }

  @Test(arguments: [
    "", "[]", "{}", "\u{0}", "nonsense", "{\"format\": \"other/1\", \"files\": []}",
    "{\"format\": \"vorlage-output/1\"}", "{\"format\": \"vorlage-output/1\", \"files\": {}}",
    "{\"format\": \"vorlage-output/1\", \"files\": [1]}",
    "{\"format\": \"vorlage-output/1\", \"files\": [{\"path\": \"de/x\", \"inputs\": \"0\", \"size\": \"viel\"}]}",
  ])
  func nonsenseIsMadeAnew(_ text: String) {
    let output = MemoryOutput([".vorlage.json": Array(text.utf8), "de/x": [0x41]])
    let result = Example.build(SmallWorkspace.files, into: output)
    #expect(output.removals == [])
    #expect(result.diagnostics.contains { $0.slug == "output-list" })
    #expect(output.files[".vorlage.json"] == SmallWorkspace.output.files[".vorlage.json"])
  }

  @Test func onlyWhatStandsInTheListIsRemoved() {
    let text = """
      {"format": "vorlage-output/1", "files": [{"path": "de/old.html", "inputs": "0", "size": 1}]}
      """
    let output = MemoryOutput([
      ".vorlage.json": Array(text.utf8), "de/old.html": [0x41], "de/other.html": [0x41],
    ])
    Example.build(SmallWorkspace.files, into: output)
    #expect(output.removals == ["de/old.html"])
    #expect(output.files["de/other.html"] != nil)
  }
}
