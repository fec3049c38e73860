internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

/// Makes the view of a paper in one language.
struct Composer: Sendable {
  /// What the paper draws from, and nothing else.
  let workspace: Workspace
  let words: Words
  let arms: CoatOfArms?
  let surroundings: Surroundings
  /// The names of the papers that are there or are being made and to which this one may lead;
  /// nothing leads to any other.
  let available: Set<String>
  /// How the addresses of other papers end: the pages lead to pages, DocBook to DocBook.
  let suffix: String
  /// Makes the QR codes of flyers, where something is there that can.
  let qrMaker: (any QRCodeMaking)?
  /// The places of every concept that the paper draws from.
  private let conceptPlaces: [PaperPlaces]
  /// The ids of these concepts' sections, by revision.
  private var sections: [RevisionName: SectionAnchors]

  init(
    workspace: Workspace, words: Words, arms: CoatOfArms?, surroundings: Surroundings,
    available: Set<String>, known: KnownSections, vocabulary: Vocabulary,
    qrMaker: (any QRCodeMaking)? = nil
  ) {
    self.workspace = workspace
    self.words = words
    self.arms = arms
    self.surroundings = surroundings
    self.available = available
    suffix = vocabulary.suffix
    self.qrMaker = qrMaker
    let sections = workspace.concepts.map(known.sections)
    conceptPlaces = sections.map(\.places)
    let named = zip(workspace.concepts, sections).map { ($0.revision, $1.anchors) }
    self.sections = Dictionary(named) { first, _ in first }
  }

  var language: Language { words.language }

  /// The same, knowing the ids of another text's sections.
  func knowing(_ concept: Concept) -> Composer {
    var composer = self
    composer.sections[concept.revision] = SectionAnchors(concept.document)
    return composer
  }

  /// The ids of a concept's sections.
  func anchors(of concept: Concept) -> SectionAnchors {
    sections[concept.revision] ?? SectionAnchors(concept.document)
  }

  /// Where links to a concept that the paper draws from lead.
  func places(of concept: Concept) -> PaperPlaces {
    conceptPlaces.first { $0.paper == concept.paperName }
      ?? PaperPlaces(concept: concept, anchors(of: concept))
  }

  /// The links of a paper, which lead to itself and to papers that are there.
  func links(of paper: String, _ places: [PaperPlaces]) -> PaperLinks {
    func isThere(_ place: PaperPlaces) -> Bool {
      place.paper == paper || available.contains(place.paper)
    }
    return PaperLinks(
      paper: paper, places: places.filter(isThere), concepts: conceptPlaces.filter(isThere))
  }

  /// The address of another paper, if it is there.
  func url(ofPaper name: String, anchor: String? = nil) -> URLValue? {
    guard available.contains(name) else { return nil }
    return url(name + suffix + (anchor.map { "#" + $0 } ?? ""))
  }

  /// Blocks or inlines of a document, ready for a template; `nil` where there is nothing.
  func content(
    _ fragment: Fragment, _ links: PaperLinks, headingShift: Int = 0
  ) -> (any Writable)? {
    guard !fragment.isBlank else { return nil }
    return DocumentContent(
      fragment: fragment, links: links, language: language.base, headingShift: headingShift)
  }

  func phrase(_ text: InlineText?, _ links: PaperLinks) -> (any Writable)? {
    text.flatMap { content($0.fragment, links) }
  }

  /// A section's title without its number; never nothing.
  func title(_ section: Section, _ links: PaperLinks) -> any Writable {
    DocumentContent(
      fragment: section.titleFragment, links: links, language: language.base, footnotes: .omitted)
  }

  func url(_ text: String?) -> URLValue? { text.flatMap(URLValue.init) }

  /// The line at the foot of each page: `footer.KIND`, or `footer.KIND-undated` without a date.
  func footer(
    _ kind: String, _ arguments: [String: MessageArgument], date: CalendarDate?
  ) -> String {
    guard let date else { return words("footer.\(kind)-undated", arguments) }
    var arguments = arguments
    arguments["date"] = .text(words.day(date))
    return words("footer.\(kind)", arguments)
  }

  /// Head, foot and marks of a paper.
  func paper(
    name: String, kind: String, title: String, subtitle: String? = nil, sender: String?,
    footer: String, draftMark: String? = nil
  ) -> PaperView {
    let annexed = surroundings.annexing(name)
    let annex = annexed.map { words("annex.label", ["number": .number(Number($0.number))]) }
    let vorlage = annexed.map { words("paper.vorlage-number", ["number": .text($0.vorlage)]) }
    let annexOf = vorlage.map { words("annex.of", ["paper": .text($0)]) }
    let county = words.text(workspace.settings.county.name) ?? ""
    var foot = footer
    if let annex, let annexOf { foot += " · \(annex) \(annexOf)" }
    return PaperView(
      name: name, kind: kind, title: words.set(title), subtitle: subtitle.map(words.set),
      language: language, county: county, sender: sender.map(words.set),
      accent: workspace.settings.county.accent.flatMap { Colour($0.value) },
      arms: arms, exampleMark: exampleMark, draftMark: draftMark, footer: words.set(foot),
      runningHead: words.set(annex.map { "\($0) \(annexOf ?? "")" } ?? county),
      annex: annex, annexOf: annexOf, navigation: navigation(current: name),
      docbook: url(name + ".xml"))
  }

  /// "Konzept 2018", "Vergleich 2018–2020"
  private func label(ofPaper parts: [String]) -> String {
    guard parts.count == 2 else { return words("paper.\(parts[0])") }
    var name = parts[1]
    var kind = parts[0]
    if kind == "comparison" {
      if name.hasSuffix("-synopsis") {
        kind = "synopsis"
        name = String(name.dropLast("-synopsis".utf8.count))
      }
      name = name.split(separator: "-").joined(separator: "–")
    }
    return words("paper.\(kind)") + " " + name
  }

  private var exampleMark: String? {
    workspace.settings.exampleMark.map { $0.isEmpty ? words("example.mark") : $0 }
  }

  private func navigation(current: String) -> [NavigationView] {
    var names = surroundings.navigation
    // What no build makes stands alone.
    if names.isEmpty { return [] }
    // A report leads to the revision that it reports on, even when there is a newer one.
    let parts = current.split(separator: "-")
    if ["report", "vorlage"].contains(parts.first), let year = parts.last.flatMap({ Int($0) }),
      let concept = workspace.report(year)?.concept?.value, available.contains("concept-\(concept)")
    {
      names = names.map { $0.hasPrefix("concept-") ? "concept-\(concept)" : $0 }
    }
    if !names.contains(current) { names.append(current) }
    return names.map { name in
      let parts = name.split(separator: "-", maxSplits: 1)
      let label = self.label(ofPaper: parts.map(String.init))
      return NavigationView(
        label: words.set(label), url: url(name + suffix), isCurrent: name == current)
    }
  }
}
