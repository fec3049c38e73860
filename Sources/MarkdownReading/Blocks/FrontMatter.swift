import Diagnostics
import Markup

/// Front matter as it was found.
struct FrontMatter {
  var range: Range<Int>
  var format: FrontMatterFormat
  /// Where the document's text begins.
  var next: Int
}

extension Reader {
  /// The front matter between a first line `---` (or `+++`) and the next such line (or `...`).
  mutating func readFrontMatter(_ text: Bytes, from start: Int) -> FrontMatter? {
    let isYAML = text.has("---", at: start, end: text.count)
    guard isYAML || text.has("+++", at: start, end: text.count),
      let first = text.lineRestIfBlank(from: start + 3, to: text.count)
    else { return nil }
    var line = first
    while line < text.count {
      var end = line
      while end < text.count, !text[end].isLineEnd { end += 1 }
      let closes =
        isYAML
        ? text.has("---", at: line, end: end) || text.has("...", at: line, end: end)
        : text.has("+++", at: line, end: end)
      if closes, let next = text.lineRestIfBlank(from: line + 3, to: text.count) {
        return FrontMatter(range: first..<line, format: isYAML ? .yaml : .toml, next: next)
      }
      line = text.lineRestIfBlank(from: end, to: text.count) ?? text.count
    }
    if looksLikeField(text, first) { report(.frontMatterOpen, start, start + 3) }
    return nil
  }

  /// Whether a line begins `key:`, so that somebody meant front matter.
  private func looksLikeField(_ text: Bytes, _ start: Int) -> Bool {
    var index = start
    while index < text.count,
      text[index].isAlphanumeric || text[index] >= 0x80 || text[index] == 0x2D
    {
      index += 1
    }
    return index > start && index < text.count && text[index] == UInt8(ascii: ":")
  }
}
