public import Markup

/// Writes content as DocBook 5.0. One writer serves one output: it knows which ids it has given.
public struct DocBookWriter: Sendable {
  public var options: WritingOptions

  public init(options: WritingOptions = WritingOptions()) { self.options = options }

  /// Writes a whole document as `article` with nested `section`s.
  ///
  /// - Parameters:
  ///   - title: the article's title; else that of the only section of the highest rank.
  public mutating func writeArticle(
    _ document: Document, title: String? = nil, language: String = "de",
    to output: inout [UInt8]
  ) {}

  /// Writes blocks or inlines, to be placed inside an element that takes them. Headings become
  /// `bridgehead`.
  public mutating func write(_ fragment: Fragment, to output: inout [UInt8]) {}
}
