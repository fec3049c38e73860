internal import Diagnostics

/// White space: what stands in the template stands in the output, with one exception. White space
/// with a line break that touches a directive's tag (or an element with `v:if` or `v:for`, or a
/// comment, or a value that may be absent) gives way to the next such white space if nothing was written
/// between the two; spaces between two of them go where such white space stands before them; and
/// before a directive on a line of its own it belongs to the directive, so that it is repeated and
/// left out with it. So lines that hold only what leaves nothing vanish, and no space between words is
/// ever won or lost.
extension Compiler {
  mutating func compile(_ nodes: [TemplateNode], _ context: Context) {
    var index = 0
    /// White space that waits for the directive before which it stands.
    var lead: ArraySlice<UInt8> = []
    while index < nodes.count {
      switch nodes[index] {
      case .text(let text):
        let touchesBefore = index == 0 ? context.inDirective : nodes[index - 1].isVanishing
        let touchesAfter =
          index + 1 == nodes.count ? context.inDirective : nodes[index + 1].isVanishing
        let carries = index + 1 < nodes.count && touchesAfter && standsAlone(nodes, index + 1)
        lead = compile(
          text, context, breaksBefore: touchesBefore, breaksAfter: touchesAfter, carries: carries)
        index += 1
      case .literal(let text):
        place(text: text, context)
        builder.write(escaped(text.bytes, .text))
        index += 1
      case .comment:
        emit(lead)
        lead = []
        index += 1
      case .element(let element):
        if let branch = element.directive("if"), element.directive("for") == nil {
          index = compileChain(nodes, index, branch, lead, context)
        } else {
          if let stray = element.directive("else") ?? element.directive("else-if") {
            report(.elseWithoutIf, stray.nameRange, ["name": stray.name.text])
          }
          compileRepeated(element, lead, context)
          index += 1
        }
        lead = []
      }
    }
  }

  /// Whether line breaks follow a node, so that it stands on a line of its own.
  private func standsAlone(_ nodes: [TemplateNode], _ index: Int) -> Bool {
    guard index + 1 < nodes.count, case .text(let text) = nodes[index + 1] else { return false }
    let space = text.bytes.prefix(while: isSpace)
    return space.contains(0x0A)
  }

  mutating func emit(_ lead: ArraySlice<UInt8>) {
    if !lead.isEmpty { builder.add(lineBreak: lead) }
  }

  /// Compiles a run of text.
  ///
  /// - Returns: the white space at its end that the directive behind it takes over.
  private mutating func compile(
    _ text: SourceText, _ context: Context, breaksBefore: Bool, breaksAfter: Bool, carries: Bool
  ) -> ArraySlice<UInt8> {
    let (pieces, problems) = pieces(of: text, in: file, limits: limits)
    diagnostics += problems
    // Nearly every text is between two tags and has no values.
    if pieces.count == 1, case .text(let bytes) = pieces[0] {
      if !bytes.allSatisfy(isSpace) { place(text: text, context) }
      let trail = write(bytes, context, breaksBefore: breaksBefore, breaksAfter: breaksAfter)
      if carries { return trail }
      emit(trail)
      return []
    }
    let parts = pieces.map { part($0) }
    if pieces.contains(where: {
      if case .text(let bytes) = $0 { !bytes.allSatisfy(isSpace) } else { false }
    }) {
      place(text: text, context)
    }
    var lead: ArraySlice<UInt8> = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .nothing: break
      case .value(let value): write(value, context)
      case .text(let bytes):
        let isLast = index + 1 == parts.count
        let trail = write(
          bytes, context,
          breaksBefore: index == 0 ? breaksBefore : parts[index - 1].mayVanish,
          breaksAfter: isLast ? breaksAfter : parts[index + 1].mayVanish)
        if isLast, carries { lead = trail } else { emit(trail) }
      }
    }
    return lead
  }

  /// Writes text between tags or values, with what has to give way at its edges.
  ///
  /// - Returns: the white space at its end that gives way and is still to be written.
  private mutating func write(
    _ text: ArraySlice<UInt8>, _ context: Context, breaksBefore: Bool, breaksAfter: Bool
  ) -> ArraySlice<UInt8> {
    guard !context.isVerbatim else {
      builder.write(escaped(text, .text))
      return []
    }
    var rest = text
    if breaksBefore, breaksAfter, !rest.contains(0x0A), rest.allSatisfy(isSpace) {
      builder.add(space: rest)
      return []
    }
    var trail: ArraySlice<UInt8> = []
    if breaksAfter, let start = lineBreakAtEnd(rest) {
      trail = rest[start...]
      rest = rest[..<start]
    }
    if breaksBefore {
      let space = rest.prefix(while: isSpace)
      if space.contains(0x0A) {
        emit(space)
        rest = rest[space.endIndex...]
      }
    }
    builder.write(escaped(rest, .text))
    return trail
  }

  /// A piece of a text whose names and types are known.
  private enum Part {
    case text(ArraySlice<UInt8>)
    case value(TextValue)
    /// Something is wrong with it.
    case nothing

    /// Whether it may leave nothing in the output, like a directive.
    var mayVanish: Bool {
      if case .value(let value) = self {
        value.type.isOptional || [.content, .phrase].contains(value.type)
      } else {
        false
      }
    }
  }

  private mutating func part(_ piece: TemplatePiece) -> Part {
    switch piece {
    case .text(let bytes): .text(bytes)
    case .expression(let expression):
      if let (code, type) = value(expression) {
        .value(TextValue(code: code, type: type, range: expression.range))
      } else {
        .nothing
      }
    }
  }

  /// Notes text that is more than white space.
  private mutating func place(text: SourceText, _ context: Context) {
    guard let first = text.bytes.firstIndex(where: { !isSpace($0) }),
      let last = text.bytes.lastIndex(where: { !isSpace($0) })
    else { return }
    place(.text, text.source(first..<last + 1), context)
  }

  /// Where white space with a line break begins that ends the bytes.
  private func lineBreakAtEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
    return bytes[start...].contains(0x0A) ? start : nil
  }

  func escaped(_ bytes: ArraySlice<UInt8>, _ escape: Escape) -> ArraySlice<UInt8> {
    // Nearly everything that stands in templates stands for itself.
    let isPlain = bytes.allSatisfy {
      switch $0 {
      case 0x0A: escape == .text
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        0xEF:
        false
      default: true
      }
    }
    if isPlain { return bytes }
    var result: [UInt8] = []
    result.append(String(decoding: bytes, as: UTF8.self), escapedFor: escape)
    return result[...]
  }

  // MARK: Conditions

  /// Compiles an element with `v:if` and those with `v:else-if` and `v:else` that follow it.
  ///
  /// - Returns: the index of the node behind them.
  private mutating func compileChain(
    _ nodes: [TemplateNode], _ start: Int, _ first: TemplateAttribute,
    _ lead: ArraySlice<UInt8>, _ context: Context
  ) -> Int {
    let outer = scope.mark
    var index = start
    var lead = lead
    var condition: TemplateAttribute? = first
    var ends: [Int] = []
    while case .element(let element) = nodes[index] {
      let parsed = condition.flatMap { expression($0) }
      let code = parsed.flatMap { self.condition($0) }
      let test = condition == nil ? nil : builder.reserve()
      inner(conditional: true) { compiler in
        if let parsed { compiler.scope.learn(from: parsed, holds: true) }
        compiler.compileRepeated(element, lead, context, isBranch: true)
      }
      if let parsed { scope.learn(from: parsed, holds: false) }
      let next = nextBranch(nodes, index)
      if condition != nil, next != nil { ends.append(builder.reserve()) }
      if let test { builder.patch(test, unless: code ?? .absent, builder.here()) }
      index += 1
      guard condition != nil, let next, case .element(let branch) = nodes[next] else { break }
      lead = next > index ? lineBreak(before: nodes[next - 1]) : []
      condition = branch.directive("else-if")
      index = next
    }
    for end in ends { builder.patch(end, .jump(Int32(builder.here()))) }
    scope.reset(to: outer)
    return index
  }

  private func lineBreak(before node: TemplateNode) -> ArraySlice<UInt8> {
    guard case .text(let text) = node, text.bytes.contains(0x0A) else { return [] }
    return text.bytes
  }

  /// The next branch of a chain, with nothing but white space and comments before it.
  private func nextBranch(_ nodes: [TemplateNode], _ index: Int) -> Int? {
    for next in (index + 1)..<max(nodes.count, index + 1) {
      switch nodes[next] {
      case .comment: continue
      case .text(let text) where text.bytes.allSatisfy(isSpace): continue
      case .element(let element)
      where element.directive("else") != nil || element.directive("else-if") != nil:
        return next
      default: return nil
      }
    }
    return nil
  }
}

extension TemplateNode {
  /// Whether the node may leave nothing in the output.
  var isVanishing: Bool {
    switch self {
    case .comment: true
    case .element(let element):
      element.isDirective
        || element.hasDirectives
          && element.attributes.contains {
            $0.isDirective && ["if", "else-if", "else", "for"].contains($0.name.local)
          }
    case .text, .literal: false
    }
  }
}
