public import Diagnostics

/// What each segment of a translation was translated from: `flyers/NAME/TAG.source.txt`, one line a
/// segment, in the order of the translation.
///
/// A line is `KIND TAB DIGEST TAB SOURCE`: the segment's kind, the digest of the translated text, and
/// the source text that it renders. A digest with `=` behind it belongs to a text that is meant to be
/// the same in both languages, one with `?` to a text that nobody has called right yet (the source's
/// own for want of a translation, or one that came back as a draft), one with `~` to a text of a machine
/// that nobody has released yet; the release that was older than such texts stands as `@ TAB RELEASE`. What could not be placed stands as
/// `! TAB SOURCE TAB TRANSLATION`, a translator's note as `& TAB SOURCE TAB NOTE`.
public struct TranslationRecord: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public var kind: String
    /// Of the translated text.
    public var digest: UInt32
    /// Whether the translation is meant to be the same as the source.
    public var isMeant: Bool
    /// Whether nobody has called it right yet.
    public var isOpen: Bool
    /// Whether a machine translated it, and nobody had released that.
    public var isMachine: Bool
    public var source: String

    public init(
      kind: String, digest: UInt32, isMeant: Bool = false, isOpen: Bool = false,
      isMachine: Bool = false, source: String
    ) {
      self.kind = kind
      self.digest = digest
      self.isMeant = isMeant
      self.isOpen = isOpen
      self.isMachine = isMachine
      self.source = source
    }
  }

  public struct Unplaced: Sendable, Hashable {
    public var source: String
    public var translation: String

    public init(source: String, translation: String) {
      self.source = source
      self.translation = translation
    }
  }

  /// What a translator remarked on a text.
  public struct Note: Sendable, Hashable {
    public var source: String
    public var text: String

    public init(source: String, text: String) {
      self.source = source
      self.text = text
    }
  }

  public var lines: [Line] = []
  public var unplaced: [Unplaced] = []
  public var notes: [Note] = []
  /// The translation's release when its machine's texts were taken in: a later one covers them.
  public var release: String?

  public init() {}

  static let format = "# vorlage-translation/1"

  /// The file's bytes.
  public var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(256 + lines.reduce(0) { $0 + $1.source.utf8.count + 24 })
    func put(_ field: String) { text.append(contentsOf: field.utf8) }
    put(Self.format)
    put(
      "\n# Aus welchem Text jeder Abschnitt übersetzt wurde. Geschrieben von „vorlage translate“.\n"
    )
    if let release, lines.contains(where: \.isMachine) { put("@\t\(escaped(release))\n") }
    for line in lines {
      put(line.kind)
      put("\t")
      put(hexadecimal(line.digest))
      if line.isMeant { put("=") }
      if line.isOpen { put("?") }
      if line.isMachine { put("~") }
      put("\t")
      put(escaped(line.source))
      put("\n")
    }
    for line in unplaced { put("!\t\(escaped(line.source))\t\(escaped(line.translation))\n") }
    for note in notes { put("&\t\(escaped(note.source))\t\(escaped(note.text))\n") }
    return text
  }

  /// Reads a record. Lines that cannot be read are reported and left out; a merge conflict's marks
  /// leave both sides, of which the later line of one digest counts.
  public init(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    let bytes = file.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var stop = end
      if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
      defer { start = end + 1 }
      guard stop > start else { continue }
      if bytes[start] == UInt8(ascii: "#") {
        // Another version may mean something else by its lines.
        let line = bytes[start..<stop]
        if line.starts(with: "# vorlage-translation/".utf8), !line.elementsEqual(Self.format.utf8) {
          diagnostics.append(Diagnostic(.recordLine, at: file.span(start, stop)))
        }
        continue
      }
      let first = Self.tab(bytes, start, stop)
      let second = first < stop ? Self.tab(bytes, first + 1, stop) : stop
      func text(_ range: Range<Int>) -> String { unescaped(bytes[range]) }
      if second < stop, first == start + 1, bytes[start] == UInt8(ascii: "!") {
        unplaced.append(
          Unplaced(source: text(first + 1..<second), translation: text(second + 1..<stop)))
      } else if second < stop, first == start + 1, bytes[start] == UInt8(ascii: "&") {
        notes.append(Note(source: text(first + 1..<second), text: text(second + 1..<stop)))
      } else if first < stop, first == start + 1, bytes[start] == UInt8(ascii: "@") {
        release = text(first + 1..<stop)
      } else if second < stop, let digest = Digest(bytes[first + 1..<second]) {
        lines.append(
          Line(
            kind: String(decoding: bytes[start..<first], as: UTF8.self), digest: digest.value,
            isMeant: digest.isMeant, isOpen: digest.isOpen, isMachine: digest.isMachine,
            source: text(second + 1..<stop)))
      } else {
        diagnostics.append(Diagnostic(.recordLine, at: file.span(start, stop)))
      }
    }
  }
}

extension TranslationRecord {
  private static func tab(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != 0x09 { place += 1 }
    return place
  }

  /// Eight hexadecimal digits and marks.
  private struct Digest {
    var value: UInt32 = 0
    var isMeant = false
    var isOpen = false
    var isMachine = false

    init?(_ field: ArraySlice<UInt8>) {
      guard (8...11).contains(field.count) else { return nil }
      for byte in field.prefix(8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
        default: return nil
        }
      }
      for byte in field.dropFirst(8) {
        switch byte {
        case UInt8(ascii: "="): isMeant = true
        case UInt8(ascii: "?"): isOpen = true
        case UInt8(ascii: "~"): isMachine = true
        default: return nil
        }
      }
    }
  }
}

/// The sign for a line break within a text.
private let lineBreak = "⏎"

/// On one line without tabs: a line break is `⏎`.
private func escaped(_ text: String) -> String {
  let bytes = text.utf8.span
  var place = 0
  while place < bytes.count, bytes[place] >= 0x20 { place += 1 }
  guard place < bytes.count else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 16)
  for index in bytes.indices {
    let byte = bytes[index]
    if byte == 0x0A {
      result.append(contentsOf: lineBreak.utf8)
    } else {
      result.append(byte < 0x20 ? 0x20 : byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A control character, which no program wrote here, is read as it would be written.
private func unescaped(_ field: ArraySlice<UInt8>) -> String {
  guard field.contains(where: { $0 < 0x20 || $0 == 0xE2 }) else {
    return String(decoding: field, as: UTF8.self)
  }
  var result: [UInt8] = []
  result.reserveCapacity(field.count)
  var index = field.startIndex
  while index < field.endIndex {
    let byte = field[index]
    if byte == 0xE2, field[index...].starts(with: lineBreak.utf8) {
      result.append(0x0A)
      index += lineBreak.utf8.count
    } else {
      result.append(byte < 0x20 ? 0x20 : byte)
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
