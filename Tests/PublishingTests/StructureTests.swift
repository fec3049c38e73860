import Testing

/// What holds in every paper of the example: ids, headings, links.
@Suite struct StructureTests {
  static let pages = Example.output.pages
  static let names = pages.map(\.path)

  static func page(_ path: String) -> Page { Example.output.page(path) }

  @Test func everyPaperWasRead() {
    #expect(Self.pages.count == Example.output.files.count - 1)
    for page in Self.pages { #expect(page.elements.count > 20, "\(page.path)") }
  }

  @Test(arguments: names) func idsAreUnique(_ path: String) {
    var seen: Set<String> = []
    for id in Self.page(path).ids {
      #expect(seen.insert(id).inserted, "\(id) stands twice")
      #expect(!id.isEmpty && !id.contains { $0.isWhitespace })
    }
  }

  /// One heading of the first level, and no level left out on the way down.
  @Test(arguments: names.filter { $0.hasSuffix(".html") })
  func headingsHaveNoGaps(_ path: String) {
    let headings = Self.page(path).elements.filter { element in
      element.name.count == 2 && element.name.hasPrefix("h") && element.name != "hr"
    }
    let levels = headings.compactMap { Int($0.name.dropFirst()) }
    #expect(levels.count { $0 == 1 } == 1)
    #expect(levels.first == 1)
    for (index, level) in levels.enumerated().dropFirst() {
      #expect(level <= levels[index - 1] + 1, "\(headings[index].text)")
    }
    for heading in headings { #expect(heading.text.contains { $0.isLetter }, "an empty heading") }
  }

  /// Every link leads to a place that is there, in this paper or another.
  @Test(arguments: names) func linksLeadSomewhere(_ path: String) {
    let page = Self.page(path)
    for (destination, text) in page.links {
      if path.hasSuffix(".html"), let text {
        #expect(text.contains { !$0.isWhitespace }, "\(destination) has no text")
      }
      if ["https://", "http://", "mailto:", "tel:"].contains(where: destination.hasPrefix) {
        continue
      }
      let parts = destination.split(separator: "#", omittingEmptySubsequences: false).map(
        String.init)
      #expect(parts.count <= 2)
      let file = parts[0].isEmpty ? path : Self.resolved(parts[0], from: path)
      #expect(Example.output.files[file] != nil, "\(destination)")
      if parts.count == 2 {
        #expect(Self.page(file).ids.contains(parts[1]), "\(destination)")
      }
    }
  }

  /// The path of a file as another names it.
  private static func resolved(_ link: String, from path: String) -> String {
    let folder = path.prefix { $0 != "/" }
    return link.hasPrefix("../") ? String(link.dropFirst(3)) : "\(folder)/\(link)"
  }

  /// DocBook leads to DocBook, so that it can be worked on without the pages.
  @Test(arguments: names.filter { $0.hasSuffix(".xml") })
  func docBookLeadsToDocBook(_ path: String) {
    let pages = Self.page(path).links.map(\.destination).filter { destination in
      !destination.contains(":") && destination.contains(".html")
    }
    #expect(pages == [])
  }

  /// References within a page that are no links: labels, descriptions, headers, clips.
  @Test(arguments: names) func referencesLeadSomewhere(_ path: String) {
    let page = Self.page(path)
    let ids = Set(page.ids)
    let attributes = [
      "aria-labelledby", "aria-describedby", "aria-controls", "headers", "for", "linkend",
      "linkends",
      "endterm",
    ]
    for reference in attributes.flatMap(page.values) {
      for id in reference.split(separator: " ") {
        #expect(ids.contains(String(id)), "\(reference)")
      }
    }
  }

  /// No scheme of structured Markdown gets out, no script, and nothing is fetched.
  @Test(arguments: names) func papersAreSelfContained(_ path: String) {
    let page = Self.page(path)
    for (destination, _) in page.links {
      for scheme in ["concept:", "actor:", "stat:", "javascript:", "data:", "file:"] {
        #expect(!destination.hasPrefix(scheme), "\(destination)")
      }
    }
    // A flyer holds its pictures itself.
    let sources = page.values(of: "src").filter { !$0.hasPrefix("data:image/svg+xml;base64,") }
    #expect(sources == [])
    let forbidden = ["script", "iframe", "object", "embed", "link", "base", "form"]
    if path.hasSuffix(".html") {
      for element in page.elements {
        #expect(!forbidden.contains(element.name), "\(element.name)")
        #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
      }
      let text = Example.output.text(path) ?? ""
      #expect(!text.contains("@import") && !text.contains("url(http"))
    }
  }
}
