internal import Markup

/// Where a section of a revision differs from what was resolved, and whether that is the doing of the
/// proposals that touch it.
struct SectionDeviations {
  private(set) var all: [(kind: RevisionDeviation.Kind, place: Int?)] = []

  /// - Returns: `nil` where the texts are too long to be compared part by part.
  ///
  /// - Parameters:
  ///   - bytes: of the file in which `found` stands.
  ///   - wantedBytes: of the one in which `wanted` stands.
  init?(
    old: [TextUnit], wanted: [TextUnit], found: [TextUnit], in bytes: [UInt8],
    wantedBytes: [UInt8]
  ) {
    var names: [[UInt8]: Int] = [:]
    func named(_ units: [TextUnit]) -> [Int] {
      units.map { unit in
        let name = names[unit.text] ?? names.count
        names[unit.text] = name
        return name
      }
    }
    let (before, due, now) = (named(old), named(wanted), named(found))
    guard let resolved = Self.pairs(before, due), let arrived = Self.pairs(due, now) else {
      return nil
    }
    let untouched = Set(resolved.map(\.1))
    let staying = Set(resolved.map(\.0))
    let gone = Set(before.indices.filter { !staying.contains($0) }.map { before[$0] })
    var (left, right) = (0, 0)
    for (nextLeft, nextRight) in arrived + [(due.count, now.count)] {
      // What stands beside each other one by one is judged one by one.
      let (lost, come) = (Array(left..<nextLeft), Array(right..<nextRight))
      let parts =
        lost.count == come.count ? zip(lost, come).map { ([$0], [$1]) } : [(lost, come)]
      for (lost, come) in parts where !(lost.isEmpty && come.isEmpty) {
        let isTouched = lost.contains { !untouched.contains($0) }
        let hasStayed = come.contains { gone.contains(now[$0]) }
        let kind: RevisionDeviation.Kind =
          if !isTouched, !hasStayed {
            .unresolved
          } else if come.allSatisfy({ gone.contains(now[$0]) }) {
            .missing
          } else {
            .different
          }
        var place: Int? = nextRight < found.count ? found[nextRight].range.lowerBound : nil
        if let first = come.first {
          place = found[first].difference(
            from: lost.first.map { wanted[$0] }, in: bytes, wantedBytes)
        }
        all.append((kind, place))
      }
      (left, right) = (nextLeft + 1, nextRight + 1)
    }
  }

  /// What two lists have in common, in its order.
  private static func pairs(_ left: [Int], _ right: [Int]) -> [(Int, Int)]? {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let (a, b) = (left[start..<(left.count - end)], right[start..<(right.count - end)])
    // Myers' comparison takes time by the product where nothing is the same.
    guard a.count * b.count <= 4_000_000 else { return nil }
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in Array(b).difference(from: Array(a)) {
      switch change {
      case .remove(let place, _, _): removed.insert(start + place)
      case .insert(let place, _, _): inserted.insert(start + place)
      }
    }
    return Array(
      zip(
        left.indices.filter { !removed.contains($0) },
        right.indices.filter { !inserted.contains($0) }))
  }
}

extension TextUnit {
  /// The first byte in which it is written otherwise than another; its own first byte where it is only
  /// something else.
  ///
  /// - Parameters:
  ///   - bytes: of the file in which it stands.
  ///   - otherBytes: of the file in which the other stands.
  func difference(from other: TextUnit?, in bytes: [UInt8], _ otherBytes: [UInt8]) -> Int {
    guard let other else { return range.lowerBound }
    let rest = otherBytes[other.range].filter { $0 > 0x20 }
    var same = 0
    for place in range where bytes[place] > 0x20 {
      if same == rest.count || bytes[place] != rest[same] { return place }
      same += 1
    }
    return range.lowerBound
  }
}
