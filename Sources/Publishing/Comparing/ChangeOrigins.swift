internal import Diagnostics
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

/// Where the changes between two revisions come from, by the names of sections.
struct ChangeOrigins {
  /// The proposals that change a section.
  var proposals: [String: [ChangeOriginView]] = [:]
  /// In which ways a section is not what was resolved.
  var deviations: [String: [RevisionDeviation.Kind]] = [:]
}

extension Composer {
  /// Where the changes between two revisions come from; nothing for other comparisons.
  func origins(_ old: ComparedSource, _ new: ComparedSource) -> ChangeOrigins {
    guard let first = old.revision.flatMap({ workspace.conceptPlace($0) }),
      let last = new.revision.flatMap({ workspace.conceptPlace($0) }), first < last
    else { return ChangeOrigins() }
    var origins = ChangeOrigins()
    for adoption in workspace.adoptions() {
      guard let base = workspace.conceptPlace(adoption.base), first <= base,
        let made = workspace.conceptPlace(adoption.revision), made <= last
      else { continue }
      add(adoption, of: workspace.concepts[base], to: &origins.proposals)
      for deviation in workspace.deviations(from: adoption) {
        var kinds = origins.deviations[deviation.section] ?? []
        if !kinds.contains(deviation.kind) { kinds.append(deviation.kind) }
        origins.deviations[deviation.section] = kinds
      }
    }
    return origins
  }

  private func add(
    _ adoption: Adoption, of base: Concept, to origins: inout [String: [ChangeOriginView]]
  ) {
    let places = places(of: base)
    var views: [ChangeOriginView] = []
    var bySection: [String: [Int]] = [:]
    for adopted in adoption.changes {
      for section in adopted.sections { bySection[section, default: []].append(views.count) }
      views.append(origin(of: adopted, places))
    }
    for section in bySection.keys.sorted() {
      origins[section, default: []] += (bySection[section] ?? []).map { views[$0] }
    }
    // A reference that follows a renumbering comes from whatever gave the new number.
    var sections = base.document.sections.dropFirst()[...]
    var current = base.document.sections[0]
    // What follows in the text of a proposal stands with its change already.
    let followed = adoption.followed.filter { $0.span.file == base.source.id }
    for reference in followed.sorted(by: { $0.span.start < $1.span.start }) {
      while let next = sections.first, next.range.lowerBound <= Int(reference.span.start) {
        current = next
        sections = sections.dropFirst()
      }
      let known = Set((origins[current.name] ?? []).map { $0.number + $0.change })
      origins[current.name, default: []] += (bySection[reference.id] ?? []).map { views[$0] }
        .filter { !known.contains($0.number + $0.change) }
    }
  }

  private func origin(of adopted: AdoptedChange, _ places: PaperPlaces) -> ChangeOriginView {
    let proposal = workspace.proposals[adopted.proposal]
    let change = proposal.changes[adopted.change]
    let links = links(of: surroundings.name(of: proposal), [places])
    return ChangeOriginView(
      number: proposal.label, title: words.set(proposal.title),
      url: url(ofPaper: surroundings.name(of: proposal), anchor: "change-\(adopted.change + 1)"),
      change: words.set(change.title),
      reason: phrase(change.reason, links) ?? firstReason(of: proposal, links))
  }

  /// The first paragraph of the reasons.
  private func firstReason(of proposal: Proposal, _ links: PaperLinks) -> (any Writable)? {
    guard let part = proposal.parts.first(where: { $0.kind == .reasons }) else { return nil }
    let blocks = proposal.document.sections[part.section].blocks
    guard let first = blocks.first, proposal.document.kind(first) == .paragraph else { return nil }
    return content(Fragment(contentOf: first, in: proposal.document), links)
  }
}
