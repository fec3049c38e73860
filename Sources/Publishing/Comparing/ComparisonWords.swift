internal import Comparison
internal import Localization
internal import Markup
internal import Workspace

/// What happened to a section, in words.
extension Composer {
  func name(of section: Section) -> String {
    section.heading == nil ? words("diff.opening") : words.set(section.title)
  }

  /// "5.4.1 Bildung und Ausbildung"
  func label(of section: Section) -> String {
    words.set([section.number?.label, name(of: section)].compactMap(\.self).joined(separator: " "))
  }

  func marks(of changes: SectionChanges) -> [MarkView] {
    let kinds: [(SectionChanges, String)] = [
      (.added, "added"), (.removed, "removed"), (.moved, "moved"), (.renumbered, "renumbered"),
      (.retitled, "retitled"), (.changed, "changed"),
    ]
    return kinds.filter { changes.contains($0.0) }.map { kind in
      MarkView(key: kind.1, label: words("diff.mark.\(kind.1)"))
    }
  }

  /// What DocBook calls it (`revisionflag`); a move is a change there.
  func flag(_ changes: SectionChanges) -> String {
    if changes.contains(.added) { return "added" }
    return changes.contains(.removed) ? "deleted" : "changed"
  }

  /// Where a moved section stood and stands.
  func way(_ mine: Section?, _ yours: Section?, _ comparison: Comparison) -> String? {
    guard let mine, let yours else { return nil }
    let here = mine.parent.map { label(of: comparison.old.document.sections[$0]) }
    let there = yours.parent.map { label(of: comparison.new.document.sections[$0]) }
    switch (here, there) {
    case (let here?, let there?) where here != there:
      return words("diff.moved-section", ["old": .text(here), "new": .text(there)])
    case (nil, let there?): return words("diff.moved-down", ["new": .text(there)])
    case (let here?, nil): return words("diff.moved-up", ["old": .text(here)])
    default: return words("diff.moved-within")
    }
  }
}
