internal import Comparison
internal import Markup

/// What of both texts a redline shows.
enum RedlineContent: Sendable {
  /// Both in one: what is gone stands before what has come.
  case both
  case old
  case new
}

/// A unit as a redline shows it.
struct RedlinedUnit {
  let pair: UnitPair
  /// Only one side of a pair whose sides cannot stand in one another: a row that became a paragraph.
  var only: RevisionKind?
  /// At which of its two places what moved is shown: in the old text's, or in the new one's.
  var place = RedlineContent.both
  /// A sign to be set in front of its text.
  var sign: String?

  /// Whether the old text's place and form is its own, since there is no new one.
  var isOld: Bool { pair.new == nil || only == .deleted || place == .old }
}

extension ContainerPaths {
  /// The units of a section as they are shown: pairs that cannot become one are parted, removals
  /// first. Units in footnotes are left out.
  func shown(
    _ pairs: ArraySlice<UnitPair>, _ content: RedlineContent
  ) -> [RedlinedUnit] {
    var shown: [RedlinedUnit] = []
    var waiting: [RedlinedUnit] = []
    for pair in pairs where footnote(of: pair) == nil {
      if content == .both, let left = pair.old, let right = pair.new, !fit(left, right) {
        shown.append(RedlinedUnit(pair: pair, only: .deleted))
        waiting.append(RedlinedUnit(pair: pair, only: .inserted))
        continue
      }
      if content == .old && pair.old == nil || content == .new && pair.new == nil { continue }
      // A table that has no counterpart is shown as a whole before what came in its stead.
      if let last = waiting.last?.pair.new, isSameTable(pair, asNew: last) {
        if pair.new == nil {
          shown.append(RedlinedUnit(pair: pair))
        } else {
          waiting.append(RedlinedUnit(pair: pair))
        }
        continue
      }
      shown += waiting
      waiting = []
      shown.append(RedlinedUnit(pair: pair))
    }
    return shown + waiting
  }

  /// The footnote that holds a unit.
  func footnote(of pair: UnitPair) -> ContainerKey? {
    let isOld = pair.new == nil
    guard let number = pair.new ?? pair.old else { return nil }
    let unit = (isOld ? old : new).side.units[number]
    return path(unit, isOld: isOld).first { kind($0) == .footnoteDefinition }
  }

  /// The footnotes to which a unit refers, before or now.
  func footnotes(referredToBy pair: UnitPair) -> [ContainerKey] {
    var keys: [ContainerKey] = []
    for (number, side, isOld) in [(pair.old, old.side, true), (pair.new, new.side, false)] {
      guard let number else { continue }
      for place in side.units[number].pieces {
        guard let note = side.document.footnote(of: side.pieces[place].leaf),
          let key = footnote(note.definition, isOld: isOld)
        else { continue }
        keys.append(key)
      }
    }
    return keys
  }

  /// The label of a footnote, as its Markdown calls it.
  func footnoteLabel(of key: ContainerKey) -> String {
    let document = document(key)
    let record = document.footnoteRecords[Int(document.nodes[node(key)].first)]
    return String(decoding: document.bytes(record.label), as: UTF8.self)
  }

  /// Whether a row is one of a table whose rows wait for those of an old table to end, or of that.
  private func isSameTable(_ pair: UnitPair, asNew waiting: Int) -> Bool {
    guard let number = pair.new else {
      guard let row = pair.old.map({ old.side.units[$0] }), row.isRow else { return false }
      return path(row, isOld: true).last?.isOld == true
    }
    let row = new.side.units[number]
    return row.isRow && row.container == new.side.units[waiting].container
  }

  /// Whether a unit's old and new text can stand in one node.
  private func fit(_ left: Int, _ right: Int) -> Bool {
    let (mine, yours) = (old.side.units[left], new.side.units[right])
    guard mine.isRow || yours.isRow else { return true }
    guard mine.isRow, yours.isRow else { return false }
    // Rows stand in one another within the same table, or where their columns can only be the same.
    let (here, there) = (path(mine, isOld: true).last, path(yours, isOld: false).last)
    guard let here, let there, here != there else { return here == there }
    let columns = document(here).columns(of: node(here)).count
    return columns == document(there).columns(of: node(there)).count
  }
}

extension Unit {
  /// Whether it is a table's row.
  var isRow: Bool { kind == .row || kind == .headerRow }
}
