internal import Diagnostics
internal import Localization

/// What a library has loaded. A reference, since components ask for other components while they are
/// compiled; it never leaves its library.
final class Loader {
  let source: any TemplateSource
  let catalogues: [Catalogue]
  let limits: TemplateLimits
  private(set) var components: [Component] = []
  private(set) var messageKeys: [String] = []
  private var messageNumbers: [String: Int] = [:]
  /// Namespaces by their numbers, and prefixes with theirs. No namespace is the number 0.
  private(set) var namespaces = [""]
  private(set) var prefixes: [(prefix: String, namespace: Int32)] = []
  private var byPath: [String: Int] = [:]
  /// Files that were asked for as components and are pages.
  private var pages: Set<String> = []
  /// Pages that were asked for and are not there; each is reported once.
  private var missing: Set<String> = []
  private var views: [String: ViewType] = [:]
  /// What a component may be called, for suggestions.
  private var componentNames: [Vocabulary: [String]] = [:]
  private var waiting: [(component: Int, vocabulary: Vocabulary)] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What was reported of what stands where it may not.
  var misplaced: Set<String> = []
  /// Components that cannot come to use themselves.
  var ending: Set<Int> = []
  lazy var placing = Placing(depth: limits.componentDepth)
  /// Those catalogues of which every message is known.
  lazy var readCatalogues = catalogues.filter { !$0.isIncomplete }.map {
    (tag: $0.language.tag, messages: $0.messages)
  }
  /// The messages of all catalogues, for suggestions.
  lazy var knownMessages = catalogues.flatMap(\.keys)

  init(_ source: any TemplateSource, _ catalogues: [Catalogue], _ limits: TemplateLimits) {
    self.source = source
    self.catalogues = catalogues
    self.limits = limits
  }

  static func path(of name: String, _ vocabulary: Vocabulary) -> String {
    "\(name).\(vocabulary.rawValue).xml"
  }

  /// Loads a page for a view with everything that it uses.
  ///
  /// - Returns: its number, `nil` where there is no such file.
  func page(_ name: String, _ vocabulary: Vocabulary, _ view: ViewType) -> Int? {
    let path = Self.path(of: name, vocabulary)
    let key = "\(view.name) \(path)"
    if let known = byPath[key] { return known }
    view.register(in: &views)
    guard let file = file(path) else {
      if missing.insert(path).inserted {
        diagnostics.append(Diagnostic(.templateMissing, path: path, ["file": path]))
      }
      return nil
    }
    let number = add(file, path, key)
    guard let root = components[number].root else { return number }
    var compiler = Compiler(components[number], self, vocabulary)
    compiler.compilePage(root, view)
    finish(number, compiler)
    compileWaiting()
    return number
  }

  /// A component's number; its parameters and slots are known at once, its content is compiled
  /// later.
  func component(_ name: String, _ vocabulary: Vocabulary) -> (number: Int?, problem: Problem?) {
    let path = Self.path(of: name, vocabulary)
    if let known = byPath[path] { return (known, nil) }
    if pages.contains(path) { return (nil, .componentRoot) }
    guard let file = file(path) else { return (nil, .componentUnknown) }
    let number = add(file, path, path)
    guard let root = components[number].root else { return (number, nil) }
    guard root.isDirective("template") else {
      // Whoever uses it is at fault, not the page.
      byPath[path] = nil
      pages.insert(path)
      return (nil, .componentRoot)
    }
    var reader = InterfaceReader(file: file, views: views, slots: [], limits: limits)
    reader.read(root)
    components[number].parameters = reader.parameters
    components[number].slots = reader.slots
    take(reader.diagnostics, for: number)
    waiting.append((number, vocabulary))
    return (number, nil)
  }

  private func compileWaiting() {
    while let (number, vocabulary) = waiting.popLast() {
      guard let root = components[number].root else { continue }
      var compiler = Compiler(components[number], self, vocabulary)
      compiler.compileComponent(root)
      finish(number, compiler)
    }
  }

  private func add(_ file: SourceFile, _ path: String, _ key: String) -> Int {
    let (root, problems) = parseTemplate(file, isKnown: source.isKnown(path), limits: limits)
    components.append(Component(path: path, file: file, root: root))
    byPath[key] = components.count - 1
    if root == nil { components[components.count - 1].hasErrors = true }
    take(problems, for: components.count - 1)
    return components.count - 1
  }

  private func finish(_ number: Int, _ compiler: Compiler) {
    let hadErrors = components[number].hasErrors
    components[number] = compiler.component
    components[number].unit = compiler.finishedUnit
    components[number].hasErrors = hadErrors
    // The tree is not needed again; the root alone says that it could be read.
    components[number].root = components[number].root?.emptied
    take(compiler.diagnostics, for: number)
  }

  private func take(_ problems: [Diagnostic], for number: Int) {
    diagnostics += problems
    if problems.contains(where: { $0.severity == .error }) { components[number].hasErrors = true }
  }

  func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  func reject(_ number: Int, _ diagnostic: Diagnostic) { take([diagnostic], for: number) }

  // MARK: Files and names

  private func file(_ path: String) -> SourceFile? {
    Self.isInside(path) ? source.file(at: path) : nil
  }

  func asset(_ path: String) -> SourceFile? { file(path) }

  /// Whether a path stays inside the folder that it is relative to.
  static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\")) else {
      return false
    }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && (part.count > 2 || part.contains { $0 != UInt8(ascii: ".") })
    }
  }

  func nearestComponent(to name: String, _ vocabulary: Vocabulary) -> String? {
    let suffix = Self.path(of: "", vocabulary)
    let names =
      componentNames[vocabulary]
      ?? source.paths.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
    componentNames[vocabulary] = names
    return nearest(to: name, among: names.lazy.filter { $0 != name })
  }

  func namespaceNumber(_ uri: String) -> Int32 {
    if let known = namespaces.firstIndex(of: uri) { return Int32(known) }
    namespaces.append(uri)
    return Int32(namespaces.count - 1)
  }

  func prefixNumber(_ prefix: String, _ uri: String) -> Int {
    let namespace = namespaceNumber(uri)
    if let known = prefixes.firstIndex(where: { $0.prefix == prefix && $0.namespace == namespace })
    {
      return known
    }
    prefixes.append((prefix, namespace))
    return prefixes.count - 1
  }

  func messageNumber(_ key: String) -> Int {
    if let known = messageNumbers[key] { return known }
    messageNumbers[key] = messageKeys.count
    messageKeys.append(key)
    return messageKeys.count - 1
  }
}
