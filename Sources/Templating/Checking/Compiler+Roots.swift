internal import Diagnostics

extension Compiler {
  /// Compiles a page: any element, or a directive that leads to one.
  mutating func compilePage(_ root: TemplateElement, _ view: ViewType) {
    scope.root = view
    slotCount = 1
    if vocabulary == .html {
      builder.write("<!DOCTYPE html>\n")
    } else {
      builder.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }
    var context = Context()
    context.isTop = true
    context.place = Place(base: .page, open: vocabulary == .html ? .page : [])
    if root.isDirective("template") {
      checkTemplate(root)
      for case .element(let element) in root.children where element.isDirective("param") {
        report(.paramInPage, element.nameRange)
      }
      context.inDirective = true
      compile(trimmed(root.children), context)
    } else {
      compile([.element(root)], context)
    }
    if vocabulary != .html {
      component.outermost = outermost(
        root.isDirective("template") ? root.children : [.element(root)])
    }
    builder.write("\n")
    builder.add(.end)
  }

  /// Compiles the content of a component; its parameters are its first variables.
  mutating func compileComponent(_ root: TemplateElement) {
    for parameter in component.parameters {
      scope.declare(parameter.name, .value(slot: newSlot(), parameter.type))
    }
    // A parameter whose declaration is wrong is reported there.
    for case .element(let element) in root.children where element.isDirective("param") {
      if let name = element.plain("name")?.value.string,
        !component.parameters.contains(where: { $0.name == name })
      {
        scope.declareUnknown(name)
      }
    }
    checkTemplate(root)
    var context = Context()
    context.isTop = true
    compile(trimmed(root.children), context)
    if vocabulary != .html { component.outermost = outermost(root.children) }
    builder.add(.end)
  }

  private mutating func checkTemplate(_ root: TemplateElement) {
    checkAttributes(of: root, known: [])
    for attribute in root.attributes where attribute.isDirective {
      report(.templateWithDirective, attribute.nameRange)
    }
  }

  var finishedUnit: Unit {
    let name = component.root?.nameRange ?? 0..<0
    return Unit(
      builder.unit, slotCount: slotCount, span: file.span(name.lowerBound, name.upperBound))
  }

  /// A component's content without its parameters and without the white space at either end, which
  /// is the template's and not the page's.
  private func trimmed(_ nodes: [TemplateNode]) -> [TemplateNode] {
    var rest = nodes[...]
    while let first = rest.first, !first.isContent || first.isParameter { rest.removeFirst() }
    while let last = rest.last, !last.isContent || last.isParameter { rest.removeLast() }
    return Array(rest).filter { !$0.isParameter }.enumerated().map { index, node in
      guard case .text(var text) = node else { return node }
      if index == 0 { text.dropSpaceAtStart() }
      if index == rest.count - 1 { text.dropSpaceAtEnd() }
      return .text(text)
    }
  }
}

extension TemplateNode {
  fileprivate var isParameter: Bool {
    if case .element(let element) = self { element.isDirective("param") } else { false }
  }
}
