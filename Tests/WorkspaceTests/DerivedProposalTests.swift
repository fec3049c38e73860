import Diagnostics
import Foundation
import Testing
import Workspace

/// Proposals derived from an edited copy of the concept make that copy when they are adopted.
@Suite struct DerivedProposalTests {
  private static func text(_ revision: Int) -> String {
    String(
      decoding: ExampleAdoptionTests.files.files["concept/\(revision).md"] ?? [], as: UTF8.self)
  }

  /// The example without its proposals and with one revision only.
  private static func files(_ concept: String) -> MemoryFiles {
    var files = ExampleAdoptionTests.files
    for name in files.names(in: "proposals") { files.files["proposals/\(name)"] = nil }
    for name in files.names(in: "reports") { files.files["reports/\(name)"] = nil }
    for year in [2012, 2020] { files.files["concept/\(year).md"] = nil }
    files.files["concept/2018.md"] = Array(concept.utf8)
    return files
  }

  /// What becomes of a concept when the proposals derived from a copy of it are adopted.
  private func adopted(
    _ changed: String, of concept: String
  ) throws -> (text: String?, reported: [String], proposals: [String]) {
    var files = Self.files(concept)
    let workspace = readWorkspace(name: "test", files: files)
    let base = try #require(workspace.concept(2018))
    let derived = workspace.newProposals(
      from: SourceFile(path: "neu.md", bytes: Array(changed.utf8)), of: base, kind: .adaptation,
      year: 2020)
    for proposal in derived.proposals {
      files.files[proposal.path] = Array(
        proposal.text.replacing("anlass:\n", with: "anlass: {was: Anlass}\nentwurf:\n").utf8)
    }
    let adoption = readWorkspace(name: "test", files: files).adoption(of: 2020, for: .draft)
    return (
      adoption?.bytes.map { String(decoding: $0, as: UTF8.self) },
      derived.diagnostics.map(\.slug), derived.proposals.map(\.title)
    )
  }

  /// Without what the resolution puts into the front matter.
  private static func withoutResolution(_ text: String, as other: String) -> String {
    guard let end = text.range(of: "\nlaufzeit"), let there = other.range(of: "\nlaufzeit") else {
      return text
    }
    var text = other[..<there.lowerBound] + text[end.lowerBound...]
    if let start = text.range(of: "\nvorgaenger"), let end = text.range(of: "\nvon:"),
      let first = other.range(of: "\nvorgaenger"), let last = other.range(of: "\nvon:")
    {
      text.replaceSubrange(
        start.lowerBound..<end.lowerBound, with: other[first.lowerBound..<last.lowerBound])
    }
    return String(text)
  }

  @Test func theExampleInBothDirections() throws {
    for (old, new) in [(2018, 2020), (2020, 2018)] {
      let base = Self.text(old)
      let changed = Self.withoutResolution(Self.text(new), as: base)
      let outcome = try adopted(changed, of: base)
      #expect(outcome.reported.isEmpty)
      #expect(outcome.text == changed)
      #expect(outcome.proposals.count > 15)
    }
  }

  @Test func nothingChanged() throws {
    let outcome = try adopted(Self.text(2018), of: Self.text(2018))
    #expect(outcome.reported.isEmpty)
    #expect(outcome.proposals.isEmpty)
  }

  /// What cannot be expressed is said, with its place.
  @Test func whatCannotBeExpressed() throws {
    let base = Self.text(2018)
    for (old, new) in [
      ("{#flyer", "{#flyer"), ("beschlossen: 20.03.2018", "beschlossen: 21.03.2018"),
      ("\n# 2 ", "\n\n\n# 2 "), ("verbindlichkeit: Pflicht\n", "verbindlichkeit: Pflicht # ja\n"),
    ] where base.contains(old) && old != new {
      let changed = base.replacing(old, with: new, maxReplacements: 1)
      let outcome = try adopted(changed, of: base)
      #expect((outcome.text == changed) == outcome.reported.isEmpty, "\(new)")
    }
    let changed = base.replacing("beschlossen: 20.03.2018", with: "beschlossen: 21.03.2018")
    #expect(try adopted(changed, of: base).reported == ["not-expressible"])
  }

  /// A new section, what moves beside it and the numbers behind it make one proposal; each text its
  /// own.
  @Test func whatDependsOnEachOtherStaysTogether() throws {
    let base = "---\ntitel: Konzept\n---\n" + AdoptionTests().concept
    let changed = base.replacing("# 2 Flyer", with: "# 2 Neu {#neu}\n\nNeu.\n\n# 3 Flyer")
      .replacing("# 3 Ende", with: "# 4 Ende").replacing("2.1", with: "3.1")
      .replacing("[Abschnitt 3](#ende) und [3]", with: "[Abschnitt 4](#ende) und [4]")
      .replacing("ein Satz.", with: "kein Satz.").replacing("frist: 2020", with: "frist: 2021")
    let outcome = try adopted(changed, of: base)
    #expect(outcome.reported.isEmpty)
    #expect(outcome.text == changed)
    #expect(outcome.proposals == ["1 Anfang", "2 Neu u. a."])
  }

  /// Copies with up to six changes of all kinds: each is expressed, or it is said what was not.
  @Test(arguments: 1...8) func mutatedConcepts(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 104_729)
    var expressed = 0
    let count = 5
    for _ in 0..<count {
      let base = Self.text(2018)
      var copy = MutatedConcept(base)
      for _ in 0...random.next(6) { copy.mutate(&random) }
      let outcome = try adopted(copy.text, of: base)
      #expect((outcome.text ?? base) == copy.text || !outcome.reported.isEmpty)
      if outcome.reported.isEmpty { expressed += 1 }
    }
    #expect(expressed * 2 >= count, "\(expressed) of \(count)")
  }
}

/// A concept as a list of sections, in which some change.
struct MutatedConcept {
  struct Part {
    var heading: String
    var level: Int
    var lines: [String]
  }

  private var front: [String] = []
  private var parts: [Part] = []
  private var counter = 0

  init(_ text: String) {
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") { isFenced.toggle() }
      let level = line.prefix { $0 == "#" }.count
      if !isFenced, level > 0 {
        parts.append(Part(heading: line, level: level, lines: []))
      } else if parts.isEmpty {
        front.append(line)
      } else {
        parts[parts.count - 1].lines.append(line)
      }
    }
  }

  var text: String {
    (front + parts.flatMap { [$0.heading] + $0.lines }).joined(separator: "\n")
  }

  /// A section with all below it.
  private func subtree(_ place: Int) -> Range<Int> {
    let end = parts[(place + 1)...].firstIndex { $0.level <= parts[place].level }
    return place..<(end ?? parts.count)
  }

  mutating func mutate(_ random: inout AdoptionDamageTests.Sequence) {
    counter += 1
    // Neither the first nor the last, so that the file's end stays what it is.
    let place = 1 + random.next(parts.count - 2)
    let whole = subtree(place)
    guard whole.upperBound < parts.count else { return }
    switch random.next(8) {
    case 0:
      parts.removeSubrange(whole)
    case 1:
      parts.insert(
        Part(
          heading:
            "\(String(repeating: "#", count: parts[place].level)) Neu \(counter) {#neu-\(counter)}",
          level: parts[place].level, lines: ["", "Neuer Text \(counter).", ""]),
        at: whole.upperBound)
    case 2:
      parts[place].heading = parts[place].heading.replacingOccurrences(
        of: " {#", with: " und mehr {#")
    case 3:
      parts[place].heading = parts[place].heading.replacingOccurrences(
        of: "# 5", with: "# 8")
    case 4:
      let line = parts[place].lines.lastIndex { $0.hasSuffix(".") }
      if let line { parts[place].lines[line] += " Zusatz \(counter)." }
    case 5:
      let line = parts[place].lines.firstIndex { $0.hasPrefix("verbindlichkeit: ") }
      if let line { parts[place].lines[line] = "verbindlichkeit: Ermessen" }
    case 6:
      let line = parts[place].lines.firstIndex { $0.hasPrefix("frist: ") }
      if let line { parts[place].lines.remove(at: line) }
    default:
      let moved = Array(parts[whole])
      parts.removeSubrange(whole)
      let targets = parts.indices.dropLast().filter { parts[$0].level == moved[0].level }
      guard let target = targets.isEmpty ? nil : targets[random.next(targets.count)] else {
        parts.insert(contentsOf: moved, at: whole.lowerBound)
        return
      }
      parts.insert(contentsOf: moved, at: target)
    }
  }
}
