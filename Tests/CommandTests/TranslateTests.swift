import Foundation
import Testing

/// `vorlage translate` on a disk, and what translators' files can be.
@Suite(.timeLimit(.minutes(3))) struct TranslateTests {
  static func workspace() throws -> TemporaryFolder {
    var files = Workspaces.small
    files["flyers/kurs/de.md"] = """
      ---
      titel: Ein Kurs
      stelle: amt
      impressum: {herausgeber: Kreis, anschrift: Ort, verantwortlich: Stab}
      ---

      **Nichts.** Der Kurs ist frei.

      Bis Dezember anmelden.

      """
    files["flyers/kurs/en.md"] = """
      ---
      titel: A course
      ---

      **Nothing.** The course is free.

      Sign up before Christmas.

      """
    files["flyers/anderer/de.md"] = files["flyers/kurs/de.md"]?.replacing(
      "Ein Kurs", with: "Anderer")
    let folder = try TemporaryFolder(files)
    try run(folder, "update")
    return folder
  }

  @discardableResult
  static func run(_ folder: TemporaryFolder, _ command: String, _ arguments: String...) throws
    -> Program.Outcome
  {
    let outcome = try Program.run(
      list: ["translate", command] + arguments + ["--workspace", folder.path()])
    #expect(!outcome.crashed, "\(outcome.errors.suffix(500))")
    return outcome
  }

  static func texts(_ folder: TemporaryFolder) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: folder.files(in: "flyers").map {
        ($0, folder.text("flyers/\($0)") ?? "")
      })
  }

  @Test func statusSaysWhatChangedAndUpdateRecordsIt() throws {
    let folder = try Self.workspace()
    #expect(try Self.run(folder, "status").status == 0)
    folder.write([
      "flyers/kurs/de.md": (folder.text("flyers/kurs/de.md") ?? "").replacing(
        "ist frei", with: "kostet 5 €")
    ])
    let stale = try Self.run(folder, "status", "kurs", "--to", "en")
    #expect(stale.status == 1)
    #expect(stale.text.contains("out of date") && stale.text.contains("[-ist frei-]{+kostet 5 €+}"))
    #expect(try Self.run(folder, "update", "kurs").status == 0)
    #expect(try Self.run(folder, "status").status == 1)
    #expect(try Self.run(folder, "update", "kurs", "--confirm").status == 0)
    #expect(try Self.run(folder, "status").status == 0)
  }

  @Test func aTypingErrorIsSaidAndNothingIsStale() throws {
    let folder = try Self.workspace()
    let source = folder.text("flyers/kurs/de.md") ?? ""
    folder.write(["flyers/kurs/de.md": source.replacing("anmelden", with: "anmleden")])
    try Self.run(folder, "update", "--confirm")
    folder.write(["flyers/kurs/de.md": source])
    let outcome = try Self.run(folder, "status")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("only typing corrected: anmleden → anmelden"))
    let json = try Self.run(folder, "status", "--as", "json")
    #expect(json.text.contains("anmleden"))
  }

  @Test func aMachinesTextStaysMarkedUntilItIsReleased() throws {
    let folder = try Self.workspace()
    let source = folder.text("flyers/kurs/de.md") ?? ""
    folder.write(["flyers/kurs/de.md": source + "\nNoch ein Satz.\n"])
    let exported = try Self.run(folder, "export", "kurs", "--to", "en", "--format", "po")
    folder.write([
      "en.po": exported.text.replacing(
        "msgid \"Noch ein Satz.\"\nmsgstr \"\"",
        with: "msgid \"Noch ein Satz.\"\nmsgstr \"One more.\"")
    ])
    let taken = try Self.run(folder, "import", folder.path("en.po"), "--machine")
    #expect(taken.status == 0, "\(taken.errors)")
    let status = try Self.run(folder, "status")
    #expect(status.status == 0 && status.text.contains("by machine, not released"))
    try Self.run(folder, "update", "--release")
    #expect(try !Self.run(folder, "status").text.contains("machine"))
  }

  /// Each is refused as a whole, with its reason in either language, and nothing is written.
  @Test(
    arguments: [
      ("of another flyer", "flyers/kurs/de.md", "flyers/weg/de.md", "other-flyer"),
      (
        "of another language", #"target-language="en""#, #"target-language="notes""#,
        "other-language"
      ),
      ("ids twice", #"<trans-unit id="titel""#, #"<trans-unit id="X""#, "duplicate-unit"),
      (
        "an unknown code", #"<g id="1" ctype="bold">Nothing"#, #"<g id="7">Nothing"#, "broken-codes"
      ),
      ("two targets", "</target>", "</target><target>Zwei</target>", "several-texts"),
      ("two sources", "</source>", "</source><source>Zwei</source>", "several-texts"),
      ("a code not closed", "</g> The course", " The course", "xml-not-well-formed"),
      ("a script", "Sign up", "<script>alert(1)</script>", "broken-codes"),
      (
        "an entity bomb", "<xliff ",
        #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xliff "#,
        "xml-doctype"
      ),
      (
        "an external entity", "<xliff ",
        #"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff "#, "xml-doctype"
      ),
      ("an entity", "Sign up", "&a;", "xml-entity"),
      ("XLIFF 2.0", #"version="1.2""#, #"version="2.0""#, "xliff-version"),
      ("another format", "xliff", "tmx", "not-xliff"),
    ])
  func badFiles(_ what: String, _ old: String, _ new: String, _ slug: String) throws {
    let folder = try Self.workspace()
    var text = try Self.run(folder, "export", "kurs", "--to", "en").text
      .replacing(">A course<", with: ">Another course<")
    if slug == "duplicate-unit" {
      text = text.replacing(#"<trans-unit id="s"#, with: #"<trans-unit id="titel" resname="s"#)
    } else {
      #expect(text.contains(old), "\(what)")
      text = text.replacing(old, with: new)
    }
    folder.write(["back.xliff": text])
    let before = Self.texts(folder)
    let english = try Self.run(folder, "import", folder.path("back.xliff"), "--messages", "en")
    let german = try Self.run(folder, "import", folder.path("back.xliff"), "--messages", "de")
    #expect(english.status == 1 && german.status == 1, "\(what)")
    #expect(english.slugs.contains(slug), "\(what): \(english.slugs)")
    #expect(german.errors.contains("Fehler[\(slug)]"), "\(what): \(german.errors)")
    #expect(english.errors != german.errors)
    #expect(Self.texts(folder) == before, "\(what) was taken in halfway")
  }

  @Test func anotherFlyerOrLanguageThanWasAskedFor() throws {
    let folder = try Self.workspace()
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
    folder.write(["back.xliff": text.replacing("A course", with: "Another course")])
    let (path, before) = (folder.path("back.xliff"), Self.texts(folder))
    #expect(try Self.run(folder, "import", path, "--to", "fr").slugs == ["other-language"])
    #expect(try Self.run(folder, "import", path, "--flyer", "anderer").slugs == ["other-flyer"])
    #expect(Self.texts(folder) == before)
    #expect(try Self.run(folder, "import", path, "--to", "en", "--flyer", "kurs").status == 0)
    #expect(Self.texts(folder) != before)
  }

  /// Whoever renames a file's flyer, or sends back another one under the name, is told; the ids of front
  /// matter are the same in both.
  @Test(arguments: ["xliff", "po"]) func anotherFlyersTextsUnderThisName(_ format: String) throws {
    let folder = try Self.workspace()
    folder.write([
      "flyers/anderer/de.md": (folder.text("flyers/anderer/de.md") ?? "")
        .replacing("Der Kurs ist frei", with: "Das Gespräch hilft")
        .replacing("anmelden", with: "vorbeikommen"),
      "flyers/anderer/en.md": (folder.text("flyers/kurs/en.md") ?? "")
        .replacing("A course", with: "Another")
        .replacing("The course is free", with: "Talking helps"),
    ])
    try Self.run(folder, "update")
    let text = try Self.run(folder, "export", "anderer", "--to", "en", "--format", format).text
      .replacing("Another", with: "Something else")
    #expect(text.contains("Something else"))
    let before = Self.texts(folder)
    folder.write(["back": text.replacing("flyers/anderer/de.md", with: "flyers/kurs/de.md")])
    let refused = try Self.run(folder, "import", folder.path("back"), "--messages", "en")
    #expect(refused.slugs == ["foreign-texts"] && refused.status == 1)
    #expect(refused.errors.contains("flyers/anderer/de.md"))
    #expect(Self.texts(folder) == before)
    folder.write(["back": text])
    #expect(try Self.run(folder, "import", folder.path("back")).slugs == [])
    #expect(folder.text("flyers/anderer/en.md")?.contains("Something else") == true)
  }

  /// A file need not say its language where the command does.
  @Test func aLanguageLeftOut() throws {
    let folder = try Self.workspace()
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
      .replacing(" target-language=\"en\"", with: "").replacing("A course", with: "Courses")
    folder.write(["back.xliff": text])
    let path = folder.path("back.xliff")
    #expect(try Self.run(folder, "import", path).slugs == ["other-language"])
    #expect(try Self.run(folder, "import", path, "--to", "en").slugs == [])
    #expect(folder.text("flyers/kurs/en.md")?.contains("Courses") == true)
  }

  /// An id that nothing here has is no fault of the file: what it says is kept and reported.
  @Test func unknownIdsAreKept() throws {
    let folder = try Self.workspace()
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
    folder.write([
      "back.xliff": text.replacing(
        "    </body>",
        with:
          "<trans-unit id=\"weg\"><source>Alt</source><target>My old words</target></trans-unit></body>"
      )
    ])
    let outcome = try Self.run(folder, "import", folder.path("back.xliff"))
    #expect(outcome.slugs == ["unknown-unit"] && outcome.status == 0)
    #expect((folder.text("flyers/kurs/en.source.txt") ?? "").hasSuffix("!\tAlt\tMy old words\n"))
    // Once, however often it comes in.
    let once = Self.texts(folder)
    try Self.run(folder, "import", folder.path("back.xliff"))
    #expect(Self.texts(folder) == once)
  }

  @Test func encodings() throws {
    let folder = try Self.workspace()
    for format in ["xliff", "po"] {
      let text = try Self.run(folder, "export", "kurs", "--to", "en", "--format", format).text
        .replacing("A course", with: "The course")
      let before = Self.texts(folder)
      let path = folder.path("back")
      for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf32] {
        try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: path))
        let outcome = try Self.run(folder, "import", path)
        #expect(outcome.slugs == ["not-utf-8"] && outcome.status == 1)
        #expect(Self.texts(folder) == before)
      }
      try Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)).write(to: URL(fileURLWithPath: path))
      let outcome = try Self.run(folder, "import", path)
      #expect(outcome.slugs == [] && outcome.status == 0)
      #expect((folder.text("flyers/kurs/en.md") ?? "").contains("The course"))
      try Self.run(folder, "export", "kurs", "--to", "en")
      folder.write(["flyers/kurs/en.md": before["kurs/en.md"] ?? ""])
    }
  }

  /// Text that looks like markup is text in the page.
  @Test func aScriptInATargetIsText() throws {
    let folder = try Self.workspace()
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
    folder.write([
      "back.xliff": text.replacing(
        "Sign up before Christmas.",
        with: "&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) &lt;img onerror=a&gt;"
      )
    ])
    #expect(try Self.run(folder, "import", folder.path("back.xliff")).status == 0)
    let written = folder.text("flyers/kurs/en.md") ?? ""
    #expect(written.contains("\\<script>alert(1)\\</script> \\[x\\](javascript"))
    let page = try Program.run("render", folder.path("flyers/kurs/en.md"), "--as", "fragment").text
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("href"))
  }

  /// What cannot be read is said, is no state that could be called complete, and stays.
  @Test func aDamagedRecordIsNotWrittenOver() throws {
    let folder = try Self.workspace()
    let path = "flyers/kurs/en.source.txt"
    let record = (folder.text(path) ?? "").replacing("\t", with: " ")
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
    folder.write([path: record, "back.xliff": text.replacing("A course", with: "The course")])
    let status = try Self.run(folder, "status", "kurs")
    #expect(status.status == 1 && status.text.contains("record damaged"))
    #expect(!status.text.contains("complete") && Set(status.slugs) == ["record-line"])
    let before = Self.texts(folder)
    for arguments in [["update"], ["update", "--confirm"], ["import", folder.path("back.xliff")]] {
      let outcome = try Program.run(
        list: ["translate"] + arguments + ["--workspace", folder.path()])
      #expect(outcome.status == 1 && outcome.slugs.contains("record-damaged"), "\(arguments)")
      #expect(Self.texts(folder) == before, "\(arguments)")
    }
  }

  /// Where the record cannot be written, the translation is not either.
  @Test func translationAndRecordAreWrittenTogether() throws {
    let folder = try Self.workspace()
    let text = try Self.run(folder, "export", "kurs", "--to", "en").text
    folder.write(["back.xliff": text.replacing("A course", with: "The course")])
    let record = URL(fileURLWithPath: folder.path("flyers/kurs/en.source.txt"))
    try FileManager.default.removeItem(at: record)
    try FileManager.default.createDirectory(at: record, withIntermediateDirectories: false)
    let before = folder.text("flyers/kurs/en.md")
    let outcome = try Self.run(folder, "import", folder.path("back.xliff"))
    #expect(outcome.status != 0)
    #expect(folder.text("flyers/kurs/en.md") == before)
  }

  @Test func wrongUse() throws {
    let folder = try Self.workspace()
    #expect(try Self.run(folder, "export", "kurs", "--to", "de-simple").slugs == ["not-exchanged"])
    #expect(try Self.run(folder, "export", "kurse", "--to", "en").slugs == ["unknown-flyer"])
    #expect(try Self.run(folder, "status", "kurs", "--to", "fr").slugs == ["no-translation"])
    #expect(try Self.run(folder, "export", "--to", "en").status == 2)
    #expect(try Self.run(folder, "import", folder.path("nowhere")).status == 2)
  }
}
