import Comparison
import Diagnostics
import Localization
import Testing
import Workspace

@testable import Translation

/// Every state that a segment can have, from texts.
@Suite struct StateTests {
  /// Where a label leads is said elsewhere in the file and belongs to the text that bears it; another label is
  /// no other text.
  @Test(arguments: [
    ("[a]: https://example.org/neu", SegmentStatus.stale),
    ("[a]: https://example.org/alt \"Titel\"", .stale), ("", .stale),
    ("[A]:   <https://example.org/alt>", .complete),
  ])
  func linkDefinitions(_ definition: String, _ status: SegmentStatus) {
    let old = "[a]: https://example.org/alt"
    var pair = Pair(
      source: "Das [Amt][a] hilft.\n\nZwei.\n\n\(old)",
      translation: "The [office][a] helps.\n\nTwo.\n\n\(old)"
    ).recorded()
    #expect(pair.statuses == [.complete, .complete, .complete])
    pair.source = "Das [Amt][a] hilft.\n\nZwei.\n\n\(definition)"
    #expect(pair.statuses == [.complete, status, .complete])
    let state = pair.state().segments[1]
    let changes = addressChanges(from: state.translatedFrom ?? "", to: state.source.meaning)
    #expect((changes.first?.then == "https://example.org/alt") == (status == .stale))
    #expect(pair.recorded().statuses == [.complete, .complete, .complete])
    pair.source = "Das [Amt][b] hilft.\n\nZwei.\n\n[b]: https://example.org/alt"
    #expect(pair.statuses == [.complete, .complete, .complete])
    pair.source = "Das [Amt](https://example.org/alt) hilft.\n\nZwei."
    #expect(pair.statuses == [.complete, .complete, .complete])
  }

  @Test func nothingIsRecordedYet() {
    let state = Pair(source: "# Kosten\n\nNichts.", translation: "# Costs\n\nNothing.").state()
    #expect(state.segments.map(\.status) == [.unrecorded, .unrecorded, .unrecorded])
    #expect(!state.hasRecord && !state.isComplete)
    #expect(state.percent == 0 && state.translatedPercent == 100)
  }

  /// What was written on both sides and not recorded since, or whose line got lost.
  @Test func whatTheRecordDoesNotKnowIsNotComplete() {
    var pair = Pair(source: "Alt.", translation: "Old.").recorded()
    #expect(pair.state().isComplete)
    pair.source += "\n\nEs kostet 5 €."
    pair.translation += "\n\nIt costs 5 €."
    #expect(pair.statuses == [.complete, .complete, .unrecorded])
    #expect(pair.state().percent == 66 && !pair.state().isComplete)
    #expect(pair.recorded(confirming: false).state().isComplete)
    // What nobody translates asks for no record.
    pair.source += "\n\n03631 000-231"
    pair.translation += "\n\n03631 000-231"
    #expect(pair.statuses.last == .complete)
    pair.record = []
    #expect(pair.statuses == [.unrecorded, .unrecorded, .unrecorded, .complete])
  }

  /// Taking in something else says nothing of it.
  @Test(arguments: ExchangeFormat.allCases)
  func importingRecordsNothingElse(_ format: ExchangeFormat) {
    var pair = Pair(source: "Eins ist da.", translation: "One is here.").recorded()
    pair.source += "\n\nZwei ist neu."
    pair.translation += "\n\nTwo is new."
    let sent = ExchangeTests.exported(format, of: pair)
    #expect(ExchangeTests.imported(sent, into: pair).files.isEmpty)
    let back = sent.replacing("One is here.", with: "Here is one.")
    let after = ExchangeTests.after(ExchangeTests.imported(back, into: pair), pair)
    #expect(after.statuses == [.complete, .complete, .unrecorded])
    // Who translates may call it right.
    let right = sent.replacing("needs-review-translation", with: "translated")
      .replacing("#, fuzzy\n", with: "")
    let confirmed = ExchangeTests.after(ExchangeTests.imported(right, into: pair), pair)
    #expect(confirmed.statuses == [.complete, .complete, .complete])
  }

  /// Of a translation whose text is gone everything is missing.
  @Test(arguments: ["", " \n\n"]) func anEmptiedFileLacksEverything(_ text: String) {
    var files = Pair(source: "Eins ist da.", translation: "One is here.").recorded().files
    files.files["flyers/kurs/en.md"] = Array(text.utf8)
    let workspace = readWorkspace(name: "", files: files)
    let flyer = workspace.flyers[0]
    let state = translationState(of: flyer, in: flyer.translations[0])
    #expect(state.segments.map(\.status) == [.missing, .missing] && state.percent == 0)
    #expect(
      workspace.diagnostics.contains { $0.path == "flyers/kurs/en.md" && $0.severity == .error })
  }

  @Test func changedSourceIsStale() throws {
    var pair = Pair(source: "Der Kurs ist frei.", translation: "The course is free.").recorded()
    pair.source = "Der Kurs kostet 5 €."
    let state = try #require(pair.state().segments.last)
    #expect(state.status == .stale)
    #expect(state.translatedFrom == "Der Kurs ist frei.")
    let changes = wordChanges(from: "Der Kurs ist frei.", to: state.source.text)
    #expect(changes.contains { $0.kind == .deleted && $0.text.contains("frei") })
  }

  @Test func editedOnBothSidesAsksForALook() {
    var pair = Pair(source: "Alt.", translation: "Old.").recorded()
    pair.source = "Ganz neu."
    pair.translation = "Quite new."
    #expect(pair.statuses == [.complete, .edited])
  }

  @Test func movingMakesNothingStale() {
    var pair = Pair(
      source: "Eins ist da.\n\nZwei ist da.\n\nDrei ist da.",
      translation: "One is here.\n\nTwo is here.\n\nThree is here."
    ).recorded()
    pair.source = "Drei ist da.\n\nEins ist da.\n\nZwei ist da."
    let state = pair.state()
    #expect(pair.statuses == [.complete, .complete, .complete, .complete])
    #expect(state.segments.last?.translation?.text == "Two is here.")
    #expect(state.segments[1].translation?.text == "Three is here.")
    #expect(state.surplus.isEmpty)
  }

  @Test func wrappingAndTypingMakeNothingStale() {
    var pair = Pair(
      source: "Sie sagt \"ja\" - und kommt\nam Montag.", translation: "She says yes."
    ).recorded()
    pair.source = "Sie sagt „ja“ –\nund  kommt am\u{A0}Mon\u{AD}tag."
    #expect(pair.statuses == [.complete, .complete])
  }

  @Test func anotherDestinationIsAChange() {
    var pair = Pair(
      source: "Zur [Seite](https://example.org/a).",
      translation: "The [page](https://example.org/a)."
    ).recorded()
    pair.source = "Zur [Seite](https://example.org/b)."
    #expect(pair.statuses == [.complete, .stale])
  }

  @Test func addedParagraphIsMissing() {
    var pair = Pair(
      source: "Eins ist da.\n\nDrei ist da.", translation: "One is here.\n\nThree is here."
    ).recorded()
    pair.source = "Eins ist da.\n\nZwei ist ganz neu.\n\nDrei ist da."
    #expect(pair.statuses == [.complete, .complete, .missing, .complete])
  }

  @Test func removedParagraphIsSurplus() throws {
    var pair = Pair(source: "Eins.\n\nZwei.", translation: "One.\n\nTwo.").recorded()
    pair.source = "Eins."
    let state = pair.state()
    #expect(state.surplus == [2])
    #expect(try #require(state.parting).translation?.text == "Two.")
  }

  @Test func theSameTextIsUntranslatedUnlessMeant() {
    let pair = Pair(source: "Landkreis Nordhausen", translation: "Landkreis Nordhausen")
    #expect(pair.statuses == [.unrecorded, .untranslated])
    #expect(pair.recorded(same: true).statuses == [.complete, .complete])
    #expect(Pair(source: "03631 000-1", translation: "03631 000-1").statuses.last == .complete)
  }

  @Test func differentStructureNamesTheFirstPlace() throws {
    let pair = Pair(
      source: "Ein Absatz.\n\n- Ein Punkt", translation: "A paragraph.\n\nA point\n\n# More")
    let parting = try #require(pair.state().parting)
    #expect(parting.source?.text == "Ein Punkt")
    #expect(parting.translation?.text == "A point")
  }

  @Test func leichteSpracheGoesBySection() {
    var pair = Pair(
      source: "# Kosten {#kosten}\n\nNichts.\n\n# Ort {#ort}\n\nHier.",
      translation: "# Geld {#kosten}\n\nSie bezahlen nichts.\n\n# Wo? {#ort}\n\nHier.\n\nGanz nah.",
      language: "de-simple"
    ).recorded()
    #expect(pair.statuses == [.complete, .complete, .complete])
    pair.source = pair.source.replacing("Nichts", with: "Fünf Euro")
    #expect(pair.statuses == [.complete, .stale, .complete])
  }

  @Test func updatingLeavesStaleWhatNobodyTouched() {
    var pair = Pair(source: "Eins ist da.\n\nZwei ist da.", translation: "One.\n\nTwo.").recorded()
    pair.source = "Eins ist anders.\n\nZwei ist anders."
    pair.translation = "One.\n\nTwo differs."
    let updated = pair.recorded(confirming: false)
    #expect(updated.statuses == [.complete, .stale, .complete])
    #expect(pair.recorded().statuses == [.complete, .complete, .complete])
  }

  @Test func movedAndChangedAtOnceIsFoundAgain() {
    var pair = Pair(
      source: "Der Kurs beginnt am Montag um neun.\n\nBücher bekommen Sie bei uns geliehen.",
      translation: "The course starts on Monday.\n\nWe lend you the books."
    ).recorded()
    pair.source = "Bücher bekommen Sie hier geliehen.\n\nDer Kurs beginnt am Montag um zehn."
    let state = pair.state()
    #expect(pair.statuses == [.complete, .stale, .stale])
    #expect(state.segments[1].translation?.text == "We lend you the books.")
    #expect(state.segments[2].translatedFrom == "Der Kurs beginnt am Montag um neun.")
  }

  /// What nothing answers to any more must not pass for the translation of what comes in its place.
  @Test func whatIsLeftOverIsNoTranslationOfSomethingElse() {
    var pair = Pair(source: "Eins ist da.\n\nZwei.", translation: "One is here.\n\nTwo.").recorded()
    pair.source = "Eins ist da."
    pair = pair.recorded()
    #expect(pair.state().surplus == [2])
    pair.source = "Eins ist da.\n\nGanz etwas anderes."
    #expect(pair.statuses == [.complete, .complete, .stale])
  }

  /// The source's own text in the place of a translation stays untranslated, whatever becomes of the source.
  @Test func copiesOfTheSourceStayUntranslated() throws {
    var pair = Pair(
      source: "Eins ist da.\n\n- Zwei ist neu.\n- Drei auch.", translation: "One is here."
    ).recorded()
    #expect(pair.statuses == [.complete, .complete, .missing, .missing])
    let text = ExchangeTests.exported(.po, of: pair).replacing(
      "msgid \"Drei auch.\"\nmsgstr \"\"", with: "msgid \"Drei auch.\"\nmsgstr \"Three, too.\"")
    pair = ExchangeTests.after(ExchangeTests.imported(text, into: pair), pair)
    #expect(pair.statuses == [.complete, .complete, .untranslated, .complete])
    pair.source = pair.source.replacing("Zwei ist neu.", with: "Zwei ist ganz neu.")
    #expect(pair.statuses == [.complete, .complete, .untranslated, .complete])
    #expect(pair.recorded().statuses == [.complete, .complete, .untranslated, .complete])
    pair.translation = pair.translation.replacing("Zwei ist neu.", with: "Two is quite new.")
    #expect(pair.recorded().statuses == [.complete, .complete, .complete, .complete])
  }

  /// What came back unfinished is to be checked until somebody has touched or confirmed it.
  @Test(arguments: ExchangeFormat.allCases) func draftsAreToBeChecked(_ format: ExchangeFormat) {
    var pair = Pair(source: "Eins ist da.", translation: "One is here.").recorded()
    var text = ExchangeTests.exported(format, of: pair)
    switch format {
    case .xliff:
      text = text.replacing(
        #"<target state="translated">One is here."#,
        with: #"<target state="needs-review-translation">Here is one."#)
    case .po:
      text = text.replacing("msgctxt \"s", with: "#, fuzzy\nmsgctxt \"s").replacing(
        "One is here.", with: "Here is one.")
    }
    let result = ExchangeTests.imported(text, into: pair)
    #expect(result.changed == 1)
    pair = ExchangeTests.after(result, pair)
    #expect(pair.statuses == [.complete, .edited])
    #expect(pair.recorded(confirming: false).statuses == [.complete, .edited])
    #expect(pair.recorded().statuses == [.complete, .complete])
    let again = ExchangeTests.exported(format, of: pair)
    #expect(ExchangeTests.imported(again, into: pair).files.isEmpty)
    pair.translation = "One is there."
    #expect(pair.statuses == [.complete, .complete])
  }

  /// A name stays while a text is moved or changed, until its translation follows.
  @Test func idsAreStable() throws {
    var pair = Pair(source: "Eins ist da.\n\nZwei ist da.", translation: "One.\n\nTwo.").recorded()
    let before = pair.state().segments.map(\.id)
    pair.source = "Neu.\n\nZwei ist\nda.\n\nEins ist nicht da."
    let after = pair.state().segments.map(\.id)
    #expect(after[0] == "titel" && after[2] == before[2] && after[3] == before[1])
    // Where only the address differs, nobody but the id could tell.
    var link = Pair(
      source: "[Hier](https://example.org/a)", translation: "[Here](https://example.org/a)"
    ).recorded()
    let first = try #require(link.state().segments.last)
    link.source = "[Hier](https://example.org/b)"
    let second = try #require(link.state().segments.last)
    #expect(second.status == .stale && second.id != first.id)
  }

  @Test func recordsAreReadAsTheyWereWritten() {
    let pair = Pair(
      source: "Eins\\\nzwei ⏎\n\n| a | b |\n|---|---|\n| c | d |",
      translation: "One\\\ntwo\n\n| a | b |\n|---|---|\n| e | f |"
    ).recorded()
    var diagnostics: [Diagnostic] = []
    let record = TranslationRecord(
      SourceFile(path: "", bytes: pair.record ?? []), &diagnostics)
    #expect(record.bytes == pair.record)
    #expect(diagnostics.isEmpty)
  }

  @Test func brokenRecordsLoseNothingElse() {
    var diagnostics: [Diagnostic] = []
    let text = "<<<<<<< HEAD\np\t12345678\tEins.\n=======\np\t\u{FFFD}\n>>>>>>> x\n"
    let record = TranslationRecord(SourceFile(path: "", bytes: Array(text.utf8)), &diagnostics)
    #expect(record.lines.map(\.source) == ["Eins."])
    #expect(diagnostics.count == 4)
  }
}
