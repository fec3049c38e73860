import Comparison
import Diagnostics
import Localization
import Testing
import Workspace

@testable import Translation

/// Every state that a segment can have, from texts.
@Suite struct StateTests {
  @Test func nothingIsRecordedYet() {
    let state = Pair(source: "# Kosten\n\nNichts.", translation: "# Costs\n\nNothing.").state()
    #expect(state.segments.map(\.status) == [.complete, .complete, .complete])
    #expect(!state.hasRecord)
    #expect(state.percent == 100)
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
    #expect(pair.statuses == [.complete, .untranslated])
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
