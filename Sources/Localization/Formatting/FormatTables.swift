extension Formats {
  /// The formats of a language, found by its base; German for one that is not known.
  static func table(for language: Language) -> Formats {
    switch language.base {
    case "en": english(language)
    default: german(language)
    }
  }

  private static func german(_ language: Language) -> Formats {
    Formats(
      language,
      months:
        "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
      weekdays: "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
      decimal: ",", group: ".", shortDate: "{dd}.{mm}.{y}", longDate: "{d}. {n} {y}",
      withoutYear: "{d}. {n}", range: " bis ")
  }

  /// British order, since the papers are read in Europe.
  private static func english(_ language: Language) -> Formats {
    var formats = Formats(
      language,
      months:
        "January|February|March|April|May|June|July|August|September|October|November|December",
      weekdays: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
      decimal: ".", group: ",", shortDate: "{dd}/{mm}/{y}", longDate: "{d} {n} {y}",
      withoutYear: "{d} {n}", range: " to ", percent: "%")
    formats.currencyFirst = true
    return formats
  }
}
