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
    /// Where a proposal says its text.
    var origin: Origin?
  }

  /// Text of a proposal that goes into the revision.
  struct Origin {
    let file: SourceFile
    let range: Range<Int>
    /// How many bytes the revision has before it.
    var lead = 0
    /// Whether lines of the revision end with one byte.
    let isOneByteAnEnd: Bool
    /// The revision whose numbers the text knows.
    let amended: Concept?

    /// The place in the file of a byte of what became of the text, whose lines may end otherwise.
    func place(of offset: Int) -> Int? {
      var rest = offset - lead
      guard rest >= 0, !range.isEmpty else { return nil }
      let bytes = file.bytes
      guard isOneByteAnEnd == bytes[range].contains(0x0D) else {
        return min(range.lowerBound + rest, range.upperBound - 1)
      }
      // Lines end with one byte here and with two there.
      for place in range where bytes[place] != 0x0D {
        if rest <= 0 { return place }
        rest -= bytes[place] == 0x0A && !isOneByteAnEnd ? 2 : 1
      }
      return range.upperBound - 1
    }
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
  /// The sections of the base that each change names: what it amends, and beside what it stands.
  var named: [[Int]] = []
  var adopted: [AdoptedChange] = []
  var edits: [Edit] = []
  var claims: [Claim: Int] = [:]
  /// The changes that touch a section's own text, and those that write it anew.
  var textOwners: [Int: [Int]] = [:]
  var rewrites: [Int: Int] = [:]
  /// The changes that touch a section's data, and those that write its block anew.
  var dataOwners: [Int: [Int]] = [:]
  var wholeData: [Int: Int] = [:]
  var dropped: [Int: Int] = [:]
  var newNumbers: [Int: (label: String, owner: Int)] = [:]
  var arrangement: Arrangement
  /// The layouts of other revisions, by their places.
  var layouts: [Int: SectionLayout] = [:]
  /// The base's sections by their ids.
  let ids: [String: Int]
  /// Where a proposal says each section that is inserted, in the order of the arrangement's nodes.
  var insertions: [Origin] = []
  /// Whether to say which numbers of sections in the text do not follow.
  var tellsMentions = true
  /// Whether the text says of itself that it is a draft.
  var marksDraft = false
  /// Sections whose id is given to one that is inserted: they have to go.
  var taken: [(section: Int, id: String, span: Span)] = []

  init(workspace: Workspace, base: Concept, findings: Findings) {
    self.workspace = workspace
    self.base = base
    self.findings = findings
    layout = SectionLayout(base.document)
    lineEnd = Self.lineEnd(of: base.source.bytes)
    arrangement = Arrangement(base.document)
    ids = Dictionary(
      base.document.sections.compactMap { section in section.id.map { ($0, section.index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// How a file's lines end: with a carriage return alone only where none ends otherwise.
  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return [0x0A] }
    guard bytes.contains(0x0A) else { return [0x0D] }
    let hasPair = zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A }
    return hasPair ? [0x0D, 0x0A] : [0x0A]
  }

  var document: Document { base.document }
  var bytes: [UInt8] { base.source.bytes }

  mutating func apply(_ chosen: Selection.Chosen, _ owner: Int) {
    owners.append(chosen)
    named.append([])
    adopted.append(
      AdoptedChange(
        proposal: chosen.proposal, change: chosen.place, number: chosen.source.label, sections: []))
    let change = chosen.change
    guard let target = change.target else {
      insert(chosen, owner)
      return
    }
    if target.namesHead, base.sections(named: target.value).isEmpty {
      let unfit = change.fieldsOfResolution
      for finding in unfit { findings.add(finding) }
      guard unfit.isEmpty, dataIsCurrent(document.sections[0], chosen) else { return }
      editHead(change.data(chosen.wording), owner)
      editText(chosen, of: document.sections[0], owner)
      adopted[owner].sections.append(Located<String>.head)
      return
    }
    guard let section = section(target, of: chosen.source) else { return }
    named[owner].append(section.index)
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
      arrangement.move(
        place, to: destination, beside: anchor(destination, of: chosen.source, owner),
        owner: owner)
    }
  }

  /// The section that a change amends; `nil`, with a finding, where its name means none or several.
  private func section(_ target: Reference, of proposal: Proposal) -> Section? {
    let meant = base.sections(named: target.value, in: workspace.amended(by: proposal))
    if meant.count == 1 { return meant[0] }
    if meant.isEmpty {
      findings.add(
        Diagnostic(
          .unknownSection, at: target.span, ["name": target.value],
          suggestion: nearest(
            to: target.value, among: document.sections.compactMap(\.id))))
    } else {
      findings.add(.ambiguousSection(target, meant))
    }
    return nil
  }

  /// The section of the base beside which something is put; `nil` where another proposal may insert it.
  mutating func anchor(_ place: ChangePlace, of proposal: Proposal, _ owner: Int) -> Int? {
    let meant = base.sections(
      named: place.anchor.value, in: workspace.amended(by: proposal))
    if meant.count > 1 { findings.add(.ambiguousSection(place.anchor, meant)) }
    guard let section = meant.first else { return nil }
    named[owner].append(section.index)
    return section.index
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

  /// - Parameter origin: where a proposal says the text.
  mutating func replace(
    _ range: Range<Int>, _ text: [UInt8], in section: Int, _ owner: Int?, from origin: Origin? = nil
  ) {
    edits.append(
      Edit(range: range, bytes: text, section: section, owner: owner, origin: origin))
  }

  /// - Parameter lead: how many bytes stand before the text.
  func origin(_ range: Range<Int>, of proposal: Proposal, lead: Int = 0) -> Origin {
    Origin(
      file: proposal.source, range: range, lead: lead, isOneByteAnEnd: lineEnd.count == 1,
      amended: workspace.amended(by: proposal))
  }

  /// Text of a proposal with the line ends of the revision.
  func text(_ range: Range<Int>, of file: SourceFile) -> [UInt8] {
    withLineEnds(file.bytes[range])
  }

  func withLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for index in text.indices {
      switch text[index] {
      case 0x0A: result += lineEnd
      case 0x0D:
        // Alone it ends a line, too.
        if index + 1 == text.endIndex || text[index + 1] != 0x0A { result += lineEnd }
      default: result.append(text[index])
      }
    }
    return result
  }
}

extension Change {
  /// What it proposes for the front matter and only the decisions can say.
  var fieldsOfResolution: [Diagnostic] {
    (data + (recommendedData ?? []) + (decidedData ?? []))
      .filter { DataKeys.isOfResolution($0.key.value) }
      .map { Diagnostic(.setByResolution, at: $0.key.span, ["key": $0.key.value]) }
  }
}

extension Located where Value == String {
  /// Whether a change means the front matter.
  var namesHead: Bool { ["kopf", "head", "front-matter"].contains(key) }
}

extension Section {
  /// The id, else the number, else the title.
  public var name: String { id ?? number?.label ?? title }

  /// Number and title.
  var label: String { [number?.label, title].compactMap(\.self).joined(separator: " ") }
}

extension Diagnostic {
  /// A name that several sections answer to.
  static func ambiguousSection(_ reference: Reference, _ sections: [Section]) -> Diagnostic {
    let names = sections.map { section in
      section.id.map { "\(section.label) (\($0))" } ?? section.label
    }
    return Diagnostic(
      .ambiguousSection, at: reference.span,
      ["name": reference.value, "sections": names.joined(separator: ", ")])
  }
}
