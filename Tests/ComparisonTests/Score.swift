import Comparison
import Markup

/// How well a comparison found what was done to a document.
struct Score: CustomStringConvertible {
  private(set) var figures: [(name: String, precision: Double, recall: Double)] = []
  /// Words marked as changed, by the fewest that the truth needs.
  let marked: Double

  init(_ result: Comparison, _ truth: Revision) {
    let both = result.sections.filter { $0.old != nil && $0.new != nil && $0.old != 0 }
    func places(_ change: SectionChanges) -> Set<Int> {
      Set(both.filter { $0.changes.contains(change) }.compactMap(\.old))
    }
    var pairs: Set<[Int]> = []
    var added: Set<Int> = []
    for (new, origin) in truth.origins.enumerated() where origin != 0 {
      if let origin { pairs.insert([origin, new]) } else { added.insert(new) }
    }
    let found = Set(both.map { [$0.old ?? -1, $0.new ?? -1] })
    let foundAdded = Set(result.sections.filter { $0.changes == .added }.compactMap(\.new))
    let foundRemoved = Set(result.sections.filter { $0.changes == .removed }.compactMap(\.old))
    var whole = 0
    for text in truth.wholeSections {
      whole += compare(side(""), side(text)).summary.wordsInserted
    }
    let least = truth.editedWords + whole
    let words = result.summary.wordsDeleted + result.summary.wordsInserted
    marked = least == 0 ? (words == 0 ? 1 : 9) : Double(words) / Double(least)
    add("matched", found, pairs)
    add("moved", places(.moved), truth.moved)
    add("renumbered", places(.renumbered), truth.renumbered)
    add("added", foundAdded, added)
    add("removed", foundRemoved, truth.removed)
  }

  private mutating func add<Place>(_ name: String, _ found: Set<Place>, _ truth: Set<Place>) {
    let right = Double(found.intersection(truth).count)
    figures.append(
      (
        name, found.isEmpty ? 1 : right / Double(found.count),
        truth.isEmpty ? 1 : right / Double(truth.count)
      ))
  }

  var least: Double { figures.map { min($0.precision, $0.recall) }.min() ?? 1 }

  var description: String {
    figures.map { "\($0.name) \($0.precision) \($0.recall)" }.joined(separator: ", ")
      + ", marked \(marked)"
  }
}
