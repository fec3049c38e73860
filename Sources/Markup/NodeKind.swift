/// What a node is.
public enum NodeKind: UInt8, Sendable, CaseIterable {
  case document
  // Blocks that hold blocks.
  case blockQuote, bulletList, orderedList, listItem, footnoteDefinition
  case table, tableRow
  /// Terms and what is said of each: `definitionTerm` and `definition` in turn, at least one of the latter
  /// behind each of the former.
  case definitionList, definition
  // Blocks that hold inlines.
  case heading, paragraph, tableCell, definitionTerm
  // Blocks that are leaves.
  case codeBlock, htmlBlock, thematicBreak
  /// Code in which changes are marked, as inlines; its texts are `htmlInline`, which stay as they are.
  case markedCode
  // Inlines that hold inlines.
  case emphasis, strong, strikethrough, link, image, inserted, deleted
  /// What stands at another place than before; its `content` says so in words, for a sign in front.
  case moved
  // Inlines that are leaves.
  case text, softBreak, hardBreak, code, htmlInline, footnoteReference

  public var isInline: Bool { rawValue >= NodeKind.emphasis.rawValue }
  public var isBlock: Bool { !isInline }

  /// Whether the node's children are inlines.
  public var holdsInlines: Bool {
    switch self {
    case .heading, .paragraph, .tableCell, .definitionTerm, .markedCode: true
    case .emphasis, .strong, .strikethrough, .link, .image, .inserted, .deleted, .moved: true
    default: false
    }
  }
}
