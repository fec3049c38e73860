extension Formats {
  /// `12.11.2019`.
  public func appendShort(_ date: CalendarDate, to bytes: inout [UInt8]) {
    append(date, shortDate, to: &bytes)
  }

  /// `12. November 2019`.
  public func appendLong(_ date: CalendarDate, to bytes: inout [UInt8]) {
    append(date, longDate, to: &bytes)
  }

  /// `1. Januar bis 30. September 2019`: the year once where both have it; one date where both
  /// are the same.
  public func appendLong(_ range: DateRange, to bytes: inout [UInt8]) {
    if range.first != range.last {
      let sameYear = range.first.year == range.last.year
      append(range.first, sameYear ? longDateWithoutYear : longDate, to: &bytes)
      bytes += rangeJoin
    }
    append(range.last, longDate, to: &bytes)
  }

  /// `01.01.2019–30.09.2019`.
  public func appendShort(_ range: DateRange, to bytes: inout [UInt8]) {
    if range.first != range.last {
      append(range.first, shortDate, to: &bytes)
      bytes += shortRangeJoin
    }
    append(range.last, shortDate, to: &bytes)
  }

  /// `Dienstag`.
  public func appendWeekday(of date: CalendarDate, to bytes: inout [UInt8]) {
    bytes += weekdays[date.weekday - 1]
  }

  /// `November`, as it stands alone.
  public func appendMonth(of date: CalendarDate, to bytes: inout [UInt8]) {
    bytes += standaloneMonths[date.month - 1]
  }

  private func append(_ date: CalendarDate, _ pattern: Pattern, to bytes: inout [UInt8]) {
    for part in pattern.parts {
      switch part {
      case .text(let text): bytes += text
      case .day(let digits): append(date.day, digits: digits, to: &bytes)
      case .month(let digits): append(date.month, digits: digits, to: &bytes)
      case .monthName: bytes += months[date.month - 1]
      case .year: append(date.year, digits: 1, to: &bytes)
      case .hour, .hourOfHalf, .minute, .period: break
      }
    }
  }

  /// `2019`, without grouping, in the language's digits.
  public func appendYear(of date: CalendarDate, to bytes: inout [UInt8]) {
    append(date.year, digits: 1, to: &bytes)
  }

  /// `9:00`, `09:00`, `9:00 ص`: as CLDR's short pattern has it, in the language's digits.
  ///
  /// - Parameter minutes: since midnight; the end of the day is `24:00` on the 24-hour clock.
  public func appendTime(_ minutes: Int, to bytes: inout [UInt8]) {
    let hour = minutes / 60
    for part in time.parts {
      switch part {
      case .text(let text): bytes += text
      case .hour(let digits): append(hour, digits: digits, to: &bytes)
      case .hourOfHalf: append((hour + 11) % 12 + 1, digits: 1, to: &bytes)
      case .minute: append(minutes % 60, digits: 2, to: &bytes)
      case .period: if periods.count == 2 { bytes += periods[hour % 24 / 12] }
      case .day, .month, .monthName, .year: break
      }
    }
  }

  /// Whether times are of the 12-hour clock, with the half of the day behind them.
  public var hasHalfDays: Bool { !periods.isEmpty }

  private func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.appendDecimal(value, digits: digits)
    if let zero { bytes.replaceDigits(from: start, zero: zero) }
  }
}
