internal import Diagnostics

/// Text with its character references replaced, which still knows where each of its bytes came from.
struct SourceText: Sendable {
  var bytes: [UInt8] = []
  /// For each byte its offset in the file, and at the end the offset behind the last one.
  var offsets: [Int] = [0]

  init(at start: Int) { offsets = [start] }

  mutating func append(_ byte: UInt8, at offset: Int, end: Int) {
    bytes.append(byte)
    offsets[offsets.count - 1] = offset
    offsets.append(end)
  }

  /// The range in the file of a range of these bytes.
  func source(_ range: Range<Int>) -> Range<Int> {
    let start = offsets[min(range.lowerBound, bytes.count)]
    return start..<max(start, range.isEmpty ? start : offsets[min(range.upperBound, bytes.count)])
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// A name as it is written, with its prefix apart.
struct QualifiedName: Sendable, Hashable {
  var prefix: String
  var local: String

  init(_ text: String) {
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      prefix = String(text[..<colon])
      local = String(text[text.utf8.index(after: colon)...])
    } else {
      prefix = ""
      local = text
    }
  }

  var text: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}

struct TemplateAttribute: Sendable {
  var name: QualifiedName
  /// Empty where there is none.
  var namespace: String
  var nameRange: Range<Int>
  var value: SourceText

  var isDirective: Bool { namespace == directiveNamespace }
}

struct TemplateElement: Sendable {
  var name: QualifiedName
  var namespace: String
  var nameRange: Range<Int>
  /// Without namespace declarations.
  var attributes: [TemplateAttribute] = []
  var children: [TemplateNode] = []

  var isDirective: Bool { namespace == directiveNamespace }

  /// A directive's own attribute.
  func directive(_ name: String) -> TemplateAttribute? {
    attributes.first { $0.isDirective && $0.name.local == name }
  }

  /// An attribute without namespace.
  func plain(_ name: String) -> TemplateAttribute? {
    attributes.first { $0.name.prefix.isEmpty && $0.name.local == name }
  }

  func isDirective(_ name: String) -> Bool { isDirective && self.name.local == name }
}

enum TemplateNode: Sendable {
  case element(TemplateElement)
  case text(SourceText)
  /// CDATA: text in which braces are braces.
  case literal(SourceText)
  case comment
}

let directiveNamespace = "urn:vorlage:template"
