/// An index of texts by their rare words.
struct RareWords {
  /// Texts that a word may stand in and still say something.
  static let postings = 12

  private var firsts: [UInt32]
  private var places: [Int32]

  init(_ texts: [Range<Int>], _ forms: [Int32], _ formCount: Int) {
    var counts = Array(repeating: UInt32(0), count: formCount + 1)
    var last = Array(repeating: Int32(-1), count: formCount)
    for (place, text) in texts.enumerated() {
      for index in text where last[Int(forms[index])] != Int32(place) {
        last[Int(forms[index])] = Int32(place)
        counts[Int(forms[index])] += 1
      }
    }
    var sum: UInt32 = 0
    firsts = counts.map { count in
      defer { sum += count <= Self.postings ? count : 0 }
      return sum
    }
    places = Array(repeating: -1, count: Int(sum))
    var filled = firsts
    last = Array(repeating: -1, count: formCount)
    for (place, text) in texts.enumerated() {
      for index in text {
        let form = Int(forms[index])
        guard last[form] != Int32(place), counts[form] <= Self.postings else { continue }
        last[form] = Int32(place)
        places[Int(filled[form])] = Int32(place)
        filled[form] += 1
      }
    }
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
    for index in text {
      let form = Int(forms[index])
      var at = Int(firsts[form])
      let end = Int(firsts[form + 1])
      while at < end {
        let place = Int(places[at])
        if scores[place] == 0 { touched.append(Int32(place)) }
        scores[place] &+= weights[form]
        at += 1
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
