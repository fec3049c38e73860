internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing
internal import Workspace

/// What the command line names as the two sides of a comparison.
struct Operands {
  private let old: Operand
  private let new: Operand
  let files: DiskFiles
  /// `nil` where neither side is of a workspace.
  let workspace: Workspace?

  /// One side as it is named.
  private enum Operand {
    case revision(RevisionName)
    case report(Int)
    case file(String)

    /// - Parameter hasWorkspace: whether years and folders of a workspace can be meant.
    init(_ text: String, hasWorkspace: Bool) {
      let name = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard hasWorkspace, let revision = parts.last.flatMap({ RevisionName($0) }) else {
        self = .file(text)
        return
      }
      switch (parts.count, parts.first) {
      case (1, _) where name == text, (2, "concept"): self = .revision(revision)
      case (2, "reports") where revision.day == nil: self = .report(revision.year)
      default: self = .file(text)
      }
    }

    var kind: Int {
      switch self {
      case .revision: 0
      case .report: 1
      case .file: 2
      }
    }
  }

  init(_ old: String, _ new: String, workspace folder: String?) throws {
    let found = folder ?? WorkspaceFolder.nearest() ?? Self.folder(holding: old, new)
    files = DiskFiles(found ?? ".")
    let isThere = found != nil && files.names(in: "").contains("vorlage.yaml")
    if let folder, !isThere {
      Reporter(quiet: false).report(
        [Diagnostic(.noWorkspace, path: folder)], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    let root = files.root.standardizedFileURL.path + "/"
    func operand(_ text: String) -> Operand {
      guard isThere else { return Operand(text, hasWorkspace: false) }
      // A file of the workspace is what it is there, however it is named.
      let path = URL(fileURLWithPath: text).standardizedFileURL.path
      if text.contains("/"), path.hasPrefix(root) {
        return Operand(String(path.dropFirst(root.utf8.count)), hasWorkspace: true)
      }
      return Operand(text, hasWorkspace: true)
    }
    self.old = operand(old)
    self.new = operand(new)
    let isNeeded = self.old.kind < 2 || self.new.kind < 2
    workspace =
      isThere && isNeeded ? readWorkspace(name: files.name, files: files, today: nil) : nil
    if self.old.kind != self.new.kind, self.old.kind == 1 || self.new.kind == 1 {
      Reporter(quiet: false).report(
        [Diagnostic(.notComparable, ["old": old, "new": new])], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    if !isThere,
      let year = [old, new].first(where: { RevisionName($0) != nil && !Self.exists($0) })
    {
      Reporter(quiet: false).report(
        [Diagnostic(.noWorkspace, path: year)], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The workspace in whose folders both files lie.
  private static func folder(holding paths: String...) -> String? {
    let current = FileManager.default.currentDirectoryPath + "/"
    for path in paths {
      let whole = path.hasPrefix("/") ? path : current + path
      guard whole.contains("concept/") || whole.contains("reports/") else { return nil }
    }
    let roots = paths.map { path -> String? in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      guard ["concept", "reports"].contains(folder.lastPathComponent) else { return nil }
      return folder.deletingLastPathComponent().standardizedFileURL.path
    }
    guard let first = roots.first, let root = first, roots.allSatisfy({ $0 == root }),
      exists(root + "/vorlage.yaml")
    else { return nil }
    return root
  }

  /// Whether both sides are files of no workspace.
  var areFiles: Bool { old.kind == 2 && new.kind == 2 }

  /// Where on disk what is compared lies, and what the workspace holds besides.
  func paths(in sources: SourceFiles) -> [String] {
    let named = [old, new].compactMap { operand -> String? in
      if case .file(let path) = operand { path } else { nil }
    }
    return areFiles ? named : named + files.paths(of: sources)
  }

  /// The two files; says why and ends where one of them cannot be read.
  func readFiles(
    _ sources: inout SourceFiles, _ reporter: Reporter
  ) throws -> (old: SourceFile, new: SourceFile) {
    guard case .file(let left) = old, case .file(let right) = new,
      let before = Self.read(left, &sources, reporter),
      let now = Self.read(right, &sources, reporter)
    else { throw Ending(status: .wrongUse) }
    return (before, now)
  }

  private static func read(
    _ path: String, _ sources: inout SourceFiles, _ reporter: Reporter
  ) -> SourceFile? {
    do throws(FileFault) {
      let bytes = try readNamed(path, limit: Limits.Files.documentBytes)
      return sources.add(path: path, bytes: bytes)
    } catch {
      reporter.report([error.diagnostic(path)], in: sources)
      return nil
    }
  }

  /// The two sides; says why and ends where one of them is not there.
  func resolved(
    _ differ: Differ, _ sources: inout SourceFiles, _ reporter: Reporter
  ) throws -> (old: DiffOperand, new: DiffOperand) {
    var isMissing = false
    func resolve(_ operand: Operand, _ sources: inout SourceFiles) -> DiffOperand? {
      switch operand {
      case .revision(let name):
        let (revision, findings) = differ.revision(name)
        reporter.report(findings, in: sources)
        return revision.map { .revision($0) }
      case .report(let year):
        let findings = differ.missingReport(year)
        reporter.report(findings, in: sources)
        return findings.isEmpty ? .report(year) : nil
      case .file(let path): return Self.read(path, &sources, reporter).map { .file($0) }
      }
    }
    let left = resolve(old, &sources)
    let right = resolve(new, &sources)
    isMissing = left == nil || right == nil
    guard let left, let right, !isMissing else { throw Ending(status: .wrongUse) }
    return (left, right)
  }
}
