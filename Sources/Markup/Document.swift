public import Diagnostics
import Synchronization

/// A document as one flat tree: nodes in document order, texts as places in the source.
///
/// Immutable and shared; made by the reader. A ``NodeID`` is only meaningful in its own document,
/// and the accessors take one of the kind that they name (others give an empty answer).
public final class Document: Sendable {
  public let source: SourceFile
  /// All nodes in document order; the root first.
  public let nodes: [Node]
  /// Texts that do not stand in the source as they are.
  public let side: [UInt8]
  public let links: [LinkRecord]
  public let codeBlocks: [CodeRecord]
  public let attributes: [AttributeRecord]
  public let footnoteRecords: [FootnoteRecord]
  /// The link reference definitions in document order.
  public let definitions: [DefinitionRecord]
  /// The alignments of all tables' columns; a table knows where its own begin.
  public let alignments: [ColumnAlignment]
  /// The bytes between the front matter's delimiter lines.
  public let frontMatter: Range<Int>?
  public let frontMatterFormat: FrontMatterFormat?
  /// Where the text comes from if ``source`` is not itself a file that the user knows: then every
  /// node's span is this one.
  public let origin: Span?

  private let outline = Mutex<[Section]?>(nil)

  public init(
    source: SourceFile, nodes: [Node], side: [UInt8] = [], links: [LinkRecord] = [],
    codeBlocks: [CodeRecord] = [], attributes: [AttributeRecord] = [],
    footnotes: [FootnoteRecord] = [], alignments: [ColumnAlignment] = [],
    definitions: [DefinitionRecord] = [],
    frontMatter: Range<Int>? = nil, frontMatterFormat: FrontMatterFormat? = nil,
    origin: Span? = nil
  ) {
    self.source = source
    self.nodes = nodes
    self.side = side
    self.links = links
    self.codeBlocks = codeBlocks
    self.attributes = attributes
    self.footnoteRecords = footnotes
    self.alignments = alignments
    self.definitions = definitions
    self.frontMatter = frontMatter
    self.frontMatterFormat = frontMatterFormat
    self.origin = origin
  }

  /// The same document without the outline: what the outline's own fragments hold, so that they and
  /// the document do not keep each other alive.
  private convenience init(sharing other: Document) {
    self.init(
      source: other.source, nodes: other.nodes, side: other.side, links: other.links,
      codeBlocks: other.codeBlocks, attributes: other.attributes,
      footnotes: other.footnoteRecords, alignments: other.alignments,
      definitions: other.definitions, frontMatter: other.frontMatter,
      frontMatterFormat: other.frontMatterFormat,
      origin: other.origin)
  }

  /// The sections in reading order, computed at first use. Section 0 is the text before the first
  /// heading, always there. Ranks follow the number of `#`, or the heading numbers where a document
  /// has them throughout and the `#` contradict them.
  public var sections: [Section] {
    outline.withLock { known in
      if let known { return known }
      let made = Outline.sections(of: Document(sharing: self))
      known = made
      return made
    }
  }
}

/// How front matter is written: `---` or `+++`.
public enum FrontMatterFormat: Sendable {
  case yaml
  case toml
}

/// How a table's column is aligned.
public enum ColumnAlignment: UInt8, Sendable {
  case none, left, center, right
}
