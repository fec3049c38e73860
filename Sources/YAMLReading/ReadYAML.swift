public import Diagnostics
internal import Yams

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
  if mayBePlain, let value = PlainYAML.read(file, range) { return (value, []) }
  // Clerks write `Betreff: Bericht: Stand 2019`. Quoting such values before the parser sees them
  // leaves every start column as it is, since nothing follows them on their line.
  let text = String(decoding: quotingClerksValues(bytes), as: UTF8.self)
  let places = Places(file: file, range: range)
  do {
    // No rule of YAML may guess a type, and none of its patterns need compiling. Without an encoding,
    // Yams would look one up in the environment for every text.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return (nil, []) }
    var conversion = Conversion(places: places)
    // Anchors are weak references into the parser.
    let value = withExtendedLifetime(parser) { conversion.value(root, depth: 0) }
    return (conversion.refused ? nil : value, conversion.diagnostics)
  } catch let error as YamlError {
    return (nil, [places.diagnostic(for: error)])
  } catch {
    return (nil, [Diagnostic(.yamlSyntax, at: file.span(range.lowerBound, range.lowerBound))])
  }
}

/// Turns the nodes of Yams into values with byte ranges.
private struct Conversion {
  var places: Places
  var diagnostics: [Diagnostic] = []
  var refused = false
  private var count = 0

  init(places: Places) { self.places = places }

  mutating func value(_ node: Node, depth: Int) -> YAMLValue {
    let start = node.mark.map { places.offset(of: $0) } ?? places.range.lowerBound
    let nothing = YAMLValue(.null, span: places.file.span(start, start))
    guard !refused else { return nothing }
    count += 1
    if node.anchor != nil {
      return refuse(.yamlAlias, at: start)
    }
    if count > Limits.Data.values || depth > Limits.Data.depth {
      return refuse(.yamlTooLarge, at: start)
    }
    switch node {
    case .scalar(let scalar):
      let end = places.scalarEnd(scalar, from: start)
      let isNull = scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "~")
      return YAMLValue(
        isNull ? .null : .scalar(scalar.string), span: places.file.span(start, end))
    case .sequence(let sequence):
      let items = sequence.map { value($0, depth: depth + 1) }
      return YAMLValue(.list(items), span: span(from: start, to: items.last?.span))
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, content) in mapping {
        let keyValue = value(key, depth: depth + 1)
        guard case .scalar(let name) = keyValue.content else {
          if !refused { diagnostics.append(Diagnostic(.yamlKey, at: keyValue.span)) }
          continue
        }
        entries.append(
          YAMLEntry(
            key: name, keySpan: keyValue.span, value: value(content, depth: depth + 1)))
      }
      return YAMLValue(.map(entries), span: span(from: start, to: entries.last?.value.span))
    case .alias:
      return refuse(.yamlAlias, at: start)
    }
  }

  private func span(from start: Int, to last: Span?) -> Span {
    places.file.span(start, max(start, last.map { Int($0.end) } ?? start))
  }

  private mutating func refuse(_ problem: Problem, at start: Int) -> YAMLValue {
    refused = true
    let span = places.file.span(start, places.file.lineRange(at: start).upperBound)
    diagnostics.append(Diagnostic(problem, at: span))
    return YAMLValue(.null, span: span)
  }
}
