internal import CLibXML2

/// Gathers long rows of siblings of a DocBook document into groups, in the tree alone, so that it is
/// validated in linear time.
///
/// libxml2 keeps a state for each round of `zeroOrMore` and compares each with all others
/// (`xmlRelaxNGAddStates`), so that a section of 60,000 paragraphs takes minutes. DocBook allows at
/// many places an element that holds the same again: a `phrase` among inlines, a `blockquote` among
/// blocks, a `section` among sections, a list in an item, a table in a cell. There the gathered
/// document is valid exactly where the original is (``GatheringRule``).
struct Gathering {
  /// How many siblings stay beside each other.
  static let limit = 64

  /// Siblings of one kind, with the spaces and texts between them.
  @safe
  private struct Run {
    let rule: Int
    var nodes: [xmlNodePtr] = unsafe []
    var count = 0
  }

  /// - Returns: of how many elements the longest row is that was gathered; 0 where none was.
  static func gather(_ document: borrowing ParsedDocument) -> Int {
    var longest = 0
    let root = unsafe xmlDocGetRootElement(document.document)
    var next = unsafe root
    // In document order, by the tree's own links.
    while let node = unsafe next {
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        // Groups may be many, too.
        while case let count = unsafe gather(below: node), count > 0 {
          longest = max(longest, count)
        }
      }
      unsafe next = node.pointee.children
      var current = unsafe Optional(node)
      while let here = unsafe current, unsafe next == nil, unsafe here != root {
        unsafe next = here.pointee.next
        unsafe current = here.pointee.parent
      }
    }
    return longest
  }

  /// - Returns: of how many elements the longest row is that was gathered.
  private static func gather(below parent: xmlNodePtr) -> Int {
    guard unsafe xmlChildElementCount(parent) > UInt(limit) else { return 0 }
    let rules = unsafe rules(for: parent)
    guard !rules.isEmpty else { return 0 }
    var longest = 0
    for run in unsafe runs(below: parent, rules) where run.count > limit {
      gather(run)
      longest = max(longest, run.count)
    }
    return longest
  }

  /// The rules for the rows of an element, by their place in the list.
  private static func rules(for parent: xmlNodePtr) -> [Int] {
    guard unsafe isDocBook(parent), let name = unsafe copied(parent.pointee.name) else { return [] }
    var next = unsafe parent.pointee.parent
    var around: String?
    while let node = unsafe next, unsafe node.pointee.type == XML_ELEMENT_NODE {
      around = unsafe isDocBook(node) ? copied(node.pointee.name) : nil
      guard around == name else { break }
      unsafe next = node.pointee.parent
    }
    return GatheringRule.all.indices.filter { index in
      let rule = GatheringRule.all[index]
      guard rule.parents.contains(name) else { return false }
      return rule.around.map { $0.contains(around ?? "") } ?? true
    }
  }

  private static func isDocBook(_ node: xmlNodePtr) -> Bool {
    guard let namespace = unsafe node.pointee.ns, let address = unsafe namespace.pointee.href
    else { return false }
    return unsafe xmlStrEqual(address, "http://docbook.org/ns/docbook") == 1
  }

  private static func runs(below parent: xmlNodePtr, _ rules: [Int]) -> [Run] {
    var runs: [Run] = []
    // Whether the last run goes on.
    var isOpen = false
    var child = unsafe parent.pointee.children
    while let node = unsafe child {
      unsafe child = node.pointee.next
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        let name = unsafe isDocBook(node) ? copied(node.pointee.name) ?? "" : ""
        guard let rule = rules.first(where: { GatheringRule.all[$0].members.contains(name) })
        else {
          isOpen = false
          continue
        }
        if !isOpen || runs.last?.rule != rule { unsafe runs.append(Run(rule: rule)) }
        isOpen = true
        runs[runs.count - 1].count += 1
      }
      if isOpen { unsafe runs[runs.count - 1].nodes.append(node) }
    }
    return runs
  }

  private static func gather(_ run: Run) {
    var group: xmlNodePtr?
    var count = 0
    for index in unsafe run.nodes.indices {
      let node = unsafe run.nodes[index]
      let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
      if isElement, count == limit {
        unsafe group = nil
        count = 0
      }
      if unsafe group == nil { unsafe group = makeGroup(GatheringRule.all[run.rule], before: node) }
      if isElement { count += 1 }
      unsafe xmlUnlinkNode(node)
      unsafe xmlAddChild(group, node)
    }
  }

  /// An element before another, and in it the one that takes the siblings.
  private static func makeGroup(_ rule: GatheringRule, before node: xmlNodePtr) -> xmlNodePtr? {
    let namespace = unsafe node.pointee.ns
    func element(_ name: String) -> xmlNodePtr? {
      let made = unsafe xmlNewNode(namespace, name)
      unsafe made?.pointee.line = node.pointee.line
      unsafe made?.pointee._private = mark
      return unsafe made
    }
    var inner: xmlNodePtr?
    for name in rule.group {
      let made = unsafe element(name)
      if let inner = unsafe inner {
        unsafe xmlAddChild(inner, made)
      } else {
        unsafe xmlAddPrevSibling(node, made)
      }
      unsafe inner = made
      switch name {
      case "section": unsafe xmlAddChild(made, element("title"))
      case "varlistentry": unsafe xmlAddChild(made, element("term"))
      case "tgroup": unsafe xmlNewProp(made, "cols", "1")
      default: break
      }
    }
    return unsafe inner
  }

  /// What the elements of groups are known by; nothing is there.
  private static var mark: UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer(bitPattern: 1)
  }

  /// Whether an element was made here.
  static func made(_ node: xmlNodePtr) -> Bool { unsafe node.pointee._private == mark }
}
