import Diagnostics
import Markup

extension Reader {
  /// Opens a footnote definition, `[^label]: `, as cmark-gfm has them.
  mutating func beginFootnote(_ text: Bytes, _ tip: inout Int) -> Bool {
    let begin = nonspace
    guard begin + 4 < lineEnd, text[begin + 1] == UInt8(ascii: "^") else { return false }
    var index = begin + 2
    while index < lineEnd, text[index] != UInt8(ascii: "]") {
      if text[index].isWhitespace || text[index] == UInt8(ascii: "[") { return false }
      index += 1
    }
    guard index > begin + 2, index - begin < Limits.Markdown.linkLabel, index + 1 < lineEnd,
      text[index + 1] == UInt8(ascii: ":"),
      let label = normalizedLabel(text, begin + 2, index)
    else { return false }
    add(.footnoteDefinition, text, &tip, start: begin)
    open[tip].end = index + 2
    let node = open[tip].node
    let record = FootnoteRecord(
      label: TextRange(start: UInt32(begin + 2), end: UInt32(index)), definition: node)
    blocks[node].first = UInt32(footnotes.count)
    if footnoteLabels[label] == nil {
      footnoteLabels[label] = footnotes.count
    } else {
      report(.duplicateFootnote, begin, index + 1, ["label": file.text(begin + 2..<index)])
    }
    footnotes.append(record)
    advance(to: text.skipSpaces(from: index + 2, to: lineEnd), text)
    return true
  }
}
