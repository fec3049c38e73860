public import Diagnostics
public import Localization
internal import Markup
internal import Templating
internal import Translation
public import Workspace
internal import YAMLReading

/// What the papers of a workspace are made with: words, pictures, templates.
public struct Publisher: Sendable {
  public let workspace: Workspace
  /// The workspace's files and the templates, for showing places.
  public let sources: SourceFiles
  /// What was found wrong with catalogues, labels and pictures.
  public let diagnostics: [Diagnostic]
  let overlay: TemplateOverlay
  let words: Words
  /// Of the flyers' languages, by tag.
  private let flyerWords: [String: Words]
  private let editions: [FlyerEdition]
  /// Whether there are addresses to make QR codes of, and nothing that makes them.
  let lacksQRCodes: Bool
  private let qrMaker: (any QRCodeMaking)?
  private let arms: CoatOfArms?
  private let surroundings: Surroundings
  private let known = KnownSections()

  /// - Parameters:
  ///   - files: where the workspace's own templates are.
  ///   - available: the names of the papers to which others may lead.
  ///   - language: that of the papers, where it is not the official one.
  public init(
    _ workspace: Workspace, files: some WorkspaceFiles, available: Set<String>,
    language: Language? = nil
  ) {
    self.init(
      workspace, files: files, available: available, language: language,
      editions: workspace.flyerEditions(), qrMaker: nil)
  }

  init(
    _ workspace: Workspace, files: some WorkspaceFiles, available: Set<String>,
    language: Language? = nil, editions: [FlyerEdition], qrMaker: (any QRCodeMaking)?
  ) {
    var sources = workspace.sources
    let overlay = TemplateOverlay(files, sources: &sources)
    let language = language ?? workspace.settings.officialLanguage
    let (catalogue, found) = overlay.catalogue(language, labels: workspace.settings.labels)
    var diagnostics = overlay.diagnostics + found
    if let accent = workspace.settings.county.accent, Colour(accent.value) == nil {
      diagnostics.append(Diagnostic(.badColour, at: accent.span, ["text": accent.value]))
    }
    var arms: CoatOfArms?
    if let file = workspace.coatOfArms {
      let (drawing, findings) = CoatOfArms.read(file)
      arms = drawing
      diagnostics += findings
    }
    diagnostics += editions.flatMap(\.diagnostics)
    var flyerWords: [String: Words] = [:]
    for language in editions.languages {
      let (catalogue, found) = overlay.flyerCatalogue(
        language, labels: workspace.settings.labels)
      flyerWords[language.tag] = Words(catalogue)
      diagnostics.add(unsaid: found)
    }
    let wantsCodes = editions.contains { edition in
      edition.flyer.facts.web != nil || workspace.settings.flyers.web != nil
        || edition.flyer.texts.contains { $0.web != nil }
    }
    lacksQRCodes = wantsCodes && qrMaker == nil
    self.flyerWords = flyerWords
    self.editions = editions
    self.qrMaker = qrMaker
    self.workspace = workspace
    self.sources = sources
    self.diagnostics = diagnostics
    self.overlay = overlay
    self.arms = arms
    words = Words(catalogue)
    surroundings = Surroundings(workspace, available: available)
  }

  /// What goes into the papers, for builds alone: reading every byte once more takes its time.
  func inputs() -> PaperInputs {
    let files = workspace.sources.files.map { Fingerprint($0.bytes) }
    var common = Fingerprint()
    common.add(Version.current)
    common.add(overlay.fingerprint)
    let settings = ["vorlage.yaml", "actors.yaml", "targets.yaml", workspace.coatOfArms?.path]
    for file in workspace.sources.files where settings.contains(file.path) {
      common.add(file.path)
      common.add(files[Int(file.id)])
    }
    return PaperInputs(files: files, common: common)
  }

  /// Of all that goes into one paper.
  func fingerprint(of paper: PlannedPaper, _ inputs: PaperInputs) -> Fingerprint {
    var fingerprint = inputs.common
    func add(_ file: SourceFile, to fingerprint: inout Fingerprint) {
      fingerprint.add(file.path)
      fingerprint.add(inputs.files[Int(file.id)])
    }
    fingerprint.add(paper.path)
    for index in paper.scope.concepts { add(workspace.concepts[index].source, to: &fingerprint) }
    for index in paper.scope.reports { add(workspace.reports[index].source, to: &fingerprint) }
    for index in paper.scope.proposals { add(workspace.proposals[index].source, to: &fingerprint) }
    for index in paper.scope.reviews {
      add(workspace.reviews[index].document.source, to: &fingerprint)
    }
    if paper.scope.hasFigures {
      for file in workspace.sources.files where file.path.hasPrefix("statistics/") {
        add(file, to: &fingerprint)
      }
    }
    if let place = paper.scope.flyer {
      for file in editions[place].flyer.files { add(file, to: &fingerprint) }
      for text in editions[place].texts { fingerprint.add(text.language.tag) }
      fingerprint.add(qrMaker == nil ? 0 : 1)
    }
    if paper.type == .index || paper.type == .flyerIndex {
      for edition in editions {
        for file in edition.flyer.files { add(file, to: &fingerprint) }
      }
    }
    surroundings.add(paper, of: workspace, to: &fingerprint)
    if paper.type == .index { fingerprint.add(workspace.today?.iso ?? "") }
    return fingerprint
  }

  /// The pages that some papers need.
  func templates(for papers: [PlannedPaper]) -> PaperTemplates {
    PaperTemplates(
      for: papers, from: overlay, words.catalogue,
      flyers: flyerWords.keys.sorted().compactMap { flyerWords[$0]?.catalogue },
      own: workspace.settings.ownPapers)
  }

  /// What composes a paper: it knows the documents that the paper draws from, and no others.
  func composer(for paper: PlannedPaper) -> Composer {
    let scope = paper.scope
    return Composer(
      workspace: workspace.narrowed(
        concepts: scope.concepts, reports: scope.reports, proposals: scope.proposals,
        reviews: scope.reviews, figures: scope.hasFigures),
      words: !paper.isOfFlyers ? words : flyerWords[paper.language.tag] ?? words, arms: arms,
      surroundings: surroundings,
      available: surroundings.reach(of: paper, in: workspace), known: known,
      vocabulary: paper.vocabulary,
      qrMaker: qrMaker)
  }

  /// A flyer's edition and what composes its second language.
  func flyer(_ paper: PlannedPaper) -> FlyerEdition? { paper.scope.flyer.map { editions[$0] } }

  /// All flyers, for the index.
  var flyerEditions: [FlyerEdition] { editions }

  func secondComposer(for paper: PlannedPaper) -> Composer? {
    paper.second.flatMap { flyerWords[$0.tag] }.map { words in
      Composer(
        workspace: workspace.narrowed(
          concepts: [], reports: [], proposals: [], reviews: [], figures: false), words: words,
        arms: arms, surroundings: surroundings, available: [], known: known,
        vocabulary: paper.vocabulary,
        qrMaker: qrMaker)
    }
  }
}

/// The fingerprints of what papers are made from.
struct PaperInputs {
  /// Of each file by its number.
  let files: [Fingerprint]
  /// Of all that goes into every paper.
  let common: Fingerprint
}

extension Publisher {
  /// What composes a paper that no build makes: it knows the whole workspace, and leads nowhere but to
  /// itself.
  func composer(vocabulary: Vocabulary) -> Composer {
    Composer(
      workspace: workspace, words: words, arms: arms,
      surroundings: Surroundings(), available: [], known: known, vocabulary: vocabulary)
  }

  /// The bytes of a paper that no build makes.
  func render<Root: View>(
    _ view: Root, _ template: String, as vocabulary: Vocabulary
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    var library = TemplateLibrary(source: overlay, catalogues: [words.catalogue])
    let (page, found) = library.template(template, vocabulary: vocabulary, view: Root.self)
    guard let page else { return (nil, found) }
    let (bytes, problems) = page.render(view, in: RenderContext(words.catalogue))
    return (bytes, found + problems)
  }
}

/// The program's version.
public enum Version {
  public static let current = "0.1.0"
}
