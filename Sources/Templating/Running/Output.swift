/// The bytes of a rendering. The storage is larger than what is written, so that text is written by
/// index and not appended byte by byte, which in Swift takes several times as long.
struct Output {
  private var storage: [UInt8]
  private(set) var count: Int
  /// For values that write themselves into an array; kept, so that it is allocated once.
  private var scratch: [UInt8] = []

  /// Control characters but tab and line feed, and `&`, `<`, `>`.
  private static let specialInText: UInt64 = 0x5000_0040_FFFF_F9FF
  /// The same with tab, line feed and `"`.
  private static let specialInAttribute: UInt64 = 0x5000_0044_FFFF_FFFF

  /// Goes on behind bytes that are there.
  init(_ bytes: consuming [UInt8]) {
    count = bytes.count
    storage = bytes
    storage.append(contentsOf: repeatElement(0, count: 4096))
  }

  /// What was written, without the room behind it.
  consuming func finish() -> [UInt8] {
    var bytes = storage
    storage = []
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  @inline(__always)
  private mutating func makeRoom(_ wanted: Int) {
    if storage.count - count < wanted { grow(wanted) }
  }

  @inline(never)
  private mutating func grow(_ wanted: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(storage.count, wanted)))
  }

  mutating func write(_ bytes: [UInt8]) { write(bytes, bytes.indices) }

  mutating func write(_ bytes: [UInt8], _ range: Range<Int>) {
    makeRoom(range.count)
    if range.count > 64 {
      storage.replaceSubrange(count..<count + range.count, with: bytes[range])
      count += range.count
      return
    }
    let source = bytes.span
    var index = count
    var target = storage.mutableSpan
    for place in range {
      target[index] = source[place]
      index += 1
    }
    count = index
  }

  mutating func write(_ byte: UInt8) {
    makeRoom(1)
    storage[count] = byte
    count += 1
  }

  mutating func removeLast(_ wanted: Int) { count -= min(wanted, count) }

  /// Bytes that a function appends, as they are.
  mutating func write(_ append: (inout [UInt8]) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    append(&scratch)
    let bytes = scratch
    write(bytes)
  }

  /// Text, so that neither HTML nor XML takes any of it for markup. Characters that XML forbids
  /// (XML 1.0, production 2) become U+FFFD; a carriage return, and in attributes a tab and a line
  /// feed, become references, since parsers would change them.
  mutating func write(_ text: String, escapedFor escape: Escape) {
    write([], 0..<0, text, escapedFor: escape)
  }

  /// Static bytes and a text behind them at one go.
  mutating func write(
    _ bytes: [UInt8], _ before: Range<Int>, _ text: String, escapedFor escape: Escape
  ) {
    let source = text.utf8.span
    // No byte becomes more than six.
    makeRoom(before.count + source.count * 6)
    var index = count
    var target = storage.mutableSpan
    let fixed = bytes.span
    for place in before {
      target[index] = fixed[place]
      index += 1
    }
    let special: UInt64 = escape == .text ? Self.specialInText : Self.specialInAttribute
    var place = 0
    let end = source.count
    while place < end {
      let byte = source[place]
      place += 1
      // One bit for each byte below 64 that needs a look; of the others only the one with which
      // U+FFFE and U+FFFF begin.
      if byte < 0x40 ? special &>> UInt64(byte) & 1 == 0 : byte != 0xEF {
        target[index] = byte
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "<"): index = put(0x266C_743B, 4, &target, index)
      case UInt8(ascii: ">"): index = put(0x2667_743B, 4, &target, index)
      case UInt8(ascii: "&"): index = put(0x26_616D_703B, 5, &target, index)
      case UInt8(ascii: "\""):
        index = put(0x2671_756F_743B, 6, &target, index)
      case 0x09: index = put(0x2623_393B, 4, &target, index)
      case 0x0A: index = put(0x26_2331_303B, 5, &target, index)
      case 0x0D: index = put(0x26_2331_333B, 5, &target, index)
      case 0xEF where place + 1 < end && source[place] == 0xBF && source[place + 1] >= 0xBE:
        // U+FFFE and U+FFFF.
        index = put(0xEFBFBD, 3, &target, index)
        place += 2
      case 0xEF:
        target[index] = byte
        index += 1
      default: index = put(0xEFBFBD, 3, &target, index)
      }
    }
    count = index
  }
}

/// Writes the lowest bytes of a word, the highest of them first.
@inline(__always)
private func put(
  _ word: UInt64, _ length: Int, _ target: inout MutableSpan<UInt8>, _ start: Int
) -> Int {
  var shift = (length - 1) * 8
  for offset in 0..<length {
    target[start + offset] = UInt8(truncatingIfNeeded: word >> UInt64(shift))
    shift -= 8
  }
  return start + length
}
