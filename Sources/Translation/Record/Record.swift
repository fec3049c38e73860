public import Diagnostics

/// What each segment of a translation was translated from: `flyers/NAME/TAG.source.txt`, one line a
/// segment, in the order of the translation.
///
/// A line is `KIND TAB DIGEST TAB SOURCE`: the segment's kind, the digest of the translated text, and
/// the source text that it renders. A digest with `=` behind it belongs to a text that is meant to be
/// the same in both languages. What could not be placed stands as `! TAB SOURCE TAB TRANSLATION`.
public struct TranslationRecord: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public var kind: String
    public var digest: String
    /// Whether the translation is meant to be the same as the source.
    public var isMeant: Bool
    public var source: String

    public init(kind: String, digest: String, isMeant: Bool, source: String) {
      self.kind = kind
      self.digest = digest
      self.isMeant = isMeant
      self.source = source
    }
  }

  public struct Unplaced: Sendable, Equatable {
    public var source: String
    public var translation: String

    public init(source: String, translation: String) {
      self.source = source
      self.translation = translation
    }
  }

  public var lines: [Line] = []
  public var unplaced: [Unplaced] = []

  public init() {}

  static let format = "# vorlage-translation/1"

  /// The file's bytes.
  public var bytes: [UInt8] {
    var text = Self.format + "\n"
    text +=
      "# Aus welchem Text jeder Abschnitt übersetzt wurde. Geschrieben von „vorlage translate“.\n"
    for line in lines {
      text += "\(line.kind)\t\(line.digest)\(line.isMeant ? "=" : "")\t\(escaped(line.source))\n"
    }
    for line in unplaced {
      text += "!\t\(escaped(line.source))\t\(escaped(line.translation))\n"
    }
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
      guard stop > start, bytes[start] != UInt8(ascii: "#") else { continue }
      let fields = bytes[start..<stop].split(
        separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 3, fields[0] == "!" {
        unplaced.append(
          Unplaced(source: unescaped(fields[1]), translation: unescaped(fields[2])))
      } else if fields.count == 3, (8...9).contains(fields[1].utf8.count) {
        lines.append(
          Line(
            kind: fields[0], digest: String(fields[1].prefix(8)),
            isMeant: fields[1].hasSuffix("="), source: unescaped(fields[2])))
      } else {
        diagnostics.append(Diagnostic(.recordLine, at: file.span(start, stop)))
      }
    }
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

private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(0xE2) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { $0 == "⏎" ? "\n" : $0 }))
}
