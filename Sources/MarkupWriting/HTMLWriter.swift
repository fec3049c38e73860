import Diagnostics
public import Markup

/// Writes content as HTML. One writer serves one output: it knows which ids it has given.
public struct HTMLWriter: Sendable {
  public let options: WritingOptions
  /// Whether texts are set as their language wants it.
  private let isTypeset: Bool
  var identifiers: (document: Document, ids: HeadingIdentifiers)?
  /// References to footnotes that were written, so that none gets its id twice.
  var writtenReferences: Set<String> = []
  var output: [UInt8] = []
  /// What stands open: where each node ends, and how it is closed.
  var open: [(end: NodeID, kind: NodeKind, detail: Int)] = []
  /// Bytes of text still to leave out.
  var skip = 0

  public init(options: WritingOptions = WritingOptions()) {
    self.options = options
    isTypeset = options.typography.map(isSet) ?? false
  }

  /// Writes a whole document; with plain options its footnotes behind it.
  public mutating func write(_ document: Document, to output: inout [UInt8]) {
    write(Fragment(document), to: &output)
    if options.isPlain { writeFootnotes(of: document, to: &output) }
  }

  /// Writes blocks or inlines. Footnote definitions are left out (see ``writeFootnotes(of:to:)``).
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
      while let last = open.last, id >= last.end { close(document) }
      let node = nodes[id]
      let next = Int(node.next)
      if node.kind == .heading, open.isEmpty { heading = id }
      if node.kind == .footnoteDefinition || open.isEmpty && document.isData(id, behind: heading) {
        id = next
      } else if isTypeset, node.kind == .text,
        let behind = appendTexts(
          from: id, upTo: open.last?.end ?? fragment.nodes.upperBound, of: document,
          skipping: &skip, isXML: false, to: &output)
      {
        id = behind
      } else if begin(id, node, document) {
        id += 1
      } else {
        id = next
      }
    }
    while !open.isEmpty { close(document) }
  }

  /// Writes a node's beginning, or all of a leaf; returns whether its children follow.
  private mutating func begin(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    switch node.kind {
    case .text:
      appendText(node.content, document)
      return false
    case .softBreak:
      output.append(0x0A)
      return false
    case .hardBreak:
      output.add("<br />\n")
      return false
    case .code:
      output.add("<code>")
      append(node.content, document)
      output.add("</code>")
      return false
    case .htmlInline:
      if !node.flags.contains(.remark) { append(node.content, document) }
      return false
    case .emphasis: return begin("<em>", id, node)
    case .strong: return begin("<strong>", id, node)
    // Beside revision marks `del` would say that the revision took it out.
    case .strikethrough: return begin(options.revision == nil ? "<del>" : "<s>", id, node)
    case .inserted: return begin(revisionTag("ins"), id, node)
    case .deleted: return begin(revisionTag("del"), id, node)
    case .moved:
      output.add("<span class=\"change-mark\" data-mark=\"moved\">")
      append(node.content, document)
      output.add("</span> ")
      return begin("", id, node)
    case .link: return beginLink(id, node, document)
    case .image:
      writeImage(id, document)
      return false
    case .footnoteReference:
      writeReference(id, node, document)
      return false
    default: return beginBlock(id, node, document)
    }
  }

  mutating func begin(_ markup: String, _ id: NodeID, _ node: Node, detail: Int = 0) -> Bool {
    output.add(markup)
    open.append((Int(node.next), node.kind, detail))
    return true
  }

  /// The start tag of an insertion or deletion, with the revision to which it belongs.
  private func revisionTag(_ name: String) -> String {
    guard let revision = options.revision else { return "<\(name)>" }
    var tag: [UInt8] = []
    tag.add("<\(name)")
    // Without a page to cite the revision's name stands for it.
    let label = revision.address == nil ? revision.label : nil
    for (attribute, value) in [
      ("cite", revision.address), ("datetime", revision.date), ("data-revision", label),
    ] {
      guard let value else { continue }
      tag.add(" \(attribute)=\"")
      appendEscaped(value, isXML: false, to: &tag)
      tag.append(0x22)
    }
    tag.add(">")
    return String(decoding: tag, as: UTF8.self)
  }

  /// Writes the end of the innermost open node.
  private mutating func close(_ document: Document) {
    guard let last = open.popLast() else { return }
    switch last.kind {
    case .emphasis: output.add("</em>")
    case .strong: output.add("</strong>")
    case .strikethrough: output.add(options.revision == nil ? "</del>" : "</s>")
    case .deleted: output.add("</del>")
    case .inserted: output.add("</ins>")
    case .moved: break
    case .link: if last.detail > 0 { output.add("</a>") }
    default: closeBlock(last.kind, last.detail)
    }
  }

  // MARK: Texts

  mutating func append(_ range: TextRange, _ document: Document) {
    appendEscaped(range, of: document, isXML: false, to: &output)
  }

  /// Text without what is to be skipped, set as the language wants it.
  private mutating func appendText(_ range: TextRange, _ document: Document) {
    var range = range
    if skip > 0 {
      let count = min(skip, range.count)
      skip -= count
      range.start += UInt32(count)
    }
    appendEscaped(range, of: document, isXML: false, isTypeset: isTypeset, to: &output)
  }
}
