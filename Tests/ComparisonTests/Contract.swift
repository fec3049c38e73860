import Comparison
import Foundation
import Markup
import Testing

/// Holds a comparison against what DESIGN §6 promises, from the outside: by its JSON and by a reading of
/// the documents that shares nothing with the comparison's.
struct Contract {
  let old: Document
  let new: Document

  /// The first things that are wrong.
  static func faults(_ result: Comparison, _ old: Document, _ new: Document) throws -> [String] {
    var contract = Contract(old: old, new: new)
    let value = try JSONSerialization.jsonObject(with: Data(result.json))
    guard let root = value as? [String: Any] else { return ["no object"] }
    contract.check(root)
    return Array(contract.faults.prefix(8))
  }

  private var faults: [String] = []
  private var oldSeen: Set<[Int]> = []
  private var newSeen: Set<[Int]> = []

  private init(old: Document, new: Document) {
    self.old = old
    self.new = new
  }

  private mutating func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { faults.append(message()) }
  }

  private mutating func check(_ root: [String: Any]) {
    expect(root["format"] as? String == "vorlage-comparison/1", "format")
    guard let sections = root["sections"] as? [[String: Any]],
      let summary = root["summary"] as? [String: Any],
      let counts = summary["sections"] as? [String: Int]
    else { return faults.append("no sections") }
    let (left, right) = (ExpectedBlocks.read(old), ExpectedBlocks.read(new))
    var oldSections: [Int] = []
    var newSections: [Int] = []
    var found: [String: Int] = [:]
    for section in sections {
      let changes = section["changes"] as? [String] ?? ["?"]
      for change in changes { found[change, default: 0] += 1 }
      if changes.isEmpty { found["unchanged", default: 0] += 1 }
      let before = section["old"] as? [String: Any]
      let after = section["new"] as? [String: Any]
      if let before, let index = before["index"] as? Int {
        oldSections.append(index)
        expect(before["title"] as? String == title(index, old), "old title of \(index)")
      }
      if let after, let index = after["index"] as? Int {
        newSections.append(index)
        expect(after["title"] as? String == title(index, new), "new title of \(index)")
      }
      expect((before == nil) == changes.contains("added"), "added")
      expect((after == nil) == changes.contains("removed"), "removed")
      if let runs = section["title"] as? [[String]] {
        let (a, b) = texts(runs)
        expect(before == nil || a == before?["title"] as? String, "title's old side: \(a)")
        expect(after == nil || b == after?["title"] as? String, "title's new side: \(b)")
      }
      check(
        section["blocks"] as? [[String: Any]] ?? [], changes, left, right,
        oldSection: before?["index"] as? Int, newSection: after?["index"] as? Int)
    }
    for (name, count) in counts {
      expect(found[name, default: 0] == count, "\(name): \(count) is \(found[name, default: 0])")
    }
    expect(newSections == Array(new.sections.indices), "new sections in order")
    expect(oldSections.sorted() == Array(old.sections.indices), "old sections once")
    for (place, text) in left {
      expect(oldSeen.contains(place), "old block \(place) missing: \(text)")
    }
    for (place, text) in right {
      expect(newSeen.contains(place), "new block \(place) missing: \(text)")
    }
  }

  private func title(_ index: Int, _ document: Document) -> String {
    ExpectedBlocks.inline(
      document, document.sections[index].titleFragment.nodes,
      skipping: document.sections[index].titleFragment.skippedBytes)
  }

  private mutating func check(
    _ blocks: [[String: Any]], _ changes: [String], _ left: [[Int]: String],
    _ right: [[Int]: String], oldSection: Int?, newSection: Int?
  ) {
    var last = -1
    for block in blocks {
      let before = place(block["old"])
      let after = place(block["new"])
      let moved = block["moved"] as? Bool ?? false
      guard let runs = block["runs"] as? [[String]] else { return faults.append("runs") }
      let (a, b) = texts(runs)
      if let before {
        expect(oldSeen.insert(before).inserted, "old block \(before) twice")
        expect(left[before] == a, "old text of \(before): \(a) is \(left[before] ?? "nil")")
        expect(moved || before[0] == oldSection, "old block \(before) in \(oldSection ?? -1)")
      } else {
        expect(a.isEmpty, "old text of nothing: \(a)")
      }
      if let after {
        expect(newSeen.insert(after).inserted, "new block \(after) twice")
        expect(right[after] == b, "new text of \(after): \(b) is \(right[after] ?? "nil")")
        expect(after[0] == newSection, "new block \(after)")
        expect(after[1] > last, "new blocks in order")
        last = after[1]
      } else {
        expect(b.isEmpty, "new text of nothing: \(b)")
      }
      if changes.isEmpty {
        expect(!moved && !runs.contains { $0[0] == "-" || $0[0] == "+" }, "changed")
      }
    }
  }

  private func place(_ value: Any?) -> [Int]? {
    guard let value = value as? [String: Int], let section = value["section"],
      let block = value["block"]
    else { return nil }
    return [section, block]
  }

  /// Both sides of some runs; and that they are in good order.
  private mutating func texts(_ runs: [[String]]) -> (String, String) {
    var (old, new) = ("", "")
    var last = ""
    for run in runs {
      switch run[0] {
      case "=":
        old += run[1]
        new += run[1]
        expect(last != "=", "two equal runs")
      case "~":
        old += run[1]
        new += run[2]
        expect(
          run[1] != run[2] || run[1].unicodeScalars.count != run[2].unicodeScalars.count
            || !run[1].unicodeScalars.elementsEqual(run[2].unicodeScalars),
          "held equal what is equal")
      case "-":
        old += run[1]
        expect(last != "-" && last != "+", "- behind \(last)")
      case "+":
        new += run[1]
        expect(last != "+", "two additions")
      default: faults.append("run \(run)")
      }
      expect(!run[1].isEmpty || run[0] == "~", "empty run")
      last = run[0]
    }
    return (old, new)
  }
}

/// The blocks of a document and their texts, read by the description in DESIGN §6.
enum ExpectedBlocks {
  /// By section and place in it.
  static func read(_ document: Document) -> [[Int]: String] {
    var result: [[Int]: String] = [:]
    for section in document.sections {
      var texts: [String] = []
      if let data = section.data { collect(data.node, document, &texts) }
      for block in section.blocks { collect(block, document, &texts) }
      for (place, text) in texts.enumerated() { result[[section.index, place]] = text }
    }
    return result
  }

  private static func collect(_ id: NodeID, _ document: Document, _ texts: inout [String]) {
    switch document.kind(id) {
    case .paragraph, .heading, .definitionTerm:
      let box = document.taskState(of: id - 1).map { $0 == .done ? "[x] " : "[ ] " } ?? ""
      texts.append(box + inline(document, document.descendants(of: id)))
    case .tableRow:
      texts.append(
        document.children(of: id).map { inline(document, document.descendants(of: $0)) }
          .joined(separator: " | "))
    case .codeBlock:
      let text = document.text(of: id)
      texts.append(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    case .htmlBlock:
      if !document.nodes[id].flags.contains(.remark) { texts.append(document.text(of: id)) }
    case .thematicBreak: texts.append("")
    default: for child in document.children(of: id) { collect(child, document, &texts) }
    }
  }

  static func inline(_ document: Document, _ nodes: Range<NodeID>, skipping: Int = 0) -> String {
    var bytes: [UInt8] = []
    for id in nodes where !document.nodes[id].flags.contains(.remark) {
      if document.kind(id) == .footnoteReference {
        bytes += Array("[^\(document.footnote(of: id)?.label ?? "")]".utf8)
      } else {
        bytes += Array(document.text(of: id).utf8)
      }
    }
    return String(decoding: bytes.dropFirst(skipping), as: UTF8.self)
  }
}
