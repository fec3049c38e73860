/// Tells whether contents are the same as before: FNV-1a in 128 bits (draft-eastlake-fnv-17).
///
/// Not against forgery: it decides only whether a paper has to be made again.
public struct Fingerprint: Sendable, Equatable {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt128(byte)) &* Self.prime }
    end()
  }

  public mutating func add(_ text: String) {
    for byte in text.utf8 { state = (state ^ UInt128(byte)) &* Self.prime }
    end()
  }

  /// Parts what is added from what follows; no text holds this byte.
  private mutating func end() { state = (state ^ 0xFF) &* Self.prime }

  public mutating func add(_ other: Fingerprint) { add(other.text) }

  /// 32 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
