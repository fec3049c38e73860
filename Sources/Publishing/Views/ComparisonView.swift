public import Templating

/// What differs between two revisions, as a redline and in two columns.
public struct ComparisonView: View {
  public var paper: PaperView
  public var old: ComparedSideView
  public var new: ComparedSideView
  public var isEqual: Bool
  /// The summary in a sentence.
  public var summary: String
  public var words: String
  public var counts: [CountView]
  public var states: [StateChangeView]
  public var changes: [ChangeEntryView]
  public var sections: [ComparedSectionView]
  /// What was held equal, one a line.
  public var heldEqual: [String]
  public var coarse: [String]
  /// `house` or `federal`: how changes look in two columns.
  public var form: String
  /// The same in the other form.
  public var other: URLValue?
  public var footnotes: (any Writable)?
  public var oldFootnotes: (any Writable)?
  public var newFootnotes: (any Writable)?

  public static let typeName = "Comparison"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .record("old", of: ComparedSideView.self, "The side that stood before") { $0.old },
    .record("new", of: ComparedSideView.self, "The side that stands now") { $0.new },
    .boolean("isEqual", "Whether nothing differs") { $0.isEqual },
    .text("summary", "The summary in a sentence") { $0.summary },
    .text("words", "How many words are gone and new, in a sentence") { $0.words },
    .list("counts", of: CountView.self, "How many sections changed in which way") { $0.counts },
    .list("states", of: StateChangeView.self, "Between two reports: measures whose state changed") {
      $0.states
    },
    .list("changes", of: ChangeEntryView.self, "All changes, in the new order") { $0.changes },
    .list("sections", of: ComparedSectionView.self, "The sections that changed, in the new order") {
      $0.sections
    },
    .texts("heldEqual", "What was written differently and held equal") { $0.heldEqual },
    .texts("coarse", "Where only a coarser answer was given") { $0.coarse },
    .text("form", "house or federal: how changes look in two columns") { $0.form },
    .url("other", "The same in the other form: redline or two columns") { $0.other },
    .content("footnotes", "The footnotes of the redline") { $0.footnotes },
    .content("oldFootnotes", "The footnotes of the old column") { $0.oldFootnotes },
    .content("newFootnotes", "The footnotes of the new column") { $0.newFootnotes },
  ]
}

/// One of the two sides.
public struct ComparedSideView: View {
  /// `2018`
  public var label: String
  /// "Fassung 2018"
  public var name: String
  public var title: String
  /// "beschlossen am 20.03.2018"
  public var date: String?
  public var url: URLValue?

  public static let typeName = "ComparedSide"
  public static let fields: Fields<Self> = [
    .text("label", "The year, or the file's name") { $0.label },
    .text("name", "The side's name in words") { $0.name },
    .text("title", "The document's title") { $0.title },
    .text("date", "When it was adopted, in words") { $0.date },
    .url("url", "Its plain version") { $0.url },
  ]
}

/// How often something happened.
public struct CountView: View {
  public var key: String
  public var label: String
  public var count: Int

  public static let typeName = "Count"
  public static let fields: Fields<Self> = [
    .text("key", "unchanged, changed, added, removed, moved, renumbered or retitled") { $0.key },
    .text("label", "In words") { $0.label },
    .integer("count", "How many sections") { $0.count },
  ]
}

/// A measure whose state differs between two reports.
public struct StateChangeView: View {
  public var number: String
  public var title: String
  public var url: URLValue?
  public var old: StateView?
  public var new: StateView?

  public static let typeName = "StateChange"
  public static let fields: Fields<Self> = [
    .text("number", "The measure's number") { $0.number },
    .text("title", "The measure's title") { $0.title },
    .url("url", "Where the change stands") { $0.url },
    .record("old", of: StateView.self, "The state before; absent where it was not reported") {
      $0.old
    },
    .record("new", of: StateView.self, "The state now; absent where it is not reported") { $0.new },
  ]
}

/// A mark beside a section: moved, new number, changed without a resolution.
public struct MarkView: View {
  public var key: String
  public var label: String

  public static let typeName = "Mark"
  public static let fields: Fields<Self> = [
    .text(
      "key",
      "moved, renumbered, retitled, changed, added or removed; unresolved, missing or different where it is not what was resolved"
    ) { $0.key },
    .text("label", "In words") { $0.label },
  ]
}

/// A line in the list of changes.
public struct ChangeEntryView: View {
  public var url: URLValue?
  public var oldNumber: String?
  public var newNumber: String?
  public var title: String
  public var marks: [MarkView]
  /// What of its data differs, each once.
  public var fields: [String]

  public static let typeName = "ChangeEntry"
  public static let fields: Fields<Self> = [
    .url("url", "Where the change stands") { $0.url },
    .text("oldNumber", "The number before; absent where it is new or has none") { $0.oldNumber },
    .text("newNumber", "The number now; absent where it is gone or has none") { $0.newNumber },
    .text("title", "The title, as it is now") { $0.title },
    .list("marks", of: MarkView.self, "What happened to it") { $0.marks },
    .texts("fields", "What of its data differs, each once") { $0.fields },
  ]
}

/// A field that differs.
public struct DataChangeView: View {
  public var label: String
  public var old: String?
  public var new: String?

  public static let typeName = "DataChange"
  public static let fields: Fields<Self> = [
    .text("label", "What it is") { $0.label },
    .text("old", "What it was; absent where it was not there") { $0.old },
    .text("new", "What it is now; absent where it is gone") { $0.new },
  ]
}

/// A section that changed, or a run of sections that did not.
public struct ComparedSectionView: View {
  public var id: String
  /// The sections in words, where nothing happened to them.
  public var unchanged: String?
  /// `added`, `deleted` or `changed`
  public var flag: String
  public var isMoved: Bool
  public var oldNumber: String?
  public var newNumber: String?
  public var title: any Writable
  public var oldTitle: (any Writable)?
  public var newTitle: (any Writable)?
  public var marks: [MarkView]
  /// Whether its number or its title is another, or it was not there before or is gone.
  public var isHeadDifferent: Bool {
    flag != "changed" || marks.contains { $0.key == "retitled" || $0.key == "renumbered" }
  }
  /// Where it stood and stands, where it was moved.
  public var place: String?
  public var data: [DataChangeView]
  /// Those of them that were there before.
  public var oldData: [DataChangeView] { data.filter { $0.old != nil } }
  public var blocks: [ComparedBlockView]
  /// Whether no word of its own text differs.
  public var isTextEqual: Bool
  /// The proposals from which the changes come.
  public var origins: [ChangeOriginView] = []

  public static let typeName = "ComparedSection"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .text("unchanged", "A run of sections to which nothing happened, in words") { $0.unchanged },
    .text("flag", "added, deleted or changed, as DocBook's revisionflag") { $0.flag },
    .boolean("isMoved", "Whether it stands elsewhere than before") { $0.isMoved },
    .text("oldNumber", "The number before; absent where it is new or has none") { $0.oldNumber },
    .text("newNumber", "The number now; absent where it is gone or has none") { $0.newNumber },
    .phrase("title", "The title, with what changed in it") { $0.title },
    .phrase("oldTitle", "The title before; absent where the section is new") { $0.oldTitle },
    .phrase("newTitle", "The title now; absent where the section is gone") { $0.newTitle },
    .list("marks", of: MarkView.self, "What happened to it") { $0.marks },
    .boolean("isHeadDifferent", "Whether number or title differ, or the section came or went") {
      $0.isHeadDifferent
    },
    .text("place", "Where it stood and stands, if it was moved") { $0.place },
    .list("data", of: DataChangeView.self, "The fields that differ") { $0.data },
    .list("oldData", of: DataChangeView.self, "The fields that differ and were there before") {
      $0.oldData
    },
    .list("blocks", of: ComparedBlockView.self, "The text; empty where no word differs") {
      $0.blocks
    },
    .boolean("isTextEqual", "Whether there is text in which no word differs") { $0.isTextEqual },
    .list(
      "origins", of: ChangeOriginView.self,
      "Between two revisions: the proposals from which the changes come"
    ) { $0.origins },
  ]
}

/// The proposal from which a change of a revision comes.
public struct ChangeOriginView: View {
  public var number: String
  public var title: String
  public var url: URLValue?
  /// What the proposal calls the change.
  public var change: String
  /// Why: the change's own reason, else the proposal's.
  public var reason: (any Writable)?

  public static let typeName = "ChangeOrigin"
  public static let fields: Fields<Self> = [
    .text("number", "The proposal's number") { $0.number },
    .text("title", "The proposal's title") { $0.title },
    .url("url", "The proposal's paper") { $0.url },
    .text("change", "What the proposal calls the change") { $0.change },
    .phrase("reason", "Why: the change's own reason, else the proposal's") { $0.reason },
  ]
}

/// Some blocks of a section, or those that did not change.
public struct ComparedBlockView: View {
  /// `unchanged`, `changed`, `added`, `removed`, or `moved` at the place from which it went
  public var key: String
  /// For the redline.
  public var text: (any Writable)?
  /// For two columns.
  public var old: (any Writable)?
  public var new: (any Writable)?
  /// Where it stood before or, under the key `moved`, where it stands now; that it was moved.
  public var note: String?
  /// In which ways it is marked up differently: "Ziel des Verweises geändert".
  public var remarks: [String]

  public static let typeName = "ComparedBlock"
  public static let fields: Fields<Self> = [
    .text("key", "unchanged, changed, added, removed, or moved where it was before") { $0.key },
    .content("text", "Both texts in one") { $0.text },
    .content("old", "The text before, with what is gone marked") { $0.old },
    .content("new", "The text now, with what is new marked") { $0.new },
    .text("note", "If it was moved: where it stood before, or where it stands now") { $0.note },
    .texts("remarks", "In which ways it is marked up differently, in words") { $0.remarks },
  ]
}
