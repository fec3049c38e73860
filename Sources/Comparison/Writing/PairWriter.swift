import Markup

/// Writes the pairs of sections one after the other.
struct PairWriter {
  let texts: Texts
  let found: Pairs
  private var pairs: [SectionPair] = []
  private var blocks: [UnitPair] = []
  private var runs: RunWriter
  private var coarse: [Coarse]
  private var markupDetails: [Int32: MarkupDetail] = [:]
  private var titleDetails: [Int: MarkupDetail] = [:]
  private let comparesMarkup: Bool

  init(
    _ texts: Texts, _ found: Pairs, _ words: WordMatching, isMirrored: Bool, comparesMarkup: Bool
  ) {
    self.texts = texts
    self.found = found
    self.comparesMarkup = comparesMarkup
    runs = RunWriter(
      texts, words, References(texts, found),
      comparesMarkup ? MarkupMatching(texts, found) : nil, isMirrored: isMirrored)
    coarse = found.coarse
  }

  /// Writes all pairs in the new order, removed sections behind what stood before them.
  mutating func write() -> Comparison {
    for new in texts.new.titles.indices {
      let old = found.newSections[new]
      write(old: old >= 0 ? old : nil, new: new)
      guard old >= 0 else { continue }
      var next = old + 1
      while next < texts.old.titles.count, found.oldSections[next] < 0 {
        write(old: next, new: nil)
        next += 1
      }
    }
    if comparesMarkup { carryFootnotes() }
    return comparison()
  }

  /// Makes what refers to a footnote that changed a change.
  private mutating func carryFootnotes() {
    let referring = FootnoteChanges.referring(texts, runs.references, blocks, runs.runs)
    if referring.isEmpty { return }
    for place in referring { blocks[place].markup.insert(.footnotes) }
    for index in pairs.indices
    where pairs[index].old != nil && pairs[index].new != nil
      && pairs[index].blocks.contains(where: referring.contains)
    {
      pairs[index].changes.insert(.changed)
    }
  }

  private mutating func write(old: Int?, new: Int?) {
    var changes: SectionChanges = []
    runs.isCoarse = false
    let firstRun = runs.runs.count
    switch (old, new) {
    case (let old?, let new?):
      runs.compare(texts.old.titles[old], texts.new.titles[new])
      if runs.markupDetail != MarkupDetail() { titleDetails[new] = runs.markupDetail }
    case (let old?, nil): runs.removed(texts.old.titles[old])
    case (nil, let new?): runs.added(texts.new.titles[new])
    case (nil, nil): return
    }
    let title = firstRun..<runs.runs.count
    if isChange(title) { changes.insert(.retitled) }
    let firstBlock = blocks.count
    if writeBlocks(old, new) { changes.insert(.changed) }
    let data = dataChanges(old, new)
    if !data.isEmpty { changes.insert(.changed) }
    if let old, let new {
      let numbers = (
        texts.old.document.sections[old].number, texts.new.document.sections[new].number
      )
      if numbers.0 != numbers.1 { changes.insert(.renumbered) }
      if found.movedSections[new] { changes.insert(.moved) }
    } else {
      changes = old == nil ? .added : .removed
    }
    pairs.append(
      SectionPair(
        old: old, new: new, changes: changes, title: title, data: data,
        blocks: firstBlock..<blocks.count))
    if runs.isCoarse { coarse.append(Coarse(reason: .words, section: new)) }
  }

  private func isChange(_ range: Range<Int>) -> Bool {
    runs.runs[range].contains { $0.kind == .deleted || $0.kind == .inserted }
  }

  /// Writes a section's units in the new order, removed ones where they stood; whether anything differs.
  private mutating func writeBlocks(_ old: Int?, _ new: Int?) -> Bool {
    var differs = false
    let oldUnits = old.map { texts.old.sectionUnits[$0] } ?? 0..<0
    let newUnits = new.map { texts.new.sectionUnits[$0] } ?? 0..<0
    var next = oldUnits.lowerBound
    func removed(upTo end: Int, _ self: inout PairWriter) {
      while next < end {
        if self.found.oldUnits[next] < 0 {
          self.writeBlock(next, nil)
          differs = differs || self.texts.old.units[next].kind != .rule
        } else if self.found.movedUnits[Int(self.found.oldUnits[next])] {
          differs = true
        }
        next += 1
      }
    }
    for unit in newUnits {
      let partner = Int(found.newUnits[unit])
      if partner < 0 || found.movedUnits[unit] {
        // What was removed stands before what came in its place.
        removed(upTo: endOfRemoved(from: next, oldUnits), &self)
      } else {
        removed(upTo: partner, &self)
      }
      writeBlock(partner >= 0 ? partner : nil, unit)
      if partner < 0 {
        differs = differs || texts.new.units[unit].kind != .rule
      } else {
        let block = blocks[blocks.count - 1]
        differs =
          differs || found.movedUnits[unit] || isChange(block.runs) || !block.markup.isEmpty
        if !found.movedUnits[unit] { next = partner + 1 }
      }
    }
    removed(upTo: oldUnits.upperBound, &self)
    return differs
  }

  /// The first unit from a place on that stays in its place.
  private func endOfRemoved(from place: Int, _ oldUnits: Range<Int>) -> Int {
    var place = place
    while place < oldUnits.upperBound {
      let partner = Int(found.oldUnits[place])
      if partner >= 0, !found.movedUnits[partner] { break }
      place += 1
    }
    return place
  }

  private mutating func writeBlock(_ old: Int?, _ new: Int?) {
    let first = runs.runs.count
    var isMoved = false
    var markup: MarkupChanges = []
    switch (old, new) {
    case (let old?, let new?):
      runs.compare(texts.old.units[old], texts.new.units[new])
      isMoved = found.movedUnits[new]
      markup = runs.markup
      let detail = runs.markupDetail
      if detail != MarkupDetail() { markupDetails[Int32(truncatingIfNeeded: new)] = detail }
    case (let old?, nil): runs.removed(texts.old.units[old])
    case (nil, let new?): runs.added(texts.new.units[new])
    case (nil, nil): return
    }
    blocks.append(
      UnitPair(
        oldNumber: Int32(truncatingIfNeeded: old ?? -1),
        newNumber: Int32(truncatingIfNeeded: new ?? -1), moved: isMoved, markup: markup,
        firstRun: UInt32(truncatingIfNeeded: first),
        endRun: UInt32(truncatingIfNeeded: runs.runs.count)))
  }

  private func dataChanges(_ old: Int?, _ new: Int?) -> [DataChange] {
    let before = old.flatMap { texts.oldData[$0] } ?? []
    let after = new.flatMap { texts.newData[$0] } ?? []
    if before == after { return [] }
    var result: [DataChange] = []
    for field in after {
      let was = before.first { $0.name == field.name }
      if was?.value != field.value {
        result.append(DataChange(name: field.name, old: was?.value, new: field.value))
      }
    }
    for field in before where !after.contains(where: { $0.name == field.name }) {
      result.append(DataChange(name: field.name, old: field.value, new: nil))
    }
    return result
  }

  private func comparison() -> Comparison {
    var summary = Summary()
    for pair in pairs { summary.count(pair.changes) }
    (summary.wordsKept, summary.wordsDeleted, summary.wordsInserted) =
      (runs.kept, runs.deleted, runs.inserted)
    return Comparison(
      old: texts.old, new: texts.new, sections: pairs, blocks: blocks, runs: runs.runs,
      summary: summary, heldEqual: runs.heldEqual, coarse: coarse, markupDetails: markupDetails,
      titleDetails: titleDetails)
  }
}

extension Summary {
  mutating func count(_ changes: SectionChanges) {
    if changes.isEmpty { unchanged += 1 }
    if changes.contains(.changed) { changed += 1 }
    if changes.contains(.moved) { moved += 1 }
    if changes.contains(.renumbered) { renumbered += 1 }
    if changes.contains(.retitled) { retitled += 1 }
    if changes.contains(.added) { added += 1 }
    if changes.contains(.removed) { removed += 1 }
  }
}
