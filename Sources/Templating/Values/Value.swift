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
  case written(Written)
}

/// A ``Writable`` of any type. An object, since a value that holds a type's instance as it is can only
/// be handed about by address, which makes every value slow.
public final class Written: Sendable {
  public let writable: any Writable

  /// The same where a message has put it together.
  let composed: ComposedPhrase?

  public init(_ writable: any Writable) {
    self.writable = writable
    composed = nil
  }

  init(_ phrase: ComposedPhrase) {
    writable = phrase
    composed = phrase
  }
}
