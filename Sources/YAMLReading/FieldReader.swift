public import Diagnostics

/// Where readers put what they find. A reference, since one reading asks many nested readers; it
/// never leaves the task that reads.
public final class Findings {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public func add(contentsOf others: [Diagnostic]) { diagnostics.append(contentsOf: others) }
}

/// The name of a field: German and English, either of which a file may use.
public struct FieldName: Sendable {
  public let de: String
  public let en: String

  public init(_ de: String, _ en: String) {
    self.de = de
    self.en = en
  }
}

/// Reads the fields of one map by name and complains about what is missing, mistyped or unknown.
///
/// A field is asked for once, by its German and English name. ``finish()`` then reports the keys
/// that nobody asked for, each with the nearest known one.
public final class FieldReader {
  public let span: Span
  public let findings: Findings
  private let entries: [(folded: String, entry: YAMLEntry)]
  /// Whether the text could be read at all: of one that could not, nothing is missing.
  public let isReadable: Bool
  private var used: Set<Int> = []
  private var known: [String] = []
  /// The keys of the fields that were filled in.
  private var given: [String: Span] = [:]

  /// - Parameters:
  ///   - value: a map; anything else but nothing is reported and reads as an empty map.
  ///   - isReadable: false where the text has a fault of its own that has been reported.
  public init(_ value: YAMLValue?, span: Span, findings: Findings, isReadable: Bool = true) {
    self.span = value?.span ?? span
    self.findings = findings
    switch value?.content {
    case .map(let entries):
      self.isReadable = isReadable
      self.entries = entries.map { (folded($0.key), $0) }
    case nil, .null:
      self.isReadable = isReadable
      entries = []
    default:
      self.isReadable = false
      entries = []
      findings.add(Diagnostic(.expectedMap, at: value?.span))
    }
  }

  /// The keys as they were written, in their order.
  public var keys: [(key: String, span: Span)] {
    entries.map { ($0.entry.key, $0.entry.keySpan) }
  }

  /// Every entry in its order, for who looks through them all and asks for none.
  public var content: [YAMLEntry] { entries.map(\.entry) }

  /// Every entry in its order, for maps whose keys are names of the user's own.
  public func allEntries() -> [YAMLEntry] {
    used = Set(entries.indices)
    return entries.map(\.entry)
  }

  /// The value of a field; `nil` where it is absent or left empty.
  public func value(_ de: String, _ en: String) -> YAMLValue? {
    if !known.contains(de) { known.append(de) }
    let names = [folded(de), folded(en)]
    var found: YAMLValue?
    for (index, item) in entries.enumerated() where names.contains(item.folded) {
      if used.contains(index) { continue }
      used.insert(index)
      if found != nil {
        findings.add(
          Diagnostic(.yamlDuplicateKey, at: item.entry.keySpan, ["key": item.entry.key]))
      } else if !item.entry.value.isNull {
        found = item.entry.value
        given[de] = item.entry.keySpan
      }
    }
    return found
  }

  /// Whether a field that has been asked for was filled in, even if with something that it cannot
  /// hold.
  public func isGiven(_ de: String) -> Bool { given[de] != nil }

  /// Where the key of such a field stands.
  public func keySpan(_ de: String) -> Span? { given[de] }

  /// A field's text, or `nil`; reports a list or map.
  public func text(_ de: String, _ en: String) -> Located<String>? {
    value(de, en).flatMap { text(of: $0) }
  }

  /// The text of a value. A map of one plain entry is a text with a colon in it, which a list item
  /// such as `- Bericht: Stand 2019` is to YAML.
  public func text(of value: YAMLValue) -> Located<String>? {
    switch value.content {
    case .scalar(let text):
      return Located(text, value.span)
    case .map(let entries):
      if entries.count == 1, case .scalar(let rest) = entries[0].value.content {
        return Located("\(entries[0].key): \(rest)", value.span)
      }
      findings.add(Diagnostic(.expectedText, at: value.span))
    case .list:
      findings.add(Diagnostic(.expectedText, at: value.span))
    case .null:
      break
    }
    return nil
  }

  /// The items of a list field; a single value counts as a list of one.
  public func items(_ de: String, _ en: String) -> [YAMLValue] {
    guard let value = value(de, en) else { return [] }
    return switch value.content {
    case .list(let items): items.filter { !$0.isNull }
    default: [value]
    }
  }

  /// The texts of a list field. A single scalar with commas outside of brackets is *not* split:
  /// names and norms carry commas.
  public func texts(_ de: String, _ en: String) -> [Located<String>] {
    let items = items(de, en)
    if items.count == 1, case .map(let entries) = items[0].content, entries.count > 1 {
      findings.add(Diagnostic(.expectedList, at: items[0].span))
      return []
    }
    return items.compactMap { text(of: $0) }
  }

  /// A yes or no, in the words of either language.
  public func boolean(_ de: String, _ en: String) -> Located<Bool>? {
    guard let text = text(de, en) else { return nil }
    switch folded(text.value) {
    case "ja", "yes", "wahr", "true", "j", "y", "x": return Located(true, text.span)
    case "nein", "no", "falsch", "false", "n", "keine", "keiner", "kein", "none":
      return Located(false, text.span)
    default:
      findings.add(Diagnostic(.badBoolean, at: text.span, ["text": text.value]))
      return nil
    }
  }

  /// One of a closed set of words.
  public func choice<Choice: FieldChoice>(
    _ de: String, _ en: String, as type: Choice.Type
  ) -> Located<Choice>? {
    text(de, en).flatMap { choice($0, as: type) }
  }

  /// Reads a text as one of a closed set of words, or reports which there are.
  public func choice<Choice: FieldChoice>(
    _ text: Located<String>, as type: Choice.Type
  ) -> Located<Choice>? {
    let wanted = folded(text.value)
    for choice in Choice.allCases
    where choice.words.contains(where: { folded($0) == wanted }) {
      return Located(choice, text.span)
    }
    let words = Choice.allCases.compactMap(\.words.first)
    findings.add(
      Diagnostic(
        .badChoice, at: text.span,
        ["text": text.value, "choices": words.joined(separator: ", ")],
        suggestion: nearest(to: text.value, among: Choice.allCases.flatMap(\.words))))
    return nil
  }

  /// A reader for the map in a field; an empty one where the field is absent.
  public func map(_ de: String, _ en: String) -> FieldReader? {
    value(de, en).map { FieldReader($0, span: span, findings: findings) }
  }

  /// A reader for each map in a list field.
  public func maps(_ de: String, _ en: String) -> [FieldReader] {
    items(de, en).map { FieldReader($0, span: $0.span, findings: findings) }
  }

  /// The first byte, so that a complaint about what is absent points at one line.
  public var start: Span {
    Span(file: span.file, start: span.start, end: min(span.end, span.start + 1))
  }

  /// Reports that a required field is absent. One that was filled in wrongly has been reported, and
  /// is not missing.
  public func missing(_ de: String) {
    guard isReadable, !isGiven(de) else { return }
    findings.add(Diagnostic(.missingField, at: span, ["key": de]))
  }

  /// Reports every key that was not asked for.
  public func finish() {
    for (index, item) in entries.enumerated() where !used.contains(index) {
      findings.add(
        Diagnostic(
          .unknownKey, at: item.entry.keySpan,
          ["key": item.entry.key, "known": known.joined(separator: ", ")],
          suggestion: nearest(to: item.entry.key, among: known)))
    }
  }
}

/// A closed set of words that a field may hold, each in German and English spelling; the first is
/// the one that papers and messages use.
public protocol FieldChoice: CaseIterable, Sendable {
  var words: [String] { get }
}

/// A key or word without the differences that do not count: case, umlauts written out, spaces and
/// underscores for hyphens.
public func folded(_ text: String) -> String {
  // Most are folded as they stand.
  if text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) { return text }
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "ä", "Ä": result += "ae"
    case "ö", "Ö": result += "oe"
    case "ü", "Ü": result += "ue"
    case "ß", "ẞ": result += "ss"
    // The umlauts as a letter and a combining mark, as macOS writes them into file names and texts.
    case "\u{308}": if let last = result.last, "aou".contains(last) { result += "e" }
    case " ", "_", "-", "\u{A0}": if result.last != "-" { result += "-" }
    case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func foldedASCII(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"):
      if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
