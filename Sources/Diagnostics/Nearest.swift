/// The known name that a mistyped one probably stands for.
///
/// - Returns: the name with the smallest Levenshtein distance over bytes, compared without case,
///   at most a third of the name's length away; `nil` where nothing is that near. Of several
///   equally near ones the first. To a name of one or two letters nothing is near.
public func nearest(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().utf8)
  guard (3...200).contains(wanted.count) else { return nil }
  var best: (name: String, distance: Int)?
  let limit = max(1, wanted.count / 3)
  for candidate in known {
    let bytes = Array(candidate.lowercased().utf8)
    guard abs(bytes.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, bytes)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Levenshtein distance with one row; both sides are names of at most a few hundred bytes.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(min(above, row[j]) + 1, diagonal + (a == b ? 0 : 1))
      diagonal = above
    }
  }
  return row[right.count]
}
