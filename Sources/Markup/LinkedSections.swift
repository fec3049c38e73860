/// The sections of a document by what a link to them is called: `#id` or `#5.2.4`; an id goes before a number.
public struct LinkedSections: Sendable {
  private var places: [[UInt8]: Int] = [:]

  public init(_ document: Document) {
    for section in document.sections {
      if let id = section.id { places[Array(id.utf8)] = section.index }
    }
    for section in document.sections {
      guard let label = section.number?.label else { continue }
      let name = Array(label.utf8)
      if places[name] == nil { places[name] = section.index }
    }
  }

  /// The index of the section to which a destination leads; `nil` where it leads anywhere else.
  public subscript(destination: ArraySlice<UInt8>) -> Int? {
    destination.first == UInt8(ascii: "#") ? places[Array(destination.dropFirst())] : nil
  }
}
