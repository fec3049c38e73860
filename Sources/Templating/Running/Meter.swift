/// Counts the work that no step shows: bytes that filters, messages and comparisons handle. One unit is
/// about as long as a step takes. An object, since expressions are evaluated without changing the
/// ``Renderer``.
final class Meter {
  /// Since it was last asked for.
  private(set) var work = 0
  /// How much is left of the limit; what is beyond is not done, since its result would not be used.
  var left: Int

  /// After so much work the limit is asked for.
  static let portion = 4096

  init(_ limit: Int) { left = limit }

  var isDue: Bool { work >= Self.portion }
  var isOver: Bool { work > left }
  /// So many bytes may still be made.
  var rest: Int { max(left - work, 0) }

  func add(_ units: Int) { work &+= units }

  func take() -> Int {
    defer { work = 0 }
    return work
  }
}
