internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Adopted on, resolution, valid from and predecessor of the new revision, and its line in the
  /// revision history.
  mutating func applyHead(
    _ selection: Selection, base: Concept, revision: RevisionName, hasHistory: Bool
  ) {
    guard !selection.decisions.isEmpty else { return }
    var resolutions: [String] = []
    var validFrom: Located<CalendarDate>?
    // Who may correct alone does so without a resolution.
    let editorial = isEnglish ? "Editorial correction" : "Redaktionelle Berichtigung"
    for (proposal, decision) in selection.decisions {
      let label = proposal.label
      if decision.date == nil {
        report(.noResolution, decision, ["number": label, "what": "datum"])
      }
      let resolution =
        decision.resolution?.value
        ?? (workspace.isAuthority(decision, on: proposal) ? editorial : nil)
      if let resolution {
        if !resolutions.contains(resolution) { resolutions.append(resolution) }
      } else {
        report(.noResolution, decision, ["number": label, "what": "beschluss"])
      }
      if let day = decision.validFrom {
        validFrom = validFrom ?? day
      } else if workspace.isAmongSeveral(decision) {
        report(.noResolution, decision, ["number": label, "what": "gilt-ab"])
      }
    }
    if let validFrom { checkOrder(validFrom, revision, base) }
    if validFrom == nil { report(.noValidFrom, selection.decisions[0].decision, [:]) }
    let adoptedOn = selection.decisions.compactMap { $0.decision.date?.value }.max()
    var labels: [String] = []
    // Of one proposal several decisions may count.
    for label in selection.decisions.map(\.proposal.label) where labels.last != label {
      labels.append(label)
    }
    let entry = HistoryLine(
      revision: String(revision), adopted: adoptedOn,
      resolution: resolutions.isEmpty ? nil : resolutions.joined(separator: ", "),
      validFrom: validFrom?.value, proposals: labels)
    editHead(
      [
        headEdit("beschlossen", entry.adopted?.germanText),
        headEdit("beschluss", entry.resolution.map { yamlScalar($0) }),
        headEdit("gilt-ab", entry.validFrom?.germanText),
        headEdit("vorgänger", String(base.revision)),
        hasHistory ? historyEdit(entry, base) : nil,
      ].compactMap(\.self), nil)
  }

  /// A revision is made of what holds before it: nothing may be there that is valid only later, the one
  /// that is amended or one that other resolutions made of it.
  private func checkOrder(
    _ validFrom: Located<CalendarDate>, _ revision: RevisionName, _ base: Concept
  ) {
    let isThere = workspace.concepts.contains { $0.revision == revision }
    let made = isThere ? [] : workspace.resolvedSteps().map { workspace.name(of: $0) }
    let later = workspace.concepts.first { concept in
      guard let day = concept.validFrom?.value, validFrom.value < day else { return false }
      return concept.revision == base.revision
        || made.contains(concept.revision) && concept.revision != revision
    }
    guard let later, let day = later.validFrom?.value else { return }
    findings.add(
      Diagnostic(
        .validBeforeBase, at: validFrom.span,
        [
          "here": validFrom.value.germanText, "base": String(later.revision),
          "there": day.germanText,
        ]))
  }

  /// Says in the text that it is no revision, and drops from the front matter what was resolved of the
  /// one that is amended and not of this.
  mutating func markDraft(of year: Int) {
    marksDraft = true
    let text =
      isEnglish
      ? "> **Draft**, not resolved: revision \(base.revision) with the proposals for \(year)."
      : "> **Entwurf**, nicht beschlossen: Fassung \(base.revision) mit den Vorschlägen für \(year)."
    let start = layout.body(0).lowerBound
    let mark = lineEnd + Array(text.utf8) + lineEnd
    let isAtStart = document.frontMatter == nil
    let next = start < bytes.count && !EntryLayout.endsLine(start, in: bytes) ? lineEnd : []
    replace(
      start..<start, (isAtStart ? Array(mark.dropFirst(lineEnd.count)) : mark) + next, in: 0, nil)
    guard document.frontMatter != nil else { return }
    editHead(
      ["beschlossen", "beschluss", "gilt-ab"].map {
        DataEdit(key: Located(headKey($0), document.source.span(0, 0)), lines: nil)
      } + [headEdit("vorgänger", String(base.revision))].compactMap(\.self), nil)
  }

  private func report(_ problem: Problem, _ decision: Decision, _ arguments: [String: String]) {
    findings.add(Diagnostic(problem, at: decision.body.span, arguments))
  }

  private var headEntries: [YAMLEntry] {
    document.frontMatter.flatMap { map(in: $0) } ?? []
  }

  /// The name under which a field stands in the front matter; where it does not, its name in the
  /// language of the others.
  private func headKey(_ key: String) -> String {
    headEntries.first { DataKeys.head.name(of: $0.key) == key }?.key
      ?? (isEnglish ? DataKeys.head.englishName(of: key) : key)
  }

  private var isEnglish: Bool { headEntries.contains { folded($0.key) == "title" } }

  private func headEdit(_ key: String, _ value: String?) -> DataEdit? {
    guard let value, document.frontMatter != nil else { return nil }
    let given = headKey(key)
    return DataEdit(
      key: Located(given, document.source.span(0, 0)), lines: [Array("\(given): \(value)".utf8)])
  }

  /// The revision history with one line more. Where the base has none, it begins with the revisions
  /// that the base goes back to.
  private func historyEdit(_ entry: HistoryLine, _ base: Concept) -> DataEdit? {
    guard let range = document.frontMatter else { return nil }
    let given = headKey("verlauf")
    let key = Located(given, document.source.span(0, 0))
    let known = EntryLayout(headEntries, in: base.source, end: range.upperBound).entries
      .first { $0.key == given }
    guard let known, !known.value.isNull else {
      let lines = (earlier(base) + [entry]).flatMap { $0.lines(isEnglish: isEnglish, indent: 2) }
      return DataEdit(key: key, lines: [Array("\(given):".utf8)] + lines)
    }
    let start = Int(known.value.span.start)
    guard case .list = known.value.content, bytes[start] == UInt8(ascii: "-") else {
      findings.add(Diagnostic(.dataOnOneLine, at: known.value.span))
      return nil
    }
    let indent = start - EntryLayout.lineStart(of: start, in: bytes)
    return DataEdit(
      key: key,
      lines: known.lines(in: bytes) + entry.lines(isEnglish: isEnglish, indent: indent))
  }

  /// The base and what it goes back to, as far as their files say when they were adopted; the oldest
  /// first.
  private func earlier(_ base: Concept) -> [HistoryLine] {
    var lines: [HistoryLine] = []
    var seen: Set<RevisionName> = []
    var next: Concept? = base
    while let concept = next, seen.insert(concept.revision).inserted {
      if concept.adopted != nil || concept.validFrom != nil {
        lines.append(
          HistoryLine(
            revision: String(concept.revision), adopted: concept.adopted?.value,
            resolution: concept.resolution, validFrom: concept.validFrom?.value, proposals: []))
      }
      next = concept.predecessor.flatMap { workspace.concept($0.value) }
    }
    return lines.reversed()
  }
}

/// One line of the revision history as it is written.
private struct HistoryLine {
  let revision: String
  let adopted: CalendarDate?
  let resolution: String?
  let validFrom: CalendarDate?
  let proposals: [String]

  func lines(isEnglish: Bool, indent: Int) -> [[UInt8]] {
    var fields = ["\(isEnglish ? "revision" : "fassung"): \(revision)"]
    if let adopted {
      fields.append("\(isEnglish ? "adopted" : "beschlossen"): \(adopted.germanText)")
    }
    if let resolution {
      fields.append("\(isEnglish ? "resolution" : "beschluss"): \(yamlScalar(resolution))")
    }
    if let validFrom {
      fields.append("\(isEnglish ? "valid-from" : "gilt-ab"): \(validFrom.germanText)")
    }
    if !proposals.isEmpty {
      let list = proposals.map { yamlScalar($0, inList: true) }.joined(separator: ", ")
      fields.append("\(isEnglish ? "proposals" : "vorschläge"): [\(list)]")
    }
    let space = String(repeating: " ", count: indent)
    return fields.enumerated().map { place, field in
      Array("\(space)\(place == 0 ? "-" : " ") \(field)".utf8)
    }
  }
}
