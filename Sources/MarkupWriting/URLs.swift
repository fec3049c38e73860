/// Which addresses become links, and how they are written.
enum URLs {
  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]
  private static let dangerous: Set<String> = ["javascript", "vbscript", "file", "data"]

  /// The scheme of an address, in small letters; `nil` where it is relative.
  static func scheme(of destination: some Collection<UInt8>) -> String? {
    var name: [UInt8] = []
    for byte in destination {
      if byte <= 0x20 { continue }
      if byte == UInt8(ascii: ":") {
        guard let first = name.first, first >= 0x61 else { return nil }
        return String(decoding: name, as: UTF8.self)
      }
      let letter = byte | 0x20
      let isLetter = letter >= 0x61 && letter <= 0x7A
      let isOther =
        byte >= 0x30 && byte <= 0x39 || byte == 0x2B || byte == 0x2D || byte == 0x2E
      guard isLetter || isOther, name.count < 40 else { return nil }
      name.append(isLetter ? letter : byte)
    }
    return nil
  }

  /// Whether an address may be a link: `http`, `https`, `mailto`, `tel` and relative ones. Plain content
  /// takes any scheme but those that run or read something, as the specification's examples demand.
  static func isAllowed(_ destination: some Collection<UInt8>, isPlain: Bool) -> Bool {
    guard let scheme = scheme(of: destination) else { return true }
    return isPlain ? !dangerous.contains(scheme) : allowed.contains(scheme)
  }

  /// Appends an address as an attribute's value: percent-encoded as cmark does, and escaped.
  static func append(_ destination: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in destination {
      switch byte {
      case UInt8(ascii: "&"): output.add("&amp;")
      case UInt8(ascii: "'"): output.add("&#x27;")
      default: appendEncoded(byte, to: &output)
      }
    }
  }

  /// Appends a byte, percent-encoded unless addresses have it as it is.
  static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40,
      0x5F,
      0x7E:
      output.append(byte)
    default:
      output.append(UInt8(ascii: "%"))
      output.append(hexadecimal[Int(byte >> 4)])
      output.append(hexadecimal[Int(byte & 15)])
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
