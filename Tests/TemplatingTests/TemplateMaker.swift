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
    let every = """
      <v:template xmlns:v="urn:vorlage:template"><v:param name="items" type="[Random]"/>\
      <v:param name="words" type="[Text]"/><v:param name="lead" type="Phrase"/>\
      <v:param name="body" type="Content?"/><v:param name="flag" type="Boolean" default="true"/>\
      <v:param name="number" type="Number" default="1.5"/><v:param name="share" type="Percentage"/>\
      <v:param name="money" type="Money?"/><v:param name="day" type="Date?"/>\
      <v:param name="period" type="DateRange?"/><v:param name="language" type="Language"/>\
      <v:param name="url" type="URL?"/><v:param name="source" type="PictureSource?"/>\
      <v:param name="colour" type="Colour?"/><v:param name="one" type="Random?"/>
      <\(block) v:if="flag or items or one">
        <\(line)>{lead} {number} {share} {money} {day} {period} {language | name} {url} {colour}</\(line)>
        \(picture("source"))<\(line)>{words | join} {words | count} {one.text}</\(line)>{body}
        <\(line) v:for="item, l in items">{l.index} {item.text}<v:slot name="end"/></\(line)>
        <v:slot><\(line)>{#plain}</\(line)></v:slot>
      </\(block)>
      </v:template>
      """
    let root = vocabulary == .html ? "div" : "article"
    let prefix = vocabulary == .html ? "" : " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    let content = content(depth: 0)
    let page = "<\(root) xmlns:v=\"urn:vorlage:template\"\(prefix)>\(content)</\(root)>"
    return [
      // A page may also begin with a directive that leads to its one element.
      "page" + suffix: numbers.chance(20)
        ? "<v:template xmlns:v=\"urn:vorlage:template\">\n\(page)\n</v:template>" : page,
      "part" + suffix: part, "every" + suffix: every,
      "a.css": "p > a { color: red; background: url(data:image/png;base64,AA) }",
      "a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" fill=\"red\"/></svg>",
    ]
  }

  private func picture(_ source: String) -> String {
    switch vocabulary {
    case .html: "<img src=\"{\(source)}\" alt=\"end\"/>"
    case .docbook, .xml:
      "<mediaobject><imageobject><imagedata fileref=\"{\(source)}\"/></imageobject></mediaobject>"
    }
  }

  /// What is written otherwise in each vocabulary.
  private mutating func special(depth: Int) -> String {
    guard vocabulary == .html else {
      return numbers.pick([
        "<\(line)><link xlink:href=\"{url}\">{text}</link></\(line)>",
        "<screen>\n  {text} </screen>", "<\(line) xml:space=\"preserve\"> {text}\n</\(line)>",
        "<x:a xmlns:x=\"urn:x\" x:b=\"{text}\"><c xmlns=\"urn:c\">{number}</c></x:a>",
        "<\(block)><v:asset src=\"a.svg\"/></\(block)>", picture("picture.source"),
      ])
    }
    return numbers.pick([
      "<\(line)><a href=\"{url}\">{text}</a><br/><a href=\"#{text}\">{phrase | plain}</a></\(line)>",
      "<pre>\n{text}\n {text}</pre>", "<textarea>{text}</textarea>",
      "<\(line) title=\"{text}\" hidden=\"{flag}\">x</\(line)>",
      "<\(block) v:property-a=\"{colour}\" v:property-b=\"{text}\" v:property-c=\"{share}\" style=\"a:b\"/>",
      "<style>a > b { c: d }<v:asset src=\"a.css\"/></style>", "<v:asset src=\"a.svg\"/>",
      "<svg><title>{text}</title><path fill=\"{colour}\"/><foreignObject><p>{phrase}</p></foreignObject></svg>",
      "<math><mi>{text}</mi></math>", picture("picture.source"),
      "<table><tr v:for=\"w in words\"><td>{w}</td></tr></table>",
      "<select><option v:for=\"w in words\" value=\"{w}\">{w}</option></select>",
    ])
  }

  private mutating func content(depth: Int) -> String {
    (0...numbers.below(4)).map { _ in node(depth: depth) }.joined(
      separator: numbers.pick(["", " ", "\n  "]))
  }

  private mutating func node(depth: Int) -> String {
    guard depth < 5 else { return "<\(line)>{\(value())}</\(line)>" }
    switch numbers.below(13) {
    case 10: return special(depth: depth)
    case 11:
      return """
        <v:use template="every" items="{views}" words="{words}" lead="{\(numbers.pick(["phrase", "text", "#about(x: phrase)"]))}" \
        body="{content}" flag="{flag}" number="{number}" share="{share}" money="{maybeMoney}" day="{date}" \
        period="{period}" language="{language}" url="{maybeURL}" source="{picture.source}" colour="{colour}" \
        one="{inner}"><v:fill slot="end">{\(value())}</v:fill></v:use>
        """
    case 12:
      return
        "<\(line)>{#about(x: phrase)} {#about(x: \(numbers.pick(scalars)))}</\(line)>{#about(x: content)}"
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
    var other = numbers.chance(50) ? "\n<\(line) v:else=\"\">{\(value())}</\(line)>" : ""
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
    if numbers.chance(40) {
      let test = condition(depth: 0)
      other = " <!-- or -->\n<\(line) v:else-if=\"\(test)\">{\(value())}</\(line)>" + other
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
      return
        "<\(line) v:for=\"\(name), l\(name) in words\">{\(name)} {l\(name).\(numbers.pick(["number", "index"]))}<v:group v:if=\"not l\(name).\(numbers.pick(["first", "last"]))\">, </v:group></\(line)>"
    }
    let list = numbers.pick(lists)
    scalars += RandomView.scalars.map { "\(name).\($0)" }
    lists.append("\(name).views")
    texts.append("\(name).text")
    let filter = numbers.chance(30) ? " v:if=\"\(condition(depth: 0))\"" : ""
    return "<\(block) v:for=\"\(name) in \(list)\"\(filter)>\(content(depth: depth + 1))</\(block)>"
  }

  private mutating func condition(depth: Int) -> String {
    switch numbers.below(depth > 2 ? 6 : 10) {
    case 4:
      return numbers.pick([
        "language == 'de'", "date == maybeDate", "money gt maybeMoney", "share le 5",
        "flag == true",
        "text lt 'b'", "false", "maybeText != ''", "inner.text == text", "number == share",
        "'x' == text", "-1 lt number", "date le maybeDate",
      ])
    case 5:
      return numbers.pick([
        "inner", "text", "content", "phrase", "words", "inner.words", "maybeURL", "period",
        "(maybeText ?? text)", "(words | count) gt 1", "(text | upper) == 'A'", "picture",
      ])
    case 0: return "flag"
    case 1: return numbers.pick(RandomView.optionals)
    case 2: return "views"
    case 3:
      return "number \(numbers.pick(["lt", "le", "gt", "ge", "==", "!="])) \(numbers.below(9))"
    case 6: return "not \(condition(depth: depth + 1))"
    case 7: return "(\(condition(depth: depth + 1)) or \(condition(depth: depth + 1)))"
    case 8: return "(\(condition(depth: depth + 1)) and \(condition(depth: depth + 1)))"
    default: return "text != 'a'"
    }
  }

  /// An expression that can stand in text and in an attribute.
  private mutating func value() -> String {
    switch numbers.below(18) {
    case 12:
      return
        "\(numbers.pick(["date", "maybeDate"])) | \(numbers.pick(["weekday", "month", "year"]))"
    case 13:
      return numbers.pick([
        "number | percent(1)", "share | percent", "money | money", "number | unit('Plätze')",
        "number | unit(text)", "language | name", "period | date('iso')", "period | date",
        "views | count | number(2)", "words | join", "phrase | plain", "maybeMoney | money",
      ])
    case 14: return "inner.text ?? maybeText ?? 'x'"
    case 15: return "maybeDate ?? inner.date ?? 'offen' | date('short')"
    case 16: return "self.inner.self.\(numbers.pick(["text", "number", "maybeDate", "colour"]))"
    case 17: return numbers.pick(["'it'", "-1.50", "picture.alternative", "#with(x: #plain)"])
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
  let period: DateRange?
  let url: URLValue?
  let views: [RandomView]
  let plain: String

  static let scalars = ["text", "number", "share", "money", "language", "url"]
  static let optionals = ["maybeText", "maybeDate", "maybeMoney", "maybeURL", "period", "colour"]

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
    .dateRange("period", "A time") { $0.period },
    .url("url", "An address") { $0.url ?? URLValue(fragment: $0.text) },
    .url("maybeURL", "An address, perhaps") { $0.url },
    .colour("colour", "A colour") { _ in Colour("#1f5c4d") },
    .picture("picture", "A picture") {
      Picture(source: PictureSource(.png, Array($0.text.utf8)), alternative: $0.text)
    },
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
    let first = CalendarDate(dayNumber: numbers.below(700_000))
    let last = CalendarDate(dayNumber: 700_000 + numbers.below(9))
    period =
      numbers.chance(50) ? first.flatMap { first in last.flatMap { DateRange(first, $0) } } : nil
    url = URLValue(numbers.pick(["", "a\"b", "https://example.org/?a=1&b='<>'", "#\u{e4}", "x"]))
    var views: [RandomView] = []
    for _ in 0..<(depth < 2 ? numbers.below(3) : 0) {
      views.append(RandomView(&numbers, depth: depth + 1))
    }
    self.views = views
  }
}
