import Foundation
import Testing

/// `render` and `dump`: single files, outside of any workspace.
@Suite(.timeLimit(.minutes(3))) struct RenderTests {
  static let text = "# Titel\n\nEin *Satz* mit [Verweis](https://example.org).\n"
  static let fragment = """
    <h1>Titel</h1>
    <p>Ein <em>Satz</em> mit <a href="https://example.org">Verweis</a>.</p>

    """

  @Test func fragmentToStandardOutput() throws {
    let folder = try TemporaryFolder(["a.md": Self.text])
    let outcome = try Program.run("render", folder.path("a.md"), "--as", "fragment")
    #expect(outcome.status == 0)
    #expect(outcome.text == Self.fragment)
    #expect(outcome.errors == "")
  }

  @Test func standardInput() throws {
    let outcome = try Program.run("render", "-", "--as", "fragment", input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.text == Self.fragment)
  }

  @Test func emptyStandardInput() throws {
    for form in ["html", "docbook", "fragment"] {
      let outcome = try Program.run("render", "-", "--as", form)
      #expect(outcome.status == 0, "\(form): \(outcome.errors)")
    }
  }

  /// What is wrong with front matter is said; the page is made all the same.
  @Test(arguments: [
    ("---\ntitel: A\ntitel: B\n---\n\nText\n", "3:1: error[duplicate-key]"),
    ("---\na: b\ntitel:Mitte\nc: d\n---\n\nText\n", "3:1: error[yaml-colon]"),
    ("---\ntitel: &B\n---\n\nText\n", "2:8: error[yaml-alias]"),
    ("---\ntitel: [a, b]\n---\n\nText\n", "2:8: error[expected-text]"),
  ])
  func frontMatterWithAFault(_ text: String, _ finding: String) throws {
    let folder = try TemporaryFolder(["a.md": text])
    let outcome = try Program.run("render", folder.path("a.md"), "--messages", "en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(finding), "\(outcome.errors)")
    #expect(outcome.text.contains("<p>Text</p>"))
  }

  /// What a shell puts in place of a file's name is read, too.
  @Test func pipe() throws {
    let folder = try TemporaryFolder(["a.md": Self.text])
    func shell(_ command: String) throws -> Process {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = folder.url
      try process.run()
      return process
    }
    try shell("mkfifo p").waitUntilExit()
    let writer = try shell("cat a.md >p")
    let outcome = try Program.run("render", folder.path("p"), "--as", "fragment")
    writer.waitUntilExit()
    #expect(outcome.status == 0)
    #expect(outcome.text == Self.fragment)
  }

  /// A folder in place of a stream is no empty document.
  @Test func standardInputThatCannotBeRead() throws {
    let outcome = try Program.run(list: ["dump", "-"], inputPath: "/")
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["file-is-folder"])
  }

  /// No id stands twice, whatever the author calls a section; links to it lead there.
  @Test func idsOfThePage() throws {
    let text = """
      # A {#fn1}

      x[^1] [l](#fn1) [m](#content)

      # C {#fnref1}

      # Content

      # F {#content}

      [^1]: n

      """
    let outcome = try Program.run("render", "-", input: text)
    let ids = outcome.text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(ids)")
    for link in outcome.text.matches(of: /href="#([^"]*)"/) {
      #expect(ids.contains(String(link.1)), "\(link.1)")
    }
    #expect(outcome.text.contains("<a href=\"#abschnitt-content\">m</a>"))
  }

  @Test func page() throws {
    let outcome = try Program.run("render", "-", input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("<!DOCTYPE html>"))
    #expect(outcome.text.contains("<title>Titel"))
    #expect(outcome.text.contains("<em>Satz</em>"))
  }

  @Test func docBookToAFile() throws {
    let folder = try TemporaryFolder(["a.md": Self.text])
    let outcome = try Program.run(
      "render", folder.path("a.md"), "--as", "docbook", "--output", folder.path("new/b.xml"))
    #expect(outcome.status == 0)
    #expect(outcome.text == "")
    #expect(folder.text("new/b.xml")?.contains("<emphasis>Satz</emphasis>") == true)
  }

  @Test func severalIntoAFolder() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n", "b.md": "# B\n", "c.txt": "# C\n"])
    let outcome = try Program.run(
      "render", folder.path("a.md"), folder.path("b.md"), folder.path("c.txt"), "--as", "fragment",
      "--output", folder.path("pages"))
    #expect(outcome.status == 0)
    #expect(folder.files(in: "pages") == ["a.html", "b.html", "c.txt.html"])
    #expect(folder.text("pages/b.html")?.contains("<h1>B</h1>") == true)
  }

  /// Two files of one name would be one in the folder: the second must not win in silence.
  @Test func twoOfOneName() throws {
    let folder = try TemporaryFolder(["x/a.md": "# X\n", "y/a.md": "# Y\n"])
    let outcome = try Program.run(
      "render", folder.path("x/a.md"), folder.path("y/a.md"), "--as", "fragment", "--output",
      folder.path("pages"))
    #expect(outcome.status != 0)
  }

  /// One file that is not there does not keep the others from being written.
  @Test func oneOfSeveralIsMissing() throws {
    let folder = try TemporaryFolder(["b.md": "# B\n"])
    let outcome = try Program.run(
      "render", folder.path("a.md"), folder.path("b.md"), "--as", "fragment", "--output",
      folder.path("pages"))
    #expect(outcome.status != 0)
    #expect(outcome.slugs.contains("file-missing"))
    #expect(folder.files(in: "pages") == ["b.html"])
  }

  @Test func ownTemplate() throws {
    let folder = try TemporaryFolder([
      "a.md": Self.text,
      "page.xml": """
      <html xmlns:v="urn:vorlage:template" lang="de"><head><title>{paper.title}</title></head>
      <body class="own">{content}</body></html>
      """,
    ])
    let outcome = try Program.run(
      "render", folder.path("a.md"), "--template", folder.path("page.xml"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("class=\"own\""))
    #expect(outcome.text.contains("<em>Satz</em>"))
  }

  @Test func ownTemplateWithAFault() throws {
    let folder = try TemporaryFolder(["a.md": Self.text, "page.xml": "<html>"])
    let outcome = try Program.run(
      "render", folder.path("a.md"), "--template", folder.path("page.xml"), "--output",
      folder.path("a.html"))
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("xml-not-well-formed"))
    #expect(folder.read("a.html") == nil)
  }

  /// What is wrong is told in the user's own file, and what the option cannot do is said.
  @Test func ownTemplateIsNamed() throws {
    let folder = try TemporaryFolder([
      "a.md": Self.text, "page.xml": "<p>{titel}</p>",
      "long.xml": "<p>" + String(repeating: "x", count: 5_000_000) + "</p>",
    ])
    let wrong = try Program.run("render", "a.md", "--template", "page.xml", in: folder)
    #expect(wrong.status == 1 && wrong.errors.hasPrefix("page.xml:1:5: error[name-unknown]"))
    let long = try Program.run("render", "a.md", "--template", "long.xml", in: folder)
    #expect(long.status == 1 && long.errors.hasPrefix("long.xml:1:1: error[template-too-large]"))
    let other = try Program.run(
      "render", "a.md", "--template", "page.xml", "--as", "docbook", in: folder)
    #expect(other.status == 2 && other.errors.contains("--as html"))
  }

  @Test(arguments: ["/proc/x.html", "/dev/null/x.html"]) func cannotBeWritten(_ output: String)
    throws
  {
    let outcome = try Program.run("render", "-", "--output", output, input: Self.text)
    #expect(outcome.status == 3)
    #expect(outcome.slugs.count == 1)
  }

  @Test(arguments: [
    "<script>alert(1)</script>\n", "[x](javascript:alert(1))\n", "<img src=x onerror=y>\n",
  ])
  func nothingRuns(_ text: String) throws {
    for form in ["html", "docbook"] {
      let outcome = try Program.run("render", "-", "--as", form, input: text)
      #expect(!outcome.text.contains("<script") && !outcome.text.contains("href=\"javascript"))
      #expect(!outcome.text.contains("<img src=x"))
    }
  }

  @Test func bytesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    folder.write("a.md", Array("a ".utf8) + [0xFF, 0x00, 0xC3, 0x0A])
    for form in ["html", "docbook", "fragment"] {
      let outcome = try Program.run("render", folder.path("a.md"), "--as", form)
      #expect(!outcome.crashed)
      #expect(outcome.slugs.contains("not-utf-8"))
      #expect(String(validating: outcome.output, as: UTF8.self) != nil)
    }
  }

  @Test func tree() throws {
    let outcome = try Program.run("dump", "-", input: Self.text)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("heading") && outcome.text.contains("emphasis"))
  }
}
