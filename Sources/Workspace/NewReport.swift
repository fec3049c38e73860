internal import Localization
internal import Markup
internal import YAMLReading

extension Workspace {
  /// The beginning of the next annual report: the fields of the last one carried over where they
  /// stay the same, and a block for each measure in force, with last year's state and text as a
  /// comment, deadline and target.
  ///
  /// - Returns: the text of `reports/YEAR.md`, or `nil` where no concept is in force in that year.
  public func newReport(for year: Int) -> String? {
    guard let end = CalendarDate(year: year, month: 12, day: 31),
      let concept = conceptInForce(on: end)
    else { return nil }
    let previous = reports.last { $0.year < year }
    var text = ReportDraft(workspace: self, year: year, concept: concept, previous: previous)
    return text.write()
  }
}

/// Writes a report to be filled in.
private struct ReportDraft {
  let workspace: Workspace
  let year: Int
  let concept: Concept
  let previous: Report?
  private var lines: [String] = []

  init(workspace: Workspace, year: Int, concept: Concept, previous: Report?) {
    self.workspace = workspace
    self.year = year
    self.concept = concept
    self.previous = previous
  }

  mutating func write() -> String {
    writeFrontMatter()
    writeParts()
    lines += ["# Maßnahmen", ""]
    for measure in concept.measures { write(measure) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeFrontMatter() {
    lines += [
      "---",
      "jahr: \(year)",
      "konzept: \(concept.revision)",
      "titel: Umsetzung des Integrationskonzepts \(concept.revision) im Jahr \(year)",
      "",
      "# Drei verschiedene Tage: worüber berichtet wird, zu welchem Tag die Zahlen gelten, und bis",
      "# wann Zuarbeiten berücksichtigt sind.",
      "zeitraum: 01.01.\(year) – 30.09.\(year)",
      "stichtag: 30.09.\(year)",
      "redaktionsschluss: 31.10.\(year)",
      "",
      "kennzahlen:",
    ]
    for (count, label) in [
      ("massnahmen", "Maßnahmen im Konzept"), ("im-ziel", "erledigt, laufend oder im Plan"),
      ("verzögert", "verzögert"),
    ] {
      lines += ["  - zähle: \(count)", "    text: \(label)"]
    }
    writeEarlierResolutions()
    writePaper()
    lines += ["---", ""]
  }

  /// What the last Vorlage had the Kreistag resolve is what this report accounts for.
  private mutating func writeEarlierResolutions() {
    guard let paper = previous?.paper,
      let decision = paper.consultation.last(where: { station in
        (station.role?.value ?? workspace.settings.body(station.body)?.role) == .decision
      })
    else { return }
    lines += ["", "frühere-beschlüsse:"]
    lines.append("  - beschluss: \(decision.resolution ?? "# Beschlussnummer")")
    if let date = decision.date { lines.append("    vom: \(date.value.germanText)") }
    lines += [
      "    gremium: \(decision.body.value)", "    punkt: 1",
      "    gegenstand: # was beschlossen wurde",
      "    stand: # erledigt, laufend, im Plan, verzögert, nicht begonnen, entfallen",
      "    text: # was daraus wurde",
    ]
  }

  /// The Integrationsbeirat, where the county has one.
  private var usualSubmitter: String? {
    workspace.actors.first { $0.id == "integrationsbeirat" }?.id
  }

  private mutating func writePaper() {
    let old = previous?.paper
    func carried(_ key: String, _ value: String?) -> String {
      value.map { "  \(key): \(yamlScalar($0))" } ?? "  \(key): # …"
    }
    lines += [
      "", "vorlage:", "  nummer: # NNNN/\(year)",
      carried("art", old?.kind?.value.words[0] ?? PaperKind.reportAndResolution.words[0]),
      carried("wahlperiode", old?.term), "  datum: # TT.MM.\(year)", "  stand: Entwurf 1",
      "  öffentlich: \(old?.isPublic?.value == false ? "nein" : "ja")",
      "  aktenzeichen: # …",
      carried("einreicher", old?.submitter?.value ?? usualSubmitter),
      carried("verfasser", old?.author?.value), carried("berichterstatter", old?.rapporteur),
      carried("federführend", old?.lead?.value),
      "  beteiligt: [\((old?.involved ?? []).map(\.value).joined(separator: ", "))]",
      carried("ansprechpartner", old?.contact),
    ]
    if let number = old?.number?.value {
      lines += ["  bezug:", "    - Vorlage \(number) (Umsetzungsbericht \(year - 1))"]
    }
    if let basis = old?.legalBasis, !basis.isEmpty {
      lines.append("  rechtsgrundlage:")
      lines += basis.map { "    - \(yamlScalar($0.text))" }
    }
    lines += [
      "  betreff: Stand der Umsetzung des Integrationskonzepts \(concept.revision) im Jahr \(year)",
      "  beratungsfolge:",
    ]
    let stations = old?.consultation.map(\.body.value) ?? workspace.settings.bodies.map(\.id)
    for body in stations {
      lines += ["    - gremium: \(body)", "      datum: # TT.MM.\(year)", "      top: # …"]
    }
    lines += [
      "  finanzen:", "    auswirkungen: # ja oder nein", "  anlagen:",
      "    - titel: Umsetzungsbericht \(year)", "      papier: report-\(year)",
      "    - titel: \(yamlScalar(concept.title))", "      papier: concept-\(concept.revision)",
    ]
  }

  private mutating func writeParts() {
    for part in [
      ReportPart.Kind.summary, .changes, .decisions, .resolution, .reasons, .alternatives,
    ] {
      lines += ["# \(part.words[0])", ""]
      if part == .resolution {
        lines += [
          "Der Kreistag beschließt:", "",
          "1. Der Kreistag nimmt den Bericht über die Umsetzung des Integrationskonzepts "
            + "\(concept.revision) im Jahr \(year) (Anlage 1) zur Kenntnis.", "",
        ]
      }
    }
  }

  private mutating func write(_ measure: Measure) {
    let last = previous?.measures.first { concept.measure($0.reference.value)?.id == measure.id }
    lines += [
      "## \(measure.number) \(measure.title) {#\(measure.id)}", "", "```yaml",
      "stand: # erledigt, laufend, im Plan, verzögert, nicht begonnen, kein Anlass, entfallen",
    ]
    if let state = last?.state {
      lines.append("# Stand \(previous?.year ?? 0): \(state.value.words[0])")
    }
    if let due = workspace.due(of: measure, in: concept) {
      lines.append("# Frist: \(due.vagueText ?? due.last.germanText)")
    }
    if let newDue = last?.newDue?.value {
      lines.append("# Neue Frist: \(newDue.vagueText ?? newDue.last.germanText)")
    }
    if let target = workspace.additionalTarget(measure, of: concept)?.target ?? measure.target {
      lines.append("# Ziel: \(target.germanText)")
    }
    if let values = last?.values, !values.isEmpty {
      lines.append("werte:")
      for value in values {
        lines.append("  - was: \(yamlScalar(value.what))")
        lines.append("    wert: # \(previous?.year ?? 0): \(value.value.germanText)")
        if let unit = value.unit { lines.append("    einheit: \(yamlScalar(unit))") }
        if value.isTargetValue { lines.append("    ziel: ja") }
      }
    }
    lines += ["```", ""]
    if let last, let previous {
      let section = previous.document.sections[last.section]
      let text = section.content.plainText.split(separator: "\n").joined(separator: " ")
      if !text.isEmpty {
        // A comment must not end early, so the sign that ends it is broken up.
        let safe = text.split(separator: "-->", omittingEmptySubsequences: false)
          .joined(separator: "-- >")
        lines += ["<!-- \(previous.year): \(safe) -->", ""]
      }
    }
  }
}

extension Target {
  /// "mindestens 12 Plätze pro Jahr"
  public var germanText: String {
    let words =
      switch bound {
      case .atLeast: "mindestens "
      case .atMost: "höchstens "
      case .exactly: ""
      }
    return words + "\(value.germanText) \(unit)" + (per.map { " pro \($0)" } ?? "")
  }
}
