internal import Diagnostics

/// Text with its character references replaced, which still knows where each of its bytes came from.
struct SourceText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the text begins in the file.
  private var start: Int
  /// For each byte its offset in the file, and at the end the offset behind the last one; empty as long
  /// as each byte stands for itself, as nearly always.
  private var offsets: [Int] = []

  init(at start: Int) { self.start = start }

  /// Appends bytes that stand in the file as they are, behind what was appended last.
  mutating func append(_ source: ArraySlice<UInt8>) {
    bytes += source
    if !offsets.isEmpty { offsets += source.startIndex + 1...source.endIndex }
  }

  /// Appends a byte for which another text stands in the file.
  mutating func append(_ byte: UInt8, at offset: Int, end: Int) {
    if offsets.isEmpty { offsets = Array(start...start + bytes.count) }
    bytes.append(byte)
    offsets[offsets.count - 1] = offset
    offsets.append(end)
  }

  /// The range in the file of a range of these bytes.
  func source(_ range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    return start..<max(start, range.isEmpty ? start : offset(of: range.upperBound))
  }

  mutating func dropSpaceAtStart() {
    let count = bytes.prefix(while: isSpace).count
    start = offset(of: count)
    bytes.removeFirst(count)
    if !offsets.isEmpty { offsets.removeFirst(count) }
  }

  mutating func dropSpaceAtEnd() {
    while let last = bytes.last, isSpace(last) {
      bytes.removeLast()
      if !offsets.isEmpty { offsets.removeLast() }
    }
  }

  private func offset(of index: Int) -> Int {
    let index = min(index, bytes.count)
    return offsets.isEmpty ? start + index : offsets[index]
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
  var namespace: String { didSet { isDirective = namespace == directiveNamespace } }
  var nameRange: Range<Int>
  var value: SourceText
  /// Whether the namespace is the directives', which is asked again and again.
  private(set) var isDirective = false

  init(name: QualifiedName, nameRange: Range<Int>, value: SourceText) {
    self.name = name
    namespace = ""
    self.nameRange = nameRange
    self.value = value
  }
}

/// An element of a template. An object, since whoever looks at a tree hands its elements on.
final class TemplateElement: Sendable {
  let name: QualifiedName
  let namespace: String
  let nameRange: Range<Int>
  /// Without namespace declarations.
  let attributes: [TemplateAttribute]
  let children: [TemplateNode]
  /// Whether the namespace is the directives', which is asked again and again.
  let isDirective: Bool

  init(
    name: QualifiedName, namespace: String, nameRange: Range<Int>, attributes: [TemplateAttribute],
    children: [TemplateNode]
  ) {
    self.name = name
    self.namespace = namespace
    self.nameRange = nameRange
    self.attributes = attributes
    self.children = children
    isDirective = namespace == directiveNamespace
  }

  /// The same element with nothing in it.
  var emptied: TemplateElement {
    TemplateElement(
      name: name, namespace: namespace, nameRange: nameRange, attributes: attributes, children: [])
  }

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
  /// A comment or an instruction, which is not written.
  case comment
}

let directiveNamespace = "urn:vorlage:template"

/// Whether a namespace is near the directives' and is not it: two of its three parts are the same, and
/// the third is alike.
func isMistypedDirectiveNamespace(_ namespace: String) -> Bool {
  guard namespace != directiveNamespace, namespace.utf8.count < 100,
    // Two of its three parts are not those of an address.
    !namespace.hasPrefix("http://")
  else { return false }
  let parts = asciiLowercased(namespace).split(separator: ":", omittingEmptySubsequences: false)
  let own = directiveNamespace.split(separator: ":")
  guard parts.count == own.count else { return false }
  let others = zip(parts, own).filter { $0 != $1 }
  guard let (part, wanted) = others.first else { return true }
  return others.count == 1 && nearest(to: String(part), among: [String(wanted)]) != nil
}
