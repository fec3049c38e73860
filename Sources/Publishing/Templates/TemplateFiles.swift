public import Diagnostics
internal import Localization
internal import Parallel
internal import Templating
public import Workspace

/// The templates that a workspace's papers are made with, for `vorlage templates`.
public struct TemplateFiles: Sendable {
  /// A file, and whether it is the workspace's own.
  public struct File: Sendable {
    public let path: String
    public let isOwn: Bool
  }

  /// A page and the files that it is made of, itself first.
  public struct Page: Sendable {
    public let name: String
    public let view: String
    public let files: [File]
  }

  /// The templates, for showing places.
  public let sources: SourceFiles
  private let overlay: TemplateOverlay
  private let own: Set<String>
  /// What is wrong with the county's own kinds.
  private let kindFindings: [Diagnostic]
  private let labels: [(name: String, text: LocalizedText, span: Span)]
  /// The languages in which the workspace has papers, and flyers; `nil` outside of any.
  private let languages: (papers: [Language], flyers: [Language])?
  /// The kinds that the program knows, and the county's own.
  public let kinds: [PageKind]

  /// - Parameter workspace: whose files these are; `nil` outside of any.
  public init(_ files: some WorkspaceFiles, of workspace: Workspace? = nil) {
    var sources = workspace?.sources ?? SourceFiles()
    labels = workspace?.settings.labels ?? []
    kindFindings = workspace?.settings.ownPaperFindings ?? []
    languages = workspace.map { ($0.settings.languages, $0.flyerEditions().languages) }
    kinds = PageKind.all(with: workspace?.settings.ownPapers ?? [])
    let overlay = TemplateOverlay(files, sources: &sources)
    self.overlay = overlay
    self.sources = sources
    own = Set(
      overlay.paths.filter {
        !overlay.isKnown($0) && overlay.file(at: $0)?.path.hasPrefix("templates/") == true
      })
  }

  /// What each paper is made of, the style sheets and pictures too.
  public func pages() -> [Page] {
    var library = TemplateLibrary(source: overlay)
    return kinds.flatMap { kind in
      kind.vocabularies.map { vocabulary in
        _ = kind.check(vocabulary, in: &library)
        return Page(
          name: "\(kind.name).\(vocabulary.rawValue)", view: kind.view.name,
          files: kind.files(vocabulary, in: &library).map {
            File(path: $0, isOwn: own.contains($0))
          })
      }
    }
  }

  /// The workspace's own files that no paper uses, and their catalogues apart.
  public func idle() -> [File] { idle(used: Set(pages().flatMap(\.files).map(\.path))) }

  private func idle(used: Set<String>) -> [File] {
    overlay.paths.filter { own.contains($0) && !used.contains($0) && !Self.isCatalogue($0) }
      .map { File(path: $0, isOwn: true) }
  }

  public var catalogues: [File] {
    overlay.paths.filter(Self.isCatalogue).map { File(path: $0, isOwn: own.contains($0)) }
  }

  private static func isCatalogue(_ path: String) -> Bool {
    path.hasPrefix("messages/") && path.hasSuffix(".yaml")
  }

  /// Built-in files by a name: a path (`css/base.css`), or a component's name, which means it in
  /// every vocabulary (`parts/actors`).
  public static func builtIn(_ name: String) -> [(path: String, bytes: [UInt8])] {
    BuiltInFiles.all.filter { path, _ in
      path == name || Vocabulary.allCases.contains { path == "\(name).\($0.rawValue).xml" }
    }
  }

  /// The built-in name that is nearest to one that there is not.
  public static func nearestName(to name: String) -> String? {
    let names = BuiltInFiles.all.flatMap { path, _ in
      [path]
        + Vocabulary.allCases.compactMap { vocabulary in
          let suffix = ".\(vocabulary.rawValue).xml"
          return path.hasSuffix(suffix) ? String(path.dropLast(suffix.utf8.count)) : nil
        }
    }
    return nearest(to: name, among: names)
  }
}

extension TemplateFiles {
  /// Everything that is wrong with the templates, the kinds that take them and the catalogues, in every language that the workspace
  /// uses, outside of any in all: also that a file of the workspace's own is used by no paper, and a message by no template.
  public func check() -> [Diagnostic] {
    let words = words()
    let loaded = load(words)
    var diagnostics = kindFindings + overlay.diagnostics + words.diagnostics
    // In the order of the kinds, each in HTML first.
    for number in kinds.indices {
      diagnostics += loaded.pages.filter { $0.kind == number }.flatMap(\.diagnostics)
    }
    guard hasOwn else { return diagnostics }
    let messages = Set(loaded.messages)
    diagnostics.add(unsaid: idleMessages(words.papers + words.flyers, used: messages))
    diagnostics += idleBuiltInMessages(words.papers, used: messages)
    for file in idle(used: Set(loaded.pages.flatMap(\.files))) {
      guard let source = overlay.file(at: file.path) else { continue }
      diagnostics.append(
        Diagnostic(
          .templateIdle, at: source.span(0, 0), ["file": file.path],
          suggestion: nearest(to: file.path, among: BuiltInFiles.all.map(\.path))))
    }
    return diagnostics
  }

  /// The catalogues of the languages in use, for papers and for flyers, and what is wrong in them and in
  /// the workspace's own.
  private func words() -> (papers: [Catalogue], flyers: [Catalogue], diagnostics: [Diagnostic]) {
    let languagesOfFiles = catalogues.compactMap { file -> (language: Language, isOwn: Bool)? in
      let tag = file.path.dropFirst("messages/".utf8.count).dropLast(".yaml".utf8.count)
      return Language(String(tag)).map { ($0, file.isOwn) }
    }
    // A language's variants stand beside it, and speak its words.
    var groups: [[(language: Language, isOwn: Bool)]] = []
    for file in languagesOfFiles {
      if groups.last?.first?.language.base == file.language.base {
        groups[groups.count - 1].append(file)
      } else {
        groups.append([file])
      }
    }
    let read = inParallel(groups) { group in
      group.map { words(of: $0.language, isOwn: $0.isOwn) }
    }.flatMap(\.self)
    var diagnostics: [Diagnostic] = []
    diagnostics.add(unsaid: read.flatMap(\.diagnostics))
    return (read.compactMap(\.papers), read.compactMap(\.flyers), diagnostics)
  }

  /// What a language says in papers and in flyers, where these are made in it.
  private func words(
    of language: Language, isOwn: Bool
  ) -> (papers: Catalogue?, flyers: Catalogue?, diagnostics: [Diagnostic]) {
    let isUsed =
      languages.map { ($0.papers + $0.flyers).contains { $0.base == language.base } } ?? true
    // Of the languages that the workspace does not use its own words alone are read.
    guard isUsed || isOwn else { return (nil, nil, []) }
    var (catalogue, found) = overlay.catalogue(language, labels: [])
    // A variant, and a catalogue without a paper's first word, are for flyers alone.
    let isOfFlyers = language.tag != language.base || catalogue["nav.skip"] == nil
    if !isOfFlyers, !labels.isEmpty {
      (catalogue, found) = overlay.catalogue(language, labels: labels)
    }
    let hasPapers =
      !isOfFlyers && languages.map { $0.papers.contains { $0.base == language.base } } ?? true
    let hasFlyers = languages.map { ($0.papers + $0.flyers).contains(language) } ?? true
    let (spoken, foundInFlyers) = overlay.flyerCatalogue(language, labels: [])
    return (
      hasPapers ? catalogue : nil, hasFlyers ? spoken : nil,
      found + foundInFlyers.filter { $0.span != nil }
    )
  }

  /// Whether there is anything of the workspace's own that nothing could use.
  private var hasOwn: Bool { !own.isEmpty || !labels.isEmpty }

  /// A page of a kind, by that kind's number, with what was found in it, and with its files where anything
  /// could be idle.
  private typealias LoadedPage = (kind: Int, files: [String], diagnostics: [Diagnostic])

  /// Loads every kind of page in each of its vocabularies.
  ///
  /// - Returns: the messages that they use, too, where anything could be idle.
  private func load(
    _ words: (papers: [Catalogue], flyers: [Catalogue], diagnostics: [Diagnostic])
  ) -> (pages: [LoadedPage], messages: [String]) {
    let shelves = [(isOfFlyers: false, words.papers), (isOfFlyers: true, words.flyers)]
      .flatMap { shelf in Vocabulary.allCases.map { (shelf.isOfFlyers, shelf.1, $0) } }
    // Pages of different vocabularies have no component in common, and flyers other words than papers.
    let loaded = inParallel(shelves) { isOfFlyers, catalogues, vocabulary in
      var library = TemplateLibrary(source: overlay, catalogues: catalogues)
      var pages: [LoadedPage] = []
      for (number, kind) in kinds.enumerated()
      where kind.isFlyer == isOfFlyers && kind.vocabularies.contains(vocabulary) {
        let found = kind.check(vocabulary, in: &library)
        pages.append((number, hasOwn ? kind.files(vocabulary, in: &library) : [], found))
      }
      return (pages: pages, messages: hasOwn ? library.usedMessages : [])
    }
    return (loaded.flatMap(\.pages), loaded.flatMap(\.messages))
  }

  /// Messages of the workspace's own that are none of the program's and that no template uses.
  private func idleMessages(_ catalogues: [Catalogue], used: Set<String>) -> [Diagnostic] {
    guard !labels.isEmpty || own.contains(where: Self.isCatalogue) else { return [] }
    let builtIn = Set(BuiltInFiles.messageKeys)
    return catalogues.flatMap { catalogue in
      catalogue.keys.compactMap { key in
        guard !used.contains(key), !builtIn.contains(key), let span = catalogue[key]?.span else {
          return nil
        }
        return Diagnostic(
          .messageIdle, at: span, ["key": key], suggestion: nearest(to: key, among: used.sorted()))
      }
    }
  }
}

extension TemplateFiles {
  /// Messages that the built-in templates use and those of the workspace no longer do. Who replaces one
  /// even so is warned, since it changes nothing. (All other messages of the program's are what the
  /// program itself says; that each of them is said somewhere is shown by a test.)
  private func idleBuiltInMessages(_ catalogues: [Catalogue], used: Set<String>) -> [Diagnostic] {
    guard own.contains(where: { $0.hasSuffix(".xml") }), let words = catalogues.first else {
      return []
    }
    return Self.messagesOfBuiltIns().filter { !used.contains($0) }.flatMap { key in
      let spans = catalogues.compactMap { $0[key]?.span }
      let replaced = spans.filter { !sources.isBuiltIn($0) }
      if replaced.isEmpty {
        return words[key]?.span.map { [Diagnostic(.builtInMessageIdle, at: $0, ["key": key])] }
          ?? []
      }
      return replaced.map { Diagnostic(.messageIdle, at: $0, ["key": key]) }
    }
  }

  /// What the built-in templates use, where none of them is replaced.
  private static func messagesOfBuiltIns() -> [String] {
    var sources = SourceFiles()
    var library = TemplateLibrary(source: TemplateOverlay(MemoryFiles([:]), sources: &sources))
    for kind in PageKind.all {
      for vocabulary in kind.vocabularies { _ = kind.check(vocabulary, in: &library) }
    }
    return library.usedMessages
  }
}

extension SourceFiles {
  /// Whether a place is in a file of the program's.
  fileprivate func isBuiltIn(_ span: Span) -> Bool {
    self[span.file]?.path.hasPrefix("Templates/") == true
  }
}

extension BuiltInFiles {
  /// The keys of the messages that come with the program.
  static var messageKeys: [String] {
    guard let file = all.first(where: { $0.path == "messages/de.yaml" }) else { return [] }
    let source = SourceFile(path: file.path, bytes: file.bytes)
    return Catalogue.read(source, language: .german).catalogue.keys
  }
}

/// What a finding says, and where.
private struct Said: Hashable {
  let slug: String
  let span: Span?
  let path: String?
  let arguments: [String: String]
}

extension [Diagnostic] {
  /// Takes in what is not among them.
  mutating func add(unsaid others: [Diagnostic]) {
    func said(_ finding: Diagnostic) -> Said {
      Said(
        slug: finding.slug, span: finding.span, path: finding.path, arguments: finding.arguments)
    }
    var known = Set(map(said))
    for finding in others where known.insert(said(finding)).inserted { append(finding) }
  }
}
