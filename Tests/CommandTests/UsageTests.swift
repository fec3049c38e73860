import Foundation
import Testing

/// Help, version, languages, wrong use.
@Suite(.timeLimit(.minutes(3))) struct UsageTests {
  @Test(arguments: [
    ["--help"], ["build", "--help"], ["check", "--help"], ["render", "--help"], ["new", "--help"],
    ["new", "report", "--help"], ["dump", "--help"], ["help"],
  ])
  func helpHasExamples(_ arguments: [String]) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("USAGE:"))
    if !arguments.contains("new") || arguments.contains("report") {
      #expect(outcome.text.contains("Example"))
    }
  }

  @Test func version() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("vorlage "))
    #expect(outcome.text.contains("."))
  }

  @Test(arguments: [
    ["unknown"], ["build", "--unknown"], ["check", "--format", "xml"], ["build", "a", "b"],
    ["build", "--only", "flyers"], ["build", "--today", "gestern"], ["render"], ["dump"],
    ["--messages", "fr"], ["build", "--messages", "fr"], ["render", "a", "b"],
    ["render", "a", "--as", "pdf"], ["new", "report", "zwanzig"], ["build", "--language", "?"],
  ])
  func wrongUse(_ arguments: [String]) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("vorlage"))
  }

  @Test(arguments: ["render", "dump"]) func fileThatIsNotThere(_ command: String) throws {
    let outcome = try Program.run(command, "/nowhere.md")
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["file-missing"])
  }

  @Test func folderInThePlaceOfAFile() throws {
    let outcome = try Program.run("render", "/tmp")
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["file-is-folder"])
  }

  /// The option, else the environment, else German.
  @Test(arguments: [
    (["--messages", "de"], ["LANG": "en_GB.UTF-8"], "kein Arbeitsordner"),
    (["--messages=en"], ["LANG": "de_DE.UTF-8"], "not a workspace"),
    ([], ["LANG": "de_DE.UTF-8"], "kein Arbeitsordner"), ([], ["LANG": "en_US"], "not a workspace"),
    ([], ["LC_ALL": "de_AT", "LANG": "en_GB"], "kein Arbeitsordner"),
    ([], [:], "kein Arbeitsordner"),
  ])
  func languageOfMessages(
    _ options: [String], _ environment: [String: String], _ text: String
  ) throws {
    let outcome = try Self.run(["check", "/nowhere"] + options, environment: environment)
    #expect(outcome.errors.contains(text))
  }

  @Test func languageOfHelp() throws {
    #expect(try Program.run("build", "--help", "--messages", "de").text.contains("Beispiele"))
    #expect(try Program.run("build", "--help", "--messages", "en").text.contains("Examples"))
  }

  @Test func languageThatIsNotMade() throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run(
      "build", folder.path(), "--language", "en", "--output", folder.path("out"))
    #expect(outcome.status != 0)
    #expect(outcome.slugs == ["language-not-made"])
    #expect(BadInputTests.papers(folder) == [])
  }

  private static func run(
    _ arguments: [String], environment: [String: String] = ["LANG": "en_GB.UTF-8"]
  ) throws -> Program.Outcome {
    try Program.run(list: arguments, environment: environment)
  }
}
