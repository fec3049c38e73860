/// The normalised forms of words and signs, each with a number: what is compared are these numbers.
struct Forms {
  /// All forms, one behind the other.
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// Whether the form is a word and not a sign, by its number.
  private(set) var isWord: [Bool] = []
  /// Open addressing: the upper half of the hash above the form's number + 1; 0 is free.
  private var table: [UInt64]

  init(expecting count: Int) {
    var size = 1024
    while size < count * 2 { size *= 2 }
    table = Array(repeating: 0, count: size)
  }

  var count: Int { isWord.count }

  func form(_ number: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The number of a form whose hash (of ``add(_:to:)``) is known already.
  mutating func number(
    of text: borrowing Span<UInt8>, _ start: Int, _ end: Int, hash: UInt64, isWord word: Bool
  ) -> Int32 {
    let mixed = hash ^ (hash >> 29)
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: mixed) & mask
    let tag = mixed & 0xFFFF_FFFF_0000_0000
    while true {
      let entry = table[slot]
      if entry == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(entry & 0xFFFF_FFFF) - 1
        let known = bytes.span.extracting(Int(starts[number])..<Int(starts[number + 1]))
        if known.count == end - start {
          var offset = 0
          while offset < known.count, known[offset] == text[start + offset] { offset += 1 }
          if offset == known.count { return Int32(truncatingIfNeeded: number) }
        }
      }
      slot = (slot + 1) & mask
    }
    let number = isWord.count
    table[slot] = tag | UInt64(number + 1)
    for index in start..<end { bytes.append(text[index]) }
    starts.append(UInt32(bytes.count))
    isWord.append(word)
    if (number + 1) * 2 > table.count { grow() }
    return Int32(truncatingIfNeeded: number)
  }

  /// The number of a form if it occurs.
  func known(_ text: [UInt8]) -> Int32? {
    var hash = Self.seed
    for byte in text { hash = Self.add(byte, to: hash) }
    let mixed = hash ^ (hash >> 29)
    var slot = Int(truncatingIfNeeded: mixed) & (table.count - 1)
    while table[slot] != 0 {
      let number = Int32(truncatingIfNeeded: Int(table[slot] & 0xFFFF_FFFF) - 1)
      if form(number).elementsEqual(text) { return number }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// The numbers that all forms have in another table, into which they are taken up.
  func numbers(in other: inout Forms) -> [Int32] {
    isWord.indices.map { number in
      let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
      var hash = Self.seed
      for index in start..<end { hash = Self.add(bytes[index], to: hash) }
      return other.number(of: bytes.span, start, end, hash: hash, isWord: isWord[number])
    }
  }

  mutating func number(of text: [UInt8], isWord: Bool) -> Int32 {
    var hash = Self.seed
    for byte in text { hash = Self.add(byte, to: hash) }
    return number(of: text.span, 0, text.count, hash: hash, isWord: isWord)
  }

  private mutating func grow() {
    let size = table.count * 2
    table = Array(repeating: 0, count: size)
    for number in isWord.indices {
      var hash = Self.seed
      for index in Int(starts[number])..<Int(starts[number + 1]) {
        hash = Self.add(bytes[index], to: hash)
      }
      let mixed = hash ^ (hash >> 29)
      var slot = Int(truncatingIfNeeded: mixed) & (size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = mixed & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
  }
}
