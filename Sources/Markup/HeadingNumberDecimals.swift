extension HeadingNumberReader {
  /// `5.4.1.10.`, `5.2`, `1a.`, `3 Bevölkerung`.
  mutating func decimal() -> HeadingNumber? {
    let start = position
    var components: [HeadingNumber.Component] = []
    components.reserveCapacity(4)
    var hasDot = false
    var end = start
    while let next = component() {
      components.append(next)
      end = position
      hasDot = at(position) == UInt8(ascii: ".")
      if hasDot { position += 1 }
      if !hasDot || components.count == 12 { break }
    }
    if hasDot, components.count == 1, let part = countedPart(components[0]) { return part }
    if at(position) == UInt8(ascii: ":") || at(position) == UInt8(ascii: ")") {
      hasDot = true
      position += 1
    }
    guard !components.isEmpty, isAtBoundary, isPlausible(components, hasDot: hasDot) else {
      position = start
      return nil
    }
    finish()
    return HeadingNumber(
      kind: .decimal, components: components,
      label: String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// `2. Abschnitt`, where a dash, a colon, a word with a capital or the end follows: "1. Teil der Strategie" is
  /// a first section of that title.
  private mutating func countedPart(_ component: HeadingNumber.Component) -> HeadingNumber? {
    var next = self
    next.skipSpace()
    let word = next.word()
    guard next.position > position, let kind = Self.kinds[word.lowercased()] else { return nil }
    next.position += word.utf8.count
    let end = next.position
    next.finish()
    guard next.position > end || next.position >= bytes.count,
      next.position >= bytes.count || next.at(end) == UInt8(ascii: ":") || next.isBehindDash(end)
        || next.isCapital
    else { return nil }
    position = next.position
    return HeadingNumber(
      kind: kind, components: [component],
      label: "\(component.number)\(component.suffix). \(word)")
  }

  /// Whether a dash stands between a place and this one.
  private func isBehindDash(_ place: Int) -> Bool {
    var before = self
    before.position = place
    before.skipSpace()
    return before.position > place && before.position < position
      && (at(before.position) == UInt8(ascii: "-") || at(before.position) == 0xE2)
  }

  private func isPlausible(_ components: [HeadingNumber.Component], hasDot: Bool) -> Bool {
    guard components.allSatisfy({ $0.number < 1_000 }) else { return false }
    var next = self
    next.skipSpace()
    let word = next.word(of: Self.longestWord)
    if components.count > 1 { return !Self.units.contains(word) }
    if hasDot { return !Self.months.contains(word) }
    guard components[0].number < 100 else { return false }
    return next.position >= bytes.count || next.isCapital && !Self.units.contains(word)
  }

  /// Whether a capital letter stands here, of ASCII or of U+00C0 to U+00DE.
  var isCapital: Bool {
    let byte = at(position)
    if byte >= 0x41 && byte <= 0x5A { return true }
    return byte == 0xC3 && at(position + 1) >= 0x80 && at(position + 1) <= 0x9E
  }

  /// The letters that stand here.
  ///
  /// - Parameter most: a word of more bytes is not asked for, and empty.
  func word(of most: Int = .max) -> String {
    var end = position
    while end < bytes.count, isLetter(at: end) || bytes[end] >= 0x80 && spaceLength(at: end) == 0 {
      end += 1
    }
    return end - position > most ? "" : String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// That of ``months`` and ``units``: `Milliarden`.
  private static let longestWord = 10

  static let months: Set<String> = [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
  ]

  static let units: Set<String> = [
    "Jahr", "Jahre", "Jahren", "Monat", "Monate", "Monaten", "Woche", "Wochen", "Tag", "Tage",
    "Tagen", "Stunde", "Stunden", "Minuten", "Uhr", "Prozent", "Euro", "EUR", "Mio", "Mrd",
    "Millionen", "Milliarden", "Personen", "Menschen", "Plätze", "Fragen", "Punkte", "Schritte",
    "Years", "Months", "Days", "Questions", "Steps",
  ]
}
