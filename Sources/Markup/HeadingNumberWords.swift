extension HeadingNumberReader {
  /// `§ 5a`, `§§ 3 bis 5`.
  mutating func paragraph() -> HeadingNumber? {
    let start = position
    var signs = 0
    while at(position) == 0xC2, at(position + 1) == 0xA7, signs < 2 {
      position += 2
      signs += 1
    }
    skipSpace()
    guard let (first, text) = spacedComponent() else {
      position = start
      return nil
    }
    var label = (signs == 2 ? "§§ " : "§ ") + text
    var components = [first]
    var last: HeadingNumber.Component?
    if signs == 2 {
      while let (next, text) = enumerated(), components.count < 12 {
        components.append(next)
        label += ", \(text)"
      }
      if let (word, end) = rangeEnd() {
        last = end
        label += " \(word) \(end.number)\(end.suffix)"
      }
    }
    if at(position) == UInt8(ascii: ".") { position += 1 }
    guard isAtBoundary || at(position) == UInt8(ascii: ":") else {
      position = start
      return nil
    }
    finish()
    return HeadingNumber(kind: .paragraph, components: components, last: last, label: label)
  }

  /// `5a`, also as older statutes write it: `5 a`. The letter is one only where a space or the end follows.
  private mutating func spacedComponent() -> (HeadingNumber.Component, text: String)? {
    guard let found = component() else { return nil }
    let digits = "\(found.number)\(found.suffix)"
    var next = self
    next.skipSpace()
    let letter = next.at(next.position)
    guard found.suffix.isEmpty, next.position > position, letter >= 0x61, letter <= 0x7A else {
      return (found, digits)
    }
    next.position += 1
    guard next.isAtBoundary else { return (found, digits) }
    position = next.position
    let suffix = String(decoding: [letter], as: UTF8.self)
    return (.init(found.number, suffix), "\(digits) \(suffix)")
  }

  /// `, 4` behind a paragraph's number.
  private mutating func enumerated() -> (HeadingNumber.Component, text: String)? {
    guard at(position) == UInt8(ascii: ",") else { return nil }
    let start = position
    position += 1
    skipSpace()
    if let found = spacedComponent() { return found }
    position = start
    return nil
  }

  /// `bis 5`, `und 5`, `– 5` behind a paragraph's number.
  private mutating func rangeEnd() -> (word: String, end: HeadingNumber.Component)? {
    let start = position
    skipSpace()
    for word in ["bis", "und", "–", "-"] where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      skipSpace()
      if let end = component() { return (word, end) }
    }
    position = start
    return nil
  }

  /// `I.`, `A.`, `a)`
  mutating func letters() -> HeadingNumber? {
    let start = position
    if case let small = at(start), small >= 0x61, small <= 0x7A,
      at(start + 1) == UInt8(ascii: ")")
    {
      position += 2
      guard isAtBoundary else {
        position = start
        return nil
      }
      finish()
      let letter = String(decoding: [small], as: UTF8.self)
      return HeadingNumber(
        kind: .smallLetter, components: [.init(Int(small) - 0x60)], label: letter + ")")
    }
    while case let byte = at(position), byte >= 0x41, byte <= 0x5A, position - start < 8 {
      position += 1
    }
    let sign = Array(bytes[start..<position])
    guard !sign.isEmpty, at(position) == UInt8(ascii: ".") || at(position) == UInt8(ascii: ")")
    else {
      position = start
      return nil
    }
    position += 1
    let label = String(decoding: sign, as: UTF8.self)
    let roman = Self.romanValue(sign)
    let isRoman = roman != nil && (sign.count > 1 || "IVX".utf8.contains(sign[0]))
    guard isAtBoundary, isRoman || sign.count == 1 else {
      position = start
      return nil
    }
    finish()
    let value = isRoman ? roman ?? 0 : Int(sign[0]) - 0x40
    return HeadingNumber(
      kind: isRoman ? .roman : .letter, components: [.init(value)], label: label)
  }

  /// The value of a Roman numeral in its normal form up to 399.
  static func romanValue(_ sign: [UInt8]) -> Int? {
    let values: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10, 0x4C: 50, 0x43: 100]
    var total = 0
    var previous = 0
    for byte in sign.reversed() {
      guard let value = values[byte] else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    guard total > 0, total < 400, Array(HeadingNumber.roman(total).utf8) == sign else { return nil }
    return total
  }

  /// `Art. 12`, `Anlage 3`, `Abschnitt 2`, `Erster Abschnitt`.
  mutating func worded() -> HeadingNumber? {
    let start = position
    let first = word()
    position += first.utf8.count
    if let kind = Self.kinds[first.lowercased()] {
      let hasDot = at(position) == UInt8(ascii: ".")
      if hasDot { position += 1 }
      let label = first + (hasDot ? "." : "")
      if let number = numbered(kind, label) { return number }
      if kind == .annex, !hasDot, standsAlone {
        finish()
        return HeadingNumber(kind: .annex, components: [], label: first)
      }
    } else if let ordinal = Self.ordinal(first.lowercased()) {
      skipSpace()
      let second = word()
      position += second.utf8.count
      if let kind = Self.kinds[second.lowercased()], isAtBoundary || at(position) == 0x3A {
        finish()
        return HeadingNumber(
          kind: kind, components: [.init(ordinal + 1)], label: "\(first) \(second)")
      }
    }
    position = start
    return nil
  }

  /// Whether nothing, a colon, a dash or a parenthesis follows: "Anlage (zu § 3)" is numbered, "Anlage zum
  /// Gesetz" is a title.
  private var standsAlone: Bool {
    if position >= bytes.count || at(position) == UInt8(ascii: ":") { return true }
    var next = self
    next.skipSpace()
    guard next.position > position else { return false }
    let byte = at(next.position)
    return next.position >= bytes.count || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "-")
      || byte == 0xE2
  }

  /// The digits, Roman numeral or capital behind a word.
  private mutating func numbered(
    _ kind: HeadingNumber.Kind, _ word: String
  ) -> HeadingNumber? {
    let start = position
    skipSpace()
    guard position > start else { return nil }
    var found = component().map { ($0, "\($0.number)\($0.suffix)") }
    if found == nil {
      let begin = position
      while case let byte = at(position), byte >= 0x41, byte <= 0x5A { position += 1 }
      let sign = Array(bytes[begin..<position])
      let label = String(decoding: sign, as: UTF8.self)
      if let value = Self.romanValue(sign) {
        found = (.init(value), label)
      } else if sign.count == 1 {
        found = (.init(Int(sign[0]) - 0x40), label)
      }
    }
    if at(position) == UInt8(ascii: ".") { position += 1 }
    guard let (component, label) = found, isAtBoundary || at(position) == UInt8(ascii: ":") else {
      position = start
      return nil
    }
    finish()
    return HeadingNumber(kind: kind, components: [component], label: "\(word) \(label)")
  }

  static let kinds: [String: HeadingNumber.Kind] = [
    "art": .article, "artikel": .article, "article": .article,
    "nr": .item, "nummer": .item, "no": .item,
    "anlage": .annex, "anhang": .annex, "annex": .annex, "appendix": .annex,
    "abschnitt": .section, "section": .section, "unterabschnitt": .subsection,
    "kapitel": .chapter, "chapter": .chapter, "teil": .part, "part": .part, "buch": .book,
    "titel": .title,
  ]

  /// What a word such as `erster`, `zweites` or `einundzwanzigster` counts, from 0; `siebenter` is the older
  /// form of `siebter`.
  static func ordinal(_ word: String) -> Int? {
    for ending in ["er", "es", "e"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.utf8.count))
      return ordinals.firstIndex(of: stem == "siebent" ? "siebt" : stem)
    }
    return nil
  }

  /// Without their endings, up to 99.
  private static let ordinals: [String] = {
    let ones = [
      "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]
    let tens = [
      "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    var stems = [
      "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
      "elft",
      "zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt",
      "neunzehnt",
    ]
    for ten in tens {
      stems.append(ten + "st")
      for one in ones { stems.append("\(one)und\(ten)st") }
    }
    return stems
  }()
}
