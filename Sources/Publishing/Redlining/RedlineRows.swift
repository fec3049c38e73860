internal import Comparison
internal import Markup

extension RedlineBuilder {
  /// The columns of a table as they are shown: those of both sides, or those of the side whose column
  /// of a synopsis is written.
  func columns(of table: ContainerKey) -> [ColumnAlignment] {
    if content == .both, let columns = paths.columns(of: table) { return columns.alignments }
    let form = content == .old ? paths.origin(of: table) ?? table : table
    return Array(paths.document(form).columns(of: paths.node(form)))
  }

  /// What is shown of a row's runs, cell by cell. What both rows have is kept only where it stands in
  /// the same column.
  func rowSegments(
    _ runs: ArraySlice<Run>, _ left: Unit?, _ right: Unit?, only: RevisionKind?,
    in table: ContainerKey?
  ) -> [Segment] {
    let mine = left.map(paths.old.parts) ?? []
    let yours = right.map(paths.new.parts) ?? []
    // Without columns of both sides all stand where they stand.
    let columns = table.flatMap(paths.columns)
    let isOwn =
      left?.container == table.flatMap(paths.origin).map(\.container) && columns != nil
    func place(_ part: RowPart, isOld: Bool) -> Int {
      guard let columns else { return part.cell }
      // A row of another table with as many columns takes those of the table that it came to.
      let places = isOld && isOwn ? columns.old : columns.new
      return part.cell < places.count ? places[part.cell] : columns.alignments.count - 1
    }
    var segments: [Segment] = []
    func append(_ part: RowPart, _ range: Range<Int>, _ kind: RevisionKind, isOld: Bool) {
      guard !part.isBetween, !range.isEmpty else { return }
      if kind == .deleted && content == .new || kind == .inserted && content == .old { return }
      segments.append(
        Segment(
          kind: kind, isOld: isOld, leaf: part.leaf, text: range,
          isStart: range.lowerBound == part.text.lowerBound,
          cell: content == .both ? place(part, isOld: isOld) : part.cell))
    }
    func append(
      _ parts: ArraySlice<RowPart>, within range: Range<Int>, _ kind: RevisionKind, isOld: Bool
    ) {
      for part in parts { append(part, part.text.clamped(to: range), kind, isOld: isOld) }
    }
    var (next, other) = (0, 0)
    func parts(_ all: [RowPart], _ range: Range<Int>, from place: inout Int) -> ArraySlice<RowPart>
    {
      while place < all.count, all[place].text.upperBound <= range.lowerBound { place += 1 }
      var end = place
      while end < all.count, all[end].text.lowerBound < range.upperBound { end += 1 }
      return all[place..<end]
    }
    if only == .deleted {
      append(mine[...], within: left?.text ?? 0..<0, .deleted, isOld: true)
      return segments
    }
    if only == .inserted {
      append(yours[...], within: right?.text ?? 0..<0, .inserted, isOld: false)
      return segments
    }
    /// What counts as equal: kept in one column, else gone here and come there.
    func keep(
      _ here: ArraySlice<RowPart>, _ old: Range<Int>, _ there: ArraySlice<RowPart>,
      _ new: Range<Int>
    ) {
      let before = Set(here.filter { !$0.isBetween }.map { place($0, isOld: true) })
      let now = Set(there.filter { !$0.isBetween }.map { place($0, isOld: false) })
      if before == now, now.count <= 1 {
        if content == .old {
          append(here, within: old, .kept, isOld: true)
        } else {
          append(there, within: new, .kept, isOld: false)
        }
      } else {
        append(here, within: old, .deleted, isOld: true)
        append(there, within: new, .inserted, isOld: false)
      }
    }
    for run in runs {
      let here = parts(mine, run.old, from: &next)
      let there = parts(yours, run.new, from: &other)
      switch run.kind {
      case .deleted: append(here, within: run.old, .deleted, isOld: true)
      case .inserted: append(there, within: run.new, .inserted, isOld: false)
      case .same: keep(here, run.old, there, run.new)
      case .equal:
        // The same letters, cell by cell.
        var (a, b) = (here.startIndex, there.startIndex)
        var done = 0
        while a < here.endIndex, b < there.endIndex {
          let stop = min(
            here[a].text.upperBound - run.old.lowerBound,
            there[b].text.upperBound - run.new.lowerBound, run.old.count)
          keep(
            here[a...a], run.old.lowerBound + done..<run.old.lowerBound + stop, there[b...b],
            run.new.lowerBound + done..<run.new.lowerBound + stop)
          done = stop
          if here[a].text.upperBound == run.old.lowerBound + stop { a += 1 }
          if there[b].text.upperBound == run.new.lowerBound + stop { b += 1 }
          if done == run.old.count { break }
        }
      }
    }
    return segments
  }
}
