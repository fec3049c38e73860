internal import Comparison
internal import Markup

/// A list, item, quotation, table or footnote of the redline: one of the new side, or one of the old
/// side that has no counterpart there.
struct ContainerKey: Hashable {
  let isOld: Bool
  let container: Int
}

/// Which lists, items, quotations, tables and footnotes of both sides are the same: those that hold
/// units which became each other.
struct ContainerPaths {
  let old: RedlinedSide
  let new: RedlinedSide
  private var counterparts: [Int: Int] = [:]
  /// The same the other way round.
  private var origins: [Int: Int] = [:]
  /// By the new side's table: the columns of both sides.
  private var columns: [Int: TableColumns] = [:]
  /// The containers of the footnotes' definitions.
  private let oldFootnotes: [NodeID: Int]
  private let newFootnotes: [NodeID: Int]

  init(_ comparison: Comparison) {
    old = RedlinedSide(comparison.old)
    new = RedlinedSide(comparison.new)
    oldFootnotes = Self.footnotes(of: comparison.old)
    newFootnotes = Self.footnotes(of: comparison.new)
    // What moved says where its list or table went only if nothing else does.
    for pass in 0..<2 {
      for pair in comparison.blocks where pair.moved == (pass == 1) {
        guard let left = pair.old, let right = pair.new else { continue }
        let here = old.containers(of: comparison.old.units[left])
        let there = new.containers(of: comparison.new.units[right])
        for (mine, yours) in zip(here, there) {
          if let known = counterparts[mine] {
            if known == yours { continue } else { break }
          }
          guard isLike(mine, yours), origins[yours] == nil else { break }
          counterparts[mine] = yours
          origins[yours] = mine
        }
      }
    }
    for (mine, yours) in footnotes(named: comparison)
    where counterparts[mine] == nil && origins[yours] == nil {
      counterparts[mine] = yours
      origins[yours] = mine
    }
    for (mine, yours) in counterparts
    where kind(ContainerKey(isOld: true, container: mine)) == .table {
      columns[yours] = TableColumns(
        old.side.document.columns(of: old.side.containers[mine].node),
        new.side.document.columns(of: new.side.containers[yours].node))
    }
    alignColumns(comparison)
  }

  /// Finds which columns are the same in tables whose headers differ.
  private mutating func alignColumns(_ comparison: Comparison) {
    var pairs: [Int: [(Unit, Unit)]] = [:]
    for pair in comparison.blocks {
      guard let left = pair.old, let right = pair.new else { continue }
      let (mine, yours) = (comparison.old.units[left], comparison.new.units[right])
      guard let table = yours.container, columns[table] != nil, origins[table] == mine.container
      else { continue }
      if yours.kind == .headerRow, mine.kind == .headerRow,
        old.cells(of: mine).elementsEqual(
          new.cells(of: yours),
          by: { old.side.text[$0.text].elementsEqual(new.side.text[$1.text]) })
      {
        columns[table]?.isKnown = true
      }
      if columns[table]?.isKnown == false { pairs[table, default: []].append((mine, yours)) }
    }
    for (table, rows) in pairs where columns[table]?.isKnown == false {
      columns[table]?.align(rows, old, new)
    }
  }

  /// The columns of a table that stands for one on each side; `nil` where it is one side's alone.
  func columns(of key: ContainerKey) -> TableColumns? {
    key.isOld ? nil : columns[key.container]
  }

  /// The table, list, … of the old side that a container of the redline stands for.
  func origin(of key: ContainerKey) -> ContainerKey? {
    if key.isOld { return key }
    return origins[key.container].map { ContainerKey(isOld: true, container: $0) }
  }

  /// Footnotes that are referred to at the same place of both texts: the same note, however it was
  /// rewritten.
  private func footnotes(named comparison: Comparison) -> [(old: Int, new: Int)] {
    let (left, right) = (References(old.side), References(new.side))
    if left.isEmpty || right.isEmpty { return [] }
    var found: [(old: Int, new: Int)] = []
    for run in comparison.runs where run.kind == .equal || run.kind == .same {
      let (here, there) = (left[run.old], right[run.new])
      guard here.count == there.count else { continue }
      for (mine, yours) in zip(here, there) {
        guard let mine = oldFootnotes[mine], let yours = newFootnotes[yours] else { continue }
        found.append((mine, yours))
      }
    }
    return found
  }

  /// The footnotes' references of a side, in the order of its text.
  private struct References {
    private var places: [(start: Int, definition: NodeID)] = []

    init(_ side: Side) {
      for piece in side.pieces {
        guard side.document.kind(piece.leaf) == .footnoteReference,
          let footnote = side.document.footnote(of: piece.leaf)
        else { continue }
        places.append((piece.textStart, footnote.definition))
      }
    }

    var isEmpty: Bool { places.isEmpty }

    /// The definitions that are referred to within a range of the text.
    subscript(range: Range<Int>) -> [NodeID] {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].start < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return places[low...].prefix { $0.start < range.upperBound }.map(\.definition)
    }
  }

  private static func footnotes(of side: Side) -> [NodeID: Int] {
    var places: [NodeID: Int] = [:]
    for (place, container) in side.containers.enumerated()
    where side.document.kind(container.node) == .footnoteDefinition {
      places[container.node] = place
    }
    return places
  }

  private func isLike(_ mine: Int, _ yours: Int) -> Bool {
    let here = old.side.containers[mine].node
    let there = new.side.containers[yours].node
    let kind = old.side.document.kind(here)
    return kind == new.side.document.kind(there)
  }

  /// The containers around a unit, the outermost first.
  func path(_ unit: Unit, isOld: Bool) -> [ContainerKey] {
    guard isOld else {
      return new.containers(of: unit).map { ContainerKey(isOld: false, container: $0) }
    }
    return old.containers(of: unit).map { container in
      counterparts[container].map { ContainerKey(isOld: false, container: $0) }
        ?? ContainerKey(isOld: true, container: container)
    }
  }

  /// The footnote that a node of a side defines.
  func footnote(_ definition: NodeID, isOld: Bool) -> ContainerKey? {
    guard let container = (isOld ? oldFootnotes : newFootnotes)[definition] else { return nil }
    if isOld, let counterpart = counterparts[container] {
      return ContainerKey(isOld: false, container: counterpart)
    }
    return ContainerKey(isOld: isOld, container: container)
  }

  func node(_ key: ContainerKey) -> NodeID {
    (key.isOld ? old : new).side.containers[key.container].node
  }

  func document(_ key: ContainerKey) -> Document {
    (key.isOld ? old : new).side.document
  }

  func kind(_ key: ContainerKey) -> NodeKind { document(key).kind(node(key)) }
}
