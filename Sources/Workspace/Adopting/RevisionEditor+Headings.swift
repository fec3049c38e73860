internal import Diagnostics
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  func headingParts(of section: Section) -> HeadingParts? { HeadingParts(section, in: document) }

  mutating func retitle(_ section: Section, _ title: String, _ owner: Int, _ span: Span) {
    guard let parts = headingParts(of: section), !title.utf8.contains(0x0A),
      title.utf8.contains(where: { $0 > 0x20 })
    else {
      findings.add(Diagnostic(.titleMissing, at: span, ["section": section.name]))
      return
    }
    if let number = numberBefore(title, of: section, parts) {
      findings.add(Diagnostic(.numberInTitle, at: span, ["number": number]))
      return
    }
    replace(parts.title, Array(title.utf8), in: section.index, owner)
  }

  /// The number with which a title begins, or that makes the section's own number none any more: behind a bare
  /// number a word must stand.
  private func numberBefore(_ title: String, of section: Section, _ parts: HeadingParts) -> String?
  {
    let wanted = Array(title.utf8)
    let own = newNumbers[section.index]?.label ?? section.number?.label
    // Behind 5.2.6, a bare 12 counts something.
    let mayCount =
      own.flatMap { HeadingNumber($0) }.map { $0.kind == .decimal && $0.depth > 1 } ?? false
      && wanted.drop { (0x30...0x39).contains($0) }.first == 0x20
    if !mayCount, let (number, _) = HeadingNumber.leading(in: wanted) { return number.label }
    guard let first = wanted.first, (0x30...0x39).contains(first),
      let label = own
    else { return nil }
    let heading = Array(label.utf8) + bytes[parts.number.upperBound..<parts.title.lowerBound]
    if HeadingNumber.leading(in: heading + wanted)?.number.label == label { return nil }
    return String(decoding: wanted.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// By how many levels sections go down because a proposal gives them, or what they stand in, a number of
  /// another depth. What moves takes the level of its place instead, unless it has such a number itself.
  func deeperByNumbers(moving: Set<Int>) -> [Int: Int] {
    guard !newNumbers.isEmpty else { return [:] }
    var deeper: [Int: Int] = [:]
    for section in document.sections.dropFirst() {
      if let new = newNumbers[section.index] {
        guard let old = section.number, let number = HeadingNumber(new.label), old.kind == .decimal,
          number.kind == .decimal
        else { continue }
        deeper[section.index] = number.depth - old.depth
      } else if !moving.contains(section.index), let parent = section.parent {
        deeper[section.index] = deeper[parent]
      }
    }
    return deeper
  }

  /// New numbers and ranks of headings: those that proposals give, and those below them.
  ///
  /// - Parameters:
  ///   - moved: the sections that moved, with the level of their new place.
  ///   - deeper: those that go down by their numbers.
  /// - Returns: old and new number of each section whose number changed.
  mutating func renumber(
    moved: [Int: Int], deeper: [Int: Int]
  ) -> [Int: (old: String, new: String)] {
    var prefixes: [Int: (old: String, new: String)] = [:]
    var deeper = deeper
    var changed: [Int: (old: String, new: String)] = [:]
    for section in document.sections.dropFirst() {
      let place = section.index
      let label = section.number?.label ?? ""
      var owner: Int?
      if let new = newNumbers[place] {
        owner = new.owner
        prefixes[place] = (label, new.label)
      } else if moved[place] == nil, let parent = section.parent {
        prefixes[place] = prefixes[parent]
        deeper[place] = deeper[parent]
      }
      if deeper[place] == nil, let level = moved[place] { deeper[place] = level - section.level }
      var new = label
      if let prefix = prefixes[place] {
        if newNumbers[place] != nil {
          new = prefix.new
        } else if !prefix.old.isEmpty, label.hasPrefix(prefix.old + ".") {
          new = prefix.new + label.dropFirst(prefix.old.count)
        }
      }
      let levels = deeper[place] ?? 0
      guard new != label || levels != 0, dropped[place] == nil else { continue }
      if let given = newNumbers[place], HeadingNumber(given.label) == nil {
        if let number = owners[given.owner].change.newNumber { findings.add(.notNumber(number)) }
        continue
      }
      guard let parts = headingParts(of: section), levels == 0 || !parts.marks.isEmpty,
        (1...6).contains(section.level + levels)
      else {
        let span = owner.map { owners[$0].change.span } ?? document.span(of: section.heading ?? 0)
        findings.add(Diagnostic(.titleMissing, at: span, ["section": section.name]))
        continue
      }
      if new != label {
        changed[place] = (label, new)
        let isNew = parts.number.isEmpty
        replace(parts.number, Array((isNew ? new + " " : new).utf8), in: place, owner)
      }
      if levels != 0 {
        let marks = [UInt8](repeating: UInt8(ascii: "#"), count: section.level + levels)
        replace(parts.marks, marks, in: place, owner)
      }
    }
    return changed
  }

  /// Says which inserted sections cannot have the level of their place: there are six, and a heading that is
  /// underlined has only its own.
  func checkInsertedLevels() {
    for node in arrangement.nodes {
      guard case .inserted(let section) = node.content, node.level != section.level,
        section.marks.isEmpty || !(1...6).contains(node.level)
      else { continue }
      findings.add(
        Diagnostic(
          .titleMissing, at: owners[section.owner].change.span, ["section": section.name]))
    }
  }

  /// What a change inserts, at the level of its place.
  func insertedText(_ owner: Int) -> [UInt8] {
    arrangement.nodes.flatMap { node -> [UInt8] in
      guard case .inserted(let section) = node.content, section.owner == owner else { return [] }
      return atLevel(node.level, section)
    }
  }

  /// A section that is inserted, with the `#` of its place.
  func atLevel(_ level: Int, _ section: Arrangement.Inserted) -> [UInt8] {
    let marks = section.marks
    guard level != section.level, !marks.isEmpty, (1...6).contains(level) else {
      return section.bytes
    }
    return section.bytes[..<marks.lowerBound]
      + [UInt8](repeating: UInt8(ascii: "#"), count: level) + section.bytes[marks.upperBound...]
  }
}
