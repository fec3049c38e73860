public import Localization
public import Templating

/// One measure through all revisions and reports.
public struct HistoryView: View {
  public var paper: PaperView
  public var id: String
  public var entries: [HistoryEntryView]

  public static let typeName = "History"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("id", "The measure's identity") { $0.id },
    .list("entries", of: HistoryEntryView.self, "What happened, in the order of time") {
      $0.entries
    },
  ]
}

/// What a revision did to a measure, or what a report said of it.
public struct HistoryEntryView: View {
  /// `came`, `revision` or `report`
  public var key: String
  public var date: CalendarDate?
  public var source: String
  public var what: String
  /// `added`, `deleted` or `changed`
  public var flag: String
  public var data: [DataChangeView]
  /// In which ways the text is marked up differently.
  public var remarks: [String] = []
  public var blocks: [any Writable]

  public static let typeName = "HistoryEntry"
  public static let fields: Fields<Self> = [
    .text("key", "came, revision or report") { $0.key },
    .date("date", "When, where it is known") { $0.date },
    .text("source", "The revision or report, in words") { $0.source },
    .text("what", "What happened, in a few words") { $0.what },
    .text("flag", "added, deleted or changed") { $0.flag },
    .list("data", of: DataChangeView.self, "The fields that differ") { $0.data },
    .texts("remarks", "In which ways the text is marked up differently, in words") {
      $0.remarks
    },
    .contents("blocks", "What changed in the text, or what the report says") { $0.blocks },
  ]
}
