/// The bytes of a rendering. Formats and content append to them; text is written by ``OutputSpan``,
/// since appending to an array byte by byte takes several times as long.
struct Output {
  var bytes: [UInt8]
  /// For content, which writes itself as if nothing stood before it; kept, so that it is allocated
  /// once.
  private var content: [UInt8] = []

  /// Control characters but tab and line feed, and `&`, `<`, `>`.
  private static let specialInText: UInt64 = 0x5000_0040_FFFF_F9FF
  /// The same with tab, line feed and `"`.
  private static let specialInAttribute: UInt64 = 0x5000_0044_FFFF_FFFF
  /// Text is written in pieces of so many bytes, so that room for escapes is not made for all of a
  /// long one.
  private static let pieceBytes = 4096

  /// Goes on behind bytes that are there.
  ///
  /// - Parameter expected: about how many come.
  init(_ bytes: consuming [UInt8], expected: Int = 0) {
    self.bytes = bytes
    self.bytes.reserveCapacity(self.bytes.count + expected)
  }

  var count: Int { bytes.count }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  mutating func removeLast(_ wanted: Int) { bytes.removeLast(min(wanted, bytes.count)) }

  mutating func write(_ source: [UInt8], _ range: Range<Int>) {
    guard range.count <= 64 else {
      bytes.append(contentsOf: source[range])
      return
    }
    let source = source.span
    bytes.append(addingCapacity: range.count) { target in
      for place in range { target.append(source[place]) }
    }
  }

  mutating func write(_ writable: any Writable, as vocabulary: Vocabulary) {
    content.removeAll(keepingCapacity: true)
    writable.write(as: vocabulary, into: &content)
    bytes.append(contentsOf: content)
  }

  /// Text, so that neither HTML nor XML takes any of it for markup. Characters that XML forbids
  /// (XML 1.0, production 2) become U+FFFD; a carriage return, and in attributes a tab and a line
  /// feed, become references, since parsers would change them.
  mutating func write(_ text: String, escapedFor escape: Escape) {
    write(text.utf8.span, escapedFor: escape)
  }

  /// The same for text that is at hand as UTF-8.
  mutating func write(_ source: borrowing Span<UInt8>, escapedFor escape: Escape) {
    if escape == .plain {
      bytes.append(addingCapacity: source.count) { target in
        for place in source.indices { target.append(source[place]) }
      }
      return
    }
    let special = escape == .attribute ? Self.specialInAttribute : Self.specialInText
    var start = 0
    while start < source.count {
      let end = min(start + Self.pieceBytes, source.count)
      start = write(source, start, end, special)
    }
  }

  /// Static bytes, a text and static bytes behind it at one go, which is most of what is written.
  mutating func write(
    _ fixed: [UInt8], _ before: Range<Int>, _ text: String, _ behind: Range<Int>
  ) {
    let source = text.utf8.span
    guard source.count <= Self.pieceBytes, before.count + behind.count <= Self.pieceBytes else {
      write(fixed, before)
      write(source, escapedFor: .text)
      write(fixed, behind)
      return
    }
    let fixed = fixed.span
    let room = before.count + behind.count + source.count * 6
    bytes.append(addingCapacity: room) { target in
      for place in before { target.append(fixed[place]) }
      _ = Self.escape(source, 0, source.count, Self.specialInText, into: &target)
      for place in behind { target.append(fixed[place]) }
    }
  }

  /// Writes a piece.
  ///
  /// - Returns: where the next begins; a character that begins in this piece ends in it.
  private mutating func write(
    _ source: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ special: UInt64
  ) -> Int {
    var place = start
    // No byte becomes more than six.
    bytes.append(addingCapacity: (end - start + 2) * 6) { target in
      place = Self.escape(source, start, end, special, into: &target)
    }
    return place
  }

  /// Escapes a part of a text.
  ///
  /// - Returns: where the next begins; a character that begins in this part ends in it.
  @inline(__always)
  private static func escape(
    _ source: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ special: UInt64,
    into target: inout OutputSpan<UInt8>
  ) -> Int {
    var place = start
    while place < end {
      let byte = source[place]
      place &+= 1
      // One bit for each byte below 64 that needs a look; of the others only the one with which
      // U+FFFE and U+FFFF begin.
      if byte < 0x40 ? special &>> UInt64(byte) & 1 == 0 : byte != 0xEF {
        target.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "<"): put(0x266C_743B, 4, &target)
      case UInt8(ascii: ">"): put(0x2667_743B, 4, &target)
      case UInt8(ascii: "&"): put(0x26_616D_703B, 5, &target)
      case UInt8(ascii: "\""): put(0x2671_756F_743B, 6, &target)
      case 0x09: put(0x2623_393B, 4, &target)
      case 0x0A: put(0x26_2331_303B, 5, &target)
      case 0x0D: put(0x26_2331_333B, 5, &target)
      case 0xEF
      where place + 1 < source.count && source[place] == 0xBF && source[place + 1] >= 0xBE:
        // U+FFFE and U+FFFF.
        put(0xEFBFBD, 3, &target)
        place += 2
      case 0xEF: target.append(byte)
      default: put(0xEFBFBD, 3, &target)
      }
    }
    return place
  }
}

/// Writes the lowest bytes of a word, the highest of them first.
@inline(__always)
private func put(_ word: UInt64, _ length: Int, _ target: inout OutputSpan<UInt8>) {
  var shift = (length - 1) * 8
  for _ in 0..<length {
    target.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    shift -= 8
  }
}
