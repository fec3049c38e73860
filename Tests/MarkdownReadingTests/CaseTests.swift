import Diagnostics
import Formatting
import Foundation
import MarkdownReading
import Markup
import MarkupWriting
import Testing

@Suite struct CaseTests {
  @Test(arguments: Case.all(beside: #filePath))
  func caseFile(_ example: Case) {
    #expect(actual(of: example) == example.expected, "\(example)")
  }

  /// `ACCEPT=1 swift test --filter CaseTests` writes what is into the case files; then read `git diff`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ACCEPT"] != nil))
  func accept() throws {
    try Case.accept(beside: #filePath) { actual(of: $0) }
  }

  private func actual(of example: Case) -> String {
    let file = SourceFile(path: example.file, bytes: Array(example.input.utf8))
    let (document, diagnostics) = readMarkdown(file)
    let actual: String
    switch example.kind {
    case "dump": actual = dump(document)
    case "sections": actual = outline(document)
    case "format": actual = formatted(document)
    case "docbook":
      var output: [UInt8] = []
      var writer = DocBookWriter()
      writer.write(Fragment(document), to: &output)
      actual = String(decoding: output, as: UTF8.self)
    case "fragment":
      var output: [UInt8] = []
      var writer = HTMLWriter(options: .fragment)
      writer.write(readMarkdown(file, options: .fragment).document, to: &output)
      actual = String(decoding: output, as: UTF8.self)
    case "gfm":
      var output: [UInt8] = []
      var writer = HTMLWriter(options: .fragment)
      writer.write(readMarkdown(file, options: .gfm).document, to: &output)
      actual = String(decoding: output, as: UTF8.self)
    case "findings": actual = findings(diagnostics, file)
    default:
      var output: [UInt8] = []
      var writer = HTMLWriter(options: .fragment)
      writer.write(document, to: &output)
      actual = String(decoding: output, as: UTF8.self)
    }
    return actual
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

  /// The document in canonical form, which says the same and is canonical itself.
  private func formatted(_ document: Document) -> String {
    let bytes = formatMarkdown(document).bytes
    let again = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    #expect(document.firstDifference(from: again) == nil)
    #expect(formatMarkdown(again).bytes == bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func findings(_ diagnostics: [Diagnostic], _ file: SourceFile) -> String {
    diagnostics.map { diagnostic in
      let place = file.lineColumn(at: Int(diagnostic.span?.start ?? 0))
      return "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.slug)\n"
    }.joined()
  }
}
