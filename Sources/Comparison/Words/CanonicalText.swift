/// A text with one code for what Unicode can write in several: letters with marks are composed, every space is
/// an ordinary one, each run of them is one, and what nobody sees (soft hyphens, zero-width characters) is left out.
/// What it says is the same for all these forms, so that a passage is found however an editor stored it.
public struct CanonicalText: Sendable {
  /// None begins with a space; one can end with one.
  public private(set) var bytes: [UInt8] = []
  /// The place in the source of each byte: of a composed letter, its last byte that of the mark.
  public private(set) var places: [Int] = []

  /// - Parameters:
  ///   - keepsPlaces: whether anybody asks for ``places``.
  ///   - joinsQuotations: whether to leave out the marks of a quotation (`>`) before lines that go on with
  ///     the line before: they depend on where lines break.
  public init(
    _ text: ArraySlice<UInt8>, keepsPlaces: Bool = false, joinsQuotations: Bool = false
  ) {
    bytes.reserveCapacity(text.count)
    if keepsPlaces { places.reserveCapacity(text.count) }
    var index = text.startIndex
    /// How many marks of quotations the line has that is being read; `nil` where it has no text.
    var depth = joinsQuotations ? Self.opening(of: text[index...], withItems: true).depth : nil
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        add(byte, at: index, keepsPlaces)
        index += 1
        if joinsQuotations, byte == 0x0A || byte == 0x0D {
          let next = Self.opening(of: text[index...], withItems: false)
          if let depth, depth > 0, depth == next.depth { index = next.end }
          depth = Self.opening(of: text[next.end...], withItems: true, next.depth ?? 0).depth
        }
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

  /// What a line begins with besides its text.
  ///
  /// - Parameters:
  ///   - withItems: whether also the marks of list items, within which quotations begin.
  ///   - before: marks that have been passed already.
  /// - Returns: how many marks of quotations there are, `nil` where no text follows, and where they end.
  private static func opening(
    of text: ArraySlice<UInt8>, withItems: Bool, _ before: Int = 0
  ) -> (depth: Int?, end: Int) {
    var (depth, index) = (before, text.startIndex)
    while index < text.endIndex {
      switch text[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: ">"):
        depth += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard withItems, index + 1 < text.endIndex, text[index + 1] == 0x20 else {
          return (depth, index)
        }
        index += 2
      case 0x30...0x39:
        let end = text[index...].prefix(10).firstIndex { !(0x30...0x39).contains($0) }
        guard withItems, let end, end + 1 < text.endIndex, ".)".utf8.contains(text[end]),
          text[end + 1] == 0x20
        else { return (depth, index) }
        index = end + 2
      case 0x0A, 0x0D: return (nil, index)
      default: return (depth, index)
      }
    }
    return (nil, index)
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
