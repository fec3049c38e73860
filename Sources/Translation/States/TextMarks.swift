internal import Diagnostics
internal import MarkdownReading
internal import Markup

/// Characters that stand around text that is not up to date. Unicode keeps them for private use; what a user
/// writes never passes for one (``disarmed(_:)``).
public enum TextMarks {
  public static let sourceBegin = "\u{F8D0}"
  public static let sourceEnd = "\u{F8D1}"
  public static let oldBegin = "\u{F8D2}"
  public static let oldEnd = "\u{F8D3}"
  public static let machineBegin = "\u{F8D4}"
  public static let machineEnd = "\u{F8D5}"
  /// In UTF-8 all begin with these, and the last byte tells them apart, from 0x90 on.
  public static let prefix: [UInt8] = [0xEF, 0xA3]

  /// A text without them.
  public static func removed(from text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !(0xF8D0...0xF8D5).contains($0.value) }))
  }

  /// A text of a user's with U+FFFD in the place of such characters, whether they stand there as they are or as
  /// references (`&#xF8D0;`, `&#63696;`).
  static func disarmed(_ text: String) -> String {
    text.utf8.contains { $0 == 0xEF || $0 == UInt8(ascii: "&") }
      ? String(decoding: disarmed(Array(text.utf8)), as: UTF8.self) : text
  }

  /// The same of Markdown; every byte keeps its place.
  static func disarmed(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xA3,
        (0x90...0x95).contains(bytes[index + 2])
      {
        result.replaceSubrange(index..<index + 3, with: [0xEF, 0xBF, 0xBD])
        index += 3
      } else if bytes[index] == UInt8(ascii: "&"), bytes[index + 1] == UInt8(ascii: "#") {
        let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
        let start = index + (isHexadecimal ? 3 : 2)
        let digits = bytes[start...].prefix { byte in
          (0x30...0x39).contains(byte) || isHexadecimal && (0x61...0x66).contains(byte | 0x20)
        }.prefix(8)
        let text = String(decoding: digits, as: UTF8.self)
        if let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
          (0xF8D0...0xF8D5).contains(value)
        {
          // As many digits, behind the same zeros.
          let end = digits.endIndex
          let other = Array((isHexadecimal ? "FFFD" : "65533").utf8)
          result.replaceSubrange(end - other.count..<end, with: other)
        }
        index = digits.endIndex
      } else {
        index += 1
      }
    }
    return result
  }

  /// A document without what a user wrote that would pass for marks.
  static func disarmed(_ document: Document) -> Document {
    let file = document.source
    let bytes = disarmed(file.bytes)
    return bytes == file.bytes
      ? document : readMarkdown(SourceFile(id: file.id, path: file.path, bytes: bytes)).document
  }
}
