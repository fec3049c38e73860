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

  init(_ bytes: ArraySlice<UInt8>) {
    var word = bytes
    // Opening marks before a word and closing ones behind it do not count.
    while let first = word.first, first == 0x28 || first == 0x22 { word = word.dropFirst() }
    if word.starts(with: "„".utf8) { word = word.dropFirst(3) }
    guard let first = word.first else {
      self = .other
      return
    }
    let isDigit = first >= 0x30 && first <= 0x39
    guard isDigit || word.count <= 24 else {
      self = .other
      return
    }
    if isDigit {
      self = Word.number(word)
      return
    }
    if word.count == 2, word.last == UInt8(ascii: "."), first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
      self =
        first == UInt8(ascii: "f") ? .following : first == UInt8(ascii: "S") ? .reference : .initial
      return
    }
    while let last = word.last, last == 0x2C || last == 0x3B || last == 0x29 || last == 0x3A {
      word = word.dropLast()
    }
    let whole = String(decoding: word, as: UTF8.self)
    if let known = Word.table[whole] {
      self = known
      return
    }
    if word.last == UInt8(ascii: "."), let known = Word.table[String(whole.dropLast())] {
      self = known
      return
    }
    let isCapital = first >= 0x41 && first <= 0x5A || first == 0xC3
    self = isCapital ? .name : .other
  }

  /// A number: digits with dots, commas, a letter. What ends a clause binds nothing to it.
  private static func number(_ whole: ArraySlice<UInt8>) -> Word {
    var word = whole
    while let last = word.last, last == 0x2C || last == 0x3B || last == 0x29 || last == 0x3A {
      word = word.dropLast()
    }
    guard let last = word.last else { return .other }
    for byte in word {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isSign = byte == 0x2E || byte == 0x2C || byte == 0x2D || byte == 0x2F || byte >= 0x80
      let isLetter = byte >= 0x61 && byte <= 0x7A
      guard isDigit || isSign || isLetter else { return .other }
    }
    let isClosed = word.count < whole.count
    // A day or an item; a year before a dot ends its sentence.
    if last == UInt8(ascii: ".") { return word.count <= 3 && !isClosed ? .ordinal : .closedNumber }
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

  private static let table: [String: Word] = {
    var table: [String: Word] = [:]
    func add(_ kind: Word, _ words: String) {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
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
