internal import Diagnostics

extension Compiler {
  mutating func compileDirective(_ element: TemplateElement, _ context: Context) {
    var inside = context
    inside.inDirective = true
    switch element.name.local {
    case "group":
      checkAttributes(of: element, known: [])
      compile(element.children, inside)
    case "use": compileUse(element, context)
    case "slot": compileSlot(element, inside)
    case "asset": compilePicture(element, context)
    case "fill": report(.fillOutsideUse, element.nameRange)
    case "param": report(.paramNotAtTop, element.nameRange)
    case "template": report(.templateNotAtTop, element.nameRange)
    default:
      let known = ["group", "use", "slot", "asset", "fill", "param", "template"]
      report(
        .directiveUnknown, element.nameRange, ["name": element.name.text],
        suggestion: near(to: element.name.local, among: known).map {
          element.name.prefix.isEmpty ? $0 : "\(element.name.prefix):\($0)"
        })
    }
  }

  /// Reports the attributes of a directive element that it does not have.
  mutating func checkAttributes(of element: TemplateElement, known: [String]) {
    for attribute in element.attributes
    where !attribute.isDirective && !known.contains(attribute.name.text) {
      report(
        .attributeUnknown, attribute.nameRange,
        ["name": attribute.name.text, "element": element.name.text],
        suggestion: near(to: attribute.name.text, among: known))
    }
  }

  /// A directive's attribute that must be there and is plain text.
  mutating func fixedText(_ name: String, of element: TemplateElement) -> (String, Range<Int>)? {
    guard let attribute = element.plain(name) else {
      report(
        .attributeMissing, element.nameRange, ["name": name, "element": element.name.text])
      return nil
    }
    let range = attribute.value.source
    guard !attribute.value.bytes.contains(UInt8(ascii: "{")) else {
      report(.attributeFixed, range, ["name": name])
      return nil
    }
    return (attribute.value.string, range)
  }

  // MARK: Slots

  private mutating func compileSlot(_ element: TemplateElement, _ inside: Context) {
    checkAttributes(of: element, known: ["name"])
    let name = element.plain("name")?.value.string ?? ""
    guard let slot = component.slots.firstIndex(of: name) else {
      report(.slotOutsideComponent, element.nameRange)
      return
    }
    component.slotSites.append(site(slot, inside, element.nameRange))
    let step = builder.reserve()
    inner(.content(slot: slot)) { $0.compile(element.children, inside) }
    builder.patch(
      step,
      .slot(Int32(slot), end: Int32(builder.here()), namespace: namespaceNumber(inside)))
  }

  // MARK: Components

  private mutating func compileUse(_ element: TemplateElement, _ context: Context) {
    guard let (name, range) = fixedText("template", of: element) else {
      checkWithoutComponent(element, context)
      return
    }
    let (index, problem) = loader.component(name, vocabulary)
    guard let index else {
      checkWithoutComponent(element, context)
      report(
        problem ?? .componentUnknown, range,
        ["name": name, "file": Loader.path(of: name, vocabulary)],
        suggestion: loader.nearestComponent(to: name, vocabulary))
      return
    }
    component.uses.insert(index)
    component.useSites.append(site(index, context, range))
    let use = component.useSites.count - 1
    let used = loader.components[index]
    guard used.root != nil else {
      checkWithoutComponent(element, context)
      return
    }
    let arguments = arguments(of: element, for: used, name)
    let step = builder.reserve()
    let fills = compileFills(element, used, use)
    component.useSites[use].filled = Set(fills.indices.filter { fills[$0] != nil })
    builder.patch(
      step, call: index, arguments, fills: fills, end: builder.here(),
      namespace: namespaceNumber(context), span: file.span(range.lowerBound, range.upperBound))
  }

  private func namespaceNumber(_ context: Context) -> Int32 {
    context.namespace.map(loader.namespaceNumber) ?? -1
  }

  /// What is wrong in the use of a component that is not known.
  private mutating func checkWithoutComponent(_ element: TemplateElement, _ context: Context) {
    for attribute in element.attributes
    where !attribute.isDirective && attribute.name.text != "template" {
      checkExpressions(in: attribute)
    }
    var inside = Context()
    inside.inDirective = true
    inside.place = Place(base: .unknown)
    for case .element(let fill) in element.children where fill.isDirective("fill") {
      inner(conditional: true) { $0.compile(fill.children, inside) }
    }
    let rest = element.children.filter {
      if case .element(let fill) = $0 { !fill.isDirective("fill") } else { true }
    }
    inner(conditional: true) { $0.compile(rest, inside) }
  }

  private mutating func checkExpressions(in attribute: TemplateAttribute) {
    let (pieces, problems) = pieces(of: attribute.value, in: file, limits: limits)
    diagnostics += problems
    for case .expression(let expression) in pieces { _ = check(expression) }
  }

  private mutating func arguments(
    of element: TemplateElement, for used: Component, _ name: String
  ) -> [ArgumentCode] {
    let parameters = used.parameters
    for index in element.attributes.indices where !element.attributes[index].isDirective {
      let attribute = element.attributes[index]
      let written = attribute.name.text
      if written == "template" || parameters.contains(where: { $0.name == written }) { continue }
      let names = used.parameters.map(\.name)
      report(
        .parameterUnknown, attribute.nameRange, ["name": attribute.name.text, "component": name],
        suggestion: near(to: attribute.name.text, among: names))
      checkExpressions(in: attribute)
    }
    var missing: [String] = []
    var result: [ArgumentCode] = []
    result.reserveCapacity(used.parameters.count)
    for parameter in used.parameters {
      if let attribute = element.plain(parameter.name) {
        result.append(argument(attribute, for: parameter) ?? .value(.absent))
      } else if let fallback = parameter.fallback {
        result.append(.value(fallback))
      } else {
        missing.append(parameter.name)
      }
    }
    for parameter in missing {
      report(.parameterMissing, element.nameRange, ["name": parameter, "component": name])
    }
    return result
  }

  private mutating func argument(
    _ attribute: TemplateAttribute, for parameter: Component.Parameter
  ) -> ArgumentCode? {
    let (pieces, problems) = pieces(of: attribute.value, in: file, limits: limits)
    diagnostics += problems
    let range = attribute.value.source
    guard problems.isEmpty else { return nil }
    if pieces.count == 1, case .expression(let expression) = pieces[0] {
      guard let typed = check(expression) else { return nil }
      guard typed.type.fits(parameter.type) else {
        let problem: Problem =
          typed.type.present.fits(parameter.type) ? .parameterMayBeAbsent : .parameterType
        report(
          problem, expression.range,
          ["name": parameter.name, "type": parameter.type.name, "given": typed.type.name])
        return nil
      }
      switch typed.form {
      case .scalar(let code): return .value(code)
      case .record(let reference): return .record(reference)
      case .list(let reference): return .list(reference)
      }
    }
    // Text around or without expressions is a text.
    guard ValueType.text.fits(parameter.type) else {
      report(
        .parameterType, range,
        ["name": parameter.name, "type": parameter.type.name, "given": ValueType.text.name])
      return nil
    }
    var codes: [Code] = []
    for piece in pieces {
      switch piece {
      case .text(let bytes): codes.append(.constant(.text(String(decoding: bytes, as: UTF8.self))))
      case .expression(let expression):
        guard let (code, _) = scalar(expression, inAttribute: parameter.name) else { return nil }
        codes.append(code)
      }
    }
    return .value(.joined(codes))
  }

  /// Compiles what the user puts into the slots, behind the call.
  private mutating func compileFills(
    _ element: TemplateElement, _ used: Component, _ use: Int
  ) -> [Int?] {
    var fills: [Int?] = Array(repeating: nil, count: used.slots.count)
    var rest: [TemplateNode] = []
    var inside = Context()
    inside.inDirective = true
    inside.isTop = true
    for node in element.children {
      guard case .element(let fill) = node, fill.isDirective("fill") else {
        rest.append(node)
        continue
      }
      checkAttributes(of: fill, known: ["slot"])
      for attribute in fill.attributes where attribute.isDirective {
        report(.fillWithDirective, attribute.nameRange)
      }
      guard let (name, range) = fixedText("slot", of: fill) else { continue }
      guard let slot = used.slots.firstIndex(of: name), !name.isEmpty else {
        report(
          .slotUnknown, range, ["name": name],
          suggestion: near(to: name, among: used.slots.filter { !$0.isEmpty }))
        inside.place = Place(base: .unknown)
        inner(conditional: true) { $0.compile(fill.children, inside) }
        continue
      }
      if fills[slot] != nil { report(.slotFilledTwice, range, ["name": name]) }
      fills[slot] = builder.here()
      inside.place = Place(base: .fill(use: use, slot: slot))
      inner(.fill(use: use, slot: slot)) { $0.compile(fill.children, inside) }
      builder.add(.end)
    }
    guard rest.contains(where: \.isContent) else { return fills }
    guard let slot = used.slots.firstIndex(of: "") else {
      report(.noDefaultSlot, element.nameRange)
      inside.place = Place(base: .unknown)
      inner(conditional: true) { $0.compile(rest, inside) }
      return fills
    }
    fills[slot] = builder.here()
    inside.place = Place(base: .fill(use: use, slot: slot))
    inner(.fill(use: use, slot: slot)) { $0.compile(rest, inside) }
    builder.add(.end)
    return fills
  }
}
