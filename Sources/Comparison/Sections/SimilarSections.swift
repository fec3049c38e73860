internal import Diagnostics

/// A possible pair of sections and how much speaks for it, in thousandths.
struct SectionCandidate {
  let old: Int
  let new: Int
  let score: Int
}

extension SectionMatching {
  /// Pairs what is left by what it says, best first; number and title are hints.
  mutating func matchSimilar() {
    let candidates = similarCandidates().sorted {
      ($0.score, $1.new, $1.old) > ($1.score, $0.new, $0.old)
    }
    for candidate in candidates
    where oldPartner[candidate.old] < 0 && newPartner[candidate.new] < 0 {
      pair(candidate.old, candidate.new)
    }
  }

  private mutating func similarCandidates() -> [SectionCandidate] {
    let free = oldFacts.indices.filter { oldPartner[$0] < 0 }
    guard !free.isEmpty else { return [] }
    let index = RareWords(free.map { oldFacts[$0].body }, texts.oldTokens.forms)
    var result: [SectionCandidate] = []
    var tried: [Int32] = Array(repeating: -1, count: oldFacts.count)
    var scores = Array(repeating: Int32(0), count: free.count)
    // Where the section before went, there its neighbour may be too.
    var position = 0
    for new in newFacts.indices {
      if newPartner[new] >= 0 {
        position = newPartner[new]
        continue
      }
      let near = free.partition(upTo: position)
      var places = index.best(
        newFacts[new].body, texts.newTokens.forms, weights: texts.weights, near: near,
        scores: &scores, limit: 6)
      places += max(0, near - 4)..<min(free.count, near + 12)
      for place in places where tried[free[place]] != Int32(new) {
        let old = free[place]
        tried[old] = Int32(new)
        let score = self.score(old, new)
        // Of equals the nearest.
        let distance = Int.bitWidth - abs(old - position).leadingZeroBitCount
        if score >= Limits.Comparison.similarSections {
          result.append(SectionCandidate(old: old, new: new, score: score + 30 - 2 * distance))
        }
      }
    }
    return result
  }

  /// How much two sections' own texts have in common, in thousandths.
  mutating func alike(_ old: Int, _ new: Int) -> Int {
    let (a, b) = (oldFacts[old].body, newFacts[new].body)
    guard Overlap.isWorthwhile(a, b) else { return 0 }
    let (left, right) = (texts.oldTokens.forms, texts.newTokens.forms)
    let sum = overlap.weight(left, a) + overlap.weight(right, b)
    return sum == 0 ? 0 : overlap.common(left, a, right, b) * 2000 / sum
  }

  /// How much speaks for a pair, in thousandths.
  mutating func score(_ old: Int, _ new: Int) -> Int {
    let (a, b) = (oldFacts[old], newFacts[new])
    let (left, right) = (texts.oldTokens.forms, texts.newTokens.forms)
    var score = alike(old, new)
    if a.titleHash == b.titleHash, !a.title.isEmpty {
      score += 250
    } else if !a.title.isEmpty, !b.title.isEmpty, Overlap.isWorthwhile(a.title, b.title) {
      let same = overlap.common(left, a.title, right, b.title)
      score += same * 400 / (overlap.weight(left, a.title) + overlap.weight(right, b.title))
    }
    if a.number == b.number, a.number > 0 { score += 100 }
    // The sections beside them are a pair as well.
    if newPartner[new - 1] == old - 1
      || new + 1 < newPartner.count && newPartner[new + 1] == old + 1
    {
      score += 50
    }
    return score
  }

  /// Sections without text of their own follow their subsections, or their title.
  mutating func matchParents() {
    var votes: [Int: [Int: Int]] = [:]
    for old in oldFacts.indices.reversed() where oldPartner[old] > 0 {
      let (p, q) = (oldFacts[old].parent, newFacts[oldPartner[old]].parent)
      if p > 0, q > 0, oldPartner[p] < 0, newPartner[q] < 0 {
        votes[p, default: [:]][q, default: 0] += 1
      }
    }
    for p in votes.keys.sorted(by: >) {
      guard let best = votes[p]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        oldPartner[p] < 0, newPartner[best.key] < 0
      else { continue }
      pair(p, best.key)
    }
  }

  /// What has next to no text is its number: `§ 7 (weggefallen)`. A range is where it begins: `§§ 3 bis 5`.
  mutating func matchNumbers() {
    matchNumbers { $0.number }
    matchNumbers { $0.beginning }
  }

  private mutating func matchNumbers(_ number: (SectionFacts) -> Int32) {
    var byKey: [UInt64: Int] = [:]
    func key(_ facts: SectionFacts, _ parent: Int) -> UInt64 {
      UInt64(UInt32(bitPattern: number(facts))) << 32 | UInt64(UInt32(truncatingIfNeeded: parent))
    }
    for old in oldFacts.indices where oldPartner[old] < 0 && oldFacts[old].number > 0 {
      let parent = oldPartner[oldFacts[old].parent]
      if parent >= 0 { byKey[key(oldFacts[old], parent)] = old }
    }
    for new in newFacts.indices where newPartner[new] < 0 && newFacts[new].number > 0 {
      guard let old = byKey[key(newFacts[new], newFacts[new].parent)], oldPartner[old] < 0 else {
        continue
      }
      let (a, b) = (oldFacts[old], newFacts[new])
      let isSame = a.titleHash == b.titleHash && !a.title.isEmpty
      if a.isShell || b.isShell || isSame { pair(old, new) }
    }
  }
}

extension SectionFacts {
  /// Whether it says next to nothing: no text of its own, and a title of a word in parentheses or none.
  fileprivate var isShell: Bool { body.isEmpty && title.count <= 5 }
}

extension Array where Element == Int {
  /// How many of the ascending numbers are not above a bound.
  func partition(upTo bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
