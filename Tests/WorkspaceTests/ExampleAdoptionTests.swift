import Diagnostics
import Foundation
import Testing
import Workspace

/// The repository's example: its 2020 revision is what its adopted proposals make of 2018.
@Suite struct ExampleAdoptionTests {
  static let files: MemoryFiles = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/nordhausen")
    var files = MemoryFiles([:])
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] {
      files.files[path] = (try? Data(contentsOf: folder.appendingPathComponent(path))).map(
        Array.init)
    }
    return files
  }()

  private func adopted(_ files: MemoryFiles, _ purpose: AdoptionPurpose = .revision) -> Adoption? {
    readWorkspace(name: "nordhausen", files: files).adoption(of: 2020, for: purpose)
  }

  @Test func isTheNextRevisionByteForByte() throws {
    var files = Self.files
    let revision = files.files.removeValue(forKey: "concept/2020.md")
    let adoption = try #require(adopted(files))
    #expect(adoption.diagnostics.isEmpty)
    #expect(adoption.base == 2018)
    #expect(adoption.revision == 2020)
    #expect(adoption.bytes == revision)
    #expect(Set(adoption.changes.map(\.number)).count == 11)
    #expect(adoption.followed.map(\.id) == ["fortschreibung"])
    #expect(adoption.followed.map(\.new) == ["7"])
  }

  @Test func theOrderOfTheFilesDoesNotMatter() throws {
    var files = Self.files
    let names = files.names(in: "proposals").filter { !$0.contains("pruefung") }
    for (place, name) in names.enumerated() {
      files.files["proposals/2020-\(100 - place)-x.md"] = files.files.removeValue(
        forKey: "proposals/\(name)")
    }
    #expect(adopted(files)?.bytes == Self.files.files["concept/2020.md"])
  }

  @Test func whatWasNotAdoptedLeavesNoTrace() throws {
    var files = Self.files
    for name in ["07-flyer-fuenf-sprachen", "13-parteien", "14-einbuergerung"] {
      #expect(files.files.removeValue(forKey: "proposals/2020-\(name).md") != nil)
    }
    #expect(adopted(files)?.bytes == Self.files.files["concept/2020.md"])
  }

  /// Without the decision the two proposals for the flyers contradict each other.
  @Test func theDecisionResolvesAContradiction() throws {
    var files = Self.files
    let path = "proposals/2020-07-flyer-fuenf-sprachen.md"
    let text = String(decoding: files.files[path] ?? [], as: UTF8.self)
    files.files[path] = Array(
      text.replacing(
        "ergebnis: abgelehnt\n    ja: 8",
        with: "ergebnis: beschlossen\n    beschluss: KT 0512/2020\n    ja: 8"
      ).utf8)
    let adoption = try #require(adopted(files))
    #expect(adoption.bytes == nil)
    #expect(adoption.diagnostics.map(\.slug) == ["contradicting-changes"])
  }

  /// A proposal that has not come to the Kreistag holds up the revision, not the draft.
  @Test func undecidedProposals() throws {
    var files = Self.files
    let path = "proposals/2020-12-bilanz.md"
    let text = String(decoding: files.files[path] ?? [], as: UTF8.self)
    let station = try #require(text.range(of: "  - gremium: kreistag"))
    let end = try #require(text.range(of: "gilt-ab: 01.10.2020\n"))
    files.files[path] = Array((text[..<station.lowerBound] + text[end.upperBound...]).utf8)
    let adoption = try #require(adopted(files))
    #expect(adoption.bytes == nil)
    #expect(adoption.diagnostics.map(\.slug) == ["undecided"])
    files.files["concept/2020.md"] = nil
    let draft = try #require(adopted(files, .draft)?.bytes)
    #expect(String(decoding: draft, as: UTF8.self).contains("{#bilanz-2018}"))
    let without = try #require(adopted(files, .comparison)?.bytes)
    #expect(!String(decoding: without, as: UTF8.self).contains("{#bilanz-2018}"))
  }

  @Test func nothingAdopted() throws {
    var files = Self.files
    for name in files.names(in: "proposals") where !name.hasPrefix("2020-13") {
      files.files["proposals/\(name)"] = nil
    }
    #expect(adopted(files)?.diagnostics.map(\.slug) == ["nothing-adopted"])
  }
}
