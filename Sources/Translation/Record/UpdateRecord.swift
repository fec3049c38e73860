internal import Diagnostics
public import Workspace

/// The record that a translation gets when somebody says that it is up to date.
///
/// - Parameters:
///   - confirming: whether what is stale is declared to render the source as it is now; otherwise only
///     what was translated or changed since the last time, and the rest stays stale.
///   - same: whether texts that are the same as the source are meant so.
///   - releasing: whether what a machine translated has been read and is released.
public func updatedRecord(
  _ state: TranslationState, of text: FlyerText, confirming: Bool, same: Bool,
  releasing: Bool = false
) -> TranslationRecord {
  var record = recordOnce(
    state, of: text, confirming: confirming, same: same, releasing: releasing)
  // Lines in a wrong order keep texts apart that find together once these are confirmed.
  var state = state
  for _ in 0..<Limits.Translation.rounds where confirming && !state.surplus.isEmpty {
    let next = state.with(record, release: text.released)
    if next.surplus.count >= state.surplus.count { break }
    record = recordOnce(next, of: text, confirming: true, same: same, releasing: releasing)
    state = next
  }
  return record
}

private func recordOnce(
  _ state: TranslationState, of text: FlyerText, confirming: Bool, same: Bool, releasing: Bool
) -> TranslationRecord {
  var record = TranslationRecord()
  record.unplaced = state.unplaced
  record.notes = state.notes
  // One that was taken back does not count as a new one when it is given again.
  record.release = text.released?.key ?? state.recordedRelease
  var sources: [Int: SegmentState] = [:]
  for segment in state.segments {
    if let place = segment.place { sources[place] = segment }
  }
  for (place, segment) in state.translated.enumerated() {
    guard let partner = sources[place] else {
      // What nothing answers to now may be wanted again, and must not pass for something else's.
      if let line = state.surplusLines[place] { record.lines.append(line) }
      continue
    }
    let isMeant = partner.isMeant || same && partner.source.hash == segment.hash
    // What is the source's own was not translated, whoever confirms what.
    let isCopy = partner.status == .untranslated && !isMeant
    let isOpen = isCopy || partner.isOpen && !confirming
    let keepsSource = (partner.status == .stale || partner.isOpen) && !confirming && !isMeant
    record.lines.append(
      TranslationRecord.Line(
        kind: segment.kind, digest: segment.hash.digest, isMeant: isMeant,
        isOpen: isOpen && !isMeant, isMachine: partner.isMachine && !releasing,
        source: isCopy
          ? segment.text
          : keepsSource ? partner.translatedFrom ?? partner.source.meaning : partner.source.meaning)
    )
  }
  return record
}
