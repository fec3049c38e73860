import Foundation
import Testing
import Workspace

/// What single changes do to a concept's bytes.
@Suite struct AdoptionTests {
  let concept = """
    # 1 Anfang {#anfang}

    Am Anfang steht
    ein Satz. <!-- prüfen -->

    *   ungewöhnlich    gesetzt

    # 2 Flyer {#flyer .massnahme}

    ```yaml
    zuständig: amt   # bis auf Weiteres
    # Ein Hinweis auf die Frist.
    frist: 2020
    hinweis: >-
      zwei
      Zeilen
    ```

    Flyer sind gut.

    ## 2.1 Druck {#druck}

    Siehe [Abschnitt 3](#ende) und [3](#ende), nicht 3.

    # 3 Ende {#ende}

    Siehe [2.1](#druck).

    """

  private func amended(_ changes: String...) -> String {
    var amendment = Amendment(concept)
    amendment.proposals = changes
    return amendment.text
  }

  private func replaced(_ pairs: (String, String)...) -> String {
    var text = concept
    for (old, new) in pairs {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return text
  }

  @Test func rewritesASection() {
    #expect(
      amended(change("ändert: flyer", "Flyer sind besser.\n\nSie sind bunt."))
        == replaced(("Flyer sind gut.", "Flyer sind besser.\n\nSie sind bunt.")))
  }

  /// A passage may be wrapped otherwise than the text; what stands beside it stays.
  @Test func replacesAPassage() {
    #expect(
      amended(
        change("ändert: anfang", "## Bisher\n\nsteht ein\nSatz.\n\n## Neu\n\nstehen zwei Sätze."))
        == replaced(("steht\nein Satz.", "stehen zwei Sätze.")))
  }

  @Test func dropsPassages() {
    #expect(
      amended(change("ändert: anfang", "## Bisher\n\n*   ungewöhnlich    gesetzt\n\n## Neu"))
        == replaced(("*   ungewöhnlich    gesetzt\n\n", "")))
    #expect(
      amended(change("ändert: druck", "## Bisher\n\n, nicht 3\n\n## Neu"))
        == replaced((", nicht 3", "")))
  }

  /// Where a paragraph's beginning goes, nothing above it goes with it, and what is left stays what it
  /// was: a paragraph, an item, a quotation.
  @Test(arguments: [
    ("Text von A. Mehr.", "Text von A.", "Mehr."), ("Vorn\nund hinten.", "Vorn", "und hinten."),
    ("Vorn. Mitte\nbis hier. Ende.", "Vorn. Mitte bis hier.", "Ende."),
    ("Vorn. Mitte\nund Ende.", "Mitte", "Vorn.\nund Ende."),
    ("Eins.\n\n  Zwei. Drei.", "Zwei.", "Eins.\n\n  Drei."),
    ("- Eins. Zwei.\n- Drei", "Eins.", "- Zwei.\n- Drei"),
    ("1.  Eins. Zwei.\n\n    Drei.", "Eins.", "1.  Zwei.\n\n    Drei."),
    ("- [ ] Eins. Zwei.", "Eins.", "- [ ] Zwei."), ("- Eins\n- Zwei", "Eins", "- Zwei"),
    ("1. Eins\n2. Zwei\n\nDrei.", "Zwei", "1. Eins\n\nDrei."),
    ("- Eins\n\n- Zwei\n\n- Drei", "Zwei", "- Eins\n\n- Drei"),
    ("Eins.\n\n> Zwei.\n\nDrei.", "Zwei.", "Eins.\n\nDrei."),
    ("> Eins. Zwei.\n> Drei.", "Eins.", "> Zwei.\n> Drei."),
    ("> Eins.\n> Zwei.", "Eins.", "> Zwei."), ("> Eins.\n> Zwei.", "Zwei.", "> Eins."),
    ("- Eins\n  und mehr", "Eins", "-\n  und mehr"),
    ("| a | b |\n|---|---|\n\nEins. Zwei.", "Eins.", "| a | b |\n|---|---|\n\nZwei."),
    ("Im Jahr 2018. Danach mehr.", "Im Jahr", "2018\\. Danach mehr."),
    ("Siehe - ohne alles.", "Siehe", "\\- ohne alles."), ("Nicht > 3.", "Nicht", "\\> 3."),
    ("Der # ist ein Zeichen.", "Der", "\\# ist ein Zeichen."),
    ("Ein #Wort und -mehr.", "Ein", "#Wort und -mehr."),
  ])
  func strikesBeginnings(_ text: String, _ passage: String, _ left: String) {
    let begin = "# 1 A {#a}\n\n"
    let end = "\n\n# 2 B {#b}\n\nText.\n"
    let strike = change("ändert: a", "## Bisher\n\n\(passage)\n\n## Neu")
    #expect(Amendment(begin + text + end, strike).text == begin + left + end)
    let windows = (begin + text + end).replacing("\n", with: "\r\n")
    #expect(
      Amendment(windows, strike).text.replacing("\r\n", with: "\n").hasSuffix(begin + left + end))
  }

  /// What is decided to go leaves no empty lines behind.
  @Test func whatIsDecidedToGo() {
    for text in [
      "## Ergänzung\n\nMehr.\n\n## Beschlossen\n\nEntfällt.",
      "## Bisher\n\nSiehe\n\n## Neu\n\nSieh\n\n## Decided\n\nSiehe",
    ] {
      #expect(
        amended(change("ändert: ende\nergebnis: geändert beschlossen", text)) == concept, "\(text)")
    }
    let empty = concept.replacing("Siehe [2.1](#druck).\n", with: "")
    #expect(
      Amendment(
        empty,
        change(
          "ändert: ende\nergebnis: geändert beschlossen",
          "## Neu\n\nSchluss.\n\n## Beschlossen\n\nentfällt")
      ).text == empty)
  }

  @Test func addsToASection() {
    #expect(
      amended(change("ändert: ende", "## Ergänzung\n\nSchluss."))
        == replaced(("Siehe [2.1](#druck).\n", "Siehe [2.1](#druck).\n\nSchluss.\n")))
  }

  @Test func decidedTextCounts() {
    #expect(
      amended(
        change(
          "ändert: flyer\nergebnis: geändert beschlossen",
          "## Neu\n\nFlyer sind schlecht.\n\n## Beschlossen\n\nFlyer sind nötig."))
        == replaced(("Flyer sind gut.", "Flyer sind nötig.")))
    #expect(
      amended(
        change("ändert: flyer\ndaten:\n  frist: 2021\ndaten-beschlossen:\n  frist: 2022"))
        == replaced(("frist: 2020", "frist: 2022")))
  }

  @Test func whatWasNotAdoptedLeavesNoTrace() {
    #expect(
      amended(
        change("ändert: flyer\nergebnis: abgelehnt", "Flyer sind schlecht.")
          + change("ändert: ende", "## Ergänzung\n\nSchluss."))
        == replaced(("Siehe [2.1](#druck).\n", "Siehe [2.1](#druck).\n\nSchluss.\n")))
  }

  /// Comments stay with what they stand before; a field finds its usual place.
  @Test func changesData() {
    #expect(
      amended(
        change(
          "ändert: flyer\ndaten:\n  responsible: beirat\n  verbindlichkeit: Pflicht\n  hinweis: entfällt"
        ))
        == replaced(
          (
            "zuständig: amt   # bis auf Weiteres",
            "responsible: beirat   # bis auf Weiteres\nverbindlichkeit: Pflicht"
          ),
          ("hinweis: >-\n  zwei\n  Zeilen\n", "")))
    #expect(
      amended(change("ändert: ende\ndaten:\n  zuständig: amt"))
        == replaced(
          ("# 3 Ende {#ende}\n", "# 3 Ende {#ende}\n\n```yaml\nzuständig: amt\n```\n")))
    #expect(
      amended(
        change(
          "ändert: flyer\ndaten:\n  zuständig: entfällt\n  frist: entfällt\n  hinweis: entfällt")
      )
      .contains("{#flyer .massnahme}\n\nFlyer sind gut."))
  }

  /// What an author notes behind a value stays, unless the proposal brings a note of its own.
  @Test(arguments: [
    ("zuständig: beirat", "zuständig: beirat   # bis auf Weiteres"),
    ("zuständig: beirat # neu", "zuständig: beirat # neu"),
    ("zuständig:\n    - beirat\n    - amt", "zuständig:   # bis auf Weiteres\n  - beirat\n  - amt"),
    (
      "zuständig: [beirat,\n    amt]", "# bis auf Weiteres\nzuständig: [beirat,\n  amt]"
    ),
  ]) func keepsComments(_ new: String, _ expected: String) {
    #expect(
      amended(change("ändert: flyer\ndaten:\n  \(new)"))
        == replaced(("zuständig: amt   # bis auf Weiteres", expected)))
  }

  /// Markdown and YAML end lines with a carriage return alone, too: all of them, or one in the front
  /// matter, in the data or in the text.
  @Test func carriageReturns() {
    let changes = [
      change("ändert: flyer\ndaten:\n  frist: 2021"), change("ändert: ende", "Neu.\n\nNoch eins."),
      change("nach: ende", "# 4 Neu {#neu}\n\nText."),
    ]
    for text in changes {
      let plain = Amendment(concept, text)
      var returned = Amendment("", text)
      returned.concept = concept
      var files = returned.files
      let path = "concept/2018.md"
      let bytes = files.files[path] ?? []
      files.files[path] = bytes.map { $0 == 0x0A ? 0x0D : $0 }
      let made = readWorkspace(name: "test", files: files).adoption(of: 2020)?.bytes
      let wanted = plain.adoption?.bytes
      #expect(wanted != nil)
      #expect(made?.map { $0 == 0x0D ? 0x0A : $0 } == wanted)
      // One of them anywhere, but where it would end one line together with the next line feed.
      for place in bytes.indices.dropLast() where bytes[place] == 0x0A && bytes[place + 1] != 0x0A {
        var one = bytes
        one[place] = 0x0D
        files.files[path] = one
        let adoption = readWorkspace(name: "test", files: files).adoption(of: 2020)
        #expect(
          adoption?.bytes.map { $0.map { $0 == 0x0D ? 0x0A : $0 } } == wanted, "\(place)")
      }
    }
  }

  @Test func changesADuty() {
    let duties = """
      # 1 Anfang {#anfang}

      ```yaml
      pflichten:
        - id: a
          wer: [amt,
                beirat]   # beide
        - id: b
          wer: amt
      zuständig: amt
      ```

      """
    let amendment = Amendment(
      duties,
      change("ändert: anfang\npflicht: a\ndaten:\n  wer: amt\n  was: >-\n    zwei\n    Zeilen"),
      change("ändert: anfang\npflicht: b\ndaten:\n  frist: 2021"))
    #expect(
      amendment.text
        == duties.replacing(
          "[amt,\n          beirat]   # beide",
          with: "amt   # beide\n    was: >-\n      zwei\n      Zeilen"
        )
        .replacing("wer: amt\nz", with: "wer: amt\n    frist: 2021\nz"))
  }

  @Test func insertsAndRenumbers() {
    let text = amended(
      change("nach: flyer", "# 3 Neu {#neu}\n\nNeu.\n\n## 3.1 Darunter {#darunter}\n\nText.")
        + change("ändert: ende\nnummer: 4"))
    #expect(
      text
        == replaced(
          (
            "[Abschnitt 3](#ende) und [3](#ende), nicht 3.",
            "[Abschnitt 4](#ende) und [4](#ende), nicht 3."
          ),
          (
            "# 3 Ende",
            "# 3 Neu {#neu}\n\nNeu.\n\n## 3.1 Darunter {#darunter}\n\nText.\n\n# 4 Ende"
          )))
  }

  @Test func insertsBeforeAndUnder() {
    let text = amended(
      change("vor: anfang", "# Vorweg {#vorweg}") + change("in: flyer", "## 2.2 Versand {#versand}")
        + change("nach: ende", "# 4 Schluss {#schluss}"))
    #expect(
      text
        == "\n# Vorweg {#vorweg}\n\n"
        + replaced(("# 3 Ende", "## 2.2 Versand {#versand}\n\n# 3 Ende"))
        + "\n# 4 Schluss {#schluss}\n")
  }

  /// Sections below take their numbers and ranks from the one above.
  @Test func renumbersWhatIsBelow() {
    #expect(
      amended(change("ändert: flyer\nnummer: 7"))
        == replaced(("# 2 Flyer", "# 7 Flyer"), ("2.1", "7.1")))
  }

  @Test func movesASection() {
    #expect(
      amended(change("ändert: flyer\nin: ende\nnummer: 3.1"))
        == """
        # 1 Anfang {#anfang}

        Am Anfang steht
        ein Satz. <!-- prüfen -->

        *   ungewöhnlich    gesetzt

        # 3 Ende {#ende}

        Siehe [3.1.1](#druck).

        ## 3.1 Flyer {#flyer .massnahme}

        ```yaml
        zuständig: amt   # bis auf Weiteres
        # Ein Hinweis auf die Frist.
        frist: 2020
        hinweis: >-
          zwei
          Zeilen
        ```

        Flyer sind gut.

        ### 3.1.1 Druck {#druck}

        Siehe [Abschnitt 3](#ende) und [3](#ende), nicht 3.

        """)
  }

  @Test func dropsASectionWithAllBelowIt() {
    #expect(
      amended(
        change("ändert: flyer\nentfällt: ja")
          + change("ändert: ende\nnummer: 2", "Schluss."))
          == """
          # 1 Anfang {#anfang}

          Am Anfang steht
          ein Satz. <!-- prüfen -->

          *   ungewöhnlich    gesetzt

          # 2 Ende {#ende}

          Schluss.

          """)
  }

  @Test func retitles() {
    #expect(
      amended(change("ändert: druck\ntitel: Druck und Versand"))
        == replaced(("2.1 Druck {", "2.1 Druck und Versand {")))
  }

  /// The line ends of the file, not those of the proposal.
  @Test func keepsLineEnds() {
    let unix = Amendment(concept, change("ändert: flyer", "Eins.\nZwei."))
    var windows = unix
    windows.concept = concept.replacing("\n", with: "\r\n")
    #expect(windows.text.hasSuffix(unix.text.replacing("\n", with: "\r\n")))
  }

  /// What stands beside what another proposal inserts or moves finds it, whatever comes first.
  @Test func placesDependOnEachOther() {
    let first = change("nach: neu", "# 4 Danach {#danach}")
    let second = change("nach: ende", "# 5 Neu {#neu}")
    let third = change("ändert: anfang\nnach: danach")
    let orders = [[first, second, third], [third, second, first], [second, third, first]]
    let texts = orders.map { changes in
      var amendment = Amendment(concept)
      amendment.proposals = changes
      return amendment.text
    }
    #expect(Set(texts).count == 1)
    let places = ["#flyer", "#ende", "#neu", "#danach", "#anfang"].map { id in
      texts[0].range(of: id + (id == "#flyer" ? " " : "}"))?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  /// Fields in braces cannot be exchanged one by one; a number must be one.
  @Test func refusesWhatCannotBeDoneWithoutTouchingMore() {
    let braces = "# 1 Anfang {#anfang}\n\n```yaml\n{pflichten: [{id: a, wer: amt}]}\n```\n"
    let item = "# 1 Anfang {#anfang}\n\n```yaml\npflichten:\n  - {id: a, wer: amt}\n```\n"
    let list = "# 1 Anfang {#anfang}\n\n```yaml\npflichten: [{id: a, wer: amt}]\n```\n"
    for concept in [braces, item, list] {
      let duty = change("ändert: anfang\npflicht: a\ndaten:\n  frist: 2021")
      #expect(Amendment(concept, duty).text == "data-on-one-line")
    }
    #expect(
      Amendment(braces, change("ändert: anfang\ndaten:\n  zuständig: amt")).text
        == "data-on-one-line")
    #expect(amended(change("ändert: flyer\nnummer: zwei")) == "not-a-number")
  }

  @Test func circlesAreRefused() {
    #expect(
      amended(change("ändert: anfang\nnach: ende") + change("ändert: ende\nnach: anfang"))
        == "place-in-circle place-in-circle")
  }
}
