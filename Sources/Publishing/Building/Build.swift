public import Diagnostics
public import Localization
internal import Templating
public import Workspace
internal import XML

/// What to build.
public struct BuildOptions: Sendable {
  /// Only these kinds; all where empty.
  public var types: [PaperType] = []
  /// Only these languages; all where empty.
  public var languages: [Language] = []
  /// Whether warnings refuse a paper as errors do.
  public var isStrict = false

  public init() {}
}

/// What came of a build.
public struct BuildResult: Sendable {
  /// The paths written, removed and left as they were, below the output folder.
  public var written: [String] = []
  public var removed: [String] = []
  public var unchanged: [String] = []
  public var refused: [String] = []
  /// In the order of files and places.
  public var diagnostics: [Diagnostic] = []
  public var sources = SourceFiles()
  /// Whether the machine failed: disk full, no permission.
  public var machineFailed = false

  public init() {}
}

/// Makes what is not up to date, checks it, and writes each file whole; keeps the last good file
/// where a new one fails, and removes only what an earlier build made and nothing makes any more.
///
/// - Parameter progress: called with each path before it is made.
public func build(
  _ workspace: Workspace, files: some WorkspaceFiles, output: some OutputFiles,
  options: BuildOptions = BuildOptions(), progress: (String) -> Void = { _ in }
) -> BuildResult {
  var run = BuildRun(workspace: workspace, output: output, options: options)
  run.build(files: files, progress: progress)
  return run.result
}

private struct BuildRun<Output: OutputFiles> {
  let workspace: Workspace
  let output: Output
  let options: BuildOptions
  var result = BuildResult()
  private var manifest = Manifest()
  private lazy var schema = RelaxNGSchema.docBook()
  private var hasReportedSchema = false

  init(workspace: Workspace, output: Output, options: BuildOptions) {
    self.workspace = workspace
    self.output = output
    self.options = options
  }

  mutating func build(files: some WorkspaceFiles, progress: (String) -> Void) {
    let all = workspace.plannedPapers()
    let available = all.filter { paper in
      (isWanted(paper) && !isRefused(paper)) || output.size(of: paper.path) != nil
    }
    let publisher = Publisher(workspace, files: files, available: Set(available.map(\.name)))
    result.sources = publisher.sources
    result.diagnostics = workspace.diagnostics + publisher.diagnostics
    let before = readManifest()
    manifest = before
    for paper in all where isWanted(paper) {
      if isRefused(paper) {
        refuse(paper)
      } else {
        make(paper, publisher, progress)
      }
      if result.machineFailed { break }
    }
    removeStale(keeping: Set(all.map(\.path)))
    if manifest != before { write(Manifest.path, manifest.bytes) }
    result.diagnostics = result.diagnostics.sorted(in: result.sources)
  }

  private func isWanted(_ paper: PlannedPaper) -> Bool {
    (options.types.isEmpty || options.types.contains(paper.type))
      && (options.languages.isEmpty || options.languages.contains(paper.language))
  }

  private func isRefused(_ paper: PlannedPaper) -> Bool {
    workspace.isRefused(paper) || (options.isStrict && hasWarning(paper))
  }

  private func hasWarning(_ paper: PlannedPaper) -> Bool {
    workspace.diagnostics.contains { diagnostic in
      guard diagnostic.severity == .warning else { return false }
      let path = diagnostic.span.flatMap { workspace.sources[$0.file]?.path } ?? diagnostic.path
      return path.map(paper.sources.contains) ?? false
    }
  }

  private mutating func refuse(_ paper: PlannedPaper) {
    result.refused.append(paper.path)
    result.diagnostics.append(
      Diagnostic(.paperRefused, path: paper.path, ["paper": paper.path]))
  }

  private mutating func make(
    _ paper: PlannedPaper, _ publisher: Publisher, _ progress: (String) -> Void
  ) {
    let inputs = publisher.fingerprint.text
    if let entry = manifest[paper.path], entry.inputs == inputs,
      output.size(of: paper.path) == entry.size
    {
      result.unchanged.append(paper.path)
      return
    }
    progress(paper.path)
    let (bytes, diagnostics) = publisher.make(paper)
    result.diagnostics += diagnostics
    guard let bytes, isValid(bytes, paper) else {
      refuse(paper)
      return
    }
    let entry = Manifest.Entry(path: paper.path, inputs: inputs, size: bytes.count)
    if output.size(of: paper.path) == bytes.count, output.read(paper.path) == bytes {
      result.unchanged.append(paper.path)
    } else {
      guard write(paper.path, bytes) else { return }
      result.written.append(paper.path)
    }
    manifest.set(entry)
  }

  /// DocBook has to validate before it replaces anything.
  private mutating func isValid(_ bytes: [UInt8], _ paper: PlannedPaper) -> Bool {
    guard paper.vocabulary == .docbook else { return true }
    guard let schema = schema.schema else {
      if !hasReportedSchema { result.diagnostics.append(Diagnostic(.unvalidated)) }
      hasReportedSchema = true
      return true
    }
    let complaints = schema.validate(bytes)
    for complaint in complaints {
      let element = complaint.path.map(\.name).joined(separator: "/")
      result.diagnostics.append(
        Diagnostic(
          .invalidDocBook, path: paper.path,
          [
            "element": element, "line": String(complaint.line), "message": complaint.message,
          ]))
    }
    return complaints.isEmpty
  }

  private mutating func readManifest() -> Manifest {
    guard let bytes = output.read(Manifest.path) else { return Manifest() }
    if let manifest = Manifest(bytes) { return manifest }
    result.diagnostics.append(Diagnostic(.badManifest, path: Manifest.path))
    return Manifest()
  }

  /// What an earlier build made of a file that is gone. A file that cannot be read is not gone: its
  /// papers stay.
  private mutating func removeStale(keeping planned: Set<String>) {
    guard options.types.isEmpty, options.languages.isEmpty, !result.machineFailed,
      !workspace.diagnostics.contains(where: { $0.severity == .error && $0.span == nil })
    else { return }
    for entry in manifest.entries where !planned.contains(entry.path) {
      output.remove(entry.path)
      manifest.entries.removeAll { $0.path == entry.path }
      result.removed.append(entry.path)
    }
  }

  @discardableResult
  private mutating func write(_ path: String, _ bytes: [UInt8]) -> Bool {
    do throws(OutputFault) {
      try output.write(path, bytes)
      return true
    } catch {
      result.machineFailed = true
      result.diagnostics.append(error.diagnostic(path))
      return false
    }
  }
}
