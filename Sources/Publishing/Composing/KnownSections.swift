internal import Synchronization
internal import Workspace

/// The ids of the concepts' sections and where links to them lead, made once for all papers: there may
/// be hundreds of papers on proposals to one concept.
final class KnownSections: Sendable {
  struct Sections: Sendable {
    let anchors: SectionAnchors
    let places: PaperPlaces
  }

  private let known = Mutex<[RevisionName: Sections]>([:])

  func sections(of concept: Concept) -> Sections {
    known.withLock { known in
      if let sections = known[concept.revision] { return sections }
      let anchors = SectionAnchors(concept.document)
      let sections = Sections(
        anchors: anchors, places: PaperPlaces(concept: concept, anchors))
      known[concept.revision] = sections
      return sections
    }
  }
}
