extension Generator {
  /// Some lines of a real document.
  mutating func sample() -> [UInt8] {
    let lines = random.pick(samples)
    let start = random.below(lines.count)
    var result: [UInt8] = []
    for line in lines[start..<min(lines.count, start + 1 + random.below(12))] {
      result += line.prefix(400)
      if result.count > 800 { break }
    }
    return result
  }

  /// A document after a few accidents.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.below(5) { damage(&bytes) }
    // Pieces of characters are no matter here: what is not UTF-8 each reader mends in its own way.
    return Array(String(decoding: bytes, as: UTF8.self).replacing("\u{FFFD}", with: "?").utf8)
  }

  private static let insertions = [
    "*", "_", "`", "[", "]", "(", ")", "<", ">", "\\", "|", "\n", "\n\n", " ", "    ", "\t", "- ",
    "1. ", "> ", "# ", "~~", "**", "![", "](x)", "&amp;", ":", "---\n", "===\n", "[^1]", "```\n",
    "\r\n",
    "<div>", "\"", "'", "@", "www.", "http://",
  ]

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    switch random.below(7) {
    case 0: bytes.remove(at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(20)))
    case 2, 3: bytes.insert(contentsOf: random.pick(Self.insertions).utf8, at: place)
    case 4:
      let end = min(bytes.count, place + 1 + random.below(20))
      bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
    case 5:
      // Something before each of some lines.
      let mark = Array(random.pick(["> ", "- ", "    ", "  ", "1. ", "\t", "| "]).utf8)
      let first = random.below(8)
      let last = first + random.below(4)
      var result: [UInt8] = []
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { result.append(0x0A) }
        if number >= first, number <= last { result += mark }
        result += line
      }
      bytes = result
    default: bytes.swapAt(place, random.below(bytes.count))
    }
  }
}
