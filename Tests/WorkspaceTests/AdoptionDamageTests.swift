import Diagnostics
import Testing
import Workspace

/// Whatever stands in the files: adopting ends, and refuses only with an error that says why.
@Suite struct AdoptionDamageTests {
  static let concept = AdoptionTests().concept
  static let changes =
    change(
      "ändert: flyer\nnummer: 3.1\nin: ende\ndaten:\n  frist: 2021\n  hinweis: entfällt",
      "## Bisher\n\nsind\n\n## Neu\n\nwaren")
    + change("nach: flyer", "# 3 Neu {#neu}\n\n```yaml\nzuständig: amt\n```\n\nText.")
    + change("ändert: anfang\nentfällt: ja") + change("ändert: kopf\ndaten:\n  titel: Neu")
    + change("ändert: druck\ntitel: Neu", "## Ergänzung\n\nMehr [2.1](#druck).")

  /// A sequence that is the same on every machine (Lehmer, modulus 2^31 - 1).
  struct Sequence {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state * 48271 % 0x7FFF_FFFF
      return Int(state) % max(1, limit)
    }
  }

  private static let scraps = [
    "\n", "```", "```yaml\n", "---\n", "# ", "## Neu\n\n", "{#flyer}", "ändert: ", "  ", ": ", "[",
    "{a: b, c: d}",
    "- ", "\r\n", "<!--", "|", "\t", "ä", "> ", "99999999999999999999", "\u{0}",
  ]

  /// A text with some pieces gone, doubled, exchanged or put in.
  static func damaged(_ text: String, _ random: inout Sequence) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...random.next(4) where !bytes.isEmpty {
      let start = random.next(bytes.count + 1)
      let end = min(bytes.count, start + random.next(40))
      switch random.next(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 2: bytes.insert(contentsOf: scraps[random.next(scraps.count)].utf8, at: start)
      default: bytes.swapAt(random.next(bytes.count), random.next(bytes.count))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: 1...8) func endsWhateverStandsThere(_ seed: Int) {
    var random = Sequence(state: UInt64(seed) * 7919)
    for _ in 0..<60 {
      let isConcept = random.next(2) == 0
      var amendment = Amendment(
        isConcept ? Self.damaged(Self.concept, &random) : Self.concept,
        isConcept ? Self.changes : Self.damaged(Self.changes, &random))
      if random.next(3) == 0 { amendment.proposals.append(Self.damaged(Self.changes, &random)) }
      for purpose in [AdoptionPurpose.revision, .draft] {
        guard let adoption = amendment.workspace.adoption(of: 2020, for: purpose) else { continue }
        let isRefused = adoption.diagnostics.contains { $0.severity == .error }
        #expect(isRefused == (adoption.bytes == nil))
      }
    }
  }
}
