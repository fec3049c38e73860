internal import Localization

extension Renderer {
  /// Writes a filtered value. What formats make of it goes to the output without a text in between.
  func write(
    _ filter: Filter, _ inner: Int32, _ argument: Int32, _ unit: Unit, for escape: Escape,
    to out: inout Output
  ) -> Bool {
    guard !meter.isOver, let value = value(of: inner, unit) else { return false }
    charge(value)
    let argument = argument < 0 ? nil : self.value(of: argument, unit)
    switch (filter, value) {
    case (.upper, .text(let text)): out.write(text.uppercased(), escapedFor: escape)
    case (.plain, .written(let written)):
      out.write(plainText(of: written), escapedFor: escape)
    case (.plain, let value): write(value, for: escape, to: &out)
    case (.name, .language(let language)): out.write(language.ownName, escapedFor: escape)
    case (.unit, .number(let number)):
      out.write { setting.formats.append(number, to: &$0) }
      guard let unit = argument.map({ text(of: $0) }), !unit.isEmpty else { return true }
      out.write("\u{A0}")
      out.write(unit, escapedFor: escape)
    default:
      var isKnown = false
      out.write { isKnown = appendFormatted(filter, value, argument, to: &$0) }
      return isKnown
    }
    return true
  }

  /// The value that a filter gives.
  func filtered(_ filter: Filter, _ inner: Int32, _ argument: Int32, _ unit: Unit) -> Value? {
    guard !meter.isOver, let value = value(of: inner, unit) else { return nil }
    charge(value)
    let argument = argument < 0 ? nil : self.value(of: argument, unit)
    switch (filter, value) {
    case (.upper, .text(let text)): return .text(text.uppercased())
    case (.plain, let value): return .text(text(of: value))
    case (.name, .language(let language)): return .text(language.ownName)
    case (.unit, .number(let number)):
      let unit = argument.map { text(of: $0) } ?? ""
      return .text(setting.formats.text { $0.append(number, unit: unit, to: &$1) })
    default:
      var bytes: [UInt8] = []
      guard appendFormatted(filter, value, argument, to: &bytes) else { return nil }
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Capitals are made letter by letter.
  private func charge(_ value: Value) {
    if case .text(let text) = value { meter.add(4 + text.utf8.count) } else { meter.add(4) }
  }

  /// Dates, numbers, shares and sums, which need no escaping.
  ///
  /// - Returns: whether the filter takes such a value.
  private func appendFormatted(
    _ filter: Filter, _ value: Value, _ argument: Value?, to bytes: inout [UInt8]
  ) -> Bool {
    switch (filter, value) {
    case (.date, .date(let date)):
      switch style(argument) {
      case "iso": date.appendISO(to: &bytes)
      case "short": setting.formats.appendShort(date, to: &bytes)
      default: setting.formats.appendLong(date, to: &bytes)
      }
    case (.date, .dateRange(let range)):
      switch style(argument) {
      case "iso":
        range.first.appendISO(to: &bytes)
        bytes.append(UInt8(ascii: "/"))
        range.last.appendISO(to: &bytes)
      case "short": setting.formats.appendShort(range, to: &bytes)
      default: setting.formats.appendLong(range, to: &bytes)
      }
    case (.weekday, .date(let date)): setting.formats.appendWeekday(of: date, to: &bytes)
    case (.month, .date(let date)): setting.formats.appendMonth(of: date, to: &bytes)
    case (.year, .date(let date)): setting.formats.appendYear(of: date, to: &bytes)
    case (.number, .number(let number)):
      setting.formats.append(rounded(number, argument), to: &bytes)
    case (.percent, .percentage(let share)):
      setting.formats.append(Percentage(rounded(share.number, argument)), to: &bytes)
    case (.percent, .number(let number)):
      setting.formats.append(Percentage(rounded(number, argument)), to: &bytes)
    case (.money, .money(let money)): setting.formats.append(money, to: &bytes)
    default: return false
    }
    return true
  }

  private func style(_ argument: Value?) -> String {
    if case .text(let text) = argument { text } else { "long" }
  }

  private func rounded(_ number: Number, _ places: Value?) -> Number {
    guard case .number(let places) = places, let places = places.whole else { return number }
    return number.rounded(to: places)
  }
}
