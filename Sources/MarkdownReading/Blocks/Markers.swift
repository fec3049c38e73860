import Markup

/// What counts paragraphs in German documents, and is no list's marker in CommonMark.
extension Reader {
  /// Whether the line begins with `a)`, `aa)`, `1a.`, `(3)`, `1.6)`, `1.1`, `1\.` or a dash, also in bold type.
  /// `12.` and `12)` are such markers where `indentedText` is read.
  func beginsWithMarker(_ text: Bytes) -> Bool {
    var index = nonspace
    if isDash(text, index) { return true }
    while index < lineEnd, text[index] == UInt8(ascii: "*") { index += 1 }
    let isEnclosed = index < lineEnd && text[index] == UInt8(ascii: "(")
    if isEnclosed { index += 1 }
    let begin = index
    var isDecimal = false
    while index < lineEnd, index - begin < 12, text[index].isDigit {
      while index < lineEnd, index - begin < 12, text[index].isDigit { index += 1 }
      guard index + 1 < lineEnd, text[index] == UInt8(ascii: "."), text[index + 1].isDigit else {
        break
      }
      isDecimal = true
      index += 1
    }
    let letters = index
    while index < lineEnd, index - letters < 3, text[index].isLetter { index += 1 }
    guard index > begin, index < lineEnd else { return false }
    let isNumber = index == letters && !isEnclosed && !isDecimal
    if isDecimal, isEnd(text, index) { return true }
    let isEscaped = isNumber && text[index] == UInt8(ascii: "\\")
    if isEscaped { index += 1 }
    if isNumber, !isEscaped, !options.indentedText { return false }
    guard index < lineEnd, isEnd(text, index + 1) else { return false }
    // "a." and "aa." end sentences.
    let mayHavePoint = letters > begin && !isEnclosed
    // "A. Müller" is a name, "A.  Aktiva" a point.
    if text[index] == UInt8(ascii: "."), text[letters] < UInt8(ascii: "a"), index + 2 < lineEnd,
      text[index + 2].isSpaceOrTab
    {
      return true
    }
    return text[index] == UInt8(ascii: ")") || mayHavePoint && text[index] == UInt8(ascii: ".")
  }

  private func isEnd(_ text: Bytes, _ index: Int) -> Bool {
    var index = index
    while index < lineEnd, text[index] == UInt8(ascii: "*") { index += 1 }
    return index >= lineEnd || text[index].isSpaceOrTab
  }

  /// `–`, `—` or `•` and a space.
  private func isDash(_ text: Bytes, _ index: Int) -> Bool {
    guard index + 3 < lineEnd, text[index] == 0xE2, text[index + 1] == 0x80 else { return false }
    let last = text[index + 2]
    return (last == 0x93 || last == 0x94 || last == 0xA2) && text[index + 3].isSpaceOrTab
  }
}
