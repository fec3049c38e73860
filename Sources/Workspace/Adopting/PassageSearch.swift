internal import Comparison

/// Finds a passage in a text; white space of any length and kind counts as one space, so that a
/// passage may be wrapped otherwise than the text, and a letter with a mark as one letter, however an
/// editor stored it.
struct PassageSearch {
  private let text: CanonicalText
  /// With the marks of quotations before each of their lines, where that is another: a passage may
  /// begin with such a line.
  private let lines: CanonicalText?

  init(_ range: Range<Int>, of bytes: [UInt8]) {
    text = CanonicalText(bytes[range], keepsPlaces: true, joinsQuotations: true)
    let lines = CanonicalText(bytes[range], keepsPlaces: true)
    self.lines = lines.bytes.count == text.bytes.count ? nil : lines
  }

  /// Every place of a passage, as the range that it takes in the file.
  func ranges(of passage: ArraySlice<UInt8>) -> [Range<Int>] {
    let found = Self.ranges(of: Self.collapsed(passage), in: text)
    guard found.isEmpty, let lines else { return found }
    return Self.ranges(of: Self.lined(passage), in: lines)
  }

  private static func ranges(of wanted: [UInt8], in text: CanonicalText) -> [Range<Int>] {
    guard !wanted.isEmpty else { return [] }
    let (text, places) = (text.bytes, text.places)
    var found: [Range<Int>] = []
    // Knuth, Morris, Pratt: linear whatever the texts are.
    var fallback = [0]
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = fallback[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      fallback.append(length)
    }
    length = 0
    for index in text.indices {
      while length > 0, length == wanted.count || text[index] != wanted[length] {
        length = fallback[length - 1]
      }
      if text[index] == wanted[length] { length += 1 }
      if length == wanted.count {
        found.append(places[index + 1 - length]..<places[index] + 1)
      }
    }
    return found
  }

  /// A text with each run of white space as one space, none at the ends, letters composed, and the
  /// mark of a quotation once, however its lines break.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    trimmed(CanonicalText(bytes, joinsQuotations: true))
  }

  /// The same with the marks of quotations before each of their lines.
  static func lined(_ bytes: ArraySlice<UInt8>) -> [UInt8] { trimmed(CanonicalText(bytes)) }

  private static func trimmed(_ text: CanonicalText) -> [UInt8] {
    var result = text.bytes
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  /// A text with each run of white space of ASCII as one space, in the codes in which it is stored.
  static func stored(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte > 0x20 {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}
