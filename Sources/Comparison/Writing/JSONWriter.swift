import Diagnostics
import Markup

extension Comparison {
  /// Writes the comparison as JSON, format `vorlage-comparison/1` (DESIGN §6), in chunks of some
  /// 64 KiB; text that is not UTF-8 is written with U+FFFD.
  public func writeJSON(to output: ([UInt8]) -> Void) {
    var writer = JSONWriter(comparison: self)
    writer.begin()
    for (index, pair) in sections.enumerated() {
      writer.section(pair, isFirst: index == 0)
      if writer.bytes.count > 1 << 16 {
        output(writer.bytes)
        writer.bytes.removeAll(keepingCapacity: true)
      }
    }
    writer.end()
    output(writer.bytes)
  }

  /// ``writeJSON(to:)`` as one text.
  public var json: [UInt8] {
    var result: [UInt8] = []
    writeJSON { result += $0 }
    return result
  }
}

/// Writes JSON (RFC 8259) byte by byte.
private struct JSONWriter {
  let comparison: Comparison
  var bytes: [UInt8] = []
  /// Whether all texts are UTF-8, so that none has to be looked at again.
  private let isValid: Bool

  init(comparison: Comparison) {
    self.comparison = comparison
    isValid = Self.isUTF8(comparison.old.text) && Self.isUTF8(comparison.new.text)
    bytes.reserveCapacity(1 << 17)
  }

  private static func isUTF8(_ text: [UInt8]) -> Bool {
    firstInvalidUTF8(text.span) == nil
  }

  mutating func begin() {
    let summary = comparison.summary
    add("{\"format\": \"vorlage-comparison/1\",\n \"old\": {\"label\": ")
    string(comparison.old.label)
    add("}, \"new\": {\"label\": ")
    string(comparison.new.label)
    add("},\n \"summary\": {\"sections\": {\"unchanged\": \(summary.unchanged), ")
    add("\"changed\": \(summary.changed), \"added\": \(summary.added), ")
    add("\"removed\": \(summary.removed), \"moved\": \(summary.moved), ")
    add("\"renumbered\": \(summary.renumbered), \"retitled\": \(summary.retitled)},\n")
    add("             \"words\": {\"kept\": \(summary.wordsKept), ")
    add("\"deleted\": \(summary.wordsDeleted), \"inserted\": \(summary.wordsInserted)}},\n")
    add(" \"heldEqual\": [")
    list(comparison.heldEqual.names)
    add("],\n \"coarse\": [")
    for (index, coarse) in comparison.coarse.enumerated() {
      add(index == 0 ? "{" : ", {")
      add("\"reason\": \"\(coarse.reason.rawValue)\", \"section\": ")
      add(coarse.section.map { "\($0)" } ?? "null")
      add("}")
    }
    add("],\n \"sections\": [")
  }

  mutating func end() { add("]}\n") }

  mutating func section(_ pair: SectionPair, isFirst: Bool) {
    add(isFirst ? "\n  {\"old\": " : ",\n  {\"old\": ")
    section(pair.old, of: comparison.old)
    add(", \"new\": ")
    section(pair.new, of: comparison.new)
    add(",\n   \"changes\": [")
    list(pair.changes.names)
    add("], \"data\": [")
    for (index, change) in pair.data.enumerated() {
      add(index == 0 ? "{\"field\": " : ", {\"field\": ")
      string(change.name)
      add(", \"old\": ")
      string(change.old)
      add(", \"new\": ")
      string(change.new)
      add("}")
    }
    add("],\n   \"title\": ")
    runs(pair.title)
    add(", ")
    addresses(comparison.titleDetail(of: pair), as: "titleAddresses")
    add("\"blocks\": [")
    for (index, block) in comparison.blocks(of: pair).enumerated() {
      add(index == 0 ? "\n    {\"old\": " : ",\n    {\"old\": ")
      place(block.old, in: comparison.old)
      add(", \"new\": ")
      place(block.new, in: comparison.new)
      add(block.moved ? ", \"moved\": true, " : ", \"moved\": false, ")
      if !block.markup.isEmpty { markup(of: block) }
      add("\"runs\": ")
      runs(block.runs)
      add("}")
    }
    add("]}")
  }

  private mutating func section(_ index: Int?, of side: Side) {
    guard let index else { return add("null") }
    let section = side.document.sections[index]
    add("{\"index\": \(index), \"id\": ")
    string(section.id)
    add(", \"number\": ")
    string(section.number?.label)
    add(", \"title\": ")
    string(side.text[side.titles[index].text])
    add("}")
  }

  private mutating func place(_ unit: Int?, in side: Side) {
    guard let unit else { return add("null") }
    let section = side.units[unit].section
    add("{\"section\": \(section), \"block\": \(unit - side.sectionUnits[section].lowerBound)}")
  }

  /// What of a block is marked up differently: `"markup": ["links"], "addresses": [{"old": "…", "new":
  /// "…"}], `; where it became another kind of text also `"form"`.
  private mutating func markup(of block: UnitPair) {
    add("\"markup\": [")
    list(block.markup.names)
    add("], ")
    addresses(comparison.markupDetail(of: block), as: "addresses")
    guard block.markup.contains(.form), let old = block.old, let new = block.new else { return }
    add("\"form\": {\"old\": [")
    list(comparison.old.form(of: comparison.old.units[old]).names)
    add("], \"new\": [")
    list(comparison.new.form(of: comparison.new.units[new]).names)
    add("]}, ")
  }

  /// Where links led and lead; nothing where none leads elsewhere.
  private mutating func addresses(_ detail: MarkupDetail, as key: String) {
    for (index, change) in detail.addresses.enumerated() {
      add(index == 0 ? "\"\(key)\": [{\"old\": " : ", {\"old\": ")
      address(change.old, in: comparison.old)
      add(", \"new\": ")
      address(change.new, in: comparison.new)
      add("}")
    }
    if !detail.addresses.isEmpty { add("], ") }
  }

  private mutating func address(_ link: NodeID?, in side: Side) {
    guard let record = link.flatMap({ side.document.linkRecord(of: $0) }) else {
      return add("null")
    }
    string(side.document.bytes(record.destination))
  }

  private mutating func runs(_ range: Range<Int>) {
    bytes.append(UInt8(ascii: "["))
    for index in range {
      let run = comparison.runs[index]
      if index > range.lowerBound { add(", ") }
      switch run.kind {
      case .equal:
        add("[\"=\", ")
        string(comparison.new.text[run.new])
      case .same:
        add("[\"~\", ")
        string(comparison.old.text[run.old])
        add(", ")
        string(comparison.new.text[run.new])
      case .deleted:
        add("[\"-\", ")
        string(comparison.old.text[run.old])
      case .inserted:
        add("[\"+\", ")
        string(comparison.new.text[run.new])
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func list(_ names: [String]) {
    for (index, name) in names.enumerated() {
      add(index == 0 ? "\"" : ", \"")
      add(name)
      add("\"")
    }
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  private mutating func string(_ text: String?) {
    guard let text else { return add("null") }
    string(Array(text.utf8)[...])
  }

  /// Writes a text: plain stretches at once, what must be escaped byte by byte.
  private mutating func string(_ text: ArraySlice<UInt8>) {
    bytes.append(0x22)
    var start = text.startIndex
    var index = start
    let end = text.endIndex
    while index < end {
      let byte = text[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte < 0x7F || byte > 0x7F && isValid {
        index += 1
        continue
      }
      if byte > 0x7F {
        let length = glyph(text.span, index - text.startIndex, text.count).length
        if length > 1 {
          index += length
          continue
        }
      }
      bytes.append(contentsOf: text[start..<index])
      escape(byte)
      index += 1
      start = index
    }
    bytes.append(contentsOf: text[start..<end])
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: add("\\\"")
    case 0x5C: add("\\\\")
    case 0x0A: add("\\n")
    case 0x09: add("\\t")
    case 0x80...: add("\u{FFFD}")
    default:
      let digits = Array("0123456789abcdef".utf8)
      add("\\u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}

extension SectionChanges {
  /// What happened, in the words and the order of the JSON.
  public var names: [String] {
    let all: [(SectionChanges, String)] = [
      (.added, "added"), (.removed, "removed"), (.moved, "moved"), (.renumbered, "renumbered"),
      (.retitled, "retitled"), (.changed, "changed"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension HeldEqual {
  /// What was held equal, in the words of the JSON.
  public var names: [String] {
    let all: [(HeldEqual, String)] = [
      (.spaces, "spaces"), (.quotationMarks, "quotation-marks"), (.unicodeForm, "unicode-form"),
      (.hyphenation, "hyphenation"), (.dashes, "dashes"), (.footnoteLabels, "footnote-labels"),
      (.notation, "notation"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
