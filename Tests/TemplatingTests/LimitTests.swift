import Diagnostics
import Localization
import Templating
import Testing

@Suite struct Limits {
  private func run(
    _ template: String, _ more: [String: String] = [:],
    _ change: (inout TemplateLimits) -> Void = { _ in }
  ) -> [String] {
    var limits = TemplateLimits()
    change(&limits)
    let files = more.merging(["page.html.xml": template]) { first, _ in first }
    var library = TemplateLibrary(source: MemoryTemplates(files), limits: limits)
    let (page, problems) = library.template("page", vocabulary: .html, view: ReportView.self)
    guard let page else { return problems.map(\.slug) }
    let (bytes, met) = page.render(ReportView(), in: RenderContext(.german))
    #expect((bytes == nil) == !met.isEmpty)
    return (problems + met).map { $0.slug + ($0.arguments["limit"].map { " \($0)" } ?? "") }
  }

  private static let v = "xmlns:v=\"urn:vorlage:template\""

  private func nestedLoops(_ depth: Int) -> String {
    (0..<depth).reduce("<p \(Self.v)>") { text, _ in
      text + "<i v:for=\"w in words\"><b v:if=\"draft\">"
    }
      + String(repeating: "</b></i>", count: depth) + "</p>"
  }

  @Test func stepsAndBytesEnd() {
    #expect(run(nestedLoops(20)) { $0.steps = 100_000 } == ["render-limit steps"])
    #expect(run(nestedLoops(20)) { $0.outputBytes = 100_000 } == ["render-limit outputBytes"])
    let wide =
      "<p \(Self.v)><v:group v:for=\"a in words\"><i v:for=\"w in words\">{w}</i></v:group></p>"
    #expect(run(wide) { $0.outputBytes = 40 } == ["render-limit outputBytes"])
    #expect(run(wide).isEmpty)
  }

  /// What filters handle counts by its bytes, so that the limit bounds the time.
  @Test func workCountsAsSteps() {
    let test = Array(repeating: "(summary | plain | upper) == 'x'", count: 30).joined(
      separator: " or ")
    let page = "<p \(Self.v)><b v:for=\"w in words\"><i v:if=\"\(test)\"/></b></p>"
    var library = TemplateLibrary(source: MemoryTemplates(["page.html.xml": page]))
    let (template, problems) = library.template("page", vocabulary: .html, view: ReportView.self)
    #expect(problems.isEmpty)
    var view = ReportView()
    #expect(template?.render(view, in: RenderContext(.german)).diagnostics.isEmpty == true)
    // 90 times 2 MB in capitals: more than a hundred million bytes.
    view.summary = Markup(block: true, String(repeating: "x", count: 2_000_000))
    let met = template?.render(view, in: RenderContext(.german)).diagnostics ?? []
    #expect(met.map { $0.arguments["limit"] } == ["steps"])
    #expect(met.first?.span != nil)
  }

  /// One step may write very many pieces: messages within messages, texts of texts, values in a row. All
  /// of it is counted while it is made, so that neither time nor memory goes beyond the limits.
  @Test(arguments: [
    // In text and in an attribute messages are written as they come, in a condition they are made.
    "<p>{\(nested(40, "title"))}</p>", "<p title=\"{\(nested(40, "title"))}\"/>",
    "<p \(v) v:if=\"\(nested(40, "title")) == title\"/>", "<p>{\(nested(40, "lead"))}</p>",
    "<p title=\"{\(nested(40, "lead")) | plain}\"/>", "<p>{\(nested(40, "subtitle ?? ''"))}</p>",
    "<p \(v)><v:use template=\"twice\" a=\"{lead}\"/></p>",
    "<p \(v)><v:use template=\"much\" a=\"xxxxxxxxxxxxxxxx\"/></p>",
    "<p \(v)><v:use template=\"run\" a=\"\(String(repeating: "x", count: 4000))\"/></p>",
    "<p \(v)>\(loops(16, String(repeating: "{subtitle}", count: 1000)))</p>",
    "<p \(v)>\(loops(16, "<i v:if='\(either)'/>"))</p>",
    "<p \(v)>\(loops(16, "<v:use template='wide'/>"))</p>",
    "<p>{\(Array(repeating: "words", count: 40).reduce("title") { "\($1) | join(\($0))" })}</p>",
  ])
  func whatOneStepWritesIsBounded(_ page: String) throws {
    let files = [
      "page.html.xml": page,
      "twice.html.xml": """
      <v:template \(Self.v)><v:param name="a" type="Phrase"/>\
      <v:use v:if="true" template="twice" a="{\(Self.nested(40, "a"))}"/></v:template>
      """,
      "much.html.xml": """
      <v:template \(Self.v)><v:param name="a" type="Text"/><v:use v:if="true" template="much" \
      a="\(String(repeating: "{a}", count: 2000))"/></v:template>
      """,
      "run.html.xml": """
      <v:template \(Self.v)><v:param name="a" type="Text"/><i>\
      \(String(repeating: "{a}", count: 100_000))</i></v:template>
      """,
      "wide.html.xml": """
      <v:template \(Self.v)><v:param name="a" type="[Text]?"/><v:group v:if="false">\
      \(String(repeating: "<i v:for='x in a'/>", count: 20_000))</v:group></v:template>
      """,
    ]
    let (catalogue, problems) = Catalogue.read(
      SourceFile(path: "de.yaml", bytes: Array("twice: '{x}{x}'".utf8)), language: .german)
    #expect(problems.isEmpty)
    var limits = TemplateLimits()
    limits.steps = 2_000_000
    limits.outputBytes = 1 << 22
    var library = TemplateLibrary(
      source: MemoryTemplates(files), catalogues: [catalogue], limits: limits)
    let (template, found) = library.template("page", vocabulary: .html, view: ReportView.self)
    #expect(found.isEmpty)
    let start = ContinuousClock.now
    let met = try #require(template).render(ReportView(), in: RenderContext(catalogue)).diagnostics
    #expect(met.map(\.slug) == ["render-limit"])
    // A debug build takes a second; without the count it would be hours.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  /// What a component holds is looked at for each kind of place where it is used, not for each place.
  @Test func componentsAreLookedAtOnceForEachKindOfPlace() {
    var files: [String: String] = [:]
    for number in 0..<100 {
      let next = number < 99 ? "<v:use template=\"c\(number + 1)\"/>" : "<i>x</i>"
      files["c\(number).html.xml"] = "<v:template \(Self.v)>\(next)</v:template>"
    }
    let uses = (0..<15_000).map { "<x-\($0)><v:use template=\"c0\"/></x-\($0)>" }.joined()
    let start = ContinuousClock.now
    #expect(run("<div \(Self.v)>\(uses)</div>", files) { $0.componentDepth = 200 }.isEmpty)
    // A debug build takes three seconds; for each place by itself it took more than a minute.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  private static func nested(_ depth: Int, _ inner: String) -> String {
    String(repeating: "#twice(x: ", count: depth) + inner + String(repeating: ")", count: depth)
  }

  private static func loops(_ depth: Int, _ inner: String) -> String {
    (0..<depth).reduce(inner) { text, _ in "<v:group v:for=\"w in words\">\(text)</v:group>" }
  }

  /// Conditions that are all asked.
  private static let either = Array(repeating: "subtitle", count: 90).joined(separator: " or ")

  /// Each brace looks for its end, and none further than the next.
  @Test func bracesAreReadInOnePass() {
    let text = String(repeating: "{title} ' { '", count: 40_000)
    let start = ContinuousClock.now
    #expect(!run("<p>\(text)</p>").isEmpty)
    // In one pass it takes a second in a debug build; for each brace to the end it took minutes.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func componentsEnd() {
    let endless = "<v:template \(Self.v)><v:use v:if=\"true\" template=\"a\"/></v:template>"
    #expect(
      run("<p \(Self.v)><v:use template=\"a\"/></p>", ["a.html.xml": endless])
        == ["render-limit componentDepth"])
    let slots = """
      <v:template \(Self.v)><v:use v:if="true" template="a"><v:slot/><v:slot/></v:use><v:slot/>\
      </v:template>
      """
    #expect(
      run("<p \(Self.v)><v:use template=\"a\">x</v:use></p>", ["a.html.xml": slots])
        == ["render-limit componentDepth"])
  }

  @Test func templatesAreBounded() {
    #expect(
      run("<p>xxxxxxxxxxxxxxxxxxxxxx</p>") { $0.templateBytes = 10 } == ["template-too-large"])
    let deep = String(repeating: "<b>", count: 150) + String(repeating: "</b>", count: 150)
    #expect(run(deep) == ["template-too-deep"])
    // Beyond libxml2's own limit, too.
    let deeper = String(repeating: "<b>", count: 600) + String(repeating: "</b>", count: 600)
    #expect(run(deeper) == ["template-too-deep"])
    let attributes = (0..<300).map { " data-a\($0)=\"<='\"" }.joined()
    #expect(run("<p\(attributes)/>").contains("template-too-wide"))
    let prefixes = (0..<300).map { " xmlns:a\($0)='urn:a'" }.joined()
    #expect(run("<p\(prefixes)/>") == ["template-too-wide"])
    let open = String(repeating: "(", count: 100_000)
    #expect(run("<p>{\(open)title}</p>") == ["expression-too-deep"])
    let chain = String(repeating: "title | ", count: 100_000)
    #expect(!run("<p>{\(chain)}</p>").isEmpty)
    let nots = String(repeating: "not ", count: 100_000)
    #expect(run("<p \(Self.v) v:if=\"\(nots)draft\"/>") == ["expression-too-deep"])
    let either = String(repeating: "draft or ", count: 100_000)
    #expect(run("<p \(Self.v) v:if=\"\(either)draft\"/>") == ["expression-too-deep"])
    let defaults = String(repeating: "subtitle ?? ", count: 80_000)
    #expect(run("<p>{\(defaults)title}</p>") == ["expression-too-deep"])
    #expect(run("<p>{arms.\(String(repeating: "a.", count: 100_000))b}</p>") == ["field-unknown"])
  }

  /// What a component takes is bounded, since each of its uses has a place for it; so is what a file
  /// inlines, since a page may name a large file again and again.
  @Test func interfacesAndAssetsAreBounded() {
    let parameters = (0..<3).map { "<v:param name=\"a\($0)\" type=\"Text?\"/>" }.joined()
    let slots = (0..<3).map { "<v:slot name=\"a\($0)\"/>" }.joined()
    let uses = "<p \(Self.v)><v:use template=\"a\"/></p>"
    for content in [parameters, slots] {
      let component = ["a.html.xml": "<v:template \(Self.v)>\(content)</v:template>"]
      #expect(run(uses, component) { $0.interfaceNames = 3 }.isEmpty)
      #expect(
        run(uses, component) { $0.interfaceNames = 2 }.first == "interface-too-large")
    }
    let asset = "<v:asset src=\"a.css\"/>"
    let page = "<style \(Self.v)>\(asset)\(asset)\(asset)</style>"
    let style = ["a.css": "p { color: red }"]
    #expect(run(page, style) { $0.assetBytes = 48 }.isEmpty)
    #expect(run(page, style) { $0.assetBytes = 47 } == ["assets-too-large"])
  }

  /// A template that somebody damaged loads or is reported, and what loads renders.
  @Test func damagedTemplatesNeverCrash() {
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(below, 1)
    }
    let signs = Array("{}<>/\"'|.#()&;:?! vaif=\u{0}\u{FF}\n".utf8)
    for example in TemplateCase.all {
      for _ in 0..<20 {
        var damaged = example
        let index = random(example.blocks.count)
        var bytes = Array(example.blocks[index].text.utf8)
        for _ in 0...random(3) where !bytes.isEmpty {
          let place = random(bytes.count)
          switch random(4) {
          case 0: bytes[place] = signs[random(signs.count)]
          case 1: bytes.insert(signs[random(signs.count)], at: place)
          case 2: bytes.remove(at: place)
          default: bytes.insert(contentsOf: bytes[random(place)..<place], at: random(bytes.count))
          }
        }
        damaged.blocks[index].text = String(decoding: bytes, as: UTF8.self)
        let (output, diagnostics) = damaged.run()
        #expect(output != nil || !diagnostics.isEmpty)
      }
    }
  }
}

@Suite struct Descriptions {
  @Test func nameEveryPath() {
    let text = ViewType(SectionView.self).describe()
    #expect(
      text == """
        id: Text             The identity
        title: Text          The heading
        sections: [Section]  What is below it

        """)
    let report = ViewType(ReportView.self).describe()
    #expect(report.contains("measures[].actor.name: Text"))
    #expect(report.contains("subtitle: Text?"))
    #expect(report.contains("arms.source: PictureSource"))
  }
}
