/// Romance languages and others in Latin and Ethiopic script.
extension Formats {
  static let french = Formats(
    months:
      "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    weekdays:
      "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    group: "\u{202F}", shortDate: "{dd}/{mm}/{y}")

  static let spanish = Formats(
    months:
      "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    weekdays:
      "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    groupsFrom: 5, shortDate: "{dd}/{mm}/{y}", longDate: "{d} de {n} de {y}",
    withoutYear: "{d} de {n}", time: "{h}:{min}")

  static let italian = Formats(
    months:
      "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    weekdays:
      "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    groupsFrom: 5, shortDate: "{dd}/{mm}/{y}", percent: "#%")

  static let romanian = Formats(
    months:
      "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    weekdays:
      "luni|marți|miercuri|joi|vineri|sâmbătă|duminică")

  static let albanian = Formats(
    months:
      "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor",
    weekdays:
      "e hënë|e martë|e mërkurë|e enjte|e premte|e shtunë|e diel",
    group: "\u{A0}", groupsFrom: 5, time: "{k}:{min}\u{202F}{a}", periods: "p.d.|m.d.",
    percent: "#%")

  static let turkish = Formats(
    months:
      "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
    weekdays:
      "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar",
    percent: "%#", currency: "¤#")

  static let vietnamese = Formats(
    months:
      "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12",
    standalone:
      "Tháng 1|Tháng 2|Tháng 3|Tháng 4|Tháng 5|Tháng 6|Tháng 7|Tháng 8|Tháng 9|Tháng 10|Tháng 11|Tháng 12",
    weekdays:
      "Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ Nhật",
    shortDate: "{dd}/{mm}/{y}", longDate: "{d} {n}, {y}", percent: "#%")

  /// The long date in the form of CLDR's intervals, which needs no inflected month.
  static let kurdish = Formats(
    months:
      "rêbendan|sibat|adar|nîsan|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|berfanbar",
    weekdays:
      "duşem|sêşem|çarşem|pêncşem|înî|şemî|yekşem",
    longDate: "{d} {n}, {y}", percent: "%#")

  static let somali = Formats(
    months:
      "Janaayo|Febraayo|Maarso|Abriil|Maayo|Juun|Luulyo|Agosto|Sebtembar|Oktoobar|Noofeembar|Diseembar",
    standalone:
      "Jannaayo|Febraayo|Maarso|Abriil|Maayo|Juun|Luulyo|Ogosto|Sebteembar|Oktoobar|Noofeembar|Diseembar",
    weekdays:
      "Isniin|Talaado|Arbaco|Khamiis|Jimco|Sabti|Axad",
    decimal: ".", group: ",", shortDate: "{dd}/{mm}/{y}", longDate: "{n} {d}, {y}",
    withoutYear: "{n} {d}", time: "{k}:{min}\u{202F}{a}", periods: "GH|GD", percent: "#%",
    currency: "¤#")

  /// The short date in the order of CLDR's intervals: its own, 11/05/2019, would be read here as
  /// the eleventh of May.
  static let tigrinya = Formats(
    months:
      "ጥሪ|ለካቲት|መጋቢት|ሚያዝያ|ጉንበት|ሰነ|ሓምለ|ነሓሰ|መስከረም|ጥቅምቲ|ሕዳር|ታሕሳስ",
    weekdays:
      "ሰኑይ|ሰሉስ|ረቡዕ|ሓሙስ|ዓርቢ|ቀዳም|ሰንበት",
    decimal: ".", group: ",", shortDate: "{dd}/{mm}/{y}", longDate: "{n} {d}, {y}",
    time: "{k}:{min}\u{A0}{a}", periods: "ቅ.ቀ.|ድ.ቀ.", percent: "#%", currency: "¤#")
}
