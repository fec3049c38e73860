/// What an attribute holds, as far as safety goes.
enum AttributePlace: Sendable {
  case text
  /// A link.
  case url
  /// The address of a picture, which may be a `data` address.
  case picture
  /// The template says it, no value does.
  case fixed
  /// What CSS reads as a colour or an address; of values only colours and numbers.
  case paint
  /// Refused: a script in an attribute.
  case script

  var isAddress: Bool { self == .url || self == .picture }

  func takes(_ type: ValueType) -> Bool {
    type == .url || (self == .picture && type == .pictureSource)
  }

  func takesStatic(_ text: String) -> Bool {
    URLValue(text) != nil || (self == .picture && text.hasPrefix("data:image/"))
  }
}

/// The names of markup that the engine must know, in lists and, for all rules at once, in
/// ``traits`` and ``attributeTraits``.
///
/// Names of elements and attributes that browsers know stand here in small letters: HTML's parser does
/// not tell capitals apart, so an ``ElementKind`` has them so.
enum MarkupNames {
  static let htmlNamespace = "http://www.w3.org/1999/xhtml"
  static let svgNamespace = "http://www.w3.org/2000/svg"
  static let mathMLNamespace = "http://www.w3.org/1998/Math/MathML"
  static let docBookNamespace = "http://docbook.org/ns/docbook"
  static let xlinkNamespace = "http://www.w3.org/1999/xlink"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// HTML, section 13.1.2, with the old ones of section 13.3, which no browser closes either.
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// The one element whose text is no text: neither values nor elements stand in it.
  static func isStyle(_ kind: ElementKind) -> Bool {
    kind.name == "style" && kind.dialect.isOfBrowsers
  }

  /// Elements that run, load or reframe, or that switch HTML's parser off; of browsers' dialects.
  static let refused: Set<String> = [
    "script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal",
    "plaintext", "xmp", "listing", "noembed", "noframes", "noscript", "template", "animate",
    "animatemotion", "animatetransform", "animatecolor", "set", "handler", "listener",
  ]

  /// HTML, "boolean attribute" in the index of attributes.
  static let flags: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
    "disabled", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple",
    "muted", "nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed",
    "selected",
  ]

  /// Elements in which white space counts.
  static func isVerbatim(_ kind: ElementKind) -> Bool {
    switch (kind.dialect, kind.name) {
    case (.html, "pre"), (.html, "textarea"): true
    case (.html, _), (.svg, _), (.mathML, _): false
    case (_, "programlisting"), (_, "screen"), (_, "literallayout"), (_, "synopsis"),
      (_, "address"):
      true
    default: false
    }
  }

  static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "data", "poster", "background", "longdesc",
    "manifest", "ping", "fileref", "xlink:href", "xi:href", "entityref", "classid", "codebase",
    "usemap", "profile", "xml:base", "attributionsrc", "lowsrc", "dynsrc",
  ]

  /// Elements whose address is that of a picture.
  private static let pictures: Set<String> = ["img", "imagedata", "image", "source"]

  static func place(_ attribute: AttributeName, in kind: ElementKind) -> AttributePlace {
    let name = attribute.text
    switch kind.dialect {
    case .html, .svg, .mathML:
      // A `meta` with `http-equiv` may send the reader to any address.
      if name.hasPrefix("on") || name == "srcdoc" || name == "http-equiv" { return .script }
      if name == "srcset" || name == "imagesrcset" || name == "style" { return .fixed }
      // By these the browser decides how it reads what stands in the element or around it.
      if name == "encoding", kind.name == "annotation-xml" { return .fixed }
      if name == "type", kind.name == "input" || kind.name == "style" { return .fixed }
      // By it the browser decides whether it gets what the link leads to.
      if name == "rel", kind.name == "link" { return .fixed }
      // What stands in a component may stand in a picture without saying so.
      if attribute.traits.contains(.paint) { return .paint }
    // The stylesheets that make HTML of DocBook hand scripts on.
    case .docBook: if name.hasPrefix("on") { return .script }
    case .other: break
    }
    guard attribute.traits.contains(.address) || name.hasSuffix(":href") else { return .text }
    return pictures.contains(kind.name) || name == "poster" ? .picture : .url
  }

  /// The attributes of SVG that may name a resource (SVG 2, "presentation attributes").
  static let paints: Set<String> = [
    "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start",
    "mask", "stroke",
  ]

  /// The elements of HTML that hold no text, each with those that may stand directly in it. What else
  /// stands there a browser moves out or drops (HTML, section 13.2.6, "foster parent", "in head"; "in
  /// select", which older browsers follow).
  static let structure: [String: Set<String>] = [
    "html": ["head", "body"],
    "head": ["title", "meta", "link", "style"],
    "table": ["caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "style"],
    "thead": ["tr", "td", "th", "style"],
    "tbody": ["tr", "td", "th", "style"],
    "tfoot": ["tr", "td", "th", "style"],
    "tr": ["td", "th", "style"],
    "colgroup": ["col"],
    "select": ["option", "optgroup", "hr"],
    "optgroup": ["option"],
  ]

  /// The elements of HTML that a browser drops anywhere but in these; "" is the top of a page.
  static let parents: [String: [String]] = [
    "html": [""], "head": ["html", ""], "body": ["html", ""], "caption": ["table"],
    "colgroup": ["table"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
    "tr": ["table", "thead", "tbody", "tfoot"],
    "td": ["tr", "table", "thead", "tbody", "tfoot"],
    "th": ["tr", "table", "thead", "tbody", "tfoot"], "col": ["colgroup", "table"],
  ]

  /// The elements that a browser closes when certain others come directly in them.
  static let closing = headings.union(implied)
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// HTML, section 13.2.6.3, "generate implied end tags".
  private static let implied: Set<String> = [
    "dd", "dt", "li", "option", "optgroup", "p", "rb", "rp", "rt", "rtc",
  ]

  /// Whether a browser closes an element when another comes directly in it (HTML, section 13.2.6.4.7).
  static func closes(_ name: String, _ parent: String) -> Bool {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": headings.contains(parent)
    case "rb", "rtc": implied.contains(parent)
    case "rp", "rt": implied.contains(parent) && parent != "rtc"
    default: false
    }
  }

  /// The elements that may stand directly in another; `nil` where any may.
  static func elements(in surroundings: Surroundings) -> Set<String>? {
    switch surroundings.holding {
    case .elements: structure[surroundings.name]
    // In these a browser shows tags as text, or drops them.
    case .text where textOnly.contains(surroundings.name): []
    default: nil
    }
  }

  /// The elements of HTML at which a browser takes a picture or formula to be at its end (HTML, section
  /// 13.2.6.5).
  static let endingForeign: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em",
    "embed", "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu",
    "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub",
    "sup",
    "table", "tt", "u", "ul", "var",
  ]

  /// Elements that hold inline content only, so that blocks in them would break the page. HTML,
  /// "content model: phrasing content"; DocBook, the elements whose content is inlines.
  static let inlineOnly: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "em", "strong", "b", "i", "u", "s", "small",
    "sub", "sup", "mark", "abbr", "cite", "code", "dfn", "kbd", "q", "samp", "time", "var", "bdi",
    "bdo", "label", "legend", "summary", "button", "output", "dt", "pre",
    "title", "subtitle", "titleabbrev", "phrase", "emphasis", "link", "simpara", "term", "literal",
    "personname", "orgname", "pubdate", "date", "releaseinfo", "quote", "citetitle", "attribution",
    "primary", "segtitle", "userinput", "computeroutput",
  ]

  /// Elements of HTML that hold text without any markup.
  static let textOnly: Set<String> = ["title", "textarea", "option"]

  /// What each name of an element is in these lists, so that one look is enough for all rules.
  static let traits: [String: ElementTraits] = {
    var result: [String: ElementTraits] = [:]
    result.reserveCapacity(256)
    func note(_ names: some Sequence<String>, _ trait: ElementTraits) {
      for name in names { result[name, default: []].insert(trait) }
    }
    note(void, .void)
    note(refused, .refused)
    note(structure.keys, .structure)
    note(textOnly, .textOnly)
    note(inlineOnly, .inlineOnly)
    note(closing, .closing)
    note(endingForeign, .endingForeign)
    note(HTMLElements.sorted, .known)
    note(parents.keys, .bound)
    return result
  }()

  /// The same for names of attributes.
  static let attributeTraits: [String: AttributeTraits] = {
    var result: [String: AttributeTraits] = [:]
    result.reserveCapacity(128)
    func note(_ names: some Sequence<String>, _ trait: AttributeTraits) {
      for name in names { result[name, default: []].insert(trait) }
    }
    note(addresses, .address)
    note(paints, .paint)
    note(flags, .flag)
    note(HTMLElements.everywhere, .everywhere)
    note(["style"], .style)
    return result
  }()
}
