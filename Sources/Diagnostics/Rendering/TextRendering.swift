/// Writes findings for people: place, slug, message, the line with a caret, a hint (DESIGN §7).
public struct TextRendering: Sendable {
  public var language: MessageLanguage
  /// Whether to set the severity in colour; only ever on a terminal.
  public var colour: Bool

  public init(language: MessageLanguage, colour: Bool = false) {
    self.language = language
    self.colour = colour
  }

  /// One finding, ending with a line end.
  public func render(_ diagnostic: Diagnostic, in files: SourceFiles) -> String {
    let file = diagnostic.span.flatMap { files[$0.file] }
    var text = ""
    if let file, let span = diagnostic.span {
      let place = file.lineColumn(at: Int(span.start))
      text += "\(shown(file.path)):\(place.line):\(place.column): "
    } else if let path = diagnostic.path {
      text += "\(shown(path)): "
    }
    text += "\(severity(diagnostic.severity))[\(diagnostic.slug)]: "
    text += "\(shown(diagnostic.message(in: language)))\n"
    if let file, let span = diagnostic.span {
      text += excerpt(file, span)
    }
    if let hint = diagnostic.hint(in: language) {
      text += "  \(language == .de ? "Hinweis" : "hint"): \(shown(hint))\n"
    }
    return text
  }

  private func severity(_ severity: Severity) -> String {
    let word =
      switch (severity, language) {
      case (.error, .de): "Fehler"
      case (.warning, .de): "Warnung"
      case (.note, .de): "Hinweis"
      case (_, .en): severity.rawValue
      }
    guard colour else { return word }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(word)\u{1B}[0m"
  }

  /// The line of a span with carets below it. Long lines are cut around the place.
  private func excerpt(_ file: SourceFile, _ span: Span) -> String {
    let line = file.lineRange(at: Int(span.start))
    let number = String(file.lineColumn(at: Int(span.start)).line)
    let scalars = Array(file.text(line).unicodeScalars.map(visible))
    let start = file.scalarCount(line.lowerBound..<max(line.lowerBound, Int(span.start)))
    let end = min(Int(span.end), line.upperBound)
    let length = max(1, file.scalarCount(Int(span.start)..<max(Int(span.start), end)))
    let from = start > 120 ? start - 40 : 0
    let to = min(scalars.count, from + 160)
    guard from <= to else { return "" }
    let lead = from > 0 ? "…" : ""
    let shownLine = lead + String(String.UnicodeScalarView(scalars[from..<to]))
    let carets = String(repeating: "^", count: min(length, max(1, to - start)))
    let indent = String(repeating: " ", count: start - from + lead.count)
    let margin = String(repeating: " ", count: number.count)
    return "  \(number) | \(shownLine)\n  \(margin) | \(indent)\(carets)\n"
  }

  /// Input must not steer the terminal: control characters show as U+FFFD, tabs as one space.
  private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  private func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(visible)))
  }
}
