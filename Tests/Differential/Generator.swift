/// Makes short Markdown documents: heaps of its signs, documents built as the grammar has them, and real ones
/// with faults. The same seed makes the same document.
struct Generator {
  var random: Random
  /// Real documents, cut into lines with their ends.
  let samples: [[ArraySlice<UInt8>]]

  init(seed: UInt64, samples: [[UInt8]]) {
    random = Random(seed)
    self.samples = samples.filter { !$0.isEmpty }.map { bytes in
      var lines: [ArraySlice<UInt8>] = []
      var start = 0
      for (index, byte) in bytes.enumerated() where byte == 0x0A {
        lines.append(bytes[start...index])
        start = index + 1
      }
      if start < bytes.count { lines.append(bytes[start...]) }
      return lines
    }
  }

  mutating func document() -> [UInt8] {
    if random.chance(2) { return Array("Titel\n---\na: b\nc: d\n---\n".utf8) + Array(heap().utf8) }
    switch random.below(samples.isEmpty ? 2 : 3) {
    case 0: return Array(heap().utf8)
    case 1:
      var text = blocks(depth: 0).joined(separator: "\n")
      if random.chance(90) { text += "\n" }
      let bytes = Array(text.utf8)
      return random.chance(30) ? damaged(bytes) : bytes
    default: return damaged(sample())
    }
  }

  // MARK: Heaps

  private static let signs = [
    "a", "b", "foo", "Bar ", " ", "  ", "   ", "    ", "\t", "\n", "\n", "\n\n", "> ", ">", "- ",
    "-", "+ ", "* ", "1. ", "2) ", "10. ", "# ", "## ", "#", "```\n", "```", "``", "`", "~~~\n",
    "*", "*", "**", "***", "_", "__", "~", "~~", "[", "]", "(", ")", "![", "](/u)", "](", "[a]",
    "[a]: /x\n", "[^1]", "[^1]: ", "[^b]: n\n", "<", ">", "<b>", "</b>", "<div>\n", "<!-- c -->",
    "<a@b.de>", "<https://a.de>", "&amp;", "&#42;", "&nbsp;", "&", "\\", "\\\n", "  \n", "---\n",
    "===\n", "***\n", "- - -\n", "| a | b |\n|---|---|\n", "|", "|-|", "\\|", ":-", ":", ":   ",
    "a) ", "    1a. ", "www.a.de",
    "https://a.de/b", "a@b.de", "- [ ] ", "[x] ", "ä", "ß", "€", "„", "“", "\u{A0}", "\u{AD}", ".",
    ",", "!", "?", "\"", "'", "\"t\"", "\r\n", "/", "=", "{", "}", "0", "9",
  ]

  private mutating func heap() -> String {
    (0..<(1 + random.below(24))).map { _ in random.pick(Self.signs) }.joined()
  }

  // MARK: Grammar

  /// The lines of some blocks.
  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<(1 + random.below(depth == 0 ? 5 : 3)) {
      if !lines.isEmpty, random.chance(70) { lines.append(random.chance(90) ? "" : "  ") }
      lines += block(depth: depth)
    }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    switch random.below(depth > 3 ? 11 : 18) {
    case 0...3: return paragraph()
    case 4: return [String(repeating: "#", count: 1 + random.below(7)) + " " + inlines()]
    case 5: return paragraph() + [random.pick(["===", "---", "=", "-", "  ==="])]
    case 6: return [random.pick(["---", "***", "_ _ _", "- - -", "****"])]
    case 7:
      let fence = random.pick(["```", "~~~", "````"])
      return [fence + random.pick(["", "yaml", " a b"])] + paragraph()
        + (random.chance(85) ? [fence] : [])
    case 8: return paragraph().map { "    " + $0 }
    case 9: return table()
    case 10:
      return random.pick([
        ["<div>", inlines(), "</div>"], ["<!-- " + word(), word() + " -->"], ["<b>" + word()],
        ["[\(word())]: /\(word()) \"\(word())\""], ["[a]: <\(word())>"], ["[b]:", "/url", "'t'"],
        ["[a]: /x", inlines()], ["<?php", word(), "?>"],
      ])
    case 11, 12:
      let mark = random.pick(["> ", ">", ">  "])
      return blocks(depth: depth + 1).map { random.chance(92) ? mark + $0 : $0 }
    case 13, 14, 15:
      return list(depth: depth)
    case 16:
      return [inlines()] + item(random.pick([":   ", ": "]), 4, depth: depth)
    default:
      let label = random.pick(["1", "a", "b", "Note"])
      return item("[^\(label)]: ", 4, depth: depth)
    }
  }

  private mutating func list(depth: Int) -> [String] {
    let marker = random.pick(["- ", "* ", "+ ", "1. ", "2. ", "1) ", "-   ", "1.  ", "-\t"])
    let isLoose = random.chance(30)
    var lines: [String] = []
    for _ in 0..<(1 + random.below(3)) {
      if !lines.isEmpty, isLoose { lines.append("") }
      let box = random.chance(15) ? random.pick(["[ ] ", "[x] ", "[X]  "]) : ""
      lines += item(marker + box, marker.utf8.count, depth: depth)
    }
    return lines
  }

  private mutating func item(_ mark: String, _ indent: Int, depth: Int) -> [String] {
    let width = random.chance(85) ? indent : random.below(6)
    let content = random.chance(60) ? paragraph() : blocks(depth: depth + 1)
    return content.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : String(repeating: " ", count: width) + line
    }
  }

  private mutating func table() -> [String] {
    let columns = 1 + random.below(4)
    let edge = random.chance(70)
    func row(_ cells: [String]) -> String {
      let inner = cells.joined(separator: " | ")
      return edge ? "| " + inner + " |" : inner
    }
    var lines: [String] = []
    if random.chance(20) { lines += [inlines()] }
    lines.append(row((0..<columns).map { _ in cell() }))
    let count = random.chance(92) ? columns : 1 + random.below(4)
    lines.append(row((0..<count).map { _ in random.pick(["---", ":--", "--:", ":-:", "-"]) }))
    for _ in 0..<random.below(3) {
      let width = random.chance(70) ? columns : random.below(5)
      lines.append(row((0..<width).map { _ in cell() }))
    }
    return lines
  }

  private mutating func cell() -> String {
    random.chance(15) ? "" : inlines().replacing("|", with: random.chance(80) ? "\\|" : "|")
  }

  private mutating func paragraph() -> [String] {
    (0..<(1 + random.below(3))).map { _ in
      String(repeating: " ", count: random.chance(85) ? 0 : random.below(6)) + inlines()
        + random.pick(["", "", "", "", "", "  ", "\\", " "])
    }
  }

  private mutating func inlines() -> String {
    (0..<(1 + random.below(5))).map { _ in inline(0) }
      .joined(separator: random.chance(75) ? " " : "")
  }

  private mutating func inline(_ depth: Int) -> String {
    if depth > 3 { return word() }
    func inner() -> String {
      inline(depth + 1) + (random.chance(30) ? " " + inline(depth + 1) : "")
    }
    switch random.below(24) {
    case 0, 1: return "*" + inner() + "*"
    case 2, 3: return "**" + inner() + "**"
    case 4: return "_" + inner() + "_"
    case 5: return "__" + inner() + "__"
    case 6: return random.pick(["~~", "~"]) + inner() + random.pick(["~~", "~"])
    case 7: return "`" + random.pick([word(), " " + word() + " ", "a|b", "\\"]) + "`"
    case 8: return "``" + word() + random.pick(["`", ""]) + word() + "``"
    case 9:
      return "[" + inner() + "](" + random.pick(["/u", "<a b>", "", "/u \"t\"", "a(b)c"]) + ")"
    case 10: return "![" + inner() + "](/i.png)"
    case 11: return random.pick(["[a]", "[b][]", "[" + inner() + "][a]", "[" + word() + "]"])
    case 12: return random.pick(["[^1]", "[^a]", "[^b]", "[^Note]", "[^fehlt]"])
    case 13: return random.pick(["<https://a.de/b>", "<a@b.de>", "<b>", "<br/>", "<!-- x -->"])
    case 14: return random.pick(["https://a.de/b?c=d", "www.a.de.", "a.b@c-d.de", "http://x"])
    case 15: return random.pick(["&amp;", "&uuml;", "&#36;", "&x;", "\\*", "\\a", "\\[", "\\\\"])
    case 16: return random.pick(["*", "_", "**", "~", "`", "[", "]", "<", "!", "&", "|", "#", ">"])
    default: return word()
    }
  }

  private static let words = [
    "a", "b", "Wort", "für", "5.2", "13.", "§", "„Zitat“", "(siehe", "oben)", "Bürger*innen", "x_y",
    "2018/19", "30 %", "–", "z. B.", "1.", "-", "+", "Größe", "a)", "#", "=", "C:\\x", "q?", "ok!",
  ]

  private mutating func word() -> String { random.pick(Self.words) }
}
