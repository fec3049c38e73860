internal import Diagnostics
internal import Localization
internal import Templating
internal import Translation
internal import Workspace
internal import XML
internal import YAMLReading

/// A flyer in all the languages in which it is made.
struct FlyerEdition: Sendable {
  let flyer: Flyer
  /// The source first; what policy refuses is not among them.
  let texts: [ComposedText]
  /// Of the translations, by tag.
  let states: [String: TranslationState]
  let diagnostics: [Diagnostic]
  let pictures: FlyerPictures

  init(_ flyer: Flyer, in workspace: Workspace) {
    let policies = ResolvedPolicies(flyer, workspace.settings)
    var texts = [composedSource(flyer)]
    var states: [String: TranslationState] = [:]
    var diagnostics: [Diagnostic] = []
    let source = FlyerSource(flyer)
    for text in flyer.translations {
      let state = source.state(of: text)
      states[text.language.tag] = state
      diagnostics += findings(state, flyer, text, workspace)
      if policies.allow(state) {
        let composed = composedText(flyer, text, state, policies)
        texts.append(composed)
        diagnostics += fitFindings(composed, flyer, text, workspace)
      } else {
        diagnostics.append(refusal(state, text, policies))
      }
    }
    diagnostics += fitFindings(texts[0], flyer, flyer.source, workspace)
    diagnostics += pictureFindings(flyer)
    self.flyer = flyer
    pictures = FlyerPictures(flyer)
    self.texts = texts
    self.states = states
    self.diagnostics = diagnostics
  }

  func text(in language: Language) -> ComposedText? { texts.first { $0.language == language } }

  /// The languages that can stand side by side, each pair once.
  var pairs: [(left: ComposedText, right: ComposedText)] {
    let parallel = texts.filter { !$0.language.isSimple }
    return parallel.indices.flatMap { left in
      parallel[(left + 1)...].map { (parallel[left], $0) }
    }
  }

  /// The pairs of a Wendeflyer: the source on one side, a translation on the other.
  var turns: [(left: ComposedText, right: ComposedText)] {
    pairs.filter { $0.left.language == flyer.source.language }
  }
}

/// Why a translation does not appear.
private func refusal(
  _ state: TranslationState, _ text: FlyerText, _ policies: ResolvedPolicies
) -> Diagnostic {
  switch policies.refusal(of: state) {
  case .missing(let count):
    Diagnostic(.missingRefused, at: text.start, ["count": String(count)])
  case .stale(let count):
    Diagnostic(.staleRefused, at: text.start, ["count": String(count)])
  case .threshold, nil:
    Diagnostic(
      .translationRefused, at: text.start,
      ["percent": String(state.translatedPercent), "threshold": policies.threshold.germanText])
  }
}

/// Whether a text fits its sheet, and one side of a Wendeflyer.
private func fitFindings(
  _ composed: ComposedText, _ flyer: Flyer, _ text: FlyerText, _ workspace: Workspace
) -> [Diagnostic] {
  let form = SheetForm(fold: flyer.facts.fold)
  let back = form.isFolded ? BackFit(flyer, text, composed, in: workspace).findings(text) : []
  let findings = PanelFit(composed, of: flyer, on: form).findings(text, .panelOverflow) + back
  guard findings.isEmpty, !flyer.translations.isEmpty, !text.language.isSimple else {
    return findings
  }
  let turn = SheetForm(fold: flyer.facts.fold, isTurn: true)
  return PanelFit(composed, of: flyer, on: turn).findings(text, .turnOverflow)
}

/// Drawings that no browser shows, since they break off. What has a DOCTYPE is not read here, but may be right.
private func pictureFindings(_ flyer: Flyer) -> [Diagnostic] {
  flyer.pictureFiles.filter { PictureKind($0.bytes) == .svg }.flatMap { file in
    parseXML(file).diagnostics.filter { $0.slug == Problem.xmlNotWellFormed.slug }.prefix(1)
  }
}

/// What the check says of a translation.
private func findings(
  _ state: TranslationState, _ flyer: Flyer, _ text: FlyerText, _ workspace: Workspace
) -> [Diagnostic] {
  var diagnostics = state.diagnostics
  let source = flyer.source.file
  if !state.hasRecord || state.count(.unrecorded) > 0 {
    diagnostics.append(Diagnostic(.translationUnrecorded, at: text.start))
  }
  let missing = state.count(.missing)
  let stale = state.count(.stale) + state.count(.edited)
  if missing + stale > 0 {
    diagnostics.append(
      Diagnostic(
        .translationBehind, at: text.start,
        ["file": source.path, "missing": String(missing), "stale": String(stale)]))
  }
  let machines = state.segments.count(where: \.isMachine)
  if machines > 0 {
    diagnostics.append(
      Diagnostic(.machineSegments, at: text.start, ["count": String(machines)]))
  }
  for title in untranslatedTitles(of: text, in: flyer) {
    diagnostics.append(Diagnostic(.titleUntranslated, at: title, ["file": source.path]))
  }
  if let parting = state.parting, !text.language.isSimple {
    let place = parting.translation?.range ?? text.file.bytes.count..<text.file.bytes.count
    let there = parting.source?.range.lowerBound ?? source.bytes.count
    diagnostics.append(
      Diagnostic(
        .translationParts, at: text.file.span(place.lowerBound, place.upperBound),
        [
          "here": parting.translation?.kind ?? "–", "there": parting.source?.kind ?? "–",
          "file": source.path, "line": String(source.lineColumn(at: there).line),
        ]))
  }
  for segment in state.segments where segment.status == .untranslated {
    guard let range = segment.translation?.range else { continue }
    diagnostics.append(
      Diagnostic(
        .untranslatedText, at: text.file.span(range.lowerBound, range.upperBound),
        ["file": source.path]))
  }
  if text.language.isSimple, text.language.base == "de" { diagnostics += simpleLanguageHints(text) }
  if !state.unplaced.isEmpty {
    diagnostics.append(
      Diagnostic(
        .unplacedText, path: text.recordPath, ["count": String(state.unplaced.count)]))
  }
  return diagnostics
}

extension Flyer {
  /// The stable name of its papers.
  var paperName: String { "flyer-\(name)" }

  /// Every file that its papers are made of.
  var files: [SourceFile] {
    texts.flatMap { [$0.file] + [$0.record].compactMap(\.self) }
      + pictureFiles
  }

  /// Title, logos and text.
  var pictureFiles: [SourceFile] {
    [facts.pictureFile].compactMap(\.self) + facts.funders.compactMap(\.logoFile)
      + pictures.keys.sorted().compactMap { pictures[$0] }
  }
}
