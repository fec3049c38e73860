import Diagnostics
import Markup

extension MarkdownWriter {
  /// Writes the blocks that another one holds, and the definitions that stand between them.
  ///
  /// - Parameter outer: the marker of the list whose item this is.
  mutating func writeBlocks(in parent: NodeID, isTight: Bool, outer: UInt8 = 0) {
    var previous: NodeID?
    var marker: UInt8 = 0
    var isFirst = true
    for id in document.children(of: parent) {
      let hasDefinitions = writeDefinitions(
        in: parent, behind: previous, before: id, isTight: isTight, &isFirst)
      if parent == document.root { currentCare = care[id] ?? .canonical }
      if !isFirst, !isTight, hasDefinitions || !isCompact(previous, id) { line([]) }
      let kind = document.kind(id)
      if kind == .bulletList || kind == .orderedList {
        let isSame = previous.map { document.kind($0) == kind } ?? false
        marker = self.marker(of: id, isSame ? marker : previous == nil ? outer : 0)
        writeList(id, marker)
      } else {
        writeBlock(id, in: parent)
      }
      previous = id
      isFirst = false
    }
    _ = writeDefinitions(
      in: parent, behind: previous, before: .max, isTight: isTight, &isFirst)
  }

  /// Writes the definitions that stand in a block before one that it holds; says whether there were any.
  private mutating func writeDefinitions(
    in parent: NodeID, behind previous: NodeID?, before id: NodeID, isTight: Bool,
    _ isFirst: inout Bool
  ) -> Bool {
    var count = 0
    while nextDefinition < document.definitions.count,
      document.definitions[nextDefinition].parent == parent,
      document.definitions[nextDefinition].next <= id
    {
      // Directly below a note it would be the note's.
      if !isFirst, count == 0, !isTight || previous.map(endsWithNote) ?? false { line([]) }
      writeDefinition(document.definitions[nextDefinition])
      nextDefinition += 1
      count += 1
      isFirst = false
    }
    return count > 0
  }

  /// Whether a note is the last of a block, or of the last block in it and so on.
  private func endsWithNote(_ block: NodeID) -> Bool {
    var block = block
    while document.kind(block) != .footnoteDefinition {
      switch document.kind(block) {
      case .bulletList, .orderedList, .listItem, .blockQuote, .definitionList, .definition:
        var last: NodeID?
        for child in document.children(of: block) { last = child }
        guard let last else { return false }
        block = last
      default: return false
      }
    }
    return true
  }

  /// Whether two notes of the document itself stand without a blank line between them.
  private func isCompact(_ previous: NodeID?, _ id: NodeID) -> Bool {
    guard prefixes.isEmpty, let previous, document.kind(id) == .footnoteDefinition,
      document.kind(previous) == .footnoteDefinition
    else { return false }
    let children = document.children(of: previous)
    guard let only = children.first else { return true }
    return document.kind(only) == .paragraph
      && document.next(after: only) == document.next(after: previous)
  }

  private mutating func writeBlock(_ id: NodeID, in parent: NodeID) {
    if currentCare == .verbatim, parent == document.root { return writeVerbatim(id) }
    let node = document.nodes[id]
    switch node.kind {
    case .paragraph: writeParagraph(id, in: parent)
    case .heading: writeHeading(id)
    case .blockQuote:
      inside([0x3E, 0x20], [0x3E, 0x20]) { $0.writeBlocks(in: id, isTight: false) }
    case .definitionList: writeDefinitionList(id)
    case .footnoteDefinition: writeFootnote(id)
    case .table: writeTable(id)
    case .codeBlock: writeCode(id)
    case .htmlBlock: lines(document.bytes(node.content))
    case .thematicBreak: writeBreak(in: parent, isFirst: output.isEmpty)
    default: break
    }
  }

  /// The lines of a block of the document itself as they stand in the source.
  mutating func writeVerbatim(_ id: NodeID) {
    let bytes = document.source.bytes
    let range = document.range(of: id)
    var start = range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var copy: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes[start..<range.upperBound] {
      if byte == 0x0D {
        copy.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        copy.append(byte)
      }
      previous = byte
    }
    lines(copy)
    while nextDefinition < document.definitions.count,
      Int(document.definitions[nextDefinition].sourceStart) < range.upperBound
    {
      nextDefinition += 1
    }
  }

  private mutating func writeParagraph(_ id: NodeID, in parent: NodeID) {
    var inlines = MarkdownInlines(self, .paragraph)
    let isItemStart = prefixes.last?.isUsed == false && document.kind(parent) == .listItem
    let isTask = document.taskState(of: parent) != nil
    inlines.mayBeTask = isItemStart && !isTask
    inlines.isBehindBox = isItemStart && isTask
    inlines.beginsDocument = output.isEmpty && document.frontMatter == nil
    lines(inlines.written(document.descendants(of: id)))
  }

  private mutating func writeHeading(_ id: NodeID) {
    let level = document.headingLevel(of: id)
    let attributes = attributes(of: id)
    let run = document.descendants(of: id)
    let hasLines = run.contains {
      document.kind($0) == .softBreak || document.kind($0) == .hardBreak
    }
    var inlines = MarkdownInlines(self, hasLines ? .paragraph : .heading)
    inlines.hasAttributes = !attributes.isEmpty
    var content = inlines.written(run)
    if !attributes.isEmpty {
      if !content.isEmpty { content.append(0x20) }
      content += attributes.utf8
    }
    guard hasLines else {
      let marks = [UInt8](repeating: UInt8(ascii: "#"), count: level)
      return line(content.isEmpty ? marks : marks + [0x20] + content)
    }
    lines(content)
    line(level == 1 ? "===" : "---")
  }

  /// `{#id .class key=value}`, or nothing.
  private func attributes(of id: NodeID) -> String {
    let record = document.attributes(of: id)
    var parts: [String] = []
    if let name = record.flatMap({ $0.id.isEmpty ? nil : document.string($0.id) }) ?? newIDs[id] {
      parts.append("#" + name)
    }
    for name in record?.classes ?? [] { parts.append("." + document.string(name)) }
    for (key, value) in record?.pairs ?? [] {
      let text = document.string(value)
      let isPlain = !text.isEmpty && !text.utf8.contains { $0 == 0x20 || $0 == 0x09 }
      parts.append(document.string(key) + "=" + (isPlain ? text : "\"\(text)\""))
    }
    return parts.isEmpty ? "" : "{" + parts.joined(separator: " ") + "}"
  }

  private mutating func writeCode(_ id: NodeID) {
    let record = document.codeBlocks[Int(document.nodes[id].first)]
    let content = document.bytes(record.content)
    let info = MarkdownEscaping.info(document.bytes(record.info))
    let mark = info.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let longest = MarkdownEscaping.longestRun(of: mark, in: content)
    let fence = [UInt8](repeating: mark, count: max(3, longest + 1))
    line(fence + info)
    lines(content)
    line(fence)
  }

  /// `---`, but for places where that would be front matter or part of a list's marker.
  private mutating func writeBreak(in parent: NodeID, isFirst: Bool) {
    line(isFirst || document.kind(parent) == .listItem ? "___" : "---")
  }

  /// Each term on a line of its own, `:   ` and what is said of it on the next.
  private mutating func writeDefinitionList(_ id: NodeID) {
    var isFirst = true
    for child in document.children(of: id) {
      if document.kind(child) == .definitionTerm {
        if !isFirst { line([]) }
        var inlines = MarkdownInlines(self, .paragraph)
        lines(inlines.written(document.descendants(of: child)))
      } else {
        inside(Array(":   ".utf8), Array("    ".utf8)) { $0.writeBlocks(in: child, isTight: false) }
      }
      isFirst = false
    }
  }

  private mutating func writeFootnote(_ id: NodeID) {
    let record = document.footnoteRecords[Int(document.nodes[id].first)]
    let mark = Array("[^".utf8) + document.bytes(record.label) + Array("]: ".utf8)
    inside(mark, Array("    ".utf8)) { $0.writeBlocks(in: id, isTight: false) }
  }

  private mutating func writeDefinition(_ record: DefinitionRecord) {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    bytes += document.bytes(record.label)
    bytes.add("]: ")
    bytes += MarkdownEscaping.destination(
      document.bytes(record.destination), isCell: false, isDefinition: true)
    if record.hasTitle {
      bytes += MarkdownEscaping.title(document.bytes(record.title), isCell: false)
    }
    line(bytes)
  }
}
