internal import Diagnostics

/// Stretches of two sequences that correspond: `length` numbers from `old` and from `new` on.
struct Match: Equatable {
  var old: Int
  var new: Int
  var length: Int
}

/// Finds the longest common subsequence of two sequences of numbers, or nearly so.
///
/// Myers' algorithm in linear space (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
/// 1986). Where the sequences differ in more than a limit they are divided at what stands once in both (as
/// in patience diff), else at the furthest reaching point (as in libxdiff), so that it takes at most
/// the limit's time for each number.
struct Aligner {
  private(set) var matches: [Match] = []
  /// Whether the limit was met.
  private(set) var isCoarse = false
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private var pending: [Stretch] = []
  private var anchors = Anchors()

  /// Two stretches that are still to be aligned.
  private struct Stretch {
    var a: Int
    var aEnd: Int
    var b: Int
    var bEnd: Int
    /// How often it was divided at anchors already.
    var level = 0
  }

  /// Aligns two stretches; the matches stand in ``matches``, ascending.
  mutating func align(
    _ old: [Int32], _ oldRange: Range<Int>, _ new: [Int32], _ newRange: Range<Int>
  ) {
    matches.removeAll(keepingCapacity: true)
    isCoarse = false
    let total = oldRange.count + newRange.count
    let depth = max(
      Limits.Comparison.leastSearchDepth,
      min(Limits.Comparison.searchDepth, Limits.Comparison.searchSteps / max(1, total)))
    let diagonals = min(2 * depth + 8, 2 * total + 8)
    if forward.count < diagonals {
      forward = Array(repeating: 0, count: diagonals)
      backward = Array(repeating: 0, count: diagonals)
    }
    pending.append(
      Stretch(
        a: oldRange.lowerBound, aEnd: oldRange.upperBound, b: newRange.lowerBound,
        bEnd: newRange.upperBound))
    while let stretch = pending.popLast() { align(stretch, old, new, depth) }
  }

  private mutating func align(
    _ stretch: Stretch, _ old: [Int32], _ new: [Int32], _ depth: Int
  ) {
    let (oldSpan, newSpan) = (old.span, new.span)
    var (a, aEnd, b, bEnd) = (stretch.a, stretch.aEnd, stretch.b, stretch.bEnd)
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
      pending.append(Stretch(a: aEnd, aEnd: aEnd + tail, b: bEnd, bEnd: bEnd + tail))
    }
    if a == aEnd || b == bEnd { return }
    if let (x, y) = divide(oldSpan, a, aEnd, newSpan, b, bEnd, depth) {
      push(a, aEnd, b, bEnd, x, y, stretch.level)
      return
    }
    isCoarse = true
    if stretch.level < Limits.Comparison.anchorLevels {
      let found = anchors.find(oldSpan, a..<aEnd, newSpan, b..<bEnd)
      if !found.isEmpty {
        var (end, other) = (aEnd, bEnd)
        for anchor in found.reversed() {
          pending.append(
            Stretch(a: anchor.old, aEnd: end, b: anchor.new, bEnd: other, level: stretch.level + 1))
          (end, other) = (anchor.old, anchor.new)
        }
        pending.append(Stretch(a: a, aEnd: end, b: b, bEnd: other, level: stretch.level + 1))
        return
      }
    }
    let (x, y) = furthest(a, aEnd, b, bEnd, depth)
    push(a, aEnd, b, bEnd, x, y, Limits.Comparison.anchorLevels)
  }

  private mutating func push(
    _ a: Int, _ aEnd: Int, _ b: Int, _ bEnd: Int, _ x: Int, _ y: Int, _ level: Int
  ) {
    if (x == a && y == b) || (x == aEnd && y == bEnd) { return }
    pending.append(Stretch(a: x, aEnd: aEnd, b: y, bEnd: bEnd, level: level))
    pending.append(Stretch(a: a, aEnd: x, b: b, bEnd: y, level: level))
  }

  private mutating func add(_ old: Int, _ new: Int, _ length: Int) {
    if let last = matches.last, last.old + last.length == old, last.new + last.length == new {
      matches[matches.count - 1].length += length
    } else {
      matches.append(Match(old: old, new: new, length: length))
    }
  }

  /// A point on a shortest path through the two stretches, which begin and end differently; `nil` where that
  /// is longer than the limit.
  private mutating func divide(
    _ old: borrowing Swift.Span<Int32>, _ a: Int, _ aEnd: Int, _ new: borrowing Swift.Span<Int32>,
    _ b: Int,
    _ bEnd: Int, _ limit: Int
  ) -> (Int, Int)? {
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
    return nil
  }

  /// The furthest reaching point of the search from the beginning.
  private func furthest(
    _ a: Int, _ aEnd: Int, _ b: Int, _ bEnd: Int, _ limit: Int
  ) -> (Int, Int) {
    let reach = min((aEnd - a + bEnd - b + 1) / 2, limit)
    let centre = reach + 1
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
