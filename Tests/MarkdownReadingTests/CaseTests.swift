import Diagnostics
import MarkdownReading
import Markup
import MarkupWriting
import Testing

@Suite struct CaseTests {
  @Test(arguments: Case.all(beside: #filePath))
  func caseFile(_ example: Case) {
    let file = SourceFile(path: example.file, bytes: Array(example.input.utf8))
    let (document, diagnostics) = readMarkdown(file)
    let actual: String
    switch example.kind {
    case "dump": actual = dump(document)
    case "sections": actual = outline(document)
    case "findings": actual = findings(diagnostics, file)
    default:
      var output: [UInt8] = []
      var writer = HTMLWriter(options: .fragment)
      writer.write(document, to: &output)
      actual = String(decoding: output, as: UTF8.self)
    }
    #expect(actual == example.expected, "\(example)")
  }

  private func outline(_ document: Document) -> String {
    document.sections.map { section in
      let indent = String(repeating: "  ", count: section.rank)
      let number = section.number.map { "[\($0.label)] " } ?? ""
      let id = section.id.map { " #\($0)" } ?? ""
      let classes = section.classes.map { " .\($0)" }.joined()
      let pairs = section.attributes.map { " \($0.key)=\($0.value)" }.joined()
      let data =
        section.data.map { " data \(document.source.text($0.range).debugDescription)" } ?? ""
      return "\(indent)\(number)\(section.title)\(id)\(classes)\(pairs)"
        + " blocks \(section.blocks.count)\(data)\n"
    }.joined()
  }

  private func findings(_ diagnostics: [Diagnostic], _ file: SourceFile) -> String {
    diagnostics.map { diagnostic in
      let place = file.lineColumn(at: Int(diagnostic.span?.start ?? 0))
      return "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.slug)\n"
    }.joined()
  }
}
