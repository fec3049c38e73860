public import Diagnostics

/// Reads one YAML text.
///
/// - Parameters:
///   - file: the file.
///   - range: the part of it that is YAML (front matter, a data block); the whole file by default.
/// - Returns: the value, `nil` where the text is empty or cannot be read, and what was found wrong.
///   Anchors and aliases are refused; a syntax error ends the reading of this text.
public func readYAML(
  _ file: SourceFile, range: Range<Int>? = nil
) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
  readYAML(file, range: range, mayBePlain: true)
}

/// The same; `mayBePlain: false` asks the parser of the whole language also about the plainest text.
package func readYAML(
  _ file: SourceFile, range: Range<Int>?, mayBePlain: Bool
) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
  var range = range ?? file.bytes.indices
  if range.lowerBound == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    range = 3..<range.upperBound
  }
  let bytes = file.bytes[range]
  if let invalid = firstInvalidUTF8(bytes) {
    return (nil, [Diagnostic(.notUTF8, at: file.span(invalid, invalid + 1))])
  }
  // Nothing that is plain has a directive.
  if mayBePlain, let value = PlainYAML.read(file, range) { return (value, []) }
  // libYAML compares each directive with all before it, and no file of ours needs one.
  if let many = directive(number: Limits.Data.directives, in: file, range) {
    return (
      nil, [Diagnostic(.yamlTooLarge, at: file.span(many, file.lineRange(at: many).upperBound))]
    )
  }
  // Clerks write `Betreff: Bericht: Stand 2019`. Quoting such values before the parser sees them
  // leaves every start column as it is, since nothing follows them on their line.
  return YAMLTree.read(quotingClerksValues(bytes), Places(file: file, range: range))
}

/// Where a directive of a number begins: a line that begins with `%` (YAML 1.1, 6.8).
private func directive(number: Int, in file: SourceFile, _ range: Range<Int>) -> Int? {
  let bytes = file.bytes.span
  var count = 0
  for index in range where bytes[index] == UInt8(ascii: "%") {
    let isFirst = index == range.lowerBound || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
    guard isFirst else { continue }
    count += 1
    if count == number { return index }
  }
  return nil
}
