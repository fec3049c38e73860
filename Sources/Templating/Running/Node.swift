/// A variable of the component and the way from it.
struct Reference: Sendable, Hashable {
  var slot: Int
  var path: Path
}

enum LoopField: String, Sendable, CaseIterable {
  case index, number, first, last
}

/// An expression as it is run. What it is made of are other nodes of its ``Unit``, by their numbers:
/// a node holds plain numbers only, so that evaluating one touches no reference count.
enum Node: Sendable {
  /// An entry of ``Unit/constants``.
  case constant(Int32)
  /// A scalar: a variable and the way from it.
  case value(Reference)
  /// `loop.index` and its like.
  case loop(slot: Int32, LoopField)
  /// Whether a record is there, a list has elements, or a value is present, true and not empty.
  case isRecord(Reference)
  case isFilledList(Reference)
  case isPresent(Int32)
  case comparison(Comparison, Int32, Int32)
  case and(Int32, Int32)
  case or(Int32, Int32)
  case not(Int32)
  case fallback(Int32, Int32)
  /// A filter of a value with its argument, or -1 where it has none.
  case filter(Filter, Int32, argument: Int32)
  case count(Reference)
  case join(Reference, separator: Int32)
  /// A key's number in the library, and the arguments: a range of ``Unit/arguments``.
  case message(Int32, Int32, Int32)
  /// Texts and values one after the other, as in an attribute: a range of ``Unit/arguments``.
  case joined(Int32, Int32)
  case absent
}
