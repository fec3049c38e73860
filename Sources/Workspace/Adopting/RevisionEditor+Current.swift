internal import Diagnostics
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Whether the text is the one for which the change was written: the same as in the revision that
  /// the proposal amends, and as the proposal itself records it. What is not is shown word by word.
  mutating func isCurrent(_ section: Section, _ chosen: Selection.Chosen) -> Bool {
    let change = chosen.change
    let now = layout.words(of: section, whole: change.isDropped)
    var old: [UInt8]?
    var isStale = false
    if let amends = chosen.source.amends?.value, !amends.means(base.revision),
      let place = workspace.conceptPlace(amends)
    {
      old = text(of: section, in: place, whole: change.isDropped)
      isStale = old.map { PassageSearch.collapsed($0[...]) } != PassageSearch.collapsed(now[...])
    }
    var differences = dataDifferences(section, change)
    if !differences.isEmpty { isStale = true }
    if let checksum = change.checksum,
      !SectionLayout.isChecksum(checksum.value, of: now[...])
    {
      isStale = true
      old = old ?? text(of: section, withChecksum: checksum.value, whole: change.isDropped)
      if old == nil { differences += textDifferences(section, chosen) }
    }
    guard isStale else { return true }
    let difference =
      old.map { Self.difference($0, now) } ?? differences.joined(separator: "; ")
    findings.add(
      Diagnostic(
        .staleText, at: (change.checksum ?? change.target)?.span ?? change.span,
        [
          "section": section.name, "revision": String(base.revision),
          "difference": difference.isEmpty ? "" : ": \(difference)",
        ]))
    return false
  }

  /// What differs between two texts of one section, without the heading where that is the same.
  private static func difference(_ old: [UInt8], _ now: [UInt8]) -> String {
    let (left, right) = (heading(of: old), heading(of: now))
    guard old[left] == now[right] else { return WordDifference(old[...], now[...]).text }
    return WordDifference(old[left.upperBound...], now[right.upperBound...]).text
  }

  /// The first line of a section's words.
  private static func heading(of words: [UInt8]) -> Range<Int> {
    0..<EntryLayout.lineEnd(from: 0, in: words, limit: words.count)
  }

  /// Whether the front matter is what the proposal records of it.
  func dataIsCurrent(_ section: Section, _ chosen: Selection.Chosen) -> Bool {
    let differences = dataDifferences(section, chosen.change)
    guard !differences.isEmpty else { return true }
    findings.add(
      Diagnostic(
        .staleText, at: chosen.change.target?.span ?? chosen.change.span,
        [
          "section": Reference.head, "revision": String(base.revision),
          "difference": ": \(differences.joined(separator: "; "))",
        ]))
    return false
  }

  /// What a section says in another revision.
  private mutating func text(of section: Section, in place: Int, whole: Bool) -> [UInt8]? {
    let concept = workspace.concepts[place]
    guard let old = concept.section(section.id ?? section.name) else { return nil }
    let layout = layouts[place] ?? SectionLayout(concept.document)
    layouts[place] = layout
    return layout.words(of: old, whole: whole)
  }

  /// What a section said in the revision in which it had this fingerprint.
  private mutating func text(
    of section: Section, withChecksum checksum: String, whole: Bool
  ) -> [UInt8]? {
    for place in workspace.concepts.indices.reversed() {
      guard let text = text(of: section, in: place, whole: whole),
        SectionLayout.isChecksum(checksum, of: text[...])
      else { continue }
      return text
    }
    return nil
  }

  /// How the data differ from those that the proposal records, field by field.
  private func dataDifferences(_ section: Section, _ change: Change) -> [String] {
    guard let recorded = change.recordedData else { return [] }
    let range = change.target?.namesHead == true ? document.frontMatter : section.data?.range
    if let whole = recorded.first(where: \.isWhole) {
      let now = range.map { bytes[$0] } ?? []
      let text = WordDifference(Array((whole.lines ?? []).joined(separator: [0x0A]))[...], now).text
      return text.isEmpty ? [] : [text]
    }
    let keys: DataKeys =
      change.duty != nil ? .duty : change.target?.namesHead == true ? .head : .section
    let now = fields(of: section, duty: change.duty)
    func text(_ field: (key: String, lines: [[UInt8]])?) -> ArraySlice<UInt8> {
      field.map { Array($0.lines.joined(separator: [0x0A]))[...] } ?? []
    }
    var differences: [String] = []
    for record in recorded {
      let name = keys.name(of: record.key.value)
      let there = now.first { keys.name(of: $0.key) == name }
      let before = record.lines.map { (record.key.value, $0) }
      if PassageSearch.collapsed(text(before)) == PassageSearch.collapsed(text(there)) { continue }
      differences.append(WordDifference(text(before), text(there)).text)
    }
    return differences
  }

  /// How the text differs from what the proposal records of it, or else the heading.
  private func textDifferences(_ section: Section, _ chosen: Selection.Chosen) -> [String] {
    let (change, file) = (chosen.change, chosen.source.source)
    var differences: [String] = []
    if let record = change.recordedText {
      let start = layout.body(section.index).lowerBound
      let end = layout.whole(section).upperBound
      differences.append(WordDifference(file.bytes[record], bytes[min(start, end)..<end]).text)
    } else if case .passages(let passages) = change.text {
      let body = trimmedLines(layout.body(section.index), in: bytes)
      for old in passages.compactMap(\.old) {
        differences.append(
          WordDifference(file.bytes[old], bytes[body], isPart: passages.count > 1).text)
      }
    }
    differences.removeAll(where: \.isEmpty)
    guard differences.isEmpty, dataDifferences(section, change).isEmpty else { return differences }
    // A field that was not there when all were recorded.
    if let recorded = change.recordedData, !recorded.contains(where: \.isWhole), change.duty == nil
    {
      let known = Set(recorded.map { DataKeys.section.name(of: $0.key.value) })
      for field in fields(of: section, duty: nil)
      where !known.contains(DataKeys.section.name(of: field.key)) {
        differences.append(
          WordDifference([], Array(field.lines.joined(separator: [0x0A]))[...]).text)
      }
      if !differences.isEmpty { return differences }
    }
    // "Änderung 2: 5.2.6 Mehrsprachige Flyer" says how the section was called.
    let parts = change.title.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return [] }
    let heading = WordDifference(Array(parts[1].utf8)[...], Array(section.label.utf8)[...]).text
    return heading.isEmpty ? [] : [heading]
  }
}
