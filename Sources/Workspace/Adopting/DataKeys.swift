internal import Diagnostics
internal import YAMLReading

/// The fields of a map in the order in which a new one finds its place among them, each with its
/// German and English name.
struct DataKeys {
  private let names: [(de: String, en: String)]

  private init(_ names: [(de: String, en: String)]) { self.names = names }

  /// Data of measures and of other sections, which share no field of different meaning.
  static let section = DataKeys([
    ("zuständig", "responsible"), ("erschlossen", "inferred"), ("beteiligt", "involved"),
    ("verbindlichkeit", "force"), ("vorbehalt", "proviso"), ("ermessen", "discretion-over"),
    ("norm", "norm"), ("ziel", "target"), ("frist", "due"), ("hinweis", "note"),
    ("pflichten", "duties"), ("fortgeltend", "remains-in-force"),
  ])

  static let duty = DataKeys([
    ("id", "id"), ("wer", "who"), ("mit", "with"), ("an", "to"), ("turnus", "every"),
    ("frist", "due"), ("form", "form"), ("was", "what"), ("solange", "while"),
    ("nachweis", "evidence"),
  ])

  static let head = DataKeys([
    ("titel", "title"), ("untertitel", "subtitle"), ("beschlossen", "adopted"),
    ("beschluss", "resolution"), ("gilt-ab", "valid-from"), ("laufzeit", "horizon"),
    ("vorgänger", "predecessor"), ("verlauf", "history"), ("auszug", "extract"),
    ("von", "adopted-by"),
    ("erarbeitet", "drafted-by"), ("quellen", "sources"), ("hinweis", "note"),
  ])

  /// What the resolution itself puts into the front matter.
  static let byResolution = ["beschlossen", "beschluss", "gilt-ab", "vorgänger", "verlauf"]

  /// Whether a field of the front matter says what the decisions alone can say: when and by which
  /// resolution the revision was adopted, from when it is valid, and on what it goes back.
  static func isOfResolution(_ key: String) -> Bool {
    byResolution.contains(head.name(of: key)) || ["fassung", "revision"].contains(folded(key))
  }

  /// Whether it is one of these fields, and not one of the user's own.
  func holds(_ key: String) -> Bool { place(of: key) < names.count }

  /// The known field whose name is next to another.
  func nearestName(to key: String) -> String? {
    nearest(to: folded(key), among: names.flatMap { [$0.de, $0.en] })
  }

  /// The place of a field by either of its names; behind all others for one of the user's own.
  func place(of key: String) -> Int {
    let key = folded(key)
    return names.firstIndex { folded($0.de) == key || folded($0.en) == key } ?? names.count
  }

  /// The English name of a field by its German one.
  func englishName(of key: String) -> String {
    names.first { $0.de == key }?.en ?? key
  }

  /// One name for a field, however it was written.
  func name(of key: String) -> String {
    let place = place(of: key)
    return place < names.count ? names[place].de : folded(key)
  }
}
