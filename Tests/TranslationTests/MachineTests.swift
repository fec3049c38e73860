import Diagnostics
import Localization
import Markup
import Testing
import Workspace

@testable import Translation

/// Texts that a machine translated stay marked, one by one, until somebody has released them.
@Suite struct MachineTests {
  static let pair = Pair(
    source: "Eins ist da.\n\nZwei ist da.", translation: "One is here."
  ).recorded()

  static func translated(_ format: ExchangeFormat, _ state: String, isMachine: Bool = false)
    -> Pair
  {
    var text = ExchangeTests.exported(format, of: pair)
    switch format {
    case .xliff:
      text = text.replacing(
        #"<target state="needs-translation"></target>"#,
        with: "<target \(state)>Two is here.</target>")
    case .po: text = text.replacing("msgstr \"\"\n", with: "msgstr \"Two is here.\"\n")
    }
    // The header has no text either.
    text = text.replacing(
      "msgid \"\"\nmsgstr \"Two is here.\"\n", with: "msgid \"\"\nmsgstr \"\"\n")
    let result = importTranslation(
      SourceFile(id: 99, path: "back", bytes: Array(text.utf8)), into: pair.workspace,
      isMachine: isMachine)
    #expect(ExchangeTests.slugs(result) == [])
    #expect(result.changed == 1)
    return ExchangeTests.after(result, pair)
  }

  static func machines(_ pair: Pair) -> [Bool] { pair.state().segments.map(\.isMachine) }

  @Test(arguments: [
    #"state="needs-review-translation" state-qualifier="leveraged-mt""#,
    #"state="translated" state-qualifier="mt-suggestion""#,
  ])
  func xliffSaysWhatAMachineMade(_ state: String) {
    let pair = Self.translated(.xliff, state)
    #expect(Self.machines(pair) == [false, false, true])
    #expect(Set(pair.statuses) == [.complete])
    let again = ExchangeTests.exported(.xliff, of: pair)
    #expect(
      again.contains(
        #"<target state="needs-review-translation" state-qualifier="leveraged-mt">Two is here."#))
    #expect(ExchangeTests.imported(again, into: pair).files.isEmpty)
  }

  @Test func finalTextsAreReleased() {
    for state in [#"state="final" state-qualifier="leveraged-mt""#, #"state="translated""#] {
      #expect(Self.machines(Self.translated(.xliff, state)) == [false, false, false])
    }
  }

  @Test(arguments: ExchangeFormat.allCases)
  func whoeverImportsSaysSo(_ format: ExchangeFormat) {
    let pair = Self.translated(format, #"state="translated""#, isMachine: true)
    #expect(Self.machines(pair) == [false, false, true])
    let text = ExchangeTests.exported(format, of: pair)
    #expect(ExchangeTests.imported(text, into: pair).files.isEmpty)
    // Somebody has read it.
    let back =
      format == .xliff
      ? text.replacing(
        #"approved="no""#, with: #"approved="yes""#
      ).replacing("needs-review-translation", with: "final")
      : text.replacing("#, fuzzy\n", with: "")
    let result = ExchangeTests.imported(back, into: pair)
    #expect(result.confirmed == 1 && result.changed == 0)
    #expect(Self.machines(ExchangeTests.after(result, pair)) == [false, false, false])
  }

  @Test func updatingKeepsTheMarkAndReleasingTakesItOff() {
    var pair = Self.translated(.po, "", isMachine: true)
    pair.translation = pair.translation.replacing("Two is here", with: "There are two")
    let updated = pair.recorded()
    #expect(Self.machines(updated) == [false, false, true])
    var released = pair
    released.record =
      updatedRecord(
        pair.state(), of: pair.flyer.translations[0], confirming: false, same: false,
        releasing: true
      ).bytes
    #expect(Self.machines(released) == [false, false, false])
  }

  /// A release covers what was there when it was given, not what a machine brings afterwards.
  @Test func aLaterReleaseCoversWhatAnEarlierOneDoesNot() throws {
    var pair = Self.pair
    pair.released = "{von: amt, am: 01.02.2020}"
    let text = ExchangeTests.exported(.po, of: pair).replacing(
      "msgstr \"\"\n", with: "msgstr \"Two is here.\"\n"
    ).replacing("msgid \"\"\nmsgstr \"Two is here.\"\n", with: "msgid \"\"\nmsgstr \"\"\n")
    let result = importTranslation(
      SourceFile(id: 99, path: "back", bytes: Array(text.utf8)), into: pair.workspace,
      isMachine: true)
    pair = ExchangeTests.after(result, pair)
    #expect(String(decoding: pair.record ?? [], as: UTF8.self).contains("\n@\t2020-02-01 amt\n"))
    #expect(Self.machines(pair) == [false, false, true])
    pair.released = "{von: amt, am: 01.03.2020}"
    #expect(Self.machines(pair) == [false, false, false])
    #expect(!String(decoding: pair.recorded().record ?? [], as: UTF8.self).contains("~"))
    pair.released = nil
    #expect(Self.machines(pair) == [false, false, true])
  }

  /// Printed with a mark at each place, or one notice where all of it is a machine's.
  @Test func printMarksIt() throws {
    let pair = Self.translated(.po, "", isMachine: true)
    func composed(_ pair: Pair) -> ComposedText {
      let flyer = pair.flyer
      return composedText(
        flyer, flyer.translations[0], pair.state(),
        ResolvedPolicies(flyer, pair.workspace.settings))
    }
    let text = composed(pair)
    #expect(text.machineShare == .some)
    let bytes = String(decoding: text.document.source.bytes, as: UTF8.self)
    #expect(
      bytes.contains("One is here.")
        && bytes.contains("\(TextMarks.machineBegin)Two is here.\(TextMarks.machineEnd)"))
    #expect(composed(pair.recorded()).machineShare == .some)
    var all = pair
    all.record = pair.record.map {
      Array(String(decoding: $0, as: UTF8.self).replacing("~\t", with: "\t").utf8)
    }
    #expect(composed(all).machineShare == .none)
    all.record = all.record.map { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      return Array(
        lines.map { line in
          let fields = line.split(separator: "\t")
          return fields.count == 3 ? "\(fields[0])\t\(fields[1])~\t\(fields[2])" : String(line)
        }.joined(separator: "\n").utf8)
    }
    #expect(composed(all).machineShare == .all)
    let whole = String(decoding: composed(all).document.source.bytes, as: UTF8.self)
    #expect(!whole.contains(TextMarks.machineBegin))
  }
}
