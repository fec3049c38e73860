import Localization
import Templating

@testable import Publishing

extension Sample {
  func comparison(synopsis: Bool) -> ComparisonView {
    let marks = all(
      MarkView(key: "moved", label: "Mark moved"), MarkView(key: "changed", label: "Mark changed"))
    return ComparisonView(
      paper: paper("comparison-2018-2020"), old: side("2018"), new: side("2020"),
      isEqual: !isFull, summary: "Summary", words: "Counted words",
      counts: all(CountView(key: "changed", label: "Sort of change", count: 3)),
      states: all(
        StateChangeView(
          number: "5.1", title: "Measure a", url: address, old: state("delayed"), new: nil),
        StateChangeView(number: "5.2", title: "Measure b", url: nil, old: nil, new: state("done"))),
      changes: all(
        ChangeEntryView(
          url: address, oldNumber: "5.1", newNumber: "5.2", title: "Entry", marks: marks,
          fields: ["Field a", "Field b"]),
        ChangeEntryView(
          url: nil, oldNumber: nil, newNumber: nil, title: "Bare entry", marks: [], fields: [])),
      sections: all(
        comparedSection("a", flag: "changed", marks, synopsis),
        comparedSection("b", flag: "added", marks, synopsis),
        comparedSection("c", flag: "deleted", marks, synopsis), unchangedSection),
      heldEqual: all("Spaces"), coarse: all("Coarse place"), form: "house", other: address,
      footnotes: some(block("Footnotes")), oldFootnotes: some(block("Footnotes")),
      newFootnotes: some(block("Footnotes")))
  }

  func side(_ label: String) -> ComparedSideView {
    ComparedSideView(
      label: label, name: "Side \(label)", title: "Title \(label)", date: some("Date \(label)"),
      url: address)
  }

  private var unchangedSection: ComparedSectionView {
    var section = comparedSection("d", flag: "", [], false)
    section.unchanged = "Unchanged run"
    return section
  }

  func comparedSection(
    _ id: String, flag: String, _ marks: [MarkView], _ isSynopsis: Bool
  ) -> ComparedSectionView {
    func shown(_ text: String, _ isShown: Bool) -> (any Writable)? {
      isShown ? block(text) : nil
    }
    let isOld = flag != "added"
    let isNew = flag != "deleted"
    return ComparedSectionView(
      id: id, unchanged: nil, flag: flag, isMoved: id == "a", oldNumber: isOld ? "5.1" : nil,
      newNumber: isNew ? "5.2" : nil, title: inline("Heading \(id)"),
      oldTitle: isOld ? inline("Heading \(id)") : nil,
      newTitle: isNew ? inline("Heading \(id)") : nil, marks: marks, place: "Way \(id)",
      data: [
        DataChangeView(
          label: "Data", old: isOld ? "Old value" : nil, new: isNew ? "New value" : nil)
      ],
      blocks: [
        ComparedBlockView(
          key: "changed", text: shown("Text \(id)", !isSynopsis),
          old: shown("Text \(id)", isSynopsis && isOld),
          new: shown("Text \(id)", isSynopsis && isNew),
          note: id == "a" ? "Way of a block" : nil, remarks: ["Remark \(id)"])
      ],
      isTextEqual: id == "b",
      origins: [
        ChangeOriginView(
          number: "2020-05", title: "Origin", url: address, change: "Change",
          reason: inline("Reason")),
        ChangeOriginView(number: "2020-06", title: "Other", url: nil, change: "", reason: nil),
      ])
  }

  var history: HistoryView {
    HistoryView(
      paper: paper("history"), id: "a",
      entries: all(
        HistoryEntryView(
          key: "revision", date: day, source: "Revision", what: "changed", flag: "changed",
          data: [DataChangeView(label: "Data", old: "Old value", new: nil)],
          remarks: ["Remark"], blocks: [block("Text")]),
        HistoryEntryView(
          key: "report", date: nil, source: "Report", what: "done", flag: "changed", data: [],
          blocks: [])))
  }
}
