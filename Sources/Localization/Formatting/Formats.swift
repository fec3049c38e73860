/// How one language writes numbers, dates and sums of money: the data (CLDR 48, see
/// `FormatTables.swift`) and the functions that append a value to bytes.
///
///     let formats = Formats(language)
///     let text = formats.text { $0.appendLong(date, to: &$1) }
///
/// What they append never needs escaping in XML: letters, digits, punctuation without `<`, `>`,
/// `&` and quotation marks, spaces and marks of direction.
public struct Formats: Sendable {
  public private(set) var language: Language
  /// As they stand behind a day: `5. November`, `5 listopada`.
  var months: [[UInt8]] = []
  /// As they stand alone: `November`, `listopad`.
  var standaloneMonths: [[UInt8]] = []
  /// From Monday.
  var weekdays: [[UInt8]] = []
  var decimal: [UInt8]
  var group: [UInt8]
  /// Groups begin with numbers of this many digits: Polish and Spanish leave four together.
  var groupsFrom: Int
  /// The digit for zero, where it is not ASCII's; the others follow it.
  var zero: Unicode.Scalar?
  /// For values below zero: U+2212, as printed matter has it, with a mark of direction where the
  /// language runs from right to left.
  var minus: [UInt8]
  var shortDate: Pattern
  var longDate: Pattern
  var longDateWithoutYear: Pattern
  var time: Pattern
  /// Behind times of the 12-hour clock: before noon, and from noon on.
  var periods: [[UInt8]] = []
  /// Between the two dates of a range, with its spaces.
  var rangeJoin: [UInt8]
  var shortRangeJoin: [UInt8]
  /// What stands before and behind a share and a sum; `¤` is replaced by the currency's sign.
  var percent: Affixes
  var currency: Affixes

  public init(_ language: Language) {
    self = Self.table(for: language)
    self.language = language
  }

  /// - Parameters:
  ///   - months, weekdays: separated by `|`.
  ///   - shortDate: `{d}` day, `{dd}` day with two digits, `{m}`, `{mm}` month, `{n}` its name,
  ///     `{y}` year; so the other dates.
  ///   - time: `{h}` the hour, `{hh}` with two digits, `{k}` on the 12-hour clock, `{min}` the minute,
  ///     `{a}` which half of the day, by `periods`.
  ///   - percent, currency: `#` stands for the number, `¤` for the currency's sign.
  init(
    months: String, standalone: String? = nil, weekdays: String,
    decimal: String = ",", group: String = ".", groupsFrom: Int = 4,
    shortDate: String = "{dd}.{mm}.{y}", longDate: String = "{d} {n} {y}",
    withoutYear: String = "{d} {n}", range: String = " \u{2013} ", shortRange: String = "\u{2013}",
    time: String = "{hh}:{min}", periods: String = "",
    percent: String = "#\u{A0}%", currency: String = "#\u{A0}¤",
    zero: Unicode.Scalar? = nil, minus: String = "\u{2212}"
  ) {
    language = .german
    self.months = Self.names(months)
    standaloneMonths = standalone.map(Self.names) ?? self.months
    self.weekdays = Self.names(weekdays)
    self.decimal = Array(decimal.utf8)
    self.group = Array(group.utf8)
    self.groupsFrom = groupsFrom
    self.zero = zero
    self.minus = Array(minus.utf8)
    self.shortDate = Pattern(shortDate)
    self.longDate = Pattern(longDate)
    longDateWithoutYear = Pattern(withoutYear)
    self.time = Pattern(time)
    self.periods = Self.names(periods)
    rangeJoin = Array(range.utf8)
    shortRangeJoin = Array(shortRange.utf8)
    self.percent = Affixes(percent)
    self.currency = Affixes(currency)
  }

  private static func names(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "|")).map { Array($0) }
  }
}

/// What stands around a number: `#` in the pattern.
struct Affixes: Sendable {
  var before: [UInt8]
  var behind: [UInt8]

  init(_ pattern: String) {
    let parts = pattern.utf8.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    before = parts.first.map { Array($0) } ?? []
    behind = parts.dropFirst().first.map { Array($0) } ?? []
  }
}

/// A pattern of dates or times, taken apart once.
struct Pattern: Sendable {
  enum Part: Sendable {
    case text([UInt8])
    case day(digits: Int)
    case month(digits: Int)
    case monthName
    case year
    case hour(digits: Int)
    /// On the 12-hour clock.
    case hourOfHalf
    case minute
    /// Which half of the day.
    case period
  }

  var parts: [Part] = []

  init(_ text: String) {
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      var rest = piece
      if index > 0, let close = piece.firstIndex(of: "}") {
        switch piece[..<close] {
        case "d": parts.append(.day(digits: 1))
        case "dd": parts.append(.day(digits: 2))
        case "m": parts.append(.month(digits: 1))
        case "mm": parts.append(.month(digits: 2))
        case "n": parts.append(.monthName)
        case "h": parts.append(.hour(digits: 1))
        case "hh": parts.append(.hour(digits: 2))
        case "k": parts.append(.hourOfHalf)
        case "min": parts.append(.minute)
        case "a": parts.append(.period)
        default: parts.append(.year)
        }
        rest = piece[piece.index(after: close)...]
      }
      if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    }
  }
}
