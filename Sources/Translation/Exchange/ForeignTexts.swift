internal import Diagnostics
internal import Workspace

/// Says that a file holds another flyer's texts, whatever flyer it names: none of the translated ones is of
/// that flyer, or fewer than half are, and more are of another one.
func foreignTexts(
  _ returned: ReturnedFile, of document: ExchangeDocument, in workspace: Workspace,
  _ file: SourceFile
) -> Diagnostic? {
  let units = returned.units.filter { !$0.isObsolete && $0.target != nil }
  let own = document.count(of: units)
  guard !units.isEmpty, 2 * own < units.count else { return nil }
  var other: (path: String, count: Int)?
  for flyer in workspace.flyers where flyer.name != document.flyer.name {
    guard let texts = ExchangeDocument(flyer, to: document.language) else { continue }
    let count = texts.count(of: units)
    if count > max(own, other?.count ?? 0) { other = (flyer.source.file.path, count) }
  }
  guard own == 0 || other != nil else { return nil }
  return Diagnostic(
    .foreignTexts, at: file.span(0, min(1, file.bytes.count)),
    ["file": document.flyer.source.file.path], suggestion: other?.path)
}

extension ExchangeDocument {
  /// How many units are of this flyer's texts: by their ids, or by what they were sent out with. The ids of
  /// front matter are the same in every flyer and say nothing.
  fileprivate func count(of returned: [ReturnedFile.Unit]) -> Int {
    let digests = Set(units.map(\.stamp.source))
    let ids = Set(currentIDs + units.map(\.id)).subtracting(fieldKinds)
    var sources: [String: Set<String>] = [:]
    for segment in state.segments where fieldKinds.contains(segment.source.kind) {
      sources[segment.id] = Set(
        [segment.source.text, segment.translatedFrom].compactMap(\.self).map(comparable))
    }
    return returned.count { unit in
      ids.contains(unit.id) || unit.stamp.map { digests.contains($0.source) } ?? false
        || sources[unit.id]?.contains(comparable(unit.source.plain)) ?? false
    }
  }
}
