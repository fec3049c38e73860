/// Every limit of reading a document, in one place. What goes beyond is reported and read as text.
public enum Limits {
  /// How deep blocks may stand in blocks.
  public static let blockNesting = 100
  /// How deep inlines may stand in inlines.
  public static let inlineNesting = 100
  /// Columns of a table.
  public static let tableColumns = 1_000
  /// Cells that a table may have beyond those that are written, filled up in short rows.
  public static let filledCells = 200_000
  /// Bytes of a link label (CommonMark 0.31.2, "link label": 999 characters).
  public static let linkLabel = 999
  /// Parentheses in a link destination (CommonMark demands at least three; cmark allows 32).
  public static let destinationParentheses = 32
  /// What all uses of link reference definitions may copy, at least; else the document's own size.
  public static let referenceExpansion = 100_000
  /// Digits of an ordered list's number (CommonMark 0.31.2, "ordered list marker").
  public static let listNumberDigits = 9
  /// Lines of a title that may stand before the front matter.
  public static let linesBeforeFrontMatter = 4
}
