internal import Localization

/// The messages of a rendering, looked up when they are first used: by their numbers in the library.
final class UsedMessages {
  private enum Entry {
    case unknown
    case known(Message?)
  }

  private var entries: [Entry]

  init(count: Int) { entries = Array(repeating: .unknown, count: count) }

  func message(_ number: Int, _ key: String, in catalogue: Catalogue) -> Message? {
    if case .known(let message) = entries[number] { return message }
    let message = catalogue[key]
    entries[number] = .known(message)
    return message
  }
}

extension Renderer {
  private func message(_ key: Int) -> Message? {
    messages.message(key, setting.program.messageKeys[key], in: setting.catalogue)
  }

  /// Writes a message, its arguments where they stand.
  func write(
    message key: Int, _ arguments: Range<Int>, _ unit: Unit, for escape: Escape,
    to out: inout Output
  ) -> Bool {
    guard let message = message(key) else { return false }
    for number in message.pieces(
      for: chosen(message, arguments, unit), by: setting.catalogue.plurals)
    {
      switch message.pieces[number] {
      case .text(let start, let end):
        out.write(message.bytes, start..<end, escapedFor: escape)
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
    var parts: [ComposedPhrase.Part] = []
    var text: [UInt8] = []
    for number in message.pieces(
      for: chosen(message, arguments, unit), by: setting.catalogue.plurals)
    {
      switch message.pieces[number] {
      case .text(let start, let end): text += message.bytes[start..<end]
      case .argument(let index):
        guard let node = node(message.arguments[index], arguments, unit),
          let value = value(of: node, unit)
        else { continue }
        if case .written(let written) = value {
          parts.append(.text(text))
          parts.append(.written(written.writable))
          text = []
        } else {
          appendPlain(value, to: &text)
        }
      }
    }
    meter.add(4 + text.count / 4)
    if parts.isEmpty { return .text(String(decoding: text, as: UTF8.self)) }
    parts.append(.text(text))
    return .written(Written(ComposedPhrase(parts: parts)))
  }

  private func node(_ name: String, _ arguments: Range<Int>, _ unit: Unit) -> Int32? {
    for index in arguments where unit.arguments[index].name == name {
      return unit.arguments[index].node
    }
    return nil
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

  let parts: [Part]

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

  var isEmpty: Bool {
    parts.allSatisfy { part in
      switch part {
      case .text(let text): text.isEmpty
      case .written(let writable): writable.isEmpty
      }
    }
  }
}
