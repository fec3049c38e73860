import Diagnostics
import Foundation
import Markup
import Testing
import Workspace

/// Whatever was done to a copy of the concept: adopting what is derived from it makes it, byte for
/// byte, or what cannot be expressed is named, with its place.
@Suite struct DerivationTests {
  private static let concept = """
    ---
    titel: Konzept
    ---

    # 1 Anfang {#anfang}

    Für alle gilt: Es ändert sich was.

    # 2 Flyer {#flyer .massnahme}

    ```yaml
    zuständig: amt
    # Ein Hinweis.
    verbindlichkeit: Ziel
    frist: 2020
    ```

    Flyer erscheinen für alle.

    # 3 Ende {#ende}

    ```yaml
    {zuständig: amt, hinweis: gut}
    ```

    Schluss für heute.

    """

  private static let edited = concept.replacing("für heute", with: "für immer")

  /// How a text is stored is no amendment: it stays, and is noted.
  @Test(arguments: [
    (edited.replacing("\n", with: "\r\n"), "line-ends-kept"),
    (edited.replacing("\n", with: "\r"), "line-ends-kept"),
    (edited.replacing("alle.\n", with: "alle.\r\n"), "line-ends-kept"),
    ("\u{FEFF}" + edited, "byte-order-mark-kept"),
    (String(edited.dropLast()), "last-line-end-kept"),
    (edited.decomposedStringWithCanonicalMapping, "unicode-form-kept"),
  ])
  func formStays(_ copy: String, _ slug: String) throws {
    let outcome = try Derivation(copy, of: Self.concept)
    #expect(outcome.slugs == [slug])
    #expect(outcome.derived.proposals.map(\.title) == ["3 Ende"])
    let text = try #require(outcome.text)
    #expect(text.hasSuffix("Schluss für immer.\n"))
    // Only the line that was edited comes from the copy, with its letters.
    let added = text.split(separator: "\n").map { Array($0.utf8) }.difference(
      from: Self.concept.split(separator: "\n").map { Array($0.utf8) })
    #expect(added.insertions.count == 1)
    #expect(added.removals.count == 1)
  }

  @Test func theFormOfTheRevisionCounts() throws {
    let windows = Self.concept.replacing("\n", with: "\r\n")
    let ofWindows = try Derivation(Self.edited, of: windows)
    #expect(ofWindows.slugs == ["line-ends-kept"])
    #expect(ofWindows.text == Self.edited.replacing("\n", with: "\r\n"))
    let marked = try Derivation(Self.edited, of: "\u{FEFF}" + Self.concept)
    #expect(marked.slugs == ["byte-order-mark-kept"])
    #expect(marked.text.map { Array($0.utf8) } == Array(("\u{FEFF}" + Self.edited).utf8))
    // Lines of either kind stay what they are.
    let mixed = Self.concept.replacing("alle.\n", with: "alle.\r\n")
    let ofMixed = try Derivation(mixed.replacing("alle gilt", with: "jeden gilt"), of: mixed)
    #expect(ofMixed.slugs == [])
    #expect(ofMixed.derived.proposals.count == 1)
    #expect(ofMixed.text?.contains("erscheinen für alle.\r\n\n# 3") == true)
    #expect(try Derivation(mixed, of: mixed).derived.proposals.isEmpty)
  }

  /// Comments, empty lines, braces and the order of fields in data; a section that becomes a measure.
  @Test(arguments: [
    ("# Ein Hinweis.", "# Ein anderer Hinweis."), ("# Ein Hinweis.\n", ""),
    ("frist: 2020", "frist: 2020 # vielleicht"), ("zuständig: amt\n#", "zuständig: amt\n\n#"),
    ("{zuständig: amt, hinweis: gut}", "{zuständig: amt,   hinweis: besser}"),
    ("{zuständig: amt, hinweis: gut}", "zuständig: amt\nhinweis: |\n  gut\n\n  sehr gut"),
    ("zuständig: amt\n# Ein Hinweis.\n", "# Ein Hinweis.\nzuständig: amt\n"),
    ("verbindlichkeit: Ziel\nfrist: 2020", "frist: 2020\nverbindlichkeit: Ziel"),
    ("frist: 2020\n", "frist: 2020\n\n"), ("  \n", "\n"), ("gilt: Es", "gilt:  \nEs"),
    ("für alle.", "für alle.   \n\n\nUnd: \\`code\\`.\n\n    Eingerückt."),
    ("{#ende}", "{#ende .massnahme}"), ("{#anfang}", "{#beginn}"),
    ("{#flyer .massnahme}", "{#flyer}"),
    // Control characters, which YAML does not take as they are.
    ("# 3 Ende", "# 3 Neu\u{1}8#neu}\n\nText.\n\n# 4 Ende"), ("Ende {", "En\u{7}\"de\\ {"),
    ("titel: Konzept", "titel: Konzept # ja"),
  ])
  func isExpressed(_ old: String, _ new: String) throws {
    let copy = Self.concept.replacing(old, with: new, maxReplacements: 1)
    let outcome = try Derivation(copy, of: Self.concept)
    #expect(outcome.slugs == [], "\(old) → \(new)")
    #expect(outcome.text == copy)
  }

  /// What is no text of anybody: said, and where.
  @Test(arguments: [
    ("\n# 2 Flyer", "\n\n# 2 Flyer", 7), ("# 3 Ende", "#  3 Ende", 20),
    ("# 3 Ende", "# 3  Ende", 20),
    ("titel: Konzept\n", "# Ein Kommentar\ntitel: Konzept\n", 2),
    ("# 1 Anfang {#anfang}", "1 Anfang {#anfang}\n=====", 5),
  ])
  func cannotBeExpressed(_ old: String, _ new: String, _ line: Int) throws {
    let copy = Self.concept.replacing(old, with: new, maxReplacements: 1)
    let outcome = try Derivation(copy, of: Self.concept)
    #expect(outcome.text != copy)
    #expect(outcome.slugs.contains("not-expressible"), "\(new)")
    let file = SourceFile(path: "copy.md", bytes: Array(copy.utf8))
    let lines = outcome.derived.diagnostics.compactMap { $0.span }.map {
      file.lineColumn(at: Int($0.start)).line
    }
    #expect(lines.contains { abs($0 - line) <= 3 }, "\(lines)")
  }

  /// Copies of the example's concept with bytes gone, doubled, exchanged or put in.
  @Test(arguments: 1...8) func damagedCopies(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 611_953)
    let base = ExampleAdoptionTests.files.files["concept/2018.md"] ?? []
    for _ in 0..<3 {
      let copy = AdoptionDamageTests.damaged(String(decoding: base, as: UTF8.self), &random)
      try Self.expectAllIsSaid(Array(copy.utf8), of: base)
    }
  }

  /// Each section of the copy is in the adopted text, or a finding stands in it.
  private static func expectAllIsSaid(_ copy: [UInt8], of base: [UInt8]) throws {
    let outcome = try Derivation(copy, of: base)
    let isOfForm = outcome.derived.diagnostics.contains { $0.severity == .note }
    if outcome.adopted == copy || isOfForm { return }
    #expect(!outcome.slugs.isEmpty)
    guard let adopted = outcome.adopted else { return }
    let made = Set(try Derivation.sections(adopted).map(\.text))
    let places = outcome.derived.diagnostics.compactMap(\.span).map { Int($0.start) }
    let sections = try Derivation.sections(copy)
    for (range, text) in sections where !made.contains(text) {
      #expect(
        places.contains { range.contains($0) || $0 == range.upperBound },
        "\(String(decoding: text.prefix(200), as: UTF8.self))")
    }
  }

  /// A proposal knows for which text it was written: where that is edited in place, the refusal shows
  /// what differs.
  @Test func refusalsShowWhatDiffers() throws {
    let example = ExampleAdoptionTests.files
    let text = String(decoding: example.files["concept/2018.md"] ?? [], as: UTF8.self)
    let workspace = readWorkspace(name: "test", files: example)
    let concept = try #require(workspace.concept(2018))
    let measures = concept.measures.map { concept.document.sections[$0.section] }
    #expect(measures.count > 20)
    for section in measures {
      let number = "2021-01"
      let proposal = workspace.newProposal(
        for: section, of: concept, kind: .adaptation, number: number)
      let own = try #require(concept.section(section.id ?? ""))
      let start = text.utf8.index(text.startIndex, offsetBy: own.range.lowerBound)
      for (old, new) in [
        (section.title, section.title + " und anderes"), ("zuständig: ", "zuständig: niemand, "),
        (".\n", ". Und mehr.\n"),
      ] {
        guard let place = text[start...].range(of: old) else { continue }
        var files = MemoryFiles([
          "vorlage.yaml": "kreis: {name: Kreis}\n", "actors.yaml": "akteure: {}\n",
          "concept/2018.md": text.replacingCharacters(in: place, with: new),
        ])
        files.files["proposals/\(number).md"] = Array(
          (proposal + "\nMehr.\n").replacing("  was: #", with: "  was: Neues #")
            .replacing("ändert: 2018", with: "ändert: 2018").utf8)
        let adoption = try #require(
          readWorkspace(name: "test", files: files).adoption(of: 2021, for: .draft))
        #expect(adoption.bytes == nil)
        let finding = try #require(adoption.diagnostics.first { $0.severity == .error })
        #expect(finding.slug == "stale-text")
        let difference = finding.arguments["difference"] ?? ""
        #expect(difference.contains("{+"), "\(section.title): \(new): \(difference)")
      }
    }
  }
}
