/// Finds which words of two texts correspond, as a person would mark it.
struct WordMatching {
  let texts: Texts
  private(set) var matches: [Match] = []
  /// Whether a limit allowed only a coarser answer.
  private(set) var isCoarse = false
  private var aligner = Aligner()
  private let sentenceEnds: [Bool]
  private let small: [Bool]
  /// What stands between two cells of a row, over which no change goes.
  private let bar: [Bool]

  init(_ texts: Texts) {
    self.texts = texts
    let count = texts.forms.count
    sentenceEnds = Self.flags(count, texts.forms, [".", "!", "?", "...", ";", ":"])
    small = Self.flags(count, texts.forms, SmallWords.all)
    bar = Self.flags(count, texts.forms, ["|"])
  }

  private static func flags(_ count: Int, _ forms: Forms, _ words: [String]) -> [Bool] {
    var result = Array(repeating: false, count: count)
    for word in words {
      if let number = forms.known(Array(word.utf8)) { result[Int(number)] = true }
    }
    return result
  }

  /// Matches two texts; the matches are ascending.
  ///
  /// - Parameter isMirrored: whether the first text is one of the new side, and the matches are wanted so.
  mutating func match(_ old: Range<Int>, _ new: Range<Int>, isMirrored: Bool) {
    if !isMirrored { return match(old, new) }
    match(new, old)
    for index in matches.indices {
      (matches[index].old, matches[index].new) = (matches[index].new, matches[index].old)
    }
  }

  private mutating func match(_ old: Range<Int>, _ new: Range<Int>) {
    aligner.align(texts.oldTokens.forms, old, texts.newTokens.forms, new)
    isCoarse = aligner.isCoarse
    matches = aligner.matches
    if matches.isEmpty
      || matches.count == 1 && matches[0].length == old.count
        && matches[0].length == new.count
    {
      return
    }
    absorbIslands(old, new)
    slide(old, new)
  }

  // MARK: islands

  /// Takes equal words for changed where they are few between much that is changed: marked word by word, a
  /// sentence that was rewritten could not be read.
  ///
  /// An island is absorbed if twice its weight is less than what is changed on either side of it,
  /// counted in words removed and added, and if it stands between removals and additions both. A word
  /// weighs 2, a small one (``SmallWords``) 1, a sign nothing. An island of signs alone is absorbed between
  /// any changes of words, and where a sentence ends in it between those of three words and more. What
  /// parts the cells of a row is never absorbed.
  private mutating func absorbIslands(_ old: Range<Int>, _ new: Range<Int>) {
    guard matches.count > 1 || !matches.isEmpty else { return }
    var kept: [Match] = []
    // What is changed in front of each kept match, and behind the last.
    var changes: [Change] = []
    var current = Change()
    var (a, b) = (old.lowerBound, new.lowerBound)
    for match in matches {
      add(a..<match.old, b..<match.new, to: &current)
      changes.append(current)
      kept.append(match)
      current = Change()
      a = match.old + match.length
      b = match.new + match.length
    }
    add(a..<old.upperBound, b..<new.upperBound, to: &current)
    // From left to right; what is absorbed makes the change in front larger, so that is looked at again.
    var stack: [Match] = []
    var before: [Change] = []
    for index in kept.indices {
      var front = changes[index]
      while let last = stack.last, let far = before.last,
        isIsland(last, between: far, and: front)
      {
        front = join(far, last, front)
        stack.removeLast()
        before.removeLast()
      }
      stack.append(kept[index])
      before.append(front)
    }
    while let last = stack.last, let far = before.last,
      isIsland(last, between: far, and: current)
    {
      current = join(far, last, current)
      stack.removeLast()
      before.removeLast()
    }
    matches = stack
  }

  /// Words removed and added in one place.
  private struct Change {
    var old = 0
    var new = 0
    var size: Int { old + new }
  }

  private func add(_ old: Range<Int>, _ new: Range<Int>, to change: inout Change) {
    for index in old where texts.forms.isWord[Int(texts.oldTokens.forms[index])] { change.old += 1 }
    for index in new where texts.forms.isWord[Int(texts.newTokens.forms[index])] { change.new += 1 }
  }

  private func join(_ left: Change, _ island: Match, _ right: Change) -> Change {
    var result = Change(old: left.old + right.old, new: left.new + right.new)
    add(
      island.old..<island.old + island.length, island.new..<island.new + island.length, to: &result)
    return result
  }

  private func isIsland(_ match: Match, between left: Change, and right: Change) -> Bool {
    let least = min(left.size, right.size)
    let island = texts.newTokens.forms[match.new..<match.new + match.length]
    if island.contains(where: { bar[Int($0)] }) { return false }
    if least > 0, match.length <= 2, left.old + right.old > 0, left.new + right.new > 0,
      island.allSatisfy({ !texts.forms.isWord[Int($0)] && !sentenceEnds[Int($0)] })
    {
      return true
    }
    guard least > 2, match.length <= 2 * least, left.old + right.old > 0, left.new + right.new > 0
    else { return false }
    var weight = 0
    for index in match.new..<match.new + match.length {
      let form = Int(texts.newTokens.forms[index])
      if texts.forms.isWord[form] { weight += small[form] ? 1 : 2 }
      if weight * 2 >= least { return false }
    }
    return true
  }

  // MARK: sliding

  /// Where an addition or removal could as well begin some words earlier or later, puts it where a
  /// sentence, a clause or an enumeration's member begins and ends.
  private mutating func slide(_ old: Range<Int>, _ new: Range<Int>) {
    for index in 0...matches.count {
      let before =
        index > 0 ? matches[index - 1] : Match(old: old.lowerBound, new: new.lowerBound, length: 0)
      let after =
        index < matches.count
        ? matches[index] : Match(old: old.upperBound, new: new.upperBound, length: 0)
      let oldGap = before.old + before.length..<after.old
      let newGap = before.new + before.length..<after.new
      guard oldGap.isEmpty != newGap.isEmpty else { continue }
      let forms = oldGap.isEmpty ? texts.newTokens.forms : texts.oldTokens.forms
      let gap = oldGap.isEmpty ? newGap : oldGap
      let bounds = oldGap.isEmpty ? new : old
      // The stretches beside stay a word long at least, unless they stand at an end.
      let left = max(0, index > 1 ? before.length - 1 : before.length)
      let right = max(0, index + 1 < matches.count ? after.length - 1 : after.length)
      let shift = bestShift(forms, gap, bounds, left: min(left, 400), right: min(right, 400))
      if shift == 0 { continue }
      if index > 0 { matches[index - 1].length += shift }
      if index < matches.count {
        matches[index].old += shift
        matches[index].new += shift
        matches[index].length -= shift
      }
      if index == 0 || index == matches.count {
        // A stretch at the end that was not there before.
        let length = abs(shift)
        if index == 0 {
          matches.insert(Match(old: old.lowerBound, new: new.lowerBound, length: length), at: 0)
        } else {
          matches.append(
            Match(old: old.upperBound - length, new: new.upperBound - length, length: length))
        }
        break
      }
    }
    matches.removeAll { $0.length == 0 }
  }

  private func bestShift(
    _ forms: [Int32], _ gap: Range<Int>, _ bounds: Range<Int>, left: Int, right: Int
  ) -> Int {
    var best = (shift: 0, score: score(forms, gap, bounds))
    var shift = 0
    while shift > -left, gap.lowerBound + shift > bounds.lowerBound,
      forms[gap.lowerBound + shift - 1] == forms[gap.upperBound + shift - 1]
    {
      shift -= 1
      let score = score(forms, gap.lowerBound + shift..<gap.upperBound + shift, bounds)
      if score > best.score { best = (shift, score) }
    }
    shift = 0
    while shift < right, gap.upperBound + shift < bounds.upperBound,
      forms[gap.lowerBound + shift] == forms[gap.upperBound + shift]
    {
      shift += 1
      let score = score(forms, gap.lowerBound + shift..<gap.upperBound + shift, bounds)
      if score > best.score { best = (shift, score) }
    }
    return best.shift
  }

  /// How well a stretch reads as an addition or removal of its own.
  private func score(_ forms: [Int32], _ gap: Range<Int>, _ bounds: Range<Int>) -> Int {
    func isEnd(_ index: Int) -> Bool { sentenceEnds[Int(forms[index])] }
    func isSign(_ index: Int) -> Bool { !texts.forms.isWord[Int(forms[index])] }
    let startsText = gap.lowerBound == bounds.lowerBound
    let endsText = gap.upperBound == bounds.upperBound
    if startsText || isEnd(gap.lowerBound - 1), isEnd(gap.upperBound - 1) { return 10 }
    if endsText, isEnd(gap.lowerBound) { return 4 }
    var score = 0
    if startsText || endsText { score += 2 }
    if !startsText, isSign(gap.lowerBound - 1), isSign(gap.upperBound - 1) { score += 5 }
    if isSign(gap.lowerBound), !endsText, isSign(gap.upperBound) { score += 4 }
    if !isSign(gap.lowerBound), !isSign(gap.upperBound - 1) { score += 1 }
    if small[Int(forms[gap.lowerBound])] { score += 1 }
    return score
  }
}

/// Words that say little by themselves.
enum SmallWords {
  /// Whether one of them stands between two places, with a capital or without.
  static func contains(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 7, end > start else { return false }
    for word in bytes where word.count == end - start {
      var isSame = text[start] | 0x20 == word[0]
      var offset = 1
      while isSame, offset < word.count {
        isSame = text[start + offset] == word[offset]
        offset += 1
      }
      if isSame { return true }
    }
    return false
  }

  private static let bytes = all.map { Array($0.utf8) }

  static let all = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen",
    "und", "oder", "sowie", "als", "auch", "in", "im", "an", "am", "auf", "zu", "zur", "zum", "von",
    "vom", "mit", "für", "bei", "beim", "nach", "aus", "um", "durch", "über", "ist", "sind", "wird",
    "werden", "nicht", "es", "sie", "er", "sich", "so", "wie", "dass", "the", "a", "an", "of", "to",
    "and", "or", "is", "are",
  ]
}
