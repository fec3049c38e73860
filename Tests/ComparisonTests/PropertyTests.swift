import Comparison
import Diagnostics
import Markup
import Testing

/// What must be true of every pair of documents.
@Suite struct PropertyTests {
  static let pairs: [(String, String)] = {
    let examples = Documents.examples.filter { !$0.contains("template") }
    return Array(zip(examples, examples.dropFirst())) + Documents.revisions.map { ($0.old, $0.new) }
  }()

  /// Accepting gives the new text, refusing the old; everything once; the other way round the same.
  @Test(arguments: pairs)
  func pair(_ old: String, _ new: String) throws {
    let left = side(try #require(Documents.bytes(old)))
    let right = side(try #require(Documents.bytes(new)))
    try check(left, right)
  }

  @Test(arguments: Documents.examples + Documents.revisions.flatMap { [$0.old, $0.new] })
  func itself(_ path: String) throws {
    let text = side(try #require(Documents.bytes(path)))
    let result = compare(text, text)
    #expect(result.isEmpty)
    #expect(result.runs.allSatisfy { $0.kind == .equal })
    #expect(result.heldEqual == [])
  }

  /// Every document against revisions of itself.
  @Test(arguments: Documents.examples + Documents.laws + Documents.revisions.map(\.old))
  func revision(_ path: String) throws {
    let old = side(try #require(Documents.bytes(path)))
    for edits in [3, 25] {
      let plan = Revision.Plan(moves: 3, insertions: 3, deletions: 3, edits: edits, seed: 7)
      try check(old, side(Revision(of: old.document, plan).text))
    }
  }

  /// Documents that were damaged at random bytes.
  @Test(arguments: Documents.examples.prefix(8))
  func damaged(_ path: String) throws {
    var random = SplitMix(seed: UInt64(path.utf8.count))
    let bytes = try #require(Documents.bytes(path))
    for _ in 0..<6 {
      var other = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) where !other.isEmpty {
        let place = Int.random(in: 0..<other.count, using: &random)
        let end = min(other.count, place + Int.random(in: 0..<60, using: &random))
        let from = Int.random(in: 0..<other.count, using: &random)
        let piece = other[from..<min(other.count, from + Int.random(in: 0..<60, using: &random))]
        other.replaceSubrange(place..<end, with: piece)
      }
      try check(side(bytes), side(other))
    }
  }

  /// Small texts of few words, where every kind of coincidence occurs.
  @Test(arguments: 0..<40)
  func random(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    func document() -> String {
      let pieces = [
        "a", "b", "und", "der", ",", ".", " ", " ", " ", "\n", "\n\n", "\n\n# 1 ", "\n\n## a\n\n",
        "\n\n- ", "\n\n| a | b |\n|---|---|\n| ", "§ 5", "7,6 %", "„", "\"", "z. B.", "-", "\u{AD}",
        "[^1]", "\n\n[^1]: ", "u\u{308}", "ü", "(weggefallen)", "\n\n```\n", "/innen", "`c`",
        "\u{A0}",
        "\n\n---\n\n", "<b>", "\u{200B}", "...", "–",
      ]
      return (0..<Int.random(in: 0...60, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    for _ in 0..<25 { try check(side(document()), side(document())) }
  }

  /// The same text, in which a line's end makes one word of two on one side only.
  @Test func wordsOfACutWord() throws {
    try check(side("Die Inte-\ngration gilt.\n"), side("Die Inte- gration gilt.\n"))
  }

  private func check(_ old: ComparedText, _ new: ComparedText) throws {
    let result = compare(old, new)
    let faults = try Contract.faults(result, old.document, new.document)
    #expect(faults.isEmpty, "\(faults) \(beginning(old)) \(beginning(new))")
    let back = compare(new, old)
    #expect(Mirror(result, exchanged: false) == Mirror(back, exchanged: true))
    #expect(result.summary.wordsDeleted == back.summary.wordsInserted)
    #expect(result.summary.wordsKept == back.summary.wordsKept)
  }
}

/// The beginning of a text, as a literal.
func beginning(_ text: ComparedText) -> String {
  String(decoding: text.document.source.bytes.prefix(400), as: UTF8.self).debugDescription
}

/// Random numbers that a seed determines (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
