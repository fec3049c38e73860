public import Diagnostics
public import Localization
public import Workspace

/// What to build.
public struct BuildOptions: Sendable {
  /// Only these kinds; all where empty.
  public var types: [PaperType] = []
  /// Only these languages; all where empty.
  public var languages: [Language] = []
  /// Whether warnings refuse a paper as errors do.
  public var isStrict = false
  /// Replaces the day that `vorlage.yaml` names.
  public var today: CalendarDate?
  /// Makes the QR codes of flyers; `nil` where nothing is installed that can.
  public var qrMaker: (any QRCodeMaking)?

  public init() {}

  /// Whether every paper is wanted.
  var isWhole: Bool { types.isEmpty && languages.isEmpty }

  func wants(_ paper: PlannedPaper) -> Bool {
    (types.isEmpty || types.contains(paper.type)
      || paper.type == .comparisonSynopsis && types.contains(.comparison)
      || paper.scope.flyer != nil && types.contains(.flyer)
      || paper.type == .flyerIndex && types.contains(.index))
      && (languages.isEmpty || languages.contains(paper.language)
        || paper.second.map(languages.contains) == true)
  }
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
/// Papers are made on all cores and written in their order, so that nothing depends on how many
/// cores there are. Where no file has changed since the last build, nothing is read but the files'
/// bytes, and its findings are given again.
///
/// - Parameters:
///   - name: the workspace's.
///   - progress: called with each path before it is written.
public func build(
  _ name: String, files: some WorkspaceFiles, output: some OutputFiles,
  options: BuildOptions = BuildOptions(), progress: (String) -> Void = { _ in }
) -> BuildResult {
  let (manifest, complaint) = readManifest(output)
  if let manifest, let result = unchanged(since: manifest, files, output, options) {
    return result
  }
  let recorded = RecordedFiles(files)
  let workspace = readWorkspace(name: name, files: recorded, today: options.today)
  let editions = workspace.flyerEditions()
  let known = workspace.languages
  if let unknown = options.languages.first(where: { !known.contains($0) }) {
    var result = BuildResult()
    result.diagnostics = [
      Diagnostic(
        .noSuchLanguage,
        ["name": unknown.tag, "known": known.map(\.tag).joined(separator: ", ")])
    ]
    return result
  }
  let refusals = Refusals(workspace, isStrict: options.isStrict)
  let planned = workspace.plannedPapers(flyers: editions)
  let available = planned.filter { paper in
    (options.wants(paper) && !refusals.refuse(paper)) || output.size(of: paper.path) != nil
  }
  let publisher = Publisher(
    workspace, files: recorded, available: Set(available.map(\.key)), editions: editions,
    qrMaker: options.qrMaker)
  var run = BuildRun(
    publisher, planned, refusals, output: output, options: options, before: manifest ?? Manifest())
  run.result.diagnostics += complaint
  run.build(recorded, progress: progress)
  return run.result
}

private func readManifest(
  _ output: some OutputFiles
) -> (manifest: Manifest?, complaint: [Diagnostic]) {
  guard let bytes = output.read(Manifest.path) else { return (nil, []) }
  if let manifest = Manifest(bytes) { return (manifest, []) }
  return (nil, [Diagnostic(.badManifest, path: Manifest.path)])
}

/// What a build would say if it were done again; `nil` where something has changed.
private func unchanged(
  since manifest: Manifest, _ files: some WorkspaceFiles, _ output: some OutputFiles,
  _ options: BuildOptions
) -> BuildResult? {
  guard let last = manifest.last, options.isWhole else { return nil }
  let paths = manifest.paths
  guard paths.allSatisfy({ output.size(of: $0) == manifest[$0]?.size }) else { return nil }
  let answers = RecordedFiles.answers(to: last.questions, of: files)
  guard inputs(answers, options) == last.inputs else { return nil }
  var result = BuildResult()
  guard let diagnostics = last.diagnostics(files, sources: &result.sources) else { return nil }
  result.diagnostics = diagnostics
  result.refused = last.refused
  let refused = Set(last.refused)
  result.unchanged = paths.filter { !refused.contains($0) }
  return result
}

/// Of everything that decides about a whole build.
func inputs(_ answers: Fingerprint, _ options: BuildOptions) -> String {
  var fingerprint = answers
  fingerprint.add(Version.current)
  fingerprint.add(BuiltInFiles.fingerprint)
  fingerprint.add(options.isStrict ? 1 : 0)
  fingerprint.add(options.today?.iso ?? "")
  fingerprint.add(options.qrMaker == nil ? 0 : 1)
  return fingerprint.text
}
