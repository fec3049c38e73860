internal import Localization
public import Markup
internal import Synchronization
internal import YAMLReading

/// Where something of a name stands in a list; of several of one name the first. Names are looked up
/// far more often than there are lists, and a list may be long.
struct NameLookup: Sendable {
  private var places: [String: Int] = [:]

  subscript(name: String) -> Int? { places[name] }

  mutating func add(_ name: String, _ place: Int) {
    if places[name] == nil { places[name] = place }
  }
}

/// Sections by id, else by number.
public struct SectionLookup: Sendable {
  private var ids = NameLookup()
  private var numbers = NameLookup()
  /// The places of all sections of a number that more than one has.
  private var shared: [String: [Int]] = [:]

  public init(_ document: Document) {
    for (place, section) in document.sections.enumerated() {
      if let id = section.id { ids.add(id, place) }
      guard let label = section.number?.label else { continue }
      if let first = numbers[label] {
        shared[label, default: [first]].append(place)
      } else {
        numbers.add(label, place)
      }
    }
  }

  /// The place of a section among those of the document.
  public subscript(name: String) -> Int? { ids[name] ?? numbers[name] }

  /// The section of an id.
  func place(ofID id: String) -> Int? { ids[id] }

  /// All sections that an id or a number can mean.
  func places(_ name: String) -> [Int] {
    if let place = ids[name] { return [place] }
    return shared[name] ?? numbers[name].map { [$0] } ?? []
  }
}

/// Sections by title, with or without its number; made when somebody first names one so.
final class SectionTitles: Sendable {
  private let known = Mutex<[String: [Int]]?>(nil)

  func places(_ name: String, in document: Document) -> [Int] {
    known.withLock { known in
      let titles = known ?? Self.titles(of: document)
      known = titles
      return titles[folded(name)] ?? []
    }
  }

  private static func titles(of document: Document) -> [String: [Int]] {
    var titles: [String: [Int]] = [:]
    for (place, section) in document.sections.enumerated() where section.heading != nil {
      let names = Set([folded(section.title), folded(section.label)])
      for name in names where !name.isEmpty { titles[name, default: []].append(place) }
    }
    return titles
  }
}

/// Measures by id, else by number, else by title; and what the sections hold.
struct ConceptLookup: Sendable {
  let sections: SectionLookup
  let sectionTitles = SectionTitles()
  private var ids = NameLookup()
  private var numbers = NameLookup()
  private var titles = NameLookup()
  private(set) var measureOfSection: [Int: Int] = [:]
  private(set) var dataOfSection: [Int: Int] = [:]

  init(_ document: Document, _ measures: [Measure], _ data: [SectionFacts]) {
    sections = SectionLookup(document)
    for (place, measure) in measures.enumerated() {
      ids.add(measure.id, place)
      numbers.add(measure.number, place)
      titles.add(folded(measure.title), place)
      measureOfSection[measure.section] = place
    }
    for (place, facts) in data.enumerated() { dataOfSection[facts.section] = place }
  }

  func measure(_ name: String) -> Int? { ids[name] ?? numbers[name] ?? titles[folded(name)] }
}

/// Actors by id, else by full name, else by short form.
struct ActorLookup: Sendable {
  private var ids = NameLookup()
  private var names = NameLookup()
  private var shorts = NameLookup()

  init(_ actors: [Actor]) {
    for (place, actor) in actors.enumerated() {
      ids.add(actor.id, place)
      names.add(folded(actor.id), place)
      for name in actor.name.all { names.add(folded(name), place) }
      for short in actor.short?.all ?? [] { shorts.add(folded(short), place) }
    }
  }

  subscript(reference: Reference) -> Int? {
    ids[reference.value] ?? names[reference.key] ?? shorts[reference.key]
  }
}

/// The targets set besides each concept, by the measure's id; of several the last.
struct TargetLookup: Sendable {
  private var places: [RevisionName: [String: Int]] = [:]

  init(_ targets: [AdditionalTarget], _ concepts: [Concept]) {
    for concept in concepts {
      for (place, target) in targets.enumerated() {
        // What was set before the revision was adopted stands beside an earlier one.
        if let day = target.resolvedOn, let adopted = concept.adopted?.value, day < adopted {
          continue
        }
        guard let measure = concept.measure(target.measure.value) else { continue }
        places[concept.revision, default: [:]][measure.id] = place
      }
    }
  }

  func place(_ measure: Measure, of concept: Concept) -> Int? {
    places[concept.revision]?[measure.id]
  }
}
