import Markup

/// Which sections of the two sides are the same section.
struct SectionMatching {
  let texts: Texts
  /// By section: its partner on the other side, or -1.
  var oldPartner: [Int]
  var newPartner: [Int]
  var oldFacts: [SectionFacts]
  var newFacts: [SectionFacts]
  var overlap: Overlap
  var isCoarse = false

  static func match(_ texts: Texts) -> SectionMatching {
    var matching = SectionMatching(texts)
    matching.pair(0, 0)
    matching.matchIdentifiers()
    matching.matchUnique()
    matching.matchInOrder()
    matching.matchNearest { $0.whole }
    matching.matchNearest { $0.hasBody ? $0.content : 0 }
    matching.matchSimilar()
    matching.matchParents()
    matching.matchNumbers()
    return matching
  }

  private init(_ texts: Texts) {
    self.texts = texts
    oldPartner = Array(repeating: -1, count: texts.old.titles.count)
    newPartner = Array(repeating: -1, count: texts.new.titles.count)
    var numbers: [HeadingNumber: Int32] = [:]
    oldFacts = SectionFacts.read(texts.old, texts.oldTokens, &numbers)
    newFacts = SectionFacts.read(texts.new, texts.newTokens, &numbers)
    overlap = Overlap(weights: texts.weights)
  }

  mutating func pair(_ old: Int, _ new: Int) {
    oldPartner[old] = new
    newPartner[new] = old
  }

  /// By id, where both sides have it once.
  private mutating func matchIdentifiers() {
    var places: [String: Int] = [:]
    for section in texts.old.document.sections {
      guard let id = section.id else { continue }
      places[id] = places[id] == nil ? section.index : -1
    }
    var seen: Set<String> = []
    for section in texts.new.document.sections {
      guard let id = section.id, seen.insert(id).inserted, let old = places[id], old > 0 else {
        continue
      }
      pair(old, section.index)
    }
  }

}

/// What the matching needs to know of a section.
struct SectionFacts {
  let title: Range<Int>
  let body: Range<Int>
  let parent: Int
  /// The number's own number; 0 where there is none.
  let number: Int32
  /// The same for its beginning: that of `§ 3` for `§§ 3 bis 5`.
  let beginning: Int32
  /// Hashes of title; of title and body; of number, title and body; never 0.
  let titleHash: UInt64
  let content: UInt64
  let whole: UInt64
  /// Of number and title.
  let heading: UInt64

  var hasBody: Bool { !body.isEmpty }

  static func read(
    _ side: Side, _ tokens: Tokens, _ numbers: inout [HeadingNumber: Int32]
  ) -> [SectionFacts] {
    side.document.sections.map { section in
      func known(_ label: HeadingNumber) -> Int32 {
        let number = numbers[label] ?? Int32(truncatingIfNeeded: numbers.count + 1)
        numbers[label] = number
        return number
      }
      let label = section.number
      let number = label.map(known) ?? 0
      let beginning =
        label?.last == nil ? number : label.map { known($0.beginning) } ?? 0
      let title = side.titles[section.index].tokens
      let units = side.sectionUnits[section.index]
      let body =
        units.isEmpty
        ? title.upperBound..<title.upperBound
        : side.units[units.lowerBound].tokens
          .lowerBound..<side.units[units.upperBound - 1].tokens
          .upperBound
      let titleHash = hash(tokens.forms, title, 1)
      let content = hash(tokens.forms, body, titleHash)
      return SectionFacts(
        title: title, body: body, parent: section.parent ?? 0, number: number,
        beginning: beginning,
        titleHash: titleHash | 1, content: content | 1,
        whole: ((content ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15) | 1,
        heading: ((titleHash ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15) | 1)
    }
  }

  static func hash(_ forms: [Int32], _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
    var hash = seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xD6E8_FEB8_6659_FD93
    for index in range {
      hash = (hash ^ UInt64(UInt32(bitPattern: forms[index]))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }
}

extension HeadingNumber {
  /// Without the end of a range.
  fileprivate var beginning: HeadingNumber {
    HeadingNumber(kind: kind, components: components, label: label)
  }
}
