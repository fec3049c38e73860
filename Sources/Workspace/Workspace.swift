public import Diagnostics
public import Localization
public import YAMLReading

/// A workspace folder as typed values, with everything that was found wrong with it.
public struct Workspace: Sendable {
  /// The folder's name, under which its papers stand in the output folder.
  public let name: String
  public let sources: SourceFiles
  public let settings: Settings
  public let actors: [Actor]
  /// By revision.
  public let concepts: [Concept]
  public let targets: [AdditionalTarget]
  public let figures: [Figure]
  /// By year.
  public let reports: [Report]
  /// The county's coat of arms: an SVG file, checked by whoever draws it.
  public let coatOfArms: SourceFile?
  /// In the order of files and places.
  public internal(set) var diagnostics: [Diagnostic]

  /// The actor that a reference names: by id, else by full name, else by short form.
  public func actor(_ reference: Reference) -> Actor? {
    if let actor = actors.first(where: { $0.id == reference.value }) { return actor }
    let key = reference.key
    return actors.first { $0.name.all.contains { folded($0) == key } || folded($0.id) == key }
      ?? actors.first { $0.short?.all.contains { folded($0) == key } == true }
  }

  public func concept(_ revision: Int) -> Concept? { concepts.first { $0.revision == revision } }

  public func report(_ year: Int) -> Report? { reports.first { $0.year == year } }

  /// The figure that `id@date` names; without a date the newest one.
  public func figure(_ name: String) -> Figure? {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    let candidates = figures.filter { $0.id == parts.first }
    guard parts.count == 2 else { return candidates.max { $0.date.last < $1.date.last } }
    return candidates.first { $0.dateKey == parts[1] }
      ?? candidates.first { figure in
        guard case .day(let day) = DateNotation.read(parts[1]) else { return false }
        return figure.date.vagueText == nil && figure.date.last == day
      }
  }

  /// The figure that the Integrationsbeirat set for a measure besides the concept.
  public func additionalTarget(_ measure: Measure, of concept: Concept) -> AdditionalTarget? {
    targets.last { concept.measure($0.measure.value)?.id == measure.id }
  }

  /// The revision in force on a day: the last one that was valid by then.
  public func conceptInForce(on day: CalendarDate) -> Concept? {
    concepts.last { concept in concept.validFrom.map { $0.value <= day } ?? false }
  }

  /// The day against which "overdue" is measured outside of a paper of its own: `heute`, else the
  /// newest paper's date. Nothing here reads a clock (DESIGN §3).
  public var today: CalendarDate? {
    settings.today ?? reports.compactMap { $0.paper?.date?.value ?? $0.closing?.value }.max()
  }

  /// The same workspace on another day.
  public func on(_ day: CalendarDate) -> Workspace {
    var settings = settings
    settings.today = day
    return Workspace(
      name: name, sources: sources, settings: settings, actors: actors, concepts: concepts,
      targets: targets, figures: figures, reports: reports, coatOfArms: coatOfArms,
      diagnostics: diagnostics)
  }
}
