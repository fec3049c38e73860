import Testing
import Workspace

@testable import Translation

/// What counts as a correction of typing in the source, and what makes a translation stale.
@Suite struct TypingTests {
  /// The sentence around the word is the same; the translation is of another language.
  static func status(_ then: String, _ now: String, translation: String = "Something else.")
    -> (status: SegmentStatus?, corrections: [String])
  {
    var pair = Pair(source: then, translation: translation).recorded()
    pair.source = now
    let segment = pair.state().segments.last
    return (segment?.status, segment?.corrections.map { "\($0.then) → \($0.now)" } ?? [])
  }

  @Test(
    arguments: [
      (
        "Im Dezember: bis 1. Dezmber anmelden.", "Im Dezember: bis 1. Dezember anmelden.",
        "Dezmber → Dezember"
      ),
      ("Zur **Anmledung** kommen.", "Zur **Anmeldung** kommen.", "Anmledung → Anmeldung"),
      ("Die Anmeldunng ist frei.", "Die Anmeldung ist frei.", "Anmeldunng → Anmeldung"),
      ("Die Beratuung ist frei.", "Die Beratung ist frei.", "Beratuung → Beratung"),
      ("Ein Sprcahkurs am Abend.", "Ein Sprachkurs am Abend.", "Sprcahkurs → Sprachkurs"),
      ("Die Anmeldung ist frei.", "Die Anmledung ist frei.", "Anmeldung → Anmledung"),
      ("Wir schliessen um vier.", "Wir schließen um vier.", "schliessen → schließen"),
      ("In der Hauptstrasse 1.", "In der Hauptstraße 1.", "Hauptstrasse → Hauptstraße"),
      ("Waehrend der Kurse.", "Während der Kurse.", "Waehrend → Während"),
      ("Kommen Sie zur beratung.", "Kommen Sie zur Beratung.", "beratung → Beratung"),
      ("Der Kurs ist frei", "Der Kurs ist frei.", "frei → frei."),
      ("„Anmledung“ ist wichtig.", "„Anmeldung“ ist wichtig.", "Anmledung → Anmeldung"),
      ("Kommen Sie und und fragen Sie.", "Kommen Sie und fragen Sie.", "und und → und"),
    ])
  func correctionsMakeNothingStale(_ then: String, _ now: String, _ said: String) {
    let result = Self.status(then, now)
    #expect(result.status == .complete)
    #expect(result.corrections == [said])
  }

  @Test(
    arguments: [
      // One word for another.
      ("Wo Frauen Frauen helfen.", "Wo Frauen helfen."),
      ("Wir fahren nach Füssen.", "Wir fahren nach Füßen."),
      ("Die Anmeldung bis Mai.", "Die Abmeldung bis Mai."),
      ("Das ist nicht frei.", "Das ist nichts frei."),
      ("Es gibt kein Geld.", "Es gibt ein Geld."),
      ("Im Mai beginnt es.", "Im Mia beginnt es."),
      ("Im Juni beginnt es.", "Im Juli beginnt es."),
      ("Sie müssen kommen.", "Sie müssten kommen."),
      ("Bücher verleihen wir.", "Bücher verliehen wir."),
      ("Fristen verlangen wir.", "Fristen erlangen wir."),
      ("Die Kurse besuchen Sie.", "Die Kurse besuchten Sie."),
      ("Wir haben Sie gesehen.", "Wir haben Sie gestehen."),
      ("Der Sprachkurs ist frei.", "Der Sprachkurse ist frei."),
      ("Das ist unbefristet.", "Das ist befristet."),
      ("Sechzehn Plätze sind frei.", "Sechzig Plätze sind frei."),
      ("Die Personen, die die Kurse besuchen.", "Die Personen, die Kurse besuchen."),
      ("Das ist sehr sehr wichtig.", "Das ist sehr wichtig."),
      ("Wir haben Ihr vermögen geprüft.", "Wir haben Ihr Vermögen geprüft."),
      ("Die Integartion ist wichtig.", "Die Integration ist wichtig."),
      // Figures, dates, money, addresses, code, abbreviations.
      ("Es gibt 12 Plätze.", "Es gibt 21 Plätze."),
      ("Kostet 1.500 €.", "Kostet 1500 €."),
      ("Mehr auf beispielseite.example.org.", "Mehr auf beispeilseite.example.org/x."),
      ("Schreiben an anmledung@example.org.", "Schreiben an anmeldung@example.org."),
      ("Formular `anmledung` öffnen.", "Formular `anmeldung` öffnen."),
      ("Die [Anmledung](https://example.org/a).", "Die [Anmeldung](https://example.org/b)."),
      // More than typing.
      ("Sie bekommen einen Platz.", "Sie bekommen gar einen Platz."),
      ("Ist das frei.", "Ist das frei?"),
      (
        "Anmledung Anmeldunng Beratuung Sprcahkurs.", "Anmeldung Anmeldung Beratung Sprachkurs."
      ),
    ])
  func whatMayBeAnotherWordIsStale(_ then: String, _ now: String) {
    let result = Self.status(then, now)
    #expect(result.status == .stale, "\(then) → \(now): \(result.corrections)")
  }

  /// Words of offices' daily life that are one letter apart. In whatever sentence and direction, nothing but a
  /// translator's look tells that they mean something else.
  static let pairs = """
    Ausschuss Ausschluss, Beiträge Beträge, Leistung Leitung, Versand Verstand, schließen schießen,
    Kursleitung Kursleistung, Anlieger Anleger, Anmeldung Abmeldung, Kitabeitrag Kitabetrag,
    furchtbar fruchtbar, Forstschäden Frostschäden, Ratsplatz Rastplatz, Lastenrad Latsenrad,
    Rattenzahlung Ratenzahlung, Erbbauer Erbauer, Körpermaße Körpermasse, Massen Maßen, Busse Buße,
    Vermögen vermögen, Verwandte verwandte, Bücherei Bäckerei, Ansprüche Ansprache, Antrag Anfrage,
    Gebühren gebühren, Lehrer Leerer, Betreuung Bereuung, Zuschuss Zuschluss, Kündigung Kundigung,
    Vorstand Verstand, Einkauf Einlauf, Miete Mitte, Unterhalt Untergalt, Bescheid Bescheiden,
    erlassen verlassen, Erziehung Beziehung, Verzug Vorzug, Wohngeld Wohnfeld, Fristen Fürsten,
    Kinder Kunden, Nachweis Nachreis, Stelle Ställe, Stadt Staat, Eltern Ältern, gesehen gestehen,
    verleihen verliehen, verlangen erlangen, befristet unbefristet, Kranke Kränke, Bote Boote,
    Schuldner Schulden, Wagen Waagen, Waren Wahren, Seite Saite, Lärche Lerche, Mieter Mitter,
    Leistungen Leitungen, Beratung Bewertung, Betreuer Betrüger, Fachkraft Fachkräfte
    """.split(separator: ",").map { $0.split { $0 == " " || $0 == "\n" }.map(String.init) }

  @Test(arguments: pairs) func anotherWordIsNoTypingError(_ pair: [String]) throws {
    try #require(pair.count == 2)
    for words in [pair, pair.reversed()] {
      let (then, now) = ("Das betrifft \(words[0]) im Amt.", "Das betrifft \(words[1]) im Amt.")
      #expect(Self.status(then, now).status == .stale, "\(words)")
      // Nor where the other word stands there, too.
      let both = "Es geht um \(pair[0]) und \(pair[1]): "
      #expect(Self.status(both + then, both + now).status == .stale, "\(words)")
    }
  }

  /// Only of German is it known what can be no word.
  @Test func sourcesInOtherLanguagesHaveNoTypingErrors() {
    let isFrench = typingCorrections(
      from: "Anmledung", to: "Anmeldung", translation: "", isGerman: false, count: { _ in 0 })
    #expect(isFrench == nil)
    let isGerman = typingCorrections(
      from: "Anmledung", to: "Anmeldung", translation: "", isGerman: true, count: { _ in 0 })
    #expect(isGerman?.count == 1)
  }

  /// What is read as no word must be none, but for some that no other word is like.
  @Test func wordsAreAllowed() {
    let words = """
      Angstschweiß Herbstblatt Arztpraxis Strumpfhose Kopftuch Deutschland Sprechstunde Zwetschge Obst
      Dampfschiff Knirps Wirtschaft Psychologie Sphäre Szene Xylofon Schifffahrt Rhythmus Asthma Algorithmus
      Landkreis Aufenthaltstitel Kreisvolkshochschule Sprachmittlung Leistungsberechtigte Rechtsanspruch
      Erwerbstätigkeit Jobcenter Asylbewerberleistungsgesetz Vormundschaftsgericht Krankenversicherung
      Impfpflicht Quittung Aquarium Vakuum Flüchtlingsunterkunft Jugendhilfe Zulassungsstelle Hälfte
      Gemeinschaftsunterkunft Schulpflicht Zwölftel selbstständig herrschst wünschst Borschtsch Gymnasium
      Jacht Wrack Dschungel Skizze Chronik Pneumonie Zukunft Markts Arzts Gebirgstal Humboldt Wodka Tbilissi
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    let refused = words.filter { !GermanSyllables.allow(Array($0.unicodeScalars)) }
    #expect(refused == ["Vakuum", "Borschtsch", "Tbilissi"])
  }

  @Test func aNameThatTheTranslationTookOverIsStale() {
    let (then, now) = ("Fragen Sie Frau Hofffmann.", "Fragen Sie Frau Hoffmann.")
    #expect(Self.status(then, now).status == .complete)
    #expect(Self.status(then, now, translation: "Ask Ms Hofffmann.").status == .stale)
  }

  @Test func aWordThatStandsElsewhereIsAWord() {
    let then = "Die Beratung ist frei.\n\nAnmledung hier."
    let now = "Die Beratung ist frei.\n\nAnmeldung hier."
    #expect(Self.status(then, now, translation: "One.\n\nTwo.").status == .complete)
    var pair = Pair(
      source: then + "\n\nKeine Anmledung.", translation: "One.\n\nTwo.\n\nThree."
    ).recorded()
    pair.source = now + "\n\nKeine Anmledung."
    #expect(pair.statuses == [.complete, .complete, .stale, .complete])
  }

  /// The record follows, so that corrections do not pile up to another text.
  @Test func updatingTakesTheCorrectionOver() throws {
    var pair = Pair(source: "Zur Anmledung hier.", translation: "Sign up here.").recorded()
    pair.source = "Zur Anmeldung hier."
    let updated = pair.recorded(confirming: false)
    let segment = try #require(updated.state().segments.last)
    #expect(segment.corrections.isEmpty && segment.translatedFrom == "Zur Anmeldung hier.")
  }

  @Test func leichteSpracheFollowsTheSameRule() {
    var pair = Pair(
      source: "# Kosten {#kosten}\n\nDie Anmledung kostet nichts.",
      translation: "# Geld {#kosten}\n\nSie bezahlen nichts.", language: "de-simple"
    ).recorded()
    pair.source = pair.source.replacing("Anmledung", with: "Anmeldung")
    #expect(pair.statuses == [.complete, .complete])
    pair.source = pair.source.replacing("nichts", with: "etwas")
    #expect(pair.statuses == [.complete, .stale])
  }
}
