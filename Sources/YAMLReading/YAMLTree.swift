internal import Diagnostics

/// Makes values with byte ranges of the events of libYAML, without recursion.
struct YAMLTree {
  /// A list or a map whose end has not come yet.
  private struct Open {
    let isMap: Bool
    let start: Int
    var items: [YAMLValue] = []
    var entries: [YAMLEntry] = []
    /// The key that waits for its value; `nil` inside: not one that a field could have.
    var key: (name: String?, span: Span)?
    var names: Set<String> = []
  }

  private var places: Places
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Open] = []
  private var root: YAMLValue?
  private var count = 0
  /// Whether what was read may not be used.
  private var isRefused = false

  private init(places: Places) { self.places = places }

  /// - Returns: the value, `nil` where there is none or where it may not be used.
  static func read(
    _ text: [UInt8], _ places: Places
  ) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
    var tree = YAMLTree(places: places)
    do throws(YAMLEvents.Fault) {
      var events = try YAMLEvents(text)
      while tree.take(try events.next()) {}
    } catch {
      tree.isRefused = true
      tree.diagnostics.append(tree.places.diagnostic(for: error))
    }
    return (tree.isRefused ? nil : tree.root, tree.diagnostics)
  }

  /// - Returns: whether a further event is wanted.
  private mutating func take(_ event: YAMLEvents.Event) -> Bool {
    let start = places.offset(of: event.mark)
    if event.hasAnchor { return refuse(.yamlAlias, at: start) }
    switch event.kind {
    case .scalar(var text, let isPlain):
      // A mark that came along with what was pasted. Nobody sees it, and nothing is found by a name
      // that begins with it.
      if text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) {
        text = String(text.unicodeScalars.dropFirst())
      }
      guard admitsOneMore() else { return refuse(.yamlTooLarge, at: start) }
      let end = places.scalarEnd(text, from: start)
      let isNull = isPlain && (text.isEmpty || text == "~")
      return put(
        YAMLValue(isNull ? .null : .scalar(text), span: places.file.span(start, end)))
    case .listStart: return begin(isMap: false, at: start)
    case .mapStart: return begin(isMap: true, at: start)
    case .listEnd, .mapEnd:
      guard let ended = open.popLast() else { return false }
      let last = ended.isMap ? ended.entries.last?.value.span : ended.items.last?.span
      let end = max(ended.start, last.map { Int($0.end) } ?? ended.start)
      return put(
        YAMLValue(
          ended.isMap ? .map(ended.entries) : .list(ended.items),
          span: places.file.span(ended.start, end)))
    case .alias: return refuse(.yamlAlias, at: start)
    case .documentStart:
      // A second text in the same one.
      if root != nil { return refuse(.yamlSyntax, at: start) }
    case .textEnd: return false
    case .other: break
    }
    return true
  }

  private mutating func begin(isMap: Bool, at start: Int) -> Bool {
    guard admitsOneMore() else { return refuse(.yamlTooLarge, at: start) }
    open.append(Open(isMap: isMap, start: start))
    return true
  }

  /// Counts a value that begins.
  private mutating func admitsOneMore() -> Bool {
    count += 1
    return count <= Limits.Data.values && open.count <= Limits.Data.depth
  }

  /// Puts a value where it belongs: into what is open, or at the root.
  private mutating func put(_ value: YAMLValue) -> Bool {
    guard let last = open.indices.last else {
      root = value
      return true
    }
    guard open[last].isMap else {
      open[last].items.append(value)
      return true
    }
    guard let key = open[last].key else {
      guard case .scalar(let name) = value.content else {
        diagnostics.append(Diagnostic(.yamlKey, at: value.span))
        open[last].key = (nil, value.span)
        return true
      }
      open[last].key = (name, value.span)
      if !open[last].names.insert(name).inserted {
        isRefused = true
        diagnostics.append(Diagnostic(.yamlDuplicateKey, at: value.span, ["key": name]))
      }
      return true
    }
    open[last].key = nil
    if let name = key.name {
      open[last].entries.append(YAMLEntry(key: name, keySpan: key.span, value: value))
    }
    return true
  }

  private mutating func refuse(_ problem: Problem, at start: Int) -> Bool {
    isRefused = true
    let span = places.file.span(start, places.file.lineRange(at: start).upperBound)
    diagnostics.append(Diagnostic(problem, at: span))
    return false
  }
}
