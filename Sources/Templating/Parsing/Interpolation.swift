internal import Diagnostics

/// A piece of a text or an attribute value.
enum TemplatePiece: Sendable {
  /// Bytes of the text; in it `{{` and `}}` are already single.
  case text(ArraySlice<UInt8>)
  case expression(Expression)
}

/// Takes a text apart at its braces.
///
/// - Returns: the pieces that could be read, and what is wrong with the others.
func pieces(
  of text: SourceText, in file: SourceFile, limits: TemplateLimits
) -> (pieces: [TemplatePiece], diagnostics: [Diagnostic]) {
  let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
  let bytes = text.bytes
  guard let first = bytes.firstIndex(where: { $0 == open || $0 == close }) else {
    return (bytes.isEmpty ? [] : [.text(bytes)], [])
  }
  var pieces: [TemplatePiece] = []
  var diagnostics: [Diagnostic] = []
  var run = bytes[..<first]
  var index = first
  func take(_ range: Range<Int>) {
    if run.isEmpty { run = bytes[range] } else { run += bytes[range] }
  }
  func report(_ problem: Problem, _ range: Range<Int>) {
    let place = text.source(range)
    diagnostics.append(Diagnostic(problem, at: file.span(place.lowerBound, place.upperBound)))
  }
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte == open || byte == close, index + 1 < bytes.endIndex, bytes[index + 1] == byte {
      take(index..<index + 1)
      index += 2
    } else if byte == open {
      let start = index + 1
      guard let end = closingBrace(bytes, from: start) else {
        report(.braceOpen, index..<index + 1)
        return (pieces, diagnostics)
      }
      if !run.isEmpty { pieces.append(.text(run)) }
      run = []
      if bytes[start..<end].allSatisfy(isSpace) {
        report(.braceEmpty, index..<end + 1)
      } else {
        var parser = ExpressionParser(
          text, start..<end, in: file, maximumDepth: limits.expressionDepth)
        if let expression = parser.parse() { pieces.append(.expression(expression)) }
        if let problem = parser.problem { diagnostics.append(problem) }
      }
      index = end + 1
    } else if byte == close {
      report(.braceClose, index..<index + 1)
      index += 1
    } else {
      let end = bytes[index...].firstIndex { $0 == open || $0 == close } ?? bytes.endIndex
      take(index..<end)
      index = end
    }
  }
  if !run.isEmpty { pieces.append(.text(run)) }
  return (pieces, diagnostics)
}

/// The brace that ends an expression; those inside quoted texts do not. An opening brace outside of them
/// says that a quotation mark before it is not closed; looking no further keeps the time linear, since of
/// all starts at most one for each kind of quotation mark can then look on to the end.
private func closingBrace(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
  var quote: UInt8?
  for index in start..<bytes.endIndex {
    let byte = bytes[index]
    if let open = quote {
      if byte == open { quote = nil }
    } else if byte == UInt8(ascii: "}") {
      return index
    } else if byte == UInt8(ascii: "{") {
      break
    } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
      quote = byte
    }
  }
  // A quotation mark that is not closed: the expression ends at the first brace, and says so.
  return bytes[start...].firstIndex(of: UInt8(ascii: "}"))
}
