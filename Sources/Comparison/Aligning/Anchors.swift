/// Finds what stands once in each of two stretches, in the same order.
struct Anchors {
  /// By number: the place, or -1 for none and -2 for several.
  private var oldPlaces: [Int32] = []
  private var newPlaces: [Int32] = []

  /// The places of the longest common subsequence of what stands once, ascending.
  mutating func find(
    _ old: borrowing Span<Int32>, _ oldRange: Range<Int>, _ new: borrowing Span<Int32>,
    _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    var largest: Int32 = 0
    for index in oldRange { largest = max(largest, old[index]) }
    if oldPlaces.count <= Int(largest) {
      oldPlaces = Array(repeating: -1, count: Int(largest) + 1)
      newPlaces = oldPlaces
    }
    for index in oldRange {
      let number = Int(old[index])
      oldPlaces[number] = oldPlaces[number] == -1 ? Int32(truncatingIfNeeded: index) : -2
    }
    for index in newRange where Int(new[index]) < oldPlaces.count {
      let number = Int(new[index])
      newPlaces[number] = newPlaces[number] == -1 ? Int32(truncatingIfNeeded: index) : -2
    }
    var places: [(old: Int, new: Int)] = []
    for index in oldRange {
      let other = newPlaces[Int(old[index])]
      if oldPlaces[Int(old[index])] >= 0, other >= 0 { places.append((index, Int(other))) }
    }
    for index in oldRange { oldPlaces[Int(old[index])] = -1 }
    for index in newRange where Int(new[index]) < newPlaces.count {
      newPlaces[Int(new[index])] = -1
    }
    let kept = heaviestIncreasing(
      places.map(\.new), weights: Array(repeating: 1, count: places.count))
    return zip(places, kept).filter(\.1).map(\.0)
  }
}
