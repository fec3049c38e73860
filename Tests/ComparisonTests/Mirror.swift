import Comparison

/// What a comparison says, with the sides named or exchanged, without the order in which it says it.
struct Mirror: Equatable {
  private var sections: Set<[Int]> = []
  private var blocks: Set<[Int]> = []
  private var runs: Set<[Int]> = []

  init(_ result: Comparison, exchanged: Bool) {
    func order(_ old: Int?, _ new: Int?) -> [Int] {
      exchanged ? [new ?? -1, old ?? -1] : [old ?? -1, new ?? -1]
    }
    for pair in result.sections {
      var changes = pair.changes
      if exchanged, changes == .added {
        changes = .removed
      } else if exchanged, changes == .removed {
        changes = .added
      }
      sections.insert(order(pair.old, pair.new) + [Int(changes.rawValue)])
      for block in result.blocks(of: pair) {
        blocks.insert(order(block.old, block.new) + [block.moved ? 1 : 0])
      }
    }
    // Where nothing stands on a side, its place is behind or before what stands on the other.
    for run in result.runs where run.kind != .equal {
      let (old, new) = exchanged ? (run.new, run.old) : (run.old, run.new)
      runs.insert(
        (old.isEmpty ? [-1] : [old.lowerBound, old.count]) + [-2]
          + (new.isEmpty ? [-1] : [new.lowerBound, new.count]))
    }
  }
}
