/// A text with one code for what Unicode can write in several: letters with marks are composed, every space is
/// an ordinary one, each run of them is one, and what nobody sees (soft hyphens, zero-width characters) is left out.
/// What it says is the same for all these forms, so that a passage is found however an editor stored it.
public struct CanonicalText: Sendable {
  /// None begins with a space; one can end with one.
  public private(set) var bytes: [UInt8] = []
  /// The place in the source of each byte: of a composed letter, its last byte that of the mark.
  public private(set) var places: [Int] = []

  /// - Parameter keepsPlaces: whether anybody asks for ``places``.
  public init(_ text: ArraySlice<UInt8>, keepsPlaces: Bool = false) {
    bytes.reserveCapacity(text.count)
    if keepsPlaces { places.reserveCapacity(text.count) }
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        add(byte, at: index, keepsPlaces)
        index += 1
        continue
      }
      let here = glyph(text.span, index - text.startIndex, text.count)
      let length = max(1, here.length)
      switch here.kind {
      case .space: add(0x20, at: index, keepsPlaces)
      case .ignorable: break
      case .mark where compose(here.scalar, endingAt: index + length - 1, keepsPlaces): break
      default:
        for place in index..<index + length {
          bytes.append(text[place])
          if keepsPlaces { places.append(place) }
        }
      }
      index += length
    }
  }

  private mutating func add(_ byte: UInt8, at place: Int, _ keepsPlaces: Bool) {
    if byte <= 0x20 {
      guard let last = bytes.last, last != 0x20 else { return }
      bytes.append(0x20)
    } else {
      bytes.append(byte)
    }
    if keepsPlaces { places.append(place) }
  }

  /// Joins a mark with the letter before it.
  ///
  /// - Returns: whether Unicode has a letter that is both.
  private mutating func compose(
    _ mark: UInt32, endingAt end: Int, _ keepsPlaces: Bool
  ) -> Bool {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let letter = glyph(bytes.span, start, bytes.count)
    guard let composed = Compositions.composed[UInt64(letter.scalar) << 32 | UInt64(mark)],
      let scalar = Unicode.Scalar(composed)
    else { return false }
    let first = keepsPlaces ? places[start] : 0
    bytes.removeSubrange(start...)
    bytes += String(scalar).utf8
    guard keepsPlaces else { return true }
    places.removeSubrange(start...)
    while places.count < bytes.count - 1 { places.append(first) }
    places.append(end)
    return true
  }
}

/// A text in the form in which a comparison holds words equal: spaces, invisible characters, ligatures, and the
/// kinds of hyphens, dashes and quotation marks are no difference.
public func comparedForm(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = text.startIndex
  var start = index
  func close(at end: Int) {
    guard end > start else { return }
    if !result.isEmpty { result.append(0x20) }
    Normalising.append(
      text.span, start - text.startIndex, end - text.startIndex, hyphens: [], to: &result)
  }
  while index < text.endIndex {
    let here = glyph(text.span, index - text.startIndex, text.count)
    if here.kind == .space {
      close(at: index)
      start = index + max(1, here.length)
    }
    index += max(1, here.length)
  }
  close(at: text.endIndex)
  return result
}
