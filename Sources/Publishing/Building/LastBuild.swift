internal import Diagnostics
internal import Workspace

/// What a whole build asked of its files and what it found, so that the next one can say the same
/// where nothing has changed, without reading anything.
struct LastBuild: Equatable {
  let questions: [Question]
  /// Of all answers, and of what else decides about a build: program, built-in templates, options.
  let inputs: String
  let refused: [String]
  let findings: [Finding]

  /// A diagnostic without the files that its places are in.
  struct Finding: Equatable {
    let slug: String
    let severity: Severity
    let path: String?
    /// The bytes that it marks.
    let range: Range<Int>?
    let arguments: [String: String]
    let suggestion: String?
  }

  var json: JSON {
    .object([
      ("inputs", .string(inputs)),
      ("asked", .array(questions.map { .string($0.text) })),
      ("refused", .array(refused.map(JSON.string))),
      ("findings", .array(findings.map(\.json))),
    ])
  }

  init(
    questions: [Question], inputs: String, refused: [String], findings: [Finding]
  ) {
    self.questions = questions
    self.inputs = inputs
    self.refused = refused
    self.findings = findings
  }

  init?(_ json: JSON) {
    guard let inputs = json["inputs"]?.string, let asked = json["asked"]?.array,
      let refused = json["refused"]?.array, let findings = json["findings"]?.array
    else { return nil }
    self.inputs = inputs
    questions = asked.compactMap(\.string).map(Question.init)
    self.refused = refused.compactMap(\.string)
    self.findings = findings.compactMap(Finding.init)
    guard self.findings.count == findings.count else { return nil }
  }
}

extension LastBuild.Finding {
  init(_ diagnostic: Diagnostic, in sources: SourceFiles) {
    slug = diagnostic.slug
    severity = diagnostic.severity
    path = diagnostic.span.flatMap { sources[$0.file]?.path } ?? diagnostic.path
    range = diagnostic.span?.range
    arguments = diagnostic.arguments
    suggestion = diagnostic.suggestion
  }

  var json: JSON {
    var members: [(String, JSON)] = [
      ("slug", .string(slug)), ("severity", .string(severity.rawValue)),
    ]
    if let path { members.append(("path", .string(path))) }
    if let range {
      members.append(("bytes", .array([.integer(range.lowerBound), .integer(range.upperBound)])))
    }
    if !arguments.isEmpty {
      let sorted = arguments.sorted { $0.key < $1.key }
      members.append(("arguments", .object(sorted.map { ($0.key, .string($0.value)) })))
    }
    if let suggestion { members.append(("suggestion", .string(suggestion))) }
    return .object(members)
  }

  init?(_ json: JSON) {
    guard let slug = json["slug"]?.string,
      let severity = json["severity"]?.string.flatMap(Severity.init)
    else { return nil }
    self.slug = slug
    self.severity = severity
    path = json["path"]?.string
    var range: Range<Int>?
    if let bytes = json["bytes"]?.array?.compactMap(\.integer) {
      guard bytes.count == 2, 0 <= bytes[0], bytes[0] <= bytes[1] else { return nil }
      range = bytes[0]..<bytes[1]
    }
    self.range = range
    var arguments: [String: String] = [:]
    if case .object(let members) = json["arguments"] {
      for (key, value) in members { arguments[key] = value.string }
    }
    self.arguments = arguments
    suggestion = json["suggestion"]?.string
  }
}

extension LastBuild {
  /// The findings with their places.
  ///
  /// - Parameter sources: takes in the files that have findings.
  /// - Returns: `nil` where a file or a problem is not there any more.
  func diagnostics(
    _ files: some WorkspaceFiles, sources: inout SourceFiles
  ) -> [Diagnostic]? {
    if findings.isEmpty { return [] }
    var problems: [String: Problem] = [:]
    for problem in Problem.all { problems[problem.slug] = problem }
    var numbers: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    for finding in findings {
      guard let problem = problems[finding.slug] else { return nil }
      var diagnostic = Diagnostic(
        problem, path: finding.path, finding.arguments, suggestion: finding.suggestion
      ).lowered(to: finding.severity).raised(to: finding.severity)
      if let range = finding.range, let path = finding.path {
        guard let file = numbers[path] ?? Self.load(path, files, &sources) else { return nil }
        numbers[path] = file
        diagnostic.span = file.span(range.lowerBound, range.upperBound)
      }
      diagnostics.append(diagnostic)
    }
    return diagnostics
  }

  private static func load(
    _ path: String, _ files: some WorkspaceFiles, _ sources: inout SourceFiles
  ) -> SourceFile? {
    if let builtIn = BuiltInFiles.all.first(where: { "Templates/" + $0.path == path }) {
      return sources.add(path: path, bytes: builtIn.bytes)
    }
    return (try? files.read(path, limit: Limits.Files.documentBytes)).map {
      sources.add(path: path, bytes: $0)
    }
  }
}
