/// Which rank each heading has.
enum Ranks {
  /// By number of `#`, unless the document is numbered throughout and the `#` contradict the numbers.
  static func ranks(of headings: [HeadingFacts]) -> [Int] {
    guard areNumbersBetter(headings) else { return headings.map(\.level) }
    // Titles before the first number keep their level; numbers come under a single main title.
    let numbered = headings.firstIndex { $0.number != nil } ?? 0
    let base = headings[..<numbered].contains { $0.level == 1 } ? 1 : 0
    var last = base
    return headings.enumerated().map { index, heading in
      if index < numbered { return heading.level }
      guard let number = heading.number else { return last + 1 }
      last = base + number.depth
      return last
    }
  }

  /// Whether nine in ten headings from the first numbered one on are numbered, and two of them
  /// stand in another order by `#` than by depth of number.
  static func areNumbersBetter(_ headings: [HeadingFacts]) -> Bool {
    let rest = headings.drop { $0.number == nil }
    let numbers = rest.filter { $0.number?.kind == .decimal }
    guard numbers.count >= 3, numbers.count * 10 >= rest.count * 9 else { return false }
    var levels: [Int: ClosedRange<Int>] = [:]
    for heading in numbers {
      guard let depth = heading.number?.depth else { continue }
      let known = levels[depth] ?? heading.level...heading.level
      levels[depth] =
        min(known.lowerBound, heading.level)...max(known.upperBound, heading.level)
    }
    var above = 0
    for depth in levels.keys.sorted() {
      guard let range = levels[depth] else { continue }
      if range.lowerBound != range.upperBound || range.lowerBound <= above { return true }
      above = range.upperBound
    }
    return false
  }
}

extension Document {
  /// Whether the sections' ranks follow their numbers because the `#` contradict them.
  public var ranksFollowNumbers: Bool {
    sections.contains { $0.level != $0.rank }
  }
}
