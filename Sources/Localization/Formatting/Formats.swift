/// How one language writes numbers, dates and sums of money: the data (after CLDR 44) and the
/// functions that append a value to bytes.
///
/// What they append never needs escaping in XML: letters, digits, punctuation without `<`, `>`,
/// `&` and quotation marks, and spaces.
public struct Formats: Sendable {
  public let language: Language
  var months: [[UInt8]] = []
  /// From Monday.
  var weekdays: [[UInt8]] = []
  var decimal: [UInt8]
  var group: [UInt8]
  /// Groups begin with numbers of this many digits: Polish and Spanish leave four together.
  var groupsFrom = 4
  /// `{d}` day, `{dd}` day with two digits, `{m}`, `{mm}` month, `{n}` its name, `{y}` year.
  var shortDate: Pattern
  var longDate: Pattern
  var longDateWithoutYear: Pattern
  /// Between the two dates of a range, with its spaces.
  var rangeJoin: [UInt8]
  var shortRangeJoin: [UInt8]
  var percent: [UInt8]
  var currencyFirst = false

  public init(_ language: Language) { self = Self.table(for: language) }

  init(
    _ language: Language, months: String, weekdays: String, decimal: String, group: String,
    shortDate: String, longDate: String, withoutYear: String, range: String,
    shortRange: String = "\u{2013}", percent: String = "\u{A0}%"
  ) {
    self.language = language
    self.months = months.split(separator: "|").map { Array($0.utf8) }
    self.weekdays = weekdays.split(separator: "|").map { Array($0.utf8) }
    self.decimal = Array(decimal.utf8)
    self.group = Array(group.utf8)
    self.shortDate = Pattern(shortDate)
    self.longDate = Pattern(longDate)
    longDateWithoutYear = Pattern(withoutYear)
    rangeJoin = Array(range.utf8)
    shortRangeJoin = Array(shortRange.utf8)
    self.percent = Array(percent.utf8)
  }
}

/// A date pattern, taken apart once.
struct Pattern: Sendable {
  enum Part: Sendable {
    case text([UInt8])
    case day(digits: Int)
    case month(digits: Int)
    case monthName
    case year
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
        default: parts.append(.year)
        }
        rest = piece[piece.index(after: close)...]
      }
      if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    }
  }
}
