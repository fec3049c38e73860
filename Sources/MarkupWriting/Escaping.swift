import Diagnostics
import Markup

/// Appends a run with `&`, `<`, `>` and `"` escaped. Runs without them are copied whole.
///
/// - Parameters:
///   - isXML: characters that XML 1.0 forbids become U+FFFD.
///   - isTypeset: spaces that must not break are set so (``typeset(_:language:)``).
@inline(__always)
func appendEscaped(
  _ bytes: [UInt8], _ start: Int, _ end: Int, isXML: Bool, isTypeset: Bool = false,
  to output: inout [UInt8]
) {
  let span = bytes.span
  var bindings = Bindings(from: start)
  var copied = start
  var index = start
  while index < end {
    let byte = span[index]
    // One comparison settles nearly all bytes: letters and what lies behind them.
    if byte > 0x3E && byte < 0xEF { index += 1; continue }
    switch byte {
    case 0x20:
      if isTypeset, bindings.bind(span, at: index, end: end) {
        output.append(contentsOf: bytes[copied..<index])
        output.append(0xC2)
        output.append(0xA0)
        copied = index + 1
      }
      index += 1
      continue
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): break
    case 0x00: break
    case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F:
      guard isXML else {
        index += 1
        continue
      }
    case 0xEF where isXML && isNoncharacter(bytes, index, end):
      output.append(contentsOf: bytes[copied..<index])
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      index += 3
      copied = index
      continue
    default:
      index += 1
      continue
    }
    if copied < index { output.append(contentsOf: bytes[copied..<index]) }
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: [0x26, 0x61, 0x6D, 0x70, 0x3B])
    case UInt8(ascii: "<"): output.append(contentsOf: [0x26, 0x6C, 0x74, 0x3B])
    case UInt8(ascii: ">"): output.append(contentsOf: [0x26, 0x67, 0x74, 0x3B])
    case UInt8(ascii: "\""): output.append(contentsOf: [0x26, 0x71, 0x75, 0x6F, 0x74, 0x3B])
    default: output.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
    index += 1
    copied = index
  }
  output.append(contentsOf: bytes[copied..<end])
}

/// Appends a text of a document, wherever its bytes stand.
@inline(__always)
func appendEscaped(
  _ range: TextRange, of document: Document, isXML: Bool, isTypeset: Bool = false,
  to output: inout [UInt8]
) {
  if range.isEmpty { return }
  let length = document.source.bytes.count
  let (start, end) = (Int(range.start), Int(range.end))
  if start < length {
    appendEscaped(
      document.source.bytes, start, end, isXML: isXML, isTypeset: isTypeset, to: &output)
  } else {
    appendEscaped(
      document.side, start - length, end - length, isXML: isXML, isTypeset: isTypeset, to: &output)
  }
}

/// Appends the texts that stand one behind the other from a node on, as where a sign was escaped: to
/// readers, and to the rules of ``typeset(_:language:)``, they are one.
///
/// - Parameter skip: how many bytes are still to be left out.
/// - Returns: the node behind them; `nil` where there is one text alone, which is not written.
func appendTexts(
  from id: NodeID, upTo end: NodeID, of document: Document, skipping skip: inout Int, isXML: Bool,
  to output: inout [UInt8]
) -> NodeID? {
  guard id + 1 < end, document.nodes[id + 1].kind == .text else { return nil }
  var behind = id
  var bytes: [UInt8] = []
  while behind < end, document.nodes[behind].kind == .text {
    bytes += document.bytes(document.nodes[behind].content)
    behind += 1
  }
  let start = min(skip, bytes.count)
  skip -= start
  appendEscaped(bytes, start, bytes.count, isXML: isXML, isTypeset: true, to: &output)
  return behind
}

/// U+FFFE and U+FFFF, which XML 1.0 forbids.
private func isNoncharacter(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
  index + 2 < end && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
}

/// Appends a text for an element's content or an attribute in double quotes.
func appendEscaped(_ text: String, isXML: Bool, to output: inout [UInt8]) {
  let bytes = Array(text.utf8)
  appendEscaped(bytes, 0, bytes.count, isXML: isXML, to: &output)
}

extension [UInt8] {
  /// Appends markup that is known when the program is built.
  @inline(__always)
  mutating func add(_ markup: String) { append(contentsOf: markup.utf8) }

  /// Begins a new line unless one has begun.
  @inline(__always)
  mutating func breakLine() {
    if let last, last != 0x0A { append(0x0A) }
  }
}
