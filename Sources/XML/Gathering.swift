internal import CLibXML2

/// Gathers long rows of siblings of a DocBook document into groups, in the tree alone, so that it is
/// validated in linear time.
///
/// libxml2 keeps a state for each round of `zeroOrMore` and compares each with all others
/// (`xmlRelaxNGAddStates`), so that a section of 60,000 paragraphs takes minutes. DocBook allows at
/// each of these places an element that holds the same again: a `phrase` among inlines, a
/// `blockquote` among blocks, a `section` among sections, a list in an item, a table in a cell. What
/// is valid in the group is valid without it. If the gathered document is not valid, the original is
/// asked, and its answer counts.
struct Gathering {
  /// How many siblings stay beside each other.
  static let limit = 64

  /// The elements that groups are made of.
  static let names: Set<String> = [
    "phrase", "blockquote", "section", "title", "listitem", "itemizedlist", "orderedlist",
    "variablelist", "varlistentry", "term", "row", "entry", "informaltable", "tgroup", "tbody",
  ]

  private enum Kind: Equatable {
    case inline, block, section, item, entry, row

    init?(_ name: String) {
      switch name {
      case "emphasis", "link", "phrase", "code", "superscript", "footnote", "footnoteref",
        "inlinemediaobject":
        self = .inline
      case "para", "blockquote", "programlisting", "itemizedlist", "orderedlist", "variablelist",
        "informaltable", "table", "bridgehead", "note":
        self = .block
      case "section": self = .section
      case "listitem": self = .item
      case "varlistentry": self = .entry
      case "row": self = .row
      default: return nil
      }
    }
  }

  /// Siblings of one kind, with the spaces and texts between them.
  @safe
  private struct Run {
    let kind: Kind
    var nodes: [xmlNodePtr]
    var count = 0
  }

  static func gather(_ document: borrowing ParsedDocument) {
    let root = unsafe xmlDocGetRootElement(document.document)
    var next = unsafe root
    // In document order, by the tree's own links.
    while let node = unsafe next {
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        while unsafe gather(below: node) {}
      }
      unsafe next = node.pointee.children
      var current = unsafe Optional(node)
      while let here = unsafe current, unsafe next == nil, unsafe here != root {
        unsafe next = here.pointee.next
        unsafe current = here.pointee.parent
      }
    }
  }

  /// - Returns: whether anything was gathered.
  private static func gather(below parent: xmlNodePtr) -> Bool {
    guard unsafe xmlChildElementCount(parent) > UInt(limit) else { return false }
    var hasGathered = false
    for run in unsafe runs(below: parent) where run.count > limit {
      gather(run)
      hasGathered = true
    }
    return hasGathered
  }

  private static func runs(below parent: xmlNodePtr) -> [Run] {
    var runs: [Run] = []
    var child = unsafe parent.pointee.children
    while let node = unsafe child {
      unsafe child = node.pointee.next
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        guard let kind = Kind(unsafe copied(node.pointee.name) ?? "") else {
          unsafe runs.append(Run(kind: .inline, nodes: []))
          continue
        }
        if runs.last?.kind != kind { unsafe runs.append(Run(kind: kind, nodes: [])) }
        runs[runs.count - 1].count += 1
      }
      if !runs.isEmpty { unsafe runs[runs.count - 1].nodes.append(node) }
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
      if unsafe group == nil { unsafe group = makeGroup(run.kind, before: node) }
      if isElement { count += 1 }
      unsafe xmlUnlinkNode(node)
      unsafe xmlAddChild(group, node)
    }
  }

  /// An element before another, and in it the one that takes the siblings.
  private static func makeGroup(_ kind: Kind, before node: xmlNodePtr) -> xmlNodePtr? {
    let namespace = unsafe node.pointee.parent?.pointee.ns
    func element(_ name: String) -> xmlNodePtr? { unsafe xmlNewNode(namespace, name) }
    func chain(_ names: String...) -> xmlNodePtr? {
      var inner: xmlNodePtr?
      for name in names {
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
    switch kind {
    case .inline: return unsafe chain("phrase")
    case .block: return unsafe chain("blockquote")
    case .section: return unsafe chain("section")
    case .item:
      return unsafe chain("listitem", copied(node.pointee.parent?.pointee.name) ?? "itemizedlist")
    case .entry: return unsafe chain("varlistentry", "listitem", "variablelist")
    case .row: return unsafe chain("row", "entry", "informaltable", "tgroup", "tbody")
    }
  }
}
