import Foundation
import Diagnostics
import Publishing
import Testing
import Workspace

/// What an error stops, and what it does not.
@Suite struct RefusalTests {
  static let good = SmallWorkspace.output
  static let papersOf2019 = ["report-2019", "vorlage-2019"].flatMap(SmallWorkspace.both)

  /// A report that cannot be used: its papers of last time stay, all others are made.
  @Test(arguments: [
    "", "\u{0}", "---\n", "---\ntitel: [\n---\n", "---\n- a\n---\n", "# Nur Text\n",
    "---\ntitel: Bericht\nkonzept: 1999\nzeitraum: 01.01.2019 – 30.09.2019\nstichtag: 30.09.2019\n---\n",
    "\u{FFFF}",
  ])
  func brokenReportKeepsItsLastGoodPapers(_ text: String) {
    var files = SmallWorkspace.changed("vorlage.yaml", "Landkreis", "Kreis")
    files.files["reports/2019.md"] = text == "\u{FFFF}" ? [0xFF, 0xFE, 0x41] : Array(text.utf8)
    let output = Self.good.copy()
    let result = Example.build(files, into: output)
    #expect(result.diagnostics.contains { $0.severity == .error })
    #expect(output.removals == [])
    for path in Self.papersOf2019 {
      #expect(output.read(path) == Self.good.read(path), "\(path)")
    }
    for paper in ["concept-2018", "report-2018", "vorlage-2018", "index"] {
      #expect(output.text("de/\(paper).html")?.contains("<p>Kreis</p>") == true, "\(paper)")
    }
  }

  @Test func brokenReportIsNotMade() {
    let files = SmallWorkspace.changed("reports/2019.md", "stand: laufend", "stand: vielleicht")
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    #expect(result.refused.sorted() == Self.papersOf2019)
    #expect(
      Set(output.files.keys) == Set(SmallWorkspace.paths).subtracting(Self.papersOf2019))
    #expect(result.diagnostics.count { $0.slug == "paper-refused" } == 4)
  }

  @Test(arguments: [
    ("datum: 01.10.2019", "datum: 31.02.2019"), ("nummer: 1/2019", "aktenzeichen: x"),
    ("art: Berichtsvorlage", "art: Vorlage"), ("einreicher: amt", "einreicher: niemand"),
    ("auswirkungen: keine", "auswirkungen: ja"), ("gremium: kreistag", "gremium: rat"),
    ("# Beschlussvorschlag", "# Sonstiges"), ("zur Kenntnis", "entgegen"),
    ("art: Berichtsvorlage", "art: Beschlussvorlage"), ("öffentlich: ja", "öffentlich: nein"),
  ])
  func errorInTheVorlageRefusesOnlyTheVorlage(_ old: String, _ new: String) {
    let output = MemoryOutput()
    let result = Example.build(
      SmallWorkspace.changed("reports/2019.md", old, new), into: output)
    #expect(result.refused.sorted() == SmallWorkspace.both("vorlage-2019"))
    #expect(
      Set(output.files.keys)
        == Set(SmallWorkspace.paths).subtracting(SmallWorkspace.both("vorlage-2019")))
  }

  @Test func errorInAConceptRefusesWhatDrawsOnIt() {
    let output = MemoryOutput()
    let files = SmallWorkspace.changed("concept/2018.md", "zuständig: amt", "zuständig: niemand")
    let result = Example.build(files, into: output)
    let rest = ["concept-2012", "index"].flatMap(SmallWorkspace.both)
    #expect(output.files.keys.sorted() == [SmallWorkspace.manifest] + rest)
    #expect(result.refused.count == 10)
  }

  @Test func errorInAnOldConceptRefusesThatConcept() {
    let result = Example.build(
      SmallWorkspace.changed("concept/2012.md", "auszug: ja", "auszug: jein"), into: MemoryOutput())
    // Whether it is an extract, which would not be compared, cannot be known.
    let papers = ["comparison-2012-2018-synopsis", "comparison-2012-2018", "concept-2012"]
    #expect(result.refused.sorted() == papers.flatMap(SmallWorkspace.both).sorted())
  }

  @Test(arguments: ["vorlage.yaml", "actors.yaml"])
  func errorInTheSettingsRefusesEverythingAndRemovesNothing(_ path: String) {
    var files = SmallWorkspace.files
    files.files[path] = Array("kreis: [\n".utf8)
    let output = Self.good.copy()
    let result = Example.build(files, into: output)
    #expect(result.written == [])
    // The list alone says that they are refused.
    let list = SmallWorkspace.manifest
    #expect(
      output.files.filter { $0.key != list } == Self.good.files.filter { $0.key != list })
  }

  /// A template with a fault stops the papers that use it, whatever its fault.
  @Test(arguments: [
    "<html>", "", "<html xmlns:v=\"urn:vorlage:template\">{unknown}</html>",
    "<!DOCTYPE html><html></html>", "<html>&nbsp;</html>", "\u{0}",
  ])
  func brokenTemplateStopsOnlyItsPapers(_ text: String) {
    var files = SmallWorkspace.changed("vorlage.yaml", "Landkreis", "Kreis")
    files.files["templates/report.html.xml"] = Array(text.utf8)
    let output = Self.good.copy()
    let result = Example.build(files, into: output)
    let pages = ["de/report-2018.html", "de/report-2019.html"]
    #expect(result.refused.sorted() == pages)
    for page in pages { #expect(output.read(page) == Self.good.read(page)) }
    #expect(result.written.count == 12)
    #expect(
      result.diagnostics.contains {
        $0.severity == .error
          && result.sources[$0.span?.file ?? .max]?.path == "templates/report.html.xml"
      })
  }

  /// DocBook that does not validate is not written over the last good file.
  @Test(.enabled(if: DocBookSchema.isThere, "the package docbook5-xml is not installed"))
  func invalidDocBookIsNotWritten() {
    let files = SmallWorkspace.changed("templates/report.docbook.xml", "<para>", "<p>")
    var broken = files
    let text = String(decoding: files.files["templates/report.docbook.xml"] ?? [], as: UTF8.self)
    broken.files["templates/report.docbook.xml"] = Array(
      text.replacingOccurrences(of: "</para>", with: "</p>").utf8)
    let output = Self.good.copy()
    let result = Example.build(broken, into: output)
    #expect(result.refused.sorted() == ["de/report-2018.xml", "de/report-2019.xml"])
    #expect(result.diagnostics.contains { $0.slug == "invalid-docbook" })
    #expect(output.read("de/report-2018.xml") == Self.good.read("de/report-2018.xml"))
  }

  @Test func strictRefusesForWarnings() {
    var options = BuildOptions()
    options.isStrict = true
    let files = SmallWorkspace.changed(
      "reports/2018.md", "# Maßnahmen", "<b>fett</b>\n\n# Maßnahmen")
    let strict = Example.build(files, into: MemoryOutput(), options: options)
    #expect(
      strict.refused.sorted() == ["report-2018", "vorlage-2018"].flatMap(SmallWorkspace.both))
    #expect(Example.build(files, into: MemoryOutput()).refused == [])
  }
}
