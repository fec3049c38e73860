import Markup

/// The labels of a document's definitions and footnotes: what in brackets would be a reference.
struct DocumentLabels: Sendable {
  private var definitions: Set<String> = []
  private var footnotes: Set<String> = []
  private var places: [UInt32: Int] = [:]

  init(_ document: Document) {
    for (index, record) in document.definitions.enumerated() {
      definitions.insert(Self.key(document.bytes(record.label)))
      places[record.sourceStart] = index
    }
    for record in document.footnoteRecords {
      footnotes.insert(Self.key(document.bytes(record.label)))
    }
  }

  func hasDefinition(_ label: some Collection<UInt8>) -> Bool {
    definitions.contains(Self.key(label))
  }

  func hasFootnote(_ label: some Collection<UInt8>) -> Bool { footnotes.contains(Self.key(label)) }

  /// The definition whose destination begins at a byte of the source.
  func definition(at start: UInt32) -> Int? { places[start] }

  private static func key(_ label: some Collection<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split { $0 == " " || $0 == "\t" }
      .joined(separator: " ")
  }
}
