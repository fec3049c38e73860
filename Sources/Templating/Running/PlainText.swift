internal import Localization

extension Renderer {
  /// A value as text without markup and not escaped.
  func text(of value: Value) -> String {
    if case .text(let text) = value { return text }
    var bytes: [UInt8] = []
    appendPlain(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func text(of codes: [Code]) -> String {
    var bytes: [UInt8] = []
    for code in codes {
      if let value = value(of: code) { appendPlain(value, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendPlain(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .url(let url): bytes.append(contentsOf: url.text.utf8)
    case .pictureSource(let source): bytes.append(contentsOf: source.text.utf8)
    case .colour(let colour): bytes.append(contentsOf: colour.text.utf8)
    case .written(let writable): bytes.append(contentsOf: writable.plainText.utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): formats.append(number, to: &bytes)
    case .percentage(let percentage): formats.append(percentage, to: &bytes)
    case .money(let money): formats.append(money, to: &bytes)
    case .date(let date): formats.appendShort(date, to: &bytes)
    case .dateRange(let range): formats.appendShort(range, to: &bytes)
    case .language(let language): bytes.append(contentsOf: language.tag.utf8)
    }
  }

  /// A value escaped for its place. What formats write needs no escaping.
  func write(_ value: Value, for escape: Escape, to out: inout Output) {
    switch value {
    case .text(let text): out.write(text, escapedFor: escape)
    case .url(let url): out.write(url.text, escapedFor: escape)
    case .pictureSource(let source): out.write(source.text, escapedFor: escape)
    case .written(let writable): out.write(writable.plainText, escapedFor: escape)
    default: out.write { appendPlain(value, to: &$0) }
    }
  }

  func apply(_ filter: Filter, to value: Value, _ arguments: [Code]) -> Value? {
    let argument = arguments.first.flatMap { self.value(of: $0) }
    switch (filter, value) {
    case (.date, .date(let date)):
      return .text(formatted(date, argument.map { text(of: $0) } ?? "long"))
    case (.date, .dateRange(let range)):
      return .text(formatted(range, argument.map { text(of: $0) } ?? "long"))
    case (.weekday, .date(let date)):
      return .text(formats.text { $0.appendWeekday(of: date, to: &$1) })
    case (.month, .date(let date)): return .text(formats.text { $0.appendMonth(of: date, to: &$1) })
    case (.year, .date(let date)): return .text(formats.text { $0.appendYear(of: date, to: &$1) })
    case (.number, .number(let number)):
      return .text(formats.text { $0.append(rounded(number, argument), to: &$1) })
    case (.percent, .percentage(let share)):
      let rounded = Percentage(rounded(share.number, argument))
      return .text(formats.text { $0.append(rounded, to: &$1) })
    case (.percent, .number(let number)):
      let rounded = Percentage(rounded(number, argument))
      return .text(formats.text { $0.append(rounded, to: &$1) })
    case (.money, .money(let money)): return .text(formats.text { $0.append(money, to: &$1) })
    case (.unit, .number(let number)):
      let unit = argument.map { text(of: $0) } ?? ""
      return .text(formats.text { $0.append(number, unit: unit, to: &$1) })
    case (.upper, .text(let text)): return .text(text.uppercased())
    case (.plain, let value): return .text(text(of: value))
    case (.name, .language(let language)): return .text(language.ownName)
    default: return nil
    }
  }

  private func rounded(_ number: Number, _ places: Value?) -> Number {
    guard case .number(let places) = places, let places = places.whole else { return number }
    return number.rounded(to: places)
  }

  private func formatted(_ date: CalendarDate, _ style: String) -> String {
    switch style {
    case "iso": date.iso
    case "short": formats.text { $0.appendShort(date, to: &$1) }
    default: formats.text { $0.appendLong(date, to: &$1) }
    }
  }

  private func formatted(_ range: DateRange, _ style: String) -> String {
    switch style {
    case "iso": "\(range.first.iso)/\(range.last.iso)"
    case "short": formats.text { $0.appendShort(range, to: &$1) }
    default: formats.text { $0.appendLong(range, to: &$1) }
    }
  }
}
