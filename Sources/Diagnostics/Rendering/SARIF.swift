extension JSON {
  /// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.
  public static func sarif(
    _ diagnostics: [Diagnostic], in files: SourceFiles, language: MessageLanguage, version: String
  ) -> JSON {
    var rules: [Problem] = []
    for diagnostic in diagnostics where !rules.contains(where: { $0.slug == diagnostic.slug }) {
      rules.append(diagnostic.problem)
    }
    rules.sort { $0.slug < $1.slug }
    let driver: JSON = .object([
      ("name", .string("vorlage")),
      ("version", .string(version)),
      (
        "rules",
        .array(
          rules.map { rule in
            .object([
              ("id", .string(rule.slug)),
              (
                "shortDescription",
                .object([("text", .string(language == .de ? rule.de : rule.en))])
              ),
            ])
          })
      ),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(diagnostics.map { result($0, in: files, language: language) })),
          ])
        ])
      ),
    ])
  }

  private static func result(
    _ diagnostic: Diagnostic, in files: SourceFiles, language: MessageLanguage
  ) -> JSON {
    var text = diagnostic.message(in: language)
    if let hint = diagnostic.hint(in: language) { text += ". " + hint }
    var members: [(String, JSON)] = [
      ("ruleId", .string(diagnostic.slug)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(text))])),
    ]
    if let path = diagnostic.span.flatMap({ files[$0.file]?.path }) ?? diagnostic.path {
      var location: [(String, JSON)] = [
        ("artifactLocation", .object([("uri", .string(uri(path)))]))
      ]
      if let span = diagnostic.span, let file = files[span.file] {
        let start = file.lineColumn(at: Int(span.start))
        let end = file.lineColumn(at: Int(span.end))
        location.append(
          (
            "region",
            .object([
              ("startLine", .integer(start.line)), ("startColumn", .integer(start.column)),
              ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
            ])
          ))
      }
      members.append(
        ("locations", .array([.object([("physicalLocation", .object(location))])])))
    }
    return .object(members)
  }

  /// A relative path as a URI reference (RFC 3986): what is not unreserved or `/` is escaped.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
