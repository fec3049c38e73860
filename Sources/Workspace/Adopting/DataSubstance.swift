internal import Markup

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

  private static func fields(of document: Document) -> [String: DataMeaning.Field] {
    guard let data = document.sections.first(where: { $0.heading != nil })?.data,
      let meaning = DataMeaning(data.range, of: document.source, .section)
    else { return [:] }
    // A duty's id is in the place of its fields.
    return Dictionary(
      meaning.fields.filter { $0.name != "id" }.map { ($0.place, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
