internal import YAMLReading
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace

/// Where the link schemes of structured Markdown (DESIGN §2) lead from within one paper.
struct PaperLinks: Sendable {
  /// The paper that the links stand in: `report-2019`.
  let paper: String
  /// The places of the papers in which `#id` is looked for, the paper's own first.
  let places: [PaperPlaces]
  /// The places of every concept, for `concept:2012#3.2`.
  let concepts: [PaperPlaces]

  func resolving(as vocabulary: Vocabulary) -> any LinkResolving {
    Resolver(links: self, suffix: vocabulary.suffix)
  }

  /// The address of a place in a paper.
  func address(_ paper: String, _ anchor: String?, suffix: String) -> String {
    let fragment = anchor.map { "#" + $0 } ?? ""
    if paper == self.paper { return fragment.isEmpty ? "#" : fragment }
    return paper + suffix + fragment
  }

  private struct Resolver: LinkResolving {
    let links: PaperLinks
    let suffix: String

    func resolve(_ destination: String, text: String) -> ResolvedLink {
      switch LinkTarget(destination) {
      case .section(let name):
        for place in links.places {
          if let anchor = place.anchors[name] {
            return .url(links.address(place.paper, anchor, suffix: suffix), external: false)
          }
        }
        return .plain
      case .concept(let revision, let section):
        let prefix = "concept-".utf8.count
        guard
          let places = links.concepts.last(
            meantBy: revision, { RevisionName($0.paper.dropFirst(prefix)) ?? RevisionName(0) })
        else { return .plain }
        let anchor = section.flatMap { places.anchors[$0] }
        if section != nil, anchor == nil { return .plain }
        return .url(links.address(places.paper, anchor, suffix: suffix), external: false)
      case .web(let address):
        return .url(address, external: true)
      case .actor, .figure, .unknown:
        return .plain
      }
    }
  }
}

/// The places in one paper to which a link can lead.
struct PaperPlaces: Sendable {
  let paper: String
  /// Ids and numbers of sections to the anchors in the paper.
  let anchors: [String: String]

  init(paper: String, anchors: [String: String]) {
    self.paper = paper
    self.anchors = anchors
  }

  init(concept: Concept, _ sections: SectionAnchors) {
    paper = "concept-\(concept.revision)"
    var anchors: [String: String] = [:]
    for section in concept.document.sections where section.heading != nil {
      let anchor = sections[section]
      if let number = section.number, anchors[number.label] == nil {
        anchors[number.label] = anchor
      }
      if let id = section.id { anchors[id] = anchor }
    }
    self.anchors = anchors
  }

  /// - Parameter concept: the concept reported on, whose measures' ids and numbers name them.
  init(report: Report, concept: Concept, _ sections: SectionAnchors) {
    paper = "report-\(report.year)"
    var anchors: [String: String] = [:]
    for measureReport in report.measures {
      guard let measure = concept.measure(measureReport.reference.value) else { continue }
      anchors[measure.id] = sections[measure]
      if !measure.number.isEmpty { anchors[measure.number] = sections[measure] }
    }
    self.anchors = anchors
  }
}

extension Vocabulary {
  /// The ending of a paper's file name.
  var suffix: String { self == .html ? ".html" : ".xml" }
}

/// A text as an XML name (XML 1.0, section 2.3, within ASCII and without colons): what is no letter,
/// digit, dot or underscore becomes a hyphen, and a letter comes first.
func xmlName(_ text: String) -> String {
  var name = ""
  for scalar in folded(text).unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9", ".", "_": name.unicodeScalars.append(scalar)
    default: if name.last != "-" { name += "-" }
    }
  }
  guard let first = name.unicodeScalars.first, ("a"..."z").contains(first) || first == "_" else {
    return "n-" + name
  }
  return name
}
