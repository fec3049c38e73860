internal import Diagnostics
internal import Yams

/// Finds the bytes that belong to the marks of Yams, which are lines and columns of a text that may
/// be a part of a file.
struct Places {
  let file: SourceFile
  let range: Range<Int>
  private let lineStarts: [Int]

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file.bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < range.upperBound && file.bytes[index] == 0x0A))
      {
        starts.append(index)
      }
    }
    lineStarts = starts
  }

  /// The byte at a mark; libYAML counts columns in Unicode scalars.
  func offset(of mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= lineStarts.count else { return range.upperBound }
    var offset = lineStarts[mark.line - 1]
    var column = 1
    while column < mark.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The byte behind a scalar. Yams tells where one begins, not where it ends: a plain scalar ends
  /// with its own text, a quoted one at its quote, anything longer at its line's end.
  func scalarEnd(_ scalar: Node.Scalar, from start: Int) -> Int {
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
    let text = Array(scalar.string.utf8)
    if start + text.count <= range.upperBound,
      bytes[start..<(start + text.count)].elementsEqual(text)
    {
      return start + text.count
    }
    var end = line.upperBound
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// What Yams complains about, in our words.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .reader(_, let offset, _, _):
      // A character that YAML does not allow, such as NUL.
      let start = min(range.lowerBound + (offset ?? 0), range.upperBound)
      return Diagnostic(.yamlSyntax, at: file.span(start, min(start + 1, range.upperBound)))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let start = lastByte(upTo: offset(of: mark))
      let line = file.lineRange(at: start)
      if problem.contains("alias") || problem.contains("anchor") {
        return Diagnostic(.yamlAlias, at: file.span(start, line.upperBound))
      }
      if indentsWithTab(line) {
        return Diagnostic(.yamlTab, at: file.span(line.lowerBound, start))
      }
      return Diagnostic(.yamlSyntax, at: file.span(start, max(start, line.upperBound)))
    case .duplicatedKeysInMapping(let keys, let context):
      let start = offset(of: context.mark)
      let line = file.lineRange(at: start).upperBound
      let key = keys.first ?? ""
      let end = start + key.utf8.count
      // A list or a map in place of a key: Yams has no text for it.
      guard end <= line, file.bytes[start..<end].elementsEqual(key.utf8) || isQuote(at: start)
      else { return Diagnostic(.yamlKey, at: file.span(start, max(start, line))) }
      return Diagnostic(.yamlDuplicateKey, at: file.span(start, end), ["key": key])
    default:
      return Diagnostic(.yamlSyntax, at: file.span(range.lowerBound, range.lowerBound))
    }
  }

  /// The place itself, or, where the text just ends there, the last byte that says something.
  private func lastByte(upTo place: Int) -> Int {
    guard file.bytes[place..<range.upperBound].allSatisfy({ $0 <= 0x20 }) else { return place }
    return file.bytes[range.lowerBound..<place].lastIndex { $0 > 0x20 } ?? place
  }

  private func isQuote(at place: Int) -> Bool {
    place < range.upperBound && (file.bytes[place] == 0x22 || file.bytes[place] == 0x27)
  }

  private func indentsWithTab(_ line: Range<Int>) -> Bool {
    for index in line {
      if file.bytes[index] == 0x09 { return true }
      if file.bytes[index] != 0x20 { return false }
    }
    return false
  }
}
