internal import Localization

extension Renderer {
  /// A message with its arguments: text, or a phrase where an argument is one.
  func messageValue(_ key: Int, _ arguments: [(name: String, code: Code)]) -> Value? {
    guard let message = messages[key] else { return nil }
    let values = message.arguments.map { name in
      arguments.first { $0.name == name }.flatMap { value(of: $0.code) }
    }
    let pieces = message.pieces(for: chosenNumber(message, values), by: catalogue.plurals)
    var parts: [ComposedPhrase.Part] = []
    var text: [UInt8] = []
    var isPhrase = false
    for piece in pieces {
      switch piece {
      case .text(let bytes): text += bytes
      case .argument(let index):
        guard let value = values[index] else { continue }
        if case .written(let writable) = value {
          parts.append(.text(text))
          parts.append(.written(writable))
          text = []
          isPhrase = true
        } else {
          appendPlain(value, to: &text)
        }
      }
    }
    if !isPhrase { return .text(String(decoding: text, as: UTF8.self)) }
    parts.append(.text(text))
    return .written(ComposedPhrase(parts: parts))
  }

  private func chosenNumber(_ message: Message, _ values: [Value?]) -> Number? {
    guard let chooser = message.chooser else { return nil }
    switch values[chooser] {
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
