import Diagnostics
import Foundation
import MarkdownReading
import Markup
import MarkupWriting
import Testing

/// The examples of the CommonMark specification and of GFM's extensions, where those files are at hand.
@Suite struct SpecificationTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/corpus/spec").standardized
  static let fence = String(repeating: "`", count: 32)

  struct Example: Sendable, CustomStringConvertible {
    let number: Int
    let text: Case
    var description: String { "example \(number), \(text)" }
  }

  static func examples(_ name: String) -> [Example] {
    Case.read(folder.appendingPathComponent(name), fence: fence, opening: "example").enumerated()
      .map { Example(number: $0.offset + 1, text: $0.element) }
  }

  @Test(arguments: examples("commonmark-spec.txt"))
  func commonMark(_ example: Example) {
    check(example, .commonMark, differing: commonMarkDifferences)
  }

  @Test(arguments: examples("gfm-extensions.txt"))
  func gfm(_ example: Example) { check(example, .gfm, differing: gfmDifferences) }

  /// As `vorlage render --as fragment` reads them, they are the same but for addresses in the text.
  @Test(arguments: examples("commonmark-spec.txt"))
  func commonMarkAsFragment(_ example: Example) {
    if bareAddresses.contains(example.number) {
      let file = SourceFile(path: example.text.file, bytes: Array(example.text.input.utf8))
      #expect(html(readMarkdown(file, options: .fragment).document) != example.text.expected)
      var options = ReadingOptions.fragment
      options.bareLinks = false
      check(example, options, differing: [:])
    } else {
      check(example, .fragment, differing: commonMarkDifferences)
    }
  }

  @Test(arguments: examples("gfm-extensions.txt"))
  func gfmAsFragment(_ example: Example) { check(example, .fragment, differing: gfmDifferences) }

  private func check(
    _ example: Example, _ options: ReadingOptions, differing: [Int: HTMLDifference]
  ) {
    // The tag filter and examples that demand nothing.
    if example.text.expected == "<IGNORE>\n" { return }
    let file = SourceFile(path: example.text.file, bytes: Array(example.text.input.utf8))
    let document = readMarkdown(file, options: options).document
    let actual = html(document)
    guard let difference = differing[example.number] else {
      #expect(actual == example.text.expected, "\(example)")
      return
    }
    #expect(actual != example.text.expected, "\(example) does not differ any more")
    // Put back the HTML that is shown as text, and nothing else differs.
    // The tag filter's escapes go with it.
    var expected = example.text.expected
    if options.tables {
      for tag in ["xmp", "textarea"] { expected.replace("&lt;\(tag)>", with: "<\(tag)>") }
    }
    #expect(restored(document, difference) == bare(expected), "\(example)")
  }

  private func html(_ document: Document) -> String {
    var output: [UInt8] = []
    var writer = HTMLWriter(options: .fragment)
    writer.write(document, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Our output with each piece of raw HTML as it was written, in the place of the text that shows it.
  private func restored(_ document: Document, _ difference: HTMLDifference) -> String {
    var nodes = document.nodes
    var pieces: [(text: String, isBlock: Bool)] = []
    var holds: Set<HTMLDifference> = []
    for (id, node) in nodes.enumerated() where node.kind == .htmlBlock || node.kind == .htmlInline {
      let isBlock = node.kind == .htmlBlock
      pieces.append((document.text(of: id), isBlock))
      holds.insert(node.flags.contains(.remark) ? .comment : isBlock ? .block : .inline)
      nodes[id].flags.remove(.remark)
    }
    #expect(holds.contains(difference), "the reason is another one")
    let marked = Document(
      source: document.source, nodes: nodes, side: document.side, links: document.links,
      codeBlocks: document.codeBlocks, attributes: document.attributes,
      footnotes: document.footnoteRecords, alignments: document.alignments)
    var text = html(marked)
    var end = text.startIndex
    for (piece, isBlock) in pieces {
      let escaped = piece.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      let form = isBlock ? "<p>\(escaped)</p>" : escaped
      guard let range = text[end...].range(of: form) else { continue }
      let start = text.distance(from: text.startIndex, to: range.lowerBound)
      text.replaceSubrange(range, with: piece)
      end = text.index(text.startIndex, offsetBy: start + piece.count)
    }
    return bare(text)
  }

  /// Without line ends at the edges of blocks, which paragraphs around HTML bring along.
  private func bare(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: "\n")
  }
}
