public import Diagnostics
internal import Comparison
internal import Localization
internal import Workspace

extension JSON {
  /// How translations stand, as other programs read it: `vorlage-translations/1`.
  public static func translations(_ states: [TranslationState]) -> JSON {
    .object([
      ("format", .string("vorlage-translations/1")),
      ("translations", .array(states.map(translation))),
    ])
  }

  private static func translation(_ state: TranslationState) -> JSON {
    let counts = SegmentStatus.allCases.map { ($0.rawValue, JSON.integer(state.count($0))) }
    return .object([
      ("flyer", .string(state.flyer)), ("language", .string(state.language.tag)),
      ("percent", .integer(state.percent)), ("recorded", .bool(state.hasRecord)),
      ("unreadable", .integer(state.diagnostics.count)),
      ("counts", .object(counts + [("surplus", .integer(state.surplus.count))])),
      (
        "segments",
        .array(
          state.segments.filter {
            $0.status != .complete || $0.isMachine || !$0.corrections.isEmpty
          }.map(segment))
      ),
      (
        "surplus",
        .array(state.surplus.map { .string(state.translated[$0].text) })
      ),
      (
        "unplaced",
        .array(
          state.unplaced.map {
            .object([("source", .string($0.source)), ("translation", .string($0.translation))])
          })
      ),
      (
        "notes",
        .array(
          state.notes.map { .object([("source", .string($0.source)), ("note", .string($0.text))]) })
      ),
    ])
  }

  private static func segment(_ segment: SegmentState) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(segment.id)), ("kind", .string(segment.source.kind)),
      ("status", .string(segment.status.rawValue)), ("source", .string(segment.source.text)),
      ("translation", segment.translation.map { .string($0.text) } ?? .null),
    ]
    if segment.isMachine { members.append(("machine", .bool(true))) }
    if !segment.corrections.isEmpty {
      members.append(
        (
          "typing",
          .array(segment.corrections.map { .array([.string($0.then), .string($0.now)]) })
        ))
    }
    if segment.status == .stale || segment.status == .edited, let then = segment.translatedFrom {
      members.append(("translatedFrom", .string(then)))
      members.append(
        ("changes", .array(wordChanges(from: then, to: segment.source.meaning).map(change))))
      let addresses = addressChanges(from: then, to: segment.source.meaning)
      if !addresses.isEmpty {
        members.append(
          (
            "addresses",
            .array(
              addresses.map { change in
                .array([change.then, change.now].map { $0.map { .string($0) } ?? .null })
              })
          ))
      }
    }
    return .object(members)
  }

  /// As in a comparison (DESIGN §6).
  private static func change(_ run: (kind: Run.Kind, text: String)) -> JSON {
    let sign =
      switch run.kind {
      case .equal: "="
      case .same: "~"
      case .deleted: "-"
      case .inserted: "+"
      }
    return .array([.string(sign), .string(run.text.replacing("\u{2060}", with: ""))])
  }
}
