public import Markup

/// One side of a comparison, as the caller hands it over.
public struct ComparedText: Sendable {
  /// What the side is called where it is shown: `2018`, `a.md`.
  public let label: String
  public let document: Document
  /// The fields of the sections' data blocks, by section index, in the order in which they are to be
  /// shown. The block of a section that is named here is not compared as text; any other is, so
  /// that no change in it goes unseen.
  public let data: [Int: [DataField]]

  public init(label: String, document: Document, data: [Int: [DataField]] = [:]) {
    self.label = label
    self.document = document
    self.data = data
  }
}

/// One field of a section's data block.
public struct DataField: Sendable, Equatable {
  /// The canonical English key: `responsible`.
  public let name: String
  /// The value as people read it.
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
