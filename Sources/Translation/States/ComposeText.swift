internal import Diagnostics
public import Localization
internal import MarkdownReading
public import Markup
public import Workspace
internal import YAMLReading

/// A flyer's text in one language as it is printed: the translation, and by policy the source's text
/// or the old translation, marked, where it is not up to date.
public struct ComposedText: Sendable {
  public let language: Language
  /// The body. ``TextMarks`` stand around what is not up to date.
  public let document: Document
  public let fields: [FlyerField: ComposedField]
  /// Whether the body has the source's structure, block by block, so that it can stand beside it.
  public let isParallel: Bool
  /// Whether some of it stands there in the source's language.
  public let hasSourceText: Bool
  /// Whether some of it is an old translation.
  public let hasOldText: Bool
  /// How much of it a machine translated and nobody has released.
  public let machineShare: MachineShare
}

/// How much of a text a machine translated and nobody has released. Where it is all, passages are not
/// marked one by one.
public enum MachineShare: Sendable {
  case none, some, all
}

/// A front matter text as it is printed.
public struct ComposedField: Sendable {
  public let text: String
  /// Whether it is the source's, for want of a translation.
  public let isSource: Bool
  /// Whether it is an old translation.
  public let isOld: Bool
  /// Whether it is a machine's, among others that are not.
  public let isMachine: Bool
}

/// What is done about gaps, with the defaults where nobody said.
public struct ResolvedPolicies: Sendable, Equatable {
  public let missing: GapPolicy
  public let stale: GapPolicy
  /// In per cent.
  public let threshold: Number

  /// A flyer's own words before the workspace's; without either, the source's text and the old
  /// translation are printed and marked, from 80 per cent on (as po4a has it).
  public init(_ flyer: Flyer, _ settings: Settings) {
    let (own, common) = (flyer.facts.policy, settings.flyers.policy)
    missing = own.missing ?? common.missing ?? .source
    stale = own.stale ?? common.stale ?? .old
    threshold = (own.threshold ?? common.threshold)?.value.number ?? Number(80)
  }

  /// Whether a translation in this state is printed at all.
  public func allow(_ state: TranslationState) -> Bool { refusal(of: state) == nil }

  /// Why a translation in this state is not printed; `nil` where it is.
  public func refusal(of state: TranslationState) -> Refusal? {
    let gaps = state.count(.missing) + state.count(.untranslated)
    if missing == .refuse, gaps > 0 { return .missing(gaps) }
    let old = state.count(.stale) + state.count(.edited)
    if stale == .refuse, old > 0 { return .stale(old) }
    return threshold.isReached(by: state.translatedCount, of: state.segments.count)
      ? nil : .threshold
  }

  /// What is the matter with a translation that is not printed, with how many texts.
  public enum Refusal: Sendable, Equatable {
    case missing(Int)
    case stale(Int)
    case threshold
  }
}

extension Number {
  /// Whether so many of so many are at least this number of per cent.
  fileprivate func isReached(by part: Int, of whole: Int) -> Bool {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let wanted = mantissa.multipliedFullWidth(by: Int64(whole))
    let there = (Int64(part) * 100).multipliedFullWidth(by: scale)
    return (wanted.high, wanted.low) <= (there.high, there.low)
  }
}

/// The source itself.
public func composedSource(_ flyer: Flyer) -> ComposedText {
  ComposedText(
    language: flyer.source.language, document: TextMarks.disarmed(flyer.source.document),
    fields: flyer.source.fields.mapValues {
      ComposedField(text: $0.value, isSource: false, isOld: false, isMachine: false)
    }, isParallel: true, hasSourceText: false, hasOldText: false, machineShare: .none)
}

/// A translation as its policies have it printed.
///
/// The source's structure is filled with the translation's segments, so that what was moved in the source
/// is moved here too, and what is missing stands where it belongs. What the translation has besides comes
/// behind what stands before it there; if it once had something to answer to, it is marked as old. An
/// adaptation (Leichte Sprache) keeps its own structure.
public func composedText(
  _ flyer: Flyer, _ text: FlyerText, _ state: TranslationState, _ policies: ResolvedPolicies
) -> ComposedText {
  let share = machineShare(of: state, in: text)
  var composer = TextComposer(policies: policies, marksMachine: share == .some)
  var fields: [FlyerField: ComposedField] = [:]
  for segment in state.segments {
    guard let field = FlyerField.allCases.first(where: { $0.name.de == segment.source.kind }) else {
      continue
    }
    fields[field] = composer.field(segment)
  }
  let body = state.segments.filter { segment in
    !FlyerField.allCases.contains { $0.name.de == segment.source.kind }
  }
  let isParallel = !text.language.isSimple && state.surplus.isEmpty
  let file: SourceFile
  if text.language.isSimple {
    let inner = segments(of: text.document)
    let edits = body.compactMap { segment -> (range: Range<Int>, text: String)? in
      guard segment.status == .stale || segment.status == .edited,
        let start = segment.translation?.range.lowerBound,
        let heading = inner.first(where: { $0.range.lowerBound == start })
      else { return nil }
      return (heading.range, composer.marked(heading.text, asOld: true))
    }
    file = text.file.disarmed.replacing(edits)
  } else {
    composer.references = OwnReferences(text, flyer.source, body)
    let edits = composer.edits(body, flyer, text)
    let own = isParallel ? [] : composer.surplus(state, flyer, text, fieldCount: fields.count)
    file = flyer.source.file.disarmed.replacing(edits + own)
  }
  let document = readMarkdown(file).document
  let shown = document.hasUnreferencedFootnotes ? document.marks(in: fields) : nil
  return ComposedText(
    language: text.language, document: document, fields: fields, isParallel: isParallel,
    hasSourceText: shown?.source ?? composer.hasSourceText,
    hasOldText: shown?.old ?? composer.hasOldText, machineShare: share)
}

extension Document {
  fileprivate var hasUnreferencedFootnotes: Bool { !unreferencedFootnotes.isEmpty }

  /// What is printed of the source's and of old texts: not what footnotes say that nothing refers to, as long as
  /// the old text lacks the reference.
  fileprivate func marks(in fields: [FlyerField: ComposedField]) -> (source: Bool, old: Bool) {
    var marks = (
      source: fields.values.contains(where: \.isSource), old: fields.values.contains(where: \.isOld)
    )
    let hidden = unreferencedFootnotes.map { range(of: $0.definition) }
      .sorted { $0.lowerBound < $1.lowerBound }
    var place = 0
    for range in hidden + [source.bytes.count..<source.bytes.count]
    where range.lowerBound >= place {
      let text = source.bytes[place..<range.lowerBound]
      marks.source = marks.source || text.contains(TextMarks.sourceBegin.utf8)
      marks.old = marks.old || text.contains(TextMarks.oldBegin.utf8)
      place = range.upperBound
    }
    return marks
  }
}

private func machineShare(of state: TranslationState, in text: FlyerText) -> MachineShare {
  if text.isMachine, text.released == nil { return .all }
  let translated = state.segments.filter { $0.translation != nil && $0.status != .untranslated }
  let count = translated.count(where: \.isMachine)
  return count == 0 ? .none : count == translated.count ? .all : .some
}

private struct TextComposer {
  let policies: ResolvedPolicies
  /// Whether texts of a machine are told from the others.
  let marksMachine: Bool
  /// What the translation's labels mean, where it has any.
  var references: OwnReferences?
  var hasSourceText = false
  var hasOldText = false

  mutating func field(_ segment: SegmentState) -> ComposedField {
    switch shown(segment) {
    case .translation(let text):
      return ComposedField(
        text: text, isSource: false, isOld: false, isMachine: isMarked(segment))
    case .old(let text):
      hasOldText = true
      return ComposedField(text: text, isSource: false, isOld: true, isMachine: isMarked(segment))
    case .source:
      hasSourceText = true
      return ComposedField(
        text: segment.source.text, isSource: true, isOld: false, isMachine: false)
    }
  }

  /// What stands in the place of the source's segments. A picture of the translation's own takes the
  /// place of the source's.
  mutating func edits(
    _ body: [SegmentState], _ flyer: Flyer, _ text: FlyerText
  ) -> [(range: Range<Int>, text: String)] {
    var result: [(range: Range<Int>, text: String)] = []
    for segment in body {
      let new = self.text(for: segment)
      if case .source = shown(segment) {
        result.append((segment.source.range, new))
      } else {
        result.append(picture(segment, new, flyer, text) ?? (segment.source.range, new))
      }
    }
    return result
  }

  private func picture(
    _ segment: SegmentState, _ new: String, _ flyer: Flyer, _ text: FlyerText
  ) -> (range: Range<Int>, text: String)? {
    guard segment.source.kind == "alt" || segment.source.kind.hasSuffix(" alt"),
      let own = segment.translation, own.kind == segment.source.kind,
      let here = pictureRange(around: segment.source.range, in: flyer.source.document),
      let there = pictureRange(around: own.range, in: text.document)
    else { return nil }
    let bytes = text.file.bytes
    func part(_ range: Range<Int>) -> String {
      TextMarks.disarmed(String(decoding: bytes[range], as: UTF8.self))
    }
    return (
      here,
      part(there.lowerBound..<own.range.lowerBound) + new
        + part(own.range.upperBound..<there.upperBound)
    )
  }

  private func pictureRange(around range: Range<Int>, in document: Document) -> Range<Int>? {
    for node in 0..<document.nodes.count where document.kind(node) == .image {
      let own = document.range(of: node)
      if own.lowerBound <= range.lowerBound, range.upperBound <= own.upperBound,
        // A label of the source's means nothing there.
        document.link(of: node)?.form != .reference
      {
        return own
      }
    }
    return nil
  }

  /// What only the translation has, between what answers to the source.
  mutating func surplus(
    _ state: TranslationState, _ flyer: Flyer, _ text: FlyerText, fieldCount: Int
  ) -> [(range: Range<Int>, text: String)] {
    let donor = SegmentedBody(text.document)
    let offset = state.translated.count - donor.segments.count
    var places: [Int?] = Array(repeating: nil, count: donor.segments.count)
    for (index, segment) in state.segments.enumerated() {
      guard let place = segment.place, place >= offset, index >= fieldCount else { continue }
      places[place - offset] = index - fieldCount
    }
    let strays = Set(state.surplus.map { $0 - offset }.filter { $0 >= 0 })
    var texts: [Int: String] = [:]
    for index in strays {
      let own = resolved(donor.segments[index].text, donor.segments[index].kind)
      texts[index] =
        state.surplusLines[index + offset] == nil
        ? TextMarks.disarmed(own) : marked(own, asOld: true)
    }
    let transplant = Transplant(
      donor: donor, host: SegmentedBody(flyer.source.document), places: places,
      makesParagraphs: true, nests: true)
    return transplant.insertions(of: strays, wants: { _ in true }, text: { texts[$0] }).map {
      ($0.range, $0.text)
    }
  }

  mutating func text(for segment: SegmentState) -> String {
    switch shown(segment) {
    case .translation(let text):
      return machine(TextMarks.disarmed(resolved(text, segment.source.kind)), segment)
    case .old(let text):
      return machine(marked(resolved(text, segment.source.kind), asOld: true), segment)
    case .source: return marked(segment.source.text, asOld: false)
    }
  }

  private func resolved(_ text: String, _ kind: String) -> String {
    references?.resolved(text, isCell: kind.hasSuffix("td") || kind.hasSuffix("th")) ?? text
  }

  func isMarked(_ segment: SegmentState) -> Bool { marksMachine && segment.isMachine }

  private func machine(_ text: String, _ segment: SegmentState) -> String {
    isMarked(segment) ? TextMarks.machineBegin + text + TextMarks.machineEnd : text
  }

  private enum Shown {
    case translation(String)
    case old(String)
    case source
  }

  private func shown(_ segment: SegmentState) -> Shown {
    guard let text = segment.translation?.text else { return .source }
    switch segment.status {
    case .complete, .unrecorded: return .translation(text)
    case .missing, .untranslated: return .source
    case .stale, .edited: return policies.stale == .source ? .source : .old(text)
    }
  }

  mutating func marked(_ text: String, asOld: Bool) -> String {
    if asOld { hasOldText = true } else { hasSourceText = true }
    let text = TextMarks.disarmed(text)
    return asOld
      ? TextMarks.oldBegin + text + TextMarks.oldEnd
      : TextMarks.sourceBegin + text + TextMarks.sourceEnd
  }
}

extension SourceFile {
  /// The same without what would pass for a mark; every byte keeps its place.
  fileprivate var disarmed: SourceFile {
    SourceFile(id: id, path: path, bytes: TextMarks.disarmed(bytes))
  }

  /// The same with some ranges replaced; ranges do not overlap.
  func replacing(_ edits: [(range: Range<Int>, text: String)]) -> SourceFile {
    var result: [UInt8] = []
    var place = 0
    // What is put in before a text stands before what takes that text's place.
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where edit.range.lowerBound >= place {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.text.utf8
      place = edit.range.upperBound
    }
    result += bytes[place...]
    return SourceFile(id: id, path: path, bytes: result)
  }
}
