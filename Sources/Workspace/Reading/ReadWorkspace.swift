internal import Diagnostics
public import Localization
internal import Parallel
internal import YAMLReading

/// Reads and checks a whole workspace. Cannot fail: what is missing or wrong is in the result's
/// diagnostics, and everything else is there.
///
/// - Parameters:
///   - today: replaces the day that `vorlage.yaml` names.
public func readWorkspace(
  name: String, files: some WorkspaceFiles, today: CalendarDate? = nil
) -> Workspace {
  var reader = WorkspaceReader(files: files)
  return reader.read(name: name, today: today)
}

private struct WorkspaceReader<Files: WorkspaceFiles> {
  let files: Files
  var sources = SourceFiles()
  let findings = Findings()

  init(files: Files) { self.files = files }

  mutating func read(name: String, today: CalendarDate?) -> Workspace {
    var settings = Settings()
    if let file = load("vorlage.yaml", WorkspaceLimits.settingsBytes, required: true) {
      settings = readSettings(yaml(file), file: file, findings: findings)
    }
    if let today { settings.today = today }
    var actors: [Actor] = []
    if let file = load("actors.yaml", WorkspaceLimits.settingsBytes, required: true) {
      actors = readActors(yaml(file), file: file, findings: findings)
    }
    var targets: [AdditionalTarget] = []
    if let file = load("targets.yaml", WorkspaceLimits.settingsBytes, required: false) {
      targets = readTargets(yaml(file), file: file, findings: findings)
    }
    var figures: [Figure] = []
    let tables = names("statistics", suffix: ".csv").map { "statistics/\($0)" }
    for file in loadAll(tables).compactMap(\.self) {
      if let invalid = firstInvalidUTF8(file.bytes[...]) {
        findings.add(Diagnostic(.notUTF8, at: file.span(invalid, invalid + 1)))
      } else if !isEmpty(file, findings) {
        figures += readStatistics(file, findings: findings)
      }
    }
    let concepts = documents(in: "concept", byDay: true) { revision, file, findings in
      readConcept(file, revision: revision, findings: findings)
    }.enumerated().sorted { left, right in
      left.element.order == right.element.order
        ? left.offset < right.offset
        : left.element.order.lexicographicallyPrecedes(right.element.order)
    }.map(\.element)
    let reports = documents(in: "reports", byDay: false) { year, file, findings in
      readReport(file, year: year.year, findings: findings)
    }
    let (proposals, reviews) = readProposals()
    var coatOfArms: SourceFile?
    if let path = settings.county.coatOfArms {
      do throws(FileFault) {
        let bytes = try files.read(path.value, limit: WorkspaceLimits.documentBytes)
        coatOfArms = sources.add(path: path.value, bytes: bytes)
      } catch {
        var finding = error.diagnostic(path.value)
        finding.span = path.span
        findings.add(finding)
      }
    }
    let workspace = Workspace(
      name: name, sources: sources, settings: settings, actors: actors, concepts: concepts,
      targets: targets, figures: figures, reports: reports, proposals: proposals, reviews: reviews,
      coatOfArms: coatOfArms,
      linkedRevisions: [:], actorLookup: ActorLookup(actors),
      targetLookup: TargetLookup(targets, concepts),
      figurePlaces: Dictionary(grouping: figures.indices, by: { figures[$0].id }), diagnostics: [])
    var checked = workspace
    checked.linkedRevisions = check(workspace, findings: findings)
    checked.diagnostics = findings.diagnostics.sorted(in: sources)
    return checked
  }

  private func yaml(_ file: SourceFile) -> YAMLValue? {
    let (value, diagnostics) = readYAML(file)
    findings.add(contentsOf: diagnostics)
    if value == nil, diagnostics.isEmpty {
      findings.add(Diagnostic(.emptyFile, path: file.path))
    }
    return value
  }

  /// Reads what a folder holds for each year; several documents at once.
  ///
  /// - Parameter byDay: whether a day can name a file, too.
  private mutating func documents<Content: Sendable>(
    in folder: String, byDay: Bool,
    read: @Sendable (RevisionName, SourceFile, Findings) -> Content
  ) -> [Content] {
    let results = inParallel(years(folder, byDay: byDay)) { year, file in
      let findings = Findings()
      let content = isEmpty(file, findings) ? nil : read(year, file, findings)
      return (content: content, diagnostics: findings.diagnostics)
    }
    for result in results { findings.add(contentsOf: result.diagnostics) }
    return results.compactMap(\.content)
  }

  /// `proposals/YEAR-….md`, and among them the reviews, `YEAR-pruefung.md`.
  private mutating func readProposals() -> ([Proposal], [Review]) {
    var named: [(year: Int, name: String, path: String)] = []
    for name in names("proposals", suffix: ".md") {
      let path = "proposals/\(name)"
      let stem = String(name.dropLast(3))
      let parts = stem.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[1].isEmpty, parts[0].utf8.count == 4, let year = Int(parts[0]),
        (1900...2999).contains(year)
      {
        named.append((year, stem, path))
      } else {
        findings.add(Diagnostic(.proposalName, path: path))
      }
    }
    var proposals: [Proposal] = []
    var reviews: [Review] = []
    for (name, file) in zip(named, loadAll(named.map(\.path))) {
      guard let file, !isEmpty(file, findings) else { continue }
      let kind = folded(String(name.name.dropFirst(5)))
      if kind == "pruefung" || kind == "review" {
        reviews.append(readReview(file, year: name.year, findings: findings))
      } else {
        proposals.append(
          readProposal(file, year: name.year, name: name.name, findings: findings))
      }
    }
    return (proposals, reviews)
  }

  private mutating func load(_ path: String, _ limit: Int, required: Bool) -> SourceFile? {
    do throws(FileFault) {
      return sources.add(path: path, bytes: try files.read(path, limit: limit))
    } catch {
      if error != .missing || required { findings.add(error.diagnostic(path)) }
      return nil
    }
  }

  /// Loads documents, several at once; nothing in the place of one that cannot be read.
  private mutating func loadAll(_ paths: [String]) -> [SourceFile?] {
    let files = files
    let loaded = inParallel(paths) { path in
      Result { () throws(FileFault) in
        try files.read(path, limit: WorkspaceLimits.documentBytes)
      }
    }
    return zip(paths, loaded).map { path, result in
      switch result {
      case .success(let bytes):
        return sources.add(path: path, bytes: bytes)
      case .failure(let fault):
        findings.add(fault.diagnostic(path))
        return nil
      }
    }
  }

  /// Whether a folder is a link out of the workspace: then it seems to hold nothing.
  private func leadsOut(_ folder: String) -> Bool {
    do throws(FileFault) {
      _ = try files.read(folder, limit: 0)
      return false
    } catch {
      return error == .outside
    }
  }

  private func names(_ folder: String, suffix: String) -> [String] {
    if leadsOut(folder) { findings.add(FileFault.outside.diagnostic(folder)) }
    let names = files.names(in: folder).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
    if names.count > WorkspaceLimits.filesInFolder {
      findings.add(
        Diagnostic(
          .tooManyFiles, path: folder, ["limit": String(WorkspaceLimits.filesInFolder)]))
    }
    return Array(names.prefix(WorkspaceLimits.filesInFolder))
  }

  /// The files of a folder that are named by a year, or by a day, in the order of their names.
  private mutating func years(
    _ folder: String, byDay: Bool
  ) -> [(name: RevisionName, file: SourceFile)] {
    var named: [(name: RevisionName, path: String)] = []
    for name in names(folder, suffix: ".md") {
      let path = "\(folder)/\(name)"
      if let name = RevisionName(name.dropLast(3)), byDay || name.day == nil {
        named.append((name, path))
      } else {
        findings.add(Diagnostic(.fileName, path: path))
      }
    }
    named.sort { $0.name.description < $1.name.description }
    let files = loadAll(named.map(\.path))
    return zip(named, files).compactMap { named, file in file.map { (named.name, $0) } }
  }
}

/// Whether a document holds nothing at all, which is reported once instead of field by field.
private func isEmpty(_ file: SourceFile, _ findings: Findings) -> Bool {
  guard file.bytes.allSatisfy({ $0 <= 0x20 }) else { return false }
  findings.add(Diagnostic(.emptyFile, path: file.path))
  return true
}
