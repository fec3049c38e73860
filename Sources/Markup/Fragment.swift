import Diagnostics

/// A run of siblings of a document: blocks (what templates call Content) or inlines (Phrase).
public struct Fragment: Sendable {
  public let document: Document
  /// The nodes, with all that they hold.
  public let nodes: Range<NodeID>
  /// Bytes of text to leave out at the beginning: a heading's number.
  public let skippedBytes: Int

  public init(_ document: Document, _ nodes: Range<NodeID>, skippingBytes: Int = 0) {
    self.document = document
    self.nodes = nodes
    self.skippedBytes = skippingBytes
  }

  /// All that a node holds.
  public init(contentOf id: NodeID, in document: Document) {
    self.init(document, document.descendants(of: id))
  }

  /// One node itself.
  public init(_ id: NodeID, in document: Document) {
    self.init(document, id..<document.next(after: id))
  }

  /// The whole document.
  public init(_ document: Document) {
    self.init(contentOf: 0, in: document)
  }

  public static let empty = Fragment(
    Document(
      source: SourceFile(path: "", bytes: []),
      nodes: [Node(.document, start: 0, end: 0, next: 1)]),
    1..<1)

  public var isEmpty: Bool { nodes.isEmpty }

  /// Whether nothing of it stands where it is: there is nothing, or only what footnotes say.
  public var isBlank: Bool {
    var node = nodes.lowerBound
    while node < nodes.upperBound {
      if document.nodes[node].kind != .footnoteDefinition { return false }
      node = document.next(after: node)
    }
    return true
  }

  /// Whether the run is of inlines.
  public var isInline: Bool {
    nodes.isEmpty || document.nodes[nodes.lowerBound].kind.isInline
  }

  /// The nodes of the run itself.
  public var siblings: Siblings { Siblings(document.nodes, nodes) }

  public var plainText: String {
    String(decoding: document.plainBytes(of: nodes).dropFirst(skippedBytes), as: UTF8.self)
  }

  /// The inlines of a fragment that is a single paragraph; the fragment itself where it is none.
  public var unwrapped: Fragment {
    guard !isEmpty, document.kind(nodes.lowerBound) == .paragraph,
      document.next(after: nodes.lowerBound) == nodes.upperBound
    else { return self }
    return Fragment(contentOf: nodes.lowerBound, in: document)
  }
}
