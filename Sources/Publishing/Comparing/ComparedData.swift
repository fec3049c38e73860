internal import Comparison
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Workspace
internal import YAMLReading

/// The data of concepts and reports as people read them, field by field.
extension Composer {
  /// By section index.
  func data(of concept: Concept) -> [Int: [DataField]] {
    var data: [Int: [DataField]] = [:]
    for measure in concept.measures { data[measure.section] = fields(of: measure) }
    for facts in concept.data { data[facts.section] = fields(of: facts) }
    return data
  }

  func data(of report: Report) -> [Int: [DataField]] {
    var data: [Int: [DataField]] = [:]
    for measure in report.measures { data[measure.section] = fields(of: measure) }
    return data
  }

  private func fields(of measure: Measure) -> [DataField] {
    var fields = FieldList()
    fields.add("responsible", names(measure.responsible))
    fields.add("involved", names(measure.involved))
    fields.add("force", measure.force.map { words("force.\($0.value.key)") })
    fields.add("proviso", plain(measure.proviso))
    fields.add("discretion-over", plain(measure.discretion))
    fields.add("norm", measure.norms.compactMap(plain).joined(separator: "; "))
    fields.add("due", measure.due.map { words.date($0.value) })
    fields.add("target", measure.target.map(words.target))
    if measure.isInferred { fields.add("inferred", words("measure.inferredShort")) }
    fields.add("note", plain(measure.note))
    return fields.all
  }

  /// The front matter, as far as proposals amend it.
  func fields(ofHead concept: Concept) -> [DataField] {
    var fields = FieldList()
    fields.add("title", words.set(concept.title))
    fields.add("subtitle", concept.subtitle.map(words.set))
    fields.add("horizon", concept.horizon.map(words.set))
    fields.add("drafted-by", names(concept.draftedBy))
    fields.add("sources", concept.sources.compactMap(plain).joined(separator: "; "))
    fields.add("note", plain(concept.note))
    return fields.all
  }

  private func fields(of facts: SectionFacts) -> [DataField] {
    var fields = FieldList()
    fields.add("responsible", names(facts.responsible))
    fields.add("remains-in-force", facts.remainsInForce.map(\.value).joined(separator: "; "))
    for duty in facts.duties {
      let name = "duties." + duty.id
      fields.add(name + ".what", plain(duty.what))
      fields.add(name + ".who", names(duty.who))
      fields.add(name + ".with", names(duty.with))
      fields.add(name + ".to", duty.to.map { names([$0]) })
      fields.add(name + ".due", when(duty))
      fields.add(name + ".form", duty.form)
      fields.add(name + ".while", plain(duty.condition))
    }
    return fields.all
  }

  private func fields(of measure: MeasureReport) -> [DataField] {
    var fields = FieldList()
    fields.add("state", measure.state.map { words("state.\($0.value.key)") })
    fields.add("progress", measure.progress.map { words.percent($0.value) })
    for value in measure.values {
      let text =
        value.unit.map { words.number(value.value, unit: words.set($0)) }
        ?? words.number(value.value)
      fields.add("values." + value.what, text)
    }
    for part in measure.parts {
      fields.add("parts." + part.label, part.state.map { words("state.\($0.value.key)") })
    }
    fields.add("reason", plain(measure.reason))
    fields.add("new-due", measure.newDue.map { words.date($0.value) })
    fields.add("costs", measure.costs.map { words.money($0.value) })
    return fields.all
  }

  private func names(_ references: [Reference]) -> String {
    words.actors(references, in: workspace).map(\.short).joined(separator: ", ")
  }

  private func plain(_ text: InlineText?) -> String? {
    text.map { words.set($0.fragment.plainText) }
  }

  /// What a field is called: the keys of the program in words, any other as it is.
  func label(ofField name: String) -> String {
    let parts = name.split(separator: ".", maxSplits: 2).map(String.init)
    switch (parts.first, parts.count) {
    case ("duties", 3):
      return words(
        "diff.field.duty",
        ["name": .text(dutyName(parts[1])), "field": .text(words("diff.field.\(parts[2])"))])
    case ("values", 2...): return words.set(parts.dropFirst().joined(separator: "."))
    case ("parts", 2...):
      return words("diff.field.part", ["name": .text(parts.dropFirst().joined(separator: "."))])
    default:
      let key = "diff.field.\(name)"
      let label = words(key)
      return label == key ? name : label
    }
  }
}

extension Composer {
  /// What a field is called where there is room for a word only.
  func shortLabel(ofField name: String) -> String {
    switch name.split(separator: ".").first {
    case "duties": words("diff.field.duties")
    case "values": words("diff.field.values")
    case "parts": words("diff.field.parts")
    default: label(ofField: name)
    }
  }

  /// A duty in its own first words, as the newest revision that has it puts it.
  private func dutyName(_ id: String) -> String {
    let duties = workspace.concepts.reversed().lazy.flatMap(\.data).flatMap(\.duties)
    guard let what = duties.first(where: { $0.id == id })?.what?.fragment.plainText else {
      return id
    }
    let end = what.firstIndex { ";:,(".contains($0) } ?? what.endIndex
    return words.set(String(what[..<end]))
  }
}

/// Collects fields that say something.
private struct FieldList {
  var all: [DataField] = []

  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    all.append(DataField(name: name, value: value))
  }
}
