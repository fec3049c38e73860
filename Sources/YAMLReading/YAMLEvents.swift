internal import CLibYAML

/// What libYAML finds in a text, one event after the other, with the place where each begins.
///
/// It owns the parser and the bytes that this reads.
@safe struct YAMLEvents: ~Copyable {
  /// A place as libYAML counts: lines, and Unicode scalars within a line, both from 0.
  struct Mark {
    let line: Int
    let column: Int
  }

  struct Event {
    enum Kind {
      case scalar(String, isPlain: Bool)
      case listStart, listEnd
      case mapStart, mapEnd
      case alias
      case documentStart
      case textEnd
      /// Nothing that a value is made of.
      case other
    }

    let kind: Kind
    let mark: Mark
    let hasAnchor: Bool
  }

  enum Fault: Error {
    /// Somewhere in the text stands a character that YAML does not allow.
    case character
    /// The text is not YAML from a place on; what was being read there may have begun before.
    case syntax(problem: String, Mark, context: String, Mark)
    case noMemory
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(Fault) {
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // Where this fails, there is nothing in the parser that would have to be freed.
    guard unsafe yaml_parser_initialize(parser) == 1 else { throw .noMemory }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event. Behind the end of the text, or behind a fault, it may not be asked again.
  mutating func next() throws(Fault) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { unsafe yaml_event_delete(&event) }
    let mark = unsafe Mark(event.start_mark)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe Event(
        kind: .scalar(
          String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        mark: mark, hasAnchor: scalar.anchor != nil)
    case YAML_SEQUENCE_START_EVENT:
      return unsafe Event(
        kind: .listStart, mark: mark, hasAnchor: event.data.sequence_start.anchor != nil)
    case YAML_MAPPING_START_EVENT:
      return unsafe Event(
        kind: .mapStart, mark: mark, hasAnchor: event.data.mapping_start.anchor != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, mark: mark, hasAnchor: false)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, mark: mark, hasAnchor: false)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, mark: mark, hasAnchor: false)
    case YAML_DOCUMENT_START_EVENT:
      return Event(kind: .documentStart, mark: mark, hasAnchor: false)
    // After the end libYAML gives events without a type.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
      return Event(kind: .textEnd, mark: mark, hasAnchor: false)
    default: return Event(kind: .other, mark: mark, hasAnchor: false)
    }
  }

  private var fault: Fault {
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR: return .noMemory
    case YAML_READER_ERROR: return .character
    default:
      return unsafe .syntax(
        problem: Self.text(parser.pointee.problem), Mark(parser.pointee.problem_mark),
        context: Self.text(parser.pointee.context), Mark(parser.pointee.context_mark))
    }
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
  }
}

extension YAMLEvents.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int(mark.line)
    column = Int(mark.column)
  }
}
