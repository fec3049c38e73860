internal import Comparison
internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Finds what an edited copy of a revision changes, as changes of proposals.
struct ProposalDeriver {
  let workspace: Workspace
  let base: Concept
  let changed: Document
  let oldLayout: SectionLayout
  let newLayout: SectionLayout
  /// The base's section of each of the copy, and the other way round.
  private(set) var oldOf: [Int?]
  private(set) var newOf: [Int?]
  var changes: [DerivedChange] = []
  /// What of the copy is no text, and stays as the revision has it.
  let form: CopyForm

  init(_ workspace: Workspace, base: Concept, changed file: SourceFile) {
    self.workspace = workspace
    form = CopyForm(file, of: base)
    // Both without what is no text, so that places and bytes can be compared.
    let plain = CopyForm.plain(base.source.bytes)
    let base =
      plain == base.source.bytes
      ? base
      : readConcept(
        SourceFile(id: base.source.id, path: base.source.path, bytes: plain),
        revision: base.revision, findings: Findings())
    self.base = base
    let source = SourceFile(id: file.id, path: file.path, bytes: form.bytes)
    changed = readMarkdown(source).document
    oldLayout = SectionLayout(base.document)
    newLayout = SectionLayout(changed)
    oldOf = Array(repeating: nil, count: changed.sections.count)
    newOf = Array(repeating: nil, count: base.document.sections.count)
    let comparison = compare(
      ComparedText(label: "", document: base.document),
      ComparedText(label: "", document: changed))
    for pair in comparison.sections {
      // An id is the identity: a section with another one is another section.
      guard let old = pair.old, let new = pair.new,
        base.document.sections[old].id == changed.sections[new].id,
        old == 0 || base.document.sections[old].classes == changed.sections[new].classes
      else { continue }
      oldOf[new] = old
      newOf[old] = new
    }
    oldOf[0] = 0
    newOf[0] = 0
  }

  var old: [Section] { base.document.sections }
  var new: [Section] { changed.sections }

  mutating func derive() -> [DerivedGroup] {
    dropSections()
    placeSections()
    let numbers = Renumbering(self)
    for section in new.dropFirst() { describe(section, numbers) }
    describeHead()
    // The text last: links in it have followed the new numbers by then.
    let made = readMarkdown(
      SourceFile(path: "", bytes: adopted(groups().map { $0.changeText(in: workspace) }).bytes)
    ).document
    let layout = SectionLayout(made)
    let isAligned = made.sections.count == new.count
    for section in new {
      guard let old = oldOf[section.index] else { continue }
      if isAligned { writeBlock(of: section, made.sections[section.index], made, old) }
      let wanted = text(section.index, newLayout, changed)
      let there =
        isAligned ? text(section.index, layout, made) : text(old, oldLayout, base.document)
      guard wanted != there else { continue }
      let replaced = Array(text(old, oldLayout, base.document))
      edit(old) { $0.text = Array(wanted) }
      record(replaced, of: old)
    }
    return groups()
  }

  /// Keeps what a section said, so that a proposal knows for which text it was written.
  private mutating func record(_ text: [UInt8], of section: Int) {
    guard isSelfContained(text) else { return }
    let place = old[section]
    let isDropped = newOf[section] == nil
    let checksum = oldLayout.checksum(of: place, whole: isDropped)
    edit(section) { change in
      change.record = text
      if section != 0, !text.isEmpty { change.checksum = checksum }
    }
  }

  /// Whether a text leaves what stands behind it as it is: no fence and no comment of it is open.
  private func isSelfContained(_ text: [UInt8]) -> Bool {
    let mark = "\n\n## Neu {#neu}\n"
    let document = readMarkdown(SourceFile(path: "", bytes: text + Array(mark.utf8))).document
    guard let last = document.sections.last?.heading else { return text.isEmpty }
    return document.range(of: last).lowerBound == text.count + 2
  }

  /// The whole block of data, where its fields alone do not make the one of the copy: with comments
  /// or in braces.
  private mutating func writeBlock(
    of section: Section, _ made: Section, _ document: Document, _ old: Int
  ) {
    guard let wanted = section.data?.range, let there = made.data?.range,
      let before = self.old[old].data?.range,
      changed.source.bytes[wanted] != document.source.bytes[there]
    else { return }
    let base = base.document
    let changed = changed
    edit(old) { change in
      change.data =
        DataDifference.whole(before, of: base, as: "daten-bisher")
        + DataDifference.whole(wanted, of: changed, as: "daten")
    }
  }

  private func text(
    _ section: Int, _ layout: SectionLayout, _ document: Document
  ) -> ArraySlice<UInt8> {
    document.source.bytes[trimmedLines(layout.body(section), in: document.source.bytes)]
  }

  /// The change of one of the base's sections, which all that becomes of it shares.
  mutating func edit(_ section: Int, _ body: (inout DerivedChange) -> Void) {
    if let place = changes.firstIndex(where: { $0.target == section }) {
      body(&changes[place])
    } else {
      var change = DerivedChange(target: section, heading: heading(old[section]))
      change.position = newOf[section] ?? section
      body(&change)
      changes.append(change)
    }
  }

  func heading(_ section: Section) -> String {
    section.index == 0 ? "Kopf" : section.label
  }

  /// The name by which a change can refer to one of the base's sections.
  func name(_ section: Int) -> String? {
    if section == 0 { return Reference.head }
    let facts = old[section]
    let names = [facts.id, facts.number?.label].compactMap(\.self)
    return names.first { base.section($0)?.index == section }
  }

  private mutating func dropSections() {
    for section in old.dropFirst() where newOf[section.index] == nil {
      if let parent = section.parent, newOf[parent] == nil { continue }
      edit(section.index) { change in
        change.fields.append("entfällt: ja")
        change.isDropped = true
      }
      let end = oldLayout.whole(section).upperBound
      let start = min(oldLayout.body(section.index).lowerBound, end)
      record(
        Array(base.source.bytes[trimmedLines(start..<end, in: base.source.bytes)]),
        of: section.index)
      join(section.index, beside: section.parent ?? 0)
      // What lives on elsewhere does so by the same proposal.
      var below = section.children
      while let child = below.popLast() {
        if newOf[child] != nil { joins.append((.old(section.index), .old(child))) }
        below += old[child].children
      }
    }
  }

  /// What belongs to one proposal.
  var joins: [(DerivedChange.Key, DerivedChange.Key)] = []

  mutating func join(_ section: Int, beside parent: Int) {
    joins.append((.old(section), .below(parent)))
  }

  private mutating func describe(_ section: Section, _ numbers: Renumbering) {
    guard let place = oldOf[section.index], let label = section.number?.label else {
      return describeTitleAndData(section)
    }
    if numbers.expected[place] != label {
      edit(place) { $0.fields.append("nummer: \(yamlScalar(label))") }
      join(place, beside: old[place].parent ?? 0)
    }
    describeTitleAndData(section)
  }

  private mutating func describeTitleAndData(_ section: Section) {
    guard let place = oldOf[section.index],
      let before = HeadingParts(old[place], in: base.document),
      let now = HeadingParts(section, in: changed)
    else { return }
    let title = changed.source.bytes[now.title]
    if title != base.source.bytes[before.title] {
      let text = String(decoding: title, as: UTF8.self)
      edit(place) { $0.fields.append("titel: \(yamlScalar(text))") }
    }
    let data = DataDifference(
      old[place].data?.range, of: base.document, section.data?.range, of: changed, .section)
    if !data.lines.isEmpty { edit(place) { $0.data = data.fields } }
  }

  private mutating func describeHead() {
    let data = DataDifference(
      base.document.frontMatter, of: base.document, changed.frontMatter, of: changed, .head,
      without: DataKeys.byResolution)
    if !data.lines.isEmpty { edit(0) { $0.data = data.fields } }
  }
}

/// The numbers that sections have when only those above them are renumbered (as adopting does).
struct Renumbering {
  private(set) var expected: [String]

  init(_ deriver: ProposalDeriver) {
    expected = deriver.old.map { $0.number?.label ?? "" }
    var prefixes: [Int: (old: String, new: String)] = [:]
    let moved = deriver.moved
    for section in deriver.old.dropFirst() {
      guard let new = deriver.newOf[section.index] else { continue }
      let label = section.number?.label ?? ""
      let isMoved = moved.contains(section.index)
      if !isMoved, let parent = section.parent, let prefix = prefixes[parent],
        !prefix.old.isEmpty
      {
        prefixes[section.index] = prefix
        if label.hasPrefix(prefix.old + ".") {
          expected[section.index] = prefix.new + label.dropFirst(prefix.old.count)
        }
      }
      if let now = deriver.new[new].number?.label, now != expected[section.index] {
        prefixes[section.index] = (label, now)
      }
    }
  }
}
