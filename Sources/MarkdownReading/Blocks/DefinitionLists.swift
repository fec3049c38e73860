import Markup

/// Terms on one line and `:   ` with what is said of them on the next. Neither CommonMark nor GFM has them;
/// statutes carry their dates so, and PHP Markdown Extra and pandoc read them like this.
extension Reader {
  /// Opens a definition, and makes the open paragraph its term.
  mutating func beginDefinition(_ text: Bytes, _ tip: inout Int) -> Bool {
    guard nonspace + 1 < lineEnd, text[nonspace + 1].isSpaceOrTab,
      text.skipSpaces(from: nonspace + 1, to: lineEnd) < lineEnd,
      open.count + 1 < Limits.blockNesting
    else { return false }
    if open[tip].kind == .paragraph {
      guard makeTerm(text, &tip) else { return false }
    } else if open[tip].kind != .definitionList {
      return false
    }
    close(text, downTo: tip + 1)
    let begin = nonspace
    let offset = indent
    advance(to: begin + 1, text)
    let padding = readPadding(1, text)
    add(.definition, text, &tip, start: begin)
    open[tip].indent = offset + padding
    open[tip].end = begin + 1
    return true
  }

  /// Makes the open paragraph, if it is one line, a term of the list that stands before it, or of a new one.
  private mutating func makeTerm(_ text: Bytes, _ tip: inout Int) -> Bool {
    // A line in brackets may be a definition of another kind.
    guard paragraph.lastStart == paragraph.start, text[paragraph.start] != UInt8(ascii: "[") else {
      return false
    }
    let node = open[tip].node
    let parent = open[tip - 1].node
    let end = endWithoutSpace(text, paragraph.start, paragraph.end)
    open.removeLast()
    tip -= 1
    var term = Node(
      .definitionTerm, start: UInt32(paragraph.start), end: UInt32(end),
      first: UInt32(paragraph.start), second: UInt32(end))
    let (list, listParent) = lastDefinitions
    if list >= 0, listParent == parent, Int(blocks[list].next) == node {
      open.append(OpenBlock(kind: .definitionList, node: list, end: end))
      term.next = UInt32(node + 1)
      blocks[node] = term
    } else {
      blocks[node] = Node(.definitionList, start: term.start, end: term.end)
      term.next = UInt32(node + 2)
      blocks.append(term)
      open.append(OpenBlock(kind: .definitionList, node: node, end: end))
      lastDefinitions = (node, parent)
    }
    tip += 1
    open[tip].hasChild = true
    return true
  }

  /// Whether the line begins with what counts in German documents: `a)`, `aa)`, `1a.`, `12.`, `(3)`.
  func beginsWithMarker(_ text: Bytes) -> Bool {
    var index = nonspace
    let isEnclosed = index < lineEnd && text[index] == UInt8(ascii: "(")
    if isEnclosed { index += 1 }
    let digits = index
    while index < lineEnd, index - digits < 3, text[index].isDigit { index += 1 }
    let letters = index
    while index < lineEnd, index - letters < 3, text[index].isLetter { index += 1 }
    guard index > digits, index + 1 < lineEnd, text[index + 1].isSpaceOrTab else { return false }
    let isNumber = index == letters && !isEnclosed
    if isNumber, !options.indentedNumbers { return false }
    // "a." and "aa." end sentences.
    let mayHavePoint = letters > digits && !isEnclosed
    return text[index] == UInt8(ascii: ")") || mayHavePoint && text[index] == UInt8(ascii: ".")
  }
}
