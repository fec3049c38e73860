public import Localization
public import Templating

/// What every paper has around its content: head, foot, marks, ways to the other papers.
public struct PaperView: View {
  /// The paper's stable name: `report-2019`.
  public var name: String
  /// What kind of paper it is, in words.
  public var kind: String
  public var title: String
  public var subtitle: String?
  public var language: Language
  public var county: String
  /// In whose name the paper goes out.
  public var sender: String?
  public var accent: Colour?
  public var arms: (any Writable)?
  public var exampleMark: String?
  /// The mark of a draft.
  public var draftMark: String?
  /// Left of the page number on every printed page.
  public var footer: String
  /// At the head of every printed page but the first.
  public var runningHead: String
  /// "Anlage 1", where the paper is annexed to a Vorlage.
  public var annex: String?
  public var annexOf: String?
  public var navigation: [NavigationView]
  public var docbook: URLValue?

  public static let typeName = "Paper"
  public static let fields: Fields<Self> = [
    .text("name", "The stable name, such as report-2019") { $0.name },
    .text("kind", "What kind of paper it is, in words") { $0.kind },
    .text("title", "The title") { $0.title },
    .text("subtitle", "The subtitle, where there is one") { $0.subtitle },
    .language("language", "The language of the paper") { $0.language },
    .text("county", "The county's name") { $0.county },
    .text("sender", "In whose name the paper goes out") { $0.sender },
    .colour("accent", "The county's colour") { $0.accent },
    .content("arms", "The county's coat of arms as an inline picture") { $0.arms },
    .text("exampleMark", "The mark of example data; absent for real data") { $0.exampleMark },
    .text("draftMark", "The mark of a draft; absent for a final version") { $0.draftMark },
    .text("status", "draft for a draft, as DocBook calls it") {
      $0.draftMark == nil ? nil : "draft"
    },
    .text("footer", "Paper number and state, for the foot of each printed page") { $0.footer },
    .text("runningHead", "For the head of each printed page behind the first") {
      $0.runningHead
    },
    .text("annex", "The annex's number in words, where the paper is annexed to another") {
      $0.annex
    },
    .text("annexOf", "The paper to which this one is annexed, in words") { $0.annexOf },
    .list("navigation", of: NavigationView.self, "The workspace's main papers") { $0.navigation },
    .url("docbook", "The same paper as DocBook") { $0.docbook },
  ]
}

/// A way to another paper.
public struct NavigationView: View {
  public var label: String
  public var url: URLValue?
  public var isCurrent: Bool

  public static let typeName = "Navigation"
  public static let fields: Fields<Self> = [
    .text("label", "The other paper's short name") { $0.label },
    .url("url", "Where it is") { $0.url },
    .boolean("isCurrent", "Whether it is the paper itself") { $0.isCurrent },
  ]
}

/// Who is responsible or involved.
public struct ActorView: View {
  public var name: String
  public var short: String
  /// The last day of its responsibility, where one is known.
  public var until: CalendarDate?

  public static let typeName = "Actor"
  public static let fields: Fields<Self> = [
    .text("name", "The full name") { $0.name },
    .text("short", "The short form, or the name where there is none") { $0.short },
    .date("until", "The last day of its responsibility, where one is known") { $0.until },
  ]
}

/// How a measure stands.
public struct StateView: View {
  /// `done`, `ongoing`, `on-track`, `delayed`, `not-started`, `no-occasion` or `dropped`.
  public var key: String
  public var label: String

  public static let typeName = "State"
  public static let fields: Fields<Self> = [
    .text(
      "key", "done, ongoing, on-track, delayed, not-started, no-occasion or dropped"
    ) { $0.key },
    .text("label", "The state in words") { $0.label },
  ]
}

/// A named value: a line in the head of a paper, an indicator, a fact.
public struct FactView: View {
  public var key: String
  public var label: String
  public var value: any Writable

  public static let typeName = "Fact"
  public static let fields: Fields<Self> = [
    .text("key", "A stable key, for style sheets") { $0.key },
    .text("label", "What it is") { $0.label },
    .phrase("value", "What it says") { $0.value },
  ]
}
