internal import Diagnostics

/// Pairs of sections that say the same, or whose place and heading say that they are the same.
extension SectionMatching {
  /// What is left of a side, by a key; 0 takes no part.
  private func free(
    _ facts: [SectionFacts], _ partner: [Int], _ key: (SectionFacts) -> UInt64
  ) -> [UInt64: [Int]] {
    var result: [UInt64: [Int]] = [:]
    for index in facts.indices where partner[index] < 0 {
      let value = key(facts[index])
      if value != 0 { result[value, default: []].append(index) }
    }
    return result
  }

  /// Pairs texts that stand once on either side, wherever they stand and whatever their number.
  mutating func matchUnique() {
    func key(_ facts: SectionFacts) -> UInt64 {
      facts.body.count >= Limits.Comparison.movedTokens ? facts.content : 0
    }
    let old = free(oldFacts, oldPartner, key)
    let new = free(newFacts, newPartner, key)
    for section in oldFacts.indices where oldPartner[section] < 0 {
      let value = key(oldFacts[section])
      guard value != 0, old[value]?.count == 1, let other = new[value], other.count == 1 else {
        continue
      }
      pair(section, other[0])
    }
  }

  /// Pairs the longest common subsequence of headings, where the texts agree: what most sections of
  /// most revisions are. Where a text occurs many times (a form, an annex for each year), this tells which
  /// is which.
  mutating func matchInOrder() {
    var numbers: [UInt64: Int32] = [:]
    func sequence(_ facts: [SectionFacts], _ partner: [Int]) -> (sections: [Int], keys: [Int32]) {
      var sections: [Int] = []
      var keys: [Int32] = []
      for index in facts.indices where partner[index] < 0 {
        let next = Int32(truncatingIfNeeded: numbers.count)
        let number = numbers[facts[index].heading, default: next]
        numbers[facts[index].heading] = number
        sections.append(index)
        keys.append(number)
      }
      return (sections, keys)
    }
    let old = sequence(oldFacts, oldPartner)
    let new = sequence(newFacts, newPartner)
    var aligner = Aligner()
    aligner.align(old.keys, old.keys.indices, new.keys, new.keys.indices)
    isCoarse = isCoarse || aligner.isCoarse
    for match in aligner.matches {
      for offset in 0..<match.length {
        let (a, b) = (old.sections[match.old + offset], new.sections[match.new + offset])
        if agree(a, b) { pair(a, b) }
      }
    }
  }

  /// Whether two texts under the same heading are much alike, and more so than with the sections beside.
  private mutating func agree(_ old: Int, _ new: Int) -> Bool {
    let (a, b) = (oldFacts[old], newFacts[new])
    if a.content == b.content { return true }
    if a.body.isEmpty || b.body.isEmpty { return false }
    let here = alike(old, new)
    if here < 500 { return false }
    if here >= 800 { return true }
    for step in [-2, -1, 1, 2] {
      if oldFacts.indices.contains(old + step), oldPartner[old + step] < 0,
        alike(old + step, new) > here
      {
        return false
      }
      if newFacts.indices.contains(new + step), newPartner[new + step] < 0,
        alike(old, new + step) > here
      {
        return false
      }
    }
    return true
  }

  /// Pairs equal keys; where one occurs several times, with the one that is nearest to where the section
  /// before it went. What has no text of its own is paired in its place only, so that it never seems moved.
  mutating func matchNearest(_ key: (SectionFacts) -> UInt64) {
    var places = free(oldFacts, oldPartner, key)
    guard !places.isEmpty else { return }
    let new = free(newFacts, newPartner, key)
    let gaps = Gaps(self)
    func fits(_ old: Int, _ new: Int) -> Bool { oldFacts[old].hasBody || gaps.correspond(old, new) }
    // Where there are as many on either side, in their order.
    for section in newFacts.indices where newPartner[section] < 0 {
      let value = key(newFacts[section])
      guard value != 0, let left = places[value], let right = new[value], left.count == right.count,
        right[0] == section
      else { continue }
      for (old, new) in zip(left, right) where fits(old, new) { pair(old, new) }
      places[value] = left.filter { oldPartner[$0] < 0 }
    }
    var position = 0
    for section in newFacts.indices {
      if newPartner[section] >= 0 {
        position = newPartner[section]
        continue
      }
      let value = key(newFacts[section])
      guard value != 0, let left = places[value], !left.isEmpty else { continue }
      // The first at or behind the place, or the one before it if that is nearer.
      var choice = min(left.partition(upTo: position), left.count - 1)
      if choice > 0, position - left[choice - 1] < left[choice] - position { choice -= 1 }
      guard fits(left[choice], section) else { continue }
      pair(left[choice], section)
      position = left[choice]
      places[value]?.remove(at: choice)
    }
  }
}

/// The stretches of sections without a partner, between those that have one.
struct Gaps {
  private let oldBefore: [Int]
  private let oldBehind: [Int]
  private let newBefore: [Int]
  private let newBehind: [Int]

  init(_ matching: SectionMatching) {
    let (old, new) = (matching.oldPartner, matching.newPartner)
    func nearest(_ indices: some Sequence<Int>, _ count: Int, _ value: (Int) -> Int?) -> [Int] {
      var result = Array(repeating: -1, count: count)
      var last = -1
      for index in indices {
        if let value = value(index) { last = value }
        result[index] = last
      }
      return result
    }
    let oldOwn = { old[$0] >= 0 ? $0 : nil }
    let newOwn = { new[$0] >= 0 ? new[$0] : nil }
    oldBefore = nearest(old.indices, old.count, oldOwn)
    oldBehind = nearest(old.indices.reversed(), old.count, oldOwn)
    newBefore = nearest(new.indices, new.count, newOwn)
    newBehind = nearest(new.indices.reversed(), new.count, newOwn)
  }

  /// Whether two sections stand behind the same pair, or before the same pair.
  func correspond(_ old: Int, _ new: Int) -> Bool {
    oldBefore[old] == newBefore[new] || oldBehind[old] == newBehind[new]
  }
}
