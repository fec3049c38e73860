import Diagnostics
import Markup

extension Reader {
  /// Whether what is read is UTF-8 without NUL, so that its bytes can be written as they are. Reports the first
  /// place where it is not UTF-8, and the first control character.
  mutating func isClean(_ text: Bytes, _ range: Range<Int>) -> Bool {
    var hasZero = false
    if Self.hasControl(text.extracting(range)) {
      var first: Int?
      for index in range where text[index].isForbiddenControl {
        if first == nil { first = index }
        if text[index] == 0 { hasZero = true }
      }
      if let first { report(.controlCharacter, first, first + 1) }
    }
    guard firstInvalidUTF8(text.extracting(range)) != nil else { return !hasZero }
    do {
      _ = try UTF8Span(validating: text.extracting(range))
    } catch {
      let place = error.byteOffsets
      report(.notUTF8, range.lowerBound + place.lowerBound, range.lowerBound + place.upperBound)
    }
    return false
  }

  /// Without a branch, so that many bytes are looked at together.
  private static func hasControl(_ text: Bytes) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isSpace: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      found |= isControl & ~isSpace
    }
    return found != 0
  }

  /// Copies each text that holds NUL or bytes that are not UTF-8, with U+FFFD for them.
  mutating func repairTexts() {
    for id in nodes.indices {
      switch nodes[id].kind {
      case .text, .code, .htmlInline, .htmlBlock:
        let content = repaired(nodes[id].content)
        nodes[id].first = content.start
        nodes[id].second = content.end
      default: break
      }
    }
    for index in codes.indices {
      codes[index].content = repaired(codes[index].content)
      codes[index].info = repaired(codes[index].info)
    }
    for index in links.indices {
      links[index].destination = repaired(links[index].destination)
      links[index].title = repaired(links[index].title)
    }
    for index in definitions.indices {
      definitions[index].label = repaired(definitions[index].label)
      definitions[index].destination = repaired(definitions[index].destination)
      definitions[index].title = repaired(definitions[index].title)
    }
    for index in attributes.indices { attributes[index].id = repaired(attributes[index].id) }
  }

  private mutating func repaired(_ range: TextRange) -> TextRange {
    if range.isEmpty { return range }
    let length = file.bytes.count
    let bytes =
      Int(range.start) < length
      ? file.bytes[Int(range.start)..<Int(range.end)]
      : side[Int(range.start) - length..<Int(range.end) - length]
    var text = String(decoding: bytes, as: UTF8.self)
    if bytes.contains(0) {
      text = String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
    return text.utf8.elementsEqual(bytes) ? range : keep(Array(text.utf8))
  }
}
