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
  /// How many that were taken for right came back as not finished.
  public var doubted = 0
  /// How many notes of translators were kept.
  public var notes = 0

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
  // A program may leave the language out; what was asked for says it then.
  let named = returned.language.flatMap { $0.isEmpty ? nil : $0 }
  guard
    let language = importLanguage(
      named, wanted: wantedLanguage, known: flyer.translations.map(\.language)),
    language.isUsable,
    returned.sourceLanguage == nil
      || returned.sourceLanguage.flatMap({ exchangeLanguage($0) })?.base
        == flyer.source.language.base,
    let document = ExchangeDocument(flyer, to: language)
  else {
    result.diagnostics.append(
      Diagnostic(
        .otherLanguage, at: file.span(0, min(1, file.bytes.count)),
        [
          "language": [returned.sourceLanguage, named ?? "…"].compactMap(\.self).joined(
            separator: " → "),
          "wanted": "\(flyer.source.language.tag) → \(wantedLanguage?.tag ?? "…")",
        ]))
    return result
  }
  let strange = strangeLanguages(in: returned, of: document)
  if !strange.isEmpty {
    result.diagnostics += strange
    return result
  }
  if let fault = foreignTexts(returned, of: document, in: workspace, file) {
    result.diagnostics.append(fault)
    return result
  }
  result.flyer = flyer.name
  result.language = language
  var importer = Importer(document: document, isMachine: isMachine, result: result)
  importer.take(returned)
  return importer.result
}

/// Says of each text that is in another language than the file, by its own word.
private func strangeLanguages(
  in returned: ReturnedFile, of document: ExchangeDocument
) -> [Diagnostic] {
  returned.units.flatMap { unit in
    [(unit.sourceLanguage, document.flyer.source.language), (unit.language, document.language)]
      .compactMap { own, wanted in
        guard let own, !agrees(own, with: wanted) else { return nil }
        return Diagnostic(
          .textInOtherLanguage, at: unit.span,
          ["id": unit.id, "language": own, "wanted": wanted.tag])
      }
  }
}

/// Whether a tag may name the same language, in whatever region.
private func agrees(_ tag: String, with language: Language) -> Bool {
  exchangeLanguage(tag).map {
    $0.base == language.base && $0.direction == language.direction
      && $0.isSimple == language.isSimple
  } ?? false
}

/// Places what came back among a flyer's texts.
struct Importer {
  let document: ExchangeDocument
  let isMachine: Bool
  var result: ImportResult
  /// By the segment's place in the source.
  var texts: [Int: String] = [:]
  var sources: [Int: String] = [:]
  var unplaced: [TranslationRecord.Unplaced] = []
  private var keptTexts: Set<TranslationRecord.Unplaced>

  var spans: [Int: Span] = [:]
  /// What came back as not finished.
  var drafts: Set<Int> = []
  /// Whether a machine translated it, where that changes.
  var machines: [Int: Bool] = [:]

  /// What was declared to be unfinished though it was taken for right, and is the same.
  var doubted: Set<Int> = []
  var notes: [TranslationRecord.Note] = []
  private var keptNotes: Set<TranslationRecord.Note>

  var madeBody: [Segment]?
  /// By the place among the translation's segments before: the one in ``madeBody``.
  var newPlaces: [Int: Int] = [:]

  init(document: ExchangeDocument, isMachine: Bool, result: ImportResult) {
    self.document = document
    self.isMachine = isMachine
    self.result = result
    keptTexts = Set(document.state.unplaced)
    keptNotes = Set(document.state.notes)
  }

  mutating func take(_ returned: ReturnedFile) {
    let places = place(returned)
    guard !result.hasErrors else { return }
    for (unit, place) in zip(returned.units, places) where !unit.isObsolete { take(unit, place) }
    keepObsolete(returned.units)
    guard !result.hasErrors else { return }
    result.unplaced = unplaced.count
    result.doubted = doubted.count
    result.notes = notes.count
    guard
      !texts.isEmpty || !sources.isEmpty || !unplaced.isEmpty || !doubted.isEmpty
        || !notes.isEmpty
    else { return }
    write()
  }

  /// The segment of each unit: by its id, by the text that it was sent out with, else between its
  /// neighbours.
  private mutating func place(_ returned: ReturnedFile) -> [Int?] {
    var seen: Set<String> = []
    for unit in returned.units where !unit.isObsolete && !seen.insert(unit.id).inserted {
      result.diagnostics.append(Diagnostic(.duplicateUnit, at: unit.span, ["id": unit.id]))
    }
    var known: [String: Int] = [:]
    for (index, unit) in document.units.enumerated() { known[unit.id] = index }
    var places = returned.units.map { $0.isObsolete ? nil : known[$0.id] }
    var taken = Set(places.compactMap(\.self))
    var current: [String: Int] = [:]
    for (index, id) in document.currentIDs.enumerated() { current[id] = index }
    let isOpen = returned.units.map { !$0.isObsolete }
    for index in places.indices where places[index] == nil && isOpen[index] {
      guard let place = current[returned.units[index].id], taken.insert(place).inserted else {
        continue
      }
      places[index] = place
    }
    var digests: [UInt32: [Int]] = [:]
    for (index, unit) in document.units.enumerated() {
      digests[unit.stamp.source, default: []].append(index)
    }
    for index in places.indices where places[index] == nil && isOpen[index] {
      guard let stamp = returned.units[index].stamp, let same = digests[stamp.source],
        same.count == 1, taken.insert(same[0]).inserted
      else { continue }
      places[index] = same[0]
    }
    // An id that is not known is that of a text that has changed since.
    for index in places.indices where places[index] == nil && isOpen[index] {
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

  /// - Returns: whether it was not kept before.
  @discardableResult
  mutating func keep(_ source: String, _ translation: String) -> Bool {
    let text = TranslationRecord.Unplaced(source: source, translation: translation)
    guard keptTexts.insert(text).inserted else { return false }
    unplaced.append(text)
    return true
  }

  /// What a translator's program gave up on: kept where it stands nowhere else, and said once, as such
  /// entries stay in files for years.
  private mutating func keepObsolete(_ units: [ReturnedFile.Unit]) {
    let obsolete = units.filter(\.isObsolete)
    if obsolete.isEmpty { return }
    var standing = Set(
      zip(document.units, document.state.segments).compactMap { unit, segment in
        segment.translation.map { comparable(unit.own.plain($0.text)) }
      })
    standing.formUnion(
      document.state.surplus.map {
        comparable(CodeTable.plain(document.state.translated[$0].text, in: document.documents))
      })
    for unit in units where !unit.isObsolete {
      if let target = unit.target { standing.insert(comparable(target.plain)) }
    }
    for unit in obsolete {
      guard let target = unit.target, !target.isBlank,
        !standing.contains(comparable(target.plain)), keep(unit.source.plain, target.plain)
      else { continue }
      result.diagnostics.append(
        Diagnostic(
          .unknownUnit, at: unit.span, ["id": unit.id.isEmpty ? unit.source.plain : unit.id]))
    }
  }

  private mutating func take(_ unit: ReturnedFile.Unit, _ place: Int?) {
    for text in unit.notes {
      let source = place.map { document.state.segments[$0].source.text } ?? unit.source.plain
      let note = TranslationRecord.Note(source: source, text: text)
      guard keptNotes.insert(note).inserted else { continue }
      notes.append(note)
      result.diagnostics.append(
        Diagnostic(.translatorNote, at: unit.span, ["id": unit.id, "note": text]))
    }
    guard let returned = unit.target, !returned.isBlank else { return takeEmpty(unit, place) }
    if returned.hasWrittenCodes, !unit.source.hasWrittenCodes {
      result.diagnostics.append(Diagnostic(.brokenCodes, at: unit.span, ["id": unit.id]))
      return
    }
    guard let place else {
      let target = returned
      result.diagnostics.append(Diagnostic(.unknownUnit, at: unit.span, ["id": unit.id]))
      keep(unit.source.plain, target.plain)
      return
    }
    let own = document.units[place]
    let segment = document.state.segments[place]
    let isCurrent = isCurrent(unit, place)
    let numbers = numbers(unit, own, segment)
    let stranger = returned.codes.first { numbers[$0] == nil }
    // A stamp of before says nothing of the codes that the translation alone had; they may have gone.
    let mayHaveHadMore =
      unit.stamp.map { stamp in
        stamp.codes.isEmpty && stamp.target != nil
          && (stamp.source, stamp.target) != (own.stamp.source, own.stamp.target)
      } ?? false
    if let stranger, !unit.source.codes.contains(stranger),
      stranger > unit.stamp?.codes.count ?? 0, !mayHaveHadMore
    {
      result.diagnostics.append(Diagnostic(.brokenCodes, at: unit.span, ["id": unit.id]))
      return
    }
    guard var target = returned.renumbered(numbers) else {
      // What its placeholders stood for is gone.
      result.diagnostics.append(Diagnostic(.codesChanged, at: unit.span, ["id": unit.id]))
      keep(unit.source.plain, returned.plain)
      return
    }
    target = target.alone(own.codes)
    // Programs that indent elements put blanks and line breaks around texts, which mean nothing there.
    if target != own.target { target = target.trimmed }
    if target == own.target {
      // What went out as right and comes back as not finished.
      if !unit.isDone, own.isDone, unit.stamp?.isDone ?? true { doubted.insert(place) }
      // Only declared to be right.
      if unit.isDone, !unit.isMachine, !own.isDone, isCurrent {
        sources[place] = segment.source.meaning
        machines[place] = false
        result.confirmed += 1
      }
      return
    }
    // What was changed here since it was sent out.
    let then = Dictionary(
      numbers.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
    if let stamp = unit.stamp?.target, let here = own.target,
      ExchangeStamp.digest(here.renumbered(then) ?? here) != stamp
    {
      // The translators did not touch it.
      if ExchangeStamp.digest(returned) == stamp || ExchangeStamp.digest(returned.trimmed) == stamp
      {
        return
      }
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
    if let fault = OddCharacters.faults(in: target.plain).first {
      result.diagnostics.append(fault.diagnostic(at: unit.span))
    }
    texts[place] = markdown
    spans[place] = unit.span
    result.changed += 1
    let isMachine = isMachine || unit.isMachine
    if isMachine || unit.isDone { machines[place] = isMachine }
    if !unit.isDone, !isMachine { drafts.insert(place) }
    if isCurrent {
      sources[place] = segment.source.meaning
    } else if let then = segment.translatedFrom,
      comparable(own.own.plain(then)) == comparable(unit.source.plain)
    {
      sources[place] = then
    } else {
      sources[place] = unit.source.plain
    }
  }

  /// A translation that was sent out and came back without its text stays, and is to be checked. Nothing is said of
  /// one that has been changed here since.
  private mutating func takeEmpty(_ unit: ReturnedFile.Unit, _ place: Int?) {
    guard let place, let sent = unit.stamp?.target,
      let here = document.units[place].target, ExchangeStamp.digest(here) == sent
    else { return }
    if document.units[place].isDone { doubted.insert(place) }
    result.diagnostics.append(Diagnostic(.emptiedText, at: unit.span, ["id": unit.id]))
  }

  /// Which number each placeholder of a unit has now: they are counted from the source, which may have
  /// changed meanwhile. One that cannot be known has none.
  private func numbers(
    _ unit: ReturnedFile.Unit, _ own: ExchangeUnit, _ segment: SegmentState
  ) -> [Int: Int] {
    let same = Dictionary(uniqueKeysWithValues: own.codes.codes.keys.map { ($0, $0) })
    guard let target = unit.target, !target.codes.isEmpty else { return same }
    let stamp = unit.stamp
    // A stamp of before says nothing of codes; those of the same source are counted alike.
    if let stamp, stamp.source == own.stamp.source,
      stamp.codes.isEmpty || stamp.codes == own.stamp.codes
    {
      return same
    }
    let old: [String]
    if let stamp, !stamp.codes.isEmpty {
      old = stamp.codes
    } else if unit.source == own.source {
      return same
    } else if let then = segment.translatedFrom {
      // The tool dropped the stamp, but what was translated is known.
      var table = own.own.empty
      guard table.add(then) == unit.source else { return [:] }
      old = table.codes.keys.sorted().map { table.codes[$0]?.digest ?? "" }
    } else {
      return [:]
    }
    let new = own.codes.codes.keys.sorted().map { id in
      (
        id: id,
        digests: [own.own.codes[id]?.digest, own.codes.codes[id]?.digest].compactMap(\.self)
      )
    }
    return ExchangeStamp.numbers(from: old, to: new)
  }

  /// Whether a unit was translated from the source as it is now.
  private func isCurrent(_ unit: ReturnedFile.Unit, _ place: Int) -> Bool {
    let own = document.units[place]
    guard comparable(unit.source.plain) == comparable(own.source.plain) else { return false }
    if let stamp = unit.stamp { return stamp.source == own.stamp.source }
    return unit.id == own.id || unit.id == document.currentIDs[place]
  }
}
