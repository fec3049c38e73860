public import Workspace

/// The record that a translation gets when somebody says that it is up to date.
///
/// - Parameters:
///   - confirming: whether what is stale is declared to render the source as it is now; otherwise only
///     what was translated or changed since the last time, and the rest stays stale.
///   - same: whether texts that are the same as the source are meant so.
public func updatedRecord(
  _ state: TranslationState, of text: FlyerText, confirming: Bool, same: Bool
) -> TranslationRecord {
  var record = TranslationRecord()
  record.unplaced = state.unplaced
  var sources: [Int: SegmentState] = [:]
  for segment in state.segments {
    if let place = segment.place { sources[place] = segment }
  }
  for (place, segment) in state.translated.enumerated() {
    guard let partner = sources[place] else { continue }
    let isMeant = partner.isMeant || same && partner.source.key == segment.key
    // An untranslated text was translated from nothing yet.
    if partner.status == .untranslated, !isMeant { continue }
    let isStale = partner.status == .stale && !confirming
    record.lines.append(
      TranslationRecord.Line(
        kind: segment.kind, digest: digest(segment.key), isMeant: isMeant,
        source: isStale ? partner.translatedFrom ?? partner.source.text : partner.source.text))
  }
  return record
}
