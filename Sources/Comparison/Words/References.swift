import Markup

/// To which footnotes the references of both sides lead, and which footnotes are the same.
struct References {
  /// A footnote of each side.
  private struct Notes: Hashable {
    let old: NodeID
    let new: NodeID
  }

  let old: Places
  let new: Places
  private var same: Set<Notes> = []
  private var known: (old: Set<NodeID>, new: Set<NodeID>) = ([], [])

  /// Footnotes are the same if something in them became something in the other.
  init(_ texts: Texts, _ found: Pairs) {
    old = Places(texts.old)
    new = Places(texts.new)
    if isEmpty { return }
    let (mine, yours) = (Self.notes(of: texts.old), Self.notes(of: texts.new))
    for (place, unit) in texts.new.units.enumerated() where found.newUnits[place] >= 0 {
      guard let there = unit.container.flatMap({ yours[$0] }),
        let here = texts.old.units[Int(found.newUnits[place])].container.flatMap({ mine[$0] })
      else { continue }
      same.insert(Notes(old: here, new: there))
      known.old.insert(here)
      known.new.insert(there)
    }
  }

  /// Whether there is nothing that could lead elsewhere.
  var isEmpty: Bool { old.isEmpty || new.isEmpty }

  /// Whether two texts that are the same to the letter refer to the same footnotes.
  func areSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if isEmpty { return true }
    return zip(old[left], new[right]).allSatisfy { areSame($0.definition, $1.definition) }
  }

  /// A note of which nothing is known may be the other.
  private func areSame(_ left: NodeID, _ right: NodeID) -> Bool {
    same.contains(Notes(old: left, new: right))
      || !known.old.contains(left) && !known.new.contains(right)
  }

  /// Parts matches of the words of two units at references that lead to other footnotes than before, and matches
  /// those between them that lead to the same.
  func part(
    _ matches: [Match], _ left: Tokens, _ right: Tokens, within units: (old: Unit, new: Unit)
  ) -> [Match] {
    if isEmpty { return matches }
    var result: [Match] = []
    var isParted = false
    for match in matches {
      var rest = match
      let text = left.start(match.old)..<left.end(match.old + match.length - 1)
      for reference in old[text] {
        let words = match.old..<match.old + match.length
        guard let token = Self.token(at: reference.start, left, words) else { continue }
        let partner = match.new + token - match.old
        let there = new[right.start(partner)..<right.end(partner)]
        guard let other = there.first, !areSame(reference.definition, other.definition) else {
          continue
        }
        isParted = true
        let length = token - rest.old
        if length > 0 { result.append(Match(old: rest.old, new: rest.new, length: length)) }
        rest = Match(old: token + 1, new: partner + 1, length: rest.length - length - 1)
      }
      if rest.length > 0 { result.append(rest) }
    }
    return isParted ? fill(result, left, right, within: units) : result
  }

  /// All references look alike to who matches words: of two, one that goes may have been taken for the one that
  /// stays.
  private func fill(
    _ matches: [Match], _ left: Tokens, _ right: Tokens, within units: (old: Unit, new: Unit)
  ) -> [Match] {
    var result: [Match] = []
    var (a, b) = (units.old.tokens.lowerBound, units.new.tokens.lowerBound)
    let end = Match(old: units.old.tokens.upperBound, new: units.new.tokens.upperBound, length: 0)
    for match in matches + [end] {
      result += pairs(a..<match.old, b..<match.new, left, right)
      if match.length > 0 { result.append(match) }
      (a, b) = (match.old + match.length, match.new + match.length)
    }
    return result
  }

  /// The references to the same footnotes between two matches, in one pass: where two are not the same, the side
  /// that has more of them left goes on.
  private func pairs(
    _ mine: Range<Int>, _ yours: Range<Int>, _ left: Tokens, _ right: Tokens
  ) -> [Match] {
    if mine.isEmpty || yours.isEmpty { return [] }
    var here = old[left.start(mine.lowerBound)..<left.end(mine.upperBound - 1)]
    var there = new[right.start(yours.lowerBound)..<right.end(yours.upperBound - 1)]
    var result: [Match] = []
    while let one = here.first, let other = there.first {
      let isSame = areSame(one.definition, other.definition)
      if isSame, let token = Self.token(at: one.start, left, mine),
        let partner = Self.token(at: other.start, right, yours)
      {
        result.append(Match(old: token, new: partner, length: 1))
      }
      let rest = here.count - there.count
      if isSame || rest >= 0 { here.removeFirst() }
      if isSame || rest <= 0 { there.removeFirst() }
    }
    return result
  }

  /// The word among some that begins at a place.
  private static func token(at start: Int, _ tokens: Tokens, _ words: Range<Int>) -> Int? {
    var (low, high) = (words.lowerBound, words.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if tokens.start(middle) < start { low = middle + 1 } else { high = middle }
    }
    return low < words.upperBound && tokens.start(low) == start ? low : nil
  }

  /// By container: the footnote's definition that it is or stands in.
  static func notes(of side: Side) -> [NodeID?] {
    var notes: [NodeID?] = []
    for container in side.containers {
      let isNote = side.document.kind(container.node) == .footnoteDefinition
      notes.append(isNote ? container.node : container.parent.flatMap { notes[$0] })
    }
    return notes
  }

  /// The references of a side, in the order of its text.
  struct Places {
    private var places: [(start: Int, definition: NodeID)] = []

    init(_ side: Side) {
      if side.document.footnoteRecords.isEmpty { return }
      for piece in side.pieces where side.document.kind(piece.leaf) == .footnoteReference {
        guard let footnote = side.document.footnote(of: piece.leaf) else { continue }
        places.append((piece.textStart, footnote.definition))
      }
    }

    var isEmpty: Bool { places.isEmpty }

    subscript(range: Range<Int>) -> ArraySlice<(start: Int, definition: NodeID)> {
      let first = first(from: range.lowerBound)
      return places[first..<max(first, self.first(from: range.upperBound))]
    }

    private func first(from start: Int) -> Int {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].start < start { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}
