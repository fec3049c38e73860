internal import Diagnostics
internal import XML

/// Reads a template file: libxml2 decides whether it is well-formed, the scan finds the places, and
/// both must have seen the same elements and attributes.
func parseTemplate(
  _ file: SourceFile, isKnown: Bool, limits: TemplateLimits
) -> (root: TemplateElement?, diagnostics: [Diagnostic]) {
  guard file.bytes.count <= limits.templateBytes else {
    let arguments = ["limit": String(limits.templateBytes)]
    return (nil, [Diagnostic(.templateTooLarge, at: file.span(0, 0), arguments)])
  }
  var tree: XMLTree?
  if !isKnown {
    if let wide = elementOfMany(limits.attributes, in: file) {
      let arguments = ["limit": String(limits.attributes)]
      return (nil, [Diagnostic(.templateTooWide, at: wide, arguments)])
    }
    let (read, diagnostics) = parseXML(file)
    guard let read else {
      // libxml2 has a limit of its own for elements within elements, far beyond ours.
      var scanner = TemplateScanner(file, maximumDepth: limits.elementDepth)
      guard diagnostics.contains(where: \.isAboutDepth), scanner.scan() == nil,
        let deep = scanner.tooDeep
      else { return (nil, diagnostics) }
      let arguments = ["limit": String(limits.elementDepth)]
      return (nil, [Diagnostic(.templateTooDeep, at: deep, arguments)])
    }
    tree = read
  }
  var scanner = TemplateScanner(file, maximumDepth: limits.elementDepth)
  guard let root = scanner.scan() else {
    let problem: Problem = scanner.tooDeep == nil ? .templateUnreadable : .templateTooDeep
    let arguments = ["limit": String(limits.elementDepth)]
    return (nil, [Diagnostic(problem, at: scanner.tooDeep ?? file.span(0, 0), arguments)])
  }
  // Without its prefixes the tree of libxml2 has other names.
  if let tree, scanner.problems.isEmpty {
    var index = 0
    let place = disagreement(root, tree, &index)
    if let place = place ?? tree.nextElement(from: index).map({ _ in root.nameRange }) {
      let span = file.span(place.lowerBound, place.upperBound)
      return (nil, [Diagnostic(.templateUnreadable, at: span)])
    }
  }
  return (root, scanner.problems)
}

extension Diagnostic {
  /// Whether libxml2 complains of elements within elements.
  fileprivate var isAboutDepth: Bool {
    guard slug == Problem.xmlNotWellFormed.slug, let message = arguments["message"] else {
      return false
    }
    return message.contains("Excessive depth") || message.contains("Maximum depth")
  }
}

/// An element with more attributes than a number: the signs `=` between `<` and `>`, outside of quotes.
/// Whether it is well-formed is asked later.
private func elementOfMany(_ number: Int, in file: SourceFile) -> Span? {
  var start: Int?
  var quote: UInt8 = 0
  var count = 0
  for (index, byte) in file.bytes.enumerated() {
    if quote != 0 {
      if byte == quote { quote = 0 }
      continue
    }
    switch byte {
    case UInt8(ascii: "<"):
      // A comment, literal text or an instruction is none.
      let next = index + 1 < file.bytes.count ? file.bytes[index + 1] : 0
      start = next == UInt8(ascii: "!") || next == UInt8(ascii: "?") ? nil : index
      count = 0
    case UInt8(ascii: ">"): start = nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if start != nil { quote = byte }
    case UInt8(ascii: "="):
      guard let start else { continue }
      count += 1
      if count > number { return file.span(start, index) }
    default: break
    }
  }
  return nil
}

/// Walks both trees in step. The depth of the scanned one is limited.
///
/// - Returns: the first name of the scanned one that is another for libxml2; `nil` where all agree.
private func disagreement(
  _ element: TemplateElement, _ tree: XMLTree, _ index: inout Int
) -> Range<Int>? {
  guard let here = tree.nextElement(from: index),
    case .element(let name, let namespace, let attributes) = tree.nodes[here].content,
    name == element.name.local, namespace == element.namespace,
    attributes.count == element.attributes.count
  else { return element.nameRange }
  for (left, right) in zip(attributes, element.attributes)
  where left.name != right.name.local || left.namespace != right.namespace
    || left.value != right.value.string
  {
    return right.nameRange
  }
  index = here + 1
  for case .element(let child) in element.children {
    if let place = disagreement(child, tree, &index) { return place }
  }
  return nil
}

extension XMLTree {
  fileprivate func nextElement(from index: Int) -> Int? {
    nodes[min(index, nodes.count)...].firstIndex {
      if case .element = $0.content { true } else { false }
    }
  }
}
