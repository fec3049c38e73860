/// The tree as text for people: one node a line, indented, with kind, byte range and content.
public func dump(_ document: Document) -> String {
  var result: [UInt8] = []
  var open: [Int] = []
  for (id, node) in document.nodes.enumerated() {
    while let last = open.last, id >= last { open.removeLast() }
    result += Array(repeating: 0x20, count: open.count * 2)
    result += "\(node.kind) \(node.start)..<\(node.end)\(details(of: id, in: document))\n".utf8
    open.append(Int(node.next))
  }
  if let frontMatter = document.frontMatter {
    result += "front matter \(frontMatter.lowerBound)..<\(frontMatter.upperBound)\n".utf8
  }
  return String(decoding: result, as: UTF8.self)
}

private func details(of id: NodeID, in document: Document) -> String {
  let node = document.nodes[id]
  switch node.kind {
  case .heading:
    let attributes = document.attributes(of: id).map { " " + document.string($0.whole) }
    return " level \(node.value)" + (attributes ?? "")
  case .text, .code, .htmlInline, .htmlBlock: return " " + quoted(document.text(of: id))
  case .codeBlock:
    let info = document.codeBlock(of: id)?.info ?? ""
    return (info.isEmpty ? "" : " info \(quoted(info))") + " " + quoted(document.text(of: id))
  case .link, .image:
    guard let link = document.link(of: id) else { return "" }
    let title = link.title.map { " title \(quoted($0))" } ?? ""
    return " \(link.form) \(quoted(link.destination))\(title)"
  case .bulletList, .orderedList:
    guard let list = document.list(of: id) else { return "" }
    return (list.isOrdered ? " from \(list.start)" : "") + (list.isTight ? " tight" : " loose")
  case .listItem: return document.taskState(of: id).map { " \($0)" } ?? ""
  case .tableRow: return document.isHeaderRow(id) ? " header" : ""
  case .tableCell:
    let alignment = document.alignment(of: id)
    return alignment == .none ? "" : " \(alignment)"
  case .footnoteReference, .footnoteDefinition:
    guard let footnote = document.footnote(of: id) else { return "" }
    return " " + quoted(footnote.label) + (footnote.number.map { " number \($0)" } ?? "")
  default: return ""
  }
}

/// A text in quotation marks on one line.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\u{A0}": result += "\\u{A0}"
    case "\u{AD}": result += "\\u{AD}"
    default:
      if scalar.value < 0x20 {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
