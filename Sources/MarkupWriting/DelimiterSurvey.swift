import Markup

/// What a paragraph holds of `*`, `_`, `~` and backticks: real ones, and literal ones that could be taken for
/// such. One literal run alone finds no partner and needs no escape: `Bürger*innen`.
struct DelimiterSurvey {
  /// Of literal runs: how many there are, the first that may open, and the last that may close.
  private struct Literal {
    var count = 0
    var firstOpener = Int.max
    var lastCloser = -1
  }

  private var literal: [UInt8: Literal] = [:]
  private var real: Set<UInt8> = []

  init() {}

  init(_ document: Document, _ run: Range<NodeID>) {
    var id = run.lowerBound
    while id < run.upperBound {
      switch document.kind(id) {
      case .emphasis, .strong:
        real.insert(UInt8(ascii: "*"))
        real.insert(UInt8(ascii: "_"))
      case .strikethrough: real.insert(UInt8(ascii: "~"))
      case .code: real.insert(UInt8(ascii: "`"))
      case .text:
        let (bytes, next) = document.mergedText(from: id, to: run.upperBound)
        count(bytes)
        id = next
        continue
      default: break
      }
      id += 1
    }
  }

  private mutating func count(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard Self.isDelimiter(byte) else {
        index += 1
        continue
      }
      let end = Self.runEnd(bytes, index)
      let (opens, closes) = Self.roles(bytes, index, end, before: 0x2E, after: 0x2E)
      if opens || closes {
        var known = literal[byte] ?? Literal()
        if opens { known.firstOpener = min(known.firstOpener, known.count) }
        if closes { known.lastCloser = known.count }
        known.count += 1
        literal[byte] = known
      }
      index = end
    }
  }

  /// Whether a literal run that could be a delimiter may find a partner.
  func hasPartner(_ byte: UInt8) -> Bool {
    if real.contains(byte) { return true }
    guard let literal = literal[byte] else { return false }
    return literal.firstOpener < literal.lastCloser
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
      || byte == UInt8(ascii: "`")
  }

  static func runEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  /// Whether a run may open and close something (CommonMark 0.31.2, §6.2).
  ///
  /// - Parameters:
  ///   - before: what stands before the text; where that is not known, a point.
  ///   - after: what stands behind it.
  static func roles(
    _ bytes: [UInt8], _ start: Int, _ end: Int, before: UInt8, after: UInt8
  ) -> (opens: Bool, closes: Bool) {
    if bytes[start] == UInt8(ascii: "`") { return (true, true) }
    if bytes[start] == UInt8(ascii: "~"), end - start > 2 { return (false, false) }
    let left = start > 0 ? Side(endOf: bytes[..<start]) : Side(before)
    let right = end < bytes.count ? Side(beginOf: bytes[end...]) : Side(after)
    let opens = right != .space && !(right == .punctuation && left == .other)
    let closes = left != .space && !(left == .punctuation && right == .other)
    guard bytes[start] == UInt8(ascii: "_") else { return (opens, closes) }
    return (
      opens && (!closes || left == .punctuation), closes && (!opens || right == .punctuation)
    )
  }

  /// What a delimiter run has beside it.
  private enum Side {
    case space, punctuation, other

    init(_ byte: UInt8) {
      self =
        byte == 0x20 || byte >= 0x09 && byte <= 0x0D
        ? .space : MarkdownEscaping.isPunctuation(byte) ? .punctuation : .other
    }

    init(endOf bytes: ArraySlice<UInt8>) {
      self.init(String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last)
    }

    init(beginOf bytes: ArraySlice<UInt8>) {
      self.init(String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
    }

    private init(_ scalar: Unicode.Scalar?) {
      guard let scalar, scalar.value >= 0x80 else {
        self.init(UInt8(scalar?.value ?? 0x2E))
        return
      }
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
        .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .other
      }
    }
  }
}
