public import Diagnostics
public import Localization
public import Workspace
internal import YAMLReading

/// How a segment of the source stands in a translation.
public enum SegmentStatus: String, Sendable, CaseIterable {
  /// Translated from the text as it is now.
  case complete
  /// Not there.
  case missing
  /// The source says something else than when it was translated.
  case stale
  /// As ``stale``, but the translation was changed since then, too: perhaps it follows already. Or
  /// nobody has called it right yet.
  case edited
  /// The same as the source, and not marked as meant so.
  case untranslated
  /// Translated, and no record says from what: nobody knows whether it is up to date.
  case unrecorded
}

/// A segment of the source and what stands for it in a translation.
public struct SegmentState: Sendable {
  /// The stable id by which translators' files name it.
  public let id: String
  public let status: SegmentStatus
  public let source: Segment
  /// The place among the translation's segments.
  public let place: Int?
  public let translation: Segment?
  /// What the source said when it was translated, where that is known.
  public let translatedFrom: String?
  /// Whether translation and source are meant to be the same.
  public let isMeant: Bool
  /// Whether the record knows it.
  public let isRecorded: Bool
  /// The digest of the translated text that the record knows.
  let recordedDigest: UInt32?
  /// Whether it stands there as it came and nobody has called it right yet.
  public let isOpen: Bool
  /// Whether a machine translated it and nobody has released it since.
  public let isMachine: Bool
  /// What was only mistyped in the source when it was translated.
  public let corrections: [TypingCorrection]
}

/// How a flyer stands in one language.
public struct TranslationState: Sendable {
  public let flyer: String
  public let language: Language
  /// In the order of the source.
  public let segments: [SegmentState]
  /// Segments of the translation that nothing in the source answers to, by their places.
  public let surplus: [Int]
  /// What these were translated from, where the record knows it.
  let surplusLines: [Int: TranslationRecord.Line]
  /// The translation's own segments.
  public let translated: [Segment]
  /// What an earlier import could not place.
  public let unplaced: [TranslationRecord.Unplaced]
  /// What translators remarked.
  public let notes: [TranslationRecord.Note]
  public let hasRecord: Bool
  /// The translation's release that the record knows.
  let recordedRelease: String?
  /// Where the structures of source and translation part first: a place in the source's file and one in
  /// the translation's.
  public let parting: Parting?
  public let diagnostics: [Diagnostic]

  public struct Parting: Sendable {
    public let source: Segment?
    public let translation: Segment?
  }

  private let counts: [SegmentStatus: Int]

  public func count(_ status: SegmentStatus) -> Int { counts[status] ?? 0 }

  /// Of a hundred segments so many are up to date, rounded down.
  public var percent: Int {
    segments.isEmpty ? 100 : count(.complete) * 100 / segments.count
  }

  /// Of a hundred segments so many are translated and not known to be behind, rounded down: those that are
  /// up to date, and those of which no record says what they were translated from.
  public var translatedPercent: Int {
    segments.isEmpty ? 100 : translatedCount * 100 / segments.count
  }

  var translatedCount: Int { count(.complete) + count(.unrecorded) }

  /// Whether nothing is to be done. Of a record that cannot be read as a whole nobody could say so.
  public var isComplete: Bool {
    count(.complete) == segments.count && surplus.isEmpty && diagnostics.isEmpty
  }

  init(
    _ flyer: String, _ language: Language, segments: [SegmentState], surplus: [Int],
    surplusLines: [Int: TranslationRecord.Line], translated: [Segment],
    unplaced: [TranslationRecord.Unplaced], notes: [TranslationRecord.Note], hasRecord: Bool,
    recordedRelease: String?, parting: Parting?, diagnostics: [Diagnostic]
  ) {
    self.flyer = flyer
    self.language = language
    self.segments = segments
    self.surplus = surplus
    self.surplusLines = surplusLines
    self.translated = translated
    self.unplaced = unplaced
    self.notes = notes
    self.hasRecord = hasRecord
    self.recordedRelease = recordedRelease
    self.parting = parting
    self.diagnostics = diagnostics
    var counts: [SegmentStatus: Int] = [:]
    for index in segments.indices { counts[segments[index].status, default: 0] += 1 }
    self.counts = counts
  }
}

/// Compares a translation with its source by the record beside it. A pure function of the three.
public func translationState(of flyer: Flyer, in text: FlyerText) -> TranslationState {
  FlyerSource(flyer).state(of: text)
}

extension FlyerSource {
  /// How one of the flyer's translations stands.
  public func state(of text: FlyerText) -> TranslationState {
    var reading = StateReading(
      source: segments(for: text.language), translation: Translation.segments(of: text),
      isSimple: text.language.isSimple)
    reading.release = text.released?.key
    reading.isGerman = flyer.source.language.base == "de"
    return reading.state(flyer: flyer.name, language: text.language, record: text.record)
  }

  /// How a language stands in which nothing has been written yet.
  public func missing(in language: Language) -> TranslationState {
    let reading = StateReading(
      source: segments(for: language), translation: [], isSimple: language.isSimple)
    return reading.state(flyer: flyer.name, language: language, record: nil)
  }
}

extension TranslationState {
  /// How the translation would stand with another record.
  func with(_ record: TranslationRecord, release: Release?) -> TranslationState {
    var reading = StateReading(
      source: SourceSegments(segments.map(\.source), in: []), translation: translated,
      isSimple: language.isSimple)
    reading.release = release?.key
    return reading.state(
      flyer: flyer, language: language, record: SourceFile(path: "", bytes: record.bytes))
  }
}

/// Whether a release came after what the record knows of the one before, and so covers all that is there.
/// Where both have a day, the later day counts: an earlier one was given before the texts came in.
private func isLater(_ release: String, than known: String?) -> Bool {
  guard let known else { return true }
  let days = (release.prefix { $0 != " " }, known.prefix { $0 != " " })
  if days.0.utf8.count == 10, days.1.utf8.count == 10, days.0.contains("-"), days.1.contains("-") {
    return days.0 > days.1
  }
  return release != known
}

extension Release {
  /// Tells one release from the next.
  var key: String { [on?.value.iso, by?.value].compactMap(\.self).joined(separator: " ") }
}

private struct StateReading {
  let source: SourceSegments
  let translation: [Segment]
  let isSimple: Bool
  var isGerman = false
  /// The translation's release as it is now.
  var release: String?

  func state(flyer: String, language: Language, record file: SourceFile?) -> TranslationState {
    var diagnostics: [Diagnostic] = []
    let record = file.map { TranslationRecord($0, &diagnostics) } ?? TranslationRecord()
    let hashes = translation.map(\.hash)
    // What each line of the record was translated from.
    let then = record.lines.map { line in
      Pairing.Item(kind: line.kind, hash: TextHash(line.source), text: line.source)
    }
    let (places, lines, ownLines) = places(record, then, hashes)
    let ids = ids(lines.map { line in line.map { then[$0] } })
    let isReleased = release.map { isLater($0, than: record.release) } ?? false
    let isDamaged = !diagnostics.isEmpty
    var words: [String: Int]?
    let states = source.segments.indices.map { index in
      state(
        index, id: ids[index], place: places[index], hashes,
        lines[index].map { (record.lines[$0], then[$0].textHash) }, isReleased: isReleased,
        isDamaged: isDamaged, words: &words)
    }
    var isPaired = Array(repeating: false, count: translation.count)
    for case let place? in places { isPaired[place] = true }
    let surplus = translation.indices.filter { !isPaired[$0] }
    var surplusLines: [Int: TranslationRecord.Line] = [:]
    for place in surplus { surplusLines[place] = ownLines[place].map { record.lines[$0] } }
    return TranslationState(
      flyer, language, segments: states, surplus: surplus, surplusLines: surplusLines,
      translated: translation,
      unplaced: record.unplaced, notes: record.notes, hasRecord: file != nil,
      recordedRelease: record.release,
      parting: surplus.isEmpty ? nil : parting(source.segments, translation),
      diagnostics: diagnostics)
  }

  /// For each segment of the source its place in the translation, and its line in the record; and the
  /// line of each segment of the translation.
  private func places(
    _ record: TranslationRecord, _ then: [Pairing.Item], _ hashes: [TextHash]
  ) -> (places: [Int?], lines: [Int?], ownLines: [Int?]) {
    var places: [Int?] = Array(repeating: nil, count: source.segments.count)
    var recorded = places
    // Which segment of the source each line became.
    let became = Pairing(then, source.items, likeness: 0.3)
    // Which line of the record each translated segment has; in it are but the digests. An edited text
    // is sooner that of a line whose source is certainly still there, and never of one without.
    let own = zip(translation, hashes).map {
      Pairing.Item(kind: $0.kind, hash: TextHash(digest: $1.digest), text: $0.text)
    }
    let recordedItems = record.lines.map {
      Pairing.Item(kind: $0.kind, hash: TextHash(digest: $0.digest), text: "")
    }
    var lines = Pairing(
      own, recordedItems, likeness: nil,
      isGone: zip(became.partners, became.isGuessed).map { $0 == nil || $1 }
    ).partners
    if lines.contains(nil) {
      lines =
        Pairing(own, recordedItems, known: lines, isGone: became.partners.map { $0 == nil })
        .partners
    }
    for (place, line) in lines.enumerated() {
      guard let line, let index = became.partners[line], places[index] == nil else { continue }
      places[index] = place
      recorded[index] = line
    }
    // What no record knows goes by its kind, in order, between what is known.
    if places.contains(nil) {
      places =
        Pairing(
          source.items,
          zip(translation, hashes).map { Pairing.Item(kind: $0.kind, hash: $1, text: $0.text) },
          known: places
        ).partners
    }
    return (places, recorded, lines)
  }

  /// A segment is named by what it was translated from, so that the name stays when the source changes.
  private func ids(_ then: [Pairing.Item?]) -> [String] {
    let items = source.items.indices.map { index in
      let own = source.items[index]
      guard let item = then[index], item.textHash != own.textHash else { return own }
      // Where only markup differs (a link leads elsewhere), translators see no difference: the name
      // has to tell.
      let isLiteral = fieldKinds.contains(own.kind)
      func plain(_ text: String) -> String {
        comparable(CodeTable.plain(text, in: source.documents, isLiteral: isLiteral))
      }
      let isSame = plain(item.text) == plain(own.text)
      return isSame ? own : Pairing.Item(kind: own.kind, hash: item.textHash, text: item.text)
    }
    let isOwn = zip(items, source.items).allSatisfy { $0.hash == $1.hash }
    return isOwn ? source.ids : numbered(items.map(segmentID))
  }

  private func state(
    _ index: Int, id: String, place: Int?, _ hashes: [TextHash],
    _ recorded: (line: TranslationRecord.Line, hash: TextHash)?, isReleased: Bool,
    isDamaged: Bool, words: inout [String: Int]?
  ) -> SegmentState {
    let own = source.segments[index]
    let line = recorded?.line
    let translated = place.map { translation[$0] }
    // Whoever changed it since has called it right.
    let isOpen = line?.isOpen == true && place.map { hashes[$0].digest } == line?.digest
    var status = SegmentStatus.complete
    var corrections: [TypingCorrection] = []
    if let place, let translated, translated.text.utf8.contains(where: { $0 > 0x20 }) {
      if !isSimple, hashes[place] == own.hash {
        if own.hasWords, line?.isMeant != true { status = .untranslated }
      } else if isOpen {
        status = recorded?.hash == hashes[place] ? .untranslated : .edited
      } else if let line, recorded?.hash != source.hashes[index], recorded?.hash != own.hash,
        !saysTheSame(line.source, own.meaning)
      {
        corrections =
          typingCorrections(
            from: line.source, to: own.meaning, translation: translated.text,
            isGerman: isGerman,
            count: { word in
              let all = words ?? Translation.words(of: source)
              words = all
              return all[word, default: 0]
            }) ?? []
        if corrections.isEmpty {
          status = line.digest == hashes[place].digest ? .stale : .edited
        }
      } else if line == nil {
        // Its line may be the one that cannot be read.
        status = isDamaged ? .edited : .unrecorded
      }
    } else {
      status = .missing
    }
    return SegmentState(
      id: id, status: status, source: own, place: place, translation: translated,
      translatedFrom: line?.source, isMeant: line?.isMeant ?? false, isRecorded: line != nil,
      recordedDigest: line?.digest,
      isOpen: isOpen && status != .missing, isMachine: line?.isMachine == true && !isReleased,
      corrections: corrections)
  }
}

/// Every word of a source, and how often it stands there.
private func words(of source: SourceSegments) -> [String: Int] {
  source.segments.reduce(into: [:]) { counts, segment in
    for word in allWords(of: segment.text) { counts[word, default: 0] += 1 }
  }
}

private func parting(_ source: [Segment], _ translation: [Segment]) -> TranslationState.Parting? {
  for index in 0..<max(source.count, translation.count) {
    let (left, right) = (
      index < source.count ? source[index] : nil,
      index < translation.count ? translation[index] : nil
    )
    if left?.kind != right?.kind {
      return TranslationState.Parting(source: left, translation: right)
    }
  }
  return nil
}
