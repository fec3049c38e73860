internal import Diagnostics

/// What names are to those who read the output, and which of them are known.
extension Compiler {
  /// What an element is. What HTML cannot say is reported.
  mutating func kind(of element: TemplateElement, _ context: Context) -> ElementKind {
    let local = element.name.local
    guard vocabulary == .html else {
      let dialect = dialect(of: outputNamespace(of: element))
      let name = dialect.isOfBrowsers ? asciiLowercased(local) : local
      return ElementKind(dialect: dialect, name: name, written: element.name.text)
    }
    let name = asciiLowercased(local)
    let isPlain = element.namespace.isEmpty && element.name.prefix.isEmpty
    var dialect = isPlain ? Dialect.html : dialect(of: element.namespace)
    switch dialect {
    case .html:
      if name == "svg" || name == "math" {
        dialect = name == "svg" ? .svg : .mathML
      } else if context.inner.isForeign {
        // Where it is one it is reported where its place is looked at.
        let ends = MarkupNames.endingForeign.contains(name) || !element.namespace.isEmpty
        dialect = ends ? .html : context.inner
      } else {
        dialect = .html
      }
    case .docBook, .other:
      // A prefix that is not declared is reported by itself.
      if !element.namespace.isEmpty {
        report(
          .namespaceInHTML, element.nameRange,
          ["name": element.name.text, "namespace": element.namespace])
      }
      dialect = .html
    case .svg, .mathML: break
    }
    return ElementKind(
      dialect: dialect, name: name, written: dialect == .html ? name : local)
  }

  func dialect(of namespace: String) -> Dialect {
    switch namespace {
    case "": .other
    case MarkupNames.docBookNamespace: .docBook
    case MarkupNames.htmlNamespace: .html
    case MarkupNames.svgNamespace: .svg
    case MarkupNames.mathMLNamespace: .mathML
    default: .other
    }
  }

  /// An attribute's name for the rules.
  func plainName(of attribute: TemplateAttribute, in kind: ElementKind) -> AttributeName {
    let name = MarkupNames.usualName(of: attribute) ?? attribute.name.text
    return AttributeName(
      vocabulary == .html || kind.dialect.isOfBrowsers ? asciiLowercased(name) : name)
  }

  /// An attribute's name in the output.
  mutating func writtenName(of attribute: TemplateAttribute, in kind: ElementKind) -> String {
    guard vocabulary == .html else { return attribute.name.text }
    guard let name = MarkupNames.usualName(of: attribute) else {
      report(
        .namespaceInHTML, attribute.nameRange,
        ["name": attribute.name.text, "namespace": attribute.namespace])
      return attribute.name.text
    }
    return kind.dialect == .html ? asciiLowercased(name) : name
  }

  /// Refuses elements that run, load or reframe, and those that a browser would move. Names that the
  /// vocabulary does not know are warned of: what they mean is not our affair, and a newer version of
  /// the standard may know them.
  mutating func checkName(
    of element: TemplateElement, _ kind: ElementKind, _ rule: ParsingRule, _ context: Context
  ) {
    let name = element.name.local
    if kind.dialect.isOfBrowsers, kind.traits.contains(.refused) {
      report(.elementRefused, element.nameRange, ["name": name])
      return
    }
    if vocabulary == .html {
      place(.element(kind.name, excludes: rule.excludes), element.nameRange, context)
      guard element.name.prefix.isEmpty,
        self.dialect(of: element.namespace) == .html
          || element.namespace.isEmpty
      else { return }
      guard !kind.name.utf8.contains(UInt8(ascii: "-")), !isKnown(kind, name, context) else {
        return
      }
      report(
        .elementUnknown, element.nameRange, ["name": name, "vocabulary": "HTML"],
        suggestion: near(
          to: name, among: kind.dialect == .html ? HTMLElements.sorted : HTMLElements.foreignSorted)
      )
    } else if vocabulary == .docbook, kind.dialect == .docBook,
      DocBookNames.attributes[name] == nil
    {
      report(
        .elementUnknown, element.nameRange, ["name": name, "vocabulary": "DocBook"],
        suggestion: near(to: name, among: DocBookNames.elements))
    }
  }

  private func isKnown(_ kind: ElementKind, _ name: String, _ context: Context) -> Bool {
    if kind.dialect != .html { return HTMLElements.foreign.contains(name) }
    if kind.traits.contains(.known) { return true }
    // In a component that stands in a picture it is known only there.
    return !context.place.open.contains(.page) && HTMLElements.foreign.contains(name)
  }

  /// What HTML's parser does at an element.
  func parsingRule(
    for element: TemplateElement, _ kind: ElementKind, _ context: Context
  ) -> ParsingRule {
    guard vocabulary == .html else { return ParsingRule() }
    let isNamed = !element.namespace.isEmpty
    guard kind.dialect == .html else {
      var rule = ParsingRule.foreign(kind, isNamed: isNamed)
      // Directly in it `svg` begins a picture, whatever else is a formula there.
      if context.parent?.name == "annotation-xml", kind.name == "svg" { rule.excludes = [] }
      if kind.name == "annotation-xml",
        kind.inner(encoding: encoding(of: element)) == .html
      {
        rule.opens = .page
        rule.hides.formUnion(.foreign)
      }
      return rule
    }
    var rule = ParsingRule.html(kind.name)
    if isNamed { rule.excludes.formUnion(.foreign) }
    return rule
  }

  /// The attribute by which the content of `annotation-xml` is HTML or a formula.
  func encoding(of element: TemplateElement) -> String? {
    element.attributes.first {
      $0.name.prefix.isEmpty && asciiLowercased($0.name.local) == "encoding"
    }?.value.string
  }

  mutating func checkName(
    of attribute: TemplateAttribute, _ plain: AttributeName, in element: TemplateElement,
    _ kind: ElementKind
  ) {
    var known: [String] = []
    if vocabulary == .html, kind.dialect == .html, attribute.namespace.isEmpty,
      attribute.name.prefix.isEmpty || plain.text.hasPrefix("xml"),
      kind.traits.contains(.known),
      HTMLElements.isUnknown(attribute: plain, of: kind.name)
    {
      known = HTMLElements.attributes(of: kind.name)
    } else if vocabulary == .docbook, kind.dialect == .docBook,
      let own = DocBookNames.attributes[kind.name]
    {
      // One of another namespace the schema does not judge.
      let standard = MarkupNames.usualName(of: attribute)
      guard let standard, !own.contains(standard), !DocBookNames.everywhere.contains(standard)
      else { return }
      known = own.sorted() + DocBookNames.everywhere.sorted()
    } else {
      return
    }
    report(
      .markupAttributeUnknown, attribute.nameRange,
      ["name": attribute.name.text, "element": element.name.text],
      suggestion: near(to: attribute.name.text, among: known))
  }
}

extension MarkupNames {
  /// An attribute by the prefix that everybody gives its namespace; `nil` for one of another namespace.
  static func usualName(of attribute: TemplateAttribute) -> String? {
    switch attribute.namespace {
    case "": attribute.name.text
    case xmlNamespace: "xml:" + attribute.name.local
    case xlinkNamespace: "xlink:" + attribute.name.local
    default: nil
    }
  }
}
