internal import Diagnostics
internal import Localization

/// Reads what a component takes: its parameters and slots.
struct InterfaceReader {
  let file: SourceFile
  let views: [String: ViewType]
  var parameters: [Component.Parameter] = []
  var slots: [String]
  var diagnostics: [Diagnostic] = []
  let limits: TemplateLimits

  init(file: SourceFile, views: [String: ViewType], slots: [String], limits: TemplateLimits) {
    self.file = file
    self.views = views
    self.slots = slots
    self.limits = limits
  }

  mutating func read(_ root: TemplateElement) {
    for case .element(let element) in root.children where element.isDirective("param") {
      read(parameter: element)
    }
    findSlots(root)
  }

  /// Elements nest at most as deep as the scan allowed.
  private mutating func findSlots(_ element: TemplateElement) {
    for case .element(let child) in element.children {
      if child.isDirective("slot") {
        let name = child.plain("name")?.value.string ?? ""
        if !slots.contains(name), hasRoom(slots.count, child.nameRange) { slots.append(name) }
      }
      findSlots(child)
    }
  }

  private mutating func read(parameter element: TemplateElement) {
    for attribute in element.attributes
    where attribute.isDirective || !["name", "type", "default"].contains(attribute.name.text) {
      report(
        .attributeUnknown, attribute.nameRange,
        ["name": attribute.name.text, "element": element.name.text])
    }
    guard let name = required("name", of: element), let written = required("type", of: element)
    else { return }
    let nameRange = name.value.source
    guard isName(name.value.string) else {
      report(.nameInvalid, nameRange, ["name": name.value.string])
      return
    }
    guard !["template", "slot"].contains(name.value.string),
      !ExpressionParser.reserved.contains(name.value.string)
    else {
      report(.nameReserved, nameRange, ["name": name.value.string])
      return
    }
    guard !parameters.contains(where: { $0.name == name.value.string }) else {
      report(.parameterTwice, nameRange, ["name": name.value.string])
      return
    }
    guard let type = ValueType(written.value.string, views: views) else {
      let known = ValueType.named.map(\.name) + views.keys.sorted()
      report(
        .typeUnknown, written.value.source,
        ["name": written.value.string],
        suggestion: nearest(to: ValueType.bareName(written.value.string), among: known))
      // The name is known even so: its uses are no further mistakes.
      return
    }
    guard hasRoom(parameters.count, nameRange) else { return }
    var parameter = Component.Parameter(name: name.value.string, type: type)
    if let text = element.plain("default") {
      parameter.fallback = constant(text, type.present)
    } else if type.isOptional {
      parameter.fallback = .absent
    }
    parameters.append(parameter)
  }

  /// A default value, read by the parameter's type.
  private mutating func constant(_ attribute: TemplateAttribute, _ type: ValueType) -> Code {
    let text = attribute.value.string
    switch type {
    case .text, .phrase: return .constant(.text(text))
    case .boolean where text == "true" || text == "false":
      return .constant(.boolean(text == "true"))
    case .number: if let number = Number(plain: text) { return .constant(.number(number)) }
    default: break
    }
    report(
      .defaultType, attribute.value.source,
      ["value": text, "type": type.name])
    return .absent
  }

  private mutating func hasRoom(_ count: Int, _ range: Range<Int>) -> Bool {
    guard count >= limits.interfaceNames else { return true }
    report(.interfaceTooLarge, range, ["limit": String(limits.interfaceNames)])
    return false
  }

  private mutating func required(
    _ name: String, of element: TemplateElement
  ) -> TemplateAttribute? {
    if let attribute = element.plain(name) { return attribute }
    report(.attributeMissing, element.nameRange, ["name": name, "element": element.name.text])
    return nil
  }

  private mutating func report(
    _ problem: Problem, _ range: Range<Int>, _ arguments: [String: String],
    suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: file.span(range.lowerBound, range.upperBound), arguments,
        suggestion: suggestion))
  }
}
