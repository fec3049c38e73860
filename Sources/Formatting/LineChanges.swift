/// Lines that were replaced by others.
public struct LineChange: Sendable, Equatable {
  /// The first of the old lines, counted from 1; where lines were only added, the one before which they stand.
  public let line: Int
  public let old: [ArraySlice<UInt8>]
  public let new: [ArraySlice<UInt8>]
}

/// Which lines differ between two texts, line ends included.
///
/// Where very much differs, all between the first and the last difference is one change.
public func lineChanges(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
  let (left, right) = (lines(old), lines(new))
  var start = 0
  while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
  var ends = (left.count, right.count)
  while ends.0 > start, ends.1 > start, left[ends.0 - 1] == right[ends.1 - 1] {
    ends = (ends.0 - 1, ends.1 - 1)
  }
  if start == ends.0, start == ends.1 { return [] }
  let (before, after) = (left[start..<ends.0], right[start..<ends.1])
  // A line that stands on one side only has surely changed: only the others are compared, which takes
  // time with the square of their number where they are in another order.
  let (common, alsoCommon) = (Set(after), Set(before))
  let oldPlaces = before.indices.filter { common.contains(left[$0]) }
  let newPlaces = after.indices.filter { alsoCommon.contains(right[$0]) }
  guard oldPlaces.count + newPlaces.count <= comparedLines else {
    return [LineChange(line: start + 1, old: Array(before), new: Array(after))]
  }
  var removed = Set(before.indices).subtracting(oldPlaces)
  var inserted = Set(after.indices).subtracting(newPlaces)
  for change in newPlaces.map({ right[$0] }).difference(from: oldPlaces.map { left[$0] }) {
    switch change {
    case .remove(let offset, _, _): removed.insert(oldPlaces[offset])
    case .insert(let offset, _, _): inserted.insert(newPlaces[offset])
    }
  }
  var changes: [LineChange] = []
  var (here, there) = (start, start)
  while here < ends.0 || there < ends.1 {
    let first = (here, there)
    while removed.contains(here) { here += 1 }
    while inserted.contains(there) { there += 1 }
    if first == (here, there) {
      here += 1
      there += 1
    } else {
      changes.append(
        LineChange(
          line: first.0 + 1, old: Array(left[first.0..<here]), new: Array(right[first.1..<there])))
    }
  }
  return changes
}

/// Of both sides together; at most a second.
private let comparedLines = 6_000

private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var result: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    result.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { result.append(bytes[start...]) }
  return result
}
