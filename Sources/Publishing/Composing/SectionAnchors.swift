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
    var given = UniqueNames()
    // What somebody chose comes before what is made.
    for section in document.sections where section.id != nil {
      names[section.index] = given.unique(Self.free(xmlName(section.id ?? "")))
    }
    for section in document.sections where section.id == nil {
      let name = xmlName("abschnitt-" + (section.number?.label ?? section.title))
      names[section.index] = given.unique(Self.free(name))
    }
  }

  subscript(section: Section) -> String { names[section.index] }

  subscript(measure: Measure) -> String { names[measure.section] }

  private static func free(_ name: String) -> String { isTaken(name) ? "n-" + name : name }

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
