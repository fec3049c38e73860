/// An address that may stand in a link: `http`, `https`, `mailto`, `tel`, a relative one or a
/// fragment. There is no way to make one with another scheme.
public struct URLValue: Sendable, Hashable {
  public let text: String

  public static let schemes = ["http", "https", "mailto", "tel"]

  /// - Returns: `nil` for an empty text, another scheme, control characters, or white space and
  ///   backslashes, which browsers read as something else than is written (WHATWG URL, "basic URL
  ///   parser": tabs and line breaks are dropped, a backslash counts as a slash).
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }) else {
      return nil
    }
    if let scheme = Self.scheme(of: text) {
      guard Self.schemes.contains(scheme) else { return nil }
    }
    self.text = text
  }

  /// The place with an id in the same document.
  ///
  /// - Parameter id: what cannot stand in a fragment is percent-encoded.
  public init(fragment id: String) {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = [UInt8(ascii: "#")]
    for byte in id.utf8 {
      if byte > 0x20, byte < 0x7F, !Array("\"<>`%#\\{}^|".utf8).contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// What stands before the first colon, in small letters, unless a slash, question mark or number
  /// sign comes first. Anything but a well-formed scheme there is also returned, so that it is
  /// refused.
  static func scheme(of text: String) -> String? {
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: ":"):
        return String(decoding: text.utf8.prefix(index), as: UTF8.self).lowercased()
      default: continue
      }
    }
    return nil
  }
}
