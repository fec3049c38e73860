internal import Diagnostics

/// What differs between two texts, word by word and in one line, with a few words around each
/// difference: `… für [-12-] {+15+} Plätze …`.
struct WordDifference {
  /// The middle of longer texts, between what both begin and end with, is shown as one difference, which
  /// bounds a cost that is quadratic where nothing agrees.
  private static var limit: Int { Limits.Comparison.pairsOfWords }
  /// How many words of one difference are shown.
  private static let shown = 40
  /// How many words stand around a difference.
  private static let context = 4

  private enum Step {
    case same(String)
    case removed(String)
    case added(String)
  }

  private var steps: [Step] = []

  /// - Parameter isPart: whether the old text is only a part of the new one, whose beginning and end
  ///   then do not count.
  init(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>, isPart: Bool = false) {
    let (old, new) = (Self.words(of: old), Self.words(of: new))
    var first = 0
    if !isPart {
      while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
    }
    var last = 0
    if !isPart {
      while last < min(old.count, new.count) - first,
        old[old.count - 1 - last] == new[new.count - 1 - last]
      {
        last += 1
      }
    }
    steps = old[..<first].map { .same($0) }
    steps += Self.steps(Array(old[first..<old.count - last]), Array(new[first..<new.count - last]))
    steps += old[(old.count - last)...].map { .same($0) }
    if isPart { keepPart() }
  }

  private static func words(of text: ArraySlice<UInt8>) -> [String] {
    PassageSearch.collapsed(text).split(separator: 0x20).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func steps(_ old: [String], _ new: [String]) -> [Step] {
    guard old.count * new.count <= limit else {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): added.insert(place)
      }
    }
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(.removed(old[left]))
        left += 1
      } else if added.contains(right) {
        steps.append(.added(new[right]))
        right += 1
      } else {
        steps.append(.same(old[left]))
        left += 1
        right += 1
      }
    }
    return steps
  }

  /// Without what stands before and behind the part in the new text; nothing where hardly a word of it
  /// is left.
  private mutating func keepPart() {
    func isAdded(_ step: Step) -> Bool { if case .added = step { true } else { false } }
    let kept = steps.count { if case .same = $0 { true } else { false } }
    let removed = steps.count { if case .removed = $0 { true } else { false } }
    guard kept > removed, let first = steps.firstIndex(where: { !isAdded($0) }),
      let last = steps.lastIndex(where: { !isAdded($0) })
    else {
      steps = []
      return
    }
    steps = Array(steps[first...last])
  }

  /// Words that stand in each other's place.
  struct Replacement {
    /// The word before them, which both texts have.
    var before: String?
    var old: [String] = []
    var new: [String] = []
  }

  /// What differs, in its order.
  var replacements: [Replacement] {
    var found: [Replacement] = []
    var open: Replacement?
    var before: String?
    for step in steps {
      switch step {
      case .same(let word):
        if let open { found.append(open) }
        open = nil
        before = word
      case .removed(let word):
        open = open ?? Replacement(before: before)
        open?.old.append(word)
      case .added(let word):
        open = open ?? Replacement(before: before)
        open?.new.append(word)
      }
    }
    return found + (open.map { [$0] } ?? [])
  }

  /// How many words the old text has.
  var oldCount: Int { steps.count { if case .added = $0 { false } else { true } } }

  /// Empty where nothing differs.
  var text: String {
    var parts: [String] = []
    var same: [String] = []
    var open: (mark: Character, words: [String])?
    func close() {
      guard let run = open else { return }
      let shown =
        run.words.count > Self.shown ? run.words.prefix(Self.shown) + ["…"] : run.words[...]
      let text = shown.joined(separator: " ")
      parts.append(run.mark == "-" ? "[-\(text)-]" : "{+\(text)+}")
      open = nil
    }
    func showSame(atEnd: Bool) {
      let limit = parts.isEmpty || atEnd ? Self.context : 2 * Self.context
      if same.count <= limit {
        parts += same
      } else {
        if !parts.isEmpty { parts += same.prefix(Self.context) }
        parts.append("…")
        if !atEnd { parts += same.suffix(Self.context) }
      }
      same = []
    }
    for step in steps {
      switch step {
      case .same(let word):
        close()
        same.append(word)
      case .removed(let word), .added(let word):
        let mark: Character = if case .removed = step { "-" } else { "+" }
        if !same.isEmpty { showSame(atEnd: false) }
        if open?.mark != mark {
          close()
          open = (mark, [])
        }
        open?.words.append(word)
      }
    }
    close()
    guard !parts.isEmpty else { return "" }
    if !same.isEmpty { showSame(atEnd: true) }
    return parts.joined(separator: " ")
  }
}
