internal import Diagnostics
internal import MarkdownReading
internal import Markup

/// A segment's text as translators get it: text, and codes in the place of markup that they must keep.
public struct CodedText: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case text(String)
    /// Around text: emphasis, a link.
    case open(Int)
    case close(Int)
    /// In place of something: code, a picture, a line break, a footnote's number.
    case single(Int)
  }

  public var pieces: [Piece] = []

  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// The text without its codes.
  public var plain: String {
    pieces.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  public var codes: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .open(let id), .close(let id), .single(let id): id
        }
      })
  }

  mutating func append(_ text: String) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else if !text.isEmpty {
      pieces.append(.text(text))
    }
  }
}

/// What a code stands for.
struct Code: Sendable, Equatable {
  let kind: NodeKind
  /// The Markdown before and behind what it surrounds; all of it, and nothing, where it stands alone.
  let open: String
  let close: String

  var isSingle: Bool { close.isEmpty }
}

/// The codes of a segment: the source's, and behind them those that only the translation has.
struct CodeTable: Sendable {
  private(set) var codes: [Int: Code] = [:]

  /// Reads the source's Markdown.
  init(source: String) { _ = add(source) }

  /// A Markdown text without its markup.
  static func plain(_ markdown: String) -> String {
    var table = CodeTable(source: "")
    return table.add(markdown).plain
  }

  /// A segment's Markdown with the codes of this table. A code of the translation is the source's if it
  /// is of the same kind and leads to the same place, else the next of its kind that is left; else it
  /// gets a number of its own.
  mutating func add(_ markdown: String) -> CodedText {
    let document = readInline(markdown, at: nil).document
    let isFirst = codes.isEmpty
    var left = codes
    var result = CodedText()
    var open: [(end: NodeID, id: Int)] = []
    var node = 1
    while node < document.nodes.count {
      while let last = open.last, node >= last.end {
        result.pieces.append(.close(last.id))
        open.removeLast()
      }
      let next = document.next(after: node)
      switch document.kind(node) {
      case .text: result.append(document.text(of: node))
      case .softBreak: result.append(" ")
      case .emphasis, .strong, .strikethrough, .link:
        // A bare address is text; whoever translates may name another.
        if document.link(of: node)?.form == .bare {
          node += 1
          continue
        }
        guard let code = Self.code(node, document), !code.isSingle else {
          fallthrough
        }
        let id = number(code, isFirst: isFirst, &left)
        result.pieces.append(.open(id))
        open.append((next, id))
      default:
        let range = document.range(of: node)
        let text = String(decoding: document.source.bytes[range], as: UTF8.self)
        let code = Code(
          kind: document.kind(node),
          open: document.kind(node) == .hardBreak ? "\\\n" : text, close: "")
        result.pieces.append(.single(number(code, isFirst: isFirst, &left)))
        node = next
        continue
      }
      node += 1
    }
    for last in open.reversed() { result.pieces.append(.close(last.id)) }
    return result
  }

  private mutating func number(_ code: Code, isFirst: Bool, _ left: inout [Int: Code]) -> Int {
    if !isFirst {
      let same = left.keys.sorted().first { left[$0] == code }
      if let id = same ?? left.keys.sorted().first(where: { left[$0]?.kind == code.kind }) {
        left[id] = nil
        // The translation's own address, where it has one.
        codes[id] = code
        return id
      }
    }
    let id = (codes.keys.max() ?? 0) + 1
    codes[id] = code
    return id
  }

  /// The markup around what a node holds, byte for byte; `nil` where it holds nothing.
  private static func code(_ node: NodeID, _ document: Document) -> Code? {
    let run = document.descendants(of: node)
    guard let first = document.children(of: node).first else { return nil }
    var last = first
    while document.next(after: last) < run.upperBound { last = document.next(after: last) }
    let whole = document.range(of: node)
    let (start, end) = (document.range(of: first).lowerBound, document.range(of: last).upperBound)
    guard start > whole.lowerBound, end < whole.upperBound else { return nil }
    let bytes = document.source.bytes
    return Code(
      kind: document.kind(node),
      open: String(decoding: bytes[whole.lowerBound..<start], as: UTF8.self),
      close: String(decoding: bytes[end..<whole.upperBound], as: UTF8.self))
  }

  /// The Markdown of a text with codes; `nil` where codes are unknown, doubled, not closed or crossed,
  /// or where it would be read as something else.
  func markdown(_ text: CodedText, isCell: Bool) -> String? {
    var result = ""
    var open: [Int] = []
    var used: Set<Int> = []
    for piece in text.pieces {
      switch piece {
      case .text(let text): result += escaped(text, isCell: isCell, atStart: result.isEmpty)
      case .open(let id):
        guard let code = codes[id], !code.isSingle, used.insert(id).inserted else { return nil }
        open.append(id)
        result += code.open
      case .close(let id):
        guard let code = codes[id], open.popLast() == id else { return nil }
        result += code.close
      case .single(let id):
        guard let code = codes[id], code.isSingle, used.insert(id).inserted else { return nil }
        result += code.open
      }
    }
    guard open.isEmpty else { return nil }
    // What was written must be read as what was meant.
    var table = self
    let read = table.add(result)
    return comparable(read.plain) == comparable(text.plain)
      && read.pieces.count(where: { !$0.isText }) == text.pieces.count(where: { !$0.isText })
      ? result : nil
  }
}

extension CodedText.Piece {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// A text as Markdown that says the same, on one line.
func escaped(_ text: String, isCell: Bool, atStart: Bool) -> String {
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    var escapes = false
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "{": escapes = true
    case "_": escapes = !(before.properties.isAlphabetic && after.properties.isAlphabetic)
    case "~": escapes = before == "~" || after == "~"
    case "&": escapes = after == "#" || after.properties.isAlphabetic
    case "|": escapes = isCell
    case "#", ">", "+", "-", "=", ":": escapes = atStart && index == 0
    case ".", ")":
      escapes = atStart && index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
    case "\n", "\r", "\t":
      if result.last != " " { result.append(" ") }
      continue
    default: if scalar.value < 0x20 { continue }
    }
    if escapes { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}
