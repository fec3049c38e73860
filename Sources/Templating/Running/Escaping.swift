/// Where a value is written.
enum Escape: Sendable {
  /// Between tags.
  case text
  /// Between double quotation marks.
  case attribute
}

/// What a byte needs: 0 nothing, 1 a look everywhere, 2 a look in attributes only.
private let classes: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for byte in 0..<0x20 { table[byte] = 1 }
  table[0x09] = 2
  table[0x0A] = 2
  table[0x7F] = 1
  // U+FFFE and U+FFFF begin with this byte.
  table[0xEF] = 1
  table[Int(UInt8(ascii: "&"))] = 1
  table[Int(UInt8(ascii: "<"))] = 1
  table[Int(UInt8(ascii: ">"))] = 1
  table[Int(UInt8(ascii: "\""))] = 2
  return table
}()

extension [UInt8] {
  /// Appends text so that neither HTML nor XML takes any of it for markup. Characters that XML
  /// forbids (XML 1.0, production 2) become U+FFFD; a carriage return, and in attributes a tab and
  /// a line feed, become references, since parsers would change them.
  mutating func append(_ text: String, escapedFor escape: Escape) {
    append(escaping: text.utf8.span, for: escape)
  }

  /// The same for bytes that are UTF-8.
  mutating func append(_ bytes: [UInt8], escapedFor escape: Escape) {
    append(escaping: bytes.span, for: escape)
  }

  private mutating func append(escaping bytes: Span<UInt8>, for escape: Escape) {
    let limit: UInt8 = escape == .attribute ? 1 : 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      index += 1
      let kind = classes[Int(byte)]
      if kind == 0 || (kind == 2 && limit == 0) {
        append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: Escaped.ampersand)
      case UInt8(ascii: "<"): append(contentsOf: Escaped.less)
      case UInt8(ascii: ">"): append(contentsOf: Escaped.greater)
      case UInt8(ascii: "\""): append(contentsOf: Escaped.quote)
      case 0x09: append(contentsOf: Escaped.tab)
      case 0x0A: append(contentsOf: Escaped.lineFeed)
      case 0x0D: append(contentsOf: Escaped.carriageReturn)
      case 0x7F: append(byte)
      case 0xEF:
        if index + 1 < count, bytes[index] == 0xBF, bytes[index + 1] >= 0xBE {
          append(contentsOf: Escaped.replacement)
          index += 2
        } else {
          append(byte)
        }
      default: append(contentsOf: Escaped.replacement)
      }
    }
  }

  /// Appends text as a CSS string with its quotation marks (CSS Syntax, "serialize a string").
  /// Everything but letters, digits, spaces and what lies beyond ASCII becomes an escape, so that
  /// it also passes through HTML's and XML's attributes as it is.
  mutating func append(cssString text: String) {
    append(contentsOf: "&quot;".utf8)
    for byte in text.utf8 {
      let isPlain =
        byte >= 0x80 || isNameByte(byte) || byte == 0x20 || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      if isPlain {
        append(byte)
      } else {
        append(UInt8(ascii: "\\"))
        append(contentsOf: String(byte == 0 ? 0xFFFD : UInt32(byte), radix: 16).utf8)
        append(0x20)
      }
    }
    append(contentsOf: "&quot;".utf8)
  }
}

private enum Escaped {
  static let ampersand = Array("&amp;".utf8)
  static let less = Array("&lt;".utf8)
  static let greater = Array("&gt;".utf8)
  static let quote = Array("&quot;".utf8)
  static let tab = Array("&#9;".utf8)
  static let lineFeed = Array("&#10;".utf8)
  static let carriageReturn = Array("&#13;".utf8)
  static let replacement = Array("\u{FFFD}".utf8)
}
