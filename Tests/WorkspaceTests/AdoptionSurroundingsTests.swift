import Diagnostics
import Markup
import Testing
import Workspace

/// Whatever changes write: the sections that they do not name say what they said, where they said it, or
/// nothing is adopted.
@Suite struct AdoptionSurroundingsTests {
  private static let concept = """
    # 1 Eins {#eins}

    Erster Satz, siehe [x] und die Note.[^1] Zweiter Satz.

    [x]: https://eins.example

    ## 1.1 Tiefer {#tiefer .massnahme}

    ```yaml
    zuständig: amt
    verbindlichkeit: Ziel
    ```

    Erster Satz, siehe [y][]. Zweiter Satz.

    - Punkt
    - Noch einer[^2]

    ## 1.2 Daneben {#daneben}

    Erster Satz. Zweiter Satz, siehe ![Bild][y].

    [^1]: Die Note.

    # 2 Zwei {#zwei}
    Erster Satz. Zweiter Satz, siehe [x], [unbekannt] und [^2].

    Drei {#drei}
    ============

    Erster Satz. Zweiter Satz.

    [y]: https://drei.example "Titel"

    [^2]: Die zweite, siehe [x].

    # 4 Vier {#vier}

    Erster Satz. Zweiter Satz.[^1]

    """

  private static let ids = ["eins", "tiefer", "daneben", "zwei", "drei", "vier"]

  private static let snippets = [
    "Neu.", "```\noffen", "~~~\nzu\n~~~", "<!-- offen", "<!-- zu -->", "<div>\nText", "<pre>",
    "</pre>", "[x]: https://neu.example", "Siehe [x] und [y].",
    "[y]: https://drei.example \"Titel\"",
    "[Unbekannt]: /da", "[^1]: Andere Note.", "Wort[^1] und[^2].",
    "[^2]: Zwei.\n\n    ```\n    Text",
    "- Punkt\n\n      ```", "> Zitat\n> ~~~", "    Code", "| a |\n|---|", "7. Sieben", "Wort\\",
    "[",
    "`offen", "***", "<?x", "---", "{#vier}", "Text\n===",
  ]

  private static func change(_ number: Int, _ random: inout AdoptionDamageTests.Sequence) -> String
  {
    let (id, other) = (ids[random.next(ids.count)], ids[random.next(ids.count)])
    var text: [String] = []
    for _ in 0...random.next(3) { text.append(snippets[random.next(snippets.count)]) }
    let new = text.joined(separator: "\n\n")
    func change(_ data: String, _ text: String = "") -> String {
      "# Änderung\n\n`````yaml\n\(data)\n`````\n\n\(text)\n\n"
    }
    return switch random.next(8) {
    case 0: change("ändert: \(id)\nentfällt: ja")
    case 1: change("ändert: \(id)\nnach: \(other)")
    case 2: change("nach: \(id)", "## Neu \(number) {#neu-\(number)}\n\n\(new)")
    case 3:
      change("in: \(id)", "# Neu \(number) {#neu-\(number)}\n\n\(new)\n\n## Mehr {#mehr-\(number)}")
    case 4: change("ändert: \(id)", "## Bisher\n\nErster Satz\n\n## Neu\n\n\(new)")
    case 5: change("ändert: \(id)", "## Bisher\n\nZweiter Satz\n\n## Neu")
    case 6: change("ändert: \(id)", "## Ergänzung\n\n\(new)")
    default: change("ändert: \(id)", new)
    }
  }

  @Test(arguments: 1...6) func stayAsTheyWere(_ seed: Int) throws {
    var random = AdoptionDamageTests.Sequence(state: UInt64(seed) * 15_485_863)
    let base = try #require(Amendment(Self.concept, "x").workspace.concept(2018)).document
    var adopted = 0
    for _ in 0..<60 {
      var amendment = Amendment(Self.concept)
      amendment.proposals = (0...random.next(2)).map { Self.change($0, &random) }
      guard let adoption = amendment.adoption, adoption.bytes != nil,
        let new = adoption.concept?.document
      else { continue }
      adopted += 1
      let named = Set(adoption.changes.flatMap(\.sections))
      // What a definition says may be changed in its own place; that is said.
      let isSaid = adoption.diagnostics.contains { $0.slug == "shared-label-changed" }
      for old in base.sections where old.index > 0 && !named.contains(old.name) {
        guard Self.stays(old, in: base, named) else { continue }
        let section = new.sections.first { $0.id == old.id }
        let trial = "\(old.name) by \(amendment.proposals)"
        #expect(section?.title == old.title, "\(trial)")
        guard let section else { continue }
        #expect(
          section.parent.map { new.sections[$0].name } == old.parent.map { base.sections[$0].name },
          "\(trial)")
        #expect(
          isSaid || Self.words(section, in: new) == Self.words(old, in: base), "\(trial)")
      }
    }
    #expect(adopted > 15)
  }

  /// Whether nothing above a section goes.
  private static func stays(_ section: Section, in base: Document, _ named: Set<String>) -> Bool {
    var parent = section.parent
    while let place = parent {
      if named.contains(base.sections[place].name) { return false }
      parent = base.sections[place].parent
    }
    return true
  }

  /// What a section says, node by node, with what its links and notes mean.
  private static func words(_ section: Section, in document: Document) -> [String] {
    var words: [String] = []
    var node = section.blockNodes.lowerBound
    while node < section.blockNodes.upperBound {
      switch document.kind(node) {
      case .text:
        let (bytes, next) = document.mergedText(from: node, to: section.blockNodes.upperBound)
        words.append(String(decoding: bytes, as: UTF8.self))
        node = next
        continue
      case .link, .image:
        let link = document.link(of: node)
        words.append("\(document.kind(node)) \(link?.destination ?? "") \(link?.title ?? "")")
      case .footnoteReference:
        let note = document.footnote(of: node).map {
          Fragment(contentOf: $0.definition, in: document)
        }
        words.append("note \(note?.plainText ?? "")")
      default:
        words.append("\(document.kind(node))")
      }
      node += 1
    }
    return words
  }
}
