public import Diagnostics
public import Localization
public import YAMLReading

/// One statistical figure: what was counted, when, and by whom.
public struct Figure: Sendable {
  public let id: String
  public let label: String
  /// The Stichtag: the day, or the year, to which the figure belongs.
  public let date: LooseDate
  /// The Stichtag as a reference names it: `2017-12-31` or `2017`.
  public let dateKey: String
  /// Absent where no figure exists; then the note says why.
  public let value: Number?
  public let unit: String
  public let precision: Precision
  public let source: Reference?
  public let note: String?
  public let span: Span

  public var isPercentage: Bool { unit == "%" || folded(unit) == "prozent" }
}

/// How exact a figure is.
public enum Precision: String, FieldChoice {
  case exact, approximate, moreThan, atLeast

  public var words: [String] {
    switch self {
    case .exact: ["exakt", "exact", "genau"]
    case .approximate: ["ca.", "approximate", "rund", "etwa", "circa"]
    case .moreThan: ["mehr als", "more-than", "über"]
    case .atLeast: ["mindestens", "at-least"]
    }
  }
}
