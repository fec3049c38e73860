internal import Comparison
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Workspace

/// Writes a comparison for the terminal: what happened in a sentence, then each change with a few
/// words around it. What did not change is left out.
struct TerminalDiff {
  private let composer: Composer
  private let comparison: Comparison
  private let old: ComparedSource
  private let new: ComparedSource
  private let moved: MovedUnits
  private let oldStruck: StruckText
  private let newStruck: StruckText
  private lazy var oldSections = LinkedSections(comparison.old.document)
  private lazy var newSections = LinkedSections(comparison.new.document)
  private var text: TerminalText
  /// What was said of the text before, and in which list it stands: the items of a list are marked up
  /// differently all alike.
  private var said: (remarks: [String], list: Int?) = ([], nil)
  /// How far what stands below a heading is indented.
  private let indent: Int

  /// How many words stand around a change.
  private static var context: Int { 7 }

  init(
    _ composer: Composer, _ comparison: Comparison, _ old: ComparedSource, _ new: ComparedSource,
    style: TerminalStyle, indent: Int = 2
  ) {
    self.indent = indent
    self.composer = composer
    self.comparison = comparison
    moved = MovedUnits(comparison)
    oldStruck = StruckText(comparison.old)
    newStruck = StruckText(comparison.new)
    self.old = old
    self.new = new
    text = TerminalText(style: style)
  }

  private var words: Words { composer.words }

  mutating func write() -> [UInt8] {
    writeHead()
    if !comparison.isEmpty {
      writeStates()
      for pair in comparison.sections where !pair.changes.isEmpty { write(pair) }
    }
    writeFoot()
    return text.bytes
  }

  private mutating func line(
    _ content: String, _ mark: TerminalMark = .plain, indent: Int = 0
  ) {
    text.begin(indent: indent)
    text.add(content, mark)
    text.end()
  }

  private mutating func writeHead() {
    func name(_ source: ComparedSource) -> String {
      source.date.map { "\(source.name) (\($0))" } ?? source.name
    }
    line("\(name(old)) → \(name(new))", .strong)
    line(composer.summary(comparison, old, new))
    if !comparison.isEmpty { line(composer.wordCounts(comparison.summary)) }
  }

  /// Between two reports: which measures changed state.
  private mutating func writeStates() {
    let states = composer.states(old, new, comparison, [:])
    if states.isEmpty { return }
    text.blank()
    line(words("comparison.states"), .strong)
    let unreported = words("comparison.unreported")
    for change in states {
      let before = change.old?.label ?? unreported
      let now = change.new?.label ?? unreported
      line("\(change.number) \(change.title): \(before) → \(now)", indent: 2)
    }
  }

  // MARK: Sections

  private mutating func write(_ pair: SectionPair) {
    text.blank()
    let mine = pair.old.map { comparison.old.document.sections[$0] }
    let yours = pair.new.map { comparison.new.document.sections[$0] }
    text.begin()
    // A number that came or went alone is shown as that.
    let isKept = mine != nil && yours != nil
    let none = isKept && (mine?.number == nil) != (yours?.number == nil) ? "–" : nil
    writeNumbers(mine?.number?.label ?? none, yours?.number?.label ?? none)
    if (yours ?? mine)?.heading == nil {
      text.add(words("diff.opening"), .strong)
    } else {
      for run in comparison.titleRuns(of: pair) { write(run, equal: .strong) }
    }
    text.add("  ")
    let marks = composer.marks(of: pair, in: comparison).map(\.label).joined(separator: ", ")
    text.add("(\(marks))", .faint)
    text.end()
    writeDetails(pair, mine, yours)
  }

  /// What happened to one section, without its heading.
  mutating func details(of pair: SectionPair) -> [UInt8] {
    writeDetails(
      pair, pair.old.map { comparison.old.document.sections[$0] },
      pair.new.map { comparison.new.document.sections[$0] })
    return text.bytes
  }

  private mutating func writeDetails(_ pair: SectionPair, _ mine: Section?, _ yours: Section?) {
    if pair.changes.contains(.moved), let way = composer.way(mine, yours, comparison) {
      line(way, indent: indent)
    }
    for change in pair.data { write(change, in: pair) }
    said = ([], nil)
    for change in comparison.titleDetail(of: pair).addresses { write(change) }
    let moved = self.moved.gone(from: pair).filter { !self.moved.isWithin($0, pair) }
    let units = comparison.blocks(of: pair).map { RedlinedUnit(pair: $0) }
    for unit in self.moved.merge(units, with: moved) {
      if unit.place == .old {
        line(composer.passing(unit.pair, count: 1, comparison), .faint, indent: indent)
      } else {
        write(unit.pair, in: pair)
      }
    }
  }

  private mutating func writeNumbers(_ old: String?, _ new: String?) {
    if let old, let new, old != new {
      text.add("\(old) → \(new) ", .strong)
    } else if let number = new ?? old {
      text.add(number + " ", .strong)
    }
  }

  private mutating func write(_ change: DataChange, in pair: SectionPair) {
    text.begin(indent: indent)
    text.add(composer.label(ofField: change.name) + ": ")
    switch (change.old, change.new) {
    case (let old?, let new?):
      text.add(words("comparison.dataWas", ["old": .text(old), "new": .text(new)]))
    case (let old?, nil) where pair.new == nil: text.add(old, .deleted)
    case (nil, let new?) where pair.old == nil: text.add(new, .inserted)
    case (let old?, nil): text.add(words("comparison.dataGone", ["old": .text(old)]))
    case (nil, let new?): text.add(words("comparison.dataNew", ["new": .text(new)]))
    case (nil, nil): break
    }
    text.end()
  }

  private mutating func write(_ block: UnitPair, in pair: SectionPair) {
    let runs = comparison.runs(of: block)
    if comparison.isUnchanged(block) {
      said = ([], nil)
      return
    }
    let all = composer.remarks(on: [block], in: comparison)
    let list = block.new.flatMap { comparison.new.units[$0].container }
      .flatMap { comparison.new.containers[$0].parent }
    let remarks = list != nil && said == (all, list) ? [] : all
    said = (all, list)
    if isCode(block), !block.moved {
      for remark in remarks { line("[\(remark)]", .faint, indent: indent) }
      return writeCode(runs)
    }
    text.begin(indent: indent)
    if let label = footnote(of: block) {
      text.add(words("diff.footnote", ["label": .text(label)]) + " ", .faint)
    }
    if block.moved {
      let sign = composer.moveSign(block, at: .new, in: pair, comparison)
      text.add(sign.hasSuffix(":") ? "\(sign) " : "\(sign): ", .faint)
    }
    for remark in remarks { text.add("[\(remark)] ", .faint) }
    if runs.isEmpty { text.add("* * *", block.old == nil ? .inserted : .deleted) }
    for (index, run) in zip(runs.indices, runs) {
      // Where a stroke cannot be shown the two would read as one word.
      let isReplacing =
        run.kind == .inserted && index > runs.startIndex
        && runs[index - 1].kind == .deleted
      if isReplacing, text.style.hasColour { text.add(" ") }
      switch run.kind {
      case .equal, .same:
        writeShortened(
          shownNew(run.new), isFirst: index == runs.startIndex,
          isLast: index == runs.endIndex - 1)
      case .deleted, .inserted:
        // Marked, a space alone could not be seen.
        if isSpace(run) { text.add(" ") } else { write(run, equal: .plain) }
      }
    }
    text.end()
    for change in comparison.markupDetail(of: block).addresses { write(change) }
  }

  /// Where a link led and leads.
  private mutating func write(_ change: MarkupDetail.AddressChange) {
    text.begin(indent: 2 * indent)
    var old = address(change.old, comparison.old.document)
    var new = address(change.new, comparison.new.document)
    if old == new {
      // The same address under another title, or of another section that has this number now.
      old += more(change.old, comparison.old.document, oldSections)
      new += more(change.new, comparison.new.document, newSections)
    }
    if !old.isEmpty { text.add(old[...], .deleted) }
    if !old.isEmpty, !new.isEmpty, text.style.hasColour { text.add(" ") }
    if !new.isEmpty { text.add(new[...], .inserted) }
    text.end()
  }

  private func address(_ link: NodeID?, _ document: Document) -> [UInt8] {
    link.flatMap { document.linkRecord(of: $0) }.map { Array(document.bytes($0.destination)) }
      ?? []
  }

  /// A link's title, or else the name of the section to which it leads.
  private func more(
    _ link: NodeID?, _ document: Document, _ sections: LinkedSections
  ) -> [UInt8] {
    guard let record = link.flatMap({ document.linkRecord(of: $0) }) else { return [] }
    if !record.title.isEmpty { return [0x20] + document.bytes(record.title) }
    guard let place = sections[document.bytes(record.destination)] else { return [] }
    return Array(" \(document.sections[place].title)".utf8)
  }

  private func isSpace(_ run: Run) -> Bool {
    let bytes = run.kind == .deleted ? comparison.old.text[run.old] : comparison.new.text[run.new]
    return bytes.allSatisfy { $0 == 0x20 }
  }

  private func isCode(_ block: UnitPair) -> Bool {
    block.new.map { comparison.new.units[$0].kind == .code }
      ?? block.old.map { comparison.old.units[$0].kind == .code } ?? false
  }

  /// Code, line by line, with the lines next to changes.
  private mutating func writeCode(_ runs: ArraySlice<Run>) {
    for (place, run) in zip(runs.indices, runs) {
      let side = run.kind == .deleted ? comparison.old.text[run.old] : comparison.new.text[run.new]
      var lines = side.split(separator: 0x0A, omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      if lines.first?.isEmpty == true, place > runs.startIndex { lines.removeFirst() }
      let mark: TerminalMark =
        switch run.kind {
        case .equal, .same: .plain
        case .deleted: .deleted
        case .inserted: .inserted
        }
      for (number, line) in lines.enumerated() {
        if mark == .plain {
          let isNear =
            number == 0 && place > runs.startIndex
            || number == lines.count - 1 && place < runs.endIndex - 1
          if !isNear {
            if number == 0 || number == 1 && place > runs.startIndex {
              self.line("…", .faint, indent: indent)
            }
            continue
          }
        }
        text.begin(indent: indent)
        text.addVerbatim(line, mark)
        text.end()
      }
    }
  }

  /// The label of the footnote that a unit is in.
  private func footnote(of block: UnitPair) -> String? {
    let side = block.new == nil ? comparison.old : comparison.new
    var container = (block.new ?? block.old).flatMap { side.units[$0].container }
    while let number = container {
      let node = side.document.nodes[side.containers[number].node]
      if node.kind == .footnoteDefinition {
        let label = side.document.bytes(side.document.footnoteRecords[Int(node.first)].label)
        return String(decoding: label, as: UTF8.self)
      }
      container = side.containers[number].parent
    }
    return nil
  }

  private func shownNew(_ range: Range<Int>) -> ArraySlice<UInt8> {
    newStruck.marked(range, in: comparison.new.text)
  }

  private mutating func write(_ run: Run, equal: TerminalMark) {
    switch run.kind {
    case .equal, .same: text.add(shownNew(run.new), equal)
    case .deleted: text.add(oldStruck.marked(run.old, in: comparison.old.text), .deleted)
    case .inserted: text.add(shownNew(run.new), .inserted)
    }
  }

  /// Text that did not change, with only the words next to changes.
  private mutating func writeShortened(
    _ bytes: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool
  ) {
    let wanted = Self.context
    var count = 0
    for byte in bytes where byte == 0x20 { count += 1 }
    // The gap has to be worth its dots.
    guard count > (isFirst || isLast ? wanted : 2 * wanted) + 2 else { return text.add(bytes) }
    // What only moved is told by its beginning.
    if !isFirst || isLast {
      var end = bytes.startIndex
      var spaces = 0
      while true {
        if bytes[end] == 0x20 {
          spaces += 1
          if spaces == wanted { break }
        }
        end += 1
      }
      text.add(bytes[..<end])
    }
    text.add(" … ", .faint)
    if !isLast {
      var start = bytes.endIndex
      var spaces = 0
      while spaces < wanted {
        start -= 1
        if bytes[start] == 0x20 { spaces += 1 }
      }
      text.add(bytes[(start + 1)...])
    }
  }

  // MARK: Foot

  private mutating func writeFoot() {
    let held = composer.heldEqual(comparison.heldEqual)
    let coarse = composer.coarse(comparison)
    if held.isEmpty, coarse.isEmpty { return }
    text.blank()
    for place in coarse { line(place) }
    if !held.isEmpty {
      line(words("diff.heldLine", ["list": .text(held.joined(separator: ", "))]), .faint)
    }
  }
}
