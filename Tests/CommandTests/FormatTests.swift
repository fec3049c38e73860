import Foundation
import Testing

/// `format` on files that people keep: it changes their text and nothing else.
@Suite(.timeLimit(.minutes(3))) struct FormatTests {
  static let untidy = "Titel\n=====\n\n* eins\n* zwei\n"
  static let tidy = "# Titel\n\n- eins\n- zwei\n"

  @Test(arguments: [0o600, 0o640, 0o444]) func whoMayReadItStays(_ permissions: Int) throws {
    let folder = try TemporaryFolder(["a.md": Self.untidy])
    let path = folder.path("a.md")
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    #expect(try Program.run("format", path).status == 0)
    #expect(folder.text("a.md") == Self.tidy)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(after[.posixPermissions] as? Int == permissions)
  }

  @Test func oneOfSeveralIsMissing() throws {
    let folder = try TemporaryFolder(["b.md": Self.untidy])
    let outcome = try Program.run("format", folder.path("a.md"), folder.path("b.md"))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("file-missing"))
    #expect(folder.text("b.md") == Self.tidy)
  }
}
