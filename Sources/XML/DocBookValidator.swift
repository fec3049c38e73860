public import Diagnostics
internal import Synchronization

/// Validates documents against the schema of DocBook 5.0; any number of threads may share it.
///
/// The schema is reduced to the elements that occur in the documents at hand, which says the same of
/// them in a fraction of the time (see ``ReducedGrammar``). What that refuses, the whole schema is
/// asked about, and its answer counts.
public final class DocBookValidator: Sendable {
  /// What was found while looking for the schema: that it is not installed.
  public let diagnostics: [Diagnostic]
  private let path: String?
  private let schemas = Mutex(Schemas())

  /// The schemas compiled so far.
  private struct Schemas: ~Copyable {
    /// Read ahead, for the first reduction.
    var grammar: ReducedGrammar?
    var whole: RelaxNGSchema?
    var reduced: RelaxNGSchema?
    /// The elements that the reduced schema knows.
    var names: Set<String> = []
    var reductions = 0
  }

  /// How often the schema is reduced anew, for documents with further elements, before the whole one
  /// is compiled for all that come.
  private static let maximumReductions = 3

  public init() {
    path = RelaxNGSchema.docBookPaths.first(where: Library.isFile)
    diagnostics = path == nil ? [RelaxNGSchema.docBookMissing] : []
  }

  /// Reads the schema's file, which takes longer than anything else about it, so that it can be done
  /// while documents are still being made.
  public func readAhead() {
    guard let path else { return }
    schemas.withLock { $0.grammar = ReducedGrammar.read(path: path) }
  }

  /// Whether there is a schema to ask.
  public var isReady: Bool { path != nil }

  /// - Returns: for each document what is wrong with it; nothing where it is valid, or where there is
  ///   no schema.
  public func validate(_ documents: [[UInt8]]) -> [[XMLComplaint]] {
    prepare(for: documents)
    return documents.map(validate)
  }

  /// Makes the schema ready for some documents, so that they can be validated side by side.
  public func prepare(for documents: [[UInt8]]) {
    _ = schema(for: documents.reduce(into: Set<String>()) { $0.formUnion(Self.names(for: $1)) })
  }

  /// Whether the schema is asked about a document: there is one, and the document is not too long.
  public func covers(_ document: [UInt8]) -> Bool {
    isReady && document.count <= Limits.XML.validatedBytes
  }

  /// - Returns: what is wrong with a document; nothing where it is valid, or not validated
  ///   (``covers(_:)``).
  public func validate(_ document: [UInt8]) -> [XMLComplaint] {
    guard covers(document) else { return [] }
    let isLong = Self.isLong(document)
    if let schema = schema(for: Self.names(for: document)),
      schema.validate(document, gathering: isLong).complaints.isEmpty
    {
      return []
    }
    guard let whole = wholeSchema() else { return [] }
    if isLong {
      let (complaints, row) = whole.validate(document, gathering: true)
      // Where it takes no time, libxml2's wording is that about the document as it is.
      if complaints.isEmpty || row > Self.longestRow { return complaints }
    }
    return whole.validate(document)
  }

  /// How many siblings may stand in a row where a document that is not valid is validated without
  /// gathering them: time grows with the square of it.
  private static let longestRow = 1_000

  /// The elements that a schema has to know for a document.
  private static func names(for document: [UInt8]) -> Set<String> {
    let names = elementNames(in: document)
    return isLong(document) ? names.union(GatheringRule.names) : names
  }

  /// Whether a document may have so many siblings that gathering them saves time: it needs a schema
  /// that knows more, which for a document of some hundred elements would take longer than it saves.
  private static func isLong(_ document: [UInt8]) -> Bool {
    var elements = 0
    for index in document.indices where document[index] == UInt8(ascii: "<") {
      if index + 1 < document.count, document[index + 1] != UInt8(ascii: "/") { elements += 1 }
      if elements > manyElements { return true }
    }
    return false
  }

  /// That many siblings in one row take some tenth of a second.
  private static let manyElements = 2_000

  private func wholeSchema() -> RelaxNGSchema? {
    schemas.withLock { schemas in
      if schemas.whole == nil { schemas.whole = path.flatMap(RelaxNGSchema.init(path:)) }
      return schemas.whole
    }
  }

  /// A schema that knows these elements; `nil` where no document with them alone can be valid.
  private func schema(for names: Set<String>) -> RelaxNGSchema? {
    guard let path else { return nil }
    let found = schemas.withLock { schemas -> RelaxNGSchema?? in
      if let whole = schemas.whole { return .some(whole) }
      if names.isSubset(of: schemas.names) { return .some(schemas.reduced) }
      guard schemas.reductions < Self.maximumReductions else { return nil }
      schemas.reductions += 1
      schemas.names.formUnion(names)
      let grammar = schemas.grammar.take() ?? ReducedGrammar.read(path: path)
      schemas.reduced = Self.schema(grammar, reducedTo: schemas.names)
      return .some(schemas.reduced)
    }
    return found ?? wholeSchema()
  }

  private static func schema(
    _ grammar: consuming ReducedGrammar?, reducedTo names: Set<String>
  ) -> RelaxNGSchema? {
    guard var grammar, grammar.reduce(to: names) else { return nil }
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
