import Diagnostics
import Localization
import Templating
import Testing
import XML

/// Templates that nobody wrote.
@Suite struct RandomTemplates {
  /// A random template in which every name and type fits, rendered with random values, gives no
  /// finding and is well-formed; so are its parts by themselves.
  @Test(arguments: Vocabulary.allCases, 0..<40) func areWellFormed(
    _ vocabulary: Vocabulary, _ group: Int
  ) throws {
    for seed in 0..<10 {
      var maker = TemplateMaker(
        numbers: SplitMix(seed: UInt64(group * 10 + seed)), vocabulary: vocabulary)
      let files = maker.files()
      let (template, problems, shown) = load(files, vocabulary)
      let found = problems.filter { $0.severity == .error }
      #expect(found.isEmpty, "\(shown.joined(separator: "\n"))\n\(files)")
      guard let template else { continue }
      for _ in 0..<3 {
        let view = RandomView(&maker.numbers, depth: 0)
        let (bytes, limits) = template.render(view, in: RenderContext(Self.catalogue))
        #expect(limits.isEmpty)
        let page = try #require(bytes)
        let (tree, faults) = parseXML(
          SourceFile(path: "x", bytes: vocabulary == .html ? Self.asXML(page) : page))
        #expect(
          tree != nil, "\(faults.map(\.slug)) \(String(decoding: page, as: UTF8.self)) \(files)")
      }
    }
  }

  /// The page without what HTML writes otherwise than XML: its doctype, the ends of the void elements that
  /// are made here, and an attribute that has no value.
  private static func asXML(_ page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page.dropFirst("<!DOCTYPE html>\n".utf8.count), as: UTF8.self)
    return Array(
      text.replacing("<br>", with: "<br/>").replacing("alt=\"end\">", with: "alt=\"end\"/>")
        .replacing(" hidden>", with: " hidden=\"\">").utf8)
  }

  /// Every directive, operator and filter is somewhere in what is made, and every type is handed on.
  @Test(arguments: Vocabulary.allCases) func haveEveryForm(_ vocabulary: Vocabulary) {
    var text = ""
    for seed in 0..<400 {
      var maker = TemplateMaker(numbers: SplitMix(seed: UInt64(seed)), vocabulary: vocabulary)
      for (path, file) in maker.files().sorted(by: { $0.key < $1.key })
      where path.hasPrefix("page") || path.hasPrefix("part") || path.hasPrefix("every") {
        text += file
      }
    }
    var forms = [
      "v:if=", "v:else-if=", "v:else=", "v:for=", "<v:group", "<v:use", "<v:fill", "<v:slot/>",
      "<v:slot name=", "<v:param", "default=", "<v:asset", "<v:template", "<![CDATA[", "<!--", "{{",
      " in ", ".index", ".number}", ".first", ".last", " ?? ", " and ", " or ", "not ", "(", "'de'",
      " == ", " != ", " lt ", " le ", " gt ", " ge ", "-1", "true", "false", "#plain", "#with(x: ",
      "#counted(count: ", "#about(x: phrase)", "#about(x: content)", ".self.", "picture.",
    ]
    if vocabulary == .html {
      forms += ["v:property-", "hidden=", "href=\"{", "href=\"#{", "src=\"{"]
    }
    forms += [
      "date", "weekday", "month", "year", "number", "percent", "money", "unit", "upper", "plain",
      "count", "join", "name",
    ].map { "| \($0)" }
    forms += [
      "Text", "Number", "Percentage", "Money", "Boolean", "Date?", "DateRange", "Language", "URL",
      "PictureSource", "Colour", "Content", "Phrase", "Random", "[Random]", "[Text]",
    ].map { "type=\"\($0)" }
    for form in forms { #expect(text.contains(form), "\(form)") }
  }

  /// What happens to a template at random bytes makes it another template or a finding.
  @Test(arguments: 0..<40) func survivesDamage(_ seed: Int) {
    let vocabulary = Vocabulary.allCases[seed % 3]
    var maker = TemplateMaker(numbers: SplitMix(seed: UInt64(1000 + seed)), vocabulary: vocabulary)
    let files = maker.files()
    for _ in 0..<40 {
      var damaged = files
      let path = files.keys.sorted()[maker.numbers.below(files.count)]
      var bytes = Array((files[path] ?? "").utf8)
      for _ in 0...maker.numbers.below(3) {
        let place = maker.numbers.below(bytes.count)
        switch maker.numbers.below(6) {
        // One word for another: still well-formed, mostly, and wrong further in.
        case 4, 5:
          let words = Self.words(bytes)
          guard !words.isEmpty else { break }
          bytes.replaceSubrange(maker.numbers.pick(words), with: bytes[maker.numbers.pick(words)])
        case 0: bytes[place] = UInt8(truncatingIfNeeded: maker.numbers.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("<>&{}'\"/|?#.".utf8)[maker.numbers.below(12)], at: place)
        default:
          let length = maker.numbers.below(bytes.count - place) / 2
          bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
        }
        if bytes.isEmpty { break }
      }
      damaged[path] = String(decoding: bytes, as: UTF8.self)
      let (template, problems, _) = load(damaged, vocabulary)
      #expect(template != nil || problems.contains { $0.severity == .error })
      let view = RandomView(&maker.numbers, depth: 0)
      if let template {
        let (bytes, limits) = template.render(view, in: RenderContext(Self.catalogue))
        #expect((bytes == nil) == !limits.isEmpty)
      }
    }
  }

  /// Where names and numbers stand.
  private static func words(_ bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      let isWord = byte > 0x7F || "0"..."9" ~= Unicode.Scalar(byte) || 0x61...0x7A ~= byte | 0x20
      if isWord, start == nil { start = index }
      if !isWord, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    return words
  }

  private static let catalogue = Catalogue.read(
    SourceFile(
      path: "de.yaml",
      bytes: Array(
        """
        plain: ein <Wort>
        with: mit {x} & {x}
        about: "{x}: <{x}>"
        counted: {"0": keins, one: eins, other: '{count}'}
        """.utf8)
    ), language: .german
  ).catalogue

  private func load(
    _ files: [String: String], _ vocabulary: Vocabulary
  ) -> (template: Template<RandomView>?, problems: [Diagnostic], shown: [String]) {
    var limits = TemplateLimits()
    limits.steps = 200_000
    limits.outputBytes = 1 << 22
    var sources = SourceFiles()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      sources.add(path: path, bytes: Array(text.utf8))
    }
    var library = TemplateLibrary(
      source: MemoryTemplates(sources.files), catalogues: [Self.catalogue], limits: limits)
    let (template, problems) = library.template(
      "page", vocabulary: vocabulary, view: RandomView.self)
    let rendering = TextRendering(language: .en)
    return (template, problems, problems.map { rendering.render($0, in: sources) })
  }
}

/// Random numbers that are the same every time (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ limit: Int) -> Int { limit < 1 ? 0 : Int(next() % UInt64(limit)) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
