/// An index of texts by their rare words and pairs of words.
struct RareWords {
  /// Texts that a word may stand in and still say something.
  static let postings = 12

  /// Where a slot's texts begin in ``places``. Words that share a slot are not told apart: candidates are
  /// looked at closely anyway.
  private var firsts: [UInt32]
  private var places: [Int32]
  private let mask: Int

  init(_ texts: [Range<Int>], _ forms: [Int32]) {
    var size = 1024
    while size < texts.reduce(0, { $0 + $1.count }) * 3 { size *= 2 }
    mask = size - 1
    var counts = Array(repeating: UInt32(0), count: size)
    var last = Array(repeating: Int32(-1), count: size)
    for (place, text) in texts.enumerated() {
      for step in 0..<2 * text.count {
        let slot = Self.slot(step, forms, text) & mask
        if last[slot] == Int32(place) { continue }
        last[slot] = Int32(place)
        counts[slot] += 1
      }
    }
    firsts = Array(repeating: 0, count: size + 1)
    var sum: UInt32 = 0
    for slot in counts.indices {
      firsts[slot] = sum
      sum += counts[slot] <= Self.postings ? counts[slot] : 0
    }
    firsts[size] = sum
    places = Array(repeating: -1, count: Int(sum))
    for slot in last.indices { last[slot] = -1 }
    var filled = Array(repeating: UInt8(0), count: size)
    for (place, text) in texts.enumerated() {
      for step in 0..<2 * text.count {
        let slot = Self.slot(step, forms, text) & mask
        if last[slot] == Int32(place) || counts[slot] > Self.postings { continue }
        last[slot] = Int32(place)
        places[Int(firsts[slot]) + Int(filled[slot])] = Int32(place)
        filled[slot] += 1
      }
    }
  }

  /// The hash of a text's word, in even steps, and of the word with its next, in odd ones.
  private static func slot(_ step: Int, _ forms: [Int32], _ text: Range<Int>) -> Int {
    let index = text.lowerBound + step / 2
    var value = UInt64(UInt32(bitPattern: forms[index]))
    if step & 1 == 1, index + 1 < text.upperBound {
      value |= UInt64(UInt32(bitPattern: forms[index + 1]) &+ 1) << 32
    }
    var hash = (value ^ 0x5851_F42D_4C95_7F2D) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: hash >> 20)
  }

  /// The texts with which a text has most rare words in common, the best first, of equals the nearest.
  ///
  /// - Parameter near: the place of the text by which nearness is measured.
  /// - Parameter scores: zeros, as many as texts; zeros again afterwards.
  func best(
    _ text: Range<Int>, _ forms: [Int32], weights: [Int32], near: Int = 0,
    scores: inout [Int32], limit: Int
  ) -> [Int] {
    var touched: [Int32] = []
    for step in 0..<2 * text.count {
      let slot = Self.slot(step, forms, text) & mask
      for at in Int(firsts[slot])..<Int(firsts[slot + 1]) {
        let place = Int(places[at])
        if scores[place] == 0 { touched.append(places[at]) }
        scores[place] &+= weights[Int(forms[text.lowerBound + step / 2])]
      }
    }
    touched.sort {
      let (left, right) = (scores[Int($0)], scores[Int($1)])
      if left != right { return left > right }
      let (nearer, farther) = (abs(Int($0) - near), abs(Int($1) - near))
      return nearer == farther ? $0 < $1 : nearer < farther
    }
    for place in touched { scores[Int(place)] = 0 }
    return touched.prefix(limit).map { Int($0) }
  }
}
