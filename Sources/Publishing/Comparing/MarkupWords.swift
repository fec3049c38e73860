internal import Comparison
internal import Localization
internal import Markup
internal import Workspace

extension Composer {
  /// In which ways some texts are marked up differently than before, each once: what emphasis, lists and
  /// quotations tell the eye must be said to whoever reads in black and white or listens.
  func remarks(on pairs: some Sequence<UnitPair>, in comparison: Comparison) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    for pair in pairs where !pair.markup.isEmpty {
      for remark in remarks(on: pair, in: comparison) where known.insert(remark).inserted {
        found.append(remark)
      }
    }
    return found
  }

  private func remarks(on pair: UnitPair, in comparison: Comparison) -> [String] {
    var found: [String] = []
    let detail = comparison.markupDetail(of: pair)
    if pair.markup.contains(.form), let old = pair.old, let new = pair.new {
      let form = comparison.old.form(of: comparison.old.units[old])
      let other = comparison.new.form(of: comparison.new.units[new])
      if !form.isLike(other) {
        // What holds both is no news.
        let shared = zip(form.containers, other.containers).prefix { $0 == $1 }.count
        found.append(
          remark(
            "form", name(of: form, beside: other, from: shared),
            name(of: other, beside: form, from: shared)))
      } else if form.language != other.language {
        found.append(remark("language", name(of: form.language), name(of: other.language)))
      } else {
        found.append(remark("columns", name(of: form.alignments), name(of: other.alignments)))
      }
    }
    if pair.markup.contains(.emphasis) {
      for change in detail.emphasis {
        found.append(
          change.old == change.new
            ? words("diff.markup.emphasis-parts")
            : remark("emphasis", name(of: change.old), name(of: change.new)))
      }
    }
    for change in detail.addresses {
      found.append(words("diff.markup.\(key(of: change, comparison))"))
    }
    if pair.markup.contains(.breaks) { found.append(words("diff.markup.breaks")) }
    if pair.markup.contains(.footnotes) { found.append(words("diff.markup.footnotes")) }
    return found
  }

  private func remark(_ key: String, _ old: String, _ new: String) -> String {
    words.set(words("diff.markup.\(key)", ["old": .text(old), "new": .text(new)]))
  }

  private func key(of change: MarkupDetail.AddressChange, _ comparison: Comparison) -> String {
    let isImage =
      change.old.map { comparison.old.document.kind($0) == .image }
      ?? change.new.map { comparison.new.document.kind($0) == .image } ?? false
    let what = change.old == nil ? "new" : change.new == nil ? "gone" : "changed"
    return (isImage ? "image-" : "link-") + what
  }

  /// "fett und kursiv"
  private func name(of emphasis: Emphasis) -> String {
    if emphasis.isEmpty { return words("diff.style.plain") }
    let kinds: [(Emphasis, String)] = [
      (.strong, "strong"), (.emphasis, "emphasis"), (.code, "code"),
    ]
    return kinds.filter { emphasis.contains($0.0) }.map { words("diff.style.\($0.1)") }
      .joined(separator: words("diff.style.and"))
  }

  /// "links | rechts | mittig"
  private func name(of alignments: [ColumnAlignment]) -> String {
    if alignments.isEmpty { return words("diff.align.unset") }
    return alignments.map { words("diff.align.\($0)") }.joined(separator: " | ")
  }

  private func name(of language: String) -> String {
    language.isEmpty ? words("diff.align.unset") : language
  }

  /// "Zitat, darin Aufzählung"; where a list begins is said only beside another beginning.
  private func name(of form: UnitForm, beside other: UnitForm, from shared: Int) -> String {
    var parts = form.containers.enumerated().dropFirst(shared).map { place, container in
      guard case .orderedList(let start) = container else {
        return words("diff.form.\(Self.key(of: container))")
      }
      var isNumbered = start != 1
      if place < other.containers.count, case .orderedList = other.containers[place] {
        isNumbered = true
      }
      return words(
        isNumbered ? "diff.form.list-from" : "diff.form.ordered-list",
        ["number": .text(String(start))])
    }
    if form.kind != .paragraph || parts.isEmpty || other.kind != form.kind {
      parts.append(name(of: form.kind, level: form.level))
    }
    return parts.joined(separator: words("diff.form.in"))
  }

  private static func key(of container: UnitForm.Container) -> String {
    switch container {
    case .quotation: "quotation"
    case .bulletList: "bullet-list"
    case .orderedList: "ordered-list"
    case .definitionList: "definition-list"
    case .footnote: "footnote"
    }
  }

  private func name(of kind: UnitKind, level: Int) -> String {
    switch kind {
    case .title, .heading: words("diff.form.heading", ["level": .text(String(level))])
    case .paragraph: words("diff.form.paragraph")
    case .row, .headerRow: words(kind == .row ? "diff.form.row" : "diff.form.header-row")
    case .code, .html: words("diff.form.code")
    case .rule: words("diff.form.rule")
    }
  }

  /// The marks beside a section; a title of the same words is no new one.
  func marks(of pair: SectionPair, in comparison: Comparison) -> [MarkView] {
    marks(of: pair.changes).map { mark in
      guard mark.key == "retitled", let old = pair.old, let new = pair.new,
        comparison.old.text[comparison.old.titles[old].text]
          == comparison.new.text[comparison.new.titles[new].text]
      else { return mark }
      return MarkView(key: mark.key, label: words("diff.markup.title"))
    }
  }
}

extension Comparison {
  /// Whether nothing happened to a unit.
  func isUnchanged(_ pair: UnitPair) -> Bool {
    pair.old != nil && pair.new != nil && !pair.moved && pair.markup.isEmpty
      && runs(of: pair).allSatisfy { $0.kind == .equal || $0.kind == .same }
  }
}
