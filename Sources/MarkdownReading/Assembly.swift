import Diagnostics
import Markup

extension Reader {
  /// Puts blocks and their inlines into one array, in document order.
  mutating func assemble(_ text: Bytes) {
    nodes.reserveCapacity(blocks.count * 3)
    var open: [(blockEnd: Int, node: Int)] = []
    var headingAttributes = 0
    var numbers: [Int] = []
    let needsNumbers = !definitions.isEmpty
    for (index, block) in blocks.enumerated() {
      while let last = open.last, index >= last.blockEnd {
        nodes[last.node].next = UInt32(nodes.count)
        open.removeLast()
      }
      var node = block
      let id = nodes.count
      if needsNumbers { numbers.append(id) }
      let content = (Int(block.first), Int(block.second))
      open.append((Int(block.next), id))
      switch block.kind {
      case .paragraph, .tableCell, .definitionTerm:
        (node.first, node.second) = (0, 0)
        nodes.append(node)
        readInlines(text, content.0, content.1, isCell: block.kind == .tableCell)
      case .heading:
        (node.first, node.second) = (0, 0)
        if node.flags.contains(.hasAttributes) {
          headingAttributes += 1
          node.first = UInt32(headingAttributes)
          node.flags.remove(.hasAttributes)
        }
        nodes.append(node)
        readInlines(text, content.0, content.1, isCell: false)
      case .footnoteDefinition:
        footnotes[Int(node.first)].definition = id
        nodes.append(node)
      default: nodes.append(node)
      }
    }
    for last in open { nodes[last.node].next = UInt32(nodes.count) }
    blocks = []
    for index in definitions.indices {
      let (parent, next) = (definitions[index].parent, definitions[index].next)
      definitions[index].parent = numbers[parent]
      definitions[index].next = next < numbers.count ? numbers[next] : nodes.count
    }
  }

  /// The source with the marks of quotations inside paragraphs blanked.
  func blankedText() -> [UInt8] {
    guard !blanks.isEmpty else { return file.bytes }
    var text = file.bytes
    for blank in blanks {
      for index in blank { text[index] = .space }
    }
    return text
  }
}
