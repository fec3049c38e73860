internal import Diagnostics

extension Compiler {
  /// Compiles an element with its `v:for`, and with a `v:if` that is asked in every round.
  ///
  /// - Parameter isBranch: the element's `v:if`, `v:else-if` or `v:else` is already seen to.
  mutating func compileRepeated(
    _ element: TemplateElement, _ lead: ArraySlice<UInt8>, _ context: Context,
    isBranch: Bool = false
  ) {
    guard let attribute = element.directive("for") else {
      compileOnce(element, lead, context)
      return
    }
    inner(conditional: true) { compiler in
      let begun = compiler.beginLoop(attribute)
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
      if let (loop, start) = begun { compiler.builder.endLoop(loop, start: start) }
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
      // What is below is checked even so, as far as it does not use what is not known.
      for name in parser.loopNames { scope.declareUnknown(name.text) }
      if parser.loopNames.isEmpty { scope.hasUnknownNames = true }
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
    _ element: TemplateElement, _ lead: ArraySlice<UInt8>, _ context: Context
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
    guard element.hasDirectives else { return }
    let known = ["if", "else-if", "else", "for"]
    for attribute in element.attributes where attribute.isDirective {
      let name = attribute.name.local
      // XML tells two prefixes of one namespace apart.
      if let first = element.directive(name), first.nameRange != attribute.nameRange {
        report(.attributeTwice, attribute.nameRange, ["name": attribute.name.text])
      }
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
      report(.elseWithCondition, branch.value.source)
    }
  }

  private mutating func compileElement(_ element: TemplateElement, _ context: Context) {
    let kind = kind(of: element, context)
    let name = kind.written
    let rule = parsingRule(for: element, kind, context)
    checkName(of: element, kind, rule, context)
    builder.write(startTag: name)
    var inside = Context()
    inside.parent = kind
    inside.namespace = context.namespace
    inside.prefixes = context.prefixes
    writeNamespaces(element, context, &inside)
    compileAttributes(element, kind)
    inside.inner = kind.inner(
      encoding: kind.name == "annotation-xml" ? encoding(of: element) : nil)
    inside.place = context.place.inside(
      Place.Parent(kind, Holding(in: kind, vocabulary)), rule)
    inside.isVerbatim =
      context.isVerbatim || MarkupNames.isVerbatim(kind)
      || element.attributes.contains {
        $0.name.local == "space" && $0.name.prefix == "xml" && $0.value.string == "preserve"
      }
    if vocabulary == .html, kind.dialect == .html, kind.traits.contains(.void) {
      builder.write(UInt8(ascii: ">"))
      if element.children.contains(where: \.isContent) {
        report(.voidWithContent, element.nameRange, ["name": name])
      }
      return
    }
    if vocabulary != .html, !element.children.contains(where: \.isOutput) {
      builder.write("/>")
      return
    }
    builder.write(UInt8(ascii: ">"))
    if MarkupNames.isStyle(kind) {
      compileStyleSheet(element)
    } else {
      if vocabulary == .html, kind.dialect == .html, ["pre", "textarea"].contains(kind.name),
        element.children.first?.mayBeginWithLineFeed ?? false
      {
        // HTML drops the first line feed behind these start tags.
        builder.write("\n")
      }
      compile(element.children, inside)
    }
    builder.write(endTag: name)
  }

  /// Elements without a namespace are taken to be the vocabulary's.
  func outputNamespace(of element: TemplateElement) -> String {
    if !element.namespace.isEmpty || !element.name.prefix.isEmpty { return element.namespace }
    return vocabulary == .docbook ? MarkupNames.docBookNamespace : ""
  }

  /// The document's first element declares every prefix that is used; another default namespace, and
  /// a prefix that the document has for several namespaces, are declared where they begin. HTML needs
  /// neither.
  private mutating func writeNamespaces(
    _ element: TemplateElement, _ context: Context, _ inside: inout Context
  ) {
    guard vocabulary != .html else { return }
    let own = outputNamespace(of: element)
    let isPrefixed = !element.name.prefix.isEmpty
    if !isPrefixed { inside.namespace = own }
    if context.isTop || (!isPrefixed && context.namespace == nil) {
      builder.add(.namespaces(isPrefixed ? -1 : loader.namespaceNumber(own)))
    } else if !isPrefixed, own != context.namespace {
      builder.write(" xmlns=\"")
      builder.write(escaped(Array(own.utf8)[...], .attribute))
      builder.write(UInt8(ascii: "\""))
    }
    declare(element.name, own, element.nameRange, &inside)
    for index in element.attributes.indices where !element.attributes[index].name.prefix.isEmpty {
      let attribute = element.attributes[index]
      declare(attribute.name, attribute.namespace, attribute.nameRange, &inside)
    }
  }

  /// Declares the prefix of a name where it stands for another namespace than around it, or for none.
  private mutating func declare(
    _ name: QualifiedName, _ namespace: String, _ range: Range<Int>, _ inside: inout Context
  ) {
    guard !name.prefix.isEmpty, name.prefix != "xml", namespace != directiveNamespace,
      inside.prefixes[name.prefix] != namespace
    else { return }
    if vocabulary == .docbook, name.prefix == "xlink", namespace != MarkupNames.xlinkNamespace {
      report(.prefixTwice, range, ["prefix": name.prefix])
    }
    inside.prefixes[name.prefix] = namespace
    use(prefix: name.prefix, namespace)
  }

  /// Declares a prefix here, unless the document's first element does.
  mutating func use(prefix: String, _ namespace: String) {
    let number = loader.prefixNumber(prefix, namespace)
    component.prefixes.insert(number)
    builder.add(.prefix(Int32(number)))
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

  /// Whether what it writes, or what comes behind it where that is nothing, may begin with a line feed.
  fileprivate var mayBeginWithLineFeed: Bool {
    switch self {
    case .text(let text): [0x0A, UInt8(ascii: "{")].contains(text.bytes.first)
    case .literal(let text): text.bytes.first == 0x0A
    case .comment, .element: isVanishing
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
