internal import Diagnostics
internal import YAMLReading

/// An edited copy in the form of the revision of which it is one. Editors change more than the text:
/// how lines end, a byte order mark, in which Unicode form letters with marks are written. None of it is an amendment of a concept; it is put back and said.
struct CopyForm {
  /// Lines end with LF alone, no byte order mark.
  private(set) var bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter file: the copy, whose places the findings name.
  init(_ file: SourceFile, of base: Concept) {
    let original = base.source.bytes
    let revision = String(base.revision)
    bytes = Self.plain(file.bytes)
    if Self.hasMark(file.bytes) != Self.hasMark(original) {
      diagnostics.append(
        Diagnostic(.markKept, at: file.span(0, 1), path: file.path, ["revision": revision]))
    }
    let there = Self.lineEnds(original)
    if there.count < 2, let end = there.first?.end,
      let other = Self.lineEnds(file.bytes).first(where: { $0.end != end })
    {
      diagnostics.append(
        Diagnostic(
          .lineEndsKept, at: file.span(other.place, other.place + 1), path: file.path,
          ["revision": revision, "here": other.end.rawValue, "there": end.rawValue]))
    }
    let plain = Self.plain(original)
    keepUnicodeForm(of: plain, file, revision)
  }

  /// Lines that say the same in other code points are written as they were.
  private mutating func keepUnicodeForm(
    of original: [UInt8], _ file: SourceFile, _ revision: String
  ) {
    /// Whether a text may hold a combining mark (U+0300 to U+036F).
    func hasMarks(_ text: some Sequence<UInt8>) -> Bool {
      text.contains { $0 == 0xCC || $0 == 0xCD }
    }
    guard hasMarks(bytes) || hasMarks(original) else { return }
    // Texts of the same letters are equal to Swift, whatever their code points.
    var known: [String: ArraySlice<UInt8>] = [:]
    for line in original.split(separator: 0x0A) {
      known[String(decoding: line, as: UTF8.self)] = line
    }
    let unchanged = Set(original.split(separator: 0x0A))
    var result: [UInt8] = []
    var first: Int?
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if number > 0 { result.append(0x0A) }
      number += 1
      if !unchanged.contains(line), let same = known[String(decoding: line, as: UTF8.self)] {
        result += same
        first = first ?? number
      } else {
        result += line
      }
    }
    bytes = result
    guard let first else { return }
    let place = Self.start(ofLine: first, in: file.bytes)
    diagnostics.append(
      Diagnostic(
        .unicodeFormKept, at: file.span(place, place + 1), path: file.path, ["revision": revision]))
  }

  /// Where a line begins, counted from 1, however lines end.
  static func start(ofLine number: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    var place = hasMark(bytes) ? 3 : 0
    while line < number, place < bytes.count {
      if bytes[place] == 0x0D, place + 1 < bytes.count, bytes[place + 1] == 0x0A { place += 1 }
      if bytes[place] == 0x0A || bytes[place] == 0x0D { line += 1 }
      place += 1
    }
    return place
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// A text without a byte order mark, whose lines end with LF alone.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    let text = hasMark(bytes) ? bytes[3...] : bytes[...]
    guard text.contains(0x0D) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      if text[index] != 0x0D {
        result.append(text[index])
      } else if index + 1 == text.endIndex || text[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  private enum LineEnd: String {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
  }

  /// The kinds of line ends, each with the place of the first.
  private static func lineEnds(_ bytes: [UInt8]) -> [(end: LineEnd, place: Int)] {
    var found: [(end: LineEnd, place: Int)] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      let end: LineEnd = byte == 0x0A ? .lf : isPair ? .crlf : .cr
      if !found.contains(where: { $0.end == end }) { found.append((end, index)) }
      index += isPair ? 2 : 1
    }
    return found
  }
}
