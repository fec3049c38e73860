package import Diagnostics

/// Reads the plainest YAML, which is nearly all that there is: maps and lists in block style whose
/// values stand on one line, among them maps of plain values in braces. It costs a tenth of what libYAML takes, for texts that are read at every
/// start (the words of the papers) and for every page (front matter).
///
/// It never judges: whatever is not certainly of this kind, and whatever is wrong, it leaves to the
/// parser of the language. Where it answers, it answers the same; the tests compare the two.
package struct PlainYAML {
  let file: SourceFile
  let end: Int
  /// Where the line begins that is to be read next, and how far it is indented.
  private var line: Int
  private var indent = 0
  /// What follows the indentation of that line; `end` where there is no further line.
  private var content: Int
  private var count = 0

  /// - Returns: `nil` where the text is not of this kind.
  package static func read(_ file: SourceFile, _ range: Range<Int>) -> YAMLValue? {
    guard isPlain(file.bytes[range]) else { return nil }
    var reader = PlainYAML(file: file, end: range.upperBound, line: range.lowerBound)
    reader.findLine()
    guard reader.indent == 0, reader.content < reader.end,
      let value = reader.map(indent: 0, depth: 0), reader.content == reader.end
    else { return nil }
    return value
  }

  private init(file: SourceFile, end: Int, line: Int) {
    self.file = file
    self.end = end
    self.line = line
    content = line
  }

  /// Whether nothing stands in the text but printable characters and line feeds (YAML 1.2, 5.1), and no
  /// other character that YAML 1.1 takes for a line break or ignores.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x7F {
        guard byte == 0x0A else { return false }
      } else if byte >= 0x80 {
        let last = place > 0 ? bytes[place - 1] : 0
        let beforeLast = place > 1 ? bytes[place - 2] : 0
        // U+0080 to U+009F; U+2028, U+2029; U+FEFF, U+FFFE, U+FFFF and their neighbours.
        if last == 0xC2, byte < 0xA0 { return false }
        if beforeLast == 0xE2, last == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
        if beforeLast == 0xEF, last >= 0xBB { return false }
        if byte >= 0xF0 { return false }
      }
    }
    return true
  }

  /// Goes on to the next line that says something.
  private mutating func findLine() {
    while line < end {
      content = end(from: line) { $0 == 0x20 }
      guard content < end else { break }
      let byte = file.bytes[content]
      if byte != 0x0A, byte != UInt8(ascii: "#") {
        indent = content - line
        return
      }
      skipLine(from: content)
    }
    line = end
    content = end
    indent = 0
  }

  private mutating func skipLine(from place: Int) {
    line = min(end(from: place) { $0 != 0x0A } + 1, end)
  }

  /// A map whose first key stands at the current place, which is so far from the line's start.
  private mutating func map(indent own: Int, depth: Int) -> YAMLValue? {
    guard depth < Limits.Data.depth else { return nil }
    let start = content
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(8)
    var known: Set<String> = []
    repeat {
      count += 2
      guard count <= Limits.Data.values, let key = key() else { return nil }
      // As many keys are compared sooner than put into a set.
      if entries.count < 64 {
        for entry in entries where entry.key == key.name { return nil }
      } else {
        if known.isEmpty { known = Set(entries.lazy.map(\.key)) }
        guard known.insert(key.name).inserted else { return nil }
      }
      guard let value = value(behind: key.colon, indent: own, depth: depth) else { return nil }
      entries.append(YAMLEntry(key: key.name, keySpan: key.span, value: value))
    } while content < end && indent == own
    guard content == end || indent < own else { return nil }
    return YAMLValue(.map(entries), span: span(start, entries.last?.value))
  }

  /// A list whose first dash stands at the current place.
  private mutating func list(depth: Int) -> YAMLValue? {
    guard depth < Limits.Data.depth else { return nil }
    let (start, own) = (content, indent)
    var items: [YAMLValue] = []
    while content < end, indent == own, isDash {
      count += 1
      guard count <= Limits.Data.values else { return nil }
      let place = end(from: content + 1) { $0 == 0x20 }
      content = place
      guard place < end, file.bytes[place] != 0x0A, !isDash else { return nil }
      if key() != nil {
        let inner = place - line
        guard let item = map(indent: inner, depth: depth + 1) else { return nil }
        items.append(item)
      } else {
        guard let item = scalar(at: place, indent: own) else { return nil }
        items.append(item)
      }
    }
    guard content == end || indent <= own else { return nil }
    return YAMLValue(.list(items), span: span(start, items.last))
  }

  private var isDash: Bool {
    file.bytes[content] == UInt8(ascii: "-") && content + 1 < end
      && file.bytes[content + 1] == 0x20
  }

  private func span(_ start: Int, _ last: YAMLValue?) -> Span {
    file.span(start, max(start, last.map { Int($0.span.end) } ?? start))
  }

  /// What stands behind a key, on its line or below it.
  private mutating func value(behind colon: Int, indent own: Int, depth: Int) -> YAMLValue? {
    let place = end(from: colon + 1) { $0 == 0x20 }
    // `#abschnitt` is a value that clerks write, `# …` a note.
    let isComment =
      place + 1 < end && place > colon + 1 && file.bytes[place] == UInt8(ascii: "#")
      && file.bytes[place + 1] == 0x20
    if place < end, file.bytes[place] != 0x0A, !isComment {
      return file.bytes[place] == UInt8(ascii: "{")
        ? braces(at: place, indent: own, depth: depth + 1) : scalar(at: place, indent: own)
    }
    skipLine(from: place)
    findLine()
    if content < end {
      if isDash, indent >= own { return list(depth: depth + 1) }
      if indent > own { return map(indent: indent, depth: depth + 1) }
    }
    return YAMLValue(.null, span: file.span(colon + 1, colon + 1))
  }

  /// The key at the current place; `nil` where no plain or quoted one stands there.
  private func key() -> (name: String, span: Span, colon: Int)? {
    let start = content
    let name: Range<Int>
    let place: Int
    if file.bytes[start] == UInt8(ascii: "\"") {
      name =
        start
        + 1..<end(from: start + 1) {
          $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != UInt8(ascii: "\\")
        }
      guard name.upperBound < end, file.bytes[name.upperBound] == UInt8(ascii: "\"") else {
        return nil
      }
      place = name.upperBound + 1
    } else {
      place = endOfKey(from: start)
      name = start..<place
    }
    guard !name.isEmpty, name.count < 200, place < end, file.bytes[place] == UInt8(ascii: ":"),
      place + 1 == end || file.bytes[place + 1] == 0x20 || file.bytes[place + 1] == 0x0A
    else { return nil }
    return (string(name), file.span(start, place), place)
  }

  /// Where the plain key ends that begins at a place; that place where none does.
  private func endOfKey(from start: Int) -> Int {
    guard start < end else { return start }
    switch file.bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return start
    default: return end(from: start, while: isKeyByte)
    }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80..., UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// A value that ends on its line; the next line must not belong to it.
  private mutating func scalar(at start: Int, indent own: Int) -> YAMLValue? {
    guard start < end else { return nil }
    let quote = file.bytes[start]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    guard let read = isQuoted ? quoted(from: start, quote) : plain(from: start) else { return nil }
    let place = end(from: read.end) { $0 == 0x20 }
    guard place == end || file.bytes[place] == 0x0A else { return nil }
    skipLine(from: place)
    findLine()
    // What is indented more would go on with the value, or be wrong.
    guard content == end || indent <= own else { return nil }
    let isNull = !isQuoted && read.text == "~"
    return YAMLValue(
      isNull ? .null : .scalar(read.text), span: file.span(start, read.end))
  }

  /// A map in braces on one line, of plain values without signs.
  private mutating func braces(at start: Int, indent own: Int, depth: Int) -> YAMLValue? {
    guard depth < Limits.Data.depth else { return nil }
    var entries: [YAMLEntry] = []
    var place = start
    repeat {
      let key = end(from: place + 1) { $0 == 0x20 }
      place = endOfKey(from: key)
      let name = string(key..<place)
      let keySpan = file.span(key, place)
      guard place > key, place - key < 200, place + 1 < end,
        file.bytes[place] == UInt8(ascii: ":"), file.bytes[place + 1] == 0x20,
        !entries.contains(where: { $0.key == name }), entries.count < 16
      else { return nil }
      place = end(from: place + 1) { $0 == 0x20 }
      let value = place
      guard place < end, isPlainStart(file.bytes[place]) else { return nil }
      var last = place
      while place < end, isInBraces(file.bytes[place]) {
        place += 1
        if file.bytes[place - 1] != 0x20 { last = place }
      }
      let text = string(value..<last)
      entries.append(
        YAMLEntry(
          key: name, keySpan: keySpan,
          value: YAMLValue(text == "~" ? .null : .scalar(text), span: file.span(value, last))))
    } while place < end && file.bytes[place] == UInt8(ascii: ",")
    count += 2 * entries.count
    guard count <= Limits.Data.values, place < end, file.bytes[place] == UInt8(ascii: "}") else {
      return nil
    }
    place = end(from: place + 1) { $0 == 0x20 }
    guard place == end || file.bytes[place] == 0x0A else { return nil }
    skipLine(from: place)
    findLine()
    guard content == end || indent <= own else { return nil }
    return YAMLValue(.map(entries), span: span(start, entries.last?.value))
  }

  /// What may stand within a value in braces: letters, digits, spaces and the signs of dates.
  private func isInBraces(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80..., 0x20, UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "~"), UInt8(ascii: "+"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func plain(from start: Int) -> (text: String, end: Int)? {
    var place = start
    var last = start
    while place < end, file.bytes[place] != 0x0A {
      let byte = file.bytes[place]
      if place == start, !isPlainStart(byte) { return nil }
      if byte == UInt8(ascii: ":") {
        guard place + 1 < end, file.bytes[place + 1] > 0x20 else { return nil }
      } else if byte == UInt8(ascii: "#"), file.bytes[place - 1] == 0x20 {
        return nil
      }
      place += 1
      if byte != 0x20 { last = place }
    }
    return (string(start..<last), last)
  }

  /// Letters, digits and signs that begin no other construct.
  private func isPlainStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80..., UInt8(ascii: "("), UInt8(ascii: "~"),
      UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private func quoted(from start: Int, _ quote: UInt8) -> (text: String, end: Int)? {
    let isDouble = quote == UInt8(ascii: "\"")
    var text: [UInt8] = []
    var run = start + 1
    while true {
      let place = end(from: run) {
        $0 != quote && $0 != 0x0A && !(isDouble && $0 == UInt8(ascii: "\\"))
      }
      guard place < end else { return nil }
      switch file.bytes[place] {
      case quote:
        let isDoubled = !isDouble && place + 1 < end && file.bytes[place + 1] == quote
        guard isDoubled else {
          guard !text.isEmpty else { return (string(run..<place), place + 1) }
          text += file.bytes[run..<place]
          return (String(decoding: text, as: UTF8.self), place + 1)
        }
        text += file.bytes[run...place]
        run = place + 2
      case UInt8(ascii: "\\"):
        text += file.bytes[run..<place]
        guard let escaped = escape(at: place) else { return nil }
        text += escaped.text.utf8
        run = escaped.end
      default: return nil
      }
    }
  }

  /// Of the escapes those that stand for themselves, and `\u00AD`: that character is not seen in a file.
  private func escape(at backslash: Int) -> (text: String, end: Int)? {
    let place = backslash + 1
    guard place < end else { return nil }
    switch file.bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return (string(place..<place + 1), place + 1)
    case UInt8(ascii: "u"):
      let digits = place + 1..<place + 5
      // U+FEFF is left out where a value begins with it.
      guard digits.upperBound <= end, file.bytes[digits].allSatisfy(isHexDigit),
        let code = UInt32(string(digits), radix: 16), code != 0xFEFF,
        let scalar = Unicode.Scalar(code)
      else { return nil }
      return (String(Character(scalar)), digits.upperBound)
    default: return nil
    }
  }

  private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  // MARK: Bytes

  /// Where a run of certain bytes ends that begins at a place.
  @inline(__always)
  private func end(from place: Int, while belongs: (UInt8) -> Bool) -> Int {
    let bytes = file.bytes.span
    var place = place
    while place < end, belongs(bytes[place]) { place += 1 }
    return place
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }
}
