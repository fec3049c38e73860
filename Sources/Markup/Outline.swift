import Diagnostics

/// Finds the sections of a document.
enum Outline {
  static func sections(of document: Document) -> [Section] {
    var sections = [preface(of: document)]
    var headings: [HeadingFacts] = []
    for id in document.children(of: document.root) where document.kind(id) == .heading {
      headings.append(HeadingFacts(id, in: document))
    }
    let ranks = Ranks.ranks(of: headings)
    for (facts, rank) in zip(headings, ranks) {
      sections.append(section(facts, rank, index: sections.count, in: document))
    }
    addBlocks(to: &sections, of: document)
    nest(&sections, sourceEnd: document.source.bytes.count)
    return sections
  }

  private static func preface(of document: Document) -> Section {
    Section(
      index: 0, heading: nil, id: nil, idSpan: nil, classes: [], attributes: [], number: nil,
      title: "", titleFragment: Fragment(document, 1..<1), level: 0, rank: 0, parent: nil,
      children: [], range: 0..<0, data: nil, blockNodes: 1..<1)
  }

  private static func section(
    _ facts: HeadingFacts, _ rank: Int, index: Int, in document: Document
  ) -> Section {
    let record = document.attributes(of: facts.heading)
    let id = record.flatMap { $0.id.isEmpty ? nil : $0.id }
    let next = document.next(after: facts.heading)
    return Section(
      index: index, heading: facts.heading, id: id.map(document.string),
      idSpan: id.map { document.span(Int($0.start)..<Int($0.end)) },
      classes: record?.classes.map(document.string) ?? [],
      attributes: record?.pairs.map { (document.string($0.key), document.string($0.value)) } ?? [],
      number: facts.number, title: facts.title, titleFragment: facts.fragment,
      level: facts.level, rank: rank, parent: nil, children: [],
      range: document.range(of: facts.heading), data: nil, blockNodes: next..<next)
  }

  /// Gives each section the top-level blocks between its heading and the next.
  private static func addBlocks(to sections: inout [Section], of document: Document) {
    var current = 0
    for id in document.children(of: document.root) {
      if document.kind(id) == .heading {
        current += 1
      } else if isData(id, of: sections, current, in: document) {
        let range = document.codeBlock(of: id)?.sourceRange ?? 0..<0
        sections[current].data = SectionData(node: id, range: range)
        let next = document.next(after: id)
        sections[current].blockNodes = next..<next
      } else {
        sections[current].blockNodes =
          sections[current].blockNodes.lowerBound..<document.next(after: id)
      }
    }
  }

  private static func isData(
    _ id: NodeID, of sections: [Section], _ index: Int, in document: Document
  ) -> Bool {
    guard document.kind(id) == .codeBlock, sections[index].heading != nil,
      sections[index].blockNodes.isEmpty, sections[index].data == nil,
      let code = document.codeBlock(of: id), code.isFenced
    else { return false }
    return code.language.lowercased() == "yaml"
  }

  /// Parents, children and ends by rank, with a stack of the open sections.
  private static func nest(_ sections: inout [Section], sourceEnd: Int) {
    var open: [Int] = []
    for index in sections.indices.dropFirst() {
      let start = sections[index].range.lowerBound
      while let last = open.last, sections[last].rank >= sections[index].rank {
        sections[last].range = sections[last].range.lowerBound..<start
        open.removeLast()
      }
      if let parent = open.last {
        sections[index].parent = parent
        sections[parent].children.append(index)
      }
      open.append(index)
    }
    for index in open { sections[index].range = sections[index].range.lowerBound..<sourceEnd }
    let prefaceEnd = sections.count > 1 ? sections[1].range.lowerBound : sourceEnd
    sections[0].range = 0..<prefaceEnd
  }
}

/// What the outline needs to know of a heading.
struct HeadingFacts {
  let heading: NodeID
  let level: Int
  let number: HeadingNumber?
  let title: String
  let fragment: Fragment

  init(_ id: NodeID, in document: Document) {
    heading = id
    level = document.headingLevel(of: id)
    var run = document.descendants(of: id)
    // A heading that is bold as a whole says nothing by it.
    while let first = Siblings(document.nodes, run).first,
      document.kind(first) == .strong || document.kind(first) == .emphasis,
      document.next(after: first) == run.upperBound
    {
      run = document.descendants(of: first)
    }
    let plain = document.plainBytes(of: run)
    guard let (number, length) = HeadingNumber.leading(in: plain) else {
      self.number = nil
      title = String(decoding: plain, as: UTF8.self)
      fragment = Fragment(document, run)
      return
    }
    self.number = number
    title = String(decoding: plain.dropFirst(length), as: UTF8.self)
    fragment = HeadingFacts.skipping(length, of: run, in: document)
  }

  /// The run without its first bytes of text: siblings that are skipped whole are left out.
  private static func skipping(
    _ length: Int, of run: Range<NodeID>, in document: Document
  ) -> Fragment {
    var rest = length
    for id in Siblings(document.nodes, run) {
      let node = document.nodes[id]
      let count =
        node.kind == .text
        ? node.content.count : document.plainBytes(of: id..<document.next(after: id)).count
      if count > rest { return Fragment(document, id..<run.upperBound, skippingBytes: rest) }
      rest -= count
    }
    return Fragment(document, run.upperBound..<run.upperBound)
  }
}
