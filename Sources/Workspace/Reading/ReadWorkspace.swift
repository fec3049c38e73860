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

/// Reads a workspace's flyers and what they need, and checks nothing: what work on translations asks.
///
/// - Parameter names: only these flyers; all where empty.
public func readFlyers(files: some WorkspaceFiles, names: [String] = []) -> Workspace {
  var reader = WorkspaceReader(files: files)
  reader.onlyFlyers = true
  reader.flyerNames = Set(names)
  return reader.read(name: "", today: nil)
}

struct WorkspaceReader<Files: WorkspaceFiles> {
  let files: Files
  var sources = SourceFiles()
  let findings = Findings()
  /// Whether nothing but flyers is wanted, and of these only some.
  var onlyFlyers = false
  var flyerNames: Set<String> = []
  /// The pictures read so far, by their paths.
  private var pictureFiles: [String: SourceFile] = [:]

  init(files: Files) { self.files = files }

  mutating func read(name: String, today: CalendarDate?) -> Workspace {
    var settings = Settings()
    if let file = load("vorlage.yaml", Limits.Files.settingsBytes, required: true) {
      let value = yaml(file)
      let unreadable = value == nil ? findings.diagnostics : []
      settings = readSettings(value, file: file, findings: findings)
      settings.ownPaperFindings += unreadable
    }
    if let today { settings.today = today }
    var actors: [Actor] = []
    if let file = load("actors.yaml", Limits.Files.settingsBytes, required: true) {
      actors = readActors(yaml(file), file: file, findings: findings)
    }
    var targets: [AdditionalTarget] = []
    if let file = load("targets.yaml", Limits.Files.settingsBytes, required: false) {
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
    let flyers = readFlyers(settings)
    var coatOfArms: SourceFile?
    if let path = settings.county.coatOfArms {
      do throws(FileFault) {
        let bytes = try files.read(path.value, limit: Limits.Files.documentBytes)
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
      flyers: flyers, coatOfArms: coatOfArms,
      linkedRevisions: [:], actorLookup: ActorLookup(actors),
      targetLookup: TargetLookup(targets, concepts),
      figurePlaces: Dictionary(grouping: figures.indices, by: { figures[$0].id }), diagnostics: [])
    var checked = workspace
    if !onlyFlyers { checked.linkedRevisions = check(workspace, findings: findings) }
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
    for name in names("proposals", suffix: "") {
      let path = "proposals/\(name)"
      guard name.hasSuffix(".md") else {
        // A folder, or a text under another name, in which a proposal could get lost.
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
        if ending.map({ ["md", "markdown", "txt"].contains($0.lowercased()) }) ?? true {
          findings.add(Diagnostic(.proposalName, path: path))
        }
        continue
      }
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

  /// `flyers/NAME/TAG.md`, and beside the translations their records.
  private mutating func readFlyers(_ settings: Settings) -> [Flyer] {
    var named: [FlyerPaths] = []
    for folder in names("flyers", suffix: "") {
      if !flyerNames.isEmpty, !flyerNames.contains(folder) { continue }
      let path = "flyers/\(folder)"
      guard Self.canNameFlyer(folder) else {
        // Most are pictures, which must not be asked for as folders may be: they are read elsewhere.
        if files.names(in: path).contains(where: { $0.hasSuffix(".md") }) {
          findings.add(Diagnostic(.flyerFolderName, path: path))
        } else if folder.hasSuffix(".md") {
          findings.add(
            Diagnostic(
              .flyerWithoutFolder, path: path,
              ["path": "flyers/\(folder.dropLast(3))/\(settings.flyerSource.tag).md"]))
        }
        continue
      }
      let inside = names(path, suffix: "")
      for name in inside where name.hasSuffix(".md") {
        let stem = String(name.dropLast(3))
        guard let language = Language(stem), language.isUsable, language.tag == stem else {
          findings.add(Diagnostic(.flyerFileName, path: "\(path)/\(name)"))
          continue
        }
        let record = "\(stem).source.txt"
        named.append(
          FlyerPaths(
            folder: folder, language: language, path: "\(path)/\(name)",
            record: inside.contains(record) ? "\(path)/\(record)" : nil))
      }
    }
    let texts = loadAll(named.map(\.path), limit: Limits.Files.flyerBytes)
    let records = loadAll(named.compactMap(\.record))
    var recordPlace = 0
    let source = settings.flyerSource
    var loaded: [(paths: FlyerPaths, file: SourceFile, record: SourceFile?, isBlank: Bool)] = []
    for (paths, file) in zip(named, texts) {
      var record: SourceFile?
      if paths.record != nil {
        record = records[recordPlace]
        recordPlace += 1
      }
      guard let file else { continue }
      let isBlank = isEmpty(file, findings)
      // A translation whose text is gone lacks every passage of it.
      if !isBlank || paths.language != source { loaded.append((paths, file, record, isBlank)) }
    }
    let read = inParallel(loaded) { paths, file, record, isBlank in
      let findings = Findings()
      let text = readFlyerText(
        file, language: paths.language, isSource: paths.language == source, record: record,
        findings: findings)
      return (
        folder: paths.folder, text: text, diagnostics: isBlank ? [] : findings.diagnostics
      )
    }
    for result in read { findings.add(contentsOf: result.diagnostics) }
    return flyers(read.map { ($0.folder, $0.text) }, named: named, source)
  }

  /// Whether papers can be named by a folder: their names stand in addresses, and end otherwise where they are
  /// the print shop's or the Wendeflyer's.
  private static func canNameFlyer(_ folder: String) -> Bool {
    folder.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      && !folder.hasSuffix("-print") && !folder.hasSuffix("-turn")
  }

  private mutating func flyers(
    _ texts: [(folder: String, text: ReadFlyerText)], named: [FlyerPaths], _ source: Language
  ) -> [Flyer] {
    var result: [Flyer] = []
    var start = 0
    var seen: Set<String> = []
    // Why one that is there could not be had has been said.
    let haveSource = Set(named.filter { $0.language == source }.map(\.folder))
    for folder in named.map(\.folder) where seen.insert(folder).inserted {
      var end = start
      while end < texts.count, texts[end].folder == folder { end += 1 }
      let own = texts[start..<end].map(\.text)
      start = end
      guard let original = own.first(where: { $0.text.language == source }),
        let facts = original.facts
      else {
        if haveSource.contains(folder) { continue }
        findings.add(
          Diagnostic(.flyerWithoutSource, path: "flyers/\(folder)", ["file": "\(source.tag).md"]))
        continue
      }
      result.append(
        Flyer(
          name: folder, source: original.text,
          translations: own.map(\.text).filter { $0.language != source },
          facts: withPictures(facts),
          pictures: textPictures(own.map(\.text.document), folder: "flyers/\(folder)")))
    }
    return result
  }

  /// The same with the files of its pictures.
  private mutating func withPictures(_ facts: FlyerFacts) -> FlyerFacts {
    var facts = facts
    facts.pictureFile = facts.picture.flatMap { picture($0) }
    for index in facts.funders.indices {
      facts.funders[index].logoFile = facts.funders[index].logo.flatMap { picture($0) }
    }
    return facts
  }

  private mutating func picture(_ path: Located<String>) -> SourceFile? {
    do throws(FileFault) {
      return try pictureFile(path.value)
    } catch {
      var finding = error.diagnostic(path.value)
      finding.span = path.span
      findings.add(finding)
      return nil
    }
  }

  /// A picture's file, read once however many texts show it.
  mutating func pictureFile(_ path: String) throws(FileFault) -> SourceFile {
    if let known = pictureFiles[path] { return known }
    let bytes = try files.read(path, limit: Limits.Files.pictureBytes)
    let file = sources.add(path: path, bytes: bytes)
    pictureFiles[path] = file
    return file
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
  private mutating func loadAll(
    _ paths: [String], limit: Int = Limits.Files.documentBytes
  ) -> [SourceFile?] {
    let files = files
    let loaded = inParallel(paths) { path in
      Result { () throws(FileFault) in
        try files.read(path, limit: limit)
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
    if onlyFlyers, !folder.hasPrefix("flyers") { return [] }
    if leadsOut(folder) { findings.add(FileFault.outside.diagnostic(folder)) }
    let names = files.names(in: folder).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
    if names.count > Limits.Files.inFolder {
      findings.add(
        Diagnostic(
          .tooManyFiles, path: folder, ["limit": String(Limits.Files.inFolder)]))
    }
    return Array(names.prefix(Limits.Files.inFolder))
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

private struct FlyerPaths: Sendable {
  let folder: String
  let language: Language
  let path: String
  let record: String?
}

/// Whether a document holds nothing at all, which is reported once instead of field by field.
private func isEmpty(_ file: SourceFile, _ findings: Findings) -> Bool {
  guard file.bytes.allSatisfy({ $0 <= 0x20 }) else { return false }
  findings.add(Diagnostic(.emptyFile, path: file.path))
  return true
}
