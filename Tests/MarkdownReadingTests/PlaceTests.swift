import Diagnostics
import MarkdownReading
import Markup
import Testing

/// What holds for the places of every document.
@Suite struct PlaceTests {
  static let pieces = [
    "a", "b", "foo ", "  ", "\t", "\n", "\n\n", "> ", "- ", "1. ", "# ", "```\n", "`", "*", "**",
    "_", "~~",
    "[", "]", "(", ")", "![", "](/u)", "[a]: /x\n", "[^1]", "[^1]: ", "<", ">", "&amp;", "\\",
    "  \n", "---\n",
    "===\n", "| a | b |\n|---|---|\n", "|", "www.a.de ", "a@b.de", "- [ ] ", "ä", "€", "\u{A0}",
    "{#x}", ":   ", "a) ",
    "<!-- c -->", "\r\n", "\0", "\u{FEFF}",
  ]

  /// Random documents from a fixed seed: a linear congruential generator, so that failures come again.
  static func documents(_ count: Int) -> [String] {
    var state: UInt64 = 20_180_301
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    return (0..<count).map { _ in
      (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }

  @Test func nodesStandInTheirParents() {
    for text in Self.documents(3_000) {
      let file = SourceFile(path: "", bytes: Array(text.utf8))
      let document = readMarkdown(file).document
      var open: [NodeID] = []
      for id in document.nodes.indices {
        while let last = open.last, id >= document.next(after: last) { open.removeLast() }
        let range = document.range(of: id)
        #expect(range.upperBound <= file.bytes.count)
        if let parent = open.last {
          let outer = document.range(of: parent)
          #expect(outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound)
          #expect(document.next(after: id) <= document.next(after: parent))
        }
        open.append(id)
      }
    }
  }

  @Test func siblingsFollowEachOther() {
    for text in Self.documents(1_000) {
      let document = readMarkdown(SourceFile(path: "", bytes: Array(text.utf8))).document
      for parent in document.nodes.indices {
        var end = 0
        for child in document.children(of: parent) {
          #expect(document.range(of: child).lowerBound >= end)
          end = document.range(of: child).upperBound
        }
      }
    }
  }

  @Test func sectionsCoverTheDocument() {
    for text in Self.documents(1_000) {
      let document = readMarkdown(SourceFile(path: "", bytes: Array(text.utf8))).document
      let sections = document.sections
      #expect(sections[0].range.lowerBound == 0)
      for section in sections {
        #expect(section.range.upperBound <= document.source.bytes.count)
        for child in section.children { #expect(sections[child].parent == section.index) }
      }
    }
  }

  @Test func inlineTextKeepsItsPlaceInTheFile() {
    let file = SourceFile(path: "x.yaml", bytes: Array("titel: Das *neue* [Heft](#heft)".utf8))
    let document = readInline(file, range: 7..<file.bytes.count).document
    #expect(document.plainText(of: document.root) == "Das neue Heft")
    let link = document.nodes.indices.first { document.kind($0) == .link }
    let span = link.flatMap { document.link(of: $0) }?.destinationSpan
    #expect(span.map { file.text($0.range) } == "#heft")
  }

  @Test func textFromElsewhereHasThePlaceGiven() {
    let origin = Span(file: 3, start: 10, end: 20)
    let (document, diagnostics) = readInline("a <b> c", at: origin)
    #expect(document.span(of: 1) == origin)
    #expect(diagnostics.map(\.span) == [origin])
  }
}
