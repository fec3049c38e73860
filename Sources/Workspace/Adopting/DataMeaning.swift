internal import Diagnostics
internal import Localization
internal import YAMLReading

/// What data say, field by field, whatever way they are written: the order of the fields, the language of
/// their names, quotation marks, the form of lists and dates and comments make no difference.
struct DataMeaning: Equatable {
  struct Field {
    /// By which a field is the same in two texts: `frist`, `pflichten/drucken/wer`.
    let place: String
    /// The last part of the place.
    let name: String
    let text: [UInt8]
    /// In the file, with its key.
    let range: Range<Int>
  }

  /// By their places.
  private(set) var fields: [Field] = []

  /// - Returns: `nil` where the text is no map or not wholly readable.
  init?(_ range: Range<Int>, of file: SourceFile, _ keys: DataKeys) {
    let (value, diagnostics) = readYAML(file, range: range)
    guard diagnostics.isEmpty, case .map(let entries) = value?.content else { return nil }
    let goal = readTarget(FieldReader(value, span: file.span(0, 0), findings: Findings()))
    add(entries, keys, in: "", goal)
    fields.sort { $0.place < $1.place }
  }

  /// Of lines that stand by themselves.
  init?(_ lines: [[UInt8]], _ keys: DataKeys) {
    let file = SourceFile(path: "", bytes: Array(lines.joined(separator: [0x0A])))
    self.init(0..<file.bytes.count, of: file, keys)
  }

  static func == (left: DataMeaning, right: DataMeaning) -> Bool { left.bytes == right.bytes }

  /// All of it in one text.
  var bytes: [UInt8] { fields.flatMap { Array($0.place.utf8) + [0x3A] + $0.text + [0x0A] } }

  private mutating func add(
    _ entries: [YAMLEntry], _ keys: DataKeys?, in place: String, _ goal: Target? = nil
  ) {
    for entry in entries {
      let name = keys?.name(of: entry.key) ?? folded(entry.key)
      let range =
        Int(
          entry.keySpan.start)..<max(
          Int(entry.keySpan.end), Int(entry.value.span.end))
      if place.isEmpty, name == "ziel", let goal {
        add(name, name, Self.text(of: goal), range)
      } else {
        add(entry.value, place + name, name, range)
      }
    }
  }

  /// Nested as deeply as YAML may be.
  private mutating func add(
    _ value: YAMLValue, _ place: String, _ name: String, _ range: Range<Int>
  ) {
    switch value.content {
    case .null: add(place, name, [], range)
    case .scalar(let text): add(place, name, Self.text(of: text, name), range)
    case .map(let entries):
      // That it is there.
      add(place, name, [], range)
      add(entries, Self.keys(below: name), in: place + "/")
    case .list(let items):
      let texts = items.compactMap { item in
        if case .scalar(let text) = item.content { text } else { nil }
      }
      if texts.count == items.count {
        let text = Array(texts.map { Self.text(of: $0, name) }.joined(separator: [0x0A]))
        return add(place, name, text, range)
      }
      for (index, item) in items.enumerated() {
        let range = Int(item.span.start)..<Int(item.span.end)
        add(item, "\(place)/\(Self.name(of: item) ?? String(index))", name, range)
      }
    }
  }

  private mutating func add(_ place: String, _ name: String, _ text: [UInt8], _ range: Range<Int>) {
    fields.append(Field(place: place, name: name, text: text, range: range))
  }

  /// The id of a duty, the revision of a line of the history.
  private static func name(of item: YAMLValue) -> String? {
    guard case .map(let entries) = item.content else { return nil }
    for entry in entries where ["id", "fassung", "revision"].contains(folded(entry.key)) {
      if case .scalar(let text) = entry.value.content { return folded(text) }
    }
    return nil
  }

  private static func keys(below name: String) -> DataKeys? {
    switch name {
    case "pflichten": .duty
    case "verlauf": .head
    default: nil
    }
  }

  /// A day has one form, and so has a word of a closed set.
  private static func text(of text: String, _ name: String) -> [UInt8] {
    switch name {
    case "frist", "beschlossen", "gilt-ab":
      if case .day(let day) = DateNotation.read(text) { return Array(day.iso.utf8) }
    case "verbindlichkeit":
      let force = Force.allCases.first { $0.words.contains { folded($0) == folded(text) } }
      if let force { return Array(force.rawValue.utf8) }
    default: break
    }
    return PassageSearch.collapsed(Array(text.utf8)[...])
  }

  private static func text(of goal: Target) -> [UInt8] {
    var (mantissa, places) = (goal.value.mantissa, goal.value.places)
    while places > 0, mantissa % 10 == 0 { (mantissa, places) = (mantissa / 10, places - 1) }
    return Array("\(goal.bound) \(mantissa)e-\(places) \(goal.unit) / \(goal.per ?? "")".utf8)
  }
}
