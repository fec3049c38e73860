import Diagnostics
public import Markup

/// Writes content as DocBook 5.0. One writer serves one output: it knows which ids it has given.
///
/// What it writes is valid wherever the schema takes blocks or inlines. Elements of XLink carry the prefix
/// `xlink`, which the element around them must declare.
public struct DocBookWriter: Sendable {
  public let options: WritingOptions
  /// Whether texts are set as their language wants it.
  private let isTypeset: Bool
  var identifiers: (document: Document, ids: HeadingIdentifiers)?
  /// Footnotes that stand in the output, by their id, and those of them that carry it.
  var writtenFootnotes: Set<String> = []
  var identifiedFootnotes: Set<String> = []
  /// Whether this writer writes all of the document.
  var writesAll = false
  var usedIDs: Set<String> = []
  var output: [UInt8] = []
  /// What stands open: where each node ends, and how it is closed.
  var open: [OpenElement] = []
  /// Bytes of text still to leave out.
  var skip = 0
  var isInFootnote = false
  /// Notes that the open footnote refers to, by their place among the document's, and whether nothing
  /// refers to them before.
  var waitingFootnotes: [(index: Int, isFirst: Bool)] = []
  var nestedNotes: (document: Document, areThere: Bool)?

  struct OpenElement {
    var end: NodeID
    var kind: NodeKind
    var closing: StaticString
    /// Where the content begins, for elements that must not be empty.
    var contentStart: Int
  }

  public init(options: WritingOptions = WritingOptions()) {
    self.options = options
    isTypeset = options.typography.map(isSet) ?? false
  }

  /// Writes blocks or inlines, to be placed inside an element that takes them. Headings become
  /// `bridgehead`.
  public mutating func write(_ fragment: Fragment, to output: inout [UInt8]) {
    swap(&self.output, &output)
    run(fragment)
    swap(&self.output, &output)
  }

  mutating func run(_ fragment: Fragment) {
    let document = fragment.document
    let nodes = document.nodes
    skip = fragment.skippedBytes
    open.removeAll(keepingCapacity: true)
    var id = fragment.nodes.lowerBound
    var heading = -1
    while id < fragment.nodes.upperBound {
      while let last = open.last, id >= last.end { close() }
      let node = nodes[id]
      if node.kind == .heading, open.isEmpty { heading = id }
      if node.kind == .footnoteDefinition || open.isEmpty && document.isData(id, behind: heading) {
        id = Int(node.next)
      } else if isTypeset, node.kind == .text,
        let behind = appendTexts(
          from: id, upTo: open.last?.end ?? fragment.nodes.upperBound, of: document,
          skipping: &skip, isXML: true, to: &output)
      {
        id = behind
      } else if begin(id, node, document) {
        id += 1
      } else {
        id = Int(node.next)
      }
    }
    while !open.isEmpty { close() }
  }

  private mutating func begin(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    switch node.kind {
    case .text: appendText(node.content, document)
    case .softBreak: output.append(0x0A)
    case .hardBreak: output.add("<?linebreak?>\n")
    case .code:
      output.add("<code>")
      append(node.content, document)
      output.add("</code>")
    case .htmlInline: if !node.flags.contains(.remark) { append(node.content, document) }
    case .emphasis: return begin("<emphasis>", "</emphasis>", node)
    case .strong: return begin("<emphasis role=\"strong\">", "</emphasis>", node)
    case .strikethrough: return begin("<emphasis role=\"strikethrough\">", "</emphasis>", node)
    case .inserted: return begin(revisionTag("added"), "</phrase>", node)
    case .deleted: return begin(revisionTag("deleted"), "</phrase>", node)
    case .moved:
      // A move is a change with a role (DESIGN §6).
      output.add(revisionTag("changed", role: "moved"))
      output.add("[")
      append(node.content, document)
      output.add("] ")
      return begin("", "</phrase>", node)
    case .link: return beginLink(id, node, document)
    case .image: writeImage(id, document)
    case .footnoteReference: writeFootnote(node, document)
    default: return beginBlock(id, node, document)
    }
    return false
  }

  /// The start tag of an insertion or deletion, with the revision to which it belongs.
  private func revisionTag(_ flag: String, role: String? = nil) -> String {
    var tag: [UInt8] = []
    tag.add("<phrase revisionflag=\"\(flag)\"")
    if let revision = options.revision {
      tag.add(" revision=\"")
      appendEscaped(revision.label, isXML: true, to: &tag)
      tag.append(0x22)
    }
    if let role { tag.add(" role=\"\(role)\"") }
    tag.add(">")
    return String(decoding: tag, as: UTF8.self)
  }

  mutating func begin(_ opening: String, _ closing: StaticString, _ node: Node) -> Bool {
    output.add(opening)
    open.append(
      OpenElement(
        end: Int(node.next), kind: node.kind, closing: closing, contentStart: output.count))
    return true
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    let mustHold =
      last.kind == .blockQuote || last.kind == .listItem || last.kind == .definition
    if mustHold, output.count == last.contentStart { output.add("<para/>") }
    output.add(last.closing.description)
  }

  // MARK: Texts

  mutating func append(_ range: TextRange, _ document: Document) {
    appendEscaped(range, of: document, isXML: true, to: &output)
  }

  private mutating func appendText(_ range: TextRange, _ document: Document) {
    var range = range
    if skip > 0 {
      let count = min(skip, range.count)
      skip -= count
      range.start += UInt32(count)
    }
    appendEscaped(range, of: document, isXML: true, isTypeset: isTypeset, to: &output)
  }
}
