import Testing
import Workspace
import YAMLReading

/// The words of fields in both languages, and the notations of keys and lists.
@Suite struct WordNotationTests {
  @Test(arguments: [
    ("ja", true), ("Ja", true), ("JA", true), ("yes", true), ("wahr", true), ("true", true),
    ("nein", false), ("Nein", false), ("no", false), ("falsch", false), ("false", false),
    ("keine", false), ("'ja'", true), ("ja   # vorläufig", true),
  ])
  func yesAndNo(_ text: String, _ value: Bool) {
    #expect(TinyWorkspace(concept: "auszug: \(text)").workspace.concepts.first?.isExtract == value)
    #expect(!TinyWorkspace(concept: "auszug: \(text)").found("bad-boolean"))
  }

  @Test(arguments: ["vielleicht", "0", "1", "ja, später", "jain"])
  func neither(_ text: String) {
    #expect(TinyWorkspace(concept: "auszug: \(text)").found("bad-boolean"))
  }

  @Test(arguments: [
    (ConsultationResult.recommended, ["empfohlen", "recommended", "Empfohlen"]),
    (.recommendedAmended, ["geändert empfohlen", "geaendert empfohlen", "recommended as amended"]),
    (.resolved, ["beschlossen", "resolved"]),
    (.resolvedAmended, ["geändert beschlossen", "resolved as amended", "GEÄNDERT BESCHLOSSEN"]),
    (.rejected, ["abgelehnt", "rejected"]),
    (.deferred, ["zurückgestellt", "zurueckgestellt", "deferred"]),
    (.adjourned, ["vertagt", "adjourned"]), (.referred, ["verwiesen", "referred"]),
    (.noted, ["zur Kenntnis genommen", "noted", "zur_Kenntnis_genommen"]),
  ])
  func results(_ result: ConsultationResult, _ words: [String]) {
    for word in words {
      let front = "vorlage:\n  beratungsfolge:\n    - {gremium: rat, ergebnis: \(word)}"
      let english = "paper:\n  consultation:\n    - {body: rat, result: \(word)}"
      for text in [front, english] {
        let station = TinyWorkspace(front: text).report?.paper?.consultation.first
        #expect(station?.result?.value == result, "\(word)")
      }
    }
  }

  @Test(arguments: [
    (MeasureState.done, ["erledigt", "done"]), (.ongoing, ["laufend", "ongoing", "Laufend"]),
    (.onTrack, ["im Plan", "on-track", "on track", "im plan"]),
    (.delayed, ["verzögert", "verzoegert", "delayed"]),
    (.notStarted, ["nicht begonnen", "not-started", "nicht-begonnen"]),
    (.noOccasion, ["kein Anlass", "no-occasion", "kein Anlaß"]),
    (.dropped, ["entfallen", "dropped"]),
  ])
  func states(_ state: MeasureState, _ words: [String]) {
    for word in words {
      #expect(
        TinyWorkspace(report: "stand: \(word)").measureReport?.state?.value == state, "\(word)")
      #expect(
        TinyWorkspace(report: "state: \(word)").measureReport?.state?.value == state, "\(word)")
    }
  }

  @Test(arguments: [
    (Force.duty, ["Pflicht", "duty", "pflicht"]), (.aim, ["Ziel", "aim"]),
    (.support, ["Unterstützung", "Unterstuetzung", "support"]),
    (.discretion, ["Ermessen", "discretion"]),
    (.onRequest, ["auf Anfrage", "on-request", "auf anfrage"]),
  ])
  func forces(_ force: Force, _ words: [String]) {
    for word in words {
      #expect(
        TinyWorkspace(measure: "verbindlichkeit: \(word)").measure?.force?.value == force, "\(word)"
      )
    }
  }

  /// Keys in German and English, with umlauts and without, in either case, of either Unicode form.
  @Test(arguments: [
    "zuständig", "zustaendig", "responsible", "Zuständig", "ZUSTÄNDIG", "zusta\u{308}ndig",
  ])
  func keys(_ key: String) {
    let tiny = TinyWorkspace(measure: "\(key): amt")
    #expect(tiny.measure?.responsible.map(\.value) == ["amt"])
    #expect(!tiny.found("unknown-key"))
  }

  @Test(arguments: [
    ("früherebeschlüsse", false), ("frühere-beschlüsse", true), ("fruehere-beschluesse", true),
    ("frühere beschlüsse", true), ("Frühere_Beschlüsse", true), ("earlier-resolutions", true),
  ])
  func longKeys(_ key: String, _ known: Bool) {
    let report = TinyWorkspace(front: "\(key):\n  - beschluss: KT 1/2017").report
    #expect((report?.earlier.first?.resolution == "KT 1/2017") == known)
  }

  @Test(arguments: [
    ("amt", ["amt"]), ("[amt, rat]", ["amt", "rat"]), ("\n  - amt\n  - rat", ["amt", "rat"]),
    ("[]", []), ("\n- amt\n- rat", ["amt", "rat"]), ("Amt, Rat und Tat", ["Amt, Rat und Tat"]),
    ("[amt,]", ["amt"]), ("", []),
  ])
  func listsAndSingleValues(_ text: String, _ values: [String]) {
    #expect(TinyWorkspace(measure: "beteiligt: \(text)").measure?.involved.map(\.value) == values)
  }

  /// Texts that YAML would take for something else.
  @Test(arguments: [
    ("Bericht: Stand 2019", "Bericht: Stand 2019"), ("no", "no"), ("2018", "2018"),
    ("5.10", "5.10"),
    ("0123/2019", "0123/2019"), ("[Teil] eins", "[Teil] eins"), ("*wichtig*", "*wichtig*"),
    ("\"a: b\"", "a: b"), ("'it''s'", "it's"), ("% Anteil", "% Anteil"), ("Nr. 5#", "Nr. 5#"),
    ("Text # Kommentar", "Text"), ("@amt", "@amt"), ("`code`", "`code`"), ("> 5", "> 5"),
    ("- 5", "- 5"), ("? wer", "? wer"), ("!wichtig", "!wichtig"), ("& Söhne", "& Söhne"),
    ("| Strich", "| Strich"), ("„Titel“: Zusatz", "„Titel“: Zusatz"),
    ("12:30:45", "12:30:45"), ("9:00", "9:00"), ("09.30 Uhr", "09.30 Uhr"), ("~ 5", "~ 5"),
    ("null", "null"),
  ])
  func texts(_ written: String, _ read: String) {
    let tiny = TinyWorkspace(concept: "untertitel: \(written)")
    #expect(tiny.workspace.concepts.first?.subtitle == read)
  }
}
