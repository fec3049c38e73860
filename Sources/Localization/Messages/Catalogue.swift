public import Diagnostics
internal import YAMLReading

/// The messages of one language.
///
/// A catalogue is a YAML map. Nested maps make dotted keys, so these two are the same message:
///
///     report.due: fällig am {date}
///     report:
///       due: fällig am {date}
///
/// Arguments stand in braces; `{{` and `}}` are literal ones. YAML itself takes a value that begins
/// with a brace for a map, so such a message is put in quotation marks.
///
/// A map with the key `other` is one message in several forms. A number chooses: a form for exactly
/// this number, else the one for its CLDR plural category, else `other`. The number is the argument
/// `count`, or the one that `by` names:
///
///     measures:
///       "0": keine Maßnahme
///       one: eine Maßnahme
///       other: "{count} Maßnahmen"
///     sessions:
///       by: sessions
///       one: "{sessions} Sitzung"
///       other: "{sessions} Sitzungen"
public struct Catalogue: Sendable {
  public let language: Language
  public let formats: Formats
  public let plurals: PluralRules
  /// Whose words these are, where the language has none of its own; `nil` where it has.
  public var borrowed: Language?
  /// By their keys.
  public private(set) var messages: [String: Message] = [:]
  /// A file of the catalogue, or a part of one, could not be read, so that more messages may be meant.
  public private(set) var isIncomplete = false

  public init(_ language: Language) {
    self.language = language
    formats = Formats(language)
    plurals = PluralRules(language)
  }

  public subscript(key: String) -> Message? { messages[key] }

  public var isEmpty: Bool { messages.isEmpty }

  /// The same messages in the formats of another language, for one that has none of its own.
  public func spoken(by language: Language) -> Catalogue {
    var result = Catalogue(language)
    result.messages = messages
    result.isIncomplete = isIncomplete
    return result
  }

  /// Every key, sorted.
  public var keys: [String] { messages.keys.sorted() }

  /// Reads a catalogue; what is wrong in it is reported and left out.
  ///
  /// - Parameter groups: the first parts of the keys that are wanted, where not all are. Each group is then read
  ///   for itself, from its line up to the next one that is not indented.
  public static func read(
    _ file: SourceFile, language: Language, groups: Set<String>? = nil
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    var catalogue = Catalogue(language)
    var reader = MessageReader(rules: catalogue.plurals, language: language)
    let ranges = groups.map { Self.ranges(of: $0, in: file.bytes) } ?? [file.bytes.indices]
    for range in ranges {
      let (value, diagnostics) = readYAML(file, range: range)
      reader.diagnostics += diagnostics
      if let value {
        reader.read(value)
      } else if !diagnostics.isEmpty {
        catalogue.isIncomplete = true
      }
    }
    catalogue.messages = reader.messages()
    return (catalogue, reader.diagnostics)
  }

  /// The lines of some of a catalogue's groups.
  private static func ranges(of groups: Set<String>, in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var begin: Int?
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let first = bytes[line]
      if first > 0x20, first != UInt8(ascii: "#") {
        if let begin { ranges.append(begin..<line) }
        let key = bytes[line..<end].prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") }
        begin = groups.contains(String(decoding: key, as: UTF8.self)) ? line : nil
      }
      line = end
    }
    if let begin { ranges.append(begin..<bytes.count) }
    return ranges
  }

  /// This catalogue with another's messages before its own.
  public func overlaid(by other: Catalogue) -> Catalogue {
    var result = self
    result.messages.merge(other.messages) { _, upper in upper }
    result.isIncomplete = isIncomplete || other.isIncomplete
    return result
  }

  /// Replaces or adds one message, written as in a file.
  public mutating func set(_ key: String, to text: String, at span: Span) -> [Diagnostic] {
    var reader = MessageReader(rules: plurals, language: language)
    reader.add(key, text, at: span)
    messages.merge(reader.messages()) { _, new in new }
    return reader.diagnostics
  }

  /// A message as plain text, for what no template writes.
  ///
  /// - Returns: the key itself for a message that does not exist; an argument that is not handed
  ///   in stays in its braces.
  public func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    guard let message = messages[key] else { return key }
    var number: Number?
    if let chooser = message.chooser,
      case .number(let value) = arguments[message.arguments[chooser]]
    {
      number = value
    }
    var bytes: [UInt8] = []
    for piece in message.pieces[message.pieces(for: number, by: plurals)] {
      switch piece {
      case .text(let start, let end): bytes += message.bytes[start..<end]
      case .argument(let index):
        let name = message.arguments[index]
        if let argument = arguments[name] {
          formats.append(argument, to: &bytes)
        } else {
          bytes.append(contentsOf: "{\(name)}".utf8)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
