import Diagnostics
import Markup

extension HeldEqual {
  /// In what way two units of the same words are marked up differently.
  static func markup(_ old: Unit, in oldSide: Side, _ new: Unit, in newSide: Side) -> HeldEqual {
    var result: HeldEqual = []
    if !oldSide.isHeld(old, likewise: new, in: newSide) {
      result.insert(.containers)
    } else if oldSide.listMarker(of: old) != newSide.listMarker(of: new) {
      result.insert(.notation)
    }
    let (left, right) = (oldSide.document, newSide.document)
    if old.node == 0 || new.node == 0 { return result }
    // What is the same to the byte is marked up the same.
    let (from, to) = (left.range(of: old.node), right.range(of: new.node))
    let bytes = left.source.bytes
    let others = right.source.bytes
    if from.count == to.count {
      var offset = 0
      while offset < from.count,
        bytes[from.lowerBound + offset] == others[to.lowerBound + offset]
      {
        offset += 1
      }
      if offset == from.count { return result }
    }
    let (marks, otherMarks) = (Marks(old, left), Marks(new, right))
    if marks.emphasis != otherMarks.emphasis { result.insert(.emphasis) }
    if marks.links != otherMarks.links { result.insert(.links) }
    if result.isEmpty, old.kind == new.kind, oldSide.text[old.text] == newSide.text[new.text],
      isWrittenDifferently(old.kind, bytes[from], others[to])
    {
      let isBroken = differInSpacesOnly(bytes[from], others[to])
      result.insert(isBroken ? .spaces : .notation)
    }
    return result
  }

  /// Whether nothing but where lines break, and how far they are indented, tells two texts apart.
  private static func differInSpacesOnly(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool
  {
    var (left, right) = (old.startIndex, new.startIndex)
    while true {
      while left < old.endIndex, old[left] <= 0x20 { left += 1 }
      while right < new.endIndex, new[right] <= 0x20 { right += 1 }
      guard left < old.endIndex, right < new.endIndex else {
        return left == old.endIndex && right == new.endIndex
      }
      if old[left] != new[right] { return false }
      left += 1
      right += 1
    }
  }

  /// Whether two ways to write the same words differ by more than what counts for itself: a heading's number,
  /// level and id, a code block's language.
  private static func isWrittenDifferently(
    _ kind: UnitKind, _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>
  ) -> Bool {
    switch kind {
    case .title, .heading: (old.first == UInt8(ascii: "#")) != (new.first == UInt8(ascii: "#"))
    case .code: old.first != new.first
    default: true
    }
  }

  /// Whether links of two units that differ in words lead elsewhere though they say the same; links
  /// that came or went with words are a change of these.
  static func links(_ old: Unit, in oldSide: Side, _ new: Unit, in newSide: Side) -> HeldEqual {
    if old.node == 0 || new.node == 0 { return [] }
    let mine = destinations(old, oldSide.document)
    if mine.isEmpty { return [] }
    let yours = destinations(new, newSide.document)
    // Where something still leads to the old place, a name only went on to another.
    let known = Set(yours.values.joined())
    let isElsewhere = mine.contains { text, places in
      yours[text] != nil && !places.isSubset(of: known)
    }
    return isElsewhere ? .links : []
  }

  /// By what a unit's links say: where they lead.
  private static func destinations(_ unit: Unit, _ document: Document) -> [[UInt8]: Set<[UInt8]>] {
    var found: [[UInt8]: Set<[UInt8]>] = [:]
    for id in document.descendants(of: unit.node) {
      guard let record = document.linkRecord(of: id) else { continue }
      var text: [UInt8] = []
      for part in document.descendants(of: id) {
        switch document.kind(part) {
        case .text, .code: text += document.bytes(document.nodes[part].content)
        case .softBreak, .hardBreak: text.append(0x20)
        default: break
        }
      }
      found[text, default: []].insert(Array(document.bytes(record.destination)))
    }
    return found
  }
}

extension Side {
  /// Whether two units stand in the same kinds of lists and quotations, as deep in them, and the lists
  /// begin with the same number; tables show themselves.
  fileprivate func isHeld(_ unit: Unit, likewise other: Unit, in side: Side) -> Bool {
    var (mine, yours) = (unit.container, other.container)
    while true {
      while let here = mine, document.kind(containers[here].node) == .table {
        mine = containers[here].parent
      }
      while let there = yours, side.document.kind(side.containers[there].node) == .table {
        yours = side.containers[there].parent
      }
      guard let here = mine, let there = yours else { return mine == yours }
      let (left, right) = (
        document.nodes[containers[here].node], side.document.nodes[side.containers[there].node]
      )
      guard left.kind == right.kind, left.kind != .orderedList || left.first == right.first else {
        return false
      }
      (mine, yours) = (containers[here].parent, side.containers[there].parent)
    }
  }
}

extension Side {
  /// With what the list of a unit's item is marked.
  fileprivate func listMarker(of unit: Unit) -> UInt8? {
    guard let item = unit.container, let list = containers[item].parent else { return nil }
    return document.list(of: containers[list].node)?.marker
  }
}

/// What is emphasised in a unit and where its links lead.
private struct Marks {
  /// The kind of each, and how many bytes of text without spaces stand before it and in it.
  private(set) var emphasis: [[Int]] = []
  private(set) var links: [[UInt8]] = []

  init(_ unit: Unit, _ document: Document) {
    var count = 0
    var open: [(end: NodeID, place: Int)] = []
    func close(before id: NodeID, _ emphasis: inout [[Int]]) {
      while let last = open.last, id >= last.end {
        emphasis[last.place].append(count)
        open.removeLast()
      }
    }
    for id in document.descendants(of: unit.node) {
      close(before: id, &emphasis)
      let node = document.nodes[id]
      switch node.kind {
      case .emphasis, .strong, .strikethrough, .code:
        open.append((Int(node.next), emphasis.count))
        emphasis.append([Int(node.kind.rawValue), count])
      case .link, .image:
        if let record = document.linkRecord(of: id) {
          links.append(Array(document.bytes(record.destination)))
        }
      default: break
      }
      if node.kind == .text || node.kind == .code {
        for byte in document.bytes(node.content) where byte != 0x20 { count += 1 }
      }
    }
    close(before: Int.max, &emphasis)
  }
}
