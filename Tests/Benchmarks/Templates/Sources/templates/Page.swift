import Diagnostics
import Localization
import Templating

/// A page as papers are: a layout with slots, messages with plural forms, dates, components in
/// components, content. The data are the ones of `page/page.py`.
struct PageData: View {
  var title: String
  var subtitle: String?
  var language: Language
  var date: CalendarDate
  var navigation: [Entry]
  var measures: [Measure]

  static let typeName = "PageData"
  static let fields: Fields<Self> = [
    .text("title", "The title") { $0.title },
    .text("subtitle", "What stands below it") { $0.subtitle },
    .language("language", "The page's language") { $0.language },
    .date("date", "The page's date") { $0.date },
    .list("navigation", of: Entry.self, "Other pages") { $0.navigation },
    .list("measures", of: Measure.self, "What the page is about") { $0.measures },
  ]
}

struct Entry: View {
  var label: String
  var url: URLValue?
  var isCurrent: Bool

  static let typeName = "Entry"
  static let fields: Fields<Self> = [
    .text("label", "Its name") { $0.label },
    .url("url", "Where it is") { $0.url },
    .boolean("isCurrent", "Whether it is this page") { $0.isCurrent },
  ]
}

struct Measure: View {
  var id: String
  var number: String
  var title: String
  var due: CalendarDate?
  var sessions: Int
  var state: State
  var actors: [String]
  var text: any Writable

  static let typeName = "Measure"
  static let fields: Fields<Self> = [
    .text("id", "For links") { $0.id },
    .text("number", "The number") { $0.number },
    .text("title", "The title") { $0.title },
    .date("due", "The deadline") { $0.due },
    .integer("sessions", "How often it was spoken of") { $0.sessions },
    .record("state", of: State.self, "How it stands") { $0.state },
    .texts("actors", "Who is responsible") { $0.actors },
    .content("text", "What it says") { $0.text },
  ]
}

struct State: View {
  var key: String
  var label: String
  var share: Percentage?

  static let typeName = "State"
  static let fields: Fields<Self> = [
    .text("key", "done or open") { $0.key },
    .text("label", "In words") { $0.label },
    .percentage("share", "How far it got") { $0.share },
  ]
}

struct Markup: Writable {
  let plainText: String
  var isEmpty: Bool { plainText.isEmpty }
  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: plainText.utf8)
  }
}

func ourPage() throws -> () -> [UInt8] {
  let messages = SourceFile(path: "de.yaml", bytes: Array(pageMessages.utf8))
  let (catalogue, problems) = Catalogue.read(messages, language: .german)
  guard problems.isEmpty else { throw BenchmarkFault(message: "\(problems)") }
  let template = try load("page", pageTemplates, PageData.self, [catalogue])
  let view = try samplePage()
  let context = RenderContext(catalogue)
  return { template.render(view, in: context).bytes ?? [] }
}

func samplePage() throws -> PageData {
  guard let date = CalendarDate(year: 2019, month: 11, day: 12) else {
    throw BenchmarkFault(message: "no such day")
  }
  let measures = (0..<40).map { index in
    Measure(
      id: "m-\(index)", number: "5.2.\(index)",
      title: "Sprach- & Integrationskurse in der Region \(index)",
      due: index % 3 == 0 ? nil : date.adding(days: index * 10), sessions: index % 4,
      state: State(
        key: index % 2 == 0 ? "done" : "open", label: index % 2 == 0 ? "umgesetzt" : "offen",
        share: index % 5 == 0 ? nil : Percentage(Number(mantissa: Int64(index * 13), places: 1))),
      actors: ["Landkreis Nordhausen", "Träger & Partner", "Jobcenter <Nord>"],
      text: Markup(
        plainText: """
          <p>Der Landkreis wirkt darauf hin, dass <em>alle</em> Angebote bekannt sind, und berichtet \
          einmal im Jahr über den Stand. Die Träger melden die Plätze bis zum Ende des Quartals.</p>\
          <ul><li>Kurse am Vormittag</li><li>Kurse am Abend</li><li>Kinderbetreuung</li></ul>
          """))
  }
  let navigation = (0..<6).map {
    Entry(
      label: "Bericht \(2015 + $0)", url: URLValue("report-\(2015 + $0).html"), isCurrent: $0 == 4)
  }
  return PageData(
    title: "Umsetzungsbericht 2019", subtitle: "Stand & Ausblick", language: .german, date: date,
    navigation: navigation, measures: measures)
}
