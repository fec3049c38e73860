/// How grave a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Something to know; never counts as a finding.
  case note
  /// The papers are made, but somebody should look; counts with `--strict`.
  case warning
  /// The paper that needs it is not made.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The languages in which the program speaks to its user.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case de
  case en
}

/// One finding: which problem, where, with which words, and what may help.
public struct Diagnostic: Sendable {
  public let problem: Problem
  /// Where; absent where a whole file or folder is meant.
  public var span: Span?
  /// The file or folder where there is no span.
  public var path: String?
  /// The values of the wording's placeholders.
  public var arguments: [String: String]
  /// A name that the user probably meant.
  public var suggestion: String?
  /// Where it weighs less or more here than its problem does elsewhere.
  private var here: Severity?

  public init(
    _ problem: Problem, at span: Span? = nil, path: String? = nil,
    _ arguments: [String: String] = [:], suggestion: String? = nil
  ) {
    self.problem = problem
    self.span = span
    self.path = path
    self.arguments = arguments
    self.suggestion = suggestion
  }

  public var severity: Severity { here ?? problem.severity }
  public var slug: String { problem.slug }

  /// The same, no graver than it is to be here.
  public func lowered(to severity: Severity) -> Diagnostic {
    guard self.severity > severity else { return self }
    var finding = self
    finding.here = severity
    return finding
  }

  /// The same, no less grave than it is to be here.
  public func raised(to severity: Severity) -> Diagnostic {
    guard self.severity < severity else { return self }
    var finding = self
    finding.here = severity
    return finding
  }

  /// What is wrong, in a language of the user.
  public func message(in language: MessageLanguage) -> String {
    filled(language == .de ? problem.de : problem.en)
  }

  /// What to do about it: the problem's own hint, or the name that was probably meant.
  public func hint(in language: MessageLanguage) -> String? {
    if let suggestion {
      return language == .de ? "Meinten Sie „\(suggestion)“?" : "did you mean \"\(suggestion)\"?"
    }
    return (language == .de ? problem.hintDe : problem.hintEn).map(filled)
  }

  /// Replaces each `{name}` by its argument, in one pass, so that an argument's own braces stay.
  private func filled(_ wording: String) -> String {
    guard wording.utf8.contains(UInt8(ascii: "{")) else { return wording }
    var result = ""
    var rest = Substring(wording)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name].map(shortened) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A name as long as a file says no more than its beginning does.
  private func shortened(_ argument: String) -> String {
    let limit = Limits.Findings.argumentScalars
    guard argument.utf8.count > limit else { return argument }
    let start = argument.unicodeScalars.prefix(limit)
    return start.endIndex == argument.endIndex
      ? argument : String(String.UnicodeScalarView(start)) + "…"
  }
}

extension Diagnostic {
  /// Says how many more there are of a kind, from the first that is not shown on.
  public static func more(_ first: Diagnostic, _ count: Int) -> Diagnostic {
    Diagnostic(
      .moreFindings, at: first.span, path: first.path,
      ["slug": first.slug, "count": String(count)])
  }

  /// The kind that ``more(_:_:)`` counts, and how many there are.
  fileprivate var moreOfKind: (slug: String, count: Int)? {
    guard slug == Problem.moreFindings.slug, let kind = arguments["slug"],
      let count = arguments["count"].flatMap({ Int($0) })
    else { return nil }
    return (kind, count)
  }
}

extension [Diagnostic] {
  /// What is shown of them, in order: of each kind in each file so many, and how many more there are.
  /// What was counted before, by a reader or by this, is counted on.
  public func shown(in files: SourceFiles) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    var left: [String: (place: Int, count: Int)] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in sorted(in: files) {
      let path = diagnostic.span.flatMap { files[$0.file]?.path } ?? diagnostic.path ?? ""
      let counted = diagnostic.moreOfKind
      let kind = "\(counted?.slug ?? diagnostic.slug) \(path)"
      if let counted {
        if let more = left[kind] {
          left[kind] = (more.place, more.count + counted.count)
          shown[more.place].arguments["count"] = String(more.count + counted.count)
        } else {
          left[kind] = (shown.count, counted.count)
          shown.append(diagnostic)
        }
        continue
      }
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      if count <= Limits.Findings.ofOneKind {
        shown.append(diagnostic)
      } else if let more = left[kind] {
        left[kind] = (more.place, more.count + 1)
        shown[more.place].arguments["count"] = String(more.count + 1)
      } else {
        left[kind] = (shown.count, 1)
        shown.append(.more(diagnostic, 1))
      }
    }
    return shown
  }

  /// In the order in which a reader meets them: by file name, then place, then slug.
  public func sorted(in files: SourceFiles) -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (String, UInt32, String) {
      let path = diagnostic.span.flatMap { files[$0.file]?.path } ?? diagnostic.path ?? ""
      return (path, diagnostic.span?.start ?? 0, diagnostic.slug)
    }
    return enumerated().sorted { left, right in
      let (a, b) = (key(left.element), key(right.element))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}
