import Markup

extension Reader {
  /// Goes through the open blocks as long as the line continues them.
  ///
  /// - Returns: the index of the last one that goes on, or `nil` if the line closed a fence and
  ///   nothing is left of it.
  mutating func continueBlocks(_ text: Bytes) -> Int? {
    var index = 1
    while index < open.count {
      findNonspace(text)
      switch open[index].kind {
      case .blockQuote:
        guard indent <= 3, !isBlank, text[nonspace] == UInt8(ascii: ">") else { return index - 1 }
        advance(to: nonspace + 1, text)
        open[index].end = max(open[index].end, position)
        skipOneSpace(text)
      case .listItem, .definition:
        if indent >= open[index].indent, !isBlank {
          advance(columns: open[index].indent, text)
        } else if isBlank, open[index].hasChild {
          advance(columns: min(indent, open[index].indent), text)
        } else {
          return index - 1
        }
      case .footnoteDefinition:
        if indent >= 4 {
          advance(columns: 4, text)
        } else if !isBlank {
          return index - 1
        }
      case .codeBlock:
        guard let goesOn = continueCode(text, index) else { return nil }
        if !goesOn { return index - 1 }
      case .htmlBlock:
        if isBlank, open[index].htmlKind >= 6 { return index - 1 }
      case .paragraph, .table:
        if isBlank { return index - 1 }
      default: break
      }
      index += 1
    }
    return index - 1
  }

  /// Whether a code block goes on; `nil` where the line is its closing fence.
  private mutating func continueCode(_ text: Bytes, _ index: Int) -> Bool? {
    guard open[index].fenceLength > 0 else {
      if indent >= 4 {
        advance(columns: 4, text)
      } else if isBlank {
        advance(to: nonspace, text)
      } else {
        return false
      }
      return true
    }
    if indent <= 3, isClosingFence(text, open[index]) {
      close(text, downTo: index + 1)
      open[index].end = endWithoutSpace(text, nonspace, lineEnd)
      close(text, downTo: index)
      wasBlank = false
      return nil
    }
    var rest = open[index].indent
    while rest > 0, position < lineEnd, text[position].isSpaceOrTab {
      advance(columns: 1, text)
      rest -= 1
    }
    return true
  }

  private func isClosingFence(_ text: Bytes, _ block: OpenBlock) -> Bool {
    var end = nonspace
    while end < lineEnd, text[end] == block.marker { end += 1 }
    guard end - nonspace >= block.fenceLength else { return false }
    while end < lineEnd, text[end].isSpaceOrTab { end += 1 }
    return end == lineEnd
  }

  /// The end of a run without the spaces and tabs behind it.
  func endWithoutSpace(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, text[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }
}
