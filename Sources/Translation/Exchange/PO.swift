internal import Diagnostics
internal import Localization
internal import Workspace
internal import YAMLReading

/// PO has no word for the texts of machines; such an entry is fuzzy, as other programs have it, and says why.
private let machineNote = "machine translation, not released"
private let stampMark = "vorlage:"
private let conflictMark = "#-#-#-#-#"

func writePO(_ document: ExchangeDocument) -> [UInt8] {
  let source = document.flyer.source
  let day = source.released?.on?.value.iso ?? "1970-01-01"
  var text = "msgid \"\"\nmsgstr \"\"\n"
  for line in [
    "Project-Id-Version: \(document.flyer.name)", "PO-Revision-Date: \(day) 00:00+0000",
    "Last-Translator: \(document.text?.translator ?? "vorlage") <>",
    "Language-Team: \(document.language.tag) <>", "Language: \(document.language.tag)",
    "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit", "X-Generator: vorlage",
    "X-Vorlage-Original: \(source.file.path)",
  ] {
    text += quoted(line + "\n") + "\n"
  }
  for unit in document.units {
    text += "\n#. \(unit.kind)\n"
    if unit.isMachine { text += "#. \(machineNote)\n" }
    text += "#. \(stampMark)\(unit.stamp.text)\n#: \(source.file.path):\(unit.line)\n"
    if unit.target != nil, !unit.isDone { text += "#, fuzzy\n" }
    if let previous = unit.previous { text += "#| msgid \(quoted(tagged(previous)))\n" }
    text += "msgctxt \(quoted(unit.id))\nmsgid \(quoted(tagged(unit.source)))\n"
    text += "msgstr \(quoted(unit.target.map(tagged) ?? ""))\n"
  }
  return Array(text.utf8)
}

/// Codes as `<g1>…</g1>` and `<x2/>`; `&` and `<` of the text as XML writes them.
func tagged(_ text: CodedText) -> String {
  text.pieces.map { piece in
    switch piece {
    case .text(let text): text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    case .open(let id): "<g\(id)>"
    case .close(let id): "</g\(id)>"
    case .single(let id): "<x\(id)/>"
    }
  }.joined()
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
    }
  }
  return result + "\""
}

/// Reads a PO file (GNU gettext manual, "PO Files"). Obsolete entries (`#~`) are units without a place.
func readPO(_ file: SourceFile) -> (result: ReturnedFile?, diagnostics: [Diagnostic]) {
  var reader = POReader(file: file)
  let result = reader.read()
  return (reader.diagnostics.contains { $0.severity == .error } ? nil : result, reader.diagnostics)
}

private struct POReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  private var result = ReturnedFile()
  private var entry = Entry()
  private var field = ""

  private struct Entry {
    var context = ""
    var id: String?
    var text = ""
    var isFuzzy = false
    var isMachine = false
    var notes: [String] = []
    var stamp: ExchangeStamp?
    var start = 0
    var hasText = false
    var isObsolete = false
    var hasBegun = false
  }

  init(file: SourceFile) { self.file = file }

  mutating func read() -> ReturnedFile {
    let bytes = file.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var stop = end
      if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
      line(String(decoding: bytes[start..<stop], as: UTF8.self), start, stop)
      start = end + 1
    }
    finish(bytes.count)
    return result
  }

  private mutating func line(_ text: String, _ start: Int, _ end: Int) {
    if text.isEmpty { return finish(start) }
    if text.hasPrefix("#~") {
      let rest = text.dropFirst(2).drop { $0 == " " || $0 == "\t" }
      // What an obsolete entry said before.
      if rest.isEmpty || rest.hasPrefix("|") { return }
      if entry.id != nil, !entry.isObsolete { finish(start) }
      return statement(String(rest), start, end, isObsolete: true)
    }
    if text.hasPrefix("#") {
      if entry.hasText { finish(start) }
      if text.hasPrefix("#,") {
        // There may be several lines of flags.
        if text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "#" }).contains("fuzzy") {
          entry.isFuzzy = true
        }
      } else if text.hasPrefix("#. \(stampMark)") {
        entry.stamp = ExchangeStamp(text.dropFirst(3 + stampMark.count))
      } else if text == "#. \(machineNote)" {
        entry.isMachine = true
      } else if let note = Self.note(text) {
        entry.notes.append(note)
      }
      return
    }
    if entry.isObsolete, entry.id != nil { finish(start) }
    statement(text, start, end, isObsolete: false)
  }

  /// A comment of the translator's; findings of Translate Toolkit's filters are none.
  private static func note(_ line: String) -> String? {
    let text = line.dropFirst()
    guard let sign = text.first, !".:,|=".contains(sign) else { return nil }
    let note = text.drop { $0 == " " || $0 == "\t" }
    return note.isEmpty || note.hasPrefix("(pofilter) ") ? nil : String(note)
  }

  /// A keyword with its text, or more of the text before.
  private mutating func statement(
    _ text: String, _ start: Int, _ end: Int, isObsolete: Bool
  ) {
    var rest = text[...]
    if !text.hasPrefix("\"") {
      let keyword = text.prefix { $0 != " " && $0 != "\t" }
      if keyword == "msgctxt" || keyword == "msgid", entry.hasText { finish(start) }
      guard let known = Self.field(keyword, isObsolete: isObsolete) else {
        return complain(start, end)
      }
      field = known
      if field == "msgid" { entry.id = "" }
      if !entry.hasBegun { entry.start = start }
      entry.hasBegun = true
      entry.isObsolete = isObsolete
      if field == "msgstr", entry.hasText {
        // Which of two is meant nobody knows; of what is given up, all is kept.
        if !isObsolete {
          diagnostics.append(
            Diagnostic(.severalTexts, at: file.span(start, end), ["id": entry.context]))
        } else if !entry.text.isEmpty {
          entry.text += " / "
        }
      }
      rest = text.dropFirst(keyword.count).drop { $0 == " " || $0 == "\t" }
    }
    guard let value = unquoted(String(rest)) else { return complain(start, end) }
    switch field {
    case "msgctxt": entry.context += value
    case "msgid": entry.id = (entry.id ?? "") + value
    case "msgstr":
      entry.text += value
      entry.hasText = true
    case "msgid_plural": break
    default: complain(start, end)
    }
  }

  /// What a keyword begins. Texts with plural forms never go out, but may be left from before.
  private static func field(_ keyword: Substring, isObsolete: Bool) -> String? {
    if ["msgctxt", "msgid", "msgstr"].contains(keyword) { return String(keyword) }
    guard isObsolete else { return nil }
    return keyword.hasPrefix("msgstr[")
      ? "msgstr" : keyword == "msgid_plural" ? "msgid_plural" : nil
  }

  private mutating func complain(_ start: Int, _ end: Int) {
    diagnostics.append(Diagnostic(.badPO, at: file.span(start, end)))
  }

  private mutating func finish(_ end: Int) {
    defer {
      entry = Entry()
      field = ""
    }
    guard let id = entry.id else { return }
    // Cut off: the text that belongs to it is not there.
    guard entry.hasText else { return complain(entry.start, max(entry.start, end)) }
    if id.isEmpty, entry.context.isEmpty { return header(entry.text) }
    let span = file.span(entry.start, max(entry.start, end))
    if entry.isObsolete {
      // Nothing is made of its placeholders.
      let source = untagged(id) ?? CodedText([.text(id)])
      let target = untagged(entry.text) ?? CodedText([.text(entry.text)])
      result.units.append(
        ReturnedFile.Unit(
          id: entry.context, source: source, target: target, isDone: false, isMachine: false,
          stamp: nil, isObsolete: true, span: span))
      return
    }
    // Two files put together by msgcat, which leaves the choice to people.
    if entry.text.contains(conflictMark) {
      diagnostics.append(Diagnostic(.severalTexts, at: span, ["id": entry.context]))
      return
    }
    guard let source = untagged(id), let target = untagged(entry.text) else {
      diagnostics.append(Diagnostic(.brokenCodes, at: span, ["id": entry.context]))
      return
    }
    result.units.append(
      ReturnedFile.Unit(
        id: entry.context, source: source, target: target.isBlank ? nil : target,
        isDone: !entry.isFuzzy, isMachine: entry.isFuzzy && entry.isMachine, stamp: entry.stamp,
        notes: entry.notes.isEmpty ? [] : [entry.notes.joined(separator: " ")], span: span))
  }

  private mutating func header(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        String($0.drop { $0 == " " })
      }
      guard parts.count == 2 else { continue }
      if parts[0] == "Language" { result.language = parts[1] }
      if parts[0] == "X-Vorlage-Original" { result.original = parts[1] }
    }
  }

  /// A string with its escapes as C has them; octal and hexadecimal ones are bytes.
  private func unquoted(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let quote = UInt8(ascii: "\"")
    guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else { return nil }
    let end = bytes.count - 1
    var result: [UInt8] = []
    var index = 1
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == quote { return nil }
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard index < end else { return nil }
      let sign = bytes[index]
      index += 1
      switch sign {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"):
        result.append(0x20)
      case quote, UInt8(ascii: "\\"): result.append(sign)
      case UInt8(ascii: "0")...UInt8(ascii: "7"), UInt8(ascii: "x"):
        let isOctal = sign != UInt8(ascii: "x")
        let start = isOctal ? index - 1 : index
        let digits = bytes[start..<min(start + (isOctal ? 3 : 2), end)].prefix { byte in
          isOctal ? (0x30...0x37).contains(byte) : Unicode.Scalar(byte).properties.isASCIIHexDigit
        }
        guard
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: isOctal ? 8 : 16),
          value != 0
        else { return nil }
        result.append(value)
        index = start + digits.count
      default: return nil
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}

/// The pieces of a text with `<g1>`; `nil` for any other tag.
private func untagged(_ text: String) -> CodedText? {
  var result = CodedText()
  var rest = text[...]
  while let open = rest.firstIndex(of: "<") {
    result.append(plain(rest[..<open]))
    guard let close = rest[open...].firstIndex(of: ">") else { return nil }
    let tag = rest[rest.index(after: open)..<close]
    if tag.hasPrefix("/g"), let id = Int(tag.dropFirst(2)) {
      result.pieces.append(.close(id))
    } else if tag.hasPrefix("g"), let id = Int(tag.dropFirst()) {
      result.pieces.append(.open(id))
    } else if tag.hasPrefix("x"), tag.hasSuffix("/"), let id = Int(tag.dropFirst().dropLast()) {
      result.pieces.append(.single(id))
    } else {
      return nil
    }
    rest = rest[rest.index(after: close)...]
  }
  result.append(plain(rest))
  return result
}

private func plain(_ part: Substring) -> String {
  let text = String(part)
  return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
    "&quot;", with: "\""
  )
  .replacing("&amp;", with: "&")
}
