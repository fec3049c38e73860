internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Settles where everything stands, looks for contradictions and writes the revision.
  mutating func finish() -> (text: RevisionText, followed: [FollowedReference]) {
    let findings = findings
    let deeper = deeperByNumbers(moving: arrangement.moving)
    let moved = arrangement.settle(deeper: deeper) { place, problem in
      findings.add(Diagnostic(problem, at: place.span, ["name": place.value]))
    }
    checkDropped(moved)
    for (section, id, span) in taken where dropped[section] == nil {
      findings.add(Diagnostic(.idTaken, at: span, ["id": id]))
    }
    for (section, owner) in rewrites.sorted(by: { $0.key < $1.key }) {
      for other in textOwners[section] ?? [] where other != owner {
        reportContradiction(of: max(other, owner), with: min(other, owner))
      }
    }
    for (section, owner) in wholeData.sorted(by: { $0.key < $1.key }) {
      for other in dataOwners[section] ?? [] where other != owner {
        reportContradiction(of: max(other, owner), with: min(other, owner))
      }
    }
    let numbers = renumber(moved: moved, deeper: deeper)
    checkInsertedLevels()
    let references = followReferences(numbers)
    var (merged, followed) = merged(with: references)
    var text = write(merged)
    if !findings.diagnostics.contains(where: { $0.severity == .error }) {
      checkEffects()
      var new = readMarkdown(SourceFile(path: "", bytes: text.bytes)).document
      checkData(new, text.pieces)
      if let (edits, own) = followOwnReferences(numbers, in: new, text.pieces) {
        text.apply(edits)
        followed += own
        new = readMarkdown(SourceFile(path: "", bytes: text.bytes)).document
      }
      checkNumbers(new)
      checkLinks(new)
      checkSections(new, text, renumbered: Set(numbers.keys))
    }
    return (text, followed)
  }

  /// Says which changes leave everything as it is. That another wording was resolved than proposed can
  /// mean just that.
  private mutating func checkEffects() {
    var effective = Set(dropped.values)
    for edit in edits {
      guard let owner = edit.owner, !bytes[edit.range].elementsEqual(edit.bytes) else { continue }
      effective.insert(owner)
    }
    for (owner, chosen) in owners.enumerated() {
      let change = chosen.change
      let stays = change.target != nil && change.place == nil && !effective.contains(owner)
      adopted[owner].hasEffect = !stays
      let hasText = if case .none = change.text { false } else { true }
      // What says nothing at all has been reported.
      guard
        hasText || change.newNumber != nil || change.newTitle != nil
          || !change.data(chosen.wording).isEmpty,
        stays, !change.isAmended(chosen.wording)
      else { continue }
      findings.add(Diagnostic(.changeWithoutEffect, at: change.span))
    }
  }

  /// No text that a proposal writes into a section may become its data, where nobody expects them, or look like
  /// them behind those that there are: they are set by `daten`. An inserted section brings its own.
  private func checkData(_ new: Document, _ pieces: [Piece]) {
    for section in new.sections {
      guard let heading = section.heading else { continue }
      let first = section.blockNodes.first.flatMap { node in
        new.codeBlock(of: node).map { $0.isFenced && folded($0.language) == "yaml" } == true
          ? node : nil
      }
      for node in [section.data?.node, first].compactMap(\.self) {
        checkData(node, of: section, heading, new, pieces)
      }
    }
  }

  private func checkData(
    _ node: NodeID, of section: Section, _ heading: NodeID, _ new: Document, _ pieces: [Piece]
  ) {
    let start = new.range(of: node).lowerBound
    guard let piece = pieces.piece(at: start), let origin = piece.origin,
      let place = origin.place(of: start - piece.range.lowerBound)
    else { return }
    if piece.range.contains(new.range(of: heading).lowerBound) {
      guard node == section.data?.node, let range = section.data?.range else { return }
      for (key, keys) in unknownKeys(of: readYAML(new.source, range: range).value) {
        reportUnknown(key, keys, origin.file.span(place, place + 1))
      }
      return
    }
    findings.add(
      Diagnostic(.dataInText, at: origin.file.span(place, place + 1), ["section": section.name]))
  }

  /// Nothing that goes may be changed, nor anything stand beside it. What the same proposal moves
  /// elsewhere does not go.
  private mutating func checkDropped(_ moved: [Int: Int]) {
    guard !dropped.isEmpty else { return }
    var goers: [Int: Int] = [:]
    for section in document.sections.dropFirst() {
      let mover = claims[Claim(section: section.index, what: "move")]
      let inherited = section.parent.flatMap { goers[$0] }.flatMap { goer in
        mover.map { owners[$0].proposal } == owners[goer].proposal ? nil : goer
      }
      if let owner = dropped[section.index] ?? inherited { goers[section.index] = owner }
    }
    for (owner, sections) in named.enumerated() {
      for section in sections {
        guard let goer = goers[section], goer != owner else { continue }
        reportContradiction(of: max(owner, goer), with: min(owner, goer))
        break
      }
    }
    for section in goers.keys { dropped[section] = goers[section] }
  }

  /// All edits in the order of their places, and the references that follow where nothing else
  /// changes the text; overlapping ones contradict each other.
  private func merged(
    with references: [(reference: FollowedReference, edit: Edit)]
  ) -> (edits: [Edit], followed: [FollowedReference]) {
    let wanted = edits.enumerated().sorted { left, right in
      let (a, b) = (left.element.range, right.element.range)
      return (a.lowerBound, a.upperBound, left.offset) < (b.lowerBound, b.upperBound, right.offset)
    }.map(\.element)
    var kept: [Edit] = []
    for edit in wanted {
      if let last = kept.last, edit.range.lowerBound < last.range.upperBound {
        if let owner = edit.owner, let other = last.owner {
          reportContradiction(of: max(owner, other), with: min(owner, other))
        }
      } else {
        kept.append(edit)
      }
    }
    var all: [Edit] = []
    var followed: [FollowedReference] = []
    var next = 0
    for (reference, edit) in references where dropped[edit.section] == nil {
      while next < kept.count, kept[next].range.lowerBound < edit.range.lowerBound {
        all.append(kept[next])
        next += 1
      }
      if let last = all.last, last.range.upperBound > edit.range.lowerBound { continue }
      if next < kept.count, kept[next].range.lowerBound < edit.range.upperBound { continue }
      all.append(edit)
      followed.append(reference)
    }
    return (all + kept[next...], followed)
  }

  private func write(_ edits: [Edit]) -> RevisionText {
    var ofSection: [Int: [Edit]] = [:]
    for edit in edits { ofSection[edit.section, default: []].append(edit) }
    let order = arrangement.order(without: Set(dropped.keys))
    let lastOfBase = document.sections.count - 1
    var result = RevisionText()
    var previous: Int?
    for node in order {
      // Where other sections meet than before, one empty line stands between them.
      if let previous, !(node < document.sections.count && previous == node - 1) {
        result.trim()
        if !result.bytes.isEmpty { result.bytes += lineEnd + lineEnd }
      }
      result.begin(node)
      switch arrangement.nodes[node].content {
      case .inserted(let section):
        let start = result.bytes.count
        let text = atLevel(arrangement.nodes[node].level, section)
        var origin = insertions[node - document.sections.count]
        origin.lead += text.count - section.bytes.count - section.start
        result.add(text[...], from: origin)
        result.claim(from: start, section.owner)
      case .base(let section):
        var place = layout.own(section).lowerBound
        for edit in ofSection[section] ?? [] {
          result.add(bytes[place..<max(place, edit.range.lowerBound)], at: place)
          let start = result.bytes.count
          if let origin = edit.origin {
            result.add(edit.bytes[...], from: origin)
          } else if let owner = edit.owner {
            result.add(
              edit.bytes[...], by: owners[owner].change, workspace.amended(by: owners[owner].source)
            )
          } else {
            result.bytes += edit.bytes
          }
          if let owner = edit.owner { result.claim(from: start, owner) }
          place = max(place, edit.range.upperBound)
        }
        result.add(bytes[place..<max(place, layout.own(section).upperBound)], at: place)
      }
      previous = node
    }
    if previous != lastOfBase {
      result.trim()
      result.bytes += lineEnd
    }
    return result
  }

  /// No number may be given to two sections that the revision before did not give to two.
  private func checkNumbers(_ new: Document) {
    var before: [String: Int] = [:]
    for label in document.sections.compactMap({ $0.number?.label }) {
      before[label, default: 0] += 1
    }
    var bearers: [String: [Section]] = [:]
    for section in new.sections {
      guard let label = section.number?.label else { continue }
      bearers[label, default: []].append(section)
    }
    for section in new.sections {
      guard let label = section.number?.label, let all = bearers[label], all.count > 1,
        all.count > before[label] ?? 0, section.index == all[all.count - 1].index
      else { continue }
      // The last of the changes that made it so.
      let owner = adopted.lastIndex { change in
        change.sections.contains { name in all.contains { $0.name == name } }
      }
      let change = owner.map { owners[$0].change }
      findings.add(
        Diagnostic(
          .numberTaken, at: change?.newNumber?.span ?? change?.span ?? base.source.span(0, 3),
          [
            "number": label,
            "sections": all.map { $0.title }.joined(separator: ", "),
          ]))
    }
  }

  /// No link of the new revision may lead to a section that it no longer has, and no id may stand
  /// twice.
  private func checkLinks(_ new: Document) {
    let ids = Set(new.sections.compactMap(\.id))
    let lost = Set(dropped.keys.compactMap { document.sections[$0].id }).subtracting(ids)
    guard !lost.isEmpty else { return }
    for (_, _, id, section) in SectionLayout(new).sectionLinks() where lost.contains(id) {
      guard
        let owner = document.sections.first(where: { $0.id == id }).flatMap({ dropped[$0.index] })
      else { continue }
      findings.add(
        Diagnostic(
          .linkToDropped, at: owners[owner].change.span,
          ["section": new.sections[section].name, "id": id]))
    }
  }
}
