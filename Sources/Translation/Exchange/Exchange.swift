internal import Diagnostics
public import Localization
internal import Markup
public import Workspace
internal import YAMLReading

/// What translators get and give back.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// XLIFF 1.2 (OASIS, 2008).
  case xliff
  /// Portable objects of GNU gettext.
  case po
}

/// One segment on its way to translators or back.
struct ExchangeUnit: Sendable {
  let id: String
  let kind: String
  let source: CodedText
  var target: CodedText?
  let stamp: ExchangeStamp
  /// Whether the target is declared to be right.
  var isDone: Bool
  /// Whether the target is a machine's and nobody has released it.
  var isMachine: Bool
  /// What the source said when it was translated, where that differs.
  var previous: CodedText?
  let isCell: Bool
  /// Of the source alone.
  let own: CodeTable
  var codes: CodeTable
  let line: Int

  /// How the file of a translator names the place that a fault is in.
  var span: Span?
}

/// A flyer in one language with what has to be translated.
public struct ExchangeDocument: Sendable {
  let flyer: Flyer
  let language: Language
  let text: FlyerText?
  let state: TranslationState
  let units: [ExchangeUnit]
  /// What defines footnotes and link labels: source and translation.
  let documents: [Document]
  /// By what the source's texts would be named if all were translated from them.
  let currentIDs: [String]

  /// - Returns: `nil` for Leichte Sprache, which is written anew and not translated sentence by sentence.
  public init?(_ flyer: Flyer, to language: Language) {
    guard !language.isSimple, language != flyer.source.language else { return nil }
    let text = flyer.translations.first { $0.language == language }
    self.flyer = flyer
    self.language = language
    self.text = text
    let source = FlyerSource(flyer)
    let state = text.map { source.state(of: $0) } ?? source.missing(in: language)
    self.state = state
    currentIDs = source.segments(for: language).ids
    // Who translated the whole by machine has not released it yet.
    let isMachine = text.map { $0.isMachine && $0.released == nil } ?? false
    let documents = [flyer.source.document] + [text?.document].compactMap(\.self)
    self.documents = documents
    units = state.segments.map { segment in
      let isLiteral = fieldKinds.contains(segment.source.kind)
      let own = CodeTable(source: segment.source.text, in: documents, isLiteral: isLiteral)
      var codes = own
      var table = CodeTable(source: "", in: documents, isLiteral: isLiteral)
      let source = table.add(segment.source.text)
      let target =
        segment.status == .missing || segment.status == .untranslated
        ? nil : segment.translation.map { codes.add($0.text) }
      let isStale = segment.status == .stale || segment.status == .edited
      let isDone = segment.status == .complete && !segment.isMachine && !isMachine
      return ExchangeUnit(
        id: segment.id, kind: segment.source.kind, source: source, target: target,
        stamp: ExchangeStamp(
          source: segment.source, target: target, isDone: isDone, own: own, all: codes),
        isDone: isDone,
        isMachine: target != nil && (segment.isMachine || isMachine),
        previous: isStale
          ? segment.translatedFrom.flatMap { text in
            if TextHash(text) == segment.source.hash { return nil }
            var old = own
            return old.add(text)
          } : nil,
        isCell: ["td", "th"].contains(segment.source.kind.split(separator: " ").last ?? ""),
        own: own, codes: codes,
        line: flyer.source.file.lineColumn(at: segment.source.range.lowerBound).line, span: nil)
    }
  }

  /// The file for translators. Only segments stand in it: no contact, no imprint, and never what
  /// funders prescribe.
  public func bytes(as format: ExchangeFormat) -> [UInt8] {
    switch format {
    case .xliff: writeXLIFF(self)
    case .po: writePO(self)
    }
  }
}
