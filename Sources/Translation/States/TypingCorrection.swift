/// A word of the source that was mistyped when it was translated, and what it is now.
public struct TypingCorrection: Sendable, Equatable {
  public let then: String
  public let now: String
}

/// What changed between two texts, if all of it is what any reader calls a correction of typing; `nil`
/// where a translator has to look.
///
/// The rule errs on the side of looking: a word goes for another in the twinkling of a letter
/// („Ausschuss“, „Ausschluss“; „Beiträge“, „Beträge“), and no dictionary is at hand. So nothing counts but
/// what cannot be another word, in at most three words and with everything else as it was:
///
/// - a full stop at the very end;
/// - of a German source, what ``GermanSyllables`` allow in no word: two neighbouring letters that changed
///   places („Anmledung“), a letter that is doubled or one time too many („Anmeldunng“, „Hofffmann“), or a
///   letter too few, if the word as it should be stands elsewhere in the source („Dezmber“); in words of
///   six letters or more;
/// - `ß` for `ss` where both are spellings of one word: behind diphthongs and `ie`, and in „Straße“, „groß“
///   and some more („Maße“ are no „Masse“);
/// - umlauts for `ae`, `oe`, `ue` or the reverse;
/// - a capital for a small letter in words of `-ung`, `-heit`, `-keit`, `-schaft`, `-tion`, `-tät`;
/// - `und`, `oder`, `für` that stands there twice in a row.
///
/// Words have nothing but letters: no figures, amounts, dates, addresses, abbreviations. Nor may the
/// mistyped word stand elsewhere in the source as it is now, nor in the translation, which would have
/// taken it over, as it does with names.
///
/// - Parameters:
///   - translation: the translated text.
///   - isGerman: whether the source is German.
///   - count: how often the source as it is now has a word.
func typingCorrections(
  from then: String, to now: String, translation: String, isGerman: Bool,
  count: (String) -> Int
) -> [TypingCorrection]? {
  let (old, new) = (comparable(then), comparable(now))
  let olds = old.split(separator: " ", omittingEmptySubsequences: false)
  let news = new.split(separator: " ", omittingEmptySubsequences: false)
  guard olds.count == news.count else { return doubledWord(olds, news).map { [$0] } }
  var corrections: [TypingCorrection] = []
  for (index, (before, after)) in zip(olds, news).enumerated()
  where !before.utf8.elementsEqual(after.utf8) {
    let isLast = index == olds.count - 1
    guard corrections.count < 3,
      let correction = correction(
        String(before), String(after), isLast: isLast, isGerman: isGerman, count)
    else { return nil }
    corrections.append(correction)
  }
  guard !corrections.isEmpty else { return nil }
  let translated = words(of: translation)
  for correction in corrections {
    // „beratung“ for „Beratung“, „frei“ for „frei.“ is the same word.
    let (before, after) = (correction.then.lowercased(), correction.now.lowercased())
    if before == after || before + "." == after || before == after + "." { continue }
    // It was right before.
    if !GermanSyllables.allow(Array(correction.now.unicodeScalars)) { continue }
    if count(correction.then) > 0 || translated.contains(correction.then) { return nil }
  }
  return corrections
}

/// A word that stands there twice in a row in one of the texts, and once in the other.
private func doubledWord(_ olds: [Substring], _ news: [Substring]) -> TypingCorrection? {
  let (long, short) = olds.count > news.count ? (olds, news) : (news, olds)
  guard long.count == short.count + 1 else { return nil }
  var start = 0
  while start < short.count, long[start] == short[start] { start += 1 }
  guard start > 0, long[start] == long[start - 1], long[(start + 1)...] == short[start...] else {
    return nil
  }
  let word = String(long[start])
  // Nouns may well stand there twice: „Wo Frauen Frauen helfen“.
  guard ["und", "oder", "für"].contains(word) else { return nil }
  let twice = "\(word) \(word)"
  return olds.count > news.count
    ? TypingCorrection(then: twice, now: word) : TypingCorrection(then: word, now: twice)
}

/// The words of a text, without signs around them.
func words(of text: String) -> Set<String> { Set(allWords(of: text)) }

/// The same in their order, each as often as it stands there.
func allWords(of text: String) -> [String] {
  text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
}

private func correction(
  _ then: String, _ now: String, isLast: Bool, isGerman: Bool, _ count: (String) -> Int
) -> TypingCorrection? {
  if isLast, then + "." == now || now + "." == then, endsInLetter(then), endsInLetter(now) {
    return TypingCorrection(then: then, now: now)
  }
  guard isGerman else { return nil }
  // Figures, addresses and code are never a matter of typing alone.
  let forbidden: Set<Unicode.Scalar> = [
    "@", "/", "`", "\\", "<", "&", "_", "=", "#", "%", "€", "$",
  ]
  for scalar in (then + now).unicodeScalars
  where forbidden.contains(scalar) || scalar.properties.numericType != nil { return nil }
  let (old, new) = (runs(then), runs(now))
  guard old.count == new.count else { return nil }
  // Within a word only hyphens and emphasis: `seite.example.org`, „Teilnehmer:innen“ are none.
  for inner in old.dropFirst().dropLast() {
    guard inner[0].properties.isAlphabetic || inner.allSatisfy({ $0 == "-" || $0 == "*" }) else {
      return nil
    }
  }
  var found: TypingCorrection?
  for (before, after) in zip(old, new) where before != after {
    guard found == nil, isMistyped(before, after, count) else { return nil }
    found = TypingCorrection(then: text(before), now: text(after))
  }
  return found
}

private func text(_ run: [Unicode.Scalar]) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: run)
  return String(view)
}

/// Runs of letters, and what stands between them, in turns.
private func runs(_ text: String) -> [[Unicode.Scalar]] {
  var result: [[Unicode.Scalar]] = []
  var isLetters: Bool?
  for scalar in text.unicodeScalars {
    let isLetter = scalar.properties.isAlphabetic
    if isLetter == isLetters {
      result[result.count - 1].append(scalar)
    } else {
      result.append([scalar])
      isLetters = isLetter
    }
  }
  return result
}

/// Whether the last sign is a full stop behind a letter, or a letter.
private func endsInLetter(_ text: String) -> Bool {
  text.unicodeScalars.last { $0 != "." }?.properties.isAlphabetic ?? false
}

private func isMistyped(
  _ then: [Unicode.Scalar], _ now: [Unicode.Scalar], _ count: (String) -> Int
) -> Bool {
  guard max(then.count, now.count) >= 6,
    then.allSatisfy(\.properties.isAlphabetic), now.allSatisfy(\.properties.isAlphabetic)
  else { return false }
  if isSameSpelledOtherwise(then, now) { return true }
  let (old, new) = (text(then), text(now))
  if old.lowercased() == new.lowercased() {
    return then.dropFirst() == now.dropFirst()
      && nounEndings.contains { old.hasSuffix($0) || old.hasSuffix($0 + "en") }
  }
  var start = 0
  while start < min(then.count, now.count), then[start] == now[start] { start += 1 }
  var end = 0
  while end < min(then.count, now.count) - start,
    then[then.count - 1 - end] == now[now.count - 1 - end]
  { end += 1 }
  let (was, became) = (then[start..<then.count - end], now[start..<now.count - end])
  guard start > 0, was.count <= 2, became.count <= 2 else { return false }
  // One of the two is no word at all, so that it can only have been meant for the other.
  let wasWord = GermanSyllables.allow(then)
  guard wasWord != GermanSyllables.allow(now) else { return false }
  let (wrong, right) = wasWord ? (now, then) : (then, now)
  let (before, after) = wasWord ? (became, was) : (was, became)
  switch (before.count, after.count) {
  case (2, 2): return before.first == after.last && before.last == after.first
  // Of doubled letters the common beginning takes the first.
  case (1, 0): return wrong[start - 1] == before[start]
  // Which one is lacking, only the word itself can tell, where it stands another time.
  case (0, 1): return !wasWord && count(text(right)) > 1
  default: return false
  }
}

/// Words that end so are nouns, however they are written.
private let nounEndings = ["ung", "heit", "keit", "schaft", "tion", "tät"]

/// Whether two spellings are of one word: umlauts that are written out; `ss` for `ß` where no other word
/// has it.
private func isSameSpelledOtherwise(_ then: [Unicode.Scalar], _ now: [Unicode.Scalar]) -> Bool {
  if spelled(then, sharp: "ß") == spelled(now, sharp: "ß") { return true }
  let word = spelled(then, sharp: "ss")
  guard word == spelled(now, sharp: "ss") else { return false }
  let lower = word.lowercased()
  var rest = lower[...]
  while let place = rest.firstRange(of: "ss") {
    let before = lower[..<place.lowerBound]
    guard sharpContexts.contains(where: { before.hasSuffix($0) }) else { return false }
    rest = rest[place.upperBound...]
  }
  return true
}

/// Before `ss` that may as well be `ß`: diphthongs, and stems without a double („Straße“, „groß“, „Größe“,
/// „Grüße“, „Fluss“, „Schluss“, „Schuss“; not „Fuß“, since Füssen is a town).
private let sharpContexts = [
  "ei", "ai", "au", "eu", "aeu", "ie", "stra", "gro", "groe", "grue", "flu", "flue",
  "schlu", "schlue", "schu", "schue",
]

/// With the signs that keyboards lack written out.
///
/// - Parameter sharp: what stands for `ß`.
private func spelled(_ word: [Unicode.Scalar], sharp: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in word {
    switch scalar {
    case "ä": result.append(contentsOf: "ae".unicodeScalars)
    case "ö": result.append(contentsOf: "oe".unicodeScalars)
    case "ü": result.append(contentsOf: "ue".unicodeScalars)
    case "Ä": result.append(contentsOf: "Ae".unicodeScalars)
    case "Ö": result.append(contentsOf: "Oe".unicodeScalars)
    case "Ü": result.append(contentsOf: "Ue".unicodeScalars)
    case "ß": result.append(contentsOf: sharp.unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
