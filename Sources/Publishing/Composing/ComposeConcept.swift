internal import YAMLReading
internal import Localization
internal import Markup
internal import Templating
internal import Workspace

extension Composer {
  func concept(_ concept: Concept) -> ConceptView {
    let name = "concept-\(concept.revision)"
    let links = links(of: name, [places(of: concept)])
    let sections = concept.document.sections
    let footnotes = FootnoteList(
      document: concept.document, links: links, language: language.base)
    let sender = concept.adoptedBy.map { words.actor($0, in: workspace).name }
    return ConceptView(
      paper: paper(
        name: name, kind: words(concept.isExtract ? "kind.extract" : "kind.concept"),
        title: concept.title, subtitle: concept.subtitle, sender: sender,
        footer: footer(
          "concept", ["title": .text(concept.title)], date: concept.adopted?.value)),
      revision: concept.revision, isExtract: concept.isExtract, facts: facts(of: concept),
      note: phrase(concept.note, links), opening: content(sections[0].content, links),
      sections: chapters(of: concept, links),
      sources: concept.sources.compactMap { phrase($0, links) },
      history: history(of: concept, links),
      footnotes: footnotes.isEmpty ? nil : footnotes)
  }

  /// The revision history, from the front matter; where that names none, as far as predecessors are
  /// there.
  private func history(of concept: Concept, _ links: PaperLinks) -> [RevisionEntryView] {
    if concept.history.isEmpty {
      guard let before = concept.predecessor.flatMap({ workspace.concept($0.value) }) else {
        return []
      }
      return [before, concept].map { revision in
        RevisionEntryView(
          revision: String(revision.revision), url: url(of: revision, besides: concept),
          adopted: revision.adopted?.value, resolution: revision.resolution.map(words.set),
          validFrom: revision.validFrom?.value, proposals: [], note: nil,
          comparison: revision.revision == concept.revision ? comparison(before, concept) : nil)
      }
    }
    var before: Concept?
    return concept.history.map { entry in
      let revision = workspace.concept(entry.revision.value)
      defer { before = revision }
      return RevisionEntryView(
        revision: String(entry.revision.value),
        url: revision.flatMap { url(of: $0, besides: concept) }, adopted: entry.adopted?.value,
        resolution: entry.resolution.map { words.set($0.value) },
        validFrom: entry.validFrom?.value, proposals: entry.proposals.map(named),
        note: phrase(entry.note, links),
        comparison: before.flatMap { before in revision.flatMap { comparison(before, $0) } })
    }
  }

  private func url(of revision: Concept, besides current: Concept) -> URLValue? {
    revision.revision == current.revision ? nil : url(ofPaper: revision.paperName)
  }

  private func comparison(_ old: Concept, _ new: Concept) -> URLValue? {
    url(ofPaper: "comparison-\(old.revision)-\(new.revision)")
  }

  /// A proposal that the history names; its number alone where it is not there.
  private func named(_ number: Reference) -> SynopsisProposalView {
    if let proposal = workspace.proposals.first(where: { proposal in
      proposal.number.map { folded($0.value) } == folded(number.value)
    }) {
      return listed(proposal)
    }
    return SynopsisProposalView(
      number: number.value, title: "", kind: "", proposer: nil, standing: "", url: nil)
  }

  func chapters(of concept: Concept, _ links: PaperLinks) -> [SectionView] {
    concept.document.sections.filter { $0.parent == nil && $0.heading != nil }.map {
      section($0, of: concept, links, depth: 1)
    }
  }

  /// Depth is bounded by that of headings, which Markdown limits to six, or by that of numbers.
  private func section(
    _ section: Section, of concept: Concept, _ links: PaperLinks, depth: Int
  ) -> SectionView {
    let facts = concept.data(of: section)
    let anchor = anchors(of: concept)[section]
    let measure = concept.measure(in: section)
    return SectionView(
      id: anchor, number: section.number?.label, title: title(section, links),
      plainTitle: words.set(section.title), level: depth, url: URLValue(fragment: anchor),
      text: content(section.content, links, headingShift: depth),
      measure: measure.map { self.measure($0, of: concept, links) },
      responsible: words.actors(facts?.responsible ?? [], in: workspace),
      duties: (facts?.duties ?? []).map { duty($0, links) },
      sections: depth >= MarkupDepth.sections
        ? []
        : section.children.map {
          self.section(concept.document.sections[$0], of: concept, links, depth: depth + 1)
        })
  }

  private func facts(of concept: Concept) -> [FactView] {
    var facts: [FactView] = []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      facts.append(
        FactView(key: key, label: words("concept.\(key)"), value: TextContent(words.set(text))))
    }
    add("adopted", concept.adopted.map { words.day($0.value) })
    add("adopted-by", concept.adoptedBy.map { words.actor($0, in: workspace).name })
    add("resolution", concept.resolution)
    add("valid-from", concept.validFrom.map { words.day($0.value) })
    add("horizon", concept.horizon)
    if let predecessor = concept.predecessor {
      add("predecessor", workspace.concept(predecessor.value)?.title ?? "\(predecessor.value)")
    }
    add(
      "drafted-by",
      words.actors(concept.draftedBy, in: workspace).map(\.name).joined(separator: "; "))
    return facts
  }

  /// A measure's data as the concept has them, with what the Integrationsbeirat set besides.
  func measure(_ measure: Measure, of concept: Concept, _ links: PaperLinks) -> MeasureView {
    let additional = workspace.additionalTarget(measure, of: concept)
    let target = additional?.target ?? measure.target
    let due = workspace.due(of: measure, in: concept)
    let source = additional.flatMap { additional -> String? in
      guard let resolution = additional.resolution else { return nil }
      guard let day = additional.resolvedOn else {
        return words("target.source-undated", ["resolution": .text(resolution)])
      }
      return words(
        "target.source", ["resolution": .text(resolution), "date": .text(words.day(day))])
    }
    let force = measure.force?.value ?? .duty
    let anchor = anchors(of: concept)[measure]
    return MeasureView(
      id: anchor, number: measure.number, title: words.set(measure.title),
      url: url(ofPaper: "concept-\(concept.revision)", anchor: anchor),
      responsible: words.actors(measure.responsible, in: workspace),
      involved: words.actors(measure.involved, in: workspace),
      force: words("force.\(force.key)"), forceKey: force.key,
      proviso: phrase(measure.proviso, links), discretion: phrase(measure.discretion, links),
      norms: measure.norms.compactMap { phrase($0, links) },
      due: due.map(words.date), target: target.map(words.target), targetSource: source,
      isInferred: measure.isInferred, note: phrase(measure.note, links))
  }

  private func duty(_ duty: Duty, _ links: PaperLinks) -> DutyView {
    DutyView(
      what: phrase(duty.what, links), who: words.actors(duty.who, in: workspace),
      with: words.actors(duty.with, in: workspace),
      to: duty.to.map { words.actor($0, in: workspace) }, when: when(duty), form: duty.form,
      condition: phrase(duty.condition, links))
  }

  /// When a duty falls due, in words.
  func when(_ duty: Duty) -> String? {
    switch (duty.isYearly, duty.due) {
    case (true, .endOfYear): words("due.yearly-end")
    case (true, _): words("due.yearly")
    case (false, .endOfYear): words("due.end-of-year")
    case (false, .date(let date)): words.date(date)
    case (false, nil): nil
    }
  }
}

/// How deep sections nest at most in a paper: more than headings of Markdown can.
enum MarkupDepth {
  static let sections = 12
}
