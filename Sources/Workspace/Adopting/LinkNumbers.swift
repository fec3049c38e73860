internal import Diagnostics
internal import Markup
internal import YAMLReading

/// The numbers of sections in a link's text: which of them follow when the section to which the link leads
/// gets another number, and of which nobody can know.
///
/// `[2.1–2.3](#kurse)` names three sections; where all of them go on alike, both ends follow. A text follows
/// as a whole or not at all, so that none says half of the new and half of the old.
struct LinkNumbers {
  /// A number that stands for a section.
  struct Found {
    /// In the file, with backslashes before its dots.
    let range: Range<Int>
    let label: String
  }

  /// What follows, each with its new number as it is written.
  private(set) var followed: [(found: Found, new: String, bytes: [UInt8])] = []
  /// What names a section that has another number now and does not follow.
  private(set) var doubtful: [(range: Range<Int>, label: String)] = []

  private let bytes: [UInt8]
  private let text: Range<Int>
  private let excluded: [Range<Int>]

  /// - Parameters:
  ///   - target: the old number of the section to which the link leads.
  ///   - title: that section's title.
  ///   - isKnown: whether the text at a place is one that can be followed at all.
  ///   - new: the new number of a section by its old one, the same where it stays; `nil` where no
  ///     section, or more than one, has it.
  init(
    of link: NodeID, in document: Document, target: String, title: String,
    isKnown: (Range<Int>) -> Bool, new: (String) -> String?
  ) {
    bytes = document.source.bytes
    let children = Array(document.children(of: link))
    guard let first = children.first, let last = children.last else {
      (text, excluded) = (0..<0, [])
      return
    }
    text = document.range(of: first).lowerBound..<document.range(of: last).upperBound
    excluded = document.descendants(of: link).filter {
      document.kind($0) == .image || document.kind($0) == .htmlInline
    }.map { document.range(of: $0) }
    var isNamed = false
    for group in groups() {
      guard group.contains(where: { $0.found.label == target }) else {
        // Something else that the link names besides.
        let isOfSections = isCertain(group, title)
        for member in group
        where (member.depth > 1 || isOfSections) && isKnown(member.found.range) {
          guard let new = new(member.found.label), new != member.found.label else { continue }
          doubtful.append((member.found.range, member.found.label))
        }
        continue
      }
      isNamed = true
      guard group.allSatisfy({ isKnown($0.found.range) }) else { continue }
      let changes = group.map { (found: $0.found, new: new($0.found.label)) }
      if isCertain(group, title), changes.allSatisfy({ $0.new != nil }),
        Self.keepsItsRanges(group, new)
      {
        for (found, new) in changes {
          guard let new, new != found.label else { continue }
          followed.append((found, new, written(new, like: found)))
        }
      } else {
        for (found, new) in changes where new != nil && new != found.label {
          doubtful.append((found.range, found.label))
        }
      }
    }
    // Written so that the bytes do not show it, with an entity or partly bold; or in the link's title.
    let hidden = isNamed ? "" : document.plainText(of: link)
    let ofTitle = document.link(of: link)?.title ?? ""
    if [hidden, ofTitle].contains(where: { Self.says(target, Array($0.utf8)) }), isKnown(text) {
      doubtful.append((text, target))
    }
  }

  /// A number in its group: what stands before it and its forerunner.
  private struct Member {
    let found: Found
    let isEndOfRange: Bool
    var depth: Int { found.label.utf8.count { $0 == UInt8(ascii: ".") } + 1 }
  }

  /// The numbers, those together that nothing but "and", a comma or a dash parts.
  private func groups() -> [[Member]] {
    var groups: [[Member]] = []
    var last: Found?
    for found in numbers() {
      if let before = last, let previous = groups.last?.last {
        let between = String(
          decoding: bytes[before.range.upperBound..<found.range.lowerBound], as: UTF8.self)
        let word = between.filter { !$0.isWhitespace }.lowercased()
        let isRange = ["–", "-", "bis", "to", "—"].contains(word)
        let member = Member(found: found, isEndOfRange: isRange)
        // Behind "3.1" a number of one part can be that of anything.
        if isRange || Self.connectors.contains(word), member.depth > 1 || previous.depth == 1 {
          groups[groups.count - 1].append(member)
          last = found
          continue
        }
      }
      groups.append([Member(found: found, isEndOfRange: false)])
      last = found
    }
    return groups
  }

  private static let connectors: Set = [
    "und", "oder", "sowie", ",", "/", ";", "&", "and", "or", "u.", ",und", ",and", ",or", ",sowie",
  ]

  /// Digits with dots between them that are no part of a word or of another number.
  private func numbers() -> [Found] {
    var found: [Found] = []
    var place = text.lowerBound
    while place < text.upperBound {
      if let skipped = excluded.first(where: { $0.contains(place) }) {
        place = skipped.upperBound
        continue
      }
      guard isDigit(place), !isPart(before: place) else {
        place += 1
        continue
      }
      let start = place
      var label: [UInt8] = []
      while place < text.upperBound {
        if isDigit(place) {
          label.append(bytes[place])
          place += 1
        } else if let digit = digitBehindDot(place) {
          label.append(UInt8(ascii: "."))
          place = digit
        } else {
          break
        }
      }
      guard !isPart(behind: place, hasDots: label.contains(UInt8(ascii: "."))) else { continue }
      found.append(Found(range: start..<place, label: String(decoding: label, as: UTF8.self)))
    }
    return found
  }

  private func isDigit(_ place: Int) -> Bool {
    text.contains(place) && (0x30...0x39).contains(bytes[place])
  }

  private func isLetter(_ place: Int) -> Bool {
    guard text.contains(place) else { return false }
    let byte = bytes[place]
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xC3
  }

  /// The digit behind a dot, which a backslash may precede.
  private func digitBehindDot(_ place: Int) -> Int? {
    var dot = place
    if text.contains(dot), bytes[dot] == UInt8(ascii: "\\") { dot += 1 }
    guard text.contains(dot), bytes[dot] == UInt8(ascii: "."), isDigit(dot + 1) else { return nil }
    return dot + 1
  }

  private func isPart(before place: Int) -> Bool {
    if isDigit(place - 1) || isLetter(place - 1) { return true }
    // § 2.1 is one of a law.
    let before = bytes[text.lowerBound..<place].reversed().drop {
      $0 <= 0x20 || $0 == 0xA0 || $0 == 0xC2
    }
    if before.first == 0xA7, place > text.lowerBound { return true }
    guard text.contains(place - 1) else { return false }
    let isSign = ".,".utf8.contains(bytes[place - 1])
    return isSign && isDigit(place - 2) && bytes[place - 1] == UInt8(ascii: ".")
  }

  /// Whether a letter or a decimal comma follows: "2a", "2,5".
  private func isPart(behind place: Int, hasDots: Bool) -> Bool {
    if isLetter(place) { return true }
    return !hasDots && text.contains(place) && bytes[place] == UInt8(ascii: ",")
      && isDigit(place + 1)
  }

  /// Whether numbers of one part are those of sections: a word says so, nothing else stands there, or the
  /// title follows.
  private func isCertain(_ group: [Member], _ title: String) -> Bool {
    guard group.allSatisfy({ $0.depth == 1 }), let first = group.first, let last = group.last else {
      return true
    }
    if Mentions.isNamed(first.found.range.lowerBound, depth: 2, in: bytes) { return true }
    let before = bytes[text.lowerBound..<first.found.range.lowerBound]
    let behind = bytes[last.found.range.upperBound..<text.upperBound]
    guard before.allSatisfy({ Self.marks.contains($0) }) else { return false }
    let rest = String(decoding: behind.drop { Self.marks.contains($0) }, as: UTF8.self)
    return rest.isEmpty || !title.isEmpty && folded(rest).hasPrefix(folded(title))
  }

  private static let marks = Set(" \t\r\n.:)(*_`\"'[]".utf8)

  /// Whether the sections between the ends of each range still stand between them, and no others.
  private static func keepsItsRanges(_ group: [Member], _ new: (String) -> String?) -> Bool {
    for (start, end) in zip(group, group.dropFirst()) where end.isEndOfRange {
      guard let from = Place(start.found.label), let to = Place(end.found.label),
        from.parent == to.parent, from.last < to.last, to.last - from.last <= 200,
        let newStart = new(start.found.label).flatMap(Place.init)
      else { return false }
      for number in from.last...to.last {
        let isWanted = newStart.parent + [newStart.last + number - from.last]
        guard new(Place.label(from.parent + [number])) == Place.label(isWanted) else {
          return false
        }
      }
    }
    return true
  }

  /// A number as its parts.
  private struct Place {
    let parent: [Int]
    let last: Int

    init?(_ label: String) {
      let parts = label.split(separator: ".").map { Int($0) }
      guard let last = parts.last ?? nil, !parts.contains(where: { $0 == nil }) else { return nil }
      parent = parts.dropLast().compactMap(\.self)
      self.last = last
    }

    static func label(_ parts: [Int]) -> String {
      parts.map(String.init).joined(separator: ".")
    }
  }

  /// A number with backslashes where the old one had them.
  private func written(_ new: String, like found: Found) -> [UInt8] {
    guard bytes[found.range].contains(UInt8(ascii: "\\")) else { return Array(new.utf8) }
    return new.utf8.flatMap { $0 == UInt8(ascii: ".") ? Array("\\.".utf8) : [$0] }
  }

  /// Whether a text has a number that stands by itself.
  private static func says(_ label: String, _ text: [UInt8]) -> Bool {
    let wanted = Array(label.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    func isOfNumber(_ place: Int) -> Bool {
      text.indices.contains(place) && (0x30...0x39).contains(text[place])
    }
    return (0...(text.count - wanted.count)).contains { start in
      let end = start + wanted.count
      return text[start..<end].elementsEqual(wanted) && !isOfNumber(start - 1) && !isOfNumber(end)
        && !(start > 1 && text[start - 1] == UInt8(ascii: ".") && isOfNumber(start - 2))
        && !(end < text.count && text[end] == UInt8(ascii: ".") && isOfNumber(end + 1))
    }
  }
}
