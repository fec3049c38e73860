internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Which section stands where: the tree of the base's sections, into which others are inserted and
/// in which some move.
struct Arrangement {
  struct Node {
    /// The place among the base's sections, or one that is inserted.
    enum Content {
      case base(Int)
      case inserted(Inserted)
    }

    let content: Content
    let id: String?
    /// How many `#` it has in its new place.
    var level: Int
    var parent: Int
    var children: [Int] = []
  }

  /// A section that is inserted.
  struct Inserted {
    let bytes: [UInt8]
    /// Where it begins in what its change inserts.
    let start: Int
    /// How many `#` it has there.
    let level: Int
    let name: String
    let owner: Int

    /// Its `#` as they are written; empty where it is underlined instead.
    var marks: Range<Int> {
      let start = bytes.firstIndex { $0 != 0x20 } ?? 0
      return start..<(bytes[start...].firstIndex { $0 != UInt8(ascii: "#") } ?? bytes.count)
    }
  }

  private struct Placement {
    let roots: [Int]
    /// All that is inserted.
    var nodes: Range<Int> = 0..<0
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
  /// Whether numbers say how sections nest, and `#` nothing.
  private let ranksFollowNumbers: Bool

  init(_ document: Document) {
    ranksFollowNumbers = document.ranksFollowNumbers
    nodes = document.sections.map { section in
      Node(
        content: .base(section.index), id: section.id, level: section.level,
        parent: section.parent ?? 0, children: section.children)
    }
    nodes[0].children = document.sections.dropFirst().filter { $0.parent == nil }.map(\.index)
  }

  /// Whether a section of this id is inserted.
  func holds(_ id: String) -> Bool { ids[id] != nil }

  /// The base's sections that are to move.
  var moving: Set<Int> { Set(pending.filter(\.isMove).flatMap(\.roots)) }

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
          content: .inserted(
            Inserted(
              bytes: bytes, start: own.lowerBound, level: section.level, name: section.name,
              owner: owner)),
          id: section.id, level: section.level, parent: section.parent.map { first + $0 } ?? 0,
          children: section.children.map { first + $0 }))
      if section.parent == nil { roots.append(node) }
      if let id = section.id { ids[id] = node }
    }
    pending.append(
      Placement(
        roots: roots, nodes: first + 1..<nodes.count, place: place, anchor: anchor, owner: owner,
        isMove: false))
  }

  private func node(_ placement: Placement) -> Int? {
    ids[placement.place.anchor.value] ?? placement.anchor
  }

  /// Puts everything in its place, in the order of the changes, but behind what it stands beside.
  ///
  /// - Parameters:
  ///   - deeper: by how many levels sections of the base go down because their numbers say so.
  ///   - report: is told what cannot be placed.
  /// - Returns: the sections of the base that moved, with the level of their new place.
  mutating func settle(
    deeper: [Int: Int], _ report: (Reference, Problem) -> Void
  ) -> [Int: Int] {
    var levels: [Int: Int] = [:]
    for (section, levels) in deeper { nodes[section].level += levels }
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
        let isUnder = placement.place.relation == .under
        let sibling = isUnder ? nodes[anchor].children.first : anchor
        put(placement, anchor)
        let level = nodes[anchor].level + (isUnder ? 1 : 0)
        if placement.isMove {
          let root = placement.roots[0]
          levels[root] = level
          if deeper[root] == nil { deepen(root, by: level - nodes[root].level) }
        } else if !ranksFollowNumbers {
          setLevels(of: placement, sibling.map { nodes[$0].level } ?? level)
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

  /// A section with all below it.
  private mutating func deepen(_ root: Int, by levels: Int) {
    guard levels != 0 else { return }
    var stack = [root]
    while let node = stack.popLast() {
      nodes[node].level += levels
      stack += nodes[node].children
    }
  }

  /// Gives what is inserted the level of its place, each of its sections with all below it.
  private mutating func setLevels(of placement: Placement, _ level: Int) {
    let starts = Set(placement.roots)
    var levels = 0
    for node in placement.nodes {
      if starts.contains(node) { levels = level - nodes[node].level }
      nodes[node].level += levels
    }
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
