/// Finds where a word ends that is more than plain letters.
struct WordScanner {
  /// Places behind line breaks, ascending.
  let breaks: [Int]
  /// The text in which the word stands.
  let start: Int
  let end: Int
  /// Whether the word's form differs from its bytes.
  var needsNormalising = false
  /// Places of hyphens that only a line's end brought.
  private(set) var dropped: [Int] = []

  init(breaks: [Int], start: Int, end: Int) {
    self.breaks = breaks
    self.start = start
    self.end = end
  }

  /// The place behind the word that begins at a place.
  mutating func scan(_ text: borrowing Span<UInt8>, _ begin: Int) -> Int {
    if let stop = address(text, begin) ?? telephone(text, begin) ?? abbreviation(text, begin) {
      return stop
    }
    var index = begin
    var last = Glyph.none
    while index < end {
      let here = glyph(text, index, end)
      let next = glyph(text, index + here.length, end)
      switch here.kind {
      case .letter, .digit:
        if here.scalar >= 0xFB00, here.scalar <= 0xFB06 { needsNormalising = true }
        index += here.length
      case .mark, .ignorable:
        needsNormalising = true
        index += here.length
        if here.kind == .ignorable, !next.isWordPart { return index - here.length }
        continue
      case .hyphen:
        guard let stop = hyphen(text, index, here, last, next) else {
          return finish(text, index, last)
        }
        index = stop.place
        if stop.ends { return index }
      case .singleQuote:
        guard last.kind == .letter, next.kind == .letter else { return finish(text, index, last) }
        needsNormalising = needsNormalising || here.scalar != 0x27
        index += here.length
      case .sign:
        if last.kind == .digit, next.kind == .digit,
          here.scalar == 0x2E || here.scalar == 0x2C || here.scalar == 0x3A || here.scalar == 0x2F
        {
          index += here.length
        } else if last.kind == .letter,
          let stop = genderSuffix(text, index, here) ?? pairOfArticles(text, begin, index, here)
        {
          return stop
        } else {
          return ordinal(text, begin, index, here) ?? finish(text, index, last)
        }
      case .dash, .space:
        guard last.kind == .digit, let stop = span(text, index) else {
          return finish(text, index, last)
        }
        needsNormalising = true
        index = stop
      default: return finish(text, index, last)
      }
      last = here
    }
    return index
  }

  /// What may follow the letters and digits of a word: a number's unit, an abbreviation's number.
  private mutating func finish(_ text: borrowing Span<UInt8>, _ index: Int, _ last: Glyph) -> Int {
    if last.kind == .digit, let stop = Self.unit(text, index, end) {
      needsNormalising = true
      return stop
    }
    return index
  }

  /// A hyphen in or behind a word; `nil` where it does not belong to the word.
  private mutating func hyphen(
    _ text: borrowing Span<UInt8>, _ index: Int, _ here: Glyph, _ last: Glyph, _ next: Glyph
  ) -> (place: Int, ends: Bool)? {
    let behind = index + here.length
    if here.length > 1 { needsNormalising = true }
    if last.length == 0 { return (behind, false) }
    if last.kind == .digit, next.kind == .digit { return (behind, false) }
    if next.isWordPart { return (behind, false) }
    if next.kind == .hyphen || last.kind == .hyphen { return nil }
    if last.kind == .letter, next.kind == .space, next.length > 0, isBreak(behind + next.length) {
      let following = glyph(text, behind + next.length, end)
      if following.kind == .letter {
        if !Self.isCapital(following.scalar) {
          if isConjunction(text, behind + next.length) { return (behind, true) }
          dropped.append(index)
        }
        needsNormalising = true
        return (behind + next.length, false)
      }
    }
    // haupt- und ehrenamtlich
    return last.kind == .letter ? (behind, true) : nil
  }

  private func isBreak(_ place: Int) -> Bool {
    var (low, high) = (0, breaks.count)
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < breaks.count && breaks[low] == place
  }

  static func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar)
  }

  /// `haupt-` and `ehrenamtlich` do not belong together because `und` stands between them.
  private static let conjunctions = [
    "und", "oder", "bzw", "beziehungsweise", "sowie", "wie", "bis",
  ]
  .map { Array($0.utf8) }

  private func isConjunction(_ text: borrowing Span<UInt8>, _ index: Int) -> Bool {
    for word in Self.conjunctions where index + word.count <= end {
      var offset = 0
      while offset < word.count, text[index + offset] == word[offset] { offset += 1 }
      if offset == word.count, !glyph(text, index + offset, end).isWordPart { return true }
    }
    return false
  }

  // MARK: gendered forms

  private static let suffixes = ["innen", "in", "inn", "r", "n", "m", "s", "e", "er", "en", "ne"]
    .map { Array($0.utf8) }

  /// The end of `/innen`, `/-in`, `:innen`, `*in`, `_innen`, `·innen`, `(innen)` behind a word.
  private func genderSuffix(_ text: borrowing Span<UInt8>, _ index: Int, _ sign: Glyph) -> Int? {
    var at = index + sign.length
    switch sign.scalar {
    case 0x2F:
      if at < end, text[at] == UInt8(ascii: "-") { at += 1 }
    case 0x3A, 0x2A, 0x5F, 0xB7, 0x2022, 0x28: break
    default: return nil
    }
    var stop = at
    while stop < end, text[stop] >= 0x61, text[stop] <= 0x7A, stop - at < 6 { stop += 1 }
    guard stop > at else { return nil }
    let isInn = stop - at >= 2 && text[at] == 0x69 && text[at + 1] == 0x6E
    if sign.scalar != 0x2F, sign.scalar != 0x28, !isInn { return nil }
    var isSuffix = false
    for suffix in Self.suffixes where suffix.count == stop - at {
      var offset = 0
      while offset < suffix.count, text[at + offset] == suffix[offset] { offset += 1 }
      if offset == suffix.count { isSuffix = true }
    }
    guard isSuffix else { return nil }
    if sign.scalar == 0x28 {
      guard stop < end, text[stop] == UInt8(ascii: ")") else { return nil }
      return stop + 1
    }
    return glyph(text, stop, end).isWordPart ? nil : stop
  }

  private static let articles = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "er", "sie", "es", "ihr", "ihm", "ihn", "ihre", "ihren", "ihrer", "ihres", "sein", "seine",
    "seinen", "seiner", "seines", "jede", "jeder", "jeden", "jedem", "kein", "keine", "keinen",
    "welche", "welcher", "diese", "dieser", "diesen", "zur", "zum",
  ].map { Array($0.utf8) }

  /// The end of `die/der`, `Sie/er`, `zur/zum`.
  private func pairOfArticles(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ index: Int, _ sign: Glyph
  ) -> Int? {
    guard sign.scalar == 0x2F, Self.isArticle(text, begin, index) else { return nil }
    var stop = index + 1
    while glyph(text, stop, end).kind == .letter, stop - index < 8 { stop += 1 }
    return Self.isArticle(text, index + 1, stop) ? stop : nil
  }

  private static func isArticle(_ text: borrowing Span<UInt8>, _ start: Int, _ stop: Int) -> Bool {
    for word in articles where word.count == stop - start {
      var offset = 0
      while offset < word.count, text[start + offset] | 0x20 == word[offset] { offset += 1 }
      if offset == word.count { return true }
    }
    return false
  }

  // MARK: numbers and abbreviations

  /// Where the second number of `10–12` or `10 – 12` begins, whose dash or space stands at a place.
  private func span(_ text: borrowing Span<UInt8>, _ index: Int) -> Int? {
    let dash = Self.skipSpace(text, index, end)
    let sign = glyph(text, dash, end)
    guard sign.kind == .dash || sign.kind == .hyphen, dash - index <= 3 else { return nil }
    let number = Self.skipSpace(text, dash + sign.length, end)
    // Either spaces on both sides or none.
    guard (dash > index) == (number > dash + sign.length), number - dash - sign.length <= 3,
      glyph(text, number, end).kind == .digit
    else { return nil }
    return number
  }

  /// The end of `31.` and `II.` where an ordinal's dot follows at a place.
  private func ordinal(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ index: Int, _ dot: Glyph
  ) -> Int? {
    guard dot.scalar == 0x2E, (1...5).contains(index - begin) else { return nil }
    var isNumber = index - begin <= 2
    var isRoman = true
    for at in begin..<index {
      if text[at] &- 0x30 >= 10 { isNumber = false }
      if text[at] != 0x49, text[at] != 0x56, text[at] != 0x58 { isRoman = false }
    }
    guard isNumber || isRoman else { return nil }
    let word = Self.skipSpace(text, index + 1, end)
    guard word > index + 1, glyph(text, word, end).kind == .letter else { return nil }
    var stop = word
    while case let next = glyph(text, stop, end), next.kind == .letter { stop += next.length }
    return SmallWords.contains(text, word, stop) ? nil : index + 1
  }

  static func skipSpace(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var at = index
    while case let next = glyph(text, at, end), next.length > 0,
      next.kind == .space || next.kind == .ignorable
    {
      at += next.length
    }
    return at
  }

  /// The end of digits with dots, commas and letters between and behind them: `5a`, `1.2`.
  static func number(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var at = index
    while case let here = glyph(text, at, end), here.length > 0 {
      if here.isWordPart {
        at += here.length
      } else if here.scalar == 0x2E || here.scalar == 0x2C,
        glyph(text, at + 1, end).kind == .digit, glyph(before: at, text, index).kind == .digit
      {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  private static let units = [
    "%", "‰", "€", "$", "£", "°", "EUR", "TEUR", "km", "kg", "qm", "m²", "ha", "kWh", "Mio.",
    "Mrd.",
  ].map { Array($0.utf8) }

  /// The end of a number's unit, which may stand behind a space.
  static func unit(_ text: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
    let at = skipSpace(text, index, end)
    guard at < end, at - index <= 3 else { return nil }
    for unit in units where text[at] == unit[0] && at + unit.count <= end {
      var offset = 0
      while offset < unit.count, text[at + offset] == unit[offset] { offset += 1 }
      guard offset == unit.count else { continue }
      if glyph(text, at + offset, end).isWordPart, unit.count != 1 || unit[0] == 0x25 { continue }
      return at + offset
    }
    return nil
  }

  private static let references = [
    "Abs", "Nr", "Art", "Ziff", "Buchst", "Kap", "S", "Satz", "Anl", "Rn",
  ].map { Array($0.utf8) }

  /// The end of `z. B.`, `i. V. m.`, or of `Abs. 2`, `Satz 1`; `nil` where neither begins.
  private mutating func abbreviation(_ text: borrowing Span<UInt8>, _ begin: Int) -> Int? {
    let first = glyph(text, begin, end)
    guard first.kind == .letter, !glyph(before: begin, text, start).isWordPart else { return nil }
    if Self.isCapital(first.scalar) {
      for word in Self.references where text[begin] == word[0] {
        if let stop = reference(text, begin, word) { return stop }
      }
    }
    var at = begin
    var letters = 0
    while case let here = glyph(text, at, end), here.kind == .letter,
      case let dot = at + here.length, dot < end, text[dot] == UInt8(ascii: ".")
    {
      letters += 1
      let next = Self.skipSpace(text, dot + 1, end)
      let following = glyph(text, next, end)
      guard following.kind == .letter, next + following.length < end,
        text[next + following.length] == UInt8(ascii: ".")
      else {
        at = dot + 1
        break
      }
      at = next
    }
    guard letters > 1 else { return nil }
    needsNormalising = true
    return at
  }

  private mutating func reference(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ word: [UInt8]
  ) -> Int? {
    var at = begin
    for byte in word {
      guard at < end, text[at] == byte else { return nil }
      at += 1
    }
    if at < end, text[at] == UInt8(ascii: ".") {
      at += 1
    } else if word.count != 4 || word[0] != 0x53 {
      return nil
    }
    let number = Self.skipSpace(text, at, end)
    guard number > at || text[at - 1] == 0x2E, glyph(text, number, end).kind == .digit else {
      return nil
    }
    needsNormalising = true
    return Self.number(text, number, end)
  }
}
