/// The elements around a place, near or far, for which a browser does something when a tag comes: it
/// closes them, leaves the tag out or reads it by other rules (HTML, section 13.2.6.4.7, "in body", and
/// 13.2.6.5, "foreign content").
struct OpenElements: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// `p` "in button scope".
  static let paragraph = OpenElements(rawValue: 1)
  /// `a` and `nobr` in the "list of active formatting elements".
  static let link = OpenElements(rawValue: 2)
  static let unbroken = OpenElements(rawValue: 4)
  /// `button` "in scope".
  static let button = OpenElements(rawValue: 8)
  static let form = OpenElements(rawValue: 16)
  /// `li`, and `dt` or `dd`, with nothing "special" between.
  static let item = OpenElements(rawValue: 32)
  static let description = OpenElements(rawValue: 64)
  /// What decides by which rules tags are read: the page's, or those of SVG or MathML.
  static let page = OpenElements(rawValue: 128)
  static let picture = OpenElements(rawValue: 256)
  static let formula = OpenElements(rawValue: 512)

  static let foreign: OpenElements = [.picture, .formula]
  static let all = OpenElements(rawValue: .max)
  static let rules: OpenElements = [.page, .picture, .formula]

  /// The elements that are meant, for whoever is told.
  var names: String {
    let all: [(OpenElements, String)] = [
      (.paragraph, "p"), (.link, "a"), (.unbroken, "nobr"), (.button, "button"), (.form, "form"),
      (.item, "li"), (.description, "dt, dd"), (.picture, "svg"), (.formula, "math"),
    ]
    return all.first { contains($0.0) }?.1 ?? ""
  }
}

/// What an element does to those around it and for those within.
struct ParsingRule: Sendable {
  /// Around it none of these may be open.
  var excludes: OpenElements = []
  /// What is open within; what was around it and is hidden is not.
  var opens: OpenElements = []
  var hides: OpenElements = []

  /// The rule of an element of HTML, by its name.
  static func html(_ name: String) -> ParsingRule { table[name] ?? ParsingRule() }

  /// The rule for a picture or formula, or an element in one.
  ///
  /// - Parameter isNamed: the element says by a namespace of its own to what it belongs.
  static func foreign(_ kind: ElementKind, isNamed: Bool) -> ParsingRule {
    var rule = ParsingRule()
    let own: OpenElements = kind.dialect == .svg ? .picture : .formula
    switch kind.name {
    case "svg" where kind.dialect == .svg, "math" where kind.dialect == .mathML:
      rule.excludes = OpenElements.foreign.subtracting(own)
      rule.opens = own
      rule.hides = OpenElements.rules.subtracting(own)
    case "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext":
      guard kind.inner(encoding: nil) == .html else { break }
      rule.opens = .page
      rule.hides = scoped.union(blocked).union(.foreign)
    // Whether HTML stands within is for its `encoding` to say.
    case "annotation-xml": rule.hides = scoped.union(blocked)
    default: break
    }
    if isNamed, kind.name != "svg", kind.name != "math" {
      rule.excludes = OpenElements.rules.subtracting(own)
    }
    return rule
  }

  /// What "scope" ends at tables, cells and where HTML begins within a picture.
  private static let scoped: OpenElements = [.paragraph, .button]
  /// What "special" elements hide from an item's end.
  private static let blocked: OpenElements = [.item, .description]
  private static let formatting: OpenElements = [.link, .unbroken]

  private static let table: [String: ParsingRule] = {
    var rules: [String: ParsingRule] = [:]
    for name in closingParagraphs { rules[name, default: ParsingRule()].excludes = .paragraph }
    for name in special { rules[name, default: ParsingRule()].hides.formUnion(blocked) }
    for name in ["html", "table", "caption", "td", "th"] {
      rules[name, default: ParsingRule()].hides.formUnion(scoped)
    }
    for name in ["caption", "td", "th"] {
      rules[name, default: ParsingRule()].hides.formUnion(formatting)
    }
    rules["button", default: ParsingRule()].hides.formUnion(.paragraph)
    let repeated: [(String, OpenElements)] = [
      ("a", .link), ("nobr", .unbroken), ("button", .button), ("form", .form), ("li", .item),
      ("dt", .description), ("dd", .description),
    ]
    for (name, open) in repeated {
      rules[name, default: ParsingRule()].excludes.formUnion(open)
      rules[name, default: ParsingRule()].opens.formUnion(open)
    }
    rules["p", default: ParsingRule()].opens = .paragraph
    // A picture or formula is at its end there, or the tag has no end of its own in it.
    for name in MarkupNames.endingForeign.union(MarkupNames.void) {
      rules[name, default: ParsingRule()].excludes.formUnion(.foreign)
    }
    // Outside of pictures it is an old name of `img`.
    rules["image", default: ParsingRule()].excludes.formUnion(.page)
    // What an element closes is not open within.
    for (name, rule) in rules {
      rules[name]?.hides.formUnion(rule.excludes.subtracting(OpenElements.rules))
    }
    return rules
  }()

  /// Before these a browser closes a `p`.
  private static let closingParagraphs = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "main", "menu", "nav", "ol",
    "p", "search", "section", "summary", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "form",
    "li", "dd", "dt", "hr", "table",
  ]

  /// HTML, section 13.2.4.2, "special", without `address`, `div` and `p`, which items end across.
  private static let special = [
    "article", "aside", "blockquote", "body", "button", "caption", "center", "col", "colgroup",
    "dd", "details", "dir", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "li", "main", "marquee",
    "menu", "nav", "ol", "pre", "search", "section", "select", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}
