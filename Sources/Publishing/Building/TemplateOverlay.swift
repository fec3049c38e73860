public import Diagnostics
internal import Localization
public import Templating
public import Workspace

/// The templates of a workspace: its own files under `templates/`, and the built-in ones for every
/// path that it does not replace.
public struct TemplateOverlay: TemplateSource, Sendable {
  private var files: [String: SourceFile] = [:]
  public let paths: [String]
  /// The workspace's own files that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []
  /// What stands below the catalogues that a workspace lays over: the built-in messages by path.
  private var builtInMessages: [String: SourceFile] = [:]
  /// What was read of them, since a build and a check ask for the same words several times.
  private let builtInCatalogues = ReadCatalogues()
  /// The workspace's own files.
  private let own: Fingerprint
  private var ownPaths: Set<String> = []
  /// A number for all contents together.
  public var fingerprint: Fingerprint {
    var fingerprint = BuiltInFiles.fingerprint
    fingerprint.add(own)
    return fingerprint
  }

  /// - Parameters:
  ///   - sources: takes in the template files, so that places in them can be shown.
  ///   - named: files that stand for others, by the path of those: shown by their own path.
  public init(
    _ workspace: some WorkspaceFiles, sources: inout SourceFiles,
    named: [String: (path: String, bytes: [UInt8])] = [:]
  ) {
    var fingerprint = Fingerprint()
    files.reserveCapacity(BuiltInFiles.all.count)
    for (path, bytes) in BuiltInFiles.all {
      let file = sources.add(path: "Templates/" + path, bytes: bytes)
      files[path] = file
      if path.hasPrefix("messages/") { builtInMessages[path] = file }
    }
    var hasOwn = false
    for path in Self.ownPaths(workspace, in: "templates", depth: 0) {
      let ownPath = "templates/" + path
      hasOwn = true
      ownPaths.insert(path)
      fingerprint.add(ownPath)
      do throws(FileFault) {
        let bytes = try workspace.read(ownPath, limit: Limits.Files.settingsBytes)
        files[path] = sources.add(path: ownPath, bytes: bytes)
        fingerprint.add(bytes)
      } catch {
        // The county wanted a file of its own here, so the built-in one may not take its place.
        files[path] = nil
        diagnostics.append(error.diagnostic(ownPath))
      }
    }
    for (path, file) in named.sorted(by: { $0.key < $1.key }) {
      hasOwn = true
      ownPaths.insert(path)
      fingerprint.add(path)
      fingerprint.add(file.bytes)
      files[path] = sources.add(path: file.path, bytes: file.bytes)
    }
    paths =
      hasOwn
      ? files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      : BuiltInFiles.all.map(\.path)
    own = fingerprint
  }

  public func file(at path: String) -> SourceFile? { files[path] }

  public func isKnown(_ path: String) -> Bool { !ownPaths.contains(path) }

  /// The messages of a language: the built-in ones, the workspace's catalogue, its labels.
  func catalogue(
    _ language: Language, labels: [(name: String, text: LocalizedText, span: Span)]
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    let path = "messages/\(language.base).yaml"
    return laidOver(Catalogue(language), path, language, labels)
  }

  /// What flyers in a language say: its own catalogue over English, or German for Leichte Sprache. A
  /// language without a catalogue speaks English, and that is said.
  func flyerCatalogue(
    _ language: Language, labels: [(name: String, text: LocalizedText, span: Span)]
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    var catalogue = Catalogue(language)
    if language.base != "en", language.base != "de",
      let english = builtInMessages["messages/en.yaml"]
    {
      catalogue = builtInCatalogues.catalogue(english, .english).spoken(by: language)
    }
    var diagnostics: [Diagnostic] = []
    var paths = ["messages/\(language.base).yaml"]
    if language.tag != language.base { paths.append("messages/\(language.tag).yaml") }
    if !paths.contains(where: { files[$0] != nil }) {
      diagnostics.append(Diagnostic(.noFlyerWords, ["language": language.tag]))
      catalogue.borrowed = .english
    }
    for path in paths where files[path] != nil {
      let (laid, found) = laidOver(catalogue, path, language, path == paths.last ? labels : [])
      catalogue = laid
      diagnostics += found
    }
    return (catalogue, diagnostics)
  }

  private func laidOver(
    _ lower: Catalogue, _ path: String, _ language: Language,
    _ labels: [(name: String, text: LocalizedText, span: Span)]
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    var catalogue = lower
    var diagnostics: [Diagnostic] = []
    if let builtIn = builtInMessages[path] {
      let words = builtInCatalogues.catalogue(builtIn, language)
      catalogue = catalogue.isEmpty ? words : catalogue.overlaid(by: words)
    }
    if let own = files[path], own.id != builtInMessages[path]?.id {
      let (upper, findings) = Catalogue.read(own, language: language)
      catalogue = catalogue.overlaid(by: upper)
      // A variant says nothing else of its language's file than the language does.
      let isOfAll = path == "messages/\(language.base).yaml" && language.tag != language.base
      let all = isOfAll ? Language(language.base) : nil
      diagnostics += all.map { Catalogue.read(own, language: $0).diagnostics } ?? findings
    }
    for label in labels {
      if catalogue[label.name] == nil {
        diagnostics.append(
          Diagnostic(
            .unknownLabel, at: label.span, ["name": label.name],
            suggestion: nearest(to: label.name, among: catalogue.keys)))
      } else {
        diagnostics += catalogue.set(
          label.name, to: label.text.text(in: language.tag), at: label.span)
      }
    }
    return (catalogue, diagnostics)
  }

  /// The files below a folder of the workspace; folders are those names without a dot.
  private static func ownPaths(
    _ workspace: some WorkspaceFiles, in folder: String, depth: Int
  ) -> [String] {
    guard depth < 4 else { return [] }
    return workspace.names(in: folder).prefix(Limits.Files.inFolder).flatMap { name in
      if name.contains(".") { return name.hasPrefix(".") ? [] : [name] }
      return ownPaths(workspace, in: "\(folder)/\(name)", depth: depth + 1).map { "\(name)/\($0)" }
    }
  }
}
