public import Diagnostics
internal import CLibXML2
internal import CLibXML2Loader

/// Parses untrusted XML into a tree of our own.
///
/// Comments and processing instructions are left out. Nesting is limited by libxml2 to 256
/// elements, a single text to 10 MB.
///
/// - Returns: the tree, `nil` for what is not well-formed or has a DOCTYPE, and what is wrong, each
///   with its line.
public func parseXML(_ file: SourceFile) -> (tree: XMLTree?, diagnostics: [Diagnostic]) {
  guard Library.isReady else { return (nil, [Library.missing]) }
  let collector = Collector()
  guard let document = ParsedDocument.parse(file.bytes, collector) else {
    return (nil, diagnostics(of: collector, in: file))
  }
  return (XMLTree(document), [])
}

/// Turns complaints into diagnostics that mark the byte libxml2 stood on, as near as it says.
private func diagnostics(of collector: Collector, in file: SourceFile) -> [Diagnostic] {
  if collector.metDoctype {
    let place = firstIndex(of: "<!DOCTYPE", in: file.bytes) ?? 0
    return [Diagnostic(.xmlDoctype, at: file.span(place, place + 9))]
  }
  var places: Set<Int> = []
  return collector.complaints.compactMap { complaint in
    let start = file.offset(line: complaint.line, column: complaint.column)
    // What libxml2 says about a place after the first complaint only follows from it.
    guard places.insert(start).inserted else { return nil }
    let span = file.span(start, min(start + 1, file.bytes.count))
    if complaint.code == Int(XML_ERR_UNDECLARED_ENTITY.rawValue),
      let sign = file.bytes[..<start].lastIndex(of: UInt8(ascii: "&"))
    {
      return Diagnostic(
        .xmlEntity, at: file.span(sign, start), ["message": complaint.message])
    }
    return Diagnostic(.xmlNotWellFormed, at: span, ["message": complaint.message])
  }
}

private func firstIndex(of word: StaticString, in bytes: [UInt8]) -> Int? {
  let wanted = Array(word.description.utf8)
  guard bytes.count >= wanted.count else { return nil }
  return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
}

extension SourceFile {
  /// The byte at a line and a column of bytes, both from 1, as libxml2 counts them; within the line.
  func offset(line: Int, column: Int) -> Int {
    var start = 0
    var number = 1
    while number < line, let end = bytes[start...].firstIndex(of: 0x0A) {
      start = end + 1
      number += 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return min(start + max(column - 1, 0), max(end - 1, start))
  }
}

extension XMLTree {
  /// Copies libxml2's tree; a loop over its links, no recursion.
  init(_ document: borrowing ParsedDocument) {
    var open: [Int] = []
    var next = unsafe xmlDocGetRootElement(document.document)
    while let node = unsafe next {
      let line = unsafe Int(xmlGetLineNo(node))
      var children: UnsafeMutablePointer<xmlNode>?
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        unsafe children = node.pointee.children
        if unsafe children != nil { open.append(nodes.count) }
        nodes.append(Node(content: unsafe Self.element(node), line: line, end: nodes.count + 1))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        let content = unsafe copied(node.pointee.content) ?? ""
        nodes.append(Node(content: .text(content), line: line, end: nodes.count + 1))
      default: break
      }
      if unsafe children != nil {
        unsafe next = children
        continue
      }
      var current = unsafe Optional(node)
      while let here = unsafe current, unsafe here.pointee.next == nil, let last = open.popLast() {
        nodes[last].end = nodes.count
        unsafe current = here.pointee.parent
      }
      if open.isEmpty { return }
      unsafe next = current?.pointee.next
    }
  }

  private static func element(_ node: UnsafeMutablePointer<xmlNode>) -> Content {
    var attributes: [Attribute] = []
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      let raw = unsafe UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
      let value = unsafe xmlNodeGetContent(raw)
      attributes.append(
        Attribute(
          name: unsafe copied(attribute.pointee.name) ?? "",
          namespace: unsafe namespace(attribute.pointee.ns),
          value: unsafe copied(value) ?? ""))
      unsafe vorlage_xml_free(value)
      unsafe next = attribute.pointee.next
    }
    return .element(
      name: unsafe copied(node.pointee.name) ?? "",
      namespace: unsafe namespace(node.pointee.ns), attributes: attributes)
  }

  /// Without replacement of entities libxml2 leaves `&` in the values of `xmlns` as a reference.
  private static func namespace(_ declared: UnsafeMutablePointer<xmlNs>?) -> String {
    let href = unsafe copied(declared?.pointee.href) ?? ""
    return href.utf8.contains(UInt8(ascii: "&")) ? href.replacing("&#38;", with: "&") : href
  }
}
