internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The yearly review of the concept.
  func review(_ review: Review, name: String) -> ReviewView {
    let concept = review.concept.flatMap { workspace.concept($0.value) }
    let links = links(
      of: name, [concept.map { places(of: $0) }].compactMap(\.self))
    let footnotes = FootnoteList(document: review.document, links: links, language: language.base)
    return ReviewView(
      paper: paper(
        name: name, kind: words("kind.review"), title: review.title,
        sender: review.body.map(bodyName) ?? words.text(workspace.settings.county.sender),
        footer: footer("review", ["year": .text(String(review.year))], date: review.date?.value)),
      facts: facts(of: review, concept), standing: standing(of: review),
      resultKey: review.result?.value.rawValue,
      opening: content(review.document.sections[0].content, links), parts: parts(review, links),
      proposals: workspace.proposals.filter { $0.year == review.year }
        .sorted { $0.precedes($1) }.map(listed),
      footnotes: footnotes.isEmpty ? nil : footnotes,
      papers: papersOfYear(review.year, without: name))
  }

  private func facts(of review: Review, _ concept: Concept?) -> [FactView] {
    var facts: [FactView] = []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      facts.append(
        FactView(key: key, label: words("review.\(key)"), value: TextContent(words.set(text))))
    }
    add("body", review.body.map(bodyName))
    add("date", review.date.map { words.day($0.value) })
    add("concept", concept?.title ?? review.concept.map { String($0.value) })
    add("resolution", review.resolution)
    return facts
  }

  /// "Änderungsvorschläge: Integrationsbeirat, 11.06.2020, 9 Ja, 0 Nein, 0 Enthaltungen."
  private func standing(of review: Review) -> String {
    guard let result = review.result?.value else { return words("review.open") }
    var details: [String] = []
    if let body = review.body { details.append(bodyName(body)) }
    if let date = review.date { details.append(words.day(date.value)) }
    if let votes = votes(review.yes, review.no, review.abstentions) { details.append(votes) }
    let word = words("review.result-\(result.rawValue)")
    if details.isEmpty { return word }
    return words.set(
      words(
        "proposal.standing",
        ["result": .text(word), "details": .text(details.joined(separator: ", "))]))
  }

  /// What stands under each heading of the highest rank, and under those that a review must have.
  private func parts(_ review: Review, _ links: PaperLinks) -> [ReviewPartView] {
    let sections = review.document.sections
    let known = Set(review.parts.map(\.section))
    let ofPaper = Set(review.paperParts.map(\.section))
    let starts = sections.indices.dropFirst().filter {
      sections[$0].parent == nil || known.contains($0)
    }
    return starts.enumerated().compactMap { place, start in
      if ofPaper.contains(start) { return nil }
      let end = place + 1 < starts.count ? starts[place + 1] : sections.count
      let written = (start..<end).compactMap { index -> (any Writable)? in
        let section = sections[index]
        let first =
          index == start ? section.blockNodes.lowerBound : section.heading ?? 0
        return content(
          Fragment(review.document, first..<max(first, section.blockNodes.upperBound)), links,
          headingShift: 1)
      }
      return ReviewPartView(
        id: "part-\(place + 1)", title: title(sections[start], links),
        text: written.isEmpty ? nil : ContentList(parts: written))
    }
  }
}
