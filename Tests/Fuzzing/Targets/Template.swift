internal import Diagnostics
internal import Localization
internal import Templating
internal import XML

/// Loads the bytes as a page that may use itself and a component, and renders what loads with a view
/// that the same bytes decide, in HTML and in DocBook: without a trap, within the limits, and well-formed.
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
    let (output, problems) = template.render(Page(bytes), in: RenderContext(catalogue))
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

/// A view with a field of each type, made of random numbers and of the template's own text.
private struct Page: View {
  var text: String
  var numbers: UInt64
  var depth = 0

  init(_ bytes: [UInt8], depth: Int = 0) {
    // FNV-1a: the same bytes give the same view.
    numbers = bytes.reduce(0xcbf2_9ce4_8422_2325 &+ UInt64(depth)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let start = bytes.isEmpty ? 0 : Int(numbers % UInt64(bytes.count))
    text = String(decoding: bytes[start...].prefix(40), as: UTF8.self)
    self.depth = depth
  }

  /// Whether an optional value is there.
  private func has(_ bit: UInt64) -> Bool { numbers >> bit & 1 == 1 }

  private var number: Number { Number(mantissa: Int64(numbers >> 40) - (1 << 23), places: 1) }
  private var date: CalendarDate? {
    CalendarDate(
      year: Int(numbers >> 8 % 9999) + 1, month: Int(numbers >> 3 % 12) + 1,
      day: Int(numbers >> 5 % 28) + 1)
  }
  private var within: [Page] {
    depth < 3
      ? (0..<Int(numbers >> 20 % 4)).map { Page(Array(text.utf8) + [UInt8($0)], depth: depth + 1) }
      : []
  }

  static let typeName = "Page"
  static let fields: Fields<Self> = [
    .text("title", "A text") { "<&>\"'{}\u{1}" + $0.text },
    .text("maybe", "A text or none") { $0.has(0) ? $0.text : nil },
    .language("language", "A language") { $0.has(1) ? Language.german : Language.english },
    .colour("accent", "A colour") { $0.has(2) ? Colour("#1F5C4D") : nil },
    .number("count", "A number") { $0.number },
    .integer("whole", "A whole number or none") { $0.has(3) ? Int($0.numbers >> 33) : nil },
    .percentage("share", "A share") { Percentage($0.number) },
    .money("cost", "A sum") { Money(euroCents: Int64(bitPattern: $0.numbers)) },
    .date("date", "A day or none") { $0.date },
    .dateRange("span", "A range or none") { page in
      page.date.flatMap { DateRange($0, $0.adding(days: 9)) }
    },
    .boolean("draft", "Either") { $0.has(4) },
    .url("web", "An address or none") { URLValue("https://example.org/?" + $0.text) },
    .pictureSource("source", "A picture's bytes") { PictureSource(.svg, Array($0.text.utf8)) },
    .content("content", "Blocks or none") {
      $0.has(5) ? Written(text: $0.text, isBlocks: true) : nil
    },
    .phrase("phrase", "A line or none") {
      $0.has(6) ? Written(text: $0.text, isBlocks: false) : nil
    },
    .texts("words", "Texts") { page in
      (0..<Int(page.numbers >> 12 % 5)).map { "\($0) <\(page.text)>" }
    },
    .record("inner", of: Page.self, "A page or none") { $0.within.first },
    .list("pages", of: Page.self, "Pages within") { $0.within },
  ]
}

/// Content that is written as elements.
private struct Written: Writable {
  let text: String
  let isBlocks: Bool
  var plainText: String { text }
  var isEmpty: Bool { text.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let element = vocabulary == .html ? (isBlocks ? "p" : "em") : isBlocks ? "para" : "emphasis"
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      // `]]>` may not stand in a text (XML 1.0, production 14).
      case ">": "&gt;"
      case "\n", "\t", "\u{20}"..."\u{D7FF}": String(scalar)
      default: "\u{FFFD}"
      }
    }.joined()
    bytes.append(contentsOf: "<\(element)>\(escaped)</\(element)>\n".utf8)
  }
}
