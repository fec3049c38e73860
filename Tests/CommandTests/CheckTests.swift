import Foundation
import Testing

/// What `check` prints, for people and for programs.
@Suite(.timeLimit(.minutes(3))) struct CheckTests {
  /// A workspace with an error, a warning and a finding about a whole file.
  static func workspace() throws -> TemporaryFolder {
    let folder = try BadInputTests.workspace([
      "concept/2018.md": """
      ---
      titel: Konzept
      gilt-ab: 31.02.2018
      ---
      # 1 Ärger <b>hier</b> {#beratung .massnahme}
      ```yaml
      zuständig: amt
      verbindlichkeit: Pflicht
      ```
      """
    ])
    folder.write(["concept/ohne Jahr ü.md": "x"])
    return folder
  }

  @Test func textForPeople() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("check", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(
      outcome.text.hasPrefix(
        """
        concept/2018.md:3:10: error[impossible-date]: there is no day "31.02.2018"
          3 | gilt-ab: 31.02.2018
            |          ^^^^^^^^^^
        concept/2018.md:5:11: warning[raw-html]
        """), "\(outcome.text)")
    #expect(outcome.text.hasSuffix("1 error, 3 warnings.\n"), "\(outcome.text.suffix(100))")
  }

  @Test func noFindings() throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run("check", folder.path())
    #expect(outcome.status == 0)
    #expect(outcome.text == "No findings.\n")
  }

  @Test func strictCountsWarnings() throws {
    let folder = try BadInputTests.workspace()
    folder.write(["reports/2019.md": Workspaces.report(2019, body: "<b>fett</b>")])
    #expect(try Program.run("check", folder.path()).status == 0)
    #expect(try Program.run("check", folder.path(), "--strict").status == 1)
  }

  @Test func writesNothing() throws {
    let folder = try BadInputTests.workspace()
    let before = folder.files()
    try Program.run("check", folder.path(), in: folder)
    #expect(folder.files() == before)
  }

  @Test func json() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("check", folder.path(), "--format", "json")
    #expect(outcome.status == 1)
    let report = try JSONDecoder().decode(Findings.self, from: Data(outcome.output))
    #expect(report.format == "vorlage-findings/1")
    #expect(
      report.findings.map(\.slug) == ["impossible-date", "raw-html", "raw-html", "file-name"])
    let first = report.findings.first
    #expect(first?.severity == "error")
    #expect(first?.path == "concept/2018.md")
    #expect(first?.line == 3 && first?.column == 10 && first?.endColumn == 20)
    #expect(first?.startByte == 28 && first?.endByte == 38)
    #expect(first?.message["de"]?.contains("gibt es nicht") == true)
    #expect(first?.message["en"] == "there is no day \"31.02.2018\"")
    #expect(report.findings.last?.line == nil)
    #expect(report.findings.last?.hint?["de"]?.isEmpty == false)
  }

  private struct Findings: Decodable {
    struct Finding: Decodable {
      let slug: String
      let severity: String
      let path: String?
      let line, column, endLine, endColumn, startByte, endByte: Int?
      let message: [String: String]
      let hint: [String: String]?
    }
    let format: String
    let findings: [Finding]
  }

  @Test func sarif() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("check", folder.path(), "--format", "sarif")
    #expect(outcome.status == 1)
    let log = try JSONDecoder().decode(Log.self, from: Data(outcome.output))
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    for run in log.runs {
      #expect(run.tool.driver.name == "vorlage")
      let rules = run.tool.driver.rules.map(\.id)
      #expect(rules == ["file-name", "impossible-date", "raw-html"])
      #expect(run.results.count == 4)
      for result in run.results {
        #expect(rules.contains(result.ruleId))
        #expect(["error", "warning", "note"].contains(result.level))
        #expect(!result.message.text.isEmpty)
        for location in result.locations {
          let place = location.physicalLocation
          #expect(!place.artifactLocation.uri.contains(" "))
          if let region = place.region {
            #expect(region.startLine >= 1 && region.startColumn >= 1)
            #expect(region.endLine >= region.startLine)
          }
        }
      }
      let uris = run.results.map { $0.locations.first?.physicalLocation.artifactLocation.uri }
      #expect(uris.last == "concept/ohne%20Jahr%20%C3%BC.md")
    }
  }

  private struct Log: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
      let name: String
      let rules: [Rule]
    }
    struct Rule: Decodable { let id: String }
    struct Text: Decodable { let text: String }
    struct Result: Decodable {
      let ruleId: String
      let level: String
      let message: Text
      let locations: [Location]
    }
    struct Location: Decodable { let physicalLocation: Place }
    struct Place: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable { let startLine, startColumn, endLine, endColumn: Int }
    let version: String
    let runs: [Run]
  }

  /// Nothing found is an empty list, not nothing.
  @Test(arguments: ["json", "sarif"]) func noFindingsForPrograms(_ format: String) throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run("check", folder.path(), "--format", format)
    #expect(outcome.status == 0)
    #expect((try? JSONSerialization.jsonObject(with: Data(outcome.output))) != nil)
  }

  @Test func exampleHasNoErrors() throws {
    #expect(try Program.run("check", Workspaces.example).status == 0)
  }
}
