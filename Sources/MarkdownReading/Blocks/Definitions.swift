import Diagnostics
import Markup

extension Reader {
  /// Reads link reference definitions (CommonMark 0.31.2, §4.7) from the beginning of a run.
  ///
  /// - Parameter base: what is added to an index of the run to get one of the source.
  /// - Returns: where what is left begins.
  mutating func readDefinitions(_ text: Bytes, _ start: Int, _ end: Int, base: Int) -> Int {
    var index = start
    while index < end, text[index] == UInt8(ascii: "["),
      let next = readDefinition(text, index, end, base: base)
    {
      index = next
    }
    return index
  }

  private mutating func readDefinition(
    _ text: Bytes, _ start: Int, _ end: Int, base: Int
  ) -> Int? {
    guard let labelEnd = text.labelEnd(from: start, to: end), labelEnd + 1 < end,
      text[labelEnd + 1] == UInt8(ascii: ":"),
      let label = normalizedLabel(text, start + 1, labelEnd)
    else { return nil }
    let destinationStart = text.skipWhitespace(from: labelEnd + 2, to: end)
    guard destinationStart < end,
      let destination = text.linkDestination(from: destinationStart, to: end, isInline: false)
    else { return nil }
    var next = text.lineRestIfBlank(from: destination.next, to: end)
    var title: Range<Int>?
    let titleStart = text.skipWhitespace(from: destination.next, to: end)
    if titleStart > destination.next, titleStart < end,
      let titleEnd = text.linkTitleEnd(from: titleStart, to: end),
      let lineEnd = text.lineRestIfBlank(from: titleEnd, to: end)
    {
      title = titleStart + 1..<titleEnd - 1
      next = lineEnd
    }
    guard let next else { return nil }
    let record = LinkRecord(
      destination: resolved(text, destination.start, destination.end, base: base),
      title: title.map { resolved(text, $0.lowerBound, $0.upperBound, base: base) } ?? .empty,
      hasTitle: title != nil, form: .reference,
      sourceStart: UInt32(base + destination.start), sourceEnd: UInt32(base + destination.end))
    if references[label] == nil { references[label] = record }
    definitions.append(
      DefinitionRecord(
        label: labelOnOneLine(text, start + 1, labelEnd, base: base),
        destination: record.destination, title: record.title, hasTitle: record.hasTitle,
        sourceStart: record.sourceStart, parent: definitionPlace.parent,
        next: definitionPlace.next))
    return text.skipSpaces(from: next, to: end)
  }

  private mutating func labelOnOneLine(
    _ text: Bytes, _ start: Int, _ end: Int, base: Int
  ) -> TextRange {
    for index in start..<end where text[index].isLineEnd {
      var copy: [UInt8] = []
      var index = start
      while index < end {
        if text[index].isLineEnd {
          index = text.skipWhitespace(from: index, to: end)
          copy.append(.space)
        } else {
          copy.append(text[index])
          index += 1
        }
      }
      return keep(copy)
    }
    return TextRange(start: UInt32(base + start), end: UInt32(base + end))
  }

  /// A label as it is compared: case folded, runs of white space as one space. `nil` where it says
  /// nothing.
  func normalizedLabel(_ text: Bytes, _ start: Int, _ end: Int) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var isASCII = true
    for index in start..<end {
      let byte = text[index]
      if byte.isWhitespace {
        if let last = result.last, last != .space { result.append(.space) }
      } else {
        if byte >= 0x80 { isASCII = false }
        result.append(byte.lowercased)
      }
    }
    if result.last == .space { result.removeLast() }
    if result.isEmpty { return nil }
    if isASCII { return result }
    // Upper and then lower case is full case folding for what has one letter against two (ẞ, SS).
    let folded = String(decoding: result, as: UTF8.self).lowercased().uppercased().lowercased()
    return Array(folded.utf8)
  }

  /// A text with escapes and character references resolved and lines joined as they are in a paragraph:
  /// in the source where it stands there as it is.
  mutating func resolved(_ text: Bytes, _ start: Int, _ end: Int, base: Int = 0) -> TextRange {
    var isPlain = true
    for index in start..<end {
      let byte = text[index]
      if byte == .backslash || byte == UInt8(ascii: "&") || byte.isLineEnd {
        isPlain = false
        break
      }
    }
    if isPlain { return TextRange(start: UInt32(base + start), end: UInt32(base + end)) }
    var result: [UInt8] = []
    var index = start
    while index < end {
      let byte = text[index]
      if byte == .backslash, index + 1 < end, text[index + 1].isPunctuation {
        result.append(text[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"),
        let next = Entities.resolve(text, at: index, end: end, to: &result)
      {
        index = next
      } else if byte.isLineEnd {
        result.append(.lineFeed)
        index = text.skipWhitespace(from: index, to: end)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return keep(result)
  }
}
