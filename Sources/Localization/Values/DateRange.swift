/// A span of days, both ends included.
public struct DateRange: Sendable, Hashable {
  public let first: CalendarDate
  public let last: CalendarDate

  /// - Returns: `nil` where the end lies before the beginning.
  public init?(_ first: CalendarDate, _ last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }
}
