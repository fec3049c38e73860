public import Localization
internal import YAMLReading

/// What names a revision of the concept: its year (`2020`) or, where a year has more than one, the
/// day on which it was adopted (`2020-06-15`). Also the name of its file and of its papers.
public struct RevisionName: Hashable, Sendable, LosslessStringConvertible,
  ExpressibleByIntegerLiteral
{
  public let year: Int
  /// `nil` where the year alone names it.
  public let day: CalendarDate?

  public init(_ year: Int) {
    self.year = year
    day = nil
  }

  public init(_ day: CalendarDate) {
    year = day.year
    self.day = day
  }

  public init(integerLiteral year: Int) { self.init(year) }

  /// Reads exactly `2020` or `2020-06-15`: one way of writing each, so that no two files are of one
  /// revision.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    if let day = CalendarDate(iso: text), (1900...2999).contains(day.year) {
      self.init(day)
    } else if text.utf8.count == 4, let year = Int(text), (1900...2999).contains(year) {
      self.init(year)
    } else {
      return nil
    }
  }

  public init?(_ description: String) { self.init(description[...]) }

  public var description: String { day?.iso ?? String(year) }

  /// The year alone also names a revision of that year that is named by its day.
  public func means(_ other: RevisionName) -> Bool {
    self == other || (day == nil && year == other.year)
  }
}

extension Sequence {
  /// The last element of a revision: one of exactly this name, else, where a year names it, the last
  /// of the year.
  public func last(
    meantBy name: RevisionName, _ revision: (Element) -> RevisionName
  ) -> Element? {
    var last: Element?
    for element in self {
      let candidate = revision(element)
      if candidate == name { return element }
      if name.means(candidate) { last = element }
    }
    return last
  }
}

extension Concept {
  /// Where it stands among the others: by the day from which it is valid, else by the day on which it was
  /// adopted. Named by its year alone, and with no day at all, before all others of the year.
  var order: [Int] {
    let resolved = adopted?.value ?? revision.day
    guard let first = validFrom?.value ?? resolved else { return [revision.year, 0, 0] }
    let second = resolved ?? first
    return [first.year, first.month, first.day, second.year, second.month, second.day]
  }
}
