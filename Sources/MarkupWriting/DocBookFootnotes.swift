import Markup

extension DocBookWriter {
  /// A footnote where it is first referred to, a reference to it after. Footnotes hold none: a note that
  /// another one refers to has its number there, and stands behind that one.
  ///
  /// Who writes a document in pieces, each with a writer of its own, does not know what stands in the
  /// others: only the document's first reference to a note gives it its id, and a piece without that one
  /// has the note once more, under the same number.
  mutating func writeFootnote(_ node: Node, _ document: Document) {
    let index = Int(node.first)
    let record = document.footnoteRecords[index]
    guard options.footnotes == .references, record.number > 0 else { return }
    let id = footnoteID(record)
    let isFirst = writesAll || node.second <= 1
    if isInFootnote {
      output.add("<superscript>\(record.number)</superscript>")
      waitingFootnotes.append((index, isFirst))
    } else if identifiedFootnotes.contains(id) {
      output.add("<footnoteref linkend=\"\(id)\"/>")
    } else if writtenFootnotes.contains(id), !isFirst {
      output.add("<superscript>\(record.number)</superscript>")
    } else {
      writeFootnote(record, isIdentified: isFirst, document)
      // Each is written once, so that a circle of notes ends.
      var next = 0
      while next < waitingFootnotes.count {
        let (index, isFirstHere) = waitingFootnotes[next]
        let waiting = document.footnoteRecords[index]
        next += 1
        if !writtenFootnotes.contains(footnoteID(waiting)) {
          writeFootnote(waiting, isIdentified: isFirst && isFirstHere, document)
        }
      }
      waitingFootnotes.removeAll(keepingCapacity: true)
    }
  }

  private func footnoteID(_ record: FootnoteRecord) -> String {
    "\(options.footnotePrefix)fn\(record.number)"
  }

  private mutating func writeFootnote(
    _ record: FootnoteRecord, isIdentified: Bool, _ document: Document
  ) {
    let id = footnoteID(record)
    output.add("<footnote")
    if isIdentified, usedIDs.insert(id).inserted {
      output.add(" xml:id=\"\(id)\"")
      identifiedFootnotes.insert(id)
    }
    writtenFootnotes.insert(id)
    // Programs count footnotes as they stand, which is another order where notes refer to notes, or
    // where one stands twice.
    if !isIdentified || hasNestedNotes(document) { output.add(" label=\"\(record.number)\"") }
    output.append(UInt8(ascii: ">"))
    writeNote(record.definition, document)
    output.add("</footnote>")
  }

  private mutating func hasNestedNotes(_ document: Document) -> Bool {
    if let nestedNotes, nestedNotes.document === document { return nestedNotes.areThere }
    let areThere = document.footnoteRecords.contains { record in
      record.number > 0
        && document.descendants(of: record.definition).contains {
          document.kind($0) == .footnoteReference
        }
    }
    nestedNotes = (document, areThere)
    return areThere
  }

  private mutating func writeNote(_ definition: NodeID, _ document: Document) {
    let outer = (open, skip)
    let start = output.count
    isInFootnote = true
    run(Fragment(contentOf: definition, in: document))
    isInFootnote = false
    (open, skip) = outer
    if output.count == start { output.add("<para/>") }
    if output.last == 0x0A { output.removeLast() }
  }
}
