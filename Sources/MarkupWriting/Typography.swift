/// Sets no-break spaces where a text must not break: an address (`http…`) stays as it is.
///
/// Rules of German; each needs the words as they stand, parted by one plain space.
///
/// | left | right | such as |
/// | --- | --- | --- |
/// | number | unit, `%`, `€`, month, counted noun of the table | 30 %, 5 Mio. Euro, 30. September, 12 Plätze |
/// | `§`, `§§`, `Art.`, `Abs.`, `Nr.`, `S.`, `Satz`, `Anlage` … | number | § 5, Abs. 1, Nr. 7 |
/// | `Jahr`, `Jahre`, `BITV` and other names with a version | number | Jahr 2019, BITV 2.0 |
/// | number behind one of those | name of a statute, `f.`, `ff.` | Art. 4 GG, S. 3 f. |
/// | one-letter abbreviation | one-letter abbreviation | z. B., d. h., i. d. R. |
/// | `Dr.`, `Prof.`, `Hr.`, `Fr.` | name | Dr. Müller |
public func typeset(_ text: String, language: String) -> String {
  guard isSet(language) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var places = Bindings(from: 0)
  var copied = 0
  for index in bytes.indices where bytes[index] == 0x20 {
    guard places.bind(bytes.span, at: index, end: bytes.count) else { continue }
    result += bytes[copied..<index]
    result += [0xC2, 0xA0]
    copied = index + 1
  }
  if copied == 0 { return text }
  result += bytes[copied...]
  return String(decoding: result, as: UTF8.self)
}

/// Whether there are rules for a language: German in all its kinds.
func isSet(_ language: String) -> Bool { language == "de" || language.hasPrefix("de-") }

/// Says of one space of a text after the other whether it must not break.
struct Bindings {
  private var wordStart: Int
  /// What the word before the next space is, where that was needed already.
  private var word: Word?

  init(from start: Int) { wordStart = start }

  /// - Parameters:
  ///   - space: where the space stands; each is to be asked about, in their order.
  ///   - end: where the text ends.
  /// - Returns: whether a no-break space belongs there. Only a single space between two words is set;
  ///   others are somebody's intention.
  @inline(__always)
  mutating func bind(_ bytes: Span<UInt8>, at space: Int, end: Int) -> Bool {
    let left = wordStart..<space
    wordStart = space + 1
    guard !left.isEmpty, wordStart < end, bytes[wordStart] != 0x20, mayBind(bytes, left, wordStart)
    else {
      word = nil
      return false
    }
    return isBound(bytes, left, end)
  }

  private mutating func isBound(_ bytes: Span<UInt8>, _ left: Range<Int>, _ end: Int) -> Bool {
    var stop = wordStart
    while stop < end, bytes[stop] != 0x20 { stop += 1 }
    let before = word ?? Word(bytes, left)
    let after = Word(bytes, wordStart..<stop)
    word = after.behind(before)
    return before.isBound(to: after)
  }
}

/// Whether any rule can hold between two words, by few bytes of them alone: it settles most spaces of ordinary
/// prose.
///
/// - Parameter right: where the second word begins.
@inline(__always)
private func mayBind(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Int) -> Bool {
  let next = bytes[right]
  if next >= 0x30 && next <= 0x39 { return true }
  let first = bytes[left.lowerBound]
  if first >= 0x30 && first <= 0x39 || first == 0x28 || first == 0x22 || first == 0xE2 {
    return true
  }
  // An abbreviation; what is longer ends a sentence.
  return left.count <= Word.longestAbbreviation
    && bytes[left.upperBound - 1] == UInt8(ascii: ".")
}
