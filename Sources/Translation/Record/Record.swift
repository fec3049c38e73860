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
    var text = Self.format + "\n"
    text +=
      "# Aus welchem Text jeder Abschnitt übersetzt wurde. Geschrieben von „vorlage translate“.\n"
    if let release, lines.contains(where: \.isMachine) { text += "@\t\(escaped(release))\n" }
    for line in lines {
      let marks =
        (line.isMeant ? "=" : "") + (line.isOpen ? "?" : "") + (line.isMachine ? "~" : "")
      text += "\(line.kind)\t\(hexadecimal(line.digest))\(marks)\t\(escaped(line.source))\n"
    }
    for line in unplaced {
      text += "!\t\(escaped(line.source))\t\(escaped(line.translation))\n"
    }
    for note in notes { text += "&\t\(escaped(note.source))\t\(escaped(note.text))\n" }
    return Array(text.utf8)
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
      func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
      }
      if second < stop, first == start + 1, bytes[start] == UInt8(ascii: "!") {
        unplaced.append(
          Unplaced(
            source: unescaped(text(first + 1..<second)),
            translation: unescaped(text(second + 1..<stop))))
      } else if second < stop, first == start + 1, bytes[start] == UInt8(ascii: "&") {
        notes.append(
          Note(
            source: unescaped(text(first + 1..<second)), text: unescaped(text(second + 1..<stop))))
      } else if first < stop, first == start + 1, bytes[start] == UInt8(ascii: "@") {
        release = unescaped(text(first + 1..<stop))
      } else if second < stop, let digest = Self.digest(bytes[first + 1..<second]) {
        lines.append(
          Line(
            kind: text(start..<first), digest: digest.value, isMeant: digest.marks.contains("="),
            isOpen: digest.marks.contains("?"), isMachine: digest.marks.contains("~"),
            source: unescaped(text(second + 1..<stop))))
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
  private static func digest(
    _ field: ArraySlice<UInt8>
  ) -> (value: UInt32, marks: Set<Unicode.Scalar>)? {
    var value: UInt32 = 0
    guard (8...11).contains(field.count) else { return nil }
    for byte in field.prefix(8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    let marks = Set(field.dropFirst(8).map { Unicode.Scalar($0) })
    return marks.isSubset(of: ["=", "?", "~"]) ? (value, marks) : nil
  }
}

/// On one line without tabs: a line break is `⏎`.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "⏎"
    case _ where scalar.value < 0x20: result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A control character, which no program wrote here, is read as it would be written.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xE2 }) else { return text }
  return String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0 == "⏎" ? "\n" : $0.value < 0x20 ? " " : $0 }))
}
