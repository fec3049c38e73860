import Diagnostics
import Foundation
import Localization
import Workspace

@testable import Translation

/// A source, its translation and the record as a model knows them, which does what users do: to the files
/// and to what it remembers of each text.
struct History {
  /// A paragraph of the source and what became of it.
  struct Unit {
    /// Words that occur nowhere else, all of one length.
    var words: [String]
    /// The places of words that are mistyped.
    var mistyped: Set<Int> = []
    var translation: String?
    /// The source from which it was translated: words and mistyped places; nothing where the record does
    /// not know it.
    var from: (words: [String], mistyped: Set<Int>)?
    /// The translation that the record knows.
    var recorded: String?
    var isWrapped = false
    /// Whether nobody has called it right.
    var isOpen = false

    var source: String { Self.text(words, mistyped) }

    static func text(_ words: [String], _ mistyped: Set<Int>) -> String {
      words.enumerated().map { mistyped.contains($0) ? Self.mistype($1) : $1 }
        .joined(separator: " ")
    }

    /// Two letters change places, so that no word can be meant.
    private static func mistype(_ word: String) -> String { word.replacing("meld", with: "mled") }

    /// What the program has to say of it, from what is remembered alone.
    var status: SegmentStatus {
      guard let translation else { return .missing }
      if translation == source { return .untranslated }
      guard let from else { return .unrecorded }
      if isOpen, recorded == translation {
        return translation == Self.text(from.words, from.mistyped) ? .untranslated : .edited
      }
      if from.words == words, from.mistyped.symmetricDifference(mistyped).count <= 3 {
        return .complete
      }
      return recorded == translation ? .stale : .edited
    }
  }

  var random: SplitMix
  /// In the order of the source.
  var units: [Int] = []
  var known: [Int: Unit] = [:]
  /// In the order of the translation.
  var translated: [Int] = []
  var record: [UInt8]?
  private var counter = 0

  init(seed: UInt64) {
    random = SplitMix(state: seed)
    for _ in 0..<(3 + random.below(5)) { add(at: units.count) }
    for unit in units { write(unit) }
    update(confirming: true)
  }

  // MARK: what users do

  mutating func word() -> String {
    counter += 1
    var (number, result) = (counter, "")
    for place in 0..<6 {
      let letters = Array(place % 2 == 0 ? "bdfgklmnprst" : "aeiou")
      result.append(letters[number % letters.count])
      number /= letters.count
    }
    return result + "nmelde"
  }

  mutating func add(at place: Int) {
    let id = counter
    known[id] = Unit(words: (0..<10).map { _ in word() })
    units.insert(id, at: place)
  }

  /// Somebody writes a translation, and says that it is right.
  mutating func write(_ id: Int) {
    let text = (0..<6).map { _ in word() }.joined(separator: " ")
    known[id]?.translation = text
    if !translated.contains(id) { insert(id) }
  }

  /// Behind that which stands before it in the source.
  private mutating func insert(_ id: Int) {
    let place = units.firstIndex(of: id) ?? 0
    let before = units[..<place].last { translated.contains($0) }
    let start = before.flatMap { translated.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    translated.insert(id, at: start)
  }

  mutating func editSource(_ id: Int) {
    guard let unit = known[id] else { return }
    // Beyond half of the words it is another text.
    let changed = unit.from.map { from in zip(from.words, unit.words).count { $0 != $1 } }
    guard changed ?? 0 < 4 else { return }
    let (place, word) = (random.below(10), word())
    known[id]?.words[place] = word
  }

  mutating func update(confirming: Bool) {
    let state = pair.state()
    record =
      updatedRecord(state, of: pair.flyer.translations[0], confirming: confirming, same: false)
      .bytes
    for id in units {
      guard let unit = known[id], unit.translation != nil else { continue }
      let isCopy = unit.status == .untranslated
      let isOpen = unit.isOpen && unit.recorded == unit.translation
      let keeps = (unit.status == .stale || isOpen) && !confirming
      if !keeps || unit.from == nil { known[id]?.from = (unit.words, unit.mistyped) }
      known[id]?.isOpen = isCopy || isOpen && !confirming
      known[id]?.recorded = unit.translation
    }
  }

  // MARK: the files

  var pair: Pair {
    let source = units.compactMap { known[$0] }.map { unit in
      unit.isWrapped ? unit.source.replacing(" ", with: "\n", maxReplacements: 4) : unit.source
    }
    let translation = translated.compactMap { known[$0]?.translation }
    return Pair(
      source: source.joined(separator: "\n\n"), translation: translation.joined(separator: "\n\n"),
      record: record)
  }
}

/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 up to, but not including, `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

// MARK: what translators do

extension History {
  /// A file on its way, and what it was made of.
  struct Sent {
    let format: ExchangeFormat
    let text: String
    let units: [(id: Int, unit: Unit)]
  }

  enum Action { case nothing, translate, draft, approve, doubt }

  func sent(_ format: ExchangeFormat) -> Sent {
    Sent(
      format: format, text: ExchangeTests.exported(format, of: pair),
      units: units.compactMap { id in known[id].map { (id, $0) } })
  }

  /// What translators make of a file: each unit's new target and whether they call it done.
  mutating func worked(_ sent: Sent) -> (text: String, did: [Int: (target: String?, isDone: Bool)])
  {
    var did: [Int: (target: String?, isDone: Bool)] = [:]
    var blocks = sent.text.components(
      separatedBy: sent.format == .xliff ? "      <trans-unit" : "\n\n")
    for (id, unit) in sent.units {
      let isDone = unit.status == .complete
      let target = [.missing, .untranslated].contains(unit.status) ? nil : unit.translation
      did[id] = (target, isDone && target != nil)
      let action: Action =
        [.nothing, .nothing, .translate, .draft, .approve, .doubt][random.below(6)]
      guard action != .nothing,
        let place = blocks.firstIndex(where: {
          $0.contains(
            sent.format == .xliff
              ? "<source>\(unit.source)</source>\n        <target"
              : "\nmsgid \"\(unit.source)\"\n")
        })
      else { continue }
      let isSame = action == .approve || action == .doubt
      let new = isSame ? target : (0..<6).map { _ in word() }.joined(separator: " ")
      guard let new else { continue }
      let finishes = action != .draft && action != .doubt
      did[id] = (new, finishes)
      blocks[place] = Self.edited(blocks[place], sent.format, new, isDone: finishes)
    }
    return (blocks.joined(separator: sent.format == .xliff ? "      <trans-unit" : "\n\n"), did)
  }

  private static func edited(
    _ block: String, _ format: ExchangeFormat, _ target: String, isDone: Bool
  ) -> String {
    switch format {
    case .xliff:
      guard let start = block.range(of: "        <target"),
        let end = block.range(of: "</target>", range: start.lowerBound..<block.endIndex)
      else { return block }
      let state = isDone ? "translated" : "needs-review-translation"
      return block.replacingCharacters(
        in: start.lowerBound..<end.upperBound,
        with: "        <target state=\"\(state)\">\(target)</target>")
    case .po:
      let lines = block.components(separatedBy: "\n").filter { $0 != "#, fuzzy" }.map {
        $0.hasPrefix("msgstr ") ? "msgstr \"\(target)\"" : $0
      }
      return ((isDone ? [] : ["#, fuzzy"]) + lines).joined(separator: "\n")
    }
  }

  /// Takes a file in, and remembers what that has to do. Says what went wrong.
  mutating func takeIn(_ sent: Sent) -> [String] {
    var faults: [String] = []
    let (text, did) = worked(sent)
    let before = pair
    let result = ExchangeTests.imported(text, into: before)
    let slugs = Set(ExchangeTests.slugs(result)).subtracting(["unknown-unit", "replaced-text"])
    if !slugs.isEmpty { faults.append("refused: \(slugs)") }
    guard !result.files.isEmpty else {
      for (id, unit) in sent.units {
        if let target = did[id]?.target, target != unit.translation {
          faults.append("lost \(target)")
        }
      }
      return faults
    }
    let after = ExchangeTests.after(result, before)
    let kept = String(decoding: after.record ?? [], as: UTF8.self)
    let old = known
    var inserted: Set<Int> = []
    var touched: Set<Int> = []
    for (id, then) in sent.units {
      guard let (target, isDone) = did[id], let target else { continue }
      let isNew = target != then.translation || then.status == .missing
      let isPlaced = units.contains(id) && after.translation.contains(target)
      if isNew, !isPlaced, !kept.contains("\t\(target)\n") { faults.append("lost \(target)") }
      guard isPlaced, let unit = known[id] else { continue }
      let here = [.missing, .untranslated].contains(unit.status) ? nil : unit.translation
      let isCurrent = then.source == unit.source
      if target == here {
        if isDone, unit.status != .complete, isCurrent {
          known[id]?.from = (unit.words, unit.mistyped)
          known[id]?.isOpen = false
          touched.insert(id)
        } else if !isDone, then.status == .complete, unit.status == .complete,
          // Otherwise nothing told to which text it belongs, and it was put aside.
          !kept.contains("\t\(target)\n")
        {
          if unit.from == nil { known[id]?.from = (unit.words, unit.mistyped) }
          known[id]?.isOpen = true
          touched.insert(id)
        }
        continue
      }
      if let here, here != target, then.translation != here, then.translation != nil,
        then.status != .untranslated, !kept.contains("\t\(here)\n")
      {
        faults.append("replaced \(here)")
      }
      if unit.translation == nil { inserted.insert(id) }
      known[id]?.translation = target
      known[id]?.from = (then.words, then.mistyped)
      if isCurrent { known[id]?.from = (unit.words, unit.mistyped) }
      known[id]?.isOpen = !isDone
      touched.insert(id)
    }
    for id in units where inserted.contains(id) { insert(id) }
    for id in units {
      guard let unit = known[id] else { continue }
      guard let translation = known[id]?.translation else { continue }
      let was = old[id]?.status
      if !touched.contains(id) {
        if was == .unrecorded { continue }
        known[id]?.isOpen =
          was == .untranslated || unit.isOpen && unit.recorded == unit.translation
        if was == .edited { continue }
      }
      known[id]?.recorded = translation
    }
    record = after.record
    // The file is what the model makes of it.
    let made = comparable(after.translation)
    if made != comparable(pair.translation) {
      faults.append("file: \(made)\nmodel: \(comparable(pair.translation))")
    }
    return faults
  }
}
