internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The paper of one proposal; `nil` without the revision that it amends.
  func proposal(_ proposal: Proposal, name: String) -> ProposalView? {
    guard let base = workspace.amended(by: proposal) else { return nil }
    let links = links(of: name, [places(of: base)])
    let standing = standing(of: proposal)
    var paper = paper(
      name: name, kind: proposal.kind.map { words("proposal.kind-\($0.value.rawValue)") } ?? "",
      title: proposal.title, subtitle: nil,
      sender: proposal.proposer.map { words.actor($0, in: workspace).name },
      footer: footer("proposal", ["number": .text(proposal.label)], date: proposal.date?.value))
    paper.nameCurrent(words.set(label(of: proposal)))
    let occasion = proposal.occasion
    return ProposalView(
      paper: paper, number: proposal.label, facts: facts(of: proposal, base),
      standing: standing.text, standingKey: standing.key,
      occasion: occasion?.kind.map { words("proposal.occasion-\($0.value.rawValue)") },
      occasionWhat: phrase(occasion?.what, links), occasionNorm: phrase(occasion?.norm, links),
      occasionSource: phrase(occasion?.source, links),
      reasons: part(.reasons, of: proposal, links),
      statement: part(.statement, of: proposal, links),
      costs: part(.finances, of: proposal, links), finances: proposal.finances.map(finances),
      changes: proposal.changes.enumerated().map { index, change in
        self.change(
          change, of: proposal, base, id: "change-\(index + 1)", links: links)
      },
      decisions: proposal.decisions.map { decision($0, on: proposal) },
      base: side(base), form: workspace.settings.synopsis.rawValue,
      papers: papersOfYear(proposal.year))
  }

  /// The other papers on a year's proposals that are there.
  func papersOfYear(_ year: Int, without current: String = "") -> [PaperLinkView] {
    ["synopsis", "draft", "review"].compactMap { kind in
      let name = "\(kind)-\(year)"
      guard name != current, let url = url(ofPaper: name) else { return nil }
      return PaperLinkView(label: words.set(words("paper.\(kind)") + " \(year)"), url: url)
    }
  }

  private func facts(of proposal: Proposal, _ base: Concept) -> [FactView] {
    var facts: [FactView] = []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      facts.append(
        FactView(key: key, label: words("proposal.\(key)"), value: TextContent(words.set(text))))
    }
    add("nummer", proposal.number?.value)
    add("date", proposal.date.map { words.day($0.value) })
    add("proposer", proposal.proposer.map { words.actor($0, in: workspace).name })
    add("amends", base.title)
    add("authority", proposal.authority.map { words.actor($0, in: workspace).name })
    return facts
  }

  /// A part of prose with all that stands below its heading.
  func part(
    _ kind: ProposalPart.Kind, of proposal: Proposal, _ links: PaperLinks
  ) -> (any Writable)? {
    let contents = proposal.parts.filter { $0.kind == kind }.flatMap { part in
      let sections = proposal.document.sections
      let own = sections[part.section]
      // Up to the next part or change, whatever the ranks of the headings are.
      let ends =
        proposal.parts.map(\.section)
        + proposal.changes.compactMap { change in
          sections.first { section in
            section.heading.map { proposal.document.span(of: $0) == change.span } ?? false
          }?.index
        }
      let end = ends.filter { $0 > own.index }.min() ?? sections.count
      return (own.index..<end).map { index in
        let section = sections[index]
        let start = index == own.index ? section.blockNodes.lowerBound : section.heading ?? 0
        return Fragment(
          proposal.document, start..<max(start, section.blockNodes.upperBound))
      }
    }
    let written = contents.compactMap { content($0, links, headingShift: 1) }
    switch written.count {
    case 0: return nil
    case 1: return written[0]
    default: return ContentList(parts: written)
    }
  }

  func decision(_ decision: Decision, on proposal: Proposal) -> DecisionView {
    DecisionView(
      body: bodyName(decision.body), date: decision.date?.value,
      result: decision.result.map { words("result.\($0.value.key)") },
      resultKey: decision.result?.value.key, yes: decision.yes, no: decision.no,
      abstentions: decision.abstentions,
      resolution: decision.resolution.map { words.set($0.value) },
      mover: decision.mover.map { words.actor($0, in: workspace).name },
      validFrom: decision.validFrom?.value,
      isDecision: workspace.decides(decision, on: proposal),
      changes: changes(of: decision).map { words.set($0) })
  }
}

/// Several runs of blocks, one behind the other.
struct ContentList: Writable {
  let parts: [any Writable]

  var isEmpty: Bool { parts.allSatisfy(\.isEmpty) }
  var plainText: String { parts.map(\.plainText).joined(separator: "\n") }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    for part in parts { part.write(as: vocabulary, into: &bytes) }
  }
}

extension PaperView {
  /// Gives the paper another name in the list of papers than its kind and file name make.
  mutating func nameCurrent(_ label: String) {
    for index in navigation.indices where navigation[index].isCurrent {
      navigation[index].label = label
    }
  }
}
