internal import Comparison
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace

/// Makes the views of a comparison's sections and the list of changes.
struct ComparedSections {
  let composer: Composer
  let comparison: Comparison
  let both: (document: Document, setting: RedlineSetting)
  let old: (document: Document, setting: RedlineSetting)
  let new: (document: Document, setting: RedlineSetting)
  private(set) var views: [ComparedSectionView] = []
  private(set) var entries: [ChangeEntryView] = []
  /// The ids of the changed sections, by their place in the comparison.
  private(set) var anchors: [Int: String] = [:]
  private let oldAnchors: SectionAnchors
  private let newAnchors: SectionAnchors
  private var givenAnchors = UniqueNames()
  var origins = ChangeOrigins()

  init(
    composer: Composer, comparison: Comparison, both: (Document, RedlineSetting),
    old: (Document, RedlineSetting), new: (Document, RedlineSetting)
  ) {
    self.composer = composer
    self.comparison = comparison
    self.both = both
    self.old = old
    self.new = new
    oldAnchors = SectionAnchors(comparison.old.document)
    newAnchors = SectionAnchors(comparison.new.document)
  }

  private var words: Words { composer.words }

  mutating func compose(_ items: [SectionDrafts.Item]) {
    var place = 0
    for item in items {
      switch item {
      case .unchanged(let pairs): addUnchanged(pairs)
      case .changed(let draft):
        while place < comparison.sections.count, !isSame(comparison.sections[place], draft.pair) {
          place += 1
        }
        add(draft, place: place)
      }
    }
  }

  private func isSame(_ one: SectionPair, _ other: SectionPair) -> Bool {
    one.old == other.old && one.new == other.new
  }

  // MARK: One section

  private mutating func add(_ draft: SectionDrafts.Draft, place: Int) {
    let pair = draft.pair
    let mine = pair.old.map { comparison.old.document.sections[$0] }
    let yours = pair.new.map { comparison.new.document.sections[$0] }
    guard let section = yours ?? mine else { return }
    let id = anchor(of: pair)
    anchors[place] = id
    let data = pair.data.map { change in
      DataChangeView(
        label: composer.label(ofField: change.name), old: change.old, new: change.new)
    }
    let marks = composer.marks(of: pair, in: comparison) + deviations(of: pair)
    let numbers = (old: mine?.number?.label, new: yours?.number?.label)
    entries.append(
      ChangeEntryView(
        url: URLValue(fragment: id), oldNumber: numbers.old, newNumber: numbers.new,
        title: composer.name(of: section), marks: marks, fields: fields(of: pair)))
    var view = ComparedSectionView(
      id: id, unchanged: nil, flag: composer.flag(pair.changes),
      isMoved: pair.changes.contains(.moved),
      oldNumber: numbers.old, newNumber: numbers.new,
      title: TextContent(composer.name(of: section)),
      oldTitle: draft.oldTitle.map { content($0, old, inTitle: true) },
      newTitle: draft.newTitle.map { content($0, new, inTitle: true) }, marks: marks,
      place: pair.changes.contains(.moved) ? composer.way(mine, yours, comparison) : nil,
      data: data,
      blocks: draft.blocks.map(block), isTextEqual: draft.isTextEqual)
    view.origins = origins(of: pair)
    if !draft.title.isEmpty { view.title = content(draft.title, both, inTitle: true) }
    if section.heading == nil {
      view.newTitle = TextContent(composer.name(of: section))
      view.oldTitle = pair.old == nil ? nil : view.newTitle
    }
    views.append(view)
  }

  /// What of a section's data differs, in a word each; where all is new or gone that goes without
  /// saying.
  private func fields(of pair: SectionPair) -> [String] {
    guard pair.old != nil, pair.new != nil else { return [] }
    var seen: Set<String> = []
    return pair.data.map { composer.shortLabel(ofField: $0.name) }
      .filter { seen.insert($0).inserted }
  }

  private func block(_ block: SectionDrafts.Block) -> ComparedBlockView {
    ComparedBlockView(
      key: block.key, text: block.text.map { content($0, both) },
      old: block.old.map { content($0, old) }, new: block.new.map { content($0, new) },
      note: block.note, remarks: block.remarks)
  }

  private func content(
    _ nodes: Range<NodeID>, _ source: (document: Document, setting: RedlineSetting),
    inTitle: Bool = false
  ) -> any Writable {
    var setting = source.setting
    if inTitle { setting.footnotes = .omitted }
    return RedlineText(fragment: Fragment(source.document, nodes), setting: setting)
  }

  /// The names of a section on both sides, as proposals and decisions know it.
  private func names(of pair: SectionPair) -> [String] {
    let new = pair.new.map { comparison.new.document.sections[$0] }
    let old = pair.old.map { comparison.old.document.sections[$0] }
    return [new, old].compactMap(\.self).map { $0.index == 0 ? Reference.head : $0.name }
  }

  /// That a section is not what was resolved.
  private func deviations(of pair: SectionPair) -> [MarkView] {
    if origins.deviations.isEmpty { return [] }
    var seen: Set<RevisionDeviation.Kind> = []
    return names(of: pair).flatMap { origins.deviations[$0] ?? [] }
      .filter { seen.insert($0).inserted }
      .map { MarkView(key: $0.rawValue, label: composer.words("diff.deviation.\($0.rawValue)")) }
  }

  /// The proposals that changed a section, or what it stands in where only its number followed.
  private func origins(of pair: SectionPair) -> [ChangeOriginView] {
    let origins = origins.proposals
    if origins.isEmpty { return [] }
    var names = names(of: pair)
    var parent =
      pair.changes.contains(.added) ? nil : pair.new.map { comparison.new.document.sections[$0] }
    while let section = parent, names.allSatisfy({ origins[$0] == nil }) {
      parent = section.parent.map { comparison.new.document.sections[$0] }
      if let parent { names.append(parent.name) }
    }
    // Several changes of one proposal for one reason are said once.
    var seen: Set<String> = []
    return names.flatMap { origins[$0] ?? [] }
      .filter { seen.insert("\($0.number) \($0.reason?.plainText ?? "")").inserted }
  }

  /// The new section's id in its own paper where there is one, else the old one's; never one twice.
  private mutating func anchor(of pair: SectionPair) -> String {
    let wanted: String
    if let new = pair.new {
      wanted = new == 0 ? "part-opening" : newAnchors[comparison.new.document.sections[new]]
    } else {
      wanted = oldAnchors[comparison.old.document.sections[pair.old ?? 0]]
    }
    return givenAnchors.unique(wanted)
  }

  // MARK: What did not change

  private mutating func addUnchanged(_ pairs: [SectionPair]) {
    let sections = pairs.compactMap { $0.new.map { comparison.new.document.sections[$0] } }
    guard let first = sections.first, let last = sections.last else { return }
    let text: String
    if sections.count == 1 {
      text = words("diff.unchanged-one", ["section": .text(composer.label(of: first))])
    } else {
      text = words(
        "diff.unchanged-range",
        [
          "first": .text(first.number?.label ?? composer.name(of: first)),
          "last": .text(last.number?.label ?? composer.name(of: last)),
          "count": .number(Number(sections.count)),
        ])
    }
    views.append(
      ComparedSectionView(
        id: "", unchanged: words.set(text), flag: "", isMoved: false, oldNumber: nil,
        newNumber: nil, title: TextContent(""), oldTitle: nil, newTitle: nil, marks: [],
        place: nil, data: [], blocks: [], isTextEqual: false))
  }
}
