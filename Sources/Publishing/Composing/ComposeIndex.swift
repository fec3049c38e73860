internal import Localization
internal import Templating
internal import Translation
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The start page: the papers by kind, and who owes what by when.
  func index(_ flyers: [FlyerEdition] = []) -> IndexView {
    let today = workspace.today
    let calendar = calendar(on: today)
    let overdue = calendar.first { $0.key == "overdue" }?.entries.count ?? 0
    return IndexView(
      paper: paper(
        name: "index", kind: words("kind.overview"), title: words("index.title"),
        sender: words.text(workspace.settings.county.sender),
        footer: footer("index", [:], date: today)),
      today: today, groups: groups(flyers), calendar: calendar, overdueCount: overdue,
      languages: startPages(flyers))
  }

  private func groups(_ flyers: [FlyerEdition]) -> [PaperGroupView] {
    let ofReports = workspace.reports.map { ($0.paper, $0.vorlageName, $0.title, $0.year) }
    let ofReviews = workspace.reviews.map { ($0.paper, $0.vorlageName, $0.title, $0.year) }
    let all = (ofReports + ofReviews).enumerated().sorted {
      ($0.element.3, $0.offset) > ($1.element.3, $1.offset)
    }
    let vorlagen = all.map(\.element).map { fields, name, title, year -> PaperEntryView? in
      guard let fields else { return nil }
      let decided = fields.consultation.last { $0.result != nil && isDeciding($0) }
      let status = [fields.number?.value, fields.version?.value, decided.flatMap(decision)]
      return entry(
        name, fields.subject?.value ?? title, year,
        status.compactMap(\.self).joined(separator: ", "))
    }
    let reports = workspace.reports.reversed().map { report in
      entry(
        "report-\(report.year)", report.title, report.year,
        (report.closing ?? report.asOf).map {
          words("index.status.report", ["date": .text(words.day($0.value))])
        } ?? "")
    }
    let concepts = workspace.concepts.reversed().map { concept in
      let status =
        concept.isExtract
        ? words("index.status.extract")
        : concept.adopted.map {
          words("index.status.concept", ["date": .text(words.day($0.value))])
        } ?? ""
      return entry("concept-\(concept.revision)", concept.title, concept.revision.year, status)
    }
    let comparisons = workspace.comparedRevisions().reversed().flatMap { pair in
      ["", "-synopsis"].map { form -> PaperEntryView? in
        let (old, new) = (workspace.concepts[pair.old], workspace.concepts[pair.new])
        return entry(
          pair.name + form,
          words(
            form.isEmpty ? "diff.entry" : "diff.entry-synopsis",
            ["old": .text(String(old.revision)), "new": .text(String(new.revision))]),
          new.revision.year, "")
      }
    }
    let standard = [
      PaperGroupView(title: words("index.group.vorlage"), papers: vorlagen.compactMap(\.self)),
      PaperGroupView(title: words("index.group.report"), papers: reports.compactMap(\.self)),
      PaperGroupView(title: words("index.group.proposal"), papers: amendments()),
      PaperGroupView(title: words("index.group.concept"), papers: concepts.compactMap(\.self)),
      PaperGroupView(
        title: words("index.group.comparison"), papers: comparisons.compactMap(\.self)),
      PaperGroupView(
        title: words("index.group.flyer"), papers: flyers.flatMap(entries)),
    ]
    let own = workspace.settings.ownPapers.flatMap { entries(of: $0, standard.flatMap(\.papers)) }
    return (standard + [PaperGroupView(title: words("index.group.own"), papers: own)])
      .filter { !$0.papers.isEmpty }
  }

  /// The papers of a kind of the county's own: one for each paper whose view it takes.
  private func entries(of own: OwnPaper, _ standard: [PaperEntryView]) -> [PaperEntryView] {
    let title = words.text(own.title) ?? ""
    func entry(_ name: String, _ year: Int, _ status: String) -> PaperEntryView? {
      guard available.contains(name) else { return nil }
      return PaperEntryView(
        name: name, title: title, year: year, status: status,
        url: own.forms.contains(.html) ? url(name + suffix) : nil,
        docbook: own.forms.contains(.docbook) ? url(name + ".xml") : nil)
    }
    if own.view == .index {
      let year = workspace.today?.year ?? standard.map(\.year).max() ?? 0
      return [entry(own.name, year, "")].compactMap(\.self)
    }
    let base = own.view.rawValue + "-"
    return standard.filter { $0.name.hasPrefix(base) }.compactMap {
      entry(own.name + "-" + $0.name.dropFirst(base.utf8.count), $0.year, $0.status)
    }
  }

  /// What there is on the proposals of each year, the newest first.
  private func amendments() -> [PaperEntryView] {
    let years = Set(workspace.proposals.map(\.year) + workspace.reviews.map(\.year))
    return years.sorted(by: >).flatMap { year in
      let proposals = workspace.proposals.filter { $0.year == year }.sorted { $0.precedes($1) }
      return [synopsisEntry(year, proposals), draftEntry(year), reviewEntry(year)]
        + proposals.map { proposal in
          entry(
            surroundings.name(of: proposal), "\(proposal.label) \(proposal.title)", year,
            shortStanding(of: proposal))
        }
    }.compactMap(\.self)
  }

  private func synopsisEntry(_ year: Int, _ proposals: [Proposal]) -> PaperEntryView? {
    entry(
      "synopsis-\(year)",
      words("index.synopsis", ["count": .number(Number(proposals.count))]), year, "")
  }

  private func draftEntry(_ year: Int) -> PaperEntryView? {
    entry("draft-\(year)", words("index.draft"), year, "")
  }

  private func reviewEntry(_ year: Int) -> PaperEntryView? {
    guard let review = workspace.reviews.first(where: { $0.year == year }) else { return nil }
    let status = [
      review.result.map { words("review.result-\($0.value.rawValue)") },
      review.date.map { words.day($0.value) },
    ]
    return entry(
      "review-\(year)", review.title, year, status.compactMap(\.self).joined(separator: ", "))
  }

  /// A flyer in each of its languages.
  private func entries(_ edition: FlyerEdition) -> [PaperEntryView] {
    edition.texts.compactMap { text in
      let tag = text.language.tag
      guard available.contains("\(tag)/\(edition.flyer.paperName)") else { return nil }
      let name = "../\(tag)/\(edition.flyer.paperName)"
      var status = text.language.ownName
      if let state = edition.states[tag], !state.isComplete {
        status += ", " + words("index.status.behind", ["percent": .text(String(state.percent))])
      }
      return PaperEntryView(
        title: words.set(text.fields[.title]?.text ?? ""),
        year: edition.flyer.facts.imprint?.state?.value.last.year
          ?? edition.flyer.source.released?.on?.value.year ?? workspace.today?.year ?? 0,
        status: status, url: url(name + suffix), docbook: url(name + ".xml"))
    }
  }

  private func isDeciding(_ station: Consultation) -> Bool {
    (station.role?.value ?? workspace.settings.body(station.body)?.role) == .decision
  }

  private func decision(_ station: Consultation) -> String? {
    guard let result = station.result, let date = station.date else { return nil }
    return words(
      "index.status.decided",
      [
        "result": .text(words("result.\(result.value.key)")),
        "date": .text(words.day(date.value)),
      ])
  }

  private func entry(
    _ name: String, _ title: String, _ year: Int, _ status: String
  ) -> PaperEntryView? {
    guard available.contains(name) else { return nil }
    return PaperEntryView(
      name: name, title: words.set(title), year: year, status: words.set(status),
      url: url(name + suffix),
      docbook: url(name + ".xml"))
  }
}
