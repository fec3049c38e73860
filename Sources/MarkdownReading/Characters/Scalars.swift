/// How a scalar counts beside a delimiter run (CommonMark 0.31.2, §2.1 and §6.2).
enum ScalarClass {
  case whitespace
  /// General category P, and S in ASCII.
  case punctuation
  /// General category S beyond ASCII: punctuation beside delimiters, but a letter in a domain.
  case symbol
  case other

  init(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      self = byte.isWhitespace ? .whitespace : byte.isPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
    default: self = .other
    }
  }

  var isPunctuation: Bool { self == .punctuation || self == .symbol }
  /// Whether it may stand in a domain.
  var isHost: Bool { self == .symbol || self == .other }
}

extension Bytes {
  /// The class of the scalar that begins at an index; the end counts as whitespace.
  func scalarClass(at index: Int, end: Int) -> ScalarClass {
    guard index < end else { return .whitespace }
    let first = self[index]
    if first < 0x80 { return ScalarClass(Unicode.Scalar(first)) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    return scalarClass(bytes: index, min(index + length, end))
  }

  /// The class of the scalar that ends before an index; the beginning counts as whitespace.
  func scalarClass(before index: Int, start: Int) -> ScalarClass {
    guard index > start else { return .whitespace }
    var begin = index - 1
    if self[begin] < 0x80 { return ScalarClass(Unicode.Scalar(self[begin])) }
    while begin > start, index - begin < 4, self[begin] & 0xC0 == 0x80 { begin -= 1 }
    return scalarClass(bytes: begin, index)
  }

  private func scalarClass(bytes start: Int, _ end: Int) -> ScalarClass {
    var value = UInt32(self[start])
    switch end - start {
    case 2: value &= 0x1F
    case 3: value &= 0x0F
    case 4: value &= 0x07
    default: return .other
    }
    for index in start + 1..<end { value = value << 6 | UInt32(self[index] & 0x3F) }
    return Unicode.Scalar(value).map(ScalarClass.init) ?? .other
  }
}
