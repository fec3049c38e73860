public import Diagnostics
internal import Markup
internal import YAMLReading

/// Characters by which a reader sees something else than what stands in the file: controls of direction that
/// turn the letters of whatever follows round, or lack their counterpart in the paragraph, so that what stands
/// behind it runs the wrong way (Unicode Bidirectional Algorithm, UAX #9, sections 2.1 to 2.5); and characters
/// that Unicode keeps for private use, which are boxes or nothing in every font but the one that they come from.
public struct OddCharacters {
  /// Such a character with its place in the text, in bytes.
  public struct Fault: Sendable {
    public let character: Unicode.Scalar
    public let place: Range<Int>

    /// Whether it turns letters round.
    var isOverride: Bool { character.value == 0x202D || character.value == 0x202E }
    var isIsolate: Bool { (0x2066...0x2069).contains(character.value) }
    var isPrivate: Bool { character.properties.generalCategory == .privateUse }

    /// What the user is told.
    public func diagnostic(at span: Span?) -> Diagnostic {
      let code = String(character.value, radix: 16, uppercase: true)
      let problem: Problem =
        isPrivate ? .privateCharacter : isOverride ? .directionOverride : .directionOpen
      return Diagnostic(problem, at: span, ["code": "U+\(code)"])
    }
  }

  private var faults: [Fault] = []
  /// What is open, from outside to inside.
  private var open: [Fault] = []
  private var isolates = 0

  /// What is wrong in one paragraph.
  public static func faults(in text: String) -> [Fault] {
    var characters = OddCharacters()
    characters.take(text, at: 0)
    return characters.finish()
  }

  /// Whether some bytes hold any such character, or a reference that may be one.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (0xE2, 0x80) where index + 2 < bytes.count && (0xAA...0xAE).contains(bytes[index + 2]):
        return true
      case (0xE2, 0x81) where index + 2 < bytes.count && (0xA6...0xA9).contains(bytes[index + 2]):
        return true
      // U+E000 to U+F8FF, and what lies beyond U+C0000.
      case (0xEE, _), (0xEF, 0x80...0xA3), (0xF3...0xF4, _), (UInt8(ascii: "&"), UInt8(ascii: "#")):
        return true
      default: index += 1
      }
    }
    return false
  }

  /// Goes on with another part of the same paragraph.
  ///
  /// - Parameter whole: the place of all of it, where it does not stand in the file as it is.
  mutating func take(_ text: String, at start: Int, whole: Range<Int>? = nil) {
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 >= 0xEE }) else { return }
    var place = start
    for scalar in text.unicodeScalars {
      let next = place + UTF8.width(scalar)
      take(scalar, whole ?? place..<next)
      place = next
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
    let fault = Fault(character: scalar, place: place)
    switch scalar.value {
    // Embeddings, and the overrides among them.
    case 0x202A, 0x202B, 0x202D, 0x202E:
      if fault.isOverride { faults.append(fault) }
      open.append(fault)
    case 0x202C:
      if let last = open.last, !last.isIsolate { open.removeLast() } else { faults.append(fault) }
    case 0x2066...0x2068:
      open.append(fault)
      isolates += 1
    case 0x2069:
      guard isolates > 0 else { return faults.append(fault) }
      // It ends the embeddings in the isolate, too (UAX #9, X6a).
      while let last = open.popLast(), !last.isIsolate {}
      isolates -= 1
    default: if fault.isPrivate { faults.append(fault) }
    }
  }

  /// Ends the paragraph.
  mutating func finish() -> [Fault] {
    let result = faults + open.filter { !$0.isOverride }
    (faults, open, isolates) = ([], [], 0)
    return result.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }
}

/// Reports such characters in a document, paragraph by paragraph.
func reportOddCharacters(of document: Document, findings: Findings) {
  guard OddCharacters.mayStand(in: document.source.bytes) else { return }
  var characters = OddCharacters()
  let length = document.source.bytes.count
  func finish() {
    for fault in characters.finish() {
      findings.add(
        fault.diagnostic(at: document.source.span(fault.place.lowerBound, fault.place.upperBound)))
    }
  }
  for node in document.nodes.indices {
    let range = document.range(of: node)
    switch document.kind(node) {
    case .text, .code, .htmlInline:
      let start = Int(document.nodes[node].content.start)
      // What was written as a reference stands elsewhere.
      characters.take(document.text(of: node), at: start, whole: start < length ? nil : range)
    case .emphasis, .strong, .strikethrough, .softBreak, .hardBreak, .footnoteReference: break
    case .link, .image:
      guard let title = document.link(of: node)?.title else { break }
      for fault in OddCharacters.faults(in: title) {
        findings.add(fault.diagnostic(at: document.span(of: node)))
      }
    case .codeBlock, .htmlBlock:
      finish()
      for line in document.text(of: node).split(whereSeparator: \.isNewline) {
        characters.take(String(line), at: 0, whole: range)
        finish()
      }
    default: finish()
    }
  }
  finish()
}

/// Reports such characters in the texts of a map, whatever they are for.
func reportOddCharacters(of entries: [YAMLEntry], in file: SourceFile, findings: Findings) {
  for entry in entries { reportOddCharacters(of: entry.value, in: file, findings: findings) }
}

/// As deep as a YAML text may be nested (`Limits.Data.depth`).
private func reportOddCharacters(of value: YAMLValue, in file: SourceFile, findings: Findings) {
  switch value.content {
  case .scalar(let text):
    var from = Int(value.span.start)
    var isLiteral = true
    for fault in OddCharacters.faults(in: text) {
      // Where it stands as it is; else it was written as an escape.
      let place =
        isLiteral
        ? file.bytes.firstRange(
          of: Array(String(fault.character).utf8), from: from, to: Int(value.span.end)) : nil
      isLiteral = place != nil
      if let place { from = place.upperBound }
      findings.add(
        fault.diagnostic(
          at: place.map { file.span($0.lowerBound, $0.upperBound) } ?? value.span))
    }
  case .list(let items):
    for item in items { reportOddCharacters(of: item, in: file, findings: findings) }
  case .map(let entries): reportOddCharacters(of: entries, in: file, findings: findings)
  case .null: break
  }
}

extension [UInt8] {
  /// Where some bytes stand next.
  fileprivate func firstRange(of wanted: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index + wanted.count <= Swift.min(end, count) {
      if self[index...].starts(with: wanted) { return index..<index + wanted.count }
      index += 1
    }
    return nil
  }
}
