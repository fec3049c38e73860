import Localization
import Testing
import Workspace
import YAMLReading

/// How clerks write numbers, sums, shares and targets, and what is read.
@Suite struct NumberNotationTests {
  @Test(arguments: [
    ("12", "12"), ("1.500", "1500"), ("7,6", "7.6"), ("7.6", "7.6"), ("1.234.567,89", "1234567.89"),
    ("−5", "-5"), ("-5", "-5"), ("–5", "-5"), ("+5", "5"), ("0,5", "0.5"), ("0", "0"),
    ("1 500", "1500"), ("1\u{A0}500", "1500"), ("1\u{202F}500,25", "1500.25"), ("007", "7"),
    ("0.500", "0.5"), ("1500", "1500"), ("1500,25", "1500.25"), ("12.5", "12.5"),
    ("7,60", "7.6"), ("  3  ", "3"), ("1.5", "1.5"), ("-0", "0"),
  ])
  func numbers(_ text: String, _ plain: String) {
    let number = readGermanNumber(text)
    #expect(number != nil)
    #expect(number == Number(plain: plain))
  }

  @Test(arguments: [
    "", "zwölf", "1,2,3", "1.50.000", "1..500", ",5", "5,", ".5", "5.", "1,500.25", "1e5", "0x10",
    "1.234,567.8", "--5", "5-", "½", "٣", "1.500.00", "NaN", "∞", "1_000", "5 %", "1.234.56",
    "99999999999999999999999999", "3 4", "1 4", "1 5000", "1.500 000", "1,5 0", "1500 000",
    "1  500",
  ])
  func nonsense(_ text: String) {
    #expect(readGermanNumber(text) == nil)
  }

  @Test(arguments: [
    ("14.400 €", 1_440_000), ("14.400,50 EUR", 1_440_050), ("0,99 Euro", 99), ("-5 €", -500),
    ("14400€", 1_440_000), ("14.400,5 €", 1_440_050), ("1.234.567,89 €", 123_456_789),
    ("'12 €'", 1200), ("0 €", 0), ("14.400,00 €", 1_440_000), ("14.400,- €", 1_440_000),
    ("€ 14.400", 1_440_000), ("EUR 14.400", 1_440_000),
  ])
  func sums(_ text: String, _ cents: Int64) {
    #expect(
      TinyWorkspace(report: "kosten: \(text)").measureReport?.costs?.value
        == Money(euroCents: cents))
  }

  @Test(arguments: [
    "14.400", "€", "viel €", "12,345 €", "14.400 USD", "14.400 € pro Jahr",
    "99999999999999999999 €",
  ])
  func noSums(_ text: String) {
    let tiny = TinyWorkspace(report: "kosten: \(text)")
    #expect(tiny.measureReport?.costs == nil)
    #expect(tiny.found("bad-money"))
  }

  @Test(arguments: [
    ("60 %", "60"), ("60%", "60"), ("60", "60"), ("7,5 %", "7.5"), ("60\u{A0}%", "60"),
    ("60 Prozent", "60"), ("100 percent", "100"),
  ])
  func shares(_ text: String, _ plain: String) {
    let share = TinyWorkspace(report: "fortschritt: \(text)").measureReport?.progress
    #expect(share?.value.number == Number(plain: plain))
  }

  @Test(arguments: ["halb", "60 %%", "%", "60 % etwa", "60 von 100"])
  func noShares(_ text: String) {
    let tiny = TinyWorkspace(report: "fortschritt: \(text)")
    #expect(tiny.measureReport?.progress == nil)
    #expect(tiny.found("bad-number"))
  }

  @Test(arguments: [
    ("mindestens 12 Plätze pro Jahr", "mindestens 12 Plätze pro Jahr"),
    ("mind. 12 Plätze je Jahr", "mindestens 12 Plätze pro Jahr"),
    ("min. 12 Plätze jährlich", "mindestens 12 Plätze pro Jahr"),
    ("wenigstens 12 Plätze", "mindestens 12 Plätze"), ("12 Plätze", "12 Plätze"),
    ("höchstens 20 Fälle", "höchstens 20 Fälle"), ("max. 20 Fälle", "höchstens 20 Fälle"),
    ("hoechstens 20 Fälle", "höchstens 20 Fälle"),
    ("Mindestens 1.500 Stunden", "mindestens 1.500 Stunden"),
    ("at least 12 places per year", "mindestens 12 places pro year"),
    ("{wert: 12, einheit: Plätze, pro: Jahr, mindestens: ja}", "mindestens 12 Plätze pro Jahr"),
    ("{value: 12, unit: places, at-most: yes}", "höchstens 12 places"),
    ("{wert: '7,5', einheit: '%'}", "7,5 %"), ("7,5 %", "7,5 %"),
  ])
  func targets(_ text: String, _ read: String) {
    #expect(TinyWorkspace(measure: "ziel: \(text)").measure?.target?.germanText == read)
  }

  @Test(arguments: ["viele Plätze", "mindestens", "Plätze: 12", "mindestens viele Plätze"])
  func noTargets(_ text: String) {
    let tiny = TinyWorkspace(measure: "ziel: \(text)")
    #expect(tiny.measure?.target == nil)
    #expect(tiny.found("bad-target", "missing-field", "bad-number"))
  }
}
