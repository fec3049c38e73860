/// What the peculiarities ask of a document.
struct Facts {
  let bytes: [UInt8]
  let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D {
        start = index + 1
        continue
      }
      lines.append(bytes[start..<index])
      start = index + 1
    }
    lines.append(bytes[start...])
    self.lines = lines
  }

  func has(_ text: String) -> Bool { find(text, from: 0) != nil }

  func has(_ byte: Unicode.Scalar) -> Bool { bytes.contains(UInt8(ascii: byte)) }

  /// The bytes between blank lines, as facts of their own.
  var paragraphs: [Facts] {
    var result: [Facts] = []
    var start: Int?
    for line in lines {
      let isSpace = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      // Behind four spaces `>` may be text of a paragraph that goes on.
      let isQuotation = line.prefix { $0 != 0x3E }.count < 4 && !line.contains(0x09)
      let isBlank =
        isSpace || isQuotation && line.allSatisfy { $0 == 0x20 || $0 == 0x3E }
      if isBlank, let first = start {
        result.append(Facts(Array(bytes[first..<line.startIndex])))
        start = nil
      } else if !isBlank, start == nil {
        start = line.startIndex
      }
    }
    if let start { result.append(Facts(Array(bytes[start...]))) }
    return result
  }

  /// The runs of a byte: where they begin and how long they are.
  func runs(of scalar: Unicode.Scalar) -> [(start: Int, length: Int)] {
    let byte = UInt8(ascii: scalar)
    var result: [(Int, Int)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == byte else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == byte { index += 1 }
      result.append((start, index - start))
    }
    return result
  }

  /// The byte at an index; a line end outside.
  func at(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0x0A }

  /// Whether a line is so, taken without the spaces and signs of quotations, items and footnotes before it.
  func hasLine(_ test: (ArraySlice<UInt8>) -> Bool) -> Bool {
    lines.contains { test(Self.withoutMarks($0)) }
  }

  static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first {
      let next = line.dropFirst().first ?? 0x20
      let isBullet =
        (first == 0x2D || first == 0x2B || first == 0x2A) && (next == 0x20 || next == 0x09)
      if first == 0x20 || first == 0x09 || first == 0x3E || isBullet {
        line = line.dropFirst()
        continue
      }
      let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
      let rest = line.dropFirst(digits.count)
      guard !digits.isEmpty, rest.first == 0x2E || rest.first == 0x29 else { break }
      line = rest.dropFirst()
    }
    return line
  }
}
