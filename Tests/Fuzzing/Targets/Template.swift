internal import Diagnostics
internal import Localization
internal import Templating
internal import XML

/// Loads the bytes as a page that may use itself and a component, and renders what loads: without a
/// trap, within the limits, and well-formed.
@Sendable func fuzzTemplate(_ bytes: [UInt8]) {
  for vocabulary in [Vocabulary.html, .docbook] {
    var files = SourceFiles()
    files.add(path: "page.\(vocabulary.rawValue).xml", bytes: bytes)
    files.add(path: "part.\(vocabulary.rawValue).xml", bytes: Array(part.utf8))
    files.add(path: "css/paper.css", bytes: Array("p { margin: 0 }".utf8))
    var limits = TemplateLimits()
    limits.steps = 100_000
    limits.outputBytes = 1 << 20
    var library = TemplateLibrary(
      source: MemoryTemplates(files.files), catalogues: [catalogue], limits: limits)
    let (template, diagnostics) = library.template("page", vocabulary: vocabulary, view: Page.self)
    let rendering = TextRendering(language: .de)
    for diagnostic in diagnostics { _ = rendering.render(diagnostic, in: files) }
    guard let template else { continue }
    let (output, problems) = template.render(Page(), in: RenderContext(catalogue))
    guard let output, problems.isEmpty, vocabulary == .docbook else { continue }
    // A page that is a component without an element of its own writes a piece of a document.
    let start = output.starts(with: "<?xml".utf8) ? (output.firstIndex(of: 0x3E) ?? -1) + 1 : 0
    let whole = Array("<x xmlns:v=\"x\">".utf8) + output[start...] + Array("</x>".utf8)
    let (tree, faults) = parseXML(SourceFile(path: "out.xml", bytes: whole))
    if tree == nil {
      print(String(decoding: output, as: UTF8.self))
      fatalError(faults.first?.message(in: .en) ?? "not well-formed")
    }
  }
}

private let part = """
  <v:template xmlns:v="urn:vorlage:template"><v:param name="text" type="Text"/>
  <p class="{text}">{text}<v:slot/></p></v:template>
  """

private let catalogue = Catalogue.read(
  SourceFile(path: "de.yaml", bytes: Array("m: <b>{x}</b> & {x}\nn: eins".utf8)), language: .german
).catalogue

/// A view with a field of each type.
private struct Page: View {
  var depth = 0

  static let typeName = "Page"
  static let fields: Fields<Self> = [
    .text("title", "A text") { _ in "<&>\"'{}\u{1}" },
    .text("maybe", "None") { _ in String?.none },
    .language("language", "A language") { _ in Language.german },
    .colour("accent", "A colour") { _ in Colour("#1F5C4D") },
    .number("count", "A number") { _ in Number(mantissa: 15005, places: 1) },
    .money("cost", "A sum") { _ in Money(euroCents: 1_440_050) },
    .date("date", "A day") { _ in CalendarDate(iso: "2019-12-31") },
    .boolean("draft", "True") { _ in true },
    .url("web", "An address") { _ in URLValue("https://example.org/?a=1&b=2") },
    .texts("words", "Three words") { _ in ["eins", "<zwei>", "drei"] },
    .list("pages", of: Page.self, "Pages within") { page in
      page.depth < 3 ? [Page(depth: page.depth + 1), Page(depth: page.depth + 1)] : []
    },
  ]
}
