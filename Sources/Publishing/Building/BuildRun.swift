internal import Diagnostics
internal import Localization
internal import Parallel
internal import Templating
internal import Workspace
internal import XML

/// One build: plans, makes on all cores, writes in order.
struct BuildRun<Output: OutputFiles> {
  private let publisher: Publisher
  private let planned: [PlannedPaper]
  private let refusals: Refusals
  private let output: Output
  private let options: BuildOptions
  private let before: Manifest
  var result = BuildResult()
  private var manifest: Manifest
  private let validator = DocBookValidator()
  private var isUnvalidated = false

  /// How many papers are made before they are written: enough to keep all cores busy, few enough to
  /// lie in memory together.
  private static var portion: Int { 64 }

  init(
    _ publisher: Publisher, _ planned: [PlannedPaper], _ refusals: Refusals, output: Output,
    options: BuildOptions, before: Manifest
  ) {
    self.publisher = publisher
    self.planned = planned
    self.refusals = refusals
    self.output = output
    self.options = options
    self.before = before
    manifest = before
    result.sources = publisher.sources
    result.diagnostics = publisher.workspace.diagnostics + publisher.diagnostics
  }

  mutating func build(_ files: RecordedFiles, progress: (String) -> Void) {
    var due: [DuePaper] = []
    let made = publisher.inputs()
    for paper in planned where options.wants(paper) {
      if refusals.refuse(paper) {
        refuse(paper)
        continue
      }
      let inputs = publisher.fingerprint(of: paper, made).text
      if isUpToDate(paper, inputs) {
        result.unchanged.append(paper.path)
      } else {
        due.append(DuePaper(paper: paper, inputs: inputs))
      }
    }
    make(due, progress)
    removeStale(keeping: Set(planned.map(\.path)))
    if isUnvalidated { result.diagnostics.append(Diagnostic(.unvalidated)) }
    if publisher.lacksQRCodes,
      planned.contains(where: { $0.scope.flyer != nil && options.wants($0) })
    {
      result.diagnostics.append(Diagnostic(.noQRCodes))
    }
    result.diagnostics = result.diagnostics.shown(in: result.sources)
    finish(files)
  }

  /// A paper that was not validated for want of a schema is validated once there is one.
  private mutating func isUpToDate(_ paper: PlannedPaper, _ inputs: String) -> Bool {
    guard let entry = before[paper.path], entry.inputs == inputs,
      output.size(of: paper.path) == entry.size
    else { return false }
    if entry.isChecked { return true }
    if validator.isReady { return false }
    isUnvalidated = true
    return true
  }

  private mutating func refuse(_ paper: PlannedPaper) {
    result.refused.append(paper.path)
    result.diagnostics.append(
      Diagnostic(.paperRefused, path: paper.path, ["paper": paper.path]))
  }

  private mutating func make(_ due: [DuePaper], _ progress: (String) -> Void) {
    guard !due.isEmpty, announce(due) else { return }
    let templates = publisher.templates(for: due.map(\.paper))
    result.diagnostics += templates.diagnostics
    for start in stride(from: 0, to: due.count, by: Self.portion) {
      let portion = Array(due[start..<min(start + Self.portion, due.count)])
      let made = validated(
        inParallel(portion) { [publisher] paper in paper.made(publisher, templates) })
      for (paper, made) in zip(portion, made) {
        progress(paper.paper.path)
        take(made, of: paper, isComplaining: templates.complaining.contains(paper.paper.page))
        if result.machineFailed { return }
      }
    }
  }

  /// DocBook has to validate before it replaces anything.
  private mutating func validated(_ made: [MadePaper]) -> [MadePaper] {
    let articles = made.filter { $0.vocabulary == .docbook }.compactMap(\.bytes)
    if articles.isEmpty { return made }
    validator.prepare(for: articles)
    return inParallel(made) { [validator] paper in paper.validated(by: validator) }
  }

  /// Writes down which files are about to be replaced, so that a build that is cut off leaves no
  /// file of which the list says that it is up to date and it is not, and none that no list knows.
  private mutating func announce(_ due: [DuePaper]) -> Bool {
    manifest.last = nil
    for paper in due {
      let path = paper.paper.path
      manifest.set(Manifest.Entry(path: path, inputs: "", size: before[path]?.size ?? 0))
    }
    return manifest == before || write(Manifest.path, manifest.bytes)
  }

  private mutating func take(_ made: MadePaper, of due: DuePaper, isComplaining: Bool) {
    let path = due.paper.path
    result.diagnostics += made.diagnostics
    guard let bytes = made.bytes else {
      refuse(due.paper)
      // What is there is what was there before.
      if let entry = before[path] { manifest.set(entry) } else { manifest.remove(path) }
      return
    }
    if output.size(of: path) == bytes.count, output.read(path) == bytes {
      result.unchanged.append(path)
    } else {
      guard write(path, bytes) else { return }
      result.written.append(path)
    }
    if !made.isChecked { isUnvalidated = true }
    // What was complained about is made again, so that the complaint comes again.
    let inputs = made.diagnostics.isEmpty && !isComplaining ? due.inputs : ""
    manifest.set(
      Manifest.Entry(path: path, inputs: inputs, size: bytes.count, isChecked: made.isChecked))
  }

  /// What an earlier build made of a file that is gone. A file that cannot be read is not gone, nor
  /// is a Vorlage whose fields cannot: their papers stay.
  private mutating func removeStale(keeping planned: Set<String>) {
    guard options.isWhole, !result.machineFailed,
      !publisher.workspace.diagnostics.contains(where: { $0.severity == .error && $0.span == nil })
    else { return }
    for path in manifest.paths where !planned.contains(path) && !refusals.keeps(path) {
      output.remove(path)
      guard output.size(of: path) == nil else { continue }
      manifest.remove(path)
      result.removed.append(path)
    }
  }

  private mutating func finish(_ files: RecordedFiles) {
    manifest.last = nil
    if options.isWhole, !result.machineFailed, !isUnvalidated, let record = files.record {
      manifest.last = LastBuild(
        questions: record.questions, inputs: inputs(record.answers, options),
        refused: result.refused,
        // That the list could not be read is not true of the one that is written now.
        findings: result.diagnostics.filter { $0.slug != Problem.badManifest.slug }
          .map { LastBuild.Finding($0, in: result.sources) })
    }
    let bytes = manifest.bytes
    if output.read(Manifest.path) != bytes { write(Manifest.path, bytes) }
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
