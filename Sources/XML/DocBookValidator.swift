public import Diagnostics

/// Validates documents against the schema of DocBook 5.0.
///
/// For each call the schema is reduced to the elements that occur in the documents, which says the
/// same of them in a fraction of the time (see ``ReducedGrammar``). What that refuses, the whole
/// schema is asked about, and its answer counts.
public struct DocBookValidator: Sendable {
  /// What was found while looking for the schema: that it is not installed.
  public let diagnostics: [Diagnostic]
  private let path: String?

  public init() {
    path = RelaxNGSchema.docBookPaths.first(where: Library.isFile)
    diagnostics =
      path == nil ? [Diagnostic(.docBookSchemaMissing, ["package": "docbook5-xml"])] : []
  }

  /// Whether there is a schema to ask.
  public var isReady: Bool { path != nil }

  /// - Returns: for each document what is wrong with it; nothing where it is valid, or where there is
  ///   no schema.
  public func validate(_ documents: [[UInt8]]) -> [[XMLComplaint]] {
    guard let path else { return documents.map { _ in [] } }
    let names = documents.reduce(into: Set<String>()) { $0.formUnion(elementNames(in: $1)) }
    let reduced = Self.schema(path, reducedTo: names)
    var whole: RelaxNGSchema?
    return documents.map { document in
      if let reduced, reduced.validate(document).isEmpty { return [] }
      if whole == nil { whole = RelaxNGSchema(path: path) }
      return whole?.validate(document) ?? []
    }
  }

  private static func schema(_ path: String, reducedTo names: Set<String>) -> RelaxNGSchema? {
    guard var grammar = ReducedGrammar.read(path: path), grammar.reduce(to: names) else {
      return nil
    }
    return RelaxNGSchema(grammar)
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
