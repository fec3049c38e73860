internal import Diagnostics
internal import YAMLReading

/// Reads comma- or semicolon-separated values (RFC 4180), each with its place.
///
/// Own code because the packages for CSV give values without places, and every complaint here
/// points at one. The separator is whichever of `;`, `,` and tab the header line holds most of. A
/// quoted value may hold separators, line ends and doubled quotes; an unclosed one is reported.
func readCSV(_ file: SourceFile, findings: Findings) -> [[Located<String>]] {
  var reader = CSVReader(file: file)
  let rows = reader.rows()
  if let open = reader.unclosedQuote {
    findings.add(Diagnostic(.csvQuote, at: file.span(open, open + 1)))
  }
  return rows
}

private struct CSVReader {
  let file: SourceFile
  var unclosedQuote: Int?
  private let separator: UInt8
  private var index: Int

  init(file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
    separator =
      [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09].max { left, right in
        header.count { $0 == left } < header.count { $0 == right }
      } ?? UInt8(ascii: ";")
  }

  mutating func rows() -> [[Located<String>]] {
    var rows: [[Located<String>]] = []
    while index < file.bytes.count {
      var row: [Located<String>] = []
      repeat {
        row.append(value())
      } while consume(separator)
      consumeLineEnd()
      if row.contains(where: { !$0.value.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    guard index < file.bytes.count, file.bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func consumeLineEnd() {
    let sawReturn = consume(0x0D)
    if !consume(0x0A), !sawReturn, index < file.bytes.count { index += 1 }
  }

  private mutating func value() -> Located<String> {
    let bytes = file.bytes
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let start = index
    guard index < bytes.count, bytes[index] == 0x22 else {
      while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A,
        bytes[index] != 0x0D
      {
        index += 1
      }
      return Located(trimmed(file.text(start..<index)), file.span(start, index))
    }
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == 0x22 {
        index += 1
        guard index < bytes.count, bytes[index] == 0x22 else {
          let end = index
          while index < bytes.count, bytes[index] == 0x20 { index += 1 }
          return Located(String(decoding: text, as: UTF8.self), file.span(start, end))
        }
      }
      text.append(bytes[index])
      index += 1
    }
    unclosedQuote = start
    return Located(String(decoding: text, as: UTF8.self), file.span(start, index))
  }
}
