internal import Markup

/// A part of a section that is changed as a whole or not: a line of data, a sentence, a list's item.
struct TextUnit {
  /// In the file.
  let range: Range<Int>
  /// White space is no difference.
  let text: [UInt8]

  /// - Parameter data: the lines that stand for themselves.
  static func units(of own: Range<Int>, in bytes: [UInt8], data: Range<Int>?) -> [TextUnit] {
    var units: [TextUnit] = []
    var start = own.lowerBound
    func close(at end: Int) {
      let text = PassageSearch.collapsed(bytes[start..<end])
      if !text.isEmpty {
        let first = bytes[start..<end].firstIndex { $0 > 0x20 } ?? start
        units.append(TextUnit(range: first..<end, text: text))
      }
      start = end
    }
    for place in own where place >= start {
      let next = place + 1
      if EntryLayout.endsLine(place, in: bytes) {
        let isOfData = data.map { $0.lowerBound <= place + 1 && place <= $0.upperBound } ?? false
        if isOfData || beginsBlock(next, in: bytes, limit: own.upperBound) { close(at: next) }
      } else if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[place]),
        next < own.upperBound, bytes[next] <= 0x20, data?.contains(place) != true
      {
        close(at: next)
      }
    }
    close(at: own.upperBound)
    return units
  }

  /// Whether a line is empty or begins an item, a row, a heading, a quotation or a fence.
  private static func beginsBlock(_ line: Int, in bytes: [UInt8], limit: Int) -> Bool {
    var place = line
    while place < limit, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place < limit, bytes[place] > 0x20 else { return true }
    if "-*+|#>`~[".utf8.contains(bytes[place]) { return true }
    var digits = place
    while digits < limit, (0x30...0x39).contains(bytes[digits]) { digits += 1 }
    return digits > place && digits < limit
      && [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[digits])
  }
}

/// Where a section of a revision differs from what was resolved, and whether that is the doing of the
/// proposals that touch it.
struct SectionDeviations {
  private(set) var all: [(kind: RevisionDeviation.Kind, place: Int?)] = []

  /// - Returns: `nil` where the texts are too long to be compared part by part.
  ///
  /// - Parameter bytes: of the file in which `found` stands.
  init?(old: [TextUnit], wanted: [TextUnit], found: [TextUnit], in bytes: [UInt8]) {
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
        all.append((kind, Self.place(lost, come, wanted, found, next: nextRight, in: bytes)))
      }
      (left, right) = (nextLeft + 1, nextRight + 1)
    }
  }

  /// The first byte that differs; of what is missing, where it would stand.
  private static func place(
    _ lost: [Int], _ come: [Int], _ wanted: [TextUnit], _ found: [TextUnit], next: Int,
    in bytes: [UInt8]
  ) -> Int? {
    guard let first = come.first else {
      return next < found.count ? found[next].range.lowerBound : nil
    }
    let unit = found[first]
    guard let other = lost.first.map({ wanted[$0] }) else { return unit.range.lowerBound }
    var same = zip(unit.text, other.text).prefix { $0 == $1 }.count { $0.0 != 0x20 }
    for place in unit.range where bytes[place] > 0x20 {
      if same == 0 { return place }
      same -= 1
    }
    return unit.range.lowerBound
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
