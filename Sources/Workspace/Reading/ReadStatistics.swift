internal import Diagnostics
internal import Localization
internal import YAMLReading

/// Reads one table of `statistics/`: a header line, then a row a figure and Stichtag.
func readStatistics(_ file: SourceFile, findings: Findings) -> [Figure] {
  var rows = readCSV(file, findings: findings)
  guard !rows.isEmpty else { return [] }
  let header = rows.removeFirst()
  let columns = Columns(header, findings: findings)
  return rows.compactMap { row in figure(row, columns, file: file, findings: findings) }
}

/// Which column holds which field.
private struct Columns {
  private var places: [String: Int] = [:]
  static let names = [
    ("id", "id"), ("bezeichnung", "label"), ("stichtag", "date"), ("wert", "value"),
    ("einheit", "unit"), ("genauigkeit", "precision"), ("quelle", "source"), ("hinweis", "note"),
  ]

  init(_ header: [Located<String>], findings: Findings) {
    for (index, cell) in header.enumerated() {
      let key = folded(cell.value)
      if let name = Self.names.first(where: { $0.0 == key || $0.1 == key }) {
        places[name.0] = index
      } else {
        let known = Self.names.map(\.0)
        findings.add(
          Diagnostic(
            .unknownKey, at: cell.span,
            ["key": cell.value, "known": known.joined(separator: ", ")],
            suggestion: nearest(to: cell.value, among: known)))
      }
    }
    for required in ["id", "stichtag", "wert"] where places[required] == nil {
      findings.add(Diagnostic(.missingField, at: header.first?.span, ["key": required]))
    }
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  func cell(_ name: String, _ row: [Located<String>]) -> Located<String>? {
    guard let place = places[name], place < row.count, !row[place].value.isEmpty else { return nil }
    return row[place]
  }
}

private func figure(
  _ row: [Located<String>], _ columns: Columns, file: SourceFile, findings: Findings
) -> Figure? {
  let span = Span(
    file: file.id, start: row.first?.span.start ?? 0, end: row.last?.span.end ?? 0)
  let empty = ["id", "stichtag"].filter { columns.has($0) && columns.cell($0, row) == nil }
  for name in empty { findings.add(Diagnostic(.missingField, at: span, ["key": name])) }
  guard let id = columns.cell("id", row), let dateText = columns.cell("stichtag", row) else {
    return nil
  }
  let fields = FieldReader(nil, span: span, findings: findings)
  guard let date = fields.looseDate(dateText) else { return nil }
  var value: Number?
  if let cell = columns.cell("wert", row) {
    value = readGermanNumber(cell.value)
    if value == nil {
      findings.add(Diagnostic(.badNumber, at: cell.span, ["text": cell.value]))
      return nil
    }
  } else if columns.has("wert"), columns.cell("hinweis", row) == nil {
    findings.add(Diagnostic(.figureWithoutValue, at: id.span, ["id": id.value]))
  }
  let precision = columns.cell("genauigkeit", row).flatMap {
    fields.choice($0, as: Precision.self)
  }
  return Figure(
    id: id.value, label: columns.cell("bezeichnung", row)?.value ?? id.value,
    date: date.value, dateKey: date.value.vagueText ?? date.value.last.iso,
    value: value, unit: columns.cell("einheit", row)?.value ?? "",
    precision: precision?.value ?? .exact, source: columns.cell("quelle", row),
    note: columns.cell("hinweis", row)?.value, span: span)
}
