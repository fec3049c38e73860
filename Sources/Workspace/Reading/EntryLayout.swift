internal import Diagnostics
internal import YAMLReading

/// Where the fields of a map stand in a file, as whole lines, so that one can be exchanged and every
/// other byte stays.
struct EntryLayout {
  struct Entry {
    let key: String
    let value: YAMLValue
    /// The key's first byte.
    let start: Int
    /// The first byte of the key's line.
    let lineStart: Int
    /// Behind the line end of the value's last line.
    let end: Int
    /// Whether only spaces stand before the key.
    let startsLine: Bool

    var indent: Int { start - lineStart }

    /// The lines of the field without its indentation and without comments and empty lines behind.
    func lines(in bytes: [UInt8]) -> [[UInt8]] {
      var lines: [[UInt8]] = []
      var line: [UInt8] = []
      // A field behind the dash of a list begins behind it.
      var column = indent
      for place in start..<end {
        let byte = bytes[place]
        if EntryLayout.endsLine(place, in: bytes) {
          lines.append(line)
          line = []
          column = 0
        } else if byte != 0x0D {
          if column >= indent || byte != 0x20 { line.append(byte) }
          column += 1
        }
      }
      if !line.isEmpty { lines.append(line) }
      return lines
    }
  }

  private(set) var entries: [Entry] = []

  /// - Parameter end: behind the last byte that can belong to the map.
  init(_ map: [YAMLEntry], in file: SourceFile, end: Int) {
    let bytes = file.bytes
    let starts = map.map { Int($0.keySpan.start) }
    let lineStarts = starts.map { Self.lineStart(of: $0, in: bytes) }
    for (index, entry) in map.enumerated() {
      let next = index + 1 < map.count ? lineStarts[index + 1] : end
      let indent = starts[index] - lineStarts[index]
      entries.append(
        Entry(
          key: entry.key, value: entry.value, start: starts[index], lineStart: lineStarts[index],
          end: max(
            Self.withoutComments(lineStarts[index]..<next, indent: indent, in: bytes),
            starts[index] + 1),
          startsLine: bytes[lineStarts[index]..<starts[index]].allSatisfy { $0 == 0x20 }))
    }
  }

  /// Whether a line ends with a byte: a line feed, or a carriage return that stands alone, which ends
  /// lines in Markdown and in YAML.
  static func endsLine(_ place: Int, in bytes: [UInt8]) -> Bool {
    if bytes[place] == 0x0A { return true }
    return bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
  }

  static func lineStart(of place: Int, in bytes: [UInt8]) -> Int {
    var start = place
    while start > 0, !endsLine(start - 1, in: bytes) { start -= 1 }
    return start
  }

  /// Behind the last line that is indented as far as the first key, or is empty.
  static func end(of map: [YAMLEntry], in file: SourceFile, limit: Int) -> Int {
    guard let first = map.first, let last = map.last else { return limit }
    let bytes = file.bytes
    let indent = Int(first.keySpan.start) - lineStart(of: Int(first.keySpan.start), in: bytes)
    var line = lineEnd(from: Int(last.keySpan.start), in: bytes, limit: limit)
    while line < limit {
      var index = line
      while index < limit, bytes[index] == 0x20 { index += 1 }
      let isBlank = index >= limit || bytes[index] == 0x0A || bytes[index] == 0x0D
      if !isBlank, index - line < indent { break }
      line = lineEnd(from: line, in: bytes, limit: limit)
    }
    return line
  }

  /// Behind the line end of the line that holds a byte.
  static func lineEnd(from place: Int, in bytes: [UInt8], limit: Int) -> Int {
    var index = place
    while index < limit {
      index += 1
      if endsLine(index - 1, in: bytes) { break }
    }
    return index
  }

  /// The end without comment lines and empty lines, which belong to what follows. Further indented than the key, a `#`
  /// is text of the value.
  private static func withoutComments(_ range: Range<Int>, indent: Int, in bytes: [UInt8]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = lineStart(of: end - 1, in: bytes)
      guard start > range.lowerBound else { break }
      var index = start
      while index < end, bytes[index] == 0x20 { index += 1 }
      let isBlank = index >= end || bytes[index] == 0x0A || bytes[index] == 0x0D
      let isComment = !isBlank && bytes[index] == UInt8(ascii: "#") && index - start <= indent
      guard isBlank || isComment else { break }
      end = start
    }
    return end
  }
}
