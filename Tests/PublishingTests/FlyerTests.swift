import Diagnostics
import Foundation
import Localization
@testable import Publishing
import Testing
import Workspace

/// What flyers say and how they are printed, from a small workspace.
@Suite struct FlyerTests {
  // MARK: quotation marks

  /// Language, what is written, what is printed (in HTML, without the paragraph's tags).
  @Test(arguments: [
    ("de-CH", "Er sagt: \"Ja\".", "Er sagt: „Ja“."),
    (
      "en", "He says \"yes, 'maybe', it's\" and it's 7\" wide.",
      "He says “yes, ‘maybe’, it’s” and it’s 7&quot; wide."
    ),
    (
      "fr", "Il dit : \"oui !\" à l'école ; vite",
      "Il dit\u{A0}: «\u{202F}oui\u{202F}!\u{202F}» à l’école\u{202F}; vite"
    ),
    ("fr-CH", "Il dit \"oui 'non'\"", "Il dit «oui ‹non›»"),
    ("uk", "Об'єднання \"Мир 'і' Дім\"", "Об’єднання «Мир „і“ Дім»"),
    ("ru", "(\"Дом\")", "(«Дом»)"), ("pl", "\"Dom\", \"sad\"", "„Dom”, „sad”"),
    ("tr", "\"**Ev**\" kursu", "“<strong>Ev</strong>” kursu"),
    ("fa", "\"خانه\"", "«خانه»"), ("ar", "\"بيت\"", "”بيت“"),
    ("en", "One \" alone, \"and none", "One &quot; alone, &quot;and none"),
    // Single marks without double ones around them.
    (
      "de-CH", "Das 'Formular', '**so**' und 'A2'.",
      "Das ‚Formular‘, ‚<strong>so</strong>‘ und ‚A2‘."
    ),
    ("en", "'All \"good\" things', she's told.", "‘All “good” things’, she’s told."),
    ("en", "\"A 'b\" and c', 'da \"e' f\"", "“A 'b” and c’, ‘da &quot;e’ f&quot;"),
    ("en", "In '84 the parents' rooms, 'n' all", "In '84 the parents’ rooms, 'n’ all"),
    (
      "en", "`\"code\"` and „typed“ and \"[a link](https://example.org/?a=%22b%22)\"",
      "<code>&quot;code&quot;</code> and „typed“ and “<a href=\"https://example.org/?a=%22b%22\" rel=\"external\">a link</a>”"
    ),
  ])
  func quotationMarks(_ tag: String, _ text: String, _ printed: String) {
    let files = FlyerWorkspace.files([tag: FlyerWorkspace.translation("T", text)])
    let page = FlyerWorkspace.build(files).output.text("\(tag)/flyer-kurs.html") ?? ""
    #expect(page.contains("<p>\(printed)</p>"), "\(text)\n\(page.suffix(6_000))")
  }

  /// What is not translated stands there in German, with German marks.
  @Test func theSourceKeepsItsMarks() {
    let french = FlyerWorkspace.translation("Le \"cours\"", "Oui.")
      .replacingOccurrences(of: "Oui.\n", with: "")
    let page =
      FlyerWorkspace.build(FlyerWorkspace.files(["fr": french])).output
      .text("fr/flyer-kurs.html") ?? ""
    #expect(page.contains("Le «\u{202F}cours\u{202F}»"))
    #expect(page.contains("lang=\"de\"") && page.contains("„Ich komme“, „ja“"))
  }

  // MARK: values

  /// The figure, the time and the day as each language writes them.
  @Test(arguments: [
    ("de", ["1.500\u{A0}€", "9:00–12:30", "Montag bis Mittwoch", "31.12.2021"]),
    ("en", ["€1,500", "<bdi>09:00–12:30", "Monday to Wednesday", "31/12/2021"]),
    ("ar", ["من 9:00\u{A0}ص إلى 12:30\u{A0}م"]),
    ("fr", ["1\u{202F}500\u{A0}€", "du lundi au mercredi", "31/12/2021"]),
    ("fa", ["€۱٬۵۰۰", "۹:۰۰ تا ۱۲:۳۰", "دوشنبه تا چهارشنبه", "۲۰۲۱/۱۲/۳۱"]),
    ("pl", ["1500\u{A0}€", "poniedziałek – środa", "31.12.2021"]),
    ("vi", ["1.500\u{A0}€", "Thứ Hai đến Thứ Tư"]),
  ])
  func values(_ tag: String, _ expected: [String]) {
    let files = FlyerWorkspace.files([tag: FlyerWorkspace.translation("T", "A")])
    let page =
      FlyerWorkspace.build(tag == "de" ? FlyerWorkspace.files([:]) : files).output
      .text("\(tag)/flyer-kurs.html") ?? ""
    for text in expected { #expect(page.contains(text), "\(text)") }
  }

  // MARK: footnotes

  /// What a footnote says stands behind the text, once a language, and each reference leads there.
  @Test func footnotesAreListed() throws {
    var files = FlyerWorkspace.files([
      "en": FlyerWorkspace.translation("Course", "He says.[^a]\n\n[^a]: The note.")
    ])
    let source = String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
    files.files["flyers/kurs/de.md"] = Array(
      source.replacingOccurrences(of: "(#wann).", with: "(#wann).[^1]\n\n[^1]: Die Note.").utf8)
    let (output, result) = FlyerWorkspace.build(files)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.slug) == [])
    #expect(output.text("de-en/flyer-kurs.xml") != nil)
    let notes = [
      "de/flyer-kurs.html": ["Die Note."], "en/flyer-kurs.html": ["The note."],
      "de-en/flyer-kurs.html": ["Die Note.", "The note."],
      "de-en/flyer-kurs-turn.html": ["Die Note.", "The note."],
    ]
    for (path, texts) in notes {
      let text = try #require(output.text(path))
      for note in texts { #expect(text.components(separatedBy: note).count == 2, "\(path)") }
      let page = Page(path, text)
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      let places = page.links.map(\.destination).filter { $0.contains("fn") }
      #expect(places.count == 2 * texts.count, "\(path)")
      for place in places { #expect(page.ids.contains(String(place.dropFirst())), "\(path)") }
    }
  }

  /// A last section of which there is but a heading and what footnotes say.
  @Test func footnotesBehindAnEmptySection() {
    var files = FlyerWorkspace.files([
      "en": FlyerWorkspace.translation("Course", "He says.[^a]\n\n[^a]: The note.")
        .replacingOccurrences(of: "\n\nC\n", with: "\n")
    ])
    let source = String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
    files.files["flyers/kurs/de.md"] = Array(
      source.replacingOccurrences(of: "(#wann).", with: "(#wann).[^1]\n\n[^1]: Die Note.")
        .replacingOccurrences(of: "\n\nHeute.", with: "\n").utf8)
    let (output, result) = FlyerWorkspace.build(files)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.slug) == [])
    for path in ["de/flyer-kurs", "en/flyer-kurs", "de-en/flyer-kurs"] {
      #expect(output.text(path + ".xml")?.contains("Die Note.") == !path.hasPrefix("en"), "\(path)")
      #expect(output.text(path + ".html")?.contains("class=\"footnotes\"") == true, "\(path)")
    }
  }

  /// Footnotes take room wherever they are defined, and those that nothing refers to take none.
  @Test func footnotesTakeRoom() {
    func size(_ add: (String) -> String) -> String {
      var files = FlyerWorkspace.files([:])
      let source = String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
      files.files["flyers/kurs/de.md"] = Array(add(source).utf8)
      let page = FlyerWorkspace.build(files).output.text("de/flyer-kurs.html") ?? ""
      return page.firstMatch(of: #/--size: ?([0-9.]+)/#).map { String($0.output.1) } ?? page
    }
    let note = "[^1]: " + String(repeating: "Ein langer Satz steht hier. ", count: 90)
    let before = size { $0 }
    #expect(before == "14.00")
    #expect(size { $0 + "\n\n" + note } == before)
    let behind = size { $0.replacingOccurrences(of: "Heute.", with: "Heute.[^1]") + "\n\n" + note }
    #expect(behind != before && behind < before)
    let between = size {
      $0.replacingOccurrences(of: "Heute.", with: "Heute.[^1]")
        .replacingOccurrences(of: "![Ein Haus]", with: note + "\n\n![Ein Haus]")
    }
    #expect(between == behind)
  }

  // MARK: the binding text

  /// German binds, whatever language was first; where there is no German text, nothing is said.
  @Test func germanBinds() {
    var files = FlyerWorkspace.files([:])
    let source = String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
    files.files["flyers/kurs/en.md"] = Array(source.utf8)
    files.files["flyers/kurs/de.md"] = nil
    let settings = String(decoding: files.files["vorlage.yaml"] ?? [], as: UTF8.self)
    files.files["vorlage.yaml"] = Array(
      settings.replacingOccurrences(
        of: "flyer: {", with: "flyer: {quelle: en, rechtsgrundlage: § 23 VwVfG, "
      ).utf8)
    files.files["flyers/kurs/fr.md"] = Array(FlyerWorkspace.translation("C", "A").utf8)
    let said = ["en": "binding one (§", "fr": "Seule la version allemande"]
    func notices() -> [String] {
      let output = FlyerWorkspace.build(files).output
      #expect(output.text("en/flyer-kurs.html") != nil)
      #expect(output.text("de/flyer-kurs.html")?.contains("Verbindlich ist") != true)
      return said.keys.sorted().filter { tag in
        output.text("\(tag)/flyer-kurs.html")?.contains(said[tag] ?? "") == true
      }
    }
    #expect(notices() == [])
    files.files["flyers/kurs/de.md"] = Array(FlyerWorkspace.translation("K", "A").utf8)
    #expect(notices() == ["en", "fr"])
  }

  // MARK: pictures

  @Test func picturesOfTheTextAreInThePaper() {
    let (output, result) = FlyerWorkspace.build(FlyerWorkspace.files([:]))
    let data = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="
    #expect(
      output.text("de/flyer-kurs.html")?.contains("<img src=\"\(data)\" alt=\"Ein Haus\"") == true)
    #expect(output.text("de/flyer-kurs.xml")?.contains("<imagedata fileref=\"\(data)\"/>") == true)
    #expect(output.text("de/flyer-kurs.xml")?.contains("<phrase>Ein Haus</phrase>") == true)
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.slug) == [])
  }

  /// A picture that changes makes the flyer again, and nothing else does.
  @Test func aChangedPictureMakesTheFlyerAgain() {
    var files = FlyerWorkspace.files([:])
    let output = MemoryOutput()
    _ = Publishing.build("kurs", files: files, output: output)
    let again = output.copy()
    files.files["flyers/kurs/haus.svg"] = Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"a\"/>".utf8)
    let result = Publishing.build("kurs", files: files, output: again)
    #expect(result.written.contains("de/flyer-kurs.html"))
  }

  // MARK: the Wendeflyer

  /// German on one side, the other language on the other; turned over on the edge that leaves each title
  /// outside.
  @Test(arguments: [
    ("fr", "wickelfalz", "an der kurzen Kante"), ("fr", "einbruch", "an der kurzen Kante"),
    ("fa", "zickzack", "an der langen Kante"), ("fa", "a4", "A4 hoch"), ("fr", "a5", "A5 hoch"),
  ])
  func wendeflyer(_ tag: String, _ fold: String, _ hint: String) throws {
    let files = FlyerWorkspace.files(
      [tag: FlyerWorkspace.translation("T", "A")], fold: fold)
    let output = FlyerWorkspace.build(files).output
    for name in ["flyer-kurs-turn", "flyer-kurs-turn-print"] {
      let text = try #require(output.text("de-\(tag)/\(name).html"))
      #expect(text.contains(hint))
      let page = Page(name + ".html", text)
      #expect(Set(page.ids).count == page.ids.count)
      #expect(page.ids.contains("wer") && page.ids.contains("other-wer"))
      let sides = page.elements.filter { $0.attributes["class"] == "leaf side" }
      #expect(sides.map { $0.attributes["lang"] } == ["de", tag])
      #expect(sides.map { $0.attributes["dir"] } == ["ltr", tag == "fa" ? "rtl" : "ltr"])
      #expect(text.contains("--bleed: 3mm") == name.hasSuffix("print"))
    }
    // The pages of both languages lead there, and no German alone.
    for language in ["de", tag] {
      #expect(
        output.text("\(language)/flyer-kurs.html")?
          .contains("../de-\(tag)/flyer-kurs-turn.html") == true)
    }
  }

  @Test func noWendeflyerOfOneLanguageOrLeichteSprache() {
    let files = FlyerWorkspace.files(["de-simple": FlyerWorkspace.translation("T", "A")])
    let paths = FlyerWorkspace.build(files).output.files.keys
    #expect(!paths.contains { $0.contains("turn") })
  }

  // MARK: start pages

  @Test func aStartPageInEachLanguage() throws {
    let files = FlyerWorkspace.files([
      "fa": FlyerWorkspace.translation("عنوان", "A"),
      "fr": FlyerWorkspace.translation("Titre", "A"),
    ])
    let output = FlyerWorkspace.build(files).output
    let persian = try #require(output.text("fa/index.html"))
    #expect(persian.contains(" lang=\"fa\" dir=\"rtl\">"))
    #expect(persian.contains("عنوان") && persian.contains("href=\"flyer-kurs.html\""))
    #expect(
      persian.contains("href=\"../fr/index.html\"") && persian.contains("href=\"../de/index.html\"")
    )
    #expect(
      output.text("fr/index.xml")?.contains("<link xlink:href=\"flyer-kurs.xml\">Titre</link>")
        == true)
    let german = try #require(output.text("de/index.html"))
    #expect(german.contains("href=\"../fa/index.html\"") && german.contains("hreflang=\"fr\""))
  }

  /// A flyer in German alone needs no other start page.
  @Test func noOtherStartPageWithoutTranslations() {
    let paths = FlyerWorkspace.build(FlyerWorkspace.files([:])).output.files.keys
    #expect(paths.filter { $0.hasSuffix("index.html") } == ["de/index.html"])
  }

  // MARK: length

  @Test func aBackThatIsTooFullIsSaid() {
    let hours = (0..<30).map { _ in "Montag bis Mittwoch 9–12.30 Uhr" }.joined(separator: ", ")
    var files = FlyerWorkspace.files([:])
    let text = FlyerWorkspace.german.replacingOccurrences(of: "{FOLD}", with: "zickzack")
    #expect(!FlyerWorkspace.build(files).result.diagnostics.map(\.slug).contains("back-overflow"))
    files.files["flyers/kurs/de.md"] = Array(
      text.replacingOccurrences(of: "Montag bis Mittwoch 9–12.30 Uhr", with: hours).utf8)
    #expect(FlyerWorkspace.build(files).result.diagnostics.map(\.slug).contains("back-overflow"))
  }

  /// What is too long is told when it is built, and every panel can say so in print.
  @Test func whatDoesNotFitIsSaid() {
    var files = FlyerWorkspace.files([:])
    let text = FlyerWorkspace.german.replacingOccurrences(of: "{FOLD}", with: "wickelfalz")
    let long = Array(repeating: "Ein Satz mit einigen Wörtern, der sich wiederholt.", count: 300)
    files.files["flyers/kurs/de.md"] = Array((text + "\n" + long.joined(separator: "\n\n")).utf8)
    let (output, result) = FlyerWorkspace.build(files)
    #expect(result.diagnostics.map(\.slug).contains("panel-overflow"))
    let page = output.text("de/flyer-kurs.html") ?? ""
    let marks = page.components(separatedBy: "<p class=\"overflow\">").count - 1
    #expect(marks == page.components(separatedBy: "class=\"panel ").count - 1)
  }
}

/// The catalogues of what a flyer says besides its text.
@Suite struct FlyerCatalogueTests {
  static let languages = ["ar", "fa", "fr", "pl", "ru", "tr", "uk", "vi"]

  private static func catalogue(_ tag: String) throws -> Catalogue {
    let path = "messages/\(tag).yaml"
    let file = try #require(BuiltInFiles.all.first { $0.path == path })
    let source = SourceFile(path: path, bytes: file.bytes)
    let (catalogue, found) = Catalogue.read(source, language: try #require(Language(tag)))
    #expect(found.map(\.slug) == [])
    return catalogue
  }

  /// Each says everything that German says, with the same arguments: nothing falls back to English.
  @Test(arguments: languages) func isComplete(_ tag: String) throws {
    let german = try Self.catalogue("de")
    let own = try Self.catalogue(tag)
    let wanted = german.keys.filter { $0.hasPrefix("flyer.") }
    #expect(own.keys == wanted)
    for key in wanted {
      #expect(Set(own[key]?.arguments ?? []) == Set(german[key]?.arguments ?? []), "\(key)")
    }
  }

  /// Words in their own script: no English word was left standing.
  @Test(arguments: languages) func isNotEnglish(_ tag: String) throws {
    let english = try Self.catalogue("en")
    let own = try Self.catalogue(tag)
    let same = own.keys.filter { own.text($0) == english.text($0) }
    let shared = [
      "flyer.colon", "flyer.times", "flyer.contact", "flyer.email", "flyer.day-range",
      "flyer.time-range",
    ]
    #expect(same.filter { !shared.contains($0) } == [])
  }

  /// Words that are English for want of others say so, in HTML and DocBook; where a language has its own,
  /// nothing is said.
  @Test(arguments: ["he", "ti", "zh-Hant"]) func borrowedWordsAreMarked(_ tag: String) {
    let files = FlyerWorkspace.files([tag: FlyerWorkspace.translation("T", "A")])
    let output = FlyerWorkspace.build(files).output
    let page = output.text("\(tag)/flyer-kurs.html") ?? ""
    let direction = tag == "he" ? "rtl" : "ltr"
    #expect(page.contains(";\" lang=\"\(tag)\" dir=\"\(direction)\">\n"))
    #expect(page.contains("><span lang=\"en\" dir=\"ltr\">Contact</span></h2>"))
    #expect(page.contains("<dt><span lang=\"en\" dir=\"ltr\">Phone</span></dt>"))
    #expect(page.contains("<span lang=\"en\" dir=\"ltr\">Published by:</span> "))
    #expect(page.contains("<dt lang=\"en\">Monday") == (tag != "ti"))
    let docbook = output.text("\(tag)/flyer-kurs.xml") ?? ""
    #expect(docbook.contains("<title xml:lang=\"en\" dir=\"ltr\">Contact</title>"))
    #expect(docbook.contains("<phrase xml:lang=\"en\" dir=\"ltr\">Published by:</phrase> "))
    let german = output.text("de/flyer-kurs.html") ?? ""
    #expect(!german.contains("lang=\"en\""))
  }

  private struct OneModule: QRCodeMaking {
    func modules(of text: String) -> [[Bool]]? { [[true]] }
  }

  /// What is read out to who does not see it says its language, too, where that is another, and has the
  /// quotation marks of its language.
  @Test(arguments: ["he", "ti", "fr"]) func alternativesSayTheirLanguage(_ tag: String) {
    let text = FlyerWorkspace.translation("T", "A").replacing("![–](haus.svg)\n\n", with: "")
    var files = FlyerWorkspace.files([tag: text])
    let german = String(decoding: files.files["flyers/kurs/de.md"] ?? [], as: UTF8.self)
    files.files["flyers/kurs/de.md"] = Array(
      german.replacing(
        "stelle: amt",
        with: "bild: flyers/kurs/haus.svg\nbild-text: Ein \"Haus\"\nstelle: amt"
      ).replacing("![Ein Haus]", with: "![Das \"Haus\"]").utf8)
    let output = MemoryOutput()
    var options = BuildOptions()
    options.qrMaker = OneModule()
    _ = Publishing.build("kurs", files: files, output: output, options: options)
    let page = output.text("\(tag)/flyer-kurs.html") ?? ""
    let borrowed = tag == "fr" ? "" : " lang=\"en\""
    #expect(page.contains(" lang=\"de\" alt=\"Ein „Haus“\">"))
    #expect(page.contains(" lang=\"de\" alt=\"Das „Haus“\" />"))
    #expect(page.contains("<nav class=\"languages\"\(borrowed) aria-label="))
    #expect(page.contains("shape-rendering=\"crispEdges\"\(borrowed) aria-label="))
    #expect(page.contains("<nav aria-labelledby=\"part-beside\">"))
    let index = output.text("\(tag)/index.html") ?? ""
    #expect(index.contains("<h1\(borrowed)") && index.contains(" lang=\"de\" alt=\"Ein „Haus“\">"))
    let docbook = output.text("\(tag)/flyer-kurs.xml") ?? ""
    #expect(
      docbook.contains("<cover><mediaobject><imageobject><imagedata fileref=\"data:image/svg"))
    #expect(docbook.contains("<phrase xml:lang=\"de\">Ein „Haus“</phrase></textobject>"))
    let source = output.text("de/flyer-kurs.html") ?? ""
    #expect(source.contains("\" alt=\"Ein „Haus“\">"))
    #expect(source.contains("\" alt=\"Das „Haus“\" />"))
  }

  /// Tigrinya has no catalogue of ours; its flyers speak English there, and that is said.
  @Test func aLanguageWithoutWordsSaysSo() {
    let files = FlyerWorkspace.files(["ti": FlyerWorkspace.translation("T", "A")])
    let (output, result) = FlyerWorkspace.build(files)
    #expect(result.diagnostics.map(\.slug).contains("no-flyer-words"))
    #expect(output.text("ti/flyer-kurs.html")?.contains("Published by") == true)
  }
}
