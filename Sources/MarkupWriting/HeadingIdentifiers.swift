public import Markup

/// The ids of a document's headings: valid XML names, each once, the same however sections are numbered.
///
/// A heading's own `#id` comes first; others get one from their title without its number.
public struct HeadingIdentifiers: Sendable {
  private var ids: [NodeID: String] = [:]

  /// - Parameter prefix: stands before each id, so that several documents can share a page.
  public init(_ document: Document, prefix: String = "", explicitOnly: Bool = false) {
    var names = UniqueNames()
    let sections = document.sections
    for section in sections {
      guard let heading = section.heading, let id = section.id else { continue }
      ids[heading] = names.unique(prefix + Self.free(Self.name(id)))
    }
    if explicitOnly { return }
    for section in sections {
      guard let heading = section.heading, section.id == nil else { continue }
      let title = section.title.isEmpty ? section.number?.label ?? "" : section.title
      ids[heading] = names.unique(prefix + Self.free(Self.slug(title)))
    }
  }

  public subscript(heading: NodeID) -> String? { ids[heading] }

  /// An id made of a title: small letters, digits and hyphens.
  public static func slug(_ title: String) -> String {
    var result = ""
    var isParted = true
    for scalar in title.lowercased().unicodeScalars {
      let part: String
      switch scalar {
      case "ä": part = "ae"
      case "ö": part = "oe"
      case "ü": part = "ue"
      case "ß": part = "ss"
      case "\u{AD}": continue
      default: part = isNameScalar(scalar) ? String(scalar) : ""
      }
      if part.isEmpty {
        isParted = true
      } else {
        if isParted, !result.isEmpty { result += "-" }
        result += part
        isParted = false
      }
      if result.utf8.count > 80 { break }
    }
    return name(result)
  }

  /// A name that is none of a page's own: those of footnotes (`fn1`, `fnref1-2`) and of its text
  /// (`content`), to which each page has a link.
  private static func free(_ name: String) -> String {
    let isFootnote = ["fnref", "fn"].contains { start in
      name.hasPrefix(start)
        && name.utf8.dropFirst(start.utf8.count).first.map { (0x30...0x39).contains($0) } ?? false
    }
    return isFootnote || name == "content" ? "abschnitt-" + name : name
  }

  /// Makes a text an XML name without colon: what cannot stand in one becomes a hyphen.
  static func name(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isOther = scalar == "-" || scalar == "_" || scalar == "."
      result.unicodeScalars.append(isNameScalar(scalar) || isOther ? scalar : "-")
    }
    guard let first = result.unicodeScalars.first else { return "abschnitt" }
    return isNameStart(first) ? result : "abschnitt-" + result
  }

  /// Letters and digits that XML 1.0 takes in names: those of Latin, Greek, Cyrillic, Hebrew, Arabic,
  /// Chinese, Japanese and Korean that its fourth edition knows (appendix B), since validators ask
  /// that one, too.
  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) && scalar != "_" || scalar.value >= 0x30 && scalar.value <= 0x39
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E,
      0x141...0x148, 0x14A...0x17E, 0x180...0x1C3, 0x1CD...0x1F0, 0x1FA...0x217, 0x1E00...0x1E9B,
      0x1EA0...0x1EF9, 0x388...0x38A, 0x38E...0x3A1, 0x3A3...0x3CE, 0x401...0x40C, 0x40E...0x44F,
      0x451...0x45C, 0x45E...0x481, 0x490...0x4C4, 0x5D0...0x5EA, 0x621...0x63A, 0x641...0x64A,
      0x671...0x6B7, 0x6BA...0x6BE, 0x6C0...0x6CE, 0x3041...0x3094, 0x30A1...0x30FA,
      0x4E00...0x9FA5, 0xAC00...0xD7A3:
      true
    default: false
    }
  }
}
