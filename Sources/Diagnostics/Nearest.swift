/// The known name that a mistyped one probably stands for.
///
/// - Returns: the name with the smallest Levenshtein distance over bytes, compared without case,
///   at most a third of the name's length away; `nil` where nothing is that near. Of several
///   equally near ones the first. To a name of one or two letters nothing is near.
public func nearest(to name: String, among known: some Sequence<String>) -> String? {
  guard (3...600).contains(name.utf8.count) else { return nil }
  let wanted = folded(name)
  guard (3...200).contains(wanted.count) else { return nil }
  var best: (name: String, distance: Int)?
  let limit = max(1, wanted.count / 3)
  for candidate in known {
    // Folding at most halves or trebles a name: others are too short or too long in any case.
    guard (wanted.count - limit) / 3...(wanted.count + limit) * 3 ~= candidate.utf8.count else {
      continue
    }
    let bytes = folded(candidate)
    guard abs(bytes.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, bytes, below: min(limit + 1, best?.distance ?? .max))
    if let distance { best = (candidate, distance) }
  }
  return best?.name
}

private func folded(_ name: String) -> [UInt8] {
  var bytes = Array(name.utf8)
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return Array(name.lowercased().utf8) }
  for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
  return bytes
}

/// Levenshtein distance with one row; both sides are names of at most a few hundred bytes.
///
/// - Returns: `nil` where it is not below the limit.
private func editDistance(_ left: [UInt8], _ right: [UInt8], below limit: Int) -> Int? {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(min(above, row[j]) + 1, diagonal + (a == b ? 0 : 1))
      diagonal = above
    }
    // No row's least value is below that of the row before.
    if row.min() ?? 0 >= limit { return nil }
  }
  return row[right.count] < limit ? row[right.count] : nil
}
