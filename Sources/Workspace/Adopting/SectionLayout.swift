internal import Diagnostics
internal import Markup

/// Which bytes of a document belong to which section: each byte to exactly one.
struct SectionLayout {
  private let document: Document
  private let starts: [Int]

  init(_ document: Document) {
    self.document = document
    let bytes = document.source.bytes
    starts = document.sections.map { section in
      section.heading.map {
        EntryLayout.lineStart(of: document.range(of: $0).lowerBound, in: bytes)
      } ?? 0
    }
  }

  /// From a section's heading to the next heading, whatever its rank.
  func own(_ section: Int) -> Range<Int> {
    let end = section + 1 < starts.count ? starts[section + 1] : document.source.bytes.count
    return starts[section]..<max(starts[section], end)
  }

  /// The links to sections, in their order, each with the name of the section to which it leads and the
  /// section in whose own text it stands.
  func sectionLinks() -> [(node: NodeID, link: Link, name: String, section: Int)] {
    var found: [(node: NodeID, link: Link, name: String, section: Int)] = []
    var section = 0
    for node in document.nodes.indices {
      let start = document.range(of: node).lowerBound
      while section + 1 < starts.count, own(section).upperBound <= start { section += 1 }
      guard document.kind(node) == .link, let link = document.link(of: node),
        case .section(let name) = LinkTarget(link.destination)
      else { continue }
      found.append((node, link, name, section))
    }
    return found
  }

  /// A section with all below it.
  func whole(_ section: Section) -> Range<Int> {
    own(section.index).lowerBound..<own(last(below: section)).upperBound
  }

  private func last(below section: Section) -> Int {
    var last = section
    while let child = last.children.last { last = document.sections[child] }
    return last.index
  }

  /// What a section says, from its title on; its number and rank may change without it.
  ///
  /// - Parameter whole: with all below it.
  func words(of section: Section, whole: Bool = false) -> [UInt8] {
    let bytes = document.source.bytes
    return (section.index...(whole ? last(below: section) : section.index)).flatMap { index in
      let own = own(index)
      let title = HeadingParts(document.sections[index], in: document)?.title.lowerBound
      return bytes[(title ?? own.lowerBound)..<own.upperBound]
    }
  }

  /// What a section says, from its title on, whatever its data look like and its lines break.
  func meaning(of section: Section, whole: Bool = false) -> [UInt8] {
    let bytes = document.source.bytes
    let parts = (section.index...(whole ? last(below: section) : section.index)).flatMap { index in
      let (own, facts) = (own(index), document.sections[index])
      let start = HeadingParts(facts, in: document)?.title.lowerBound ?? own.lowerBound
      guard let data = facts.data,
        let meaning = DataMeaning(data.range, of: document.source, .section)
      else { return [PassageSearch.collapsed(bytes[start..<own.upperBound])] }
      let block = document.range(of: data.node)
      return [
        PassageSearch.collapsed(bytes[start..<max(start, block.lowerBound)]), meaning.bytes,
        PassageSearch.collapsed(bytes[min(block.upperBound, own.upperBound)..<own.upperBound]),
      ]
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [0x20]))
  }

  /// A section's own text with the empty lines around it, without its heading and data.
  func body(_ section: Int) -> Range<Int> {
    let own = own(section)
    let facts = document.sections[section]
    var start = own.lowerBound
    if let node = facts.data?.node ?? facts.heading {
      start = behindLine(of: node, limit: own.upperBound)
    } else if let matter = document.frontMatter {
      // Behind the line that closes the front matter.
      start = EntryLayout.lineEnd(
        from: matter.upperBound, in: document.source.bytes, limit: own.upperBound)
    }
    return start..<max(start, own.upperBound)
  }

  /// Behind the line end of a node's last line.
  func behindLine(of node: NodeID, limit: Int) -> Int {
    let end = document.range(of: node).upperBound
    if end > 0, EntryLayout.endsLine(end - 1, in: document.source.bytes) { return end }
    return EntryLayout.lineEnd(from: end, in: document.source.bytes, limit: limit)
  }

  /// A fingerprint (FNV-1a, 32 bits) of what a section says, whatever its line breaks, the form of its
  /// data and the codes of its letters: tells whether a text was changed, not by whom.
  func checksum(of section: Section, whole: Bool = false) -> String {
    Self.fingerprint(of: meaning(of: section, whole: whole))
  }

  /// Whether a fingerprint is that of a section; also one as they were taken before: of its data as they
  /// are written, with the marks of quotations before each line, in the codes in which it is stored.
  func isChecksum(_ checksum: String, of section: Section, whole: Bool = false) -> Bool {
    if checksum == self.checksum(of: section, whole: whole) { return true }
    let text = words(of: section, whole: whole)[...]
    return [PassageSearch.collapsed, PassageSearch.lined, PassageSearch.stored].contains { form in
      checksum == Self.fingerprint(of: form(text))
    }
  }

  private static func fingerprint(of text: [UInt8]) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
