internal import Diagnostics
internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The text upon which the council votes; `nil` where no proposal amends a revision that is there.
  func draft(of year: Int, name: String) -> DraftView? {
    guard let draft = workspace.draft(of: year) else { return nil }
    let text = draft.text ?? draft.base
    let composer = knowing(text)
    let places = PaperPlaces(
      paper: name, anchors: PaperPlaces(concept: text, composer.anchors(of: text)).anchors)
    let links = links(of: name, [places])
    let footnotes = FootnoteList(document: text.document, links: links, language: language.base)
    let isMade = draft.text != nil
    let sections = text.document.sections
    return DraftView(
      paper: paper(
        name: name, kind: words("kind.draft"), title: text.title, subtitle: text.subtitle,
        sender: words.text(workspace.settings.county.sender),
        footer: words("footer.draft", ["year": .text(String(year))]),
        draftMark: words("draft.concept")),
      facts: facts(of: draft), outcome: outcome(of: year),
      problems: draft.problems.map { finding in
        let source = workspace.proposals.first { $0.source.id == finding.span?.file }
        return [source.map(label), problem(finding)].compactMap(\.self).joined(separator: ": ")
      },
      opening: isMade ? content(sections[0].content, links) : nil,
      sections: isMade ? composer.chapters(of: text, links) : [],
      footnotes: isMade && !footnotes.isEmpty ? footnotes : nil,
      papers: papersOfYear(year, without: name))
  }

  private func facts(of draft: Draft) -> [FactView] {
    func fact(_ key: String, _ text: String) -> FactView {
      FactView(key: key, label: words("draft.\(key)"), value: TextContent(words.set(text)))
    }
    return [
      fact("base", draft.base.title),
      fact("wording", words(draft.isRecommended ? "draft.recommended" : "draft.proposed")),
    ] + (draft.numbers.isEmpty ? [] : [fact("numbers", draft.numbers.joined(separator: ", "))])
  }

  /// What has been decided of what the draft holds.
  private func outcome(of year: Int) -> String? {
    let days = workspace.proposals.filter { $0.year == year }.flatMap { proposal in
      proposal.decisions.filter { workspace.decides($0, on: proposal) }.compactMap(\.date?.value)
    }
    guard let last = days.max() else { return nil }
    return words("draft.decided", ["date": .text(words.day(last))])
  }
}
