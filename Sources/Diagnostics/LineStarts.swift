internal import Synchronization

/// Where the lines of a file begin and how many scalars stand before each of its blocks, found when
/// somebody first asks. So a place costs no more in a file of one long line than in any other.
final class LineStarts: Sendable {
  private struct Table {
    var starts: [UInt32] = [0]
    /// For each block of bytes the number of scalars before it.
    var scalars: [UInt32] = []
  }

  private let known = Mutex<Table?>(nil)
  /// Bytes of a block: counting within one takes less than a microsecond.
  private static let block = 4096

  /// - Returns: the number of the line that holds a byte, from 0, its first byte, and the byte at
  ///   which the next line begins.
  func line(at offset: Int, of bytes: [UInt8]) -> (number: Int, start: Int, next: Int) {
    withTable(of: bytes) { table in
      let starts = table.starts
      var (low, high) = (0, starts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if Int(starts[middle]) <= offset { low = middle } else { high = middle }
      }
      let next = low + 1 < starts.count ? Int(starts[low + 1]) : bytes.count
      return (low, Int(starts[low]), next)
    }
  }

  /// How many scalars stand before a byte: bytes that do not continue one.
  func scalars(before offset: Int, of bytes: [UInt8]) -> Int {
    let end = min(max(offset, 0), bytes.count)
    return withTable(of: bytes) { table in
      let block = end / Self.block
      var count = block < table.scalars.count ? Int(table.scalars[block]) : 0
      for byte in bytes[min(block * Self.block, end)..<end] where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  private func withTable<Result: Sendable>(
    of bytes: [UInt8], _ body: @Sendable (borrowing Table) -> Result
  ) -> Result {
    known.withLock { known in
      let table = known ?? Self.table(of: bytes)
      known = table
      return body(table)
    }
  }

  /// LF, CRLF and CR each end a line.
  private static func table(of bytes: [UInt8]) -> Table {
    var table = Table()
    var scalars: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: block) { table.scalars.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      table.starts.append(UInt32(clamping: index + 1))
    }
    // The end of the file may be the beginning of a block.
    table.scalars.append(scalars)
    return table
  }
}
