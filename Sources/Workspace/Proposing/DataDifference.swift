internal import Diagnostics
internal import Markup
internal import YAMLReading

/// What differs between two data blocks, field by field, as the lines under `daten:`.
struct DataDifference {
  private(set) var lines: [String] = []
  /// What the same fields were before, as the lines under `daten-bisher:`.
  private(set) var before: [String] = []

  init(
    _ oldRange: Range<Int>?, of old: Document, _ newRange: Range<Int>?, of new: Document,
    _ keys: DataKeys, without ignored: [String] = []
  ) {
    let known = Self.fields(oldRange, of: old)
    let now = Self.fields(newRange, of: new)
    for field in now {
      let name = keys.name(of: field.key)
      guard !ignored.contains(name) else { continue }
      let same = known.first { keys.name(of: $0.key) == name }
      if same?.lines == field.lines { continue }
      before += Self.indented(same?.lines ?? ["\(field.key): fehlte"])
      lines += Self.indented(field.lines)
    }
    for field in known {
      let name = keys.name(of: field.key)
      guard !ignored.contains(name), !now.contains(where: { keys.name(of: $0.key) == name })
      else { continue }
      before += Self.indented(field.lines)
      lines.append("  \(field.key): entfällt")
    }
  }

  /// Both as fields of a change.
  var fields: [String] { ["daten-bisher:"] + before + ["daten:"] + lines }

  private static func indented(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? "" : "  " + $0 }
  }

  /// All fields of a data block as the lines under `daten-bisher:`; the block as a text where they
  /// do not stand on lines of their own.
  static func record(
    _ range: Range<Int>, of document: Document, without ignored: [String] = []
  ) -> [String] {
    let fields = fields(range, of: document).filter {
      !ignored.contains(DataKeys.head.name(of: $0.key))
    }
    guard !fields.isEmpty else { return whole(range, of: document, as: "daten-bisher") }
    return ["daten-bisher:"] + indented(fields.flatMap(\.lines))
  }

  /// A whole block of data as a text, with its comments.
  static func whole(_ range: Range<Int>, of document: Document, as key: String) -> [String] {
    let text = document.source.bytes[range].filter { $0 != 0x0D }
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if lines.last == "" { lines.removeLast() }
    // The indentation is said, since the text may begin with spaces, and all empty lines count.
    return ["\(key): |2+"] + indented(lines)
  }

  private static func fields(
    _ range: Range<Int>?, of document: Document
  ) -> [(key: String, lines: [String])] {
    guard let range, case .map(let entries) = readYAML(document.source, range: range).value?.content
    else { return [] }
    let layout = EntryLayout(entries, in: document.source, end: range.upperBound)
    return layout.entries.filter(\.startsLine).map { entry in
      (
        entry.key,
        entry.lines(in: document.source.bytes).map { String(decoding: $0, as: UTF8.self) }
      )
    }
  }
}
