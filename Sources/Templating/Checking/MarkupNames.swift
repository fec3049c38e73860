/// What an attribute holds, as far as safety goes.
enum AttributePlace: Sendable {
  case text
  /// A link.
  case url
  /// The address of a picture, which may be a `data` address.
  case picture
  /// The template says it, no value does.
  case fixed
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

/// The names of markup that the engine must know.
enum MarkupNames {
  static let htmlNamespace = "http://www.w3.org/1999/xhtml"
  static let docBookNamespace = "http://docbook.org/ns/docbook"

  /// HTML, section 13.1.2.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Of HTML's raw text elements the one that papers may have.
  static let rawText: Set<String> = ["style"]

  /// Elements that run, load or reframe, or that switch HTML's parser off.
  static let refused: Set<String> = [
    "script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "portal",
    "plaintext", "xmp", "noembed", "noframes", "noscript", "template", "animate", "animateMotion",
    "animateTransform", "set", "handler", "listener",
  ]

  /// HTML, "boolean attribute" in the index of attributes.
  static let flags: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
    "disabled", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple",
    "muted", "nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed",
    "selected",
  ]

  /// Elements in which white space counts.
  static func isVerbatim(_ element: String, _ vocabulary: Vocabulary) -> Bool {
    vocabulary == .html
      ? ["pre", "textarea"].contains(element)
      : ["programlisting", "screen", "literallayout", "synopsis", "address"].contains(element)
  }

  static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "cite", "data", "poster", "background", "longdesc",
    "manifest", "ping", "fileref", "xlink:href", "xi:href", "entityref", "classid", "codebase",
    "usemap", "profile",
  ]

  static func place(
    _ name: QualifiedName, in element: String, _ vocabulary: Vocabulary
  ) -> AttributePlace {
    let text = name.text.lowercased()
    // The stylesheets that make HTML of DocBook hand scripts on.
    if vocabulary == .docbook, text.hasPrefix("on") { return .script }
    if vocabulary == .html {
      // A `meta` with `http-equiv` may send the reader to any address.
      if text.hasPrefix("on") || text == "srcdoc" || text == "http-equiv" { return .script }
      if text == "srcset" || text == "imagesrcset" { return .fixed }
    }
    guard addresses.contains(text) || (name.local == "href" && !name.prefix.isEmpty) else {
      return .text
    }
    let pictures: Set<String> = ["img", "imagedata", "image", "source"]
    return pictures.contains(element) ? .picture : .url
  }

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
}
