import Markup

/// Texts, with escapes where what follows would else be markup.
extension MarkdownInlines {
  mutating func writeText(
    _ bytes: [UInt8], behind previous: NodeKind?, following: UInt8, isBeforeLink: Bool,
    isInDelimiters: Bool
  ) {
    var text = LiteralText(bytes: bytes, following: following)
    var lineEscape = -1
    var index = 0
    if previous == .footnoteReference || previous == .link, let first = bytes.first,
      first == UInt8(ascii: "(") && previous == .footnoteReference
        || first == UInt8(ascii: ":") && out.last == UInt8(ascii: "]")
    {
      out.append(0x5C)
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isAtLineStart = out.isEmpty || out.last == 0x0A
      if isAtLineStart, place == .paragraph, !(out.isEmpty && isBehindBox) {
        lineEscape = lineStartEscape(text, index)
      }
      if byte == 0x0A || byte == 0x0D {
        out += MarkdownEscaping.reference(byte)
      } else if MarkdownEscaping.isSpace(byte) {
        let isAtEnd = index + 1 == bytes.count
        let isEdge =
          isAtLineStart || isAtEnd && following == 0x0A
          || isInDelimiters
            && (index == 0 && previous == nil
              || isAtEnd && DelimiterSurvey.isDelimiter(following))
        out += isEdge ? MarkdownEscaping.reference(byte) : [byte]
      } else if DelimiterSurvey.isDelimiter(byte) {
        index = writeRun(text, index, isLineEscape: lineEscape == index)
        continue
      } else {
        text.isBeforeLink = isBeforeLink && index + 1 == bytes.count
        if lineEscape == index || needsEscape(text, index) { out.append(0x5C) }
        out.append(byte)
      }
      index += 1
    }
  }

  /// Writes a literal run of `*`, `_`, `~` or backticks.
  private mutating func writeRun(_ text: LiteralText, _ start: Int, isLineEscape: Bool) -> Int {
    let byte = text.bytes[start]
    let end = DelimiterSurvey.runEnd(text.bytes, start)
    let before: UInt8 = out.isEmpty || out.last == 0x0A ? 0x20 : 0x2E
    let after: UInt8 = text.following == 0x0A ? 0x20 : 0x2E
    let roles = DelimiterSurvey.roles(text.bytes, start, end, before: before, after: after)
    let needsAll = (roles.opens || roles.closes) && (isCautious || survey.hasPartner(byte))
    for index in start..<end {
      if needsAll || isLineEscape && index == start { out.append(0x5C) }
      out.append(byte)
    }
    return end
  }

  private func needsEscape(_ text: LiteralText, _ index: Int) -> Bool {
    let next = text.next(index)
    switch text.bytes[index] {
    case 0x5C: return MarkdownEscaping.isPunctuation(next) || next == 0x0A
    case UInt8(ascii: "&"):
      return MarkdownEscaping.beginsReference(text.bytes, at: index)
    case UInt8(ascii: "<"):
      if index + 1 == text.bytes.count { return next != 0x0A }
      return (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "["): return needsEscape(bracket: text, index)
    case UInt8(ascii: "]"):
      if linkDepth > 0 { return !hasPairedBrackets }
      return isCautious || next == UInt8(ascii: "(")
    case UInt8(ascii: "!"): return text.isBeforeLink
    case UInt8(ascii: "|"): return place == .cell
    case UInt8(ascii: "#"): return place == .heading && closesHeading(text, index)
    case UInt8(ascii: "{"): return mayBeAttributes(text, index)
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "."):
      return linkDepth == 0 && text.beginsAddress(at: index)
    default: return false
    }
  }

  private func needsEscape(bracket text: LiteralText, _ index: Int) -> Bool {
    if linkDepth > 0 { return !hasPairedBrackets }
    if isCautious { return true }
    if document.definitions.isEmpty, document.footnoteRecords.isEmpty { return false }
    guard let end = text.bytes[index...].firstIndex(of: UInt8(ascii: "]")) else {
      return !document.definitions.isEmpty && text.following != 0x0A
    }
    let inside = text.bytes[(index + 1)..<end]
    return inside.first == UInt8(ascii: "^")
      ? labels.hasFootnote(inside.dropFirst()) : labels.hasDefinition(inside)
  }

  /// A heading's last `#`s behind a space would be its closing marks.
  private func closesHeading(_ text: LiteralText, _ index: Int) -> Bool {
    guard text.following == 0x0A else { return false }
    let isFirst = index > 0 ? MarkdownEscaping.isSpace(text.bytes[index - 1]) : true
    return isFirst && text.bytes[index...].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private func mayBeAttributes(_ text: LiteralText, _ index: Int) -> Bool {
    guard place == .heading || place == .paragraph, !hasAttributes,
      text.following == 0x0A, text.bytes.last == UInt8(ascii: "}"),
      index == 0 || MarkdownEscaping.isSpace(text.bytes[index - 1])
    else { return false }
    let inside = text.bytes[(index + 1)...]
    if inside.contains(UInt8(ascii: "{")) { return false }
    guard let first = inside.first(where: { !MarkdownEscaping.isSpace($0) }) else { return false }
    return place == .heading
      && (first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
        || inside.contains(UInt8(ascii: "=")))
  }

  // MARK: Line starts

  /// The index of the byte that needs a backslash so that the line begins no block; -1 where none does.
  private func lineStartEscape(_ text: LiteralText, _ start: Int) -> Int {
    let bytes = text.bytes
    let isFirst = out.isEmpty
    func isEnd(_ index: Int) -> Bool {
      let byte = index < bytes.count ? bytes[index] : text.following
      return byte == 0x20 || byte == 0x09 || byte == 0x0A
    }
    /// Whether nothing but these bytes is on the line.
    func isOnly(_ allowed: [UInt8]) -> Bool {
      text.following == 0x0A && bytes[start...].allSatisfy { allowed.contains($0) }
    }
    let byte = bytes[start]
    switch byte {
    case UInt8(ascii: ">"): return start
    case UInt8(ascii: "#"):
      let end = DelimiterSurvey.runEnd(bytes, start)
      return end - start <= 6 && isEnd(end) ? start : -1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "="):
      if byte != UInt8(ascii: "_"), byte != UInt8(ascii: "="), isEnd(start + 1) { return start }
      let isLine = isOnly([byte, 0x20, 0x09])
      if isLine, byte != UInt8(ascii: "="), byte != UInt8(ascii: "+") { return start }
      if isLine, byte == UInt8(ascii: "="), !isFirst { return start }
      if byte == UInt8(ascii: "+"), beginsDocument, isFirst,
        bytes[start...].starts(with: [byte, byte, byte])
      {
        return start
      }
      return !isFirst && byte == UInt8(ascii: "-") && isOnly(Array("-|: \t".utf8)) ? start : -1
    case UInt8(ascii: ":") where isEnd(start + 1) && start + 1 < bytes.count: return start
    case UInt8(ascii: "|"), UInt8(ascii: ":"):
      return !isFirst && isOnly(Array("-|: \t".utf8)) ? start : -1
    case UInt8(ascii: "~"), UInt8(ascii: "`"):
      return DelimiterSurvey.runEnd(bytes, start) - start >= 3 ? start : -1
    case UInt8(ascii: "["): return lineStartBracket(text, start) ? start : -1
    case 0x30...0x39:
      var end = start
      while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
      guard end - start <= 9, end < bytes.count,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"), isEnd(end + 1),
        isFirst || end - start == 1 && bytes[start] == UInt8(ascii: "1")
      else { return -1 }
      return end
    default: return -1
    }
  }

  /// A definition, a footnote's definition, or a task's box.
  private func lineStartBracket(_ text: LiteralText, _ start: Int) -> Bool {
    let rest = text.bytes[start...]
    if mayBeTask, out.isEmpty, rest.count >= 4 {
      let bytes = Array(rest.prefix(4))
      let isBox = bytes[1] == 0x20 || bytes[1] | 0x20 == UInt8(ascii: "x")
      if isBox, bytes[2] == UInt8(ascii: "]"), MarkdownEscaping.isSpace(bytes[3]) { return true }
    }
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")), end + 1 < text.bytes.count,
      text.bytes[end + 1] == UInt8(ascii: ":")
    else { return false }
    return out.isEmpty || rest.dropFirst().first == UInt8(ascii: "^")
  }
}

/// A text and what stands behind it.
struct LiteralText {
  let bytes: [UInt8]
  let following: UInt8
  var isBeforeLink = false

  init(bytes: [UInt8], following: UInt8) {
    self.bytes = bytes
    self.following = following
  }

  func next(_ index: Int) -> UInt8 {
    index + 1 < bytes.count ? bytes[index + 1] : following
  }

  /// Whether the `:`, `.` or `@` at an index belongs to what would be read as an address.
  func beginsAddress(at index: Int) -> Bool {
    func has(_ word: String, before end: Int) -> Bool {
      let start = end - word.utf8.count
      return start >= 0 && bytes[start..<end].elementsEqual(word.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
    let isAlphanumeric = MarkdownEscaping.isAlphanumeric
    switch bytes[index] {
    case UInt8(ascii: ":"):
      guard bytes[(index + 1)...].starts(with: "//".utf8), index + 3 < bytes.count,
        bytes[index + 3] > 0x20
      else { return false }
      return has("http", before: index) || has("https", before: index) || has("ftp", before: index)
    case UInt8(ascii: "."):
      guard has("www", before: index), index + 1 < bytes.count, bytes[index + 1] > 0x20 else {
        return false
      }
      let before = index > 3 ? bytes[index - 4] : 0x20
      return before <= 0x20 || "*_~(".utf8.contains(before)
    default:
      guard index > 0, index + 1 < bytes.count, bytes[index + 1] > 0x20,
        isAlphanumeric(bytes[index - 1]) || ".+-_".utf8.contains(bytes[index - 1])
      else { return false }
      let host = bytes[(index + 1)...].prefix {
        isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
      return host.contains(UInt8(ascii: "."))
    }
  }
}
