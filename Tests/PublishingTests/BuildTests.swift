import Diagnostics
import Publishing
import Testing
import Workspace

/// What a build writes, removes and leaves alone.
@Suite struct BuildTests {
  static let manifest = SmallWorkspace.manifest
  static let good = SmallWorkspace.output

  @Test func wholeBuildMakesEveryPaper() {
    let output = MemoryOutput()
    let result = Example.build(SmallWorkspace.files, into: output)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.slug) == [])
    #expect(output.files.keys.sorted() == SmallWorkspace.paths)
    #expect(result.written.sorted() == Array(SmallWorkspace.paths.dropFirst()))
    #expect(output.files == Self.good.files)
  }

  @Test func secondBuildWritesNothing() {
    let output = Self.good.copy()
    let result = Example.build(SmallWorkspace.files, into: output)
    #expect(output.writes == [])
    #expect(output.removals == [])
    #expect(result.unchanged.sorted() == Array(SmallWorkspace.paths.dropFirst()))
  }

  @Test func changedFileRewritesOnlyWhatItChanges() {
    let output = Self.good.copy()
    let files = SmallWorkspace.changed("reports/2018.md", "Muster", "Frau Muster")
    Example.build(files, into: output)
    // The DocBook template of the small workspace does not show the name.
    #expect(output.written == [Self.manifest, "de/vorlage-2018.html"])
    for (path, bytes) in output.files where !output.writes.contains(path) {
      #expect(bytes == Self.good.read(path), "\(path)")
    }
  }

  @Test func commentInAFileRewritesNoPaper() {
    let output = Self.good.copy()
    let files = SmallWorkspace.changed("actors.yaml", "akteure:", "# Stand 2019\nakteure:")
    Example.build(files, into: output)
    #expect(output.written == [Self.manifest])
  }

  @Test func changedTemplateRewritesItsPapers() {
    let output = Self.good.copy()
    let files = SmallWorkspace.changed("templates/report.html.xml", "</body>", "<p>neu</p></body>")
    Example.build(files, into: output)
    #expect(
      output.written == [Self.manifest, "de/report-2018.html", "de/report-2019.html"])
  }

  @Test func deletedOutputIsMadeAgain() {
    let output = MemoryOutput(Self.good.files.filter { $0.key != "de/index.html" })
    Example.build(SmallWorkspace.files, into: output)
    #expect(output.files == Self.good.files)
    #expect(output.writes.contains("de/index.html"))
    #expect(output.writes.allSatisfy { ["de/index.html", Self.manifest].contains($0) })
  }

  /// An output of another length is noticed without reading it.
  @Test func outputThatWasChangedByHandIsMadeAgain() {
    var files = Self.good.files
    files["de/index.html"] = [0x41]
    let output = MemoryOutput(files)
    Example.build(SmallWorkspace.files, into: output)
    #expect(output.files == Self.good.files)
  }

  @Test func removedReportRemovesItsPapersAndNothingElse() {
    var before = Self.good.files
    before["de/notes.html"] = [0x41]
    before["notes.txt"] = [0x42]
    let output = MemoryOutput(before)
    let result = Example.build(SmallWorkspace.without("reports/2018.md"), into: output)
    let gone = ["report-2018", "vorlage-2018"].flatMap(SmallWorkspace.both)
    #expect(output.removals.sorted() == gone)
    #expect(result.removed.sorted() == gone)
    #expect(Set(output.files.keys) == Set(before.keys).subtracting(gone))
  }

  @Test func onlyMakesNothingElse() {
    var options = BuildOptions()
    options.types = [.report]
    let fresh = MemoryOutput()
    Example.build(SmallWorkspace.files, into: fresh, options: options)
    let reports = ["report-2018", "report-2019"].flatMap(SmallWorkspace.both)
    #expect(fresh.files.keys.sorted() == [Self.manifest] + reports)
  }

  @Test func onlyLeavesTheOthersForTheNextBuild() {
    var options = BuildOptions()
    options.types = [.report]
    let files = SmallWorkspace.changed("vorlage.yaml", "Landkreis", "Kreis")
    let output = Self.good.copy()
    Example.build(files, into: output, options: options)
    #expect(output.removals == [])
    let reports = ["report-2018", "report-2019"].flatMap(SmallWorkspace.both)
    #expect(output.written == [Self.manifest] + reports)
    for (path, bytes) in output.files where !output.writes.contains(path) {
      #expect(bytes == Self.good.read(path), "\(path)")
    }
    Example.build(files, into: output)
    let whole = MemoryOutput()
    Example.build(files, into: whole)
    #expect(output.files == whole.files)
  }

  @Test func onlyRemovesNothing() {
    var options = BuildOptions()
    options.types = [.concept]
    let output = Self.good.copy()
    Example.build(SmallWorkspace.without("reports/2018.md"), into: output, options: options)
    #expect(output.removals == [])
  }
}
