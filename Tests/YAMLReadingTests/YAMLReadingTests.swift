import Diagnostics
import Testing
import YAMLReading

@Suite struct YAMLReadingTests {
  static func read(_ text: String) -> (YAMLValue?, [String]) {
    let (value, diagnostics) = readYAML(SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
    return (value, diagnostics.map(\.slug))
  }

  /// The text of field `a`.
  static func field(_ text: String) -> String? {
    let (value, _) = read(text)
    return FieldReader(value, span: Span(file: 0, start: 0, end: 0), findings: Findings())
      .text("a", "a")?.value
  }

  /// What clerks write, and what the field holds.
  @Test(arguments: [
    ("a: 5.10", "5.10"), ("a: no", "no"), ("a: 9:00", "9:00"), ("a: 12:30:45", "12:30:45"),
    ("a: 0123/2019", "0123/2019"), ("a: Titel: Zusatz", "Titel: Zusatz"),
    ("a: Titel: Zusatz # Notiz", "Titel: Zusatz"), ("a: 31.12.2019", "31.12.2019"),
    ("a: 2019-12-31", "2019-12-31"), ("a: 7,6 %", "7,6 %"), ("a: 1.500", "1.500"),
    ("a: [Bericht](#b) liegt vor", "[Bericht](#b) liegt vor"),
    ("a: **dringend**: ja", "**dringend**: ja"),
    ("a: #abschnitt", "#abschnitt"), ("a: Antrag #5", "Antrag #5"),
    ("a: Antrag #5 von #7 # Notiz", "Antrag #5 von #7"), ("a: eins ## zwei", "eins"),
    ("a: eins #", "eins"), ("a: 'eins' # zwei", "eins"), ("a: 'it''s'", "it's"),
    ("a: \"x: y\"", "x: y"),
    ("a: Müller's Antrag: 'neu'", "Müller's Antrag: 'neu'"), ("a: 20 % davon", "20 % davon"),
    ("a: Bericht: lang\n  und weiter", "Bericht: lang und weiter"),
    ("a: % Anteil", "% Anteil"),
    ("a: |\n  Zeile: eins\n  Zeile: zwei\n", "Zeile: eins\nZeile: zwei\n"),
    ("b: [x,\n  y: z]\na: q", "q"), ("b:\n  - {c: d, e: f,\n     g: h}\na: q", "q"),
    ("a: \u{FEFF}x", "x"), ("a: x\u{FEFF}y", "x\u{FEFF}y"),
    ("a: https://example.org/x", "https://example.org/x"), ("a: Ende:", "Ende:"),
  ])
  func clerksValues(_ text: String, _ expected: String) {
    #expect(Self.field(text) == expected)
    #expect(Self.field(text + "\nzz: 1\n") == expected)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x\n", "yaml-alias"), ("a: 1\na: 2\n", "duplicate-key"),
    ("a: 1\n\tb: 2\n", "yaml-tab"), ("a: [1\n", "yaml-open-bracket"),
    ("a: 1\n  b: 2\n", "yaml-syntax"),
    ("a: 1\n---\na: 2\n", "yaml-syntax"), ("a: b: \"c\"\nd: ä\u{0}\n", "yaml-syntax"),
    ("? [x]\n: 1\n", "yaml-key"), ("[]: 1\n[]: 2", "yaml-key"), ("{}: 1\n{}: ", "yaml-key"),
    ("'a': 1\n\"a\": 2\n", "duplicate-key"), ("\"\\u0061bc\": 1\nabc:", "duplicate-key"),
  ])
  func faultsAreNamed(_ text: String, _ slug: String) {
    let (_, diagnostics) = readYAML(SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
    #expect(Set(diagnostics.map(\.slug)) == [slug])
    for span in diagnostics.map(\.span) {
      #expect(span.map { $0.start <= $0.end && Int($0.end) <= text.utf8.count } == true)
    }
  }

  /// Every key that stands twice is named, and what is wrong behind it, too.
  @Test func allFaultsAreNamed() {
    let text = "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\nd: [\n"
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    let (value, diagnostics) = readYAML(file)
    #expect(value == nil)
    let slugs = ["duplicate-key", "duplicate-key", "duplicate-key", "yaml-open-bracket"]
    #expect(diagnostics.map(\.slug) == slugs)
    #expect(diagnostics.prefix(3).map { $0.span.map { file.text($0.range) } } == ["c", "a", "a"])
    #expect(diagnostics.compactMap(\.span).map(\.start) == [15, 21, 26, 34])
  }

  /// The slips of the hand that are met most, each at the line where a clerk would mend it.
  @Test(arguments: [
    ("a: 1\ntitel:Mitte 2018\n# Notiz\nb: 2\n", "yaml-colon", "titel:Mitte 2018"),
    ("titel:Mitte 2018\nb: 2\n", "yaml-colon", "titel:Mitte 2018"),
    ("a: 1\ntitel:\u{A0}x\nb: 2\n", "yaml-colon", "titel:\u{A0}x"),
    ("a: 1\nb\nc: 2\n", "yaml-colon", "b"),
    ("a: 1\nb: \"x\nc: 2\nd: 3\n", "yaml-open-quote", "\"x"),
    ("a: 1\nb: [x, y\nc: 2\nd: 3\n", "yaml-open-bracket", "[x, y"),
    ("a: {x: 1\nb: 2\n", "yaml-open-bracket", "{x: 1"),
    ("a: \"Miteinander\" – Stand\nb: 2\n", "yaml-behind-quote", "– Stand"),
    ("a: \"x\u{2029}y\"\nb: [1\n", "yaml-open-bracket", "[1"),
    ("a: \"x\u{85}y\"\nb: [1\n", "yaml-open-bracket", "[1"),
    ("# Notiz\u{2028}hier: x\nb: [1\n", "yaml-open-bracket", "[1"),
  ])
  func slipsArePlaced(_ text: String, _ slug: String, _ place: String) {
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    let (_, diagnostics) = readYAML(file)
    #expect(diagnostics.map(\.slug) == [slug])
    #expect(diagnostics.map { $0.span.map { file.text($0.range) } } == [place])
  }

  @Test func directivesAreBounded() {
    let text = String(repeating: "%TAG !a! x\n", count: 100) + "---\na: 1\n"
    #expect(Self.read(text).1 == ["yaml-too-large"])
  }

  /// A character that is not allowed is pointed at, whatever quotes were added before it.
  @Test(arguments: ["\u{0}", "\u{1B}", "\u{80}", "\u{FFFE}"])
  func forbiddenCharactersArePlaced(_ character: String) {
    let text = "ä: Bericht: Stand 2019\nb: ü\(character)x\n"
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    let (_, diagnostics) = readYAML(file)
    #expect(diagnostics.map { $0.span.map { file.text($0.range) } } == [character])
  }

  @Test func bombIsRefused() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (previous, name) in zip("abcdefgh", "bcdefghi") {
      text +=
        "\(name): &\(name) [\(Array(repeating: "*\(previous)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(Self.read(text).1 == ["yaml-alias"])
  }

  @Test func nestingIsBounded() {
    let text = String(repeating: "[", count: 20_000)
    #expect(Self.read(text).1.count == 1)
  }

  @Test func notUTF8IsPlaced() {
    let file = SourceFile(path: "x", bytes: Array("a: ".utf8) + [0xE4, 0x62])
    let (value, diagnostics) = readYAML(file)
    #expect(value == nil)
    #expect(diagnostics.first?.span == Span(file: 0, start: 3, end: 4))
  }

  /// The source at the span of every scalar is what was written there.
  @Test func spansAreExact() {
    let text = "ä: eins\nb:\n  - zwei\n  - 'drei: x'\nc: Titel: Zusatz\n"
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    guard case .map(let entries) = readYAML(file).value?.content,
      case .list(let items) = entries[1].value.content
    else {
      Issue.record("not a map")
      return
    }
    #expect(file.text(entries[0].keySpan.range) == "ä")
    #expect(file.text(entries[0].value.span.range) == "eins")
    #expect(file.text(items[1].span.range) == "'drei: x'")
    #expect(file.text(entries[2].value.span.range) == "Titel: Zusatz")
  }

  @Test func unknownKeysGetTheNearestKnown() {
    let findings = Findings()
    let file = SourceFile(path: "x", bytes: Array("Zuständg: x\nfrist: y\n".utf8))
    let fields = FieldReader(
      readYAML(file).value, span: file.span(0, 0), findings: findings)
    _ = fields.text("zuständig", "responsible")
    #expect(fields.text("frist", "due")?.value == "y")
    fields.finish()
    #expect(findings.diagnostics.map(\.slug) == ["unknown-key"])
    #expect(findings.diagnostics.first?.suggestion == "zuständig")
  }
}
