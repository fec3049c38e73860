// The data are CLDR's (version 48: `main/*/numbers.xml`, `ca-gregorian.xml`), with four differences
// that hold for all languages: no break before the half of the day, U+2212 for values below zero, `€` where CLDR has the code, and the
// papers' own words between the dates of a range in German and English. A language's digits are
// those of its default numbering system.

extension Formats {
  /// The formats of a language, found by its base.
  static func table(for language: Language) -> Formats {
    switch language.base {
    case "de": german
    case "en": english
    case "fr": french
    case "tr": turkish
    case "ar": arabic
    case "uk": ukrainian
    case "ru": russian
    case "pl": polish
    case "fa": persian
    case "vi": vietnamese
    case "ti": tigrinya
    case "ro": romanian
    case "bg": bulgarian
    case "es": spanish
    case "it": italian
    case "ku": kurdish
    case "ps": pashto
    case "sq": albanian
    case "so": somali
    case "prs": dari
    default: unknown
    }
  }

  /// Times without a leading zero, as German offices write them before `Uhr`; CLDR has `08:30`.
  static let german = Formats(
    months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    weekdays: "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
    longDate: "{d}. {n} {y}", withoutYear: "{d}. {n}", range: " bis ", time: "{h}:{min}")

  /// British order and clock, since the papers are read in Europe.
  static let english = Formats(
    months:
      "January|February|March|April|May|June|July|August|September|October|November|December",
    weekdays: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    decimal: ".", group: ",", shortDate: "{dd}/{mm}/{y}", range: " to ", percent: "#%",
    currency: "¤#")

  /// A language that is not in the tables: dates by ISO 8601, numbers by ISO 80000-1 with a comma
  /// and narrow spaces, names of months and days as numbers.
  static let unknown = Formats(
    months: "1|2|3|4|5|6|7|8|9|10|11|12", weekdays: "1|2|3|4|5|6|7", group: "\u{202F}",
    shortDate: "{y}-{mm}-{dd}", longDate: "{y}-{mm}-{dd}", withoutYear: "{y}-{mm}-{dd}")
}
