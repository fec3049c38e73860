/// A sum of money, exact in the smallest unit.
public struct Money: Sendable, Hashable {
  /// Hundredths: 14.400 € is 1,440,000. Every currency that occurs here has two places.
  public let minorUnits: Int64
  /// Three capital letters (ISO 4217), `EUR` where nothing else is said.
  public let currency: String

  public init(euroCents: Int64) {
    minorUnits = euroCents
    currency = "EUR"
  }

  /// - Returns: `nil` where the currency is not three letters.
  public init?(minorUnits: Int64, currency: String) {
    guard currency.utf8.count == 3, currency.utf8.allSatisfy(isLetter) else { return nil }
    self.minorUnits = minorUnits
    self.currency = currency.uppercased()
  }

  /// The amount as a number: without places where there are no odd hundredths, else with two.
  public var amount: Number {
    minorUnits % 100 == 0
      ? Number(mantissa: minorUnits / 100, places: 0) : Number(mantissa: minorUnits, places: 2)
  }

  /// The sum of two amounts of one currency; `nil` where currencies differ or it does not fit.
  public func adding(_ other: Money) -> Money? {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow, currency == other.currency else { return nil }
    return Money(minorUnits: sum, currency: currency)
  }
}
