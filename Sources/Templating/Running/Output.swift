/// The bytes of a rendering. They stand at the beginning of a buffer that is larger, so that whole
/// words can be written; what formats and content append passes through a buffer of its own.
struct Output {
  /// What is written, then zeros.
  private var buffer: [UInt8]
  private(set) var count: Int
  private var scratch: [UInt8] = []
  /// Beyond so many bytes nothing is begun, since the result would not be used.
  private let limit: Int
  /// Whether content has written a name with the prefix of links in DocBook.
  private(set) var hasLinks = false

  /// Text is written in pieces of so many bytes, so that room for escapes is not made for all of a
  /// long one.
  private static let pieceBytes = 4096

  /// What is longer is not copied by words.
  private static let longBytes = 64

  /// Goes on behind bytes that are there.
  ///
  /// - Parameters:
  ///   - expected: about how many come.
  ///   - limit: at most so many, but for the end of a text that has begun.
  init(_ bytes: consuming [UInt8], expected: Int = 0, limit: Int = .max) {
    count = bytes.count
    buffer = bytes
    self.limit = limit
    makeRoom(expected)
  }

  /// What is written in many pieces asks before each.
  var isFull: Bool { count > limit }

  /// What was written; nothing is left behind.
  mutating func finish() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &buffer)
    bytes.removeLast(bytes.count - count)
    count = 0
    return bytes
  }

  var last: UInt8? { count > 0 ? buffer[count - 1] : nil }

  mutating func removeLast(_ wanted: Int) { count -= min(wanted, count) }

  @inline(__always)
  private mutating func makeRoom(_ wanted: Int) {
    // A word may be written where less is wanted.
    if buffer.count &- count < wanted &+ wordBytes { grow(wanted &+ wordBytes) }
  }

  @inline(never)
  private mutating func grow(_ wanted: Int) {
    let added = max(buffer.count, wanted, 256)
    buffer.append(addingCapacity: added) { $0.append(repeating: 0, count: added) }
  }

  // MARK: Bytes as they are

  mutating func write(_ byte: UInt8) {
    makeRoom(1)
    buffer[count] = byte
    count &+= 1
  }

  /// A range of bytes behind which at least seven others stand.
  @inline(__always)
  mutating func write(_ source: [UInt8], _ range: Range<Int>) {
    makeRoom(range.count)
    let target = count
    var room = buffer.mutableSpan
    Self.copy(source.span, range, to: &room, at: target)
    count = target &+ range.count
  }

  mutating func write(_ text: String) { write(text.utf8.span, escapedFor: .plain) }

  mutating func write(_ source: borrowing Span<UInt8>) { write(source, escapedFor: .plain) }

  /// What is appended to bytes, and needs no escaping.
  @inline(__always)
  mutating func write(by append: (inout [UInt8]) -> Void) {
    scratch.removeLast(scratch.count)
    append(&scratch)
    let scratch = scratch
    write(scratch.span, escapedFor: .plain)
  }

  /// Content, in which the prefix of links is noticed.
  mutating func write(_ written: Written, as vocabulary: Vocabulary) {
    guard let phrase = written.composed else {
      write(written.writable, as: vocabulary)
      return
    }
    // Its parts may be the same large content many times.
    for part in phrase.parts where !isFull {
      switch part {
      case .text(let text): write(text, 0..<text.count, escapedFor: .text)
      case .written(let writable): write(writable, as: vocabulary)
      }
    }
  }

  private mutating func write(_ writable: any Writable, as vocabulary: Vocabulary) {
    write { writable.write(as: vocabulary, into: &$0) }
    guard vocabulary == .docbook, !hasLinks else { return }
    var place = 0
    while place &+ 6 < scratch.count {
      if scratch[place] == UInt8(ascii: "x"), scratch[place &+ 5] == UInt8(ascii: ":"),
        scratch[place..<place &+ 5].elementsEqual("xlink".utf8)
      {
        hasLinks = true
        return
      }
      place &+= 1
    }
  }

  /// Takes something out again.
  mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    buffer.removeSubrange(range)
    count &-= range.count
  }

  @inline(__always)
  private static func copy(
    _ source: borrowing Span<UInt8>, _ range: Range<Int>, to room: inout MutableSpan<UInt8>,
    at target: Int
  ) {
    if range.count > longBytes {
      _ = write(source.extracting(range), to: &room, at: target)
      return
    }
    var place = range.lowerBound
    var target = target
    while place < range.upperBound {
      store(word(source, at: place), in: &room, at: target)
      place &+= wordBytes
      target &+= wordBytes
    }
  }

  // MARK: Text

  /// Text, so that neither HTML nor XML takes any of it for markup. Characters that XML forbids
  /// (XML 1.0, production 2) become U+FFFD; a carriage return, and in attributes a tab and a line
  /// feed, become references, since parsers would change them.
  mutating func write(_ text: String, escapedFor escape: Escape) {
    write(text.utf8.span, escapedFor: escape)
  }

  /// The same for text that is at hand as UTF-8.
  mutating func write(_ source: borrowing Span<UInt8>, escapedFor escape: Escape) {
    var start = 0
    while start < source.count, count <= limit {
      var end = min(start &+ Self.pieceBytes, source.count)
      // A character that begins in a piece ends in it.
      while end < source.count, end &- start > 4, source[end] & 0xC0 == 0x80 { end &-= 1 }
      // No byte becomes more than six.
      makeRoom((end &- start) &* (escape == .plain ? 1 : 6))
      var target = count
      var room = buffer.mutableSpan
      let piece = source.extracting(start..<end)
      switch escape {
      case .plain: target = Self.write(piece, to: &room, at: target)
      case .attribute: target = Self.escape(piece, isAttribute: true, to: &room, at: target)
      case .text, .markup: target = Self.escape(piece, isAttribute: false, to: &room, at: target)
      }
      count = target
      start = end
    }
  }

  /// The same for a range of bytes that are UTF-8.
  mutating func write(_ source: [UInt8], _ range: Range<Int>, escapedFor escape: Escape) {
    let source = source.span.extracting(range)
    write(source, escapedFor: escape)
  }

  /// Static bytes, a text and static bytes behind it at one go, which is most of what is written.
  /// Behind the static bytes at least seven others stand.
  @inline(__always)
  mutating func write(
    _ fixed: [UInt8], _ before: Range<Int>, _ text: String, _ behind: Range<Int>
  ) {
    let source = text.utf8.span
    guard source.count <= Self.pieceBytes else {
      write(fixed, before)
      write(source, escapedFor: .text)
      write(fixed, behind)
      return
    }
    makeRoom(before.count &+ source.count &* 6 &+ behind.count)
    var target = count
    var room = buffer.mutableSpan
    let fixed = fixed.span
    Self.copy(fixed, before, to: &room, at: target)
    target = Self.escape(
      source, isAttribute: false, to: &room, at: target &+ before.count)
    Self.copy(fixed, behind, to: &room, at: target)
    count = target &+ behind.count
  }

  /// Each of several texts between the same static bytes: as many at one go as there is room for, so
  /// that it is not asked for each whether the buffer is nobody else's.
  ///
  /// No text is begun beyond the limit, but for those that there is room for.
  mutating func write(
    _ fixed: [UInt8], _ before: Range<Int>, _ texts: [String], _ behind: Range<Int>
  ) {
    let limit = limit
    let texts = texts.span
    let around = before.count &+ behind.count
    var index = 0
    while index < texts.count, count <= limit {
      let source = texts[index].utf8.span
      if source.count > Self.pieceBytes {
        write(fixed, before)
        write(source, escapedFor: .text)
        write(fixed, behind)
        index &+= 1
        continue
      }
      makeRoom(around &+ source.count &* 6)
      var target = count
      var room = buffer.mutableSpan
      let fixed = fixed.span
      while index < texts.count {
        let source = texts[index].utf8.span
        let wanted = around &+ source.count &* 6 &+ wordBytes
        if room.count &- target < wanted || source.count > Self.pieceBytes { break }
        Self.copy(fixed, before, to: &room, at: target)
        target = Self.escape(source, isAttribute: false, to: &room, at: target &+ before.count)
        Self.copy(fixed, behind, to: &room, at: target)
        target &+= behind.count
        index &+= 1
      }
      count = target
    }
  }

  /// - Returns: where the next byte stands.
  @inline(__always)
  private static func write(
    _ source: borrowing Span<UInt8>, to room: inout MutableSpan<UInt8>, at target: Int
  ) -> Int {
    var place = 0
    if source.count > longBytes {
      // The compiler makes as wide copies of this as the machine has.
      var rest = room._mutatingExtracting(droppingFirst: target)
      var copy = rest._mutatingExtracting(first: source.count)
      precondition(copy.count == source.count)
      for index in source.indices { copy[index] = source[index] }
      return target &+ source.count
    }
    while place &+ wordBytes <= source.count {
      store(word(source, at: place), in: &room, at: target &+ place)
      place &+= wordBytes
    }
    if place < source.count {
      store(lastWord(source, from: place), in: &room, at: target &+ place)
    }
    return target &+ source.count
  }

  /// Writes a text with its escapes: whole words, and where one holds bytes to be escaped, what stands
  /// for each of them and the rest of the word behind it.
  ///
  /// - Returns: where the next byte stands.
  @inline(__always)
  private static func escape(
    _ source: borrowing Span<UInt8>, isAttribute: Bool, to room: inout MutableSpan<UInt8>,
    at target: Int
  ) -> Int {
    var target = target
    var place = 0
    while place < source.count {
      var width = source.count &- place
      let word: UInt64
      var marked: UInt64
      if width >= wordBytes {
        width = wordBytes
        word = Templating.word(source, at: place)
        marked = marks(word, isAttribute: isAttribute)
      } else {
        word = lastWord(source, from: place)
        marked =
          marks(word, isAttribute: isAttribute)
          & ((1 &<< UInt64(truncatingIfNeeded: width &* 8)) &- 1)
      }
      store(word, in: &room, at: target)
      // How many bytes of the word are written.
      var done = 0
      while marked != 0 {
        let index = marked.trailingZeroBitCount &>> 3
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: index &* 8))
        target &+= index &- done
        if byte == 0xEF, isNoCharacter(source, at: place &+ index) {
          store(replacement(of: 0, isAttribute: isAttribute), in: &room, at: target)
          target &+= 3
          // On behind the character, which may reach into the next word.
          place &+= index &+ 3 &- width
          done = width
          break
        }
        let new = replacement(of: byte, isAttribute: isAttribute)
        store(new, in: &room, at: target)
        target &+= Int(truncatingIfNeeded: new &>> 56)
        done = index &+ 1
        store(word &>> UInt64(truncatingIfNeeded: done &* 8), in: &room, at: target)
        marked &= marked &- 1
      }
      target &+= width &- done
      place &+= width
    }
    return target
  }

  /// Whether U+FFFE or U+FFFF stands at a place where 0xEF does.
  @inline(never)
  private static func isNoCharacter(_ source: borrowing Span<UInt8>, at place: Int) -> Bool {
    place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE
  }
}
