public import Diagnostics
public import Markup

/// Reads structured Markdown. Reading cannot fail: every sequence of bytes is a document.
public func readMarkdown(
  _ file: SourceFile, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  read(file, 0..<file.bytes.count, options, isInline: false, origin: nil)
}

/// Reads some bytes of a file as inlines: one paragraph, places as in the file.
///
/// The document's root holds the inlines directly.
public func readInline(
  _ file: SourceFile, range: Range<Int>, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  read(file, range, options, isInline: true, origin: nil)
}

/// Reads a text that stands in a file in another form (a YAML scalar with escapes, say) as inlines.
/// All places are the one that is given.
public func readInline(
  _ text: String, at origin: Span?, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  let file = SourceFile(id: origin?.file ?? 0, path: "", bytes: Array(text.utf8))
  return read(file, 0..<file.bytes.count, options, isInline: true, origin: origin)
}

/// Reads a part of other documents as inlines: footnotes and link labels mean what these define.
public func readInline(_ text: String, definedIn documents: [Document]) -> Document {
  let file = SourceFile(id: 0, path: "", bytes: Array(text.utf8))
  return read(
    file, 0..<file.bytes.count, .structured, isInline: true, origin: nil, definedIn: documents
  ).document
}

/// Reads a text that stands in a file in another form as blocks. All places are the one given.
public func readBlocks(
  _ text: String, at origin: Span?, options: ReadingOptions = .structured
) -> (document: Document, diagnostics: [Diagnostic]) {
  let file = SourceFile(id: origin?.file ?? 0, path: "", bytes: Array(text.utf8))
  var options = options
  options.frontMatter = false
  return read(file, 0..<file.bytes.count, options, isInline: false, origin: origin)
}

private func read(
  _ file: SourceFile, _ range: Range<Int>, _ options: ReadingOptions, isInline: Bool,
  origin: Span?, definedIn documents: [Document] = []
) -> (document: Document, diagnostics: [Diagnostic]) {
  var reader = Reader(file, options)
  let bytes = file.bytes
  let isClean = reader.isClean(bytes.span, range.clamped(to: bytes.indices))
  var frontMatter: FrontMatter?
  if isInline {
    for document in documents { reader.define(in: document) }
    reader.readOnlyInlines(bytes.span, range.clamped(to: bytes.indices))
  } else {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if options.frontMatter {
      frontMatter = reader.readFrontMatter(bytes.span, from: start)
      // What stands before it is text.
      if frontMatter?.start == start { start = frontMatter?.next ?? start }
    }
    let skipped = frontMatter.map { $0.start..<$0.next } ?? 0..<0
    reader.readBlocks(bytes.span, from: start, to: bytes.count, without: skipped)
    let text = reader.blankedText()
    reader.assemble(text.span)
    reader.numberFootnotes()
  }
  if !isClean { reader.repairTexts() }
  let document = Document(
    source: file, nodes: reader.nodes, side: reader.side, links: reader.links,
    codeBlocks: reader.codes, attributes: reader.attributes, footnotes: reader.footnotes,
    alignments: reader.alignments, definitions: reader.definitions,
    frontMatter: frontMatter?.range,
    frontMatterFormat: frontMatter?.format, origin: origin)
  reader.countFindings()
  // In the order of the text, whichever step found them.
  reader.diagnostics = reader.diagnostics.enumerated().sorted {
    ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
  }.map(\.element)
  if let origin {
    for index in reader.diagnostics.indices { reader.diagnostics[index].span = origin }
  }
  return (document, reader.diagnostics)
}

extension Reader {
  /// Takes over what a document defines, as far as it is not defined yet.
  fileprivate mutating func define(in document: Document) {
    for definition in document.definitions {
      let label = Array(document.bytes(definition.label))
      guard let label = normalizedLabel(label.span, 0, label.count), references[label] == nil
      else { continue }
      references[label] = LinkRecord(
        destination: keep(Array(document.bytes(definition.destination))),
        title: keep(Array(document.bytes(definition.title))), hasTitle: definition.hasTitle,
        form: .reference, sourceStart: 0, sourceEnd: 0)
    }
    for footnote in document.footnoteRecords {
      let bytes = Array(document.bytes(footnote.label))
      guard let label = normalizedLabel(bytes.span, 0, bytes.count), footnoteLabels[label] == nil
      else { continue }
      footnoteLabels[label] = footnotes.count
      footnotes.append(FootnoteRecord(label: keep(bytes), definition: 0))
    }
  }

  fileprivate mutating func readOnlyInlines(_ text: Bytes, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isWhitespace { start += 1 }
    while end > start, text[end - 1].isWhitespace { end -= 1 }
    nodes.append(Node(.document, start: UInt32(start), end: UInt32(end)))
    readInlines(text, start, end, isCell: false)
    nodes[0].next = UInt32(nodes.count)
  }
}
