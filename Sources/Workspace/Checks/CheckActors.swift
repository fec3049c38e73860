internal import Diagnostics
internal import YAMLReading

extension Checker {
  /// Names by which two actors answer, successors that do not exist, and owners whose time ends.
  func checkActors() {
    var owners: [String: String] = [:]
    for actor in workspace.actors {
      let names = Set(
        ([actor.id] + actor.name.all + (actor.short?.all ?? [])).map(folded))
      for name in names.sorted() {
        if let other = owners[name], other != actor.id {
          report(.duplicateActorName, actor.idSpan, ["name": name])
        }
        owners[name] = actor.id
      }
      if let successor = actor.successor { checkActor(successor) }
    }
    checkActors(workspace.settings.paper.cosigners)
    guard let today = workspace.today else { return }
    for actor in workspace.actors {
      guard let until = actor.until, until.value.last <= today, actor.successor == nil else {
        continue
      }
      let measures = measuresInForce(owned: actor.id)
      guard !measures.isEmpty else { continue }
      report(
        .ownerEnded, until.span,
        [
          "date": until.value.last.germanText,
          "measures": measures.joined(separator: ", "),
        ])
    }
  }

  private func measuresInForce(owned actor: String) -> [String] {
    guard let today = workspace.today, let concept = workspace.conceptInForce(on: today) else {
      return []
    }
    return concept.measures.filter { measure in
      measure.responsible.contains { workspace.actor($0)?.id == actor }
    }.map(\.number)
  }

  /// Figures that stand twice, and sources that are no actor and no text.
  func checkFigures() {
    var seen: Set<String> = []
    for figure in workspace.figures {
      if !seen.insert("\(figure.id)@\(figure.dateKey)").inserted {
        report(.duplicateFigure, figure.span, ["id": figure.id])
      }
    }
  }

  func checkTargets() {
    guard let newest = workspace.concepts.last(where: { !$0.isExtract }) else { return }
    for target in workspace.targets where newest.measure(target.measure.value) == nil {
      guard !workspace.concepts.contains(where: { $0.measure(target.measure.value) != nil }) else {
        continue
      }
      report(
        .unknownMeasure, target.measure.span,
        ["name": target.measure.value, "revision": String(newest.revision)]
      ) { nearest(to: target.measure.value, among: newest.measures.map(\.id)) }
    }
  }
}
