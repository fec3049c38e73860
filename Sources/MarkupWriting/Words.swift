/// What a word is to the rules of ``typeset(_:language:)``.
enum Word {
  case number
  /// A number with what closes a clause behind it: `5)`
  case closedNumber
  /// A number behind a reference: `5` in `§ 5`.
  case referenceNumber
  /// `30.`
  case ordinal
  case unit, month, statute, following
  /// `§`, `Abs.`: wants a number behind it.
  case reference
  /// `Jahr`, `BITV`: a number may stand behind it.
  case numbered
  /// `z.`
  case initial
  case salutation
  /// A word with a capital that is none of these.
  case name
  case other

  /// The longest word of ``known`` that a dot can stand behind, with the dot: `Abschnitt.`
  static let longestAbbreviation = 10

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    // Opening marks before a word and closing ones behind it do not count.
    while start < end, bytes[start] == 0x28 || bytes[start] == 0x22 { start += 1 }
    if start + 3 <= end, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0x9E {
      start += 3
    }
    guard start < end else {
      self = .other
      return
    }
    let first = bytes[start]
    if first >= 0x30 && first <= 0x39 {
      self = Word.number(bytes, start, end)
      return
    }
    let isLetter = first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
    if end - start == 2, isLetter, bytes[end - 1] == UInt8(ascii: ".") {
      self =
        first == UInt8(ascii: "f") ? .following : first == UInt8(ascii: "S") ? .reference : .initial
      return
    }
    while end > start, Word.closesClause(bytes[end - 1]) { end -= 1 }
    let isAbbreviated = end > start && bytes[end - 1] == UInt8(ascii: ".")
    if let known = Word.known.find(bytes, start, isAbbreviated ? end - 1 : end) {
      self = known
      return
    }
    let isCapital = first >= 0x41 && first <= 0x5A || first == 0xC3
    self = isCapital ? .name : .other
  }

  private static func closesClause(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x29 || byte == 0x3A
  }

  /// A number: digits with dots, commas, a letter. What ends a clause binds nothing to it.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ whole: Int) -> Word {
    var end = whole
    while end > start, closesClause(bytes[end - 1]) { end -= 1 }
    guard end > start else { return .other }
    let last = bytes[end - 1]
    for index in start..<end {
      let byte = bytes[index]
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isSign = byte == 0x2E || byte == 0x2C || byte == 0x2D || byte == 0x2F || byte >= 0x80
      let isLetter = byte >= 0x61 && byte <= 0x7A
      guard isDigit || isSign || isLetter else { return .other }
    }
    let isClosed = end < whole
    // A day or an item; a year before a dot ends its sentence.
    if last == UInt8(ascii: ".") {
      return end - start <= 3 && !isClosed ? .ordinal : .closedNumber
    }
    let isNumber = last >= 0x30 && last <= 0x39 || last >= 0x61 && last <= 0x7A
    return !isNumber ? .other : isClosed ? .closedNumber : .number
  }

  func isBound(to right: Word) -> Bool {
    switch (self, right) {
    case (.number, .unit), (.referenceNumber, .unit): true
    case (.ordinal, .month): true
    case (.reference, .number), (.reference, .ordinal), (.reference, .closedNumber): true
    case (.numbered, .number), (.numbered, .ordinal), (.numbered, .closedNumber): true
    case (.referenceNumber, .statute), (.referenceNumber, .following): true
    case (.initial, .initial), (.initial, .following): true
    case (.salutation, .name): true
    default: false
    }
  }

  /// The word as the next one sees it.
  func behind(_ left: Word) -> Word {
    if left == .reference, self == .number { return .referenceNumber }
    return self
  }

  /// The words that are more to the rules than a name or any other.
  private static let known: WordTable = {
    var table = WordTable()
    func add(_ kind: Word, _ words: StaticString) { table.add(kind, words) }
    add(
      .unit, "% ‰ € $ km m cm mm m² km² ha kg g t l h min s °C kW kWh Euro EUR Cent Prozent Mio Mrd"
    )
    add(
      .unit,
      "Millionen Milliarden Uhr Jahre Jahren Monate Monaten Wochen Tage Tagen Stunden Minuten")
    add(.unit, "Personen Menschen Plätze Plätzen Kinder Teilnehmer Einwohner Maßnahmen Stellen VZÄ")
    add(
      .month, "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
    add(
      .reference, "§ §§ Art Artikel Abs Absatz Nr Nrn Nummer Seite Satz Ziff Ziffer Rn Kap Kapitel")
    add(.reference, "Anlage Anhang Abschnitt Buchst Bd Heft Ausgabe Punkt TOP Drs Abb Tab Tabelle")
    add(.numbered, "Jahr Jahres BITV WCAG Version Stand Phase Stufe")
    add(
      .statute, "GG BGB StGB ZPO StPO VwVfG VwGO SGB ThürKO ThürVwVfG AufenthG AsylG AsylbLG IntV")
    add(.statute, "BauGB DSGVO AGG BGG BGBl EStG AO KomWG UrhG GVG BSHG BVFG StAG FreizügG/EU")
    add(.following, "ff")
    add(.salutation, "Dr Prof Hr Fr Dipl")
    return table
  }()
}

/// A few words by their bytes, found without making a text of what is asked for.
private struct WordTable: Sendable {
  /// All words, one behind the other.
  private var text: [UInt8] = []
  private var entries: [(range: Range<Int>, word: Word)] = []
  /// Numbers of entries by hash; a taken slot passes on to the next. Larger than twice the words.
  private var slots = [UInt16](repeating: .max, count: 512)
  private var longest = 0

  /// - Parameter words: parted by spaces.
  mutating func add(_ word: Word, _ words: StaticString) {
    for bytes in words.description.utf8.split(separator: 0x20) {
      let range = text.count..<text.count + bytes.count
      text.append(contentsOf: bytes)
      var slot = slot(text.span, range.lowerBound, range.upperBound)
      while slots[slot] != .max { slot = (slot + 1) & 511 }
      slots[slot] = UInt16(entries.count)
      entries.append((range, word))
      longest = max(longest, range.count)
    }
  }

  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word? {
    guard start < end, end - start <= longest else { return nil }
    var slot = slot(bytes, start, end)
    while slots[slot] != .max {
      let (range, word) = entries[Int(slots[slot])]
      if range.count == end - start, zip(range, start..<end).allSatisfy({ text[$0] == bytes[$1] }) {
        return word
      }
      slot = (slot + 1) & 511
    }
    return nil
  }

  /// FNV-1a.
  private func slot(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in start..<end { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int((hash ^ hash >> 16) & 511)
  }
}
