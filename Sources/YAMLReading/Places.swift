internal import Diagnostics

/// Finds the bytes that belong to the marks of libYAML, which are lines and columns of a text that may
/// be a part of a file.
struct Places {
  let file: SourceFile
  let range: Range<Int>
  private let lineStarts: [Int]
  /// The mark that was asked for last, and its byte: marks come in order, and a line can be long.
  private var last = (mark: YAMLEvents.Mark(line: 0, column: 0), offset: 0)

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file.bytes[index]
      index += 1
      switch byte {
      case 0x0A: starts.append(index)
      case 0x0D:
        if index == range.upperBound || file.bytes[index] != 0x0A { starts.append(index) }
      // YAML 1.1 (5.4) breaks lines at U+0085, U+2028 and U+2029, too.
      case 0xC2 where index < range.upperBound && file.bytes[index] == 0x85:
        starts.append(index + 1)
      case 0xE2
      where index + 1 < range.upperBound && file.bytes[index] == 0x80
        && file.bytes[index + 1] & 0xFE == 0xA8:
        starts.append(index + 2)
      default: break
      }
    }
    lineStarts = starts
    last.offset = range.lowerBound
  }

  /// The byte at a mark.
  mutating func offset(of mark: YAMLEvents.Mark) -> Int {
    guard mark.line < lineStarts.count else { return range.upperBound }
    let goesOn = last.mark.line == mark.line && last.mark.column <= mark.column
    var offset = goesOn ? last.offset : lineStarts[mark.line]
    var column = goesOn ? last.mark.column : 0
    while column < mark.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    last = (mark, offset)
    return offset
  }

  /// The byte behind a scalar. The text that libYAML read may hold quotes that the file does not, so
  /// only its start can be believed: a plain scalar ends with its own text, a quoted one at its quote,
  /// anything longer at its line's end.
  func scalarEnd(_ scalar: String, from start: Int) -> Int {
    let bytes = file.bytes
    guard start < range.upperBound else { return start }
    let line = start..<min(file.lineRange(at: start).upperBound, range.upperBound)
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27 {
      var index = start + 1
      while index < range.upperBound {
        if quote == 0x22, bytes[index] == 0x5C {
          index += 2
        } else if bytes[index] == quote {
          if quote == 0x27, index + 1 < range.upperBound, bytes[index + 1] == quote {
            index += 2
          } else {
            return index + 1
          }
        } else {
          index += 1
        }
      }
      return line.upperBound
    }
    let text = Array(scalar.utf8)
    if start + text.count <= range.upperBound,
      bytes[start..<(start + text.count)].elementsEqual(text)
    {
      return start + text.count
    }
    var end = line.upperBound
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// What libYAML complains about, in our words and where a clerk would look for it.
  mutating func diagnostic(for fault: YAMLEvents.Fault) -> Diagnostic {
    switch fault {
    case .character:
      return Diagnostic(.yamlSyntax, at: forbiddenCharacter)
    case .syntax(let problem, let mark, let context, let contextMark):
      let begun = lastByte(upTo: offset(of: contextMark))
      let start = lastByte(upTo: offset(of: mark))
      let line = file.lineRange(at: start)
      if problem.contains("alias") || problem.contains("anchor") {
        return Diagnostic(.yamlAlias, at: file.span(start, line.upperBound))
      }
      if indentsWithTab(line) {
        return Diagnostic(.yamlTab, at: file.span(line.lowerBound, start))
      }
      func from(_ place: Int) -> Span {
        file.span(place, max(place, file.lineRange(at: place).upperBound))
      }
      // What was not closed is seen where the text ends, or where something else begins.
      if context.hasSuffix("a quoted scalar") {
        return Diagnostic(.yamlOpenQuote, at: from(begun))
      }
      let isAtEnd = file.bytes[offset(of: mark)..<range.upperBound].allSatisfy { $0 <= 0x20 }
      if context.hasSuffix("a flow sequence") || context.hasSuffix("a flow mapping")
        || (context.hasSuffix("a flow node") && isAtEnd)
      {
        return Diagnostic(.yamlOpenBracket, at: from(begun))
      }
      if context.hasSuffix("a simple key") { return Diagnostic(.yamlColon, at: from(begun)) }
      if problem.hasPrefix("mapping values") || problem.hasSuffix("<document start>"),
        let place = lineWithoutColon(before: line.lowerBound)
      {
        return Diagnostic(.yamlColon, at: from(place))
      }
      if problem.hasSuffix("expected key"), isBehindQuote(start, in: line) {
        return Diagnostic(.yamlBehindQuote, at: from(start))
      }
      return Diagnostic(.yamlSyntax, at: from(start))
    case .noMemory:
      return Diagnostic(.yamlTooLarge, at: file.span(range.lowerBound, range.lowerBound))
    }
  }

  /// The line before a line that is indented as far and is no entry, though one should stand there.
  private func lineWithoutColon(before line: Int) -> Int? {
    func indent(_ line: Range<Int>) -> Int {
      line.first { file.bytes[$0] != 0x20 }.map { $0 - line.lowerBound } ?? line.count
    }
    let indented = indent(file.lineRange(at: line))
    var end = line
    while end > range.lowerBound {
      let before = file.lineRange(at: end - 1)
      let place = before.lowerBound + indent(before)
      end = max(before.lowerBound, range.lowerBound)
      if place >= before.upperBound || file.bytes[place] == UInt8(ascii: "#") { continue }
      let text = file.bytes[place..<before.upperBound]
      let isEntry = text.indices.contains { index in
        text[index] == UInt8(ascii: ":")
          && (index + 1 == text.endIndex || text[index + 1] == 0x20 || text[index + 1] == 0x09)
      }
      let isItem = text.starts(with: "- ".utf8) || text.elementsEqual("-".utf8)
      return indent(before) == indented && !isEntry && !isItem ? place : nil
    }
    return nil
  }

  /// Whether a place follows a closed quotation mark in its line.
  private func isBehindQuote(_ place: Int, in line: Range<Int>) -> Bool {
    var index = place
    while index > line.lowerBound, file.bytes[index - 1] == 0x20 { index -= 1 }
    guard index > line.lowerBound, index < place else { return false }
    return file.bytes[index - 1] == 0x22 || file.bytes[index - 1] == 0x27
  }

  /// The first character that YAML does not allow (1.1, 5.1; libYAML lets U+FEFF pass). Its offset in what libYAML read is not
  /// that in the file, where fewer quotes stand.
  private var forbiddenCharacter: Span {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = scalar(at: index)
      switch scalar {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x1_0000...:
        index += length
      default: return file.span(index, index + length)
      }
    }
    return file.span(range.upperBound, range.upperBound)
  }

  /// A scalar of the text, which is valid UTF-8, and its bytes.
  private func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = file.bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for following in file.bytes[(index + 1)..<min(index + length, range.upperBound)] {
      value = value << 6 | UInt32(following & 0x3F)
    }
    return (value, length)
  }

  /// The place itself, or, where the text just ends there, the last byte that says something.
  private func lastByte(upTo place: Int) -> Int {
    guard file.bytes[place..<range.upperBound].allSatisfy({ $0 <= 0x20 }) else { return place }
    return file.bytes[range.lowerBound..<place].lastIndex { $0 > 0x20 } ?? place
  }

  private func indentsWithTab(_ line: Range<Int>) -> Bool {
    for index in line {
      if file.bytes[index] == 0x09 { return true }
      if file.bytes[index] != 0x20 { return false }
    }
    return false
  }
}
