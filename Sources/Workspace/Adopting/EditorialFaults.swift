internal import Diagnostics
internal import Markup
internal import YAMLReading

extension Workspace {
  /// What stands against an editorial change: who is to decide on it may not, or it does more than to
  /// correct typing errors and the names of departments. What the deciding body resolved itself is
  /// resolved, whatever it was called.
  func editorialFaults(of proposal: Proposal, _ changes: [Change]) -> [Diagnostic] {
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
    let base = amended(by: proposal)
    let effects = proposal.changes.map { change in
      base.flatMap {
        change.isDropped ? nil : effect(of: change, in: proposal, on: $0, in: .amended)
      }
      .flatMap { $0.problems.isEmpty ? $0 : nil }
    }
    let vocabulary = base.map { EditorialVocabulary(self, proposal, $0, effects) }
    for change in changes {
      let isByBody =
        deciding(on: proposal, change).map { settings.body($0.body)?.role == .decision } ?? false
      let substance = change.substance
      for (what, span) in substance {
        let fault = Diagnostic(.notEditorial, at: span, ["what": what])
        faults.append(isByBody ? fault.lowered(to: .warning) : fault)
      }
      guard let effect = effects[change.index] else { continue }
      for fault in effectFaults(effect, of: change, vocabulary, known: substance.map(\.what)) {
        faults.append(isByBody ? fault.lowered(to: .warning) : fault)
      }
    }
    return faults
  }

  /// What an editorial change makes of data and words that no correction does, whatever way it says it.
  ///
  /// - Parameter known: fields that have been found in the change itself.
  private func effectFaults(
    _ effect: ChangeEffect, of change: Change, _ vocabulary: EditorialVocabulary?, known: [String]
  ) -> [Diagnostic] {
    guard let old = effect.old, let new = effect.new else { return [] }
    let names = Set(known.map { DataKeys.section.name(of: $0) })
    let fields =
      known.contains("daten")
      ? [] : DataSubstance(old.document, new.document, isRenamed: areRenamed).names
    let words = EditorialWords(old.words, new.words, nil)
    // Which words the data use for whom and how something is called is theirs.
    let strange =
      words.isRewritten || change.target?.namesHead == true
      ? [] : EditorialWords(old.editorialText, new.editorialText, vocabulary).strange
    let links = EditorialLinks(old.document, new.document) { isRenamed($0, among: $1) }
    func faults(_ problem: Problem, _ what: [String]) -> [Diagnostic] {
      what.map { Diagnostic(problem, at: change.span, ["what": $0]) }
    }
    var faults =
      faults(.notEditorial, fields.filter { !names.contains($0) } + words.substance)
      + faults(.editorialWords, strange) + faults(.editorialLink, links.changed)
    if words.isRewritten {
      faults.append(
        Diagnostic(
          .editorialRewrite, at: change.span,
          ["words": String(words.rewritten), "count": String(words.count)]))
    }
    return faults
  }
}

extension Workspace {
  /// Whether a link to an actor stands for one to another that is no longer there or that it succeeds.
  private func isRenamed(_ target: String, among gone: [String]) -> Bool {
    func named(_ target: String) -> Actor? {
      guard case .actor(let name) = LinkTarget(target) else { return nil }
      return actor(named: name)
    }
    guard let new = named(target) else { return false }
    return gone.compactMap(named).contains { stands(new, for: $0) }
  }

  /// Whether those whom a field names are those whom it named, or their successors. Who is no longer there may go
  /// without another; who takes over then is no correction. A name that nobody has may be spelt right.
  private func areRenamed(_ old: [String], _ new: [String]) -> Bool {
    let before = old.map { actor(named: $0) }
    let known = before.compactMap(\.self)
    let after = new.map { actor(named: $0)?.id }
    let successors = known.map { $0.successor.flatMap(actor)?.id }
    let mayCome = Set(known.map(\.id) + successors.compactMap(\.self))
    let others = zip(new, after).filter { name, actor in
      !old.contains(name) && actor.map { !mayCome.contains($0) } ?? true
    }
    let misspelt = zip(old, before).filter { name, actor in actor == nil && !new.contains(name) }
      .map(\.0)
    return others.count <= misspelt.count
      && others.allSatisfy { $1 != nil && nearest(to: $0, among: misspelt) != nil }
      && zip(known, successors).allSatisfy { old, successor in
        after.contains(old.id) || old.until != nil
          || successor.map { after.contains($0) } ?? false
      }
  }

  private func actor(named name: String) -> Actor? {
    actor(Located(name, Span(file: 0, start: 0, end: 0)))
  }

  private func stands(_ new: Actor, for old: Actor) -> Bool {
    guard let successor = old.successor else { return old.id == new.id || old.until != nil }
    return actor(successor)?.id == new.id
  }
}

extension Concept {
  /// What a single section says below its heading, without its data.
  var editorialText: [UInt8] {
    guard let section = document.sections.first(where: { $0.heading != nil }) else { return [] }
    return Array(section.title.utf8) + [0x0A]
      + source.bytes[SectionLayout(document).body(section.index)]
  }

  /// What a single section says; the number of its heading is no word of it.
  fileprivate var words: [UInt8] {
    guard let section = document.sections.first(where: { $0.heading != nil }),
      let heading = section.heading
    else { return source.bytes }
    return Array(section.title.utf8) + [0x0A]
      + source.bytes[document.range(of: heading).upperBound...]
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
      guard !DataSubstance.words.contains(name), known.insert(name).inserted else { continue }
      found.append((edit.isWhole ? "daten" : edit.key.value, edit.key.span))
    }
    return found
  }
}
