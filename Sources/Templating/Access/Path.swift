/// The way from a record to a value, as field indexes; packed into one word, since every access at
/// run time carries one.
@usableFromInline
struct Path: Sendable, Hashable {
  /// Ten bits a step from the lowest bit, the number of steps in the highest four.
  @usableFromInline var bits: UInt64

  static let maximumSteps = 6
  static let maximumFields = 1024

  @inlinable init() { bits = 0 }

  @inlinable init(bits: UInt64) { self.bits = bits }

  @inlinable var count: Int { Int(bits >> 60) }
  @inlinable var isEmpty: Bool { bits >> 60 == 0 }

  /// The index of the first field.
  @inlinable var first: Int { Int(bits & 1023) }

  /// The way on behind the first step.
  @inlinable var rest: Path {
    Path(bits: (bits & 0x0FFF_FFFF_FFFF_FFFF) >> 10 | (bits >> 60 &- 1) << 60)
  }

  /// - Returns: `nil` where a way would get too long or a view has too many fields.
  func appending(_ field: Int) -> Path? {
    guard count < Self.maximumSteps, field < Self.maximumFields else { return nil }
    let steps = bits & 0x0FFF_FFFF_FFFF_FFFF | UInt64(field) << (10 * UInt64(count))
    return Path(bits: steps | UInt64(count + 1) << 60)
  }
}
