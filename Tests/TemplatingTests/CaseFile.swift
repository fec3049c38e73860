import Diagnostics
import Foundation
import Localization
import Templating
import Testing

/// A case of a file in `cases`: a heading and fenced blocks.
///
/// - ```` ```report.html.xml ````: a template, named by its path; the first one is the page.
/// - ```` ```messages de ````: the messages of a language.
/// - ```` ```output ````: what is written, to the letter; a no-break space is shown as `⍽`.
/// - ```` ```diagnostics ````: what is reported, one a line: path, line, column, slug, the marked
///   text, and the suggestion.
struct TemplateCase: CustomTestStringConvertible, Sendable {
  var name: String
  var file: String
  var line: Int
  var blocks: [(info: String, text: String)] = []

  var testDescription: String { "\(file):\(line): \(name)" }

  subscript(info: String) -> String? { blocks.first { $0.info == info }?.text }

  var templates: [(path: String, text: String)] {
    blocks.filter { $0.info.contains(".") }.map { ($0.info, $0.text) }
  }

  /// Every case of every file beside this one.
  static let all: [TemplateCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") }.flatMap { name in
      read(
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? "", name)
    }
  }()

  /// The examples of the templates' own page. There each ends with what it gives, under a heading that
  /// several may share.
  static let documentation: [TemplateCase] = {
    let file = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates/README.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return read(text, "Templates/README.md").flatMap { section in
      var examples: [TemplateCase] = []
      var blocks: [(info: String, text: String)] = []
      for block in section.blocks where !block.info.isEmpty {
        blocks.append(block)
        guard ["output", "diagnostics"].contains(block.info) else { continue }
        var example = section
        example.blocks = blocks
        example.name += " (\(examples.count + 1))"
        examples.append(example)
        blocks = []
      }
      return examples
    }
  }()

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("cases")

  /// Writes what is now given into the files, for a look at the difference (`make accept`).
  static func accept() throws {
    for (file, cases) in Dictionary(grouping: all, by: \.file) {
      let url = folder.appendingPathComponent(file)
      let old = try String(contentsOf: url, encoding: .utf8)
      var text = String(old.prefix { $0 != "\n" }) + "\n"
      for example in cases {
        let (output, diagnostics) = example.run()
        text += "\n## \(example.name)\n"
        for (info, block) in example.blocks where info != "output" && info != "diagnostics" {
          text += "```\(info)\n\(block)\n```\n"
        }
        if !diagnostics.isEmpty { text += "```diagnostics\n\(diagnostics)\n```\n" }
        if let output { text += "```output\n\(output)\n```\n" }
      }
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  private static func read(_ text: String, _ file: String) -> [TemplateCase] {
    var cases: [TemplateCase] = []
    var block: (info: String, lines: [String])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let open = block {
        if line == "```" {
          if !cases.isEmpty {
            cases[cases.count - 1].blocks.append((open.info, open.lines.joined(separator: "\n")))
          }
          block = nil
        } else {
          block = (open.info, open.lines + [String(line)])
        }
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("## ") {
        cases.append(TemplateCase(name: String(line.dropFirst(3)), file: file, line: index + 1))
      }
    }
    return cases
  }

  /// What loading and rendering gives: the output without the line feed at its end, and the
  /// diagnostics as the case file writes them.
  func run() -> (output: String?, diagnostics: String) {
    var files = SourceFiles()
    for (path, text) in templates { files.add(path: path, bytes: Array(text.utf8)) }
    var diagnostics: [Diagnostic] = []
    var catalogues: [Catalogue] = []
    for (info, text) in blocks where info.hasPrefix("messages ") {
      guard let language = Language(String(info.dropFirst(9))) else { continue }
      let file = files.add(path: "\(info.dropFirst(9)).yaml", bytes: Array(text.utf8))
      let (catalogue, problems) = Catalogue.read(file, language: language)
      catalogues.append(catalogue)
      diagnostics += problems
    }
    var output: String?
    let page = templates.first?.path ?? ""
    for vocabulary in Vocabulary.allCases where page.hasSuffix(".\(vocabulary.rawValue).xml") {
      var library = TemplateLibrary(
        source: MemoryTemplates(files.files), catalogues: catalogues)
      let name = String(page.dropLast(vocabulary.rawValue.utf8.count + 5))
      let (template, problems) = library.template(
        name, vocabulary: vocabulary, view: ReportView.self)
      diagnostics += problems
      guard let template else { continue }
      let context = catalogues.first.map { RenderContext($0) } ?? RenderContext(.german)
      let (bytes, limits) = template.render(ReportView(), in: context)
      diagnostics += limits
      output = bytes.map {
        String(decoding: $0, as: UTF8.self).replacingOccurrences(of: "\u{A0}", with: "⍽")
      }
      if output?.hasSuffix("\n") == true { output?.removeLast() }
    }
    return (output, diagnostics.sorted(in: files).map { line($0, files) }.joined(separator: "\n"))
  }

  private func line(_ diagnostic: Diagnostic, _ files: SourceFiles) -> String {
    var line = diagnostic.path.map { "\($0) " } ?? ""
    if let span = diagnostic.span, let file = files[span.file] {
      let place = file.lineColumn(at: Int(span.start))
      line = "\(file.path):\(place.line):\(place.column) "
    }
    line += diagnostic.slug
    if let span = diagnostic.span, let file = files[span.file] {
      line += " [\(file.text(span.range))]"
    }
    if let suggestion = diagnostic.suggestion { line += " -> \(suggestion)" }
    return line
  }
}

@Suite struct TemplateCases {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VORLAGE_ACCEPT"] != nil))
  func acceptsWhatIs() throws { try TemplateCase.accept() }

  @Test func thePageHasExamples() { #expect(TemplateCase.documentation.count >= 10) }

  @Test(arguments: TemplateCase.all + TemplateCase.documentation)
  func behavesAsWritten(_ example: TemplateCase) {
    let (output, diagnostics) = example.run()
    #expect(diagnostics == example["diagnostics"] ?? "")
    if let expected = example["output"] {
      #expect(output == expected)
    } else {
      #expect(output == nil)
    }
  }
}
