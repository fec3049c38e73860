/// A decimal number kept exactly, with as many places as it was written with: `7,60` has two.
///
/// The value is `mantissa` divided by ten to the power of `places`.
public struct Number: Sendable {
  public let mantissa: Int64
  /// From 0 to ``maximumPlaces``.
  public let places: Int

  public static let maximumPlaces = 9

  public init(_ value: Int) {
    mantissa = Int64(clamping: value)
    places = 0
  }

  /// - Parameter places: clamped to 0 through ``maximumPlaces``.
  public init(mantissa: Int64, places: Int) {
    self.mantissa = mantissa
    self.places = min(max(places, 0), Self.maximumPlaces)
  }

  /// Reads a number without grouping and with a decimal point, as templates write it: `-12.50`.
  public init?(plain text: String) {
    var mantissa: Int64 = 0
    var places: Int?
    var negative = false
    var digits = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 0, byte == UInt8(ascii: "-") {
        negative = true
      } else if byte == UInt8(ascii: "."), places == nil, digits > 0 {
        places = 0
      } else if isDigit(byte), digits < 18 {
        mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        if let count = places { places = count + 1 }
      } else {
        return nil
      }
    }
    guard digits > 0, places != 0, places ?? 0 <= Self.maximumPlaces else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, places: places ?? 0)
  }

  public var isNegative: Bool { mantissa < 0 }
  public var isZero: Bool { mantissa == 0 }

  /// The value where it is a whole number that `Int` can hold, however many zeros were written.
  public var whole: Int? {
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: Self.power(places))
    return rest == 0 ? Int(exactly: quotient) : nil
  }

  /// The same value with another number of places, rounded half away from zero as in commerce
  /// (DIN 1333); unchanged where the wider form would not fit.
  public func rounded(to wanted: Int) -> Number {
    let wanted = min(max(wanted, 0), Self.maximumPlaces)
    if wanted >= places {
      let (product, overflow) = mantissa.multipliedReportingOverflow(
        by: Self.power(wanted - places))
      return overflow ? self : Number(mantissa: product, places: wanted)
    }
    let divisor = Self.power(places - wanted)
    let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: divisor)
    let away: Int64 = rest.magnitude * 2 >= divisor.magnitude ? (mantissa < 0 ? -1 : 1) : 0
    return Number(mantissa: quotient + away, places: wanted)
  }

  /// Ten to a power from 0 to 18.
  static func power(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<min(max(exponent, 0), 18) { result *= 10 }
    return result
  }
}

extension Number: Hashable, Comparable {
  /// Numbers are equal by value: 7.6 is 7.60.
  public static func == (left: Number, right: Number) -> Bool {
    !(left < right) && !(right < left)
  }

  public static func < (left: Number, right: Number) -> Bool {
    let places = max(left.places, right.places)
    let a = left.mantissa.multipliedFullWidth(by: power(places - left.places))
    let b = right.mantissa.multipliedFullWidth(by: power(places - right.places))
    return (a.high, a.low) < (b.high, b.low)
  }

  public func hash(into hasher: inout Hasher) {
    var (mantissa, places) = (mantissa, places)
    while places > 0, mantissa % 10 == 0 {
      mantissa /= 10
      places -= 1
    }
    hasher.combine(mantissa)
    hasher.combine(places)
  }
}

extension Number: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
