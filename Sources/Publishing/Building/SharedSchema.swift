internal import Diagnostics
internal import Synchronization
internal import XML

/// The DocBook schema, compiled when the first paper asks for it; the others wait until it is there.
final class SharedSchema: Sendable {
  private let schema = Mutex<RelaxNGSchema??>(nil)

  private var compiled: RelaxNGSchema? {
    schema.withLock { schema in
      if let schema { return schema }
      let found = RelaxNGSchema.docBook().schema
      schema = .some(found)
      return found
    }
  }

  /// Whether a schema is installed here.
  var isThere: Bool { compiled != nil }

  /// What is wrong with the DocBook of a paper; `nil` where no schema is installed.
  func complaints(about bytes: [UInt8], path: String) -> [Diagnostic]? {
    compiled.map { schema in
      schema.validate(bytes).map { complaint in
        let element = complaint.path.map(\.name).joined(separator: "/")
        return Diagnostic(
          .invalidDocBook, path: path,
          [
            "element": element, "line": String(complaint.line), "message": complaint.message,
          ])
      }
    }
  }
}
