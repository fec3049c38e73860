internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  func check(_ concept: Concept) {
    checkIDs(concept.document)
    checkHeadings(concept.document, numbered: !concept.isExtract)
    checkLinks(concept.document, home: concept)
    checkGendering(concept.document)
    if let body = concept.adoptedBy { checkActor(body) }
    checkActors(concept.draftedBy)
    if let predecessor = concept.predecessor, workspace.concept(predecessor.value) == nil {
      reportUnknownRevision(String(predecessor.value), predecessor.span)
    }
    checkHistory(of: concept)
    if let day = concept.revision.day, let adopted = concept.adopted, adopted.value != day,
      concept.validFrom?.value != day
    {
      report(
        .revisionDay, adopted.span,
        ["revision": String(concept.revision), "date": adopted.value.germanText])
    }
    for source in concept.sources + [concept.note].compactMap(\.self) {
      checkLinks(source, home: concept)
    }
    for measure in concept.measures {
      checkActors(measure.responsible + measure.involved)
      let texts =
        measure.norms + [measure.proviso, measure.discretion, measure.note].compactMap(\.self)
      for text in texts { checkLinks(text, home: concept) }
    }
    var duties: [String: Span] = [:]
    for facts in concept.data {
      checkActors(facts.responsible)
      for reference in facts.remainsInForce {
        checkDestination(reference.value, reference.span, text: nil, home: concept)
      }
      for duty in facts.duties {
        checkActors(duty.who + duty.with + [duty.to].compactMap(\.self))
        for text in [duty.what, duty.condition].compactMap(\.self) {
          checkLinks(text, home: concept)
        }
        if duties.updateValue(duty.idSpan, forKey: duty.id) != nil {
          report(.duplicateDuty, duty.idSpan, ["id": duty.id])
        }
      }
    }
  }

  func reportUnknownRevision(_ name: String, _ span: Span) {
    let known = workspace.concepts.map { String($0.revision) }
    report(
      .unknownRevision, span, ["name": name, "known": known.joined(separator: ", ")])
  }

  /// Comparisons of revisions that are not there.
  func checkComparisons() {
    for pair in workspace.settings.comparisons {
      for revision in [pair.old, pair.new] where workspace.concept(revision) == nil {
        reportUnknownRevision(String(revision), pair.span)
      }
    }
  }

  /// Ids that two headings of a document share.
  func checkIDs(_ document: Document) {
    var seen: [String: Span] = [:]
    for section in document.sections {
      guard let id = section.id, let span = section.idSpan else { continue }
      if let first = seen[id] {
        report(.duplicateID, span, ["id": id, "line": line(of: first)])
      } else {
        seen[id] = span
      }
    }
  }

  /// Levels that jump, and numbers that do not fit their place.
  ///
  /// - Parameter numbered: whether the numbers have to run without gaps and the level has to be the
  ///   number's depth; an extract leaves points out.
  func checkHeadings(_ document: Document, numbered: Bool) {
    var previousLevel = 0
    /// The last number at each depth.
    var lastAtDepth: [Int: HeadingNumber] = [:]
    for section in document.sections where section.heading != nil {
      let span = document.span(of: section.heading ?? 0)
      if section.level > previousLevel + 1, previousLevel > 0 || section.level > 1 {
        report(
          .levelJump, span,
          ["expected": String(previousLevel + 1), "level": String(section.level)])
      }
      previousLevel = section.level
      guard numbered, let number = section.number, number.kind == .decimal else { continue }
      if number.depth != section.level {
        report(
          .levelDiffers, span,
          [
            "number": number.label, "expected": String(number.depth),
            "level": String(section.level),
          ])
      }
      if number.depth > 1, let parent = lastAtDepth[number.depth - 1], !number.belongs(in: parent) {
        report(.numberParent, span, ["number": number.label, "parent": parent.label])
      } else if let previous = lastAtDepth[number.depth], number.fault(after: previous) != nil {
        report(
          .numberSequence, span, ["previous": previous.label, "number": number.label])
      } else if lastAtDepth[number.depth] == nil, let parent = lastAtDepth[number.depth - 1],
        let first = number.components.last, first.number > 1
      {
        report(.numberSequence, span, ["previous": parent.label, "number": number.label])
      }
      lastAtDepth[number.depth] = number
      for deeper in lastAtDepth.keys where deeper > number.depth { lastAtDepth[deeper] = nil }
    }
  }
}
