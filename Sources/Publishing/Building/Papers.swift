internal import Diagnostics
public import Localization
internal import Templating
public import Workspace
internal import YAMLReading

/// A kind of paper.
public enum PaperType: String, Sendable, CaseIterable {
  case concept, report, vorlage, index
}

/// One file that a build makes: a paper in one language and one vocabulary.
public struct PlannedPaper: Sendable {
  public let type: PaperType
  /// The stable name: `report-2019`.
  public let name: String
  public let language: Language
  let vocabulary: Vocabulary
  /// The paths of the workspace's files that the paper draws from; an error in one refuses it.
  let sources: Set<String>

  /// Below the workspace's output folder: `de/report-2019.html`.
  public var path: String {
    "\(language.tag)/\(name)\(vocabulary == .html ? ".html" : ".xml")"
  }
}

extension Workspace {
  /// Every paper of the workspace, in the order of the index. Official papers are in the official
  /// language alone (DESIGN §5).
  public func plannedPapers() -> [PlannedPaper] {
    let statistics = Set(figures.compactMap { sources[$0.span.file]?.path })
    let common: Set = ["vorlage.yaml", "actors.yaml"]
    var papers: [PlannedPaper] = []
    func plan(_ type: PaperType, _ name: String, _ sources: Set<String>) {
      for vocabulary in [Vocabulary.html, .docbook] {
        papers.append(
          PlannedPaper(
            type: type, name: name, language: settings.officialLanguage, vocabulary: vocabulary,
            sources: sources))
      }
    }
    for concept in concepts {
      plan(.concept, "concept-\(concept.revision)", common.union([concept.source.path]))
    }
    for report in reports {
      var drawn = common.union(["targets.yaml", report.source.path]).union(statistics)
      if let concept = report.concept.flatMap({ self.concept($0.value) }) {
        drawn.insert(concept.source.path)
      }
      plan(.report, "report-\(report.year)", drawn)
      if report.paper != nil { plan(.vorlage, "vorlage-\(report.year)", drawn) }
    }
    if !concepts.isEmpty || !reports.isEmpty { plan(.index, "index", common) }
    return papers
  }

  /// Whether something that a paper draws from has an error. Errors within the fields of a Vorlage
  /// concern the Vorlage alone.
  func isRefused(_ paper: PlannedPaper) -> Bool {
    diagnostics.contains { diagnostic in
      guard diagnostic.severity == .error else { return false }
      guard let span = diagnostic.span else {
        return diagnostic.path.map(paper.sources.contains) ?? false
      }
      guard let path = sources[span.file]?.path, paper.sources.contains(path) else { return false }
      guard paper.type == .report,
        let fields = reports.first(where: { $0.source.id == span.file })?.paper
      else { return true }
      return !diagnostic.concerns(vorlage: fields)
    }
  }
}

extension Diagnostic {
  /// Whether an error stands in the fields of a Vorlage, or is about a part that only it needs.
  fileprivate func concerns(vorlage: CouncilPaper) -> Bool {
    guard let span else { return false }
    let slugs = [Problem.missingPart, .emptyResolution, .missingNotice].map(\.slug)
    return slugs.contains(slug)
      || (vorlage.span.start <= span.start && span.end <= vorlage.span.end)
  }
}
