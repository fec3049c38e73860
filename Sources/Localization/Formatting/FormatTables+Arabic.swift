/// Languages in Arabic script. Marks of direction are CLDR's and keep signs at their number.
extension Formats {
  static let arabic = Formats(
    months:
      "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    weekdays:
      "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
    decimal: ".", group: ",", shortDate: "{dd}\u{200F}/{mm}\u{200F}/{y}", shortRange: " \u{2013} ",
    time: "{k}:{min}\u{A0}{a}", periods: "ص|م",
    percent: "#\u{200E}%\u{200E}", currency: "\u{200F}#\u{A0}¤", minus: "\u{200E}\u{2212}")

  static let persian = Formats(
    months:
      "ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    standalone:
      "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    weekdays:
      "دوشنبه|سه\u{200C}شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه",
    decimal: "٫", group: "٬", shortDate: "{y}/{mm}/{dd}", range: " تا ", shortRange: " تا ",
    time: "{h}:{min}",
    percent: "#٪", currency: "\u{200E}¤#", zero: "\u{6F0}", minus: "\u{200E}\u{2212}")

  /// The short date as in Persian; CLDR's own begins with the month.
  static let dari = Formats(
    months:
      "جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر",
    weekdays:
      "دوشنبه|سه\u{200C}شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه",
    decimal: "٫", group: "٬", shortDate: "{y}/{mm}/{dd}", range: " تا ", shortRange: " تا ",
    time: "{h}:{min}",
    percent: "#٪", currency: "¤\u{A0}#", zero: "\u{6F0}", minus: "\u{200E}\u{2212}")

  static let pashto = Formats(
    months:
      "جنوري|فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر|اکتوبر|نومبر|دسمبر",
    standalone:
      "جنوري|فېبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سپتمبر|اکتوبر|نومبر|دسمبر",
    weekdays:
      "دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ|يونۍ",
    decimal: "٫", group: "٬", shortDate: "{y}-{mm}-{dd}", longDate: "{y} {n} {d}",
    withoutYear: "{n} {d}", shortRange: " \u{2013} ", time: "{h}:{min}", percent: "#٪",
    currency: "¤\u{A0}#",
    zero: "\u{6F0}", minus: "\u{200E}\u{2212}")
}
