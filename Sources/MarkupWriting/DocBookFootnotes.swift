import Markup

extension DocBookWriter {
  /// A footnote where it is first referred to, a reference to it after. Footnotes hold none: a note that
  /// another one refers to has its number there, and stands behind that one.
  mutating func writeFootnote(_ node: Node, _ document: Document) {
    let index = Int(node.first)
    let record = document.footnoteRecords[index]
    guard options.footnotes == .references, record.number > 0 else { return }
    if isInFootnote {
      output.add("<superscript>\(record.number)</superscript>")
      waitingFootnotes.append(index)
    } else if writtenFootnotes.contains(footnoteID(record)) {
      output.add("<footnoteref linkend=\"\(footnoteID(record))\"/>")
    } else {
      writeFootnote(record, document)
      // Each is written once, so that a circle of notes ends.
      var next = 0
      while next < waitingFootnotes.count {
        let waiting = document.footnoteRecords[waitingFootnotes[next]]
        next += 1
        if !writtenFootnotes.contains(footnoteID(waiting)) { writeFootnote(waiting, document) }
      }
      waitingFootnotes.removeAll(keepingCapacity: true)
    }
  }

  private func footnoteID(_ record: FootnoteRecord) -> String {
    "\(options.footnotePrefix)fn\(record.number)"
  }

  private mutating func writeFootnote(_ record: FootnoteRecord, _ document: Document) {
    let id = footnoteID(record)
    output.add("<footnote")
    if usedIDs.insert(id).inserted { output.add(" xml:id=\"\(id)\"") }
    writtenFootnotes.insert(id)
    // Programs count footnotes as they stand, which is another order where notes refer to notes.
    if hasNestedNotes(document) { output.add(" label=\"\(record.number)\"") }
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
