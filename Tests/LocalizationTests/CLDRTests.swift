import Localization
import Testing

/// What the tables make, held against CLDR 48 as ICU 78 applies it.
@Suite struct CLDRFormats {
  /// Language; 12 November 2019 and 5 January 2020 in words; the month alone; the weekday; 1234.5 and
  /// 12345.67; 7.6 per cent; 14,400.50 euros.
  @Test(arguments: [
    "de|12. November 2019|5. Januar 2020|November|Dienstag|1.234,5|12.345,67|7,6\u{A0}%|14.400,50\u{A0}€",
    "en|12 November 2019|5 January 2020|November|Tuesday|1,234.5|12,345.67|7.6%|€14,400.50",
    "fr|12 novembre 2019|5 janvier 2020|novembre|mardi|1\u{202F}234,5|12\u{202F}345,67|7,6\u{A0}%|14\u{202F}400,50\u{A0}€",
    "tr|12 Kasım 2019|5 Ocak 2020|Kasım|Salı|1.234,5|12.345,67|%7,6|€14.400,50",
    "ar|12 نوفمبر 2019|5 يناير 2020|نوفمبر|الثلاثاء|1,234.5|12,345.67|7.6\u{200E}%\u{200E}|\u{200F}14,400.50\u{A0}€",
    "uk|12 листопада 2019\u{202F}р.|5 січня 2020\u{202F}р.|листопад|вівторок|1\u{A0}234,5|12\u{A0}345,67|7,6%|14\u{A0}400,50\u{A0}€",
    "ru|12 ноября 2019\u{202F}г.|5 января 2020\u{202F}г.|ноябрь|вторник|1\u{A0}234,5|12\u{A0}345,67|7,6\u{A0}%|14\u{A0}400,50\u{A0}€",
    "pl|12 listopada 2019|5 stycznia 2020|listopad|wtorek|1234,5|12\u{A0}345,67|7,6%|14\u{A0}400,50\u{A0}€",
    "fa|۱۲ نوامبر ۲۰۱۹|۵ ژانویهٔ ۲۰۲۰|نوامبر|سه\u{200C}شنبه|۱٬۲۳۴٫۵|۱۲٬۳۴۵٫۶۷|۷٫۶٪|\u{200E}€۱۴٬۴۰۰٫۵۰",
    "vi|12 tháng 11, 2019|5 tháng 1, 2020|Tháng 11|Thứ Ba|1.234,5|12.345,67|7,6%|14.400,50\u{A0}€",
    "ti|ሕዳር 12, 2019|ጥሪ 5, 2020|ሕዳር|ሰሉስ|1,234.5|12,345.67|7.6%|€14,400.50",
    "ro|12 noiembrie 2019|5 ianuarie 2020|noiembrie|marți|1.234,5|12.345,67|7,6\u{A0}%|14.400,50\u{A0}€",
    "bg|12 ноември 2019\u{202F}г.|5 януари 2020\u{202F}г.|ноември|вторник|1234,5|12\u{A0}345,67|7,6%|14\u{A0}400,50\u{A0}€",
    "es|12 de noviembre de 2019|5 de enero de 2020|noviembre|martes|1234,5|12.345,67|7,6\u{A0}%|14.400,50\u{A0}€",
    "it|12 novembre 2019|5 gennaio 2020|novembre|martedì|1234,5|12.345,67|7,6%|14.400,50\u{A0}€",
    "ps|۲۰۱۹ نومبر ۱۲|۲۰۲۰ جنوري ۵|نومبر|درېنۍ|۱٬۲۳۴٫۵|۱۲٬۳۴۵٫۶۷|۷٫۶٪|€\u{A0}۱۴٬۴۰۰٫۵۰",
    "sq|12 nëntor 2019|5 janar 2020|nëntor|e martë|1234,5|12\u{A0}345,67|7,6%|14\u{A0}400,50\u{A0}€",
    "so|Noofeembar 12, 2019|Janaayo 5, 2020|Noofeembar|Talaado|1,234.5|12,345.67|7.6%|€14,400.50",
    "prs|۱۲ نومبر ۲۰۱۹|۵ جنوری ۲۰۲۰|نومبر|سه\u{200C}شنبه|۱٬۲۳۴٫۵|۱۲٬۳۴۵٫۶۷|۷٫۶٪|€\u{A0}۱۴٬۴۰۰٫۵۰",
  ])
  func agree(_ row: String) throws {
    let fields = row.split(separator: "|").map(String.init)
    let formats = Formats(try #require(Language(fields[0])))
    let autumn = try #require(CalendarDate(iso: "2019-11-12"))
    let winter = try #require(CalendarDate(iso: "2020-01-05"))
    let written = [
      formats.text { $0.appendLong(autumn, to: &$1) },
      formats.text { $0.appendLong(winter, to: &$1) },
      formats.text { $0.appendMonth(of: autumn, to: &$1) },
      formats.text { $0.appendWeekday(of: autumn, to: &$1) },
      formats.text { $0.append(Number(mantissa: 12_345, places: 1), to: &$1) },
      formats.text { $0.append(Number(mantissa: 1_234_567, places: 2), to: &$1) },
      formats.text { $0.append(Percentage(Number(mantissa: 76, places: 1)), to: &$1) },
      formats.text { $0.append(Money(euroCents: 1_440_050), to: &$1) },
    ]
    #expect(written == Array(fields.dropFirst()))
  }

  /// Language, then the plural category of each number.
  @Test(arguments: [
    "de other one other other other other other other other other other other other other other other other other other other other other other other other other other other other other",
    "en other one other other other other other other other other other other other other other other other other other other other other other other other other other other other other",
    "fr one one other other other other other other other other other other other other other other other other other other other other other other many one one one other other",
    "tr other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "ar zero one two few few few few few many many many many many many many many many other other other few many many other other other one other two few",
    "uk many one few few few many many many many many many many many one few many many many one few few many many many many other other other other other",
    "ru many one few few few many many many many many many many many one few many many many one few few many many many many other other other other other",
    "pl many one few few few many many many many many many many many many few many many many many few few many many many many other other other other other",
    "fa one one other other other other other other other other other other other other other other other other other other other other other other other one one other other other",
    "vi other other other other other other other other other other other other other other other other other other other other other other other other other other other other other other",
    "ti one one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "ro few one few few few few few few few few few few other other other other other other few few few few few other other few few few few few",
    "bg other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "es other one other other other other other other other other other other other other other other other other other other other other other other many other one other other other",
    "it other one other other other other other other other other other other other other other other other other other other other other other other many other other other other other",
    "ps other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "sq other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "so other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "prs one one other other other other other other other other other other other other other other other other other other other other other other other one one other other other",
    "ku other one other other other other other other other other other other other other other other other other other other other other other other other other one other other other",
    "nl other one other other other other other other other other other other other other other other other other other other other other other other other other other other other other",
    "sv other one other other other other other other other other other other other other other other other other other other other other other other other other other other other other",
  ])
  func pluralsAgree(_ row: String) throws {
    let numbers =
      "0 1 2 3 4 5 7 10 11 12 14 19 20 21 22 25 99 100 101 102 103 111 112 1000 1000000 0.5 1.0 1.5 2.0 10.0"
      .split(separator: " ")
    let fields = row.split(separator: " ").map(String.init)
    let rules = PluralRules(try #require(Language(fields[0])))
    for (number, expected) in zip(numbers, fields.dropFirst()) {
      let value = try #require(Number(plain: String(number)))
      #expect(rules.category(of: value).rawValue == expected, "\(fields[0]) \(number)")
    }
  }

  /// Times in the morning, at noon, in the afternoon and at midnight. German is our own, and no line breaks
  /// before the half of the day.
  @Test(arguments: [
    "de|8:30|12:00|17:05|0:00", "de-simple|8:30|12:00|17:05|0:00", "en|08:30|12:00|17:05|00:00",
    "fr|08:30|12:00|17:05|00:00", "tr|08:30|12:00|17:05|00:00",
    "ar|8:30\u{A0}ص|12:00\u{A0}م|5:05\u{A0}م|12:00\u{A0}ص", "uk|08:30|12:00|17:05|00:00",
    "ru|08:30|12:00|17:05|00:00", "pl|08:30|12:00|17:05|00:00", "fa|۸:۳۰|۱۲:۰۰|۱۷:۰۵|۰:۰۰",
    "vi|08:30|12:00|17:05|00:00",
    "ti|8:30\u{A0}ቅ.ቀ.|12:00\u{A0}ድ.ቀ.|5:05\u{A0}ድ.ቀ.|12:00\u{A0}ቅ.ቀ.",
    "ro|08:30|12:00|17:05|00:00", "bg|8:30|12:00|17:05|0:00", "es|8:30|12:00|17:05|0:00",
    "it|08:30|12:00|17:05|00:00", "ku|08:30|12:00|17:05|00:00", "ps|۸:۳۰|۱۲:۰۰|۱۷:۰۵|۰:۰۰",
    "sq|8:30\u{202F}p.d.|12:00\u{202F}m.d.|5:05\u{202F}m.d.|12:00\u{202F}p.d.",
    "so|8:30\u{202F}GH|12:00\u{202F}GD|5:05\u{202F}GD|12:00\u{202F}GH",
    "prs|۸:۳۰|۱۲:۰۰|۱۷:۰۵|۰:۰۰", "xx|08:30|12:00|17:05|00:00",
  ])
  func times(_ row: String) throws {
    let fields = row.split(separator: "|").map(String.init)
    let formats = Formats(try #require(Language(fields[0])))
    let written = [510, 720, 1025, 0].map { time in
      formats.text { $0.appendTime(time, to: &$1) }
    }
    #expect(written == Array(fields.dropFirst()))
  }

  /// Dates in figures, a range, and what is below zero.
  @Test(arguments: [
    "de|12.11.2019|12. November bis 3. Dezember 2019|\u{2212}3",
    "fr|12/11/2019|12 novembre \u{2013} 3 décembre 2019|\u{2212}3",
    "ar|12\u{200F}/11\u{200F}/2019|12 نوفمبر \u{2013} 3 ديسمبر 2019|\u{200E}\u{2212}3",
    "fa|۲۰۱۹/۱۱/۱۲|۱۲ نوامبر تا ۳ دسامبر ۲۰۱۹|\u{200E}\u{2212}۳",
    "ru|12.11.2019|12 ноября \u{2013} 3 декабря 2019\u{202F}г.|\u{2212}3",
    "ti|12/11/2019|12 ሕዳር \u{2013} ታሕሳስ 3, 2019|\u{2212}3",
    "ku|12.11.2019|12 mijdar \u{2013} 3 berfanbar, 2019|\u{2212}3",
    "xx|2019-11-12|2019-11-12 \u{2013} 2019-12-03|\u{2212}3",
  ])
  func ofOurOwn(_ row: String) throws {
    let fields = row.split(separator: "|").map(String.init)
    let formats = Formats(try #require(Language(fields[0])))
    let first = try #require(CalendarDate(iso: "2019-11-12"))
    let last = try #require(CalendarDate(iso: "2019-12-03"))
    let range = try #require(DateRange(first, last))
    let written = [
      formats.text { $0.appendShort(first, to: &$1) },
      formats.text { $0.appendLong(range, to: &$1) },
      formats.text { $0.append(Number(-3), to: &$1) },
    ]
    #expect(written == Array(fields.dropFirst()))
  }
}

/// Quotation marks, held against CLDR's `delimiters`: outer and inner.
@Suite struct CLDRQuotationMarks {
  @Test(arguments: [
    "de „ “ ‚ ‘", "de-CH „ “ ‚ ‘", "de-simple „ “ ‚ ‘", "en “ ” ‘ ’", "fr-CH « » ‹ ›", "tr “ ” ‘ ’",
    "ar ” “ ’ ‘",
    "uk « » „ “", "ru « » „ “", "pl „ ” « »", "fa « » ‹ ›", "prs « » ‹ ›", "vi “ ” ‘ ’",
    "ti « » “ ”",
    "ro „ ” « »", "bg „ “ „ “", "es “ ” ‘ ’", "it « » “ ”", "ku “ ” ‘ ’", "ps “ ” ‘ ’",
    "sq « » “ ”",
    "so “ ” ‘ ’",
  ])
  func agree(_ row: String) throws {
    let fields = row.split(separator: " ").map(String.init)
    let marks = QuotationMarks(try #require(Language(fields[0])))
    #expect(
      [marks.opening, marks.closing, marks.innerOpening, marks.innerClosing]
        == Array(fields.dropFirst()))
  }

  /// CLDR leaves the narrow spaces to the typesetter.
  @Test func frenchMarksAreSetOff() throws {
    let marks = QuotationMarks(try #require(Language("fr")))
    #expect(marks.opening == "«\u{202F}" && marks.closing == "\u{202F}»")
  }
}
