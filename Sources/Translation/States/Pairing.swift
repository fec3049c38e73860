internal import Diagnostics

/// Finds which items of two sequences correspond: first those that say the same, in order; then, in
/// the gaps between these, what is of one kind and alike.
struct Pairing {
  struct Item {
    let kind: String
    let textHash: TextHash
    /// Of kind and text.
    let hash: TextHash
    let text: String

    init(kind: String, hash: TextHash, text: String) {
      self.kind = kind
      textHash = hash
      self.hash = TextHash(kind: kind, hash)
      self.text = text
    }
  }

  /// By place in the first sequence: the partner in the second.
  private(set) var partners: [Int?]
  /// Which of these only their place between others joined.
  private(set) var isGuessed: [Bool]
  private var taken: [Bool]
  /// What may not be taken any more; nothing where all may.
  private var gone: [Bool] = []
  private let left: [Item]
  private let right: [Item]
  /// Of the second sequence's texts, as far as they were asked for.
  private var rightWords: [Int: Set<String>] = [:]

  /// - Parameter likeness: how alike two texts of one kind must be to correspond where a gap has not
  ///   the same number of them on either side: the share of common words, or `nil` where texts are of
  ///   different languages and only order counts.
  ///   - isGone: of the second sequence, what corresponds only to what says the same.
  init(_ left: [Item], _ right: [Item], likeness: Double?, isGone: [Bool] = []) {
    self.left = left
    self.right = right
    partners = Array(repeating: nil, count: left.count)
    isGuessed = Array(repeating: false, count: left.count)
    taken = Array(repeating: false, count: right.count)
    pairEqual()
    if !partners.contains(nil) { return }
    gone = isGone
    if likeness != nil { pairAlike() }
    pairGaps(likeness)
  }

  /// Goes on from what is known to correspond; of the rest only kind and order count.
  init(_ left: [Item], _ right: [Item], known: [Int?], isGone: [Bool] = []) {
    self.left = left
    self.right = right
    partners = known
    isGuessed = Array(repeating: false, count: left.count)
    taken = Array(repeating: false, count: right.count)
    for case let place? in known { taken[place] = true }
    gone = isGone
    pairGaps(nil)
  }

  /// Items of one kind and text: the first with the first, the second with the second.
  private mutating func pairEqual() {
    var start = 0
    while start < left.count, start < right.count, left[start].hash == right[start].hash {
      partners[start] = start
      taken[start] = true
      start += 1
    }
    guard start < left.count, start < right.count else { return }
    // The places of each text in the second sequence, chained from the first on.
    var first: [TextHash: Int] = [:]
    var next: [Int] = Array(repeating: -1, count: right.count)
    for index in (start..<right.count).reversed() {
      next[index] = first.updateValue(index, forKey: right[index].hash) ?? -1
    }
    for index in start..<left.count {
      guard let place = first[left[index].hash], place >= 0 else { continue }
      first[left[index].hash] = next[place]
      partners[index] = place
      taken[place] = true
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
      func free(_ range: Range<Int>) -> [Int] {
        gone.isEmpty ? Array(range) : range.filter { !gone[$0] }
      }
      // What was moved leaves the gap behind its neighbour empty; the one before the next may do.
      if stop == before + 1, end < left.count, let next = partners[end] {
        var start = next
        while start > 0, !taken[start - 1] { start -= 1 }
        pair(Array(index..<end), free(start..<next), likeness)
      } else {
        pair(Array(index..<end), free(before + 1..<stop), likeness)
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
    guard let likeness else { return pairInOrder(lefts, rights) }
    guard lefts.count * rights.count <= Limits.Translation.pairs else { return }
    for a in lefts where partners[a] == nil { joinBest(a, rights, likeness) }
  }

  /// Other languages: in order, as far as the kinds go along.
  private mutating func pairInOrder(_ lefts: [Int], _ rights: [Int]) {
    // Where each kind comes next, the first place last.
    var places: [String: [Int]] = [:]
    for (index, b) in rights.enumerated().reversed() {
      places[right[b].kind, default: []].append(index)
    }
    var next = 0
    for (index, a) in lefts.enumerated() {
      guard next < rights.count else { return }
      let kind = left[a].kind
      while let place = places[kind]?.last, place < next { places[kind]?.removeLast() }
      guard let place = places[kind]?.last else { continue }
      // One is passed over only where there are more than are asked for.
      if place == next || rights.count - next > lefts.count - index {
        join(a, rights[place])
        next = place + 1
      }
    }
  }

  /// What was changed, and perhaps moved too: of all that is left, the likest first, down to half of the
  /// words.
  private mutating func pairAlike() {
    let lefts = left.indices.filter { partners[$0] == nil }
    let rights = right.indices.filter { !taken[$0] }
    guard !lefts.isEmpty, !rights.isEmpty, lefts.count * rights.count <= Limits.Translation.pairs
    else { return }
    var found: [(a: Int, b: Int, share: Double)] = []
    for a in lefts {
      for (b, share) in shares(of: a, rights) where share >= 0.5 { found.append((a, b, share)) }
    }
    found.sort { ($1.share, $0.a, $0.b) < ($0.share, $1.a, $1.b) }
    for pair in found where partners[pair.a] == nil {
      join(pair.a, pair.b)
      isGuessed[pair.a] = false
    }
  }

  private mutating func joinBest(_ a: Int, _ rights: [Int], _ least: Double) {
    var best: (place: Int, share: Double)?
    for (b, share) in shares(of: a, rights) where share >= least && share > best?.share ?? -1 {
      best = (b, share)
    }
    if let best { join(a, best.place) }
  }

  /// How alike an item and what is left of the second sequence are: twice the common words to all words.
  private mutating func shares(of a: Int, _ rights: [Int]) -> [(place: Int, share: Double)] {
    let words = Self.words(left[a].text)
    var result: [(place: Int, share: Double)] = []
    for b in rights where !taken[b] && right[b].kind == left[a].kind {
      let other = rightWords[b] ?? Self.words(right[b].text)
      rightWords[b] = other
      let common = words.intersection(other).count
      result.append((b, Double(2 * common) / Double(max(1, words.count + other.count))))
    }
    return result
  }

  private mutating func join(_ a: Int, _ b: Int) {
    guard !taken[b], gone.isEmpty || !gone[b] else { return }
    partners[a] = b
    taken[b] = true
    isGuessed[a] = true
  }

  private static func words(_ text: String) -> Set<String> {
    Set(comparable(text).split(separator: " ").map(String.init))
  }
}
