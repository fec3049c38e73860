internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import MarkupWriting

/// Reads with each set of extensions, and writes in each way.
@Sendable func fuzzMarkdown(_ bytes: [UInt8]) {
  let file = SourceFile(path: "fuzz.md", bytes: bytes)
  for options in [ReadingOptions.structured, .gfm, .commonMark] {
    let (document, diagnostics) = readMarkdown(file, options: options)
    for node in 0..<document.nodes.count {
      let span = document.span(of: node)
      precondition(span.start <= span.end && Int(span.end) <= bytes.count, "a place outside")
    }
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else { continue }
      precondition(span.start <= span.end && Int(span.end) <= bytes.count, "a finding outside")
    }
    write(document)
  }
  let (inline, _) = readInline(file, range: 0..<bytes.count)
  write(inline)
  _ = TextRendering(language: .de).render(
    Diagnostic(.emptyFile, at: file.span(bytes.count / 3, bytes.count / 2)), in: files(file))
}

private func write(_ document: Document) {
  _ = dump(document)
  var all = WritingOptions()
  all.typography = "de"
  all.headingIDs = .all
  all.headingShift = 2
  for options in [WritingOptions.fragment, all] {
    var html: [UInt8] = []
    var writer = HTMLWriter(options: options)
    writer.write(document, to: &html)
    precondition(String(validating: html, as: UTF8.self) != nil, "HTML that is not UTF-8")
  }
  for section in document.sections { _ = (section.title, section.number?.label) }
}

private func files(_ file: SourceFile) -> SourceFiles {
  var files = SourceFiles()
  files.add(path: file.path, bytes: file.bytes)
  return files
}
