internal import Diagnostics

/// One forward scan of a template that gives the tree with the exact place of every name, value and
/// text.
///
/// libxml2 has decided before that the template is well-formed and has no DOCTYPE; what it leaves
/// open is only where things stand. So the scan reports nothing but nesting that is too deep, and
/// gives up (`nil`) on what it does not understand.
struct TemplateScanner {
  let file: SourceFile
  let maximumDepth: Int
  private var index: Int
  private var open: [OpenElement] = []
  /// Of the tag that is read.
  private var attributes: [TemplateAttribute] = []
  /// The namespaces in force of each prefix, innermost last.
  private var namespaces = ["xml": ["http://www.w3.org/XML/1998/namespace"]]
  /// What was last found there: most templates have one prefix besides none.
  private var found: [(prefix: String, namespace: String)] = []
  /// The prefixes that the open elements declare.
  private var prefixes: [String] = []
  private var root: TemplateElement?
  private(set) var tooDeep: Span?
  /// What is wrong with prefixes and namespaces. The scan goes on with what was probably meant.
  private(set) var problems: [Diagnostic] = []
  private var undeclared: Set<String> = []

  /// An element whose end tag is still to come.
  private struct OpenElement {
    var name: QualifiedName
    var namespace: String
    var nameRange: Range<Int>
    var attributes: [TemplateAttribute]
    var children: [TemplateNode] = []
    /// How many prefixes were declared before it.
    var declared: Int
  }

  init(_ file: SourceFile, maximumDepth: Int) {
    self.file = file
    self.maximumDepth = maximumDepth
    index = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func scan() -> TemplateElement? {
    while index < file.bytes.count {
      guard peek(0) == UInt8(ascii: "<") else {
        scanText()
        continue
      }
      switch peek(1) {
      case UInt8(ascii: "!") where peek(2) == UInt8(ascii: "["): scanLiteral()
      case UInt8(ascii: "!"):
        skip(behindTwo: UInt8(ascii: "-"))
        append(.comment)
      case UInt8(ascii: "?"):
        skipInstruction()
        append(.comment)
      case UInt8(ascii: "/"):
        skip(behind: UInt8(ascii: ">"))
        guard close() else { return nil }
      default: guard scanStartTag() else { return nil }
      }
    }
    return open.isEmpty ? root : nil
  }

  // MARK: Tags

  private mutating func scanStartTag() -> Bool {
    let start = index
    index += 1
    let (nameRange, colon) = scanName()
    guard !nameRange.isEmpty else { return false }
    guard open.count < maximumDepth else {
      tooDeep = file.span(start, index)
      return false
    }
    let name = qualifiedName(nameRange, colon: colon)
    let declared = prefixes.count
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipSpace()
      guard let byte = peek(0) else { return false }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard let attribute = scanAttribute() else { return false }
      if attribute.name.prefix == "xmlns" {
        declare(attribute.value, as: attribute.name.local)
      } else if attribute.name.prefix.isEmpty, attribute.name.local == "xmlns" {
        declare(attribute.value, as: "")
      } else {
        attributes.append(attribute)
      }
    }
    // The prefixes are known when the whole tag is read.
    let own = namespace(of: name.prefix, at: nameRange)
    for index in attributes.indices where !attributes[index].name.prefix.isEmpty {
      attributes[index].namespace = namespace(
        of: attributes[index].name.prefix, at: attributes[index].nameRange)
    }
    open.append(
      OpenElement(
        name: name, namespace: own, nameRange: nameRange, attributes: Array(attributes[...]),
        declared: declared))
    let isEmpty = peek(0) == UInt8(ascii: "/")
    index += isEmpty ? 2 : 1
    return isEmpty ? close() : true
  }

  private mutating func scanAttribute() -> TemplateAttribute? {
    let (nameRange, colon) = scanName()
    skipSpace()
    guard !nameRange.isEmpty, peek(0) == UInt8(ascii: "=") else { return nil }
    index += 1
    skipSpace()
    guard let quote = peek(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    index += 1
    var value = SourceText(file.bytes[index..<index])
    scan(&value, until: quote, inAttribute: true)
    index += 1
    return TemplateAttribute(
      name: qualifiedName(nameRange, colon: colon), nameRange: nameRange, value: value)
  }

  /// XML alone takes colons anywhere in names (Namespaces in XML 1.0, section 4, "QName").
  private mutating func qualifiedName(_ range: Range<Int>, colon: Int?) -> QualifiedName {
    let name = QualifiedName(file.bytes[range], colon: colon)
    guard let colon else { return name }
    let local = file.bytes[colon + 1..<range.upperBound]
    let begins = local.first.map { isNameStart($0) || $0 >= 0x80 } ?? false
    if colon == range.lowerBound || !begins || local.contains(UInt8(ascii: ":")) {
      problems.append(
        Diagnostic(
          .nameMalformed, at: file.span(range.lowerBound, range.upperBound),
          ["name": file.text(range)]))
    }
    return name
  }

  private mutating func namespace(of prefix: String, at range: Range<Int>) -> String {
    if let known = found.first(where: { $0.prefix == prefix }) { return known.namespace }
    // A prefix that is declared to stand for nothing is not declared.
    if let known = namespaces[prefix]?.last, !known.isEmpty || prefix.isEmpty {
      if found.count < 4 { found.append((prefix, known)) }
      return known
    }
    guard !prefix.isEmpty else { return "" }
    let usual = Self.usualNamespaces[prefix]
    if undeclared.insert(prefix).inserted {
      problems.append(
        Diagnostic(
          .prefixUndeclared, at: file.span(range.lowerBound, range.upperBound),
          ["prefix": prefix, "namespace": usual ?? "…"]))
    }
    return usual ?? ""
  }

  /// What those prefixes usually stand for that are forgotten.
  private static let usualNamespaces = [
    "v": directiveNamespace, "xlink": MarkupNames.xlinkNamespace, "xl": MarkupNames.xlinkNamespace,
    "svg": MarkupNames.svgNamespace, "math": MarkupNames.mathMLNamespace,
    "mml": MarkupNames.mathMLNamespace, "xhtml": MarkupNames.htmlNamespace,
    "html": MarkupNames.htmlNamespace, "db": MarkupNames.docBookNamespace,
  ]

  private mutating func declare(_ value: SourceText, as prefix: String) {
    var namespace = value.string
    if isMistypedDirectiveNamespace(namespace) {
      let range = value.source
      problems.append(
        Diagnostic(
          .namespaceMistyped, at: file.span(range.lowerBound, range.upperBound),
          ["namespace": namespace], suggestion: directiveNamespace))
      namespace = directiveNamespace
    }
    prefixes.append(prefix)
    namespaces[prefix, default: []].append(namespace)
    found = []
  }

  private mutating func close() -> Bool {
    guard let read = open.popLast() else { return false }
    while prefixes.count > read.declared, let prefix = prefixes.popLast() {
      _ = namespaces[prefix]?.popLast()
      found = []
    }
    let element = TemplateElement(
      name: read.name, namespace: read.namespace, nameRange: read.nameRange,
      attributes: read.attributes, children: read.children)
    if open.isEmpty { root = element } else { append(.element(element)) }
    return true
  }

  private mutating func append(_ node: TemplateNode) {
    guard !open.isEmpty else { return }
    if open[open.count - 1].children.isEmpty { open[open.count - 1].children.reserveCapacity(4) }
    open[open.count - 1].children.append(node)
  }

  // MARK: Text

  private mutating func scanText() {
    var text = SourceText(file.bytes[index..<index])
    scan(&text, until: UInt8(ascii: "<"), inAttribute: false)
    append(.text(text))
  }

  /// Takes everything up to a byte, in runs of bytes that stand for themselves.
  private mutating func scan(_ text: inout SourceText, until end: UInt8, inAttribute: Bool) {
    while index < file.bytes.count {
      let first = index
      var next: UInt8 = end
      while index < file.bytes.count {
        next = file.bytes[index]
        if next == end || next == UInt8(ascii: "&") || next == 0x0D
          || inAttribute && (next == 0x09 || next == 0x0A)
        {
          break
        }
        index += 1
      }
      if index > first { text.append(file.bytes[first..<index]) }
      guard index < file.bytes.count, next != end else { return }
      appendCharacter(next, to: &text, inAttribute: inAttribute)
    }
  }

  private mutating func scanLiteral() {
    index = min(index + 9, file.bytes.count)
    var text = SourceText(file.bytes[index..<index])
    var run = index
    while index < file.bytes.count, !endsHere(behindTwo: UInt8(ascii: "]")) {
      guard file.bytes[index] == 0x0D else {
        index += 1
        continue
      }
      if run < index { text.append(file.bytes[run..<index]) }
      appendByte(0x0D, to: &text)
      run = index
    }
    if run < index { text.append(file.bytes[run..<index]) }
    index += 3
    append(.literal(text))
  }

  /// Appends one character or character reference; white space in attributes becomes spaces
  /// (XML 1.0, section 3.3.3).
  private mutating func appendCharacter(
    _ byte: UInt8, to text: inout SourceText, inAttribute: Bool
  ) {
    if byte == UInt8(ascii: "&"), let end = file.bytes[index...].firstIndex(of: UInt8(ascii: ";")) {
      for replaced in replacement(of: file.text(index + 1..<end)).utf8 {
        text.append(replaced, at: index, end: end + 1)
      }
      index = end + 1
    } else if inAttribute, byte == 0x09 || byte == 0x0A || byte == 0x0D {
      let length = byte == 0x0D && peek(1) == 0x0A ? 2 : 1
      text.append(0x20, at: index, end: index + length)
      index += length
    } else {
      appendByte(byte, to: &text)
    }
  }

  /// CRLF and CR become LF (XML 1.0, section 2.11).
  private mutating func appendByte(_ byte: UInt8, to text: inout SourceText) {
    if byte == 0x0D {
      let length = peek(1) == 0x0A ? 2 : 1
      text.append(0x0A, at: index, end: index + length)
      index += length
    } else {
      text.append(file.bytes[index..<index + 1])
      index += 1
    }
  }

  private func replacement(of reference: String) -> String {
    switch reference {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = reference.dropFirst()
      let code =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return code.flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
    }
  }

  // MARK: Bytes

  private func peek(_ ahead: Int) -> UInt8? {
    index + ahead < file.bytes.count ? file.bytes[index + ahead] : nil
  }

  /// Goes on behind the next `>`, before which the byte given stands twice.
  private mutating func skip(behindTwo mark: UInt8) {
    while index < file.bytes.count, !endsHere(behindTwo: mark) { index += 1 }
    index = min(index + 3, file.bytes.count)
  }

  private func endsHere(behindTwo mark: UInt8) -> Bool {
    peek(0) == mark && peek(1) == mark && peek(2) == UInt8(ascii: ">")
  }

  private mutating func skipInstruction() {
    index += 2
    while index < file.bytes.count, peek(0) != UInt8(ascii: "?") || peek(1) != UInt8(ascii: ">") {
      index += 1
    }
    index = min(index + 2, file.bytes.count)
  }

  private mutating func skip(behind byte: UInt8) {
    while index < file.bytes.count, file.bytes[index] != byte { index += 1 }
    index = min(index + 1, file.bytes.count)
  }

  private mutating func skipSpace() {
    while let byte = peek(0), isSpace(byte) { index += 1 }
  }

  /// A name, and the place of its first colon.
  private mutating func scanName() -> (range: Range<Int>, colon: Int?) {
    let start = index
    var colon: Int?
    while let byte = peek(0), !isSpace(byte) {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: "<"):
        return (start..<index, colon)
      case UInt8(ascii: ":"):
        if colon == nil { colon = index }
        index += 1
      default: index += 1
      }
    }
    return (start..<index, colon)
  }
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
