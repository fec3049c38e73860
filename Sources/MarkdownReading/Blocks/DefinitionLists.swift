import Diagnostics
import Markup

/// Terms on one line and `:   ` with what is said of them on the next. Neither CommonMark nor GFM has them;
/// statutes carry their dates so, and PHP Markdown Extra and pandoc read them like this.
extension Reader {
  /// Opens a definition, and makes the open paragraph its term.
  mutating func beginDefinition(_ text: Bytes, _ tip: inout Int) -> Bool {
    guard nonspace + 1 < lineEnd, text[nonspace + 1].isSpaceOrTab,
      text.skipSpaces(from: nonspace + 1, to: lineEnd) < lineEnd,
      open.count + 1 < Limits.Markdown.blockNesting
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
}
