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
        if isYAML, !options.emptyFrontMatter, !holdsFields(text, first, line) { return nil }
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

  /// Whether fields stand between two lines `---`, and not a text between two rules: a line begins with
  /// a key, and no empty line is followed by one without a colon near its start.
  private func holdsFields(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    var line = start
    var hasField = false
    var isBehindEmpty = false
    while line < end {
      var lineEnd = line
      while lineEnd < end, !text[lineEnd].isLineEnd { lineEnd += 1 }
      if text.skipSpaces(from: line, to: lineEnd) == lineEnd {
        isBehindEmpty = true
      } else {
        if looksLikeField(text, line) || isQuotedField(text, line, lineEnd) {
          hasField = true
        } else if isBehindEmpty, isText(text, line, lineEnd) {
          return false
        }
        isBehindEmpty = false
      }
      line = text.lineRestIfBlank(from: lineEnd, to: end) ?? end
    }
    return hasField
  }

  /// `"key": value`, `{key: value}`, `? key`.
  private func isQuotedField(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"):
      colon(text, start, end) != nil
    case UInt8(ascii: "?"): start + 1 < end && text[start + 1].isSpaceOrTab
    default: false
    }
  }

  /// Whether a line is neither indented, nor an item, a comment or a bracket, nor has a colon where a key
  /// of some words would end.
  private func isText(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    switch text[start] {
    case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      false
    default: colon(text, start, min(end, start + 40)) == nil
    }
  }

  /// A colon behind which a value could stand.
  private func colon(_ text: Bytes, _ start: Int, _ end: Int) -> Int? {
    (start..<end).first { index in
      text[index] == UInt8(ascii: ":")
        && (index + 1 >= text.count || text[index + 1].isSpaceOrTab || text[index + 1].isLineEnd)
    }
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
