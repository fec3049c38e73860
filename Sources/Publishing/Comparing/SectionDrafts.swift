internal import Comparison
internal import Localization
internal import Markup

/// The sections of a comparison that changed, written into the documents from which the paper takes
/// them: one in which both texts stand, or one for each column.
struct SectionDrafts {
  /// The document of a form, once it is finished.
  enum Form: Sendable {
    /// Both texts in one.
    case redline
    /// Both texts in one, and of them only what differs.
    case brief
    /// Each text in its own column.
    case synopsis
  }

  /// A section and where its texts are.
  struct Draft {
    let pair: SectionPair
    var title: Range<NodeID> = 0..<0
    var oldTitle: Range<NodeID>?
    var newTitle: Range<NodeID>?
    var blocks: [Block] = []
    /// Whether it has text and none of it differs.
    var isTextEqual = false
  }

  struct Block {
    let key: String
    var text: Range<NodeID>?
    var old: Range<NodeID>?
    var new: Range<NodeID>?
    /// Where it was or went, if it was moved.
    var note: String?
    /// In which ways it is marked up differently.
    var remarks: [String] = []
  }

  /// In order; runs of sections to which nothing happened are ``unchanged``.
  enum Item {
    case changed(Draft)
    case unchanged([SectionPair])
  }

  private(set) var items: [Item] = []
  private let comparison: Comparison
  private let paths: ContainerPaths
  private var both: RedlineBuilder
  private var left: RedlineBuilder
  private var right: RedlineBuilder
  private let form: Form
  private let composer: Composer
  private let moved: MovedUnits
  /// What is marked up differently in each footnote.
  private var markedNotes: [ContainerKey: [UnitPair]] = [:]

  /// - Parameter context: the document of which both sides are parts.
  init(
    _ comparison: Comparison, _ form: Form, _ composer: Composer, context: Document? = nil
  ) {
    self.composer = composer
    self.comparison = comparison
    moved = MovedUnits(comparison)
    self.form = form
    paths = ContainerPaths(comparison)
    both = RedlineBuilder(comparison, paths: paths, content: .both, context: context)
    left = RedlineBuilder(comparison, paths: paths, content: .old, context: context)
    right = RedlineBuilder(comparison, paths: paths, content: .new, context: context)
    for pair in comparison.blocks where !pair.markup.isEmpty {
      if let key = paths.footnote(of: pair) { markedNotes[key, default: []].append(pair) }
    }
    var equal: [SectionPair] = []
    for pair in comparison.sections {
      if pair.changes.isEmpty {
        // What stands before the first heading has no name by which to say that it is the same.
        if pair.new != 0 { equal.append(pair) }
        continue
      }
      if !equal.isEmpty { items.append(.unchanged(equal)) }
      equal = []
      items.append(.changed(draft(of: pair)))
    }
    if !equal.isEmpty { items.append(.unchanged(equal)) }
  }

  mutating func documents() -> (both: Document, old: Document, new: Document) {
    (both.document(), left.document(), right.document())
  }

  private mutating func draft(of pair: SectionPair) -> Draft {
    var draft = Draft(pair: pair)
    switch form {
    case .redline, .brief: draft.title = both.addTitle(pair)
    case .synopsis:
      if pair.old != nil { draft.oldTitle = left.addTitle(pair) }
      if pair.new != nil { draft.newTitle = right.addTitle(pair) }
    }
    let pairs = comparison.blocks(of: pair)
    // In a redline what moved within its section is shown once.
    let gone = moved.gone(from: pair).filter { unit in
      paths.footnote(of: unit) == nil && (form == .synopsis || !moved.isWithin(unit, pair))
    }
    if gone.isEmpty, pairs.allSatisfy({ isUnchanged(RedlinedUnit(pair: $0)) }) {
      draft.isTextEqual = !pairs.isEmpty
      return draft
    }
    let units = paths.shown(pairs, .both).map { unit in
      var unit = unit
      if form == .synopsis, unit.pair.moved { unit.place = .new }
      return unit
    }
    let groups = groups(of: moved.merge(units, with: gone))
    for group in form == .synopsis ? sideBySide(groups) : groups {
      draft.blocks.append(block(group, of: pair))
    }
    for (key, note) in notes(of: pairs) { draft.blocks.append(block(note, ofFootnote: key)) }
    return draft
  }

  /// The footnotes of a section that changed and to which nothing in it refers: they stand here, where
  /// they were changed, and with the text of another section.
  private func notes(
    of pairs: ArraySlice<UnitPair>
  ) -> [(key: ContainerKey, units: [RedlinedUnit])] {
    var notes: [(key: ContainerKey, units: [RedlinedUnit])] = []
    for pair in pairs {
      guard let key = paths.footnote(of: pair) else { continue }
      if notes.last?.key == key {
        notes[notes.count - 1].units.append(RedlinedUnit(pair: pair))
      } else {
        notes.append((key, [RedlinedUnit(pair: pair)]))
      }
    }
    if notes.isEmpty { return [] }
    let used = Set(pairs.flatMap(paths.footnotes(referredToBy:)))
    return notes.filter { !used.contains($0.key) && !$0.units.allSatisfy(isUnchanged) }
  }

  private mutating func block(_ units: [RedlinedUnit], ofFootnote key: ContainerKey) -> Block {
    var block = Block(key: self.key(of: units))
    block.note = composer.words("diff.footnote", ["label": .text(paths.footnoteLabel(of: key))])
    block.remarks = composer.remarks(on: units.map(\.pair), in: comparison)
    switch form {
    case .redline, .brief: block.text = both.add(units, ofFootnote: key)
    case .synopsis:
      let old = units.filter { $0.pair.old != nil }
      let new = units.filter { $0.pair.new != nil }
      if !old.isEmpty { block.old = left.add(old, ofFootnote: key) }
      if !new.isEmpty { block.new = right.add(new, ofFootnote: key) }
    }
    return block
  }

  /// Says beside what moved that it did: once where it stands alone, else with each item and row.
  private func signed(
    _ group: [RedlinedUnit], of section: SectionPair
  ) -> (group: [RedlinedUnit], note: String?) {
    guard group.contains(where: \.pair.moved) else { return (group, nil) }
    var group = group
    let isAlone = group.count == 1 || group.allSatisfy { container(of: $0) == nil }
    if isAlone, let first = group.first {
      if isPassed(first) {
        return (group, composer.passing(first.pair, count: group.count, comparison))
      }
      return (group, composer.moveSign(first.pair, at: first.place, in: section, comparison))
    }
    for place in group.indices where group[place].pair.moved {
      let unit = group[place]
      group[place].sign =
        isPassed(unit)
        ? composer.passing(unit.pair, count: 1, comparison)
        : composer.moveSign(unit.pair, at: unit.place, in: section, comparison)
    }
    return (group, nil)
  }

  /// Whether a unit is only mentioned, at the place from which it went.
  private func isPassed(_ unit: RedlinedUnit) -> Bool { form != .synopsis && unit.place == .old }

  /// What is gone beside what has come in its stead: as many of the one as of the other, one behind
  /// the other.
  private func sideBySide(_ groups: [[RedlinedUnit]]) -> [[RedlinedUnit]] {
    var rows: [[RedlinedUnit]] = []
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, isAlone(groups[end]) { end += 1 }
      let run = groups[start..<end]
      let gone = run.filter { key(of: $0) == "removed" }
      if gone.count * 2 == run.count, !gone.isEmpty {
        rows += zip(gone, run.filter { key(of: $0) == "added" }).map { $0 + $1 }
      } else if run.isEmpty {
        rows.append(groups[start])
        end = start + 1
      } else {
        rows += run
      }
      start = end
    }
    return rows
  }

  private func isAlone(_ group: [RedlinedUnit]) -> Bool {
    let key = key(of: group)
    return (key == "removed" || key == "added") && !group.contains(where: \.pair.moved)
  }

  private mutating func block(_ units: [RedlinedUnit], of section: SectionPair) -> Block {
    var block = Block(key: key(of: units))
    let (group, note) = signed(units, of: section)
    block.note = note
    block.remarks = remarks(on: units)
    if form != .redline, block.key == "unchanged" { return block }
    switch form {
    case .redline, .brief:
      if note == nil || !group.allSatisfy(isPassed) { block.text = both.add(group) }
    case .synopsis:
      let old = group.filter { $0.pair.old != nil && $0.only != .inserted && $0.place != .new }
      let new = group.filter { $0.pair.new != nil && $0.only != .deleted && $0.place != .old }
      if !old.isEmpty { block.old = left.add(old) }
      if !new.isEmpty { block.new = right.add(new) }
    }
    return block
  }

  /// In which ways units are marked up differently, and the footnotes to which they refer.
  private func remarks(on units: [RedlinedUnit]) -> [String] {
    let pairs = units.map(\.pair)
    let notes = pairs.filter { $0.markup.contains(.footnotes) }
      .flatMap(paths.footnotes(referredToBy:)).flatMap { markedNotes[$0] ?? [] }
    return composer.remarks(on: pairs + notes, in: comparison)
  }

  /// Units that are shown together: what one list or table holds; in the redline, and where nothing
  /// differs, also what stands one behind the other.
  private func groups(of units: [RedlinedUnit]) -> [[RedlinedUnit]] {
    var groups: [[RedlinedUnit]] = []
    var lastKey: ContainerKey?
    for unit in units {
      let key = container(of: unit)
      if key != nil, key == lastKey {
        groups[groups.count - 1].append(unit)
      } else {
        groups.append([unit])
      }
      lastKey = key
    }
    var merged: [[RedlinedUnit]] = []
    for group in groups {
      if let last = merged.last, belongs(group, behind: last) {
        merged[merged.count - 1] += group
      } else {
        merged.append(group)
      }
    }
    return merged
  }

  /// The outermost list, table, … that holds a unit where it is shown.
  private func container(of unit: RedlinedUnit) -> ContainerKey? {
    let side = unit.isOld ? comparison.old : comparison.new
    guard let number = unit.isOld ? unit.pair.old : unit.pair.new else { return nil }
    return paths.path(side.units[number], isOld: unit.isOld).first
  }

  private func belongs(_ group: [RedlinedUnit], behind last: [RedlinedUnit]) -> Bool {
    if let unit = group.first, let before = last.last, isPassed(unit), isPassed(before),
      container(of: unit) == nil, container(of: before) == nil
    {
      return target(of: unit) == target(of: before)
    }
    // What is said beside a text is said of this alone.
    let isNoted = [group, last].contains { group in
      group.contains { $0.pair.moved || !$0.pair.markup.isEmpty }
    }
    switch form {
    case .redline: return !isNoted
    case .brief, .synopsis:
      return key(of: group) == "unchanged" && key(of: last) == "unchanged"
    }
  }

  /// The section in which a unit stands now.
  private func target(of unit: RedlinedUnit) -> Int? {
    unit.pair.new.map { comparison.new.units[$0].section }
  }

  private func key(of group: [RedlinedUnit]) -> String {
    if group.allSatisfy(isUnchanged) { return "unchanged" }
    if group.allSatisfy({ $0.place == .old }) { return "moved" }
    if group.allSatisfy({ $0.pair.old == nil }) { return "added" }
    if group.allSatisfy({ $0.pair.new == nil }) { return "removed" }
    return "changed"
  }

  private func isUnchanged(_ unit: RedlinedUnit) -> Bool {
    comparison.isUnchanged(unit.pair)
  }
}
