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
    let embedded = options.pictures?.embedded(
      String(decoding: document.bytes(record.destination), as: UTF8.self))
    // A paper gets nothing from elsewhere: its pictures are those that it brings along.
    let isOfPaper = options.links != nil
    let url = embedded == nil && !isOfPaper ? target(of: id, record, document) : nil
    guard embedded != nil || url != nil else {
      return appendEscaped(description, isXML: true, to: &output)
    }
    output.add("<inlinemediaobject><imageobject><imagedata fileref=\"")
    if let embedded { appendEscaped(embedded, isXML: true, to: &output) }
    if let url { URLs.append(url, to: &output) }
    output.add("\"/></imageobject>")
    if !description.isEmpty {
      output.add("<textobject><phrase>")
      appendEscaped(description, isXML: true, to: &output)
      output.add("</phrase></textobject>")
    }
    output.add("</inlinemediaobject>")
  }
}
