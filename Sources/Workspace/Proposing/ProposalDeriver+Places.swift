internal import Diagnostics
internal import Markup

extension ProposalDeriver {
  /// The base's sections that stand elsewhere in the copy.
  var moved: Set<Int> {
    Set(changes.compactMap { $0.isMove ? $0.target : nil })
  }

  /// Inserts what is new and moves what stands elsewhere, one parent of the copy after the other.
  mutating func placeSections() {
    for parent in new where parent.index == 0 || !parent.children.isEmpty {
      let children =
        parent.index == 0
        ? new.dropFirst().filter { $0.parent == nil }.map(\.index)
        : parent.children
      place(children, under: parent.index)
    }
  }

  private mutating func place(_ children: [Int], under parent: Int) {
    let isInserted = parent > 0 && oldOf[parent] == nil
    let kept = isInserted ? [] : kept(children, under: oldOf[parent] ?? 0)
    /// What stays where it is, and so can have others beside it.
    func isFixed(_ child: Int) -> Bool {
      isInserted ? oldOf[child] == nil && new[child].id != nil : kept.contains(child)
    }
    var previous: Int?
    for (index, child) in children.enumerated() {
      if isFixed(child) {
        previous = child
        continue
      }
      // Inserted with its parent.
      if isInserted, oldOf[child] == nil { continue }
      let next = children[index...].first(where: isFixed)
      let anchor = previous ?? next ?? parent
      let relation = previous != nil ? "nach" : next != nil ? "vor" : "in"
      guard let name = name(ofNew: anchor), anchor > 0 else { continue }
      if let section = oldOf[child] {
        edit(section) { change in
          change.fields.insert("\(relation): \(yamlScalar(name))", at: 0)
          change.isMove = true
        }
        join(section, beside: old[section].parent ?? 0)
        if oldOf[anchor] == nil { joins.append((.old(section), .new(anchor))) }
        if let place = oldOf[parent] { join(section, beside: place) }
      } else {
        insert(child, "\(relation): \(yamlScalar(name))", under: parent, beside: anchor)
      }
    }
  }

  private func name(ofNew section: Int) -> String? {
    oldOf[section].map { name($0) } ?? new[section].id
  }

  /// A new section with the new ones below it. Goes on with the one before where both are new and
  /// nothing stands between them.
  private mutating func insert(
    _ root: Int, _ place: String, under parent: Int, beside anchor: Int
  ) {
    var sections: [Int] = []
    var stack = [root]
    while let section = stack.popLast() {
      guard oldOf[section] == nil else { continue }
      sections.append(section)
      stack += new[section].children.reversed()
    }
    if let last = changes.indices.last, changes[last].inserted.last == root - 1,
      changes[last].fields == [place]
    {
      changes[last].inserted += sections
    } else {
      var change = DerivedChange(target: nil, heading: heading(new[root]))
      change.position = root
      change.inserted = sections
      change.fields = [place]
      changes.append(change)
    }
    for section in sections {
      joins.append((.new(section), .new(changes[changes.count - 1].position)))
    }
    if oldOf[anchor] == nil { joins.append((.new(root), .new(anchor))) }
    if let place = oldOf[parent] { joins.append((.new(root), .below(place))) }
    changes[changes.count - 1].text = insertedText(changes[changes.count - 1].inserted)
  }

  private func insertedText(_ sections: [Int]) -> [UInt8] {
    let bytes = changed.source.bytes
    var text: [UInt8] = []
    for (index, section) in sections.enumerated() {
      let own = newLayout.own(section)
      if index > 0, sections[index - 1] != section - 1 {
        while let last = text.last, last <= 0x20 { text.removeLast() }
        text += [0x0A, 0x0A]
      }
      text += bytes[own]
    }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  /// The children that a parent keeps in their order: the longest run of them that ascends in the
  /// base.
  private func kept(_ children: [Int], under parent: Int) -> Set<Int> {
    let candidates = children.filter { child in
      oldOf[child].map { (old[$0].parent ?? 0) == parent } ?? false
    }
    /// The last of the best ascending run of each length, and who stands before whom.
    var ends: [Int] = []
    var before: [Int: Int] = [:]
    for child in candidates {
      let value = oldOf[child] ?? 0
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if (oldOf[ends[middle]] ?? 0) < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[child] = ends[low - 1] }
      if low < ends.count { ends[low] = child } else { ends.append(child) }
    }
    var kept: Set<Int> = []
    var next = ends.last
    while let child = next {
      kept.insert(child)
      next = before[child]
    }
    return kept
  }
}
