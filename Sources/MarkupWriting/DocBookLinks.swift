import Markup

extension DocBookWriter {
  mutating func beginLink(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    let record = document.links[Int(node.first)]
    let isInLink = open.contains { $0.kind == .link && $0.closing.utf8CodeUnitCount > 0 }
    guard !isInLink, let url = target(of: id, record, document) else { return begin("", "", node) }
    output.add("<link xlink:href=\"")
    URLs.append(url, to: &output)
    output.append(0x22)
    if record.hasTitle {
      output.add(" xlink:title=\"")
      append(record.title, document)
      output.append(0x22)
    }
    return begin(">", "</link>", node)
  }

  private func target(of id: NodeID, _ record: LinkRecord, _ document: Document) -> [UInt8]? {
    let written = Array(document.bytes(record.destination))
    guard let links = options.links else {
      return URLs.isAllowed(written, isPlain: false) ? URLs.uri(written) : nil
    }
    let destination = String(decoding: written, as: UTF8.self)
    switch links.resolve(destination, text: document.plainText(of: id)) {
    case .plain: return nil
    case .url(let url, _):
      return URLs.isAllowed(url.utf8, isPlain: false) ? URLs.uri(url.utf8) : nil
    }
  }

  mutating func writeImage(_ id: NodeID, _ document: Document) {
    guard let record = document.linkRecord(of: id) else { return }
    let description = document.plainText(of: id)
    guard let url = target(of: id, record, document) else {
      return appendEscaped(description, isXML: true, to: &output)
    }
    output.add("<inlinemediaobject><imageobject><imagedata fileref=\"")
    URLs.append(url, to: &output)
    output.add("\"/></imageobject>")
    if !description.isEmpty {
      output.add("<textobject><phrase>")
      appendEscaped(description, isXML: true, to: &output)
      output.add("</phrase></textobject>")
    }
    output.add("</inlinemediaobject>")
  }

  /// A footnote where it is first referred to, a reference to it after. Footnotes hold none: what a note
  /// refers to is its number.
  mutating func writeFootnote(_ node: Node, _ document: Document) {
    let record = document.footnoteRecords[Int(node.first)]
    guard options.footnotes == .references, record.number > 0 else { return }
    let id = "\(options.footnotePrefix)fn\(record.number)"
    if isInFootnote {
      output.add("<superscript>\(record.number)</superscript>")
    } else if writtenFootnotes.contains(id) {
      output.add("<footnoteref linkend=\"\(id)\"/>")
    } else if usedIDs.insert(id).inserted {
      writtenFootnotes.insert(id)
      output.add("<footnote xml:id=\"\(id)\">")
      writeNote(record.definition, document)
      output.add("</footnote>")
    } else {
      output.add("<footnote>")
      writeNote(record.definition, document)
      output.add("</footnote>")
    }
  }

  private mutating func writeNote(_ definition: NodeID, _ document: Document) {
    let outer = (open, skip)
    let start = output.count
    isInFootnote = true
    run(Fragment(contentOf: definition, in: document))
    isInFootnote = false
    (open, skip) = outer
    if output.count == start { output.add("<para/>") }
    if output.last == 0x0A { output.removeLast() }
  }
}
