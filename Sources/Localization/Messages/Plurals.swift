/// The cardinal plural categories of CLDR.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a name, which most keys of a catalogue are none of: that is seen by their lengths.
  init?(named name: String) {
    guard 3...5 ~= name.utf8.count else { return nil }
    self.init(rawValue: name)
  }
}

/// What the plural rules look at (Unicode TR 35, "Operands").
struct PluralOperands {
  /// The whole part of the absolute value.
  var i: UInt64
  /// How many decimal places are written.
  var v: Int
  /// Whether the value is whole, so that `n` is `i`.
  var isWhole: Bool

  init(_ number: Number) {
    let scale = UInt64(Number.power(number.places))
    i = number.mantissa.magnitude / scale
    v = number.places
    isWhole = number.mantissa.magnitude % scale == 0
  }

  func n(_ range: ClosedRange<UInt64>) -> Bool { isWhole && range ~= i }
  func n(mod divisor: UInt64, _ range: ClosedRange<UInt64>) -> Bool {
    isWhole && range ~= i % divisor
  }
  func i(mod divisor: UInt64, _ range: ClosedRange<UInt64>) -> Bool { range ~= i % divisor }
}

/// The plural rules of one language (CLDR 44, `supplemental/plurals.xml`, cardinal).
public struct PluralRules: Sendable {
  /// The categories that the language tells apart; `other` is always the last.
  public let categories: [PluralCategory]
  private let choose: @Sendable (PluralOperands) -> PluralCategory

  public func category(of number: Number) -> PluralCategory { choose(PluralOperands(number)) }

  /// The rules of a language; one that is not known has only `other`.
  public init(_ language: Language) {
    switch language.base {
    case "de", "en", "nl", "sv":
      self.init([.one]) { $0.i == 1 && $0.v == 0 ? .one : .other }
    case "it":
      self.init([.one, .many]) {
        $0.i == 1 && $0.v == 0 ? .one : isMillions($0) ? .many : .other
      }
    case "es":
      self.init([.one, .many]) { $0.n(1...1) ? .one : isMillions($0) ? .many : .other }
    case "fr":
      self.init([.one, .many]) { $0.i <= 1 ? .one : isMillions($0) ? .many : .other }
    case "tr", "bg", "sq", "so", "ku", "ps":
      self.init([.one]) { $0.n(1...1) ? .one : .other }
    case "ti":
      self.init([.one]) { $0.n(0...1) ? .one : .other }
    case "fa", "prs":
      self.init([.one]) { $0.i == 0 || $0.n(1...1) ? .one : .other }
    case "ar": self.init([.zero, .one, .two, .few, .many], arabic)
    case "uk", "ru": self.init([.one, .few, .many], eastSlavic)
    case "pl": self.init([.one, .few, .many], polish)
    case "ro": self.init([.one, .few], romanian)
    default: self.init([]) { _ in .other }
    }
  }

  private init(
    _ categories: [PluralCategory], _ choose: @escaping @Sendable (PluralOperands) -> PluralCategory
  ) {
    self.categories = categories + [.other]
    self.choose = choose
  }
}

private func isMillions(_ x: PluralOperands) -> Bool {
  x.i != 0 && x.i % 1_000_000 == 0 && x.v == 0
}

private func arabic(_ x: PluralOperands) -> PluralCategory {
  if x.n(0...0) { return .zero }
  if x.n(1...1) { return .one }
  if x.n(2...2) { return .two }
  if x.n(mod: 100, 3...10) { return .few }
  if x.n(mod: 100, 11...99) { return .many }
  return .other
}

private func eastSlavic(_ x: PluralOperands) -> PluralCategory {
  guard x.v == 0 else { return .other }
  if x.i(mod: 10, 1...1), !x.i(mod: 100, 11...11) { return .one }
  if x.i(mod: 10, 2...4), !x.i(mod: 100, 12...14) { return .few }
  return .many
}

private func polish(_ x: PluralOperands) -> PluralCategory {
  guard x.v == 0 else { return .other }
  if x.i == 1 { return .one }
  if x.i(mod: 10, 2...4), !x.i(mod: 100, 12...14) { return .few }
  return .many
}

private func romanian(_ x: PluralOperands) -> PluralCategory {
  if x.i == 1, x.v == 0 { return .one }
  if x.v != 0 || x.n(0...0) || x.n(mod: 100, 1...19) { return .few }
  return .other
}
