import Diagnostics
import Localization
import Testing

@testable import Translation

/// What the programs of translators make of files on their way.
@Suite struct ToolsTests {
  /// gettext's names of locales are languages; with a country, they mean the translation that there is without,
  /// and the other way about.
  @Test(
    arguments: [
      ("en", nil, [], "en"), ("EN", nil, ["en"], "en"), ("en_GB", nil, ["en"], "en"),
      ("en_GB", nil, [], "en-GB"), ("en_GB", nil, ["en", "en-GB"], "en-GB"),
      ("en_US.UTF-8", "en", [], "en"), ("en", nil, ["en-GB"], "en-GB"),
      ("en_GB", nil, ["en-US"], "en-GB"), ("en_GB", "en-US", [], nil), ("fr_FR", "en", [], nil),
      ("sr@latin", nil, ["sr"], "sr-Latn"), ("sr@unknown", nil, ["sr"], nil),
      ("zh_TW", nil, ["zh"], "zh-TW"), ("English language", nil, ["en"], nil),
      ("", "en", [], "en"), (nil, nil, ["en"], nil), ("uz_AF", nil, ["uz"], "uz-AF"),
    ] as [(String?, String?, [String], String?)])
  func languages(_ named: String?, _ wanted: String?, _ known: [String], _ language: String?) {
    #expect(
      importLanguage(
        named, wanted: wanted.flatMap { Language($0) }, known: known.compactMap { Language($0) })?
        .tag == language)
  }

  @Test(arguments: ExchangeFormat.allCases) func aCountryIsNoOtherLanguage(_ format: ExchangeFormat)
  {
    let back = ReturnTests.replacing(
      format == .po ? "Language: en\\n" : "target-language=\"en\"",
      with: format == .po ? "Language: en_GB\\n" : "target-language=\"en-GB\"",
      in: ExchangeTests.exported(format))
    let result = ExchangeTests.imported(back)
    #expect(ExchangeTests.slugs(result) == [] && result.files.isEmpty)
    #expect(result.language == .english)
  }

  /// A text that comes back empty is said; the translation that there was stays, and is to be checked.
  @Test(arguments: ExchangeFormat.allCases) func anEmptiedTextIsSaid(_ format: ExchangeFormat) {
    let back = ReturnTests.replacing(
      format == .po ? "msgstr \"Costs\"" : ">Costs</target>",
      with: format == .po ? "msgstr \"\"" : "></target>", in: ExchangeTests.exported(format))
    let result = ExchangeTests.imported(back)
    #expect(ExchangeTests.slugs(result) == ["emptied-text"])
    #expect(result.doubted == 1 && result.changed == 0)
    let after = ExchangeTests.after(result)
    #expect(after.translation.contains("# Costs"))
    #expect(after.statuses.contains(.edited))
    // Nothing changes once more.
    #expect(ExchangeTests.imported(back, into: after).files.isEmpty)
    // What was not translated is no emptied text.
    var untranslated = ExchangeTests.pair
    untranslated.translation = ""
    let sent = ExchangeTests.exported(format, of: untranslated)
    #expect(ExchangeTests.slugs(ExchangeTests.imported(sent)) == [])
  }

  /// Placeholders that a program took for text are no text.
  @Test(arguments: [
    "&lt;g id=&quot;1&quot;&gt;Costs&lt;/g&gt;", "Costs&lt;/g&gt;", "Costs &lt;x1/&gt;",
    "&lt;x id=\"2\"/&gt; Costs", "&lt;g1&gt;Costs",
  ])
  func writtenPlaceholders(_ text: String) {
    for format in ExchangeFormat.allCases {
      let quoted = text.replacing("\"", with: "\\\"")
      let back = ReturnTests.replacing(
        format == .po ? "msgstr \"Costs\"" : ">Costs</target>",
        with: format == .po ? "msgstr \"\(quoted)\"" : ">\(text)</target>",
        in: ExchangeTests.exported(format))
      let result = ExchangeTests.imported(back)
      #expect(ExchangeTests.slugs(result) == ["broken-codes"], "\(text)")
      #expect(result.files.isEmpty)
    }
  }

  @Test func otherSignsAreText() {
    let back = ReturnTests.replacing(
      ">Costs</target>", with: ">1 &lt; 2, a &lt;grey&gt; x, &lt;/p&gt;</target>",
      in: ExchangeTests.exported(.xliff))
    #expect(ExchangeTests.slugs(ExchangeTests.imported(back)) == [])
  }

  /// msgcat writes both of two translations into one text, for people to choose.
  @Test func whatMsgcatPutsTogetherIsRefused() {
    let back = ReturnTests.replacing(
      "msgstr \"Costs\"",
      with: """
        msgstr ""
        "#-#-#-#-#  a.po (kurs)  #-#-#-#-#\\n"
        "Costs\\n"
        "#-#-#-#-#  b.po (kurs)  #-#-#-#-#\\n"
        "Prices"
        """, in: ExchangeTests.exported(.po))
    let result = ExchangeTests.imported(back)
    #expect(ExchangeTests.slugs(result) == ["several-texts"] && result.files.isEmpty)
  }

  /// Findings of pofilter are no notes of translators; a comment without a space is one.
  @Test func findingsAreNoNotes() {
    let po = ReturnTests.replacing(
      "#. h1", with: "# (pofilter) simplecaps: Different capitalization\n#Which?\n#\n#. h1",
      in: ExchangeTests.exported(.po))
    let result = ExchangeTests.imported(po)
    #expect(ExchangeTests.slugs(result) == ["translator-note"])
    #expect(result.diagnostics.first?.arguments["note"] == "Which?")
    let xliff = ReturnTests.replacing(
      ">Costs</target>", with: ">Costs</target><note from=\"pofilter\">simplecaps</note>",
      in: ExchangeTests.exported(.xliff))
    #expect(ExchangeTests.slugs(ExchangeTests.imported(xliff)) == [])
  }

  /// Translate Toolkit's filters write the version before.
  @Test func xliffOfVersion11IsRead() {
    var back = ReturnTests.replacing(
      "document:1.2", with: "document:1.1", in: ExchangeTests.exported(.xliff))
    back = ReturnTests.replacing("version=\"1.2\"", with: "version=\"1.1\"", in: back)
    back = ReturnTests.replacing(">Costs<", with: ">Prices<", in: back)
    let result = ExchangeTests.imported(back)
    #expect(ExchangeTests.slugs(result) == [] && result.changed == 1)
  }
}
