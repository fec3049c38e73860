internal import Comparison

/// Finds a passage in a text; white space of any length and kind counts as one space, so that a
/// passage may be wrapped otherwise than the text, and a letter with a mark as one letter, however an
/// editor stored it.
struct PassageSearch {
  private let text: [UInt8]
  /// The place in the file of each byte of ``text``.
  private let places: [Int]

  init(_ range: Range<Int>, of bytes: [UInt8]) {
    let composed = CanonicalText(bytes[range], keepsPlaces: true)
    (text, places) = (composed.bytes, composed.places)
  }

  /// Every place of a passage, as the range that it takes in the file.
  func ranges(of passage: ArraySlice<UInt8>) -> [Range<Int>] {
    let wanted = Self.collapsed(passage)
    guard !wanted.isEmpty else { return [] }
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

  /// A text with each run of white space as one space, none at the ends, and letters composed.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result = CanonicalText(bytes).bytes
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
