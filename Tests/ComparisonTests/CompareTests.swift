import Comparison
import Diagnostics
import MarkdownReading
import Markup
import Testing

func text(_ source: String, _ label: String = "") -> ComparedText {
  let file = SourceFile(path: label, bytes: Array(source.utf8))
  return ComparedText(label: label, document: readMarkdown(file).document)
}

@Suite struct CompareTests {
  @Test func words() {
    let result = compare(
      text("# 1 Ziel\n\nDer alte Mann, 7,6 %, z. B. hier.\n"),
      text("# 2 Ziel\n\nDer alte, kluge Mann, 8,1 %, z.B. hier.\n"))
    print(String(decoding: result.json, as: UTF8.self))
    #expect(result.sections.count == 2)
    #expect(result.sections[1].changes == [.renumbered, .changed])
  }
}
