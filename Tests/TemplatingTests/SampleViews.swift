import Localization
import Templating

/// The views that every case is rendered with. Their values are given in ``sample``.
struct ActorView: View {
  var name: String
  var short: String?
  var page: URLValue?

  static let typeName = "Actor"
  static let fields: Fields<Self> = [
    .text("name", "The full name") { $0.name },
    .text("short", "The short form, where there is one") { $0.short },
    .url("page", "The actor's page") { $0.page },
  ]
}

struct MeasureView: View {
  var number: String
  var title: String
  var due: CalendarDate?
  var progress: Percentage?
  var done = false
  var actor: ActorView?
  var text = Markup(block: true, "")
  var tags: [String] = []

  static let typeName = "Measure"
  static let fields: Fields<Self> = [
    .text("number", "The label in the concept") { $0.number },
    .text("title", "The heading") { $0.title },
    .date("due", "The deadline, where there is one") { $0.due },
    .percentage("progress", "How far it is") { $0.progress },
    .boolean("done", "Whether it is done") { $0.done },
    .record("actor", of: ActorView.self, "Who is responsible") { $0.actor },
    .content("text", "What the concept demands") { $0.text },
    .texts("tags", "Keywords") { $0.tags },
  ]
}

struct SectionView: View {
  var id: String
  var title: String
  var sections: [SectionView] = []

  static let typeName = "Section"
  static let fields: Fields<Self> = [
    .text("id", "The identity") { $0.id },
    .text("title", "The heading") { $0.title },
    .list("sections", of: SectionView.self, "What is below it") { $0.sections },
  ]
}

struct ReportView: View {
  static let typeName = "Report"
  static let fields: Fields<Self> = [
    .text("title", "The title") { $0.title },
    .text("subtitle", "A subtitle; not there") { _ in String?.none },
    .text("nasty", "A text with every sign that means something somewhere") { $0.nasty },
    .language("language", "The paper's language") { _ in Language.german },
    .colour("accent", "The county's colour") { _ in Colour("#1F5C4D") },
    .number("count", "A number") { _ in Number(mantissa: 15005, places: 1) },
    .integer("one", "The number one") { _ in 1 },
    .integer("two", "The number two") { _ in 2 },
    .money("cost", "A sum") { _ in Money(euroCents: 1_440_050) },
    .date("date", "The paper's date") { $0.date },
    .dateRange("period", "What it reports on") { $0.period },
    .boolean("draft", "Whether it is a draft; it is") { _ in true },
    .boolean("secret", "Whether it is secret; it is not") { _ in false },
    .url("web", "The county's page") { _ in URLValue("https://example.org/?a=1&b=2") },
    .picture("arms", "The coat of arms") { _ in
      Picture(source: PictureSource(.svg, Array("<svg/>".utf8)), alternative: "Wappen \"x\"")
    },
    .content("summary", "Two paragraphs") { $0.summary },
    .phrase("lead", "One line") { $0.lead },
    .content("nothing", "Empty content") { _ in nil },
    .list("measures", of: MeasureView.self, "The measures") { $0.measures },
    .list("none", of: MeasureView.self, "No measures") { _ in [] },
    .list("sections", of: SectionView.self, "The sections as a tree") { $0.sections },
    .texts("words", "Three words") { _ in ["eins", "<zwei>", "drei"] },
  ]

  var title = "Bericht 2019"
  var nasty = "\"><script>alert('1')</script>&amp;{title}"
  var date = CalendarDate(iso: "2019-11-12")
  var period = CalendarDate(iso: "2019-01-01").flatMap { first in
    CalendarDate(iso: "2019-09-30").flatMap { DateRange(first, $0) }
  }
  var summary = Markup(block: true, "Erstens & zweitens")
  var lead = Markup(block: false, "Kurz <gesagt>")
  var measures = [
    MeasureView(
      number: "5.1", title: "Kulturaustausch & mehr", due: CalendarDate(iso: "2018-12-31"),
      progress: Percentage(Number(mantissa: 76, places: 1)), done: true,
      actor: ActorView(name: "Koordinierungsstelle", short: "NIMM", page: URLValue("nimm.html")),
      text: Markup(block: true, "Austausch"), tags: ["Kultur", "Sport"]),
    MeasureView(number: "5.2", title: "Flyer"),
  ]
  var sections = [
    SectionView(
      id: "a", title: "A",
      sections: [SectionView(id: "b", title: "B", sections: [SectionView(id: "c", title: "C")])])
  ]
}

/// Content as a reader of documents would make it.
struct Markup: Writable {
  var block: Bool
  var plainText: String

  init(block: Bool, _ text: String) {
    self.block = block
    plainText = text
  }

  var isEmpty: Bool { plainText.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let name =
      switch vocabulary {
      case .html: block ? "p" : "em"
      case .docbook, .xml: block ? "para" : "emphasis"
      }
    let text = plainText.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;").split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    bytes.append(contentsOf: "<\(name)>\(text)</\(name)>".utf8)
  }
}
