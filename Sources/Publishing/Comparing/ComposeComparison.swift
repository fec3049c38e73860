internal import Comparison
internal import Diagnostics
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The comparison of two revisions that a build has planned.
  func comparison(of paper: PlannedPaper) -> ComparisonView? {
    guard let names = Self.revisions(comparedIn: paper.comparisonName),
      let old = workspace.concept(names.old), let new = workspace.concept(names.new)
    else { return nil }
    let (left, right) = (source(of: old), source(of: new))
    return comparison(
      left, right, compare(left.text, right.text), name: paper.name,
      form: paper.type == .comparison ? .redline : .synopsis)
  }

  /// `comparison-2018-2020-06-15`: both names may hold hyphens themselves.
  private static func revisions(
    comparedIn name: String
  ) -> (old: RevisionName, new: RevisionName)? {
    let parts = name.split(separator: "-").dropFirst()
    for place in parts.indices {
      if let old = RevisionName(parts[..<place].joined(separator: "-")),
        let new = RevisionName(parts[place...].joined(separator: "-"))
      {
        return (old, new)
      }
    }
    return nil
  }

  /// The paper on two sides in one of its forms.
  func comparison(
    _ old: ComparedSource, _ new: ComparedSource, _ comparison: Comparison, name: String,
    form: SectionDrafts.Form
  ) -> ComparisonView {
    var drafts = SectionDrafts(comparison, form, self)
    let (both, left, right) = drafts.documents()
    let links = links(of: name, [new.places, old.places].compactMap(\.self))
    let revision = RevisionMark(
      label: new.label, date: new.adopted?.iso,
      address: new.paper.flatMap { available.contains($0) ? $0 + suffix : nil })
    var setting = RedlineSetting(links: links, language: language.base, revision: revision)
    let redline = setting
    setting.footnotePrefix = "old-"
    let oldSetting = setting
    setting.footnotePrefix = "new-"
    let newSetting = setting
    var sections = ComparedSections(
      composer: self, comparison: comparison, both: (both, redline), old: (left, oldSetting),
      new: (right, newSetting))
    sections.origins = origins(old, new)
    sections.compose(drafts.items)
    let title = words("diff.title", ["old": .text(old.name), "new": .text(new.name)])
    let base = name.hasSuffix("-synopsis") ? String(name.dropLast(9)) : name
    let kind = form == .redline ? "kind.comparison" : "kind.comparison-synopsis"
    func notes(_ document: Document, _ setting: RedlineSetting) -> (any Writable)? {
      let notes = RedlineFootnotes(document: document, setting: setting)
      return notes.isEmpty ? nil : notes
    }
    var paper = paper(
      name: name, kind: words(kind), title: title,
      subtitle: new.kind == .file ? nil : new.title,
      sender: words.text(workspace.settings.county.sender),
      footer: words("footer.comparison", ["old": .text(old.name), "new": .text(new.name)]))
    // What a command writes alone has no DocBook beside it.
    if !available.contains(name) { paper.docbook = nil }
    return ComparisonView(
      paper: paper,
      old: side(old), new: side(new), isEqual: comparison.isEmpty,
      summary: summary(comparison, old, new), words: wordCounts(comparison.summary),
      counts: counts(comparison),
      states: states(old, new, comparison, sections.anchors), changes: sections.entries,
      sections: sections.views, heldEqual: heldEqual(comparison.heldEqual),
      coarse: coarse(comparison), form: workspace.settings.synopsis.rawValue,
      other: url(ofPaper: form == .redline ? base + "-synopsis" : base),
      footnotes: form == .redline ? notes(both, redline) : nil,
      oldFootnotes: form == .synopsis ? notes(left, oldSetting) : nil,
      newFootnotes: form == .synopsis ? notes(right, newSetting) : nil)
  }

  func side(_ source: ComparedSource) -> ComparedSideView {
    ComparedSideView(
      label: source.label, name: words.set(source.name), title: source.title,
      date: source.date.map(words.set), url: source.paper.flatMap { url(ofPaper: $0) })
  }

  /// A revision as a side of which nothing is compared but what its paper is called.
  func side(_ concept: Concept) -> ComparedSideView {
    let year = String(concept.revision)
    return ComparedSideView(
      label: year, name: words.set(words("diff.revision", ["name": .text(year)])),
      title: words.set(concept.title), date: concept.adopted.map(adoptedOn),
      url: url(ofPaper: concept.paperName))
  }

  func adoptedOn(_ day: Located<CalendarDate>) -> String {
    words.set(words("index.status.concept", ["date": .text(words.day(day.value))]))
  }

  // MARK: Summary

  /// How many sections changed in which way; what did not happen is left out.
  func counts(_ comparison: Comparison) -> [CountView] {
    let summary = comparison.summary
    // What stands before the first heading is a section only where something stands there.
    let isBare = comparison.sections.contains {
      $0.new == 0 && $0.changes.isEmpty && $0.blocks.isEmpty
    }
    return [
      ("changed", summary.changed), ("added", summary.added), ("removed", summary.removed),
      ("moved", summary.moved), ("renumbered", summary.renumbered),
      ("retitled", summary.retitled), ("unchanged", summary.unchanged - (isBare ? 1 : 0)),
    ].filter { $0.1 > 0 }.map { key, count in
      CountView(key: key, label: words("diff.count.\(key)"), count: count)
    }
  }

  /// "Abschnitte: 22 geändert, 6 neu, …"
  func summary(_ comparison: Comparison, _ old: ComparedSource, _ new: ComparedSource) -> String {
    if comparison.isEmpty {
      return words.set(words("diff.equal", ["old": .text(old.name), "new": .text(new.name)]))
    }
    let parts = counts(comparison).map { part in
      words("diff.summary.\(part.key)", ["count": .number(Number(part.count))])
    }
    return words.set(words("diff.sentence", ["list": .text(parts.joined(separator: ", "))]))
  }

  func wordCounts(_ summary: Summary) -> String {
    words.set(
      words(
        "diff.words",
        [
          "deleted": .number(Number(summary.wordsDeleted)),
          "inserted": .number(Number(summary.wordsInserted)),
          "kept": .number(Number(summary.wordsKept)),
        ]))
  }

  func heldEqual(_ held: HeldEqual) -> [String] {
    let kinds: [(HeldEqual, String)] = [
      (.spaces, "spaces"), (.quotationMarks, "quotation-marks"), (.unicodeForm, "unicode"),
      (.hyphenation, "hyphenation"), (.dashes, "dashes"), (.footnoteLabels, "footnote-labels"),
      (.notation, "notation"),
    ]
    return kinds.filter { held.contains($0.0) }.map { words("diff.held.\($0.1)") }
  }

  func coarse(_ comparison: Comparison) -> [String] {
    comparison.coarse.map { coarse in
      let what = words("diff.coarse.\(coarse.reason.rawValue)")
      guard let section = coarse.section.map({ comparison.new.document.sections[$0] }) else {
        return what
      }
      let name = [section.number?.label, section.title].compactMap(\.self).joined(separator: " ")
      return name.isEmpty ? what : words.set("\(name): \(what)")
    }
  }

  // MARK: Reports

  /// A section of two reports whose measure changed its state.
  private struct StateChange {
    /// The place of its pair in the comparison.
    let index: Int
    let pair: SectionPair
    let section: Section?
    let before: MeasureState?
    let now: MeasureState?
  }

  private func stateChanges(
    _ old: ComparedSource, _ new: ComparedSource, _ comparison: Comparison
  ) -> [StateChange] {
    comparison.sections.enumerated().compactMap { index, pair in
      let before = pair.old.flatMap { old.states[$0] }
      let now = pair.new.flatMap { new.states[$0] }
      guard before != now else { return nil }
      let section =
        pair.new.map { comparison.new.document.sections[$0] }
        ?? pair.old.map { comparison.old.document.sections[$0] }
      return StateChange(index: index, pair: pair, section: section, before: before, now: now)
    }
  }

  /// Measures whose state differs between two reports.
  func states(
    _ old: ComparedSource, _ new: ComparedSource, _ comparison: Comparison, _ anchors: [Int: String]
  ) -> [StateChangeView] {
    guard old.kind == .report, new.kind == .report else { return [] }
    return stateChanges(old, new, comparison).map { change in
      StateChangeView(
        number: change.section?.number?.label ?? "",
        title: words.set(change.section?.title ?? ""),
        url: anchors[change.index].flatMap { URLValue(fragment: $0) },
        old: change.before.map(words.state), new: change.now.map(words.state))
    }
  }

  /// The same for the JSON: an array, of which each element names the section on both sides by its index.
  func statesJSON(_ old: ComparedSource, _ new: ComparedSource, _ comparison: Comparison) -> JSON {
    func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    return .array(
      stateChanges(old, new, comparison).map { change in
        let section = change.section
        return .object([
          ("oldSection", change.pair.old.map { .integer($0) } ?? .null),
          ("newSection", change.pair.new.map { .integer($0) } ?? .null),
          ("id", text(section?.id)), ("number", text(section?.number?.label)),
          ("title", text(section?.title)), ("old", text(change.before?.key)),
          ("new", text(change.now?.key)),
        ])
      })
  }
}
