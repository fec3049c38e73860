internal import Comparison
public import Diagnostics
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

/// In what form a measure's history is shown.
public enum HistoryForm: String, Sendable, CaseIterable {
  case terminal, html, json
}

extension Differ {
  /// A measure through all revisions and reports.
  ///
  /// - Parameter name: id, number or title.
  public func history(
    of name: String, as form: HistoryForm, terminal: TerminalStyle = TerminalStyle()
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let composer = publisher.composer(vocabulary: .html)
    guard let history = composer.history(of: name) else {
      return (nil, [missing(name)])
    }
    switch form {
    case .html:
      var view = composer.history(history)
      // Only a build writes the same as DocBook.
      view.paper.docbook = nil
      return publisher.render(view, "history", as: .html)
    case .terminal: return (composer.terminalHistory(history, terminal), [])
    case .json: return (composer.historyJSON(history), [])
    }
  }
}

extension Differ {
  /// What to say of a measure that there is not: which one was meant, else which ones there are.
  private func missing(_ name: String) -> Diagnostic {
    let newest = publisher.workspace.concepts.last { !$0.isExtract }
    let measures = newest?.measures ?? []
    let wanted = name.lowercased()
    let meant =
      nearest(to: name, among: measures.map(\.id))
      ?? measures.first {
        wanted.utf8.count > 3
          && ($0.id.contains(wanted) || $0.title.lowercased().contains(wanted))
      }?.id
    if let meant {
      return Diagnostic(
        .unknownMeasure,
        ["name": name, "revision": newest.map { String($0.revision) } ?? "?"], suggestion: meant)
    }
    let known = measures.map { "\($0.number) \($0.id)" }.joined(separator: ", ")
    return Diagnostic(.noSuchMeasure, ["name": name, "known": known.isEmpty ? "–" : known])
  }
}

extension Composer {
  /// A line for each event, and below it what changed or was said.
  func terminalHistory(_ history: MeasureHistory, _ style: TerminalStyle) -> [UInt8] {
    var text = TerminalText(style: style)
    text.begin()
    text.add("\(history.number) \(history.title)", .strong)
    text.add("  (\(history.id))", .faint)
    text.end()
    var bytes = text.bytes
    for event in history.events {
      var text = TerminalText(style: style)
      text.begin()
      text.add(event.date.map(words.day) ?? String(event.name))
      text.add("  \(source(of: event)): ")
      text.add(headline(of: event), .strong)
      text.end()
      switch event.content {
      case .came: break
      case .reported(_, let said):
        text.begin(indent: Self.historyIndent)
        text.add(words.set(said.plainText).replacing("\n", with: " "), .faint)
        text.end()
      case .revised(let revision):
        var details = TerminalDiff(
          self, revision.comparison, revision.old, revision.new, style: style,
          indent: Self.historyIndent)
        bytes += text.bytes + details.details(of: revision.pair)
        continue
      }
      bytes += text.bytes
    }
    return bytes
  }

  private static var historyIndent: Int { 4 }

  /// Format `vorlage-history/1`.
  func historyJSON(_ history: MeasureHistory) -> [UInt8] {
    let json = JSON.object([
      ("format", .string("vorlage-history/1")),
      (
        "measure",
        .object([
          ("id", .string(history.id)), ("number", .string(history.number)),
          ("title", .string(history.title)),
        ])
      ),
      ("events", .array(history.events.map(json))),
    ])
    return Array((json.text + "\n").utf8)
  }

  /// A year as a number, a day as a text.
  private func json(_ name: RevisionName) -> JSON {
    name.day == nil ? .integer(name.year) : .string(String(name))
  }

  private func json(_ event: MeasureHistory.Event) -> JSON {
    let date = ("date", text(event.date?.iso))
    switch event.content {
    case .came(let measure, let parent):
      return .object([
        date, ("revision", json(event.name)), ("changes", .array([.string("added")])),
        ("number", .string(measure.number)), ("title", .string(measure.title)),
        ("in", text(parent)),
      ])
    case .revised(let revision):
      let pair = revision.pair
      let section = pair.new.map { revision.comparison.new.document.sections[$0] }
      let data = pair.data.map { change in
        JSON.object([
          ("field", .string(change.name)), ("old", text(change.old)), ("new", text(change.new)),
        ])
      }
      return .object([
        date, ("revision", json(event.name)),
        ("changes", .array(marks(of: pair.changes).map { .string($0.key) })),
        ("number", text(section?.number?.label)), ("title", text(section?.title)),
        ("data", .array(data)),
      ])
    case .reported(let report, let said):
      return .object([
        date, ("report", json(event.name)), ("state", text(report.state?.value.key)),
        ("progress", text(report.progress.map { words.percent($0.value) })),
        ("text", .string(said.plainText)),
      ])
    }
  }

  private func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
