import Markup

/// Which sections stand elsewhere: the fewest that explain the new order.
enum Moves {
  /// By new section: whether it moved.
  ///
  /// A section's parent is the nearest section above it that stands in both documents, so that a heading put in
  /// or taken away above sections does not move them. Who stays with its parent moved if it is
  /// not in the heaviest increasing subsequence of the parent's sections: as many as possible stay, and of equally
  /// many those with more text.
  static func find(_ matching: SectionMatching) -> [Bool] {
    let (oldParent, newParent) = (
      parents(matching.oldFacts, matching.oldPartner),
      parents(matching.newFacts, matching.newPartner)
    )
    var moved = Array(repeating: false, count: matching.newFacts.count)
    var siblings = Array(repeating: [Int](), count: matching.newFacts.count)
    for new in matching.newFacts.indices.dropFirst() {
      let old = matching.newPartner[new]
      guard old >= 0 else { continue }
      if matching.newPartner[newParent[new]] == oldParent[old] {
        siblings[newParent[new]].append(new)
      } else {
        moved[new] = true
      }
    }
    let sizes = subtreeSizes(matching.newFacts)
    for group in siblings where group.count > 1 {
      let kept = heaviestIncreasing(
        group.map { matching.newPartner[$0] },
        weights: group.map { 1 << 40 + min(sizes[$0], 1 << 20) })
      for (place, new) in group.enumerated() where !kept[place] { moved[new] = true }
    }
    return moved
  }

  /// By section: the nearest section above that has a partner; 0 for the document.
  private static func parents(_ facts: [SectionFacts], _ partner: [Int]) -> [Int] {
    var result = Array(repeating: 0, count: facts.count)
    for section in facts.indices.dropFirst() {
      let parent = facts[section].parent
      result[section] = parent == 0 || partner[parent] >= 0 ? parent : result[parent]
    }
    return result
  }

  private static func subtreeSizes(_ facts: [SectionFacts]) -> [Int] {
    var sizes = facts.map { $0.title.count + $0.body.count }
    for section in facts.indices.reversed() where section > 0 && facts[section].parent > 0 {
      sizes[facts[section].parent] += sizes[section]
    }
    return sizes
  }
}
