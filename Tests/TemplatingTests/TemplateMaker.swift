import Localization
import Templating

/// Makes templates in which every name and type fits.
struct TemplateMaker {
  var numbers: SplitMix
  let vocabulary: Vocabulary
  private var scalars = RandomView.scalars
  private var texts = ["text"]
  private var optionals = RandomView.optionals
  private var lists = ["views", "maybeViews"]
  private var variables = 0

  init(numbers: SplitMix, vocabulary: Vocabulary) {
    self.numbers = numbers
    self.vocabulary = vocabulary
  }

  private var block: String { vocabulary == .html ? "div" : "sidebar" }
  private var line: String { vocabulary == .html ? "p" : "para" }
  private var word: String { vocabulary == .html ? "em" : "emphasis" }
  private var attribute: String { vocabulary == .html ? "title" : "role" }

  mutating func files() -> [String: String] {
    let suffix = ".\(vocabulary.rawValue).xml"
    let part = """
      <v:template xmlns:v="urn:vorlage:template"><v:param name="view" type="Random"/>\
      <v:param name="label" type="Text" default="x"/>\
      <\(line) \(attribute)="{label}">{view.text}<v:slot name="more">-</v:slot></\(line)><v:slot/>
      <v:use v:if="view.inner" template="part" view="{view.inner}" label="{label}{label}"/></v:template>
      """
    let root = vocabulary == .html ? "div" : "article"
    return [
      "page" + suffix:
        "<\(root) xmlns:v=\"urn:vorlage:template\">\(content(depth: 0))</\(root)>",
      "part" + suffix: part,
    ]
  }

  private mutating func content(depth: Int) -> String {
    (0...numbers.below(4)).map { _ in node(depth: depth) }.joined(
      separator: numbers.pick(["", " ", "\n  "]))
  }

  private mutating func node(depth: Int) -> String {
    guard depth < 5 else { return "<\(line)>{\(value())}</\(line)>" }
    switch numbers.below(10) {
    case 0:
      return "<\(line) \(attribute)=\"{\(value())}\">{\(value())} & amp;</\(line)>".replacing(
        "& amp;", with: "&amp;")
    case 1:
      return
        "<\(line) \(attribute)=\"a {\(value())} {{b}}\"><\(word)>{\(value())}</\(word)></\(line)>"
    case 2: return "<\(block)>{content}</\(block)><\(line)>{phrase}</\(line)>"
    case 3: return conditional(depth: depth)
    case 4, 5: return loop(depth: depth)
    case 6: return "<v:group>\(content(depth: depth + 1))</v:group><!-- {nothing} -->"
    case 7:
      return """
        <v:use template="part" view="{self}" label="{\(numbers.pick(texts))}">\
        <v:fill slot="more">{\(value())}</v:fill>\(content(depth: depth + 1))</v:use>
        """
    case 8: return "<\(line)><![CDATA[<{x}>&]]>{#with(x: \(numbers.pick(scalars)))}</\(line)>"
    default: return "<\(block)>\(content(depth: depth + 1))</\(block)>"
    }
  }

  private mutating func conditional(depth: Int) -> String {
    let other = numbers.chance(50) ? "\n<\(line) v:else=\"\">{\(value())}</\(line)>" : ""
    if numbers.chance(40) {
      let name = numbers.pick(RandomView.optionals)
      let known = optionals
      let before = scalars
      scalars.append(name)
      defer { (optionals, scalars) = (known, before) }
      let inside = "{#with(x: \(name))}"
      let content = content(depth: depth + 1)
      scalars = before
      return "<\(block) v:if=\"\(name)\"><\(line)>\(inside)</\(line)>\(content)</\(block)>"
        + (other.isEmpty ? "" : "\n<\(line) v:else=\"\">{text}</\(line)>")
    }
    let test = condition(depth: 0)
    return "<\(block) v:if=\"\(test)\">\(content(depth: depth + 1))</\(block)>\(other)"
  }

  private mutating func loop(depth: Int) -> String {
    variables += 1
    let name = "v\(variables)"
    let (before, listsBefore, textsBefore) = (scalars, lists, texts)
    defer { (scalars, lists, texts) = (before, listsBefore, textsBefore) }
    if numbers.chance(30) {
      scalars.append(name)
      texts.append(name)
      return "<\(line) v:for=\"\(name), l\(name) in words\">{\(name)} {l\(name).number}</\(line)>"
    }
    let list = numbers.pick(lists)
    scalars += RandomView.scalars.map { "\(name).\($0)" }
    lists.append("\(name).views")
    texts.append("\(name).text")
    let filter = numbers.chance(30) ? " v:if=\"\(condition(depth: 0))\"" : ""
    return "<\(block) v:for=\"\(name) in \(list)\"\(filter)>\(content(depth: depth + 1))</\(block)>"
  }

  private mutating func condition(depth: Int) -> String {
    switch numbers.below(depth > 2 ? 4 : 8) {
    case 0: return "flag"
    case 1: return numbers.pick(RandomView.optionals)
    case 2: return "views"
    case 3:
      return "number \(numbers.pick(["lt", "le", "gt", "ge", "==", "!="])) \(numbers.below(9))"
    case 4: return "not \(condition(depth: depth + 1))"
    case 5: return "(\(condition(depth: depth + 1)) or \(condition(depth: depth + 1)))"
    case 6: return "(\(condition(depth: depth + 1)) and \(condition(depth: depth + 1)))"
    default: return "text != 'a'"
    }
  }

  /// An expression that can stand in text and in an attribute.
  private mutating func value() -> String {
    switch numbers.below(12) {
    case 0: return numbers.pick(RandomView.optionals)
    case 1: return "maybeText ?? 'keins'"
    case 2: return "maybeDate ?? 'offen' | date"
    case 3: return "date | date('\(numbers.pick(["iso", "short", "long"]))')"
    case 4: return "number | number(\(numbers.below(4)))"
    case 5: return "words | join(\(numbers.pick(texts)))"
    case 6: return "#plain"
    case 7: return "#counted(count: \(numbers.pick(["number", "share", "views | count"])))"
    case 8: return "\(numbers.pick(["text", "maybeText"])) | upper"
    case 9: return "(content | plain) | upper"
    default: return numbers.pick(scalars)
    }
  }
}

/// A view of every type, with random values that mean something in markup.
struct RandomView: View {
  let text: String
  let maybeText: String?
  let maybeDate: CalendarDate?
  /// There in fact, though its type does not say so.
  let date: CalendarDate?
  let number: Number
  let flag: Bool
  let words: [String]
  let views: [RandomView]
  let plain: String

  static let scalars = ["text", "number", "share", "money", "language"]
  static let optionals = ["maybeText", "maybeDate", "maybeMoney"]

  static let typeName = "Random"
  static let fields: Fields<Self> = [
    .text("text", "A text") { $0.text },
    .text("maybeText", "A text, perhaps") { $0.maybeText },
    .date("date", "A day") { $0.date },
    .date("maybeDate", "A day, perhaps") { $0.maybeDate },
    .number("number", "A number") { $0.number },
    .percentage("share", "A share") { Percentage($0.number) },
    .money("money", "A sum") { Money(euroCents: $0.number.mantissa) },
    .money("maybeMoney", "A sum, perhaps") { $0.flag ? Money(euroCents: 1) : nil },
    .boolean("flag", "Perhaps") { $0.flag },
    .language("language", "A language") { _ in Language.english },
    .content("content", "Blocks") { Markup(block: true, $0.plain) },
    .phrase("phrase", "Words") { Markup(block: false, $0.plain) },
    .texts("words", "Words") { $0.words },
    .list("views", of: RandomView.self, "Views") { $0.views },
    .list("maybeViews", of: RandomView.self, "Views") { $0.flag ? $0.views : [] },
    .record("inner", of: RandomView.self, "The first of them") { $0.views.first },
    .record("self", of: RandomView.self, "Itself") { $0 },
  ]

  init(_ numbers: inout SplitMix, depth: Int) {
    let nasty = [
      "", "a", "<b>", "&amp;", "\"'", "]]>", "-->", "\u{0}\u{1}", "ä\u{2028}", "{x}", "\t\n ",
    ]
    text = (0..<numbers.below(4)).map { _ in numbers.pick(nasty) }.joined()
    maybeText = numbers.chance(50) ? numbers.pick(nasty) : nil
    date = CalendarDate(dayNumber: numbers.below(3_652_058))
    maybeDate = numbers.chance(50) ? date : nil
    number = Number(mantissa: Int64(numbers.below(2_000_000)) - 1_000_000, places: numbers.below(4))
    flag = numbers.chance(50)
    words = (0..<numbers.below(4)).map { _ in numbers.pick(nasty) }
    plain = numbers.pick(["", "a & b", "<c>"])
    var views: [RandomView] = []
    for _ in 0..<(depth < 2 ? numbers.below(3) : 0) {
      views.append(RandomView(&numbers, depth: depth + 1))
    }
    self.views = views
  }
}
