internal import Workspace
internal import YAMLReading

/// What a paper shows of the other papers of its workspace: which there are, and what it is annexed
/// to.
struct Surroundings: Sendable {
  /// The papers to which each one's head leads: the index, the newest Vorlage, report and concept.
  let navigation: [String]
  /// The names of all papers.
  let names: Set<String>
  private let annexes: [String: Annexed]

  /// The newest Vorlage to which a paper is annexed, and the annex's number.
  struct Annexed: Sendable {
    let vorlage: String
    let number: Int
  }

  init(_ workspace: Workspace) {
    var navigation = ["index"]
    if let report = workspace.reports.last(where: { $0.paper != nil }) {
      navigation.append("vorlage-\(report.year)")
    }
    if let report = workspace.reports.last { navigation.append("report-\(report.year)") }
    if let concept = workspace.concepts.last { navigation.append("concept-\(concept.revision)") }
    self.navigation = navigation
    names = Set(workspace.paperNames)
    var annexes: [String: Annexed] = [:]
    for report in workspace.reports {
      guard let vorlage = report.paper, let number = vorlage.number else { continue }
      for (index, annex) in vorlage.annexes.enumerated().reversed() {
        guard let paper = annex.paper?.value else { continue }
        annexes[paper] = Annexed(vorlage: number.value, number: index + 1)
      }
    }
    self.annexes = annexes
  }

  func annexing(_ paper: String) -> Annexed? { annexes[paper] }

  /// All that one paper shows of the others.
  func add(_ paper: PlannedPaper, of workspace: Workspace, to fingerprint: inout Fingerprint) {
    for name in navigation { fingerprint.add(name) }
    if let annexed = annexing(paper.name) {
      fingerprint.add(annexed.vorlage)
      fingerprint.add(annexed.number)
    }
    guard paper.type == .vorlage else { return }
    for index in paper.scope.reports {
      for annex in workspace.reports[index].paper?.annexes ?? [] {
        fingerprint.add(annex.paper.map { names.contains($0.value) } == true ? 1 : 0)
      }
    }
  }
}
