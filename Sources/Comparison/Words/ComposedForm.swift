/// A text with each combining mark joined to its letter where Unicode has one letter for both, as the
/// comparison of words has it. All else stays as it is.
public func composedForm(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    let key = UInt64(last?.value ?? 0) << 32 | UInt64(scalar.value)
    if scalar.value >= 0x300, last != nil,
      let composed = Compositions.composed[key].flatMap({ Unicode.Scalar($0) })
    {
      result.removeLast()
      result.append(composed)
      last = composed
    } else {
      result.append(scalar)
      last = scalar
    }
  }
  return String(result)
}
