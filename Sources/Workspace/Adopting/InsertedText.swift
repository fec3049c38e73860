internal import Diagnostics
internal import MarkdownReading
internal import Markup

/// Sections that a change inserts, read as a document of their own.
struct InsertedText {
  let document: Document
  let layout: SectionLayout

  init(_ bytes: [UInt8]) {
    document = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    layout = SectionLayout(document)
  }

  var beginsWithHeading: Bool {
    document.sections.count > 1 && document.frontMatter == nil
      && layout.own(0).allSatisfy { document.source.bytes[$0] <= 0x20 }
  }
}
