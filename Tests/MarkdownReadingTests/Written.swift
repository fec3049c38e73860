import Diagnostics
import Markup

/// A node and how it stands in the source.
struct Written {
  let document: Document
  let id: NodeID
  let node: Node
  let bytes: ArraySlice<UInt8>

  init(_ document: Document, _ id: NodeID) {
    self.document = document
    self.id = id
    node = document.nodes[id]
    bytes = document.source.bytes[document.range(of: id)]
  }

  private func has(_ first: String, _ last: String = "") -> Bool {
    bytes.count >= first.utf8.count + last.utf8.count && bytes.starts(with: first.utf8)
      && bytes.suffix(last.utf8.count).elementsEqual(last.utf8)
  }

  private func begins(_ marks: String...) -> Bool { marks.contains { has($0) } }

  private func isOnly(_ allowed: String) -> Bool { bytes.allSatisfy { allowed.utf8.contains($0) } }

  /// Neither end is a space or a line end.
  private var isTrimmed: Bool {
    func isSpace(_ byte: UInt8?) -> Bool { byte.map { " \t\n\r".utf8.contains($0) } ?? false }
    return !isSpace(bytes.first) && !isSpace(bytes.last)
  }

  private var lineEnds: Int {
    var count = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == 0x0D || byte == 0x0A && !(index > bytes.startIndex && bytes[index - 1] == 0x0D) {
        count += 1
      }
    }
    return count
  }

  /// Whether what stands there is what the node says it is.
  var isAsSaid: Bool {
    switch node.kind {
    case .document: true
    case .blockQuote: begins(">")
    case .bulletList: begins("-", "+", "*")
    case .orderedList: bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
    case .listItem: begins("-", "+", "*") || bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } == true
    case .footnoteDefinition: begins("[^")
    case .definitionList, .definitionTerm: isTrimmed
    case .definition: begins(": ", ":\t")
    case .table: isTrimmed && lineEnds > 0
    case .tableRow: isTrimmed && lineEnds == 0
    case .tableCell: isTrimmed && lineEnds == 0
    case .heading: isHeading
    case .paragraph: isTrimmed && !bytes.isEmpty
    case .codeBlock: document.codeBlock(of: id)?.isFenced != true || begins("```", "~~~")
    case .htmlBlock: begins("<")
    case .thematicBreak: isOnly("-*_ \t") && isTrimmed
    case .emphasis: has("*", "*") || has("_", "_")
    case .strong: has("**", "**") || has("__", "__")
    case .strikethrough: has("~", "~")
    case .link: isLink("[")
    case .image: isLink("![")
    case .inserted, .deleted, .moved, .markedCode: false
    case .text: isText
    case .softBreak: isOnly(" \t\r\n") && lineEnds == 1
    case .hardBreak: (begins("\\") || begins("  ") || isOnly(" \t\r\n")) && lineEnds == 1
    case .code: isCode
    case .htmlInline: has("<", ">")
    case .footnoteReference: has("[^", "]")
    }
  }

  private var isHeading: Bool {
    let marks = bytes.prefix { $0 == 0x23 }.count
    return marks == document.headingLevel(of: id)
      || lineEnds > 0 && (bytes.last == 0x3D || bytes.last == 0x2D)
  }

  private func isLink(_ opening: String) -> Bool {
    switch document.linkRecord(of: id)?.form {
    case .inline: has(opening, ")")
    case .reference: has(opening, "]")
    case .angle: has("<", ">")
    case .bare: !bytes.isEmpty && isTrimmed
    case nil: false
    }
  }

  private var isCode: Bool {
    let length = bytes.prefix { $0 == 0x60 }.count
    let content = document.bytes(node.content)
    // NUL becomes a character of three bytes.
    let isRepaired = content.contains(0xEF)
    return length > 0 && bytes.count > 2 * length
      && bytes.suffix(length).allSatisfy { $0 == 0x60 }
      && (isRepaired || content.count <= bytes.count - 2 * length)
  }

  /// As it stands there, behind a backslash, or as a reference; bars in cells have their backslash before them.
  private var isText: Bool {
    let content = document.bytes(node.content)
    if content.elementsEqual(bytes) { return true }
    if bytes.first == 0x5C, content.elementsEqual(bytes.dropFirst()) { return true }
    if bytes.first == 0x26, bytes.last == 0x3B { return true }
    let isRepaired = content.contains(0xEF)
    let withoutEscapes = bytes.filter { $0 != 0x5C }
    return isRepaired || content.filter { $0 != 0x5C }.elementsEqual(withoutEscapes)
      // A reference within an address in angle brackets.
      || bytes.contains(0x26) && bytes.contains(0x3B)
  }
}
