internal import Comparison
internal import Diagnostics
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// One change with its old and new text side by side.
  ///
  /// - Parameter form: how other wordings stand beside the proposed one: in columns, or both in one where
  ///   there is but one column for them.
  func change(
    _ change: Change, of proposal: Proposal, _ base: Concept, id: String, links: PaperLinks,
    amendedAs form: SectionDrafts.Form = .synopsis
  ) -> ProposedChangeView {
    let effect = workspace.effect(of: change, in: proposal, on: base, in: .proposed)
    let setting = RedlineSetting(
      links: links, language: language.base,
      revision: RevisionMark(label: proposal.label, date: proposal.date?.value.iso))
    let baseName = words("diff.revision", ["name": .text(String(base.revision))])
    let proposedName = words("proposal.proposed")
    var text = columns(
      effect.old, effect.new, names: (baseName, proposedName), of: base, id: id, setting)
    let place = place(of: change, in: base)
    if change.target != nil, place != nil { markMoved(&text) }
    // What was decided on the whole proposal is said once.
    let result = self.result(of: change, in: proposal)
    let decision = workspace.deciding(on: proposal, change)
    let isOwn =
      change.result != nil || decision?.changes != nil || result != decision?.result?.value
    let target = change.target.flatMap { base.sections(named: $0.value).first }
    return ProposedChangeView(
      id: id, title: words.set(change.title), target: target.map { label(of: $0) },
      url: target.flatMap { url(ofPaper: base.paperName, anchor: anchors(of: base)[$0]) },
      place: place, remarks: remarks(on: change, target, effect),
      reason: phrase(change.reason, links),
      recommendation: change.recommendation.map { words("result.\($0.value.key)") },
      result: isOwn ? result.map { words("result.\($0.key)") } : nil,
      resultKey: isOwn ? result?.key : nil, text: text,
      amended: amended(change, of: proposal, base, effect.new, id: id, setting, form),
      problems: effect.problems.map(problem))
  }

  /// What was proposed beside what was recommended and what was resolved instead.
  private func amended(
    _ change: Change, of proposal: Proposal, _ base: Concept, _ proposed: Concept?, id: String,
    _ setting: RedlineSetting, _ form: SectionDrafts.Form
  ) -> [ComparedColumnsView] {
    amendments(of: change, in: proposal).map { amendment in
      columns(
        proposed,
        workspace.effect(of: change, in: proposal, on: base, in: amendment.wording).new,
        names: (words("proposal.proposed"), words("proposal.\(amendment.key)-text")),
        of: base, id: "\(id)-\(amendment.key)", setting, form)
    }
  }

  /// The wordings besides the proposed one: what was recommended, what was resolved, or both in one
  /// where they are the same.
  func amendments(of change: Change, in proposal: Proposal) -> [(key: String, wording: Wording)] {
    let resolved = resolvedWording(of: change, in: proposal)
    let isRecommended = change.isAmended(.recommended)
    guard let resolved else {
      if isRecommended { return [("recommended", .recommended)] }
      // Where nobody has decided yet, another wording can only be advice.
      let isOpen = workspace.deciding(on: proposal, change) == nil
      return isOpen && change.isAmended(.decided) ? [("recommended", .decided)] : []
    }
    let isResolved = change.isAmended(resolved)
    if isRecommended, isResolved,
      change.says(.recommended, in: proposal) == change.says(resolved, in: proposal)
    {
      return [("both", resolved)]
    }
    return (isRecommended ? [("recommended", .recommended)] : [])
      + (isResolved ? [("resolved", resolved)] : [])
  }

  /// The wording in which a change was resolved; `nil` where it was not.
  func resolvedWording(of change: Change, in proposal: Proposal) -> Wording? {
    switch workspace.ownResult(of: change, in: proposal)
      ?? workspace.deciding(on: proposal, change)?.result?.value
    {
    case .resolved: .decided
    case .resolvedAmended: .amended
    default: nil
    }
  }

  /// The section stands elsewhere then, which its own text does not show.
  private func markMoved(_ text: inout ComparedColumnsView) {
    guard !text.sections.isEmpty else { return }
    text.sections[0].isMoved = true
    text.sections[0].marks = marks(of: .moved) + text.sections[0].marks
  }

  private func remarks(
    on change: Change, _ target: Section?, _ effect: ChangeEffect
  ) -> [String] {
    guard let target, change.newNumber != nil, !target.children.isEmpty, effect.problems.isEmpty
    else { return [] }
    return [words("proposal.below")]
  }

  /// A finding in the language of the paper.
  func problem(_ finding: Diagnostic) -> String {
    words.set(finding.message(in: language.base == "en" ? .en : .de))
  }

  /// Two texts of a revision side by side, or what differs of them in one; a side that is not there is empty.
  func columns(
    _ old: Concept?, _ new: Concept?, names: (old: String, new: String), of base: Concept,
    id: String, _ setting: RedlineSetting, _ form: SectionDrafts.Form = .synopsis
  ) -> ComparedColumnsView {
    let comparison = compare(side(old), side(new))
    var drafts = SectionDrafts(comparison, form, self, context: base.document)
    let (both, left, right) = drafts.documents()
    var (oldSetting, newSetting) = (setting, setting)
    oldSetting.footnotePrefix = "\(id)-old-"
    newSetting.footnotePrefix = "\(id)-new-"
    var sections = ComparedSections(
      composer: self, comparison: comparison, both: (both, newSetting), old: (left, oldSetting),
      new: (right, newSetting))
    sections.compose(drafts.items)
    var views = sections.views.filter { $0.unchanged == nil }
    for index in views.indices {
      if views[index].id == "part-opening" { nameHead(&views[index]) }
      views[index].id = "\(id)-\(index + 1)"
    }
    func notes(_ document: Document, _ setting: RedlineSetting) -> (any Writable)? {
      let notes = RedlineFootnotes(document: document, setting: setting)
      return notes.isEmpty ? nil : notes
    }
    return ComparedColumnsView(
      oldName: words.set(names.old.prefix(1).uppercased() + names.old.dropFirst()),
      newName: words.set(names.new), sections: views,
      oldFootnotes: notes(left, oldSetting),
      newFootnotes: notes(form == .synopsis ? right : both, newSetting))
  }

  private func side(_ concept: Concept?) -> ComparedText {
    guard let concept else {
      return ComparedText(label: "", document: Fragment.empty.document)
    }
    var data = data(of: concept)
    let head = fields(ofHead: concept)
    if !head.isEmpty { data[0] = head }
    return ComparedText(label: "", document: concept.document, data: data)
  }

  /// The front matter has a name, though no heading.
  private func nameHead(_ view: inout ComparedSectionView) {
    let title = TextContent(words("proposal.head"))
    view.title = title
    view.oldTitle = title
    view.newTitle = title
  }
}
