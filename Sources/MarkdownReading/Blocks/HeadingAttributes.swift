import Diagnostics
import Markup

extension Reader {
  /// Reads `{#id .class key=value}` off a heading's end and takes it from the content.
  ///
  /// What is not made of such parts stays text.
  mutating func readHeadingAttributes(
    _ text: Bytes, _ start: Int, _ end: inout Int
  ) -> Bool {
    guard options.headingAttributes, end > start, text[end - 1] == UInt8(ascii: "}") else {
      return false
    }
    var open = end - 1
    while open > start, text[open] != UInt8(ascii: "{") {
      if text[open].isLineEnd { return false }
      open -= 1
    }
    guard text[open] == UInt8(ascii: "{"), open == start || text[open - 1].isSpaceOrTab else {
      return false
    }
    guard let record = attributeRecord(text, open, end) else {
      report(.headingAttributesUnclear, open, end)
      return false
    }
    attributes.append(record)
    end = endWithoutSpace(text, start, open)
    return true
  }

  private func attributeRecord(_ text: Bytes, _ open: Int, _ end: Int) -> AttributeRecord? {
    func range(_ start: Int, _ end: Int) -> TextRange {
      TextRange(start: UInt32(start), end: UInt32(end))
    }
    var record = AttributeRecord(whole: range(open, end))
    var index = text.skipSpaces(from: open + 1, to: end - 1)
    guard index < end - 1 else { return nil }
    while index < end - 1 {
      let start = index
      let mark = text[index]
      if mark == UInt8(ascii: "#") || mark == UInt8(ascii: ".") { index += 1 }
      let nameStart = index
      while index < end - 1, isNameByte(text[index]) { index += 1 }
      guard index > nameStart else { return nil }
      if mark == UInt8(ascii: "#") {
        guard record.id.isEmpty else { return nil }
        record.id = range(nameStart, index)
      } else if mark == UInt8(ascii: ".") {
        record.classes.append(range(nameStart, index))
      } else {
        guard text[index] == UInt8(ascii: "="), let value = attributeValue(text, index + 1, end - 1)
        else { return nil }
        record.pairs.append((range(start, index), range(value.lowerBound, value.upperBound)))
        index = value.upperBound
        if index < end - 1, text[index] == UInt8(ascii: "\"") { index += 1 }
      }
      guard index == end - 1 || text[index].isSpaceOrTab else { return nil }
      index = text.skipSpaces(from: index, to: end - 1)
    }
    return record
  }

  private func attributeValue(_ text: Bytes, _ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    var index = start
    if text[start] == UInt8(ascii: "\"") {
      index += 1
      while index < end, text[index] != UInt8(ascii: "\"") { index += 1 }
      return index < end ? start + 1..<index : nil
    }
    while index < end, !text[index].isSpaceOrTab, text[index] != UInt8(ascii: "\"") { index += 1 }
    return index > start ? start..<index : nil
  }

  /// Letters of any script, digits, `-`, `_`, `.`, `:`.
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}
