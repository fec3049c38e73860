import Foundation
import Localization
import Templating
import Testing

@testable import Publishing

/// The last pass over a flyer's text.
@Suite struct FlyerFinishTests {
  private static func finished(_ text: String, _ tag: String, _ vocabulary: Vocabulary = .html)
    throws
    -> String
  {
    let language = try #require(Language(tag))
    var finish = FlyerFinish(
      FlyerSetting(language: language, source: .german, outdated: "alt", machine: "maschinell"),
      vocabulary)
    var bytes: [UInt8] = []
    finish.append(Array(text.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a picture shows is read out, and no mark in it.
  @Test func noMarksInAttributes() throws {
    let image = "<img src=\"data:,\" alt=\"\u{F8D2}Ein Haus\u{F8D3}\" />"
    #expect(try Self.finished(image, "en") == "<img src=\"data:,\" alt=\"Ein Haus\" />")
  }

  /// Leichte Sprache: each sentence on a line of its own, wherever the author's lines end.
  @Test(arguments: [
    ("<p>Ja.\nDann. Gut.</p>\n<p>Neu.</p>", "<p>Ja.<br/>Dann.<br/>Gut.</p>\n<p>Neu.</p>"),
    ("<li>Eins.\n<ul>\n<li>Zwei.</li>", "<li>Eins.\n<ul>\n<li>Zwei.</li>"),
    (
      "<p><strong>Ja.</strong>\n<em>Nein!</em> Gut.</p>",
      "<p><strong>Ja.</strong><br/><em>Nein!</em><br/>Gut.</p>"
    ),
    ("<p>Ja.<br/>\nDann.</p>", "<p>Ja.<br/>\nDann.</p>"),
    (
      "<p>Er sagt: &quot;Ja.&quot; Dann (kurz.) Sie.</p>",
      "<p>Er sagt:<br/>„Ja.“<br/>Dann (kurz.)<br/>Sie.</p>"
    ),
    (
      "<p>Im Jahr 2020.\nAm 1. Mai, im 2.\nStock. (Gut.)</p>",
      "<p>Im Jahr 2020.<br/>Am 1. Mai, im 2.\nStock.<br/>(Gut.)</p>"
    ),
    (
      "<p>Wie viele? 12 Plätze, ca. 3 Tage.\nund</p>",
      "<p>Wie viele?<br/>12 Plätze, ca. 3 Tage.\nund</p>"
    ),
  ])
  func aSentenceALine(_ text: String, _ expected: String) throws {
    #expect(try Self.finished(text, "de-simple") == expected)
  }

  /// Whatever stands in a text, nothing of it is lost: with every mark and space made plain again, and
  /// without isolation, it is what it was.
  @Test(arguments: ["de", "en", "fr", "fr-CH", "uk", "pl", "ar", "fa", "vi"])
  func nothingIsLost(_ tag: String) throws {
    let pieces = [
      "a", "ß", "ř", "ب", "7", "%", ",", "§", "«", "\u{A0}", " ", " ", "&quot;", "&quot;", "'", "'",
      "<em>", "</em>", "<p>", "</p>",
      "<code>", "</code>", "(", ")", ".", "!", ":", ";", "&amp;", "-", "\n",
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let text = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
      let made = try Self.finished(text, tag)
      #expect(plain(made) == plain(text), "\(text)\n\(made)")
    }
  }

  private func plain(_ text: String) -> String {
    var result = ""
    let bare = text.replacing("<bdi dir=\"ltr\">", with: "").replacing("</bdi>", with: "")
      .replacing("&quot;", with: "'")
    for scalar in bare.unicodeScalars {
      switch scalar {
      case "„", "“", "”", "‚", "‘", "’", "«", "»", "‹", "›": result += "'"
      case "\u{202F}", "\u{A0}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    // French marks bring their spaces along.
    return result.replacing(" ", with: "")
  }

  /// What runs from left to right stays in one piece: piece by piece, `2,50` would be read as `50,2`, and
  /// what belongs to the text around stays there.
  @Test(arguments: [
    ("ar", "السعر 2,50 €.", ["2,50"]),
    (
      "ar", "في Musterstraße 1, 99734 Nordhausen.",
      ["Musterstraße 1, 99734 Nordhausen"]
    ),
    ("fa", "مرکز «Am Park»", ["Am Park"]), ("ar", "Dvořák وŁódź", ["Dvořák", "Łódź"]),
    ("ar", "R&amp;D", ["R&amp;D"]), ("he", "Rock'n'Roll, 50%", ["Rock'n'Roll, 50%"]),
    ("ar", "50%", ["50"]), ("he", "חדר 231, 232", ["231", "232"]),
    ("ar", "+49 3631\u{A0}000-231؟", ["+49 3631\u{A0}000-231"]),
    ("ar", "(§ 23 Abs. 1)", ["§ 23 Abs. 1"]),
    ("ar", "https://a.example/?b=c&amp;d=e#f", ["https://a.example/?b=c&amp;d=e#f"]),
    ("he", "Nordhausen?", ["Nordhausen"]), ("ar", "+ ×", []), ("de", "2,50 €", []),
  ])
  func runsFromLeftToRight(_ tag: String, _ text: String, _ runs: [String]) throws {
    let parts = try Self.finished(text, tag).components(separatedBy: "<bdi dir=\"ltr\">")
      .dropFirst()
    #expect(parts.map { $0.components(separatedBy: "</bdi>")[0] } == runs)
  }

  /// Only a table whose words are wider together than a panel divides them.
  @Test(arguments: [
    ("<td>Kurs</td>\n<td>vormittags</td>", false),
    ("<td>Veranstaltungsräumlichkeiten</td>\n<td>Donnerstag</td>", true),
    ("<td>Kurs um Kurs um Kurs um Kurs um Kurs</td>\n<td><em>Don</em>nerstag</td>", false),
    ("<td>Grundstück<em>sverkehrs</em>genehmigung</td>\n<td>Behörde &amp; Co</td>", true),
  ])
  func tightTables(_ cells: String, _ isTight: Bool) throws {
    let rows =
      "<thead>\n<tr>\n<th>A</th>\n<th>B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n\(cells)\n</tr>\n</tbody>"
    let made = try Self.finished("<table>\n\(rows)\n</table>", "de")
    #expect(made.hasPrefix(isTight ? "<table class=\"tight\">\n" : "<table>\n"))
  }

  /// A long text with many marks takes time in proportion.
  @Test func manyMarksAreNoBurden() throws {
    let text = String(repeating: "&quot;a' &quot;b ", count: 100_000)
    #expect(try Self.finished(text, "de").utf8.count > text.utf8.count / 2)
  }
}
