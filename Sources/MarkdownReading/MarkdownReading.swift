public import Diagnostics
public import Markup

/// Reads structured Markdown. Reading cannot fail: every sequence of bytes is a document.
public func readMarkdown(
  _ file: SourceFile, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  (Document(source: file, nodes: [Node(.document, start: 0, end: 0, next: 1)]), [])
}

/// Reads some bytes of a file as inlines: one paragraph, places as in the file.
///
/// The document's root holds the inlines directly.
public func readInline(
  _ file: SourceFile, range: Range<Int>, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  (Document(source: file, nodes: [Node(.document, start: 0, end: 0, next: 1)]), [])
}

/// Reads a text that stands in a file in another form (a YAML scalar with escapes, say) as inlines.
/// All places are the one that is given.
public func readInline(
  _ text: String, at origin: Span?, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  let file = SourceFile(id: origin?.file ?? 0, path: "", bytes: Array(text.utf8))
  return readInline(file, range: 0..<file.bytes.count, options: options)
}

/// Reads a text that stands in a file in another form as blocks. All places are the one given.
public func readBlocks(
  _ text: String, at origin: Span?, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  readMarkdown(
    SourceFile(id: origin?.file ?? 0, path: "", bytes: Array(text.utf8)), options: options)
}
