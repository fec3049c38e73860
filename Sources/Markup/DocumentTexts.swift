extension Document {
  /// The content of a leaf: text, code, raw HTML, code block. Breaks are one space, others empty.
  public func text(of id: NodeID) -> String {
    let node = nodes[id]
    switch node.kind {
    case .text, .code, .htmlInline, .htmlBlock: return string(node.content)
    case .codeBlock: return string(codeBlocks[Int(node.first)].content)
    case .softBreak, .hardBreak: return " "
    default: return ""
    }
  }

  /// What the node says without markup: texts and code, each break one space, footnote references
  /// left out, the descriptions of images, blocks parted by one line end.
  public func plainText(of id: NodeID) -> String {
    String(decoding: plainBytes(of: id..<Int(nodes[id].next)), as: UTF8.self)
  }

  /// ``plainText(of:)`` as bytes, for a run of nodes in document order.
  public func plainBytes(of run: Range<NodeID>) -> [UInt8] {
    var result: [UInt8] = []
    var id = run.lowerBound
    while id < run.upperBound {
      let node = nodes[id]
      switch node.kind {
      case .text, .code, .htmlInline: result += bytes(node.content)
      case .softBreak, .hardBreak: result.append(0x20)
      case .paragraph, .heading, .definitionTerm, .tableRow, .codeBlock, .htmlBlock:
        if let last = result.last, last != 0x0A { result.append(0x0A) }
        if node.kind == .htmlBlock { result += bytes(node.content) }
        if node.kind == .codeBlock { result += bytes(codeBlocks[Int(node.first)].content) }
      case .tableCell where result.last != nil && result.last != 0x0A: result.append(0x20)
      default: break
      }
      id += 1
    }
    return result
  }
}
