internal import Comparison
public import Diagnostics
public import Localization
internal import MarkdownReading
internal import Markup
internal import MarkupWriting
internal import Templating
public import Workspace
internal import XML

/// In what form a comparison is shown.
public enum DiffForm: String, Sendable, CaseIterable {
  case terminal, html, docbook
  /// Two columns, as HTML.
  case synopsis
  case json
}

/// One side of a comparison.
public enum DiffOperand: Sendable {
  /// A revision of the workspace.
  case revision(RevisionName)
  /// A revision that the workspace does not hold yet.
  case unwritten(Concept)
  /// An annual report of the workspace.
  case report(Int)
  /// Any Markdown file.
  case file(SourceFile)
}

/// What came of a comparison.
public struct DiffResult: Sendable {
  /// `nil` where the comparison could not be shown.
  public var bytes: [UInt8]?
  public var isEqual: Bool
  public var diagnostics: [Diagnostic]
}

/// Compares what a workspace holds, or files of no workspace.
public struct Differ: Sendable {
  public let publisher: Publisher
  private let validator: DocBookValidator?

  /// - Parameters:
  ///   - workspace: `nil` where only files are compared.
  ///   - language: that of the output; by default the workspace's official one.
  public init(
    _ workspace: Workspace?, files: some WorkspaceFiles, language: Language? = nil,
    form: DiffForm = .terminal
  ) {
    if let workspace {
      publisher = Publisher(workspace, files: files, available: [], language: language)
    } else {
      // Files of no workspace meet no templates but the built-in ones.
      let none = MemoryFiles([:])
      publisher = Publisher(
        readWorkspace(name: "", files: none), files: none, available: [], language: language)
    }
    validator = form == .docbook ? DocBookValidator() : nil
  }

  /// The revision that a year or a day names: its own, else the one in force on that day or at the
  /// end of the year.
  ///
  /// - Returns: no revision where there is none, or where the file of the one that may be meant cannot be
  ///   used: another would be shown as if it were that one.
  public func revision(_ name: RevisionName) -> (revision: RevisionName?, findings: [Diagnostic]) {
    let workspace = publisher.workspace
    let end = name.day ?? CalendarDate(year: name.year, month: 12, day: 31)
    let own = workspace.concept(name)
    let found = own ?? end.flatMap { workspace.conceptInForce(on: $0) }
    let broken = unusableFiles(in: "concept").filter { file in
      file.name == found?.revision || file.name == name
        || found?.revision != name && file.name.mayStand(behind: found?.revision, meaning: name)
    }
    if !broken.isEmpty { return (nil, broken.flatMap(\.findings)) }
    guard let found else {
      let known = workspace.concepts.map { String($0.revision) }.joined(separator: ", ")
      return (nil, [Diagnostic(.unknownRevision, ["name": String(name), "known": known])])
    }
    if own != nil { return (found.revision, []) }
    let note = Diagnostic(
      .revisionInForce, ["year": String(name), "revision": String(found.revision)])
    return (found.revision, [note])
  }

  /// What to say if there is no report on a year that could be compared.
  public func missingReport(_ year: Int) -> [Diagnostic] {
    let workspace = publisher.workspace
    let broken = unusableFiles(in: "reports").filter { $0.name == RevisionName(year) }
    if !broken.isEmpty { return broken.flatMap(\.findings) }
    if workspace.report(year) != nil { return [] }
    let known = workspace.reports.map { String($0.year) }.joined(separator: ", ")
    return [Diagnostic(.unknownReport, ["name": String(year), "known": known])]
  }

  /// The files of a folder of the workspace that are there and are no text, with what was found.
  func unusableFiles(in folder: String) -> [(name: RevisionName, findings: [Diagnostic])] {
    let workspace = publisher.workspace
    var files: [(name: RevisionName, findings: [Diagnostic])] = []
    for finding in workspace.diagnostics where Self.unusable.contains(finding.slug) {
      let path = finding.path ?? finding.span.flatMap { workspace.sources[$0.file]?.path }
      let parts = path?.split(separator: "/") ?? []
      guard parts.count == 2, parts[0] == folder, parts[1].hasSuffix(".md"),
        let name = RevisionName(parts[1].dropLast(3))
      else { continue }
      if files.last?.name == name {
        files[files.count - 1].findings.append(finding)
      } else {
        files.append((name, [finding]))
      }
    }
    return files
  }

  /// What is found in a file that cannot be compared.
  private static let unusable = Set(
    [
      Problem.emptyFile, .notUTF8, .fileOutside, .fileTooLarge, .fileIsFolder, .fileDenied,
      .fileUnreadable, .fileChanging, .fileMissing,
    ].map(\.slug))

  /// What to say where the output's language lacks the words of a comparison.
  public var missingWords: Diagnostic? {
    let language = publisher.words.language
    guard publisher.words.catalogue[Self.someWords] == nil else { return nil }
    let known = Self.languages(in: publisher.overlay.paths) {
      publisher.overlay.catalogue($0, labels: []).catalogue
    }
    return Self.missingWords(language, known: known)
  }

  /// The languages whose catalogues have the words of a comparison.
  private static func languages(
    in paths: [String], _ catalogue: (Language) -> Catalogue?
  ) -> [String] {
    paths.compactMap { path in
      guard path.hasPrefix("messages/"), path.hasSuffix(".yaml"),
        let language = Language(String(path.dropFirst(9).dropLast(5))),
        language.tag == language.base, catalogue(language)?[someWords] != nil
      else { return nil }
      return language.tag
    }
  }

  /// A message that every language has in which a comparison can be read.
  private static let someWords = "diff.sentence"

  private static func missingWords(_ language: Language, known: [String]) -> Diagnostic {
    Diagnostic(
      .noPaperWords,
      ["language": language.tag, "base": language.base, "known": known.joined(separator: ", ")])
  }

  /// Compares two sides.
  ///
  /// - Parameter terminal: how the terminal form looks.
  public func diff(
    _ old: DiffOperand, _ new: DiffOperand, as form: DiffForm,
    terminal: TerminalStyle = TerminalStyle()
  ) -> DiffResult {
    let composer = publisher.composer(vocabulary: form == .docbook ? .docbook : .html)
    var diagnostics: [Diagnostic] = []
    let labels = Self.labels(old, new)
    guard let left = source(old, labels.old, composer, &diagnostics),
      let right = source(new, labels.new, composer, &diagnostics)
    else { return DiffResult(bytes: nil, isEqual: false, diagnostics: diagnostics) }
    let comparison = compare(left.text, right.text)
    var result = DiffResult(
      bytes: nil, isEqual: comparison.isEmpty, diagnostics: diagnostics)
    switch form {
    case .json:
      var bytes = comparison.json
      if left.kind == .report, right.kind == .report {
        // Into the object that ends there.
        bytes.removeLast(2)
        bytes += ",\n \"states\": \(composer.statesJSON(left, right, comparison).text)}\n".utf8
      }
      result.bytes = bytes
    case .terminal:
      var writer = TerminalDiff(composer, comparison, left, right, style: terminal)
      result.bytes = writer.write()
    case .html, .docbook, .synopsis:
      let isSynopsis = form == .synopsis
      let view = composer.comparison(
        left, right, comparison, name: isSynopsis ? "comparison-synopsis" : "comparison",
        form: isSynopsis ? .synopsis : .redline)
      let (bytes, found) = publisher.render(
        view, isSynopsis ? "comparison-synopsis" : "comparison",
        as: form == .docbook ? .docbook : .html)
      result.diagnostics += found
      result.bytes = bytes
      validate(&result, path: labels.new.isEmpty ? nil : labels.new)
    }
    return result
  }

  private func validate(_ result: inout DiffResult, path: String?) {
    guard let validator, let bytes = result.bytes else { return }
    let (isValid, findings) = validator.findings(about: bytes, path: path)
    result.diagnostics += validator.diagnostics + findings
    if !isValid { result.bytes = nil }
  }

  /// What two files are called: their paths without the folders in which both lie.
  static func labels(_ old: DiffOperand, _ new: DiffOperand) -> (old: String, new: String) {
    func parts(_ operand: DiffOperand) -> [Substring] {
      guard case .file(let file) = operand else { return [] }
      return file.path.split(separator: "/")
    }
    var (left, right) = (parts(old), parts(new))
    while left.count > 1, right.count > 1, left.first == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    return (left.joined(separator: "/"), right.joined(separator: "/"))
  }

  private func source(
    _ operand: DiffOperand, _ label: String, _ composer: Composer,
    _ diagnostics: inout [Diagnostic]
  ) -> ComparedSource? {
    switch operand {
    case .revision(let year):
      let concept = publisher.workspace.concept(year)
      diagnostics += errors(in: concept?.source)
      return concept.map(composer.source)
    case .unwritten(let concept): return composer.source(of: concept)
    case .report(let year):
      let report = publisher.workspace.report(year)
      diagnostics += errors(in: report?.source)
      return report.map(composer.source)
    case .file(let file): return Self.source(file, label, &diagnostics)
    }
  }

  private static func source(
    _ file: SourceFile, _ label: String, _ diagnostics: inout [Diagnostic]
  ) -> ComparedSource? {
    if file.bytes.allSatisfy({ $0 <= 0x20 }) {
      diagnostics.append(Diagnostic(.emptyFile, path: file.path))
      return nil
    }
    let (document, found) = readMarkdown(file)
    let limits = [Problem.nestingTooDeep, .tableTooWide, .tableTooSparse, .referencesTooLong]
      .map(\.slug)
    diagnostics += found.filter { $0.severity == .error || limits.contains($0.slug) }
    // What is no text cannot be compared as text.
    if found.contains(where: { $0.slug == Problem.notUTF8.slug }) { return nil }
    return ComparedSource(file: document, label: label)
  }

  /// Compares two files as JSON, for which no words and no templates are needed.
  ///
  /// - Parameter output: takes the JSON piece by piece.
  public static func json(
    _ old: SourceFile, _ new: SourceFile, to output: ([UInt8]) -> Void
  ) -> DiffResult {
    var diagnostics: [Diagnostic] = []
    let labels = labels(.file(old), .file(new))
    guard let left = source(old, labels.old, &diagnostics),
      let right = source(new, labels.new, &diagnostics)
    else { return DiffResult(bytes: nil, isEqual: false, diagnostics: diagnostics) }
    let comparison = compare(left.text, right.text)
    comparison.writeJSON(to: output)
    return DiffResult(bytes: [], isEqual: comparison.isEmpty, diagnostics: diagnostics)
  }

  /// Compares two files of no workspace for the terminal, for which only the comparison's own words are
  /// needed.
  public static func terminal(
    _ old: SourceFile, _ new: SourceFile, language: Language, style: TerminalStyle
  ) -> DiffResult {
    var diagnostics: [Diagnostic] = []
    let labels = labels(.file(old), .file(new))
    guard let left = source(old, labels.old, &diagnostics),
      let right = source(new, labels.new, &diagnostics)
    else { return DiffResult(bytes: nil, isEqual: false, diagnostics: diagnostics) }
    let messages = words(of: language)
    if messages?[someWords] == nil {
      let known = languages(in: BuiltInFiles.all.map(\.path)) { words(of: $0) }
      diagnostics.append(missingWords(language, known: known))
      return DiffResult(bytes: nil, isEqual: false, diagnostics: diagnostics)
    }
    let comparison = compare(left.text, right.text)
    let composer = Composer(
      workspace: readWorkspace(name: "", files: MemoryFiles([:])),
      words: Words(messages ?? Catalogue(language)), arms: nil, surroundings: Surroundings(),
      available: [], known: KnownSections(), vocabulary: .html)
    var writer = TerminalDiff(composer, comparison, left, right, style: style)
    return DiffResult(
      bytes: writer.write(), isEqual: comparison.isEmpty, diagnostics: diagnostics)
  }

  /// What a comparison says in a language.
  private static func words(of language: Language) -> Catalogue? {
    BuiltInFiles.file("messages/\(language.base).yaml").map {
      Catalogue.read($0, language: language, groups: ["diff", "comparison"]).catalogue
    }
  }

  /// What is wrong with a document of the workspace; it is compared as far as it can be read.
  private func errors(in file: SourceFile?) -> [Diagnostic] {
    guard let file else { return [] }
    return publisher.workspace.diagnostics.filter {
      $0.severity == .error && $0.span?.file == file.id
    }
  }
}

extension RevisionName {
  /// Whether a revision of this name may be the one that a year or a day means, rather than the one found
  /// for it.
  fileprivate func mayStand(behind found: RevisionName?, meaning name: RevisionName) -> Bool {
    if year > name.year || found.map({ year < $0.year }) ?? false { return false }
    if let day, let limit = name.day, day > limit { return false }
    if let day, let other = found?.day, day < other { return false }
    return true
  }
}
