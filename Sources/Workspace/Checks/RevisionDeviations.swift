internal import Diagnostics
internal import Markup

/// Where a revision is not what was resolved.
public struct RevisionDeviation: Sendable {
  public enum Kind: String, Sendable {
    /// It differs from the revision before, and nobody resolved that.
    case unresolved
    /// What was resolved is not there.
    case missing
    /// What was resolved reads otherwise.
    case different
  }

  public let kind: Kind
  /// The section's name (``Section/name``); that of the front matter is `kopf`.
  public let section: String
  let span: Span
  let arguments: [String: String]

  var problem: Problem {
    switch kind {
    case .unresolved: .changedWithoutResolution
    case .missing: .notArrived
    case .different: .arrivedDifferently
    }
  }
}

extension Workspace {
  /// Where the revision that adopted proposals made is not what they make of their base; nothing where
  /// it is not there yet.
  public func deviations(from adoption: Adoption) -> [RevisionDeviation] {
    guard !adoption.changes.isEmpty, let bytes = adoption.bytes,
      let revision = concept(adoption.revision), let base = concept(adoption.base),
      revision.source.bytes != bytes
    else { return [] }
    return RevisionDeviations(
      changes: adoption.changes, base: base, revision: revision,
      expected: InsertedText(bytes).document
    ).all
  }
}

/// Compares one revision with the one that follows from the decisions, section by section. How something is
/// written is no difference; what it is and says is one.
struct RevisionDeviations {
  private let changes: [AdoptedChange]
  private let base: Concept
  private let revision: Concept
  private let expected: Document
  private let isOfProposals: Bool
  private(set) var all: [RevisionDeviation] = []

  /// - Parameter isOfProposals: whether proposals made the revision; otherwise its front matter is its own.
  init(
    changes: [AdoptedChange], base: Concept, revision: Concept, expected: Document,
    isOfProposals: Bool = true
  ) {
    self.changes = changes
    self.base = base
    self.revision = revision
    self.expected = expected
    self.isOfProposals = isOfProposals
    find()
  }

  private mutating func find() {
    let (old, new, wanted) = (Own(base.document), Own(revision.document), Own(expected))
    let definitions = Set([old, new, wanted].map(\.definitions))
    // What stands in other lines as the destination of links counts for all of them.
    let isAlike = definitions.count == 1
    for (place, key) in new.keys.enumerated() {
      let here = new.document.sections[place]
      guard let there = wanted.place(of: key) else {
        report(
          old.place(of: key) == nil ? .unresolved : .missing, key,
          at: heading(of: here))
        continue
      }
      guard isOfProposals || place > 0 else { continue }
      if isAlike, new.source(place) == wanted.source(there) { continue }
      let (found, due) = (new.units(place), wanted.units(there))
      guard found != due else { continue }
      let span = difference(found, due, in: new, place)
      let before = old.place(of: key).map { old.units($0) }
      // Within a section that a proposal touches, what it does not touch is not its doing.
      if isOfProposals, let before, before != due,
        let deviations = SectionDeviations(
          old: before, wanted: due, found: found, in: revision.source.bytes,
          wantedBytes: expected.source.bytes)
      {
        report(deviations, key, isAsBefore: before == found, new, place)
        continue
      }
      if before == due {
        report(.unresolved, key, at: span)
      } else {
        report(before == found ? .missing : .different, key, at: span)
      }
    }
    for key in wanted.keys where new.place(of: key) == nil {
      let wasThere = old.place(of: key) != nil
      report(
        wasThere ? .unresolved : .missing, key, at: revision.source.span(0, 3))
    }
    checkOrder(old, new, wanted)
  }

  /// Sections that are the same and stand elsewhere.
  private mutating func checkOrder(_ old: Own, _ new: Own, _ wanted: Own) {
    let shared = new.keys.filter { wanted.place(of: $0) != nil }
    let order = wanted.keys.filter { new.place(of: $0) != nil }
    guard let first = zip(shared, order).first(where: { $0 != $1 }),
      let place = new.place(of: first.0)
    else { return }
    let moved = changes.contains { $0.sections.contains(first.1) }
    report(
      moved ? .missing : .unresolved, moved ? first.1 : first.0,
      at: heading(of: new.document.sections[place]))
  }

  /// Each kind of deviation once, at its first place.
  private mutating func report(
    _ deviations: SectionDeviations, _ key: String, isAsBefore: Bool, _ own: Own, _ section: Int
  ) {
    var said: Set<RevisionDeviation.Kind> = []
    for deviation in deviations.all {
      let kind = deviation.kind == .different && isAsBefore ? .missing : deviation.kind
      guard said.insert(kind).inserted else { continue }
      let place = deviation.place ?? own.layout.own(section).upperBound - 1
      report(kind, key, at: own.document.source.span(place, place + 1))
    }
  }

  private mutating func report(_ kind: RevisionDeviation.Kind, _ key: String, at span: Span) {
    var numbers: [String] = []
    for change in changes
    where change.sections.contains(key) && !numbers.contains(change.number) {
      numbers.append(change.number)
    }
    // Day and resolution in the front matter come from all together, and what follows in a section from the
    // renumbering of another from any.
    if numbers.isEmpty, kind != .unresolved {
      for change in changes where !numbers.contains(change.number) { numbers.append(change.number) }
    }
    all.append(
      RevisionDeviation(
        kind: kind, section: key, span: span,
        arguments: [
          "section": key.isEmpty ? "–" : key, "revision": String(revision.revision),
          "base": String(base.revision),
          "number": numbers.isEmpty ? "–" : numbers.joined(separator: ", "),
        ]))
  }

  private func heading(of section: Section) -> Span {
    section.heading.map { revision.document.span(of: $0) } ?? revision.source.span(0, 3)
  }

  /// The first place in which a section differs.
  private func difference(
    _ found: [TextUnit], _ wanted: [TextUnit], in own: Own, _ section: Int
  ) -> Span {
    let same = zip(found, wanted).prefix { $0 == $1 }.count
    let bytes = own.document.source.bytes
    var place = own.layout.own(section).upperBound - 1
    if same < found.count {
      place = found[same].difference(
        from: same < wanted.count ? wanted[same] : nil, in: bytes, expected.source.bytes)
    }
    place = max(own.layout.own(section).lowerBound, min(place, bytes.count - 1))
    return own.document.source.span(place, place + 1)
  }
}

/// The sections of a revision by their ids, with their own words.
private struct Own {
  let document: Document
  let layout: SectionLayout
  let keys: [String]
  private var places: [String: Int] = [:]

  init(_ document: Document) {
    self.document = document
    layout = SectionLayout(document)
    // Where two sections are called the same, the second is the second in the other revision, too.
    var counts: [String: Int] = [:]
    keys = document.sections.map { section in
      let name = section.index == 0 ? Reference.head : section.name
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name) (\(count))"
    }
    for (place, key) in keys.enumerated() where places[key] == nil { places[key] = place }
  }

  func place(of key: String) -> Int? { places[key] }

  /// A section's own bytes.
  func source(_ section: Int) -> ArraySlice<UInt8> {
    document.source.bytes[layout.own(section)]
  }

  func units(_ section: Int) -> [TextUnit] { TextUnit.units(of: section, in: document) }

  /// Where references lead, by their labels.
  var definitions: [[UInt8]] {
    document.definitions.map { definition in
      document.bytes(definition.label) + [0x20] + document.bytes(definition.destination) + [0x20]
        + document.bytes(definition.title)
    }
  }
}
