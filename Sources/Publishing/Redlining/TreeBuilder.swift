internal import Diagnostics
internal import Markup

/// Builds a document node by node, in document order. Its texts are its own.
struct TreeBuilder {
  private var nodes = [Node(.document, start: 0, end: 0)]
  private var texts: [UInt8] = []
  private var links: [LinkRecord] = []
  private var codeBlocks: [CodeRecord] = []
  private var footnotes: [FootnoteRecord] = []
  private var alignments: [ColumnAlignment] = []
  private var open: [NodeID] = [0]

  /// The node that comes next.
  var next: NodeID { nodes.count }

  /// Takes in a text.
  mutating func add(_ bytes: some Sequence<UInt8>) -> TextRange {
    let start = texts.count
    texts += bytes
    return TextRange(start: UInt32(start), end: UInt32(texts.count))
  }

  mutating func begin(
    _ kind: NodeKind, flags: NodeFlags = [], value: UInt16 = 0, first: UInt32 = 0,
    second: UInt32 = 0
  ) {
    open.append(nodes.count)
    nodes.append(
      Node(kind, start: 0, end: 0, flags: flags, value: value, first: first, second: second))
  }

  mutating func end() {
    let node = open.removeLast()
    nodes[node].next = UInt32(nodes.count)
  }

  mutating func leaf(
    _ kind: NodeKind, flags: NodeFlags = [], first: UInt32 = 0, second: UInt32 = 0
  ) {
    nodes.append(
      Node(
        kind, start: 0, end: 0, flags: flags, next: UInt32(nodes.count + 1), first: first,
        second: second))
  }

  /// A text, code or raw HTML.
  mutating func leaf(_ kind: NodeKind, _ bytes: some Sequence<UInt8>) {
    let content = add(bytes)
    leaf(kind, first: content.start, second: content.end)
  }

  /// A link or image as it stands in another document.
  mutating func beginLink(_ id: NodeID, of document: Document) {
    guard let record = document.linkRecord(of: id) else { return begin(document.kind(id)) }
    let number = links.count
    links.append(
      LinkRecord(
        destination: add(document.bytes(record.destination)),
        title: add(document.bytes(record.title)), hasTitle: record.hasTitle, form: record.form,
        sourceStart: 0, sourceEnd: 0))
    begin(document.kind(id), flags: document.nodes[id].flags, first: UInt32(number))
  }

  mutating func beginTable(_ columns: some Sequence<ColumnAlignment>) {
    let first = alignments.count
    alignments += columns
    begin(.table, first: UInt32(first), second: UInt32(alignments.count))
  }

  mutating func codeBlock(_ id: NodeID, of document: Document) {
    let record = document.codeBlocks[Int(document.nodes[id].first)]
    codeBlocks.append(
      CodeRecord(
        content: add(document.bytes(record.content)), info: add(document.bytes(record.info)),
        sourceStart: 0, sourceEnd: 0, isFenced: record.isFenced))
    leaf(.codeBlock, first: UInt32(codeBlocks.count - 1))
  }

  /// Announces a footnote; its number is its place.
  ///
  /// - Returns: the number of its record.
  mutating func newFootnote() -> Int {
    let number = footnotes.count + 1
    footnotes.append(
      FootnoteRecord(label: add(String(number).utf8), definition: 0, number: number))
    return number - 1
  }

  mutating func reference(toFootnote record: Int) {
    footnotes[record].references += 1
    leaf(
      .footnoteReference, first: UInt32(record), second: UInt32(footnotes[record].references))
  }

  mutating func beginFootnote(_ record: Int) {
    footnotes[record].definition = nodes.count
    begin(.footnoteDefinition, first: UInt32(record))
  }

  func document() -> Document {
    var nodes = nodes
    nodes[0].next = UInt32(nodes.count)
    return Document(
      source: SourceFile(path: "", bytes: []), nodes: nodes, side: texts, links: links,
      codeBlocks: codeBlocks, footnotes: footnotes, alignments: alignments)
  }
}
