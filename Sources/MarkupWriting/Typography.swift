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
  result.reserveCapacity(text.count + 16)
  var start = 0
  var left = Word.other
  while start < text.count {
    var end = start
    while end < text.count, text[end] != 0x20 { end += 1 }
    let right = Word(text[start..<end])
    if start > 0 {
      // Only a single space between two words is set; others are somebody's intention.
      if left.isBound(to: right), end > start {
        result.append(0xC2)
        result.append(0xA0)
      } else {
        result.append(0x20)
      }
    }
    result.append(contentsOf: text[start..<end])
    left = right.behind(left)
    start = end + 1
  }
  if text.last == 0x20 { result.append(0x20) }
  return result
}
