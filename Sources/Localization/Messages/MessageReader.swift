internal import Diagnostics
internal import YAMLReading

/// Takes a catalogue's YAML apart. Maps nest at most as deep as the YAML reader allows.
struct MessageReader {
  let rules: PluralRules
  let language: Language
  var messages: [String: Message] = [:]
  var diagnostics: [Diagnostic] = []

  mutating func read(_ value: YAMLValue) {
    switch value.content {
    case .map(let entries): read(entries, under: "")
    case .null: break
    default: diagnostics.append(Diagnostic(.messageNotText, at: value.span, ["key": ""]))
    }
  }

  private mutating func read(_ entries: [YAMLEntry], under prefix: String) {
    for entry in entries {
      var key = entry.key
      if !prefix.isEmpty { key = prefix + "." + key }
      switch entry.value.content {
      case .scalar(let text): add(key, text, at: entry.value.span)
      case .null: add(key, "", at: entry.value.span)
      // `other` itself may be mistyped.
      case .map(let inner) where inner.contains(where: isForm):
        addForms(key, inner, at: entry.value.span)
      case .map(let inner) where !inner.isEmpty && inner.allSatisfy(\.value.isNull):
        // `due: {date}` without quotation marks.
        diagnostics.append(Diagnostic(.messageUnquoted, at: entry.value.span, ["key": key]))
      case .map(let inner): read(inner, under: key)
      case .list:
        diagnostics.append(Diagnostic(.messageNotText, at: entry.value.span, ["key": key]))
      }
    }
  }

  private func isForm(_ entry: YAMLEntry) -> Bool {
    guard let category = PluralCategory(rawValue: entry.key) else { return false }
    if category == .other { return true }
    if case .scalar = entry.value.content { return true } else { return false }
  }

  mutating func add(_ key: String, _ text: String, at span: Span) {
    guard claim(key, at: span) else { return }
    var parts = MessageParts()
    let pieces = take(text, at: span, to: &parts)
    messages[key] = parts.message(
      chooser: nil, [Message.Form(selector: .category(.other), pieces: pieces)], at: span)
  }

  private mutating func addForms(_ key: String, _ entries: [YAMLEntry], at span: Span) {
    guard claim(key, at: span) else { return }
    var chooser = "count"
    if let by = entries.first(where: { $0.key == "by" }), case .scalar(let name) = by.value.content
    {
      chooser = name
    }
    var parts = MessageParts(arguments: [chooser])
    var forms: [Message.Form] = []
    for entry in entries where entry.key != "by" {
      guard let selector = selector(entry.key) else {
        let known = ["by"] + rules.categories.map(\.rawValue)
        diagnostics.append(
          Diagnostic(
            .messageForm, at: entry.keySpan, ["key": key, "form": entry.key],
            suggestion: nearest(to: entry.key, among: known)))
        continue
      }
      guard case .scalar(let text) = entry.value.content else {
        let problem: Problem = isUnquoted(entry.value) ? .messageUnquoted : .messageNotText
        diagnostics.append(Diagnostic(problem, at: entry.value.span, ["key": key]))
        continue
      }
      let pieces = take(text, at: entry.value.span, to: &parts)
      let form = Message.Form(selector: selector, pieces: pieces)
      if selector == .category(.other) { forms.append(form) } else { forms.insert(form, at: 0) }
    }
    checkCategories(of: forms, key, at: span)
    guard !forms.isEmpty else { return }
    messages[key] = parts.message(chooser: 0, forms, at: span)
  }

  /// Every category that the language tells apart must be there, and no other.
  private mutating func checkCategories(of forms: [Message.Form], _ key: String, at span: Span) {
    let missing = rules.categories.filter { category in
      !forms.contains { $0.selector == .category(category) }
    }
    // `many` of the Romance languages is for millions; nobody misses it.
    for category in missing where !(category == .many && rules.categories.count == 3) {
      diagnostics.append(
        Diagnostic(
          .messageFormMissing, at: span,
          ["key": key, "form": category.rawValue, "language": language.tag]))
    }
  }

  private func selector(_ name: String) -> Message.Selector? {
    if let category = PluralCategory(rawValue: name) {
      return rules.categories.contains(category) ? .category(category) : nil
    }
    return Number(plain: name).map(Message.Selector.exactly)
  }

  private func isUnquoted(_ value: YAMLValue) -> Bool {
    if case .map(let entries) = value.content { entries.allSatisfy(\.value.isNull) } else { false }
  }

  /// Reports a key that the file has twice, once flat and once nested.
  private mutating func claim(_ key: String, at span: Span) -> Bool {
    if messages[key] == nil { return true }
    diagnostics.append(Diagnostic(.messageTwice, at: span, ["key": key]))
    return false
  }

  /// Takes a text apart at its braces.
  ///
  /// - Returns: its pieces, a range of the message's.
  private mutating func take(
    _ text: String, at span: Span, to parts: inout MessageParts
  ) -> Range<Int> {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    let bytes = Array(text.utf8)
    let first = parts.pieces.count
    func fail() -> Range<Int> {
      diagnostics.append(Diagnostic(.messageBrace, at: span))
      parts.dropText()
      return first..<parts.pieces.count
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == open || byte == close, index + 1 < bytes.count, bytes[index + 1] == byte {
        parts.bytes.append(byte)
        index += 2
      } else if byte == open {
        let end = bytes[index...].firstIndex(of: close) ?? bytes.count
        let name = bytes[(index + 1)..<end]
        guard end < bytes.count, isName(name) else {
          return fail()
        }
        parts.add(argument: String(decoding: name, as: UTF8.self))
        index = end + 1
      } else if byte == close {
        return fail()
      } else {
        let end = bytes[index...].firstIndex { $0 == open || $0 == close } ?? bytes.count
        parts.bytes += bytes[index..<end]
        index = end
      }
    }
    parts.endText()
    return first..<parts.pieces.count
  }

  private func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }
}

/// A message in the making.
private struct MessageParts {
  var arguments: [String] = []
  var pieces: [Message.Piece] = []
  var bytes: [UInt8] = []
  /// Where the text begins that is no piece yet.
  private var pending = 0

  init(arguments: [String] = []) { self.arguments = arguments }

  mutating func endText() {
    if bytes.count > pending { pieces.append(.text(start: pending, end: bytes.count)) }
    pending = bytes.count
  }

  mutating func dropText() { bytes.removeLast(bytes.count - pending) }

  mutating func add(argument: String) {
    endText()
    let known = arguments.firstIndex(of: argument)
    if known == nil { arguments.append(argument) }
    pieces.append(.argument(known ?? arguments.count - 1))
  }

  func message(chooser: Int?, _ forms: [Message.Form], at span: Span) -> Message {
    Message(
      arguments: arguments, chooser: chooser, forms: forms, pieces: pieces, bytes: bytes,
      span: span)
  }
}
