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
      ("Bis 1. Dezmber anmelden.", "Bis 1. Dezember anmelden.", "Dezmber → Dezember"),
      ("Zur **Anmledung** kommen.", "Zur **Anmeldung** kommen.", "Anmledung → Anmeldung"),
      ("Die Anmelddung ist frei.", "Die Anmeldung ist frei.", "Anmelddung → Anmeldung"),
      ("In der Hauptstrasse 1.", "In der Hauptstraße 1.", "Hauptstrasse → Hauptstraße"),
      ("Waehrend der Kurse.", "Während der Kurse.", "Waehrend → Während"),
      ("Kommen Sie zur beratung.", "Kommen Sie zur Beratung.", "beratung → Beratung"),
      ("Der Kurs ist frei", "Der Kurs ist frei.", "frei → frei."),
      ("„Integartion“ ist wichtig.", "„Integration“ ist wichtig.", "Integartion → Integration"),
    ])
  func correctionsMakeNothingStale(_ then: String, _ now: String, _ said: String) {
    let result = Self.status(then, now)
    #expect(result.status == .complete)
    #expect(result.corrections == [said])
  }

  @Test(
    arguments: [
      // One word for another.
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
      ("Integartion Anmledung Dezmber Beratnug.", "Integration Anmeldung Dezember Beratung."),
    ])
  func whatMayBeAnotherWordIsStale(_ then: String, _ now: String) {
    let result = Self.status(then, now)
    #expect(result.status == .stale, "\(then) → \(now): \(result.corrections)")
  }

  @Test func aNameThatTheTranslationTookOverIsStale() {
    let (then, now) = ("Fragen Sie Frau Hofffmann.", "Fragen Sie Frau Hoffmann.")
    #expect(Self.status(then, now).status == .complete)
    #expect(Self.status(then, now, translation: "Ask Ms Hofffmann.").status == .stale)
  }

  @Test func aWordThatStandsElsewhereIsAWord() {
    let then = "Der Rattenfänger kommt.\n\nRattenzahlung gibt es nicht."
    let now = "Der Rattenfänger kommt.\n\nRatenzahlung gibt es nicht."
    #expect(Self.status(then, now, translation: "One.\n\nTwo.").status == .complete)
    var pair = Pair(
      source: then + "\n\nKeine Rattenzahlung.", translation: "One.\n\nTwo.\n\nThree."
    ).recorded()
    pair.source = now + "\n\nKeine Rattenzahlung."
    #expect(pair.statuses == [.complete, .complete, .stale, .complete])
  }

  /// The record follows, so that corrections do not pile up to another text.
  @Test func updatingTakesTheCorrectionOver() throws {
    var pair = Pair(source: "Bis Dezmber anmelden.", translation: "Before Christmas.").recorded()
    pair.source = "Bis Dezember anmelden."
    let updated = pair.recorded(confirming: false)
    let segment = try #require(updated.state().segments.last)
    #expect(segment.corrections.isEmpty && segment.translatedFrom == "Bis Dezember anmelden.")
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
