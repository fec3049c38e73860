/// The form by which words are compared.
enum Normalising {
  /// Appends a word without spaces, invisible characters and a line end's hyphens; with plain hyphens, dashes and
  /// apostrophes, ligatures taken apart and letters composed.
  ///
  /// - Parameter hyphens: places of hyphens to leave out, ascending.
  static func append(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, hyphens: [Int],
    to result: inout [UInt8]
  ) {
    var index = start
    var dropped = hyphens[...]
    while index < end {
      let here = glyph(text, index, end)
      defer { index += here.length }
      switch here.kind {
      case .space, .ignorable: continue
      case .hyphen:
        if dropped.first == index {
          dropped.removeFirst()
        } else {
          result.append(UInt8(ascii: "-"))
        }
      case .dash: result.append(UInt8(ascii: "-"))
      case .singleQuote: result.append(UInt8(ascii: "'"))
      case .doubleQuote: result.append(UInt8(ascii: "\""))
      case .mark:
        compose(here.scalar, &result)
      default:
        if here.scalar >= 0xFB00, here.scalar <= 0xFB06 {
          result += ligatures[Int(here.scalar) - 0xFB00].utf8
        } else {
          for at in index..<index + here.length { result.append(text[at]) }
        }
      }
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Joins a combining mark with the letter at the end of the result, where Unicode has a composed one.
  private static func compose(_ mark: UInt32, _ result: inout [UInt8]) {
    var start = result.count
    while start > 0, result[start - 1] & 0xC0 == 0x80 { start -= 1 }
    start = max(0, start - 1)
    let base = glyph(result.span, start, result.count)
    if let composed = Compositions.composed[UInt64(base.scalar) << 32 | UInt64(mark)] {
      result.removeSubrange(start...)
      append(composed, &result)
    } else {
      append(mark, &result)
    }
  }

  private static func append(_ scalar: UInt32, _ result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    result += String(scalar).utf8
  }
}

/// Which letter and mark make one composed letter, by Unicode's canonical equivalence.
enum Compositions {
  /// Letter and mark (upper and lower half) to the composed letter; filled at first use.
  static let composed: [UInt64: UInt32] = {
    var result: [UInt64: UInt32] = [:]
    let letters: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x370...0x4FF, 0x622...0x64A, 0x1E00...0x1FFF,
    ]
    // The letters' decompositions, found by asking for each mark that occurs in them.
    var byText: [String: UInt32] = [:]
    for value in letters.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      byText[String(scalar)] = value
    }
    let marks =
      [
        UInt32
      ](0x300...0x30C) + [0x30F, 0x311, 0x313, 0x314, 0x31B, 0x323, 0x324, 0x325, 0x326]
      + [0x327, 0x328, 0x32D, 0x32E, 0x330, 0x331, 0x342, 0x345, 0x653, 0x654, 0x655]
    let bases = (0x41...0x5A).map { $0 } + (0x61...0x7A).map { $0 } + letters.joined()
    for base in bases {
      guard let letter = Unicode.Scalar(UInt32(base)) else { continue }
      for mark in marks {
        guard let sign = Unicode.Scalar(mark) else { continue }
        var text = String.UnicodeScalarView()
        text.append(letter)
        text.append(sign)
        if let value = byText[String(text)], value != base {
          result[UInt64(base) << 32 | UInt64(mark)] = value
        }
      }
    }
    return result
  }()
}
