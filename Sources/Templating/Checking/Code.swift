internal import Localization

/// An expression whose names are resolved and whose types fit, as the checker hands it on; the
/// ``Builder`` lays it out as ``Node``s.
indirect enum Code: Sendable {
  case constant(Value)
  /// A scalar: a variable and the way from it.
  case value(Reference)
  /// `loop.index` and its like.
  case loop(slot: Int, LoopField)
  /// Whether a record is there, a list has elements, or a value is present, true and not empty.
  case isRecord(Reference)
  case isFilledList(Reference)
  case isPresent(Code)
  case comparison(Comparison, Code, Code)
  case and(Code, Code)
  case or(Code, Code)
  case not(Code)
  case fallback(Code, Code)
  case filter(Filter, Code, [Code])
  case count(Reference)
  case join(Reference, separator: Code)
  /// A key's number in the library, and the arguments by name.
  case message(Int, [(name: String, code: Code)])
  /// Texts and values one after the other, as in an attribute.
  case joined([Code])
  case absent
}

/// What a component is handed.
enum ArgumentCode: Sendable {
  case value(Code)
  case record(Reference)
  case list(Reference)
}
