internal import Diagnostics

extension Compiler {
  mutating func compileAttributes(_ element: TemplateElement, _ kind: ElementKind) {
    if element.attributes.isEmpty { return }
    let plainNames = element.attributes.map {
      $0.isDirective ? nil : plainName(of: $0, in: kind)
    }
    compileStyle(element, plainNames)
    checkTwice(element, plainNames)
    for (index, plain) in plainNames.enumerated() {
      guard let plain else { continue }
      let attribute = element.attributes[index]
      let place = MarkupNames.place(plain, in: kind)
      // What is refused is an error already.
      if place != .script { checkName(of: attribute, plain, in: element, kind) }
      if vocabulary == .html, plain.traits.contains(.style) { continue }
      compile(attribute, plain, place, of: kind, in: element)
    }
  }

  /// An attribute that is another for XML may be the same for readers: HTML's parser does not tell
  /// capitals apart and knows no prefixes, XML goes by the namespace.
  private mutating func checkTwice(_ element: TemplateElement, _ plainNames: [AttributeName?]) {
    guard plainNames.count > 1 else { return }
    // Few are compared with each other sooner than in a set.
    var seen = Names(plainNames.count)
    for (index, plain) in plainNames.enumerated() {
      guard let plain else { continue }
      let attribute = element.attributes[index]
      let name =
        vocabulary == .html || attribute.name.prefix.isEmpty
        ? plain.text : "{\(attribute.namespace)}\(attribute.name.local)"
      if !seen.insert(name) {
        report(.attributeTwice, attribute.nameRange, ["name": attribute.name.text])
      }
    }
  }

  private mutating func compile(
    _ attribute: TemplateAttribute, _ plain: AttributeName, _ place: AttributePlace,
    of kind: ElementKind, in element: TemplateElement
  ) {
    let (pieces, problems) = pieces(of: attribute.value, in: file, limits: limits)
    diagnostics += problems
    let name = attribute.name.text
    let written = writtenName(of: attribute, in: kind)
    guard place != .script else {
      report(.attributeScript, attribute.nameRange, ["name": name])
      return
    }
    let isDynamic = pieces.contains { if case .expression = $0 { true } else { false } }
    guard isDynamic else {
      let value = writeStatic(attribute, pieces, place, plain, written)
      checkFetching(value, attribute, plain, kind, element)
      return
    }
    if place == .fixed {
      report(.attributeFixed, attribute.value.source, ["name": name])
      return
    }
    if pieces.count == 1, case .expression(let expression) = pieces[0] {
      guard let (code, type) = scalar(expression, inAttribute: name) else { return }
      if place == .paint, ![.colour, .number].contains(type.present) {
        report(.attributeFixed, expression.range, ["name": name])
      } else if place.isAddress, !place.takes(type.present) {
        report(.attributeNotURL, expression.range, ["name": name, "type": type.name])
      } else if place.isAddress, isFetched(plain, kind, element) {
        let range = attribute.value.source
        builder.add(fetched: written, code, at: file.span(range.lowerBound, range.upperBound))
      } else if type.present == .boolean, vocabulary == .html, plain.traits.contains(.flag) {
        builder.add(flag: written, .isPresent(code))
      } else {
        builder.add(attribute: written, code)
      }
      return
    }
    if place == .paint {
      report(.attributeFixed, attribute.value.source, ["name": name])
      return
    }
    if place.isAddress, !beginsWithFragment(pieces) {
      report(
        .attributeMixedURL, attribute.value.source, ["name": name])
      return
    }
    builder.write(attribute: written)
    for piece in pieces {
      switch piece {
      case .text(let bytes): builder.write(escaped(bytes, .attribute))
      case .expression(let expression):
        guard let (code, type) = scalar(expression, inAttribute: name) else { continue }
        if type.present == .boolean {
          report(.booleanInText, expression.range)
        } else {
          builder.add(value: code, .attribute)
        }
      }
    }
    builder.write(UInt8(ascii: "\""))
  }

  /// - Returns: the value.
  private mutating func writeStatic(
    _ attribute: TemplateAttribute, _ pieces: [TemplatePiece], _ place: AttributePlace,
    _ plain: AttributeName, _ name: String
  ) -> String {
    var value: ArraySlice<UInt8> = []
    for case .text(let bytes) in pieces {
      if value.isEmpty { value = bytes } else { value += bytes }
    }
    let text = String(decoding: value, as: UTF8.self)
    if place.isAddress, !text.isEmpty, !place.takesStatic(text) {
      report(
        .attributeScheme, attribute.value.source, ["value": text])
    }
    if vocabulary == .html, plain.traits.contains(.flag),
      text.isEmpty || asciiLowercased(text) == plain.text
    {
      builder.write(UInt8(ascii: " "))
      builder.write(name)
      return text
    }
    builder.write(attribute: name)
    builder.write(escaped(value, .attribute))
    builder.write(UInt8(ascii: "\""))
    return text
  }

  /// Whether a browser gets what an attribute's address leads to along with the page.
  private func isFetched(
    _ plain: AttributeName, _ kind: ElementKind, _ element: TemplateElement
  ) -> Bool {
    // Nothing but `link` has to say what it leads to.
    let relation =
      kind.name != "link"
      ? nil
      : element.attributes.first { !$0.isDirective && plainName(of: $0, in: kind).text == "rel" }
    return Fetching.isFetched(plain.text, in: kind, relation: relation?.value.string ?? "")
  }

  /// Reports an address from which a browser would get something with the page.
  private mutating func checkFetching(
    _ value: String, _ attribute: TemplateAttribute, _ plain: AttributeName, _ kind: ElementKind,
    _ element: TemplateElement
  ) {
    guard kind.dialect.isOfBrowsers else { return }
    let range = attribute.value.source
    if plain.text == "style" || plain.traits.contains(.paint) {
      reportAddress(in: Array(value.utf8), range)
    } else if isFetched(plain, kind, element) {
      let address =
        plain.text.hasSuffix("srcset")
        ? Fetching.outside(inPictures: value) : Fetching.isOutside(value) ? value : nil
      if let address { report(.addressOutside, range, ["address": address]) }
    }
  }

  /// Reports the first address outside in the style of an attribute.
  private mutating func reportAddress(in style: [UInt8], _ range: Range<Int>) {
    var styles = StyleAddresses(style)
    if let found = styles.next() { report(found.problem, range, found.arguments) }
  }

  private func beginsWithFragment(_ pieces: [TemplatePiece]) -> Bool {
    if case .text(let bytes) = pieces[0] { bytes.first == UInt8(ascii: "#") } else { false }
  }

  /// `style` of HTML: what the template says, and the custom properties of `v:property-…`.
  private mutating func compileStyle(_ element: TemplateElement, _ plainNames: [AttributeName?]) {
    let properties =
      element.hasDirectives
      ? element.attributes.filter { $0.isDirective && $0.name.local.hasPrefix("property-") } : []
    guard vocabulary == .html else {
      for property in properties { report(.propertyOutsideHTML, property.nameRange) }
      return
    }
    let style = plainNames.firstIndex { $0?.traits.contains(.style) ?? false }.map {
      element.attributes[$0]
    }
    guard style != nil || !properties.isEmpty else { return }
    builder.write(" style=\"")
    if let style {
      let (pieces, problems) = pieces(of: style.value, in: file, limits: limits)
      diagnostics += problems
      for piece in pieces {
        switch piece {
        case .text(let bytes):
          builder.write(escaped(bytes, .attribute))
          reportAddress(in: Array(bytes), style.value.source)
        case .expression(let expression):
          report(.attributeFixed, expression.range, ["name": style.name.text])
        }
      }
      if !properties.isEmpty, style.value.bytes.last != UInt8(ascii: ";") { builder.write(";") }
    }
    for property in properties { compile(property: property) }
    builder.write(UInt8(ascii: "\""))
  }

  private mutating func compile(property: TemplateAttribute) {
    let name = property.name.local.dropFirst("property-".count)
    guard !name.isEmpty, name.utf8.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: "-") }) else {
      report(.directiveUnknown, property.nameRange, ["name": property.name.text])
      return
    }
    guard let expression = single(property) else { return }
    guard let (code, type) = scalar(expression, inAttribute: property.name.text) else { return }
    switch type.present {
    case .boolean, .pictureSource, .url:
      report(.propertyType, expression.range, ["type": type.name])
    default: builder.add(property: name, code)
    }
  }

  /// The one expression in braces that an attribute must be.
  mutating func single(_ attribute: TemplateAttribute) -> Expression? {
    let (pieces, problems) = pieces(of: attribute.value, in: file, limits: limits)
    diagnostics += problems
    if pieces.count == 1, case .expression(let expression) = pieces[0] { return expression }
    if problems.isEmpty {
      report(
        .notOneExpression, attribute.value.source,
        ["name": attribute.name.text])
    }
    return nil
  }
}

/// Names that were met.
private struct Names {
  private var few: [String] = []
  private var many: Set<String> = []
  private let isFew: Bool

  init(_ count: Int) {
    isFew = count <= 8
    if isFew { few.reserveCapacity(count) }
  }

  /// - Returns: whether it is new.
  mutating func insert(_ name: String) -> Bool {
    guard isFew else { return many.insert(name).inserted }
    if few.contains(name) { return false }
    few.append(name)
    return true
  }
}
