import Foundation
import Publishing
import Testing
import Workspace

/// What is the county's own: its mark, labels, order of fields and parts, colour, clause.
@Suite struct CountyTests {
  /// The Vorlage of 2019 as HTML and DocBook.
  static func vorlage(_ files: MemoryFiles) -> (html: String, docBook: String) {
    var options = BuildOptions()
    options.types = [.vorlage]
    var files = files
    files.files["reports/2018.md"] = nil
    let output = MemoryOutput()
    Example.build(files, into: output, options: options)
    return (
      output.text("de/vorlage-2019.html") ?? "", output.text("de/vorlage-2019.xml") ?? ""
    )
  }

  @Test func everyPaperOfExampleDataSaysSo() {
    for (path, bytes) in Example.output.files where !path.hasPrefix(".") {
      let text = String(decoding: bytes, as: UTF8.self)
      let marks = [
        "Beispieldaten – frei erfunden", "Example data – invented", "من وحي الخيال",
        "дані вигадані", "Das ist ein Beispiel. Wir haben es erfunden.",
      ]
      #expect(marks.contains(where: text.contains) == true, "\(path)")
    }
  }

  @Test(arguments: ["", "beispieldaten: nein"]) func noPaperOfRealDataSaysSo(_ line: String) {
    let output = MemoryOutput()
    Example.build(Example.changed("vorlage.yaml", ("beispieldaten: ja", line)), into: output)
    #expect(output.files.count == Example.output.files.count)
    for (path, bytes) in output.files where !path.hasPrefix(".") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("frei erfunden"), "\(path)")
      #expect(!text.contains("class=\"example-mark\""), "\(path)")
    }
  }

  @Test func markInTheCountysOwnWords() {
    let files = Example.changed(
      "vorlage.yaml", ("beispieldaten: ja", "beispieldaten: Nur zur Übung"))
    let (html, docBook) = Self.vorlage(files)
    #expect(html.contains("Nur zur Übung") && docBook.contains("Nur zur Übung"))
    #expect(!html.contains("frei erfunden"))
  }

  @Test func labelsTakeEffect() {
    let (html, docBook) = Self.vorlage(
      Example.changed(
        "vorlage.yaml", ("vorlage.einreicher: Einbringer", "vorlage.einreicher: Wer <einreicht>")))
    for text in [html, docBook] {
      #expect(text.contains("Wer &lt;einreicht&gt;"))
      #expect(text.contains("Verfasst von"))
      #expect(!text.contains("Einbringer"))
    }
  }

  @Test func orderOfTheHeadTakesEffect() {
    let files = Example.changed(
      "vorlage.yaml", ("    - nummer\n", ""),
      ("    - rechtsgrundlage\n", "    - rechtsgrundlage\n    - nummer\n"))
    for text in [Self.vorlage(files).html, Self.vorlage(files).docBook] {
      let label = text.range(of: ">Vorlagennummer<")
      let legal = text.range(of: ">Rechtsgrundlage<")
      #expect(label != nil && legal != nil)
      if let label, let legal { #expect(legal.lowerBound < label.lowerBound) }
    }
  }

  @Test func orderOfThePartsTakesEffect() {
    let order = ["beratungsfolge", "anlagen", "beschlussvorschlag", "unterschriften", "finanzen"]
    let list = order.map { "    - \($0)\n" }.joined()
    let files = Example.changed(
      "vorlage.yaml",
      ("  teile:                      # Beschluss", "  teile:\n\(list)  rest: # Beschluss"))
    let ids = Page("de/vorlage-2019.html", Self.vorlage(files).html).ids
    let chosen = [
      "part-consultation", "part-annexes", "part-resolution", "part-signatures", "part-finances",
    ]
    #expect(ids.filter(chosen.contains) == chosen)
    // What the county does not name is left out nowhere.
    for part in ["part-reasons", "part-alternatives", "part-checks", "part-cosigning"] {
      #expect(ids.contains(part), "\(part)")
    }
  }

  @Test func nameSenderColourAndClauseTakeEffect() {
    let (html, _) = Self.vorlage(
      Example.changed(
        "vorlage.yaml", ("name: Landkreis Nordhausen", "name: Kreis Ü & Ö"),
        ("absender: Der Landrat", "absender: Die Landrätin"), ("#1f5c4d", "#123456"),
        ("Diese Vorlage wurde elektronisch erstellt", "Ohne Tinte gültig")))
    #expect(html.contains("Kreis Ü &amp; Ö"))
    #expect(html.contains("Die Landrätin"))
    #expect(html.contains("#123456"))
    #expect(html.contains("Ohne Tinte gültig"))
  }

  @Test func draftIsMarked() {
    let (html, docBook) = Self.vorlage(
      Example.changed("reports/2019.md", ("stand: Endfassung", "stand: Entwurf 3")))
    #expect(html.contains("Entwurf 3 – keine Endfassung"))
    #expect(docBook.contains("Entwurf 3"))
    #expect(Example.output.text("de/vorlage-2019.html")?.contains("keine Endfassung") == false)
  }

  /// An annexed paper says at its head which number it has, and of which Vorlage.
  @Test func annexesCarryTheirNumber() {
    for (paper, number) in [("report-2019", "Anlage 1"), ("concept-2018", "Anlage 2")] {
      for path in SmallWorkspace.both(paper) {
        let text = Example.output.text(path) ?? ""
        #expect(
          text.contains(number) || text.contains(number.replacing(" ", with: "\u{A0}")), "\(path)")
        #expect(text.contains("0417/2019"), "\(path)")
      }
    }
  }

  /// Pairs of revisions that the county names are compared besides consecutive ones, in its form.
  @Test func comparisonsAsTheCountyWantsThem() {
    let output = MemoryOutput()
    let files = Example.changed(
      "vorlage.yaml", ("gremien:", "vergleiche: [2012-2020]\nsynopse: bund\ngremien:"))
    var options = BuildOptions()
    options.types = [.comparison]
    Example.build(files, into: output, options: options)
    let names = ["2012-2020", "2018-2020"].flatMap { years in
      ["", "-synopsis"].flatMap { form in
        ["html", "xml"].map { "de/comparison-\(years)\(form).\($0)" }
      }
    }
    #expect(Set(output.files.keys.filter { !$0.hasPrefix(".") }) == Set(names))
    for name in names where name.hasSuffix("-synopsis.html") {
      let text = String(decoding: output.files[name] ?? [], as: UTF8.self)
      #expect(text.contains("class=\"synopsis redline\" data-form=\"federal\""))
    }
  }
}
