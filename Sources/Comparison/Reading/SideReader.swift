import Diagnostics
import Markup

/// Cuts a document into the texts that are compared, and these into words.
struct SideReader {
  let document: Document
  var text: [UInt8] = []
  var units: [Unit] = []
  var pieces: [Piece] = []
  var containers: [Container] = []
  var tokens = Tokens()
  private var tokenizer = Tokenizer()
  /// What in the unit being read is a token whatever its letters: a footnote's reference, a box.
  private var signs: [(place: Range<Int>, form: [UInt8])] = []
  /// What in the unit being read is struck out.
  private var struck: [Range<Int>] = []
  /// Where the outermost struck out text that was met last ends.
  private var struckEnd = 0

  private init(_ document: Document) { self.document = document }

  /// A side, its words, and the forms of these.
  @Sendable static func read(
    _ input: ComparedText
  ) -> (side: Side, tokens: Tokens, forms: Forms) {
    let document = input.document
    var forms = Forms(expecting: document.source.bytes.count / 64)
    let sections = document.sections
    var reader = SideReader(document)
    reader.text.reserveCapacity(document.source.bytes.count)
    reader.tokens.reserve(document.source.bytes.count / 5)
    var titles: [Unit] = []
    titles.reserveCapacity(sections.count)
    var sectionUnits: [Range<Int>] = []
    sectionUnits.reserveCapacity(sections.count)
    for section in sections {
      titles.append(reader.title(of: section, &forms))
      let first = reader.units.count
      if let data = section.data, input.data[section.index] == nil {
        reader.blocks(data.node..<document.next(after: data.node), in: section.index, &forms)
      }
      reader.blocks(section.blockNodes, in: section.index, &forms)
      sectionUnits.append(first..<reader.units.count)
    }
    let side = Side(
      label: input.label, document: document, text: reader.text, units: reader.units,
      titles: titles, sectionUnits: sectionUnits, pieces: reader.pieces,
      containers: reader.containers)
    return (side, reader.tokens, forms)
  }

  private mutating func title(of section: Section, _ forms: inout Forms) -> Unit {
    let start = begin()
    let nodes = section.titleFragment.nodes
    append(inlines: nodes, skipping: section.titleFragment.skippedBytes)
    return unit(
      .title, section.heading ?? 0, in: section.index, container: nil, from: start, &forms)
  }

  /// Reads blocks, with all that they hold.
  private mutating func blocks(
    _ run: Range<NodeID>, in section: Int, _ forms: inout Forms
  ) {
    var open: [(end: NodeID, container: Int, count: Int)] = []
    var id = run.lowerBound
    while id < run.upperBound {
      while let last = open.last, id >= last.end { open.removeLast() }
      let container = open.last?.container
      let next = document.next(after: id)
      switch document.nodes[id].kind {
      case .blockQuote, .bulletList, .orderedList, .listItem, .footnoteDefinition, .table,
        .definitionList, .definition:
        let ordinal = open.last?.count ?? 0
        if !open.isEmpty { open[open.count - 1].count += 1 }
        open.append((next, containers.count, 0))
        containers.append(Container(node: id, parent: container, ordinal: ordinal))
        id += 1
        continue
      case .paragraph, .definitionTerm: block(.paragraph, id, section, container, &forms)
      case .heading: block(.heading, id, section, container, &forms)
      case .tableRow:
        let kind = document.isHeaderRow(id) ? UnitKind.headerRow : .row
        let start = begin()
        for (column, cell) in document.children(of: id).enumerated() {
          if column > 0 { append(" | ".utf8, from: cell) }
          append(inlines: document.descendants(of: cell))
        }
        units.append(unit(kind, id, in: section, container: container, from: start, &forms))
      case .codeBlock:
        let start = begin()
        var content = document.bytes(document.codeBlocks[Int(document.nodes[id].first)].content)
        if content.last == 0x0A { content.removeLast() }
        append(content, from: id)
        units.append(unit(.code, id, in: section, container: container, from: start, &forms))
      case .htmlBlock:
        guard !document.nodes[id].flags.contains(.remark) else { break }
        let start = begin()
        append(document.bytes(document.nodes[id].content), from: id)
        units.append(unit(.html, id, in: section, container: container, from: start, &forms))
      case .thematicBreak:
        units.append(unit(.rule, id, in: section, container: container, from: begin(), &forms))
      default: break
      }
      id = next
    }
  }

  private mutating func block(
    _ kind: UnitKind, _ id: NodeID, _ section: Int, _ container: Int?, _ forms: inout Forms
  ) {
    let start = begin()
    // A task's box belongs to its first paragraph.
    if let state = document.taskState(of: id - 1) {
      let box = Array((state == .done ? "[x]" : "[ ]").utf8)
      signs.append((text.count..<text.count + box.count, box))
      append(box + [0x20], from: id - 1)
    }
    append(inlines: document.descendants(of: id))
    units.append(unit(kind, id, in: section, container: container, from: start, &forms))
  }

  // MARK: texts

  /// Where a text begins.
  private struct Start {
    let text: Int
    let piece: Int
  }

  private mutating func begin() -> Start {
    tokenizer.breaks.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    return Start(text: text.count, piece: pieces.count)
  }

  private mutating func append(_ bytes: some Collection<UInt8>, from leaf: NodeID, skipped: Int = 0)
  {
    guard !bytes.isEmpty else { return }
    pieces.append(
      Piece(
        start: UInt32(truncatingIfNeeded: text.count), leafNumber: UInt32(truncatingIfNeeded: leaf),
        skipped: UInt32(truncatingIfNeeded: skipped)))
    text.append(contentsOf: bytes)
  }

  /// Appends inline text: breaks as one space, images by their description, comments not at all.
  private mutating func append(inlines run: Range<NodeID>, skipping skipped: Int = 0) {
    var skipped = skipped
    for id in run {
      let node = document.nodes[id]
      switch node.kind {
      case .text, .code, .htmlInline:
        if node.flags.contains(.remark) { continue }
        let bytes = document.bytes(node.content)
        let left = min(skipped, bytes.count)
        skipped -= left
        let start = text.count
        append(bytes.dropFirst(left), from: id, skipped: left)
        if id < struckEnd { struck.append(start..<text.count) }
      case .softBreak, .hardBreak:
        if skipped > 0 {
          skipped -= 1
          continue
        }
        append(CollectionOfOne(0x20), from: id)
        if node.kind == .softBreak { tokenizer.breaks.append(text.count) }
      case .footnoteReference:
        let label = document.bytes(document.footnoteRecords[Int(node.first)].label)
        let start = text.count
        append(Array("[^".utf8) + label + [0x5D], from: id)
        signs.append((start..<text.count, Array("[^]".utf8)))
      case .strikethrough: struckEnd = max(struckEnd, Int(node.next))
      default: continue
      }
    }
  }

  /// Ends a text and reads its words.
  private mutating func unit(
    _ kind: UnitKind, _ node: NodeID, in section: Int, container: Int?, from start: Start,
    _ forms: inout Forms
  ) -> Unit {
    let firstToken = tokens.count
    Self.readWords(text, start.text, isCode: kind == .code, signs, &tokenizer, &tokens, &forms)
    if !struck.isEmpty { strike(from: firstToken, &forms) }
    return Unit(
      kind: kind, sectionNumber: Int32(truncatingIfNeeded: section),
      nodeNumber: UInt32(truncatingIfNeeded: node),
      containerNumber: Int32(truncatingIfNeeded: container ?? -1),
      textStart: UInt32(truncatingIfNeeded: start.text),
      textEnd: UInt32(truncatingIfNeeded: text.count),
      firstPiece: UInt32(truncatingIfNeeded: start.piece),
      endPiece: UInt32(truncatingIfNeeded: pieces.count),
      firstToken: UInt32(truncatingIfNeeded: firstToken),
      endToken: UInt32(truncatingIfNeeded: tokens.count))
  }

  /// Gives what is struck out forms of its own: that it no longer holds is a change.
  private mutating func strike(from first: Int, _ forms: inout Forms) {
    var next = 0
    for index in first..<tokens.count {
      let (start, end) = (tokens.start(index), tokens.end(index))
      while next < struck.count, struck[next].upperBound <= start { next += 1 }
      guard next < struck.count else { return }
      guard struck[next].lowerBound < end else { continue }
      let form = tokens.forms[index]
      let isWord = forms.isWord[Int(form)]
      tokens.setForm(
        forms.number(of: [0x7E, 0x7E] + forms.form(form), isWord: isWord), at: index)
    }
  }

  /// Reads the words from a place of the text to its end.
  private static func readWords(
    _ text: [UInt8], _ start: Int, isCode: Bool, _ signs: [(place: Range<Int>, form: [UInt8])],
    _ tokenizer: inout Tokenizer, _ tokens: inout Tokens, _ forms: inout Forms
  ) {
    let bytes = text.span
    if isCode { return LineTokens.read(bytes, start, bytes.count, into: &tokens, &forms) }
    var from = start
    for sign in signs {
      tokenizer.read(bytes, from, sign.place.lowerBound, into: &tokens, &forms)
      let form = forms.number(of: sign.form, isWord: false)
      tokens.append(form, sign.place.lowerBound, sign.place.upperBound)
      from = sign.place.upperBound
    }
    tokenizer.read(bytes, from, bytes.count, into: &tokens, &forms)
  }
}
