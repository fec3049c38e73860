private let noBreakSpace = Array("\u{A0}".utf8)
private let currencySign = Array("¤".utf8)

extension Formats {
  /// `1.500,25`, with the places that the number has.
  public func append(_ number: Number, to bytes: inout [UInt8]) {
    if number.isNegative { bytes += minus }
    appendMagnitude(of: number, to: &bytes)
  }

  private func appendMagnitude(of number: Number, to bytes: inout [UInt8]) {
    let start = bytes.count
    let scale = UInt64(Number.power(number.places))
    let whole = number.mantissa.magnitude / scale
    let grouped = groupsFrom <= 4 || whole >= UInt64(Number.power(groupsFrom - 1))
    bytes.appendDecimal(whole, group: grouped ? group : [])
    if number.places > 0 {
      bytes += decimal
      bytes.appendDecimal(number.mantissa.magnitude % scale, digits: number.places)
    }
    if let zero { bytes.replaceDigits(from: start, zero: zero) }
  }

  /// `7,6 %` with a no-break space where the language has one; `%7,6` in Turkish.
  public func append(_ percentage: Percentage, to bytes: inout [UInt8]) {
    if percentage.number.isNegative { bytes += minus }
    bytes += percent.before
    appendMagnitude(of: percentage.number, to: &bytes)
    bytes += percent.behind
  }

  /// `14.400 €`, `14.400,50 €`; in English `€14,400`. Whole amounts have no places.
  public func append(_ money: Money, to bytes: inout [UInt8]) {
    let amount = money.amount
    if amount.isNegative { bytes += minus }
    append(currency.before, money.currency, isBefore: true, to: &bytes)
    appendMagnitude(of: amount, to: &bytes)
    append(currency.behind, money.currency, isBefore: false, to: &bytes)
  }

  /// One side of a sum. A currency that is written in letters is kept apart from the number.
  private func append(
    _ affix: [UInt8], _ code: String, isBefore: Bool, to bytes: inout [UInt8]
  ) {
    guard let place = affix.firstRange(of: currencySign) else {
      bytes += affix
      return
    }
    bytes += affix[..<place.lowerBound]
    bytes.append(contentsOf: code == "EUR" ? "€".utf8 : code.utf8)
    bytes += affix[place.upperBound...]
    if isBefore, code != "EUR", place.upperBound == affix.count { bytes += noBreakSpace }
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
