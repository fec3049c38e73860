/// How a link was written.
public enum LinkForm: UInt8, Sendable {
  /// `[text](destination)`
  case inline
  /// `[text][label]`, `[label][]` or `[label]`
  case reference
  /// `<https://…>`
  case angle
  /// `https://…` or `www.…` or a mail address in the text
  case bare
}

/// A link or image as the reader records it.
public struct LinkRecord: Sendable {
  /// The destination with entities and escapes resolved, as UTF-8.
  public var destination: TextRange
  public var title: TextRange
  public var hasTitle: Bool
  public var form: LinkForm
  /// The destination in the source, byte for byte; with a reference that of the definition.
  public var sourceStart: UInt32
  public var sourceEnd: UInt32

  public init(
    destination: TextRange, title: TextRange = .empty, hasTitle: Bool = false, form: LinkForm,
    sourceStart: UInt32, sourceEnd: UInt32
  ) {
    self.destination = destination
    self.title = title
    self.hasTitle = hasTitle
    self.form = form
    self.sourceStart = sourceStart
    self.sourceEnd = sourceEnd
  }
}

/// A code block as the reader records it.
public struct CodeRecord: Sendable {
  /// What it says, indentation taken off, lines ending in LF.
  public var content: TextRange
  /// The info string, entities and escapes resolved.
  public var info: TextRange
  /// The content's lines in the source, byte for byte.
  public var sourceStart: UInt32
  public var sourceEnd: UInt32
  public var isFenced: Bool

  public init(
    content: TextRange, info: TextRange, sourceStart: UInt32, sourceEnd: UInt32, isFenced: Bool
  ) {
    self.content = content
    self.info = info
    self.sourceStart = sourceStart
    self.sourceEnd = sourceEnd
    self.isFenced = isFenced
  }
}

/// A heading's `{#id .class key=value}` as the reader records it: places in the source.
public struct AttributeRecord: Sendable {
  /// The whole, with its braces.
  public var whole: TextRange
  /// The id without `#`; empty where there is none.
  public var id: TextRange
  public var classes: [TextRange]
  public var pairs: [(key: TextRange, value: TextRange)]

  public init(
    whole: TextRange, id: TextRange = .empty, classes: [TextRange] = [],
    pairs: [(key: TextRange, value: TextRange)] = []
  ) {
    self.whole = whole
    self.id = id
    self.classes = classes
    self.pairs = pairs
  }
}

/// A footnote as the reader records it.
public struct FootnoteRecord: Sendable {
  /// The label in the source, without `[^` and `]`.
  public var label: TextRange
  public var definition: NodeID
  /// From 1, in the order of first reference; 0 where nothing refers to it.
  public var number: Int
  /// How often it is referred to.
  public var references: Int

  public init(label: TextRange, definition: NodeID, number: Int = 0, references: Int = 0) {
    self.label = label
    self.definition = definition
    self.number = number
    self.references = references
  }
}

/// A link reference definition (CommonMark 0.31.2, §4.7) as the reader records it. It is no node, since it
/// says nothing; who writes Markdown again must keep it.
public struct DefinitionRecord: Sendable {
  /// The label as it was written, on one line.
  public var label: TextRange
  /// With entities and escapes resolved.
  public var destination: TextRange
  public var title: TextRange
  public var hasTitle: Bool
  /// Where the destination begins in the source: what a link that uses it has as its
  /// ``LinkRecord/sourceStart``.
  public var sourceStart: UInt32
  /// The block that holds it.
  public var parent: NodeID
  /// The node before which it stands in document order.
  public var next: NodeID

  public init(
    label: TextRange, destination: TextRange, title: TextRange, hasTitle: Bool,
    sourceStart: UInt32, parent: NodeID, next: NodeID
  ) {
    self.label = label
    self.destination = destination
    self.title = title
    self.hasTitle = hasTitle
    self.sourceStart = sourceStart
    self.parent = parent
    self.next = next
  }
}
