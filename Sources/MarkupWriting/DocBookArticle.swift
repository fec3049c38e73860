import Diagnostics
public import Markup

extension DocBookWriter {
  /// Writes a whole document as `article` with nested `section`s.
  ///
  /// - Parameters:
  ///   - title: the article's title; where it is missing, that of the first section, if that holds all
  ///     others and nothing stands before it.
  public mutating func writeArticle(
    _ document: Document, title: String? = nil, language: String = "de",
    to output: inout [UInt8]
  ) {
    writesAll = true
    swap(&self.output, &output)
    self.output.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    self.output.add("<article xmlns=\"http://docbook.org/ns/docbook\"")
    self.output.add(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"5.0\" xml:lang=\"")
    appendEscaped(language, isXML: true, to: &self.output)
    self.output.append(0x22)
    let sections = document.sections
    let main = title == nil ? mainSection(sections) : nil
    if let main, let heading = sections[main].heading { addID(identifier(of: heading, document)) }
    self.output.add(">\n<info><title>")
    if let title {
      appendEscaped(title, isXML: true, to: &self.output)
    } else if let main, let heading = sections[main].heading {
      run(Fragment(contentOf: heading, in: document))
    } else {
      appendEscaped(document.source.path, isXML: true, to: &self.output)
    }
    self.output.add("</title></info>\n")
    let start = self.output.count
    run(sections[main ?? 0].content)
    writeSections(sections, from: (main ?? 0) + 1, document)
    if self.output.count == start { self.output.add("<para/>\n") }
    self.output.add("</article>\n")
    swap(&self.output, &output)
  }

  /// The first section, if it holds all others and nothing stands before it.
  private func mainSection(_ sections: [Section]) -> Int? {
    guard sections.count > 1, sections[0].blockNodes.isEmpty,
      sections.indices.dropFirst(2).allSatisfy({ sections[$0].parent != nil })
    else { return nil }
    return 1
  }

  /// Sections by rank; those left open are kept on a stack, so that depth needs no recursion.
  private mutating func writeSections(_ sections: [Section], from first: Int, _ document: Document)
  {
    var ranks: [(rank: Int, contentStart: Int)] = []
    for index in sections.indices.dropFirst(first) {
      let (rank, heading) = (sections[index].rank, sections[index].heading)
      while let last = ranks.last, last.rank >= rank {
        closeSection(last.contentStart)
        ranks.removeLast()
      }
      output.add("<section")
      if let heading { addID(identifier(of: heading, document)) }
      output.add("><title>")
      if let heading { run(Fragment(contentOf: heading, in: document)) }
      output.add("</title>\n")
      ranks.append((rank, output.count))
      run(Fragment(document, sections[index].blockNodes))
    }
    while let last = ranks.popLast() { closeSection(last.contentStart) }
  }

  /// A section must hold something.
  private mutating func closeSection(_ contentStart: Int) {
    if output.count == contentStart { output.add("<para/>\n") }
    output.add("</section>\n")
  }
}
