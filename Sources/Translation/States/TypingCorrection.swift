/// A word of the source that was mistyped when it was translated, and what it is now.
public struct TypingCorrection: Sendable, Equatable {
  public let then: String
  public let now: String
}

/// What changed between two texts, if all of it is what any reader calls a correction of typing; `nil`
/// where a translator has to look.
///
/// The rule errs on the side of looking: a word goes for another in the twinkling of a letter
/// („Anmeldung“, „Abmeldung“), and no dictionary is at hand. So a correction is, in at most three words
/// and with everything else as it was:
///
/// - two neighbouring letters change places („Anmledung“), unless both are vowels, since „verleihen“ is
///   not „verliehen“;
/// - a letter too few or too many („Dezmber“, „Anmelddung“), behind the first and at least three letters
///   before the end, where neither prefixes nor endings are;
/// - `ß` for `ss` and umlauts for `ae`, `oe`, `ue` or the reverse;
/// - the case of the first letter;
/// - a full stop at the very end.
///
/// Each word must have eight letters or more in its longer form (seven where only spelling differs) and
/// nothing but letters in both: no figures, amounts, dates, addresses, abbreviations. Nor may the
/// mistyped word stand elsewhere in the source as it is now (then it is a word), nor in the translation,
/// which would have taken it over, as it does with names.
///
/// - Parameters:
///   - translation: the translated text.
///   - isWord: whether the source as it is now has this word anywhere.
func typingCorrections(
  from then: String, to now: String, translation: String, isWord: (String) -> Bool
) -> [TypingCorrection]? {
  let (old, new) = (comparable(then), comparable(now))
  let olds = old.split(separator: " ", omittingEmptySubsequences: false)
  let news = new.split(separator: " ", omittingEmptySubsequences: false)
  guard olds.count == news.count else { return nil }
  var corrections: [TypingCorrection] = []
  for (index, (before, after)) in zip(olds, news).enumerated()
  where !before.utf8.elementsEqual(after.utf8) {
    let isLast = index == olds.count - 1
    guard corrections.count < 3,
      let correction = correction(String(before), String(after), isLast: isLast)
    else { return nil }
    corrections.append(correction)
  }
  guard !corrections.isEmpty else { return nil }
  let translated = words(of: translation)
  for correction in corrections {
    // „beratung“ for „Beratung“, „frei“ for „frei.“ is the same word.
    let (before, after) = (correction.then.lowercased(), correction.now.lowercased())
    if before == after || before + "." == after || before == after + "." { continue }
    if isWord(correction.then) || translated.contains(correction.then) { return nil }
  }
  return corrections
}

/// The words of a text, without signs around them.
func words(of text: String) -> Set<String> {
  Set(
    text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) })
}

private func correction(_ then: String, _ now: String, isLast: Bool) -> TypingCorrection? {
  if isLast, then + "." == now || now + "." == then, endsInLetter(then), endsInLetter(now) {
    return TypingCorrection(then: then, now: now)
  }
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
    guard found == nil, isMistyped(before, after) else { return nil }
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

private func isMistyped(_ then: [Unicode.Scalar], _ now: [Unicode.Scalar]) -> Bool {
  guard max(then.count, now.count) >= 7,
    then.allSatisfy(\.properties.isAlphabetic), now.allSatisfy(\.properties.isAlphabetic)
  else { return false }
  if spelled(then) == spelled(now) { return true }
  // „gesehen“ and „gestehen“ are both words, and so are many of their family.
  for family in ["sehen", "stehen"] where text(then).hasSuffix(family) { return false }
  var start = 0
  while start < min(then.count, now.count), then[start] == now[start] { start += 1 }
  var end = 0
  while end < min(then.count, now.count) - start,
    then[then.count - 1 - end] == now[now.count - 1 - end]
  { end += 1 }
  let (before, after) = (then[start..<then.count - end], now[start..<now.count - end])
  if start == 0 {
    // The case of the first letter alone.
    return before.count == 1 && after.count == 1
      && before[0].properties.lowercaseMapping == after[0].properties.lowercaseMapping
  }
  guard max(then.count, now.count) >= 8 else { return false }
  switch (before.count, after.count) {
  case (2, 2):
    return before.first == after.last && before.last == after.first
      && !(isVowel(before.first) && isVowel(before.last))
  // Of doubled letters the common beginning takes the first, so that what stands behind is counted
  // from the second.
  case (0, 1), (1, 0): return end >= 3
  default: return false
  }
}

/// With the signs that keyboards lack written out.
private func spelled(_ word: [Unicode.Scalar]) -> String {
  var result = String.UnicodeScalarView()
  for scalar in word {
    switch scalar {
    case "ä": result.append(contentsOf: "ae".unicodeScalars)
    case "ö": result.append(contentsOf: "oe".unicodeScalars)
    case "ü": result.append(contentsOf: "ue".unicodeScalars)
    case "Ä": result.append(contentsOf: "Ae".unicodeScalars)
    case "Ö": result.append(contentsOf: "Oe".unicodeScalars)
    case "Ü": result.append(contentsOf: "Ue".unicodeScalars)
    case "ß": result.append(contentsOf: "ss".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}

private func isVowel(_ letter: Unicode.Scalar?) -> Bool {
  guard let letter else { return false }
  return "aeiouyäöüAEIOUYÄÖÜ".unicodeScalars.contains(letter)
}
