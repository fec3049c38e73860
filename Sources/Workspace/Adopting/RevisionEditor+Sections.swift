internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// The new revision as it is read must be what the changes make of the base and nothing else: every section
/// there, in its place, and what no change touches as it was. New text can do more than it says: an open
/// fence takes in what stands behind it, and link definitions and footnotes hold in the whole concept.
extension RevisionEditor {
  /// - Parameter renumbered: the base's sections whose number is another.
  func checkSections(_ new: Document, _ text: RevisionText, renumbered: Set<Int>) {
    guard checkPlaces(new, text) else { return }
    checkParents(new, text)
    var labels = SharedLabels(editor: self, new: new, text: text)
    for (place, (node, _)) in text.sections.enumerated() {
      switch arrangement.nodes[node].content {
      case .inserted:
        labels.checkOwn(place, before: nil)
      case .base(let section):
        let old = document.sections[section]
        let isTitled =
          claims[Claim(section: section, what: "title")] != nil || renumbered.contains(section)
        if !isTitled, let heading = old.heading, let there = new.sections[place].heading {
          labels.compare(
            document.descendants(of: heading), new.descendants(of: there), of: section, place)
        }
        if textOwners[section] != nil {
          labels.checkOwn(place, before: old)
          labels.compareKept(old, place)
        } else {
          labels.compare(
            old.blockNodes, content(of: new.sections[place], section), of: section, place)
        }
      }
    }
    labels.report()
  }

  /// What a section says, without the mark of a draft.
  private func content(of section: Section, _ base: Int) -> Range<NodeID> {
    guard base == 0, marksDraft, let mark = section.content.siblings.first else {
      return section.blockNodes
    }
    let start = section.content.document.next(after: mark)
    return start..<max(start, section.blockNodes.upperBound)
  }

  /// Whether every section begins where it was written, with its id.
  private func checkPlaces(_ new: Document, _ text: RevisionText) -> Bool {
    let layout = SectionLayout(new)
    for (place, (node, start)) in text.sections.enumerated() {
      guard place < new.sections.count else { return report(lost: node, at: start, text) }
      let found = layout.own(place).lowerBound
      if found != start {
        // A heading that nobody wrote stands in the section before.
        let isSurplus = found < start && new.sections.count > text.sections.count && place > 0
        return report(
          lost: isSurplus ? text.sections[place - 1].node : node, at: min(found, start), text)
      }
      let section = new.sections[place]
      if section.id != arrangement.nodes[node].id || lacksData(section, node) {
        return report(lost: node, at: layout.own(place).upperBound, text)
      }
    }
    guard new.sections.count > text.sections.count, let last = text.sections.last else {
      return true
    }
    return report(
      lost: last.node, at: layout.own(text.sections.count).lowerBound, text)
  }

  /// Whether a section's data, which no change touches, are no data any more, or its text has become some.
  private func lacksData(_ section: Section, _ node: Int) -> Bool {
    guard case .base(let place) = arrangement.nodes[node].content, dataOwners[place] == nil,
      textOwners[place] == nil
    else { return false }
    return (section.data == nil) != (document.sections[place].data == nil)
  }

  /// - Returns: `false`.
  private func report(lost node: Int, at place: Int, _ text: RevisionText) -> Bool {
    report(.sectionLost, at: text.owner(before: place), ["section": name(of: node)])
    return false
  }

  /// Whether sections stand where they stood, or where they were put.
  private func checkParents(_ new: Document, _ text: RevisionText) {
    var homes: [HeadingNumber: Int] = [:]
    for section in new.sections {
      if let number = section.number { homes[number] = homes[number] ?? section.index }
    }
    for (place, (node, start)) in text.sections.enumerated().dropFirst() {
      let moved = new.sections[place]
      switch arrangement.nodes[node].content {
      case .inserted where document.ranksFollowNumbers: continue
      case .base(let section) where newNumbers[section] != nil:
        guard let home = home(of: moved, in: new, homes),
          claims[Claim(section: section, what: "move")] == nil
        else { continue }
        let owner = newNumbers[section]?.owner
        report(
          .numberElsewhere, at: owner, span: owner.flatMap { owners[$0].change.newNumber?.span },
          [
            "section": name(of: node), "number": moved.number?.label ?? "",
            "parent": name(of: text.sections[home].node),
          ])
        return
      default: break
      }
      let parent = text.sections[moved.parent ?? 0].node
      guard parent != arrangement.nodes[node].parent else { continue }
      if case .base(let section) = arrangement.nodes[node].content, let number = moved.number,
        let mover = claims[Claim(section: section, what: "move")]
      {
        report(
          .movedWithoutNumber, at: mover,
          [
            "section": name(of: node), "number": number.label,
            "parent": nameOfParent(arrangement.nodes[node].parent),
          ])
        return
      }
      report(
        .sectionMisplaced, at: owner(of: node) ?? owner(of: parent) ?? text.owner(before: start),
        ["section": name(of: node), "parent": nameOfParent(parent)])
      return
    }
  }

  /// The section to which another belongs by its number, where it stands in a different one.
  private func home(
    of section: Section, in new: Document, _ homes: [HeadingNumber: Int]
  ) -> Int? {
    guard let wanted = section.number?.parent, let home = homes[wanted], home != section.parent,
      section.parent.flatMap({ new.sections[$0].number }) != wanted
    else { return nil }
    return home
  }

  /// What stands in no section stands in the concept.
  private func nameOfParent(_ node: Int) -> String { node == 0 ? base.title : name(of: node) }

  /// The change that put or renumbered a section.
  private func owner(of node: Int) -> Int? {
    switch arrangement.nodes[node].content {
    case .inserted(let section): section.owner
    case .base(let section):
      newNumbers[section]?.owner ?? claims[Claim(section: section, what: "move")]
    }
  }

  func name(of node: Int) -> String {
    switch arrangement.nodes[node].content {
    case .inserted(let section): section.name
    case .base(let section): section == 0 ? Reference.head : document.sections[section].name
    }
  }

  func report(
    _ problem: Problem, at owner: Int?, span: Span? = nil, _ arguments: [String: String]
  ) {
    let span = span ?? owner.map { owners[$0].change.span } ?? base.source.span(0, 3)
    findings.add(Diagnostic(problem, at: span, arguments))
  }
}
