public import Diagnostics
internal import MarkdownReading
public import Markup
public import YAMLReading

/// A field that may hold inline Markdown: links, emphasis.
public struct InlineText: Sendable {
  /// As it was written.
  public let text: String
  public let span: Span
  public let fragment: Fragment

  public init(_ text: Located<String>) {
    self.text = text.value
    span = text.span
    fragment = Fragment(readInline(text.value, at: text.span).document)
  }
}

/// A text in one or several languages: `name: Kreistag` or `name: {de: …, en: …}`.
public struct LocalizedText: Sendable, Equatable {
  /// By language tag in the order of the file; the tag is empty for a text without language.
  public let texts: [(tag: String, text: String)]

  public init(_ texts: [(tag: String, text: String)]) { self.texts = texts }

  public init(_ text: String) { texts = [("", text)] }

  /// The text in a language, else the one without language, else the first.
  public func text(in tag: String) -> String {
    (texts.first { $0.tag == tag } ?? texts.first { $0.tag.isEmpty } ?? texts.first)?.text ?? ""
  }

  /// All spellings, by which somebody may refer to what has this name.
  public var all: [String] { texts.map(\.text) }

  public static func == (left: LocalizedText, right: LocalizedText) -> Bool {
    left.texts.elementsEqual(right.texts) { $0 == $1 }
  }
}
