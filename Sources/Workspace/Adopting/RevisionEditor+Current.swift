internal import Diagnostics
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Whether the text is the one for which the change was written: the same as in the revision that
  /// the proposal amends, and as the proposal itself records it. What is not is shown word by word.
  mutating func isCurrent(_ section: Section, _ chosen: Selection.Chosen) -> Bool {
    let change = chosen.change
    let whole = change.isDropped
    let now = layout.meaning(of: section, whole: whole)
    var old: Counterpart?
    var isStale = false
    if let amends = chosen.source.amends?.value, !amends.means(base.revision),
      let place = workspace.conceptPlace(amends)
    {
      old = counterpart(of: section, in: place)
      isStale = old?.layout.meaning(of: old?.section ?? section, whole: whole) != now
      if isStale, meaning(of: section, in: place, madeBefore: chosen) == now { return true }
    }
    var differences = dataDifferences(section, change)
    if !differences.isEmpty { isStale = true }
    if let checksum = change.checksum,
      !layout.isChecksum(checksum.value, of: section, whole: whole)
    {
      let known = counterpart(of: section, withChecksum: checksum.value, whole: whole)
      if known.map({ $0.layout.meaning(of: $0.section, whole: whole) }) != now { isStale = true }
      old = old ?? known
      if old == nil { differences += textDifferences(section, chosen) }
    }
    guard isStale else { return true }
    let difference =
      old.map {
        Self.difference(
          $0.layout.words(of: $0.section, whole: whole), layout.words(of: section, whole: whole))
      } ?? differences.joined(separator: "; ")
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

  /// A section as it stands in another revision.
  private typealias Counterpart = (layout: SectionLayout, section: Section)

  private mutating func counterpart(of section: Section, in place: Int) -> Counterpart? {
    let concept = workspace.concepts[place]
    guard let old = concept.section(section.id ?? section.name) else { return nil }
    let layout = layouts[place] ?? SectionLayout(concept.document)
    layouts[place] = layout
    return (layout, old)
  }

  /// What the proposal itself has made of a section in the revision that it amends, by changes that were
  /// resolved before this one: what was put off is written for the same text as they.
  ///
  /// - Returns: `nil` where there are none.
  private func meaning(
    of section: Section, in place: Int, madeBefore chosen: Selection.Chosen
  ) -> [UInt8]? {
    let (proposal, amended) = (chosen.source, workspace.concepts[place])
    var decision: Span?
    if case .decided(let own) = workspace.outcome(of: chosen.change, in: proposal) {
      decision = own.body.span
    }
    guard !chosen.change.isDropped,
      proposal.decisions.contains(where: { $0.changes != nil }),
      let old = amended.section(section.id ?? section.name)
    else { return nil }
    let findings = Findings()
    var editor = RevisionEditor(workspace: workspace, base: amended, findings: findings)
    for change in proposal.changes where change.index != chosen.place && !change.isDropped {
      guard let target = change.target,
        amended.sections(named: target.value).first?.index == old.index,
        case .decided(let other) = workspace.outcome(of: change, in: proposal),
        other.body.span != decision,
        let result = workspace.ownResult(of: change, in: proposal) ?? other.result?.value,
        result.isAdoption
      else { continue }
      editor.apply(
        Selection.Chosen(
          proposal: chosen.proposal, place: change.index, source: proposal, change: change,
          wording: result == .resolvedAmended ? .amended : .decided), editor.owners.count)
    }
    guard !editor.owners.isEmpty, findings.diagnostics.allSatisfy({ $0.severity < .error }) else {
      return nil
    }
    let made = InsertedText(editor.edited(old.index))
    guard let section = made.document.sections.first(where: { $0.heading != nil }) else {
      return nil
    }
    return made.layout.meaning(of: section)
  }

  /// A section in the revision in which it had this fingerprint.
  private mutating func counterpart(
    of section: Section, withChecksum checksum: String, whole: Bool
  ) -> Counterpart? {
    for place in workspace.concepts.indices.reversed() {
      guard let found = counterpart(of: section, in: place),
        found.layout.isChecksum(checksum, of: found.section, whole: whole)
      else { continue }
      return found
    }
    return nil
  }

  /// How the data differ from those that the proposal records, field by field.
  private func dataDifferences(_ section: Section, _ change: Change) -> [String] {
    guard let recorded = change.recordedData else { return [] }
    let range = change.target?.namesHead == true ? document.frontMatter : section.data?.range
    if let whole = recorded.first(where: \.isWhole) {
      if let range, let meaning = DataMeaning(whole.lines ?? [], .section),
        meaning == DataMeaning(range, of: base.source, .section)
      {
        return []
      }
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
      if let before, let there, let meaning = DataMeaning(before.1, keys),
        meaning == DataMeaning(there.lines, keys)
      {
        continue
      }
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
