public import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import XML
internal import YAMLReading

/// In what form a single Markdown file is written.
public enum RenderForm: String, Sendable, CaseIterable {
  /// A page of its own.
  case html
  /// An article, valid by the DocBook 5.0 schema.
  case docbook
  /// The bare content as HTML, as the CommonMark examples have it.
  case fragment
}

/// Writes Markdown files that belong to no workspace; several threads may share it.
public struct FileRenderer: Sendable {
  private let form: RenderForm
  private let catalogue: Catalogue
  private let overlay: TemplateOverlay
  private let template: Template<PageView>?
  private let validator: DocBookValidator?
  private let isForMany: Bool
  /// What was found wrong before any file was read, and the templates, for showing places.
  public let diagnostics: [Diagnostic]
  public let sources: SourceFiles

  /// - Parameters:
  ///   - template: a page template of the user's own instead of `page`.
  ///   - isForMany: whether more than one file will be rendered.
  public init(form: RenderForm, template: [UInt8]? = nil, isForMany: Bool = false) {
    self.isForMany = isForMany
    var sources = SourceFiles()
    var files = MemoryFiles([:])
    if let template { files.files["templates/page.html.xml"] = template }
    overlay = TemplateOverlay(files, sources: &sources)
    self.form = form
    self.sources = sources
    var diagnostics: [Diagnostic] = []
    var catalogue = Catalogue(.german)
    var page: Template<PageView>?
    var validator: DocBookValidator?
    switch form {
    case .html:
      catalogue = overlay.catalogue(.german, labels: []).catalogue
      var library = TemplateLibrary(source: overlay, catalogues: [catalogue])
      let (loaded, found) = library.template("page", vocabulary: .html, view: PageView.self)
      page = loaded
      diagnostics += found
    case .docbook:
      let asked = DocBookValidator()
      diagnostics += asked.diagnostics
      validator = asked
    case .fragment:
      break
    }
    self.catalogue = catalogue
    self.template = page
    self.validator = validator
    self.diagnostics = diagnostics
  }

  /// - Returns: the bytes unless they are not valid, and what was found in the file.
  public func render(_ file: SourceFile) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let (document, found) = readMarkdown(file)
    switch form {
    case .fragment:
      var bytes: [UInt8] = []
      var writer = HTMLWriter(options: .fragment)
      writer.write(document, to: &bytes)
      return (bytes, found)
    case .docbook:
      return docBook(document, found)
    case .html:
      guard let template else { return (nil, found) }
      let (bytes, problems) = template.render(page(document), in: RenderContext(catalogue))
      return (bytes, found + problems)
    }
  }

  private func docBook(
    _ document: Document, _ found: [Diagnostic]
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    var options = WritingOptions()
    options.typography = "de"
    var bytes: [UInt8] = []
    var writer = DocBookWriter(options: options)
    writer.writeArticle(document, title: title(of: document).text, to: &bytes)
    // For one file the schema is reduced; for many it is compiled once.
    let complaints =
      (isForMany ? validator?.complaints(about: bytes) : validator?.validate([bytes])[0]) ?? []
    let invalid = complaints.map { complaint in
      Diagnostic(
        .invalidDocBook, path: document.source.path,
        [
          "element": complaint.path.map(\.name).joined(separator: "/"),
          "line": String(complaint.line), "message": complaint.message,
        ])
    }
    return (invalid.isEmpty ? bytes : nil, found + invalid)
  }

  /// The title of the front matter, else the only heading of the highest rank, else the file's
  /// name.
  private func title(of document: Document) -> (text: String, heading: Section?) {
    if let range = document.frontMatter, document.frontMatterFormat == .yaml {
      let fields = FieldReader(
        readYAML(document.source, range: range).value, span: document.source.span(0, 0),
        findings: Findings())
      if let title = fields.text("titel", "title") { return (title.value, nil) }
    }
    let top = document.sections.filter { $0.level == 1 }
    if top.count == 1, let only = top.first, document.sections.first?.blocks.isEmpty == true {
      return (only.title, only)
    }
    let name = document.source.path.split(separator: "/").last.map(String.init) ?? ""
    return (name, nil)
  }

  private func page(_ document: Document) -> PageView {
    let title = title(of: document)
    let links = PaperLinks(paper: "", places: [PaperPlaces(document: document)], concepts: [])
    var fragment = Fragment(document)
    // The title stands in the head, not twice.
    if let heading = title.heading?.heading {
      let behind = document.next(after: heading)
      fragment = Fragment(document, behind..<document.next(after: document.root))
    }
    let footnotes = FootnoteList(document: document, links: links, language: "de")
    return PageView(
      paper: PaperView(
        name: document.source.path, kind: "", title: typeset(title.text, language: "de"),
        subtitle: nil, language: .german, county: "", sender: nil, accent: nil, arms: nil,
        exampleMark: nil, draftMark: nil, footer: title.text, runningHead: title.text, annex: nil,
        annexOf: nil, navigation: [], docbook: nil),
      content: DocumentContent(
        fragment: fragment, links: links, language: "de",
        headingShift: title.heading == nil ? 1 : 0),
      footnotes: footnotes.isEmpty ? nil : footnotes)
  }
}

extension PaperPlaces {
  /// The headings of a document that knows nothing of us.
  init(document: Document) {
    var anchors: [String: String] = [:]
    for section in document.sections {
      if let id = section.id { anchors[id] = section.anchor }
    }
    self.init(paper: "", anchors: anchors)
  }
}
