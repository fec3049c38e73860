internal import Comparison
internal import Diagnostics
internal import Localization
internal import Translation
internal import Workspace

/// How translations stand, for people.
struct StatusReport {
  let hasColour: Bool
  /// Whether only the line of each language is wanted.
  let isShort: Bool

  /// Of one flyer.
  func text(_ flyer: Flyer, _ states: some Sequence<(FlyerText, TranslationState)>) -> String {
    var result = ""
    // What the source said and says is mostly the same in all languages.
    var changes: [SourceChange: String] = [:]
    for (text, state) in states {
      if result.isEmpty { result = flyer.name + "\n" }
      result += "  \(summary(state))\n"
      if isShort { continue }
      for segment in state.segments {
        // Without a record that is said once, of all.
        if segment.status == .unrecorded, !state.hasRecord { continue }
        result += detail(segment, flyer, text, &changes)
      }
      for place in state.surplus {
        let segment = state.translated[place]
        result += line(
          text.file, segment.range, say(de: "ohne Gegenstück", en: "no counterpart"), segment.text)
      }
      if let parting = state.parting { result += self.parting(parting, flyer, text) }
      for unplaced in state.unplaced {
        result +=
          "    \(text.recordPath): "
          + say(de: "ohne Platz", en: "without a place") + ": \(clean(unplaced.translation))\n"
      }
      for note in state.notes {
        result +=
          "    \(text.recordPath): "
          + say(de: "Anmerkung", en: "note") + ": \(clean(note.text)) (\(clean(note.source)))\n"
      }
    }
    return result
  }

  private func summary(_ state: TranslationState) -> String {
    let names: [(SegmentStatus, String)] = [
      (.missing, say(de: "fehlen", en: "missing")),
      (.stale, say(de: "überholt", en: "out of date")),
      (.edited, say(de: "zu prüfen", en: "to check")),
      (.untranslated, say(de: "unübersetzt", en: "untranslated")),
    ]
    var parts = ["\(state.percent) %"]
    for (status, name) in names where state.count(status) > 0 {
      parts.append("\(state.count(status)) \(name)")
    }
    let machines = state.segments.count(where: \.isMachine)
    if machines > 0 {
      parts.append(say(de: "\(machines) maschinell", en: "\(machines) by machine"))
    }
    if !state.surplus.isEmpty {
      parts.append(
        say(de: "\(state.surplus.count) ohne Gegenstück", en: "\(state.surplus.count) surplus"))
    }
    if state.isComplete { parts.append(say(de: "vollständig", en: "complete")) }
    if !state.diagnostics.isEmpty {
      parts.append(say(de: "Verzeichnis beschädigt", en: "record damaged"))
    }
    if !state.hasRecord { parts.append(say(de: "nicht erfasst", en: "not recorded")) }
    let unrecorded = state.count(.unrecorded)
    if state.hasRecord, unrecorded > 0 {
      parts.append(say(de: "\(unrecorded) nicht erfasst", en: "\(unrecorded) not recorded"))
    }
    return "\(state.language.ownName) (\(state.language.tag)): " + parts.joined(separator: ", ")
  }

  private struct SourceChange: Hashable {
    let then: String
    let now: String
  }

  private func detail(
    _ segment: SegmentState, _ flyer: Flyer, _ text: FlyerText,
    _ changes: inout [SourceChange: String]
  ) -> String {
    switch segment.status {
    case .complete:
      var result = ""
      if segment.isMachine {
        result += line(
          text.file, segment.translation?.range ?? 0..<0,
          say(de: "maschinell übersetzt, nicht freigegeben", en: "by machine, not released"), nil)
      }
      for correction in segment.corrections {
        result += line(
          flyer.source.file, segment.source.range,
          say(de: "nur ein Tippfehler berichtigt", en: "only typing corrected"),
          "\(correction.then) → \(correction.now)")
      }
      return result
    case .missing:
      return line(
        flyer.source.file, segment.source.range, say(de: "fehlt", en: "missing"),
        segment.source.text)
    case .untranslated:
      return line(
        text.file, segment.translation?.range ?? 0..<0,
        say(de: "unübersetzt", en: "untranslated"), segment.source.text)
    case .unrecorded:
      return line(
        text.file, segment.translation?.range ?? 0..<0,
        say(de: "nicht erfasst, woraus übersetzt", en: "not recorded from what"),
        segment.source.text)
    case .stale, .edited:
      let word =
        segment.status == .stale
        ? say(de: "überholt", en: "out of date")
        : segment.isOpen
          ? say(de: "noch nicht bestätigt, bitte prüfen", en: "not confirmed yet, please check")
          : segment.isRecorded
            ? say(de: "beides geändert, bitte prüfen", en: "both changed, please check")
            : say(de: "woraus übersetzt, ist nicht zu lesen", en: "cannot be read from what")
      guard let then = segment.translatedFrom else {
        return line(text.file, segment.translation?.range ?? 0..<0, word, segment.source.text)
      }
      let change = SourceChange(then: then, now: segment.source.meaning)
      let shown = changes[change] ?? self.changes(from: change.then, to: change.now)
      changes[change] = shown
      return line(text.file, segment.translation?.range ?? 0..<0, word, nil) + "      \(shown)\n"
    }
  }

  private func parting(
    _ parting: TranslationState.Parting, _ flyer: Flyer, _ text: FlyerText
  ) -> String {
    func place(_ segment: Segment?, _ file: SourceFile) -> String {
      guard let segment else { return say(de: "nichts mehr", en: "nothing more") }
      return "\(file.path):\(file.lineColumn(at: segment.range.lowerBound).line) (\(segment.kind))"
    }
    return "    "
      + say(de: "anders aufgebaut ab: ", en: "built differently from: ")
      + place(parting.source, flyer.source.file) + " / " + place(parting.translation, text.file)
      + "\n"
  }

  private func line(
    _ file: SourceFile, _ range: Range<Int>, _ word: String, _ text: String?
  ) -> String {
    let number = file.lineColumn(at: range.lowerBound).line
    return "    \(file.path):\(number): \(word)" + (text.map { ": \(clean($0))" } ?? "") + "\n"
  }

  /// What the source said and says, with signs, and on a terminal with weight and line; then the
  /// addresses that links lead to.
  private func changes(from then: String, to now: String) -> String {
    let words = wordChanges(from: then, to: now).map { signed($0.kind, $0.text) }.joined()
    let addresses = addressChanges(from: then, to: now).map { then, now in
      [then.map { signed(.deleted, $0) }, now.map { signed(.inserted, $0) }].compactMap(\.self)
        .joined(separator: " → ")
    }
    return ([words] + addresses).joined(separator: "\n      ")
  }

  private func signed(_ kind: Run.Kind, _ text: String) -> String {
    let text = clean(text)
    switch kind {
    case .equal, .same: return text
    case .deleted: return hasColour ? "\u{1B}[9;31m\(text)\u{1B}[0m" : "[-\(text)-]"
    case .inserted: return hasColour ? "\u{1B}[1;4;32m\(text)\u{1B}[0m" : "{+\(text)+}"
    }
  }

  /// Without what a terminal would obey, and without the joiner that keeps texts paragraphs.
  private func clean(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value != 0x2060 }.map {
          $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0
        }))
  }
}
