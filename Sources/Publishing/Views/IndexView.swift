public import Localization
public import Templating

/// The start page of a workspace's papers.
public struct IndexView: View {
  public var paper: PaperView
  public var today: CalendarDate?
  public var groups: [PaperGroupView]
  public var calendar: [CalendarGroupView]
  public var overdueCount: Int
  /// The start pages in the languages of the flyers.
  public var languages: [FlyerLanguageView]

  public static let typeName = "Index"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .date("today", "The day against which deadlines are measured") { $0.today },
    .list("groups", of: PaperGroupView.self, "The papers by kind") { $0.groups },
    .list("calendar", of: CalendarGroupView.self, "Duties and deadlines") { $0.calendar },
    .integer("overdueCount", "How many deadlines have passed") { $0.overdueCount },
    .list("languages", of: FlyerLanguageView.self, "The start pages in the flyers' languages") {
      $0.languages
    },
  ]
}

/// The papers of one kind.
public struct PaperGroupView: View {
  public var title: String
  public var papers: [PaperEntryView]

  public static let typeName = "PaperGroup"
  public static let fields: Fields<Self> = [
    .text("title", "The kind, in words") { $0.title },
    .list("papers", of: PaperEntryView.self, "The papers, newest first") { $0.papers },
  ]
}

/// A paper in the list.
public struct PaperEntryView: View {
  /// The paper's stable name: `report-2019`. No template needs it.
  var name = ""
  public var title: String
  public var year: Int
  public var status: String
  public var url: URLValue?
  public var docbook: URLValue?

  public static let typeName = "PaperEntry"
  public static let fields: Fields<Self> = [
    .text("title", "The title") { $0.title },
    .text("year", "The year") { String($0.year) },
    .text("status", "Number, version or date, in words") { $0.status },
    .url("url", "The paper") { $0.url },
    .url("docbook", "The same as DocBook") { $0.docbook },
  ]
}

/// Duties and deadlines that belong together: overdue, coming, yearly.
public struct CalendarGroupView: View {
  /// `overdue`, `coming` or `standing`.
  public var key: String
  public var title: String
  public var entries: [CalendarEntryView]

  public static let typeName = "CalendarGroup"
  public static let fields: Fields<Self> = [
    .text("key", "overdue, coming or standing") { $0.key },
    .text("title", "In words") { $0.title },
    .list("entries", of: CalendarEntryView.self, "By date") { $0.entries },
  ]
}

/// Who owes what by when.
public struct CalendarEntryView: View {
  public var due: String
  public var what: any Writable
  /// Measure or section.
  public var note: String
  public var who: [ActorView]
  public var status: String
  public var detail: String
  public var isOverdue: Bool
  public var url: URLValue?

  public static let typeName = "CalendarEntry"
  public static let fields: Fields<Self> = [
    .text("due", "Until when, in words") { $0.due },
    .phrase("what", "What is owed") { $0.what },
    .text("note", "The measure or section, in words") { $0.note },
    .list("who", of: ActorView.self, "Who owes it") { $0.who },
    .text("status", "How it stands, in words") { $0.status },
    .text("detail", "What else is to be said of it; may be empty") { $0.detail },
    .boolean("isOverdue", "Whether the deadline has passed") { $0.isOverdue },
    .url("url", "Where the concept lays it down") { $0.url },
  ]
}
