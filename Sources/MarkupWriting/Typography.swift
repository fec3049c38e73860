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
  String(decoding: typeset(Array(text.utf8), language: language), as: UTF8.self)
}

/// As above, on UTF-8.
func typeset(_ text: [UInt8], language: String) -> [UInt8] {
  guard language == "de" || language.hasPrefix("de-"), text.contains(0x20) else { return text }
  var result: [UInt8] = []
  var copied = 0
  var left = 0..<0
  // What the left word is, where that was needed already.
  var leftWord: Word?
  var start = 0
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x20 { end += 1 }
    let right = start..<end
    if !left.isEmpty, !right.isEmpty, mayBind(text, left, right) {
      let before = leftWord ?? Word(text[left])
      let after = Word(text[right])
      // Only a single space between two words is set; others are somebody's intention.
      if before.isBound(to: after) {
        result.append(contentsOf: text[copied..<left.upperBound])
        result.append(contentsOf: [0xC2, 0xA0])
        copied = start
      }
      leftWord = after.behind(before)
    } else {
      leftWord = nil
    }
    left = right
    start = end + 1
  }
  if copied == 0 { return text }
  result.append(contentsOf: text[copied...])
  return result
}

/// Whether any rule can hold between two words, by their first and last bytes alone: it settles most spaces of
/// ordinary prose.
@inline(__always)
private func mayBind(_ text: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
  let next = text[right.lowerBound]
  if next >= 0x30 && next <= 0x39 { return true }
  if text[left.upperBound - 1] == UInt8(ascii: ".") { return true }
  let first = text[left.lowerBound]
  return first >= 0x30 && first <= 0x39 || first == 0x28 || first == 0x22 || first == 0xE2
}
