public import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import MarkupWriting
internal import Parallel
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
  private let forms: [RenderForm]
  private let overlay: TemplateOverlay
  private let page: PreparedPage?
  private let validator: DocBookValidator?
  /// What was found wrong before any file was read, and the templates, for showing places.
  public let diagnostics: [Diagnostic]
  public let sources: SourceFiles

  /// - Parameters:
  ///   - forms: the forms in which each file is written; it is read once for all of them.
  ///   - template: a page template of the user's own instead of `page`.
  public init(forms: [RenderForm], template: SourceFile? = nil) {
    var sources = SourceFiles()
    overlay = TemplateOverlay(
      MemoryFiles([:]), sources: &sources,
      named: template.map { ["page.html.xml": ($0.path, $0.bytes)] } ?? [:])
    self.forms = forms
    self.sources = SourceFiles(behind: sources)
    // The page's template and the schema are the bulk of a short run, and neither needs the other. Where
    // there is no page, the schema is read when a document is to be validated.
    let validator = forms.contains(.docbook) ? DocBookValidator() : nil
    let prepared = inParallel(forms) { [overlay] form -> PreparedPage? in
      switch form {
      case .html: return PreparedPage(overlay)
      case .docbook: if forms.count > 1 { validator?.readAhead() }
      case .fragment: break
      }
      return nil
    }
    page = prepared.compactMap(\.self).first
    self.validator = validator
    diagnostics = (page?.diagnostics ?? []) + (validator?.diagnostics ?? [])
  }

  /// - Returns: the bytes of each form unless they are not valid, and what was found in the file.
  public func render(_ file: SourceFile) -> (outputs: [[UInt8]?], diagnostics: [Diagnostic]) {
    // Where a fragment would not be what the CommonMark examples say, CommonMark counts.
    let isFragment = forms.allSatisfy { $0 == .fragment }
    let (document, found) = readMarkdown(file, options: isFragment ? .fragment : .structured)
    var diagnostics = found
    let head = isFragment ? nil : Head(document)
    diagnostics += head?.diagnostics ?? []
    let outputs = forms.map { form -> [UInt8]? in
      switch form {
      case .fragment:
        var bytes: [UInt8] = []
        var writer = HTMLWriter(options: .fragment)
        writer.write(
          isFragment ? document : readMarkdown(file, options: .fragment).document, to: &bytes)
        return bytes
      case .docbook:
        return docBook(document, head, &diagnostics)
      case .html:
        guard let page, let template = page.template else { return nil }
        let (bytes, problems) = template.render(
          view(of: document, head), in: RenderContext(page.catalogue))
        diagnostics += problems
        return bytes
      }
    }
    return (outputs, diagnostics)
  }

  private func docBook(
    _ document: Document, _ head: Head?, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    var options = WritingOptions()
    options.typography = "de"
    var bytes: [UInt8] = []
    var writer = DocBookWriter(options: options)
    let title = title(of: document, head)
    // A heading that holds all others is the article's title, not a section's besides.
    let sections = document.sections
    let holdsAll =
      title.heading?.index == 1
      && sections.indices.dropFirst(2).allSatisfy { sections[$0].parent != nil }
    writer.writeArticle(document, title: holdsAll ? nil : title.text, to: &bytes)
    guard let validator else { return bytes }
    let (isValid, findings) = validator.findings(about: bytes, path: document.source.path)
    diagnostics += findings
    return isValid ? bytes : nil
  }

  /// What the front matter says, and what is wrong with it.
  private struct Head {
    var title: String?
    var diagnostics: [Diagnostic] = []

    init(_ document: Document) {
      guard let range = document.frontMatter, document.frontMatterFormat == .yaml else { return }
      let (value, found) = readYAML(document.source, range: range)
      let findings = Findings()
      // Other fields are those of whoever wrote the file.
      let fields = FieldReader(
        value, span: document.source.span(range.lowerBound, range.lowerBound), findings: findings,
        isReadable: found.isEmpty)
      title = fields.text("titel", "title")?.value
      diagnostics = found + findings.diagnostics
    }
  }

  /// The title of the front matter, else the only heading of the highest rank, else the file's
  /// name.
  private func title(of document: Document, _ head: Head?) -> (text: String, heading: Section?) {
    if let title = head?.title { return (title, nil) }
    let sections = document.sections
    let top = sections.indices.filter { sections[$0].level == 1 }
    if top.count == 1, let only = top.first, sections[0].blockNodes.isEmpty {
      return (sections[only].title, sections[only])
    }
    let name = document.source.path.split(separator: "/").last.map(String.init) ?? ""
    return (name, nil)
  }

  private func view(of document: Document, _ head: Head?) -> PageView {
    let title = title(of: document, head)
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

/// The template of a single file's page, and the words in it.
private struct PreparedPage: Sendable {
  let catalogue: Catalogue
  let template: Template<PageView>?
  let diagnostics: [Diagnostic]

  init(_ overlay: TemplateOverlay) {
    catalogue = overlay.catalogue(.german, labels: []).catalogue
    var library = TemplateLibrary(source: overlay, catalogues: [catalogue])
    (template, diagnostics) = library.template("page", vocabulary: .html, view: PageView.self)
  }
}

extension PaperPlaces {
  /// The headings of a document that knows nothing of us.
  init(document: Document) {
    var anchors: [String: String] = [:]
    let identifiers = HeadingIdentifiers(document, explicitOnly: true)
    for section in document.sections {
      guard let id = section.id, let heading = section.heading else { continue }
      if anchors[id] == nil { anchors[id] = identifiers[heading] }
    }
    self.init(paper: "", anchors: anchors)
  }
}
