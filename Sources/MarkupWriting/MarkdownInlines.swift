import Diagnostics
import Markup

/// Writes a run of inlines as Markdown: the lines of one paragraph, heading or cell, without what their
/// containers put before them.
struct MarkdownInlines {
  enum Place {
    case paragraph, heading, cell
  }

  let document: Document
  let labels: DocumentLabels
  let care: MarkdownCare
  let place: Place
  /// The paragraph begins a list item that is no task.
  var mayBeTask = false
  /// A task's box stands before it.
  var isBehindBox = false
  var beginsDocument = false
  var hasAttributes = false

  var out: [UInt8] = []
  /// Literal runs that could be delimiters, and whether there are real ones, by their byte.
  var survey = DelimiterSurvey()
  var linkDepth = 0
  /// Whether the brackets in the link's text need no escapes.
  var hasPairedBrackets = false
  var strikethroughDepth = 0

  init(_ writer: MarkdownWriter, _ place: Place) {
    self.document = writer.document
    self.labels = writer.labels
    self.care = writer.currentCare
    self.place = place
  }

  var isCautious: Bool { care != .canonical }

  mutating func written(_ run: Range<NodeID>) -> [UInt8] {
    survey = DelimiterSurvey(document, run)
    write(run, closing: 0x0A)
    return out
  }

  /// - Parameter closing: the byte behind the run: a delimiter, `]` or a line end.
  private mutating func write(_ run: Range<NodeID>, closing: UInt8, outer: UInt8 = 0) {
    var id = run.lowerBound
    var previous: NodeKind?
    var previousID: NodeID?
    while id < run.upperBound {
      let kind = document.kind(id)
      if kind == .text {
        let (bytes, next) = document.mergedText(from: id, to: run.upperBound)
        let following = next < run.upperBound ? firstByte(of: next) : closing
        let isBeforeLink = next < run.upperBound && document.kind(next) == .link
        writeText(
          bytes, behind: previous, following: following, isBeforeLink: isBeforeLink,
          isInDelimiters: outer != 0)
        previousID = nil
        id = next
      } else {
        let next = document.next(after: id)
        // Behind an address a backslash would belong to it.
        if kind == .hardBreak, isBareLink(previousID) {
          out += [0x20, 0x20, 0x0A]
        } else {
          write(id, isLast: next == run.upperBound, outer, next < run.upperBound ? next : nil)
        }
        previousID = id
        id = next
      }
      previous = kind
    }
  }

  private func isBareLink(_ id: NodeID?) -> Bool {
    id.flatMap { document.linkRecord(of: $0) }?.form == .bare
  }

  /// The byte with which a node will begin, as far as it matters.
  private func firstByte(of id: NodeID) -> UInt8 {
    switch document.kind(id) {
    case .softBreak, .hardBreak: return 0x0A
    case .emphasis, .strong: return UInt8(ascii: "*")
    case .strikethrough: return UInt8(ascii: "~")
    case .code: return UInt8(ascii: "`")
    case .image: return UInt8(ascii: "!")
    case .htmlInline: return UInt8(ascii: "<")
    case .link:
      switch document.linkRecord(of: id)?.form {
      case .angle: return UInt8(ascii: "<")
      case .bare: return UInt8(ascii: "w")
      default: return UInt8(ascii: "[")
      }
    case .text: return document.bytes(document.nodes[id].content).first ?? 0x0A
    default: return UInt8(ascii: "[")
    }
  }

  private mutating func write(_ id: NodeID, isLast: Bool, _ outer: UInt8, _ next: NodeID?) {
    let node = document.nodes[id]
    let content = document.descendants(of: id)
    switch node.kind {
    case .softBreak: out.append(0x0A)
    case .hardBreak: out += [0x5C, 0x0A]
    case .code: writeCode(Array(document.bytes(node.content)))
    case .htmlInline: writeHTML(Array(document.bytes(node.content)))
    case .emphasis, .strong:
      var mark = UInt8(ascii: "*")
      if isCautious {
        mark = document.source.bytes[Int(node.start)]
      } else if out.last == mark || isLast && outer == mark {
        mark = UInt8(ascii: "_")
      }
      let count = node.kind == .strong ? 2 : 1
      enclose(content, [UInt8](repeating: mark, count: count))
    case .strikethrough:
      let isSingle =
        isCautious
        ? document.source.bytes[Int(node.start) + 1] != UInt8(ascii: "~")
        : strikethroughDepth % 2 == 1 || out.last == UInt8(ascii: "~")
      strikethroughDepth += 1
      enclose(content, [UInt8](repeating: UInt8(ascii: "~"), count: isSingle ? 1 : 2))
      strikethroughDepth -= 1
    case .link: writeLink(id, next)
    case .image: writeLinkText(id, "![", next)
    case .footnoteReference:
      let record = document.footnoteRecords[Int(node.first)]
      out += [UInt8(ascii: "["), UInt8(ascii: "^")] + document.bytes(record.label)
      out.append(UInt8(ascii: "]"))
    case .inserted, .deleted, .moved: write(content, closing: 0x0A)
    default: break
    }
  }

  private mutating func enclose(_ run: Range<NodeID>, _ mark: [UInt8]) {
    out += mark
    write(run, closing: mark[0], outer: mark[0])
    out += mark
  }

  private mutating func writeCode(_ content: [UInt8]) {
    let runs = MarkdownEscaping.runs(of: UInt8(ascii: "`"), in: content)
    var length = 1
    while runs.contains(length) { length += 1 }
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: length)
    let isBlank = content.allSatisfy { $0 == 0x20 }
    let needsSpace =
      content.first == UInt8(ascii: "`") || content.last == UInt8(ascii: "`")
      || !isBlank && content.first == 0x20 && content.last == 0x20
    out += fence
    if needsSpace { out.append(0x20) }
    for byte in content {
      if place == .cell, byte == UInt8(ascii: "|") { out.append(0x5C) }
      out.append(byte)
    }
    if needsSpace { out.append(0x20) }
    out += fence
  }

  /// Raw HTML as it is. A line of it that begins like a block is indented, by which it begins none.
  private mutating func writeHTML(_ content: [UInt8]) {
    for byte in content {
      if out.last == 0x0A, isCautious { out += [0x20, 0x20, 0x20, 0x20] }
      if place == .cell, byte == UInt8(ascii: "|") { out.append(0x5C) }
      out.append(byte)
    }
  }

  // MARK: Links

  private mutating func writeLink(_ id: NodeID, _ next: NodeID?) {
    guard let record = document.linkRecord(of: id) else { return }
    let content = document.plainBytes(of: document.descendants(of: id))
    switch record.form {
    case .angle:
      out.append(UInt8(ascii: "<"))
      appendRaw(MarkdownEscaping.address(content))
      out.append(UInt8(ascii: ">"))
    case .bare: appendRaw(content)
    case .inline, .reference: writeLinkText(id, "[", next)
    }
  }

  private mutating func appendRaw(_ content: [UInt8]) {
    for byte in content {
      if place == .cell, byte == UInt8(ascii: "|") { out.append(0x5C) }
      out.append(byte)
    }
  }

  /// `[text](destination "title")`, or `[text][label]`, or `[label]`.
  private mutating func writeLinkText(_ id: NodeID, _ opening: String, _ next: NodeID?) {
    guard let record = document.linkRecord(of: id) else { return }
    let saved = hasPairedBrackets
    hasPairedBrackets = areBracketsPaired(in: id)
    out.add(opening)
    let start = out.count
    linkDepth += 1
    write(document.descendants(of: id), closing: UInt8(ascii: "]"))
    linkDepth -= 1
    hasPairedBrackets = saved
    out.append(UInt8(ascii: "]"))
    guard record.form == .reference,
      let definition = labels.definition(at: record.sourceStart)
    else {
      out.append(UInt8(ascii: "("))
      out += MarkdownEscaping.destination(
        document.bytes(record.destination), isCell: place == .cell, isDefinition: record.hasTitle)
      if record.hasTitle {
        out += MarkdownEscaping.title(document.bytes(record.title), isCell: place == .cell)
      }
      out.append(UInt8(ascii: ")"))
      return
    }
    let label = document.bytes(document.definitions[definition].label)
    let follows = next.map { firstByte(of: $0) }
    let isOpen = follows == UInt8(ascii: "(") || follows == UInt8(ascii: "[")
    if isOpen || !out[start..<(out.count - 1)].elementsEqual(label) {
      out.append(UInt8(ascii: "["))
      appendRaw(Array(label))
      out.append(UInt8(ascii: "]"))
    }
  }

  /// Whether each `[` of a link's text has its `]`, none of which could be a link's.
  private func areBracketsPaired(in link: NodeID) -> Bool {
    if isCautious || !document.definitions.isEmpty { return false }
    var depth = 0
    var id = link + 1
    while id < document.next(after: link) {
      if document.kind(id) == .link || document.kind(id) == .image { return false }
      guard document.kind(id) == .text else {
        id += 1
        continue
      }
      let (bytes, next) = document.mergedText(from: id, to: document.next(after: link))
      id = next
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "[") {
          depth += 1
          if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "^") { return false }
        } else if byte == UInt8(ascii: "]") {
          depth -= 1
          if depth < 0 || index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "(") {
            return false
          }
        }
      }
    }
    return depth == 0
  }
}
