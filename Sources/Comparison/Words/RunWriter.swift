/// Writes runs: what became of one text.
struct RunWriter {
  let texts: Texts
  private(set) var runs: [Run] = []
  private(set) var heldEqual: HeldEqual = []
  var isCoarse = false
  /// Words, signs not counted.
  private(set) var kept = 0
  private(set) var deleted = 0
  private(set) var inserted = 0
  private var words: WordMatching

  /// In what way the texts that were compared last are marked up differently, and what exactly.
  var markup: MarkupChanges { marking?.changes ?? [] }
  var markupDetail: MarkupDetail { marking?.detail ?? MarkupDetail() }

  let references: References
  private let isMirrored: Bool
  /// `nil` where words alone are compared.
  private var marking: MarkupMatching?

  /// - Parameters:
  ///   - marking: finds what is marked up differently; without it that is no change.
  ///   - isMirrored: whether the matching of words knows the sides the other way round.
  init(
    _ texts: Texts, _ words: WordMatching, _ references: References, _ marking: MarkupMatching?,
    isMirrored: Bool
  ) {
    self.references = references
    self.marking = marking
    self.texts = texts
    self.words = words
    self.isMirrored = isMirrored
  }

  /// A text that is in one document only.
  mutating func removed(_ unit: Unit) {
    deleted += count(texts.oldTokens, unit.tokens)
    append(.deleted, unit.text, unit.text.upperBound..<unit.text.upperBound)
  }
  mutating func added(_ unit: Unit) {
    inserted += count(texts.newTokens, unit.tokens)
    append(.inserted, unit.text.upperBound..<unit.text.upperBound, unit.text)
  }

  private func count(_ tokens: Tokens, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where texts.forms.isWord[Int(tokens.forms[index])] { count += 1 }
    return count
  }

  /// What differs between two texts.
  mutating func compare(_ old: Unit, _ new: Unit) {
    let start = runs.count
    marking?.begin(old, new)
    let isMarked = marking?.mayDiffer(old, new) ?? false
    let isSame =
      areSame(old.text, new.text) && isStruckAlike(old, new)
      && references.areSame(old.text, new.text)
    if isSame, !isMarked { return same(old, new, start) }
    var matches: [Match]
    if isSame, old.tokens.count == new.tokens.count {
      matches = [
        Match(old: old.tokens.lowerBound, new: new.tokens.lowerBound, length: old.tokens.count)
      ]
    } else {
      words.match(old.tokens, new.tokens, isMirrored: isMirrored)
      if words.isCoarse { isCoarse = true }
      matches = references.part(
        words.matches, texts.oldTokens, texts.newTokens, within: (old, new))
    }
    if isMarked {
      if let parted = marking?.part(matches, old, new) {
        matches = parted
      } else if isSame {
        return same(old, new, start)
      }
    }
    var (a, b) = (old.tokens.lowerBound, new.tokens.lowerBound)
    var (oldPlace, newPlace) = (old.text.lowerBound, new.text.lowerBound)
    for match in matches + [
      Match(old: old.tokens.upperBound, new: new.tokens.upperBound, length: 0)
    ] {
      // Up to the first equal word, or to the end.
      let oldStop = match.length > 0 ? texts.oldTokens.start(match.old) : old.text.upperBound
      let newStop = match.length > 0 ? texts.newTokens.start(match.new) : new.text.upperBound
      change(a..<match.old, b..<match.new, oldPlace..<oldStop, newPlace..<newStop, start)
      kept += count(texts.newTokens, match.new..<match.new + match.length)
      equal(match, start)
      a = match.old + match.length
      b = match.new + match.length
      if match.length > 0 {
        oldPlace = texts.oldTokens.end(a - 1)
        newPlace = texts.newTokens.end(b - 1)
      }
    }
    // Words that are only marked up differently stayed.
    if let restyled = marking?.words, restyled > 0 {
      kept += restyled
      deleted -= restyled
      inserted -= restyled
    }
    if !runs[start...].contains(where: { $0.kind == .deleted || $0.kind == .inserted }) {
      holdNotation(old, new)
    }
  }

  /// Two texts that are the same to the letter.
  private mutating func same(_ old: Unit, _ new: Unit, _ start: Int) {
    // A hyphen at a line's end makes one word of two, though the text is the same.
    kept += min(count(texts.oldTokens, old.tokens), count(texts.newTokens, new.tokens))
    if !old.text.isEmpty { append(.equal, old.text, new.text, from: start) }
    holdNotation(old, new)
  }

  private mutating func holdNotation(_ old: Unit, _ new: Unit) {
    guard markup.isEmpty else { return }
    heldEqual.formUnion(.notation(old, in: texts.old, new, in: texts.new))
  }

  /// Whether of two texts of the same letters the same is struck out.
  private func isStruckAlike(_ old: Unit, _ new: Unit) -> Bool {
    // Other words of the same letters come of a hyphen at a line's end.
    guard old.tokens.count == new.tokens.count else { return true }
    for (left, right) in zip(old.tokens, new.tokens) {
      let (mine, yours) = (texts.oldTokens.forms[left], texts.newTokens.forms[right])
      if mine != yours, isStruck(mine) != isStruck(yours) { return false }
    }
    return true
  }

  private func isStruck(_ form: Int32) -> Bool {
    texts.forms.form(form).starts(with: [0x7E, 0x7E])
  }

  /// Words of the same forms, at once where they are the same to the letter.
  private mutating func equal(_ match: Match, _ start: Int) {
    guard match.length > 0 else { return }
    let (oldEnd, newEnd) = (match.old + match.length - 1, match.new + match.length - 1)
    let old = texts.oldTokens.start(match.old)..<texts.oldTokens.end(oldEnd)
    let new = texts.newTokens.start(match.new)..<texts.newTokens.end(newEnd)
    if areSame(old, new) { return append(.equal, old, new, from: start) }
    for offset in 0..<match.length {
      let (left, right) = (match.old + offset, match.new + offset)
      let (leftEnd, rightEnd) = (texts.oldTokens.end(left), texts.newTokens.end(right))
      held(
        texts.oldTokens.start(left)..<leftEnd, texts.newTokens.start(right)..<rightEnd, start)
      if offset + 1 < match.length {
        held(
          leftEnd..<texts.oldTokens.start(left + 1), rightEnd..<texts.newTokens.start(right + 1),
          start)
      }
    }
  }

  /// Whether two texts are the same to the byte.
  private func areSame(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    guard old.count == new.count else { return false }
    let (left, right) = (texts.old.text, texts.new.text)
    var offset = 0
    while offset < old.count, left[old.lowerBound + offset] == right[new.lowerBound + offset] {
      offset += 1
    }
    return offset == old.count
  }

  /// Two texts that count as equal.
  private mutating func held(_ old: Range<Int>, _ new: Range<Int>, _ start: Int) {
    if old.isEmpty, new.isEmpty { return }
    if areSame(old, new) { return append(.equal, old, new, from: start) }
    heldEqual.formUnion(HeldEqual.difference(texts.old.text[old], texts.new.text[new]))
    append(.same, old, new, from: start)
  }

  /// The words between equal ones, with the spaces on both sides of them.
  private mutating func change(
    _ oldTokens: Range<Int>, _ newTokens: Range<Int>, _ old: Range<Int>, _ new: Range<Int>,
    _ start: Int
  ) {
    if oldTokens.isEmpty, newTokens.isEmpty { return held(old, new, start) }
    deleted += count(texts.oldTokens, oldTokens)
    inserted += count(texts.newTokens, newTokens)
    // The spaces in front and behind; those of an empty side are all in front.
    let oldFirst = oldTokens.first.map { texts.oldTokens.start($0) } ?? old.upperBound
    let oldLast = oldTokens.last.map { texts.oldTokens.end($0) } ?? old.upperBound
    let newFirst = newTokens.first.map { texts.newTokens.start($0) } ?? new.upperBound
    let newLast = newTokens.last.map { texts.newTokens.end($0) } ?? new.upperBound
    var (front, back) = ((old: 0, new: 0), (old: 0, new: 0))
    let oldFront = oldFirst - old.lowerBound, newFront = newFirst - new.lowerBound
    let oldBack = old.upperBound - oldLast, newBack = new.upperBound - newLast
    if oldTokens.isEmpty {
      if newFront > 0, oldFront > 0 {
        front = (oldFront, newFront)
      } else if newBack > 0, oldFront > 0 {
        back = (oldFront, newBack)
      }
    } else if newTokens.isEmpty {
      if newFront > 0, oldFront > 0 {
        front = (oldFront, newFront)
      } else if oldBack > 0, newFront > 0 {
        back = (oldBack, newFront)
      }
    } else {
      if oldFront > 0, newFront > 0 { front = (oldFront, newFront) }
      if oldBack > 0, newBack > 0 { back = (oldBack, newBack) }
    }
    let oldMiddle = old.lowerBound + front.old..<old.upperBound - back.old
    let newMiddle = new.lowerBound + front.new..<new.upperBound - back.new
    held(old.lowerBound..<oldMiddle.lowerBound, new.lowerBound..<newMiddle.lowerBound, start)
    if !oldMiddle.isEmpty {
      append(.deleted, oldMiddle, newMiddle.lowerBound..<newMiddle.lowerBound, from: start)
    }
    if !newMiddle.isEmpty {
      append(.inserted, oldMiddle.upperBound..<oldMiddle.upperBound, newMiddle, from: start)
    }
    held(oldMiddle.upperBound..<old.upperBound, newMiddle.upperBound..<new.upperBound, start)
  }

  private mutating func append(_ kind: Run.Kind, _ old: Range<Int>, _ new: Range<Int>) {
    if old.isEmpty, new.isEmpty { return }
    runs.append(Run(kind, old: old, new: new))
  }

  /// Appends, or lengthens the last run of this text where it is of the same kind.
  private mutating func append(
    _ kind: Run.Kind, _ old: Range<Int>, _ new: Range<Int>, from start: Int
  ) {
    if runs.count > start, let last = runs.last, last.kind == kind, kind != .same {
      runs[runs.count - 1] = Run(
        kind, old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound)
    } else {
      runs.append(Run(kind, old: old, new: new))
    }
  }
}

extension HeldEqual {
  /// In what way two ways of writing the same differ.
  static func difference(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> HeldEqual {
    var result: HeldEqual = []
    if old.first == 0x5B || new.first == 0x5B { return .footnoteLabels }
    for text in [old, new] {
      var index = text.startIndex
      while index < text.endIndex {
        let here = glyph(text.span, index - text.startIndex, text.count)
        index += max(1, here.length)
        switch here.kind {
        case .space: result.insert(.spaces)
        case .ignorable: result.insert(here.scalar == 0xAD ? .hyphenation : .unicodeForm)
        case .mark: result.insert(.unicodeForm)
        case .doubleQuote, .singleQuote: result.insert(.quotationMarks)
        case .dash: result.insert(.dashes)
        default:
          if here.scalar >= 0xFB00 { result.insert(.unicodeForm) }
          if here.scalar == 0x2026 { result.insert(.dashes) }
        }
      }
    }
    // A space that only came with a hyphen at a line's end.
    if result.contains(.spaces), isCut(old) != isCut(new) {
      result.remove(.spaces)
      result.insert(.hyphenation)
    }
    return result
  }

  /// Whether a word is cut: a hyphen stands behind a letter and before a space in it.
  private static func isCut(_ text: ArraySlice<UInt8>) -> Bool {
    zip(text.indices.dropFirst(), text.indices.dropFirst(2)).contains { hyphen, next in
      text[hyphen] == 0x2D && text[next] == 0x20 && text[hyphen - 1] > 0x39
    }
  }
}
