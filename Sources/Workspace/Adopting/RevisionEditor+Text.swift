internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Writes a section's text anew, replaces passages in it or adds to it.
  mutating func editText(
    _ chosen: Selection.Chosen, of section: Section, _ owner: Int
  ) {
    let (change, proposal) = (chosen.change, chosen.source)
    let body = trimmedLines(layout.body(section.index), in: bytes)
    switch change.text {
    case .none, .insertion:
      return
    case .rewrite(let new):
      rewrite(body, new, section, chosen, owner)
    case .passages(let passages)
    where passages.count == 1 && says(passages[0].old, of: proposal, body):
      rewrite(body, passages[0].new, section, chosen, owner)
    case .passages(let passages):
      let search = PassageSearch(body, of: bytes)
      for passage in passages { replace(passage, search, body, section, chosen, owner) }
    }
    textOwners[section.index, default: []].append(owner)
  }

  /// Whether a passage is all that a section says.
  private func says(_ old: Range<Int>?, of proposal: Proposal, _ body: Range<Int>) -> Bool {
    guard let old else { return false }
    return PassageSearch.collapsed(proposal.source.bytes[old])
      == PassageSearch.collapsed(bytes[body])
  }

  /// Writes a section's text anew.
  private mutating func rewrite(
    _ body: Range<Int>, _ new: ProposedText, _ section: Section, _ chosen: Selection.Chosen,
    _ owner: Int
  ) {
    guard rewrites[section.index] == nil else {
      reportContradiction(of: owner, with: rewrites[section.index] ?? owner)
      return
    }
    rewrites[section.index] = owner
    let place = new.text(chosen.wording)
    let text = text(place, of: chosen.source.source)
    if body.isEmpty {
      guard !text.isEmpty else { return }
      let (bytes, lead) = alone(text, in: section)
      replace(
        body, bytes, in: section.index, owner, from: origin(place, of: chosen.source, lead: lead))
    } else if text.isEmpty {
      replace(withLines(body), [], in: section.index, owner)
    } else {
      replace(body, text, in: section.index, owner, from: origin(place, of: chosen.source))
    }
  }

  private mutating func replace(
    _ passage: Passage, _ search: PassageSearch, _ body: Range<Int>, _ section: Section,
    _ chosen: Selection.Chosen, _ owner: Int
  ) {
    let proposal = chosen.source
    let place = passage.new.text(chosen.wording)
    let text = text(place, of: proposal.source)
    guard let old = passage.old else {
      let end = body.upperBound
      guard !text.isEmpty else { return }
      if body.isEmpty {
        let (bytes, lead) = alone(text, in: section)
        replace(
          end..<end, bytes, in: section.index, owner, from: origin(place, of: proposal, lead: lead))
      } else {
        replace(
          end..<end, lineEnd + lineEnd + text, in: section.index, owner,
          from: origin(place, of: proposal, lead: 2 * lineEnd.count))
      }
      return
    }
    let found = search.ranges(of: proposal.source.bytes[old])
    guard let range = found.first else {
      let part = WordDifference(proposal.source.bytes[old], bytes[body], isPart: true).text
      let difference =
        part.isEmpty ? WordDifference(proposal.source.bytes[old], bytes[body]).text : part
      findings.add(
        Diagnostic(
          .passageMissing, at: proposal.source.span(old.lowerBound, old.upperBound),
          [
            "section": section.name, "revision": String(base.revision),
            "difference": difference.isEmpty ? "" : ": \(difference)",
          ]))
      return
    }
    guard found.count == 1 else {
      findings.add(
        Diagnostic(
          .passageAmbiguous, at: proposal.source.span(old.lowerBound, old.upperBound),
          ["section": section.name, "count": String(found.count)]))
      return
    }
    if text.isEmpty {
      let (range, rest) = struck(range, in: section)
      replace(range, rest, in: section.index, owner)
    } else {
      // The indentation of the first line stays; the text brings that of the others.
      let words = Array(text.drop { $0 == 0x20 })
      if let rest = restTaken(by: words, behind: range, in: section) {
        findings.add(
          Diagnostic(
            .restTaken, at: proposal.source.span(place.lowerBound, place.upperBound),
            ["rest": rest]))
        return
      }
      replace(
        range, words, in: section.index, owner,
        from: origin(place, of: proposal, lead: words.count - text.count))
    }
  }

  /// What stands in a paragraph behind a passage, if new text would take it along: behind a list, a table, a
  /// quotation, a definition it is no text of its own any more.
  private func restTaken(by text: [UInt8], behind passage: Range<Int>, in section: Section)
    -> String?
  {
    guard text.contains(0x0A) || text.first.map({ "#>*+-|[<`~".utf8.contains($0) }) == true else {
      return nil
    }
    var rest: ArraySlice<UInt8> = []
    for node in section.blockNodes where document.kind(node) == .paragraph {
      let range = document.range(of: node)
      guard range.contains(passage.upperBound - 1) else { continue }
      rest = bytes[passage.upperBound..<max(passage.upperBound, range.upperBound)]
    }
    guard rest.contains(where: { $0 > 0x20 }) else { return nil }
    let new = readMarkdown(SourceFile(path: "", bytes: text)).document
    var last: NodeID?
    for node in new.children(of: new.root) { last = node }
    // A definition leaves no block.
    let end = last.map { new.range(of: $0).upperBound } ?? 0
    if let last, new.kind(last) == .paragraph, !text[end...].contains(where: { $0 > 0x20 }) {
      return nil
    }
    let words = rest.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }

  /// Text for a section that has none yet.
  ///
  /// - Returns: it with what stands before it, and how much that is.
  private func alone(_ text: [UInt8], in section: Section) -> (bytes: [UInt8], lead: Int) {
    let start = layout.body(section.index).lowerBound
    let isOpen = start > 0 && !EntryLayout.endsLine(start - 1, in: bytes)
    let lead = (isOpen ? lineEnd : []) + lineEnd
    return (lead + text + lineEnd, lead.count)
  }

  /// Parses what is inserted and puts its sections into the arrangement.
  mutating func insert(_ chosen: Selection.Chosen, _ owner: Int) {
    let (change, proposal) = (chosen.change, chosen.source)
    guard let place = change.place, case .insertion(let new) = change.text else { return }
    let range = new.text(chosen.wording)
    // Nothing is left of an insertion that was decided to be empty.
    guard !range.isEmpty else { return }
    let inserted = InsertedText(text(range, of: proposal.source))
    guard inserted.beginsWithHeading else {
      findings.add(
        Diagnostic(
          .insertionWithoutHeading, at: proposal.source.span(range.lowerBound, range.lowerBound + 1)
        ))
      return
    }
    for id in inserted.document.sections.compactMap(\.id) {
      if arrangement.holds(id) {
        findings.add(Diagnostic(.idTaken, at: change.span, ["id": id]))
      } else if let section = ids[id] {
        taken.append((section, id, change.span))
      }
    }
    adopted[owner].sections += inserted.document.sections.dropFirst().map(\.name)
    arrangement.insert(
      inserted, at: place, beside: anchor(place, of: proposal, owner), owner: owner)
    let all = arrangement.nodes.count - document.sections.count
    insertions += Array(repeating: origin(range, of: proposal), count: all - insertions.count)
  }
}
