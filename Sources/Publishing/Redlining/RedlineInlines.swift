internal import Comparison
internal import Markup

extension RedlineBuilder {
  /// Writes segments with the emphasis and links around them. A mark stands around whole elements
  /// where it can, and inside of one that goes on beyond it: a link in which a word changed stays one
  /// link.
  mutating func writeInlines(_ segments: [Segment]) {
    let chains = chains(around: segments)
    var open: [Open] = []
    for (index, segment) in segments.enumerated() {
      let chain = chains[index]
      let mark = segment.kind
      // What is open and still holds.
      var kept = 0
      var depth = 0
      var isMarked = false
      loop: while kept < open.count {
        switch open[kept] {
        case .mark(let kind):
          guard kind == mark else { break loop }
          isMarked = true
        case .element(let element):
          guard depth < chain.count, isLike(element, chain[depth]) else { break loop }
          depth += 1
        }
        kept += 1
      }
      while open.count > kept { close(&open) }
      while depth < chain.count {
        if !isMarked, mark != .kept, !goesOn(depth, from: index, segments, chains) { break }
        begin(chain[depth])
        open.append(.element(chain[depth]))
        depth += 1
      }
      if !isMarked, let node = mark.node {
        tree.begin(node)
        open.append(.mark(mark))
      }
      for element in chain.dropFirst(depth) {
        begin(element)
        open.append(.element(element))
      }
      writeLeaf(segment)
    }
    while !open.isEmpty { close(&open) }
  }

  /// The elements around each segment, the outermost first; without pictures whose description is partly new
  /// or gone: no mark can stand in an attribute, and so its words stand in the text.
  private func chains(around segments: [Segment]) -> [[Element]] {
    let all = segments.map { segment in
      (segment.isOld ? paths.old : paths.new).inlines(around: segment.leaf)
        .map { Element(isOld: segment.isOld, node: $0) }
    }
    func picture(_ place: Int) -> Element? {
      all[place].first { document($0).kind($0.node) == .image }
    }
    var parted: Set<Element> = []
    for place in segments.indices.dropFirst()
    where segments[place - 1].kind != segments[place].kind {
      guard let before = picture(place - 1), let picture = picture(place),
        isLike(before, picture)
      else { continue }
      parted.formUnion([before, picture])
    }
    return parted.isEmpty ? all : all.map { $0.filter { !parted.contains($0) } }
  }

  /// Ends what was opened last; behind a link that leads elsewhere stands its address, within its mark.
  private mutating func close(_ open: inout [Open]) {
    tree.end()
    guard case .element(let element) = open.popLast() else { return }
    let link = ShownAddresses.Link(isOld: element.isOld, node: element.node)
    guard addresses.take(link) else { return }
    let isMarked = open.contains { if case .mark = $0 { true } else { false } }
    writeAddress(link, isMarked: isMarked)
  }

  struct Element: Hashable {
    let isOld: Bool
    let node: NodeID
  }

  private enum Open {
    case mark(RevisionKind)
    case element(Element)
  }

  private func document(_ element: Element) -> Document {
    (element.isOld ? comparison.old : comparison.new).document
  }

  private func isLike(_ left: Element, _ right: Element) -> Bool {
    if left.isOld == right.isOld { return left.node == right.node }
    let (mine, yours) = (document(left), document(right))
    guard mine.kind(left.node) == yours.kind(right.node) else { return false }
    guard let here = mine.linkRecord(of: left.node), let there = yours.linkRecord(of: right.node)
    else { return true }
    return mine.bytes(here.destination) == yours.bytes(there.destination)
      && mine.bytes(here.title) == yours.bytes(there.title)
  }

  /// Whether the element around a segment also holds text to which something else happened.
  private func goesOn(
    _ depth: Int, from index: Int, _ segments: [Segment], _ chains: [[Element]]
  ) -> Bool {
    let element = chains[index][depth]
    // A picture's description is no text that could be marked.
    if document(element).kind(element.node) == .image { return false }
    var next = index + 1
    while next < segments.count, chains[next].count > depth, isLike(element, chains[next][depth]) {
      if segments[next].kind != segments[index].kind { return true }
      next += 1
    }
    return false
  }

  private mutating func begin(_ element: Element) {
    let document = document(element)
    let node = document.nodes[element.node]
    switch node.kind {
    case .link, .image: tree.beginLink(element.node, of: document)
    default: tree.begin(node.kind, flags: node.flags)
    }
  }

  private mutating func writeLeaf(_ segment: Segment) {
    let side = segment.isOld ? comparison.old : comparison.new
    switch side.document.kind(segment.leaf) {
    case .code: tree.leaf(.code, side.text[segment.text])
    case .hardBreak: tree.leaf(.hardBreak)
    case .footnoteReference: writeReference(segment)
    // A box that is kept is drawn by its item.
    case .listItem where segment.kind == .kept && segment.isStart: break
    // Raw HTML is shown as the text that it is.
    default: tree.leaf(.text, side.text[segment.text])
    }
  }
}
