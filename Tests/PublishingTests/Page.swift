import Diagnostics
import XML

/// A paper as a test looks at it: its elements with their attributes, in document order.
struct Page {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text within.
    var text: String
  }

  let path: String
  var elements: [Element] = []

  /// HTML is read by a scan for tags, which our own pages allow: no `<` stands in an attribute.
  /// DocBook is parsed.
  init(_ path: String, _ text: String) {
    self.path = path
    if path.hasSuffix(".xml") { readXML(text) } else { readHTML(text) }
  }

  /// Values of an attribute, with the element's name.
  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  /// The ids to which a link can lead.
  var ids: [String] { values(of: "id") }

  /// Everything that leads somewhere, with the text that it shows; a use of a drawing has none.
  var links: [(destination: String, text: String?)] {
    elements.compactMap { element in
      guard let destination = element.attributes["href"] else { return nil }
      return (destination, element.name == "use" ? nil : element.text)
    }
  }

  private mutating func readXML(_ text: String) {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    guard let tree = parseXML(file).tree else { return }
    for (index, node) in tree.nodes.enumerated() {
      guard case .element(let name, _, let attributes) = node.content else { continue }
      let pairs = attributes.map { ($0.name, $0.value) }
      elements.append(
        Element(
          name: name, attributes: Dictionary(pairs) { first, _ in first },
          text: tree.text(of: index)))
    }
  }

  private mutating func readHTML(_ text: String) {
    var open: [Int] = []
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else { continue }
      let tag = part[..<end]
      let rest = Self.unescaped(part[part.index(after: end)...])
      if tag.hasPrefix("/") {
        let name = tag.dropFirst()
        while let last = open.popLast(), elements[last].name != name {}
      } else if !tag.hasPrefix("!") {
        let name = String(tag.prefix { $0 != " " && $0 != "\n" && $0 != "/" })
        open.append(elements.count)
        elements.append(
          Element(name: name, attributes: Self.attributes(tag.dropFirst(name.count)), text: ""))
      }
      for index in open { elements[index].text += rest }
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].filter { !$0.isWhitespace && $0 != "=" }
      result[name] = unescaped(parts[index + 1])
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

extension MemoryOutput {
  /// Every paper in it.
  var pages: [Page] {
    files.keys.filter { !$0.hasPrefix(".") }.sorted().map { Page($0, text($0) ?? "") }
  }

  func page(_ path: String) -> Page { Page(path, text(path) ?? "") }
}
