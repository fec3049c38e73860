public import Diagnostics
internal import Markup
public import Workspace

/// The titles of pictures that stand alone and of link definitions: no segments, since they are within what a
/// translation keeps as it is, so that translators get none of them.
private func titles(of document: Document) -> [(text: String, span: Span)] {
  var result: [(text: String, span: Span)] = []
  for node in document.nodes.indices {
    let content = document.descendants(of: node)
    guard document.kind(node).isBlock, document.kind(node).holdsInlines,
      let first = content.first, document.kind(first) == .image,
      document.next(after: first) == content.upperBound,
      let link = document.link(of: first), link.form == .inline, let title = link.title
    else { continue }
    result.append((title, document.span(of: first)))
  }
  for definition in document.definitions where definition.hasTitle {
    let start = Int(definition.sourceStart)
    result.append((document.string(definition.title), document.source.span(start, start)))
  }
  return result
}

/// Where such a title of a translation says the same as one of the source. They are translated by hand.
public func untranslatedTitles(of text: FlyerText, in flyer: Flyer) -> [Span] {
  let own = titles(of: text.document).filter { containsLetters($0.text) }
  if own.isEmpty { return [] }
  let sources = Set(titles(of: flyer.source.document).map { comparable($0.text) })
  return own.filter { sources.contains(comparable($0.text)) }.map(\.span)
}
