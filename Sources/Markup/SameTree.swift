extension Document {
  /// The first two nodes in which this document and another differ; `nil` where both say the same.
  ///
  /// Compared are kinds, texts (however they are cut into nodes), where links lead, attributes, and what lists,
  /// tables and footnotes say of themselves; not places, nor how something was written: a list's marker, a
  /// link's form, a fence.
  public func firstDifference(
    from other: Document, in run: Range<NodeID>? = nil, _ otherRun: Range<NodeID>? = nil
  ) -> (here: NodeID, there: NodeID)? {
    var (here, there) = (run?.lowerBound ?? 0, otherRun?.lowerBound ?? 0)
    let (hereEnd, thereEnd) = (
      run?.upperBound ?? nodes.count, otherRun?.upperBound ?? other.nodes.count
    )
    // Where what is open ends, here and there: it must end together.
    var open: [(here: NodeID, there: NodeID)] = []
    while true {
      while let last = open.last, here >= last.here || there >= last.there {
        guard here >= last.here, there >= last.there else { return (here, there) }
        open.removeLast()
      }
      guard here < hereEnd, there < thereEnd else { break }
      if nodes[here].kind == .text, other.nodes[there].kind == .text {
        let left = mergedText(from: here, to: open.last?.here ?? hereEnd)
        let right = other.mergedText(from: there, to: open.last?.there ?? thereEnd)
        guard left.bytes == right.bytes else { return (here, there) }
        (here, there) = (left.next, right.next)
        continue
      }
      guard isLike(here, other, there) else { return (here, there) }
      open.append((next(after: here), other.next(after: there)))
      here += 1
      there += 1
    }
    return here == hereEnd && there == thereEnd ? nil : (here, there)
  }

  /// The bytes of a text and of the texts directly behind it, and the node behind those.
  ///
  /// - Parameter end: where the node that holds them ends.
  public func mergedText(from id: NodeID, to end: NodeID) -> (bytes: [UInt8], next: NodeID) {
    var result: [UInt8] = []
    var id = id
    while id < end, nodes[id].kind == .text {
      result += bytes(nodes[id].content)
      id += 1
    }
    return (result, id)
  }

  /// Whether two nodes say the same of themselves.
  private func isLike(_ here: NodeID, _ other: Document, _ there: NodeID) -> Bool {
    let (left, right) = (nodes[here], other.nodes[there])
    guard left.kind == right.kind else { return false }
    func same(_ a: TextRange, _ b: TextRange) -> Bool { bytes(a) == other.bytes(b) }
    switch left.kind {
    case .heading:
      return left.value == right.value && sameAttributes(here, other, there)
    case .code, .htmlInline, .htmlBlock: return same(left.content, right.content)
    case .codeBlock:
      let (a, b) = (codeBlocks[Int(left.first)], other.codeBlocks[Int(right.first)])
      return same(a.content, b.content) && same(a.info, b.info)
    case .link, .image:
      let (a, b) = (links[Int(left.first)], other.links[Int(right.first)])
      return same(a.destination, b.destination) && same(a.title, b.title)
        && a.hasTitle == b.hasTitle
    case .bulletList, .orderedList:
      return left.flags.contains(.tight) == right.flags.contains(.tight)
        && (left.kind == .bulletList || left.first == right.first)
    case .listItem: return left.flags == right.flags
    case .table: return columns(of: here) == other.columns(of: there)
    case .tableRow: return left.flags == right.flags
    case .footnoteReference, .footnoteDefinition:
      let (a, b) = (footnoteRecords[Int(left.first)], other.footnoteRecords[Int(right.first)])
      return same(a.label, b.label) && a.number == b.number && a.references == b.references
    default: return true
    }
  }

  private func sameAttributes(_ here: NodeID, _ other: Document, _ there: NodeID) -> Bool {
    switch (attributes(of: here), other.attributes(of: there)) {
    case (nil, nil): return true
    case (let a?, let b?):
      return string(a.id) == other.string(b.id)
        && a.classes.map(string) == b.classes.map(other.string)
        && a.pairs.map { string($0.key) } == b.pairs.map { other.string($0.key) }
        && a.pairs.map { string($0.value) } == b.pairs.map { other.string($0.value) }
    default: return false
    }
  }
}
