import Diagnostics
import Foundation
import Localization
import Testing
import Workspace

@testable import Translation

/// Files from translators and records, damaged at random: taken in whole or not at all, with findings that
/// lie in the file; and what was taken in can go out and come back without changing anything.
@Suite struct DamageTests {
  static let pair: Pair = {
    var pair = ExchangeTests.pair
    pair.source =
      pair.source.replacing("Zweiter Punkt", with: "Ein anderer Punkt") + "\n\nEin Satz mehr."
    return pair
  }()

  static let pieces = [
    "<", ">", "</g>", "<g id=\"1\">", "<x id=\"2\"/>", "<target>", "</target>", "<mrk>", "&lt;",
    "&amp;", "&",
    "\"", "\\", "\n", "\n\n", "\t", "\0", "|", "#", "- ", "---\n", "```", "[", "](", "**", "<!-- ",
    "{#id}",
    "msgstr \"", "msgid \"\"\n", "#, fuzzy\n", "#~ ", "<g1>", "</g1>", "<x9/>", "state=\"final\"",
    "state-qualifier=\"leveraged-mt\"", "approved=\"yes\"", "=", "?", "~", "!\t", "@\t", "\u{2060}",
    "\u{F8D0}", "\u{F8D5}", "\u{202E}", "⏎", "ü", "😀", "\r\n", "1. ", "a | b", ": ", "titel",
  ].map { Array($0.utf8) }

  static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let end = min(bytes.count, place + random.below(40))
      switch random.below(6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.below(bytes.count + 1))
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end].reversed()), at: place)
      case 3: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: place)
      }
    }
    return bytes
  }

  /// `VORLAGE_DAMAGES` asks for more.
  static let count =
    ProcessInfo.processInfo.environment["VORLAGE_DAMAGES"].flatMap { Int($0) } ?? 250

  static func findings(_ diagnostics: [Diagnostic], lieIn bytes: [UInt8]) -> Bool {
    diagnostics.allSatisfy { finding in
      finding.span.map { $0.start <= $0.end && Int($0.end) <= bytes.count } ?? true
    }
  }

  static func isRoundTrip(_ workspace: Workspace) -> Bool {
    let flyer = workspace.flyers[0]
    return flyer.translations.allSatisfy { text in
      ExchangeFormat.allCases.allSatisfy { format in
        guard let document = ExchangeDocument(flyer, to: text.language) else { return true }
        let sent = SourceFile(id: 99, path: "sent", bytes: document.bytes(as: format))
        let back = importTranslation(sent, into: workspace)
        return back.files.isEmpty && !back.diagnostics.contains { $0.severity == .error }
      }
    }
  }

  @Test(arguments: ExchangeFormat.allCases) func fromTranslators(_ format: ExchangeFormat) {
    var random = SplitMix(state: format == .xliff ? 1 : 2)
    let sent = Array(ExchangeTests.exported(format, of: Self.pair).utf8)
    let workspace = Self.pair.workspace
    var taken = 0
    for round in 0..<Self.count {
      let bytes = round == 0 ? [] : Self.damaged(sent, &random)
      let text = String(decoding: bytes, as: UTF8.self)
      let result = importTranslation(SourceFile(id: 99, path: "x", bytes: bytes), into: workspace)
      let isRefused = result.diagnostics.contains { $0.severity == .error }
      #expect(!isRefused || result.files.isEmpty, "\(text)")
      #expect(Self.findings(result.diagnostics, lieIn: bytes), "\(text)")
      guard !result.files.isEmpty else { continue }
      taken += 1
      var files = Self.pair.files
      for (path, bytes) in result.files { files.files[path] = bytes }
      #expect(Self.isRoundTrip(readWorkspace(name: "test", files: files)), "\(text)")
    }
    #expect(taken > 0)
  }

  @Test func records() throws {
    var random = SplitMix(state: 3)
    let record = try #require(Self.pair.record)
    for _ in 0..<Self.count {
      let bytes = Self.damaged(record, &random)
      let text = String(decoding: bytes, as: UTF8.self)
      var pair = Self.pair
      pair.record = bytes
      let state = pair.state()
      #expect(Self.findings(state.diagnostics, lieIn: bytes), "\(text)")
      #expect(Self.isRoundTrip(pair.workspace), "\(text)")
      let after = pair.recorded(same: true).state()
      #expect(after.diagnostics.isEmpty && after.unplaced == state.unplaced, "\(text)")
      let open = after.count(.stale) + after.count(.edited) + after.count(.untranslated)
      #expect(open == 0, "\(text)")
    }
  }

  /// Lines in an order that no program wrote lead texts astray; once all is confirmed, nothing is left to do.
  @Test(arguments: [
    "# vorlage-translation/0\ntd\t17637e25\tabends\np\te725f910\t**Nten\n!\tAlt\tOld\n",
    "# vorlage-translation/1\ntd\t17637e25\tabends\np\te725f910\t**Nten\n",
  ])
  func whatIsConfirmedIsUpToDate(_ record: String) {
    var pair = Pair(
      source: """
        # Kosten {#kosten}

        **Nichts.** Der Kurs ist [frei](https://example.org/a) und `offen`.

        - Montag
        - Dienstag um 9

        | Kurs | Wann |
        | --- | --- |
        | A1 | abends |

        Zum Schluss noch ein Satz.
        """,
      translation: """
        # Costs {#kosten}

        **Nothing.** The course is [free](https://example.org/a) and `open`.

        - Monday
        - Tuesday at 9

        | Course | When |
        | --- | --- |
        | A1 | in the evening |
        """)
    pair.record = Array(record.utf8)
    #expect(!pair.state().surplus.isEmpty)
    let after = pair.recorded(same: true).state()
    #expect(after.surplus.isEmpty)
    #expect(after.count(.stale) + after.count(.edited) + after.count(.untranslated) == 0)
    #expect(after.unplaced == pair.state().unplaced)
  }
}
