import Markup

extension Document {
  /// Whether a node is a section's data block, which is never printed: a fenced block marked `yaml`
  /// directly behind a heading of the document itself.
  func isData(_ id: NodeID, behind heading: NodeID) -> Bool {
    guard nodes[id].kind == .codeBlock, heading >= 0, Int(nodes[heading].next) == id else {
      return false
    }
    let record = codeBlocks[Int(nodes[id].first)]
    guard record.isFenced else { return false }
    let language = bytes(record.info).prefix { $0 != 0x20 && $0 != 0x09 }
    return language.count == 4 && language.elementsEqual("yaml".utf8) { $0 | 0x20 == $1 }
  }
}
