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
    case "asset": compileAsset(element, inStyle: false)
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
  func unknownAttributes(of element: TemplateElement, known: [String]) -> [TemplateAttribute] {
    element.attributes.filter { !$0.isDirective && !known.contains($0.name.text) }
  }

  mutating func checkAttributes(of element: TemplateElement, known: [String]) {
    for attribute in unknownAttributes(of: element, known: known) {
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
    let range = attribute.value.source(attribute.value.bytes.indices)
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
    let step = builder.reserve()
    inner(conditional: true) { $0.compile(element.children, inside) }
    builder.patch(step, .slot(Int32(slot), end: Int32(builder.here())))
  }

  // MARK: Components

  private mutating func compileUse(_ element: TemplateElement, _ context: Context) {
    guard let (name, range) = fixedText("template", of: element) else { return }
    let (index, problem) = loader.component(name, vocabulary)
    guard let index else {
      report(
        problem ?? .componentUnknown, range,
        ["name": name, "file": Loader.path(of: name, vocabulary)],
        suggestion: loader.nearestComponent(to: name, vocabulary))
      return
    }
    component.uses.insert(index)
    if isUnconditional {
      component.alwaysUses.append((index, file.span(range.lowerBound, range.upperBound)))
    }
    let used = loader.components[index]
    guard used.root != nil else { return }
    let arguments = arguments(of: element, for: used, name)
    let step = builder.reserve()
    let fills = compileFills(element, used, context)
    builder.patch(step, call: index, arguments, fills: fills, end: builder.here())
  }

  private mutating func arguments(
    of element: TemplateElement, for used: Component, _ name: String
  ) -> [ArgumentCode] {
    let names = used.parameters.map(\.name)
    for attribute in unknownAttributes(of: element, known: ["template"] + names) {
      report(
        .parameterUnknown, attribute.nameRange, ["name": attribute.name.text, "component": name],
        suggestion: near(to: attribute.name.text, among: names))
    }
    var missing: [String] = []
    var result: [ArgumentCode] = []
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
    let range = attribute.value.source(attribute.value.bytes.indices)
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
    _ element: TemplateElement, _ used: Component, _ context: Context
  ) -> [Int?] {
    var fills: [Int?] = Array(repeating: nil, count: used.slots.count)
    var rest: [TemplateNode] = []
    var inside = Context(parent: nil, namespace: outputRootNamespace)
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
        continue
      }
      if fills[slot] != nil { report(.slotFilledTwice, range, ["name": name]) }
      fills[slot] = builder.here()
      inner(conditional: true) { $0.compile(fill.children, inside) }
      builder.add(.end)
    }
    guard rest.contains(where: \.isContent) else { return fills }
    guard let slot = used.slots.firstIndex(of: "") else {
      report(.noDefaultSlot, element.nameRange)
      return fills
    }
    fills[slot] = builder.here()
    inner(conditional: true) { $0.compile(rest, inside) }
    builder.add(.end)
    return fills
  }

  var outputRootNamespace: String {
    vocabulary == .docbook ? MarkupNames.docBookNamespace : ""
  }

  // MARK: Assets

  mutating func compileAsset(_ element: TemplateElement, inStyle: Bool) {
    checkAttributes(of: element, known: ["src"])
    guard let (path, range) = fixedText("src", of: element) else { return }
    guard let asset = loader.asset(path) else {
      report(
        .assetMissing, range, ["path": path],
        suggestion: near(to: path, among: loader.source.paths))
      return
    }
    if !component.assets.contains(path) { component.assets.append(path) }
    assetBytes += asset.bytes.count
    guard assetBytes <= limits.assetBytes else {
      report(.assetsTooLarge, range, ["limit": String(limits.assetBytes)])
      return
    }
    if inStyle {
      guard path.hasSuffix(".css"), !containsEndTag(asset.bytes), asset.isUTF8 else {
        report(.assetNotCSS, range, ["path": path])
        return
      }
      builder.write(asset.bytes)
      return
    }
    guard path.hasSuffix(".svg") else {
      report(.assetOutsideStyle, range, ["path": path])
      return
    }
    let (root, problems) = parseTemplate(
      asset, isKnown: loader.source.isKnown(path), limits: limits)
    diagnostics += problems
    guard let root else { return }
    if !writePicture(root, depth: 0) { report(.assetNotSafe, range, ["path": path]) }
  }

  /// Writes an SVG picture as it is, without comments.
  ///
  /// - Returns: whether it is only a picture.
  private mutating func writePicture(_ element: TemplateElement, depth: Int) -> Bool {
    let name = element.name.text
    guard !element.isDirective, !MarkupNames.refused.contains(element.name.local) else {
      return false
    }
    builder.write("<\(name)")
    if depth == 0, vocabulary != .html { builder.write(" xmlns=\"http://www.w3.org/2000/svg\"") }
    for attribute in element.attributes {
      let place = MarkupNames.place(attribute.name, in: element.name.local, .html)
      guard !attribute.isDirective, place != .script,
        !place.isAddress || place.takesStatic(attribute.value.string)
      else { return false }
      builder.write(" \(attribute.name.text)=\"")
      builder.write(escaped(attribute.value.bytes, .attribute))
      builder.write("\"")
    }
    builder.write(">")
    for child in element.children {
      switch child {
      case .comment: break
      case .text(let text), .literal(let text):
        if element.name.local == "style" {
          guard !containsEndTag(text.bytes) else { return false }
          builder.write(text.bytes)
        } else {
          builder.write(escaped(text.bytes, .text))
        }
      case .element(let inner):
        guard writePicture(inner, depth: depth + 1) else { return false }
      }
    }
    builder.write("</\(name)>")
    return true
  }
}

extension SourceFile {
  /// Whether the bytes are well-formed UTF-8.
  var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}
