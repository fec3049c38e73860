import Comparison
import Diagnostics
import Foundation
import Markup
import Testing

/// Revisions of known truth: what was done must be found.
@Suite struct RevisionTests {
  struct Trial: Sendable, CustomTestStringConvertible {
    let path: String
    let keepsIdentifiers: Bool
    let plan: Revision.Plan

    var testDescription: String {
      "\(path.split(separator: "/").last ?? ""), \(plan)\(keepsIdentifiers ? ", ids" : "")"
    }
  }

  /// How many revisions of each kind; more in the environment's `VORLAGE_REVISIONS`.
  static let seeds =
    ProcessInfo.processInfo.environment["VORLAGE_REVISIONS"].flatMap { UInt64($0) } ?? 3

  static func trials(_ edits: [Int], seeds: Range<UInt64>) -> [Trial] {
    Documents.concepts.flatMap { path in
      edits.flatMap { edits in
        seeds.map { seed in
          Trial(
            path: path, keepsIdentifiers: seed % 5 == 4,
            plan: .init(
              moves: Int(seed % 4), insertions: Int(seed / 2 % 4), deletions: Int(seed / 3 % 4),
              edits: edits, seed: seed * 100 + UInt64(edits)))
        }
      }
    }
  }

  @Test(arguments: trials([0, 1, 5, 10], seeds: 0..<seeds))
  func upToTenInAHundred(_ trial: Trial) throws {
    let score = try Self.score(trial)
    #expect(score.least == 1, "\(score)")
    #expect(score.marked <= 1.15, "\(score)")
  }

  @Test(arguments: trials([15, 20, 25], seeds: 0..<seeds))
  func upToTwentyFiveInAHundred(_ trial: Trial) throws {
    let score = try Self.score(trial)
    #expect(score.least > 0.97, "\(score)")
    #expect(score.marked <= 1.15, "\(score)")
  }

  static func score(_ trial: Trial) throws -> Score {
    var source = String(decoding: try #require(Documents.bytes(trial.path)), as: UTF8.self)
    if !trial.keepsIdentifiers {
      source.replace(try Regex(#"(?m)^(#+ .*) \{#[^}]*\}$"#)) { match in
        match.output[1].substring ?? ""
      }
    }
    let old = side(source)
    let revision = Revision(of: old.document, trial.plan)
    let new = side(revision.text)
    #expect(new.document.sections.count == revision.origins.count)
    let result = compare(old, new)
    let faults = try Contract.faults(result, old.document, new.document)
    #expect(faults.isEmpty, "\(faults)")
    return Score(result, revision)
  }
}
