/// What runs from left to right in a text that runs from right to left, and is to keep its order: Latin
/// words and numbers with the signs between them, such as `Musterstraße 1, 99734 Nordhausen`, `2,50`, `R&D`.
///
/// Left to the bidirectional algorithm (UAX 9), signs between two runs would take the direction of the text
/// around them; isolated piece by piece, the pieces would change places.
enum LeftToRightRun {
  /// Where the run ends that begins at a place of written markup; the place itself, where none begins there.
  ///
  /// A run begins with a letter, a digit, `§` or `+`, and ends with a letter or digit. Between stand spaces and
  /// the signs of addresses and numbers; those that Hebrew ends sentences with, only where a letter or
  /// digit follows at once.
  ///
  /// - Parameter isHebrew: whether a sign of per cent stands on the right of its number, as in Latin script.
  static func end(in written: [UInt8], from start: Int, isHebrew: Bool) -> Int {
    var index = start
    if written[index] == UInt8(ascii: "+") { index += 1 }
    var next = index + letter(written, index)
    guard next > index else { return start }
    var end = next
    var hasLetter = isLetter(written[index])
    index = next
    while index < written.count {
      next = index + letter(written, index)
      if next > index {
        hasLetter = hasLetter || isLetter(written[index])
        index = next
        end = next
      } else if let width = joint(written, index) {
        index += width
      } else if let width = closeJoint(written, index),
        letter(written, index + width) > 0
          || hasLetter && written[index] == UInt8(ascii: ",") && isSpace(written, index + width)
            && letter(written, index + width + 1) > 0
      {
        index += width
      } else {
        break
      }
    }
    if isHebrew, end < written.count, written[end] == UInt8(ascii: "%") { end += 1 }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { !(0x30...0x39 ~= byte) && byte != 0xC2 }

  private static func isSpace(_ written: [UInt8], _ index: Int) -> Bool {
    index < written.count && written[index] == 0x20
  }

  /// How many bytes a letter or digit takes that runs from left to right, as Latin, Greek and Cyrillic ones do,
  /// with marks that join it, and `§`; 0, where none stands there.
  private static func letter(_ written: [UInt8], _ index: Int) -> Int {
    guard index < written.count else { return 0 }
    let byte = written[index]
    if 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 { return 1 }
    guard byte >= 0xC2, index + 1 < written.count else { return 0 }
    let second = written[index + 1]
    switch byte {
    // Of Latin-1 `§`, `ª`, `µ` and `º`; `×` and `÷` are no letters.
    case 0xC2: return [0xA7, 0xAA, 0xB5, 0xBA].contains(second) ? 2 : 0
    case 0xC3: return second == 0x97 || second == 0xB7 ? 0 : 2
    case 0xC4...0xCA, 0xCC...0xD4: return 2
    // Latin Extended Additional, as Vietnamese has it, and Greek Extended.
    case 0xE1: return 0xB8...0xBF ~= second && index + 2 < written.count ? 3 : 0
    default: return 0
    }
  }

  /// How many bytes a space or sign takes that may stand in a run; a run never ends with it.
  private static func joint(_ written: [UInt8], _ index: Int) -> Int? {
    let byte = written[index]
    if Array("@._+/%-: ".utf8).contains(byte) { return 1 }
    // A no-break space and a soft hyphen; a narrow no-break space and a no-break hyphen.
    if stands([0xC2, 0xA0], written, index) || stands([0xC2, 0xAD], written, index) { return 2 }
    let isNarrow =
      stands([0xE2, 0x80, 0xAF], written, index) || stands([0xE2, 0x80, 0x91], written, index)
    return isNarrow ? 3 : nil
  }

  /// How many bytes a sign takes that belongs to a run only where the run goes on behind it.
  private static func closeJoint(_ written: [UInt8], _ index: Int) -> Int? {
    if Array(",?=#~'".utf8).contains(written[index]) { return 1 }
    if stands([0xE2, 0x80, 0x99], written, index) { return 3 }
    return stands(Array("&amp;".utf8), written, index) ? 5 : nil
  }

  private static func stands(_ sign: [UInt8], _ written: [UInt8], _ index: Int) -> Bool {
    index + sign.count <= written.count && written[index..<(index + sign.count)].elementsEqual(sign)
  }
}
