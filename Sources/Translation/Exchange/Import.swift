public import Diagnostics
public import Localization
internal import MarkdownReading
internal import Markup
public import Workspace
internal import YAMLReading

/// What a file from translators makes of a workspace.
public struct ImportResult: Sendable {
  /// Paths below the workspace and what is to be written there; empty where nothing changes or where
  /// the file has an error.
  public var files: [(path: String, bytes: [UInt8])] = []
  public var diagnostics: [Diagnostic] = []
  public var flyer = ""
  public var language: Language?
  /// How many segments got another text, and how many were only declared to be right.
  public var changed = 0
  public var confirmed = 0
  public var unplaced = 0

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Takes in an XLIFF or PO file, whole or not at all.
///
/// - Parameters:
///   - flyer: the flyer that it must be of, where that was said.
///   - language: the language that it must be in, where that was said.
///   - isMachine: whether a machine translated what is new in it, whatever the file says.
public func importTranslation(
  _ file: SourceFile, into workspace: Workspace, flyer wanted: String? = nil,
  language wantedLanguage: Language? = nil, isMachine: Bool = false
) -> ImportResult {
  var result = ImportResult()
  let bytes = file.bytes
  if bytes.count > Limits.Files.exchangeBytes {
    result.diagnostics = [
      Diagnostic(
        .fileTooLarge, path: file.path, ["limit": String(Limits.Files.exchangeBytes >> 20)])
    ]
    return result
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0) {
    result.diagnostics = [Diagnostic(.notUTF8, at: file.span(0, min(2, bytes.count)))]
    return result
  }
  if let invalid = firstInvalidUTF8(bytes[...]) {
    result.diagnostics = [Diagnostic(.notUTF8, at: file.span(invalid, invalid + 1))]
    return result
  }
  let isXML = bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.first == UInt8(ascii: "<")
  let (returned, diagnostics) = isXML ? readXLIFF(file) : readPO(file)
  result.diagnostics = diagnostics
  guard let returned, !result.hasErrors else { return result }
  guard let flyer = workspace.flyers.first(where: { $0.source.file.path == returned.original }),
    wanted == nil || wanted == flyer.name
  else {
    result.diagnostics.append(
      Diagnostic(
        .otherFlyer, at: file.span(0, min(1, file.bytes.count)),
        ["original": returned.original ?? "–", "wanted": wanted ?? "flyers/"]))
    return result
  }
  guard let language = returned.language.flatMap({ Language($0) }), language.isKnown,
    wantedLanguage == nil || wantedLanguage == language,
    let document = ExchangeDocument(flyer, to: language)
  else {
    result.diagnostics.append(
      Diagnostic(
        .otherLanguage, at: file.span(0, min(1, file.bytes.count)),
        ["language": returned.language ?? "–", "wanted": wantedLanguage?.tag ?? "–"]))
    return result
  }
  result.flyer = flyer.name
  result.language = language
  var importer = Importer(document: document, isMachine: isMachine, result: result)
  importer.take(returned)
  return importer.result
}

private struct Importer {
  let document: ExchangeDocument
  let isMachine: Bool
  var result: ImportResult
  /// By the segment's place in the source.
  private var texts: [Int: String] = [:]
  private var sources: [Int: String] = [:]
  private var unplaced: [TranslationRecord.Unplaced] = []

  private var spans: [Int: Span] = [:]
  /// What came back as not finished.
  private var drafts: Set<Int> = []
  /// Whether a machine translated it, where that changes.
  private var machines: [Int: Bool] = [:]

  init(document: ExchangeDocument, isMachine: Bool, result: ImportResult) {
    self.document = document
    self.isMachine = isMachine
    self.result = result
  }

  mutating func take(_ returned: ReturnedFile) {
    let places = place(returned)
    guard !result.hasErrors else { return }
    for (unit, place) in zip(returned.units, places) { take(unit, place) }
    guard !result.hasErrors else { return }
    result.unplaced = unplaced.count
    guard !texts.isEmpty || !sources.isEmpty || !unplaced.isEmpty else { return }
    write()
  }

  /// The segment of each unit: by its id, by the text that it was sent out with, else between its
  /// neighbours.
  private mutating func place(_ returned: ReturnedFile) -> [Int?] {
    var seen: Set<String> = []
    for unit in returned.units where !seen.insert(unit.id).inserted {
      result.diagnostics.append(Diagnostic(.duplicateUnit, at: unit.span, ["id": unit.id]))
    }
    var known: [String: Int] = [:]
    for (index, unit) in document.units.enumerated() { known[unit.id] = index }
    var places = returned.units.map { known[$0.id] }
    var taken = Set(places.compactMap(\.self))
    var current: [String: Int] = [:]
    for (index, id) in document.currentIDs.enumerated() { current[id] = index }
    for index in places.indices where places[index] == nil {
      guard let place = current[returned.units[index].id], taken.insert(place).inserted else {
        continue
      }
      places[index] = place
    }
    var digests: [UInt32: [Int]] = [:]
    for (index, unit) in document.units.enumerated() {
      digests[unit.stamp.source, default: []].append(index)
    }
    for index in places.indices where places[index] == nil {
      guard let stamp = returned.units[index].stamp, let same = digests[stamp.source],
        same.count == 1, taken.insert(same[0]).inserted
      else { continue }
      places[index] = same[0]
    }
    // An id that is not known is that of a text that has changed since.
    for index in places.indices where places[index] == nil {
      let before = index > 0 ? places[index - 1] : -1
      let after = index + 1 < places.count ? places[index + 1] : document.units.count
      guard let before, let after, after == before + 2, !taken.contains(before + 1),
        mayStand(returned.units[index], at: before + 1)
      else { continue }
      taken.insert(before + 1)
      places[index] = before + 1
    }
    return places
  }

  /// Whether a unit that nothing but its neighbours places may stand there: the source still says much
  /// the same.
  private func mayStand(_ unit: ReturnedFile.Unit, at place: Int) -> Bool {
    let segment = document.state.segments[place]
    let sent = words(of: unit.source.plain)
    let common = sent.intersection(words(of: segment.source.text)).count
    return 3 * common >= sent.count
  }

  private mutating func keep(_ source: String, _ translation: String) {
    let text = TranslationRecord.Unplaced(source: source, translation: translation)
    guard !document.state.unplaced.contains(text), !unplaced.contains(text) else { return }
    unplaced.append(text)
  }

  private mutating func take(_ unit: ReturnedFile.Unit, _ place: Int?) {
    guard let target = unit.target else { return }
    guard let place else {
      result.diagnostics.append(Diagnostic(.unknownUnit, at: unit.span, ["id": unit.id]))
      keep(unit.source.plain, target.plain)
      return
    }
    let own = document.units[place]
    let segment = document.state.segments[place]
    let isCurrent = isCurrent(unit, place)
    if target == own.target {
      // Only declared to be right.
      if unit.isDone, !unit.isMachine, !own.isDone, isCurrent {
        sources[place] = segment.source.text
        machines[place] = false
        result.confirmed += 1
      }
      return
    }
    // What was changed here since it was sent out.
    if let stamp = unit.stamp?.target, let here = own.target, ExchangeStamp.digest(here) != stamp {
      // The translators did not touch it.
      if ExchangeStamp.digest(target) == stamp { return }
      result.diagnostics.append(Diagnostic(.replacedText, at: unit.span, ["id": unit.id]))
      keep(segment.source.text, segment.translation?.text ?? here.plain)
    }
    guard let markdown = own.codes.markdown(target, isCell: own.isCell) else {
      result.diagnostics.append(Diagnostic(.brokenCodes, at: unit.span, ["id": unit.id]))
      return
    }
    let lost = own.source.codes.subtracting(target.codes)
    if !lost.isEmpty {
      result.diagnostics.append(
        Diagnostic(
          .lostCodes, at: unit.span,
          ["id": unit.id, "codes": lost.sorted().map(String.init).joined(separator: ", ")]))
    }
    texts[place] = markdown
    spans[place] = unit.span
    result.changed += 1
    let isMachine = isMachine || unit.isMachine
    if isMachine || unit.isDone { machines[place] = isMachine }
    if !unit.isDone, !isMachine { drafts.insert(place) }
    if isCurrent {
      sources[place] = segment.source.text
    } else if let then = segment.translatedFrom,
      comparable(CodeTable.plain(then)) == comparable(unit.source.plain)
    {
      sources[place] = then
    } else {
      sources[place] = unit.source.plain
    }
  }

  /// Whether a unit was translated from the source as it is now.
  private func isCurrent(_ unit: ReturnedFile.Unit, _ place: Int) -> Bool {
    let own = document.units[place]
    guard comparable(unit.source.plain) == comparable(own.source.plain) else { return false }
    if let stamp = unit.stamp { return stamp.source == own.stamp.source }
    return unit.id == own.id || unit.id == document.currentIDs[place]
  }

  // MARK: writing

  private mutating func write() {
    let path = String(document.flyer.source.file.path.dropLast("de.md".utf8.count))
    let folder = path.hasSuffix("/") ? path : "flyers/\(document.flyer.name)/"
    let name = folder + document.language.tag
    var places: [Int?]
    if !texts.isEmpty {
      guard let (bytes, where_) = newText(name) else { return }
      places = where_
      result.files.append((name + ".md", bytes))
    } else {
      places = document.state.segments.map(\.place)
    }
    result.files.append((name + ".source.txt", record(&places, name).bytes))
  }

  /// The translation's new bytes, and for each segment of the source its place among the new segments.
  private mutating func newText(_ name: String) -> ([UInt8], [Int?])? {
    let states = document.state.segments
    let fieldCount = states.prefix { Self.field($0) != nil }.count
    let body = states.indices.dropFirst(fieldCount)
    let isMissing = body.contains { states[$0].place == nil && texts[$0] != nil }
    if isMissing, !document.state.surplus.isEmpty {
      // Its own structure would be lost: what is new is kept aside.
      for index in body where states[index].place == nil {
        guard let text = texts[index] else { continue }
        keep(states[index].source.text, text)
        result.diagnostics.append(
          Diagnostic(.unknownUnit, at: spans[index], ["id": states[index].id]))
        result.changed -= 1
        texts[index] = nil
        sources[index] = nil
      }
      result.unplaced = unplaced.count
    }
    let rebuilds = body.contains { states[$0].place == nil && texts[$0] != nil }
    let file = document.text?.file
    var frontMatter = file.map { Self.frontMatter(of: $0) } ?? Array("---\n---\n".utf8)
    let frontEdits = states.indices.prefix(fieldCount).compactMap { index -> (Int, String)? in
      texts[index].map { (index, $0) }
    }
    frontMatter = edited(frontMatter, frontEdits)
    let text: [UInt8]
    if rebuilds || file == nil {
      let source = document.flyer.source.file
      let front = Self.frontMatter(of: source).count
      let edits = body.compactMap { index -> (range: Range<Int>, text: String)? in
        let new = texts[index] ?? states[index].translation.map { raw($0) }
        return new.map { (states[index].source.range, $0) }
      }
      text = Array(source.replacing(edits).bytes[front...])
    } else if let file {
      let edits = body.compactMap { index -> (range: Range<Int>, text: String)? in
        guard let new = texts[index], let own = states[index].translation else { return nil }
        return (own.range, new)
      }
      text = Array(file.replacing(edits).bytes[Self.frontMatter(of: file).count...])
    } else {
      text = []
    }
    let bytes = frontMatter + text
    let read = readMarkdown(SourceFile(path: name + ".md", bytes: bytes)).document
    let made = segments(of: read)
    // Every text must be where it was put.
    var found: [Int?] = Array(repeating: nil, count: states.count)
    var next = 0
    for index in body where rebuilds || file == nil {
      guard next < made.count else { break }
      found[index] = next
      next += 1
    }
    if !rebuilds, file != nil {
      let offset = document.state.translated.prefix { Self.isField($0.kind) }.count
      for index in body { found[index] = states[index].place.map { $0 - offset } }
    }
    let isRight = texts.allSatisfy { index, text in
      guard index >= fieldCount else { return true }
      guard let place = found[index], place < made.count else { return false }
      return comparable(made[place].text) == comparable(text)
    }
    guard isRight else {
      result.diagnostics.append(Diagnostic(.importBreaks, path: name + ".md"))
      return nil
    }
    madeBody = made
    return (bytes, found)
  }

  private var madeBody: [Segment]?

  private static func isField(_ kind: String) -> Bool {
    FlyerField.allCases.contains { $0.name.de == kind }
  }

  private static func field(_ state: SegmentState) -> FlyerField? {
    FlyerField.allCases.first { $0.name.de == state.source.kind }
  }

  /// The translation's own bytes, wrapped as they are.
  private func raw(_ segment: Segment) -> String {
    guard let file = document.text?.file, !segment.kind.contains("quote") else {
      return segment.text
    }
    return String(decoding: file.bytes[segment.range], as: UTF8.self)
  }

  /// From the first byte to behind the closing line; nothing where there is none.
  private static func frontMatter(of file: SourceFile) -> [UInt8] {
    let document = readMarkdown(file).document
    guard let range = document.frontMatter else { return [] }
    var end = range.upperBound
    while end < file.bytes.count, file.bytes[end] != 0x0A { end += 1 }
    return Array(file.bytes[..<min(end + 1, file.bytes.count)])
  }

  /// Front matter with other or further values.
  private func edited(_ bytes: [UInt8], _ edits: [(Int, String)]) -> [UInt8] {
    var replaced: [(range: Range<Int>, text: String)] = []
    var added = ""
    for (index, text) in edits {
      let state = document.state.segments[index]
      if let own = state.translation {
        replaced.append((own.range, yaml(text)))
      } else {
        added += "\(state.source.kind): \(yaml(text))\n"
      }
    }
    var result = SourceFile(path: "", bytes: bytes).replacing(replaced).bytes
    if !added.isEmpty {
      // Before the closing line.
      var end = result.count
      if end > 0, result[end - 1] == 0x0A { end -= 1 }
      let start = result[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      result.insert(contentsOf: added.utf8, at: start)
    }
    return result
  }

  /// A YAML scalar on one line that is read as this text.
  private func yaml(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    let special = "!&*-?:,[]{}#|>@`\"'%~= "
    let isPlain =
      line.first.map { !special.contains($0) } == true && !line.contains(": ")
      && !line.contains(" #") && !line.hasSuffix(":") && !line.hasSuffix(" ")
      && !line.unicodeScalars.contains { $0.value < 0x20 }
    if isPlain { return line }
    var result = "\""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func record(_ places: inout [Int?], _ name: String) -> TranslationRecord {
    let states = document.state.segments
    var record = TranslationRecord()
    record.unplaced = document.state.unplaced + unplaced
    record.release = document.text?.released?.key
    var lines: [(order: Int, line: TranslationRecord.Line)] = []
    for index in states.indices {
      let isField = Self.field(states[index]) != nil
      guard let line = line(index, isField ? nil : place(index, places)) else { continue }
      lines.append((isField ? index : states.count + (places[index] ?? index), line))
    }
    // A changed text's places are counted without the front matter's.
    let fields =
      texts.isEmpty ? 0 : document.state.translated.prefix { Self.isField($0.kind) }.count
    for (place, line) in document.state.surplusLines {
      lines.append((states.count + place - fields, line))
    }
    record.lines = lines.sorted { $0.order < $1.order }.map(\.line)
    return record
  }

  /// What the record says of a segment of the source; nothing where nothing stands for it.
  ///
  /// - Parameter made: the segment of the new text.
  private func line(_ index: Int, _ made: Segment?) -> TranslationRecord.Line? {
    let state = document.state.segments[index]
    let new = texts[index]
    guard let text = new ?? (state.status == .missing ? nil : state.translation?.text) else {
      // The source's own text, which a text that was built anew has in its place.
      return made.map {
        TranslationRecord.Line(
          kind: $0.kind, digest: $0.hash.digest, isOpen: true, source: state.source.text)
      }
    }
    let isCopy = state.status == .untranslated && new == nil
    // What was changed here and is still to be looked at stays so.
    let isChanged = state.status == .edited && new == nil && sources[index] == nil
    let wasOpen = state.isOpen && new == nil && sources[index] == nil
    return TranslationRecord.Line(
      kind: state.translation?.kind ?? state.source.kind,
      digest: isChanged
        ? state.recordedDigest ?? 0 : (made?.hash ?? TextHash(text)).digest,
      isMeant: state.isMeant || new != nil && TextHash(text) == state.source.hash,
      isOpen: isCopy || wasOpen || drafts.contains(index),
      isMachine: machines[index] ?? state.isMachine,
      source: isCopy ? text : sources[index] ?? state.translatedFrom ?? state.source.text)
  }

  private func place(_ index: Int, _ places: [Int?]) -> Segment? {
    guard let made = madeBody, let place = places[index], place < made.count else { return nil }
    return made[place]
  }
}
