import Comparison
import Diagnostics
import Foundation
import Markup

/// A revision of a document, made at random, of which is known what was done.
///
/// Sections of less than ``smallest`` words are left alone: what they are cannot be told from what
/// they say.
struct Revision {
  static let smallest = 20

  /// The new text.
  private(set) var text = ""
  /// By section of the new text: the section of the old that it was; `nil` for new ones.
  private(set) var origins: [Int?] = []
  /// Sections of the old text.
  private(set) var removed: Set<Int> = []
  private(set) var moved: Set<Int> = []
  private(set) var renumbered: Set<Int> = []
  /// How many words edits have replaced, removed and added (a replaced one counts twice).
  private(set) var editedWords = 0
  /// The texts of the sections that were added or removed.
  private(set) var wholeSections: [String] = []

  private struct Part {
    var origin: Int?
    var heading: String
    var body: String
    var number: String?
    var children: [Int] = []
    var parent = -1
    var words = 0
  }

  private var parts: [Part] = []
  private var random: SplitMix
  private let vocabulary: [String]

  /// What is done to a document.
  struct Plan: Sendable, CustomStringConvertible {
    var moves = 2
    var insertions = 2
    var deletions = 2
    /// The share of words that are edited, in hundredths.
    var edits = 5
    var seed: UInt64 = 0

    var description: String { "\(edits) % seed \(seed)" }
  }

  init(of document: Document, _ plan: Plan) {
    random = SplitMix(seed: plan.seed)
    let source = String(decoding: document.source.bytes, as: UTF8.self)
    vocabulary = source.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    readParts(document)
    delete(plan.deletions)
    move(plan.moves)
    insert(plan.insertions)
    edit(plan.edits)
    number()
    write()
  }

  private mutating func readParts(_ document: Document) {
    let bytes = document.source.bytes
    let starts = document.sections.map { $0.range.lowerBound } + [bytes.count]
    for section in document.sections {
      let stop = section.heading.map { document.range(of: $0).upperBound } ?? 0
      let heading = String(decoding: bytes[starts[section.index]..<stop], as: UTF8.self)
      let body = String(decoding: bytes[stop..<starts[section.index + 1]], as: UTF8.self)
      // The last section may end without a line end; it may be moved in front of another.
      let end = section.index + 1 == document.sections.count ? "\n\n" : ""
      var part = Part(origin: section.index, heading: heading, body: body + end)
      if section.number?.kind == .decimal { part.number = section.number?.label }
      part.parent = section.index == 0 ? -1 : section.parent ?? 0
      part.words = Self.places(of: body).count
      parts.append(part)
      if section.index > 0 { parts[part.parent].children.append(section.index) }
    }
  }

  /// The plain words of a text that may be edited: none in code.
  private static func places(of text: String) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.hasPrefix("```") || line.hasPrefix("[^") { continue }
      for word in line.split(separator: " ") where word.count > 1 && word.allSatisfy(\.isLetter) {
        result.append(word.startIndex..<word.endIndex)
      }
    }
    return result
  }

  private func depth(_ part: Int) -> Int {
    var (depth, at) = (0, part)
    while parts[at].parent >= 0 {
      at = parts[at].parent
      depth += 1
    }
    return depth
  }

  private var candidates: [Int] {
    parts.indices.filter { index in
      let part = parts[index]
      return part.origin != nil && part.words >= Self.smallest && part.parent >= 0
        && part.number != nil && !moved.contains(index) && !removed.contains(index)
    }
  }

  private mutating func delete(_ count: Int) {
    for _ in 0..<count {
      let leaves = candidates.filter { parts[$0].children.isEmpty }
      guard let victim = leaves.randomElement(using: &random) else { return }
      parts[parts[victim].parent].children.removeAll { $0 == victim }
      removed.insert(victim)
      wholeSections.append(parts[victim].heading + parts[victim].body)
    }
  }

  /// Moves sections into another section of the same depth, or past two siblings and more.
  private mutating func move(_ count: Int) {
    var stirred: Set<Int> = []
    for _ in 0..<count {
      let free = candidates.filter { part in
        !stirred.contains(parts[part].parent) && isNumbered(parts[part].parent)
          && !isInside(part, moved) && !holds(part, moved)
      }
      guard let part = free.randomElement(using: &random) else { return }
      let parent = parts[part].parent
      let others = parts.indices.filter {
        $0 != parent && !removed.contains($0) && depth($0) == depth(parent)
          && isNumbered($0) && !isInside($0, [part])
          && !isInside($0, moved) && !stirred.contains($0) && $0 != part
      }
      if let target = others.randomElement(using: &random), Bool.random(using: &random) {
        parts[parent].children.removeAll { $0 == part }
        let numbered = parts[target].children.filter { parts[$0].number != nil }
        let place = Int.random(in: 0...numbered.count, using: &random)
        parts[target].children.insert(part, at: place)
        parts[part].parent = target
        moved.insert(part)
        stirred.formUnion([parent, target])
      } else if isNumbered(parent), parts[parent].children.count >= 4,
        let from = parts[parent].children.firstIndex(of: part)
      {
        let places = parts[parent].children.indices.filter { abs($0 - from) >= 3 }
        guard let to = places.randomElement(using: &random) else { continue }
        parts[parent].children.remove(at: from)
        parts[parent].children.insert(part, at: to)
        moved.insert(part)
        stirred.insert(parent)
      }
    }
  }

  private func isInside(_ part: Int, _ set: Set<Int>) -> Bool {
    var at = part
    while at >= 0 {
      if set.contains(at) { return true }
      at = parts[at].parent
    }
    return false
  }

  /// Whether all subsections have a number, so that each one's rank is clear wherever it stands.
  private func isNumbered(_ part: Int) -> Bool {
    let children = parts[part].children
    return !children.isEmpty && children.allSatisfy { parts[$0].number != nil }
  }

  private func holds(_ part: Int, _ set: Set<Int>) -> Bool {
    set.contains { isInside($0, [part]) }
  }

  private mutating func insert(_ count: Int) {
    for _ in 0..<count {
      guard
        let sibling = candidates.filter({ isNumbered(parts[$0].parent) }).randomElement(
          using: &random)
      else { return }
      let parent = parts[sibling].parent
      var part = Part(origin: nil, heading: "", body: "", number: parts[sibling].number)
      let marks = parts[sibling].heading.prefix { $0 == "#" }
      part.heading = "\(marks) \(parts[sibling].number ?? "") \(words(3))"
      part.body = "\n\n\(words(40)).\n\n\(words(25)).\n\n"
      part.parent = parent
      wholeSections.append(part.heading + part.body)
      let place = parts[parent].children.firstIndex(of: sibling) ?? 0
      parts.append(part)
      parts[parent].children.insert(parts.count - 1, at: place)
    }
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in vocabulary.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private mutating func edit(_ share: Int) {
    for index in parts.indices where parts[index].origin != nil && !removed.contains(index) {
      guard parts[index].words >= Self.smallest else { continue }
      for place in Self.places(of: parts[index].body).reversed() {
        guard Int.random(in: 0..<100, using: &random) < share else { continue }
        let word = String(parts[index].body[place])
        var other = word
        while other == word { other = vocabulary.randomElement(using: &random) ?? "Wort" }
        switch Int.random(in: 0..<10, using: &random) {
        case 0...6:
          parts[index].body.replaceSubrange(place, with: other)
          editedWords += 2
        case 7...8:
          parts[index].body.replaceSubrange(place, with: "\(word) \(other)")
          editedWords += 1
        default:
          // Not at a line's end, where a word would come to stand for a marker.
          let behind = parts[index].body[place.upperBound...].prefix(2)
          guard behind.count == 2, behind.first == " ", behind.last?.isLetter ?? false else {
            continue
          }
          parts[index].body.replaceSubrange(
            place.lowerBound..<parts[index].body.index(after: place.upperBound), with: "")
          editedWords += 1
        }
      }
    }
  }

  /// Numbers all sections anew, in their order.
  private mutating func number() {
    var pending = [0]
    while let parent = pending.popLast() {
      var next = 0
      for child in parts[parent].children {
        pending.append(child)
        guard let old = parts[child].number else { continue }
        next += 1
        let new = parts[parent].number.map { "\($0).\(next)" } ?? "\(next)"
        if new != old {
          if parts[child].origin != nil { renumbered.insert(child) }
          if let range = parts[child].heading.range(of: old) {
            parts[child].heading.replaceSubrange(range, with: new)
          }
          parts[child].number = new
        }
      }
    }
  }

  private mutating func write() {
    var pending = [0]
    while let part = pending.popLast() {
      text += parts[part].heading + parts[part].body
      origins.append(parts[part].origin)
      pending += parts[part].children.reversed()
    }
  }
}
