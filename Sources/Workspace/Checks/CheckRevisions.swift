internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Checker {
  /// Holds each revision against what was resolved: nothing may have slipped in or got lost.
  func checkRevisions() {
    let years = Set(workspace.proposals.map(\.year)).sorted()
    checkOthers(than: checkAdopted())
    for year in years { checkProspect(of: year) }
  }

  /// - Returns: the revisions that were held against the proposals that made them.
  private func checkAdopted() -> Set<RevisionName> {
    var held: Set<RevisionName> = []
    /// The years of whose proposals a revision is not there yet.
    var pending: Set<Int> = []
    for adoption in workspace.adoptions() {
      let years = Set(adoption.changes.map { workspace.proposals[$0.proposal].year })
      // What follows amends the revision that is not there yet.
      guard pending.isDisjoint(with: years) else { continue }
      addNew(adoption.diagnostics)
      if adoption.bytes == nil { held.insert(adoption.revision) }
      guard !adoption.changes.isEmpty, let bytes = adoption.bytes else { continue }
      guard let revision = workspace.concept(adoption.revision),
        let base = workspace.concept(adoption.base)
      else {
        report(
          .notYetAdopted, nil, path: "concept",
          ["year": String(adoption.year), "revision": String(adoption.revision)])
        pending.formUnion(years)
        continue
      }
      held.insert(adoption.revision)
      if revision.history.isEmpty, revision.document.frontMatter != nil {
        report(
          .historyIncomplete, revision.source.span(0, 3),
          ["revision": String(adoption.revision)])
      }
      RevisionCheck(
        checker: self, changes: adoption.changes, base: base, revision: revision,
        expected: InsertedText(bytes).document
      ).run()
    }
    return held
  }

  /// Behind the first revision that proposals amend, one that no proposals made must be what its
  /// predecessor was; but what names no predecessor is a concept of its own.
  private func checkOthers(than held: Set<RevisionName>) {
    let amended = workspace.proposals.compactMap {
      $0.amends.flatMap { workspace.conceptPlace($0.value) }
    }
    guard let first = amended.min() else { return }
    for revision in workspace.concepts[(first + 1)...]
    where !revision.isExtract && !held.contains(revision.revision) {
      guard let name = revision.predecessor?.value, let base = workspace.concept(name),
        !base.isExtract
      else { continue }
      RevisionCheck(
        checker: self, changes: [], base: base, revision: revision, expected: base.document,
        isOfProposals: false
      ).run()
    }
  }

  /// Whether what has not been decided yet can still be: it must fit the newest revision. It is said
  /// and no more, since its paper shows how it stands.
  private func checkProspect(of year: Int) {
    guard let adoption = workspace.prospect(of: year) else { return }
    addNew(adoption.diagnostics.map { $0.lowered(to: .warning) })
  }

  /// What reading the files or another check has found already is not said twice.
  private func addNew(_ others: [Diagnostic]) {
    for finding in others {
      let isKnown = findings.diagnostics.contains {
        $0.slug == finding.slug && $0.span == finding.span && $0.arguments == finding.arguments
      }
      if !isKnown { findings.add(finding) }
    }
  }
}

/// Compares one revision with the one that follows from the decisions, section by section. Line
/// breaks are no difference.
private struct RevisionCheck {
  let checker: Checker
  let changes: [AdoptedChange]
  let base: Concept
  let revision: Concept
  let expected: Document
  /// Otherwise its front matter is its own.
  var isOfProposals = true

  func run() {
    let (old, new, wanted) = (Own(base.document), Own(revision.document), Own(expected))
    for (place, key) in new.keys.enumerated() {
      let here = new.document.sections[place]
      let found = new.texts[place]
      guard let there = wanted.place(of: key) else {
        report(
          old.place(of: key) == nil ? .changedWithoutResolution : .notArrived, key,
          at: heading(of: here))
        continue
      }
      guard wanted.texts[there] != found, isOfProposals || place > 0 else { continue }
      let span = difference(found, wanted.texts[there], in: new, place)
      let before = old.place(of: key).map { old.texts[$0] }
      // Within a section that a proposal touches, what it does not touch is not its doing.
      if isOfProposals, let base = old.place(of: key), before != wanted.texts[there],
        let deviations = SectionDeviations(
          old: old.units(base), wanted: wanted.units(there), found: new.units(place),
          in: revision.source.bytes)
      {
        report(deviations, key, isAsBefore: before == found, new, place)
        continue
      }
      if before == wanted.texts[there] {
        report(.changedWithoutResolution, key, at: span)
      } else {
        report(before == found ? .notArrived : .arrivedDifferently, key, at: span)
      }
    }
    for key in wanted.keys where new.place(of: key) == nil {
      let wasThere = old.place(of: key) != nil
      report(
        wasThere ? .changedWithoutResolution : .notArrived, key, at: revision.source.span(0, 3))
    }
    checkOrder(old, new, wanted)
  }

  /// Sections that are the same and stand elsewhere.
  private func checkOrder(_ old: Own, _ new: Own, _ wanted: Own) {
    let shared = new.keys.filter { wanted.place(of: $0) != nil }
    let order = wanted.keys.filter { new.place(of: $0) != nil }
    guard let first = zip(shared, order).first(where: { $0 != $1 }),
      let place = new.place(of: first.0)
    else { return }
    let moved = changes.contains { $0.sections.contains(first.1) }
    report(
      moved ? .notArrived : .changedWithoutResolution, moved ? first.1 : first.0,
      at: heading(of: new.document.sections[place]))
  }

  /// Each kind of deviation once, at its first place.
  private func report(
    _ deviations: SectionDeviations, _ key: String, isAsBefore: Bool, _ own: Own, _ section: Int
  ) {
    var said: Set<String> = []
    for deviation in deviations.all {
      let problem: Problem =
        switch deviation.kind {
        case .slippedIn: .changedWithoutResolution
        case .missing: .notArrived
        case .different: isAsBefore ? .notArrived : .arrivedDifferently
        }
      guard said.insert(problem.slug).inserted else { continue }
      let place = deviation.place ?? own.layout.own(section).upperBound - 1
      report(problem, key, at: own.document.source.span(place, place + 1))
    }
  }

  private func report(_ problem: Problem, _ key: String, at span: Span) {
    var numbers: [String] = []
    for change in changes
    where change.sections.contains(key) && !numbers.contains(change.number) {
      numbers.append(change.number)
    }
    // Day and resolution in the front matter come from all together.
    if numbers.isEmpty, key == Reference.head {
      for change in changes where !numbers.contains(change.number) { numbers.append(change.number) }
    }
    checker.report(
      problem, span,
      [
        "section": key.isEmpty ? "–" : key, "revision": String(revision.revision),
        "base": String(base.revision),
        "number": numbers.isEmpty ? "–" : numbers.joined(separator: ", "),
      ])
  }

  private func heading(of section: Section) -> Span {
    section.heading.map { revision.document.span(of: $0) } ?? revision.source.span(0, 3)
  }

  /// The first word in which a section's text differs.
  private func difference(_ found: [UInt8], _ wanted: [UInt8], in own: Own, _ section: Int) -> Span
  {
    var same = 0
    while same < min(found.count, wanted.count), found[same] == wanted[same] { same += 1 }
    // The same number of bytes that are no white space into the file.
    var rest = found[..<same].count { $0 != 0x20 }
    let range = own.layout.own(section)
    var place = range.lowerBound
    while place < range.upperBound, rest > 0 || own.document.source.bytes[place] <= 0x20 {
      if own.document.source.bytes[place] > 0x20 { rest -= 1 }
      place += 1
    }
    place = min(place, max(range.lowerBound, range.upperBound - 1))
    return own.document.source.span(place, place + 1)
  }
}

/// The sections of a revision by their ids, with their own words.
private struct Own {
  let document: Document
  let layout: SectionLayout
  let keys: [String]
  let texts: [[UInt8]]
  private var places: [String: Int] = [:]

  init(_ document: Document) {
    self.document = document
    layout = SectionLayout(document)
    let layout = layout
    // Where two sections are called the same, the second is the second in the other revision, too.
    var counts: [String: Int] = [:]
    keys = document.sections.map { section in
      let name = section.index == 0 ? Reference.head : section.name
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name) (\(count))"
    }
    texts = document.sections.map {
      PassageSearch.collapsed(document.source.bytes[layout.own($0.index)])
    }
    for (place, key) in keys.enumerated() where places[key] == nil { places[key] = place }
  }

  func place(of key: String) -> Int? { places[key] }

  /// What a section consists of: its lines of data, and the sentences of its text.
  func units(_ section: Int) -> [TextUnit] {
    let facts = document.sections[section]
    let data = section == 0 ? document.frontMatter : facts.data?.range
    return TextUnit.units(of: layout.own(section), in: document.source.bytes, data: data)
  }
}
