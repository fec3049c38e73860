internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Which words an editorial change may exchange for quite different ones: names of departments that the
/// workspace knows or the proposal declares, and the small words around them; and which words are no
/// typing errors, since the rest of the concept uses them.
final class EditorialVocabulary {
  /// By words of their names in small letters, the actors that are called so.
  private var bearers: [String: Set<Int>] = [:]
  /// The actors that are no longer there, or whose successor is known.
  private var replaced: Set<Int> = []
  /// Those of them whose successor is known, with it.
  private var successors: [Int: Int] = [:]
  /// The nouns and names with which the proposal says what gave rise to it ("Das Ordnungsamt heißt jetzt
  /// Bürgeramt").
  private var declared: Set<String> = []
  private let base: Concept
  private let effects: [ChangeEffect?]

  /// - Parameter effects: what the changes of the proposal make of the base.
  init(
    _ workspace: Workspace, _ proposal: Proposal, _ base: Concept, _ effects: [ChangeEffect?]
  ) {
    (self.base, self.effects) = (base, effects)
    let places = Dictionary(
      workspace.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, actor) in workspace.actors.enumerated() {
      if let successor = actor.successor.flatMap(workspace.actor) {
        successors[index] = places[successor.id]
      }
      if actor.until != nil || actor.successor != nil { replaced.insert(index) }
      for name in actor.name.all + (actor.short?.all ?? []) {
        for word in Self.words(of: name) { bearers[word.lowercased(), default: []].insert(index) }
      }
    }
    for (index, body) in workspace.settings.bodies.enumerated() {
      for name in body.name.all + (body.short?.all ?? []) {
        for word in Self.words(of: name) {
          bearers[word.lowercased(), default: []].insert(workspace.actors.count + index)
        }
      }
    }
    for word in Self.words(of: proposal.occasion?.what?.text ?? "")
    where word.first?.isUppercase == true {
      declared.insert(word.lowercased())
    }
  }

  /// Whether these words, in small letters, may stand where those were.
  func mayReplace(_ old: [String], by new: [String]) -> Bool {
    let (gone, come) = (parts(of: old), parts(of: new))
    let coming = come.reduce(into: Set<Int>()) { $0.formUnion(bearers(of: $1)) }
    return come.allSatisfy { isSmall($0) || isDeclared($0) || !bearers(of: $0).isEmpty }
      && gone.allSatisfy { word in
        if isSmall(word) || isDeclared(word) { return true }
        // Whom another succeeds is not followed by a third.
        return bearers(of: word).contains { actor in
          if coming.contains(actor) { return true }
          guard replaced.contains(actor) else { return false }
          return coming.isEmpty || successors[actor].map { coming.contains($0) } ?? true
        }
      }
  }

  /// Whether a word, in small letters, stands elsewhere in the concept than where the proposal corrects it.
  func isUsed(_ word: String) -> Bool { (left[word] ?? 0) > 0 }

  /// How often the concept has each word when the proposal is adopted.
  private lazy var left: [String: Int] = {
    var counts: [String: Int] = [:]
    func count(_ text: [UInt8], _ times: Int) {
      for word in Self.words(of: String(decoding: text, as: UTF8.self)) {
        counts[word.lowercased(), default: 0] += times
      }
    }
    count(base.source.bytes, 1)
    for effect in effects {
      guard let old = effect?.old, let new = effect?.new else { continue }
      count(old.editorialText, -1)
      count(new.editorialText, 1)
    }
    return counts
  }()

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter }
  }

  private func parts(of words: [String]) -> [String] {
    words.flatMap { Self.words(of: $0).map(String.init) }
  }

  private func isSmall(_ word: String) -> Bool { word.count < 2 || Self.small.contains(word) }

  private func isDeclared(_ word: String) -> Bool {
    Self.stems(of: word).contains { declared.contains($0) }
  }

  private func bearers(of word: String) -> Set<Int> {
    for stem in Self.stems(of: word) {
      if let found = bearers[stem] { return found }
    }
    return []
  }

  /// A word and what it can be a form of.
  private static func stems(of word: String) -> [String] {
    [word]
      + ["n", "en", "s", "es", "e", "r", "er"].compactMap { ending in
        word.count > ending.count + 2 && word.hasSuffix(ending)
          ? String(word.dropLast(ending.count)) : nil
      }
  }

  /// Articles, pronouns, and words that join others.
  static let small: Set = [
    "der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einen", "einer", "eines",
    "sein", "seine", "seinem", "seinen", "seiner", "seines", "ihr", "ihre", "ihrem", "ihren",
    "ihrer",
    "ihres", "er", "sie", "es", "ihm", "ihn", "ihnen", "sich", "dieser", "diese", "dieses",
    "diesem",
    "diesen", "welche", "welcher", "welches", "und", "sowie", "dass", "ist", "sind", "wird",
    "werden",
    "hat", "haben", "im", "am", "zum", "zur", "beim", "vom", "of", "the", "an", "and", "its",
    "their",
    "is", "are",
  ]
}
