internal import Comparison

/// A text without what typing and wrapping change: runs of space are one, invisible characters go,
/// quotation marks, apostrophes, dashes and ellipses are of one kind, letters and marks are composed.
public func comparable(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  if !forEachComparableByte(of: text, { bytes.append($0) }) {
    bytes.removeAll(keepingCapacity: true)
    _ = forEachComparableByte(of: composedForm(text), isComposed: true) { bytes.append($0) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Tells texts apart by what is ``comparable(_:)`` of them (FNV-1a, 64 bits). Not against forgery.
struct TextHash: Hashable, Sendable {
  let value: UInt64

  init(_ text: String) {
    var hash = fnvOffset
    if !forEachComparableByte(of: text, { hash = (hash ^ UInt64($0)) &* fnvPrime }) {
      hash = fnvOffset
      _ = forEachComparableByte(of: composedForm(text), isComposed: true) {
        hash = (hash ^ UInt64($0)) &* fnvPrime
      }
    }
    value = hash
  }

  /// Of a text of which only the digest is known.
  init(digest: UInt32) { value = UInt64(digest) }

  /// Of the kind and the text of a segment.
  init(kind: String, _ text: TextHash) {
    var hash = text.value
    for byte in kind.utf8 { hash = (hash ^ UInt64(byte)) &* fnvPrime }
    value = hash
  }

  /// The 32 bits of it that stand in records.
  var digest: UInt32 { UInt32(truncatingIfNeeded: value ^ value >> 32) }
}

private let fnvOffset: UInt64 = 0xCBF2_9CE4_8422_2325
private let fnvPrime: UInt64 = 0x100_0000_01B3

/// Eight hexadecimal digits.
func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 8 - digits.utf8.count) + digits
}

/// One pass over the bytes of a text, without what ``comparable(_:)`` leaves out.
///
/// - Returns: whether it went to the end; it stops where a mark would have to be joined to its letter
///   first, which nearly no text asks for.
@inline(__always)
private func forEachComparableByte(
  of text: String, isComposed: Bool = false, _ body: (UInt8) -> Void
) -> Bool {
  let source = text.utf8.span
  var hasBegun = false
  var owesSpace = false
  var index = 0
  func put(_ byte: UInt8) {
    if owesSpace {
      if hasBegun { body(0x20) }
      owesSpace = false
    }
    hasBegun = true
    body(byte)
  }
  while index < source.count {
    let byte = source[index]
    index += 1
    if byte < 0x80 {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        owesSpace = true
      } else {
        put(byte)
        // The rest of a word of plain letters, which is most of every text.
        while index < source.count, 0x21..<0x80 ~= source[index] {
          body(source[index])
          index += 1
        }
      }
      continue
    }
    let second = index < source.count ? source[index] : 0
    let third = index + 1 < source.count ? source[index + 1] : 0
    switch (byte, second, third) {
    // No-break space, soft hyphen, guillemets.
    case (0xC2, 0xA0, _):
      owesSpace = true
      index += 1
    case (0xC2, 0xAD, _): index += 1
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _):
      put(0x22)
      index += 1
    case (0xCA, 0xBC, _):
      put(0x27)
      index += 1
    case (0xE2, 0x80, _):
      switch third {
      case 0x89, 0xAF: owesSpace = true
      case 0x8B, 0x8C, 0x8E, 0x8F: break
      case 0x9C, 0x9D, 0x9E: put(0x22)
      case 0x98, 0x99, 0x9A: put(0x27)
      case 0x93, 0x94, 0x95: put(0x2D)
      case 0xA6: for _ in 0..<3 { put(0x2E) }
      default:
        put(byte)
        put(second)
        put(third)
      }
      index += 2
    // The word joiner, the minus sign, the byte order mark.
    case (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): index += 2
    case (0xE2, 0x88, 0x92):
      put(0x2D)
      index += 2
    // U+0300 to U+036F, and the marks on Arabic letters.
    case (0xCC, _, _), (0xCD, 0x80...0xAF, _), (0xD9, 0x93...0x95, _):
      if !isComposed { return false }
      put(byte)
    default: put(byte)
    }
  }
  return true
}
