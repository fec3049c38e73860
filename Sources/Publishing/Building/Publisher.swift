public import Diagnostics
internal import Localization
internal import Templating
public import Workspace
internal import XML
internal import YAMLReading

/// Makes the papers of a workspace: views, templates, checked bytes.
public struct Publisher {
  public let workspace: Workspace
  /// The workspace's files and the templates, for showing places.
  public let sources: SourceFiles
  /// What was found wrong with catalogues, labels and pictures.
  public let diagnostics: [Diagnostic]
  /// For all that goes into every paper.
  public let fingerprint: Fingerprint
  private let composer: Composer
  private let library: TemplateShelf

  /// - Parameters:
  ///   - files: where the workspace's own templates are.
  ///   - available: the names of the papers to which others may lead.
  public init(_ workspace: Workspace, files: some WorkspaceFiles, available: Set<String>) {
    var sources = workspace.sources
    let overlay = TemplateOverlay(files, sources: &sources)
    let language = workspace.settings.officialLanguage
    var (catalogue, diagnostics) = overlay.catalogue(language, labels: workspace.settings.labels)
    if let accent = workspace.settings.county.accent, Colour(accent.value) == nil {
      diagnostics.append(Diagnostic(.badColour, at: accent.span, ["text": accent.value]))
    }
    var arms: CoatOfArms?
    if let file = workspace.coatOfArms {
      let (drawing, findings) = CoatOfArms.read(file)
      arms = drawing
      diagnostics += findings
    }
    var fingerprint = Fingerprint()
    fingerprint.add(Version.current)
    fingerprint.add(overlay.fingerprint)
    fingerprint.add(workspace.today?.iso ?? "")
    for name in available.sorted() { fingerprint.add(name) }
    for file in workspace.sources.files {
      fingerprint.add(file.path)
      fingerprint.add(file.bytes)
    }
    self.fingerprint = fingerprint
    self.workspace = workspace
    self.sources = sources
    self.diagnostics = diagnostics
    composer = Composer(
      workspace: workspace, words: Words(catalogue), arms: arms, available: available)
    library = TemplateShelf(TemplateLibrary(source: overlay, catalogues: [catalogue]))
  }

  /// The bytes of one paper.
  ///
  /// - Returns: nothing where its view cannot be made or its template has an error.
  public func make(_ paper: PlannedPaper) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let year = Int(paper.name.split(separator: "-").last ?? "")
    switch paper.type {
    case .concept:
      return render(paper, year.flatMap(workspace.concept).map(composer.concept))
    case .report:
      return render(paper, year.flatMap(workspace.report).flatMap(composer.report))
    case .vorlage:
      return render(paper, year.flatMap(workspace.report).flatMap(composer.vorlage))
    case .index:
      return render(paper, composer.index())
    }
  }

  private func render<Root: View>(
    _ paper: PlannedPaper, _ view: Root?
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    guard let view else { return (nil, []) }
    let (template, found) = library.template(
      paper.type.rawValue, vocabulary: paper.vocabulary, view: Root.self)
    guard let template else { return (nil, found) }
    let (bytes, problems) = template.render(view, in: RenderContext(composer.words.catalogue))
    return (bytes, found + problems)
  }
}

/// A template library that a paper after the other uses.
private final class TemplateShelf {
  private var library: TemplateLibrary

  init(_ library: TemplateLibrary) { self.library = library }

  func template<Root: View>(
    _ name: String, vocabulary: Vocabulary, view: Root.Type
  ) -> (template: Template<Root>?, diagnostics: [Diagnostic]) {
    library.template(name, vocabulary: vocabulary, view: view)
  }
}

/// The program's version.
public enum Version {
  public static let current = "0.1.0"
}
