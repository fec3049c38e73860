import Markup
import MarkdownReading
import Diagnostics
import MarkupWriting
import Testing

@Suite struct TypographyTests {
  /// `~` stands for the no-break space.
  @Test(arguments: [
    "am 30.~September 2019", "um 7,6~% auf 1.500~Plätze", "nach §~5 Abs.~1 Nr.~7 der Satzung",
    "z.~B. hier",
    "i.~d.~R. gilt", "im Jahr~2019", "die BITV~2.0 und", "Art.~4~GG", "siehe S.~3~f.",
    "(§~5) und (Nr.~3)",
    "5~Mio. Euro", "rund 20~€, dann", "Dr.~Müller", "Anlage~2 liegt bei", "§§~3 bis 5",
    "§~16~SGB II",
    "2 kleine Häuser", "am 5. Haus", "Abs. und Nr. fehlen", "a  b", " 5~% ",
    "bis 2019. September war warm",
  ])
  func german(_ expected: String) {
    let plain = expected.replacing("~", with: " ")
    let wanted = expected.replacing("~", with: "\u{A0}")
    #expect(typeset(plain, language: "de") == wanted)
    #expect(typeset(wanted, language: "de") == wanted)
  }

  @Test func otherLanguagesStay() {
    #expect(typeset("5 % of § 3", language: "en") == "5 % of § 3")
  }

  /// A sign that is escaped parts no words: `13\. Juni` is written as `13. Juni` is.
  @Test(arguments: ["am 13\\. Juni", "30 \\% davon", "Nr\\. 5", "z\\. B\\. hier"])
  func escapesChangeNothing(_ text: String) {
    var options = WritingOptions()
    options.typography = "de"
    func written(_ text: String) -> [String] {
      let document = readMarkdown(SourceFile(path: "x", bytes: Array(text.utf8))).document
      var html: [UInt8] = []
      var page = HTMLWriter(options: options)
      page.write(document, to: &html)
      var xml: [UInt8] = []
      var article = DocBookWriter(options: options)
      article.write(Fragment(document), to: &xml)
      return [html, xml].map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(written(text) == written(text.replacing("\\", with: "")))
    #expect(written(text).allSatisfy { $0.contains("\u{A0}") })
  }
}
