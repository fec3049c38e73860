import Diagnostics
import Localization
import Markup
import Testing
import Workspace

@testable import Translation

/// What is printed where a translation is not up to date: as the workspace or the flyer says.
@Suite struct PolicyTests {
  /// One of four segments is stale, one missing.
  static func pair(_ policy: String = "{}", own: String = "") -> Pair {
    var pair = Pair(
      source: "Eins ist da.\n\nBücher sind frei.\n\nBitte vorher anmelden!",
      translation: "One is here.\n\nTwo is here."
    ).recorded()
    pair.source = "Eins ist da.\n\nBücher kosten Geld.\n\nBitte vorher anmelden!"
    pair.policy = policy
    pair.own = own
    return pair
  }

  static func printed(_ pair: Pair) -> String? {
    let workspace = pair.workspace
    let flyer = workspace.flyers[0]
    let policies = ResolvedPolicies(flyer, workspace.settings)
    let state = pair.state()
    guard policies.allow(state) else { return nil }
    let text = composedText(flyer, flyer.translations[0], state, policies)
    let source = text.document.source
    return String(decoding: source.bytes, as: UTF8.self)
  }

  static let missing = "\(TextMarks.sourceBegin)Bitte vorher anmelden!\(TextMarks.sourceEnd)"
  static let old = "\(TextMarks.oldBegin)Two is here.\(TextMarks.oldEnd)"
  static let new = "\(TextMarks.sourceBegin)Bücher kosten Geld.\(TextMarks.sourceEnd)"

  @Test func belowTheThresholdNothingIsPrinted() {
    #expect(Self.pair().state().percent == 50)
    #expect(Self.printed(Self.pair()) == nil)
    #expect(Self.printed(Self.pair("{schwelle: 51 %}")) == nil)
    #expect(Self.printed(Self.pair("{schwelle: 50 %}")) != nil)
  }

  /// Two of three are 66.6 %: a threshold is not cut.
  @Test func aThresholdMayLieBetweenWholeNumbers() {
    var pair = Pair(source: "Eins ist da.\n\nZwei ist da.", translation: "One is here.").recorded()
    for (threshold, isPrinted) in [("66 %", true), ("66,6 %", true), ("66,7 %", false)] {
      pair.policy = "{schwelle: \"\(threshold)\"}"
      #expect((Self.printed(pair) != nil) == isPrinted, "\(threshold)")
    }
  }

  /// An old text lacks the reference to a footnote that is new: what the footnote says is not printed, and nobody is told
  /// that some of the page is in German.
  @Test func aFootnoteWithoutAReferenceIsNotAnnounced() {
    var pair = Pair(source: "Eins ist da.", translation: "One is here.").recorded()
    pair.policy = "{schwelle: 10 %}"
    pair.source = "Eins ist da.[^a]\n\n[^a]: Die Note."
    for (policy, isAnnounced) in [("alt", false), ("quelle", true)] {
      pair.policy = "{schwelle: 10 %, veraltet: \(policy)}"
      let flyer = pair.flyer
      let policies = ResolvedPolicies(flyer, pair.workspace.settings)
      let text = composedText(flyer, flyer.translations[0], pair.state(), policies)
      #expect(text.hasSourceText == isAnnounced && text.hasOldText != isAnnounced, "\(policy)")
    }
  }

  /// Nobody has said anything: the old translation is marked, never silent.
  @Test func byDefaultNothingOutdatedIsSilent() throws {
    let text = try #require(Self.printed(Self.pair("{schwelle: 10 %}")))
    #expect(text.contains(Self.missing) && text.contains(Self.old))
    #expect(text.contains("\nOne is here.\n"))
  }

  @Test func theSourceStandsForWhatIsStale() throws {
    let text = try #require(Self.printed(Self.pair("{schwelle: 10 %, veraltet: quelle}")))
    #expect(text.contains(Self.missing) && text.contains(Self.new) && !text.contains("Two"))
  }

  @Test(arguments: ["veraltet", "fehlend"]) func refusing(_ field: String) {
    #expect(Self.printed(Self.pair("{schwelle: 10 %, \(field): verweigern}")) == nil)
  }

  /// The flyer's own words come first.
  @Test func aFlyerMaySayOtherwise() throws {
    let all = "{schwelle: 10 %, veraltet: verweigern}"
    #expect(Self.printed(Self.pair(all)) == nil)
    let text = try #require(Self.printed(Self.pair(all, own: "veraltet: quelle\n")))
    #expect(text.contains(Self.new))
    #expect(Self.printed(Self.pair("{schwelle: 10 %}", own: "schwelle: 80 %\n")) == nil)
    #expect(Self.printed(Self.pair("{schwelle: 10 %}", own: "fehlend: verweigern\n")) == nil)
  }

  /// What came back as a draft and what both sides changed is as good as stale.
  /// Labels mean what the translation says, in links, pictures, footnotes and what only it has.
  @Test func labelsAreTheTranslationsOwn() throws {
    var pair = Pair(
      source: """
        Ein [Satz][s], [Kurs] und ein ![Haus][h].[^1]

        | [Kurs] | B |
        | --- | --- |
        | [c][s] | d[^2] |

        [s]: https://example.org/de "Zum Kurs"
        [Kurs]: https://example.org/kurs
        [h]: haus.svg

        [^1]: Erste.
        [^2]: Zweite.
        """,
      translation: """
        A [sentence][s], [course] and a ![house][x].[^zwei]

        | [course] | B |
        | --- | --- |
        | [c][s] | d[^1] |

        Only [here][x] [s] [^9] [nowhere].

        [s]: https://example.org/en?a|b "To \\"the\\" course"
        [course]: <https://example.org/a (course)>
        [x]: house.svg

        [^zwei]: First.
        [^1]: Second.
        """)
    pair = pair.recorded(same: true)
    let policies = ResolvedPolicies(pair.flyer, pair.workspace.settings)
    let text = composedText(pair.flyer, pair.flyer.translations[0], pair.state(), policies)
    let (document, nodes) = (text.document, text.document.nodes.indices)
    let links = nodes.compactMap { node in
      document.link(of: node).map { "\($0.destination) \($0.title ?? "–")" }
    }
    let sentence = "https://example.org/en?a|b To \"the\" course"
    let course = "https://example.org/a (course) –"
    #expect(
      links == [sentence, course, "house.svg –", course, sentence, "house.svg –", sentence])
    let footnotes = nodes.filter { document.kind($0) == .footnoteReference }.compactMap {
      document.footnote(of: $0).map { document.plainText(of: $0.definition) }
    }
    #expect(footnotes == ["First.", "Second."])
    #expect(document.plainText(of: document.root).contains("[^9] [nowhere]."))
  }

  /// Nothing that a user writes passes for a mark, wherever it stands and however it is written.
  @Test func marksOfTheUsersOwnAreNone() throws {
    var pair = Pair(
      source: "Eins.\n\n    \u{F8D2}Code\n\nZwei \u{F8D0}ist &#xf8d1; da &#0063696;.",
      translation: "One.\n\n    Code\n\nTwo \u{F8D4}is &#63701; here &#xFF8D0; &#xF8D6;.")
    pair = pair.recorded()
    let policies = ResolvedPolicies(pair.flyer, pair.workspace.settings)
    let composed = [
      composedSource(pair.flyer),
      composedText(pair.flyer, pair.flyer.translations[0], pair.state(), policies),
    ]
    for text in composed {
      let said = text.document.plainText(of: text.document.root)
      #expect(!said.unicodeScalars.contains { (0xF8D0...0xF8D5).contains($0.value) })
    }
    let own = composed[1].document.plainText(of: composed[1].document.root)
    #expect(own.contains("Two \u{FFFD}is \u{FFFD} here \u{FF8D0} \u{F8D6}."))
  }

  @Test func whatIsToCheckIsMarkedAsOld() throws {
    var pair = Self.pair("{schwelle: 10 %}")
    pair.translation = pair.translation.replacing("Two is here", with: "Two differ")
    #expect(pair.statuses == [.complete, .complete, .edited, .missing])
    let text = try #require(Self.printed(pair))
    #expect(text.contains("\(TextMarks.oldBegin)Two differ.\(TextMarks.oldEnd)"))
  }
}
