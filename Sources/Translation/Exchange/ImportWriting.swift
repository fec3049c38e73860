internal import Diagnostics
internal import Localization
internal import MarkdownReading
internal import Markup
internal import Workspace
internal import YAMLReading

/// Writing what was taken in: the translation's file and its record.
extension Importer {
  mutating func write() {
    // What a record says that cannot be read would be lost.
    if !document.state.diagnostics.isEmpty, let path = document.text?.recordPath {
      result.diagnostics.append(
        Diagnostic(
          .recordDamaged, path: path, ["count": String(document.state.diagnostics.count)]))
      return
    }
    let source = document.flyer.source
    let path = String(source.file.path.dropLast("\(source.language.tag).md".utf8.count))
    let folder = path.hasSuffix("/") ? path : "flyers/\(document.flyer.name)/"
    let name = folder + document.language.tag
    // A record is read only beside a text: where there is none, what it would keep begins the language, too.
    let begins = document.text == nil
    var places: [Int?]
    if !texts.isEmpty || begins {
      guard let (bytes, where_) = newText(name) else { return }
      places = where_
      // The workspace would not read it any more.
      guard bytes.count <= Limits.Files.flyerBytes else {
        result.diagnostics.append(
          Diagnostic(
            .fileTooLarge, path: name + ".md", ["limit": String(Limits.Files.flyerBytes >> 20)]))
        return
      }
      if !texts.isEmpty || begins { result.files.append((name + ".md", bytes)) }
    } else {
      places = document.state.segments.map(\.place)
    }
    result.files.append((name + ".source.txt", record(&places, name).bytes))
  }

  /// The translation's new bytes, and for each segment of the source its place among the new segments.
  private mutating func newText(_ name: String) -> ([UInt8], [Int?])? {
    var trial = self
    if let made = trial.newText(name, nesting: true) {
      self = trial
      return made
    }
    // What would be read otherwise within a list or quotation is kept aside.
    return newText(name, nesting: false)
  }

  /// - Parameter nesting: whether what is missing within lists and quotations is put there.
  private mutating func newText(_ name: String, nesting: Bool) -> ([UInt8], [Int?])? {
    let states = document.state.segments
    let fieldCount = states.prefix { Self.field($0) != nil }.count
    let body = states.indices.dropFirst(fieldCount)
    let file = document.text?.file
    let hasBody = document.state.translated.contains { !Self.isField($0.kind) }
    var frontMatter = file.map { Self.frontMatter(of: $0) } ?? []
    let length = frontMatter.count
    let frontEdits = states.indices.prefix(fieldCount).compactMap { index -> (Int, String)? in
      (texts[index] ?? (borrows(index) ? states[index].source.text : nil)).map { (index, $0) }
    }
    frontMatter = edited(frontMatter, frontEdits)
    let text: [UInt8]
    if let file, hasBody {
      var edits = body.compactMap { index -> (range: Range<Int>, text: String)? in
        guard let new = texts[index], let own = states[index].translation else { return nil }
        return (own.range, new)
      }
      edits += insertions(file, fieldCount, nesting: nesting).map { ($0.range, $0.text) }
      text = Array(file.replacing(edits).bytes[length...])
    } else {
      let source = document.flyer.source.file
      let front = Self.frontMatter(of: source).count
      let edits = body.compactMap { index in
        texts[index].map { (range: states[index].source.range, text: $0) }
      }
      let own = file.map { Array($0.bytes[length...]) } ?? []
      let isBlank = own.allSatisfy { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      let made = Array(source.replacing(edits).bytes[front...])
      text = isBlank ? made : edits.isEmpty ? own : own + [0x0A] + made
    }
    var bytes = frontMatter + text
    // The byte order mark stays in front.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if !frontMatter.isEmpty, text.starts(with: mark) {
      bytes = (frontMatter.starts(with: mark) ? [] : mark) + frontMatter + text.dropFirst(3)
    }
    return checked(bytes, name, fieldCount)
  }

  /// What is not there yet, put behind what stands before it in the source.
  private mutating func insertions(
    _ file: SourceFile, _ fieldCount: Int, nesting: Bool
  ) -> [Insertion] {
    let states = document.state.segments
    let host = SegmentedBody(readMarkdown(file).document)
    let offset = document.state.translated.prefix { Self.isField($0.kind) }.count
    let places = states.dropFirst(fieldCount).map { $0.place.map { $0 - offset } }
    let missing = places.indices.filter { places[$0] == nil }
    guard missing.contains(where: { texts[$0 + fieldCount] != nil }) else { return [] }
    let transplant = Transplant(
      donor: SegmentedBody(document.flyer.source.document), host: host, places: places,
      makesParagraphs: false, nests: nesting)
    let all = texts
    let insertions = transplant.insertions(
      of: Set(missing), wants: { all[$0 + fieldCount] != nil }, text: { all[$0 + fieldCount] })
    // What found no place is kept aside.
    let placed = Set(insertions.flatMap { Array($0.segments) })
    for index in missing where !placed.contains(index) {
      guard let text = texts[index + fieldCount] else { continue }
      keep(states[index + fieldCount].source.text, text)
      result.diagnostics.append(
        Diagnostic(
          .unknownUnit, at: spans[index + fieldCount], ["id": states[index + fieldCount].id]))
      result.changed -= 1
      texts[index + fieldCount] = nil
      sources[index + fieldCount] = nil
      drafts.remove(index + fieldCount)
    }
    result.unplaced = unplaced.count
    return insertions
  }

  /// The bytes, if they are read as exactly what was taken in, and as what was there besides.
  private mutating func checked(
    _ bytes: [UInt8], _ name: String, _ fieldCount: Int
  ) -> ([UInt8], [Int?])? {
    let states = document.state.segments
    let (read, diagnostics) = readTranslation(
      SourceFile(path: name + ".md", bytes: bytes), language: document.language)
    let all = segments(of: read)
    let made = all.filter { !Self.isField($0.kind) }
    var isRight = !diagnostics.contains { finding in
      finding.severity == .error && !hadErrors
    }
    // Front matter is read as it stands, to the letter.
    for (index, state) in states.enumerated().prefix(fieldCount) {
      let own = Self.field(state).flatMap { read.text($0) }
      let there = borrows(index) ? trimmed(state.source.text) : state.translation?.text
      isRight = isRight && (texts[index].map { trimmed($0) } ?? there) == own
    }
    // The old texts in their order, and between them the new ones.
    var found: [Int?] = Array(repeating: nil, count: states.count)
    let olds = document.state.translated.filter { !Self.isField($0.kind) }
    let offset = document.state.translated.count - olds.count
    var owner: [Int: Int] = [:]
    for index in states.indices.dropFirst(fieldCount) {
      if let place = states[index].place { owner[place - offset] = index }
    }
    var next = 0
    let isNew = olds.isEmpty
    var inserted: [Int] = []
    for segment in made {
      let old = next < olds.count ? olds[next] : nil
      let index = old == nil ? nil : owner[next]
      let wanted = index.flatMap { texts[$0] } ?? old?.text
      if let wanted, old?.kind == segment.kind, comparable(wanted) == comparable(segment.text) {
        if let index { found[index] = inserted.count + next }
        newPlaces[next + offset] = inserted.count + next
        next += 1
      } else {
        inserted.append(inserted.count + next)
      }
    }
    isRight = isRight && next == olds.count
    // Every text that was not there is one of those that came in between, each with its own place.
    var free = inserted
    for index in states.indices.dropFirst(fieldCount) where states[index].place == nil {
      if isNew, !free.isEmpty {
        found[index] = free.removeFirst()
      } else if let at = free.firstIndex(where: { place in
        made[place].kind == states[index].source.kind
          && comparable(made[place].text) == comparable(texts[index] ?? states[index].source.text)
      }) {
        found[index] = free.remove(at: at)
      }
    }
    isRight =
      isRight && free.isEmpty
      && texts.allSatisfy { index, text in
        guard index >= fieldCount else { return true }
        guard let place = found[index], place < made.count else { return false }
        return comparable(made[place].text) == comparable(text)
      }
    guard isRight else {
      let faulty = texts.keys.sorted().first { index in
        guard index >= fieldCount else {
          return Self.field(states[index]).flatMap { read.text($0) } != texts[index].map(trimmed)
        }
        guard let place = found[index], place < made.count, let text = texts[index] else {
          return true
        }
        return comparable(made[place].text) != comparable(text)
      }
      // The unit that does it, where one can be told.
      let span = faulty.flatMap { spans[$0] }
      result.diagnostics.append(
        Diagnostic(
          .importBreaks, at: span, path: span == nil ? name + ".md" : nil,
          ["file": name + ".md"]))
      return nil
    }
    madeBody = made
    return (bytes, found)
  }

  /// Whether a text of the front matter is the source's for want of a translation: a file without a title is
  /// none, and a language may begin with anything else.
  private func borrows(_ index: Int) -> Bool {
    document.text == nil && texts[index] == nil
      && Self.field(document.state.segments[index]) == .title
  }

  /// Whether the translation had faults of its own before.
  private var hadErrors: Bool {
    guard let text = document.text else { return false }
    return readTranslation(text.file, language: document.language).diagnostics.contains {
      $0.severity == .error
    }
  }

  private static func isField(_ kind: String) -> Bool { fieldKinds.contains(kind) }

  private static func field(_ state: SegmentState) -> FlyerField? {
    FlyerField.allCases.first { $0.name.de == state.source.kind }
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
    if edits.isEmpty, document.text != nil { return bytes }
    let newline = document.text?.file.bytes.contains(0x0D) == true ? "\r\n" : "\n"
    let bytes = bytes.isEmpty ? Array("---\(newline)---\(newline)".utf8) : bytes
    var replaced: [(range: Range<Int>, text: String)] = []
    var added = ""
    for (index, text) in edits {
      let state = document.state.segments[index]
      if let own = state.translation {
        let whole = Self.wholeValue(own.range, in: bytes) ?? (own.range, "", "")
        replaced.append((whole.range, whole.before + yaml(text) + whole.behind))
      } else {
        added += "\(state.source.kind): \(yaml(text))\(newline)"
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

  /// Where a value goes on over several lines: all of it, and what belongs before and behind the new one.
  /// Comments are no part of it and stay.
  ///
  /// - Returns: `nil` for a value on one line, and one in quotation marks, whose end is known.
  private static func wholeValue(
    _ range: Range<Int>, in bytes: [UInt8]
  ) -> (range: Range<Int>, before: String, behind: String)? {
    func lineStart(_ place: Int) -> Int {
      bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }
    func lineEnd(_ place: Int) -> Int { bytes[place...].firstIndex(of: 0x0A) ?? bytes.count }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    /// `#` between spaces.
    func comment(_ line: Range<Int>) -> Int? {
      line.dropFirst().first { place in
        bytes[place] == UInt8(ascii: "#") && isSpace(bytes[place - 1])
          && (place + 1 == line.upperBound || bytes[place + 1] <= 0x20)
      }
    }
    let first = bytes.indices.contains(range.lowerBound) ? bytes[range.lowerBound] : 0
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return nil }
    var start = lineStart(min(range.lowerBound, bytes.count))
    while start > 0, start < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) {
      start = lineStart(start - 1)
    }
    guard
      let colon = bytes[start..<lineEnd(start)].firstIndex(of: UInt8(ascii: ":")),
      colon <= range.lowerBound
    else { return nil }
    let head = colon + 1..<lineEnd(start)
    let sign = bytes[head].first { !isSpace($0) }
    let isBlock = sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">")
    var end = head.upperBound
    var next = end + 1
    var indent: Int?
    while next < bytes.count {
      let stop = lineEnd(next)
      let first = bytes[next..<stop].firstIndex { !isSpace($0) && $0 != 0x0D }
      if let first {
        guard first > next else { break }
        let isComment =
          bytes[first] == UInt8(ascii: "#")
          && (!isBlock || indent.map { first - next < $0 } ?? false)
        if isComment, isBlock { break }
        if !isComment {
          end = stop
          indent = indent ?? first - next
        }
      }
      next = stop + 1
    }
    guard indent != nil || isBlock, end > head.upperBound else { return nil }
    if bytes[end - 1] == 0x0D { end -= 1 }
    if isBlock {
      let note = comment(head).map { note in
        " " + String(decoding: bytes[note..<head.upperBound], as: UTF8.self)
      }
      return (colon + 1..<end, " ", note.map { $0.filter { !$0.isNewline } } ?? "")
    }
    if let note = comment(lineStart(end)..<end) {
      end = note
      while end > colon + 1, isSpace(bytes[end - 1]) { end -= 1 }
    }
    return range.lowerBound > head.upperBound
      ? (range.lowerBound..<max(range.lowerBound, end), "", "") : (colon + 1..<end, " ", "")
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A YAML scalar on one line that is read as this text.
  private func yaml(_ text: String) -> String {
    let line = trimmed(text)
    let special = "!&*-?:,[]{}#|>@`\"'%~= "
    let isPlain =
      line.first.map { !special.contains($0) } == true && !line.contains(": ")
      && !line.contains(" #") && !line.hasSuffix(":") && line.lowercased() != "null"
    if isPlain { return line }
    var result = "\""
    for scalar in line.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private func record(_ places: inout [Int?], _ name: String) -> TranslationRecord {
    let states = document.state.segments
    var record = TranslationRecord()
    record.unplaced = document.state.unplaced + unplaced
    record.notes = document.state.notes + notes
    // One that was taken back does not count as a new one when it is given again.
    record.release = document.text?.released?.key ?? document.state.recordedRelease
    var lines: [(order: Int, line: TranslationRecord.Line)] = []
    for index in states.indices {
      let isField = Self.field(states[index]) != nil
      let made =
        isField ? borrows(index) ? states[index].source : nil : place(index, places)
      guard let line = line(index, made) else { continue }
      lines.append((isField ? index : states.count + (places[index] ?? index), line))
    }
    for (place, line) in document.state.surplusLines {
      // A changed text's places are counted without the front matter's.
      lines.append((states.count + (newPlaces[place] ?? place), line))
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
    // Of what it was translated nobody has said here either.
    if state.status == .unrecorded, new == nil, sources[index] == nil { return nil }
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
      isOpen: isCopy || wasOpen || drafts.contains(index) || doubted.contains(index),
      isMachine: machines[index] ?? state.isMachine,
      source: isCopy ? text : sources[index] ?? state.translatedFrom ?? state.source.meaning)
  }

  private func place(_ index: Int, _ places: [Int?]) -> Segment? {
    guard let made = madeBody, let place = places[index], place < made.count else { return nil }
    return made[place]
  }
}
