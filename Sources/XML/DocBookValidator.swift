public import Diagnostics
internal import Synchronization

/// Validates documents against the schema of DocBook 5.0.
///
/// The schema can be reduced to the elements that occur in some documents, which says the same of
/// them in a fraction of the time (see ``ReducedGrammar``). What that refuses, the whole schema is
/// asked about, and its answer counts. Any number of threads may ask.
public struct DocBookValidator: Sendable {
  /// What was found while looking for the schema: that it is not installed.
  public let diagnostics: [Diagnostic]
  private let path: String?
  private let whole: WholeSchema
  private var reduced: RelaxNGSchema?
  /// The elements to which the schema was reduced.
  private var names: Set<String> = []

  public init() {
    path = RelaxNGSchema.docBookPaths.first(where: Library.isFile)
    whole = WholeSchema(path: path)
    diagnostics =
      path == nil ? [Diagnostic(.docBookSchemaMissing, ["package": "docbook5-xml"])] : []
  }

  /// Whether there is a schema to ask.
  public var isReady: Bool { path != nil }

  /// Reduces the schema to what some documents need, besides those for which it was reduced before.
  public mutating func prepare(for documents: [[UInt8]]) {
    guard let path else { return }
    let wanted = documents.reduce(into: names) { $0.formUnion(elementNames(in: $1)) }
    if wanted == names { return }
    names = wanted
    reduced = Self.schema(path, reducedTo: names)
  }

  /// - Returns: what is wrong with a document; nothing where it is valid, or where there is no
  ///   schema.
  public func complaints(about document: [UInt8]) -> [XMLComplaint] {
    if let reduced, reduced.validate(document).isEmpty { return [] }
    return whole.compiled?.validate(document) ?? []
  }

  /// - Returns: the complaints about each document.
  public func validate(_ documents: [[UInt8]]) -> [[XMLComplaint]] {
    var prepared = self
    prepared.prepare(for: documents)
    return documents.map(prepared.complaints)
  }

  private static func schema(_ path: String, reducedTo names: Set<String>) -> RelaxNGSchema? {
    guard var grammar = ReducedGrammar.read(path: path), grammar.reduce(to: names) else {
      return nil
    }
    return RelaxNGSchema(grammar)
  }
}

/// The whole schema, compiled when it is first asked for; whoever asks meanwhile waits.
private final class WholeSchema: Sendable {
  private let path: String?
  private let schema = Mutex<RelaxNGSchema?>(nil)

  init(path: String?) { self.path = path }

  var compiled: RelaxNGSchema? {
    guard let path else { return nil }
    return schema.withLock { schema in
      if schema == nil { schema = RelaxNGSchema(path: path) }
      return schema
    }
  }
}

/// The local names of all elements of a document, and perhaps of what only looks like one in a
/// comment: more than there are does no harm.
func elementNames(in document: [UInt8]) -> Set<String> {
  var names: Set<[UInt8]> = []
  var index = 0
  while index + 1 < document.count {
    defer { index += 1 }
    guard document[index] == UInt8(ascii: "<"), isNameByte(document[index + 1]) else { continue }
    var start = index + 1
    var end = start
    while end < document.count, isNameByte(document[end]) {
      end += 1
      if document[end - 1] == UInt8(ascii: ":") { start = end }
    }
    names.insert(Array(document[start..<end]))
    index = end - 1
  }
  return Set(names.map { String(decoding: $0, as: UTF8.self) })
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x2D, 0x2E, 0x5F: true
  default: false
  }
}
