import Markup
import Testing

@Suite struct HeadingNumberTests {
  /// Heading, label, what is left.
  @Test(arguments: [
    ("5.4.1.10.", "5.4.1.10", ""), ("5.2.5 Mehrsprachige Flyer", "5.2.5", "Mehrsprachige Flyer"),
    ("5. ZIELE", "5", "ZIELE"), ("1a. Zweck", "1a", "Zweck"), ("3 Bevölkerung", "3", "Bevölkerung"),
    ("§ 5a Ziele", "§ 5a", "Ziele"), ("§\u{A0}5 Ziele", "§ 5", "Ziele"),
    ("§§ 3 bis 5 (weggefallen)", "§§ 3 bis 5", "(weggefallen)"),
    ("Art. 12 Inkrafttreten", "Art. 12", "Inkrafttreten"),
    ("Artikel 3", "Artikel 3", ""), ("Anlage 3: Liste", "Anlage 3", "Liste"),
    ("Anlage", "Anlage", ""), ("Anlage (zu § 3)", "Anlage", "(zu § 3)"),
    ("Abschnitt 2", "Abschnitt 2", ""),
    ("Erster Abschnitt - Ausgabe", "Erster Abschnitt", "Ausgabe"),
    ("I. Allgemeines", "I", "Allgemeines"), ("IV. Schluss", "IV", "Schluss"),
    ("A. Problem", "A", "Problem"),
    ("(3) Absatz", "(3)", "Absatz"), ("Kapitel 2 – Asyl", "Kapitel 2", "Asyl"),
    ("7.\tAusblicke", "7", "Ausblicke"),
    ("2. Abschnitt - Meldewesen", "2. Abschnitt", "Meldewesen"),
    ("1. Teil: Zweck", "1. Teil", "Zweck"),
    ("3. Kapitel", "3. Kapitel", ""), ("1. Teil der Strategie", "1", "Teil der Strategie"),
    ("Siebenter Abschnitt - Verfahren", "Siebenter Abschnitt", "Verfahren"),
    ("Dreizehnter Abschnitt", "Dreizehnter Abschnitt", ""),
    ("§ 5a\tZiele", "§ 5a", "Ziele"), ("5.4.1.10.\u{A0}Ziele", "5.4.1.10", "Ziele"),
    ("(3)\tAbsatz", "(3)", "Absatz"), ("1a.\u{A0}Zweck", "1a", "Zweck"),
    ("4.1. PERMANENTE", "4.1", "PERMANENTE"), ("Teil B Übersicht", "Teil B", "Übersicht"),
    ("1. Abschnitt Ziele", "1. Abschnitt", "Ziele"), ("§ 5 a Zweck", "§ 5 a", "Zweck"),
    ("§§ 3, 4 und 5", "§§ 3, 4 und 5", ""), ("Zweites Kapitel Asyl", "Zweites Kapitel", "Asyl"),
    ("Zweites Buch", "Zweites Buch", ""), ("a) Sprache", "a)", "Sprache"),
    ("Nr. 4 Beirat", "Nr. 4", "Beirat"),
    ("Einundzwanzigster Abschnitt", "Einundzwanzigster Abschnitt", ""),
    ("Dreißigster Abschnitt: Ende", "Dreißigster Abschnitt", "Ende"),
    ("§ 5a\u{202F}Zweck", "§ 5a", "Zweck"), ("Artikel 5a\u{202F}Zweck", "Artikel 5a", "Zweck"),
    ("1a.\u{202F}Zweck", "1a", "Zweck"), ("1a\u{202F}Zweck", "1a", "Zweck"),
    ("Erster\u{202F}Abschnitt\u{202F}Ziele", "Erster Abschnitt", "Ziele"),
    ("1.\u{202F}Abschnitt\u{202F}Ziele", "1. Abschnitt", "Ziele"),
  ])
  func numbered(_ heading: String, _ label: String, _ rest: String) {
    let bytes = Array(heading.utf8)
    let found = HeadingNumber.leading(in: bytes)
    #expect(found?.number.label == label)
    #expect(String(decoding: bytes.dropFirst(found?.length ?? 0), as: UTF8.self) == rest)
  }

  @Test(arguments: [
    "2018 im Rückblick", "A new day", "1. Mai 2019", "13. Juni", "10 Jahre Einheit",
    "3 wichtige Ziele",
    "31.12.2019 Stichtag", "1.500 Plätze", "(XXXX)", "I am here", "Anlage zum Gesetz", "Artikel",
    "§ Recht",
    "Abschnitt", "5%", "v1.2", "0.5 Prozent", "5.2Titel", "Erster Schritt", "D", "", " ",
    "99999999999 A", "a)b", "ab) Ziele", "Nr. vier", "Zweites Leben", "Nummer eins",
  ])
  func unnumbered(_ heading: String) {
    #expect(HeadingNumber.leading(in: Array(heading.utf8)) == nil)
  }

  /// What is the same number, however it is written, and what is not.
  @Test func equality() throws {
    #expect(HeadingNumber("§ 5 a") == HeadingNumber("§ 5a"))
    #expect(HeadingNumber("Zweites Kapitel") == HeadingNumber("Kapitel 2"))
    #expect(HeadingNumber("§§ 3, 4 und 5") != HeadingNumber("§§ 3 bis 5"))
    #expect(HeadingNumber("a)") != HeadingNumber("A."))
    let (first, third) = try (#require(HeadingNumber("a)")), #require(HeadingNumber("c)")))
    #expect(try #require(HeadingNumber("b)")).isSuccessor(of: first))
    guard case .gap(let missing) = third.fault(after: first) else {
      Issue.record("no gap")
      return
    }
    #expect(missing.label == "b)")
  }

  @Test func order() throws {
    let numbers = try ["5.2.4", "5.2.4a", "5.2.5", "5.2.10", "5.3"].map {
      try #require(HeadingNumber($0))
    }
    #expect(numbers.sorted() == numbers)
    #expect(numbers[1].isSuccessor(of: numbers[0]))
    #expect(numbers[2].isSuccessor(of: numbers[0]))
    #expect(!numbers[3].isSuccessor(of: numbers[2]))
    #expect(numbers[0].depth == 3)
    #expect(numbers[0].parent?.label == "5.2")
  }

  @Test func faults() throws {
    func number(_ text: String) throws -> HeadingNumber { try #require(HeadingNumber(text)) }
    #expect(try number("5.2.7").fault(after: number("5.2.5")) == .gap(missing: number("5.2.6")))
    #expect(try number("5.2.5").fault(after: number("5.2.5")) == .repeated)
    #expect(try number("5.2.4").fault(after: number("5.2.5")) == .backwards)
    #expect(try number("§ 6").fault(after: number("§§ 3 bis 5")) == nil)
    #expect(try number("§ 8").fault(after: number("§ 5a")) == .gap(missing: number("§ 6")))
    #expect(try number("III.").fault(after: number("I.")) == .gap(missing: number("II.")))
    #expect(try !number("5.3.1").belongs(in: number("5.2")))
    #expect(try number("5.2.1").belongs(in: number("5.2")))
    #expect(try number("§ 1").belongs(in: number("5.2")))
  }
}
