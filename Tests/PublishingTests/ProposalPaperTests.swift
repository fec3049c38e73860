import Foundation
import Diagnostics
import Publishing
import Testing
import Workspace

/// The papers of proposals, and what other papers say of them.
@Suite struct ProposalPaperTests {
  private static let rejected = "proposals/2020-07-flyer-fuenf-sprachen.md"

  private func count(_ text: String, in paper: String) -> Int {
    Example.output.text(paper)?.ranges(of: text).count ?? 0
  }

  @Test func everyChangeOfARevisionNamesItsProposal() {
    let paper = "de/comparison-2018-2020.html"
    let changes = count("<section class=\"change\"", in: paper)
    #expect(changes > 30)
    #expect(count("<ul class=\"origins\">", in: paper) == changes)
    // The same in two columns and in DocBook.
    let rows = count("<tr class=\"origin-row\">", in: "de/comparison-2018-2020-synopsis.html")
    #expect(rows == changes)
    #expect(count("<itemizedlist role=\"origins\">", in: "de/comparison-2018-2020.xml") == changes)
    // Revisions that no proposal connects name none.
    #expect(!Example.output.files.keys.contains { $0.contains("comparison-2012") })
  }

  /// What slipped into a section that a proposal changes does not pass for the proposal's doing.
  @Test func whatNobodyResolvedSaysSo() throws {
    let files = Example.changed(
      "concept/2020.md", ("Die Umsetzung liegt dauerhaft", "Die Umsetzung liegt meist dauerhaft"))
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    #expect(result.refused == [])
    for (paper, mark) in [
      ("de/comparison-2018-2020.html", "data-mark=\"unresolved\">Änderung ohne Beschluss<"),
      ("de/comparison-2018-2020-synopsis.html", "data-mark=\"unresolved\">"),
      ("de/comparison-2018-2020.xml", "condition=\"unresolved\">[Änderung ohne Beschluss]<"),
    ] {
      #expect(output.text(paper)?.contains(mark) == true, "\(paper)")
      #expect(count(mark, in: paper) == 0)
    }
  }

  @Test func theConceptEndsWithItsHistory() {
    let paper = Example.output.text("de/concept-2020.html") ?? ""
    let history = paper[(paper.range(of: "id=\"part-history\"")?.lowerBound ?? paper.endIndex)...]
    for text in ["KT 0341/2018", "KT 0512/2020", "href=\"proposal-2020-05.html\""] {
      #expect(history.contains(text), "\(text)")
    }
    #expect(!history.contains("proposal-2020-07"))
  }

  @Test func aDraftSaysSoEverywhere() {
    let page = Example.output.text("de/draft-2020.html") ?? ""
    #expect(page.contains("<p class=\"draft-mark\">Entwurf</p>"))
    #expect(page.contains("--draft:"))
    #expect(page.contains("Dies ist ein Entwurf und kein geltender Text."))
    let article = Example.output.text("de/draft-2020.xml") ?? ""
    #expect(article.contains("status=\"draft\""))
    #expect(article.contains("<edition>Entwurf</edition>"))
    #expect(Example.output.text("de/concept-2020.xml")?.contains("status=") == false)
    // As the committees recommend: neither what was proposed nor what was resolved instead.
    #expect(page.contains("22\u{A0}€ je Einsatz"))
    #expect(Example.output.text("de/concept-2020.html")?.contains("20\u{A0}€ je Einsatz") == true)
  }

  /// A section that moves says so, and what comes to stand beside it does so in its new chapter.
  @Test func whatMovesSaysSo() throws {
    for paper in ["de/proposal-2020-09", "de/synopsis-2020"] {
      #expect(count("data-mark=\"moved\"", in: paper + ".html") == 1)
      #expect(count("role=\"moved\"", in: paper + ".xml") == 1)
    }
    let synopsis = Example.output.text("de/synopsis-2020.html") ?? ""
    let chapter = try #require(synopsis.range(of: ">Ehrenamt und Engagement<"))
    let section = try #require(synopsis.range(of: ">Dank und Anerkennung<"))
    #expect(chapter.lowerBound < section.lowerBound)
  }

  /// Of what was recommended and adopted in part each change says what became of it.
  @Test func eachChangeCarriesItsOwnResult() throws {
    let synopsis = Example.output.text("de/synopsis-2020.html") ?? ""
    let rows = synopsis.components(separatedBy: "<tr class=\"of-proposal\"").filter {
      $0.contains("<a href=\"proposal-2020-06.html\">")
    }
    #expect(rows.count > 1)
    #expect(!rows.contains { $0.contains("<strong>teilweise angenommen</strong>") })
    #expect(rows.contains { $0.contains("<strong>abgelehnt</strong>") })
    #expect(rows.contains { $0.contains("<strong>empfohlen</strong>") })
  }

  /// The synopsis has one column for what is recommended or resolved instead: there stands also what goes of the
  /// proposed text, and a title of its own.
  @Test func whatAnotherWordingDropsIsShown() throws {
    let heading = "# Änderung 2: Aufwandsentschädigung"
    let files = Example.changed(
      "proposals/2020-05-sprachmittlung.md",
      (
        heading,
        """
        # Änderung 3: Zusatz

        ```yaml
        ändert: anlage-2012
        ```

        ### Ergänzung

        Erster Zusatz.

        Zweiter Zusatz.

        ### Empfohlen

        Erster Zusatz.

        ### Beschlossen

        entfällt

        # Änderung 4: Abschnitt

        ```yaml
        nach: ziele-grenzen
        ```

        ## 4.3 Zuletzt {#zuletzt}

        Wortlaut.

        ### Beschlossen

        ## 4.3 Zuletzt gefasst {#zuletzt}

        Wortlaut.

        \(heading)
        """
      ))
    let output = MemoryOutput()
    _ = Example.build(files, into: output)
    for (paper, row, end) in [
      ("de/synopsis-2020.html", "<tr class=\"of-proposal\"", "</del>"),
      ("de/synopsis-2020.xml", "<row xml:id=", "</phrase>"),
    ] {
      let rows = (output.text(paper) ?? "").components(separatedBy: row)
      let addition = try #require(rows.first { $0.contains("Änderung 3: Zusatz") })
      // Proposed and, in XML, marked as new in the same way; gone as recommended and as resolved.
      let proposed = end == "</phrase>" ? 1 : 0
      #expect(addition.ranges(of: ">Zweiter Zusatz.\(end)").count == 2 + proposed, "\(paper)")
      #expect(addition.ranges(of: ">Erster Zusatz.\(end)").count == 1 + proposed, "\(paper)")
      let section = try #require(rows.first { $0.contains("Änderung 4: Abschnitt") })
      #expect(section.contains("> gefasst</"), "\(paper)")
    }
  }

  /// Of a proposal that was resolved as amended, what has no other wording was resolved as proposed.
  @Test func whatWasNotAmendedDoesNotSaySo() throws {
    let heading = "# Änderung 2: Aufwandsentschädigung"
    let files = Example.changed(
      "proposals/2020-05-sprachmittlung.md",
      (
        heading,
        """
        # Änderung 3: Titel

        ```yaml
        ändert: anlage-2012
        titel: Was vom Plan von 2012 weiter gilt
        ```

        \(heading)
        """
      ))
    let output = MemoryOutput()
    _ = Example.build(files, into: output)
    let synopsis = output.text("de/synopsis-2020.html") ?? ""
    let row = synopsis.components(separatedBy: "<tr class=\"of-proposal\"").first {
      $0.contains("Änderung 3: Titel")
    }
    let text = try #require(row)
    #expect(text.contains("<strong>beschlossen</strong>"))
    #expect(text.contains("<strong>empfohlen</strong>"))
    #expect(!text.contains("geändert beschlossen"))
    let paper = output.text("de/proposal-2020-05.html") ?? ""
    #expect(paper.ranges(of: ": <strong>beschlossen</strong>").count == 1)
  }

  @Test func theVorlageResolvesTheAmendment() {
    let page = Example.output.text("de/vorlage-fortschreibung-2020.html") ?? ""
    #expect(
      page.contains("Das Konzept „Lokales Integrationskonzept 2018“ wird fortgeschrieben wie in"))
    #expect(page.contains("href=\"synopsis-2020.html\""))
    #expect(Example.output.text("de/draft-2020.html")?.contains("Anlage 1") == true)
  }

  /// Only the Vorlage is refused; the review itself stays.
  @Test func anAmendmentWithoutItsAnnexRefusesTheVorlage() {
    let files = Example.changed(
      "proposals/2020-pruefung.md", ("fortschreibung: draft-2020", "fortschreibung: draft-2021"))
    let result = Example.build(files, into: MemoryOutput())
    #expect(result.diagnostics.contains { $0.slug == "amendment-without-annex" })
    #expect(
      result.refused.sorted()
        == ["de/vorlage-fortschreibung-2020.html", "de/vorlage-fortschreibung-2020.xml"])
  }

  /// What was rejected need not fit; its paper says that it does not, and what it wanted.
  @Test func aProposalThatDoesNotFitSaysSo() {
    let files = Example.changed(
      Self.rejected, ("Fachinformationen nach Möglichkeit", "Faltblätter nach Möglichkeit"))
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    #expect(result.refused == [])
    for paper in ["de/proposal-2020-07.html", "de/proposal-2020-07.xml"] {
      let text = output.text(paper) ?? ""
      #expect(text.contains("lässt sich an der Fassung"), "\(paper)")
      #expect(text.contains("Faltblätter"), "\(paper)")
      #expect(text.contains("Persisch"), "\(paper)")
    }
    #expect(output.text("de/synopsis-2020.html")?.contains("diese Stelle steht nicht") == true)
  }

  /// What is still open amends the revision that the others have made meanwhile, and may not fit it.
  @Test func aDraftThatCannotBeMadeSaysWhy() {
    let files = Example.changed(Self.rejected, ("ergebnis: abgelehnt", "ergebnis: empfohlen"))
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    #expect(result.refused == [])
    for paper in ["de/draft-2020.html", "de/draft-2020.xml"] {
      let text = output.text(paper) ?? ""
      #expect(text.contains("lassen sich nicht zu einem Text zusammenfügen"), "\(paper)")
      #expect(text.contains("Vorschlag 2020-07: "), "\(paper)")
      #expect(!text.contains("Sprachkursplätze"), "\(paper)")
    }
  }

  /// What was put off of a proposal and taken up in a later year stands in that year's synopsis, and no
  /// other of its changes.
  @Test func whatIsTakenUpStandsInTheLaterSynopsis() {
    func change(_ number: Int, _ section: String, _ result: String, _ text: String) -> String {
      """
      # Änderung \(number)
      ```yaml
      ändert: \(section)
      ergebnis: \(result)
      ```
      \(text)

      """
    }
    var files = SmallWorkspace.files
    for path in files.files.keys where path.hasPrefix("templates/") || path.hasPrefix("reports/") {
      files.files[path] = nil
    }
    files.files["vorlage.yaml"] = Array(
      "kreis: {name: Kreis}\ngremien:\n  kreistag: {name: Kreistag, zuständigkeit: Entscheidung}\n"
        .utf8)
    files.files["concept/2018.md"] = Array(
      "---\ntitel: Plan\ngilt-ab: 01.01.2018\n---\n# 1 Eins {#eins}\nAlt.\n# 2 Zwei {#zwei}\nAlt.\n"
        .utf8)
    let head = """
      ---
      nummer: 2020-01
      titel: Vorschlag
      art: Anpassung
      ändert: 2018
      anlass: {was: Anlass}
      vorgeschlagen-von: amt
      entscheidungen:
        - {gremium: kreistag, datum: 01.09.2020, ergebnis: teilweise, beschluss: 9, gilt-ab: 01.10.2020}
        - {gremium: kreistag, datum: 15.03.2021, ergebnis: beschlossen, beschluss: 2, gilt-ab: 01.04.2021, änderungen: 2}
      ---

      """
    files.files["proposals/2020-01.md"] = Array(
      (head + change(1, "eins", "beschlossen", "Besser.")
        + change(2, "zwei", "zurückgestellt", "Schlechter.")).utf8)
    let output = MemoryOutput()
    #expect(Example.build(files, into: output).refused == [])
    let later = output.text("de/synopsis-2021.html") ?? ""
    #expect(later.contains("Schlechter"))
    #expect(!later.contains("Besser"))
    #expect(output.text("de/synopsis-2020.html")?.contains("Besser") == true)
    #expect(output.text("de/proposal-2020-01.html")?.contains("Änderung 2</span>") == true)
    #expect(output.files["de/draft-2021.html"] == nil)
  }

  /// A word in one proposal is of no concern to the papers of the others.
  @Test func whatAProposalSaysRenewsOnlyWhatShowsIt() {
    let output = Example.output.copy()
    let files = Example.changed(
      "proposals/2020-14-einbuergerung.md", ("der die Schritte erklärt", "der alles erklärt"))
    let result = Example.build(files, into: output)
    #expect(
      result.written.sorted() == [
        "de/proposal-2020-14.html", "de/proposal-2020-14.xml", "de/synopsis-2020.html",
        "de/synopsis-2020.xml",
      ])
    // And where one goes, so does its paper.
    var fewer = Example.files
    fewer.files["proposals/2020-14-einbuergerung.md"] = nil
    let rest = Example.output.copy()
    #expect(
      Example.build(fewer, into: rest).removed.sorted().contains("de/proposal-2020-14.html"))
  }

  /// Numbers are free texts, paths are not.
  @Test func namesOfPapersAreSafeAndUnique() {
    var files = Example.files
    let text = Example.text("proposals/2020-13-parteien.md")
    for (name, number) in [("2021-01-a", "../IB 2/2021"), ("2021-02-b", "IB-2-2021")] {
      let proposal = text.replacing("nummer: 2020-13", with: "nummer: \(number)")
      files.files["proposals/\(name).md"] = Array(proposal.utf8)
    }
    let output = MemoryOutput()
    Example.build(files, into: output)
    #expect(output.files["de/proposal-ib-2-2021.html"] != nil)
    #expect(output.files["de/proposal-ib-2-2021-2.html"] != nil)
  }
}
