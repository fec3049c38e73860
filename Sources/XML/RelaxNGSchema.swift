public import Diagnostics
internal import CLibXML2

/// A RELAX NG schema, compiled once; it may be used by any number of threads, each call with a
/// validation context of its own.
@safe
public final class RelaxNGSchema: @unchecked Sendable {
  private let schema: xmlRelaxNGPtr

  /// Compiles a schema.
  ///
  /// - Parameter path: a file.
  /// - Returns: `nil` where there is no file or it is no schema.
  public init?(path: String) {
    guard Library.isReady, let parser = unsafe xmlRelaxNGNewParserCtxt(path) else { return nil }
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    guard let compiled = unsafe Self.compile(parser) else { return nil }
    unsafe schema = compiled
  }

  /// Compiles what remains of a grammar.
  init?(_ grammar: consuming ReducedGrammar) {
    guard let compiled = unsafe grammar.compiled() else { return nil }
    unsafe schema = compiled
  }

  static func compile(_ parser: xmlRelaxNGParserCtxtPtr) -> xmlRelaxNGPtr? {
    // Without receivers libxml2 would print. The second one is for what it finds while reading the
    // file; libxml2 keeps it for each thread.
    unsafe xmlSetStructuredErrorFunc(nil, { _, _ in })
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    unsafe xmlRelaxNGSetParserStructuredErrors(parser, { _, _ in }, nil)
    return unsafe xmlRelaxNGParse(parser)
  }

  deinit { unsafe xmlRelaxNGFree(schema) }

  /// The address under which catalogs know the schema of DocBook 5.0.
  public static let docBookAddress = "http://docbook.org/xml/5.0/rng/docbook.rng"

  /// Where Debian's `docbook5-xml` puts it.
  static let docBookPath = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"

  /// The files in which the schema of DocBook 5.0 may be, as the system's XML catalog says first.
  static var docBookPaths: [String] {
    [Library.localFile(for: docBookAddress), docBookPath].compactMap(\.self)
  }

  /// The schema of DocBook 5.0, found through the system's XML catalog.
  ///
  /// - Returns: the schema, or a diagnostic that names the package to install.
  public static func docBook() -> (schema: RelaxNGSchema?, diagnostics: [Diagnostic]) {
    for path in docBookPaths {
      if let schema = RelaxNGSchema(path: path) { return (schema, []) }
    }
    return (nil, [docBookMissing])
  }

  /// What to say where there is no schema, or nothing to read it with.
  static var docBookMissing: Diagnostic {
    Library.isReady
      ? Diagnostic(.docBookSchemaMissing, ["package": "docbook5-xml"]) : Library.missing
  }

  /// Parses and validates a document.
  ///
  /// - Returns: nothing where it is valid; else what is wrong, the deepest elements first, since
  ///   libxml2 also blames every parent of the element that is at fault.
  public func validate(_ bytes: [UInt8]) -> [XMLComplaint] {
    validate(bytes, gathering: false).complaints
  }

  /// - Parameter gathering: whether long rows of siblings are gathered before (``Gathering``), which
  ///   changes nothing but the wording of complaints.
  /// - Returns: also of how many elements the longest row is that was gathered.
  package func validate(
    _ bytes: [UInt8], gathering: Bool
  ) -> (complaints: [XMLComplaint], longestRow: Int) {
    let collector = Collector()
    guard let document = ParsedDocument.parse(bytes, collector) else {
      let doctype = XMLComplaint(line: 1, column: 1, message: "DOCTYPE", code: 0, path: [])
      return (collector.metDoctype ? [doctype] : collector.complaints, 0)
    }
    let longestRow = gathering ? Gathering.gather(document) : 0
    return (validate(document, collector), longestRow)
  }

  private func validate(
    _ document: borrowing ParsedDocument, _ collector: Collector
  ) -> [XMLComplaint] {
    guard let context = unsafe xmlRelaxNGNewValidCtxt(schema) else { return [] }
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    unsafe xmlRelaxNGSetValidStructuredErrors(
      context,
      { data, error in
        guard let data = unsafe data, let error = unsafe error else { return }
        let collector = unsafe Unmanaged<Collector>.fromOpaque(data).takeUnretainedValue()
        unsafe collector.add(XMLComplaint(error.pointee))
      }, Unmanaged.passUnretained(collector).toOpaque())
    let status = unsafe xmlRelaxNGValidateDoc(context, document.document)
    if status == 0 { return [] }
    if collector.complaints.isEmpty {
      return [XMLComplaint(line: 1, column: 0, message: "invalid", code: Int(status), path: [])]
    }
    return collector.complaints.enumerated().sorted {
      ($1.element.path.count, $0.offset) < ($0.element.path.count, $1.offset)
    }.map(\.element)
  }
}
