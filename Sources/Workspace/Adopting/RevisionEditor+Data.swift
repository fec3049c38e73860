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
    let text = SourceFile(path: "", bytes: Array((whole.lines ?? []).joined(separator: [0x0A])))
    for (key, keys) in unknownKeys(of: readYAML(text).value) {
      reportUnknown(key, keys, whole.key.span)
    }
    let lines = (whole.lines ?? []).flatMap { $0 + lineEnd }
    // The last line end can belong to the fence.
    let isOpen =
      data.range.isEmpty || !EntryLayout.endsLine(data.range.upperBound - 1, in: bytes)
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
      if owner != nil { checkIsKnown(edit, keys, isThere: existing != nil) }
      if let existing {
        guard let lines = edit.lines else {
          replace(existing.lineStart..<existing.end, [], in: section, owner)
          continue
        }
        let kept = ListComments(existing.lines(in: bytes)).kept(
          in: keepingComment(of: existing, lines))
        replace(
          existing.start..<existing.end, Array(rendered(kept, indent).dropFirst(indent.count)),
          in: section, owner)
      } else if let lines = edit.lines {
        let place = keys.place(of: edit.key.value)
        let next =
          layout.entries.firstIndex { keys.place(of: $0.key) > place } ?? layout.entries.count
        let position = next > 0 ? layout.entries[next - 1].end : layout.entries[0].lineStart
        let isOpen = position > 0 && !EntryLayout.endsLine(position - 1, in: bytes)
        replace(
          position..<position, (isOpen ? lineEnd : []) + rendered(lines, indent), in: section, owner
        )
      }
    }
  }

  /// A field that neither this program nor the concept knows would be written and then read by nobody.
  private func checkIsKnown(_ edit: DataEdit, _ keys: DataKeys, isThere: Bool = false) {
    let key = edit.key.value
    guard let lines = edit.lines else { return }
    if isThere || keys.holds(key) || isOwn(key) {
      guard keys.name(of: key) == "pflichten" else { return }
      let text = SourceFile(path: "", bytes: Array(lines.joined(separator: [0x0A])))
      for (key, keys) in unknownKeys(of: readYAML(text).value) {
        reportUnknown(key, keys, edit.key.span)
      }
    } else {
      reportUnknown(key, keys, edit.key.span)
    }
  }

  /// The same of a section's whole data, with those of its duties.
  func unknownKeys(of data: YAMLValue?) -> [(key: String, keys: DataKeys)] {
    guard case .map(let entries) = data?.content else { return [] }
    let own = entries.map(\.key).filter { !DataKeys.section.holds($0) && !isOwn($0) }
    let ofDuties = entries.filter { DataKeys.section.name(of: $0.key) == "pflichten" }
      .flatMap { Self.duties($0.value) }.flatMap(\.self).map(\.key)
      .filter { !DataKeys.duty.holds($0) && !isOwnOfDuties($0) }
    return own.map { ($0, .section) } + ofDuties.map { ($0, .duty) }
  }

  /// The fields of each duty.
  private static func duties(_ value: YAMLValue) -> [[YAMLEntry]] {
    let items: [YAMLValue] = if case .list(let items) = value.content { items } else { [value] }
    return items.compactMap { item in
      if case .map(let entries) = item.content { entries } else { nil }
    }
  }

  /// Whether a duty of the concept has a field of the county's own that is called so.
  private func isOwnOfDuties(_ key: String) -> Bool {
    document.sections.compactMap(\.data?.range).contains { range in
      (map(in: range) ?? []).filter { DataKeys.section.name(of: $0.key) == "pflichten" }
        .flatMap { Self.duties($0.value) }
        .contains { $0.contains { folded($0.key) == folded(key) } }
    }
  }

  func reportUnknown(_ key: String, _ keys: DataKeys, _ span: Span) {
    findings.add(
      Diagnostic(.dataUnknown, at: span, ["key": key], suggestion: keys.nearestName(to: key)))
  }

  /// Whether the concept has a field of the county's own that is called so.
  private func isOwn(_ key: String) -> Bool {
    let ranges =
      document.sections.compactMap(\.data?.range) + [document.frontMatter].compactMap(\.self)
    return ranges.contains { range in
      map(in: range)?.contains { folded($0.key) == folded(key) } ?? false
    }
  }

  /// A field's new lines with the comment that its author put behind the old value, unless they bring
  /// one themselves.
  private func keepingComment(of entry: EntryLayout.Entry, _ lines: [[UInt8]]) -> [[UInt8]] {
    guard let comment = comment(behind: entry), let first = lines.first,
      !lines.contains(where: { Self.hasComment($0) })
    else { return lines }
    // Behind the value, or where that begins on a line of its own, behind the key.
    let isOpen = [":", "|", ">", "|-", ">-"].contains { sign in
      first.suffix(sign.utf8.count + 1).elementsEqual(" \(sign)".utf8)
        || sign == ":" && first.last == UInt8(ascii: ":")
    }
    if lines.count == 1 || isOpen { return [first + comment] + lines.dropFirst() }
    guard entry.startsLine else { return lines }
    return [Array(comment.drop { $0 == 0x20 || $0 == 0x09 })] + lines
  }

  /// The comment on the line on which a field's value ends, with the white space before it.
  private func comment(behind entry: EntryLayout.Entry) -> [UInt8]? {
    let start = Int(entry.value.span.start)
    guard start < entry.end, bytes[start] != UInt8(ascii: "|"), bytes[start] != UInt8(ascii: ">")
    else { return nil }
    var end = Int(entry.value.span.end)
    if case .scalar = entry.value.content {
    } else if let bracket = endOfBrackets(from: start, limit: entry.end) {
      end = bracket
    } else {
      return nil
    }
    guard end > start, end < entry.end else { return nil }
    var line = Array(
      bytes[end..<EntryLayout.lineEnd(from: end, in: bytes, limit: entry.end)])
    while let last = line.last, last <= 0x20 { line.removeLast() }
    let words = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard words.first == UInt8(ascii: "#"), words.startIndex > 0 else { return nil }
    return line
  }

  /// Behind the bracket that closes the one at a place; `nil` where there is none.
  private func endOfBrackets(from start: Int, limit: Int) -> Int? {
    guard "[{".utf8.contains(bytes[start]) else { return nil }
    var depth = 0
    var quote: UInt8?
    for place in start..<limit {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "\"'".utf8.contains(byte) {
        quote = byte
      } else if "[{".utf8.contains(byte) {
        depth += 1
      } else if "]}".utf8.contains(byte) {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return nil
  }

  private static func hasComment(_ line: [UInt8]) -> Bool {
    zip(line, line.dropFirst()).contains { $0 <= 0x20 && $1 == UInt8(ascii: "#") }
  }

  private func rendered(_ lines: [[UInt8]], _ indent: [UInt8]) -> [UInt8] {
    lines.flatMap { $0.isEmpty ? lineEnd : indent + $0 + lineEnd }
  }

  /// A data block for a section that has none.
  private mutating func addDataBlock(_ edits: [DataEdit], to section: Section, _ owner: Int) {
    for edit in edits {
      let name = DataKeys.section.name(of: edit.key.value)
      guard claim(section.index, "data//\(name)", owner, edit.key.span) else { return }
      checkIsKnown(edit, .section)
    }
    guard claim(section.index, "data", owner, edits[0].key.span) else { return }
    let lines = edits.compactMap(\.lines).flatMap(\.self)
    guard !lines.isEmpty else { return }
    let start = layout.body(section.index).lowerBound
    let isOpen = start > 0 && !EntryLayout.endsLine(start - 1, in: bytes)
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
