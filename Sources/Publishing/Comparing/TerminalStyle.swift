/// How text looks on a terminal.
public struct TerminalStyle: Sendable {
  /// Colour with strokes and weight; else changes stand in `[-…-]` and `{+…+}`.
  public var hasColour: Bool
  /// Columns at which lines are broken; `nil` leaves paragraphs in one line.
  public var width: Int?

  public init(hasColour: Bool = false, width: Int? = nil) {
    self.hasColour = hasColour
    self.width = width
  }
}

/// What a stretch of text on a terminal is.
enum TerminalMark {
  case plain, strong, faint, deleted, inserted

  /// Select Graphic Rendition (ECMA-48, 8.3.117): never colour alone.
  var code: StaticString {
    switch self {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .deleted: "\u{1B}[9;31m"
    case .inserted: "\u{1B}[1;4;32m"
    }
  }

  var signs: (begin: StaticString, end: StaticString)? {
    switch self {
    case .deleted: ("[-", "-]")
    case .inserted: ("{+", "+}")
    case .plain, .strong, .faint: nil
    }
  }
}

/// Fills lines with words, indented and not wider than the terminal where that is possible.
///
/// Control characters of the text, which a terminal would obey, are replaced.
struct TerminalText {
  let style: TerminalStyle
  private(set) var bytes: [UInt8] = []
  private var column = 0
  private var indent = 0
  /// A word that is not yet placed: its bytes with their codes, and its width.
  private var word: [UInt8] = []
  private var wordWidth = 0
  private var hasSpace = false
  private var mark = TerminalMark.plain

  init(style: TerminalStyle) { self.style = style }

  /// Begins a paragraph.
  mutating func begin(indent: Int = 0) {
    self.indent = indent
    column = 0
    hasSpace = false
  }

  mutating func end() {
    place()
    bytes.append(0x0A)
    column = 0
    hasSpace = false
  }

  mutating func blank() { bytes.append(0x0A) }

  mutating func add(_ text: String, _ mark: TerminalMark = .plain) {
    add(Array(text.utf8)[...], mark)
  }

  mutating func add(_ text: ArraySlice<UInt8>, _ mark: TerminalMark = .plain) {
    guard !text.isEmpty else { return }
    self.mark = mark
    // The signs stand at the words, not at the spaces around them.
    let first = text.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? text.endIndex
    let last = text.lastIndex { $0 != 0x20 && $0 != 0x0A }
    for index in text.startIndex..<first where text[index] != 0 { space() }
    guard let last else { return signsAround(text) }
    begin(mark)
    // Lines that end at a width, and marks that end at each space, are written word by word.
    let isBroken = style.width != nil || style.hasColour
    var index = first
    while index <= last {
      // What needs no looking at is taken at once: a word, or many where lines have no end.
      let start = index
      var width = 0
      while index <= last {
        let byte = text[index]
        if byte == 0x20, !isBroken, index > start, text[index + 1] > 0x20 {
          index += 1
          continue
        }
        guard byte > 0x20, byte != 0x7F, byte != 0xC2 else { break }
        if byte & 0xC0 != 0x80 { width += 1 }
        index += 1
      }
      if index > start {
        word += text[start..<index]
        wordWidth += width
      }
      guard index <= last else { break }
      add(byte: text[index], in: text, at: index)
      index += 1
      // The second byte of a character that may be a control.
      if text[index - 1] == 0xC2, index <= last {
        add(byte: text[index], in: text, at: index)
        index += 1
      }
    }
    finish(mark)
    if last + 1 < text.endIndex { space() }
  }

  /// A line of code: its spaces stay as they are, and it is not broken.
  mutating func addVerbatim(_ text: ArraySlice<UInt8>, _ mark: TerminalMark) {
    self.mark = mark
    let first = text.firstIndex { $0 != 0x20 } ?? text.endIndex
    word += text[..<first]
    wordWidth += first - text.startIndex
    begin(mark)
    for index in text.indices.suffix(from: first) {
      if text[index] == 0x20 {
        word.append(0x20)
        wordWidth += 1
      } else if text[index] == 0x09 {
        word += [0x20, 0x20, 0x20, 0x20]
        wordWidth += 4
      } else {
        add(byte: text[index], in: text, at: index)
      }
    }
    finish(mark)
  }

  /// A change of spaces alone is one, too.
  private mutating func signsAround(_ text: ArraySlice<UInt8>) {
    guard !style.hasColour, mark.signs != nil else { return }
    begin(mark)
    finish(mark)
  }

  private mutating func begin(_ mark: TerminalMark) {
    if style.hasColour {
      word += bytes(of: mark.code)
    } else if let signs = mark.signs {
      word += bytes(of: signs.begin)
      wordWidth += 2
    }
  }

  private mutating func finish(_ mark: TerminalMark) {
    if style.hasColour {
      if case .plain = mark { return }
      word += Array("\u{1B}[0m".utf8)
    } else if let signs = mark.signs {
      word += bytes(of: signs.end)
      wordWidth += 2
    }
  }

  private func bytes(of text: StaticString) -> [UInt8] { Array(text.description.utf8) }

  private mutating func add(byte: UInt8, in text: ArraySlice<UInt8>, at index: Int) {
    switch byte {
    case 0x20, 0x09, 0x0A:
      // A mark does not reach over the end of a line.
      if style.hasColour { finish(mark) }
      space()
      if style.hasColour { begin(mark) }
    case 0..<0x20, 0x7F:
      word += [0xEF, 0xBF, 0xBD]
      wordWidth += 1
    // C1 controls, U+0080 to U+009F, are obeyed by some terminals.
    case 0x80..<0xA0 where index > text.startIndex && text[index - 1] == 0xC2:
      word.removeLast()
      wordWidth -= 1
      word += [0xEF, 0xBF, 0xBD]
      wordWidth += 1
    default:
      word.append(byte)
      if byte & 0xC0 != 0x80 { wordWidth += 1 }
    }
  }

  private mutating func space() {
    place()
    hasSpace = true
  }

  private mutating func place() {
    guard !word.isEmpty else { return }
    let gap = hasSpace && column > 0 ? 1 : 0
    if column == 0 {
      indentLine()
    } else if gap > 0, let width = style.width, column + gap + wordWidth > width {
      bytes.append(0x0A)
      indentLine()
    } else if gap > 0 {
      bytes.append(0x20)
      column += 1
    }
    bytes += word
    column += wordWidth
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    hasSpace = false
  }

  private mutating func indentLine() {
    bytes += [UInt8](repeating: 0x20, count: indent)
    column = max(indent, 1)
    if indent == 0 { column = 0 }
  }
}
