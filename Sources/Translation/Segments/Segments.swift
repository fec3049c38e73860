internal import Diagnostics
public import Localization
internal import Markup
public import Workspace
internal import YAMLReading

/// The segments of a flyer's text in their order: front matter, then the document.
public func segments(of text: FlyerText) -> [Segment] {
  let fields = FlyerField.allCases.compactMap { field in
    text.fields[field].map { value in
      Segment(
        kind: field.name.de, text: value.value,
        range: Int(value.span.start)..<Int(value.span.end))
    }
  }
  return fields
    + (text.language.isSimple ? sections(of: text.document) : segments(of: text.document))
}

/// The segments of a source for a translation into Leichte Sprache: its sections.
public func sourceSegments(of text: FlyerText, for language: Language) -> [Segment] {
  guard language.isSimple, !text.language.isSimple else { return segments(of: text) }
  let fields = segments(of: text)
  let count = FlyerField.allCases.count { text.fields[$0] != nil }
  return Array(fields.prefix(count)) + sections(of: text.document)
}

/// Whole sections, each with its heading, by the heading's id, else by their order.
private func sections(of document: Document) -> [Segment] {
  var result: [Segment] = []
  for section in document.sections {
    let own = segments(of: document, nodes: section.blockNodes)
    let heading = section.heading.map {
      segments(of: document, nodes: $0..<document.next(after: $0))
    }
    let all = (heading ?? []) + own
    guard let first = all.first, let last = all.last else { continue }
    result.append(
      Segment(
        kind: "§" + (section.id ?? String(section.index)),
        text: all.map(\.text).joined(separator: " ¶ "),
        meaning: all.map(\.meaning).joined(separator: " ¶ "),
        range: first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)))
  }
  return result
}

func segments(of document: Document) -> [Segment] {
  segments(of: document, nodes: 1..<document.nodes.count)
}

private func segments(of document: Document, nodes run: Range<NodeID>) -> [Segment] {
  var result: [Segment] = []
  forEachSegment(of: document, nodes: run) { segment, _ in result.append(segment) }
  return result
}

/// The segments of a run of nodes, each with the block that holds it. Data blocks and code are not
/// translated.
func forEachSegment(
  of document: Document, nodes run: Range<NodeID>, _ body: (Segment, NodeID) -> Void
) {
  var open: [(end: NodeID, name: String)] = []
  var node = run.lowerBound
  while node < run.upperBound {
    while let last = open.last, node >= last.end { open.removeLast() }
    let kind = document.kind(node)
    switch kind {
    case .heading, .paragraph, .tableCell, .definitionTerm:
      let own = name(of: node, in: document)
      let path = (open.map(\.name) + [own]).filter { !$0.isEmpty }.joined(separator: " ")
      give(node, path, document, to: body)
      node = document.next(after: node)
      continue
    case .bulletList, .orderedList, .tableRow, .table, .definitionList:
      open.append((document.next(after: node), ""))
    case .listItem: open.append((document.next(after: node), "li"))
    case .blockQuote: open.append((document.next(after: node), "quote"))
    case .definition: open.append((document.next(after: node), "dd"))
    case .footnoteDefinition: open.append((document.next(after: node), "fn"))
    default: break
    }
    node += 1
  }
}

private func name(of node: NodeID, in document: Document) -> String {
  switch document.kind(node) {
  case .heading: "h\(document.headingLevel(of: node))"
  case .tableCell: isHeader(node, in: document) ? "th" : "td"
  case .definitionTerm: "dt"
  default: "p"
  }
}

/// A cell's row begins before it; the first row of a table is its head.
private func isHeader(_ cell: NodeID, in document: Document) -> Bool {
  var row = cell
  while row > 0, document.kind(row) != .tableRow { row -= 1 }
  return document.isHeaderRow(row)
}

private func give(
  _ block: NodeID, _ kind: String, _ document: Document, to body: (Segment, NodeID) -> Void
) {
  let inlines = document.descendants(of: block)
  guard !inlines.isEmpty else { return }
  var end = inlines.lowerBound
  var last = end
  while end < inlines.upperBound {
    last = end
    end = document.next(after: end)
  }
  let range =
    document.range(of: inlines.lowerBound).lowerBound..<document.range(of: last).upperBound
  // A paragraph that is one picture is translated as what it shows.
  if document.kind(inlines.lowerBound) == .image, last == inlines.lowerBound {
    let content = document.descendants(of: last)
    guard let first = content.first else { return }
    var tail = first
    var next = first
    while next < content.upperBound {
      tail = next
      next = document.next(after: next)
    }
    let inner = document.range(of: first).lowerBound..<document.range(of: tail).upperBound
    body(Segment(kind: "alt", text: oneLine(document, inner), range: inner), block)
    return
  }
  let text = oneLine(document, range)
  let meaning =
    document.definitions.isEmpty
    ? nil : resolvedReferences(text, in: document, isCell: Segment.isCell(kind))
  body(Segment(kind: kind, text: text, meaning: meaning, range: range), block)
}

/// Bytes of the source with each line break and what containers put behind it as one space; a
/// backslash before a break stays, with the break.
private func oneLine(_ document: Document, _ range: Range<Int>) -> String {
  let bytes = document.source.bytes
  var result: [UInt8] = []
  result.reserveCapacity(range.count)
  var index = range.lowerBound
  while index < range.upperBound {
    var end = index
    while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    result.append(contentsOf: bytes[index..<end])
    index = end
    guard index < range.upperBound else { break }
    let isHard = result.last == 0x5C || result.suffix(2) == [0x20, 0x20]
    while result.last == 0x20 { result.removeLast() }
    while index < range.upperBound, isBetweenLines(bytes[index]) { index += 1 }
    if isHard {
      if result.last != 0x5C { result.append(0x5C) }
      result.append(0x0A)
    } else {
      result.append(0x20)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The line's end and what containers put before the next one.
private func isBetweenLines(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x3E
}
