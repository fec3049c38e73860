import Diagnostics
import MarkdownReading
import Markup

/// The tree of a document as `.ci/peer/cmark_trees.c` writes it.
struct TreeText {
  private let document: Document
  private var out: [UInt8] = []
  /// Definitions that something refers to.
  private var used: Set<Int> = []

  static func of(_ text: [UInt8], _ comparing: Comparing) -> [UInt8] {
    let file = SourceFile(path: "", bytes: text)
    let document = readMarkdown(file, options: comparing.options).document
    var tree = TreeText(document)
    return tree.written()
  }

  private init(_ document: Document) { self.document = document }

  private mutating func written() -> [UInt8] {
    var definitions: [NodeID] = []
    for (id, node) in document.nodes.enumerated() {
      if node.kind == .footnoteReference { used.insert(Int(node.first)) }
      if node.kind == .footnoteDefinition { definitions.append(id) }
    }
    children(of: document.root, 0)
    for id in definitions where used.contains(Int(document.nodes[id].first)) { node(id, 0) }
    return out
  }

  private mutating func children(of parent: NodeID, _ depth: Int) {
    var id = parent + 1
    let end = document.next(after: parent)
    var previous: NodeKind?
    while id < end {
      if document.kind(id) == .text {
        var (bytes, next) = document.mergedText(from: id, to: end)
        if isLineStart(previous, in: parent) {
          bytes = Array(bytes.drop { $0 == 0x20 || $0 == 0x09 })
        }
        previous = .text
        if bytes.isEmpty {
          id = next
          continue
        }
        begin(depth, "text")
        quote(bytes)
        out.append(0x0A)
        id = next
        continue
      }
      if document.kind(id) != .footnoteDefinition { node(id, depth) }
      previous = document.kind(id)
      id = document.next(after: id)
    }
  }

  /// Whether a text begins a line, where spaces do not count.
  private func isLineStart(_ previous: NodeKind?, in parent: NodeID) -> Bool {
    guard let previous else {
      return document.kind(parent) == .paragraph || document.kind(parent) == .heading
    }
    return previous == .softBreak || previous == .hardBreak
  }

  private mutating func node(_ id: NodeID, _ depth: Int) {
    let node = document.nodes[id]
    begin(depth, name(id, node))
    switch node.kind {
    case .heading: add(" \(node.value)")
    case .bulletList, .orderedList:
      let list = document.list(of: id)
      let kind = list?.isOrdered == true ? "ordered" : "bullet"
      add(" \(kind) \(list?.start ?? 1) \(list?.isTight == true ? "tight" : "loose")")
    case .codeBlock:
      let record = document.codeBlocks[Int(node.first)]
      quote(document.bytes(record.info))
      quote(document.bytes(record.content))
    case .htmlBlock:
      var content = document.bytes(node.content)
      while content.last == 0x0A { content.removeLast() }
      quote(content)
    case .code: quote(oneSpace(document.bytes(node.content)))
    case .htmlInline: quote(document.bytes(node.content), isFolded: true)
    case .link, .image:
      let record = document.links[Int(node.first)]
      quote(document.bytes(record.destination))
      quote(document.bytes(record.title), isFolded: true)
    case .footnoteReference, .footnoteDefinition:
      quote(document.bytes(document.footnoteRecords[Int(node.first)].label))
    case .table:
      add(" ")
      for column in document.columns(of: id) {
        switch column {
        case .none: add("-")
        case .left: add("l")
        case .center: add("c")
        case .right: add("r")
        }
      }
    case .listItem where node.flags.contains(.task):
      add(node.flags.contains(.done) ? " done" : " open")
    default: break
    }
    out.append(0x0A)
    children(of: id, depth + 1)
  }

  private func name(_ id: NodeID, _ node: Node) -> String {
    switch node.kind {
    case .blockQuote: "block_quote"
    case .bulletList, .orderedList: "list"
    case .listItem: node.flags.contains(.task) ? "tasklist" : "item"
    case .footnoteDefinition: "footnote_definition"
    case .footnoteReference: "footnote_reference"
    case .tableRow: node.flags.contains(.header) ? "table_header" : "table_row"
    case .tableCell: "table_cell"
    case .codeBlock: "code_block"
    case .htmlBlock: "html_block"
    case .thematicBreak: "thematic_break"
    case .emphasis: "emph"
    case .softBreak: "softbreak"
    case .hardBreak: "linebreak"
    case .htmlInline: "html_inline"
    default: "\(node.kind)"
    }
  }

  /// Runs of spaces and tabs as one space, and none at either end.
  private func oneSpace(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      let isSpace = byte == 0x20 || byte == 0x09
      if !isSpace {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  private mutating func begin(_ depth: Int, _ name: String) {
    out += [UInt8](repeating: 0x20, count: depth)
    add(name)
  }

  private mutating func add(_ text: String) { out += text.utf8 }

  private mutating func quote(_ bytes: some Sequence<UInt8>, isFolded: Bool = false) {
    add(" \"")
    var isLineStart = false
    for byte in bytes {
      if isFolded {
        if isLineStart, byte == 0x20 || byte == 0x09 { continue }
        isLineStart = byte == 0x0A
      }
      switch byte {
      case 0x0A: add("\\n")
      case 0x5C: add("\\\\")
      default: out.append(byte)
      }
    }
    add("\"")
  }
}
