internal import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import Workspace
internal import YAMLReading

/// Writing what was taken in: the translation's file and its record.
extension Importer {
  mutating func write() {
    let path = String(document.flyer.source.file.path.dropLast("de.md".utf8.count))
    let folder = path.hasSuffix("/") ? path : "flyers/\(document.flyer.name)/"
    let name = folder + document.language.tag
    var places: [Int?]
    if !texts.isEmpty {
      guard let (bytes, where_) = newText(name) else { return }
      places = where_
      result.files.append((name + ".md", bytes))
    } else {
      places = document.state.segments.map(\.place)
    }
    result.files.append((name + ".source.txt", record(&places, name).bytes))
  }

  /// The translation's new bytes, and for each segment of the source its place among the new segments.
  private mutating func newText(_ name: String) -> ([UInt8], [Int?])? {
    let states = document.state.segments
    let fieldCount = states.prefix { Self.field($0) != nil }.count
    let body = states.indices.dropFirst(fieldCount)
    let isMissing = body.contains { states[$0].place == nil && texts[$0] != nil }
    if isMissing, !document.state.surplus.isEmpty {
      // Its own structure would be lost: what is new is kept aside.
      for index in body where states[index].place == nil {
        guard let text = texts[index] else { continue }
        keep(states[index].source.text, text)
        result.diagnostics.append(
          Diagnostic(.unknownUnit, at: spans[index], ["id": states[index].id]))
        result.changed -= 1
        texts[index] = nil
        sources[index] = nil
      }
      result.unplaced = unplaced.count
    }
    let rebuilds = body.contains { states[$0].place == nil && texts[$0] != nil }
    let file = document.text?.file
    var frontMatter = file.map { Self.frontMatter(of: $0) } ?? Array("---\n---\n".utf8)
    let frontEdits = states.indices.prefix(fieldCount).compactMap { index -> (Int, String)? in
      texts[index].map { (index, $0) }
    }
    frontMatter = edited(frontMatter, frontEdits)
    let text: [UInt8]
    if rebuilds || file == nil {
      let source = document.flyer.source.file
      let front = Self.frontMatter(of: source).count
      let edits = body.compactMap { index -> (range: Range<Int>, text: String)? in
        let new = texts[index] ?? states[index].translation.map { raw($0) }
        return new.map { (states[index].source.range, $0) }
      }
      text = Array(source.replacing(edits).bytes[front...])
    } else if let file {
      let edits = body.compactMap { index -> (range: Range<Int>, text: String)? in
        guard let new = texts[index], let own = states[index].translation else { return nil }
        return (own.range, new)
      }
      text = Array(file.replacing(edits).bytes[Self.frontMatter(of: file).count...])
    } else {
      text = []
    }
    let bytes = frontMatter + text
    let read = readMarkdown(SourceFile(path: name + ".md", bytes: bytes)).document
    let made = segments(of: read)
    // Every text must be where it was put.
    var found: [Int?] = Array(repeating: nil, count: states.count)
    var next = 0
    for index in body where rebuilds || file == nil {
      guard next < made.count else { break }
      found[index] = next
      next += 1
    }
    if !rebuilds, file != nil {
      let offset = document.state.translated.prefix { Self.isField($0.kind) }.count
      for index in body { found[index] = states[index].place.map { $0 - offset } }
    }
    let isRight = texts.allSatisfy { index, text in
      guard index >= fieldCount else { return true }
      guard let place = found[index], place < made.count else { return false }
      return comparable(made[place].text) == comparable(text)
    }
    guard isRight else {
      result.diagnostics.append(Diagnostic(.importBreaks, path: name + ".md"))
      return nil
    }
    madeBody = made
    return (bytes, found)
  }

  private static func isField(_ kind: String) -> Bool {
    FlyerField.allCases.contains { $0.name.de == kind }
  }

  private static func field(_ state: SegmentState) -> FlyerField? {
    FlyerField.allCases.first { $0.name.de == state.source.kind }
  }

  /// The translation's own bytes, wrapped as they are.
  private func raw(_ segment: Segment) -> String {
    guard let file = document.text?.file, !segment.kind.contains("quote") else {
      return segment.text
    }
    return String(decoding: file.bytes[segment.range], as: UTF8.self)
  }

  /// From the first byte to behind the closing line; nothing where there is none.
  private static func frontMatter(of file: SourceFile) -> [UInt8] {
    let document = readMarkdown(file).document
    guard let range = document.frontMatter else { return [] }
    var end = range.upperBound
    while end < file.bytes.count, file.bytes[end] != 0x0A { end += 1 }
    return Array(file.bytes[..<min(end + 1, file.bytes.count)])
  }

  /// Front matter with other or further values.
  private func edited(_ bytes: [UInt8], _ edits: [(Int, String)]) -> [UInt8] {
    var replaced: [(range: Range<Int>, text: String)] = []
    var added = ""
    for (index, text) in edits {
      let state = document.state.segments[index]
      if let own = state.translation {
        replaced.append((own.range, yaml(text)))
      } else {
        added += "\(state.source.kind): \(yaml(text))\n"
      }
    }
    var result = SourceFile(path: "", bytes: bytes).replacing(replaced).bytes
    if !added.isEmpty {
      // Before the closing line.
      var end = result.count
      if end > 0, result[end - 1] == 0x0A { end -= 1 }
      let start = result[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      result.insert(contentsOf: added.utf8, at: start)
    }
    return result
  }

  /// A YAML scalar on one line that is read as this text.
  private func yaml(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    let special = "!&*-?:,[]{}#|>@`\"'%~= "
    let isPlain =
      line.first.map { !special.contains($0) } == true && !line.contains(": ")
      && !line.contains(" #") && !line.hasSuffix(":") && !line.hasSuffix(" ")
      && !line.unicodeScalars.contains { $0.value < 0x20 }
    if isPlain { return line }
    var result = "\""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func record(_ places: inout [Int?], _ name: String) -> TranslationRecord {
    let states = document.state.segments
    var record = TranslationRecord()
    record.unplaced = document.state.unplaced + unplaced
    record.release = document.text?.released?.key
    var lines: [(order: Int, line: TranslationRecord.Line)] = []
    for index in states.indices {
      let isField = Self.field(states[index]) != nil
      guard let line = line(index, isField ? nil : place(index, places)) else { continue }
      lines.append((isField ? index : states.count + (places[index] ?? index), line))
    }
    // A changed text's places are counted without the front matter's.
    let fields =
      texts.isEmpty ? 0 : document.state.translated.prefix { Self.isField($0.kind) }.count
    for (place, line) in document.state.surplusLines {
      lines.append((states.count + place - fields, line))
    }
    record.lines = lines.sorted { $0.order < $1.order }.map(\.line)
    return record
  }

  /// What the record says of a segment of the source; nothing where nothing stands for it.
  ///
  /// - Parameter made: the segment of the new text.
  private func line(_ index: Int, _ made: Segment?) -> TranslationRecord.Line? {
    let state = document.state.segments[index]
    let new = texts[index]
    guard let text = new ?? (state.status == .missing ? nil : state.translation?.text) else {
      // The source's own text, which a text that was built anew has in its place.
      return made.map {
        TranslationRecord.Line(
          kind: $0.kind, digest: $0.hash.digest, isOpen: true, source: state.source.text)
      }
    }
    let isCopy = state.status == .untranslated && new == nil
    // What was changed here and is still to be looked at stays so.
    let isChanged = state.status == .edited && new == nil && sources[index] == nil
    let wasOpen = state.isOpen && new == nil && sources[index] == nil
    return TranslationRecord.Line(
      kind: state.translation?.kind ?? state.source.kind,
      digest: isChanged
        ? state.recordedDigest ?? 0 : (made?.hash ?? TextHash(text)).digest,
      isMeant: state.isMeant || new != nil && TextHash(text) == state.source.hash,
      isOpen: isCopy || wasOpen || drafts.contains(index),
      isMachine: machines[index] ?? state.isMachine,
      source: isCopy ? text : sources[index] ?? state.translatedFrom ?? state.source.text)
  }

  private func place(_ index: Int, _ places: [Int?]) -> Segment? {
    guard let made = madeBody, let place = places[index], place < made.count else { return nil }
    return made[place]
  }
}
