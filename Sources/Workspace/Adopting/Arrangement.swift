internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Which section stands where: the tree of the base's sections, into which others are inserted and
/// in which some move.
struct Arrangement {
  struct Node {
    /// The place among the base's sections, or the bytes of one that is inserted with where they begin
    /// in what its change inserts.
    enum Content {
      case base(Int)
      case inserted([UInt8], start: Int)
    }

    let content: Content
    let level: Int
    var parent: Int
    var children: [Int] = []
  }

  private struct Placement {
    let roots: [Int]
    let place: ChangePlace
    /// The section of the base beside which it is put; what is inserted is known by its id.
    let anchor: Int?
    let owner: Int
    let isMove: Bool
  }

  /// The base's sections first, in their order; section 0 is the root.
  private(set) var nodes: [Node]
  private var ids: [String: Int] = [:]
  private var pending: [Placement] = []
  /// The last node that was put behind another.
  private var lastBehind: [Int: Int] = [:]

  init(_ document: Document) {
    nodes = document.sections.map { section in
      Node(
        content: .base(section.index), level: section.level, parent: section.parent ?? 0,
        children: section.children)
    }
    nodes[0].children = document.sections.dropFirst().filter { $0.parent == nil }.map(\.index)
  }

  /// Whether a section of this id is inserted.
  func holds(_ id: String) -> Bool { ids[id] != nil }

  mutating func move(_ section: Int, to place: ChangePlace, beside anchor: Int?, owner: Int) {
    pending.append(
      Placement(roots: [section], place: place, anchor: anchor, owner: owner, isMove: true))
  }

  mutating func insert(
    _ text: InsertedText, at place: ChangePlace, beside anchor: Int?, owner: Int
  ) {
    let first = nodes.count - 1
    var roots: [Int] = []
    for section in text.document.sections.dropFirst() {
      let own = text.layout.own(section.index)
      let bytes = Array(text.document.source.bytes[own])
      let node = first + section.index
      nodes.append(
        Node(
          content: .inserted(bytes, start: own.lowerBound), level: section.level,
          parent: section.parent.map { first + $0 } ?? 0,
          children: section.children.map { first + $0 }))
      if section.parent == nil { roots.append(node) }
      if let id = section.id { ids[id] = node }
    }
    pending.append(
      Placement(roots: roots, place: place, anchor: anchor, owner: owner, isMove: false))
  }

  private func node(_ placement: Placement) -> Int? {
    ids[placement.place.anchor.value] ?? placement.anchor
  }

  /// Puts everything in its place, in the order of the changes, but behind what it stands beside.
  ///
  /// - Parameter report: is told what cannot be placed.
  /// - Returns: the sections of the base that moved, with the level of their new place.
  mutating func settle(_ report: (Reference, Problem) -> Void) -> [Int: Int] {
    var levels: [Int: Int] = [:]
    var rest = pending
    while !rest.isEmpty {
      /// What still waits: nothing can be put beside it yet.
      let waiting = Set(rest.flatMap(\.roots))
      var next: [Placement] = []
      for placement in rest {
        guard let anchor = node(placement), anchor > 0 else {
          report(placement.place.anchor, .unknownSection)
          continue
        }
        guard !isWithin(anchor, placement.roots) else {
          report(placement.place.anchor, .anchorCircle)
          continue
        }
        guard !isWithin(anchor, waiting) else {
          next.append(placement)
          continue
        }
        put(placement, anchor)
        if placement.isMove {
          levels[placement.roots[0]] =
            nodes[anchor].level + (placement.place.relation == .under ? 1 : 0)
        }
      }
      if next.count == rest.count {
        for placement in next { report(placement.place.anchor, .anchorCircle) }
        break
      }
      rest = next
    }
    return levels
  }

  private func isWithin(_ node: Int, _ others: some Collection<Int>) -> Bool {
    var node = node
    while node > 0 {
      if others.contains(node) { return true }
      node = nodes[node].parent
    }
    return false
  }

  private mutating func put(_ placement: Placement, _ anchor: Int) {
    var previous = anchor
    if placement.place.relation == .after, let last = lastBehind[anchor] { previous = last }
    for (index, root) in placement.roots.enumerated() {
      if placement.isMove { nodes[nodes[root].parent].children.removeAll { $0 == root } }
      let parent = placement.place.relation == .under ? anchor : nodes[anchor].parent
      let siblings = nodes[parent].children
      let place: Int
      switch placement.place.relation {
      case .under: place = siblings.count
      case .before: place = siblings.firstIndex(of: anchor) ?? siblings.count
      case .after: place = siblings.firstIndex(of: previous).map { $0 + 1 } ?? siblings.count
      }
      nodes[root].parent = parent
      nodes[parent].children.insert(root, at: place)
      previous = root
      if index == placement.roots.count - 1, placement.place.relation == .after {
        lastBehind[anchor] = root
      }
    }
  }

  /// All nodes in reading order, the root first.
  func order(without dropped: Set<Int>) -> [Int] {
    var order: [Int] = []
    var stack = [0]
    while let node = stack.popLast() {
      if dropped.contains(node) { continue }
      order.append(node)
      stack += nodes[node].children.reversed()
    }
    return order
  }
}
