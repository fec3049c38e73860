import Diagnostics
import Foundation
import Markup
import Testing
import Workspace

/// What holds for any proposals to the example's concept of 2018.
@Suite struct AdoptionPropertyTests {
  static let concept: String = {
    let text = String(
      decoding: ExampleAdoptionTests.files.files["concept/2018.md"] ?? [], as: UTF8.self)
    let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    return "\n" + body
  }()

  /// One proposal for each section that has an id: some add a text, some a field, some a section.
  static let proposals: [String] = {
    let workspace = Amendment(concept, "x").workspace
    let sections = workspace.concepts.first?.document.sections.filter { $0.id != nil } ?? []
    return sections.enumerated().map { place, section in
      let (id, marks) = (section.id ?? "", String(repeating: "#", count: section.level))
      return switch place % 3 {
      case 0: change("ändert: \(id)", "## Ergänzung\n\nZusatz \(place).")
      case 1: change("ändert: \(id)\ndaten:\n  hinweis: Zusatz \(place)")
      default: change("nach: \(id)", "\(marks) Zusatz \(place) {#zusatz-\(place)}\n\nText.")
      }
    }
  }()

  private func adopted(
    _ proposals: some Collection<String>, to concept: String = concept
  ) -> String {
    var amendment = Amendment(concept)
    amendment.proposals = Array(proposals)
    return amendment.text
  }

  @Test func theOrderOfProposalsForDifferentSectionsDoesNotMatter() {
    #expect(Self.proposals.count > 30)
    let text = adopted(Self.proposals)
    #expect(text.contains("Zusatz \(Self.proposals.count - 1)"))
    #expect(adopted(Self.proposals.reversed()) == text)
    let odd =
      Self.proposals.indices.filter { $0 % 2 == 1 } + Self.proposals.indices.filter { $0 % 2 == 0 }
    #expect(adopted(odd.map { Self.proposals[$0] }) == text)
  }

  /// Each change alone leaves every line of the concept as it is, and adds its own. A note that was
  /// there gives way to the new one.
  @Test(arguments: proposals.indices) func addsNothingButItself(_ place: Int) {
    let old = Self.concept.components(separatedBy: "\n")
    let new = adopted([Self.proposals[place]]).components(separatedBy: "\n")
    let difference = new.difference(from: old)
    let added = difference.insertions.map { element -> String in
      if case .insert(_, let line, _) = element { return line }
      return ""
    }
    let allowed: Set = [
      "", "```yaml", "```", "Text.", "Zusatz \(place).", "hinweis: Zusatz \(place)",
    ]
    #expect(added.allSatisfy { allowed.contains($0) || $0.contains("# Zusatz \(place) ") })
    #expect(difference.removals.isEmpty || place % 3 == 1)
    #expect(added.contains { $0.contains("Zusatz \(place)") })
  }

  /// Some of the proposals, by chance.
  private static func some(_ random: inout AdoptionDamageTests.Sequence) -> [String] {
    proposals.filter { _ in random.next(3) == 0 }
  }

  /// Proposals for different sections commute: one after the other in two revisions is the same as
  /// both at once.
  @Test(arguments: 1...4) func proposalsForDifferentSectionsCommute(_ seed: Int) {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 31_337)
    let places = Array(Self.proposals.indices)
    let (first, second) = (places.filter { _ in random.next(2) == 0 }, places)
    let one = first.map { Self.proposals[$0] }
    let other = second.filter { !first.contains($0) }.map { Self.proposals[$0] }
    let both = adopted(one + other)
    #expect(adopted(other, to: adopted(one)) == both)
    #expect(adopted(one, to: adopted(other)) == both)
  }

  /// What was rejected leaves no trace, wherever it stands among the others.
  @Test(arguments: 1...4) func whatWasRejectedLeavesNoTrace(_ seed: Int) {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 27_644_437)
    let chosen = Self.some(&random)
    let withRejected = chosen.flatMap { change -> [String] in
      let rejected = Self.proposals[random.next(Self.proposals.count)]
        .replacing("```yaml\n", with: "```yaml\nergebnis: abgelehnt\n", maxReplacements: 1)
      return random.next(2) == 0 ? [change + rejected] : [rejected + change]
    }
    #expect(adopted(withRejected) == adopted(chosen))
  }

  /// What the new revision has otherwise than the old one is what was adopted, section by section.
  @Test(arguments: 1...4) func comparingGivesBackTheChanges(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 8_675_309)
    var amendment = Amendment(Self.concept)
    amendment.proposals = Self.some(&random)
    try AmendedConcept(amendment).expectItsChanges()
  }

  /// Two proposals for the same text are refused, whichever comes first.
  @Test func contradictionsAreRefusedInAnyOrder() {
    let first = change("ändert: praeambel", "Neu.")
    let second = change("ändert: praeambel", "## Ergänzung\n\nMehr.")
    #expect(adopted([first, second]) == "contradicting-changes")
    #expect(adopted([second, first]) == "contradicting-changes")
  }

  /// The first sentence of each section, as its text has it.
  private static let sentences: [(id: String, sentence: String)] = {
    let workspace = Amendment(concept, "x").workspace
    guard let document = workspace.concepts.first?.document else { return [] }
    return document.sections.compactMap { section in
      guard let id = section.id, let first = section.content.siblings.first,
        document.kind(first) == .paragraph
      else { return nil }
      let text = String(
        decoding: document.source.bytes[document.range(of: first)], as: UTF8.self)
      return text.firstRange(of: ". ").map { (id, text[..<$0.lowerBound] + ".") }
    }
  }()

  /// What is struck is gone, and no byte of anything else.
  @Test func strikingLeavesAllElse() {
    #expect(Self.sentences.count > 20)
    for (id, sentence) in Self.sentences where Self.concept.ranges(of: sentence).count == 1 {
      let strike = change("ändert: \(id)", "## Bisher\n\n\(sentence)\n\n## Neu")
      #expect(
        adopted([strike]) == Self.concept.replacing(sentence + " ", with: "")
          || adopted([strike]) == Self.concept.replacing(sentence + "\n", with: ""), "\(id)")
    }
  }

  /// However many # new sections have, they take the level of their place.
  @Test func levelsOfNewSectionsDoNotMatter() {
    func inserted(_ shift: Int) -> [String] {
      Self.proposals.enumerated().filter { $0.offset % 3 == 2 }.map { _, text in
        let parts = text.components(separatedBy: "# Zusatz")
        let marks = parts[0].reversed().prefix { $0 == "#" }.count
        let level = 1 + (marks + shift) % 6
        return parts[0].dropLast(marks) + String(repeating: "#", count: level) + " Zusatz"
          + parts[1]
      }
    }
    let text = adopted(Self.proposals.enumerated().filter { $0.offset % 3 == 2 }.map(\.element))
    for shift in 0..<6 { #expect(adopted(inserted(shift)) == text) }
  }

  /// What is open at the end of a section's new text would take in what stands behind it: refused, with
  /// the section that would be lost.
  @Test(arguments: ["```", "~~~~", "<!-- offen", "<pre>", "<?x", "<![CDATA["])
  func whatIsOpenIsRefused(_ end: String) throws {
    let workspace = Amendment(Self.concept, "x").workspace
    let sections = try #require(workspace.concept(2018)).document.sections
    for (section, next) in zip(sections, sections.dropFirst()) {
      guard let id = section.id, section.index % 4 == 1 else { continue }
      let refused = Amendment(Self.concept, change("ändert: \(id)", "Neu.\n\n\(end)\nText."))
      #expect(refused.adoption?.bytes == nil)
      let finding = refused.adoption?.diagnostics.first { $0.slug == "section-lost" }
      #expect(finding?.arguments["section"] == next.name)
      #expect(refused.workspace.diagnostics.contains { $0.slug == "unclosed-text" })
    }
  }
}
