import Diagnostics
public import Markup

/// How faithfully a block keeps to what its author wrote.
public enum MarkdownCare: UInt8, Sendable, Comparable {
  /// Canonical throughout.
  case canonical
  /// Emphasis is marked with the author's own signs, and all that could be markup is escaped.
  case cautious
  /// The block's own bytes.
  case verbatim

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Writes a document as canonical structured Markdown, from which the same tree is read again.
///
/// | what | how |
/// | --- | --- |
/// | line breaks of the author | stay; a hard break is a backslash, since two spaces cannot be seen |
/// | headings | `#`, attributes as `{#id .class key=value}`; underlined only where the title has several lines |
/// | lists | `-`, numbers counted on, a tight list stays tight |
/// | emphasis | `*` and `**`, `_` only inside or beside those |
/// | code blocks | between fences; data blocks and front matter byte for byte but for line ends |
/// | tables | columns aligned, up to a width |
/// | links | as they were written: in place, by reference, bare or in angle brackets |
/// | line ends | LF, or CRLF where the first line has it |
///
/// Whether a text needs an escape is decided by what stands beside it. In odd places (delimiters within words,
/// say) that can go wrong; who wants to be sure reads the result and writes blocks that differ with more
/// ``care``.
public struct MarkdownWriter: Sendable {
  /// For blocks of the document itself: how faithful to be.
  public var care: [NodeID: MarkdownCare] = [:]
  /// Ids for headings that have none.
  public var newIDs: [NodeID: String] = [:]

  let document: Document
  let labels: DocumentLabels
  var output: [UInt8] = []
  /// What each line begins with, from the outermost container in.
  var prefixes: [LinePrefix] = []
  var currentCare = MarkdownCare.canonical
  var nextDefinition = 0

  struct LinePrefix {
    var first: [UInt8]
    var rest: [UInt8]
    var isUsed = false
  }

  public init(_ document: Document) {
    self.document = document
    self.labels = DocumentLabels(document)
  }

  /// The whole document.
  public mutating func write() -> [UInt8] {
    (output, prefixes, nextDefinition) = ([], [], 0)
    output.reserveCapacity(document.source.bytes.count + 1_000)
    writeFrontMatter()
    writeBlocks(in: document.root, isTight: false)
    guard usesCarriageReturns else { return output }
    var result: [UInt8] = []
    result.reserveCapacity(output.count * 41 / 40)
    for byte in output {
      if byte == 0x0A { result.append(0x0D) }
      result.append(byte)
    }
    return result
  }

  /// Whether the source's first line ends with CRLF.
  private var usesCarriageReturns: Bool {
    let bytes = document.source.bytes
    guard let end = bytes.firstIndex(of: 0x0A), end > 0 else { return false }
    return bytes[end - 1] == 0x0D
  }

  private mutating func writeFrontMatter() {
    guard let range = document.frontMatter else { return }
    let mark = document.frontMatterFormat == .toml ? "+++\n" : "---\n"
    output.add(mark)
    addLines(document.source.bytes[range])
    if output.last != 0x0A { output.append(0x0A) }
    output.add(mark)
    if document.hasChildren(document.root) || !document.definitions.isEmpty { output.append(0x0A) }
  }

  /// Appends bytes of the source with LF for each line end.
  private mutating func addLines(_ bytes: ArraySlice<UInt8>) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        output.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        output.append(byte)
      }
      previous = byte
    }
  }

  // MARK: Lines

  /// Writes one line; an empty one ends with what the containers need.
  mutating func line(_ bytes: some Collection<UInt8>) {
    let start = output.count
    for index in prefixes.indices {
      output += prefixes[index].isUsed ? prefixes[index].rest : prefixes[index].first
      prefixes[index].isUsed = true
    }
    output.append(contentsOf: bytes)
    if bytes.isEmpty {
      while output.count > start, output.last == 0x20 { output.removeLast() }
    }
    output.append(0x0A)
  }

  mutating func line(_ text: String) { line(Array(text.utf8)) }

  /// Writes each line of some bytes; a last line end begins none.
  mutating func lines(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    var pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if pieces.last?.isEmpty == true { pieces.removeLast() }
    for piece in pieces { line(piece) }
  }

  /// Writes what stands inside a container.
  mutating func inside(_ first: [UInt8], _ rest: [UInt8], _ body: (inout MarkdownWriter) -> Void) {
    prefixes.append(LinePrefix(first: first, rest: rest))
    body(&self)
    if prefixes.last?.isUsed == false { line([]) }
    prefixes.removeLast()
  }
}
