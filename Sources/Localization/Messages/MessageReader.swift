internal import Diagnostics
internal import YAMLReading

/// Takes a catalogue's YAML apart. Maps nest at most as deep as the YAML reader allows.
struct MessageReader {
  /// A message whose text is still being added to.
  private struct Draft {
    var arguments: [String] = []
    var chooser: Int?
    var choices: [Message.Form] = []
    let other: Range<Int>
    let span: Span
  }

  let rules: PluralRules
  let language: Language
  var diagnostics: [Diagnostic] = []
  private var drafts: [Draft] = []
  /// Their numbers by their keys.
  private var numbers: [String: Int] = [:]
  private var text = MessageText()

  init(rules: PluralRules, language: Language) {
    self.rules = rules
    self.language = language
  }

  /// What was read, by key.
  func messages() -> [String: Message] {
    var text = text
    text.close()
    let messages = drafts.map { draft in
      Message(
        arguments: draft.arguments, chooser: draft.chooser, choices: draft.choices,
        other: draft.other, in: text, span: draft.span)
    }
    return numbers.mapValues { messages[$0] }
  }

  mutating func read(_ value: YAMLValue) {
    switch value.content {
    case .map(let entries):
      let count = numbers.count + Self.count(entries)
      numbers.reserveCapacity(count)
      drafts.reserveCapacity(count)
      read(entries, under: "")
    case .null: break
    default: diagnostics.append(Diagnostic(.messageNotText, at: value.span, ["key": ""]))
    }
  }

  /// How many messages there can be.
  private static func count(_ entries: [YAMLEntry]) -> Int {
    entries.reduce(0) { count, entry in
      if case .map(let inner) = entry.value.content { count + Self.count(inner) } else { count + 1 }
    }
  }

  /// - Parameter prefix: what stands before the keys, with its dot.
  private mutating func read(_ entries: [YAMLEntry], under prefix: String) {
    for entry in entries {
      let key = prefix.isEmpty ? entry.key : prefix + entry.key
      switch entry.value.content {
      case .scalar(let text): add(key, text, at: entry.value.span)
      case .null: add(key, "", at: entry.value.span)
      // `other` itself may be mistyped.
      case .map(let inner) where inner.contains(where: isForm):
        addForms(key, inner, at: entry.value.span)
      case .map(let inner) where !inner.isEmpty && inner.allSatisfy(\.value.isNull):
        // `due: {date}` without quotation marks.
        diagnostics.append(Diagnostic(.messageUnquoted, at: entry.value.span, ["key": key]))
      case .map(let inner): read(inner, under: key + ".")
      case .list:
        diagnostics.append(Diagnostic(.messageNotText, at: entry.value.span, ["key": key]))
      }
    }
  }

  private func isForm(_ entry: YAMLEntry) -> Bool {
    guard let category = PluralCategory(named: entry.key) else { return false }
    if category == .other { return true }
    if case .scalar = entry.value.content { return true } else { return false }
  }

  mutating func add(_ key: String, _ text: String, at span: Span) {
    guard claim(key, at: span) else { return }
    var arguments: [String] = []
    let pieces = take(text, at: span, naming: &arguments)
    drafts.append(Draft(arguments: arguments, other: pieces, span: span))
  }

  private mutating func addForms(_ key: String, _ entries: [YAMLEntry], at span: Span) {
    guard claim(key, at: span) else { return }
    var chooser = "count"
    if let by = entries.first(where: { $0.key == "by" }), case .scalar(let name) = by.value.content
    {
      chooser = name
    }
    var arguments = [chooser]
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
      let pieces = take(text, at: entry.value.span, naming: &arguments)
      let form = Message.Form(selector: selector, pieces: pieces)
      if selector == .category(.other) { forms.append(form) } else { forms.insert(form, at: 0) }
    }
    checkCategories(of: forms, key, at: span)
    guard let other = forms.popLast() else {
      numbers[key] = nil
      return
    }
    drafts.append(
      Draft(arguments: arguments, chooser: 0, choices: forms, other: other.pieces, span: span))
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
    if let category = PluralCategory(named: name) {
      return rules.categories.contains(category) ? .category(category) : nil
    }
    return Number(plain: name).map(Message.Selector.exactly)
  }

  private func isUnquoted(_ value: YAMLValue) -> Bool {
    if case .map(let entries) = value.content { entries.allSatisfy(\.value.isNull) } else { false }
  }

  /// Gives a key to the message that is read next, or reports that the file has it twice, once flat and
  /// once nested.
  private mutating func claim(_ key: String, at span: Span) -> Bool {
    guard let first = numbers.updateValue(drafts.count, forKey: key) else { return true }
    numbers[key] = first
    diagnostics.append(Diagnostic(.messageTwice, at: span, ["key": key]))
    return false
  }

  /// Takes a text apart at its braces.
  ///
  /// - Returns: its pieces, a range of all.
  private mutating func take(
    _ value: String, at span: Span, naming arguments: inout [String]
  ) -> Range<Int> {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    let first = text.pieces.count
    guard Self.holdsBrace(value.utf8.span) else {
      text.bytes += value.utf8
      text.endText()
      return first..<text.pieces.count
    }
    let bytes = Array(value.utf8)
    func fail() -> Range<Int> {
      diagnostics.append(Diagnostic(.messageBrace, at: span))
      text.dropText()
      return first..<text.pieces.count
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == open || byte == close, index + 1 < bytes.count, bytes[index + 1] == byte {
        text.bytes.append(byte)
        index += 2
      } else if byte == open {
        let end = bytes[index...].firstIndex(of: close) ?? bytes.count
        let name = bytes[(index + 1)..<end]
        guard end < bytes.count, isName(name) else {
          return fail()
        }
        text.add(argument: String(decoding: name, as: UTF8.self), to: &arguments)
        index = end + 1
      } else if byte == close {
        return fail()
      } else {
        let end = bytes[index...].firstIndex { $0 == open || $0 == close } ?? bytes.count
        text.bytes += bytes[index..<end]
        index = end
      }
    }
    text.endText()
    return first..<text.pieces.count
  }

  private static func holdsBrace(_ bytes: borrowing Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices
    where bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}") {
      return true
    }
    return false
  }

  private func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }
}

/// The text of messages.
struct MessageText {
  private(set) var pieces: [Message.Piece] = []
  var bytes: [UInt8] = []
  /// Where the text begins that is no piece yet.
  private var pending = 0

  mutating func endText() {
    if bytes.count > pending { pieces.append(.text(start: pending, end: bytes.count)) }
    pending = bytes.count
  }

  mutating func dropText() { bytes.removeLast(bytes.count - pending) }

  mutating func add(argument: String, to arguments: inout [String]) {
    endText()
    let known = arguments.firstIndex(of: argument)
    if known == nil { arguments.append(argument) }
    pieces.append(.argument(known ?? arguments.count - 1))
  }

  /// Puts a word of zeros behind the text.
  mutating func close() { bytes += [0, 0, 0, 0, 0, 0, 0, 0] }
}
