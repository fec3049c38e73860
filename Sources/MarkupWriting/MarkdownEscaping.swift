/// What may not stand as it is in the parts of Markdown that are no text.
enum MarkdownEscaping {
  /// Whether a byte is ASCII punctuation (CommonMark 0.31.2, §2.1).
  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether the `&` at an index looks like the beginning of a character reference.
  static func beginsReference(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Bool {
    var rest = bytes.dropFirst(index + 1)
    if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
    let name = rest.prefix(40).prefix { isAlphanumeric($0) }
    return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
  }

  /// `&#10;`
  static func reference(_ byte: UInt8) -> [UInt8] { Array("&#\(byte);".utf8) }

  /// Resolves to the same bytes where escapes and references are read.
  private static func escaped(
    _ source: some Collection<UInt8>, isCell: Bool, _ special: (UInt8) -> Bool
  ) -> [UInt8] {
    let bytes = Array(source)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: ")")
      switch byte {
      case 0x0A, 0x0D:
        result += reference(byte)
        continue
      case 0x5C: if isPunctuation(next) { result.append(0x5C) }
      case UInt8(ascii: "&"): if beginsReference(bytes, at: index) { result.append(0x5C) }
      case UInt8(ascii: "|"): if isCell || special(byte) { result.append(0x5C) }
      default: if special(byte) { result.append(0x5C) }
      }
      result.append(byte)
    }
    return result
  }

  /// A link's destination.
  static func destination(
    _ source: some Collection<UInt8>, isCell: Bool, isDefinition: Bool
  ) -> [UInt8] {
    let bytes = Array(source)
    var depth = 0
    var isBalanced = true
    var isPlain = !bytes.isEmpty && bytes.first != UInt8(ascii: "<")
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7F { isPlain = false }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || depth > 30 { isBalanced = false }
    }
    if depth != 0 { isBalanced = false }
    if isPlain {
      return escaped(bytes, isCell: isCell) {
        !isBalanced && ($0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")"))
      }
    }
    if bytes.isEmpty, !isDefinition { return [] }
    let inner = escaped(bytes, isCell: isCell) {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    return [UInt8(ascii: "<")] + inner + [UInt8(ascii: ">")]
  }

  /// An address between angle brackets, where there are references but no escapes.
  static func address(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isSpecial =
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      if isSpecial || byte == UInt8(ascii: "&") && beginsReference(bytes, at: index) {
        result += reference(byte)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// A link's title, with the space before it.
  static func title(_ source: some Collection<UInt8>, isCell: Bool) -> [UInt8] {
    let hasDouble = source.contains(UInt8(ascii: "\""))
    let quote =
      hasDouble && !source.contains(UInt8(ascii: "'")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    return [0x20, quote] + escaped(source, isCell: isCell) { $0 == quote } + [quote]
  }

  /// A code block's info string.
  static func info(_ source: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(source)
    var result = escaped(bytes, isCell: false) { _ in false }
    if let first = result.first, isSpace(first) {
      result.replaceSubrange(0..<1, with: reference(first))
    }
    if let last = result.last, isSpace(last) {
      result.removeLast()
      result += reference(last)
    }
    // A tilde here would lengthen the fence.
    if bytes.contains(UInt8(ascii: "`")), result.first == UInt8(ascii: "~") {
      result.insert(0x5C, at: 0)
    }
    return result
  }

  /// The longest run of a byte.
  static func longestRun(of byte: UInt8, in bytes: some Collection<UInt8>) -> Int {
    var (longest, length) = (0, 0)
    for other in bytes {
      length = other == byte ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }

  /// The lengths of the runs of a byte.
  static func runs(of byte: UInt8, in bytes: [UInt8]) -> Set<Int> {
    var lengths: Set<Int> = []
    var length = 0
    for other in bytes {
      if other == byte {
        length += 1
      } else {
        lengths.insert(length)
        length = 0
      }
    }
    lengths.insert(length)
    return lengths
  }
}
