internal import Comparison
internal import Diagnostics
internal import Markup

/// A part of a section that is changed as a whole or not: a field of its data, the beginning of a block, a
/// sentence, a row, a line of code. Taken from the document's tree, so that how something is written makes no
/// difference, and what it is does: two paragraphs made one, an item that stands one deeper.
struct TextUnit: Equatable {
  /// In the file.
  let range: Range<Int>
  /// What it says, in the form in which texts are compared, and what it is.
  let text: [UInt8]

  static func == (left: TextUnit, right: TextUnit) -> Bool { left.text == right.text }

  /// All of a section without those below it.
  static func units(of section: Int, in document: Document) -> [TextUnit] {
    var reader = TextUnitReader(document: document)
    reader.read(document.sections[section])
    return reader.units
  }
}

/// Signs for what is no text, from Unicode's area for private use: none of them occurs in a text.
private enum Sign: UInt8 {
  case data, heading, block, row, cell, line, emphasis, strong, strikethrough, code, link, image,
    end
  case note, lineBreak

  var bytes: [UInt8] { [0xEE, 0x80, 0x80 + rawValue] }
}

private struct TextUnitReader {
  let document: Document
  var units: [TextUnit] = []

  private var bytes: [UInt8] { document.source.bytes }

  mutating func read(_ section: Section) {
    if let heading = section.heading {
      read(heading: heading)
    } else if let matter = document.frontMatter {
      fields(of: matter, .head)
    }
    if let data = section.data?.range { fields(of: data, .section) }
    blocks(section.blockNodes)
  }

  private mutating func add(
    _ range: Range<Int>, _ sign: Sign, _ facts: String = "", _ text: [UInt8] = []
  ) {
    units.append(TextUnit(range: range, text: sign.bytes + facts.utf8 + Sign.end.bytes + text))
  }

  /// Rank and id of a heading count; how it is marked does not.
  private mutating func read(heading: NodeID) {
    var facts = "\(document.headingLevel(of: heading))"
    if let attributes = document.attributes(of: heading) {
      facts += " #" + document.string(attributes.id)
      for name in attributes.classes { facts += " ." + document.string(name) }
      for pair in attributes.pairs {
        facts += " \(document.string(pair.key))=\(document.string(pair.value))"
      }
    }
    add(
      document.range(of: heading), .heading, facts,
      comparedForm(inlines(of: heading).text[...]))
  }

  /// Data field by field, whatever way they are written; what cannot be read, line by line.
  private mutating func fields(of range: Range<Int>, _ keys: DataKeys) {
    guard let meaning = DataMeaning(range, of: document.source, keys) else {
      return lines(of: range)
    }
    for field in meaning.fields { add(field.range, .data, field.place, field.text) }
  }

  /// Lines, each for itself; white space is no difference.
  private mutating func lines(of range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = EntryLayout.lineEnd(from: start, in: bytes, limit: range.upperBound)
      let text = PassageSearch.collapsed(bytes[start..<end])
      if !text.isEmpty {
        let first = bytes[start..<end].firstIndex { $0 > 0x20 } ?? start
        add(first..<end, .data, "", text)
      }
      start = end
    }
  }

  private mutating func blocks(_ run: Range<NodeID>) {
    /// Where what holds the block being read ends.
    var open: [NodeID] = []
    var id = run.lowerBound
    while id < run.upperBound {
      while let last = open.last, id >= last { open.removeLast() }
      let (kind, range) = (document.kind(id), document.range(of: id))
      let next = document.next(after: id)
      let isHolder = kind.isBlock && !kind.holdsInlines && document.hasChildren(id)
      if kind == .tableRow {
        row(id)
      } else if kind.isBlock {
        add(range, .block, "\(open.count) \(kind)\(facts(of: id))")
        switch kind {
        case .codeBlock: code(id)
        case .htmlBlock:
          add(range, .line, "", PassageSearch.collapsed(document.bytes(document.nodes[id].content)))
        case _ where kind.holdsInlines: sentences(of: id)
        default: break
        }
      }
      if isHolder, kind != .tableRow {
        open.append(next)
        id += 1
      } else {
        id = next
      }
    }
  }

  /// What a block says of itself besides its text.
  private func facts(of id: NodeID) -> String {
    if let list = document.list(of: id), list.isOrdered { return " \(list.start)" }
    if let state = document.taskState(of: id) { return " \(state)" }
    if let note = document.footnote(of: id) { return " \(note.label)" }
    if let code = document.codeBlock(of: id) { return " \(code.info)" }
    return ""
  }

  private mutating func row(_ id: NodeID) {
    var text: [UInt8] = []
    for cell in document.children(of: id) {
      text += Sign.cell.bytes + comparedForm(inlines(of: cell).text[...])
    }
    add(document.range(of: id), .row, document.isHeaderRow(id) ? "h" : "", text)
  }

  private mutating func code(_ id: NodeID) {
    let range = document.range(of: id)
    let text = Array(document.text(of: id).utf8)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      add(range, .line, "", Array(line))
    }
  }

  private mutating func sentences(of block: NodeID) {
    let (text, places) = inlines(of: block)
    var start = 0
    func isEnd(_ place: Int) -> Bool {
      ".!?".utf8.contains(text[place]) && place + 1 < text.count && text[place + 1] <= 0x20
    }
    for place in text.indices where isEnd(place) || place + 1 == text.count {
      let sentence = comparedForm(text[start...place])
      if !sentence.isEmpty {
        let first = text[start...place].firstIndex { $0 > 0x20 } ?? start
        add(places[first]..<max(places[first], places[place]) + 1, .line, "", sentence)
      }
      start = place + 1
    }
  }

  /// What the inlines under a node say, with signs for what they are, and the place of each byte.
  private func inlines(of block: NodeID) -> (text: [UInt8], places: [Int]) {
    var text: [UInt8] = []
    var places: [Int] = []
    var open: [(end: NodeID, bytes: [UInt8])] = []
    let blockEnd = document.range(of: block).upperBound
    func add(_ bytes: some Collection<UInt8>, at place: Int) {
      text += bytes
      places += repeatElement(place, count: bytes.count)
    }
    func close(before id: NodeID, at place: Int) {
      while let last = open.last, id >= last.end {
        add(last.bytes, at: place)
        open.removeLast()
      }
    }
    for id in document.descendants(of: block) {
      let node = document.nodes[id]
      let start = Int(node.start)
      close(before: id, at: max(0, start - 1))
      switch node.kind {
      case .text, .code, .htmlInline:
        if node.kind == .code { add(Sign.code.bytes, at: start) }
        let content = document.bytes(node.content)
        let isSource = Int(node.first) < bytes.count
        text += content
        for offset in 0..<content.count {
          places.append(isSource ? Int(node.first) + offset : start)
        }
        if node.kind == .code { add(Sign.end.bytes, at: start) }
      case .softBreak: add(CollectionOfOne(0x20), at: start)
      case .hardBreak: add(Sign.lineBreak.bytes + [0x20], at: start)
      case .footnoteReference:
        add(
          Sign.note.bytes + document.bytes(document.footnoteRecords[Int(node.first)].label),
          at: start)
      case .emphasis, .strong, .strikethrough:
        let sign: Sign =
          node.kind == .emphasis ? .emphasis : node.kind == .strong ? .strong : .strikethrough
        add(sign.bytes, at: start)
        open.append((Int(node.next), Sign.end.bytes))
      case .link, .image:
        let sign: Sign = node.kind == .link ? .link : .image
        add(sign.bytes, at: start)
        let link = document.linkRecord(of: id)
        let target = link.map { document.bytes($0.destination) + [0x7C] + document.bytes($0.title) }
        open.append((Int(node.next), sign.bytes + (target ?? []) + Sign.end.bytes))
      default: break
      }
    }
    close(before: .max, at: max(0, blockEnd - 1))
    return (text, places)
  }
}
