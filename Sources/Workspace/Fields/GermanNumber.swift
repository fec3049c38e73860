public import Localization

/// Reads a number as German and, where it cannot be mistaken, English files write it.
///
/// A comma is the decimal sign and a point groups thousands (`1.500`, `7,6`, `6.553,25`). A point
/// followed by other than three digits is a decimal point (`7.6`), as spreadsheets export it. Spaces
/// and no-break spaces may stand between groups of three digits.
public func readGermanNumber(_ text: String) -> Number? {
  let space: UInt8 = 0x20
  var digits: [UInt8] = []
  var sign = ""
  for scalar in trimmed(text).unicodeScalars {
    switch scalar {
    case "-", "−", "–":
      guard digits.isEmpty, sign.isEmpty else { return nil }
      sign = "-"
    case "+":
      guard digits.isEmpty, sign.isEmpty else { return nil }
      sign = "+"
    case "0"..."9", ",", ".":
      digits.append(UInt8(scalar.value))
    case " ", "\u{A0}", "\u{202F}":
      if !digits.isEmpty { digits.append(space) }
    default:
      return nil
    }
  }
  let comma = UInt8(ascii: ","), point = UInt8(ascii: ".")
  let commas = digits.filter { $0 == comma }.count
  let points = digits.filter { $0 == point }.count
  guard let first = digits.first, let last = digits.last, first != comma, first != point,
    last != comma, last != point, commas <= 1
  else { return nil }
  let parts = digits.split(separator: comma, omittingEmptySubsequences: false)
  // A number that was broken by a slip of the hand must not become another one.
  let isSpaced = digits.contains(space)
  guard !isSpaced || (points == 0 && parts.dropFirst().allSatisfy { !$0.contains(space) }) else {
    return nil
  }
  let groups = parts[0].split(separator: isSpaced ? space : point, omittingEmptySubsequences: false)
  let isGrouped =
    groups.count > 1 && (1...3).contains(groups[0].count) && groups[0] != [0x30]
    && groups.dropFirst().allSatisfy { $0.count == 3 }
  var plain = sign == "-" ? "-" : ""
  guard !isSpaced || isGrouped else { return nil }
  if groups.count == 1 || isGrouped {
    plain += groups.map { String(decoding: $0, as: UTF8.self) }.joined()
    if parts.count == 2 {
      guard parts[1].allSatisfy({ $0 != point }) else { return nil }
      plain += "." + String(decoding: parts[1], as: UTF8.self)
    }
  } else {
    guard commas == 0, points == 1 else { return nil }
    plain += String(decoding: digits, as: UTF8.self)
  }
  return Number(plain: plain)
}
