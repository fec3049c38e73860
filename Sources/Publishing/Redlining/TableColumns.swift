internal import Comparison
internal import Markup

/// The columns of a table that stands for one of each side: those that both have stand once, those
/// of one side alone between them, old ones first.
struct TableColumns {
  private(set) var alignments: [ColumnAlignment]
  /// By each side's column: its place among all.
  private(set) var old: [Int]
  private(set) var new: [Int]
  /// Whether the headers are the same, so that the columns are.
  var isKnown = false
  private let oldAlignments: [ColumnAlignment]
  private let newAlignments: [ColumnAlignment]

  /// Columns that correspond by their place.
  init(_ mine: ArraySlice<ColumnAlignment>, _ yours: ArraySlice<ColumnAlignment>) {
    (oldAlignments, newAlignments) = (Array(mine), Array(yours))
    (alignments, old, new) = ([], [], [])
    place([])
  }

  /// Pairs of cells beyond which columns correspond by their place alone.
  private static var cells: Int { 4096 }
  /// How much must speak for two columns to be one, in thousandths: the same header counts 1000,
  /// as much as cells that are all the same.
  private static var similar: Int { 300 }

  /// Finds the columns that have the same header or mostly the same cells, in order; what is left
  /// between two of them corresponds by its place where both sides have as many.
  mutating func align(_ rows: [(old: Unit, new: Unit)], _ mine: RedlinedSide, _ yours: RedlinedSide)
  {
    let (n, m) = (oldAlignments.count, newAlignments.count)
    guard n > 0, m > 0, n * m <= Self.cells else { return }
    var scores = [Int](repeating: 0, count: n * m)
    var bodies = 0
    // A few rows say which columns are the same.
    for row in rows.prefix(64) {
      let (left, right) = (mine.cells(of: row.old), yours.cells(of: row.new))
      let isHeader = row.old.kind == .headerRow && row.new.kind == .headerRow
      if !isHeader { bodies += 1 }
      for (i, here) in left.prefix(n).enumerated() where !here.text.isEmpty {
        for (j, there) in right.prefix(m).enumerated()
        where here.text.count == there.text.count
          && mine.side.text[here.text].elementsEqual(yours.side.text[there.text])
        {
          scores[i * m + j] += isHeader ? 1_000_000 : 1
        }
      }
    }
    for place in scores.indices {
      let (headers, cells) = scores[place].quotientAndRemainder(dividingBy: 1_000_000)
      scores[place] = headers * 1000 + cells * 1000 / max(1, bodies)
    }
    place(Self.best(scores, n, m))
  }

  /// The pairs in order whose scores' sum is greatest.
  private static func best(_ scores: [Int], _ n: Int, _ m: Int) -> [(old: Int, new: Int)] {
    var best = [Int](repeating: 0, count: (n + 1) * (m + 1))
    func both(_ i: Int, _ j: Int) -> Int? {
      let score = scores[i * m + j]
      return score >= similar ? score + best[(i + 1) * (m + 1) + j + 1] : nil
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        best[i * (m + 1) + j] = max(
          both(i, j) ?? 0, best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < n, j < m {
      if both(i, j) == best[i * (m + 1) + j] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if best[i * (m + 1) + j] == best[(i + 1) * (m + 1) + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// Lays out the columns, of which some are known to be the same.
  private mutating func place(_ pairs: [(old: Int, new: Int)]) {
    let (n, m) = (oldAlignments.count, newAlignments.count)
    (alignments, old, new) = ([], [], [])
    for pair in pairs + [(n, m)] {
      let isEven = pair.old - old.count == pair.new - new.count
      while old.count < pair.old, isEven || old.count < pair.old {
        if isEven {
          new.append(alignments.count)
          old.append(alignments.count)
          alignments.append(newAlignments[new.count - 1])
        } else {
          old.append(alignments.count)
          alignments.append(oldAlignments[old.count - 1])
        }
      }
      while new.count < pair.new {
        new.append(alignments.count)
        alignments.append(newAlignments[new.count - 1])
      }
      guard pair.old < n, pair.new < m else { continue }
      old.append(alignments.count)
      new.append(alignments.count)
      alignments.append(newAlignments[pair.new])
    }
  }
}

/// Some bytes of a row's text that come from one leaf, and the column that they are in.
struct RowPart {
  let text: Range<Int>
  let leaf: NodeID
  let cell: Int
  /// Whether this is what stands between two cells.
  let isBetween: Bool
}

extension RedlinedSide {
  /// The parts of a row's text, in order.
  func parts(of row: Unit) -> [RowPart] {
    var parts: [RowPart] = []
    var cell = 0
    for place in row.pieces {
      let piece = side.pieces[place]
      let end =
        place + 1 < row.pieces.upperBound ? side.pieces[place + 1].textStart : row.text.upperBound
      let isBetween = side.document.kind(piece.leaf) == .tableCell
      if isBetween { cell += 1 }
      parts.append(
        RowPart(
          text: piece.textStart..<end, leaf: piece.leaf, cell: cell, isBetween: isBetween))
    }
    return parts
  }

  /// A row's cells, in order.
  func cells(of row: Unit) -> [(cell: Int, text: Range<Int>)] {
    var cells = [(cell: 0, text: row.text.lowerBound..<row.text.upperBound)]
    for part in parts(of: row) where part.isBetween {
      let last = cells.removeLast()
      cells.append((last.cell, last.text.lowerBound..<part.text.lowerBound))
      cells.append((part.cell, part.text.upperBound..<row.text.upperBound))
    }
    return cells
  }
}
