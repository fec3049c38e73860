import Diagnostics
import MarkdownReading
public import Markup
import MarkupWriting

/// A document in canonical form.
public struct FormattedMarkdown: Sendable {
  public let bytes: [UInt8]
  /// The blocks that could not be written canonically and stand as their author wrote them, as nodes of the
  /// document that was formatted.
  public let keptBlocks: [NodeID]
}

/// Writes a document as canonical structured Markdown, such that reading the result gives the same tree.
///
/// What was written is read again. A block that came out as something else is written with more care; if that
/// does not help it stays as it is, byte for byte, and in the last resort the whole document does.
///
/// - Parameter newIDs: ids for headings that have none.
public func formatMarkdown(
  _ document: Document, newIDs: [NodeID: String] = [:]
) -> FormattedMarkdown {
  var writer = MarkdownWriter(document)
  writer.newIDs = newIDs
  let blocks = Array(document.children(of: document.root))
  for _ in 0..<Limits.Markdown.formattingRounds {
    let bytes = writer.write()
    let again = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    let failed = differing(blocks, of: document, from: again, ignoring: newIDs)
    if failed.isEmpty, definitions(of: document) == definitions(of: again) {
      let kept = blocks.filter { writer.care[$0] == .verbatim }
      return FormattedMarkdown(bytes: bytes, keptBlocks: kept)
    }
    var hasChanged = false
    for block in failed where writer.care[block] != .verbatim {
      writer.care[block] = writer.care[block] == .cautious ? .verbatim : .cautious
      hasChanged = true
    }
    if !hasChanged { break }
  }
  return FormattedMarkdown(bytes: document.source.bytes, keptBlocks: blocks)
}

/// The definitions that count, which no node shows.
private func definitions(of document: Document) -> [String] {
  document.definitions.map { "\(document.string($0.label)) \(document.string($0.destination))" }
}

/// The blocks of a document that came out differently: all of them where there are as many as before, else the
/// first.
private func differing(
  _ blocks: [NodeID], of document: Document, from again: Document, ignoring newIDs: [NodeID: String]
) -> [NodeID] {
  let others = Array(again.children(of: again.root))
  var result: [NodeID] = []
  for (here, there) in zip(blocks, others) {
    if newIDs[here] != nil, document.headingLevel(of: here) == again.headingLevel(of: there) {
      if document.plainText(of: here) != again.plainText(of: there) { result.append(here) }
      continue
    }
    let difference = document.firstDifference(
      from: again, in: here..<document.next(after: here), there..<again.next(after: there))
    if difference != nil {
      result.append(here)
      if blocks.count != others.count { return result }
    }
  }
  if result.isEmpty, blocks.count != others.count {
    return blocks.last.map { [blocks.count > others.count ? blocks[others.count] : $0] } ?? []
  }
  return result
}
