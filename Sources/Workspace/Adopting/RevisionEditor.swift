internal import Diagnostics
public import Markup
internal import YAMLReading

/// Makes the next revision from the bytes of the last: collects what each change does to which bytes
/// and where sections go, finds what contradicts, and puts the rest together.
struct RevisionEditor {
  /// Bytes that take the place of others.
  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
    let section: Int
    /// The change that wants it; none for what follows from others.
    let owner: Int?
  }

  /// What only one change may do.
  struct Claim: Hashable {
    let section: Int
    let what: String
  }

  let workspace: Workspace
  let base: Concept
  let findings: Findings
  let layout: SectionLayout
  let lineEnd: [UInt8]
  var owners: [Selection.Chosen] = []
  var adopted: [AdoptedChange] = []
  var edits: [Edit] = []
  var claims: [Claim: Int] = [:]
  /// The changes that touch a section's own text, and those that write it anew.
  var textOwners: [Int: [Int]] = [:]
  var rewrites: [Int: Int] = [:]
  var dropped: [Int: Int] = [:]
  var newNumbers: [Int: (label: String, owner: Int)] = [:]
  var arrangement: Arrangement
  /// The layouts of other revisions, by their places.
  private var layouts: [Int: SectionLayout] = [:]
  let ids: Set<String>

  init(workspace: Workspace, base: Concept, findings: Findings) {
    self.workspace = workspace
    self.base = base
    self.findings = findings
    layout = SectionLayout(base.document)
    lineEnd = base.source.bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    arrangement = Arrangement(base.document, base.lookup.sections)
    ids = Set(base.document.sections.compactMap(\.id))
  }

  var document: Document { base.document }
  var bytes: [UInt8] { base.source.bytes }

  mutating func apply(_ chosen: Selection.Chosen, _ owner: Int) {
    owners.append(chosen)
    adopted.append(
      AdoptedChange(
        proposal: chosen.proposal, change: chosen.place, number: chosen.source.label, sections: []))
    let change = chosen.change
    guard let target = change.target else {
      insert(chosen, owner)
      return
    }
    if target.namesHead, base.section(target.value) == nil {
      editHead(change.data(chosen.wording), owner)
      editText(chosen, of: document.sections[0], owner)
      adopted[owner].sections.append(Located<String>.head)
      return
    }
    guard let section = base.section(target.value) else {
      findings.add(
        Diagnostic(
          .unknownSection, at: target.span, ["name": target.value],
          suggestion: nearest(
            to: target.value, among: document.sections.compactMap(\.id))))
      return
    }
    adopted[owner].sections.append(section.name)
    guard isCurrent(section, chosen) else { return }
    let place = section.index
    if change.isDropped {
      if claim(place, "drop", owner, change.span) { dropped[place] = owner }
      return
    }
    if let number = change.newNumber, claim(place, "number", owner, number.span) {
      newNumbers[place] = (number.value, owner)
    }
    if let title = change.newTitle, claim(place, "title", owner, title.span) {
      retitle(section, title.value, owner, title.span)
    }
    editData(change.data(chosen.wording), of: section, duty: change.duty, owner)
    editText(chosen, of: section, owner)
    if let destination = change.place, claim(place, "move", owner, destination.anchor.span) {
      arrangement.move(place, to: destination, owner: owner)
    }
  }

  /// Whether the text is the one for which the change was written.
  private mutating func isCurrent(_ section: Section, _ chosen: Selection.Chosen) -> Bool {
    let now = bytes[layout.own(section.index)]
    var old: ArraySlice<UInt8>?
    var isStale = false
    if let amends = chosen.source.amends?.value, !amends.means(base.revision) {
      old = workspace.conceptPlace(amends).flatMap { text(of: section, in: $0) }
      isStale = old.map { PassageSearch.collapsed($0) } != PassageSearch.collapsed(now)
    }
    if let checksum = chosen.change.checksum, checksum.value != layout.checksum(of: section.index) {
      isStale = true
      old = old ?? text(of: section, withChecksum: checksum.value)
    }
    if isStale {
      let difference = old.map { WordDifference($0, now).text } ?? ""
      findings.add(
        Diagnostic(
          .staleText,
          at: (chosen.change.checksum ?? chosen.change.target)?.span ?? chosen.change.span,
          [
            "section": section.name, "revision": String(base.revision),
            "difference": difference.isEmpty ? "" : ": \(difference)",
          ]))
    }
    return !isStale
  }

  /// What a section says in another revision.
  private mutating func text(of section: Section, in place: Int) -> ArraySlice<UInt8>? {
    let concept = workspace.concepts[place]
    guard let old = concept.section(section.id ?? section.name) else { return nil }
    let layout = layouts[place] ?? SectionLayout(concept.document)
    layouts[place] = layout
    return concept.source.bytes[layout.own(old.index)]
  }

  /// What a section said in the revision in which it had this fingerprint.
  private mutating func text(
    of section: Section, withChecksum checksum: String
  ) -> ArraySlice<UInt8>? {
    for place in workspace.concepts.indices.reversed() {
      guard let text = text(of: section, in: place),
        SectionLayout.checksum(of: text) == checksum
      else { continue }
      return text
    }
    return nil
  }

  /// Takes something for a change; reports one that has it already.
  mutating func claim(_ section: Int, _ what: String, _ owner: Int, _ span: Span) -> Bool {
    let claim = Claim(section: section, what: what)
    if let first = claims[claim] {
      reportContradiction(of: owner, with: first, at: span)
      return false
    }
    claims[claim] = owner
    return true
  }

  func reportContradiction(of owner: Int, with other: Int, at span: Span? = nil) {
    let first = owners[other]
    let file = first.source.source
    let line = file.lineColumn(at: Int(first.change.span.start)).line
    let finding = Diagnostic(
      .contradiction, at: span ?? owners[owner].change.span,
      ["other": "\(first.source.label) (\(file.path):\(line))"])
    // Two changes can be at odds in more than one way; once is enough.
    let isKnown = findings.diagnostics.contains { known in
      known.slug == finding.slug && known.span == finding.span
        && known.arguments == finding.arguments
    }
    if !isKnown { findings.add(finding) }
  }

  mutating func replace(_ range: Range<Int>, _ text: [UInt8], in section: Int, _ owner: Int?) {
    edits.append(Edit(range: range, bytes: text, section: section, owner: owner))
  }

  /// Text of a proposal with the line ends of the revision.
  func text(_ range: Range<Int>, of file: SourceFile) -> [UInt8] {
    withLineEnds(file.bytes[range])
  }

  func withLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text where byte != 0x0D {
      if byte == 0x0A { result += lineEnd } else { result.append(byte) }
    }
    return result
  }
}

extension Located where Value == String {
  static var head: String { "kopf" }

  /// Whether a change means the front matter.
  var namesHead: Bool { ["kopf", "head", "front-matter"].contains(key) }
}

extension Section {
  /// The id, else the number, else the title.
  public var name: String { id ?? number?.label ?? title }
}
