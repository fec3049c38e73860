internal import Diagnostics
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  func headingParts(of section: Section) -> HeadingParts? { HeadingParts(section, in: document) }

  mutating func retitle(_ section: Section, _ title: String, _ owner: Int, _ span: Span) {
    guard let parts = headingParts(of: section), !title.utf8.contains(0x0A) else {
      findings.add(Diagnostic(.titleMissing, at: span, ["section": section.name]))
      return
    }
    replace(parts.title, Array(title.utf8), in: section.index, owner)
  }

  /// New numbers and ranks of headings: those that proposals give, and those below them.
  ///
  /// - Parameter moved: the sections that moved, with the level of their new place.
  /// - Returns: old and new number of each section whose number changed.
  mutating func renumber(moved: [Int: Int]) -> [Int: (old: String, new: String)] {
    var prefixes: [Int: (old: String, new: String)] = [:]
    var deeper: [Int: Int] = [:]
    var changed: [Int: (old: String, new: String)] = [:]
    for section in document.sections.dropFirst() {
      let place = section.index
      let label = section.number?.label ?? ""
      var owner: Int?
      if let new = newNumbers[place] {
        owner = new.owner
        prefixes[place] = (label, new.label)
        if let old = section.number, let number = HeadingNumber(new.label), old.kind == .decimal,
          number.kind == .decimal
        {
          deeper[place] = number.depth - old.depth
        }
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
      guard let parts = headingParts(of: section), levels == 0 || !parts.marks.isEmpty,
        (1...6).contains(section.level + levels),
        newNumbers[place].map({ HeadingNumber($0.label) != nil }) ?? true
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

  /// Lets the links in the text say the new numbers of the sections to which they lead.
  mutating func followReferences(
    _ numbers: [Int: (old: String, new: String)]
  ) -> [(reference: FollowedReference, edit: Edit)] {
    guard !numbers.isEmpty else { return [] }
    var followed: [(FollowedReference, Edit)] = []
    var section = 0
    let count = document.sections.count
    for node in document.nodes.indices {
      let start = document.range(of: node).lowerBound
      while section + 1 < count, layout.own(section).upperBound <= start {
        section += 1
      }
      guard document.kind(node) == .link, let link = document.link(of: node),
        case .section(let name) = LinkTarget(link.destination), let target = base.section(name),
        let (old, new) = numbers[target.index]
      else { continue }
      var places = document.descendants(of: node).filter { document.kind($0) == .text }
        .flatMap { labels(old, in: document.range(of: $0)) }
      // The link may name its section by the number itself.
      if target.id != name, link.form == .inline {
        places += labels(old, in: link.destinationSpan.range)
      }
      for place in places {
        followed.append(
          (
            FollowedReference(
              span: document.source.span(place.lowerBound, place.upperBound), id: target.name,
              old: old, new: new),
            Edit(range: place, bytes: Array(new.utf8), section: section, owner: nil)
          ))
      }
    }
    return followed.map { (reference: $0.0, edit: $0.1) }
  }

  /// Where a number stands by itself and not as a part of another.
  private func labels(_ label: String, in range: Range<Int>) -> [Range<Int>] {
    let wanted = Array(label.utf8)
    guard !wanted.isEmpty, range.count >= wanted.count else { return [] }
    func isDigit(_ place: Int) -> Bool {
      range.contains(place) && (0x30...0x39).contains(bytes[place])
    }
    let dot = UInt8(ascii: ".")
    return (range.lowerBound...(range.upperBound - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard bytes[start..<end].elementsEqual(wanted), !isDigit(start - 1), !isDigit(end),
        !(start - 1 >= range.lowerBound && bytes[start - 1] == dot && isDigit(start - 2)),
        !(end < range.upperBound && bytes[end] == dot && isDigit(end + 1))
      else { return nil }
      return start..<end
    }
  }
}
