internal import Diagnostics
internal import Localization
internal import YAMLReading

extension FieldReader {
  /// A day of the calendar; vague dates are reported.
  func day(_ de: String, _ en: String) -> Located<CalendarDate>? {
    guard let text = text(de, en) else { return nil }
    switch DateNotation.read(text.value) {
    case .day(let day): return Located(day, text.span)
    case .impossible: report(.impossibleDate, text)
    case .vague, .unreadable: report(.badDate, text)
    }
    return nil
  }

  /// A day or a vague date such as `Mitte 2018`.
  func looseDate(_ de: String, _ en: String) -> Located<LooseDate>? {
    text(de, en).flatMap(looseDate)
  }

  func looseDate(_ text: Located<String>) -> Located<LooseDate>? {
    switch DateNotation.read(text.value) {
    case .day(let day): return Located(LooseDate(day), text.span)
    case .vague(let first, let last):
      return Located(LooseDate(first, last, vagueText: text.value), text.span)
    case .impossible: report(.impossibleDate, text)
    case .unreadable: report(.badDate, text)
    }
    return nil
  }

  /// Two days with a dash or `bis` between them: `01.01.2019 – 30.09.2019`, `vom 1. Januar 2019 bis
  /// zum 30. September 2019`, `1. Januar bis 30. September 2019`, `01.01.–30.09.2019`.
  func dateRange(_ de: String, _ en: String) -> Located<DateRange>? {
    guard let text = text(de, en) else { return nil }
    var days = text.value
    for word in ["vom ", "Vom ", "von ", "from "] where days.hasPrefix(word) {
      days.removeFirst(word.count)
    }
    for separator in ["–", "—", " bis zum ", " bis ", " to ", " - ", "-"] {
      var halves = days.split(separator: separator).map { trimmed(String($0)) }
      guard halves.count == 2 else { continue }
      // The first day may leave its year to the second.
      if halves[0].hasSuffix("."), let year = halves[1].split(separator: ".").last {
        halves[0] += year
      } else if halves[0].last?.isLetter == true {
        let year = halves[1].suffix(4)
        if year.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { halves[0] += " " + year }
      }
      switch (DateNotation.read(halves[0]), DateNotation.read(halves[1])) {
      case (.day(let first), .day(let last)):
        if let range = DateRange(first, last) { return Located(range, text.span) }
        report(.reversedRange, text)
        return nil
      case (.impossible, _):
        report(.impossibleDate, text, halves[0])
        return nil
      case (_, .impossible):
        report(.impossibleDate, text, halves[1])
        return nil
      default:
        break
      }
    }
    report(.badRange, text)
    return nil
  }

  func year(_ de: String, _ en: String) -> Located<Int>? {
    guard let text = text(de, en) else { return nil }
    if text.value.utf8.count == 4, let year = Int(text.value), year > 0 {
      return Located(year, text.span)
    }
    report(.badYear, text)
    return nil
  }

  func revision(_ de: String, _ en: String) -> Located<RevisionName>? {
    guard let text = text(de, en) else { return nil }
    if let name = RevisionName(text.value) { return Located(name, text.span) }
    if case .day(let day) = DateNotation.read(text.value) {
      return Located(RevisionName(day), text.span)
    }
    report(.badRevision, text)
    return nil
  }

  func number(_ de: String, _ en: String) -> Located<Number>? {
    guard let text = text(de, en) else { return nil }
    if let number = readGermanNumber(text.value) { return Located(number, text.span) }
    report(.badNumber, text)
    return nil
  }

  /// A whole number that is not negative.
  func count(_ de: String, _ en: String) -> Located<Int>? {
    guard let number = number(de, en) else { return nil }
    if let whole = number.value.whole, whole >= 0 { return Located(whole, number.span) }
    findings.add(Diagnostic(.badCount, at: number.span))
    return nil
  }

  /// `60 %`, `60%`, `60 Prozent`, `60`.
  func percentage(_ de: String, _ en: String) -> Located<Percentage>? {
    guard let text = text(de, en) else { return nil }
    let unit = ["%", "Prozent", "percent"].first { text.value.hasSuffix($0) }
    let bare = String(text.value.dropLast(unit?.count ?? 0))
    if let number = readGermanNumber(bare) { return Located(Percentage(number), text.span) }
    report(.badNumber, text)
    return nil
  }

  /// `14.400 €`, `14.400,50 EUR`, `14.400,- €`, `€ 14.400`.
  func money(_ de: String, _ en: String) -> Located<Money>? {
    guard let text = text(de, en) else { return nil }
    if let money = readMoney(text.value) { return Located(money, text.span) }
    report(.badMoney, text)
    return nil
  }

  func inline(_ de: String, _ en: String) -> InlineText? {
    text(de, en).map(InlineText.init)
  }

  func inlines(_ de: String, _ en: String) -> [InlineText] {
    texts(de, en).map(InlineText.init)
  }

  /// One text, or a map of language tags to texts.
  func localized(_ de: String, _ en: String) -> LocalizedText? {
    value(de, en).flatMap(localized)
  }

  func localized(_ value: YAMLValue) -> LocalizedText? {
    if case .map(let entries) = value.content, entries.allSatisfy({ Language($0.key) != nil }) {
      let texts = entries.compactMap { entry -> (tag: String, text: String)? in
        text(of: entry.value).map { (entry.key, $0.value) }
      }
      return texts.isEmpty ? nil : LocalizedText(texts)
    }
    return text(of: value).map { LocalizedText($0.value) }
  }

  private func report(_ problem: Problem, _ text: Located<String>, _ part: String? = nil) {
    findings.add(Diagnostic(problem, at: text.span, ["text": part ?? text.value]))
  }
}

/// A sum in euros with its sign or code.
func readMoney(_ text: String) -> Money? {
  var bare = trimmed(text)
  let units = ["€", "EUR", "Euro"]
  if let unit = units.first(where: { bare.hasSuffix($0) }) {
    bare = trimmed(String(bare.dropLast(unit.count)))
  } else if let unit = units.first(where: { bare.hasPrefix($0) }) {
    bare = trimmed(String(bare.dropFirst(unit.count)))
  } else {
    return nil
  }
  for noCents in [",-", ",–", ",—"] where bare.hasSuffix(noCents) { bare.removeLast(2) }
  guard let number = readGermanNumber(bare), number.places <= 2 else { return nil }
  let factor: Int64 = number.places == 0 ? 100 : number.places == 1 ? 10 : 1
  let (cents, overflow) = number.mantissa.multipliedReportingOverflow(by: factor)
  return overflow ? nil : Money(euroCents: cents)
}
