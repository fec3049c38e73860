public import Markup

/// One of the two documents, cut into what is compared.
public struct Side: Sendable {
  public let label: String
  public let document: Document
  /// The texts of all titles and units, one behind the other; every `Range<Int>` of bytes in a
  /// comparison is a range of this.
  public let text: [UInt8]
  /// In document order.
  public let units: [Unit]
  /// By section index: the section's title without its number, as a unit of the kind `title`.
  public let titles: [Unit]
  /// By section index: which of ``units`` are the section's own.
  public let sectionUnits: [Range<Int>]
  /// Where the bytes of ``text`` come from, in the order of the text.
  public let pieces: [Piece]
  /// The lists, items, quotations, tables and footnotes that hold units, in document order.
  public let containers: [Container]

  /// The text of a range, for people and tests.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// What a unit is.
public enum UnitKind: UInt8, Sendable {
  /// A section's title.
  case title
  /// Also a term of a definition list.
  case paragraph
  /// A heading inside a list or a quotation, which begins no section.
  case heading
  case row
  case headerRow
  case code
  /// Raw HTML, which is shown as text.
  case html
  /// A thematic break; its text is empty.
  case rule
}

/// What is compared as a whole: a paragraph (also in an item, a quotation or a footnote), a table's
/// row, a code block. The JSON's `block` is the unit's place among its section's units.
public struct Unit: Sendable {
  public let kind: UnitKind
  let sectionNumber: Int32
  let nodeNumber: UInt32
  let containerNumber: Int32
  let textStart: UInt32
  let textEnd: UInt32
  let firstPiece: UInt32
  let endPiece: UInt32
  let firstToken: UInt32
  let endToken: UInt32

  /// The section that it belongs to.
  public var section: Int { Int(sectionNumber) }
  /// The paragraph, heading, row, code block, HTML block or thematic break.
  public var node: NodeID { Int(nodeNumber) }
  /// The innermost of ``Side/containers`` that holds it.
  public var container: Int? { containerNumber < 0 ? nil : Int(containerNumber) }
  /// Its bytes in ``Side/text``: inline text with line breaks as one space, a row's cells joined by
  /// ` | `, a code block's lines without the last line end, a footnote reference as `[^label]`, a task's
  /// box in front of its first paragraph as `[x] ` or `[ ] `.
  public var text: Range<Int> { Int(textStart)..<Int(textEnd) }
  /// Where its bytes come from: a range of ``Side/pieces``.
  public var pieces: Range<Int> { Int(firstPiece)..<Int(endPiece) }
  /// The words of ``text``, in the side's tokens.
  var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}

/// Some bytes of a text that come from one leaf of the document. A piece ends where the next begins
/// or where the unit's text ends.
public struct Piece: Sendable {
  let start: UInt32
  let leafNumber: UInt32
  /// How many bytes of the leaf's content stand before the piece: a heading's number.
  let skipped: UInt32

  /// The first byte in ``Side/text``.
  public var textStart: Int { Int(start) }
  /// The text, code, break or footnote reference that the bytes come from; a table's cell for the
  /// ` | ` in front of it, a list's item for its box.
  public var leaf: NodeID { Int(leafNumber) }
  /// Where the piece begins in the leaf's content.
  public var offset: Int { Int(skipped) }
}

/// A node that holds units.
public struct Container: Sendable {
  /// A list, item, quotation, table, definition or footnote definition.
  public let node: NodeID
  /// The container that holds this one, in ``Side/containers``.
  public let parent: Int?
  /// The place among those that the same container holds, from 0.
  let ordinal: Int
}
