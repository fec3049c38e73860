internal import Diagnostics
internal import MarkdownReading
internal import Markup

/// A segment's text as translators get it: text, and codes in the place of markup that they must keep.
public struct CodedText: Sendable, Equatable {
  public enum Piece: Sendable, Equatable {
    case text(String)
    /// Around text: emphasis, a link, and right behind a link its title.
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
  /// Whether the bracket behind the address is still to come, behind the title if there is one.
  var isInlineLink = false
  /// Whether it is the title of the link that ends right before it.
  var isTitle = false

  static let title = Code(kind: .link, open: " \"", close: "\")", isTitle: true)

  var isSingle: Bool { close.isEmpty }

  /// Whether one may go for the other.
  func isLike(_ other: Code) -> Bool {
    kind == other.kind && isSingle == other.isSingle && isTitle == other.isTitle
  }

  /// Tells codes apart that travel as numbers: two digits for the kind, eight for the Markdown.
  var digest: String {
    let kind = isTitle ? "ff" : String(kind.rawValue, radix: 16)
    return (kind.utf8.count < 2 ? "0" : "") + kind
      + hexadecimal(TextHash(open + "\u{0}" + close + (isInlineLink ? ")" : "")).digest)
  }
}

/// The codes of a segment: the source's, and behind them those that only the translation has.
struct CodeTable: Sendable {
  private(set) var codes: [Int: Code] = [:]
  /// What defines the footnotes and link labels of the segment.
  private let documents: [Document]
  /// Whether the text is none of Markdown, as front matter is: then it has no codes.
  private let isLiteral: Bool

  /// Reads the source's Markdown.
  init(source: String, in documents: [Document] = [], isLiteral: Bool = false) {
    self.documents = documents
    self.isLiteral = isLiteral
    _ = add(source)
  }

  /// A Markdown text without its markup.
  static func plain(
    _ markdown: String, in documents: [Document] = [], isLiteral: Bool = false
  ) -> String {
    var table = CodeTable(source: "", in: documents, isLiteral: isLiteral)
    return table.add(markdown).plain
  }

  /// Without codes, but with the same definitions.
  var empty: CodeTable { CodeTable(source: "", in: documents, isLiteral: isLiteral) }

  /// A Markdown text of the same segment without its markup.
  func plain(_ markdown: String) -> String {
    var table = empty
    return table.add(markdown).plain
  }

  /// A segment's Markdown with the codes of this table. A code of the translation is the source's if it
  /// is of the same kind and leads to the same place, else the next of its kind that is left; else it
  /// gets a number of its own.
  mutating func add(_ markdown: String) -> CodedText {
    if isLiteral { return CodedText(markdown.isEmpty ? [] : [.text(markdown)]) }
    let document = readInline(markdown, definedIn: documents)
    let isFirst = codes.isEmpty
    var left = codes
    var result = CodedText()
    var open: [(end: NodeID, id: Int, title: (id: Int, text: String)?)] = []
    func close() {
      guard let last = open.popLast() else { return }
      result.pieces.append(.close(last.id))
      guard let title = last.title else { return }
      result.pieces += [.open(title.id), .text(title.text), .close(title.id)]
    }
    var node = 1
    while node < document.nodes.count {
      while let last = open.last, node >= last.end { close() }
      let next = document.next(after: node)
      switch document.kind(node) {
      case .text: result.append(document.text(of: node))
      case .softBreak: result.append(" ")
      case .emphasis, .strong, .strikethrough, .link, .image:
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
        let title = code.isInlineLink ? document.link(of: node)?.title : nil
        open.append(
          (
            next, id,
            title.flatMap {
              $0.isEmpty ? nil : (number(.title, isFirst: isFirst, &left), $0)
            }
          ))
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
    while !open.isEmpty { close() }
    return result
  }

  private mutating func number(_ code: Code, isFirst: Bool, _ left: inout [Int: Code]) -> Int {
    if !isFirst {
      let same = left.keys.sorted().first { left[$0] == code }
      if let id = same ?? left.keys.sorted().first(where: { left[$0]?.isLike(code) == true }) {
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

  /// The markup around what a node holds, byte for byte; `nil` where it holds nothing, and for addresses in
  /// angle brackets, which are no text.
  private static func code(_ node: NodeID, _ document: Document) -> Code? {
    let run = document.descendants(of: node)
    let link = document.link(of: node)
    guard link?.form != .angle, let first = document.children(of: node).first else { return nil }
    var last = first
    while document.next(after: last) < run.upperBound { last = document.next(after: last) }
    let whole = document.range(of: node)
    let (start, end) = (document.range(of: first).lowerBound, document.range(of: last).upperBound)
    guard start > whole.lowerBound, end < whole.upperBound else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(decoding: document.source.bytes[range], as: UTF8.self)
    }
    if let link, link.form == .inline {
      // Up to the address, in angle brackets or not.
      let bytes = document.source.bytes
      var stop = max(end, Int(link.destinationSpan.end))
      if stop < whole.upperBound, bytes[stop] == UInt8(ascii: ">") { stop += 1 }
      return Code(
        kind: document.kind(node), open: text(whole.lowerBound..<start), close: text(end..<stop),
        isInlineLink: true)
    }
    var close = text(end..<whole.upperBound)
    // `[label]` leads where the label says, which what is translated must not change.
    if link?.form == .reference, close == "]" || close == "][]" {
      close = "][\(text(start..<end))]"
    }
    return Code(kind: document.kind(node), open: text(whole.lowerBound..<start), close: close)
  }

  /// The Markdown of a text with codes; `nil` where codes are unknown, doubled, not closed or crossed,
  /// or where it would be read as something else.
  func markdown(_ text: CodedText, isCell: Bool) -> String? {
    let text = text.cleaned
    if isLiteral { return text.codes.isEmpty ? text.plain : nil }
    var result = ""
    var open: [Int] = []
    var used: Set<Int> = []
    // Whether an address stands last whose bracket is open, and whether a title does.
    var isBehindAddress = false
    var isInTitle = false
    func endAddress() {
      if isBehindAddress { result += ")" }
      isBehindAddress = false
    }
    for piece in text.pieces {
      if case .open(let id) = piece, codes[id]?.isTitle == true {
        guard isBehindAddress else { return nil }
        isBehindAddress = false
        isInTitle = true
      } else {
        endAddress()
      }
      switch piece {
      case .text(let text):
        result +=
          isInTitle
          ? escapedTitle(text, isCell: isCell)
          : escaped(text, isCell: isCell, atStart: result.isEmpty)
      case .open(let id):
        guard let code = codes[id], !code.isSingle, !isInTitle || code.isTitle,
          used.insert(id).inserted
        else { return nil }
        open.append(id)
        result += code.open
      case .close(let id):
        guard let code = codes[id], open.popLast() == id else { return nil }
        result += code.close
        isBehindAddress = code.isInlineLink
        isInTitle = false
      case .single where isInTitle: return nil
      case .single(let id):
        guard let code = codes[id], code.isSingle, used.insert(id).inserted else { return nil }
        result += code.open
      }
    }
    guard open.isEmpty else { return nil }
    endAddress()
    // What was written must be read as what was meant.
    var table = self
    let read = table.add(result)
    return comparable(read.plain) == comparable(text.plain)
      && read.pieces.count(where: { !$0.isText }) == text.pieces.count(where: { !$0.isText })
      ? result : nil
  }
}

extension CodedText {
  /// On one line, without control characters, which no text needs and front matter does not allow.
  fileprivate var cleaned: CodedText {
    CodedText(
      pieces.map { piece in
        guard case .text(let text) = piece else { return piece }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
          switch scalar.value {
          case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: if result.last != " " { result.append(" ") }
          case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: break
          default: result.append(scalar)
          }
        }
        return .text(String(result))
      })
  }

  /// With what stands alone in a table once, though a file of before has it around text: addresses in angle
  /// brackets.
  func alone(_ codes: CodeTable) -> CodedText {
    var result = CodedText()
    var end: Int?
    for piece in pieces {
      if let own = end {
        if piece == .close(own) { end = nil }
        continue
      }
      if case .open(let id) = piece, codes.codes[id]?.isSingle == true, pieces.contains(.close(id))
      {
        result.pieces.append(.single(id))
        end = id
      } else {
        result.pieces.append(piece)
      }
    }
    return result
  }

  /// The same with other numbers; `nil` where one has none.
  func renumbered(_ numbers: [Int: Int]) -> CodedText? {
    var result = CodedText()
    for piece in pieces {
      switch piece {
      case .text: result.pieces.append(piece)
      case .open(let id):
        guard let new = numbers[id] else { return nil }
        result.pieces.append(.open(new))
      case .close(let id):
        guard let new = numbers[id] else { return nil }
        result.pieces.append(.close(new))
      case .single(let id):
        guard let new = numbers[id] else { return nil }
        result.pieces.append(.single(new))
      }
    }
    return result
  }
}

extension CodedText.Piece {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// A link's title as it stands between quotation marks.
func escapedTitle(_ text: String, isCell: Bool) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" || scalar == "&" || scalar == "|" && isCell {
      result += "\\"
    }
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// A text as Markdown that says the same, on one line.
func escaped(_ text: String, isCell: Bool, atStart: Bool) -> String {
  let scalars = Array(text.unicodeScalars)
  // Two of them strike out what stands between.
  let strikes = scalars.count { $0 == "~" } > 1
  var result = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    let before = index > 0 ? scalars[index - 1] : " "
    let after = index + 1 < scalars.count ? scalars[index + 1] : " "
    var escapes = false
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "{": escapes = true
    case "_": escapes = !(before.properties.isAlphabetic && after.properties.isAlphabetic)
    case "~": escapes = strikes
    case "&": escapes = after == "#" || after.properties.isAlphabetic
    case "|": escapes = isCell
    case "#", ">", "+", "-", "=", ":": escapes = atStart && index == 0
    case ".", ")":
      escapes = atStart && index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
    default: break
    }
    if escapes { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}
