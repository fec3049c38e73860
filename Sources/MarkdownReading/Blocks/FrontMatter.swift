import Diagnostics
import Markup

/// Front matter as it was found.
struct FrontMatter {
  /// Where its first delimiter line begins.
  var start: Int
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
    else { return lateFrontMatter(text, from: start) }
    var line = first
    while line < text.count {
      var end = line
      while end < text.count, !text[end].isLineEnd { end += 1 }
      let closes =
        isYAML
        ? text.has("---", at: line, end: end) || text.has("...", at: line, end: end)
        : text.has("+++", at: line, end: end)
      if closes, let next = text.lineRestIfBlank(from: line + 3, to: text.count) {
        if isYAML, !options.emptyFrontMatter, !hasField(text, first, line) { return nil }
        return FrontMatter(
          start: start, range: first..<line, format: isYAML ? .yaml : .toml, next: next)
      }
      line = text.lineRestIfBlank(from: end, to: text.count) ?? text.count
    }
    if looksLikeField(text, first) { report(.frontMatterOpen, start, start + 3) }
    return nil
  }

  /// Front matter behind blank lines or a title, as word processors and hasty hands leave it: a line `---`
  /// among the first lines, behind which nothing but fields stands up to the next one.
  private mutating func lateFrontMatter(_ text: Bytes, from start: Int) -> FrontMatter? {
    var line = start
    for _ in 0..<Limits.Markdown.linesBeforeFrontMatter {
      var end = line
      while end < text.count, !text[end].isLineEnd { end += 1 }
      guard let next = text.lineRestIfBlank(from: end, to: text.count), next < text.count else {
        return nil
      }
      if text.has("---", at: next, end: text.count),
        let first = text.lineRestIfBlank(from: next + 3, to: text.count),
        let (range, behind) = fields(text, from: first)
      {
        report(.frontMatterLate, next, next + 3)
        return FrontMatter(start: next, range: range, format: .yaml, next: behind)
      }
      line = next
    }
    return nil
  }

  /// Lines of which each is a field, goes on with one, or is empty, and the `---` behind them.
  private func fields(_ text: Bytes, from start: Int) -> (Range<Int>, Int)? {
    var line = start
    var count = 0
    while line < text.count {
      var end = line
      while end < text.count, !text[end].isLineEnd { end += 1 }
      if text.has("---", at: line, end: end),
        let next = text.lineRestIfBlank(from: line + 3, to: text.count)
      {
        return count > 1 ? (start..<line, next) : nil
      }
      if looksLikeField(text, line) {
        count += 1
      } else if line < end, !text[line].isSpaceOrTab, text[line] != UInt8(ascii: "-"),
        text[line] != UInt8(ascii: "#")
      {
        return nil
      }
      guard let next = text.lineRestIfBlank(from: end, to: text.count) else { return nil }
      line = next
    }
    return nil
  }

  /// Whether a colon ends a word somewhere, as behind the key of a field.
  private func hasField(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index + 1 < end {
      let next = text[index + 1]
      if text[index] == UInt8(ascii: ":"), next.isSpaceOrTab || next.isLineEnd { return true }
      index += 1
    }
    return false
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
