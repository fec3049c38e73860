/// A share in per cent: `7,6 %` is the number 7.6.
public struct Percentage: Sendable, Hashable, Comparable {
  public let number: Number

  public init(_ number: Number) { self.number = number }

  public static func < (left: Percentage, right: Percentage) -> Bool { left.number < right.number }
}
