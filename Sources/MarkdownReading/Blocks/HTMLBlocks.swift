import Markup

/// The seven kinds of HTML block (CommonMark 0.31.2, §4.6).
extension Reader {
  mutating func beginHTML(_ text: Bytes, _ tip: inout Int, mayBeAnyTag: Bool) -> Bool {
    guard let kind = htmlKind(text, mayBeAnyTag: mayBeAnyTag) else { return false }
    add(.htmlBlock, text, &tip, start: nonspace)
    open[tip].htmlKind = kind
    leaf = LeafContent(start: position, end: position, sourceStart: position, sourceEnd: position)
    return true
  }

  private func htmlKind(_ text: Bytes, mayBeAnyTag: Bool) -> Int? {
    let start = nonspace + 1
    guard start < lineEnd else { return nil }
    switch text[start] {
    case UInt8(ascii: "?"): return 3
    case UInt8(ascii: "!"):
      if text.has("--", at: start + 1, end: lineEnd) { return 2 }
      if text.has("[CDATA[", at: start + 1, end: lineEnd) { return 5 }
      return start + 1 < lineEnd && text[start + 1].isLetter ? 4 : nil
    default: break
    }
    let isClosing = text[start] == UInt8(ascii: "/")
    let nameStart = isClosing ? start + 1 : start
    var end = nameStart
    var name: [UInt8] = []
    while end < lineEnd, text[end].isAlphanumeric, name.count < 12 {
      name.append(text[end].lowercased)
      end += 1
    }
    let next = end < lineEnd ? text[end] : .space
    let isBoundary = next.isSpaceOrTab || next == UInt8(ascii: ">")
    let tag = String(decoding: name, as: UTF8.self)
    if !isClosing, isBoundary, verbatimTags.contains(tag) { return 1 }
    let isSelfClosing = next == UInt8(ascii: "/") && text.has("/>", at: end, end: lineEnd)
    if isBoundary || isSelfClosing, blockTags.contains(tag) { return 6 }
    guard mayBeAnyTag, let tagEnd = text.htmlTagEnd(from: nonspace, to: lineEnd) else { return nil }
    return text.skipSpaces(from: tagEnd, to: lineEnd) == lineEnd ? 7 : nil
  }

  /// Whether the line holds what ends an HTML block of the kinds 1 to 5.
  func endsHTMLBlock(_ text: Bytes, _ kind: Int) -> Bool {
    let ends: [String]
    switch kind {
    case 1: ends = ["</script>", "</pre>", "</style>", "</textarea>"]
    case 2: ends = ["-->"]
    case 3: ends = ["?>"]
    case 4: ends = [">"]
    case 5: ends = ["]]>"]
    default: return false
    }
    for index in lineStart..<lineEnd {
      let byte = text[index]
      guard
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?")
          || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "]")
      else { continue }
      for end in ends where text.has(end, at: index, end: lineEnd) { return true }
    }
    return false
  }

  /// Whether a run is one HTML comment and nothing else.
  func isComment(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 5, text.has("<!--", at: start, end: end),
      text.has("-->", at: end - 3, end: end)
    else { return false }
    guard end - start >= 7 else { return true }
    for index in start + 4..<max(start + 4, end - 3) where text.has("-->", at: index, end: end) {
      return false
    }
    return true
  }
}

extension NodeFlags {
  /// Raw HTML that is a comment: said to nobody, so that no writer shows it.
  static let comment = NodeFlags.remark
}

extension Bytes {
  /// Whether an ASCII text in small letters stands at an index, in any case.
  func has(_ word: String, at start: Int, end: Int) -> Bool {
    let utf8 = word.utf8
    guard start >= 0, start + utf8.count <= end else { return false }
    var index = start
    for byte in utf8 {
      if self[index] != byte, self[index].lowercased != byte { return false }
      index += 1
    }
    return true
  }
}

/// What is in these is kept as it is, over empty lines, too.
let verbatimTags: Set<String> = ["script", "pre", "style", "textarea"]

private let blockTags: Set<String> = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
  "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]
