import Diagnostics
import Localization
import Testing
import Workspace

@testable import Translation

/// What goes to translators and comes back.
@Suite struct ExchangeTests {
  static let pair = Pair(
    source: """
      # Kosten {#kosten}

      **Nichts.** Der Kurs ist [frei](https://example.org/a) & `offen`.

      - Ein Punkt mit *Nachdruck*
      - Zweiter Punkt, der\\
        umbricht

      | Kurs | Wann |
      | --- | --- |
      | A1 \\| B1 | morgens |
      """,
    translation: """
      # Costs {#kosten}

      **Nothing.** The course is
      [free](https://example.org/en/a) & `offen`.

      - A point with *emphasis*
      - Second point, which\\
        breaks

      | Course | When |
      | --- | --- |
      | A1 \\| B1 | in the morning |
      """
  ).recorded(same: true)

  static func exported(_ format: ExchangeFormat, of pair: Pair = Self.pair) -> String {
    let language = Language(pair.language) ?? .english
    let document = ExchangeDocument(pair.flyer, to: language)
    return String(decoding: document?.bytes(as: format) ?? [], as: UTF8.self)
  }

  static func imported(_ text: String, into pair: Pair = Self.pair) -> ImportResult {
    imported(Array(text.utf8), into: pair)
  }

  static func imported(_ bytes: [UInt8], into pair: Pair = Self.pair) -> ImportResult {
    importTranslation(
      SourceFile(id: 99, path: "back", bytes: bytes), into: pair.workspace)
  }

  static func slugs(_ result: ImportResult) -> [String] { result.diagnostics.map(\.slug) }

  /// The pair with what an import writes.
  static func after(_ result: ImportResult, _ pair: Pair = Self.pair) -> Pair {
    var pair = pair
    for (path, bytes) in result.files {
      if path.hasSuffix(".txt") {
        pair.record = bytes
      } else {
        let text = String(decoding: bytes, as: UTF8.self)
        let body = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        pair.translation = String(body.last ?? "")
      }
    }
    return pair
  }

  @Test(arguments: ExchangeFormat.allCases) func unchangedChangesNothing(_ format: ExchangeFormat) {
    let result = Self.imported(Self.exported(format))
    #expect(Self.slugs(result) == [])
    #expect(result.files.isEmpty)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func aTextIsPutWhereItBelongs(_ format: ExchangeFormat) throws {
    let text = Self.exported(format).replacing("Second point", with: "The 2nd point <script> [x]")
    // The tag as each format writes it.
    let result = Self.imported(
      text.replacing("<script>", with: "&lt;script&gt;"))
    #expect(Self.slugs(result) == [])
    let after = Self.after(result)
    #expect(after.translation.contains("- The 2nd point \\<script> \\[x\\], which\\\n"))
    #expect(after.translation.contains("The course is\n[free](https://example.org/en/a)"))
    #expect(Set(after.statuses) == [.complete])
  }

  @Test(arguments: ExchangeFormat.allCases)
  func aNewLanguageIsBegun(_ format: ExchangeFormat) throws {
    var pair = Self.pair
    let french = try #require(Language("fr"))
    let document = try #require(ExchangeDocument(pair.flyer, to: french))
    var text = String(decoding: document.bytes(as: format), as: UTF8.self)
    switch format {
    case .xliff:
      text = text.replacing(
        #"<target state="needs-translation"></target>"#, with: "<target>Un texte</target>")
    case .po: text = text.replacing("\nmsgstr \"\"\n\n", with: "\nmsgstr \"Un texte\"\n\n")
    }
    let result = Self.imported(text)
    // Codes that are not there are noticed.
    #expect(Set(Self.slugs(result)).subtracting(["lost-codes"]) == [])
    let files = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.bytes) })
    let made = try #require(files["flyers/kurs/fr.md"])
    let written = String(decoding: made, as: UTF8.self)
    #expect(written.contains("titel: Un texte\n") && written.contains("# Un texte {#kosten}"))
    pair.language = "fr"
    var all = pair.files
    all.files["flyers/kurs/fr.md"] = made
    all.files["flyers/kurs/fr.source.txt"] = files["flyers/kurs/fr.source.txt"]
    let flyer = readWorkspace(name: "", files: all).flyers[0]
    let first = try #require(flyer.translations.first)
    let state = translationState(of: flyer, in: first)
    #expect(state.count(.missing) + state.count(.stale) == 0 && state.surplus.isEmpty)
  }

  /// A changed source demotes, keeps the old text, and says what it was translated from.
  @Test func staleUnitsCarryTheirPast() {
    var pair = Self.pair
    pair.source = pair.source.replacing("Zweiter Punkt", with: "Ein ganz anderer Punkt")
    let xliff = Self.exported(.xliff, of: pair)
    #expect(xliff.contains(#"state="needs-review-translation">Second point"#))
    #expect(xliff.contains("<source>Zweiter Punkt"))
    let po = Self.exported(.po, of: pair)
    #expect(po.contains("#, fuzzy\n#| msgid \"Zweiter Punkt"))
    #expect(Self.imported(xliff, into: pair).files.isEmpty)
    let confirmed = Self.imported(
      xliff.replacing("needs-review-translation", with: "translated"), into: pair)
    #expect(confirmed.confirmed == 1 && confirmed.changed == 0)
    #expect(Set(Self.after(confirmed, pair).statuses) == [.complete])
    let unfuzzied = Self.imported(po.replacing("#, fuzzy\n", with: ""), into: pair)
    #expect(Set(Self.after(unfuzzied, pair).statuses) == [.complete])
  }

  /// The source was changed while the translators had the file.
  @Test func lateTranslationsAreStale() {
    let text = Self.exported(.xliff).replacing("Second point", with: "The second point")
    var pair = Self.pair
    pair.source = pair.source.replacing("Zweiter Punkt", with: "Ein ganz anderer Punkt")
    let result = Self.imported(text, into: pair)
    #expect(Self.slugs(result) == [])
    let after = Self.after(result, pair)
    #expect(after.translation.contains("The second point"))
    #expect(after.statuses.count { $0 == .stale } == 1)
  }

  /// What was changed here while the file was away: theirs wins where they worked, and nothing is lost.
  @Test(arguments: ExchangeFormat.allCases) func changesOnBothSides(_ format: ExchangeFormat) {
    let text = Self.exported(format)
    var pair = Self.pair
    pair.translation = pair.translation.replacing("in the morning", with: "mornings")
    pair = pair.recorded(same: true)
    // They did not touch it.
    let untouched = Self.imported(text, into: pair)
    #expect(untouched.files.isEmpty && Self.slugs(untouched) == [])
    let theirs = Self.imported(
      text.replacing("in the morning", with: "before noon"), into: pair)
    #expect(Self.slugs(theirs) == ["replaced-text"])
    let after = Self.after(theirs, pair)
    #expect(after.translation.contains("before noon"))
    #expect(String(decoding: after.record ?? [], as: UTF8.self).contains("!\tmorgens\tmornings\n"))
  }

  @Test func whatHasNoPlaceIsKept() {
    var pair = Self.pair
    let text = Self.exported(.xliff).replacing(">Second point", with: ">My own words")
    pair.source = "Nur noch das."
    pair.translation = "Only that."
    let result = Self.imported(text, into: pair)
    #expect(Set(Self.slugs(result)) == ["unknown-unit"])
    #expect(result.unplaced > 0)
    let record = result.files.first { $0.path.hasSuffix(".source.txt") }?.bytes ?? []
    #expect(String(decoding: record, as: UTF8.self).contains("\tMy own words, which"))
  }

  /// Each is refused as a whole, with its reason.
  @Test(arguments: [
    ("flyers/kurs/de.md", "flyers/andere/de.md", "other-flyer"),
    (#"target-language="en""#, #"target-language="de-simple""#, "other-language"),
    (#"target-language="en""#, "", "other-language"),
    (#"<target"#, #"<target xml:lang="fr""#, "text-in-other-language"),
    (#"<target"#, #"<target xml:lang="fr_FR""#, "text-in-other-language"),
    (#"<source>"#, #"<source xml:lang="en">"#, "text-in-other-language"),
    (#"version="1.2""#, #"version="2.0""#, "xliff-version"),
    ("xliff:document:1.2", "other", "not-xliff"),
    (#"<g id="1" ctype="bold">Nothing"#, #"<g id="9" ctype="bold">Nothing"#, "broken-codes"),
    (
      #"<g id="1" ctype="bold">Nothing"#, #"<script>x</script><g id="1" ctype="bold">Nothing"#,
      "broken-codes"
    ),
    ("<xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff", "xml-doctype"),
    ("Second point", "&undefined;", "xml-entity"),
    ("Second point", "<unclosed>", "xml-not-well-formed"),
  ])
  func badFilesAreRefused(_ old: String, _ new: String, _ slug: String) {
    let text = Self.exported(.xliff)
    #expect(text.contains(old))
    let result = Self.imported(
      text.replacing(old, with: new).replacing("A point", with: "Another point"))
    #expect(Self.slugs(result).contains(slug), "\(Self.slugs(result))")
    #expect(result.files.isEmpty)
  }

  /// Each text may say its language, in whatever region; where the file says none, that is its language.
  @Test func textsSayTheirLanguage() {
    let text = Self.exported(.xliff).replacing("A point", with: "Another point")
      .replacing("<source>", with: #"<source xml:lang="de-AT">"#)
      .replacing("<target", with: #"<target xml:lang="en-US""#)
    #expect(Self.slugs(Self.imported(text)) == [])
    #expect(Self.imported(text).changed == 1)
    let silent = text.replacing(#" target-language="en""#, with: "")
      .replacing("en-US", with: "en")
    #expect(Self.imported(silent).language == .english)
    let empty = text.replacing("en-US", with: "")
    #expect(Self.slugs(Self.imported(empty)) == [])
  }

  /// What would be printed otherwise than it was written is said.
  @Test(arguments: [
    ("\u{202E}tniop A\u{202C}", ["direction-override"]), ("A \u{2067}point", ["direction-open"]),
    ("A \u{2068}point\u{2069}", []),
  ])
  func charactersOfDirection(_ text: String, _ slugs: [String]) {
    let result = Self.imported(Self.exported(.xliff).replacing("A point", with: text))
    #expect(Self.slugs(result) == slugs)
    #expect(result.changed == 1)
  }

  @Test func anIdTwiceIsRefused() {
    let text = Self.exported(.xliff).replacing(
      "    </body>",
      with: "<trans-unit id=\"titel\"><source>x</source><target>y</target></trans-unit></body>")
    let result = Self.imported(text)
    #expect(Self.slugs(result) == ["duplicate-unit"])
    #expect(result.files.isEmpty)
  }

  /// In PO, too, one text has one translation.
  @Test func twoTranslationsOfOneTextAreRefused() {
    let text = Self.exported(.po).replacing(
      "msgstr \"A course\"", with: "msgstr \"A course\"\nmsgstr \"Courses\"")
    let result = Self.imported(text)
    #expect(Self.slugs(result) == ["several-texts"])
    #expect(result.files.isEmpty)
  }

  @Test func encodingsThatAreNotUTF8AreRefused() {
    let text = Self.exported(.xliff)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    for bytes in [wide, Array(text.utf8) + [0xC3], [0xFE, 0xFF, 0, 0x3C]] {
      let result = Self.imported(bytes)
      #expect(Self.slugs(result) == ["not-utf-8"])
      #expect(result.files.isEmpty)
    }
    // A byte order mark of UTF-8 is no fault.
    #expect(Self.slugs(Self.imported([0xEF, 0xBB, 0xBF] + Array(text.utf8))) == [])
    #expect(Self.slugs(Self.imported([])) == ["other-flyer"])
  }

  @Test func fundersAndContactsStayHere() {
    for format in ExchangeFormat.allCases {
      let text = Self.exported(format)
      #expect(!text.contains("Stab") && !text.contains("verantwortlich"))
    }
  }

  @Test func leichteSpracheIsNotExchanged() throws {
    let simple = try #require(Language("de-simple"))
    let document = ExchangeDocument(Self.pair.flyer, to: simple)
    #expect(document?.units.count == nil)
  }

  /// Text that looks like markup stays text.
  @Test(arguments: [
    "1. Januar", "# kein Titel", "- kein Punkt", "a*b*c", "_x_ und y_z", "&amp; & <b>", "`code`",
    "[Link](https://example.org)", "\\", "> nein", "+ plus", "Wert: 5 | 6", "{#id}", "~~weg~~",
    "9~12, 13~15", "H~2~O",
  ])
  func textsAreEscaped(_ text: String) {
    let table = CodeTable(source: "")
    for isCell in [false, true] {
      #expect(table.markdown(CodedText([.text(text)]), isCell: isCell) != nil, "\(text)")
    }
  }
}
