extension HeadingNumber {
  /// Whether this number comes before another of the same kind; `nil` where the kinds differ.
  public func precedes(_ other: HeadingNumber) -> Bool? {
    guard kind == other.kind else { return nil }
    return components.lexicographicallyPrecedes(other.components)
  }

  /// The number of the section in which this one belongs: `5.2` for `5.2.4`.
  public var parent: HeadingNumber? {
    guard kind == .decimal, components.count > 1 else { return nil }
    let rest = Array(components.dropLast())
    return HeadingNumber(
      kind: kind, components: rest, label: HeadingNumber.decimalLabel(rest))
  }

  /// The numbers that may follow directly at the same depth: `5.2.5` and `5.2.4a` after `5.2.4`.
  public func isSuccessor(of other: HeadingNumber) -> Bool {
    guard kind == other.kind, components.count == other.components.count,
      let mine = components.last, components.dropLast() == other.components.dropLast()
    else { return false }
    guard let before = other.last ?? other.components.last else { return false }
    if mine.number == before.number + 1 { return mine.suffix.isEmpty || mine.suffix == "a" }
    return mine.number == before.number
      && HeadingNumber.letterIndex(mine.suffix) == HeadingNumber.letterIndex(before.suffix) + 1
  }

  /// What is wrong with this number behind another in the same section, if anything.
  public func fault(after other: HeadingNumber) -> HeadingNumberFault? {
    guard kind == other.kind, components.count == other.components.count,
      let mine = components.last, let before = other.last ?? other.components.last,
      !isSuccessor(of: other)
    else { return nil }
    guard components.dropLast() == other.components.dropLast() else { return nil }
    if mine == before { return .repeated }
    if mine < before { return .backwards }
    let missing = Component(before.number + 1)
    guard missing < mine else { return nil }
    return .gap(missing: with(last: missing))
  }

  /// Whether this number belongs in a section of another: `5.2.4` in `5.2`. Where the kinds differ,
  /// nothing speaks against it.
  public func belongs(in section: HeadingNumber) -> Bool {
    guard kind == .decimal, section.kind == .decimal else { return true }
    return components.count > section.components.count
      && components.starts(with: section.components)
  }

  private func with(last component: Component) -> HeadingNumber {
    let changed = components.dropLast() + [component]
    let digits = "\(component.number)\(component.suffix)"
    let label: String
    switch kind {
    case .decimal: label = HeadingNumber.decimalLabel(Array(changed))
    case .paragraph: label = "§ \(digits)"
    case .parenthesised: label = "(\(digits))"
    case .letter: label = HeadingNumber.letter(component.number)
    case .smallLetter: label = HeadingNumber.letter(component.number).lowercased() + ")"
    case .roman: label = HeadingNumber.roman(component.number)
    default:
      let word = self.label.split(separator: " ").first { !$0.utf8.contains { $0 < 0x3A } }
      label = "\(word ?? "") \(digits)"
    }
    return HeadingNumber(kind: kind, components: Array(changed), label: label)
  }

  static func decimalLabel(_ components: [Component]) -> String {
    components.map { "\($0.number)\($0.suffix)" }.joined(separator: ".")
  }

  private static func letterIndex(_ suffix: String) -> Int {
    suffix.utf8.first.map { Int($0) - 0x60 } ?? 0
  }

  private static func letter(_ number: Int) -> String {
    String(decoding: [UInt8(clamping: 0x40 + min(max(number, 1), 26))], as: UTF8.self)
  }

  static func roman(_ number: Int) -> String {
    let signs = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = min(number, 399)
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}

/// What can be wrong with a number behind another.
public enum HeadingNumberFault: Sendable, Equatable {
  /// Numbers are left out; the first of them.
  case gap(missing: HeadingNumber)
  case repeated
  case backwards
}

extension HeadingNumber: Comparable {
  /// By kind in the order of their declaration's names, then by components; use ``precedes(_:)``
  /// where the kind matters.
  public static func < (left: HeadingNumber, right: HeadingNumber) -> Bool {
    left.kind == right.kind
      ? left.components.lexicographicallyPrecedes(right.components)
      : left.kind.rawValue < right.kind.rawValue
  }
}
