internal import Diagnostics
internal import Markup
internal import YAMLReading

/// The fields of one section's data that differ between two texts of it and say more than who it is
/// and how it is called. What was put there by which part of a change does not matter.
struct DataSubstance {
  /// The fields that say who and how it is called, and not what is to be done until when.
  static let words: Set = [
    "titel", "untertitel", "hinweis", "quellen", "erarbeitet", "von", "zuständig", "beteiligt",
    "wer",
    "mit", "norm",
  ]

  /// In the order of the alphabet, each once.
  let names: [String]

  init(_ old: Document, _ new: Document) {
    let (left, right) = (Self.fields(of: old), Self.fields(of: new))
    let places = Set(left.keys).union(right.keys).filter { left[$0]?.text != right[$0]?.text }
    names = Set(places.compactMap { (left[$0] ?? right[$0])?.name })
      .filter { !Self.words.contains($0) }.sorted()
  }

  /// Each field with its name and its text; those of duties by the duty's id.
  private static func fields(of document: Document) -> [String: (name: String, text: [UInt8])] {
    guard let data = document.sections.first(where: { $0.heading != nil })?.data,
      case .map(let entries) = readYAML(document.source, range: data.range).value?.content
    else { return [:] }
    var found: [String: (name: String, text: [UInt8])] = [:]
    for entry in entries {
      let name = DataKeys.section.name(of: entry.key)
      if name == "pflichten" {
        for (place, field) in duties(entry.value, document) { found[place] = field }
      } else {
        found[name] = (name, text(of: entry.value, document))
      }
    }
    return found
  }

  private static func duties(
    _ value: YAMLValue, _ document: Document
  ) -> [String: (name: String, text: [UInt8])] {
    let items: [YAMLValue] = if case .list(let items) = value.content { items } else { [value] }
    var found: [String: (name: String, text: [UInt8])] = [:]
    for (index, item) in items.enumerated() {
      guard case .map(let entries) = item.content else {
        found["pflichten/\(index)"] = ("pflichten", text(of: item, document))
        continue
      }
      let id = entries.first { folded($0.key) == "id" }
        .map { String(decoding: text(of: $0.value, document), as: UTF8.self) }
      let place = "pflichten/\(id.map { folded($0) } ?? String(index))"
      // That there is one.
      found[place] = ("pflichten", [])
      for entry in entries where folded(entry.key) != "id" {
        let name = DataKeys.duty.name(of: entry.key)
        found["\(place)/\(name)"] = (name, text(of: entry.value, document))
      }
    }
    return found
  }

  private static func text(of value: YAMLValue, _ document: Document) -> [UInt8] {
    if case .scalar(let text) = value.content {
      return PassageSearch.collapsed(Array(text.utf8)[...])
    }
    return PassageSearch.collapsed(document.source.bytes[value.span.range])
  }
}
