public import Localization

/// A single value as the renderer moves it about: no record, no list.
public enum Value: Sendable {
  case text(String)
  case boolean(Bool)
  case number(Number)
  case percentage(Percentage)
  case money(Money)
  case date(CalendarDate)
  case dateRange(DateRange)
  case language(Language)
  case url(URLValue)
  case pictureSource(PictureSource)
  case colour(Colour)
  /// Content or a phrase.
  case written(any Writable)
}
