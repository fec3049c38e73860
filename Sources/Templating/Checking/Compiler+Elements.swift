internal import Diagnostics

extension Compiler {
  /// Compiles an element with its `v:for`, and with a `v:if` that is asked in every round.
  ///
  /// - Parameter isBranch: the element's `v:if`, `v:else-if` or `v:else` is already seen to.
  mutating func compileRepeated(
    _ element: TemplateElement, _ lead: [UInt8], _ context: Context, isBranch: Bool = false
  ) {
    guard let attribute = element.directive("for") else {
      compileOnce(element, lead, context)
      return
    }
    inner(conditional: true) { compiler in
      guard let (loop, start) = compiler.beginLoop(attribute) else { return }
      if !isBranch, let branch = element.directive("if") {
        let parsed = compiler.expression(branch)
        let code = parsed.flatMap { compiler.condition($0) }
        let test = compiler.builder.reserve()
        if let parsed { compiler.scope.learn(from: parsed, holds: true) }
        compiler.compileOnce(element, lead, context)
        compiler.builder.patch(test, unless: code ?? .absent, compiler.builder.here())
      } else {
        compiler.compileOnce(element, lead, context)
      }
      compiler.builder.endLoop(loop, start: start)
    }
  }

  /// Reads `v:for` and declares its names.
  ///
  /// - Returns: the loop and the step that is reserved for its beginning.
  private mutating func beginLoop(_ attribute: TemplateAttribute) -> (loop: Loop, start: Int)? {
    var parser = ExpressionParser(
      attribute.value, attribute.value.bytes.indices, in: file,
      maximumDepth: limits.expressionDepth)
    guard let (variable, loopName, list) = parser.parseLoop() else {
      if let problem = parser.problem { diagnostics.append(problem) }
      return nil
    }
    var element: ValueType?
    var source: Reference?
    if let typed = check(list) {
      if case .list(let reference) = typed.form, case .list(let type) = typed.type.present {
        element = type
        source = reference
      } else {
        report(.loopOverNoList, list.range, ["type": typed.type.name])
      }
    }
    // The names are declared even so, to report only what is wrong by itself.
    for name in [variable, loopName].compactMap({ $0 })
    where ExpressionParser.reserved.contains(name.text) {
      report(.nameReserved, name.range, ["name": name.text])
    }
    let (slot, cursor) = (newSlot(), newSlot())
    guard let element, let source else {
      scope.declareUnknown(variable.text)
      if let loopName { scope.declareUnknown(loopName.text) }
      let nothing = Reference(slot: 0, path: Path())
      return (Loop(slot: slot, cursor: cursor, list: nothing), builder.reserve())
    }
    let loop = Loop(slot: slot, cursor: cursor, list: source)
    scope.declare(variable.text, .value(slot: slot, element))
    if let loopName { scope.declare(loopName.text, .loop(slot: cursor)) }
    return (loop, builder.reserve())
  }

  private mutating func compileOnce(
    _ element: TemplateElement, _ lead: [UInt8], _ context: Context
  ) {
    emit(lead)
    checkDirectives(of: element)
    if element.isDirective {
      compileDirective(element, context)
    } else {
      compileElement(element, context)
    }
  }

  private mutating func checkDirectives(of element: TemplateElement) {
    let known = ["if", "else-if", "else", "for"]
    for attribute in element.attributes where attribute.isDirective {
      let name = attribute.name.local
      if known.contains(name) || (name.hasPrefix("property-") && !element.isDirective) { continue }
      report(
        .directiveUnknown, attribute.nameRange, ["name": attribute.name.text],
        suggestion: near(to: name, among: known).map { "\(attribute.name.prefix):\($0)" })
    }
    let branches = ["else-if", "else"].compactMap { element.directive($0) }
    if let branch = branches.first, element.directive("if") != nil || branches.count > 1 {
      report(.branchTwice, branch.nameRange)
    }
    if let branch = element.directive("else"), !branch.value.bytes.allSatisfy(isSpace) {
      report(.elseWithCondition, branch.value.source(branch.value.bytes.indices))
    }
  }

  private mutating func compileElement(_ element: TemplateElement, _ context: Context) {
    let name = element.name.text
    checkName(of: element)
    builder.write("<\(name)")
    writeNamespaces(element, context)
    compileAttributes(element, context)
    var inside = Context(parent: element.name.local, namespace: outputNamespace(of: element))
    inside.isForeign = isForeign(element, context)
    inside.isVerbatim =
      context.isVerbatim || MarkupNames.isVerbatim(element.name.local, vocabulary)
      || element.attributes.contains {
        $0.name.text == "xml:space" && $0.value.string == "preserve"
      }
    if vocabulary == .html, isHTML(element), MarkupNames.void.contains(element.name.local) {
      builder.write(">")
      if element.children.contains(where: \.isContent) {
        report(.voidWithContent, element.nameRange, ["name": name])
      }
      return
    }
    if vocabulary != .html, !element.children.contains(where: \.isOutput) {
      builder.write("/>")
      return
    }
    builder.write(">")
    if vocabulary == .html, isHTML(element), MarkupNames.rawText.contains(element.name.local) {
      compileRawText(element)
    } else {
      if vocabulary == .html, case .text(let text)? = element.children.first,
        ["pre", "textarea"].contains(element.name.local), text.bytes.first == 0x0A
      {
        // HTML drops the line feed behind these start tags.
        builder.write("\n")
      }
      compile(element.children, inside)
    }
    builder.write("</\(name)>")
  }

  func isHTML(_ element: TemplateElement) -> Bool {
    element.name.prefix.isEmpty
      && (element.namespace.isEmpty || element.namespace == MarkupNames.htmlNamespace)
  }

  /// Elements without a namespace are taken to be the vocabulary's.
  func outputNamespace(of element: TemplateElement) -> String {
    if !element.namespace.isEmpty || !element.name.prefix.isEmpty { return element.namespace }
    return vocabulary == .docbook ? MarkupNames.docBookNamespace : ""
  }

  /// The document's first element declares every namespace that is used; another default
  /// namespace is declared where it begins. HTML needs neither.
  private mutating func writeNamespaces(_ element: TemplateElement, _ context: Context) {
    guard vocabulary != .html else { return }
    let own = outputNamespace(of: element)
    let named = [(element.name, own)] + element.attributes.map { ($0.name, $0.namespace) }
    for (name, namespace) in named
    where !name.prefix.isEmpty && name.prefix != "xml" && namespace != directiveNamespace {
      component.use(namespace, as: name.prefix)
    }
    if context.isTop {
      let isPrefixed = !element.name.prefix.isEmpty
      builder.add(
        namespaces: isPrefixed ? nil : own, isForeign: !isPrefixed && own != outputRootNamespace)
    } else if element.name.prefix.isEmpty, own != context.namespace {
      builder.write(" xmlns=\"")
      builder.write(escaped(Array(own.utf8), .attribute))
      builder.write("\"")
    }
  }

  /// `style`: text as it is, since HTML reads neither references nor tags in it.
  private mutating func compileRawText(_ element: TemplateElement) {
    for child in element.children {
      switch child {
      case .comment: break
      case .text(let text), .literal(let text):
        if containsEndTag(text.bytes) { report(.rawTextEndTag, text.source(text.bytes.indices)) }
        builder.write(text.bytes)
      case .element(let inner):
        if inner.isDirective("asset") {
          compileAsset(inner, inStyle: true)
        } else {
          report(.elementInRawText, inner.nameRange, ["name": element.name.text])
        }
      }
    }
  }

  func containsEndTag(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if bytes[index + 1] == UInt8(ascii: "/") { return true }
        if bytes[index...].starts(with: "<!--".utf8) { return true }
      }
      index += 1
    }
    return false
  }
}

extension TemplateNode {
  /// Whether the node can write anything but white space.
  var isContent: Bool {
    switch self {
    case .comment: false
    case .text(let text), .literal(let text): !text.bytes.allSatisfy(isSpace)
    case .element: true
    }
  }

  /// Whether the node can write anything.
  var isOutput: Bool {
    switch self {
    case .comment: false
    case .text(let text), .literal(let text): !text.bytes.isEmpty
    case .element: true
    }
  }
}
