internal import CLibXML2
internal import CLibXML2Loader

/// A RELAX NG grammar in its XML form, read and not yet compiled, that can be reduced to what some
/// documents need.
///
/// The schema of DocBook has 380 elements, of which a paper uses some fifty, and compiling it takes
/// longer than making the paper. Whether a document is valid depends only on the element patterns
/// whose names occur in it: all others behave as `notAllowed` (RELAX NG specification, section
/// 6.2.1, rules for `element`), and `notAllowed` may be simplified away (section 4.20). So the
/// grammar reduced by these rules says of those documents exactly what the whole one says.
@safe
struct ReducedGrammar: ~Copyable, @unchecked Sendable {
  private let document: xmlDocPtr
  private var nodes: [Pattern] = []
  /// The nodes of each define; several may share a name (section 4.17).
  private var defines: [String: [Int]] = [:]
  private var starts: [Int] = []
  private var dead: Set<String> = []

  /// One element of the grammar. Its node belongs to the document.
  @safe
  private struct Pattern {
    let kind: Kind
    /// What `ref` refers to, `define` defines, `element` matches; empty for other kinds, and for
    /// elements whose name is a name class.
    let name: String
    let node: xmlNodePtr
    /// The index behind the last descendant.
    var end = 0
    /// Whether nothing can match it.
    var isDead = false
  }

  private enum Kind {
    case define, start, element, ref, choice, optional, zeroOrMore, notAllowed
    /// `group`, `interleave`, `oneOrMore`, `mixed`, `list`, `attribute`: all children are needed.
    case all
    /// `grammar` and `div`, which only hold definitions.
    case holder
    /// `text`, `empty`, `data`, `value`, name classes.
    case leaf
  }

  private init(_ document: xmlDocPtr) { unsafe self.document = document }

  /// Reads a grammar; `nil` where it is no grammar, or one that `include`s others or nests grammars.
  static func read(path: String) -> ReducedGrammar? {
    let options =
      Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOBLANKS.rawValue)
      | Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard Library.isReady, let document = unsafe xmlReadFile(path, nil, options) else { return nil }
    var grammar = unsafe ReducedGrammar(document)
    guard let root = unsafe xmlDocGetRootElement(document), unsafe grammar.collect(root),
      !grammar.starts.isEmpty
    else { return nil }
    return grammar
  }

  deinit { unsafe xmlFreeDoc(document) }

  /// Walks the tree in document order, without recursion.
  private mutating func collect(_ root: xmlNodePtr) -> Bool {
    var open: [Int] = []
    var current: xmlNodePtr? = unsafe root
    while let node = unsafe current {
      var entered = false
      if unsafe node.pointee.type == XML_ELEMENT_NODE, unsafe isRelaxNG(node) {
        guard let kind = unsafe kind(of: node),
          kind != .holder
            || open.allSatisfy({
              nodes[$0].kind == .holder
            })
        else { return false }
        let index = nodes.count
        unsafe nodes.append(Pattern(kind: kind, name: attribute("name", of: node), node: node))
        if kind == .define { defines[nodes[index].name, default: []].append(index) }
        if kind == .start { starts.append(index) }
        open.append(index)
        entered = true
      }
      if entered, let child = unsafe node.pointee.children {
        unsafe current = child
        continue
      }
      var up: xmlNodePtr? = unsafe node
      while let done = unsafe up {
        if let last = open.last, unsafe nodes[last].node == done {
          nodes[last].end = nodes.count
          open.removeLast()
        }
        if unsafe done == root { return true }
        if let next = unsafe done.pointee.next {
          unsafe current = next
          break
        }
        unsafe up = done.pointee.parent
      }
    }
    return true
  }

  private func isRelaxNG(_ node: xmlNodePtr) -> Bool {
    guard let namespace = unsafe node.pointee.ns, let address = unsafe namespace.pointee.href
    else { return false }
    return unsafe xmlStrEqual(address, "http://relaxng.org/ns/structure/1.0") == 1
  }

  private func kind(of node: xmlNodePtr) -> Kind? {
    guard let name = unsafe copied(node.pointee.name) else { return nil }
    return switch name {
    case "define": .define
    case "start": .start
    case "element": .element
    case "ref": .ref
    case "choice": .choice
    case "optional": .optional
    case "zeroOrMore": .zeroOrMore
    case "notAllowed": .notAllowed
    case "group", "interleave", "oneOrMore", "mixed", "list", "attribute": .all
    case "grammar", "div": .holder
    case "text", "empty", "data", "value", "param", "except", "name", "anyName", "nsName": .leaf
    default: nil
    }
  }

  private func attribute(_ name: String, of node: xmlNodePtr) -> String {
    guard let value = unsafe xmlGetNoNsProp(node, name) else { return "" }
    defer { unsafe vorlage_xml_free(value) }
    return unsafe String(cString: value)
  }

  /// Takes out what no document with only these element names can match, and what nothing refers
  /// to then. Names are compared without their prefix, which can only keep more.
  ///
  /// - Returns: false where nothing remains: then no such document is valid, and the whole schema
  ///   has to say why.
  mutating func reduce(to names: Set<String>) -> Bool {
    markUnused(names)
    var changed = true
    while changed {
      changed = false
      for (name, places) in defines where !dead.contains(name) {
        // Definitions of one name are combined: they are dead only together.
        if places.filter({ isDead(at: $0) }).count == places.count {
          dead.insert(name)
          changed = true
        }
      }
    }
    guard starts.contains(where: { !isDead(at: $0) }) else { return false }
    removeUnused()
    return true
  }

  private mutating func markUnused(_ names: Set<String>) {
    for index in nodes.indices where nodes[index].kind == .element && !nodes[index].name.isEmpty {
      let local = nodes[index].name.split(separator: ":").last.map(String.init) ?? ""
      nodes[index].isDead = !names.contains(local)
    }
  }

  /// Whether nothing matches a pattern, by what is known of the definitions so far. Marks what is
  /// found dead below it.
  private mutating func isDead(at index: Int) -> Bool {
    if nodes[index].isDead { return true }
    let node = nodes[index]
    var isDead: Bool
    switch node.kind {
    case .leaf, .holder: return false
    case .notAllowed: isDead = true
    case .ref: isDead = dead.contains(node.name)
    case .choice:
      isDead = true
      var child = index + 1
      while child < node.end {
        if !self.isDead(at: child) { isDead = false }
        child = nodes[child].end
      }
    case .optional, .zeroOrMore:
      // Never dead itself: it becomes `empty`.
      isDead = false
      var child = index + 1
      while child < node.end {
        _ = self.isDead(at: child)
        child = nodes[child].end
      }
    case .define, .start, .element, .all:
      isDead = false
      var child = index + 1
      while child < node.end {
        if self.isDead(at: child) { isDead = true }
        child = nodes[child].end
      }
    }
    nodes[index].isDead = isDead
    return isDead
  }

  /// Unlinks dead alternatives and options, and the definitions that nothing refers to.
  private mutating func removeUnused() {
    var reached: Set<String> = []
    var waiting = starts
    while let index = waiting.popLast() {
      var at = index
      while at < nodes[index].end {
        let node = nodes[at]
        if node.isDead {
          at = node.end
          continue
        }
        if isEmptied(at) {
          unsafe replaceByEmpty(node.node)
          at = node.end
          continue
        }
        if node.kind == .ref, reached.insert(node.name).inserted {
          waiting += defines[node.name] ?? []
        }
        if node.kind == .choice { unlinkDeadChildren(of: at) }
        at += 1
      }
    }
    for (name, places) in defines where !reached.contains(name) || dead.contains(name) {
      for place in places { unsafe unlink(nodes[place].node) }
    }
  }

  /// Whether an option has nothing left that could match.
  private func isEmptied(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.kind == .optional || node.kind == .zeroOrMore else { return false }
    var child = index + 1
    while child < node.end {
      if nodes[child].isDead { return true }
      child = nodes[child].end
    }
    return false
  }

  private func unlinkDeadChildren(of index: Int) {
    var child = index + 1
    while child < nodes[index].end {
      if nodes[child].isDead { unsafe unlink(nodes[child].node) }
      child = nodes[child].end
    }
  }

  private func unlink(_ node: xmlNodePtr) {
    unsafe xmlUnlinkNode(node)
    unsafe xmlFreeNode(node)
  }

  /// `<empty/>`, so that a definition or group that holds nothing else stays one.
  private func replaceByEmpty(_ node: xmlNodePtr) {
    guard let empty = unsafe xmlNewNode(node.pointee.ns, "empty") else { return }
    unsafe xmlReplaceNode(node, empty)
    unsafe xmlFreeNode(node)
  }

  /// Compiles what is there now.
  consuming func compiled() -> xmlRelaxNGPtr? {
    guard let parser = unsafe xmlRelaxNGNewDocParserCtxt(document) else { return nil }
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    return unsafe RelaxNGSchema.compile(parser)
  }
}
