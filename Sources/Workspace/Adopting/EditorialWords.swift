internal import Diagnostics
internal import YAMLReading

/// What a change of words does beyond correcting typing errors and the names of departments, as far as words
/// alone show it: a number becomes another one, a word that binds or negates comes or goes, or more
/// is written anew than any name has words.
struct EditorialWords {
  /// `soll → kann`, each once.
  private(set) var substance: [String] = []
  /// How many words are others, each replacement counted once however often it is made, and words
  /// that nearly are those before not at all.
  private(set) var rewritten = 0
  /// What is exchanged for words that are neither corrections nor names: `Deutsch → Englisch`, each
  /// once.
  private(set) var strange: [String] = []
  let count: Int

  /// Whether more is written anew than names have words.
  var isRewritten: Bool { rewritten > Self.longestName && rewritten * 3 > count }

  private static let longestName = 8

  /// - Parameter vocabulary: which words may be exchanged for others; without it, any.
  init(_ old: [UInt8], _ new: [UInt8], _ vocabulary: EditorialVocabulary?) {
    let difference = WordDifference(old[...], new[...])
    count = difference.oldCount
    var seen: Set<[[String]]> = []
    var plain: [(gone: [Word], come: [Word])] = []
    for replacement in difference.replacements {
      let (gone, come) = Self.others(replacement, vocabulary)
      plain.append((gone.filter { !$0.counts }, come.filter { !$0.counts }))
      guard seen.insert([gone.map(\.text), come.map(\.text)]).inserted else { continue }
      rewritten += max(gone.count, come.count)
      let (before, after) = (gone.filter(\.counts), come.filter(\.counts))
      if before.map(\.text).sorted() == after.map(\.text).sorted() { continue }
      let said = [before, after].map { $0.isEmpty ? "–" : $0.map(\.shown).joined(separator: " ") }
      let text = said.joined(separator: " → ")
      if !substance.contains(text) { substance.append(text) }
    }
    if let vocabulary { findStrange(plain, vocabulary) }
  }

  /// What only stands elsewhere is there as before.
  private mutating func findStrange(
    _ replacements: [(gone: [Word], come: [Word])], _ vocabulary: EditorialVocabulary
  ) {
    func counts(_ words: [Word]) -> [String: Int] {
      words.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    }
    var moved = counts(replacements.flatMap(\.gone)).merging(
      counts(replacements.flatMap(\.come)), uniquingKeysWith: min
    ).filter { word in
      replacements.contains { $0.gone.contains { $0.text == word.key } }
        && replacements.contains { $0.come.contains { $0.text == word.key } }
    }
    var movedBack = moved
    func rest(_ words: [Word], _ moved: inout [String: Int]) -> [Word] {
      words.filter { word in
        guard let count = moved[word.text], count > 0 else { return true }
        moved[word.text] = count - 1
        return false
      }
    }
    for replacement in replacements {
      let gone = rest(replacement.gone, &moved)
      let come = rest(replacement.come, &movedBack)
      guard !(gone.isEmpty && come.isEmpty),
        !vocabulary.mayReplace(gone.map(\.text), by: come.map(\.text))
      else { continue }
      let said = [gone, come].map { words in
        words.isEmpty
          ? "–"
          : words.prefix(5).map(\.shown).joined(separator: " ") + (words.count > 5 ? " …" : "")
      }
      let text = said.joined(separator: " → ")
      if !strange.contains(text) { strange.append(text) }
    }
  }

  private struct Word {
    /// In small letters, without the marks around it.
    let text: String
    let shown: String
    let kind: Kind
    /// Whether it says how much, how binding or whether at all.
    var counts: Bool { kind != .plain }

    enum Kind { case plain, number, modal, negation }

    init(_ word: String, behind before: String?) {
      shown = EditorialWords.trimmed(word)
      text = EditorialWords.spelled(shown)
      let plain = folded(text)
      let isOfName = before.map { EditorialWords.numbered.contains(EditorialWords.trimmed($0)) }
      if text.utf8.contains(where: { (0x30...0x39).contains($0) })
        || EditorialWords.saysHowMuch(plain)
      {
        kind = isOfName == true ? .plain : .number
      } else {
        kind =
          EditorialWords.negations.contains(plain)
          ? .negation : EditorialWords.modals.contains(plain) ? .modal : .plain
      }
    }
  }

  /// The words of a replacement without those that were only misspelt.
  private static func others(
    _ replacement: WordDifference.Replacement, _ vocabulary: EditorialVocabulary?
  ) -> (gone: [Word], come: [Word]) {
    func words(_ words: [String]) -> [Word] {
      zip(words, [replacement.before] + words).map { Word($0, behind: $1) }
        .filter { !$0.text.isEmpty }
    }
    var gone: [Word] = []
    var come = words(replacement.new)
    // Who writes so much anew does not correct.
    guard replacement.old.count <= 200, come.count <= 200 else {
      return (words(replacement.old), come)
    }
    for (place, word) in words(replacement.old).enumerated() {
      // The same word twice in a row.
      if place == 0, word.text == replacement.before.map({ spelled(trimmed($0)) }) { continue }
      let match = come.firstIndex { other in
        if folded(other.text) == folded(word.text) { return true }
        // What binds or negates is spelt right, or it is no such word.
        if word.counts || other.kind == .number { return false }
        if other.counts { return isMisspelt(folded(word.text), for: folded(other.text)) }
        return isCorrected(word.text, by: other.text, vocabulary)
      }
      if let match { come.remove(at: match) } else { gone.append(word) }
    }
    // Written as one word or as several.
    func letters(_ words: [Word]) -> String {
      folded(words.map(\.text).joined()).filter(\.isLetter)
    }
    let isSame = gone.count != come.count && letters(gone) == letters(come)
    return isSame && !(gone + come).contains { $0.kind == .number } ? ([], []) : (gone, come)
  }

  /// Whether a word can be another one with an error in it: little differs, and it is a form of the same
  /// word, an article for another, or no word that the concept uses elsewhere.
  private static func isCorrected(
    _ word: String, by other: String, _ vocabulary: EditorialVocabulary?
  ) -> Bool {
    let small = EditorialVocabulary.small
    if small.contains(word), small.contains(other) { return true }
    if isForm(word, of: other) { return true }
    guard nearest(to: word, among: [other]) != nil else { return false }
    guard let vocabulary else { return true }
    let isOpposite = opposing.contains { $0 + word == other || $0 + other == word }
    return !isOpposite && !vocabulary.isUsed(word)
  }

  /// Whether two words differ only in their endings.
  private static func isForm(_ word: String, of other: String) -> Bool {
    let (word, other) = (withoutUmlauts(word), withoutUmlauts(other))
    let stem = zip(word, other).prefix { $0 == $1 }.count
    guard stem > 2 else { return false }
    return [word, other].allSatisfy { endings.contains(String($0.dropFirst(stem))) }
  }

  /// The plural of `Anfang` is `Anfänge`.
  private static func withoutUmlauts(_ word: String) -> String {
    String(
      word.map { letter in
        switch letter {
        case "ä": "a"
        case "ö": "o"
        case "ü": "u"
        default: letter
        }
      })
  }

  private static let endings: Set = [
    "", "e", "en", "er", "em", "es", "n", "s", "r", "m", "t", "te", "ten", "st", "in", "innen",
    "/in",
    "/innen", ":in", ":innen", "*in", "*innen", "_in", "_innen",
  ]

  private static let opposing = ["un", "in", "im", "ir", "il", "de", "ent", "miss", "nicht", "dis"]

  /// Whether a word is another one with two letters that changed places, or one too few inside.
  private static func isMisspelt(_ word: String, for other: String) -> Bool {
    let (wrong, right) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
    guard wrong.first == right.first else { return false }
    if wrong.count == right.count { return wrong.sorted() == right.sorted() }
    guard wrong.count + 1 == right.count, wrong.count > 2 else { return false }
    var missing = 0
    for scalar in right {
      if missing < wrong.count, wrong[missing] == scalar { missing += 1 }
    }
    return missing == wrong.count
  }

  /// In small letters, `ß` as `ss`, and figures without what parts their thousands.
  private static func spelled(_ word: String) -> String {
    let text = word.lowercased()
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isParted =
      groups.count > 1 && (1...3).contains(groups[0].utf8.count)
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
      && groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isParted { return groups.joined() }
    return text.split(separator: "ß", omittingEmptySubsequences: false).joined(separator: "ss")
  }

  /// Numbers, parts, how often and at what cost, in folded words. (`ein` may be an article.)
  private static func saysHowMuch(_ word: String) -> Bool {
    amounts.contains(word)
      || ["mal", "fach", "zig", "zehn", "hundert", "tausend", "prozent"].contains { ending in
        word.hasSuffix(ending) && numbersInWords.contains { word.hasPrefix($0) }
      }
  }

  private static let numbersInWords = [
    "zwei", "drei", "vier", "fünf", "sech", "sieb", "acht", "neun", "zehn", "elf", "zwölf",
    "hundert",
    "tausend", "mehr", "zwan",
  ].map(folded)

  private static let amounts = Set(
    [
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
      "hundert", "tausend", "million", "millionen", "milliarde", "milliarden", "dutzend", "hälfte",
      "halb", "halbe", "halben", "drittel", "viertel", "fünftel", "zehntel", "doppelt", "doppelte",
      "täglich", "wöchentlich", "monatlich", "vierteljährlich", "halbjährlich", "jährlich", "alle",
      "manche", "einige", "kostenlos",
      "kostenpflichtig", "unentgeltlich", "two", "three", "four", "five", "six", "seven", "eight",
      "nine",
      "ten", "eleven", "twelve", "hundred", "thousand", "half", "third", "quarter", "daily",
      "weekly", "monthly", "yearly", "annually", "all", "every", "some", "free",
    ].map(folded))

  /// Without the marks around it, and without where a link leads: `(„soll“,` is `soll`.
  private static func trimmed(_ word: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      let properties = scalar.properties
      return !properties.isAlphabetic && properties.numericType == nil && scalar != "§"
        && scalar != "%" && scalar != "€"
    }
    let scalars =
      word.split(separator: "](", maxSplits: 1).first?.unicodeScalars ?? Substring().unicodeScalars
    guard let first = scalars.firstIndex(where: { !isMark($0) }),
      let last = scalars.lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// A number behind one of these belongs to a name, a room or a line.
  private static let numbered: Set = [
    "Fachbereich", "FB", "Fachdienst", "FD", "Fachgebiet", "FG", "Amt", "Sachgebiet", "SG",
    "Dezernat", "Referat", "Abteilung", "Stabsstelle", "Zimmer", "Raum", "Haus", "Telefon", "Tel",
    "Department", "Office", "Unit", "Room", "Phone",
  ]

  private static let modals = Set(
    [
      "muss", "muß", "müssen", "musste", "mussten", "müsste", "müssten", "soll", "sollen", "sollte",
      "sollten", "kann", "können", "könnte", "könnten", "darf", "dürfen", "dürfte", "dürften",
      "verpflichtet", "berechtigt", "mindestens", "höchstens", "möglichst", "nur", "ausschließlich",
      "grundsätzlich", "must", "shall", "should", "may", "might", "can", "could", "only",
    ].map(folded))

  private static let negations = Set(
    [
      "nicht", "nichts", "keinerlei", "nie", "niemals", "kein", "keine", "keinen", "keiner",
      "keinem",
      "keines",
      "ohne", "weder", "not", "no", "never", "none", "neither", "without",
    ].map(folded))
}
