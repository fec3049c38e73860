import Diagnostics
import Localization
import Testing

@Suite struct Catalogues {
  private func read(_ text: String, _ language: Language = .german) -> (Catalogue, [Diagnostic]) {
    Catalogue.read(SourceFile(path: "de.yaml", bytes: Array(text.utf8)), language: language)
  }

  @Test func nestedKeysFormsAndArguments() {
    let (catalogue, diagnostics) = read(
      """
      report.due: fällig am {date}
      report:
        overdue: seit {date} {{überfällig}}
      measures:
        "0": keine Maßnahme
        one: eine Maßnahme
        other: "{count} Maßnahmen"
      sessions:
        by: n
        one: "{n} Sitzung in {place}"
        other: "{n} Sitzungen in {place}"
      """)
    #expect(diagnostics.isEmpty)
    #expect(catalogue.keys == ["measures", "report.due", "report.overdue", "sessions"])
    let date = CalendarDate(iso: "2019-11-12").map { MessageArgument.date($0) }
    #expect(catalogue.text("report.due", ["date": date ?? .text("")]) == "fällig am 12.11.2019")
    #expect(catalogue.text("report.overdue", ["date": .text("x")]) == "seit x {überfällig}")
    #expect(catalogue.text("measures", ["count": .number(0)]) == "keine Maßnahme")
    #expect(catalogue.text("measures", ["count": .number(1)]) == "eine Maßnahme")
    #expect(catalogue.text("measures", ["count": .number(1500)]) == "1.500 Maßnahmen")
    #expect(
      catalogue.text("sessions", ["n": .number(2), "place": .text("{n}")]) == "2 Sitzungen in {n}")
    #expect(catalogue.text("nothing") == "nothing")
    #expect(catalogue.text("report.due") == "fällig am {date}")
    #expect(catalogue["sessions"]?.arguments == ["n", "place"])
  }

  @Test func oneCatalogueOverAnother() {
    var (below, _) = read("a: 1\nb: 2")
    let (above, _) = read("b: 3\nc: 4")
    below = below.overlaid(by: above)
    #expect(below.keys.map { below.text($0) } == ["1", "3", "4"])
    let span = Span(file: 0, start: 0, end: 1)
    #expect(below.set("a", to: "neu {x}", at: span).isEmpty)
    #expect(below.text("a", ["x": .number(5)]) == "neu 5")
    #expect(below.set("a", to: "{", at: span).map(\.slug) == ["message-brace"])
  }

  @Test func formsThatALanguageNeeds() throws {
    let polish = try #require(Language("pl"))
    let (_, diagnostics) = read("a: {one: x, other: y}", polish)
    #expect(diagnostics.map(\.slug) == ["message-form-missing", "message-form-missing"])
  }
}
