public import Diagnostics
internal import Markup
internal import YAMLReading

/// What one change makes of the section that it touches, taken by itself: what other proposals do to
/// the same section is left out. Both sides hold that section and no other, or, where a section goes
/// or comes, all below it as well.
public struct ChangeEffect: Sendable {
  /// The text as it stands; `nil` where sections are inserted.
  public let old: Concept?
  /// The text as it would be; `nil` where the section goes.
  public let new: Concept?
  /// Why the change cannot be made to the revision. Then both sides hold what the proposal itself
  /// says of them.
  public let problems: [Diagnostic]
}

extension Workspace {
  /// What a change makes of the revision that is amended.
  public func effect(
    of change: Change, in proposal: Proposal, on base: Concept, in wording: Wording
  ) -> ChangeEffect {
    let findings = Findings()
    var editor = RevisionEditor(workspace: self, base: base, findings: findings)
    editor.apply(
      Selection.Chosen(
        proposal: 0, place: 0, source: proposal, change: change, wording: wording), 0)
    if change.newNumber != nil {
      _ = editor.renumber(moved: [:], deeper: editor.deeperByNumbers(moving: []))
    }
    // Its section may go by the same proposal.
    if !proposal.changes.contains(where: \.isDropped) {
      for (_, id, span) in editor.taken {
        findings.add(Diagnostic(.idTaken, at: span, ["id": id]))
      }
    }
    let problems = findings.diagnostics.filter { $0.severity == .error }
    func side(_ bytes: [UInt8]) -> Concept {
      readConcept(
        SourceFile(path: "", bytes: bytes), revision: base.revision, findings: Findings())
    }
    guard problems.isEmpty else {
      let said = editor.said(of: change, in: proposal, wording)
      return ChangeEffect(
        old: said.old.map(side), new: said.new.map(side), problems: problems)
    }
    if case .insertion = change.text {
      // What another proposal inserts is not there to stand beside.
      _ = editor.arrangement.settle(deeper: [:]) { _, _ in }
      return ChangeEffect(old: nil, new: side(editor.insertedText(0)), problems: [])
    }
    let place = editor.named[0].first ?? 0
    if change.isDropped {
      let section = base.document.sections[place]
      return ChangeEffect(
        old: side(Array(base.source.bytes[section.range])), new: nil, problems: [])
    }
    return ChangeEffect(
      old: side(Array(base.source.bytes[editor.layout.own(place)])),
      new: side(editor.edited(place)), problems: [])
  }

  /// The revision that a proposal amends, if it is there and whole.
  public func amended(by proposal: Proposal) -> Concept? {
    proposal.amends.flatMap { concept($0.value) }
  }
}

extension RevisionEditor {
  /// A section's own bytes with the edits to it.
  func edited(_ section: Int) -> [UInt8] {
    let range = layout.own(section)
    let sorted = edits.enumerated().filter { $0.element.section == section }.sorted {
      let (a, b) = ($0.element.range, $1.element.range)
      return (a.lowerBound, a.upperBound, $0.offset) < (b.lowerBound, b.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    var place = range.lowerBound
    for edit in sorted.map(\.element) where edit.range.lowerBound >= place {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.bytes
      place = edit.range.upperBound
    }
    return result + bytes[place..<max(place, range.upperBound)]
  }

  /// Both sides of a change that cannot be made, in the words of the proposal.
  fileprivate func said(
    of change: Change, in proposal: Proposal, _ wording: Wording
  ) -> (old: [UInt8]?, new: [UInt8]?) {
    let section = change.target.flatMap {
      base.sections(named: $0.value, in: workspace.amended(by: proposal)).first
    }
    if let section, change.isDropped { return (Array(bytes[section.range]), nil) }
    let heading: [UInt8] =
      section.map { section in
        let own = layout.own(section.index)
        return Array(bytes[own.lowerBound..<layout.body(section.index).lowerBound])
      } ?? []
    func joined(_ texts: [Range<Int>]) -> [UInt8] {
      texts.flatMap { lineEnd + lineEnd + text($0, of: proposal.source) }
    }
    switch change.text {
    case .none: return section == nil ? (nil, nil) : (heading, heading)
    case .insertion(let text): return (nil, self.text(text.text(wording), of: proposal.source))
    case .rewrite(let text):
      let old = section.map { Array(bytes[layout.own($0.index)]) }
      return (old, heading + joined([text.text(wording)]))
    case .passages(let passages):
      return (
        heading + joined(passages.compactMap(\.old)),
        heading + joined(passages.map { $0.new.text(wording) })
      )
    }
  }
}

extension Change {
  /// Whether another wording was recommended or resolved than was put forward.
  public func isAmended(_ wording: Wording) -> Bool {
    func isAmended(_ text: ProposedText) -> Bool { text.text(wording) != text.proposed }
    let hasOtherData =
      switch wording {
      case .proposed: false
      case .recommended: recommendedData != nil
      case .decided: decidedData != nil
      case .amended: decidedData != nil || recommendedData != nil
      }
    if hasOtherData { return true }
    switch text {
    case .none: return false
    case .rewrite(let text), .insertion(let text): return isAmended(text)
    case .passages(let passages): return passages.contains { isAmended($0.new) }
    }
  }
}

extension Change {
  /// Whether something else was decided than proposed, in other words.
  func isDecidedOtherwise(in proposal: Proposal) -> Bool {
    isAmended(.decided) && says(.decided, in: proposal) != says(.proposed, in: proposal)
  }

  /// The words of one wording, to tell whether two are the same; line breaks and how data are written
  /// are no difference.
  public func says(_ wording: Wording, in proposal: Proposal) -> [[UInt8]] {
    let bytes = proposal.source.bytes
    let fields = data(wording).map { edit in
      edit.lines.flatMap { DataMeaning($0, .section)?.bytes }
        ?? Array(edit.key.value.utf8) + [0x3A]
        + (edit.lines.map { Array($0.joined(separator: [0x0A])) } ?? [0])
    }
    func words(_ text: ProposedText) -> [UInt8] {
      PassageSearch.collapsed(bytes[text.text(wording)])
    }
    switch text {
    case .none: return fields
    case .rewrite(let text), .insertion(let text): return fields + [words(text)]
    case .passages(let passages): return fields + passages.map { words($0.new) }
    }
  }
}
