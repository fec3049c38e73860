/// Where a value is written.
enum Escape: Sendable {
  /// Between tags.
  case text
  /// Between double quotation marks.
  case attribute
  /// Between tags, where content may stand: it is written as elements, all else is escaped.
  case markup
  /// In a text that is no output yet, so that nothing is escaped.
  case plain
}

extension [UInt8] {
  /// Appends text escaped for a place, where there is no ``Output`` to write into.
  mutating func append(_ text: String, escapedFor escape: Escape) {
    var output = Output([])
    output.write(text, escapedFor: escape)
    append(contentsOf: output.finish())
  }

  /// Appends text as a CSS string with its quotation marks (CSS Syntax, "serialize a string").
  /// Everything but letters, digits, spaces and what lies beyond ASCII becomes an escape, so that
  /// it also passes through HTML's and XML's attributes as it is.
  mutating func append(cssString text: String) {
    append(contentsOf: "&quot;".utf8)
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.value < 0x80
        ? isNameByte(UInt8(scalar.value)) || " -.,".unicodeScalars.contains(scalar)
        : scalar.value != 0xFFFE && scalar.value != 0xFFFF
      if isPlain {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        append(UInt8(ascii: "\\"))
        append(contentsOf: String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16).utf8)
        append(0x20)
      }
    }
    append(contentsOf: "&quot;".utf8)
  }
}
