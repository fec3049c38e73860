import Diagnostics
import Foundation
import Localization
import Markup
import Testing
import Workspace

@testable import Translation

/// What comes back from translators is written so that it is read as it was meant, and nothing else changes.
@Suite struct ReturnTests {
  /// A flyer's files, of which those for the translation are given byte for byte.
  static func files(_ source: String, _ translation: String, own: String = "") -> MemoryFiles {
    var files = Pair(source: source, translation: "", own: own).files
    files.files["flyers/kurs/en.md"] = Array(translation.utf8)
    return update(files)
  }

  /// The same with a record that is up to date.
  static func update(_ files: MemoryFiles) -> MemoryFiles {
    var files = files
    let flyer = readWorkspace(name: "", files: files).flyers[0]
    let text = flyer.translations[0]
    files.files[text.recordPath] =
      updatedRecord(translationState(of: flyer, in: text), of: text, confirming: true, same: true)
      .bytes
    return files
  }

  static func exported(_ files: MemoryFiles, _ format: ExchangeFormat = .xliff) -> String {
    let flyer = readWorkspace(name: "", files: files).flyers[0]
    let document = ExchangeDocument(flyer, to: .english)
    return String(decoding: document?.bytes(as: format) ?? [], as: UTF8.self)
  }

  static func imported(_ text: String, into files: MemoryFiles) -> ImportResult {
    importTranslation(
      SourceFile(id: 99, path: "back", bytes: Array(text.utf8)),
      into: readWorkspace(name: "", files: files))
  }

  static func after(_ result: ImportResult, _ files: MemoryFiles) -> MemoryFiles {
    var files = files
    for (path, bytes) in result.files { files.files[path] = bytes }
    return files
  }

  static func translation(_ files: MemoryFiles) -> String {
    String(decoding: files.files["flyers/kurs/en.md"] ?? [], as: UTF8.self)
  }

  static func record(_ files: MemoryFiles) -> String {
    String(decoding: files.files["flyers/kurs/en.source.txt"] ?? [], as: UTF8.self)
  }

  static func state(_ files: MemoryFiles) -> TranslationState {
    let flyer = readWorkspace(name: "", files: files).flyers[0]
    return translationState(of: flyer, in: flyer.translations[0])
  }

  /// The first target that holds a text gets another one, in either format.
  static func replacing(_ old: String, with new: String, in text: String) -> String {
    #expect(text.contains(old))
    return text.replacing(old, with: new)
  }

  // MARK: footnotes and references

  @Test(arguments: ExchangeFormat.allCases)
  func referencesSurvive(_ format: ExchangeFormat) {
    let files = Self.files(
      """
      Siehe [unsere Seite][seite], [seite] und *[seite]*.

      Mit Fußnote[^1] hier.

      [seite]: https://example.org "T"
      [^1]: Der Text.
      """,
      """
      ---
      titel: A course
      ---

      See [our page][seite], [seite] and *[seite]*.

      With a footnote[^1] here.

      [seite]: https://example.org "T"
      [^1]: The text.
      """)
    let sent = Self.exported(files, format)
    #expect(!sent.contains("[^1]") && !sent.contains("[seite]"))
    #expect(Self.imported(sent, into: files).files.isEmpty)
    let back = Self.replacing("See ", with: "Look at ", in: sent)
      .replacing("With a", with: "And a").replacing(">seite<", with: ">page<")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    let text = Self.translation(Self.after(result, files))
    #expect(text.contains("Look at [our page][seite], [page][seite] and *[page][seite]*."))
    #expect(text.contains("And a footnote[^1] here."))
  }

  @Test(arguments: ExchangeFormat.allCases)
  func descriptionsInASentenceAreTranslated(_ format: ExchangeFormat) {
    let files = Self.files(
      "Hier ![ein Bild](weg.svg) im Satz.",
      "---\ntitel: A course\n---\n\nHere ![ein Bild](weg.svg) in the sentence.\n")
    let sent = Self.exported(files, format)
    let parts = sent.components(separatedBy: ">ein Bild<")
    let back = parts.dropLast().joined(separator: ">ein Bild<") + ">a picture<" + (parts.last ?? "")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    #expect(
      Self.translation(Self.after(result, files)).contains(
        "Here ![a picture](weg.svg) in the sentence."))
  }

  // MARK: front matter

  @Test(arguments: [
    "titel: A course\n  for all\n", "titel: >-\n  A course\n  for all\n",
    "titel: \"A course\n  for all\"\n", "titel: >-\n\n  A course\n\n  for all\n\n",
    "titel:\n  A course\n  for all\n", "title: A course for all # a comment\n",
    "titel: A course for all\n  # a comment\n",
  ])
  func valuesOnSeveralLinesAreReplacedAsAWhole(_ lines: String) {
    let files = Self.files(
      "Text.", "---\n\(lines)übersetzung: Jemand\n---\n\nA text.\n", own: "untertitel: Für alle\n")
    let sent = Self.exported(files)
    #expect(Self.imported(sent, into: files).files.isEmpty)
    let start = sent.firstRange(of: "<target state=\"translated\">")
    let end = sent.firstRange(of: "</target>")
    guard let start, let end else { return #expect(Bool(false)) }
    let back = sent.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: "New: title #1")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    let after = Self.after(result, files)
    let text = readWorkspace(name: "", files: after).flyers[0].translations[0]
    #expect(text.text(.title) == "New: title #1")
    #expect(text.translator == "Jemand")
    #expect(!lines.contains("#") || Self.translation(after).contains("# a comment"))
    #expect(Self.state(after).count(.complete) == 2)
  }

  /// What front matter cannot hold never gets there.
  @Test(arguments: [
    "A\u{2028}B", "A\u{85}B", "A\u{7F}B", "A\u{90}B", "null", "~", "yes: no", "- A", "\"A\" 'B'",
    "A\\B",
    "Q&amp;A [German] *now*", "&gt; A", "{a: b}", "A: ", "# A", "1", "2020-01-01",
  ])
  func frontMatterIsReadAsItCameIn(_ title: String) {
    for translation in ["---\ntitel: A course\n---\n\nA text.\n", "A text.\n", "\u{FEFF}A text.\n"]
    {
      let files = Self.files("Text.", translation)
      let sent = Self.exported(files)
      let back = sent.replacing(">A course</target>", with: ">\(title)</target>").replacing(
        "<target state=\"needs-translation\"></target>", with: "<target>\(title)</target>")
      let result = Self.imported(back, into: files)
      #expect(ExchangeTests.slugs(result) == [], "\(title) \(translation)")
      let workspace = readWorkspace(name: "", files: Self.after(result, files))
      #expect(!workspace.diagnostics.contains { $0.severity == .error })
      let meant = title.replacing("&amp;", with: "&").replacing("&gt;", with: ">")
        .replacing("\u{2028}", with: " ").replacing("\u{85}", with: " ").replacing(
          "\u{7F}", with: ""
        ).replacing("\u{90}", with: "")
      let read = workspace.flyers[0].translations[0].text(.title)
      #expect(read == meant.trimmingPrefix(" ").description || read.map { $0 + " " } == meant)
    }
  }

  @Test func spacesAreNoTranslation() {
    let files = Self.files("Text.", "A text.\n")
    let back = Self.exported(files).replacing(
      "<target state=\"needs-translation\"></target>", with: "<target>  \u{A0} </target>")
    #expect(Self.imported(back, into: files).files.isEmpty)
    #expect(Self.state(files).count(.missing) == 1)
    let blank = Self.files("Text.", "---\ntitel: \" \"\n---\n\nA text.\n")
    #expect(Self.state(blank).count(.missing) == 1)
  }

  // MARK: what is not there yet

  static let kept = """
    ---
    titel: A course
    ---

    <!-- for the printer -->

    ## Costs {#price .klappe}

    Nothing.

    ![A way](own.svg)

    * One
    * Three

    | Course | When |
    | --- | --- |
    | A1 | today |

    The end.
    """
  static let longer = """
    ## Kosten {#kosten}

    Nichts.

    Neuer Absatz.

    ![Ein Weg](weg.svg)

    - Eins
    - Zwei
    - Drei

    | Kurs | Wann |
    | --- | --- |
    | A1 | heute |
    | A2 | morgen |

    Schluss.
    """

  @Test(arguments: ["\n", "\r\n"])
  func whatIsMissingIsPutInAndAllElseStays(_ newline: String) throws {
    var files = Self.files(
      Self.longer.replacing("Neuer Absatz.\n\n", with: "").replacing("- Zwei\n", with: "")
        .replacing("| A2 | morgen |\n", with: ""),
      Self.kept.replacing("\n", with: newline) + newline)
    files.files["flyers/kurs/de.md"] =
      Pair(source: Self.longer, translation: "").files.files[
        "flyers/kurs/de.md"]
    #expect(Self.state(files).count(.missing) == 4)
    var back = Self.exported(files)
    for (german, english) in [
      ("Neuer Absatz.", "A new one."), ("Zwei", "Two"), ("A2", "A 2"), ("morgen", "tomorrow"),
    ] {
      back = Self.replacing(
        ">\(german)</source>\n        <target state=\"needs-translation\"></target>",
        with: ">\(german)</source><target>\(english)</target>", in: back)
    }
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    let after = Self.after(result, files)
    let expected = Self.kept.replacing("Nothing.", with: "Nothing.\n\nA new one.").replacing(
      "* One", with: "* One\n* Two"
    ).replacing("| today |", with: "| today |\n| A 2 | tomorrow |")
    #expect(Self.translation(after) == expected.replacing("\n", with: newline) + newline)
    #expect(Self.state(after).isComplete)
    #expect(Self.imported(Self.exported(after), into: after).files.isEmpty)
  }

  // MARK: what translators say besides

  @Test(arguments: ExchangeFormat.allCases) func doubtsAreKept(_ format: ExchangeFormat) {
    let files = Self.files("Eins ist da.", "---\ntitel: A course\n---\n\nOne is here.\n")
    let sent = Self.exported(files, format)
    let back =
      format == .xliff
      ? Self.replacing(
        "<target state=\"translated\">One", with: "<target state=\"needs-review-translation\">One",
        in: sent)
      : Self.replacing("msgctxt \"s", with: "#, fuzzy\n#, no-wrap\nmsgctxt \"s", in: sent)
    let result = Self.imported(back, into: files)
    #expect(result.doubted == 1 && result.changed == 0)
    let after = Self.after(result, files)
    #expect(Self.state(after).segments.map(\.status) == [.complete, .edited])
    #expect(Self.translation(after) == Self.translation(files))
    #expect(Self.imported(Self.exported(after, format), into: after).files.isEmpty)
    // It went out as not finished, was confirmed here, and came back as it went.
    let confirmed = Self.update(after)
    #expect(Self.imported(Self.exported(after, format), into: confirmed).files.isEmpty)
  }

  @Test(arguments: ExchangeFormat.allCases) func notesAreKept(_ format: ExchangeFormat) {
    let files = Self.files("Eins ist da.", "---\ntitel: A course\n---\n\nOne is here.\n")
    let sent = Self.exported(files, format)
    let back =
      format == .xliff
      ? Self.replacing(
        "One is here.</target>", with: "One is here.</target><note>Which\n one?</note>", in: sent)
      : Self.replacing("#. p\n", with: "# Which\n# one?\n#. p\n", in: sent)
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == ["translator-note"] && result.notes == 1)
    let after = Self.after(result, files)
    #expect(Self.record(after).hasSuffix("&\tEins ist da.\tWhich one?\n"))
    #expect(Self.state(after).notes.map(\.text) == ["Which one?"])
    // Once, and for good.
    #expect(Self.imported(back, into: after).files.isEmpty)
    #expect(Self.record(Self.update(after)).contains("&\t"))
  }

  /// Placeholders are counted from the source, which may have changed while the file was out.
  @Test(arguments: ExchangeFormat.allCases, [true, false])
  func placeholdersKeepTheirMeaning(_ format: ExchangeFormat, _ hasStamp: Bool) {
    let links = "[Amt](https://example.org/a) und [Kasse](https://example.org/b)"
    let files = Self.files(
      "Zum \(links), **bald**.",
      "---\ntitel: A course\n---\n\nTo the [office](https://example.org/a) and the "
        + "[till](https://example.org/b), **soon**.\n")
    var back = Self.replacing("To the", with: "Go to the", in: Self.exported(files, format))
    if !hasStamp {
      back = back.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("#. vorlage:")
      }.joined(separator: "\n").replacing(#/ extradata="[^"]*"/#, with: "")
    }
    var changed = files
    changed.files["flyers/kurs/de.md"] =
      Pair(
        source: "**Bald** zur [Kasse](https://example.org/b) und zum [Amt](https://example.org/a).",
        translation: ""
      ).files.files["flyers/kurs/de.md"]
    let result = Self.imported(back, into: changed)
    #expect(!ExchangeTests.slugs(result).contains("broken-codes"))
    let after = Self.translation(Self.after(result, changed))
    #expect(
      after.contains(
        "Go to the [office](https://example.org/a) and the [till](https://example.org/b), **soon**."
      ))
    #expect(Self.state(Self.after(result, changed)).count(.stale) == 1)
    // What a placeholder stood for is gone: the text is kept aside.
    var gone = files
    gone.files["flyers/kurs/de.md"] =
      Pair(source: "Zum Amt und zur Kasse, bald.", translation: "").files.files[
        "flyers/kurs/de.md"]
    gone.files["flyers/kurs/en.md"] = Array(
      "---\ntitel: A course\n---\n\nTo the office and the till, soon.\n".utf8)
    let aside = Self.imported(back, into: gone)
    #expect(ExchangeTests.slugs(aside) == ["codes-changed"])
    #expect(Self.record(Self.after(aside, gone)).contains("Go to the office and the till, soon."))
  }

  /// What went out before stamps told of codes is taken in as it was.
  @Test func filesOfBeforeAreTakenIn() {
    let files = Self.files(
      "Mit einer **Duldung** hier.",
      "---\ntitel: A course\n---\n\nIf you are **tolerated** (*Duldung*), here.\n")
    let sent = Self.exported(files)
    #expect(sent.contains(#/extradata="[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f.]+"/#))
    let back = sent.replacing(#/(extradata="[0-9a-f]{8}-[0-9a-f]{8})-[0-9a-f.]+"/#) { match in
      match.output.1 + "\""
    }.replacing("If you are", with: "Whoever is")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    #expect(
      Self.translation(Self.after(result, files)).contains(
        "Whoever is **tolerated** (*Duldung*), here."))
  }

  // MARK: bad files

  @Test func aPOFileThatIsCutOffIsRefused() {
    let files = Self.files("Eins ist da.", "---\ntitel: A course\n---\n\nOne is here.\n")
    let sent = Self.exported(files, .po).replacing("A course", with: "The course")
    guard let end = sent.ranges(of: "\nmsgstr").last else { return #expect(Bool(false)) }
    let result = Self.imported(String(sent[..<end.lowerBound]), into: files)
    #expect(ExchangeTests.slugs(result) == ["bad-po"] && result.files.isEmpty)
  }

  @Test func anotherSourceLanguageIsRefused() {
    let files = Self.files("Eins ist da.", "---\ntitel: A course\n---\n\nOne is here.\n")
    let back = Self.replacing(
      "source-language=\"de\"", with: "source-language=\"fr\"", in: Self.exported(files)
    ).replacing("A course", with: "The course")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == ["other-language"] && result.files.isEmpty)
  }

  // MARK: records

  @Test(
    arguments: [
      { $0.replacing("\t", with: "    ") },
      { "<<<<<<< HEAD\n" + $0 + "=======\n" + $0 + ">>>>>>> other\n" },
      { $0.replacing("vorlage-translation/1", with: "vorlage-translation/0") },
    ] as [@Sendable (String) -> String])
  func aDamagedRecordHidesNothing(_ damage: @Sendable (String) -> String) {
    var files = Self.files("Eins ist da.", "---\ntitel: A course\n---\n\nOne is here.\n")
    let sent = Self.exported(files).replacing("One is here.", with: "Here is one.")
    files.files["flyers/kurs/en.source.txt"] = Array(damage(Self.record(files)).utf8)
    let state = Self.state(files)
    #expect(!state.isComplete && state.diagnostics.allSatisfy { $0.slug == "record-line" })
    #expect(!state.diagnostics.isEmpty)
    if !damage("").contains("HEAD"), damage("\t") != "\t" {
      #expect(state.segments.allSatisfy { $0.status == .edited })
    }
    let result = Self.imported(sent, into: files)
    #expect(ExchangeTests.slugs(result) == ["record-damaged"] && result.files.isEmpty)
    #expect(Self.imported(Self.exported(files), into: files).files.isEmpty)
  }

  /// Letters may be written as one sign or as letter and mark.
  @Test func composedAndDecomposedAreTheSame() {
    let source = "Für Bücher und Öffnungszeiten: Straße, Việt Nam, آ, й."
    var files = Self.files(source, "---\ntitel: A course\n---\n\nFor büchér.\n")
    files.files["flyers/kurs/de.md"] = Array(
      String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
        .decomposedStringWithCanonicalMapping.utf8)
    files.files["flyers/kurs/en.md"] = Array(
      Self.translation(files).decomposedStringWithCanonicalMapping.utf8)
    #expect(Self.state(files).isComplete)
    #expect(comparable("Bu\u{308}cher") == "Bücher" && comparable("e\u{323}\u{302}") == "ệ")
    #expect(Array(comparable("q\u{308}").utf8) == Array("q\u{308}".utf8))
  }

  // MARK: print

  static func printed(_ files: MemoryFiles) -> (text: String, hasSource: Bool) {
    let workspace = readWorkspace(name: "", files: files)
    let flyer = workspace.flyers[0]
    let text = composedText(
      flyer, flyer.translations[0], state(files), ResolvedPolicies(flyer, workspace.settings))
    return (String(decoding: text.document.source.bytes, as: UTF8.self), text.hasSourceText)
  }

  /// What the translation has besides does not keep what is missing away.
  @Test func whatIsMissingIsPrintedWhateverElseThereIs() {
    var files = Self.files(
      "# Eins\n\nEins ist da.\n\n- A\n- B\n\n# Zwei\n\nZwei ist da.\n\nZu viel.",
      "---\ntitel: A course\n---\n\n# One\n\nOne is here.\n\n- AA\n- BB\n\n# Two\n\nTwo is here.\n\nToo much.\n"
    )
    files.files["flyers/kurs/de.md"] =
      Pair(
        source:
          "# Zwei\n\nZwei ist da.\n\n# Eins\n\nEins ist da.\n\n- A\n- Neu\n- B\n\nUnd noch etwas.",
        translation: ""
      ).files.files["flyers/kurs/de.md"]
    files.files["flyers/kurs/en.md"] = Array(
      Self.translation(files).replacing("- BB\n", with: "- BB\n- Our own\n").utf8)
    let printed = Self.printed(files)
    let (begin, end) = (TextMarks.sourceBegin, TextMarks.sourceEnd)
    #expect(printed.hasSource)
    #expect(
      printed.text.hasSuffix(
        """
        # Two

        Two is here.

        \(TextMarks.oldBegin)Too much.\(TextMarks.oldEnd)

        # One

        One is here.

        - AA
        - \(begin)Neu\(end)
        - BB
        - Our own

        \(begin)Und noch etwas.\(end)

        """))
  }

  /// Leichte Sprache is told no sentence of the source, and so nothing of one either.
  @Test func leichteSpracheHasNoNoticeOfWhatIsNotThere() {
    var pair = Pair(
      source: "# Kosten {#kosten}\n\nNichts.", translation: "# Geld {#kosten}\n\nNichts da.",
      language: "de-simple"
    ).recorded()
    pair.source += "\n\n# Ort {#ort}\n\nHier."
    let flyer = pair.flyer
    let text = composedText(
      flyer, flyer.translations[0], pair.state(), ResolvedPolicies(flyer, pair.workspace.settings))
    #expect(!text.hasSourceText)
  }

  @Test func theTranslationsOwnPictureIsPrinted() {
    let files = Self.files(
      "![Ein Weg](weg.svg)\n\nText.",
      "---\ntitel: A course\n---\n\n![A way](own.svg \"T\")\n\nA text.\n")
    #expect(Self.printed(files).text.contains("![A way](own.svg \"T\")\n\nA text."))
  }

  // MARK: languages

  @Test(arguments: [
    ("he", Direction.rightToLeft), ("ur", .rightToLeft), ("zh-Hant", .leftToRight),
    ("sr-Latn", .leftToRight), ("az-Arab", .rightToLeft), ("yo", .leftToRight),
  ])
  func everyLanguageCanBeWritten(_ tag: String, _ direction: Direction) throws {
    let language = try #require(Language(tag))
    #expect(language.isUsable && language.direction == direction)
    var files = Pair(source: "Eins ist da.", translation: "One.").files
    let flyer = readWorkspace(name: "", files: files).flyers[0]
    let sent = try #require(ExchangeDocument(flyer, to: language)).bytes(as: .xliff)
    let back = String(decoding: sent, as: UTF8.self).replacing(
      "<target state=\"needs-translation\"></target>", with: "<target>Ẹ ku</target>")
    let result = Self.imported(back, into: files)
    #expect(ExchangeTests.slugs(result) == [])
    files = Self.after(result, files)
    let made = readWorkspace(name: "", files: files)
    #expect(made.flyers[0].translations.map(\.language.tag).contains(tag))
    #expect(!made.diagnostics.contains { $0.slug == "flyer-file-name" })
    #expect(Language("readme")?.isUsable == false)
  }
}
