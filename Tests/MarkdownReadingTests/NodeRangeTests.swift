import Diagnostics
import MarkdownReading
import Markup
import Testing

/// For every node, the source at its range is what the node says it is.
@Suite struct NodeRangeTests {
  @Test(arguments: Documents.all)
  func nodesAreWhatStandsThere(_ sample: Documents.Sample) { check(sample.bytes) }

  @Test func nodesOfRandomDocumentsAreWhatStandsThere() {
    for text in PlaceTests.documents(3_000) { check(Array(text.utf8)) }
  }

  @Test(arguments: Documents.all)
  func blocksStandAlone(_ sample: Documents.Sample) { checkBlocks(sample.bytes) }

  @Test func blocksOfRandomDocumentsStandAlone() {
    for text in PlaceTests.documents(3_000) { checkBlocks(Array(text.utf8)) }
  }

  private func check(_ bytes: [UInt8]) {
    let document = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    for id in document.nodes.indices where !Written(document, id).isAsSaid {
      let text = document.source.text(document.range(of: id)).debugDescription
      let all = document.source.text(0..<bytes.count).debugDescription.prefix(300)
      Issue.record("\(document.kind(id)) \(text) of \(all)")
      return
    }
  }

  /// What stands between the document's own blocks says nothing, and each block read alone is the same: so it
  /// can be replaced by itself, or by another.
  private func checkBlocks(_ bytes: [UInt8]) {
    let document = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isSelfContained = document.definitions.isEmpty && document.footnoteRecords.isEmpty
    var options = ReadingOptions.structured
    options.frontMatter = false
    for id in document.children(of: document.root) {
      let range = document.range(of: id)
      #expect(range.lowerBound >= end)
      var gap = bytes[end..<range.lowerBound]
      if let frontMatter = document.frontMatter, frontMatter.lowerBound >= end,
        frontMatter.upperBound <= range.lowerBound
      {
        gap = bytes[end..<end]
      }
      if document.definitions.isEmpty {
        #expect(
          gap.allSatisfy(isSpace), "\(document.source.text(0..<bytes.count).debugDescription)")
      }
      end = range.upperBound
      guard isSelfContained else { continue }
      var start = range.lowerBound
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
      // Indented text below `a)` or the like is text because of it, and alone it is code.
      let isIndented =
        range.lowerBound - start >= 4 || bytes[start..<range.lowerBound].contains(0x09)
      if isIndented { continue }
      // The last line of a paragraph, however far indented, may have become a table's first row.
      if document.kind(id) == .table { start = range.lowerBound }
      // A block of code without an end of its own takes in the blank lines up to the document's.
      let last = document.descendants(of: id).last ?? id
      let isOpen = document.kind(last) == .codeBlock || document.kind(last) == .htmlBlock
      if isOpen, bytes[end...].allSatisfy(isSpace) { continue }
      // Alone, a byte-order mark is one.
      if bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { continue }
      let rest = bytes[end...].prefix { $0 == 0x20 || $0 == 0x09 }
      let alone = SourceFile(path: "", bytes: Array(bytes[start..<end] + rest + [0x0A]))
      let again = readMarkdown(alone, options: options).document
      let difference = document.firstDifference(
        from: again, in: id..<document.next(after: id), 1..<max(1, again.nodes.count))
      #expect(difference == nil, "\(alone.text(0..<alone.bytes.count).debugDescription)")
    }
    if document.definitions.isEmpty, document.frontMatter == nil {
      #expect(bytes[end...].allSatisfy(isSpace))
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
