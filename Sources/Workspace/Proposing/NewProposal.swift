internal import Diagnostics
internal import Localization
public import Markup
internal import YAMLReading

extension Workspace {
  /// The beginning of a proposal that holds a section's current text to edit.
  ///
  /// - Parameters:
  ///   - section: a section of `concept`; the one without a heading is the front matter.
  ///   - number: the proposal's number: `2021-01`.
  public func newProposal(
    for section: Section, of concept: Concept, kind: ProposalKind, number: String
  ) -> String {
    let layout = SectionLayout(concept.document)
    let bytes = concept.source.bytes
    let isHead = section.heading == nil
    var lines = head(kind: kind, number: number, revision: concept.revision)
    lines += [
      "# Begründung", "", "# Stellungnahme der Verwaltung", "", "# Finanzielle Auswirkungen", "",
      "# Änderung: \(isHead ? "Kopf" : plainHeading(section.label))", "",
    ]
    var block = [
      "# Unter „Neu“ den Text so ändern, wie er lauten soll; was davon anders ist, findet das Programm",
      "# selbst. „Bisher“, „daten-bisher“ und die Prüfsumme bleiben stehen: Sie halten fest, zu welchem",
      "# Text der Vorschlag geschrieben ist.",
      "ändert: \(isHead ? Reference.head : yamlScalar(section.name))",
    ]
    // The front matter changes with every resolution; its fields are compared one by one.
    if !isHead { block.append("prüfsumme: \(yamlScalar(layout.checksum(of: section)))") }
    if let data = isHead ? concept.document.frontMatter : section.data?.range {
      let record = DataDifference.record(
        data, of: concept.document, without: isHead ? DataKeys.byResolution : [])
      block +=
        record + [
          "# Angaben, die sich ändern sollen, ohne das # davor; „entfällt“ nimmt eine weg."
        ]
      block += record.map { line in
        line.isEmpty
          ? "#" : "# " + line.replacing("daten-bisher:", with: "daten:", maxReplacements: 1)
      }
    }
    lines += fenced(block) + [""]
    let text = Self.lines(of: bytes[trimmedLines(layout.body(section.index), in: bytes)])
    if !text.isEmpty { lines += ["## Bisher", ""] + text + [""] }
    if !text.isEmpty || !isHead { lines += ["## Neu", ""] + text }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The number of the next proposal of a year: behind the highest one, `2021-01` being the first.
  ///
  /// - Parameter skipping: how many others come before it.
  public func nextProposalNumber(in year: Int, skipping: Int = 0) -> String {
    let used = proposals.filter { $0.year == year }.flatMap { [$0.label, $0.name] }
      .compactMap { name -> Int? in
        let parts = name.split(separator: "-")
        guard parts.count > 1, parts[0] == String(year) else { return nil }
        return Int(parts[1])
      }
    let next = (used.max() ?? 0) + 1 + skipping
    return "\(year)-\(next < 10 ? "0" : "")\(next)"
  }

  func head(
    title: String = "# worum es geht", kind: ProposalKind, number: String, revision: RevisionName
  ) -> [String] {
    var lines = [
      "---", "nummer: \(number)", "titel: \(title)", "art: \(kind.words[0])",
      "ändert: \(revision)", "anlass:", "  art: # Rechtslage, soziale Lage oder sonstiger",
      "  was: # was sich geändert hat", "  norm: # etwa § 11 BGG", "  quelle: # woher man es weiß",
    ]
    let proposer = actors.first { $0.id == "integrationsbeirat" }?.id ?? "# wer es vorschlägt"
    lines.append("vorgeschlagen-von: \(proposer)")
    if kind == .editorial {
      let editors = settings.editors
      lines.append(
        editors.count == 1
          ? "befugt: \(yamlScalar(editors[0].value))" : "befugt: # wer es allein berichtigen darf")
    }
    lines += ["datum: # TT.MM.JJJJ", "# Sobald beraten wurde:", "# entscheidungen:"]
    for body in settings.bodies {
      lines += [
        "#   - gremium: \(body.id)", "#     datum: TT.MM.JJJJ",
        "#     ergebnis: \(body.role == .decision ? "beschlossen" : "empfohlen")",
        "#     ja: 0", "#     nein: 0", "#     enthaltung: 0",
      ]
      if body.role == .decision {
        lines += ["#     beschluss: Nummer", "#     gilt-ab: TT.MM.JJJJ"]
      }
    }
    return lines + ["---", ""]
  }

  /// A heading without what could be read as attributes.
  func plainHeading(_ heading: String) -> String {
    heading.filter { !"{}#<>`\n".contains($0) }
  }

  /// Lines as a block of data, whose fence is longer than any in them.
  func fenced(_ lines: [String]) -> [String] {
    var fence = "```"
    while lines.contains(where: { $0.contains(fence) }) { fence += "`" }
    return [fence + "yaml"] + lines + [fence]
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [String] {
    var lines = String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
