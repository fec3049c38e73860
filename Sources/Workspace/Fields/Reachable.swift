/// Whether a text can be an e-mail address as offices have them: a name, one `@` and a domain with a full
/// stop in it. Quoted names and comments (RFC 5322, section 3.4.1) are none here.
public func isEmailAddress(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard parts.count == 2, let name = parts.first, let domain = parts.last, !name.isEmpty,
    !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || "<>()[],;:\\\"?#/".utf8.contains($0) })
  else { return false }
  let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
}

/// What a telephone dials for a number as offices write it (DIN 5008, E.123: `03631 911-0`, `03631/911 0`,
/// `+49 (0)3631 911-0`, `115`): its digits, behind `+` where it is an international one.
///
/// - Returns: `nil` for what can be no number, or is more than one: signs of other kinds, fewer than three
///   digits (emergency numbers have three) or more than fifteen (E.164).
public func telephoneDigits(_ text: String) -> String? {
  var rest = Substring(text)
  var result = ""
  if rest.first == "+" {
    result = "+"
    // The zero of calls within the country is not dialled from abroad.
    rest = Substring(rest.dropFirst().replacing("(0)", with: " ", maxReplacements: 1))
  }
  for scalar in rest.unicodeScalars {
    switch scalar {
    case "0"..."9": result.unicodeScalars.append(scalar)
    case " ", "\u{A0}", "\u{202F}", "-", "\u{2011}", "–", "/", "(", ")", ".": break
    default: return nil
    }
  }
  let count = result.utf8.count - (result.hasPrefix("+") ? 1 : 0)
  return (3...15).contains(count) ? result : nil
}
