import Diagnostics
import Localization
import Templating
import Testing
import XML

@testable import Publishing

/// The templates that come with the program.
@Suite struct StandardTemplatesTests {
  let folder = TemplateFolder()
  let catalogues: [Catalogue]

  init() {
    catalogues = ["de", "en"].compactMap { [folder] in folder.catalogue($0)?.catalogue }
  }

  /// Otherwise `Templates/embed.sh` was forgotten.
  @Test func everyFileIsInTheProgram() {
    #expect(BuiltInFiles.all.map(\.path) == folder.paths)
    for (path, bytes) in BuiltInFiles.all {
      #expect(folder.file(at: path)?.bytes == bytes, "\(path)")
    }
  }

  @Test func cataloguesAreRead() {
    for tag in ["de", "en"] {
      #expect(folder.catalogue(tag)?.diagnostics.map(folder.show) == [])
    }
  }

  /// A command that needs few messages reads these alone.
  @Test(arguments: ["de", "en"]) func groupsAreReadAlone(_ tag: String) throws {
    let file = try #require(folder.file(at: "messages/\(tag).yaml"))
    let whole = try #require(folder.catalogue(tag)?.catalogue)
    let part = Catalogue.read(file, language: whole.language, groups: ["diff", "years"])
    #expect(part.diagnostics.isEmpty)
    #expect(part.catalogue.keys == whole.keys.filter { $0.hasPrefix("diff.") || $0 == "years" })
    for key in part.catalogue.keys {
      #expect(part.catalogue.text(key) == whole.text(key), "\(key)")
    }
  }

  @Test func bothLanguagesSayTheSame() {
    #expect(catalogues[0].keys == catalogues[1].keys)
    for key in catalogues[0].keys {
      let arguments = catalogues.map { Set($0[key]?.arguments ?? []) }
      #expect(arguments[0] == arguments[1], "\(key)")
    }
  }

  /// What no template uses the program must use: its keys are its own list.
  @Test func noMessageIsIdle() {
    let bytes = folder.files.filter { $0.path.hasSuffix(".xml") }.flatMap(\.bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let used = text.matches(of: /#([a-z]+(?:\.[A-Za-z]+)+)/).map { String($0.1) }
    let idle = Set(catalogues[0].keys).subtracting(used).subtracting(ProgramMessages.keys)
    #expect(idle.sorted() == [])
    #expect(ProgramMessages.keys.filter { catalogues[0][$0] == nil } == [])
  }

  /// libxml2 reads each of them here, so that the program need not ask it again
  /// (``TemplateSource/isKnown(_:)``).
  @Test(arguments: [Vocabulary.html, .docbook]) func everyTemplateLoads(_ vocabulary: Vocabulary) {
    var library = TemplateLibrary(source: folder, catalogues: catalogues)
    var found: [Diagnostic] = []
    found += library.template("concept", vocabulary: vocabulary, view: ConceptView.self).diagnostics
    found += library.template("report", vocabulary: vocabulary, view: ReportView.self).diagnostics
    found += library.template("vorlage", vocabulary: vocabulary, view: VorlageView.self).diagnostics
    found += library.template("index", vocabulary: vocabulary, view: IndexView.self).diagnostics
    found +=
      library.template("proposal", vocabulary: vocabulary, view: ProposalView.self)
      .diagnostics
    found +=
      library.template("synopsis", vocabulary: vocabulary, view: SynopsisView.self)
      .diagnostics
    found += library.template("draft", vocabulary: vocabulary, view: DraftView.self).diagnostics
    found += library.template("review", vocabulary: vocabulary, view: ReviewView.self).diagnostics
    for name in ["comparison", "comparison-synopsis"] {
      found += library.template(name, vocabulary: vocabulary, view: ComparisonView.self).diagnostics
    }
    found += library.template("flyer", vocabulary: vocabulary, view: FlyerView.self).diagnostics
    found +=
      library.template("flyer-pair", vocabulary: vocabulary, view: FlyerPairView.self)
      .diagnostics
    found +=
      library.template("flyer-index", vocabulary: vocabulary, view: FlyerIndexView.self)
      .diagnostics
    if vocabulary == .html {
      found +=
        library.template("flyer-turn", vocabulary: .html, view: FlyerPairView.self).diagnostics
      found += library.template("history", vocabulary: .html, view: HistoryView.self).diagnostics
      found += library.template("page", vocabulary: .html, view: PageView.self).diagnostics
    }
    #expect(found.map(folder.show) == [])
  }

  @Test(arguments: [true, false], ["de", "en"])
  func docBookIsValid(isFull: Bool, tag: String) throws {
    guard let schema = RelaxNGSchema.docBook().schema else { return }
    for (name, bytes) in try papers(.docbook, isFull: isFull, tag: tag) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(schema.validate(bytes).map { "\(name): \($0.message)" } == [], "\(text)")
    }
  }

  @Test(arguments: [true, false]) func htmlIsWellFormed(isFull: Bool) throws {
    for (name, bytes) in try papers(.html, isFull: isFull, tag: "de") {
      let text = String(decoding: bytes, as: UTF8.self)
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count, "\(name) gives an id twice")
      let headings = text.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(headings.first == 1)
      for (upper, lower) in zip(headings, headings.dropFirst()) {
        #expect(lower <= upper + 1, "\(name): h\(lower) behind h\(upper)")
      }
      for label in text.matches(of: /aria-labelledby="([^"]*)"/) {
        #expect(ids.contains(String(label.1)), "\(name): nothing has the id \(label.1)")
      }
    }
  }

  /// What the HTML says in words the DocBook says too.
  @Test func docBookSaysTheSame() throws {
    let pages = try papers(.html, isFull: true, tag: "de")
    let articles = try papers(.docbook, isFull: true, tag: "de")
    for ((name, page), (_, article)) in zip(pages, articles) {
      let body = String(decoding: page, as: UTF8.self).split(separator: "<main").last ?? ""
      let said = words(String(decoding: article, as: UTF8.self))
      let missing = words("<main" + body).subtracting(said)
      let around = words(
        Self.onlyInHTML.compactMap { catalogues[0].text($0) }.joined(separator: " ")
      )
      .union(["#", "DocBook", "Footnotes"])
      #expect(missing.subtracting(around).sorted() == [], "\(name)")
    }
  }

  /// Where a column is narrow, a mail address breaks behind its at sign and nowhere else.
  @Test func mailAddressesBreakBehindTheAtSign() {
    let text = TextContent("Büro <A>, amt@example.org")
    func written(_ vocabulary: Vocabulary) -> String {
      var bytes: [UInt8] = []
      text.write(as: vocabulary, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(written(.html) == "Büro &lt;A&gt;, amt@<wbr>example.org")
    #expect(written(.docbook) == "Büro &lt;A&gt;, amt@example.org")
  }

  /// Words about how the page looks, short forms of what DocBook spells out, and captions that only
  /// those hear who do not see the page. Footnotes stand in DocBook where they are referred to.
  private static let onlyInHTML = [
    "nav.docbook", "report.reading", "measure.inferred", "index.papersCaption", "index.formats",
    "consultation.abstentionsShort", "finances.cover", "concept.contents", "measure.figure",
    "comparison.countCaption", "comparison.listCaption", "comparison.statesCaption",
    "comparison.footnotes", "synopsis.proposalsCaption",

  ]

  private func words(_ markup: String) -> Set<String> {
    let text = markup.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: " ")
      .replacing(/<[^>]*>/, with: " ")
    return Set(
      text.split { !$0.isLetter && !$0.isNumber && $0 != "#" }.map(String.init))
  }

  private func papers(
    _ vocabulary: Vocabulary, isFull: Bool, tag: String
  ) throws -> [(String, [UInt8])] {
    let catalogue = try #require(catalogues.first { $0.language.tag == tag })
    let sample = Sample(isFull: isFull, language: catalogue.language)
    var library = TemplateLibrary(source: folder, catalogues: catalogues)
    func paper<V: View>(_ name: String, _ view: V) throws -> (String, [UInt8]) {
      let template = try #require(
        library.template(name, vocabulary: vocabulary, view: V.self).template, "\(name)")
      let (bytes, problems) = template.render(view, in: RenderContext(catalogue))
      #expect(problems.isEmpty)
      return (name, try #require(bytes))
    }
    return [
      try paper("concept", sample.concept), try paper("report", sample.report),
      try paper("vorlage", sample.vorlage), try paper("index", sample.index),
      try paper("comparison", sample.comparison(synopsis: false)),
      try paper("comparison-synopsis", sample.comparison(synopsis: true)),
      try paper("proposal", sample.proposal), try paper("synopsis", sample.synopsis),
      try paper("draft", sample.draft), try paper("review", sample.review),
    ] + (vocabulary == .html ? [try paper("history", sample.history)] : [])
  }
}
