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
    let (read, diagnostics) = parseXML(file)
    guard let read else { return (nil, diagnostics) }
    tree = read
  }
  var scanner = TemplateScanner(file, maximumDepth: limits.elementDepth)
  guard let root = scanner.scan() else {
    let problem: Problem = scanner.tooDeep == nil ? .templateUnreadable : .templateTooDeep
    let arguments = ["limit": String(limits.elementDepth)]
    return (nil, [Diagnostic(problem, at: scanner.tooDeep ?? file.span(0, 0), arguments)])
  }
  if let tree {
    var index = 0
    guard agrees(root, tree, &index), tree.nextElement(from: index) == nil else {
      return (nil, [Diagnostic(.templateUnreadable, at: file.span(0, 0))])
    }
  }
  return (root, [])
}

/// Walks both trees in step. The depth of the scanned one is limited.
private func agrees(_ element: TemplateElement, _ tree: XMLTree, _ index: inout Int) -> Bool {
  guard let here = tree.nextElement(from: index),
    case .element(let name, let namespace, let attributes) = tree.nodes[here].content,
    name == element.name.local, namespace == element.namespace,
    attributes.count == element.attributes.count
  else { return false }
  for (left, right) in zip(attributes, element.attributes)
  where left.name != right.name.local || left.namespace != right.namespace
    || left.value != right.value.string
  {
    return false
  }
  index = here + 1
  for case .element(let child) in element.children where !agrees(child, tree, &index) {
    return false
  }
  return true
}

extension XMLTree {
  fileprivate func nextElement(from index: Int) -> Int? {
    nodes[min(index, nodes.count)...].firstIndex {
      if case .element = $0.content { true } else { false }
    }
  }
}
