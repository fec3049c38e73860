import Diagnostics
import Testing
import Workspace

/// The chain from proposals to revisions holds: what was adopted is in the next revision and nothing
/// else, whatever was decided by whom and when.
@Suite struct ChainTests {
  private static let bodies = ["beirat", "kreistag", "kreistag", "amt"]
  private static let results = [
    "empfohlen", "geändert empfohlen", "beschlossen", "beschlossen", "geändert beschlossen",
    "abgelehnt", "zurückgestellt", "vertagt", "verwiesen", "zurückgezogen", "erledigt",
  ]

  /// Changes that do not stand in each other's way.
  private static let changes = [
    change("ändert: flyer\ndaten:\n  frist: 2021"),
    change(
      "ändert: anfang",
      "## Bisher\n\nein Satz\n\n## Neu\n\nzwei Sätze\n\n## Beschlossen\n\nkein Satz"),
    change("ändert: druck\ntitel: Herstellung"),
    change("ändert: ende", "## Ergänzung\n\nSchluss.\n\n## Empfohlen\n\nEmpfohlener Schluss."),
    change("nach: ende", "# 4 Neu {#neu}\n\nNeu."),
    change("ändert: flyer", "## Bisher\n\ngut\n\n## Neu\n\nbesser"),
    change("ändert: kopf\ndaten:\n  untertitel: Neu"),
  ]

  private struct Decision {
    let body: String
    let day: Int
    let result: String

    var text: String {
      "  - gremium: \(body)\n    datum: \(day).09.2020\n    ergebnis: \(result)\n"
        + "    beschluss: KT \(day)/2020\n    gilt-ab: 01.10.2020\n"
    }
  }

  /// Some proposals, each with one change and with decisions by chance; how the matter stands is told
  /// without the program's help.
  private static func files(
    _ random: inout AdoptionDamageTests.Sequence
  ) -> (files: MemoryFiles, adopted: Set<String>) {
    var files = Amendment("\n" + AdoptionTests().concept).files
    var adopted: Set<String> = []
    for (place, change) in changes.enumerated() where random.next(4) > 0 {
      let isEditorial = random.next(3) == 0
      let decisions = (0..<random.next(4)).map { _ in
        Decision(
          body: bodies[random.next(bodies.count)], day: 10 + random.next(4),
          // As amended only where it says how.
          result: Self.results[random.next(Self.results.count)]
            .replacing("geändert b", with: change.contains("## Beschlossen") ? "geändert b" : "b"))
      }
      // In the order of days; on one day as in the file.
      let sorted = decisions.enumerated().sorted {
        ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
      }
      .map(\.element)
      let last = sorted.last { $0.body == "kreistag" || (isEditorial && $0.body == "amt") }
      let isAdopted =
        last.map { ["beschlossen", "geändert beschlossen"].contains($0.result) } ?? false
      if isAdopted { adopted.insert(String(place + 1)) }
      files.files["proposals/2020-\(place).md"] = Array(
        """
        ---
        nummer: \(place + 1)
        titel: Vorschlag
        art: \(isEditorial ? "redaktionell" : "Anpassung")
        ändert: 2018
        anlass: {was: Anlass}
        vorgeschlagen-von: beirat
        befugt: amt
        entscheidungen:
        \(decisions.map(\.text).joined())---

        \(change)
        """.utf8)
    }
    return (files, adopted)
  }

  private static let broken: Set = [
    "changed-without-resolution", "proposal-not-arrived", "proposal-arrived-differently",
    "not-yet-adopted", "change-undecided",
  ]

  /// One revision after the other is made as long as there is any to make; then nothing is missing,
  /// nothing is there besides, and no order of the files makes other ones.
  @Test(arguments: 1...12) func whatIsWrittenIsWhatWasResolved(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 2_750_159)
    var count = 0
    for _ in 0..<8 {
      let (files, adopted) = Self.files(&random)
      let (written, numbers) = Self.adopted(files)
      #expect(numbers == adopted)
      count += numbers.count
      let found = readWorkspace(name: "test", files: written).diagnostics.map(\.slug)
      #expect(Self.broken.isDisjoint(with: found), "\(found)")

      var turned = files
      let names = files.names(in: "proposals")
      for name in names { turned.files["proposals/\(name)"] = nil }
      for (place, name) in names.reversed().enumerated() {
        turned.files["proposals/2020-x\(place).md"] = files.files["proposals/\(name)"]
      }
      let (again, _) = Self.adopted(turned)
      for name in written.names(in: "concept") {
        #expect(again.files["concept/\(name)"] == written.files["concept/\(name)"])
      }
    }
    #expect(count > 1)
  }

  private static func adopted(
    _ files: MemoryFiles
  ) -> (files: MemoryFiles, numbers: Set<String>) {
    var files = files
    var numbers: Set<String> = []
    for _ in 0..<8 {
      let workspace = readWorkspace(name: "test", files: files)
      guard let adoption = workspace.adoption(of: 2020, for: .comparison),
        let bytes = adoption.bytes,
        !adoption.changes.isEmpty, files.files["concept/\(adoption.revision).md"] == nil
      else { break }
      numbers.formUnion(adoption.changes.map(\.number))
      files.files["concept/\(adoption.revision).md"] = bytes
    }
    return (files, numbers)
  }

  /// What somebody writes into a revision beside what was resolved is found, and in which section.
  @Test(arguments: 1...6) func whatSlipsInIsFound(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 15_485_863)
    var amendment = Amendment("\n" + AdoptionTests().concept)
    amendment.proposals =
      [Self.changes[0]] + Self.changes.dropFirst().filter { _ in random.next(2) == 0 }
    let bytes = try #require(amendment.adoption?.bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new, section) in [
      ("Am Anfang", "Am Beginn", "anfang"), ("zuständig: amt", "zuständig: beirat", "flyer"),
      ("Siehe [", "Vergleiche [", "druck"), ("# 3 Ende", "# 3 Schluss", "ende"),
      ("{#ende}", "{#schluss}", "ende"), ("titel: Konzept", "titel: Plan", "kopf"),
      ("\n\nSiehe [", "\n\nNicht gefragt.\n\nSiehe [", "druck"), ("    zwei", "  drei", "flyer"),
      ("  zwei", "  drei", "flyer"),
    ] where text.contains(old) {
      var files = amendment.files
      files.files["concept/2020.md"] = Array(
        text.replacing(old, with: new, maxReplacements: 1).utf8)
      let findings = readWorkspace(name: "test", files: files).diagnostics.filter {
        Self.broken.contains($0.slug)
      }
      #expect(
        findings.contains { $0.arguments["section"] == section }, "\(new): \(findings.map(\.slug))")
    }
  }
}
