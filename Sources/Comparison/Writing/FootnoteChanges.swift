import Markup

/// Finds the texts that did not change themselves, but refer to a footnote that did: whoever reads the text
/// reads the footnote with it.
struct FootnoteChanges {
  private let texts: Texts
  private let references: References
  /// By container: the footnote's definition that it is or stands in.
  private let oldNotes: [NodeID?]
  private let newNotes: [NodeID?]
  /// By definition: the places of the pairs that refer to it and still do.
  private var byOld: [NodeID: [Int]] = [:]
  private var byNew: [NodeID: [Int]] = [:]
  /// Footnotes that changed and whose references were not looked at yet.
  private var waiting: [(definition: NodeID, isOld: Bool)] = []
  private var seenOld: Set<NodeID> = []
  private var seenNew: Set<NodeID> = []

  private init(_ texts: Texts, _ references: References) {
    self.texts = texts
    self.references = references
    oldNotes = References.notes(of: texts.old)
    newNotes = References.notes(of: texts.new)
  }

  /// The places of the pairs that refer to a footnote that changed; also footnotes may refer to others.
  static func referring(
    _ texts: Texts, _ references: References, _ blocks: [UnitPair], _ runs: [Run]
  ) -> Set<Int> {
    if references.isEmpty { return [] }
    var changes = FootnoteChanges(texts, references)
    for (place, pair) in blocks.enumerated() {
      changes.read(pair, at: place, runs[pair.runs])
      let isChanged =
        pair.old == nil || pair.new == nil || !pair.markup.isEmpty
        || runs[pair.runs].contains { $0.kind == .deleted || $0.kind == .inserted }
      if isChanged { changes.changed(pair) }
    }
    var found: Set<Int> = []
    while let note = changes.waiting.popLast() {
      let places = note.isOld ? changes.byOld : changes.byNew
      for place in places[note.definition] ?? [] where found.insert(place).inserted {
        changes.changed(blocks[place])
      }
    }
    return found
  }

  private mutating func read(_ pair: UnitPair, at place: Int, _ runs: ArraySlice<Run>) {
    guard pair.old != nil, pair.new != nil else { return }
    for run in runs where run.kind == .equal || run.kind == .same {
      for note in references.old[run.old] { byOld[note.definition, default: []].append(place) }
      for note in references.new[run.new] { byNew[note.definition, default: []].append(place) }
    }
  }

  private mutating func changed(_ pair: UnitPair) {
    if let unit = pair.old.map({ texts.old.units[$0] }),
      let note = unit.container.flatMap({ oldNotes[$0] }), seenOld.insert(note).inserted
    {
      waiting.append((note, true))
    }
    if let unit = pair.new.map({ texts.new.units[$0] }),
      let note = unit.container.flatMap({ newNotes[$0] }), seenNew.insert(note).inserted
    {
      waiting.append((note, false))
    }
  }
}
