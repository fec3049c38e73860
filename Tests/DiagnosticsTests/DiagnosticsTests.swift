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

  /// Of one kind in one file a hundred are shown, then how many more there are; other kinds and files
  /// are not hidden by them.
  @Test func tooManyOfOneKindAreCounted() {
    var files = SourceFiles()
    for path in ["a.md", "b.md"] {
      files.add(path: path, bytes: Array(repeating: UInt8(ascii: "\n"), count: 1_000))
    }
    func finding(_ problem: Problem, _ file: UInt32, _ place: UInt32) -> Diagnostic {
      Diagnostic(problem, at: Span(file: file, start: place, end: place), ["name": "x"])
    }
    let many = (0..<350).map { finding(Self.unknown, 0, 999 - $0) }
    let others = [finding(.emptyFile, 0, 980), finding(Self.unknown, 1, 3)]
    let shown = (many + others).shown(in: files)
    #expect(
      shown.map(\.slug)
        == Array(repeating: "unknown-actor", count: 100)
        + ["more-findings", "empty-file", "unknown-actor"])
    #expect(shown[99].span?.start == 749)
    #expect(shown[100].span?.start == 750)
    #expect(
      shown[100].message(in: .en)
        == "not shown one by one from here on in this file: 250 times unknown-actor")
    #expect(others.shown(in: files).count == 2)
    // What is counted already is counted on, and showing twice changes nothing.
    let counted = (shown + [finding(Self.unknown, 0, 999)]).shown(in: files)
    #expect(counted.count == shown.count)
    #expect(counted[100].arguments["count"] == "251")
  }

  /// Of a long line what stands around the place is shown, of a long name its beginning.
  @Test func longLinesAndNamesAreCut() {
    var files = SourceFiles()
    let line = String(repeating: "ä", count: 10_000) + "x" + String(repeating: "ö", count: 10_000)
    files.add(path: "a.md", bytes: Array(line.utf8))
    let diagnostic = Diagnostic(
      Self.unknown, at: Span(file: 0, start: 20_000, end: 40_001), ["name": line])
    let text = TextRendering(language: .en).render(diagnostic, in: files)
    let before = String(repeating: "ä", count: 40)
    #expect(
      text == """
        a.md:1:10001: error[unknown-actor]: there is no actor \
        "\(String(repeating: "ä", count: 500))…"
          1 | …\(before)x\(String(repeating: "ö", count: 119))
            | \(String(repeating: " ", count: 41))\(String(repeating: "^", count: 120))

        """)
  }

  /// Every place of a file has the line and column that counting from its start gives.
  @Test func linesAreFoundAnywhere() {
    let text = Array("a\r\nb\rc\n\r\n\n\rä\r".utf8)
    let file = SourceFile(path: "x", bytes: text)
    for offset in 0...text.count + 1 {
      let before = String(decoding: text[..<min(offset, text.count)], as: UTF8.self)
      var line = 1
      var column = 1
      let scalars = Array(before.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        let end = scalars[..<index].reduce(0) { $0 + String($1).utf8.count } + 1
        let isCRLF = scalar == "\r" && end < text.count && text[end] == 0x0A
        if scalar == "\n" || (scalar == "\r" && !isCRLF) {
          (line, column) = (line + 1, 1)
        } else {
          column += 1
        }
      }
      #expect(file.lineColumn(at: offset).line == line)
      if text[..<min(offset, text.count)].last.map({ $0 < 0x80 }) ?? true {
        #expect(file.lineColumn(at: offset).column == column)
      }
    }
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
