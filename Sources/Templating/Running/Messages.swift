internal import Localization

/// The messages of a rendering, looked up when they are first used: by their numbers in the library.
final class UsedMessages {
  /// Those that there are.
  private var found: [Message?]

  init(count: Int) { found = Array(repeating: nil, count: count) }

  func message(_ number: Int, in setting: Setting) -> Message? {
    if let message = found[number] { return message }
    // One that there is not is asked for again, which is rare enough.
    let message = setting.catalogue[setting.program.messageKeys[number]]
    found[number] = message
    return message
  }
}

extension Renderer {
  private func message(_ key: Int) -> Message? {
    messages.message(key, in: setting)
  }

  /// Writes a message, its arguments where they stand.
  func write(
    message key: Int, _ arguments: Range<Int>, _ unit: Unit, for escape: Escape,
    to out: inout Output
  ) -> Bool {
    guard let message = message(key) else { return false }
    let (pieces, bytes) = (message.pieces, message.bytes)
    for number in form(of: message, arguments, unit) {
      guard goesOn(out) else { return true }
      switch pieces[number] {
      case .text(let start, let end): out.write(bytes, start..<end, escapedFor: escape)
      case .argument(let index):
        if let node = node(message.arguments[index], arguments, unit) {
          write(node, unit, for: escape, to: &out)
        }
      }
    }
    return true
  }

  /// A message as a value: text, or a phrase where an argument is one.
  func value(ofMessage key: Int, _ arguments: Range<Int>, _ unit: Unit) -> Value? {
    guard !meter.isOver, let message = message(key) else { return nil }
    var phrase = ComposedPhrase()
    var text: [UInt8] = []
    var made = 0
    for number in form(of: message, arguments, unit) {
      // What is made counts at once, since pieces may hold pieces.
      meter.add(1 + text.count - made)
      made = text.count
      guard !meter.isOver else { return nil }
      switch message.pieces[number] {
      case .text(let start, let end): text += message.bytes[start..<end]
      case .argument(let index):
        guard let node = node(message.arguments[index], arguments, unit),
          let value = value(of: node, unit)
        else { continue }
        if case .written(let written) = value {
          phrase.append(&text)
          made = 0
          meter.add(phrase.append(written.writable) * 16)
        } else {
          appendPlain(value, to: &text)
        }
      }
    }
    meter.add(1 + text.count - made)
    if phrase.parts.isEmpty { return .text(String(decoding: text, as: UTF8.self)) }
    phrase.append(&text)
    return .written(Written(phrase))
  }

  private func node(_ name: String, _ arguments: Range<Int>, _ unit: Unit) -> Int32? {
    let given = unit.arguments
    for index in arguments where given[index].name == name {
      meter.add((index - arguments.lowerBound) / 4)
      return given[index].node
    }
    return nil
  }

  /// The pieces of the form that is meant.
  private func form(of message: Message, _ arguments: Range<Int>, _ unit: Unit) -> Range<Int> {
    guard !message.choices.isEmpty else { return message.other }
    return message.pieces(
      for: chosen(message, arguments, unit), by: setting.catalogue.plurals)
  }

  /// The number that chooses among a message's forms.
  private func chosen(_ message: Message, _ arguments: Range<Int>, _ unit: Unit) -> Number? {
    guard let chooser = message.chooser,
      let node = node(message.arguments[chooser], arguments, unit)
    else { return nil }
    switch value(of: node, unit) {
    case .number(let number): return number
    case .percentage(let percentage): return percentage.number
    default: return nil
    }
  }
}

/// A message with phrases in it.
struct ComposedPhrase: Writable {
  enum Part: Sendable {
    case text([UInt8])
    case written(any Writable)
  }

  /// None of them is empty or itself composed, so that however often messages stand in messages, there
  /// is something to write for each part.
  private(set) var parts: [Part] = []

  /// Takes a text over.
  mutating func append(_ text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    parts.append(.text(text))
    text = []
  }

  /// - Returns: how many parts that are.
  mutating func append(_ writable: any Writable) -> Int {
    if let phrase = writable as? ComposedPhrase {
      parts += phrase.parts
      return phrase.parts.count
    }
    if !writable.isEmpty { parts.append(.written(writable)) }
    return 1
  }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    for part in parts {
      switch part {
      case .text(let text): bytes.append(String(decoding: text, as: UTF8.self), escapedFor: .text)
      case .written(let writable): writable.write(as: vocabulary, into: &bytes)
      }
    }
  }

  var plainText: String {
    parts.map { part in
      switch part {
      case .text(let text): String(decoding: text, as: UTF8.self)
      case .written(let writable): writable.plainText
      }
    }.joined()
  }

  var isEmpty: Bool { parts.isEmpty }
}
