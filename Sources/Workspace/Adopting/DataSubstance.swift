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

  /// Those of them that say who is to do it: another name of the same, and nobody else.
  private static let actors: Set = ["zuständig", "beteiligt", "wer", "mit"]

  /// In the order of the alphabet, each once.
  let names: [String]

  /// - Parameter isRenamed: whether two lists of names mean the same actors.
  init(
    _ old: Document, _ new: Document, isRenamed: (_ old: [String], _ new: [String]) -> Bool
  ) {
    let (left, right) = (Self.fields(of: old), Self.fields(of: new))
    func isSubstance(_ place: String) -> Bool {
      guard left[place]?.text != right[place]?.text, let name = (left[place] ?? right[place])?.name
      else { return false }
      guard Self.actors.contains(name) else { return !Self.words.contains(name) }
      return !isRenamed(Self.items(left[place]), Self.items(right[place]))
    }
    let places = Set(left.keys).union(right.keys).filter(isSubstance)
    names = Set(places.compactMap { (left[$0] ?? right[$0])?.name }).sorted()
  }

  private static func items(_ field: DataMeaning.Field?) -> [String] {
    (field?.text ?? []).split(separator: 0x0A).map { folded(String(decoding: $0, as: UTF8.self)) }
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
