/// Finds which items of two sequences correspond: first those of one key, in order; then, in the gaps
/// between these, what is of one kind and alike.
struct Pairing {
  struct Item {
    let kind: String
    let key: String
  }

  /// By place in the first sequence: the partner in the second.
  private(set) var partners: [Int?]
  private var taken: [Bool]
  private let left: [Item]
  private let right: [Item]

  /// - Parameter likeness: how alike two texts of one kind must be to correspond where a gap has not
  ///   the same number of them on either side: the share of common words, or `nil` where texts are of
  ///   different languages and only order counts.
  init(_ left: [Item], _ right: [Item], likeness: Double?) {
    self.left = left
    self.right = right
    partners = Array(repeating: nil, count: left.count)
    taken = Array(repeating: false, count: right.count)
    pairEqual()
    pairGaps(likeness)
    if likeness != nil { pairMoved() }
  }

  /// Items of one kind and key: the first with the first, the second with the second.
  private mutating func pairEqual() {
    var places: [String: [Int]] = [:]
    for (index, item) in right.enumerated().reversed() {
      places["\(item.kind)\t\(item.key)", default: []].append(index)
    }
    for (index, item) in left.enumerated() {
      if let place = places["\(item.kind)\t\(item.key)"]?.popLast() {
        partners[index] = place
        taken[place] = true
      }
    }
  }

  /// What stands between pairs that follow each other on both sides.
  private mutating func pairGaps(_ likeness: Double?) {
    var index = 0
    while index < left.count {
      guard partners[index] == nil else {
        index += 1
        continue
      }
      var end = index
      while end < left.count, partners[end] == nil { end += 1 }
      let before = index > 0 ? partners[index - 1] ?? -1 : -1
      var stop = before + 1
      while stop < right.count, !taken[stop] { stop += 1 }
      // What was moved leaves the gap behind its neighbour empty; the one before the next may do.
      if stop == before + 1, end < left.count, let next = partners[end] {
        var start = next
        while start > 0, !taken[start - 1] { start -= 1 }
        pair(Array(index..<end), Array(start..<next), likeness)
      } else {
        pair(Array(index..<end), Array(before + 1..<stop), likeness)
      }
      index = end
    }
  }

  private mutating func pair(_ lefts: [Int], _ rights: [Int], _ likeness: Double?) {
    if rights.isEmpty { return }
    let leftKinds = lefts.map { left[$0].kind }
    let rightKinds = rights.map { right[$0].kind }
    if leftKinds == rightKinds {
      for (a, b) in zip(lefts, rights) { join(a, b) }
      return
    }
    guard let likeness else {
      // Other languages: in order, as far as the kinds go along.
      var next = 0
      for a in lefts {
        guard next < rights.count else { return }
        if left[a].kind == right[rights[next]].kind {
          join(a, rights[next])
          next += 1
        } else if let later = rights[next...].firstIndex(where: { right[$0].kind == left[a].kind }),
          rights.count - next > lefts.count - (lefts.firstIndex(of: a) ?? 0)
        {
          join(a, rights[later])
          next = later + 1
        }
      }
      return
    }
    for a in lefts { joinBest(a, rights, likeness) }
  }

  /// What was both moved and changed: the likest that is left anywhere.
  private mutating func pairMoved() {
    let lefts = left.indices.filter { partners[$0] == nil }
    let rights = right.indices.filter { !taken[$0] }
    guard !lefts.isEmpty, !rights.isEmpty, lefts.count * rights.count <= 250_000 else { return }
    for a in lefts { joinBest(a, rights, 0.5) }
  }

  private mutating func joinBest(_ a: Int, _ rights: [Int], _ least: Double) {
    let words = Self.words(left[a].key)
    var best: (place: Int, share: Double)?
    for b in rights where !taken[b] && right[b].kind == left[a].kind {
      let other = Self.words(right[b].key)
      let common = words.intersection(other).count
      let share = Double(2 * common) / Double(max(1, words.count + other.count))
      if share >= least, share > best?.share ?? -1 { best = (b, share) }
    }
    if let best { join(a, best.place) }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    guard !taken[b] else { return }
    partners[a] = b
    taken[b] = true
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { $0 == " " })
  }
}
