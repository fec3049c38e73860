internal import Diagnostics
internal import Markup
internal import Workspace

/// Which papers may not be made because of what was found in the files that they draw from.
struct Refusals {
  private var refused: Set<String> = []
  /// Files whose errors stand in the fields of a Vorlage, which concern the Vorlage alone.
  private var vorlageOnly: Set<String> = []

  /// - Parameter isStrict: whether warnings refuse a paper as errors do.
  init(_ workspace: Workspace, isStrict: Bool) {
    var vorlagen: [UInt32: CouncilPaper] = [:]
    for report in workspace.reports { vorlagen[report.source.id] = report.paper }
    for review in workspace.reviews { vorlagen[review.document.source.id] = review.paper }
    let limit: Severity = isStrict ? .warning : .error
    for diagnostic in workspace.diagnostics where diagnostic.severity >= limit {
      guard let span = diagnostic.span, let path = workspace.sources[span.file]?.path else {
        if let path = diagnostic.path { refused.insert(path) }
        continue
      }
      if diagnostic.severity == .error, let fields = vorlagen[span.file],
        diagnostic.concerns(vorlage: fields)
      {
        vorlageOnly.insert(path)
      } else {
        refused.insert(path)
      }
    }
  }

  /// Whether an earlier paper must stay, since the document of its year has an error: what it would
  /// be now cannot be known.
  func keeps(_ path: String) -> Bool {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    // A proposal is named by its number, which cannot be known where its fields cannot be read.
    if ["proposal-", "synopsis-", "review-", "draft-"].contains(where: name.hasPrefix),
      refused.contains(where: { $0.hasPrefix("proposals/") })
    {
      return true
    }
    return refused.union(vorlageOnly).contains { path in
      let parts = path.split(separator: "/")
      return parts.count == 2 && ["reports", "concept"].contains(parts[0])
        && "\(name)-".contains("-\(parts[1].dropLast(3))-")
    }
  }

  func refuse(_ paper: PlannedPaper) -> Bool {
    paper.sources.contains { path in
      refused.contains(path)
        || (![.report, .review].contains(paper.type) && vorlageOnly.contains(path))
    }
  }
}
