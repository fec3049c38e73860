import Diagnostics
import Formatting
import MarkdownReading
import Markup
import Testing

/// What holds for the canonical form of every document.
@Suite struct FormatTests {
  private func read(_ bytes: [UInt8]) -> Document {
    readMarkdown(SourceFile(path: "", bytes: bytes)).document
  }

  private func keepsTree(_ bytes: [UInt8]) -> Bool {
    let document = read(bytes)
    let once = formatMarkdown(document).bytes
    let again = read(once)
    return document.firstDifference(from: again) == nil && formatMarkdown(again).bytes == once
  }

  @Test(arguments: Documents.all)
  func documentsStayTheSame(_ sample: Documents.Sample) { #expect(keepsTree(sample.bytes)) }

  @Test func randomDocumentsStayTheSame() {
    for text in PlaceTests.documents(3_000) {
      #expect(keepsTree(Array(text.utf8)), "\(text.debugDescription)")
    }
  }

  @Test func dataBlocksAndFrontMatterKeepTheirBytes() {
    let text = "---\na:   b   # c\n\n---\n\n# T\n\n```yaml\nx:    y  \n\n  z:\t1\n```\n"
    #expect(formatMarkdown(read(Array(text.utf8))).bytes == Array(text.utf8))
  }

  @Test func lineEndsOfTheFirstLineArethoseOfAll() {
    let text = "# a\r\n\r\nb\nc\r\n"
    #expect(formatMarkdown(read(Array(text.utf8))).bytes == Array("# a\r\n\r\nb\r\nc\r\n".utf8))
  }

  @Test func newIDsAreWrittenOnce() {
    let document = read(Array("# 1 A\n\n# 2 B {#b .c}\n".utf8))
    let headings = document.nodes.indices.filter { document.kind($0) == .heading }
    let formatted = formatMarkdown(document, newIDs: [headings[0]: "a"])
    #expect(String(decoding: formatted.bytes, as: UTF8.self) == "# 1 A {#a}\n\n# 2 B {#b .c}\n")
    #expect(formatMarkdown(read(formatted.bytes)).bytes == formatted.bytes)
  }

  @Test func whatCannotBeCanonicalStays() {
    // A mark that only the letter beside it, written as a reference, lets close.
    let text = "*.*&auml; und *x*\n\n* a\n"
    let formatted = formatMarkdown(read(Array(text.utf8)))
    #expect(String(decoding: formatted.bytes, as: UTF8.self) == "*.*&auml; und *x*\n\n- a\n")
    #expect(formatted.keptBlocks.count == 1)
  }

  @Test func changedLinesAreNamed() {
    let changes = lineChanges(from: Array("a\nb\nc\n".utf8), to: Array("a\nB\nc\nd\n".utf8))
    #expect(changes.map(\.line) == [2, 4])
    #expect(changes.map { $0.old.count } == [1, 0] && changes.map { $0.new.count } == [1, 1])
    #expect(lineChanges(from: Array("a\n".utf8), to: Array("a\n".utf8)).isEmpty)
  }
}
