/// Stretches of two sequences that correspond: `length` numbers from `old` and from `new` on.
struct Match: Equatable {
  var old: Int
  var new: Int
  var length: Int
}

/// Finds the longest common subsequence of two sequences of numbers, or nearly so.
///
/// Myers' algorithm in linear space (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
/// 1986), with the division at the furthest reaching point where the sequences differ in more than
/// a limit (as in libxdiff), so that it takes at most the limit's time for each number.
struct Aligner {
  private(set) var matches: [Match] = []
  /// Whether the limit was met.
  private(set) var isCoarse = false
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private var pending: [(Int, Int, Int, Int)] = []

  /// Aligns two stretches; the matches stand in ``matches``, ascending.
  mutating func align(
    _ old: [Int32], _ oldRange: Range<Int>, _ new: [Int32], _ newRange: Range<Int>
  ) {
    matches.removeAll(keepingCapacity: true)
    isCoarse = false
    let total = oldRange.count + newRange.count
    var depth = ComparisonLimits.searchDepth
    while depth * depth < total { depth *= 2 }
    let diagonals = min(2 * depth + 8, 2 * total + 8)
    if forward.count < diagonals {
      forward = Array(repeating: 0, count: diagonals)
      backward = Array(repeating: 0, count: diagonals)
    }
    let (oldSpan, newSpan) = (old.span, new.span)
    pending.append(
      (oldRange.lowerBound, oldRange.upperBound, newRange.lowerBound, newRange.upperBound))
    while var (a, aEnd, b, bEnd) = pending.popLast() {
      var start = 0
      while a + start < aEnd, b + start < bEnd, oldSpan[a + start] == newSpan[b + start] {
        start += 1
      }
      if start > 0 { add(a, b, start) }
      a += start
      b += start
      var tail = 0
      while aEnd - tail > a, bEnd - tail > b, oldSpan[aEnd - tail - 1] == newSpan[bEnd - tail - 1] {
        tail += 1
      }
      if tail > 0 {
        aEnd -= tail
        bEnd -= tail
        // Comes behind what lies between: a stretch that is equal from its start.
        pending.append((aEnd, aEnd + tail, bEnd, bEnd + tail))
      }
      if a == aEnd || b == bEnd { continue }
      let (x, y) = divide(oldSpan, a, aEnd, newSpan, b, bEnd, depth)
      if (x == a && y == b) || (x == aEnd && y == bEnd) { continue }
      pending.append((x, aEnd, y, bEnd))
      pending.append((a, x, b, y))
    }
  }

  private mutating func add(_ old: Int, _ new: Int, _ length: Int) {
    if let last = matches.last, last.old + last.length == old, last.new + last.length == new {
      matches[matches.count - 1].length += length
    } else {
      matches.append(Match(old: old, new: new, length: length))
    }
  }

  /// A point on a shortest path through the two stretches, which begin and end differently.
  private mutating func divide(
    _ old: borrowing Span<Int32>, _ a: Int, _ aEnd: Int, _ new: borrowing Span<Int32>, _ b: Int,
    _ bEnd: Int, _ limit: Int
  ) -> (Int, Int) {
    let (n, m) = (aEnd - a, bEnd - b)
    let delta = n - m
    let isOdd = delta & 1 != 0
    let reach = min((n + m + 1) / 2, limit)
    // Diagonal k stands at k + centre; both arrays are as wide as the reach allows.
    let centre = reach + 1
    forward[centre + 1] = 0
    backward[centre + 1] = 0
    var depth = 0
    while depth <= reach {
      var k = -depth + 2 * max(0, depth - m)
      let kEnd = depth - 2 * max(0, depth - n)
      while k <= kEnd {
        let down = k == -depth || k != depth && forward[centre + k - 1] < forward[centre + k + 1]
        var x = down ? Int(forward[centre + k + 1]) : Int(forward[centre + k - 1]) + 1
        var y = x - k
        while x < n, y < m, old[a + x] == new[b + y] {
          x += 1
          y += 1
        }
        forward[centre + k] = Int32(truncatingIfNeeded: x)
        let other = delta - k
        if isOdd, other >= -(depth - 1), other <= depth - 1,
          x + Int(backward[centre + other]) >= n
        {
          return (a + x, b + y)
        }
        k += 2
      }
      k = -depth + 2 * max(0, depth - m)
      while k <= kEnd {
        let down = k == -depth || k != depth && backward[centre + k - 1] < backward[centre + k + 1]
        var x = down ? Int(backward[centre + k + 1]) : Int(backward[centre + k - 1]) + 1
        var y = x - k
        while x < n, y < m, old[aEnd - x - 1] == new[bEnd - y - 1] {
          x += 1
          y += 1
        }
        backward[centre + k] = Int32(truncatingIfNeeded: x)
        let other = delta - k
        if !isOdd, other >= -depth, other <= depth, x + Int(forward[centre + other]) >= n {
          return (aEnd - x, bEnd - y)
        }
        k += 2
      }
      depth += 1
    }
    isCoarse = true
    return furthest(a, aEnd, b, bEnd, reach, centre)
  }

  /// The furthest reaching point of the search from the beginning.
  private func furthest(
    _ a: Int, _ aEnd: Int, _ b: Int, _ bEnd: Int, _ reach: Int, _ centre: Int
  ) -> (Int, Int) {
    var best = (x: 0, y: 0)
    var k = -reach + 2 * max(0, reach - (bEnd - b))
    while k <= reach - 2 * max(0, reach - (aEnd - a)) {
      let x = min(Int(forward[centre + k]), aEnd - a)
      let y = x - k
      if y <= bEnd - b, y >= 0, x + y > best.x + best.y { best = (x, y) }
      k += 2
    }
    return (a + best.x, b + best.y)
  }
}
