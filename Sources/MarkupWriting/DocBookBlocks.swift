import Markup

extension DocBookWriter {
  mutating func beginBlock(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    switch node.kind {
    case .paragraph: return begin("<para>", "</para>\n", node)
    case .heading: return beginHeading(id, node, document)
    case .blockQuote: return begin("<blockquote>\n", "</blockquote>\n", node)
    case .bulletList: return beginList("<itemizedlist", "</itemizedlist>\n", node)
    case .orderedList:
      let start = node.first == 1 ? "" : " startingnumber=\"\(node.first)\""
      return beginList("<orderedlist numeration=\"arabic\"\(start)", "</orderedlist>\n", node)
    case .listItem:
      guard node.flags.contains(.task) else { return begin("<listitem>", "</listitem>\n", node) }
      let state = node.flags.contains(.done) ? "done" : "open"
      return begin("<listitem role=\"\(state)\">", "</listitem>\n", node)
    case .definitionList: return begin("<variablelist>\n", "</variablelist>\n", node)
    case .definitionTerm: return begin("<varlistentry><term>", "</term>\n", node)
    case .definition: return beginDefinition(id, node, document)
    case .codeBlock: writeCode(node, document)
    case .markedCode: return begin("<programlisting>", "</programlisting>\n", node)
    case .htmlBlock:
      if node.flags.contains(.remark) { return false }
      output.add("<para>")
      append(node.content, document)
      output.add("</para>\n")
    case .thematicBreak: output.add("<para role=\"break\">* * *</para>\n")
    case .table: return beginTable(id, node, document)
    case .tableRow: return beginRow(id, node, document)
    case .tableCell: return begin("<entry>", "</entry>", node)
    default: return true
    }
    return false
  }

  /// All that is said of one term stands in one `listitem`.
  private mutating func beginDefinition(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    let last = open.last?.end ?? 0
    let isLast = Int(node.next) >= last || document.kind(Int(node.next)) == .definitionTerm
    var before = id - 1
    while before > 0, document.kind(before).isInline { before -= 1 }
    let isFirst = document.kind(before) == .definitionTerm
    return begin(
      isFirst ? "<listitem>" : "", isLast ? "</listitem></varlistentry>\n" : "", node)
  }

  private mutating func beginHeading(
    _ id: NodeID, _ node: Node, _ document: Document
  ) -> Bool {
    output.add("<bridgehead")
    addID(identifier(of: id, document))
    // "sect1" to "sect5" are all there is.
    let level = min(5, max(1, Int(node.value) + options.headingShift))
    return begin(" renderas=\"sect\(level)\">", "</bridgehead>\n", node)
  }

  private mutating func beginList(
    _ opening: String, _ closing: StaticString, _ node: Node
  ) -> Bool {
    let isTight = node.flags.contains(.tight)
    return begin(opening + (isTight ? " spacing=\"compact\">\n" : ">\n"), closing, node)
  }

  private mutating func writeCode(_ node: Node, _ document: Document) {
    let record = document.codeBlocks[Int(node.first)]
    let language = document.bytes(record.info).prefix { $0 != 0x20 && $0 != 0x09 }
    output.add("<programlisting")
    if !language.isEmpty {
      output.add(" language=\"")
      appendEscaped(String(decoding: language, as: UTF8.self), isXML: true, to: &output)
      output.append(0x22)
    }
    output.append(UInt8(ascii: ">"))
    var content = record.content
    // The last line end would be an empty line here.
    if let last = document.bytes(content).last, last == 0x0A { content.end -= 1 }
    append(content, document)
    output.add("</programlisting>\n")
  }

  // MARK: Ids

  mutating func addID(_ id: String?) {
    guard let id, usedIDs.insert(id).inserted else { return }
    output.add(" xml:id=\"")
    appendEscaped(id, isXML: true, to: &output)
    output.append(0x22)
  }

  mutating func identifier(of id: NodeID, _ document: Document) -> String? {
    options.identifier(of: id, in: document, remembered: &identifiers)
  }
}
