import Markup

extension Reader {
  /// Sorts the lines from one byte to another into blocks.
  ///
  /// - Parameter skipped: lines among them that are none of the text; they part it like a blank line.
  mutating func readBlocks(
    _ text: Bytes, from start: Int, to end: Int, without skipped: Range<Int> = 0..<0
  ) {
    blocks.append(Node(.document, start: UInt32(start), end: UInt32(end)))
    open.append(OpenBlock(kind: .document, node: 0, end: end))
    var next = start
    while next < end {
      if next == skipped.lowerBound, !skipped.isEmpty, next < skipped.upperBound {
        close(text, downTo: 1)
        next = skipped.upperBound
        continue
      }
      lineStart = next
      var index = next
      while index < end {
        let byte = text[index]
        if byte <= 0x0D, byte.isLineEnd { break }
        index += 1
      }
      lineEnd = index
      nextLine = min(index + 1, end)
      if index + 1 < end, text[index] == .carriageReturn, text[index + 1] == .lineFeed {
        nextLine = index + 2
      }
      next = nextLine
      readLine(text)
    }
    close(text, downTo: 0)
  }

  private mutating func readLine(_ text: Bytes) {
    position = lineStart
    column = 0
    isTabPartlyRead = false
    isLineDone = false
    guard let matched = continueBlocks(text) else { return }
    var tip = matched
    let wasOpen = open.count - 1
    let begunItem = startBlocks(text, &tip)
    if isLineDone {
      wasBlank = false
      return
    }
    addRest(text, tip, isLazyPossible: tip == matched && wasOpen == open.count - 1)
    rememberBlank(min(tip, open.count - 1), begunItem: begunItem)
  }

  /// Puts what is left of the line into the innermost block.
  private mutating func addRest(_ text: Bytes, _ tip: Int, isLazyPossible: Bool) {
    findNonspace(text)
    let isLazy = isLazyPossible && tip < open.count - 1 && open[open.count - 1].kind == .paragraph
    if isLazy, !isBlank {
      addParagraphLine(text)
      return
    }
    close(text, downTo: tip + 1)
    guard let innermost = open.last else { return }
    switch innermost.kind {
    case .codeBlock: addLeafLine(text)
    case .htmlBlock:
      addLeafLine(text)
      if endsHTMLBlock(text, innermost.htmlKind) { close(text, downTo: tip) }
    case .paragraph: addParagraphLine(text)
    case .table where !isBlank && position < lineEnd: addTableRow(text)
    default:
      if !isBlank { beginParagraph(text) }
    }
  }

  private mutating func rememberBlank(_ tip: Int, begunItem: Bool) {
    wasBlank = false
    guard isBlank, !begunItem else { return }
    if open[tip].kind == .codeBlock && open[tip].fenceLength > 0 { return }
    wasBlank = true
    innermostQuote =
      open[...tip].lastIndex { $0.kind == .blockQuote || $0.kind == .footnoteDefinition } ?? 0
  }

  // MARK: Moving in the line

  /// Finds the first byte that is no space, and the columns before it.
  mutating func findNonspace(_ text: Bytes) {
    var index = position
    var here = column
    while index < lineEnd {
      let byte = text[index]
      if byte == .space {
        here += 1
      } else if byte == .tab {
        here += 4 - here % 4
      } else {
        break
      }
      index += 1
    }
    nonspace = index
    indent = here - column
    isBlank = index >= lineEnd
  }

  /// Moves on by columns; a tab may be read in part.
  mutating func advance(columns: Int, _ text: Bytes) {
    var rest = columns
    while rest > 0, position < lineEnd {
      if text[position] == .tab {
        let width = 4 - column % 4
        isTabPartlyRead = width > rest
        let step = min(rest, width)
        column += step
        if !isTabPartlyRead { position += 1 }
        rest -= step
      } else {
        isTabPartlyRead = false
        position += 1
        column += 1
        rest -= 1
      }
    }
  }

  /// Moves to a byte of the line.
  mutating func advance(to index: Int, _ text: Bytes) {
    while position < index {
      column += text[position] == .tab ? 4 - column % 4 : 1
      position += 1
      isTabPartlyRead = false
    }
  }

  /// Reads one space or one column of a tab, if it is there.
  mutating func skipOneSpace(_ text: Bytes) {
    if position < lineEnd, text[position].isSpaceOrTab { advance(columns: 1, text) }
  }
}
