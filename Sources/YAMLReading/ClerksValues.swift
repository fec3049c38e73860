/// Puts quotes around plain values that YAML would misread and a clerk means as text:
/// `Betreff: Bericht: Stand 2019`, `text: [Bericht](#b) liegt vor`, `punkt: **dringend** klären`,
/// `ziel: #abschnitt`, `titel: Antrag #5`. A comment begins with `# `.
///
/// Only the value of a `key: value` line in block style is looked at, and the lines that wrap it
/// (indented deeper than the key, and not themselves of the form `key:`). Everything else is left
/// to the parser, which reports it. The start column of every value stays as it was.
func quotingClerksValues(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var scan = ClerkScan(bytes: Array(bytes))
  return scan.run()
}

private struct ClerkScan {
  let bytes: [UInt8]
  private var result: [UInt8] = []
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + 64)
  }

  mutating func run() -> [UInt8] {
    /// The indentation under which lines belong to a block scalar (`|`, `>`) and are not ours.
    var blockScalarIndent: Int?
    while index < bytes.count {
      let line = lineRange(from: index)
      let indent = indentation(line)
      let isBlank = indent == line.count
      if let block = blockScalarIndent {
        if isBlank || indent > block {
          copy(through: line)
          continue
        }
        blockScalarIndent = nil
      }
      if let flow = flowStart(line) {
        copyFlow(from: flow)
        continue
      }
      guard let value = valueRange(line) else {
        if let item = itemRange(line), holdsNumberSign(item) { quote(item, in: line) }
        copy(through: index..<lineRange(from: index).upperBound)
        continue
      }
      if isBlockScalarHeader(value) {
        blockScalarIndent = keyIndent(line)
        copy(through: line)
        continue
      }
      let wrapped = continuation(of: line, keyIndent: keyIndent(line))
      let whole = value.lowerBound..<max(value.upperBound, wrapped)
      if needsQuotes(whole) { quote(whole, in: line) }
      copy(through: index..<lineRange(from: index).upperBound)
    }
    return result
  }

  /// Copies a line up to a value, and this in quotes.
  private mutating func quote(_ value: Range<Int>, in line: Range<Int>) {
    result.append(contentsOf: bytes[line.lowerBound..<value.lowerBound])
    result.append(UInt8(ascii: "'"))
    for byte in bytes[value] {
      result.append(byte)
      if byte == UInt8(ascii: "'") { result.append(byte) }
    }
    result.append(UInt8(ascii: "'"))
    index = value.upperBound
  }

  private mutating func copy(through line: Range<Int>) {
    var end = line.upperBound
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    result.append(contentsOf: bytes[index..<end])
    index = end
  }

  /// Where a list or map in brackets begins that is a line's whole value: `ja: [a, b]`, `- {a: 1}`.
  private func flowStart(_ line: Range<Int>) -> Int? {
    var at = line.lowerBound + keyIndent(line)
    if let value = valueRange(line) { at = value.lowerBound }
    guard at < line.upperBound else { return nil }
    if bytes[at] == UInt8(ascii: "{") { return at }
    return bytes[at] == UInt8(ascii: "[") && !isBracketedText(at..<line.upperBound) ? at : nil
  }

  /// Copies lines up to the one on which the brackets are closed. What stands in brackets is the
  /// parser's own business.
  private mutating func copyFlow(from start: Int) {
    var depth = 0
    var at = start
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          let before = bytes[at - 1]
          if before == 0x20 || before == UInt8(ascii: "[") || before == UInt8(ascii: "{")
            || before == UInt8(ascii: ",") || before == 0x0A
          {
            quote = byte
          }
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
      at += 1
      if depth == 0 { break }
    }
    copy(through: index..<lineRange(from: at).upperBound)
  }

  private func lineRange(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  private func indentation(_ line: Range<Int>) -> Int {
    var count = 0
    while count < line.count, bytes[line.lowerBound + count] == 0x20 { count += 1 }
    return count
  }

  /// Where the key of a line begins, behind any `- `.
  private func keyIndent(_ line: Range<Int>) -> Int {
    var at = line.lowerBound + indentation(line)
    while at + 1 < line.upperBound, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == 0x20 {
      at += 2
      while at < line.upperBound, bytes[at] == 0x20 { at += 1 }
    }
    return at - line.lowerBound
  }

  /// The byte behind the colon of `key:`, where the line begins with a plain key.
  private func keyEnd(_ line: Range<Int>) -> Int? {
    var at = line.lowerBound + keyIndent(line)
    guard at < line.upperBound, isKeyStart(bytes[at]) else { return nil }
    let start = at
    while at < line.upperBound, bytes[at] != UInt8(ascii: ":") {
      // A key of this program is a word or two; a sentence with a colon further on is none.
      guard isKeyByte(bytes[at]), at - start < 60 else { return nil }
      at += 1
    }
    guard at < line.upperBound, at + 1 == line.upperBound || bytes[at + 1] == 0x20 else {
      return nil
    }
    return at + 1
  }

  private func isKeyStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"): true
    default: false
    }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    isKeyStart(byte) || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/")
  }

  /// The value of a `key: value` line without spaces and comment around it.
  private func valueRange(_ line: Range<Int>) -> Range<Int>? {
    keyEnd(line).flatMap { text(from: $0, in: line) }
  }

  /// The text of an item `- text`.
  private func itemRange(_ line: Range<Int>) -> Range<Int>? {
    let start = keyIndent(line)
    return start > indentation(line) ? text(from: line.lowerBound + start, in: line) : nil
  }

  private func text(from place: Int, in line: Range<Int>) -> Range<Int>? {
    var start = place
    while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    var end = line.upperBound
    if let comment = commentStart(start..<end) { end = comment }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// A comment begins at a `#` behind a space, where a space follows, too: `#id` names a section, and
  /// `Antrag #5` has a number.
  private func commentStart(_ value: Range<Int>) -> Int? {
    value.first { at in
      bytes[at] == UInt8(ascii: "#")
        && (at == value.lowerBound || bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09)
        && !beginsWord(behindSigns: at, value.upperBound)
    }
  }

  /// Whether something else than a space follows the signs `#` at a place.
  private func beginsWord(behindSigns place: Int, _ end: Int) -> Bool {
    var next = place
    while next < end, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next < end && bytes[next] != 0x20 && bytes[next] != 0x09
  }

  /// Whether YAML would take a part of a plain value for a comment that is none.
  private func holdsNumberSign(_ value: Range<Int>) -> Bool {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return false
    default:
      return value.dropFirst().contains {
        bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20
      }
    }
  }

  /// The end of the last line that wraps a value.
  private func continuation(of line: Range<Int>, keyIndent: Int) -> Int {
    var end = line.lowerBound
    var next = line.upperBound
    while true {
      if next < bytes.count, bytes[next] == 0x0D { next += 1 }
      if next < bytes.count, bytes[next] == 0x0A { next += 1 }
      guard next < bytes.count else { return end }
      let candidate = lineRange(from: next)
      let indent = indentation(candidate)
      guard indent > keyIndent, indent < candidate.count, keyEnd(candidate) == nil,
        bytes[candidate.lowerBound + indent] != UInt8(ascii: "-"),
        bytes[candidate.lowerBound + indent] != UInt8(ascii: "#")
      else { return end }
      // A comment ends the value, and is no part of it.
      let comment = commentStart(candidate.lowerBound + indent..<candidate.upperBound)
      end = comment ?? candidate.upperBound
      while end > candidate.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
      if comment != nil { return end }
      next = candidate.upperBound
    }
  }

  private func needsQuotes(_ value: Range<Int>) -> Bool {
    let first = bytes[value.lowerBound]
    let second = value.count > 1 ? bytes[value.lowerBound + 1] : 0
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"):
      return false
    case UInt8(ascii: "["):
      return isBracketedText(value)
    case UInt8(ascii: "&"):
      return second == 0x20
    case UInt8(ascii: "-"), UInt8(ascii: "?"):
      if second == 0x20 { return true }
    case UInt8(ascii: "*"):
      return second == first || value.dropFirst().contains { bytes[$0] == first }
    case UInt8(ascii: "#"):
      return second != 0x20 && second != 0
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"):
      return true
    default:
      break
    }
    if holdsNumberSign(value) { return true }
    for at in value where bytes[at] == UInt8(ascii: ":") {
      let next = at + 1
      if next == value.upperBound || bytes[next] == 0x20 || bytes[next] == 0x0A { return true }
    }
    return false
  }

  /// `|`, `>-`, `|2` and nothing behind it: the text stands in the lines below.
  private func isBlockScalarHeader(_ value: Range<Int>) -> Bool {
    let first = bytes[value.lowerBound]
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else { return false }
    return value.dropFirst().allSatisfy { at in
      bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+")
        || (0x30...0x39).contains(bytes[at])
    }
  }

  /// `[text](…` and `[Teil] eins`, and not a list in brackets.
  private func isBracketedText(_ value: Range<Int>) -> Bool {
    guard let close = value.first(where: { bytes[$0] == UInt8(ascii: "]") }),
      var next = value[(close + 1)...].first
    else { return false }
    if bytes[next] == UInt8(ascii: "(") { return true }
    guard
      !value[value.lowerBound..<close].dropFirst().contains(where: {
        bytes[$0] == UInt8(ascii: "[")
      })
    else { return false }
    while next < value.upperBound, bytes[next] == 0x20 { next += 1 }
    guard next < value.upperBound else { return false }
    return bytes[next] != UInt8(ascii: "#") && bytes[next] != UInt8(ascii: ",")
  }
}
