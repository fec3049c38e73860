internal import Diagnostics
internal import MarkdownReading
internal import Markup

/// What links and footnotes mean whose definitions stand somewhere else in the concept, before and after
/// the changes.
struct SharedLabels {
  private let editor: RevisionEditor
  private let new: Document
  private let text: RevisionText
  private var found: [(problem: Problem, owner: Int?, section: String, label: String)] = []

  init(editor: RevisionEditor, new: Document, text: RevisionText) {
    self.editor = editor
    self.new = new
    self.text = text
  }

  private var base: Document { editor.document }

  func report() {
    // One section for each label is enough to find it.
    var said: Set<String> = []
    for (problem, owner, section, label) in found
    where said.insert("\(problem.slug) \(owner ?? -1) \(label)").inserted {
      editor.report(
        problem, at: owner,
        ["section": section, "label": label.count > 60 ? label.prefix(60) + "…" : label])
    }
  }

  // MARK: text that no change touches

  /// Compares what a section of the base says with the same bytes of the new revision. Since those are the
  /// same, only links and footnotes can differ: whether there are any, and what they mean.
  mutating func compare(
    _ old: Range<NodeID>, _ new: Range<NodeID>, of section: Int, _ place: Int
  ) {
    var (here, there) = (old.lowerBound, new.lowerBound)
    while here < old.upperBound || there < new.upperBound {
      // Texts are cut where links are tried.
      while here < old.upperBound, base.kind(here) == .text { here += 1 }
      while there < new.upperBound, self.new.kind(there) == .text { there += 1 }
      if here == old.upperBound, there == new.upperBound { return }
      guard here < old.upperBound, there < new.upperBound,
        base.kind(here) == self.new.kind(there),
        base.nodes[here].flags == self.new.nodes[there].flags
      else {
        addLost(
          here < old.upperBound ? here : nil, there < new.upperBound ? there : nil, of: section,
          place)
        return
      }
      compareMeaning(here, there, of: section, place)
      here += 1
      there += 1
    }
  }

  /// What was a link or a reference is none any more, or the other way round.
  private mutating func addLost(
    _ here: NodeID?, _ there: NodeID?, of section: Int, _ place: Int
  ) {
    let name = editor.name(of: text.sections[place].node)
    if let here, let (label, definition) = Self.reference(here, in: base) {
      found.append(
        (
          .sharedLabel, owner(ofBase: definition) ?? text.owner(before: text.sections[place].start),
          name, label
        ))
    } else if let there, let (label, definition) = Self.reference(there, in: new) {
      found.append(
        (
          .sharedLabel,
          text.owner(of: definition) ?? owner(ofSectionAt: definition)
            ?? text.owner(before: text.sections[place].start), name, label
        ))
    } else {
      found.append((.sectionLost, text.owner(before: text.sections[place].start), name, ""))
    }
  }

  private mutating func compareMeaning(
    _ here: NodeID, _ there: NodeID, of section: Int, _ place: Int
  ) {
    guard let (label, old) = Self.reference(here, in: base),
      let (_, now) = Self.reference(there, in: new)
    else { return }
    let name = editor.name(of: text.sections[place].node)
    let home = text.sections[text.section(at: now)].node
    let isAtHome = home == baseSection(at: old)
    if isAtHome && editor.textOwners[home] == nil || says(base, here, sameAs: there) {
      return
    }
    // That a definition itself is changed, in its own place, is what a change says; but whoever reads it
    // must know where else it holds.
    found.append(
      (
        isAtHome ? .sharedLabelChanged : .sharedLabel,
        text.owner(of: now) ?? (isAtHome ? editor.textOwners[home]?.last : nil)
          ?? owner(ofBase: old) ?? owner(ofSectionAt: now),
        name, label
      ))
  }

  /// Whether two references lead to the same, or to notes of the same words.
  private func says(_ old: Document, _ here: NodeID, sameAs there: NodeID) -> Bool {
    if let left = old.linkRecord(of: here), let right = new.linkRecord(of: there) {
      return old.bytes(left.destination) == new.bytes(right.destination)
        && old.bytes(left.title) == new.bytes(right.title) && left.hasTitle == right.hasTitle
    }
    guard let left = old.footnote(of: here)?.definition,
      let right = new.footnote(of: there)?.definition
    else { return false }
    return PassageSearch.collapsed(old.source.bytes[old.range(of: left)])
      == PassageSearch.collapsed(new.source.bytes[new.range(of: right)])
  }

  // MARK: text that changes bring

  /// Where a change leaves words of a section as they are, those must go on to mean the same.
  mutating func compareKept(_ old: Section, _ place: Int) {
    var before: [String: NodeID] = [:]
    for node in old.blockNodes {
      guard let (label, definition) = Self.reference(node, in: base),
        baseSection(at: definition) != old.index, before[label] == nil
      else { continue }
      before[label] = node
    }
    guard !before.isEmpty else { return }
    var rest = before
    for node in new.sections[place].blockNodes {
      guard let (label, _) = Self.reference(node, in: new), let here = before[label] else {
        continue
      }
      if rest.removeValue(forKey: label) != nil { compareMeaning(here, node, of: old.index, place) }
    }
    let own = new.source.bytes[text.sections[place].start..<end(of: place)]
    for node in rest.values.sorted() {
      let words = base.source.bytes[base.range(of: node)]
      let isThere = own.indices.contains { own[$0...].starts(with: words) }
      if isThere { addLost(node, nil, of: old.index, place) }
    }
  }

  private func end(of place: Int) -> Int {
    place + 1 < text.sections.count ? text.sections[place + 1].start : new.source.bytes.count
  }

  /// What a change writes must mean what it means by itself: its own definitions must hold for it.
  ///
  /// - Parameter before: the section of the base that it was.
  mutating func checkOwn(_ place: Int, before: Section?) {
    let start = text.sections[place].start
    let end = end(of: place)
    var options = ReadingOptions.structured
    options.frontMatter = place == 0
    let alone = readMarkdown(
      SourceFile(path: "", bytes: Array(new.source.bytes[start..<end])), options: options
    ).document
    guard !alone.definitions.isEmpty || !alone.footnoteRecords.isEmpty else { return }
    let section = new.sections[place]
    var there = section.heading ?? min(1, new.nodes.count)
    for here in alone.nodes.indices {
      guard let (label, own) = Self.reference(here, in: alone) else { continue }
      let at = alone.range(of: here).lowerBound + start
      while there < new.nodes.count,
        new.range(of: there).lowerBound < at
          || new.range(of: there).lowerBound == at && Self.reference(there, in: new) == nil
      {
        there += 1
      }
      let now = there < new.nodes.count ? Self.reference(there, in: new) : nil
      guard let now, new.range(of: there).lowerBound == at, now.definition != own + start,
        !says(alone, here, sameAs: there)
      else { continue }
      if let before, wasSo(label, now.definition, before) { continue }
      let node = text.sections[place].node
      found.append(
        (
          .sharedLabel,
          text.owner(of: now.definition) ?? text.owner(of: own + start)
            ?? text.owner(before: end), editor.name(of: node), label
        ))
    }
  }

  /// Whether a label of a section of the base had its meaning from the same section already.
  private func wasSo(_ label: String, _ definition: Int, _ section: Section) -> Bool {
    let home = text.sections[text.section(at: definition)].node
    return section.blockNodes.contains { node in
      Self.reference(node, in: base).map {
        $0.label == label && baseSection(at: $0.definition) == home
      } ?? false
    }
  }

  // MARK: where definitions stand

  /// The words of a node that gets its meaning from a definition, and the first byte of that.
  private static func reference(
    _ node: NodeID, in document: Document
  ) -> (label: String, definition: Int)? {
    let words = document.source.bytes[document.range(of: node)]
    switch document.kind(node) {
    case .link, .image:
      guard let record = document.linkRecord(of: node), record.form == .reference else {
        return nil
      }
      return (String(decoding: words, as: UTF8.self), Int(record.sourceStart))
    case .footnoteReference:
      guard let definition = document.footnote(of: node)?.definition else { return nil }
      return (
        String(decoding: words, as: UTF8.self), document.range(of: definition).lowerBound
      )
    default:
      return nil
    }
  }

  private func baseSection(at place: Int) -> Int {
    var (low, high) = (0, base.sections.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if editor.layout.own(middle).lowerBound <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The change that touches the section in which a definition of the base stands.
  private func owner(ofBase definition: Int) -> Int? {
    let section = baseSection(at: definition)
    return editor.textOwners[section]?.last ?? editor.dropped[section]
      ?? editor.claims[RevisionEditor.Claim(section: section, what: "move")]
  }

  /// The change that put the section in which a definition now stands.
  private func owner(ofSectionAt definition: Int) -> Int? {
    guard
      case .base(let section) = editor.arrangement.nodes[
        text.sections[text.section(at: definition)].node
      ].content
    else { return nil }
    return editor.claims[RevisionEditor.Claim(section: section, what: "move")]
  }
}
