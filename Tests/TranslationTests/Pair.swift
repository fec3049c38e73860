import Diagnostics
import Localization
import Workspace

@testable import Translation

/// A source and a translation, as files of a workspace in memory.
struct Pair {
  var source: String
  var translation: String
  var language = "en"
  var record: [UInt8]?
  /// The translation's release, in YAML.
  var released: String?
  /// What the workspace says about gaps, in YAML.
  var policy = "{}"
  /// Further lines of the source's front matter.
  var own = ""
  /// The translation's title; none where empty.
  var title = "A course"
  var sourceTitle = "Ein Kurs"

  var files: MemoryFiles {
    var files = MemoryFiles([
      "vorlage.yaml": "kreis:\n  name: Landkreis\nflyer: \(policy)\n",
      "actors.yaml": "akteure:\n  amt:\n    name: Amt\n    kontakt: {telefon: \"115\"}\n",
      "flyers/kurs/de.md": """
      ---
      titel: \(sourceTitle)
      stelle: amt
      impressum: {herausgeber: Kreis, anschrift: Ort, verantwortlich: Stab}
      freigegeben: {von: amt}
      \(own)---

      \(source)

      """,
      "flyers/kurs/\(language).md": "---\n"
        + (title.isEmpty ? "übersetzung: Jemand\n" : "titel: \(title)\n")
        + (released.map { "freigegeben: \($0)\n" } ?? "") + "---\n\n\(translation)\n",
    ])
    files.files["flyers/kurs/\(language).source.txt"] = record
    return files
  }

  var workspace: Workspace { readWorkspace(name: "test", files: files) }
  var flyer: Flyer { workspace.flyers[0] }

  func state() -> TranslationState {
    let flyer = flyer
    return translationState(of: flyer, in: flyer.translations[0])
  }

  var statuses: [SegmentStatus] { state().segments.map(\.status) }

  /// The same with a record that is up to date.
  func recorded(confirming: Bool = true, same: Bool = false) -> Pair {
    var pair = self
    pair.record =
      updatedRecord(state(), of: flyer.translations[0], confirming: confirming, same: same)
      .bytes
    return pair
  }
}
