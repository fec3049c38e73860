import Foundation

/// Documents or trees one behind the other, each with its length (four bytes, least first) before it.
enum Stream {
  /// - Parameter flags: what stands in the upper bits of an item's length.
  static func write(_ items: [[UInt8]], flags: ([UInt8]) -> UInt32 = { _ in 0 }) {
    var bytes: [UInt8] = []
    for item in items {
      let length = UInt32(item.count) | flags(item)
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      bytes += item
    }
    try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  static func read(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var items: [ArraySlice<UInt8>] = []
    var index = 0
    while index + 4 <= bytes.count {
      var length = 0
      for offset in 0..<4 { length |= Int(bytes[index + offset]) << (8 * offset) }
      length &= 0x07FF_FFFF
      let end = min(bytes.count, index + 4 + length)
      items.append(bytes[(index + 4)..<end])
      index = end
    }
    return items
  }

  static func file(_ path: String) -> [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map(Array.init) ?? []
  }
}
