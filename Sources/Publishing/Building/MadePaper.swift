internal import Diagnostics
internal import Templating
internal import XML

/// A paper that is not up to date.
struct DuePaper: Sendable {
  let paper: PlannedPaper
  let inputs: String

  /// Renders; depends on nothing else, so that it may run beside others.
  func made(_ publisher: Publisher, _ templates: PaperTemplates) -> MadePaper {
    let (bytes, diagnostics) = templates.render(paper, publisher)
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
    let (isValid, findings) = validator.findings(about: bytes, path: path)
    if !isValid { paper.bytes = nil }
    paper.diagnostics += findings
    return paper
  }
}

extension DocBookValidator {
  /// What is to be said of the DocBook for a file: why it is not valid, or that it is too long to be asked
  /// about.
  func findings(about bytes: [UInt8], path: String?) -> (isValid: Bool, findings: [Diagnostic]) {
    if isReady, !covers(bytes) {
      let limit = String(Limits.XML.validatedBytes >> 20)
      return (true, [Diagnostic(.docBookTooLong, path: path, ["limit": limit])])
    }
    let findings = validate(bytes).map { complaint in
      Diagnostic(
        .invalidDocBook, path: path,
        [
          "element": complaint.path.map(\.name).joined(separator: "/"),
          "line": String(complaint.line), "message": complaint.message,
        ])
    }
    return (findings.isEmpty, findings)
  }
}
