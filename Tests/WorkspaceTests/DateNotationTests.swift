import Localization
import Testing
import Workspace
import YAMLReading

/// How clerks write days, deadlines and periods, and what is read.
@Suite struct DateNotationTests {
  @Test(arguments: [
    ("31.12.2019", "2019-12-31"), ("1.1.2019", "2019-01-01"), ("31. 12. 2019", "2019-12-31"),
    ("2019-12-31", "2019-12-31"), ("31. Dezember 2019", "2019-12-31"),
    ("1. März 2019", "2019-03-01"), ("1. Maerz 2019", "2019-03-01"), ("3 March 2019", "2019-03-03"),
    ("29.02.2020", "2020-02-29"), ("15. Jan. 2019", "2019-01-15"), ("12. Mai 2019", "2019-05-12"),
    ("'31.12.2019'", "2019-12-31"), ("30. SEPTEMBER 2019", "2019-09-30"),
    ("31.\u{A0}Dezember\u{A0}2019", "2019-12-31"), ("31.12.2019   # vorläufig", "2019-12-31"),
  ])
  func days(_ text: String, _ day: String) {
    let tiny = TinyWorkspace(measure: "frist: \(text)")
    #expect(tiny.measure?.due?.value.last.iso == day)
    #expect(tiny.measure?.due?.value.vagueText == nil)
    #expect(
      TinyWorkspace(concept: "gilt-ab: \(text)").workspace.concepts.first?.validFrom?.value.iso
        == day)
  }

  @Test(arguments: [
    ("Mitte 2018", "2018-06-30"), ("Anfang 2018", "2018-03-31"), ("Ende 2020", "2020-12-31"),
    ("ende 2020", "2020-12-31"), ("2020", "2020-12-31"), ("Jahresende 2020", "2020-12-31"),
    ("III. Quartal 2019", "2019-09-30"), ("3. Quartal 2019", "2019-09-30"),
    ("I. Quartal 2020", "2020-03-31"), ("1. Halbjahr 2019", "2019-06-30"),
    ("II. Halbjahr 2019", "2019-12-31"), ("Juni 2020", "2020-06-30"), ("Feb. 2020", "2020-02-29"),
    ("Februar 2019", "2019-02-28"), ("mid 2018", "2018-06-30"), ("end 2020", "2020-12-31"),
    ("März 2019", "2019-03-31"), ("December 2019", "2019-12-31"), ("Sept. 2019", "2019-09-30"),
  ])
  func deadlines(_ text: String, _ last: String) {
    let tiny = TinyWorkspace(measure: "frist: \(text)")
    #expect(tiny.measure?.due?.value.last.iso == last)
    #expect(tiny.measure?.due?.value.vagueText == text)
    #expect(TinyWorkspace(concept: "gilt-ab: \(text)").found("bad-date"))
  }

  @Test(arguments: [
    "31.02.2019", "29.02.2019", "31.04.2019", "00.01.2019", "01.00.2019", "2019-13-01",
    "2019-02-30",
    "31. Juni 2019", "32.12.2019",
  ])
  func impossible(_ text: String) {
    let tiny = TinyWorkspace(measure: "frist: \(text)")
    #expect(tiny.measure?.due == nil)
    #expect(tiny.found("impossible-date"))
  }

  @Test(arguments: [
    "bald", "31.12.", "31.12.19", "31/12/2019", "12-31-2019", "V. Quartal 2019", "5. Quartal 2019",
    "3. Halbjahr 2019", "Frühjahr", "Dezember", "31. Dezembre", "2019-12", "20190",
    "31.12.2019 früh",
    "Quartal 2019", "٣١.١٢.٢٠١٩", "Junimond 2020", "Marzipan 2019", "Ende",
  ])
  func unreadable(_ text: String) {
    let tiny = TinyWorkspace(measure: "frist: \(text)")
    #expect(tiny.measure?.due == nil, "\(tiny.measure?.due?.value.last.iso ?? "")")
    #expect(tiny.found("bad-date"))
  }

  @Test(arguments: [
    "01.01.2019 – 30.09.2019", "01.01.2019–30.09.2019", "01.01.2019 - 30.09.2019",
    "01.01.2019 bis 30.09.2019", "1. Januar 2019 bis 30. September 2019",
    "2019-01-01 – 2019-09-30", "2019-01-01 to 2019-09-30", "01.01.2019 — 30.09.2019",
    "vom 01.01.2019 bis 30.09.2019", "vom 01.01.2019 bis zum 30.09.2019", "01.01.2019-30.09.2019",
    "01.01.–30.09.2019", "1. Januar bis 30. September 2019",
    "vom 1. Januar bis zum 30. September 2019",
  ])
  func periods(_ text: String) {
    let period = TinyWorkspace(front: "zeitraum: \(text)").report?.period?.value
    #expect(period?.first.iso == "2019-01-01")
    #expect(period?.last.iso == "2019-09-30")
  }

  @Test(arguments: [
    ("30.09.2019 – 01.01.2019", "reversed-period"), ("2019", "bad-period"),
    ("01.01.2019", "bad-period"), ("01.01.2019 – 31.09.2019", "impossible-date"),
    ("Mitte 2019 – Ende 2019", "bad-period"), ("–", "bad-period"),
  ])
  func noPeriods(_ text: String, _ slug: String) {
    let tiny = TinyWorkspace(front: "zeitraum: \(text)")
    #expect(tiny.report?.period == nil)
    #expect(tiny.found(slug))
  }
}
