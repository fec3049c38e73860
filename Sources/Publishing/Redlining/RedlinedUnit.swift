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

  /// Whether the old text's place and form is its own, since there is no new one.
  var isOld: Bool { pair.new == nil || only == .deleted }
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
      shown += waiting
      waiting = []
      if content == .old && pair.old == nil || content == .new && pair.new == nil { continue }
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

  /// Whether a unit's old and new text can stand in one node.
  private func fit(_ left: Int, _ right: Int) -> Bool {
    let (mine, yours) = (old.side.units[left], new.side.units[right])
    let isRow = mine.kind == .row || mine.kind == .headerRow
    guard isRow || yours.kind == .row || yours.kind == .headerRow else { return true }
    guard isRow, yours.kind == .row || yours.kind == .headerRow else { return false }
    // Rows stand in one another only within the same table, which has its columns.
    return path(mine, isOld: true).last == path(yours, isOld: false).last
  }
}
