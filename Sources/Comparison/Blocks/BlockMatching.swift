import Diagnostics
import Markup

/// Which units of the two sides are the same unit.
struct BlockMatching {
  let texts: Texts
  /// By unit: its partner on the other side, or -1.
  var oldPartner: [Int32]
  var newPartner: [Int32]
  /// By new unit: whether it stood elsewhere.
  var moved: [Bool]
  var overlap: Overlap
  var coarse: [Coarse] = []
  private var aligner = Aligner()
  let oldKeys: [Int32]
  let newKeys: [Int32]

  static func match(_ texts: Texts, _ sections: SectionMatching) -> BlockMatching {
    var matching = BlockMatching(texts)
    for new in sections.newPartner.indices where sections.newPartner[new] >= 0 {
      matching.match(
        texts.old.sectionUnits[sections.newPartner[new]], texts.new.sectionUnits[new], section: new)
    }
    matching.matchMoved()
    return matching
  }

  private init(_ texts: Texts) {
    self.texts = texts
    oldPartner = Array(repeating: -1, count: texts.old.units.count)
    newPartner = Array(repeating: -1, count: texts.new.units.count)
    moved = Array(repeating: false, count: texts.new.units.count)
    overlap = Overlap(weights: texts.weights)
    var numbers: [UInt64: Int32] = [:]
    func keys(_ side: Side, _ tokens: Tokens) -> [Int32] {
      side.units.map { unit in
        let hash = SectionFacts.hash(tokens.forms, unit.tokens, unit.kind.family)
        let number = numbers[hash] ?? Int32(truncatingIfNeeded: numbers.count)
        numbers[hash] = number
        return number
      }
    }
    oldKeys = keys(texts.old, texts.oldTokens)
    newKeys = keys(texts.new, texts.newTokens)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    oldPartner[old] = Int32(truncatingIfNeeded: new)
    newPartner[new] = Int32(truncatingIfNeeded: old)
  }

  /// Pairs the units of one pair of sections in order: equal ones, then similar ones between them.
  private mutating func match(_ old: Range<Int>, _ new: Range<Int>, section: Int) {
    aligner.align(oldKeys, old, newKeys, new)
    if aligner.isCoarse { coarse.append(Coarse(reason: .blocks, section: section)) }
    var (a, b) = (old.lowerBound, new.lowerBound)
    for match in aligner.matches + [Match(old: old.upperBound, new: new.upperBound, length: 0)] {
      if a < match.old, b < match.new { matchSimilar(a..<match.old, b..<match.new) }
      for offset in 0..<match.length { pair(match.old + offset, match.new + offset) }
      a = match.old + match.length
      b = match.new + match.length
    }
    rematch(old, new)
    pairHeaders(old, new)
  }

  /// Where units are left on both sides with equal ones between them, looks whether more is explained
  /// if these do not hold their places: one that moved keeps others from being found otherwise.
  private mutating func rematch(_ old: Range<Int>, _ new: Range<Int>) {
    guard old.contains(where: { oldPartner[$0] < 0 }), new.contains(where: { newPartner[$0] < 0 })
    else { return }
    var (a, b) = (old.lowerBound, new.lowerBound)
    while a < old.upperBound, b < new.upperBound, oldPartner[a] == Int32(b) {
      a += 1
      b += 1
    }
    var (end, otherEnd) = (old.upperBound, new.upperBound)
    while end > a, otherEnd > b, oldPartner[end - 1] == Int32(otherEnd - 1) {
      end -= 1
      otherEnd -= 1
    }
    guard a < end, b < otherEnd, (end - a) * (otherEnd - b) <= 1024,
      (a..<end).contains(where: { oldPartner[$0] >= 0 })
    else { return }
    let kept = (a..<end).map { oldPartner[$0] }
    var known = 0
    for at in a..<end where oldPartner[at] >= 0 { known += score(at, Int(oldPartner[at])) }
    for at in a..<end { oldPartner[at] = -1 }
    for at in b..<otherEnd { newPartner[at] = -1 }
    // Another order must be clearly better.
    if matchSimilar(a..<end, b..<otherEnd) > known { return }
    for at in a..<end { oldPartner[at] = -1 }
    for at in b..<otherEnd { newPartner[at] = -1 }
    for (offset, partner) in kept.enumerated() where partner >= 0 { pair(a + offset, Int(partner)) }
  }

  /// How much speaks for two units; more where they are equal, so that few changes do not part them.
  private mutating func score(_ old: Int, _ new: Int) -> Int {
    oldKeys[old] == newKeys[new] ? 1200 : similarity(old, new)
  }

  /// The header of a table is that of the table to which its rows went, whatever it says.
  private mutating func pairHeaders(_ old: Range<Int>, _ new: Range<Int>) {
    var header: Int?
    for at in new {
      let unit = texts.new.units[at]
      if unit.kind == .headerRow { header = newPartner[at] < 0 ? at : nil }
      guard let place = header, unit.kind == .row, newPartner[at] >= 0,
        unit.container == texts.new.units[place].container
      else { continue }
      header = nil
      let table = texts.old.units[Int(newPartner[at])].container
      var first = Int(newPartner[at])
      while first > old.lowerBound, texts.old.units[first - 1].container == table { first -= 1 }
      guard texts.old.units[first].kind == .headerRow, oldPartner[first] < 0,
        isBetween(first, place, old, new)
      else { continue }
      pair(first, place)
    }
  }

  /// Whether what stands before two units has its partners before them.
  private func isBetween(_ left: Int, _ right: Int, _ old: Range<Int>, _ new: Range<Int>) -> Bool {
    let before = (old.lowerBound..<left).last { oldPartner[$0] >= 0 }
    let other = (new.lowerBound..<right).last { newPartner[$0] >= 0 }
    return before.map { Int(oldPartner[$0]) < right } ?? true
      && other.map { Int(newPartner[$0]) < left } ?? true
  }

  /// Pairs similar units in order, so that the sum of their similarities is greatest.
  ///
  /// - Returns: that sum.
  @discardableResult
  private mutating func matchSimilar(_ old: Range<Int>, _ new: Range<Int>) -> Int {
    let (n, m) = (old.count, new.count)
    guard n * m <= 4096 else {
      matchNear(old, new)
      return 0
    }
    var scores = Array(repeating: 0, count: n * m)
    for i in 0..<n {
      for j in 0..<m { scores[i * m + j] = score(old.lowerBound + i, new.lowerBound + j) }
    }
    // best[i][j]: the greatest sum for what stands from i and from j on.
    var best = Array(repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        let score = scores[i * m + j]
        let both =
          score >= Limits.Comparison.similarUnits ? score + best[(i + 1) * (m + 1) + j + 1] : 0
        best[i * (m + 1) + j] = max(
          both, best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < n, j < m {
      let score = scores[i * m + j]
      let here = best[i * (m + 1) + j]
      if score >= Limits.Comparison.similarUnits, here == score + best[(i + 1) * (m + 1) + j + 1] {
        pair(old.lowerBound + i, new.lowerBound + j)
        i += 1
        j += 1
      } else if here == best[(i + 1) * (m + 1) + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return best[0]
  }

  /// Pairs many units with the next similar one within a few places.
  private mutating func matchNear(_ old: Range<Int>, _ new: Range<Int>) {
    var a = old.lowerBound
    for b in new {
      for at in a..<min(a + 8, old.upperBound)
      where similarity(at, b) >= Limits.Comparison.similarUnits {
        pair(at, b)
        a = at + 1
        break
      }
    }
  }

  /// How much two units have in common, in thousandths.
  mutating func similarity(_ old: Int, _ new: Int) -> Int {
    let (a, b) = (texts.old.units[old], texts.new.units[new])
    if a.kind == .code, b.kind == .code, texts.old.isData(a), texts.new.isData(b) { return 1000 }
    guard a.kind.family == b.kind.family, Overlap.isWorthwhile(a.tokens, b.tokens) else { return 0 }
    let (left, right) = (texts.oldTokens.forms, texts.newTokens.forms)
    let (x, y) = (overlap.weight(left, a.tokens), overlap.weight(right, b.tokens))
    if x + y == 0 { return 1000 }
    let common = overlap.common(left, a.tokens, right, b.tokens)
    // What grew or shrank still holds the other. A footnote is the same under the same label.
    let sameNote = texts.old.footnote(of: a).map { $0 == texts.new.footnote(of: b) } ?? false
    return common * 1000 / (x + y) + common * 500 / max(1, min(x, y))
      + (sameNote ? Limits.Comparison.similarUnits : 0)
  }

  /// Pairs units that stand in another section, or elsewhere in theirs; never short ones.
  private mutating func matchMoved() {
    let free = texts.old.units.indices.filter {
      oldPartner[$0] < 0 && texts.old.units[$0].tokens.count >= Limits.Comparison.movedTokens
    }
    guard !free.isEmpty else { return }
    let (left, right) = (texts.oldTokens.forms, texts.newTokens.forms)
    let index = RareWords(free.map { texts.old.units[$0].tokens }, left)
    var scores = Array(repeating: Int32(0), count: free.count)
    var candidates: [SectionCandidate] = []
    for new in texts.new.units.indices
    where newPartner[new] < 0 && texts.new.units[new].tokens.count >= Limits.Comparison.movedTokens
    {
      for place in index.best(
        texts.new.units[new].tokens, right, weights: texts.weights, scores: &scores, limit: 4)
      {
        let score = similarity(free[place], new)
        if score >= 600 { candidates.append(.init(old: free[place], new: new, score: score)) }
      }
    }
    candidates.sort { ($0.score, $1.new, $1.old) > ($1.score, $0.new, $0.old) }
    for candidate in candidates
    where oldPartner[candidate.old] < 0 && newPartner[candidate.new] < 0 {
      pair(candidate.old, candidate.new)
      moved[candidate.new] = true
    }
  }
}

extension UnitKind {
  /// Only units of one family can be the same unit.
  var family: UInt64 {
    switch self {
    case .row, .headerRow: 2
    case .code: 3
    case .rule: 4
    case .title, .paragraph, .heading, .html: 1
    }
  }
}

extension Side {
  /// Whether a unit is its section's data block, which is the same however much was changed in it.
  fileprivate func isData(_ unit: Unit) -> Bool {
    document.sections[unit.section].data?.node == unit.node
  }

  /// The label of the footnote that a unit is in.
  fileprivate func footnote(of unit: Unit) -> ArraySlice<UInt8>? {
    guard let container = unit.container else { return nil }
    let node = document.nodes[containers[container].node]
    guard node.kind == .footnoteDefinition else { return nil }
    return document.bytes(document.footnoteRecords[Int(node.first)].label)
  }
}
