/// A JSON value whose members keep their order, so that the same findings give the same bytes.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The text of the value (RFC 8259), indented by two spaces.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  // The depth is that of our own reports, not of input.
  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let items):
      Self.writeList(items.map { (nil, $0) }, "[", "]", to: &bytes, indent: indent)
    case .object(let members):
      Self.writeList(members.map { ($0.0, $0.1) }, "{", "}", to: &bytes, indent: indent)
    }
  }

  private static func writeList(
    _ items: [(String?, JSON)], _ open: String, _ close: String, to bytes: inout [UInt8],
    indent: Int
  ) {
    bytes.append(contentsOf: open.utf8)
    for (index, item) in items.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: repeatElement(0x20, count: indent + 2))
      if let key = item.0 {
        write(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
      }
      item.1.write(to: &bytes, indent: indent + 2)
    }
    if !items.isEmpty {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(0x20, count: indent))
    }
    bytes.append(contentsOf: close.utf8)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x00..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}

extension JSON {
  /// Findings as `vorlage check --format json` prints them.
  public static func findings(_ diagnostics: [Diagnostic], in files: SourceFiles) -> JSON {
    .object([
      ("format", .string("vorlage-findings/1")),
      (
        "findings",
        .array(
          diagnostics.map { diagnostic in
            var members: [(String, JSON)] = [
              ("slug", .string(diagnostic.slug)),
              ("severity", .string(diagnostic.severity.rawValue)),
            ]
            members += place(of: diagnostic, in: files)
            members.append(
              (
                "message",
                .object([
                  ("de", .string(diagnostic.message(in: .de))),
                  ("en", .string(diagnostic.message(in: .en))),
                ])
              ))
            if let de = diagnostic.hint(in: .de), let en = diagnostic.hint(in: .en) {
              members.append(("hint", .object([("de", .string(de)), ("en", .string(en))])))
            }
            return .object(members)
          })
      ),
    ])
  }

  private static func place(
    of diagnostic: Diagnostic, in files: SourceFiles
  ) -> [(String, JSON)] {
    guard let span = diagnostic.span, let file = files[span.file] else {
      return diagnostic.path.map { [("path", .string($0))] } ?? []
    }
    let start = file.lineColumn(at: Int(span.start))
    let end = file.lineColumn(at: Int(span.end))
    return [
      ("path", .string(file.path)),
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
      ("startByte", .integer(Int(span.start))), ("endByte", .integer(Int(span.end))),
    ]
  }
}
