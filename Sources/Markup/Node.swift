/// The number of a node in its document's ``Document/nodes``: documents order, the root is 0.
public typealias NodeID = Int

/// What is true of a node besides its kind.
public struct NodeFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A list whose items are not parted by blank lines.
  public static let tight = NodeFlags(rawValue: 1)
  /// A list item that begins with `[ ]` or `[x]`.
  public static let task = NodeFlags(rawValue: 2)
  /// A task that is done.
  public static let done = NodeFlags(rawValue: 4)
  /// The first row of a table.
  public static let header = NodeFlags(rawValue: 8)
  /// Raw HTML that is a comment: meant for nobody, so that writers leave it out.
  public static let remark = NodeFlags(rawValue: 32)
  /// A link whose text is its own address.
  public static let bare = NodeFlags(rawValue: 16)
}

/// One node: 24 bytes, no heap. What a kind needs beyond its place stands in the document's tables.
public struct Node: Sendable {
  public var kind: NodeKind
  public var flags: NodeFlags
  /// Heading level; a cell's alignment; a list's marker (`-`, `+`, `*`, `.`, `)`).
  public var value: UInt16
  /// First byte in the source.
  public var start: UInt32
  /// The byte behind the last in the source.
  public var end: UInt32
  /// The node behind this one and all that it holds.
  public var next: UInt32
  /// Text leaves: where the content begins (see ``TextRange``). Links, code blocks, headings with
  /// attributes, tables, footnotes: the number in the table of their kind. Ordered lists: the first number.
  public var first: UInt32
  /// Text leaves: where the content ends.
  public var second: UInt32

  @inlinable
  public init(
    _ kind: NodeKind, start: UInt32, end: UInt32, flags: NodeFlags = [], value: UInt16 = 0,
    next: UInt32 = 0, first: UInt32 = 0, second: UInt32 = 0
  ) {
    self.kind = kind
    self.flags = flags
    self.value = value
    self.start = start
    self.end = end
    self.next = next
    self.first = first
    self.second = second
  }

  /// Where a text leaf's content stands.
  @inlinable public var content: TextRange { TextRange(start: first, end: second) }
}

/// A run of bytes of a document: of its source, or, from the source's length on, of its side buffer,
/// which holds what does not stand in the source as it is (entities, joined lines).
public struct TextRange: Sendable, Hashable {
  public var start: UInt32
  public var end: UInt32

  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  public static let empty = TextRange(start: 0, end: 0)
  @inlinable public var isEmpty: Bool { end <= start }
  @inlinable public var count: Int { isEmpty ? 0 : Int(end - start) }
}
