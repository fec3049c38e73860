internal import Markup
internal import MarkupWriting
internal import Workspace
internal import YAMLReading

/// The ids of a concept's sections in the papers: each its own, so that pages and DocBook are valid and
/// links lead somewhere, whatever numbers and ids occur twice.
struct SectionAnchors: Sendable {
  /// By the section's index.
  private var names: [String] = []

  init(_ document: Document) {
    names = document.sections.map { _ in "" }
    var used: [String: Int] = [:]
    // What somebody chose comes before what is made.
    for section in document.sections where section.id != nil {
      names[section.index] = Self.unique(xmlName(section.id ?? ""), &used)
    }
    for section in document.sections where section.id == nil {
      let name = xmlName("abschnitt-" + (section.number?.label ?? section.title))
      names[section.index] = Self.unique(name, &used)
    }
  }

  subscript(section: Section) -> String { names[section.index] }

  subscript(measure: Measure) -> String { names[measure.section] }

  private static func unique(_ name: String, _ used: inout [String: Int]) -> String {
    let wanted = isTaken(name) ? "n-" + name : name
    guard var number = used[wanted] else {
      used[wanted] = 1
      return wanted
    }
    repeat { number += 1 } while used["\(wanted)-\(number)"] != nil
    used[wanted] = number
    used["\(wanted)-\(number)"] = 1
    return "\(wanted)-\(number)"
  }

  /// Whether the built-in templates use an id for something else.
  private static func isTaken(_ name: String) -> Bool {
    if ["content", "contents", "sources"].contains(name) || name.hasSuffix("-title") {
      return true
    }
    if ["part-", "chapter-", "point-", "chart-", "pattern-"].contains(where: name.hasPrefix) {
      return true
    }
    // Footnotes and where they are named, also those of a synopsis' columns.
    let name = name.hasPrefix("old-") || name.hasPrefix("new-") ? name.dropFirst(4) : name[...]
    return name.hasPrefix("fn") && name.utf8.contains { (0x30...0x39).contains($0) }
  }
}
