import Diagnostics
import Markup

extension Reader {
  /// Opens the blocks that begin in the line, from the outermost in.
  ///
  /// - Parameter tip: the innermost block that goes on; afterwards the innermost open one.
  /// - Returns: whether a list item began.
  mutating func startBlocks(_ text: Bytes, _ tip: inout Int) -> Bool {
    var begunItem = false
    var maybeLazy = open[open.count - 1].kind == .paragraph
    while true {
      let kind = open[tip].kind
      if kind == .codeBlock || kind == .htmlBlock { return begunItem }
      findNonspace(text)
      if isBlank { return begunItem }
      if indent >= 4 {
        if beginIndentedItem(text, &tip, maybeLazy: maybeLazy) {
          begunItem = true
          maybeLazy = false
          continue
        }
        if !maybeLazy, !isIndentedText(text, tip) { beginIndentedCode(text, &tip) }
        return begunItem
      }
      let byte = text[nonspace]
      if byte.isLetter || byte >= 0x80 { return begunItem }
      switch start(byte, text, &tip, maybeLazy: maybeLazy) {
      case .none: return begunItem
      case .leaf: return begunItem
      case .container: break
      case .item: begunItem = true
      }
      maybeLazy = false
    }
  }

  /// Whether an indented line is text: by its own marker, or by that of the paragraph it goes on from.
  private func isIndentedText(_ text: Bytes, _ tip: Int) -> Bool {
    options.indentedMarkers && (open[holder(tip)].hasMarker || beginsWithMarker(text))
  }

  /// An item of a list that stands indented below such a paragraph.
  private mutating func beginIndentedItem(
    _ text: Bytes, _ tip: inout Int, maybeLazy: Bool
  ) -> Bool {
    guard options.indentedMarkers, open[holder(tip)].hasMarker,
      !maybeLazy || open[tip].kind == .bulletList || open[tip].kind == .orderedList,
      let marker = listMarker(text[nonspace], text, interrupts: false),
      open.count < Limits.Markdown.blockNesting
    else { return false }
    beginItem(marker, text, &tip)
    open[holder(tip - 2)].hasMarker = true
    return true
  }

  /// The nearest block outside that holds blocks of any kind.
  private func holder(_ tip: Int) -> Int {
    var tip = tip
    while tip > 0, !canHold(open[tip].kind, .codeBlock) { tip -= 1 }
    return tip
  }

  private enum Started {
    case none, leaf, container, item
  }

  private mutating func start(
    _ byte: UInt8, _ text: Bytes, _ tip: inout Int, maybeLazy: Bool
  ) -> Started {
    switch byte {
    case UInt8(ascii: ">"):
      guard mayNest(text) else { return .none }
      let begin = nonspace
      add(.blockQuote, text, &tip, start: begin)
      advance(to: begin + 1, text)
      open[tip].end = position
      skipOneSpace(text)
      return .container
    case UInt8(ascii: "#"): return addATXHeading(text, &tip) ? .leaf : .none
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return beginFence(byte, text, &tip) ? .leaf : .none
    case UInt8(ascii: "<"):
      return beginHTML(text, &tip, mayBeAnyTag: open[tip].kind != .paragraph && !maybeLazy)
        ? .leaf : .none
    case UInt8(ascii: "["):
      return options.footnotes && mayNest(text) && beginFootnote(text, &tip) ? .container : .none
    case UInt8(ascii: ":") where options.definitionLists:
      if beginDefinition(text, &tip) { return .container }
    default: break
    }
    if open[tip].kind == .paragraph {
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-"), makeSetextHeading(byte, text, &tip)
      {
        return .leaf
      }
      if options.tables,
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-"),
        // "- | -" is an item, as in cmark-gfm.
        listMarker(byte, text, interrupts: true) == nil, beginTable(text, &tip)
      {
        return .leaf
      }
    }
    if isThematicBreak(byte, text) {
      add(
        .thematicBreak, text, &tip, start: nonspace, end: endWithoutSpace(text, nonspace, lineEnd))
      isLineDone = true
      return .leaf
    }
    guard let marker = listMarker(byte, text, interrupts: open[tip].kind == .paragraph),
      mayNest(text)
    else { return .none }
    beginItem(marker, text, &tip)
    return .item
  }

  /// Whether another container may be opened here.
  private mutating func mayNest(_ text: Bytes) -> Bool {
    if open.count < Limits.Markdown.blockNesting { return true }
    report(.nestingTooDeep, nonspace, nonspace + 1, ["limit": "\(Limits.Markdown.blockNesting)"])
    return false
  }

  private func isThematicBreak(_ byte: UInt8, _ text: Bytes) -> Bool {
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for index in nonspace..<lineEnd {
      if text[index] == byte {
        count += 1
      } else if !text[index].isSpaceOrTab {
        return false
      }
    }
    return count >= 3
  }

  // MARK: The stack

  /// Opens a block in the one at `tip`, or in the nearest outside that can hold it. Leaves that
  /// are whole at once (headings, breaks) are given their end and not kept open.
  mutating func add(
    _ kind: NodeKind, _ text: Bytes, _ tip: inout Int, start: Int, end: Int? = nil
  ) {
    while !canHold(open[tip].kind, kind) { tip -= 1 }
    close(text, downTo: tip + 1)
    if wasBlank, open[tip].hasChild, innermostQuote <= tip {
      if open[tip].kind == .listItem { open[tip - 1].isLoose = true }
      if open[tip].kind == .bulletList || open[tip].kind == .orderedList {
        open[tip].isLoose = true
      }
    }
    open[tip].hasChild = true
    if kind == .paragraph {
      let isMarked = options.indentedMarkers && beginsWithMarker(text)
      open[tip].hasMarker = isMarked || open[tip].hasMarker && indent >= 4
    } else {
      open[tip].hasMarker = false
    }
    blocks.append(
      Node(
        kind, start: UInt32(start), end: UInt32(end ?? start), next: UInt32(blocks.count + 1)))
    if let end {
      open[tip].end = max(open[tip].end, end)
    } else {
      open.append(OpenBlock(kind: kind, node: blocks.count - 1, end: start))
      tip += 1
    }
  }

  private func canHold(_ outer: NodeKind, _ inner: NodeKind) -> Bool {
    switch outer {
    case .document, .blockQuote, .listItem, .footnoteDefinition, .definition:
      inner != .listItem && inner != .definition
    case .definitionList: inner == .definition
    case .bulletList, .orderedList: inner == .listItem
    default: false
    }
  }

  /// Closes the innermost blocks until so many are left.
  mutating func close(_ text: Bytes, downTo count: Int) {
    while open.count > count {
      var block = open.removeLast()
      let isThere = finish(&block, text)
      guard isThere else { continue }
      blocks[block.node].end = UInt32(block.end)
      blocks[block.node].next = UInt32(blocks.count)
      if !open.isEmpty { open[open.count - 1].end = max(open[open.count - 1].end, block.end) }
    }
  }

  /// Completes a block that ends. Returns false for a paragraph that was all definitions.
  private mutating func finish(_ block: inout OpenBlock, _ text: Bytes) -> Bool {
    switch block.kind {
    case .paragraph: return finishParagraph(&block, text)
    case .codeBlock, .htmlBlock: finishLeaf(&block, text)
    case .bulletList, .orderedList:
      if !block.isLoose { blocks[block.node].flags.insert(.tight) }
    case .document: block.end = Int(blocks[0].end)
    default: break
    }
    return true
  }
}
