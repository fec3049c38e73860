internal import Localization

/// The language that a translators' file names: a tag of BCP 47, or a locale as gettext names it
/// (GNU gettext manual, "Locale Names"): `pt_BR.UTF-8`, `sr@latin`.
///
/// - Returns: `nil` for what names none.
func exchangeLanguage(_ text: String) -> Language? {
  let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
  var subtags = parts[0].prefix { $0 != "." }.split(
    separator: "_", omittingEmptySubsequences: false
  ).map { String($0) }
  if parts.count == 2 {
    guard let script = scripts[parts[1].lowercased()] else { return nil }
    subtags.insert(script, at: 1)
  }
  return Language(subtags.joined(separator: "-"))
}

/// The modifiers of locales that name a script.
private let scripts = [
  "latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva", "hebrew": "Hebr",
]

/// In which language a file is taken in: as which of a flyer's translations, or as a new one.
///
/// Programs of translators often know a language only with a country, and return `en` as `en_GB`. Such a name means the
/// language that was asked for, else the translation that there is without a country, and the other way about.
///
/// - Parameters:
///   - named: what the file says, where it says something.
///   - wanted: what was asked for.
///   - known: the flyer's translations.
/// - Returns: `nil` where file and wish contradict each other, or neither names a language.
func importLanguage(_ named: String?, wanted: Language?, known: [Language]) -> Language? {
  guard let named, !named.isEmpty else { return wanted }
  guard let language = exchangeLanguage(named) else { return nil }
  if let wanted { return language == wanted || differ(language, wanted) ? wanted : nil }
  if known.contains(language) { return language }
  let meant = known.filter { differ(language, $0) }
  return meant.count == 1 ? meant[0] : language
}

/// Whether two languages differ only in that one of them names a country. With Chinese, the country decides the script.
private func differ(_ one: Language, _ other: Language) -> Bool {
  guard one.base == other.base, one.base != "zh", one.direction == other.direction else {
    return false
  }
  let (first, second) = (subtags(one), subtags(other))
  let bare = (first.filter { !isRegion($0) }, second.filter { !isRegion($0) })
  return bare.0 == bare.1 && (bare.0 == first) != (bare.1 == second)
}

private func subtags(_ language: Language) -> [Substring] { language.tag.split(separator: "-") }

/// Two capitals or three digits (RFC 5646, section 2.2.4), as ``Language`` writes them.
private func isRegion(_ subtag: Substring) -> Bool {
  subtag.utf8.count == 2 && subtag.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    || subtag.utf8.count == 3 && subtag.utf8.allSatisfy { 0x30...0x39 ~= $0 }
}
