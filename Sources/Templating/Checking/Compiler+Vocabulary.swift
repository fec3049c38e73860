internal import Diagnostics

/// Names that the vocabulary does not know are warned of: what they mean is not our affair, and a
/// newer version of the standard may know them.
extension Compiler {
  mutating func checkName(of element: TemplateElement) {
    let name = element.name.local
    if vocabulary == .html || element.namespace == "http://www.w3.org/2000/svg" {
      guard !MarkupNames.refused.contains(name), !MarkupNames.refused.contains(name.lowercased())
      else {
        report(.elementRefused, element.nameRange, ["name": name])
        return
      }
    }
    if vocabulary == .html, isHTML(element), !name.utf8.contains(UInt8(ascii: "-")),
      !HTMLElements.names.contains(name)
    {
      report(
        .elementUnknown, element.nameRange, ["name": name, "vocabulary": "HTML"],
        suggestion: near(to: name, among: HTMLElements.sorted))
    } else if isDocBook(element), DocBookNames.attributes[name] == nil {
      report(
        .elementUnknown, element.nameRange, ["name": name, "vocabulary": "DocBook"],
        suggestion: near(to: name, among: DocBookNames.elements))
    }
  }

  mutating func checkName(
    of attribute: TemplateAttribute, in element: TemplateElement, _ context: Context
  ) {
    let name = attribute.name.text
    var known: [String] = []
    // What is refused is an error already.
    guard MarkupNames.place(attribute.name, in: element.name.local, vocabulary) != .script else {
      return
    }
    if vocabulary == .html, isHTML(element), !isForeign(element, context),
      HTMLElements.names.contains(element.name.local),
      HTMLElements.isUnknown(attribute: name, of: element.name.local)
    {
      known = HTMLElements.attributes(of: element.name.local)
    } else if isDocBook(element), let own = DocBookNames.attributes[element.name.local] {
      let standard = docBookName(of: attribute)
      guard let standard, !own.contains(standard), !DocBookNames.everywhere.contains(standard)
      else { return }
      known = own.sorted() + DocBookNames.everywhere.sorted()
    } else {
      return
    }
    report(
      .markupAttributeUnknown, attribute.nameRange, ["name": name, "element": element.name.text],
      suggestion: near(to: name, among: known))
  }

  /// Whether an element is a picture or a formula or stands in one, where HTML's names have other
  /// meanings.
  func isForeign(_ element: TemplateElement, _ context: Context) -> Bool {
    vocabulary == .html && (context.isForeign || ["svg", "math"].contains(element.name.local))
  }

  private func isDocBook(_ element: TemplateElement) -> Bool {
    vocabulary == .docbook && outputNamespace(of: element) == MarkupNames.docBookNamespace
  }

  /// An attribute by the prefix that the schema gives its namespace; `nil` for one of another
  /// namespace, which the schema does not judge.
  private func docBookName(of attribute: TemplateAttribute) -> String? {
    switch attribute.namespace {
    case "": attribute.name.local
    case "http://www.w3.org/XML/1998/namespace": "xml:" + attribute.name.local
    case "http://www.w3.org/1999/xlink": "xlink:" + attribute.name.local
    default: nil
    }
  }
}
