public import Markup

/// Writes content as HTML. One writer serves one output: it knows which ids it has given.
public struct HTMLWriter: Sendable {
  public var options: WritingOptions

  public init(options: WritingOptions = WritingOptions()) { self.options = options }

  /// Writes a whole document; with plain options its footnotes behind it.
  public mutating func write(_ document: Document, to output: inout [UInt8]) {
    write(Fragment(document), to: &output)
  }

  /// Writes blocks or inlines.
  public mutating func write(_ fragment: Fragment, to output: inout [UInt8]) {}

  /// Writes the list of the document's footnotes that are referred to; nothing where there are none.
  public mutating func writeFootnotes(of document: Document, to output: inout [UInt8]) {}
}
