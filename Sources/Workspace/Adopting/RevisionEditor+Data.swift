internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Changes fields of a section's data, or of one of its duties.
  mutating func editData(_ edits: [DataEdit], of section: Section, duty: Reference?, _ owner: Int) {
    guard !edits.isEmpty else { return }
    dataOwners[section.index, default: []].append(owner)
    if let whole = edits.first(where: \.isWhole) {
      writeBlock(whole, of: section, duty: duty, owner)
      return
    }
    guard isInLines(section.data?.range, edits) else { return }
    guard let data = section.data else {
      addDataBlock(edits, to: section, owner)
      return
    }
    guard let map = map(in: data.range) else {
      findings.add(Diagnostic(.expectedMap, at: document.span(of: data.node)))
      return
    }
    let layout = EntryLayout(map, in: base.source, end: data.range.upperBound)
    guard let duty else {
      edit(layout, edits, .section, of: section.index, scope: "", owner)
      removeIfEmptied(layout, edits, data, in: section, owner)
      return
    }
    let duties = layout.entries.first { DataKeys.section.name(of: $0.key) == "pflichten" }
    guard let duties, let (item, end) = dutyEntries(duties, id: duty) else {
      findings.add(Diagnostic(.unknownDuty, at: duty.span, ["id": duty.value]))
      return
    }
    // A list or a duty in brackets, which may share its line with others.
    let value = Int(duties.value.span.start)
    let isFlow = [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[value])
    guard !isFlow, isInLines(item.first.map { braces(before: $0)..<end }, edits) else {
      if isFlow { findings.add(Diagnostic(.dataOnOneLine, at: duties.value.span)) }
      return
    }
    edit(
      EntryLayout(item, in: base.source, end: end), edits, .duty, of: section.index,
      scope: duty.key, owner)
  }

  /// Writes a section's block of data anew, as it stands in the proposal.
  private mutating func writeBlock(
    _ whole: DataEdit, of section: Section, duty: Reference?, _ owner: Int
  ) {
    guard let data = section.data, duty == nil else {
      findings.add(Diagnostic(.wholeDataOfNone, at: whole.key.span, ["section": section.name]))
      return
    }
    wholeData[section.index] = wholeData[section.index] ?? owner
    let lines = (whole.lines ?? []).flatMap { $0 + lineEnd }
    // The last line end can belong to the fence.
    let isOpen = data.range.isEmpty || bytes[data.range.upperBound - 1] != 0x0A
    replace(
      data.range, isOpen ? Array(lines.dropLast(lineEnd.count)) : lines, in: section.index, owner)
  }

  /// The fields of a section's data, of one of its duties or of the front matter, each as its lines.
  func fields(of section: Section, duty: Reference?) -> [(key: String, lines: [[UInt8]])] {
    let range = section.heading == nil ? document.frontMatter : section.data?.range
    guard let range, let map = map(in: range) else { return [] }
    var layout = EntryLayout(map, in: base.source, end: range.upperBound)
    if let duty {
      let duties = layout.entries.first { DataKeys.section.name(of: $0.key) == "pflichten" }
      guard let duties, let (item, end) = dutyEntries(duties, id: duty) else { return [] }
      layout = EntryLayout(item, in: base.source, end: end)
    }
    return layout.entries.map { ($0.key, $0.lines(in: bytes)) }
  }

  mutating func editHead(_ edits: [DataEdit], _ owner: Int?) {
    guard !edits.isEmpty else { return }
    guard let range = document.frontMatter, let map = map(in: range) else {
      findings.add(Diagnostic(.missingField, at: base.source.span(0, 3), ["key": "titel"]))
      return
    }
    guard isInLines(range, edits) else { return }
    if let whole = edits.first(where: \.isWhole) {
      // What the resolution writes there would be lost.
      findings.add(Diagnostic(.wholeDataOfNone, at: whole.key.span, ["section": Reference.head]))
      return
    }
    edit(
      EntryLayout(map, in: base.source, end: range.upperBound), edits, .head, of: 0, scope: "head",
      owner)
  }

  /// Whether fields stand on lines of their own and not in braces, where none can be exchanged alone.
  private func isInLines(_ range: Range<Int>?, _ edits: [DataEdit]) -> Bool {
    guard let range, let first = bytes[range].first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "{")
    else { return true }
    findings.add(
      Diagnostic(.dataOnOneLine, at: base.source.span(range.lowerBound, range.upperBound)))
    return false
  }

  func map(in range: Range<Int>) -> [YAMLEntry]? {
    guard case .map(let entries) = readYAML(base.source, range: range).value?.content else {
      return nil
    }
    return entries
  }

  /// The last byte before a duty's first field that is no white space, or the field itself.
  private func braces(before entry: YAMLEntry) -> Int {
    var place = Int(entry.keySpan.start)
    while place > 0, bytes[place - 1] <= 0x20 { place -= 1 }
    let isBrace = place > 0 && bytes[place - 1] == UInt8(ascii: "{")
    return isBrace ? place - 1 : Int(entry.keySpan.start)
  }

  /// The fields of the duty of an id, and where they end at the latest.
  private func dutyEntries(
    _ duties: EntryLayout.Entry, id: Reference
  ) -> (entries: [YAMLEntry], end: Int)? {
    let items: [YAMLValue] =
      if case .list(let items) = duties.value.content { items } else { [duties.value] }
    for (index, item) in items.enumerated() {
      guard case .map(let entries) = item.content,
        entries.contains(where: { entry in
          if folded(entry.key) == "id", case .scalar(let text) = entry.value.content {
            folded(text) == id.key
          } else {
            false
          }
        })
      else { continue }
      let end =
        index + 1 < items.count
        ? EntryLayout.lineStart(of: Int(items[index + 1].span.start), in: bytes) : duties.end
      return (entries, end)
    }
    return nil
  }

  private mutating func edit(
    _ layout: EntryLayout, _ edits: [DataEdit], _ keys: DataKeys, of section: Int, scope: String,
    _ owner: Int?
  ) {
    guard let last = layout.entries.last else { return }
    let indent = [UInt8](
      repeating: 0x20,
      count: (layout.entries.first { $0.startsLine && $0.start > $0.lineStart } ?? last).indent)
    for edit in edits {
      let name = keys.name(of: edit.key.value)
      if let owner, !claim(section, "data/\(scope)/\(name)", owner, edit.key.span) { continue }
      let existing = layout.entries.first { keys.name(of: $0.key) == name }
      if let existing {
        guard let lines = edit.lines else {
          replace(existing.lineStart..<existing.end, [], in: section, owner)
          continue
        }
        replace(
          existing.start..<existing.end, Array(rendered(lines, indent).dropFirst(indent.count)),
          in: section, owner)
      } else if let lines = edit.lines {
        let place = keys.place(of: edit.key.value)
        let next =
          layout.entries.firstIndex { keys.place(of: $0.key) > place } ?? layout.entries.count
        let position = next > 0 ? layout.entries[next - 1].end : layout.entries[0].lineStart
        let isOpen = position > 0 && bytes[position - 1] != 0x0A
        replace(
          position..<position, (isOpen ? lineEnd : []) + rendered(lines, indent), in: section, owner
        )
      }
    }
  }

  private func rendered(_ lines: [[UInt8]], _ indent: [UInt8]) -> [UInt8] {
    lines.flatMap { $0.isEmpty ? lineEnd : indent + $0 + lineEnd }
  }

  /// A data block for a section that has none.
  private mutating func addDataBlock(_ edits: [DataEdit], to section: Section, _ owner: Int) {
    for edit in edits {
      let name = DataKeys.section.name(of: edit.key.value)
      guard claim(section.index, "data//\(name)", owner, edit.key.span) else { return }
    }
    guard claim(section.index, "data", owner, edits[0].key.span) else { return }
    let lines = edits.compactMap(\.lines).flatMap(\.self)
    guard !lines.isEmpty else { return }
    let start = layout.body(section.index).lowerBound
    let isOpen = start > 0 && bytes[start - 1] != 0x0A
    let block = [Array("```yaml".utf8)] + lines + [Array("```".utf8)]
    replace(
      start..<start, (isOpen ? lineEnd : []) + lineEnd + rendered(block, []), in: section.index,
      owner)
  }

  /// A block all of whose fields went goes itself.
  private mutating func removeIfEmptied(
    _ entries: EntryLayout, _ edits: [DataEdit], _ data: SectionData, in section: Section,
    _ owner: Int
  ) {
    let gone = edits.filter { $0.lines == nil }.map { DataKeys.section.name(of: $0.key.value) }
    guard gone.count == edits.count,
      entries.entries.allSatisfy({ gone.contains(DataKeys.section.name(of: $0.key)) })
    else { return }
    self.edits.removeAll { $0.owner == owner && $0.section == section.index && $0.bytes.isEmpty }
    var end = layout.body(section.index).lowerBound
    while end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
    replace(document.range(of: data.node).lowerBound..<end, [], in: section.index, owner)
  }
}
