import Diagnostics
import Workspace

/// A small concept and proposals to amend it, all of which the Kreistag adopted.
struct Amendment {
  var concept: String
  /// The changes of each proposal, as they stand in its file.
  var proposals: [String]

  init(_ concept: String, _ proposals: String...) {
    self.concept = concept
    self.proposals = proposals
  }

  static let head = "---\ntitel: Konzept\ngilt-ab: 01.04.2018\n---\n"
  static let newHead = """
    ---
    titel: Konzept
    beschlossen: 01.09.2020
    beschluss: KT 9/2020
    gilt-ab: 01.10.2020
    vorgänger: 2018
    verlauf:
      - fassung: 2018
        gilt-ab: 01.04.2018
      - fassung: 2020
        beschlossen: 01.09.2020
        beschluss: KT 9/2020
        gilt-ab: 01.10.2020
        vorschläge:
    """

  static func proposal(_ number: Int, _ changes: String) -> String {
    """
    ---
    nummer: \(number)
    titel: Vorschlag
    art: Anpassung
    ändert: 2018
    anlass: {was: Anlass}
    vorgeschlagen-von: beirat
    entscheidungen:
      - gremium: kreistag
        datum: 01.09.2020
        ergebnis: beschlossen
        beschluss: KT 9/2020
        gilt-ab: 01.10.2020
    ---

    \(changes)
    """
  }

  var workspace: Workspace { readWorkspace(name: "test", files: files) }

  var files: MemoryFiles {
    var files = [
      "vorlage.yaml":
        "kreis: {name: Kreis}\ngremien: {kreistag: {name: Kreistag, zuständigkeit: Entscheidung}}\n",
      "actors.yaml": "akteure:\n  amt: {name: Sozialamt}\n  beirat: {name: Beirat}\n",
      "concept/2018.md": Self.head + concept,
    ]
    for (place, changes) in proposals.enumerated() {
      files["proposals/2020-\(place).md"] = Self.proposal(place + 1, changes)
    }
    return MemoryFiles(files)
  }

  var adoption: Adoption? { workspace.adoption(of: 2020) }

  /// The amended text below the front matter, or what stands against it.
  var text: String {
    guard let adoption else { return "no proposals" }
    guard let bytes = adoption.bytes else {
      return adoption.diagnostics.map(\.slug).joined(separator: " ")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(Self.newHead), let end = text.firstRange(of: "\n---\n") else {
      return text
    }
    return String(text[end.upperBound...])
  }
}

/// A change of a proposal.
func change(_ data: String, _ text: String = "") -> String {
  "# Änderung\n\n```yaml\n\(data)\n```\n\n\(text)\n\n"
}
