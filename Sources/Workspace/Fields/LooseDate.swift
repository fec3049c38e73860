internal import YAMLReading
public import Localization

/// A date as a clerk writes a deadline: a day, or a time of the year such as `Mitte 2018`.
///
/// ``last`` is the day on which it has passed. For vague forms that is the end of what they name:
/// Anfang = 31 March, Mitte = 30 June, Ende and a bare year = 31 December, a month or quarter or
/// half-year = its last day.
public struct LooseDate: Sendable, Equatable {
  /// The first day that it can mean: of the month, quarter, half-year or year; of Anfang, Mitte and Ende
  /// that of the quarter which ends with ``last``.
  public let first: CalendarDate
  public let last: CalendarDate
  /// The text as it was written, where it is not a day.
  public let vagueText: String?

  public init(_ day: CalendarDate) {
    first = day
    last = day
    vagueText = nil
  }

  init(_ first: CalendarDate, _ last: CalendarDate, vagueText: String) {
    self.first = first
    self.last = last
    self.vagueText = vagueText
  }
}

/// Reads the notations of dates that occur in German and English files.
enum DateNotation {
  enum Outcome: Equatable {
    case day(CalendarDate)
    /// The first day that is meant, and the last.
    case vague(CalendarDate, CalendarDate)
    /// It looks like a day, and there is no such day.
    case impossible
    case unreadable
  }

  static func read(_ text: String) -> Outcome {
    let words = folded(trimmed(text)).split(whereSeparator: { $0 == "-" }).map(String.init)
    if let day = numericDay(text) { return day }
    guard let yearText = words.last, let year = year(yearText) else { return .unreadable }
    switch words.count {
    case 1:
      return period(1...12, year)
    case 2:
      if let month = monthOfTheYear[words[0]] { return period(month - 2...month, year) }
      if let month = month(words[0]) { return period(month...month, year) }
    case 3:
      if ["quartal", "quarter"].contains(words[1]), let quarter = ordinals[words[0]], quarter <= 4 {
        return period(quarter * 3 - 2...quarter * 3, year)
      }
      if ["halbjahr", "half"].contains(words[1]), let half = ordinals[words[0]], half <= 2 {
        return period(half * 6 - 5...half * 6, year)
      }
      if let month = month(words[1]), let day = number(words[0].trimmedDot) {
        return CalendarDate(year: year, month: month, day: day).map(Outcome.day) ?? .impossible
      }
    default:
      break
    }
    return .unreadable
  }

  /// `31.12.2019`, `31. 12. 2019`, `2019-12-31`.
  private static func numericDay(_ text: String) -> Outcome? {
    let compact = String(
      text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" }.map(Character.init))
    let dotted = compact.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let parts: [Int]
    if dotted.count == 3 {
      guard let day = number(dotted[0]), let month = number(dotted[1]), let year = year(dotted[2])
      else { return nil }
      parts = [year, month, day]
    } else {
      let dashed = compact.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard dashed.count == 3, let year = year(dashed[0]), let month = number(dashed[1]),
        let day = number(dashed[2])
      else { return nil }
      parts = [year, month, day]
    }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map(Outcome.day)
      ?? .impossible
  }

  private static func period(_ months: ClosedRange<Int>, _ year: Int) -> Outcome {
    let month = months.upperBound
    guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else { return .impossible }
    return .vague(first, last)
  }

  private static func year(_ text: String) -> Int? {
    text.utf8.count == 4 ? number(text) : nil
  }

  private static func number(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// The number of a month by its name in either language or at least its first three letters.
  private static func month(_ word: String) -> Int? {
    let word = word.trimmedDot
    guard word.utf8.count >= 3 else { return nil }
    if word == "mrz" { return 3 }
    for names in months {
      if let index = names.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    }
    return nil
  }

  private static let months = [
    [
      "januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september",
      "oktober",
      "november", "dezember",
    ],
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
    ["jaenner", "feber"],
  ]
  private static let monthOfTheYear: [String: Int] = [
    "anfang": 3, "early": 3, "mitte": 6, "mid": 6, "ende": 12, "end": 12, "late": 12,
    "jahresende": 12,
  ]
  private static let ordinals: [String: Int] = [
    "1.": 1, "2.": 2, "3.": 3, "4.": 4, "i.": 1, "ii.": 2, "iii.": 3, "iv.": 4,
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
  ]
}

extension String {
  fileprivate var trimmedDot: String { hasSuffix(".") ? String(dropLast()) : self }
}

/// Without white space at either end.
func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
