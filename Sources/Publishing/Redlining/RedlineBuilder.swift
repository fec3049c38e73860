internal import Comparison
internal import Markup

/// Makes of a comparison one document in which both texts stand, or one side of it with its changes
/// marked: insertions and deletions are nodes inside of paragraphs and cells, so that lists, tables,
/// emphasis, links and footnotes stay what they are.
///
/// Linear in the texts. Nothing is ever written around an item, a row or a cell.
struct RedlineBuilder {
  let comparison: Comparison
  let content: RedlineContent
  let paths: ContainerPaths
  var tree = TreeBuilder()
  /// The addresses to be shown of the unit that is written.
  var addresses = ShownAddresses()
  /// In which document a link to a section leads to where the side itself has no such section: both are
  /// parts of it.
  let context: Document?
  /// The sections of the old side, of the new one and of the context by what links call them, once they
  /// were needed.
  var linkedSections: [LinkedSide: LinkedSections] = [:]
  /// The footnotes that were referred to, in their order.
  private var footnotes: [ContainerKey] = []
  private var footnoteRecords: [ContainerKey: Int] = [:]
  private var footnoteUnits: [ContainerKey: [UnitPair]] = [:]
  /// What came last in the definition lists that are open.
  private var lastOfList: [ContainerKey: NodeKind] = [:]

  init(
    _ comparison: Comparison, paths: ContainerPaths, content: RedlineContent,
    context: Document? = nil
  ) {
    self.context = context
    self.comparison = comparison
    self.content = content
    self.paths = paths
    for pair in comparison.blocks {
      if let key = paths.footnote(of: pair) { footnoteUnits[key, default: []].append(pair) }
    }
  }

  /// Writes units one behind the other.
  ///
  /// - Returns: their nodes, to be a fragment of ``document()``.
  mutating func add(_ units: some Sequence<RedlinedUnit>) -> Range<NodeID> {
    let start = tree.next
    add(units, below: [])
    return start..<tree.next
  }

  /// Writes what a footnote holds as if it were text of its section.
  mutating func add(_ units: some Sequence<RedlinedUnit>, ofFootnote key: ContainerKey)
    -> Range<NodeID>
  {
    let start = tree.next
    add(units, below: [key])
    return start..<tree.next
  }

  /// Writes a section's title without its number.
  mutating func addTitle(_ pair: SectionPair) -> Range<NodeID> {
    let start = tree.next
    let left = pair.old.map { comparison.old.titles[$0] }
    let right = pair.new.map { comparison.new.titles[$0] }
    addresses = ShownAddresses(comparison.titleDetail(of: pair), content, only: nil)
    writeInlines(segments(comparison.titleRuns(of: pair), left, right, only: nil))
    writeWaitingAddresses()
    return start..<tree.next
  }

  /// The finished document, with the footnotes that were referred to.
  mutating func document() -> Document {
    var written = 0
    // A footnote may refer to others, which then come behind it.
    while written < footnotes.count {
      let key = footnotes[written]
      tree.beginFootnote(written)
      let units = (footnoteUnits[key] ?? []).filter { pair in
        content == .both || (content == .old ? pair.old : pair.new) != nil
      }
      add(units.map { RedlinedUnit(pair: $0) }, below: [key])
      tree.end()
      written += 1
    }
    return tree.document()
  }

  // MARK: Containers

  private mutating func add(_ units: some Sequence<RedlinedUnit>, below root: [ContainerKey]) {
    var open = root
    var hasHeader: Set<ContainerKey> = []
    for shown in units {
      // In the old text's own column everything has its old form.
      let isOld = shown.isOld || content == .old
      guard let number = isOld ? shown.pair.old : shown.pair.new else { continue }
      let unit = (isOld ? comparison.old : comparison.new).units[number]
      let path = paths.path(unit, isOld: isOld)
      var common = 0
      while common < open.count, common < path.count, open[common] == path[common] { common += 1 }
      while open.count > max(common, root.count) { end(open.removeLast()) }
      for key in path.dropFirst(open.count) {
        begin(key, in: open.last, isMarked: isBoxMarked(shown))
        open.append(key)
      }
      let node = (isOld ? comparison.old : comparison.new).document.kind(unit.node)
      if node == .definitionTerm, let list = path.last { beginTerm(in: list) }
      let table = path.last.flatMap { paths.kind($0) == .table ? $0 : nil }
      let isFirstRow = table.map { hasHeader.insert($0).inserted } ?? false
      write(shown, unit, table: table, isHeader: isFirstRow && unit.kind == .headerRow)
    }
    for key in open.dropFirst(root.count).reversed() { end(key) }
  }

  /// Every term of a definition list has a definition behind it and every definition a term before
  /// it, even where one of them is gone.
  private mutating func beginTerm(in list: ContainerKey) {
    if lastOfList.updateValue(.definitionTerm, forKey: list) == .definitionTerm {
      tree.begin(.definition)
      tree.end()
    }
  }

  private mutating func end(_ key: ContainerKey) {
    if lastOfList.removeValue(forKey: key) == .definitionTerm {
      tree.begin(.definition)
      tree.end()
    }
    tree.end()
  }

  /// Whether a task's box came, went or changed, so that it stands in the text with its mark.
  private func isBoxMarked(_ shown: RedlinedUnit) -> Bool {
    func isBox(_ side: Side, _ number: Int?) -> Bool {
      guard let unit = number.map({ side.units[$0] }), let first = unit.pieces.first else {
        return false
      }
      return side.document.kind(side.pieces[first].leaf) == .listItem
    }
    guard isBox(comparison.old, shown.pair.old) || isBox(comparison.new, shown.pair.new) else {
      return false
    }
    if shown.only != nil { return true }
    let first = comparison.runs(of: shown.pair).first?.kind
    return first == .deleted || first == .inserted
  }

  private mutating func begin(_ key: ContainerKey, in list: ContainerKey?, isMarked: Bool) {
    if paths.kind(key) == .definition, let list,
      lastOfList.updateValue(.definition, forKey: list) == nil
    {
      tree.begin(.definitionTerm)
      tree.end()
    }
    // In the old text's own column lists and tables have their old form, too.
    let form = content == .old ? paths.origin(of: key) ?? key : key
    let document = paths.document(form)
    let node = document.nodes[paths.node(form)]
    switch node.kind {
    case .table: tree.beginTable(columns(of: key))
    case .orderedList:
      tree.begin(.orderedList, flags: node.flags, value: node.value, first: node.first)
    case .listItem:
      let flags = isMarked ? node.flags.subtracting([.task, .done]) : node.flags
      tree.begin(.listItem, flags: flags, value: node.value)
    default: tree.begin(node.kind, flags: node.flags, value: node.value)
    }
  }

  // MARK: Units

  private mutating func write(
    _ shown: RedlinedUnit, _ unit: Unit, table: ContainerKey?, isHeader: Bool
  ) {
    let pair = shown.pair
    let (left, right) = (
      pair.old.map { comparison.old.units[$0] }, pair.new.map { comparison.new.units[$0] }
    )
    addresses = ShownAddresses(
      comparison.markupDetail(of: pair), content, only: shown.only)
    if unit.isRow {
      let parts = rowSegments(comparison.runs(of: pair), left, right, only: shown.only, in: table)
      return writeRow(
        isPassed(shown) ? [] : parts, columns: table.map(columns) ?? [], isHeader: isHeader,
        sign: shown.sign)
    }
    if isPassed(shown) || shown.sign != nil && (unit.kind == .code || unit.kind == .rule) {
      tree.begin(.paragraph)
      write([], sign: shown.sign)
      tree.end()
      if isPassed(shown) { return }
    }
    let parts = segments(comparison.runs(of: pair), left, right, only: shown.only)
    switch unit.kind {
    case .row, .headerRow: break
    case .code: writeCode(parts, shown, unit)
    case .rule: tree.leaf(.thematicBreak)
    case .heading:
      let document = (shown.isOld || content == .old ? comparison.old : comparison.new).document
      tree.begin(.heading, value: document.nodes[unit.node].value)
      write(parts, sign: shown.sign)
      writeWaitingAddresses()
      tree.end()
    case .title, .paragraph, .html:
      let document = (shown.isOld || content == .old ? comparison.old : comparison.new).document
      tree.begin(document.kind(unit.node) == .definitionTerm ? .definitionTerm : .paragraph)
      write(parts, sign: shown.sign)
      writeWaitingAddresses()
      tree.end()
    }
  }

  /// Whether a unit is only mentioned, at the place from which it went.
  private func isPassed(_ shown: RedlinedUnit) -> Bool {
    shown.place == .old && content == .both
  }

  /// Writes a text behind its sign.
  private mutating func write(_ parts: [Segment], sign: String?) {
    if let sign {
      let text = tree.add(sign.utf8)
      tree.begin(.moved, first: text.start, second: text.end)
    }
    writeInlines(parts)
    if sign != nil { tree.end() }
  }

  private mutating func writeRow(
    _ parts: [Segment], columns: [ColumnAlignment], isHeader: Bool, sign: String?
  ) {
    let flags: NodeFlags = isHeader ? .header : []
    tree.begin(.tableRow, flags: flags)
    // Deletions may stand behind what comes in a later column.
    var cells = [[Segment]](repeating: [], count: columns.count)
    for part in parts where part.cell < cells.count { cells[part.cell].append(part) }
    for (column, (cell, alignment)) in zip(cells, columns).enumerated() {
      tree.begin(.tableCell, flags: flags, value: UInt16(alignment.rawValue))
      write(cell, sign: column == 0 ? sign : nil)
      if column == columns.count - 1 { writeWaitingAddresses() }
      tree.end()
    }
    tree.end()
  }

  /// Code that did not change stays as it is; else the changes are marked in it.
  private mutating func writeCode(_ parts: [Segment], _ shown: RedlinedUnit, _ unit: Unit) {
    if parts.allSatisfy({ $0.kind == .kept }) {
      let isOld = shown.isOld || content == .old
      tree.codeBlock(unit.node, of: (isOld ? comparison.old : comparison.new).document)
      return
    }
    tree.begin(.markedCode)
    for (place, part) in parts.enumerated() {
      if let mark = part.kind.node { tree.begin(mark) }
      let text = (part.isOld ? comparison.old : comparison.new).text[part.text]
      tree.leaf(.htmlInline, text)
      if part.kind.node != nil { tree.end() }
      // A line that came stands below the one that went.
      if part.kind == .deleted, place + 1 < parts.count, parts[place + 1].kind == .inserted,
        text.last != 0x0A
      {
        tree.leaf(.htmlInline, [0x0A])
      }
    }
    tree.end()
  }

  // MARK: Texts

  /// What is shown of a unit's runs.
  private func segments(
    _ runs: ArraySlice<Run>, _ left: Unit?, _ right: Unit?, only: RevisionKind?
  ) -> [Segment] {
    var segments: [Segment] = []
    var (oldPiece, newPiece) = (left?.pieces.lowerBound ?? 0, right?.pieces.lowerBound ?? 0)
    func appendOld(_ range: Range<Int>, _ kind: RevisionKind) {
      guard let left else { return }
      paths.old.append(range, of: left, as: kind, isOld: true, piece: &oldPiece, to: &segments)
    }
    func appendNew(_ range: Range<Int>, _ kind: RevisionKind) {
      guard let right else { return }
      paths.new.append(range, of: right, as: kind, isOld: false, piece: &newPiece, to: &segments)
    }
    if only == .deleted, let left {
      appendOld(left.text, .deleted)
      return segments
    }
    if only == .inserted, let right {
      appendNew(right.text, .inserted)
      return segments
    }
    for run in runs {
      switch run.kind {
      case .equal, .same:
        if content == .old { appendOld(run.old, .kept) } else { appendNew(run.new, .kept) }
      case .deleted: if content != .new { appendOld(run.old, .deleted) }
      case .inserted: if content != .old { appendNew(run.new, .inserted) }
      }
    }
    return segments
  }

  mutating func writeReference(_ segment: Segment) {
    let document = (segment.isOld ? comparison.old : comparison.new).document
    guard segment.isStart, let footnote = document.footnote(of: segment.leaf),
      let key = paths.footnote(footnote.definition, isOld: segment.isOld)
    else { return }
    let record: Int
    if let known = footnoteRecords[key] {
      record = known
    } else {
      record = tree.newFootnote()
      footnotes.append(key)
      footnoteRecords[key] = record
    }
    tree.reference(toFootnote: record)
  }
}
