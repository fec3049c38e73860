internal import Diagnostics

/// Measures how much two stretches of words have in common.
struct Overlap {
  /// By form: how much it says of the text that it stands in.
  let weights: [Int32]
  private var counts: [Int32]

  init(weights: [Int32]) {
    self.weights = weights
    counts = Array(repeating: 0, count: weights.count)
  }

  /// Whether two stretches are near enough in length to be looked at: so that a very long text beside
  /// many short ones is not read again for each of them.
  static func isWorthwhile(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    max(old.count, new.count) <= Limits.Comparison.growth * min(old.count, new.count) + 8
  }

  func weight(_ forms: [Int32], _ range: Range<Int>) -> Int {
    var sum = 0
    for index in range { sum += Int(weights[Int(forms[index])]) }
    return sum
  }

  /// The weight of what stands in both, each word as often as in the one that has it less often.
  mutating func common(
    _ old: [Int32], _ oldRange: Range<Int>, _ new: [Int32], _ newRange: Range<Int>
  ) -> Int {
    for index in oldRange { counts[Int(old[index])] += 1 }
    var sum = 0
    for index in newRange where counts[Int(new[index])] > 0 {
      counts[Int(new[index])] -= 1
      sum += Int(weights[Int(new[index])])
    }
    for index in oldRange { counts[Int(old[index])] = 0 }
    return sum
  }
}
