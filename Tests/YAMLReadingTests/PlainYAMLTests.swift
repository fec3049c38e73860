import Diagnostics
import Foundation
import Testing

@testable import YAMLReading

/// The short way through plain YAML answers what the parser of the whole language answers, or leaves the
/// text to it.
@Suite struct PlainYAMLTests {
  /// A value with its places, to be compared.
  static func text(of value: YAMLValue) -> String {
    let place = "\(value.span.start)-\(value.span.end)"
    switch value.content {
    case .null: return "null@\(place)"
    case .scalar(let text): return "\(text.debugDescription)@\(place)"
    case .list(let items): return "[\(items.map(Self.text).joined(separator: ", "))]@\(place)"
    case .map(let entries):
      let pairs = entries.map {
        "\($0.key.debugDescription)@\($0.keySpan.start)-\($0.keySpan.end): \(Self.text(of: $0.value))"
      }
      return "{\(pairs.joined(separator: ", "))}@\(place)"
    }
  }

  /// Whether the short way answered.
  static func agree(_ bytes: [UInt8], from: Int = 0) -> Bool {
    let file = SourceFile(path: "x.yaml", bytes: bytes)
    let range = from..<bytes.count
    guard firstInvalidUTF8(bytes[range]) == nil, let plain = PlainYAML.read(file, range) else {
      return false
    }
    let (value, findings) = readYAML(file, range: range, mayBePlain: false)
    let source = String(decoding: bytes[range], as: UTF8.self)
    #expect(findings.isEmpty, "\(source)")
    #expect(value.map(Self.text) == Self.text(of: plain), "\(source)")
    return true
  }

  @Test(arguments: [
    "a: b", "a: b\n", "a:\n", "a:", "a: \n", "a: b # c", "a: ~", "a: b \nc: d  \n\n# e\nf: g",
    "a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\n    - 'j'\nk: l", "a:\n- b\n- c\nd: e",
    "a:\n- b: c\n  d:\n- e", "a: 'it''s'", "a: \"b \\\" c \\\\ d\"", "\"0\": a\n\"x y\": b",
    "ä: ö\nß: ü – „ja“", "a: 10.10.2019", "a: 12:30", "a: http://example.org/#b", "a: b#c",
    "  # c\na: b", "a:\n  # c\n  b: c", "a: \"b\" # c", "a: b\na: c", "a: b\n c: d", " a: b",
    "- a\n- b",
    "a: - b", "a: b: c", "a: b:", "a:b", "a : b", "a: |\n  b", "a: >-\n  b\n  c", "a: [b, c]",
    "a: b\n  c", "a:\n    b: c\n  d: e", "a:\n  - b\n c: d", "a: \"b\nc\"", "a: &b c", "a: *b",
    "a: !b c",
    "a: 'b' c", "---\na: b", "a: b\n...", "a:\tb", "a: b\r\nc: d\r\n", "? a\n: b", "a: -5",
    "a: (b)",
    "a: +5", "a: .5", "a:\n- - b", "a:\n-\n", "a:\n- \n- b", "a:\n  -b\n", "a: /b", "a: \u{2028}b",
    "\u{FEFF}a: b", "a: \u{85}", "a: 😀", "a:\n-  b: c\n   d: e\n-  f", "a: ''", "a: \"\"",
    "a: '''b'",
    #"a: "b\u00ADc""#, #"a: "\u00e4\u20AC\"\\""#, #"a: "\u0000\u0085\u2028""#, #"a: "\uFEFFb""#,
    #"a: "b\uFEFF""#, #"a: "\uD800""#, #"a: "\uD83D\uDE00""#, #"a: "\u00A""#, #"a: "\u+0AD""#,
    #"a: "\u00AD"#, #"a: "\xAD""#, #"a: '\u00AD'"#, #"a: \u00AD"#, #"a: "b\"#,
    "a: {b: c, d: 10.10.2019}", "a: {b: c}\nd: e", "a: { b: c d , e: - f }", "a: {b: c,}",
    "a: {b: }",
    "a: {}", "a: {b: c} d", "a: {b: c} # d", "a: {b: c,\n  d: e}", "a: {b: c}\n  d: e",
    "a: {b: {c: d}}",
    "a: {b: c, b: d}", "a: {b: ~, c: null, d: -5, e: +5, f: .5, g: ö ü}", "a: {b: c:d}", "a: {b:c}",
    "a: {b: c #d}", "a: {\"b\": c}", "a: {b: 'c'}", "a:\n  - {b: c}\n  - d", "a: {b: c",
    "a: {b: c]}",
    "a: # b\n  c: d", "a:   # b\nc: d", "a:#b", "a: #\n- b", "{a: b}",
    "<<: a", "a: null", "a: yes", "a: 5.10", "a: 0x10", "a:\n  ~", "~: a", "a: ~b", "a: b ~",
  ])
  func example(_ text: String) { _ = Self.agree(Array(text.utf8)) }

  /// Every YAML at hand, as it stands and cut anywhere.
  @Test func filesAtHand() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    var answered: Set<String> = []
    for folder in ["Examples", "Templates"] {
      let files = try #require(
        FileManager.default.enumerator(
          at: root.appending(path: folder), includingPropertiesForKeys: nil))
      for case let url as URL in files where ["yaml", "md"].contains(url.pathExtension) {
        var bytes = Array(try Data(contentsOf: url))
        if url.pathExtension == "md" {
          guard bytes.starts(with: Array("---\n".utf8)) else { continue }
          let text = String(decoding: bytes, as: UTF8.self)
          guard let close = text.range(of: "\n---\n") else { continue }
          bytes = Array(text[..<close.lowerBound].utf8)
          bytes.removeFirst(4)
        }
        if Self.agree(bytes) { answered.insert(url.lastPathComponent) }
        for cut in stride(from: 0, to: min(bytes.count, 2_000), by: 37) {
          _ = Self.agree(Array(bytes[..<cut]))
        }
      }
    }
    // The words of the papers are read at every start.
    #expect(answered.isSuperset(of: ["de.yaml", "en.yaml"]))
  }

  /// Random texts of everything that stands in YAML, most of them nearly plain.
  @Test func randomTexts() {
    let lines = [
      "K: v1\n", "K: v2 # c\n", "K:\n  K: v\n", "K:\n- x\n- y: z\n", "  K: 'q'\n", "K: 10:30\n\n",
      "    - K: \"r\"\n      K: s\n", "- t\n", "K: ü\n", "K:\n", "# c\n",
      "K: {K: v, K: 1.2.2020}\n", "K: {K: v}\n", "K: { K: ü ,K: - }\n", "K: # c\n", "- {K: v}\n",
    ]
    let pieces = [
      "a", "b", "ü", "key", "{K: ", "}", ", K: ", ": ", ":", ":\n", "\n", "\n", "\n  ", "\n  ",
      "\n    ", "\n- ",
      "\n  - ", "- ",
      " ", "value", "'", "''", "\"", "\\\"", "\\n", "\\u00AD", "#", " # c", "~", "5.10", "10:30",
      "-", "[a]",
      "{", "|",
      ">-", "&a", "*a", "!", "%", "@", "---", "...", "\t", "?", ",", "\u{A0}", "\u{85}", "😀", "K",
      "K: ",
    ]
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var answered = 0
    for round in 0..<20_000 {
      var text = ""
      for _ in 0...random(8) {
        // Two of three are made of whole lines, with something strange now and then.
        let isOdd = round.isMultiple(of: 3) || random(8) == 0
        for byte in isOdd ? pieces[random(pieces.count)] : lines[random(lines.count)] {
          text += byte == "K" ? "k\(text.utf8.count)" : String(byte)
        }
      }
      if Self.agree(Array(text.utf8)) { answered += 1 }
    }
    #expect(answered > 2_000)
  }
}
