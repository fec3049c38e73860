internal import Diagnostics
internal import Markup
internal import YAMLReading

/// What differs between two data blocks, field by field, as the lines under `daten:`.
struct DataDifference {
  private(set) var lines: [String] = []

  init(
    _ oldRange: Range<Int>?, of old: Document, _ newRange: Range<Int>?, of new: Document,
    _ keys: DataKeys, without ignored: [String] = []
  ) {
    let before = Self.fields(oldRange, of: old)
    let now = Self.fields(newRange, of: new)
    for field in now {
      let name = keys.name(of: field.key)
      guard !ignored.contains(name) else { continue }
      if let same = before.first(where: { keys.name(of: $0.key) == name }),
        same.lines == field.lines
      {
        continue
      }
      lines += field.lines.map { $0.isEmpty ? "" : "  " + $0 }
    }
    for field in before {
      let name = keys.name(of: field.key)
      guard !ignored.contains(name), !now.contains(where: { keys.name(of: $0.key) == name })
      else { continue }
      lines.append("  \(field.key): entfällt")
    }
  }

  private static func fields(
    _ range: Range<Int>?, of document: Document
  ) -> [(key: String, lines: [String])] {
    guard let range, case .map(let entries) = readYAML(document.source, range: range).value?.content
    else { return [] }
    return EntryLayout(entries, in: document.source, end: range.upperBound).entries
      .filter(\.startsLine).map { entry in
        (
          entry.key,
          entry.lines(in: document.source.bytes).map { String(decoding: $0, as: UTF8.self) }
        )
      }
  }
}
