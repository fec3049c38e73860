/// Tells whether contents are the same as before: 128 bits, eight bytes at a time, each step a
/// multiplication with an odd constant (that of PCG-128) and a fold of the upper half into the
/// lower, so that every step can be undone and none forgets anything.
///
/// Not against forgery: it decides only whether a paper has to be made again.
public struct Fingerprint: Sendable, Equatable {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  private static let factor: UInt128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645

  public init() {}

  private mutating func mix(_ word: UInt64) {
    state = (state ^ UInt128(word)) &* Self.factor
    state ^= state >> 64
  }

  public mutating func add(_ bytes: [UInt8]) { add(bytes.span) }

  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  public mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  public mutating func add(_ other: Fingerprint) {
    mix(UInt64(truncatingIfNeeded: other.state))
    mix(UInt64(truncatingIfNeeded: other.state >> 64))
  }

  /// The length comes first, which parts what is added from what follows.
  private mutating func add(_ bytes: Span<UInt8>) {
    add(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      var word: UInt64 = 0
      for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
      mix(word)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
  }

  /// 32 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}

extension Fingerprint {
  /// Of one content alone.
  init(_ bytes: [UInt8]) {
    self.init()
    add(bytes)
  }
}
