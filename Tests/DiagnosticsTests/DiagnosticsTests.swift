import Diagnostics
import Testing

@Suite struct DiagnosticsTests {
  static func files(_ text: String) -> SourceFiles {
    var files = SourceFiles()
    files.add(path: "reports/2019.md", bytes: Array(text.utf8))
    return files
  }

  static let unknown = Problem(
    "unknown-actor", .error, de: "es gibt keinen Akteur „{name}“",
    en: "there is no actor \"{name}\"")

  @Test func rendersPlaceLineAndCaret() {
    let files = Self.files("a\nzuständig: [integrationsbeautragte]\n")
    let span = Span(file: 0, start: 15, end: 37)
    let diagnostic = Diagnostic(
      Self.unknown, at: span, ["name": "integrationsbeautragte"],
      suggestion: "integrationsbeauftragte")
    let text = TextRendering(language: .en).render(diagnostic, in: files)
    #expect(
      text == """
        reports/2019.md:2:13: error[unknown-actor]: there is no actor "integrationsbeautragte"
          2 | zuständig: [integrationsbeautragte]
            |             ^^^^^^^^^^^^^^^^^^^^^^
          hint: did you mean "integrationsbeauftragte"?

        """)
  }

  @Test func inputCannotSteerTheTerminal() {
    let files = Self.files("\u{1B}[2Jx")
    let text = TextRendering(language: .de).render(
      Diagnostic(Self.unknown, at: Span(file: 0, start: 0, end: 1), ["name": "\u{1B}[31m"]),
      in: files)
    #expect(!text.contains("\u{1B}"))
  }

  @Test func placeBehindTheEndOfAFileIsShownAtItsEnd() {
    let files = Self.files("")
    let text = TextRendering(language: .en).render(
      Diagnostic(Self.unknown, at: Span(file: 0, start: 9, end: 12)), in: files)
    #expect(text.contains("reports/2019.md:1:1"))
  }

  @Test(arguments: [("\n", 2, 1), ("a\r\nb", 2, 1), ("a\rb", 2, 1), ("äö", 1, 2)])
  func lineEnds(_ text: String, _ line: Int, _ column: Int) {
    let file = SourceFile(path: "x", bytes: Array(text.utf8))
    let offset = text.utf8.count - (text.hasSuffix("b") ? 1 : text == "äö" ? 2 : 0)
    #expect(file.lineColumn(at: offset).line == line)
    #expect(file.lineColumn(at: offset).column == column)
  }

  @Test func slugsAreUniqueAndWordingsAgree() {
    var seen: Set<String> = []
    for problem in Problem.all {
      #expect(seen.insert(problem.slug).inserted, "slug \(problem.slug) stands twice")
      #expect(
        Self.placeholders(problem.de) == Self.placeholders(problem.en),
        "the wordings of \(problem.slug) name different arguments")
      #expect((problem.hintDe == nil) == (problem.hintEn == nil), "\(problem.slug)")
      #expect(
        problem.slug.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0)
        })
    }
  }

  static func placeholders(_ wording: String) -> Set<Substring> {
    Set(
      wording.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first
      })
  }

  @Test func nearestNameIsNearEnough() {
    let known = ["integrationsbeirat", "kreistag", "nimm"]
    #expect(nearest(to: "Kreistg", among: known) == "kreistag")
    #expect(nearest(to: "landrat", among: known) == nil)
    #expect(nearest(to: "", among: known) == nil)
  }

  @Test func jsonEscapes() {
    #expect(JSON.string("a\"\\\u{1}\n„").text == "\"a\\\"\\\\\\u0001\\n„\"")
  }
}
