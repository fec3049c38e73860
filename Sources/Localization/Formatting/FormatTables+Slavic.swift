/// Slavic languages.
extension Formats {
  static let ukrainian = Formats(
    months:
      "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
    standalone:
      "січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень",
    weekdays:
      "понеділок|вівторок|середа|четвер|пʼятниця|субота|неділя",
    group: "\u{A0}", longDate: "{d} {n} {y}\u{202F}р.", percent: "#%")

  static let russian = Formats(
    months:
      "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    standalone:
      "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    weekdays:
      "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
    group: "\u{A0}", longDate: "{d} {n} {y}\u{202F}г.")

  static let polish = Formats(
    months:
      "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    standalone:
      "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień",
    weekdays:
      "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
    group: "\u{A0}", groupsFrom: 5, percent: "#%")

  static let bulgarian = Formats(
    months:
      "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    weekdays:
      "понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
    group: "\u{A0}", groupsFrom: 5, shortDate: "{dd}.{mm}.{y}\u{202F}г.",
    longDate: "{d} {n} {y}\u{202F}г.", time: "{h}:{min}", percent: "#%")
}
