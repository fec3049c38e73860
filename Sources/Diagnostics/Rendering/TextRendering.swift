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
    let place = min(max(line.lowerBound, Int(span.start)), line.upperBound)
    let end = min(Int(span.end), line.upperBound)
    let length = max(1, file.scalarCount(place..<max(place, end)))
    let isCut = file.scalarCount(line.lowerBound..<place) > 120
    // Only what is shown is decoded: a line may be as long as the file.
    let from = isCut ? stepBack(file, place, by: 40, to: line.lowerBound) : line.lowerBound
    let before = file.scalarCount(from..<place)
    let rest = file.text(from..<min(line.upperBound, from + 4 * 160 + 3)).unicodeScalars.prefix(160)
    let lead = isCut ? "…" : ""
    let shownLine = lead + String(String.UnicodeScalarView(rest.map(visible)))
    let carets = String(repeating: "^", count: min(length, max(1, rest.count - before)))
    let indent = String(repeating: " ", count: before + lead.count)
    let margin = String(repeating: " ", count: number.count)
    return "  \(number) | \(shownLine)\n  \(margin) | \(indent)\(carets)\n"
  }

  /// The byte so many scalars before another one; of bytes that are no text not further than text
  /// would go.
  private func stepBack(_ file: SourceFile, _ from: Int, by count: Int, to limit: Int) -> Int {
    var (index, left) = (from, count)
    while left > 0, index > max(limit, from - 4 * count) {
      index -= 1
      if file.bytes[index] & 0xC0 != 0x80 { left -= 1 }
    }
    return index
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
