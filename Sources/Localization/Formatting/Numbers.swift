/// The sign for values below zero: U+2212, as printed matter has it.
private let minus = Array("\u{2212}".utf8)
private let noBreakSpace = Array("\u{A0}".utf8)

extension Formats {
  /// `1.500,25`, with the places that the number has.
  public func append(_ number: Number, to bytes: inout [UInt8]) {
    if number.isNegative { bytes += minus }
    let scale = UInt64(Number.power(number.places))
    let whole = number.mantissa.magnitude / scale
    let grouped = groupsFrom <= 4 || whole >= UInt64(Number.power(groupsFrom - 1))
    bytes.appendDecimal(whole, group: grouped ? group : [])
    if number.places > 0 {
      bytes += decimal
      bytes.appendDecimal(number.mantissa.magnitude % scale, digits: number.places)
    }
  }

  /// `7,6 %` with a no-break space where the language has one.
  public func append(_ percentage: Percentage, to bytes: inout [UInt8]) {
    append(percentage.number, to: &bytes)
    bytes += percent
  }

  /// `14.400 €`, `14.400,50 €`; in English `€14,400`.
  public func append(_ money: Money, to bytes: inout [UInt8]) {
    let sign = money.currency == "EUR" ? Array("€".utf8) : Array(money.currency.utf8)
    let amount = money.amount
    if currencyFirst {
      if amount.isNegative { bytes += minus }
      bytes += sign
      if money.currency != "EUR" { bytes += noBreakSpace }
      let magnitude = amount.mantissa == .min ? .max : abs(amount.mantissa)
      append(Number(mantissa: magnitude, places: amount.places), to: &bytes)
    } else {
      append(amount, to: &bytes)
      bytes += noBreakSpace
      bytes += sign
    }
  }

  /// A number, a no-break space and its unit: `240 Personen`. The unit is copied as it is and is
  /// the one thing here that may need escaping.
  public func append(_ number: Number, unit: String, to bytes: inout [UInt8]) {
    append(number, to: &bytes)
    guard !unit.isEmpty else { return }
    bytes += noBreakSpace
    bytes.append(contentsOf: unit.utf8)
  }
}

extension Formats {
  /// What one of the appending functions makes, as text.
  public func text(_ append: (Formats, inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(self, &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
