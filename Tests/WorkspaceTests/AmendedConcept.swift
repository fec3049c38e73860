import Diagnostics
import Foundation
import Markup
import Testing
import Workspace

/// An adoption and what can be found out about it by comparing both texts.
struct AmendedConcept {
  let workspace: Workspace
  let adoption: Adoption
  let bytes: [UInt8]

  init(_ amendment: Amendment) throws {
    workspace = amendment.workspace
    adoption = try #require(workspace.adoption(of: 2020, for: .draft))
    bytes = try #require(adoption.bytes, "\(adoption.diagnostics.map(\.slug))")
  }

  /// Compared with the base, the new text holds the adopted changes and no others: what is derived
  /// from it touches the same sections and makes the same text.
  func expectItsChanges() throws {
    let base = try #require(workspace.concept(2018))
    let derived = workspace.newProposals(
      from: SourceFile(path: "copy.md", bytes: bytes), of: base, kind: .adaptation, year: 2021)
    #expect(derived.diagnostics.map(\.slug).isEmpty)
    var files = ["concept/2018.md": base.source.bytes]
    for proposal in derived.proposals { files[proposal.path] = Array(proposal.text.utf8) }
    for path in ["vorlage.yaml", "actors.yaml"] {
      files[path] = workspace.sources.files.first { $0.path == path }?.bytes
    }
    var memory = MemoryFiles([:])
    memory.files = files
    let again = try #require(
      readWorkspace(name: "test", files: memory).adoption(of: 2021, for: .draft))
    #expect(again.bytes == bytes)
    #expect(
      Set(again.changes.flatMap(\.sections)) == Set(adoption.changes.flatMap(\.sections)))
  }
}

/// The same on the concept as text recognition left it, where it is at hand: its sections have no ids,
/// and its lines are nobody's.
@Suite struct CorpusAdoptionTests {
  private static let text: String? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let file = folder.deletingLastPathComponent()
      .appendingPathComponent("shared/corpus/integrationskonzept-2018.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return "\n" + text
  }()

  /// One proposal for each section whose number is its own.
  private static func proposals(_ concept: String) -> [String] {
    let document = Amendment(concept, "x").workspace.concepts.first?.document
    var labels: [String: Int] = [:]
    for section in document?.sections ?? [] {
      if let label = section.number?.label { labels[label, default: 0] += 1 }
    }
    let own = (document?.sections ?? []).filter { labels[$0.number?.label ?? ""] == 1 }
    return own.enumerated().map { place, section in
      let number = section.number?.label ?? ""
      return switch place % 3 {
      case 0: change("ändert: '\(number)'", "## Ergänzung\n\nZusatz \(place).")
      case 1: change("ändert: '\(number)'", "Neuer Text \(place).")
      default:
        // Where a chapter goes, all below it goes, which others amend.
        change(
          "ändert: '\(number)'" + (section.children.isEmpty ? "\nentfällt: ja" : ""),
          section.children.isEmpty ? "" : "## Ergänzung\n\nZusatz \(place).")
      }
    }
  }

  @Test(.enabled(if: text != nil)) func comparingGivesBackTheChanges() throws {
    let concept = try #require(Self.text)
    let all = Self.proposals(concept)
    #expect(all.count > 20)
    for step in 1...3 {
      var amendment = Amendment(concept)
      amendment.proposals = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      try AmendedConcept(amendment).expectItsChanges()
      let straight = amendment.text
      amendment.proposals.reverse()
      #expect(amendment.text == straight)
    }
  }
}
