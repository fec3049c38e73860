internal import Markup
internal import Translation
internal import Workspace

/// Which sections go on the flap.
enum FlapChoice {
  /// Those with the class `klappe` or `flap`; where there is none, the last ones up to the share of the
  /// text that the flap has of all panels, since what comes first is read inside.
  static func sections(_ text: ComposedText, _ fold: Fold) -> Set<Int> {
    guard fold == .letter || fold == .zigzag else { return [] }
    let sections = text.document.sections.filter { $0.heading != nil }
    let marked = sections.indices.filter { index in
      sections[index].classes.contains { ["klappe", "flap"].contains($0) }
    }
    if !marked.isEmpty { return Set(marked) }
    guard sections.count > 2 else { return [] }
    let sizes = sections.map { $0.title.utf8.count + $0.content.plainText.utf8.count + 60 }
    let goal = sizes.reduce(0, +) * 27 / 100
    var size = 0
    var place = sections.count
    while place > 1, size + sizes[place - 1] / 2 <= goal {
      place -= 1
      size += sizes[place]
    }
    // What stands in a section stays with it.
    let top = sections.map(\.rank).min() ?? 1
    while place < sections.count, sections[place].rank != top { place += 1 }
    return Set(place..<sections.count)
  }
}
