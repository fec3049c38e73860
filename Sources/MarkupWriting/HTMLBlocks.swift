import Markup

extension HTMLWriter {
  mutating func beginBlock(_ id: NodeID, _ node: Node, _ document: Document) -> Bool {
    switch node.kind {
    case .paragraph:
      // In a tight list paragraphs have no element.
      let holdsText = open.last?.kind == .listItem || open.last?.kind == .definition
      let isTight = holdsText && (open.last?.detail ?? 0) & 1 != 0
      if isTight { return begin("", id, node, detail: 1) }
      output.breakLine()
      return begin("<p>", id, node)
    case .heading:
      let level = min(6, max(1, Int(node.value) + options.headingShift))
      output.breakLine()
      output.add("<h\(level)")
      if let name = identifier(of: id, document) {
        output.add(" id=\"")
        appendEscaped(name, isXML: false, to: &output)
        output.append(0x22)
      }
      return begin(">", id, node, detail: level)
    case .blockQuote:
      output.breakLine()
      return begin("<blockquote>\n", id, node)
    case .bulletList:
      output.breakLine()
      return begin("<ul>\n", id, node, detail: node.flags.contains(.tight) ? 1 : 0)
    case .orderedList:
      output.breakLine()
      let start = node.first == 1 ? "<ol>\n" : "<ol start=\"\(node.first)\">\n"
      return begin(start, id, node, detail: node.flags.contains(.tight) ? 1 : 0)
    case .listItem: return beginItem(id, node)
    case .definitionList:
      output.breakLine()
      return begin("<dl>\n", id, node)
    case .definitionTerm:
      output.breakLine()
      return begin("<dt>", id, node)
    case .definition:
      output.breakLine()
      // A single paragraph has no element of its own.
      let isText =
        document.kind(id + 1) == .paragraph && document.next(after: id + 1) == Int(node.next)
      return begin("<dd>", id, node, detail: isText ? 1 : 0)
    case .markedCode:
      output.breakLine()
      return begin("<pre><code>", id, node)
    case .codeBlock: writeCode(node, document)
    case .htmlBlock:
      if !node.flags.contains(.remark) {
        output.breakLine()
        output.add("<p>")
        append(node.content, document)
        output.add("</p>\n")
      }
    case .thematicBreak:
      output.breakLine()
      output.add("<hr />\n")
    case .table, .tableRow, .tableCell: return beginTable(id, node, document)
    default: return true
    }
    return false
  }

  private mutating func beginItem(_ id: NodeID, _ node: Node) -> Bool {
    let isTight = (open.last?.detail ?? 0) & 1
    output.breakLine()
    _ = begin("<li>", id, node, detail: isTight)
    if node.flags.contains(.task) {
      let isDone = node.flags.contains(.done)
      output.add(
        isDone
          ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
          : "<input type=\"checkbox\" disabled=\"\" /> ")
    }
    return true
  }

  private mutating func writeCode(_ node: Node, _ document: Document) {
    let record = document.codeBlocks[Int(node.first)]
    output.breakLine()
    let language = document.bytes(record.info).prefix { $0 != 0x20 && $0 != 0x09 }
    if language.isEmpty {
      output.add("<pre><code>")
    } else {
      output.add("<pre><code class=\"language-")
      appendEscaped(String(decoding: language, as: UTF8.self), isXML: false, to: &output)
      output.add("\">")
    }
    append(record.content, document)
    output.add("</code></pre>\n")
  }

  mutating func closeBlock(_ kind: NodeKind, _ detail: Int) {
    switch kind {
    case .paragraph: if detail == 0 { output.add("</p>\n") }
    case .heading: output.add("</h\(detail)>\n")
    case .blockQuote:
      output.breakLine()
      output.add("</blockquote>\n")
    case .bulletList: output.add("</ul>\n")
    case .orderedList: output.add("</ol>\n")
    case .listItem: output.add("</li>\n")
    case .definitionList: output.add("</dl>\n")
    case .definitionTerm: output.add("</dt>\n")
    case .definition: output.add("</dd>\n")
    case .table, .tableRow, .tableCell: closeTable(kind, detail)
    case .markedCode: output.add("</code></pre>\n")
    default: break
    }
  }

  /// A heading's id, if it gets one.
  private mutating func identifier(of id: NodeID, _ document: Document) -> String? {
    options.identifier(of: id, in: document, remembered: &identifiers)
  }
}
