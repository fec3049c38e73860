import Localization
import Testing

@Suite struct Dates {
  @Test(arguments: [
    ("2019-02-28", true), ("2019-02-29", false), ("2020-02-29", true), ("1900-02-29", false),
    ("2000-02-29", true), ("2019-13-01", false), ("2019-00-01", false), ("2019-04-31", false),
    ("0000-01-01", false), ("9999-12-31", true), ("2019-1-1", false), ("2019-01-01x", false),
    ("20１9-01-01", false),
  ])
  func existOrNot(_ text: String, _ exists: Bool) {
    #expect((CalendarDate(iso: text) != nil) == exists)
  }

  @Test func daysAreCounted() throws {
    let first = try #require(CalendarDate(iso: "0001-01-01"))
    #expect(first.dayNumber == 0)
    #expect(first.weekday == 1)
    var date = try #require(CalendarDate(iso: "1895-12-31"))
    for _ in 0..<80_000 {
      let next = date.adding(days: 1)
      #expect(next.dayNumber == date.dayNumber + 1)
      #expect(next > date)
      #expect(CalendarDate(dayNumber: next.dayNumber) == next)
      date = next
    }
    #expect(try #require(CalendarDate(iso: "2019-11-12")).weekday == 2)
    #expect(try #require(CalendarDate(iso: "9999-12-31")).adding(days: .max).iso == "9999-12-31")
    #expect(first.adding(days: .min) == first)
  }

  @Test(arguments: [
    ("de", "12.11.2019|12. November 2019|1. Januar bis 30. September 2019|Dienstag"),
    ("en", "12/11/2019|12 November 2019|1 January to 30 September 2019|Tuesday"),
  ])
  func areWritten(_ tag: String, _ expected: String) throws {
    let formats = Formats(try #require(Language(tag)))
    let date = try #require(CalendarDate(iso: "2019-11-12"))
    let first = try #require(CalendarDate(iso: "2019-01-01"))
    let last = try #require(CalendarDate(iso: "2019-09-30"))
    let range = try #require(DateRange(first, last))
    #expect(DateRange(last, first) == nil)
    let written = [
      formats.text { $0.appendShort(date, to: &$1) }, formats.text { $0.appendLong(date, to: &$1) },
      formats.text { $0.appendLong(range, to: &$1) },
      formats.text { $0.appendWeekday(of: date, to: &$1) },
    ]
    #expect(written.joined(separator: "|") == expected)
  }
}

@Suite struct Numbers {
  @Test(arguments: [
    ("0", "0", "0"), ("1500", "1.500", "1,500"), ("-1234567.89", "−1.234.567,89", "−1,234,567.89"),
    ("7.60", "7,60", "7.60"), ("999", "999", "999"), ("0.05", "0,05", "0.05"),
    ("1000000", "1.000.000", "1,000,000"),
  ])
  func areWritten(_ plain: String, _ german: String, _ english: String) throws {
    let number = try #require(Number(plain: plain))
    #expect(Formats(.german).text { $0.append(number, to: &$1) } == german)
    #expect(Formats(.english).text { $0.append(number, to: &$1) } == english)
  }

  @Test(arguments: ["", "-", "1,5", "1.", ".5", "1e3", "1.5.2", "0x1", "1234567890123456789"])
  func areRefused(_ text: String) { #expect(Number(plain: text) == nil) }

  @Test func areExact() {
    #expect(Number(mantissa: 76, places: 1) == Number(mantissa: 760, places: 2))
    #expect(Number(mantissa: 76, places: 1).hashValue == Number(mantissa: 760, places: 2).hashValue)
    #expect(Number(mantissa: .max, places: 0) > Number(mantissa: .max, places: 9))
    #expect(Number(mantissa: 25, places: 1).rounded(to: 0) == 3)
    #expect(Number(mantissa: -25, places: 1).rounded(to: 0) == -3)
    #expect(Number(mantissa: .max, places: 0).rounded(to: 9) == Number(mantissa: .max, places: 0))
    #expect(Number(mantissa: 300, places: 2).whole == 3)
    #expect(Number(mantissa: 301, places: 2).whole == nil)
    #expect(
      Formats(.german).text { $0.append(Number(mantissa: .min, places: 0), to: &$1) }
        == "−9.223.372.036.854.775.808")
  }

  @Test func moneyAndShares() {
    let formats = Formats(.german)
    #expect(formats.text { $0.append(Money(euroCents: 1_440_000), to: &$1) } == "14.400\u{A0}€")
    #expect(formats.text { $0.append(Money(euroCents: 1_440_050), to: &$1) } == "14.400,50\u{A0}€")
    #expect(formats.text { $0.append(Money(euroCents: -5), to: &$1) } == "−0,05\u{A0}€")
    #expect(Formats(.english).text { $0.append(Money(euroCents: 100), to: &$1) } == "€1")
    let share = Percentage(Number(mantissa: 76, places: 1))
    #expect(formats.text { $0.append(share, to: &$1) } == "7,6\u{A0}%")
    #expect(Money(minorUnits: 1, currency: "<b>") == nil)
    #expect(Money(euroCents: .max).adding(Money(euroCents: 1)) == nil)
  }
}

@Suite struct Languages {
  @Test func tags() {
    #expect(Language("DE")?.tag == "de")
    #expect(Language("zh-hant-tw")?.tag == "zh-Hant-TW")
    #expect(Language("ar")?.direction == .rightToLeft)
    #expect(Language("ku-Arab")?.direction == .rightToLeft)
    #expect(Language("fa-Latn")?.direction == .leftToRight)
    #expect(Language("de-simple")?.ownName == "Leichte Sprache")
    for text in ["", "d", "de-", "de--x", "de_AT", "1a", "abcdefghi", "de <b>", "dä"] {
      #expect(Language(text) == nil)
    }
  }

  /// By CLDR's likely subtags; a script that the tag names decides.
  @Test(arguments: [
    "ar", "ar-EG", "apc", "arz", "ary", "aeb", "acm", "syr", "nqo", "ks", "sdh", "azb", "pnb", "dv",
    "ff-Adlm",
    "rhg", "sd", "ug", "yi", "iw", "prs", "bal", "ckb", "uz-AF", "pa-PK", "az-IR", "ku-IQ", "kk-CN",
    "ar-x-latn",
    "az-Arab-IR", "ur-Aran",
  ])
  func fromRightToLeft(_ tag: String) {
    #expect(Language(tag)?.direction == .rightToLeft)
  }

  @Test(arguments: [
    "de-1996", "de-AT", "uz", "uz-UZ", "pa", "pa-IN", "az", "az-AZ", "ku", "ku-TR", "kk", "kk-KZ",
    "sd-IN",
    "ug-KZ", "ks-Deva", "ar-Latn", "pa-Guru-PK", "ff", "mt", "am", "zh-TW", "de-u-nu-arab", "xx",
    "ta",
  ])
  func fromLeftToRight(_ tag: String) {
    #expect(Language(tag)?.direction == .leftToRight)
  }

  /// Hebrew runs from right to left and has a comma as English has it.
  @Test(arguments: [
    ("de", ", "), ("ar", "، "), ("ur", "، "), ("fa-Latn", ", "), ("he", ", "), ("yi", ", "),
    ("ku-Arab", "، "), ("lad-Latn", ", "), ("ar-Hebr", ", "),
  ])
  func listCommas(_ tag: String, _ comma: String) {
    #expect(Language(tag)?.listComma == comma)
  }

  @Test(arguments: [
    ("dv", "ދިވެހިބަސް"), ("ks", "کٲشُر"), ("sd", "سنڌي"), ("sd-IN", "सिन्धी"), ("yi", "ייִדיש"),
    ("ug", "ئۇيغۇرچە"),
    ("uz-AF", "اوزبیک"), ("uz", "O‘zbek"), ("pa-PK", "پنجابی"), ("pa", "ਪੰਜਾਬੀ"), ("az-IR", "تۆرکجه"),
    ("azb", "تۆرکجه"), ("arz", "العربية"), ("zh-Hant-TW", "繁體中文"), ("pt-BR", "Português"),
    ("sr-Latn", "Srpski"),
    ("en-simple", "English"), ("xx", "xx"),
  ])
  func ownNames(_ tag: String, _ name: String) {
    #expect(Language(tag)?.ownName == name)
  }

  /// Samples of CLDR's table of plural rules.
  @Test(arguments: [
    ("de", "1 one|0 other|2 other|1.0 other"), ("en", "1 one|1.0 other|0 other"),
    ("fr", "0 one|1.5 one|2 other|1000000 many"), ("tr", "1 one|1.0 one|0 other"),
    ("ar", "0 zero|1 one|2 two|3 few|10 few|11 many|99 many|100 other|103 few|0.5 other"),
    ("uk", "1 one|21 one|11 many|2 few|12 many|22 few|5 many|0 many|1.5 other"),
    ("ru", "1 one|101 one|111 many|3 few|13 many|25 many|1.1 other"),
    ("pl", "1 one|21 many|2 few|12 many|22 few|0 many|1.5 other"),
    ("fa", "0 one|0.5 one|1 one|2 other"), ("vi", "1 other|0 other"),
    ("ti", "0 one|1 one|2 other"), ("ro", "1 one|0 few|19 few|20 other|101 few|1.5 few"),
    ("xx", "1 other"),
  ])
  func plurals(_ tag: String, _ samples: String) throws {
    let rules = PluralRules(try #require(Language(tag)))
    for sample in samples.split(separator: "|") {
      let parts = sample.split(separator: " ")
      let number = try #require(Number(plain: String(parts[0])))
      #expect(rules.category(of: number).rawValue == parts[1], "\(tag) \(sample)")
    }
  }
}
