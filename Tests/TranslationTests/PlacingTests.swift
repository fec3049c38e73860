import Diagnostics
import Localization
import Testing
import Workspace

@testable import Translation

/// Where what comes back is put, and what becomes of what has no place.
@Suite struct PlacingTests {
  static let front = "---\ntitel: A course\n---\n\n"

  /// The source gets further passages; translators translate each by its own German in capitals.
  static func translated(_ before: String, _ after: String, _ translation: String) -> (
    result: ImportResult, text: String, state: TranslationState
  ) {
    var files = ReturnTests.files(before, front + translation + "\n")
    files.files["flyers/kurs/de.md"] =
      Pair(source: after, translation: "").files.files["flyers/kurs/de.md"]
    let back = ReturnTests.exported(files).replacing(
      #/<source>([^<]*)</source>\n        <target state="needs-translation"></target>/#
    ) { "<source>\($0.output.1)</source><target>\($0.output.1.uppercased())</target>" }
    let result = ReturnTests.imported(back, into: files)
    let made = ReturnTests.after(result, files)
    let text = String(ReturnTests.translation(made).dropFirst(front.count).dropLast())
    return (result, text, ReturnTests.state(made))
  }

  /// A language may begin with anything: the title is the source's until somebody translates it, as what
  /// is missing of the text.
  @Test(arguments: ExchangeFormat.allCases) func aLanguageBeginsWithoutItsTitle(
    _ format: ExchangeFormat
  ) {
    var files = Pair(source: "Eins.\n\nZwei.", translation: "").files
    files.files["flyers/kurs/en.md"] = nil
    let sent = ReturnTests.exported(files, format)
    let back =
      format == .po
      ? sent.replacing("msgid \"Eins.\"\nmsgstr \"\"", with: "msgid \"Eins.\"\nmsgstr \"One.\"")
      : sent.replacing(#/(<source>Eins\.<\/source>\s*)<target[^>]*><\/target>/#) {
        "\($0.output.1)<target>One.</target>"
      }
    #expect(back != sent)
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [] && result.changed == 1)
    let made = ReturnTests.after(result, files)
    #expect(ReturnTests.translation(made) == "---\ntitel: Ein Kurs\n---\n\nOne.\n\nZwei.\n")
    #expect(
      ReturnTests.state(made).segments.map(\.status) == [.untranslated, .complete, .untranslated])
    #expect(ReturnTests.imported(ReturnTests.exported(made, format), into: made).files.isEmpty)
  }

  /// A translator's first word on a language may be a question.
  @Test func aNoteAloneBeginsALanguage() {
    var files = Pair(source: "Eins.\n\nZwei.", translation: "").files
    files.files["flyers/kurs/en.md"] = nil
    let sent = ReturnTests.exported(files)
    let back = sent.replacing(
      #/(<source>Eins\.<\/source>\s*<target[^>]*><\/target>)/#
    ) { "\($0.output.1)<note from=\"translator\">Which one?</note>" }
    let made = ReturnTests.after(ReturnTests.imported(back, into: files), files)
    #expect(ReturnTests.translation(made) == "---\ntitel: Ein Kurs\n---\n\nEins.\n\nZwei.\n")
    let next = ReturnTests.exported(made).replacing(
      #/(<source>Zwei\.<\/source>\s*)<target[^>]*><\/target>/#
    ) { "\($0.output.1)<target>Two.</target>" }
    let after = ReturnTests.after(ReturnTests.imported(next, into: made), made)
    #expect(ReturnTests.translation(after).contains("Two."))
    #expect(ReturnTests.record(after).contains("&\tEins.\tWhich one?\n"))
    #expect(
      ReturnTests.state(after).segments.map(\.status) == [.untranslated, .untranslated, .complete])
  }

  /// What the workspace would not read is not written.
  @Test func aTextMayNotGrowBeyondMeasure() {
    let files = ReturnTests.files("Eins.", Self.front + "One.\n")
    let sent = ReturnTests.exported(files)
    let back = ReturnTests.replacing(
      "One.", with: String(repeating: "One and two. ", count: 100_000), in: sent)
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == ["file-too-large"] && result.files.isEmpty)
  }

  /// Within lists and quotations, too; what stands around keeps its own form.
  @Test(arguments: [
    (
      "- Eins\n  - Klein\n- Zwei", "- Eins\n  - Klein\n  - Neu\n- Zwei",
      "* One\n    * Small\n* Two", "* One\n    * Small\n    * NEU\n* Two"
    ),
    (
      "- Eins\n  - Klein\n- Zwei", "- Eins\n  - Neu\n  - Klein\n- Zwei",
      "* One\n  * Small\n* Two", "* One\n  * NEU\n  * Small\n* Two"
    ),
    (
      "> Eins.\n>\n> Drei.", "> Eins.\n>\n> Zwei.\n>\n> Drei.",
      ">One,\n>wrapped.\n>\n>Three.", ">One,\n>wrapped.\n>\n>ZWEI.\n>\n>Three."
    ),
    (
      "> Zwei.", "> Eins.\n>\n> Zwei.", "> Two.", "> EINS.\n>\n> Two."
    ),
    (
      "1. Eins\n\n   > Gesagt.\n2. Zwei", "1. Eins\n\n   Dazu.\n\n   > Gesagt.\n2. Zwei",
      "10. One\n\n    > Said.\n11. Two", "10. One\n\n    DAZU.\n\n    > Said.\n11. Two"
    ),
    (
      "> - Eins\n> - Drei", "> - Eins\n> - Zwei\n>   - Klein\n> - Drei",
      "> + One\n> + Three", "> + One\n> + ZWEI\n>   - KLEIN\n> + Three"
    ),
    (
      "- Eins\n\n  | A |\n  | --- |\n  | B |", "- Eins\n\n  | A |\n  | --- |\n  | B |\n  | C |",
      "- One\n\n  | a |\n  | --- |\n  | b |", "- One\n\n  | a |\n  | --- |\n  | b |\n  | C |"
    ),
  ])
  func nested(_ before: String, _ after: String, _ translation: String, _ expected: String) {
    let made = Self.translated(before, after, translation)
    #expect(ExchangeTests.slugs(made.result) == [])
    #expect(made.text == expected)
    #expect(made.state.isComplete)
  }

  // MARK: obsolete entries

  @Test func obsoleteEntriesAreKept() {
    let files = ReturnTests.files("Eins ist da.", Self.front + "One is here.\n")
    let sent = ReturnTests.exported(files, .po)
    let obsolete = """

      # by hand
      #, fuzzy
      #~| msgid "Frueher"
      #~ msgctxt "s00000000"
      #~ msgid "Früher <b>war"
      #~ msgstr ""
      #~ "It was "
      #~ "here <b>once"
      #~ msgid "Eins"
      #~ msgstr "One is here."

      #~ msgid "Leer"
      #~ msgstr ""

      #~ msgid "Ein Ort"
      #~ msgid_plural "Orte"
      #~ msgstr[0] "A place"
      #~ msgstr[1] "Places"

      """
    let result = ReturnTests.imported(sent + obsolete, into: files)
    #expect(ExchangeTests.slugs(result) == ["unknown-unit", "unknown-unit"])
    #expect(result.unplaced == 2)
    let after = ReturnTests.after(result, files)
    #expect(
      ReturnTests.record(after).hasSuffix(
        "!\tFrüher <b>war\tIt was here <b>once\n!\tEin Ort\tA place / Places\n"))
    #expect(ReturnTests.state(after).count(.complete) == 2)
    // They stay in such files for years; once is enough.
    let again = ReturnTests.imported(sent + obsolete, into: after)
    #expect(again.files.isEmpty && again.diagnostics.isEmpty)
    // An entry that was given up is none of those that go out twice.
    let twice = sent + "\n#~ msgctxt \"titel\"\n#~ msgid \"Ein Kurs\"\n#~ msgstr \"Another\"\n"
    let other = ReturnTests.imported(twice, into: files)
    #expect(ExchangeTests.slugs(other) == ["unknown-unit"])
    #expect(!other.files.contains { $0.path.hasSuffix(".md") })
  }

  /// As `msgcat --escape` writes them.
  @Test func escapesAreBytes() {
    let files = ReturnTests.files("Für alle.", Self.front + "For all.\n")
    let sent = ReturnTests.exported(files, .po)
    let escaped = sent.replacing("Für", with: #"F\303\274r"#)
    #expect(ReturnTests.imported(escaped, into: files).diagnostics.isEmpty)
    let back = escaped.replacing("For all.", with: #"F\303\266r\x20\"all\"."#)
    let result = ReturnTests.imported(back, into: files)
    #expect(ReturnTests.translation(ReturnTests.after(result, files)).hasSuffix("För \"all\".\n"))
    for bad in [#"F\303r"#, #"F\q"#, #"F\0"#, #"F\"#] {
      let broken = ReturnTests.imported(sent.replacing("For all.", with: bad), into: files)
      #expect(ExchangeTests.slugs(broken).contains("bad-po") && broken.files.isEmpty)
    }
  }

  // MARK: space

  /// Programs that indent XML do so around texts, too.
  @Test(arguments: ExchangeFormat.allCases) func spaceAroundATextIsNone(_ format: ExchangeFormat) {
    let files = ReturnTests.files(
      "**Eins** ist *da*.\n\n- Zwei", Self.front + "**One** is *here*.\n\n- Two\n")
    let sent = ReturnTests.exported(files, format)
    let around = format == .xliff ? "\n      " : "\\n "
    func returned(_ text: String) -> ImportResult {
      ReturnTests.imported(
        text.replacing(
          format == .xliff ? "<target state=\"translated\">" : "msgstr \"",
          with: (format == .xliff ? "<target state=\"translated\">" : "msgstr \"") + around
        ).replacing("</target>", with: around + "</target>"), into: files)
    }
    #expect(returned(sent).files.isEmpty && returned(sent).diagnostics.isEmpty)
    let result = returned(sent.replacing("Two", with: "Both").replacing(">One<", with: "> One <"))
    #expect(ExchangeTests.slugs(result) == [])
    let text = ReturnTests.translation(ReturnTests.after(result, files))
    #expect(text.contains("\n**One**") && text.contains("is *here*.\n\n- Both\n"))
  }

  // MARK: addresses and titles

  static let linked =
    "Auf <https://example.org/a_b_c> und [hier](https://example.org \"Die 'Seite'\")."

  @Test(arguments: ExchangeFormat.allCases) func titlesOfLinksAreText(_ format: ExchangeFormat) {
    let files = ReturnTests.files(
      Self.linked,
      Self.front
        + "On <https://example.org/en_a_b> and [here](https://example.org/en 'The page').\n")
    let sent = ReturnTests.exported(files, format)
    #expect(!sent.contains("a_b_c") && sent.contains("Die 'Seite'"))
    #expect(ReturnTests.imported(sent, into: files).files.isEmpty)
    let back = sent.replacing(
      "The page", with: format == .xliff ? "A \"page\" &amp; x" : "A \\\"page\\\" &amp; x")
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    #expect(
      ReturnTests.translation(ReturnTests.after(result, files)).hasSuffix(
        #"On <https://example.org/en_a_b> and [here](https://example.org/en "A \"page\" \& x")."#
          + "\n"))
    // Without it the link is whole.
    let lost = sent.replacing(
      format == .xliff ? #/<g id="3"[^>]*>[^<]*</g>/# : #/<g3>[^<]*</g3>/#, with: "")
    let without = ReturnTests.imported(lost.replacing("On ", with: "At "), into: files)
    #expect(ExchangeTests.slugs(without) == ["lost-codes"])
    #expect(
      ReturnTests.translation(ReturnTests.after(without, files)).contains(
        "[here](https://example.org/en)."))
    // Nothing but a title stands behind an address.
    let astray = sent.replacing(
      "On ", with: format == .xliff ? "<g id=\"3\">On</g> " : "<g3>On</g3> ")
    #expect(ExchangeTests.slugs(ReturnTests.imported(astray, into: files)) == ["broken-codes"])
  }

  @Test func addressesThatWentOutAsTextComeBack() {
    let files = ReturnTests.files(
      Self.linked, Self.front + "On <https://example.org/a_b_c> and [here](https://example.org).\n")
    let back = ReturnTests.exported(files).replacing(
      "On <x id=\"1\" ctype=\"link\"/>", with: "At <g id=\"1\">https://example.org/a_b_c</g>")
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result).allSatisfy { $0 == "lost-codes" })
    #expect(
      ReturnTests.translation(ReturnTests.after(result, files)).contains(
        "At <https://example.org/a_b_c> and"))
  }

  @Test func whereALinkLeadsIsSaid() {
    let (then, now) = (
      "Zur [Seite](https://example.org/a \"T\") und [dort](#ort).",
      "Zur [Seite](https://example.org/b \"T\") und [dort](#ort)."
    )
    let changes = addressChanges(from: then, to: now)
    #expect(changes.map(\.then) == ["https://example.org/a \"T\""])
    #expect(changes.map(\.now) == ["https://example.org/b \"T\""])
    #expect(addressChanges(from: then, to: "Zur [Seite](#ort).").map(\.now) == [nil])
    var pair = Pair(source: then, translation: "To the [page](https://example.org/a \"T\").")
      .recorded()
    pair.source = then.replacing("\"T\"", with: "\"U\"")
    #expect(pair.statuses == [.complete, .stale])
  }

  /// A placeholder that only the translation had, and that it has no more.
  @Test func aVanishedPlaceholderOfBeforeKeepsItsTextAside() {
    var files = ReturnTests.files(
      "Mit Duldung hier.\n\nZwei.", Self.front + "With (*Duldung*) here.\n\nTwo.\n")
    let back = ReturnTests.exported(files).replacing(
      #/(extradata="[0-9a-f]{8}-[0-9a-f]{8})-[0-9a-f.]+"/#
    ) { $0.output.1 + "\"" }.replacing("With (", with: "If (").replacing("Two.", with: "Both.")
    files.files["flyers/kurs/en.md"] = Array((Self.front + "With Duldung here.\n\nTwo.\n").utf8)
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == ["codes-changed"] && result.changed == 1)
    let after = ReturnTests.after(result, files)
    #expect(ReturnTests.translation(after).hasSuffix("With Duldung here.\n\nBoth.\n"))
    #expect(ReturnTests.record(after).contains("If (Duldung) here."))
  }

  // MARK: comments in front matter

  @Test(arguments: [
    ("titel: A\n  course # note\n", "titel: New # note\n"),
    ("titel: A\n  course\n  # note\n", "titel: New\n  # note\n"),
    ("titel: # note\n  A course\n", "titel: # note\n  New\n"),
    ("titel:\n  # note\n  A course # more\n", "titel:\n  # note\n  New # more\n"),
    ("titel: >- # note\n  A\n  course\n", "titel: New # note\n"),
    ("titel: >-\n    A\n    course\n  # note\n", "titel: New\n  # note\n"),
    ("titel: \"A\n  course\" # note\n", "titel: New # note\n"),
    ("titel: 'A course' # note\n# more\n", "titel: New # note\n# more\n"),
    ("titel: A course: one\n  and all # note\n", "titel: New # note\n"),
  ])
  func commentsStay(_ lines: String, _ expected: String) {
    let files = ReturnTests.files(
      "Text.", "---\n\(lines)übersetzung: Jemand\n---\n\nA text.\n")
    let title = ReturnTests.state(files).segments[0].translation?.text ?? ""
    #expect(!title.isEmpty && !title.contains("note"))
    let back = ReturnTests.exported(files).replacing(">\(title)<", with: ">New<")
    let result = ReturnTests.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    #expect(
      ReturnTests.translation(ReturnTests.after(result, files))
        == "---\n\(expected)übersetzung: Jemand\n---\n\nA text.\n")
  }
}
