internal import Comparison
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Workspace
internal import YAMLReading

/// One side of a comparison with what its paper says of it.
struct ComparedSource: Sendable {
  /// What two such sides are.
  enum Kind: Sendable { case revision, report, file }

  let kind: Kind
  let text: ComparedText
  /// "Fassung 2018"
  let name: String
  let title: String
  /// When it was adopted.
  var adopted: CalendarDate?
  /// The same in words.
  var date: String?
  /// The paper that shows it plainly: `concept-2018`.
  var paper: String?
  /// Where links of the text lead.
  var places: PaperPlaces?
  /// Of a revision.
  var revision: RevisionName?
  /// By section index: the states of a report's measures.
  var states: [Int: MeasureState] = [:]

  var label: String { text.label }
}

extension Composer {
  func source(of concept: Concept) -> ComparedSource {
    let year = String(concept.revision)
    var data = data(of: concept)
    let head = fields(ofHead: concept)
    if !head.isEmpty { data[0] = head }
    var source = ComparedSource(
      kind: .revision,
      text: ComparedText(label: year, document: concept.document, data: data),
      name: words("diff.revision", ["name": .text(year)]), title: words.set(concept.title))
    source.adopted = concept.adopted?.value
    source.date = concept.adopted.map {
      words("index.status.concept", ["date": .text(words.day($0.value))])
    }
    source.paper = concept.paperName
    source.revision = concept.revision
    source.places = PaperPlaces(concept: concept, anchors(of: concept))
    return source
  }

  func source(of report: Report) -> ComparedSource {
    let year = String(report.year)
    var source = ComparedSource(
      kind: .report,
      text: ComparedText(label: year, document: report.document, data: data(of: report)),
      name: words("diff.report", ["name": .text(year)]), title: words.set(report.title))
    source.adopted = (report.closing ?? report.asOf)?.value
    source.date = source.adopted.map {
      words("index.status.report", ["date": .text(words.day($0))])
    }
    source.paper = report.paperName
    source.places = report.concept.flatMap { workspace.concept($0.value) }
      .map { PaperPlaces(report: report, concept: $0, anchors(of: $0)) }
    for measure in report.measures {
      if let state = measure.state?.value { source.states[measure.section] = state }
    }
    return source
  }
}

extension ComparedSource {
  /// A file that knows nothing of us: its data stand as they are written.
  init(file document: Document, label: String) {
    var data: [Int: [DataField]] = [:]
    for section in document.sections {
      guard let block = section.data else { continue }
      let (value, findings) = readYAML(document.source, range: block.range)
      // What cannot be read stays text, so that no change in it goes unseen.
      guard let value, findings.isEmpty, case .map(let entries) = value.content else { continue }
      data[section.index] = entries.map { DataField(name: $0.key, value: Self.plain($0.value)) }
    }
    self.init(
      kind: .file, text: ComparedText(label: label, document: document, data: data),
      name: label, title: label)
  }

  /// A value of a data block in one line; nesting is bounded by the reader.
  private static func plain(_ value: YAMLValue) -> String {
    switch value.content {
    case .null: ""
    case .scalar(let text): text
    case .list(let values): values.map(plain).joined(separator: "; ")
    case .map(let entries):
      entries.map { "\($0.key): \(Self.plain($0.value))" }.joined(separator: ", ")
    }
  }
}
