public import Markup
import MarkupWriting
public import Workspace
import YAMLReading

extension Workspace {
  /// The ids that the headings of one of its files still lack.
  ///
  /// In a revision of the concept each section gets one, of its title, or of its number where it has no title:
  /// it is the section's identity through all later revisions (DESIGN §2). In a report a section that names a
  /// measure by number or title gets that measure's id; the others are known by their titles.
  ///
  /// - Parameter path: the file's path in the workspace.
  public func newIDs(of document: Document, at path: String) -> [NodeID: String] {
    var result: [NodeID: String] = [:]
    if path.hasPrefix("concept/") {
      let all = HeadingIdentifiers(document)
      for section in document.sections where section.id == nil {
        if let heading = section.heading { result[heading] = all[heading] }
      }
    } else if path.hasPrefix("reports/") {
      let report = reports.first { path == "reports/\($0.year).md" }
      guard let concept = report?.concept.flatMap({ self.concept($0.value) }) else { return [:] }
      let sections = concept.document.sections
      for section in document.sections where section.id == nil && section.number != nil {
        let measure =
          section.number.flatMap { concept.measure($0.label) } ?? concept.measure(section.title)
        guard let heading = section.heading, let measure, sections[measure.section].id != nil else {
          continue
        }
        result[heading] = measure.id
      }
    }
    return result
  }
}
