internal import YAMLReading

extension Workspace {
  /// The names of all papers of this workspace: what an annex can be.
  public var paperNames: [String] {
    let proposalNames = proposalPaperNames
    return concepts.map { "concept-\($0.revision)" } + reports.map { "report-\($0.year)" }
      + reports.filter { $0.paper != nil }.map { "vorlage-\($0.year)" }
      + reviews.filter { $0.paper != nil }.map(\.vorlageName)
      + reviews.map { "review-\($0.year)" }
      + synopsisYears.map { "synopsis-\($0)" }
      + Set(proposals.map(\.year)).sorted().map { "draft-\($0)" }
      + proposals.compactMap { proposalNames[$0.name] }
  }
}

extension Workspace {
  /// The stable names of the proposals' papers, `proposal-NUMBER`, by the names of their files.
  public var proposalPaperNames: [String: String] {
    var given: Set<String> = []
    var names: [String: String] = [:]
    for proposal in proposals {
      let wanted = "proposal-" + fileName(proposal.label)
      var name = wanted
      var count = 1
      while !given.insert(name).inserted {
        count += 1
        name = "\(wanted)-\(count)"
      }
      names[proposal.name] = name
    }
    return names
  }
}

extension Review {
  /// The stable name of the Vorlage with which the year's proposals go to the Kreistag.
  public var vorlageName: String { "vorlage-fortschreibung-\(year)" }
}

/// A number as a part of a file's name: what is no letter, digit or dot within it becomes a hyphen.
private func fileName(_ text: String) -> String {
  var name = ""
  for scalar in folded(text).unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
    case "." where !name.isEmpty: name.unicodeScalars.append(scalar)
    default: if !name.isEmpty, name.last != "-" { name += "-" }
    }
  }
  while name.last == "-" || name.last == "." { name.removeLast() }
  return name.isEmpty ? "x" : String(name.prefix(100))
}
