/// What rules ask of an element by its name alone; see the lists of ``MarkupNames``.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let void = ElementTraits(rawValue: 1)
  static let refused = ElementTraits(rawValue: 2)
  static let structure = ElementTraits(rawValue: 4)
  static let textOnly = ElementTraits(rawValue: 8)
  static let inlineOnly = ElementTraits(rawValue: 16)
  static let closing = ElementTraits(rawValue: 32)
  static let endingForeign = ElementTraits(rawValue: 64)
  /// An element of HTML.
  static let known = ElementTraits(rawValue: 128)
  /// It stands in certain elements only.
  static let bound = ElementTraits(rawValue: 256)
}

/// What rules ask of an attribute by its name alone.
struct AttributeTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let address = AttributeTraits(rawValue: 1)
  static let paint = AttributeTraits(rawValue: 2)
  static let flag = AttributeTraits(rawValue: 4)
  /// Every element of HTML may have it.
  static let everywhere = AttributeTraits(rawValue: 8)
  static let style = AttributeTraits(rawValue: 16)
}

/// An attribute's name for the rules: with the usual prefix of its namespace, and in small letters where
/// browsers read it.
struct AttributeName: Sendable {
  let text: String
  let traits: AttributeTraits

  init(_ text: String) {
    self.text = text
    traits = MarkupNames.attributeTraits[text] ?? []
  }
}

/// In whose words an element speaks, as far as whoever reads the output is concerned.
enum Dialect: Sendable {
  case html
  case svg
  case mathML
  case docBook
  /// Any other XML, which no browser runs or draws.
  case other

  /// Whether a browser gives the element a meaning of its own, in a page or in XML.
  var isOfBrowsers: Bool { self == .html || self == .svg || self == .mathML }

  /// Whether HTML's parser reads it by the rules for pictures and formulas.
  var isForeign: Bool { self == .svg || self == .mathML }
}

/// What an element is to its readers. It is settled once, when the template is compiled; every rule
/// asks this and never how the template writes the name.
struct ElementKind: Sendable {
  let dialect: Dialect
  /// The local name. Of what browsers know in small letters: HTML's parser does not tell capitals
  /// apart (HTML, section 13.2.5, "tag name state").
  let name: String
  /// The name in the output. HTML has no prefixes.
  let written: String
  /// What rules of HTML ask of the name, whatever the dialect.
  let traits: ElementTraits

  init(dialect: Dialect, name: String, written: String) {
    self.dialect = dialect
    self.name = name
    self.written = written
    traits = MarkupNames.traits[name] ?? []
  }

  /// The dialect of what stands in it without a namespace, in HTML (HTML, section 13.2.6, "tree
  /// construction dispatcher": HTML and MathML text integration points).
  func inner(encoding: String?) -> Dialect {
    switch dialect {
    case .svg where ["foreignobject", "desc", "title"].contains(name): .html
    case .mathML where ["mi", "mo", "mn", "ms", "mtext"].contains(name): .html
    case .mathML where name == "annotation-xml":
      ["text/html", "application/xhtml+xml"].contains(encoding.map(asciiLowercased) ?? "")
        ? .html : .mathML
    default: dialect
    }
  }
}

/// What may be written directly in an element.
enum Holding: Int, Sendable, Comparable {
  /// Certain elements only. A browser moves text that stands there elsewhere, so that the tree would
  /// depend on whether there is any.
  case elements
  case text
  case phrases
  case blocks

  static func < (left: Holding, right: Holding) -> Bool { left.rawValue < right.rawValue }

  init(in kind: ElementKind, _ vocabulary: Vocabulary) {
    if kind.dialect.isForeign {
      self = kind.inner(encoding: nil) == .html && kind.name != "title" ? .phrases : .text
      if kind.name == "foreignobject" { self = .blocks }
    } else if vocabulary == .html, kind.traits.contains(.structure) {
      self = .elements
    } else if vocabulary == .html, kind.traits.contains(.textOnly) {
      self = .text
    } else if kind.traits.contains(.inlineOnly) {
      self = .phrases
    } else {
      self = .blocks
    }
  }
}

/// Only ASCII's capitals, as HTML compares names.
func asciiLowercased(_ text: String) -> String {
  guard text.utf8.contains(where: { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) else {
    return text
  }
  return String(
    decoding: text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 },
    as: UTF8.self)
}
