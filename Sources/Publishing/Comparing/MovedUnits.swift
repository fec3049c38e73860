internal import Comparison
internal import Localization
internal import Markup
internal import Workspace

/// The units that went from a section to another, or to another place in it.
struct MovedUnits {
  private let comparison: Comparison
  /// By old section, in the old order.
  private var gone: [Int: [UnitPair]] = [:]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    for pair in comparison.blocks where pair.moved {
      guard let old = pair.old else { continue }
      gone[comparison.old.units[old].section, default: []].append(pair)
    }
    for section in gone.keys { gone[section]?.sort { ($0.old ?? 0) < ($1.old ?? 0) } }
  }

  /// The units of a section that went.
  func gone(from section: SectionPair) -> [UnitPair] { section.old.flatMap { gone[$0] } ?? [] }

  /// Puts units that went to where they stood among the others of their section.
  func merge(_ units: [RedlinedUnit], with gone: [UnitPair]) -> [RedlinedUnit] {
    if gone.isEmpty { return units }
    var result: [RedlinedUnit] = []
    var waiting = gone[...]
    for unit in units {
      if !unit.pair.moved, unit.only != .inserted, let old = unit.pair.old {
        while let first = waiting.first, (first.old ?? 0) < old {
          result.append(RedlinedUnit(pair: waiting.removeFirst(), place: .old))
        }
      }
      result.append(unit)
    }
    return result + waiting.map { RedlinedUnit(pair: $0, place: .old) }
  }

  /// Whether a unit stands in the same section as before.
  func isWithin(_ pair: UnitPair, _ section: SectionPair) -> Bool {
    pair.old.map { comparison.old.units[$0].section } == section.old
      && pair.new.map { comparison.new.units[$0].section } == section.new
  }
}

extension Composer {
  /// What is said of a unit that moved: at its new place where it was, at its old one where it went;
  /// within a section that it moved.
  func moveSign(
    _ pair: UnitPair, at place: RedlineContent, in section: SectionPair, _ comparison: Comparison
  ) -> String {
    let from = pair.old.map { comparison.old.units[$0].section }
    let to = pair.new.map { comparison.new.units[$0].section }
    guard let from, let to, from != section.old || to != section.new else {
      return words("diff.mark.moved")
    }
    if place == .old {
      return words(
        "diff.moved-away", ["section": .text(label(of: comparison.new.document.sections[to]))])
    }
    return words(
      "diff.moved-from", ["section": .text(label(of: comparison.old.document.sections[from]))])
  }

  /// What is said where units went to another section and are not shown.
  func passing(_ pair: UnitPair, count: Int, _ comparison: Comparison) -> String {
    let to = pair.new.map { comparison.new.units[$0].section } ?? 0
    return words(
      "diff.moved-to",
      [
        "count": .number(Number(count)),
        "section": .text(label(of: comparison.new.document.sections[to])),
      ])
  }
}
