import Foundation
import Testing

/// Where the papers go, and where they cannot.
@Suite(.timeLimit(.minutes(3))) struct OutputTests {
  @Test func wholeBuild() throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run("build", folder.path(), "--output", folder.path("out"))
    #expect(outcome.status == 0)
    #expect(folder.files(in: "out/workspace") == Workspaces.all)
    #expect(outcome.text.contains("12 files written. Open:"))
    #expect(outcome.text.contains("/de/index.html"))
    let second = try Program.run("build", folder.path(), "--output", folder.path("out"))
    #expect(second.text.contains("0 files written, 12 unchanged"))
  }

  @Test func nearestWorkspaceUpwards() throws {
    let folder = try BadInputTests.workspace()
    let process = try Program.run("build", in: folder)
    #expect(process.status == 0)
    #expect(folder.files(in: "Output/workspace") == Workspaces.all)
  }

  @Test func quietSaysNothing() throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run("build", folder.path(), "--output", folder.path("out"), "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.text == "" && outcome.errors == "")
  }

  @Test func onlySomeKinds() throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run(
      "build", folder.path(), "--output", folder.path("out"), "--only", "concept", "index")
    #expect(outcome.status == 0)
    let made = ["concept-2018", "index"].flatMap { ["de/\($0).html", "de/\($0).xml"] }
    #expect(BadInputTests.papers(folder) == made)
  }

  @Test func strictCountsWarnings() throws {
    let folder = try BadInputTests.workspace()
    folder.write(["reports/2019.md": Workspaces.report(2019, body: "<b>fett</b>")])
    let lax = try Program.run("build", folder.path(), "--output", folder.path("lax"))
    #expect(lax.status == 0)
    let strict = try Program.run("build", folder.path(), "--output", folder.path("out"), "--strict")
    #expect(strict.status == 1)
    #expect(BadInputTests.papers(folder) == Workspaces.rest.sorted())
  }

  /// A file where a folder is needed: at the output itself, at the workspace's folder, at the
  /// language's, and further up.
  @Test(arguments: ["out", "out/workspace", "out/workspace/de", "out/file"])
  func fileInTheWay(_ name: String) throws {
    let folder = try BadInputTests.workspace()
    folder.write([name: "keep"])
    let output = name == "out/file" ? folder.path("out/file/further/down") : folder.path("out")
    let outcome = try Program.run("build", folder.path(), "--output", output)
    #expect(outcome.status == 3)
    #expect(outcome.slugs.contains("output-in-the-way"))
    #expect(folder.text(name) == "keep")
  }

  /// Not even root may write there.
  @Test(arguments: ["/proc/vorlage", "/dev/null/vorlage", "/sys/vorlage"])
  func folderThatCannotBeWritten(_ output: String) throws {
    let folder = try BadInputTests.workspace()
    let outcome = try Program.run("build", folder.path(), "--output", output)
    #expect(!outcome.crashed)
    #expect(outcome.status == 3)
    #expect(outcome.slugs.count == 1)
  }

  /// A folder in the place of a paper: that paper is not written, and nothing else is lost.
  @Test func folderInThePlaceOfAPaper() throws {
    let folder = try BadInputTests.workspace()
    folder.write(["out/workspace/de/report-2019.html/keep": "keep"])
    let outcome = try Program.run("build", folder.path(), "--output", folder.path("out"))
    #expect(!outcome.crashed)
    #expect(outcome.status == 3)
    #expect(folder.text("out/workspace/de/report-2019.html/keep") == "keep")
  }

  /// Where the system lets us mount one: a disk that is read-only, and one that is full.
  @Test func readOnlyAndFullDisk() throws {
    let folder = try BadInputTests.workspace()
    folder.write(["disk/x": ""])
    guard Self.system("mount", "-t", "tmpfs", "-o", "size=16k", "none", folder.path("disk")) else {
      return  // Not allowed here; FullDiskTests stands in for it.
    }
    defer { _ = Self.system("umount", folder.path("disk")) }
    let full = try Program.run("build", folder.path(), "--output", folder.path("disk"))
    #expect(full.status == 3)
    #expect(full.slugs.contains("disk-full"))
    for name in folder.files(in: "disk/workspace/de") {
      let text = folder.text("disk/workspace/de/" + name) ?? ""
      #expect(text.hasSuffix("</html>\n") || text.hasSuffix("</article>\n"), "\(name) is not whole")
    }
    guard Self.system("mount", "-o", "remount,ro", folder.path("disk")) else { return }
    let readOnly = try Program.run("build", folder.path(), "--output", folder.path("disk"))
    #expect(readOnly.status == 3)
    #expect(readOnly.slugs.contains("output-denied"))
  }

  private static func system(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  // MARK: --output of a file

  /// Every command that writes a result, with what it reads named `a.md` and `b.md`.
  static let results: [[String]] = [
    ["diff", "a.md", "b.md"], ["diff", "a.md", "b.md", "--as", "html"],
    ["diff", "a.md", "b.md", "--as", "json"], ["render", "a.md"],
  ]

  private static func pair() throws -> TemporaryFolder {
    try TemporaryFolder(["a.md": "Alt.\n", "b.md": "Neu.\n"])
  }

  /// A device stays one, and that it is full is said.
  @Test(arguments: results) func device(_ command: [String]) throws {
    let folder = try Self.pair()
    try folder.link("full", to: "/dev/full")
    let outcome = try Program.run(list: command + ["--output", "full"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.slugs == ["output-unwritable"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("full")) == "/dev/full")
    let null = try Program.run(list: command + ["--output", "/dev/null"], in: folder)
    #expect(null.status == (command[0] == "diff" ? 1 : 0))
  }

  @Test(arguments: results) func standardOutput(_ command: [String]) throws {
    let folder = try Self.pair()
    let plain = try Program.run(list: command, in: folder)
    for name in ["-", "/dev/stdout", "/proc/self/fd/1"] {
      let outcome = try Program.run(list: command + ["--output", name], in: folder)
      #expect(outcome.status == plain.status)
      #expect(outcome.output == plain.output, "\(name)")
    }
    #expect(folder.files() == ["a.md", "b.md"])
  }

  @Test(arguments: results) func symbolicLink(_ command: [String]) throws {
    let folder = try Self.pair()
    folder.write(["there/old": "old"])
    try folder.link("link", to: "there/old")
    try folder.link("dangling", to: "there/new")
    for (name, target) in [("link", "there/old"), ("dangling", "there/new")] {
      _ = try Program.run(list: command + ["--output", name], in: folder)
      #expect(folder.text(target)?.contains(".") == true)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(name)) == target)
    }
  }

  /// Neither by its own name, nor by another, nor by a link.
  @Test(arguments: results) func inputIsKept(_ command: [String]) throws {
    let folder = try Self.pair()
    try folder.link("link", to: "a.md")
    for name in ["a.md", "./a.md", folder.path("a.md"), "link"] {
      let outcome = try Program.run(list: command + ["--output", name], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.slugs == ["output-is-input"], "\(name)")
    }
    #expect(folder.text("a.md") == "Alt.\n")
  }

  @Test func workspaceIsKept() throws {
    let folder = try DiffTests.workspace()
    for command in [["diff", "2018", "2020"], ["history", "beratung"]] {
      for name in ["concept/2018.md", "vorlage.yaml"] {
        let before = folder.text(name)
        let outcome = try Program.run(list: command + ["--output", name], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.slugs == ["output-is-input"])
        #expect(folder.text(name) == before)
      }
    }
  }

  @Test(arguments: [".", "folder", "new/"]) func folderForAFile(_ name: String) throws {
    let folder = try Self.pair()
    folder.write(["folder/keep": "keep"])
    let outcome = try Program.run("diff", "a.md", "b.md", "--output", name, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["file-is-folder"])
  }

  /// Standard output that takes nothing: half a result would pass for a whole one.
  @Test func fullStandardOutput() throws {
    let folder = try DiffTests.workspace()
    folder.write(["a.md": "Alt.\n", "b.md": "Neu.\n"])
    for command in Self.results
      + [
        ["check"], ["history", "beratung"], ["dump", "a.md"], ["templates", "list"], ["--help"],
        ["build"],
      ]
    {
      let outcome = try Program.run(list: command, in: folder, output: "/dev/full")
      #expect(outcome.status == 3, "\(command)")
      #expect(outcome.slugs.last == "output-unwritable", "\(command): \(outcome.errors)")
    }
  }
}
