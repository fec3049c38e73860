import Localization
import Templating
import Workspace

@testable import Publishing

/// Views with everything that is optional, and with nothing of it.
///
/// Texts are what tests look for; ids and addresses are what a workspace would have.
struct Sample {
  let isFull: Bool
  let language: Language

  /// A value where the sample is full.
  func some<T>(_ value: T?) -> T? { isFull ? value : nil }
  func all<T>(_ values: T...) -> [T] { isFull ? values : [] }

  let day = CalendarDate(iso: "2019-11-12")
  var address: URLValue? { some(URLValue("concept-2018.html#there")) }

  func paper(_ name: String) -> PaperView {
    PaperView(
      name: name, kind: "Kind", title: "Title <of> it", subtitle: some("Subtitle"),
      language: language, county: "County", sender: some("Sender"), accent: some(Colour("#1f5c4a")),
      arms: some(SamplePicture()), exampleMark: some("Example \"mark\""), draftMark: some("Draft"),
      footer: "Footer", runningHead: "Head", annex: some("Annex 1"), annexOf: some("of 0417/2019"),
      navigation: all(
        NavigationView(label: "Here", url: address, isCurrent: true),
        NavigationView(label: "Elsewhere", url: nil, isCurrent: false)),
      docbook: address)
  }

  var actors: [ActorView] {
    all(
      ActorView(name: "Office of names", short: "Office", until: day),
      ActorView(name: "Board", short: "Board", until: nil))
  }

  func state(_ key: String) -> StateView { StateView(key: key, label: "State \(key)") }

  func measure(_ id: String) -> MeasureView {
    MeasureView(
      id: id, number: "5.2.4", title: "Measure \(id)", url: address, responsible: actors,
      involved: actors, force: "Force", forceKey: "duty", proviso: some(inline("Proviso")),
      discretion: some(inline("Discretion")), norms: all(inline("Norm 1"), inline("Norm 2")),
      due: some("Mid 2018"), target: some("12 places"), targetSource: some("Resolution 7"),
      isInferred: isFull, note: some(inline("Note")))
  }

  var facts: [FactView] {
    all(
      FactView(key: "nummer", label: "Number", value: inline("0417/2019")),
      FactView(key: "art", label: "Sort", value: inline("Something")))
  }

  var concept: ConceptView {
    ConceptView(
      paper: paper("concept-2018"), revision: 2018, isExtract: isFull, facts: facts,
      note: some(inline("Revision note")), opening: some(block("Opening")),
      sections: all(section("a", 1), bareSection("b")), sources: all(inline("Source")),
      history: all(
        RevisionEntryView(
          revision: "2018", url: address, adopted: day, resolution: "KT 1", validFrom: day,
          proposals: [
            SynopsisProposalView(
              number: "2020-05", title: "Proposal", kind: "Kind", proposer: nil, standing: "",
              url: address)
          ], note: inline("Note"), comparison: address),
        RevisionEntryView(
          revision: "2020", url: nil, adopted: nil, resolution: nil, validFrom: nil, proposals: [],
          note: nil, comparison: nil)),
      footnotes: some(block("Footnotes")))
  }

  /// A section with one of each kind below it, down to the seventh level.
  func section(_ id: String, _ level: Int) -> SectionView {
    SectionView(
      id: id, number: "5.\(level)", title: inline("Section \(id)"), plainTitle: "Section \(id)",
      level: level, url: address, text: block("Text of \(id)"),
      measure: level == 1 ? nil : measure(id), responsible: actors,
      duties: [
        DutyView(
          what: inline("Duty"), who: actors, with: actors, to: actors.last, when: "Yearly",
          form: "In writing", condition: inline("While it lasts")),
        DutyView(what: nil, who: [], with: [], to: nil, when: nil, form: nil, condition: nil),
      ],
      sections: level == 7 ? [] : [section("\(id)-\(level)", level + 1)])
  }

  func bareSection(_ id: String) -> SectionView {
    SectionView(
      id: id, number: nil, title: inline("Bare"), plainTitle: "Bare", level: 1, url: nil, text: nil,
      measure: nil, responsible: [], duties: [], sections: [])
  }

  var index: IndexView {
    let entry = PaperEntryView(
      title: "Paper", year: 2019, status: "Final", url: address, docbook: address)
    let overdue = CalendarEntryView(
      due: "Mid 2018", what: inline("What is owed"), note: "Measure 5.4.3", who: actors,
      status: "16 months", detail: "", isOverdue: true, url: address)
    let coming = CalendarEntryView(
      due: "End", what: inline("More"), note: "", who: [], status: "open", detail: "",
      isOverdue: false,
      url: nil)
    return IndexView(
      paper: paper("index"), today: some(day),
      groups: all(
        PaperGroupView(title: "Papers of a kind", papers: [entry]),
        PaperGroupView(title: "None", papers: [])),
      calendar: all(
        CalendarGroupView(key: "overdue", title: "Overdue", entries: [overdue, coming]),
        CalendarGroupView(key: "coming", title: "Coming", entries: [])),
      overdueCount: isFull ? 1 : 0,
      languages: all(
        FlyerLanguageView(
          name: "Deutsch", language: .german, direction: "ltr", url: address, isCurrent: true),
        FlyerLanguageView(
          name: "English", language: .english, direction: "ltr", url: address, isCurrent: false)))
  }
}
