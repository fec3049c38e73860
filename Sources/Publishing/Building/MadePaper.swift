internal import Diagnostics
internal import Templating
internal import XML

/// A paper that is not up to date.
struct DuePaper: Sendable {
  let paper: PlannedPaper
  let inputs: String

  /// Renders; depends on nothing else, so that it may run beside others.
  func made(_ publisher: Publisher, _ templates: PaperTemplates) -> MadePaper {
    let (bytes, diagnostics) = templates.render(paper, publisher.composer(for: paper))
    return MadePaper(
      path: paper.path, vocabulary: paper.vocabulary, bytes: bytes, diagnostics: diagnostics)
  }
}

/// What became of a paper; without bytes it is refused.
struct MadePaper: Sendable {
  let path: String
  let vocabulary: Vocabulary
  var bytes: [UInt8]?
  var diagnostics: [Diagnostic]
  /// Whether it is valid by its schema; false where no schema is installed.
  var isChecked = true

  /// The same without its bytes if it is no valid DocBook, and why.
  func validated(by validator: DocBookValidator) -> MadePaper {
    guard vocabulary == .docbook, let bytes else { return self }
    var paper = self
    paper.isChecked = validator.isReady
    if validator.isReady, !validator.covers(bytes) {
      paper.diagnostics.append(.tooLongToValidate(path))
    }
    for complaint in validator.validate(bytes) {
      paper.bytes = nil
      paper.diagnostics.append(
        Diagnostic(
          .invalidDocBook, path: path,
          [
            "element": complaint.path.map(\.name).joined(separator: "/"),
            "line": String(complaint.line), "message": complaint.message,
          ]))
    }
    return paper
  }
}

extension Diagnostic {
  /// That a DocBook file of this path is written although nobody has asked the schema about it.
  static func tooLongToValidate(_ path: String) -> Diagnostic {
    Diagnostic(
      .docBookTooLong, path: path, ["limit": String(DocBookValidator.longest >> 20)])
  }
}
