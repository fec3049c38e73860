public import Comparison
public import Diagnostics
public import Localization
internal import MarkdownReading
internal import Markup
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
  /// As ``stale``, but the translation was changed since then, too: perhaps it follows already.
  case edited
  /// The same as the source, and not marked as meant so.
  case untranslated
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
}

/// How a flyer stands in one language.
public struct TranslationState: Sendable {
  public let flyer: String
  public let language: Language
  /// In the order of the source.
  public let segments: [SegmentState]
  /// Segments of the translation that nothing in the source answers to, by their places.
  public let surplus: [Int]
  /// The translation's own segments.
  public let translated: [Segment]
  /// What an earlier import could not place.
  public let unplaced: [TranslationRecord.Unplaced]
  public let hasRecord: Bool
  /// Where the structures of source and translation part first: a place in the source's file and one in
  /// the translation's.
  public let parting: Parting?
  public let diagnostics: [Diagnostic]

  public struct Parting: Sendable {
    public let source: Segment?
    public let translation: Segment?
  }

  public func count(_ status: SegmentStatus) -> Int { segments.count { $0.status == status } }

  /// Of a hundred segments so many are up to date, rounded down.
  public var percent: Int {
    segments.isEmpty ? 100 : count(.complete) * 100 / segments.count
  }

  public var isComplete: Bool { segments.allSatisfy { $0.status == .complete } && surplus.isEmpty }
}

/// Compares a translation with its source by the record beside it. A pure function of the three.
public func translationState(of flyer: Flyer, in text: FlyerText) -> TranslationState {
  let source = sourceSegments(of: flyer.source, for: text.language)
  return translationState(
    flyer: flyer.name, language: text.language, source: source,
    translation: segments(of: text), record: text.record)
}

public func translationState(
  flyer: String, language: Language, source: [Segment], translation: [Segment],
  record file: SourceFile?
) -> TranslationState {
  var diagnostics: [Diagnostic] = []
  let record = file.map { TranslationRecord($0, &diagnostics) } ?? TranslationRecord()
  let keys = source.map(\.key)
  let digests = translation.map { digest($0.key) }
  // Which line of the record each translated segment has.
  let lines = Pairing(
    zip(translation, digests).map { Pairing.Item(kind: $0.kind, key: $1) },
    record.lines.map { Pairing.Item(kind: $0.kind, key: $0.digest) }, likeness: nil
  ).partners
  // Which segment of the source each line became.
  let became = Pairing(
    record.lines.map { Pairing.Item(kind: $0.kind, key: comparable($0.source)) },
    zip(source, keys).map { Pairing.Item(kind: $0.kind, key: $1) }, likeness: 0.3
  ).partners
  var places: [Int?] = Array(repeating: nil, count: source.count)
  var recorded: [Int?] = Array(repeating: nil, count: source.count)
  for (place, line) in lines.enumerated() {
    guard let line, let index = became[line], places[index] == nil else { continue }
    places[index] = place
    recorded[index] = line
  }
  // What no record knows goes by its kind, in order, between what is known.
  let used = Set(places.compactMap(\.self))
  let rest = Pairing(
    source.indices.map { index in
      places[index].map { Pairing.Item(kind: "", key: "\($0)") }
        ?? Pairing.Item(kind: source[index].kind, key: "s\(index)")
    },
    translation.indices.map { place in
      used.contains(place)
        ? Pairing.Item(kind: "", key: "\(place)")
        : Pairing.Item(kind: translation[place].kind, key: "t\(place)")
    }, likeness: nil
  ).partners
  for (index, partner) in rest.enumerated() where places[index] == nil { places[index] = partner }
  let ids = segmentIDs(source, keys)
  let states = source.indices.map { index in
    state(
      id: ids[index], source: source[index], key: keys[index], place: places[index], translation,
      digests, recorded[index].map { record.lines[$0] }, isSimple: language.isSimple)
  }
  let paired = Set(places.compactMap(\.self))
  let surplus = translation.indices.filter { !paired.contains($0) }
  return TranslationState(
    flyer: flyer, language: language, segments: states, surplus: surplus, translated: translation,
    unplaced: record.unplaced, hasRecord: file != nil,
    parting: surplus.isEmpty ? nil : parting(source, translation), diagnostics: diagnostics)
}

private func state(
  id: String, source: Segment, key: String, place: Int?, _ translation: [Segment],
  _ digests: [String], _ line: TranslationRecord.Line?, isSimple: Bool
) -> SegmentState {
  let translated = place.map { translation[$0] }
  var status = SegmentStatus.complete
  if let place, let translated, !translated.text.isEmpty {
    if let line, !saysTheSame(line.source, source.text, key) {
      status = line.digest == digests[place] ? .stale : .edited
    } else if !isSimple, translated.key == key, source.hasWords, line?.isMeant != true {
      status = .untranslated
    }
  } else {
    status = .missing
  }
  return SegmentState(
    id: id, status: status, source: source, place: place, translation: translated,
    translatedFrom: line?.source, isMeant: line?.isMeant ?? false, isRecorded: line != nil)
}

/// Whether two texts of the source differ in nothing that a translator has to follow.
func saysTheSame(_ then: String, _ now: String, _ key: String? = nil) -> Bool {
  if comparable(then) == key ?? comparable(now) { return true }
  let (old, new) = (document(then), document(now))
  let comparison = compare(
    ComparedText(label: "", document: old), ComparedText(label: "", document: new))
  guard comparison.isEmpty, comparison.summary.wordsDeleted + comparison.summary.wordsInserted == 0
  else { return false }
  // Signs count for nothing in the sum, but a question mark for a full stop does.
  guard !comparison.runs.contains(where: { $0.kind == .deleted || $0.kind == .inserted }) else {
    return false
  }
  return destinations(old) == destinations(new)
}

/// What a source said and says, word by word.
public func wordChanges(from then: String, to now: String) -> [(kind: Run.Kind, text: String)] {
  let comparison = compare(
    ComparedText(label: "", document: document(then)),
    ComparedText(label: "", document: document(now)))
  return comparison.runs.map { run in
    run.kind == .deleted
      ? (run.kind, comparison.old.string(run.old)) : (run.kind, comparison.new.string(run.new))
  }
}

private func document(_ text: String) -> Document {
  // A text that begins like a list or heading is a paragraph all the same.
  readBlocks("\u{2060}" + text, at: nil).document
}

private func destinations(_ document: Document) -> [String] {
  document.nodes.indices.compactMap { document.link(of: $0)?.destination }
}

/// Ids that stay as long as the text does, wherever it is moved.
func segmentIDs(_ segments: [Segment], _ keys: [String]) -> [String] {
  var counts: [String: Int] = [:]
  let fields = Set(FlyerField.allCases.map(\.name.de))
  return zip(segments, keys).map { segment, key in
    if fields.contains(segment.kind) { return segment.kind }
    let base = "s" + digest("\(segment.kind)\t\(key)")
    let count = counts[base, default: 0] + 1
    counts[base] = count
    return count == 1 ? base : "\(base)-\(count)"
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
