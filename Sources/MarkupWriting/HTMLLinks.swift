public import Markup

extension HTMLWriter {
  mutating func beginLink(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    let record = document.links[Int(node.first)]
    let isInLink = open.contains { $0.kind == .link && $0.detail > 0 }
    guard !isInLink, let target = target(of: id, record, document) else {
      return begin("", id, node)
    }
    output.add("<a href=\"")
    URLs.append(target.url, to: &output)
    output.append(0x22)
    if record.hasTitle {
      output.add(" title=\"")
      append(record.title, document)
      output.append(0x22)
    }
    // On paper what is its own address need not be printed behind itself.
    let isAddress =
      record.form == .angle || record.form == .bare || isBareAddress(id, record, document)
    if isAddress, !options.isPlain { output.add(" class=\"address\"") }
    if target.isExternal { output.add(" rel=\"external\"") }
    return begin(">", id, node, detail: 1)
  }

  private func target(
    of id: NodeID, _ record: LinkRecord, _ document: Document
  ) -> (url: [UInt8], isExternal: Bool)? {
    let written = Array(document.bytes(record.destination))
    guard let links = options.links else {
      return URLs.isAllowed(written, isPlain: options.isPlain) ? (written, false) : nil
    }
    let destination = String(decoding: written, as: UTF8.self)
    switch links.resolve(destination, text: document.plainText(of: id)) {
    case .plain: return nil
    case .url(let url, let external):
      return URLs.isAllowed(url.utf8, isPlain: options.isPlain) ? (Array(url.utf8), external) : nil
    }
  }

  /// Whether a link's text is its address, as in `<https://example.org>` or `<a@example.org>`.
  private func isBareAddress(_ id: NodeID, _ record: LinkRecord, _ document: Document) -> Bool {
    let destination = document.bytes(record.destination)
    guard destination.first.map({ $0 != UInt8(ascii: "#") }) ?? false else { return false }
    let text = document.plainText(of: id)
    return destination.elementsEqual(text.utf8)
      || destination.elementsEqual(("mailto:" + text).utf8)
  }

  mutating func writeImage(_ id: NodeID, _ document: Document) {
    guard let record = document.linkRecord(of: id) else { return }
    let embedded = options.pictures?.embedded(
      String(decoding: document.bytes(record.destination), as: UTF8.self))
    // A paper gets nothing from elsewhere: its pictures are those that it brings along.
    let isOfPaper = options.links != nil
    let target = embedded == nil && !isOfPaper ? target(of: id, record, document) : nil
    guard embedded != nil || target != nil else {
      return appendEscaped(document.plainText(of: id), isXML: false, to: &output)
    }
    output.add("<img src=\"")
    if let embedded { appendEscaped(embedded, isXML: false, to: &output) }
    if let target { URLs.append(target.url, to: &output) }
    output.add("\" alt=\"")
    appendEscaped(document.plainText(of: id), isXML: false, to: &output)
    output.append(0x22)
    if record.hasTitle {
      output.add(" title=\"")
      append(record.title, document)
      output.append(0x22)
    }
    output.add(" />")
  }

  // MARK: Footnotes

  mutating func writeReference(_ id: NodeID, _ node: Node, _ document: Document) {
    let record = document.footnoteRecords[Int(node.first)]
    guard options.footnotes == .references, record.number > 0 else { return }
    let prefix = options.footnotePrefix
    let occurrence = node.second > 1 ? "-\(node.second)" : ""
    let name = "\(prefix)fnref\(record.number)\(occurrence)"
    let isNew = writtenReferences.insert(name).inserted
    output.add("<sup class=\"footnote-ref\"><a href=\"#\(prefix)fn\(record.number)\"")
    if isNew { output.add(" id=\"\(name)\"") }
    if !options.isPlain { output.add(" role=\"doc-noteref\"") }
    output.add(">\(record.number)</a></sup>")
  }

  /// Writes the list of the document's footnotes that are referred to; nothing where there are none.
  public mutating func writeFootnotes(of document: Document, to output: inout [UInt8]) {
    let footnotes = document.footnotes
    guard !footnotes.isEmpty, options.footnotes == .references else { return }
    swap(&self.output, &output)
    self.output.breakLine()
    self.output.add(
      options.isPlain
        ? "<section class=\"footnotes\">\n<ol>\n"
        : "<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")
    for footnote in footnotes { write(footnote, document) }
    self.output.add("</ol>\n</section>\n")
    swap(&self.output, &output)
  }

  private mutating func write(_ footnote: Footnote, _ document: Document) {
    let number = footnote.number ?? 0
    output.breakLine()
    output.add("<li id=\"\(options.footnotePrefix)fn\(number)\">\n")
    run(Fragment(contentOf: footnote.definition, in: document))
    // The way back stands in the last paragraph, if that comes last.
    let paragraphEnd = Array("</p>\n".utf8)
    let isParagraph = output.suffix(paragraphEnd.count).elementsEqual(paragraphEnd)
    if isParagraph { output.removeLast(paragraphEnd.count) }
    for occurrence in 1...max(1, footnote.references) {
      if isParagraph || occurrence > 1 { output.append(0x20) }
      writeWayBack(number, occurrence)
    }
    output.add(isParagraph ? "</p>\n</li>\n" : "\n</li>\n")
  }

  private mutating func writeWayBack(_ number: Int, _ occurrence: Int) {
    let suffix = occurrence > 1 ? "-\(occurrence)" : ""
    output.add("<a href=\"#\(options.footnotePrefix)fnref\(number)\(suffix)\"")
    output.add(" class=\"footnote-backref\"")
    if !options.isPlain {
      output.add(" role=\"doc-backlink\"")
      if let label = options.footnoteBackLabel {
        output.add(" aria-label=\"")
        appendEscaped("\(label) \(number)\(suffix)", isXML: false, to: &output)
        output.append(0x22)
      }
    }
    output.add(">↩")
    if occurrence > 1 { output.add("<sup>\(occurrence)</sup>") }
    output.add("</a>")
  }
}
