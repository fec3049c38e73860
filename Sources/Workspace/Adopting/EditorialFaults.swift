internal import Diagnostics
internal import YAMLReading

extension Workspace {
  /// What stands against an editorial change: who is to decide on it may not, or it does more than to
  /// correct typing errors and the names of departments. What the deciding body resolved itself is
  /// resolved, whatever it was called.
  func editorialFaults(of proposal: Proposal) -> [Diagnostic] {
    guard proposal.kind?.value == .editorial else { return [] }
    var faults: [Diagnostic] = []
    if let authority = proposal.authority {
      if settings.editors.isEmpty {
        faults.append(Diagnostic(.editorsUnnamed, at: authority.span, ["name": authority.value]))
      } else if !mayCorrect(authority) {
        faults.append(
          Diagnostic(
            .mayNotCorrect, at: authority.span,
            [
              "name": authority.value,
              "names": settings.editors.map(\.value).joined(separator: ", "),
            ]))
      }
    }
    let isByBody = deciding(on: proposal).map { settings.body($0.body)?.role == .decision } ?? false
    for change in proposal.changes {
      for (what, span) in change.substance {
        let fault = Diagnostic(.notEditorial, at: span, ["what": what])
        faults.append(isByBody ? fault.lowered(to: .warning) : fault)
      }
    }
    return faults
  }
}

extension Change {
  /// What a change does beyond correcting words, each with its place: the field that does it.
  fileprivate var substance: [(what: String, span: Span)] {
    var found: [(String, Span)] = []
    if isDropped { found.append(("entfällt", span)) }
    if let place { found.append((place.relation.word, place.anchor.span)) }
    if let newNumber { found.append(("nummer", newNumber.span)) }
    let keys: DataKeys =
      duty != nil ? .duty : target?.namesHead == true ? .head : .section
    var known: Set<String> = []
    for edit in data + (recommendedData ?? []) + (decidedData ?? []) {
      let name = edit.isWhole ? "daten" : keys.name(of: edit.key.value)
      guard !Self.words.contains(name), known.insert(name).inserted else { continue }
      found.append((edit.isWhole ? "daten" : edit.key.value, edit.key.span))
    }
    return found
  }

  /// The fields that say who and how it is called, and not what is to be done until when.
  private static let words: Set = [
    "titel", "untertitel", "hinweis", "quellen", "erarbeitet", "von", "zuständig", "beteiligt",
    "wer",
    "mit", "norm",
  ]
}
