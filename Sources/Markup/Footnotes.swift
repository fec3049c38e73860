/// A footnote's definition and how it is referred to.
public struct Footnote: Sendable {
  public let label: String
  /// From 1, in the order of first reference; `nil` where nothing refers to it.
  public let number: Int?
  public let definition: NodeID
  public let references: Int

  public init(label: String, number: Int?, definition: NodeID, references: Int) {
    self.label = label
    self.number = number
    self.definition = definition
    self.references = references
  }
}

extension Document {
  /// The footnotes that are referred to, by number.
  public var footnotes: [Footnote] {
    footnoteRecords.filter { $0.number > 0 }.sorted { $0.number < $1.number }.map(footnote)
  }

  /// The footnotes that nothing refers to, as they stand.
  public var unreferencedFootnotes: [Footnote] {
    footnoteRecords.filter { $0.number == 0 }.map(footnote)
  }

  /// The footnote of a reference or a definition.
  public func footnote(of id: NodeID) -> Footnote? {
    let node = nodes[id]
    guard node.kind == .footnoteReference || node.kind == .footnoteDefinition else { return nil }
    return footnote(footnoteRecords[Int(node.first)])
  }

  private func footnote(_ record: FootnoteRecord) -> Footnote {
    Footnote(
      label: string(record.label), number: record.number > 0 ? record.number : nil,
      definition: record.definition, references: record.references)
  }
}
