internal import Comparison
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// "Fassung 2018" or "Bericht 2018"
  func source(of event: MeasureHistory.Event) -> String {
    let name: [String: MessageArgument] = ["name": .text(String(event.name))]
    if case .reported = event.content { return words("diff.report", name) }
    return words("diff.revision", name)
  }

  /// What happened, in a few words.
  func headline(of event: MeasureHistory.Event) -> String {
    switch event.content {
    case .came(let measure, let parent):
      let arguments: [String: MessageArgument] = [
        "number": .text(measure.number), "section": .text(parent ?? ""),
      ]
      return words.set(words(parent == nil ? "history.came-alone" : "history.came", arguments))
    case .revised(let revision):
      let changes = revision.pair.changes
      if changes.isEmpty { return words("diff.count.unchanged") }
      let marks = marks(of: changes).map(\.label).joined(separator: ", ")
      let old = revision.pair.old.flatMap {
        revision.comparison.old.document.sections[$0].number?.label
      }
      let new = revision.pair.new.flatMap {
        revision.comparison.new.document.sections[$0].number?.label
      }
      guard let old, let new, old != new else { return marks }
      return words.set("\(marks) (\(old) → \(new))")
    case .reported(let report, _):
      let state =
        report.state.map { words("state.\($0.value.key)") } ?? words("measure.unreported")
      let progress = report.progress.map { words.percent($0.value) }
      let due = report.newDue.map {
        words("calendar.new-due", ["date": .text(words.date($0.value))])
      }
      return [state, progress, due].compactMap(\.self).joined(separator: ", ")
    }
  }

  /// The measure's history as a page.
  func history(_ history: MeasureHistory) -> HistoryView {
    let entries = history.events.map { event -> HistoryEntryView in
      var entry = HistoryEntryView(
        key: "report", date: event.date, source: source(of: event), what: headline(of: event),
        flag: "changed", data: [], blocks: [])
      let links = PaperLinks(paper: "history", places: [], concepts: [])
      switch event.content {
      case .came: entry.key = "came"
      case .reported(_, let text):
        entry.blocks = [content(text, links)].compactMap(\.self)
      case .revised(let revision):
        entry.key = "revision"
        entry.flag = flag(revision.pair.changes)
        entry.data = revision.pair.data.map {
          DataChangeView(label: label(ofField: $0.name), old: $0.old, new: $0.new)
        }
        entry.remarks = remarks(
          on: revision.comparison.blocks(of: revision.pair), in: revision.comparison)
        entry.blocks = blocks(of: revision, links)
      }
      return entry
    }
    return HistoryView(
      paper: paper(
        name: "history", kind: words("kind.history"),
        title: [history.number, history.title].joined(separator: " "), sender: nil,
        footer: words("footer.history", ["title": .text(history.title)])),
      id: history.id, entries: entries)
  }

  /// What of the text changed, as a redline.
  private func blocks(
    of revision: MeasureHistory.Revision, _ links: PaperLinks
  ) -> [any Writable] {
    let comparison = revision.comparison
    let paths = ContainerPaths(comparison)
    var builder = RedlineBuilder(comparison, paths: paths, content: .both)
    let changed = comparison.blocks(of: revision.pair).filter { !comparison.isUnchanged($0) }
    let nodes = builder.add(paths.shown(changed[...], .both))
    guard !nodes.isEmpty else { return [] }
    let mark = RevisionMark(label: revision.new.label, date: revision.new.adopted?.iso)
    let setting = RedlineSetting(
      links: links, language: language.base, revision: mark, footnotes: .omitted)
    return [RedlineText(fragment: Fragment(builder.document(), nodes), setting: setting)]
  }
}
