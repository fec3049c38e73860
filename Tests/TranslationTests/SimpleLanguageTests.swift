import Diagnostics
import Testing
import Workspace

@testable import Translation

/// Hints for texts in Leichte Sprache, by form.
@Suite struct SimpleLanguageTests {
  static func hints(_ text: String) -> [String] {
    let pair = Pair(source: "x", translation: text, language: "de-simple")
    return simpleLanguageHints(pair.flyer.translations[0])
      .filter { $0.arguments["word"] != "course" }.map(\.slug)
  }

  @Test(
    arguments: [
      ("Sie bezahlen nichts. Der Land-Kreis bezahlt. Ist ein Platz frei?", []),
      ("Wir rufen Sie am 1. September an. Dann sprechen wir miteinander darüber. Das ist gut.", []),
      (
        "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.",
        ["simple-long-sentence"]
      ),
      ("Die Kinderbetreuung ist da.", ["simple-compound"]),
      ("Die Kinder·betreuungs-stelle ist da.", []),
      ("Bringen Sie z.B. den Ausweis.", ["simple-abbreviation"]),
      ("Wir lesen, schreiben usw.", ["simple-abbreviation"]),
      ("Der Kurs wird bezahlt und gemacht.", ["simple-passive"]),
      ("Die Anmeldung wird vom Amt bearbeitet.", ["simple-passive"]),
      ("Der Kurs wird gut. Der Kurs wird im Mai beginnen.", []),
      ("Bringen Sie z. B. Geld mit.", ["simple-abbreviation"]),
      // An abbreviation does not end its sentence.
      ("Der Kurs wird z. B. vom Amt bezahlt.", ["simple-passive", "simple-abbreviation"]),
      ("Der Kurs wird i.d.R. vom Amt bezahlt.", ["simple-passive", "simple-abbreviation"]),
      (
        "Kommen Sie ca. 10 Minuten früher, und bringen Sie Ausweis, Zeugnis, Foto und Geld mit.",
        ["simple-long-sentence", "simple-abbreviation"]
      ),
      ("Der Kurs dauert 5 Std. Er beginnt um 9 Uhr. Plan B. Er hilft.", ["simple-abbreviation"]),
      ("Der Kurs ist am Mo. und am Di. um 9 Uhr.", ["simple-abbreviation", "simple-abbreviation"]),
      ("Die VHS hilft. Der Kurs A1 hilft.", ["simple-abbreviation"]),
      // Numbers are one word each, and a time ends no sentence.
      ("Am 12.10.2020 um 8:30 Uhr kommen 1.500 Menschen zu uns. Das ist gut.", []),
      (
        "Am 12.10.2020 um 8:30 Uhr kommen 1.500 Menschen zu uns und lernen hier.",
        ["simple-long-sentence"]
      ),
      // Addresses are what they are.
      (
        "Schreiben Sie an max.m@nordhausen.de. Mehr steht auf www.nordhausen-am-harz.de, nordhausen.de/nicht und <https://nordhausen.de/kein_geld?a=nie>.",
        []
      ),
      ("Niemand geht.", ["simple-negation"]),
      (
        "Die Würde ist da. Ich würde gehen. Wäre das gut?",
        ["simple-subjunctive", "simple-subjunctive"]
      ),
      ("Wir helfen weder heute noch morgen.", ["simple-negation"]),
      ("Dieses Haus ist neu. Die Tür unseres Hauses ist rot.", ["simple-genitive"]),
      ("Das Büro des Landkreises ist da.", ["simple-genitive"]),
      ("Sie könnten kommen.", ["simple-subjunctive"]),
      ("Das geht nicht. Es gibt keinen Kurs.", ["simple-negation", "simple-negation"]),
      ("Mehr steht [hier](https://example.org/keine-lange-adresse-nicht).", []),
    ] as [(String, [String])])
  func hintsByForm(_ text: String, _ slugs: [String]) {
    #expect(Self.hints(text) == slugs)
  }
}
