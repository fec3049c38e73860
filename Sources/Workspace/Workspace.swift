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
  /// In the order in which they were adopted.
  public let concepts: [Concept]
  public let targets: [AdditionalTarget]
  public let figures: [Figure]
  /// By year.
  public let reports: [Report]
  /// By the names of their files.
  public let proposals: [Proposal]
  /// By year.
  public let reviews: [Review]
  /// By the names of their folders.
  public let flyers: [Flyer]
  /// The county's coat of arms: an SVG file, checked by whoever draws it.
  public let coatOfArms: SourceFile?
  /// The revisions to which the links of a file lead, by the file's number.
  public internal(set) var linkedRevisions: [UInt32: Set<RevisionName>]
  let actorLookup: ActorLookup
  let targetLookup: TargetLookup
  /// The places of the figures of each id.
  let figurePlaces: [String: [Int]]
  /// In the order of files and places.
  public internal(set) var diagnostics: [Diagnostic]

  /// The actor that a reference names: by id, else by full name, else by short form.
  public func actor(_ reference: Reference) -> Actor? {
    actorLookup[reference].map { actors[$0] }
  }

  /// The revision of this name; where a year names it, else the last one adopted in that year.
  public func concept(_ name: RevisionName) -> Concept? {
    concepts.last(meantBy: name, \.revision)
  }

  /// Its place among ``concepts``.
  public func conceptPlace(_ name: RevisionName) -> Int? {
    concepts.indices.last(meantBy: name) { concepts[$0].revision }
  }

  public func report(_ year: Int) -> Report? { reports.first { $0.year == year } }

  /// Every language in which something is made: the workspace's, and those of the flyers.
  public var languages: [Language] {
    var languages = settings.languages
    for flyer in flyers {
      for text in flyer.texts where !languages.contains(text.language) {
        languages.append(text.language)
      }
    }
    return languages
  }

  public func flyer(_ name: String) -> Flyer? { flyers.first { $0.name == name } }

  /// The figure that `id@date` names; without a date the newest one.
  public func figure(_ name: String) -> Figure? {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    let places = parts.first.flatMap { figurePlaces[$0] } ?? []
    let candidates = places.map { figures[$0] }
    guard parts.count == 2 else { return candidates.max { $0.date.last < $1.date.last } }
    return candidates.first { $0.dateKey == parts[1] }
      ?? candidates.first { figure in
        guard case .day(let day) = DateNotation.read(parts[1]) else { return false }
        return figure.date.vagueText == nil && figure.date.last == day
      }
  }

  /// The figure that the Integrationsbeirat set for a measure besides the concept. What it set before
  /// the revision was adopted stands beside an earlier one and ended with it.
  public func additionalTarget(_ measure: Measure, of concept: Concept) -> AdditionalTarget? {
    targetLookup.place(measure, of: concept).map { targets[$0] }
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

  /// The same workspace with nothing of it but some of its documents, so that what is made from it
  /// cannot depend on the others.
  ///
  /// Flyers stay: who makes one asks for that one alone.
  ///
  /// - Parameters:
  ///   - concepts: places in ``concepts``, ascending.
  ///   - reports: places in ``reports``, ascending.
  ///   - proposals: places in ``proposals``, ascending.
  ///   - reviews: places in ``reviews``, ascending.
  ///   - figures: whether the statistics belong to it.
  public func narrowed(
    concepts kept: [Int], reports keptReports: [Int], proposals keptProposals: [Int],
    reviews keptReviews: [Int], figures keeps: Bool
  ) -> Workspace {
    Workspace(
      name: name, sources: SourceFiles(), settings: settings, actors: actors,
      concepts: kept.map { concepts[$0] }, targets: targets, figures: keeps ? figures : [],
      reports: keptReports.map { reports[$0] },
      proposals: keptProposals.map { proposals[$0] }, reviews: keptReviews.map { reviews[$0] },
      flyers: flyers,
      coatOfArms: nil,
      linkedRevisions: [:],
      actorLookup: actorLookup, targetLookup: targetLookup,
      figurePlaces: keeps ? figurePlaces : [:], diagnostics: [])
  }
}
