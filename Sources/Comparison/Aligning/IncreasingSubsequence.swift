/// Which elements of a sequence of distinct numbers form its heaviest increasing subsequence.
///
/// `n log n` by a Fenwick tree of the best chain that ends below a number.
func heaviestIncreasing(_ values: [Int], weights: [Int]) -> [Bool] {
  let count = values.count
  var kept = Array(repeating: false, count: count)
  guard count > 1 else { return Array(repeating: true, count: count) }
  // Ranks, so that the tree is as small as the sequence.
  let order = values.indices.sorted { values[$0] < values[$1] }
  var rank = Array(repeating: 0, count: count)
  for (place, index) in order.enumerated() { rank[index] = place + 1 }
  var best = Array(repeating: 0, count: count + 1)
  var bestIndex = Array(repeating: -1, count: count + 1)
  var previous = Array(repeating: -1, count: count)
  var total = Array(repeating: 0, count: count)
  var last = -1
  for index in 0..<count {
    var at = rank[index] - 1
    while at > 0 {
      if bestIndex[at] >= 0, previous[index] < 0 || best[at] > total[previous[index]] {
        previous[index] = bestIndex[at]
      }
      at -= at & -at
    }
    total[index] = weights[index] + (previous[index] < 0 ? 0 : total[previous[index]])
    at = rank[index]
    while at <= count {
      if total[index] > best[at] {
        best[at] = total[index]
        bestIndex[at] = index
      }
      at += at & -at
    }
    if last < 0 || total[index] > total[last] { last = index }
  }
  while last >= 0 {
    kept[last] = true
    last = previous[last]
  }
  return kept
}
